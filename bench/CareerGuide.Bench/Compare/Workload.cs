namespace CareerGuide.Bench.Compare;

/// <summary>A content folder that every build is measured with.</summary>
/// <param name="RolePage">A role's page in it: a site has started when it answers.</param>
internal sealed record Workload(string Name, string Content, string RolePage)
{
    /// <param name="onet">The folder with the tables of O*NET; null for occupations made up.</param>
    public static Workload Write(string folder, string? onet, int roles, int rolesInEach)
    {
        var content = Path.Combine(folder, $"content-{roles}-{rolesInEach}");
        var occupations = Lectures.Write(onet, Path.Combine(content, "lectures"), roles, rolesInEach);

        return new(Path.GetFileName(content), content, $"/roles/{occupations[0].Title.ToLowerInvariant().Replace(' ', '-')}");
    }
}

/// <summary>What all rows share.</summary>
/// <param name="TwoTexts">The glossary and the one lecture that come with the site.</param>
/// <param name="Hundred">A hundred lectures of four roles.</param>
/// <param name="Hundreds">923 roles, as many as O*NET has, in 22 lectures.</param>
/// <param name="Three">A hundred roles in three lectures: writing the site as files takes long.</param>
/// <param name="Thousands">200 lectures of 40 roles, written when they are needed first.</param>
/// <param name="Ordinary">The published ordinary site, or null.</param>
/// <param name="Postgres">How to connect to a PostgreSQL server, or null.</param>
internal sealed record Lab(
    Workload TwoTexts, Workload Hundred, Workload Hundreds, Workload Three, Lazy<Workload> Thousands, IReadOnlyList<string> Queries, string? Ordinary, string? Postgres)
{
    private const int Searches = 160;

    /// <param name="content">The content folder that comes with the site.</param>
    public static Lab Create(string folder, string content, string? onet, string? ordinary, string? postgres)
    {
        var occupations = onet is null ? MadeUpOccupations.First(923) : OnetTables.Occupations(onet);

        return new(
            new("two texts", content, "/roles/data-engineer"),
            Workload.Write(folder, onet, 400, 4),
            Workload.Write(folder, onet, 923, 42),
            Workload.Write(folder, onet, 100, 40),
            new(() => Workload.Write(folder, onet, 8_000, 40)),
            SearchQueries.Of(occupations, Searches),
            ordinary,
            postgres);
    }
}
