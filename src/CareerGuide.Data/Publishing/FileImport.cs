using CareerGuide.Content;
using CareerGuide.Data.Entities;

namespace CareerGuide.Data.Publishing;

/// <summary>Applies the five rules to the files of one import.</summary>
internal sealed class FileImport(SiteChange change)
{
    private readonly List<DocumentImport> documents = [];

    public IReadOnlyList<DocumentImport> Documents => documents;

    public void Take(FoundText found)
    {
        var before = change.Find(found.Slug)?.Published;
        var outcome = found.Text is null
            ? ImportOutcome.Refused
            : Take(change.Find(found.Slug) ?? change.Add(found.Slug, found.Kind), found.Text);

        documents.Add(new DocumentImport(found.Slug, found.Path, outcome, found.Diagnostics)
        {
            Before = before,
            After = change.Find(found.Slug)?.Published,
            File = found.Text,
        });
    }

    /// <summary>Archives what has lost its file, unless that looks like an accident.</summary>
    /// <returns>Why it was left alone; null where it was not.</returns>
    public string? TakeAbsent(IReadOnlyList<FoundText> found)
    {
        var slugs = found.Select(f => f.Slug).ToHashSet();
        var absent = change.Documents.Where(d => d.Row.FileText is not null && !slugs.Contains(d.Row.Slug)).ToList();
        var guard = Guard(found, absent);

        foreach (var document in absent)
        {
            var before = document.Published;
            var outcome = guard is null ? Take(document, file: null) : ImportOutcome.Kept;
            documents.Add(new DocumentImport(document.Row.Slug, Path: null, outcome, []) { Before = before, After = document.Published });
        }

        return guard;
    }

    private string? Guard(IReadOnlyList<FoundText> found, List<OpenDocument> absent)
    {
        if (!found.Any(f => f.Kind == DocumentKind.Lecture))
            return "The content folder is missing or holds no lectures. What is published stays as it is.";

        if (absent.Count > 0 && found.Any(f => f.Text is null))
            return "Some lectures have no file any more, but a file has errors and may be one of them: none is archived.";

        var gone = absent.Count(IsPublishedLecture);
        var all = change.Documents.Count(d => IsPublishedLecture(d) && d.Row.FileText is not null);

        return gone * 5 > all
            ? $"{gone} of {all} lectures have no file any more. More than a fifth at once looks like an accident: none is archived."
            : null;
    }

    private static bool IsPublishedLecture(OpenDocument document) => document is { IsLecture: true, Published: not null };

    private ImportOutcome Take(OpenDocument document, string? file)
    {
        var decision = FileRules.Decide(file, document.Row.FileText, document.Published, document.Origin);

        if (decision is FileDecision.SiteStands)
            return ImportOutcome.Unchanged;

        var outcome = decision switch
        {
            FileDecision.TakeFile => TakeFile(document, file),
            FileDecision.Merged merged => TakeMerged(document, merged.Text, file),
            FileDecision.Overlap => Propose(document, file),
            _ => Settle(document),
        };
        document.Row.FileText = file;

        return outcome;
    }

    private ImportOutcome TakeFile(OpenDocument document, string? file)
    {
        Settle(document);

        if (file is null)
        {
            change.Archive(document);
            return ImportOutcome.Archived;
        }

        var outcome = document.Published is null ? ImportOutcome.Created : ImportOutcome.Updated;
        change.Publish(document, file, RevisionOrigin.ContentFiles);

        return outcome;
    }

    private ImportOutcome TakeMerged(OpenDocument document, string text, string? file)
    {
        if (FoundText.For(document, change, text).Text is not { } merged)
            return Propose(document, file);

        Settle(document);
        change.Publish(document, merged, RevisionOrigin.Merge);

        return ImportOutcome.Merged;
    }

    private ImportOutcome Propose(OpenDocument document, string? file)
    {
        change.Propose(document, file);

        return ImportOutcome.Proposed;
    }

    private ImportOutcome Settle(OpenDocument document)
    {
        change.Settle(document);

        return ImportOutcome.Unchanged;
    }
}
