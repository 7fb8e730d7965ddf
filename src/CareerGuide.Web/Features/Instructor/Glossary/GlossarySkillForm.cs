using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CareerGuide.Content;
using CareerGuide.Content.Authoring;
using CareerGuide.Content.Model;
using Microsoft.AspNetCore.Mvc;

namespace CareerGuide.Web.Features.Instructor.Glossary;

/// <summary>One skill of the glossary, as a form.</summary>
public sealed record GlossarySkillForm
{
    public const string Save = "save", Remove = "remove", Merge = "merge";

    private const string Confirmed = "-confirmed";

    private const int NameMaxLength = 200, TextMaxLength = 2000;

    /// <summary>The name that the skill had when the form was opened; empty for a new one.</summary>
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Original { get; init => field = value ?? ""; } = "";

    [Display(Name = "Glossary.Name")]
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    [StringLength(NameMaxLength, ErrorMessage = "Glossary.TooLong")]
    public string Name { get; init => field = (value ?? "").Trim(); } = "";

    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Kind { get; init => field = (value ?? "").Trim(); } = "";

    [Display(Name = "Glossary.Aliases")]
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    [StringLength(TextMaxLength, ErrorMessage = "Glossary.TooLong")]
    public string Aliases { get; init => field = (value ?? "").Trim(); } = "";

    [Display(Name = "Glossary.PartOf")]
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    [StringLength(TextMaxLength, ErrorMessage = "Glossary.TooLong")]
    public string PartOf { get; init => field = (value ?? "").Trim(); } = "";

    [Display(Name = "Glossary.About")]
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    [StringLength(TextMaxLength, ErrorMessage = "Glossary.TooLong")]
    public string About { get; init => field = (value ?? "").Trim(); } = "";

    /// <summary>Where it can be learned: the titles of the links, their addresses, and what is said of each.</summary>
    public IReadOnlyList<string?>? Titles { get; init; }

    public IReadOnlyList<string?>? Links { get; init; }

    public IReadOnlyList<string?>? Remarks { get; init; }

    /// <summary>Codes of languages, and the skill's name in each.</summary>
    public IReadOnlyList<string?>? Languages { get; init; }

    public IReadOnlyList<string?>? Translations { get; init; }

    /// <summary>The skill that this one becomes part of, where the two are the same.</summary>
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Into { get; init => field = value ?? ""; } = "";

    /// <summary>The number of the glossary's revision that the form was made from; 0 where there is none.</summary>
    public int StartedFrom { get; init => field = Math.Max(value, 0); }

    public Guid? Submission { get; init; }

    /// <summary>Tells the text whose changes were shown from others; null before that.</summary>
    public string? Reviewed { get; init; }

    [FromForm(Name = "do")]
    public string Action { get; init => field = value ?? Save; } = Save;

    /// <summary>What is to be done, asked for or confirmed.</summary>
    public string Operation => Action.Replace(Confirmed, "", StringComparison.Ordinal);

    public bool IsConfirmed => Action.EndsWith(Confirmed, StringComparison.Ordinal);

    public string ConfirmedOperation => Operation + Confirmed;

    /// <summary>What the fields say of the skill.</summary>
    /// <param name="before">As the glossary has it; null for a new skill.</param>
    public GlossaryEntry EntryOver(GlossaryEntry? before)
    {
        var named = before is null ? new GlossaryEntry(Name, "", [], [], "", 0) : before with { Name = Name };
        var entry = named with { Kind = Kind, About = About, Aliases = Names(Aliases), PartOf = Names(PartOf), Learn = LinksOf(), Translations = TranslationsOf() };

        return before is null ? entry : GlossaryText.Renamed(entry with { Name = before.Name }, Name);
    }

    public static GlossarySkillForm Of(GlossaryEntry entry, int startedFrom) => new()
    {
        Original = entry.Name,
        Name = entry.Name,
        Kind = entry.Kind,
        Aliases = string.Join(", ", entry.Aliases),
        PartOf = string.Join(", ", entry.PartOf),
        About = entry.About,
        Titles = [.. entry.Learn.Select(link => link.Title)],
        Links = [.. entry.Learn.Select(link => link.Address)],
        Remarks = [.. entry.Learn.Select(link => link.Remark)],
        Languages = [.. entry.Translations.Keys.Order(StringComparer.Ordinal)],
        Translations = [.. entry.Translations.OrderBy(name => name.Key, StringComparer.Ordinal).Select(name => name.Value)],
        StartedFrom = startedFrom,
    };

    private static string[] Names(string text) => text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A link without a title is called by its address.</summary>
    private LearningLink[] LinksOf() =>
    [
        .. from row in (Links ?? []).Index()
           let address = (row.Item ?? "").Trim()
           where address.Length > 0
           let title = (Titles?.ElementAtOrDefault(row.Index) ?? "").Trim()
           let remark = (Remarks?.ElementAtOrDefault(row.Index) ?? "").Trim()
           select new LearningLink(title.Length > 0 ? title : address, address, remark.Length > 0 ? remark : null),
    ];

    private Dictionary<string, string> TranslationsOf() => (Languages ?? []).Zip(Translations ?? [])
        .Select(row => (Language: (row.First ?? "").Trim().ToLower(CultureInfo.InvariantCulture), Name: (row.Second ?? "").Trim()))
        .Where(row => row.Language.Length > 0 && row.Name.Length > 0)
        .DistinctBy(row => row.Language)
        .ToDictionary(row => row.Language, row => row.Name);
}
