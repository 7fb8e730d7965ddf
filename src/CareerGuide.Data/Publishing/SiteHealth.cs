using CareerGuide.Content;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;
using CareerGuide.Content.Quality;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Publishing;

/// <summary>Diagnostics and findings for authors, from parsing all published texts together.</summary>
/// <param name="Diagnostics">By slug, for every published text including the glossary and the wordings.</param>
public sealed record SiteHealth(IReadOnlyDictionary<string, IReadOnlyList<Diagnostic>> Diagnostics, IReadOnlyList<Finding> Findings)
{
    /// <param name="answers">Whether the site has a page at a path.</param>
    public static async Task<SiteHealth> LoadAsync(
        CareerGuideDb db, SiteParseCache memory, Func<string, bool> answers, CancellationToken cancellation = default)
    {
        var texts = await SiteTexts.LoadAsync(db, memory, cancellation);
        var site = ParsedSite.Of(texts, memory.Lectures);
        var stored = await memory.ReportsAsync(db, cancellation);
        var reports = site.Lectures
            .Select(lecture => (Lecture: lecture, Report: site.IsStored(lecture) && stored.GetValueOrDefault(lecture.DocumentId) is { } report ? report : site.Report(lecture))).ToList();
        var diagnostics = reports.ToDictionary(own => own.Lecture.Slug, own => own.Report.Diagnostics);

        if (texts.Glossary is { } glossary)
            diagnostics[Document.GlossarySlug] = GlossaryParser.Parse(glossary).Diagnostics;

        if (texts.Wordings is { } wordings)
            diagnostics[Document.WordingsSlug] = SiteWordings.Parse(wordings).Diagnostics;

        return new SiteHealth(diagnostics, ContentHealth.Of(
            site.Glossary,
            reports.ConvertAll(own => new CheckedLecture(own.Lecture.Slug, own.Lecture.Outline, own.Report.Checks, own.Report.DoubtfulRatings)),
            answers));
    }
}
