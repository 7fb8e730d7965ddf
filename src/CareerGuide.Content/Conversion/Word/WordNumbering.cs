using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;

namespace CareerGuide.Content.Conversion.Word;

/// <summary>The lists of a document. The numbers of its points are in no text, so they are counted here.</summary>
internal sealed partial class WordNumbering
{
    private const string NoList = "0";

    private readonly WordStyles styles;
    private readonly Dictionary<string, ListDefinition> lists = [];
    private readonly Dictionary<string, (string List, int Level)> byStyle = [];

    /// <param name="part">The root of the part; null if a document has none.</param>
    public WordNumbering(OpenXmlElement? part, WordStyles styles)
    {
        this.styles = styles;
        var definitions = (part?.ChildElements ?? default).Where(child => child.LocalName == "abstractNum").ToLookup(child => child.Attribute("abstractNumId") ?? "");

        foreach (var list in (part?.ChildElements ?? default).Where(child => child.LocalName == "num"))
        {
            var id = list.Attribute("numId") ?? "";

            if (definitions[list.Child("abstractNumId").Attribute() ?? ""].FirstOrDefault() is { } definition && lists.TryAdd(id, Definition(definition, list, definitions)))
                NoteStyles(id, lists[id]);
        }
    }

    /// <summary>The list that the paragraph is a point of, by itself, by its style, or by the level that names its style; null where it is in none.</summary>
    public ListPlace? PlaceOf(ParagraphProperties paragraph)
    {
        if (paragraph.List is { } own)
            return Place(own, paragraph.ListLevel ?? 0, paragraph.Indent, fromStyle: null);

        foreach (var style in styles.ChainOf(paragraph))
        {
            var named = byStyle.TryGetValue(style.Id, out var byLevel);
            var level = style.Paragraph.ListLevel ?? (named ? byLevel.Level : 0);

            if (style.Paragraph.List is { } list)
                return Place(list, paragraph.ListLevel ?? level, paragraph.Indent, style.Paragraph.Indent);

            if (named)
                return Place(byLevel.List, paragraph.ListLevel ?? level, paragraph.Indent, style.Paragraph.Indent);

            if (ListName().Match(style.Name) is { Success: true } name)
                return ByName(name, paragraph.Indent ?? style.Paragraph.Indent);
        }

        return null;
    }

    private ListPlace? Place(string list, int level, int? own, int? fromStyle)
    {
        if (list == NoList || !lists.TryGetValue(list, out var definition))
            return null;

        var place = definition.Levels.GetValueOrDefault(level) ?? ListLevel.Bullet;

        return new ListPlace(list, level, place, own ?? fromStyle ?? place.Indent ?? 0) { Counter = definition.Counter };
    }

    /// <summary>Some programs write no lists but styles with the names of Word's.</summary>
    private static ListPlace ByName(Match name, int? indent)
    {
        var depth = name.Groups["depth"].Value is [var digit] ? digit - '1' : 0;
        var kind = name.Groups["kind"].Value.ToLowerInvariant();

        return new ListPlace($"style {kind}", depth, kind == "bullet" ? ListLevel.Bullet : ListLevel.Decimal, indent ?? 0);
    }

    private void NoteStyles(string list, ListDefinition definition)
    {
        foreach (var (level, place) in definition.Levels)
        {
            if (place.Style is { } style)
                byStyle.TryAdd(style, (list, level));
        }
    }

    private static ListDefinition Definition(OpenXmlElement definition, OpenXmlElement list, ILookup<string, OpenXmlElement> all)
    {
        var real = Linked(definition, all);
        var levels = new Dictionary<int, ListLevel>();

        foreach (var level in real.ChildElements.Where(child => child.LocalName == "lvl"))
            levels.TryAdd(level.Number("ilvl") ?? 0, ListLevel.Of(level));

        var starts = new Dictionary<int, int>();

        foreach (var change in list.ChildElements.Where(child => child.LocalName == "lvlOverride"))
        {
            var at = change.Number("ilvl") ?? 0;

            if (change.Child("lvl") is { } level)
                levels[at] = ListLevel.Of(level);

            if (change.Child("startOverride").Number() is { } start)
                starts[at] = start;
        }

        return new ListDefinition(levels, new ListCounter(real.Attribute("abstractNumId") ?? "", starts));
    }

