using System.Text;
using CareerGuide.Content;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Encodings;
using CareerGuide.Content.Model;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.TextDiff;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Publishing;

/// <summary>
/// Parses a text being edited together with the published texts, just as it would be parsed once published. The published texts are loaded
/// once and serve any number of parses.
/// </summary>
public sealed class PublishedTexts
{
    private readonly LectureParseCache memory;
    private readonly Glossary glossary;
    private readonly ReadingInstructions wordings;
    private readonly List<(string Slug, IReadOnlyList<RoleName> Roles)> described;
    private readonly ILookup<string, string> formerSlugs;

    private PublishedTexts(
        LectureParseCache memory, Glossary glossary, ReadingInstructions wordings, List<(string Slug, IReadOnlyList<RoleName> Roles)> described, ILookup<string, string> formerSlugs)
    {
        this.memory = memory;
        this.glossary = glossary;
        this.wordings = wordings;
        this.described = described;
        this.formerSlugs = formerSlugs;
    }

    public static async Task<PublishedTexts> LoadAsync(CareerGuideDb db, SiteParseCache memory, CancellationToken cancellation)
    {
        var texts = await SiteTexts.LoadAsync(db, memory, cancellation);
        var site = ParsedSite.Of(texts, memory.Lectures);
        var former = await db.FormerAddresses
            .Where(f => f.Kind == AddressKind.Lecture)
            .Select(f => new { f.Slug, f.LeadsTo })
            .ToListAsync(cancellation);

        return new PublishedTexts(
            memory.Lectures,
            site.Glossary,
            memory.Lectures.Wordings(texts.Wordings),
            [.. site.Lectures.OrderBy(lecture => lecture.Slug, StringComparer.Ordinal).Select(lecture => (lecture.Slug, lecture.InSet.Dependencies!.Described))],
            former.ToLookup(f => f.LeadsTo, f => f.Slug));
    }

    /// <summary>The result of parsing this text as the published text of the document.</summary>
    /// <param name="pictures">Those of the lecture; null where they do not matter.</param>
    /// <param name="placeholders">The words that its author was given to write over; null where they do not matter.</param>
    public TextReading Read(string slug, string markdown, LecturePictures? pictures = null, Placeholders? placeholders = null)
    {
        var decoded = TextDecoder.Decode(Encoding.UTF8.GetBytes(markdown));

        if (decoded.Text is null)
            return new TextReading(null, null, decoded.Diagnostics);

        return SiteDocument.KindOf(slug) switch
        {
            DocumentKind.Glossary => ReadGlossary(decoded.Text),
            DocumentKind.Wordings => ReadWordings(decoded.Text),
            _ => ReadLecture(slug, decoded.Text, pictures, placeholders ?? Placeholders.None),
        };
    }

    private static TextReading ReadGlossary(string text)
    {
        var parsed = GlossaryParser.Parse(SourceText.Normalize(text));

        return new TextReading(null, parsed.Glossary, parsed.Diagnostics);
    }

    private static TextReading ReadWordings(string text)
    {
        var parsed = SiteWordings.Parse(SourceText.Normalize(text));

        return new TextReading(null, null, parsed.Diagnostics) { Wordings = parsed.Instructions };
    }

    private TextReading ReadLecture(string slug, string text, LecturePictures? pictures, Placeholders placeholders)
    {
        var source = new LectureSource(IncomingText.FileName(slug), SourceText.Normalize(text)) { Pictures = IncomingText.MayShowPictures(text) ? pictures : null };
        var place = described.FindIndex(lecture => lecture.Slug == slug);
        var parsed = memory.ParseBeside(glossary, wordings, source, described.Select(lecture => lecture.Roles), place < 0 ? null : place, placeholders);
        var found = IncomingText.ForLecture(slug, text, parsed, [.. formerSlugs[slug]]);

        return new TextReading(parsed.Lecture, null, found.Text is null ? found.Diagnostics : parsed.Diagnostics)
        {
            Outline = parsed.Outline,
            Instructions = parsed.Instructions,
            UnknownSkills = parsed.UnknownSkills,
        };
    }
}

/// <summary>The result of parsing a text being edited.</summary>
/// <param name="Lecture">Null unless the text is a lecture.</param>
/// <param name="Glossary">Null unless the text is a glossary.</param>
public sealed record TextReading(Lecture? Lecture, Glossary? Glossary, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Null unless the text is a list of wordings.</summary>
    public ReadingInstructions? Wordings { get; init; }

    /// <summary>A lecture's headings and labels with their interpretation.</summary>
    public IReadOnlyList<OutlineEntry> Outline { get; init; } = [];

    /// <summary>The lecture's own instructions for its headings.</summary>
    public ReadingInstructions Instructions { get; init; } = ReadingInstructions.Empty;

    /// <summary>The skills of a lecture that the glossary lacks.</summary>
    public IReadOnlyList<UnknownSkill> UnknownSkills { get; init; } = [];

    /// <summary>Whether publishing would refuse the text.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
