using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;
using CareerGuide.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Tests.Publishing;

public sealed class RenameOnSqliteTests() : RenameTests(DatabaseProvider.Sqlite);

public sealed class RenameOnPostgresTests() : RenameTests(DatabaseProvider.PostgreSql);

public abstract class RenameTests(DatabaseProvider provider) : ContentTest(provider)
{
    private static readonly string Pipes = TestLectures.Lecture("Data Engineer", "Build pipelines", "Watch them");

    private readonly Dictionary<string, int> numbers = [];

    [Fact]
    public async Task A_renamed_role_keeps_its_identity_and_its_old_address()
    {
        await PublishAsync("pipes", Pipes);
        var id = await RoleIdAsync("data-engineer");

        var renames = await PublishAsync("pipes", Pipes.Replace("Data Engineer", "Data Platform Engineer"));

        Assert.Equal(
            new Rename(AddressKind.Role, "Data Engineer", "data-engineer", "Data Platform Engineer", "data-platform-engineer"),
            Assert.Single(renames));
        Assert.Equal(id, await RoleIdAsync("data-platform-engineer"));
        Assert.Equal(["data-engineer → data-platform-engineer"], await FormerAsync(AddressKind.Role));
    }

    [Fact]
    public async Task A_role_is_known_by_half_of_its_lines()
    {
        await PublishAsync("pipes", Pipes);

        await PublishAsync("pipes", TestLectures.Lecture("Plumber of Data", "Sleep", "Dream"));

        Assert.Equal(["data-engineer → plumber-of-data"], await FormerAsync(AddressKind.Role));
    }

    [Fact]
    public async Task A_role_with_other_lines_is_another_role()
    {
        await PublishAsync("pipes", Pipes);

        var renames = await PublishAsync("pipes", "# Data Analyst\n\n## Responsibilities\n\n- Look\n- Ask\n\n## Skills\n\n- SQL\n- R\n");

        Assert.Empty(renames);
        Assert.Empty(await FormerAsync(AddressKind.Role));
    }

    [Fact]
    public async Task Of_two_roles_that_could_be_the_old_one_neither_is()
    {
        await PublishAsync("pipes", Pipes);

        await PublishAsync("pipes", Pipes.Replace("Data Engineer", "Data Builder") + "\n" + Pipes.Replace("Data Engineer", "Data Keeper"));

        Assert.Empty(await FormerAsync(AddressKind.Role));
    }

    [Fact]
    public async Task Two_roles_renamed_at_once_are_told_apart_by_their_lines()
    {
        var both = Pipes + "\n" + TestLectures.Lecture("Data Analyst", "Look", "Ask");
        await PublishAsync("pipes", both);

        await PublishAsync("pipes", both.Replace("Data Engineer", "Data Plumber").Replace("Data Analyst", "Data Watcher"));

        Assert.Equal(["data-analyst → data-watcher", "data-engineer → data-plumber"], await FormerAsync(AddressKind.Role));
    }

    [Fact]
    public async Task A_role_with_its_old_name_in_the_text_still_is_the_renamed_one()
    {
        var others = "\n" + TestLectures.Lecture("Data Analyst", "Look") + "\n# Comparison\n\n| Role | Coding |\n|---|---|\n| Data Engineer | High |\n| Data Analyst | Low |\n";
        await PublishAsync("pipes", Pipes + others);

        await PublishAsync("pipes", Pipes.Replace("# Data Engineer", "# Data Platform Engineer") + others);

        Assert.Equal(["data-engineer → data-platform-engineer"], await FormerAsync(AddressKind.Role));
        Assert.Equal(2, await Database.UseAsync(db => db.ComparisonRows.CountAsync(r => r.RoleId != null, Cancellation)));
    }

    [Fact]
    public async Task A_role_renamed_in_one_lecture_after_the_other_leads_on_when_the_last_one_follows()
    {
        await PublishAsync("pipes", Pipes);
        await PublishAsync("tanks", TestLectures.Lecture("Data Engineer", "Build tanks", "Fill them"));
        await PublishAsync("pipes", Pipes.Replace("Data Engineer", "Data Plumber"));
        Assert.Empty(await FormerAsync(AddressKind.Role));

        var renames = await PublishAsync("tanks", TestLectures.Lecture("Data Plumber", "Build tanks", "Fill them"));

        Assert.Equal("data-plumber", Assert.Single(renames).Slug);
        Assert.Equal(["data-engineer → data-plumber"], await FormerAsync(AddressKind.Role));
        Assert.Equal(["Data Plumber"], await RolesAsync());
    }

