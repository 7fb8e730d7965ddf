using System.Globalization;
using System.Text.RegularExpressions;
using CareerGuide.Data.Entities;

namespace CareerGuide.Data.Occupations;

/// <summary>
/// Reads the text files of O*NET's database, as its “Text” download holds them. The release of 30.3 renamed two of them and their columns; both
/// forms are read.
/// </summary>
public static partial class OnetFolder
{
    private const int MaxTechnologies = 60;
    private const int MaxRelated = 10;
    private const string Code = "O*NET-SOC Code";

    /// <param name="release">The number of the release; null to find it in the name of the folder or in its <c>Read Me.txt</c>.</param>
    /// <exception cref="OnetException">The folder does not hold what is needed.</exception>
    public static OnetRelease Read(string folder, string? release)
    {
        var data = OnetTable.Find(folder, "Occupation Data.txt")
            ?? throw new OnetException(
                $"There is no “Occupation Data.txt” in {folder}. Download the database as text from https://www.onetcenter.org/database.html, unpack it and name that folder.");
        var number = release ?? ReleaseOf(folder)
            ?? throw new OnetException("The folder does not say which release of O*NET it holds. Say it: --release 31.0");

        var zones = ZonesIn(folder);
        var titles = TitlesIn(folder);
        var technologies = TechnologiesIn(folder);
        var related = RelatedIn(folder);
        var (code, title) = (data.Column(Code), data.Column("Title"));

        return new(number, [.. data.Rows().DistinctBy(row => row[code]).Select(row => new Occupation
        {
            Code = WellFormed(row[code]),
            Title = row[title],
            Release = number,
            JobZone = zones.TryGetValue(row[code], out var zone) ? zone : null,
            OtherTitles = [.. titles[row[code]].Distinct(StringComparer.OrdinalIgnoreCase)],
            Technologies = [.. technologies[row[code]].DistinctBy(t => t.Name).OrderByDescending(t => t.InDemand).ThenByDescending(t => t.Hot).Take(MaxTechnologies)],
            Related = [.. related[row[code]].OrderBy(r => r.Rank).Take(MaxRelated).Select(r => r.Occupation)],
        })]);
    }

    private static string WellFormed(string code) => CodePattern().IsMatch(code)
        ? code
        : throw new OnetException($"“{code}” in “Occupation Data.txt” is no code of an occupation such as 15-2051.00.");

    private static Dictionary<string, int> ZonesIn(string folder)
    {
        if (OnetTable.Find(folder, "Job Zones.txt") is not { } table)
            return [];

        var (code, zone) = (table.Column(Code), table.Column("Job Zone"));

        return table.Rows().DistinctBy(row => row[code])
            .Where(row => row[zone] is [>= '1' and <= '5'])
            .ToDictionary(row => row[code], row => int.Parse(row[zone], NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static ILookup<string, string> TitlesIn(string folder) =>
        OnetTable.Find(folder, "Job Titles.txt", "Alternate Titles.txt") is not { } table
            ? Enumerable.Empty<string>().ToLookup(_ => "")
            : Pairs(table, table.Column(Code), table.Column("Job Title", "Alternate Title"));

    private static ILookup<string, string> Pairs(OnetTable table, int code, int title) =>
        table.Rows().Where(row => row[title].Length > 0 && row[title] != "n/a").ToLookup(row => row[code], row => row[title]);

    private static ILookup<string, OccupationTechnology> TechnologiesIn(string folder)
    {
        if (OnetTable.Find(folder, "Software Skills.txt", "Technology Skills.txt") is not { } table)
            return Enumerable.Empty<OccupationTechnology>().ToLookup(_ => "");

        var (code, name) = (table.Column(Code), table.Column("Workplace Example", "Example"));
        var (hot, inDemand) = (table.Column("Hot Technology"), table.Column("In Demand"));

        return table.Rows().ToLookup(row => row[code], row => new OccupationTechnology(row[name], row[inDemand] == "Y", row[hot] == "Y"));
    }

    private static ILookup<string, (int Rank, RelatedOccupation Occupation)> RelatedIn(string folder)
    {
        if (OnetTable.Find(folder, "Related Occupations.txt") is not { } table)
            return Enumerable.Empty<(int, RelatedOccupation)>().ToLookup(_ => "");

        var (code, related, title, rank) = (table.Column(Code), table.Column("Related O*NET-SOC Code"), table.Column("Related Title"), table.Column("Index"));

        return table.Rows().ToLookup(
            row => row[code],
            row => (int.TryParse(row[rank], NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : int.MaxValue, new RelatedOccupation(row[related], row[title])));
    }

    private static string? ReleaseOf(string folder)
    {
        if (InName().Match(Path.GetFileName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar))) is { Success: true } named)
            return $"{named.Groups["major"].Value}.{named.Groups["minor"].Value}";

        var readMe = Path.Combine(folder, "Read Me.txt");

        return File.Exists(readMe) && InText().Match(string.Join('\n', File.ReadLines(readMe).Take(50))) is { Success: true } told ? told.Groups["number"].Value : null;
    }

    [GeneratedRegex("^db_(?<major>[0-9]{1,3})_(?<minor>[0-9]{1,2})(_|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex InName();

    [GeneratedRegex(@"O\*NET\p{So}?\s+(?<number>[0-9]{1,3}\.[0-9]{1,2})\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex InText();

    [GeneratedRegex(@"^[0-9]{2}-[0-9]{4}\.[0-9]{2}\z", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex CodePattern();
}
