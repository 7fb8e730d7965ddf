using CareerGuide.Content.Diagnostics;
using CareerGuide.Data.Publishing.Files;

namespace CareerGuide.Web.Features.Instructor.Shared;

/// <summary>Remembers which files the last import by this process refused, for the dashboard to tell.</summary>
public sealed class ImportNotices
{
    public IReadOnlyList<RefusedFile> Refused { get; private set; } = [];

    public void Note(ImportReport report) => Refused =
    [
        .. from document in report.Documents
           where document.Outcome == ImportOutcome.Refused
           select new RefusedFile(document.Path ?? document.Slug, document.Diagnostics.First(d => d.Severity == Severity.Error)),
    ];
}

/// <param name="Name">Its path in the content folder.</param>
public sealed record RefusedFile(string Name, Diagnostic Why);
