using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Lexicon;
using CareerGuide.Content.Model;
using CareerGuide.Content.Outline;
using CareerGuide.Content.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CareerGuide.Content.Parsing;

/// <summary>Finds the tables in which one axis names at least two roles.</summary>
internal sealed class ComparisonReader(ParseContext reading)
{
    private readonly UniqueSlugs slugs = new();
    private readonly ComparisonAxis axis = new(reading);

    /// <summary>The slugs of roles that are in tables alone.</summary>
    private readonly HashSet<string> undescribed = [];

    /// <summary>The slugs of the roles that the table at hand names.</summary>
    private HashSet<string> named = [];

    /// <summary>The keys of the names on the axes of those tables that seem to compare jobs, before any role is known.</summary>
    public static HashSet<string> NamesOnAxes(OutlineNode root, LanguageLexicon wordings)
    {
        // What many headings are called is a part of roles, not a role.
        var headings = root.Descendants().Where(node => node.Facet is null).Select(node => NormalizedName.Of(LanguageLexicon.WithoutBracket(node.Text)))
            .GroupBy(key => key).Where(group => group.Count() < 3).Select(group => group.Key).ToHashSet();
        var nodes = root.Descendants().Prepend(root).Where(node => !wordings.SpeaksOfExercise(node.Text));

        return [.. nodes.SelectMany(node => ComparisonAxis.Tables(node).SelectMany(table => NamesOnAxes(TableGrid.Of(table), node, headings, wordings)))];
    }

    /// <summary>Headings that are on an axis may be anything, people too: a job beside them, or the heads, must say that roles are compared.</summary>
    private static IEnumerable<string> NamesOnAxes(List<List<Cell>> cells, OutlineNode node, HashSet<string> headings, LanguageLexicon wordings)
    {
        var compares = wordings.HeadsRoles(cells[0][0].Text);

        foreach (var cellsOfAxis in new[] { cells[0].Skip(1), cells.Skip(1).Select(row => row[0]) })
        {
            var names = cellsOfAxis.Select(cell => HeadingText.Plain(cell.Text)).Where(name => name.Length > 0).ToArray();
            var areJobs = Array.ConvertAll(names, wordings.NamesJob);
            var jobs = areJobs.Count(isJob => isJob);

            if (jobs >= 2 || ((jobs > 0 || compares) && names.Where((name, at) => areJobs[at] || headings.Contains(NormalizedName.Of(name))).Count() >= 2))
            {
                foreach (var name in names)
                    yield return NormalizedName.Of(name);
            }
        }
    }

    public IReadOnlyList<Comparison> Read()
    {
        var comparisons = new List<Comparison>();

        foreach (var node in reading.AllNodes)
        {
            foreach (var table in ComparisonAxis.Tables(node).ToArray())
            {
                if (axis.Of(table, node) is { } compared)
                {
                    Take(table, node);
                    comparisons.Add(Read(compared, table, node));
                }
            }
        }

        return comparisons;
    }

    /// <summary>A table inside a quote or a list is taken out of it.</summary>
    private void Take(Table table, OutlineNode node)
    {
        reading.Consume(table);
        node.TakenFor = ReadAs.Comparison;

        for (Block block = table; block.Parent is { } container and not MarkdownDocument; block = container)
        {
            container.Remove(block);

            if (container.Count > 0)
                return;

            reading.Consume(container);
        }
    }

    private Comparison Read(ComparedTable compared, Table table, OutlineNode node)
    {
        WarnOfMissingAndSurplus(TableGrid.Of(table));
        var byRole = compared.Cells;
        var criteria = Criteria(byRole);
        named = [.. byRole.Skip(1).Select(row => reading.Roles.Resolve(HeadingText.Plain(row[0].Text))?.Slug).OfType<string>()];

        return new Comparison
        {
            Heading = HeadingAbove(node),
            Slug = slugs.Take(node.Text, "comparison"),
            Line = table.Line + 1,
            RolesWereColumns = compared.RolesWereColumns,
            Criteria = criteria,
            Rows = [.. byRole.Skip(1).Where(row => row.Exists(cell => cell.Text.Length > 0)).Select(row => Row(row, criteria))],
        };
    }

    /// <summary>Below a rule that ends a role, the nearest heading above is that of the chapter, or the title.</summary>
    private string? HeadingAbove(OutlineNode node) =>
        node.Ancestors.Prepend(node).Select(above => above.Text).FirstOrDefault(text => text.Length > 0)
        ?? (reading.Title is { } title && title.Line < node.Line ? title.Text : null);

    private List<Criterion> Criteria(List<List<Cell>> byRole)
    {
        var criteria = new List<Criterion>();
        var (slugs, times) = (new UniqueSlugs(), new Dictionary<string, int>());

        foreach (var (index, header) in byRole[0].Index().Skip(1))
        {
            var name = header.Text.Length > 0 ? header.Text : $"Column {index + 1}";
            var time = times[NormalizedName.Of(name)] = times.GetValueOrDefault(NormalizedName.Of(name)) + 1;

            if (time > 1)
            {
                reading.Diagnostics.Add(DiagnosticCodes.CriterionTwice, header.Line, ("name", name), ("time", time));
                name = $"{name} ({time})";
            }

            var values = byRole.Skip(1).Select(row => row[index]).Where(HasValue).ToArray();
            criteria.Add(new Criterion(name, slugs.Take(name, "criterion"), IsOrdinal(name, values), header.Line));
        }

        return criteria;
    }