    [Fact]
    public async Task A_role_that_only_a_table_names_is_known_by_its_row()
    {
        const string Table = "# Comparison\n\n| Role | Coding | Talking |\n|---|---|---|\n| Data Engineer | High | Low |\n| Data Analyst | Low | High |\n";
        await PublishAsync("table", Table);

        await PublishAsync("table", Table.Replace("Data Analyst", "Insight Analyst"));

        Assert.Equal(["data-analyst → insight-analyst"], await FormerAsync(AddressKind.Role));
    }

    [Fact]
    public async Task However_often_a_role_is_renamed_all_its_addresses_lead_to_the_newest()
    {
        await PublishAsync("pipes", Pipes);
        await PublishAsync("pipes", Pipes.Replace("Data Engineer", "Data Plumber"));

        await PublishAsync("pipes", Pipes.Replace("Data Engineer", "Data Builder"));

        Assert.Equal(["data-engineer → data-builder", "data-plumber → data-builder"], await FormerAsync(AddressKind.Role));
    }

    [Fact]
    public async Task A_role_published_when_C_plus_plus_and_C_sharp_had_one_address_keeps_it_as_a_former_one()
    {
        var lecture = TestLectures.Lecture("C++ Developer", "Write engines", "Mend them");
        await PublishAsync("engines", lecture);
        await PublishAsync("services", TestLectures.Lecture("C# Developer", "Write engines", "Mend them"));
        await Database.UseAsync(db => db.Roles.Where(r => r.Slug == "c-plus-plus-developer").ExecuteUpdateAsync(r => r.SetProperty(x => x.Slug, "c-developer"), Cancellation));

        await PublishAsync("engines", lecture + "- Julia\n");

        Assert.Equal(["c-developer → c-plus-plus-developer"], await FormerAsync(AddressKind.Role));
    }

    [Fact]
    public async Task A_role_that_is_renamed_back_has_its_address_again()
    {
        await PublishAsync("pipes", Pipes);
        var id = await RoleIdAsync("data-engineer");
        await PublishAsync("pipes", Pipes.Replace("Data Engineer", "Data Plumber"));

        await PublishAsync("pipes", Pipes);

        Assert.Equal(["data-plumber → data-engineer"], await FormerAsync(AddressKind.Role));
        Assert.Equal(id, await RoleIdAsync("data-engineer"));
    }

    [Fact]
    public async Task A_new_role_takes_a_former_address_that_is_its_name()
    {
        await PublishAsync("pipes", Pipes);
        await PublishAsync("pipes", Pipes.Replace("Data Engineer", "Data Plumber"));

        await PublishAsync("other", "# Data Engineer\n\n## Responsibilities\n\n- Something else\n");

        Assert.Empty(await FormerAsync(AddressKind.Role));
        Assert.Equal(["Data Engineer", "Data Plumber"], await RolesAsync());
    }

    [Fact]
    public async Task Former_addresses_come_back_with_a_lecture_that_comes_back()
    {
        await PublishAsync("pipes", Pipes);
        await PublishAsync("pipes", Pipes.Replace("Data Engineer", "Data Plumber"));
        await Database.PublisherAsync(p => p.ArchiveAsync("pipes", 2, TestLectures.Writer, Cancellation));
        Assert.Empty(await RolesAsync());

        Write("lectures/pipes.md", Pipes.Replace("Data Engineer", "Data Plumber"));
        await ImportAsync();

        Assert.Equal(["data-engineer → data-plumber"], await FormerAsync(AddressKind.Role));
        Assert.Equal(["Data Plumber"], await RolesAsync());
    }

    [Fact]
    public async Task A_file_that_renames_is_told_by_its_import_once()
    {
        Write("lectures/pipes.md", Pipes);
        await ImportAsync();
        Write("lectures/pipes.md", Pipes.Replace("Data Engineer", "Data Plumber"));

        Assert.Single((await ImportAsync()).Renames);
        Assert.Empty((await ImportAsync()).Renames);
    }

    [Theory]
    [InlineData("- Julia\n", "- Julia 2\n", "julia → julia-2")]
    [InlineData("- Data Modeling\n", "- Data Modelling\n", "data-modeling → data-modelling")]
    [InlineData("- Data Modeling\n", "- Information Modeling (basic)\n", "data-modeling → information-modeling")]
    [InlineData("- Natural Language Processing\n", "- NLP\n", "natural-language-processing → nlp")]
    [InlineData("- Query languages (SQL, Cypher)\n", "- Asking databases (SQL, Cypher)\n", "query-languages → asking-databases")]
    [InlineData("- Cloud (AWS, Azure)\n", "- Cloud (AWS, Microsoft Azure)\n", "azure → microsoft-azure")]
    public async Task A_skill_that_stands_where_a_similar_one_stood_is_the_renamed_one(string before, string after, string former)
    {
        await PublishAsync("pipes", WithSkills(before));
        var slugs = former.Split(" → ");
        var id = await SkillIdAsync(slugs[0]);

        var renames = await PublishAsync("pipes", WithSkills(after));

        Assert.Equal([former], await FormerAsync(AddressKind.Skill));
        Assert.Equal(slugs[1], Assert.Single(renames).Slug);
        Assert.Equal(id, await SkillIdAsync(slugs[1]));
    }