    /// <summary>A list may say that it looks like the one of a style.</summary>
    private static OpenXmlElement Linked(OpenXmlElement definition, ILookup<string, OpenXmlElement> all)
    {
        if (definition.Child("numStyleLink").Attribute() is not { } style)
            return definition;

        return all.SelectMany(group => group).FirstOrDefault(other => other.Child("styleLink").Attribute() == style) ?? definition;
    }

    private sealed record ListDefinition(IReadOnlyDictionary<int, ListLevel> Levels, ListCounter Counter);

    [GeneratedRegex("^list (?<kind>bullet|number) ?(?<depth>[1-9])?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ListName();
}

/// <summary>Lists with the same definition count on, unless one says that it begins anew.</summary>
internal sealed record ListCounter(string Definition, IReadOnlyDictionary<int, int> Starts);

/// <summary>Where a paragraph is in which list.</summary>
internal sealed record ListPlace(string List, int Level, ListLevel Look, int Indent)
{
    public ListCounter Counter { get; init; } = new(List, new Dictionary<int, int>());
}

/// <param name="Format">As <c>w:numFmt</c> has it.</param>
/// <param name="Text">What is shown in front of a point.</param>
/// <param name="Style">The paragraph style that belongs to the level.</param>
internal sealed record ListLevel(string Format, string Text, int Start, int? Indent, string? Style)
{
    public static readonly ListLevel Bullet = new("bullet", "•", 1, Indent: null, Style: null);
    public static readonly ListLevel Decimal = new("decimal", "%1.", 1, Indent: null, Style: null);

    public static ListLevel Of(OpenXmlElement level) => new(
        level.Child("numFmt").Attribute() ?? "decimal",
        level.Child("lvlPicBulletId") is null ? level.Child("lvlText").Attribute() ?? "" : "•",
        level.Child("start").Number() ?? 1,
        level.Child("pPr").Child("ind").Number("left") ?? level.Child("pPr").Child("ind").Number("start"),
        level.Child("pStyle").Attribute());

    /// <summary>A list whose points have no mark: its paragraphs go on with what is above.</summary>
    public bool IsBlank => Format is "bullet" or "none" && string.IsNullOrWhiteSpace(Text);

    public bool IsNumbered => Format is not ("bullet" or "none") && Text.Contains('%', StringComparison.Ordinal);

    /// <summary>Whether it counts otherwise than by digits.</summary>
    public bool IsLettered => IsNumbered && !Format.StartsWith("decimal", StringComparison.Ordinal);

    /// <summary>The box that its bullet is; null for another bullet.</summary>
    public bool? Box => Text switch
    {
        "☐" or "❏" or "❑" or "□" => false,
        "☑" or "☒" or "✅" => true,
        _ => null,
    };
}

/// <summary>Counts the points of all lists of a document in the order in which they come.</summary>
internal sealed class PointCounters
{
    private readonly Dictionary<string, SortedDictionary<int, int>> counts = [];
    private readonly HashSet<(string List, int Level)> begun = [];

    public int Next(ListPlace place)
    {
        if (!counts.TryGetValue(place.Counter.Definition, out var levels))
            counts[place.Counter.Definition] = levels = [];

        var isFirst = begun.Add((place.List, place.Level));
        var next = isFirst && place.Counter.Starts.TryGetValue(place.Level, out var start) ? start
            : levels.TryGetValue(place.Level, out var last) ? last + 1
            : place.Look.Start;
        levels[place.Level] = next;

        foreach (var deeper in levels.Keys.Where(level => level > place.Level).ToArray())
            levels.Remove(deeper);

        return next;
    }
}