    private bool IsOrdinal(string criterion, Cell[] values)
    {
        var off = values.Where(value => RankOf(value.Text) is null).ToArray();

        if (off.Length == 1 && values.Length > 2)
        {
            reading.Diagnostics.Add(DiagnosticCodes.OffTheScale, off[0].Line, ("value", off[0].Text), ("criterion", criterion));
        }

        return values.Length > 0 && off.Length == 0;
    }

    private ComparisonRow Row(List<Cell> cells, List<Criterion> criteria)
    {
        var label = cells[0].Text.Length > 0 ? cells[0].Text : "?";
        var role = RoleOf(cells[0]);

        // Beside roles that have text of their own a table says how others differ from them.
        if (role is not null && undescribed.Contains(role) && reading.Roles.Roles.All(one => one.Node is null))
            AddParts(reading.Roles.OfLecture(role)!, cells, criteria);

        return new ComparisonRow(label, role, cells[0].Line,
            [.. criteria.Zip(cells.Skip(1), (criterion, cell) => new Rating(cell.Text, criterion.Ordinal && HasValue(cell) ? RankOf(cell.Text) : null, cell.Line))]);
    }

    private void AddParts(LectureRole role, List<Cell> cells, List<Criterion> criteria)
    {
        if (TablePlaces.Of(role.Name, cells[0].Line, criteria.Zip(cells.Skip(1)), reading.Lexicon) is { } place)
            role.Places.Add(place);
    }

    private string? RoleOf(Cell cell)
    {
        var name = HeadingText.Plain(cell.Text);

        if (reading.Roles.Resolve(name) is { } role)
        {
            if (!role.IsOfLecture)
                AddRatingsOnly(role.Name, cell.Line, role.Slug);

            return role.Slug;
        }

        if (reading.Lexicon.NamesJob(name) || (!reading.Lexicon.IsLadderLevel(name) && reading.Lexicon.NamesJobBesideOthers(name)))
            return AddRatingsOnly(name, cell.Line, slug: null);

        if (name.Length > 0 && !reading.Lexicon.IsLadderLevel(name))
            WarnOfUnknown(cell, name);

        return null;
    }

    private void WarnOfUnknown(Cell cell, string name) => reading.Diagnostics.Add(DiagnosticCodes.UnknownRoleRow, cell.Line, () =>
        reading.NearRole(name) is { } near
            ? DiagnosticCodes.UnknownRoleRow.As("Near").With(("name", cell.Text), ("near", near))
            : DiagnosticCodes.UnknownRoleRow.With(("name", cell.Text)));

    private string AddRatingsOnly(string name, int line, string? slug)
    {
        reading.Diagnostics.Add(DiagnosticCodes.RatingsOnly, line, () => MessageFor(name, slug));

        var role = reading.Roles.Add(name, line, node: null, slug).Slug;

        if (slug is null)
            undescribed.Add(role);

        return role;
    }

    /// <summary>A role of the lecture that the table lacks is likely meant if it is the only one that has a word of the name.</summary>
    private Message MessageFor(string name, string? slug)
    {
        var words = NormalizedName.Of(name).Split(' ').ToHashSet();
        var meant = slug is not null ? [] : reading.Roles.Roles.Where(role => role.Node is not null && !named.Contains(role.Slug) && NormalizedName.Of(role.Name).Split(' ').Any(words.Contains)).Take(2).ToArray();

        return meant is [var near]
            ? DiagnosticCodes.RatingsOnly.As("Near").With(("name", name), ("near", near.Name))
            : DiagnosticCodes.RatingsOnly.With(("name", name));
    }

    /// <summary>By the language's own words, otherwise the English ones; stars and the like before a word only decorate it.</summary>
    private double? RankOf(string value) =>
        HeadingText.Plain(value) is var word && reading.Lexicon.Levels.RankOf(word) is { } rank ? rank : LanguageLexicon.For("en").Levels.RankOf(word);

    private static bool HasValue(Cell cell) => cell.Text is not ("" or "-" or "–" or "—" or "n/a" or "N/A");

    private void WarnOfMissingAndSurplus(List<List<Cell>> cells)
    {
        var width = cells[0].FindLastIndex(cell => cell.IsWritten) + 1;

        foreach (var row in cells.Skip(1))
        {
            var written = row.FindLastIndex(cell => cell.IsWritten) + 1;

            if (written > width && row.Skip(width).Any(cell => cell.Text.Length > 0))
                reading.Diagnostics.Add(DiagnosticCodes.SurplusCell, row[0].Line, ("cells", written), ("columns", width));
            else if (written < width)
                reading.Diagnostics.Add(DiagnosticCodes.MissingCell, row[0].Line, ("cells", written), ("columns", width));
        }
    }
}