    [Theory]
    [InlineData("- Flask\n", "- Django\n")] // nothing in common but the place
    [InlineData("- Data Modeling\n", "- Data Modeling\n- Data Modelling\n")] // both are there
    [InlineData("- Data Modeling\n", "- Data Governance\n- Data Modelling\n")] // one became two
    [InlineData("- Data Modeling\n- Data Modelling\n", "- Data Models\n- SQL basics\n- More\n")]
    [InlineData("- Data Modeling\n", "- SQL\n")] // the site has told those apart
    public async Task A_doubtful_change_of_skills_is_no_rename(string before, string after)
    {
        await PublishAsync("pipes", WithSkills(before));

        Assert.Empty(await PublishAsync("pipes", WithSkills(after)));
        Assert.Empty(await FormerAsync(AddressKind.Skill));
    }

    [Fact]
    public async Task A_skill_renamed_in_one_of_two_places_is_two_skills()
    {
        await PublishAsync("pipes", WithSkills("- Data Modeling\n") + "\n" + TestLectures.Lecture("Data Analyst", "Look").Replace("- SQL", "- Data Modeling"));

        await PublishAsync("pipes", WithSkills("- Data Modelling\n") + "\n" + TestLectures.Lecture("Data Analyst", "Look").Replace("- SQL", "- Data Models"));

        Assert.Empty(await FormerAsync(AddressKind.Skill));
    }

    [Fact]
    public async Task A_skill_is_followed_through_a_role_that_is_renamed_with_it()
    {
        await PublishAsync("pipes", WithSkills("- Data Modeling\n"));

        var renames = await PublishAsync("pipes", WithSkills("- Data Modelling\n").Replace("Data Engineer", "Data Plumber"));

        Assert.Equal([AddressKind.Role, AddressKind.Skill], renames.Select(r => r.Kind));
    }

    [Fact]
    public async Task A_skill_that_the_glossary_renames_and_also_writes_as_before_is_the_same()
    {
        await PublishAsync("pipes", Pipes);
        await KnowAsync("| Scala | language | | | Runs on Java. |");
        var id = await SkillIdAsync("scala");

        await KnowAsync("| Scalable Language | language | Scala | | Another text. |");

        Assert.Equal(["scala → scalable-language"], await FormerAsync(AddressKind.Skill));
        Assert.Equal(id, await SkillIdAsync("scalable-language"));
    }

    [Theory]
    [InlineData("| Zeppelin | tool | Apache Zeppelin | | Notebooks for data. |", "| Notebook Server | tool | | | Notebooks for data. |")]
    [InlineData("| Zeppelin | tool | Apache Zeppelin | | Notebooks for data. |", "| Notebook Server | tool | Apache Zeppelin | | Something new. |")]
    public async Task A_row_of_the_glossary_that_stays_what_it_was_but_for_its_name_is_the_same_skill(string before, string after)
    {
        await KnowAsync(before);

        await KnowAsync(after);

        Assert.Equal(["zeppelin → notebook-server"], await FormerAsync(AddressKind.Skill));
    }

    [Fact]
    public async Task A_row_of_the_glossary_with_nothing_of_the_old_one_is_another_skill()
    {
        await KnowAsync("| Zeppelin | tool | | | Notebooks for data. |");

        await KnowAsync("| Jupyter | tool | | | Something new. |");

        Assert.Empty(await FormerAsync(AddressKind.Skill));
    }

    [Fact]
    public async Task Two_skills_that_the_glossary_makes_one_have_one_address_and_the_other_leads_there()
    {
        await PublishAsync("pipes", WithSkills("- Postgres\n- PostgreSQL\n"));

        await KnowAsync("| PostgreSQL | database | Postgres | | A database. |");

        Assert.Equal(["postgres → postgresql"], await FormerAsync(AddressKind.Skill));
        Assert.Equal(["postgresql", "python", "scala"], await SkillsAsync());
    }

    [Fact]
    public async Task A_skill_that_is_spelled_as_lectures_do_once_the_glossary_is_gone_is_the_same()
    {
        await PublishAsync("pipes", WithSkills("- k8s\n"));
        await KnowAsync("| Kubernetes | platform | k8s | | Runs containers. |");

        await Database.PublisherAsync(p => p.ArchiveAsync("glossary", 1, TestLectures.Writer, Cancellation));

        Assert.Equal(["kubernetes → k8s"], await FormerAsync(AddressKind.Skill));
    }

