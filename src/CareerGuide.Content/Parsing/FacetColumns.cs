using CareerGuide.Content.Lexicon;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Parsing;

/// <summary>The meaning of each column of a table under a facet.</summary>
internal sealed class FacetColumns
{
    private enum Kind
    {
        Unknown,
        Item,
        Members,
        Group,
        Level,
        Optional,
        Required,
        Description,
        Number,
    }

    private readonly List<Kind> kinds;

    private FacetColumns(List<Kind> kinds, int items)
    {
        this.kinds = kinds;
        Items = items;
    }

    /// <summary>The column of the points.</summary>
    public int Items { get; }

    /// <summary>A second column of names that belong to the point of the row; -1, as below, where there is none.</summary>
    public int Members => Other(Kind.Members);

    public int Group => Other(Kind.Group);

    public int Level => Other(Kind.Level);

    public int Optional => Other(Kind.Optional);

    public int Required => Other(Kind.Required);

    public int Number => Other(Kind.Number);

    /// <summary>The columns that say something of the point.</summary>
    public IEnumerable<int> Descriptions => Enumerable.Range(0, kinds.Count)
        .Where(column => column != Items && (kinds[column] is Kind.Unknown or Kind.Description or Kind.Item || GuessedLevels.Contains(column)));

    /// <summary>Whether the first row is a header row.</summary>
    public bool HasHead { get; private init; }

    /// <summary>Whether the head of the points is no word for points.</summary>
    public bool ItemsHaveOwnHead => kinds[Items] is Kind.Unknown;

    private HashSet<int> GuessedLevels { get; } = [];

    /// <summary>Whether the head of the column says no more than that it explains.</summary>
    public bool Explains(int column) => kinds[column] is Kind.Description;

    /// <summary>The columns by their heads, otherwise by their contents; null if no column holds points.</summary>
    public static FacetColumns? Of(List<List<Cell>> cells, LanguageLexicon wordings, Func<string, bool> isSkill)
    {
        var found = cells[0].ConvertAll(head => KindOf(WordKey.Of(head.Text), wordings.Lines.Columns));
        var hasHead = found.Exists(kind => kind is not Kind.Unknown) || !cells[0].Exists(head => IsValue(head.Text, wordings, isSkill));
        DropFalseNumbers(found, hasHead ? cells[1..] : cells);
        var guessed = GuessLevels(found, hasHead ? cells[1..] : cells, wordings);

        var items = FirstOf(found, Kind.Item, Kind.Unknown, Kind.Members, Kind.Group, Kind.Description);

        if (items < 0)
            return null;

        // `Category | Tools`: the tools belong to the category. `Category | Skill`: the category is the group of the skills.
        if (found[items] is Kind.Members && found.IndexOf(Kind.Group) is >= 0 and var category)
            items = category;

        var columns = new FacetColumns(found, items) { HasHead = hasHead };
        columns.GuessedLevels.UnionWith(hasHead ? guessed : []);

        return columns;
    }

    private int Other(Kind kind)
    {
        var column = kinds.IndexOf(kind);
        return column == Items ? -1 : column;
    }

    private static int FirstOf(List<Kind> found, params Kind[] wanted) =>
        wanted.Select(kind => found.IndexOf(kind)).FirstOrDefault(index => index >= 0, -1);

    private static Kind KindOf(string head, ColumnWords words) =>
        words.Levels.Contains(head) ? Kind.Level
        : words.Optional.Contains(head) ? Kind.Optional
        : words.Required.Contains(head) ? Kind.Required
        : words.Groups.Contains(head) ? Kind.Group
        : words.Members.Contains(head) ? Kind.Members
        : words.Items.Contains(head) ? Kind.Item
        : words.Descriptions.Contains(head) ? Kind.Description
        : words.Numbers.Contains(head) ? Kind.Number
        : Kind.Unknown;

    /// <summary>Rows may be a cell short of their head; then it is not the numbers that stand below the <c>#</c>.</summary>
    private static void DropFalseNumbers(List<Kind> found, List<List<Cell>> rows)
    {
        if (found.IndexOf(Kind.Number) is >= 0 and var numbers && !rows.TrueForAll(row => IsNumber(row[numbers].Text)))
            found[numbers] = Kind.Unknown;
    }

    private static bool IsNumber(string text) => text.TrimEnd('.', ')').All(char.IsDigit);

    private static bool IsValue(string text, LanguageLexicon wordings, Func<string, bool> isSkill) =>
        text.Length > 0 && (wordings.Levels.LevelOf(text) is not null || isSkill(text));

    /// <summary>A column of levels alone is one of levels, and a first one of numbers counts the rows, whatever their heads.</summary>
    private static List<int> GuessLevels(List<Kind> found, List<List<Cell>> rows, LanguageLexicon wordings)
    {
        var guessed = new List<int>();

        foreach (var index in Enumerable.Range(0, found.Count).Where(index => found[index] is Kind.Unknown))
        {
            var values = rows.Select(row => row[index].Text).Where(text => text.Length > 0).ToArray();

            if (values.Length == 0)
                continue;

            if (index == 0 && found.Count > 1 && values.All(IsNumber))
            {
                found[index] = Kind.Number;
            }
            else if (values.All(value => wordings.Levels.LevelOf(value) is not null))
            {
                found[index] = Kind.Level;
                guessed.Add(index);
            }
        }

        return guessed;
    }
}