    [Fact]
    public async Task A_skill_that_lectures_rename_before_the_glossary_does_keeps_its_row_there()
    {
        await KnowAsync("| Data Modeling | practice | Modeling | | Planning tables. |", "| Star Schemas | concept | | Data Modeling | A plan. |");
        await PublishAsync("pipes", WithSkills("- Data Modeling\n"));
        await PublishAsync("pipes", WithSkills("- Data Modelling\n"));
        await PublishAsync("other", TestLectures.Lecture("Data Analyst", "Look"));

        var skill = await Database.UseAsync(db => db.Skills.AsSplitQuery().Include(s => s.Aliases).Include(s => s.Members)
            .SingleAsync(s => s.Slug == "data-modelling", Cancellation));

        Assert.Equal(("Data Modelling", "practice", "Planning tables."), (skill.Name, skill.Kind, skill.About));
        Assert.Equal(["Data Modeling", "Modeling"], skill.Aliases.Select(a => a.Name).Order());
        Assert.Equal("star-schemas", Assert.Single(skill.Members).Slug);
        Assert.Equal(["data-modeling → data-modelling"], await FormerAsync(AddressKind.Skill));
        Assert.DoesNotContain("data-modeling", await SkillsAsync());
    }

    [Fact]
    public async Task A_glossary_that_learns_the_new_name_of_a_skill_and_keeps_the_old_one_knows_two()
    {
        await KnowAsync("| Data Modeling | practice | | | Planning tables. |");
        await PublishAsync("pipes", WithSkills("- Data Modeling\n"));
        await PublishAsync("pipes", WithSkills("- Data Modelling\n"));

        await KnowAsync("| Data Modeling | practice | | | Planning tables. |", "| Data Modelling | practice | | | Planning them well. |");

        Assert.Superset(new HashSet<string> { "data-modeling", "data-modelling" }, (await SkillsAsync()).ToHashSet());
        Assert.Empty(await FormerAsync(AddressKind.Skill));
    }

    [Fact]
    public async Task A_skill_that_goes_and_comes_back_is_simply_there_again()
    {
        await PublishAsync("pipes", Pipes);
        await PublishAsync("pipes", Pipes.Replace("- Scala\n", ""));

        Assert.Empty(await PublishAsync("pipes", Pipes));
        Assert.Equal(["python", "scala", "sql"], await SkillsAsync());
        Assert.Empty(await FormerAsync(AddressKind.Skill));
    }

    [Fact]
    public async Task The_lecture_that_the_site_exists_for_can_be_renamed_word_by_word()
    {
        Write("lectures/data-roles.md", Sample.DataRoles);
        Write("glossary.md", Sample.Glossary);
        await ImportAsync();
        Write("lectures/data-roles.md", Sample.DataRoles.Replace("Data Scientist", "Data Researcher").Replace("Linear Algebra", "Matrix Algebra"));

        await ImportAsync();

        Assert.Equal(["data-scientist → data-researcher"], await FormerAsync(AddressKind.Role));
        Assert.Equal(["linear-algebra → matrix-algebra"], await FormerAsync(AddressKind.Skill));
        Assert.Equal(4, (await RolesAsync()).Count);
    }

    private static string WithSkills(string lines) => Pipes.Replace("- SQL\n", lines);

    private async Task<IReadOnlyList<Rename>> PublishAsync(string slug, string text)
    {
        var outcome = await PublishAsync(slug, text, numbers.GetValueOrDefault(slug));
        numbers[slug] = Assert.IsType<PublishOutcome.Published>(outcome).Number;

        return outcome.Renames;
    }

    private Task<IReadOnlyList<Rename>> KnowAsync(params string[] rows) => PublishAsync(
        "glossary", $"| Skill | Kind | Also written | Part of | About |\n|---|---|---|---|---|\n{string.Join('\n', rows)}\n");

    private async Task<IReadOnlyList<string>> FormerAsync(AddressKind kind) => await Database.UseAsync(db => db.FormerAddresses
        .Where(f => f.Kind == kind).OrderBy(f => f.Slug).Select(f => f.Slug + " → " + f.LeadsTo).ToListAsync(Cancellation));

    private async Task<IReadOnlyList<string>> SkillsAsync() =>
        await Database.UseAsync(db => db.Skills.Select(s => s.Slug).OrderBy(s => s).ToListAsync(Cancellation));

    private Task<int> RoleIdAsync(string slug) =>
        Database.UseAsync(db => db.Roles.Where(r => r.Slug == slug).Select(r => r.Id).SingleAsync(Cancellation));

    private Task<int> SkillIdAsync(string slug) =>
        Database.UseAsync(db => db.Skills.Where(s => s.Slug == slug).Select(s => s.Id).SingleAsync(Cancellation));
}
