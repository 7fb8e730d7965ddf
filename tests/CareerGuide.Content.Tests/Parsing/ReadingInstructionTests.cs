using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;
using Xunit;

namespace CareerGuide.Content.Tests.Parsing;

public sealed class ReadingInstructionTests
{
    private const string Castle = """
        # The Castle

        ## Sweeper of Halls

        Keeps the dust away.

        **My week:**

        - Sweep the great hall
        - Beat the rugs

        ## The Judging

        ### Responsibilities

        - None at all

        ## Who Sits Where

        | Who | Height of the chair |
        | --- | --- |
        | Sweeper of Halls | Low |
        | King | High |

        ## One After the Other

        1. King → Makes the crumbs
        2. Sweeper of Halls → Sweeps them up

        ## Shall I?

        - Brooms and dust → Sweeper of Halls
        """;

    private static readonly string sixInstructions = """
        reading:
          "Sweeper of Halls": role
          My week: responsibilities
          'The judging': section
          "Who Sits Where": comparison
          One After the Other: workflow
          "Shall I?": guidance
        """;

    [Theory]
    [InlineData("**Early Bird**")]
    [InlineData("**What the night asks for**")]
    public void A_line_that_is_bold_as_a_whole_can_be_said_to_be_a_role(string line)
    {
        var name = line.Trim('*');
        var text = $"# Bakery\n\n{line}\n\nKneads.\n\n### Responsibilities\n\n- Dough\n";

        Assert.Contains(LectureParser.Parse(text, "a.md", SiteVocabulary.Empty).Outline, entry => (entry.Text, entry.Line, entry.TakenFor) == (name, 3, ReadAs.Section));
        var taught = LectureParser.Parse($"---\nreading:\n  \"{name}\": role\n---\n{text}", "a.md", SiteVocabulary.Empty);
        Assert.Contains(taught.Lecture.Roles, role => role.Name == name);
        Assert.DoesNotContain(taught.Diagnostics, diagnostic => diagnostic.Code == "CG027");
    }

    [Fact]
    public void Bold_words_within_a_sentence_and_whole_sentences_are_not_offered_as_headings()
    {
        var outline = LectureParser.Parse("# Bakery\n\n**Bread** rises.\n\n**It rises all night.**\n", "a.md", SiteVocabulary.Empty).Outline;

        Assert.Equal(["Bakery"], outline.Select(entry => entry.Text));
    }

    [Fact]
    public void A_heading_is_a_role_where_its_author_says_so()
    {
        var role = Assert.Single(Read(sixInstructions, Castle).Lecture.Roles, role => role.Slug == "sweeper-of-halls");

        Assert.Equal(["Keeps the dust away."], role.About.Select(item => item.Text));
    }

    [Fact]
    public void A_label_is_the_facet_that_its_author_names()
    {
        var role = Read(sixInstructions, Castle).Lecture.Roles.First(role => role.Slug == "sweeper-of-halls");

        Assert.Equal(["Sweep the great hall", "Beat the rugs"], role.Responsibilities.Select(item => item.Text));
        Assert.Empty(role.Sections);
    }

    [Fact]
    public void A_heading_that_looks_like_a_role_is_text_where_its_author_says_so()
    {
        var lecture = Read(sixInstructions, Castle).Lecture;

        Assert.Contains(Read("", Castle).Lecture.Roles, role => role.Slug == "the-judging");
        Assert.DoesNotContain(lecture.Roles, role => role.Slug == "the-judging");
        Assert.Contains(lecture.Sections, section => section.Heading == "The Judging");
    }

    [Fact]
    public void Tables_steps_and_guidance_are_read_where_an_author_names_them()
    {
        var lecture = Read(sixInstructions, Castle).Lecture;

        Assert.Equal(["Height of the chair"], Assert.Single(lecture.Comparisons).Criteria.Select(criterion => criterion.Name));
        Assert.Equal(["Makes the crumbs", "Sweeps them up"], lecture.Workflow.Select(step => step.Activity));
        Assert.Equal(["Brooms and dust"], lecture.Roles.First(role => role.Slug == "sweeper-of-halls").Interests.Select(interest => interest.Text));
    }

    [Fact]
    public void The_heading_that_an_author_names_is_the_title()
    {
        const string markdown = "# University of Somewhere\n\n# Careers Below Stairs\n\n## Cook\n\n### Skills\n\n- Salt\n";

        Assert.Equal("Careers Below Stairs", Read("reading:\n  careers below stairs: title", markdown).Lecture.Title);
        Assert.Equal("University of Somewhere", Read("", markdown).Lecture.Title);
    }

    [Theory]
    [InlineData("**Workflow**:", "Workflow: section")]
    [InlineData("## 4. 🔁 Workflow", "\"4. 🔁 Workflow\": section")]
    [InlineData("## Workflow:", "WORKFLOW: section")]
    public void A_heading_is_known_by_its_plain_text(string heading, string instruction)
    {
        var markdown = $"# Kitchen\n\n## Cook\n\n### Skills\n\n- Salt\n\n## Baker\n\n### Skills\n\n- Flour\n\n# The rest\n\n{heading}\n\n1. Cook → Boils\n2. Baker → Bakes\n";
        var taught = Read($"reading:\n  {instruction}", markdown);

        Assert.Empty(taught.Lecture.Workflow);
        Assert.Empty(Faults(taught));
        Assert.NotEmpty(Read("", markdown).Lecture.Workflow);
    }

    [Theory]
    [InlineData("{ \"My week\": responsibilities }")]
    [InlineData("\n  \"My week\": Responsibilities   # what she does\n")]
    [InlineData("\n\n  # from the second edition\n\n  My week: responsibilities")]
    public void Instructions_are_written_as_YAML_is(string reading)
    {
        var parsed = Read($"reading: {reading}\nslug: castle", "## Data Engineer\n\n### Skills\n\n- SQL\n\n### My Week\n\n- Sweeping\n");

        Assert.Equal("castle", parsed.Lecture.Slug);
        Assert.Equal(["Sweeping"], Assert.Single(parsed.Lecture.Roles).Responsibilities.Select(item => item.Text));
        Assert.Empty(Faults(parsed));
    }

    [Theory]
    [InlineData("My week: responsabilities", "CG026", "Did you mean “responsibilities”?")]
    [InlineData("My week: chores", "CG026", "Choose one of these: title, role, section,")]
    [InlineData("My weeks: day", "CG027", "Did you mean “My Week”?")]
    [InlineData("The moon: section", "CG027", "remove the line")]
    [InlineData("\"My week: day", "CG028", "a heading, a colon and what it is")]
    [InlineData("My week", "CG028", "a heading, a colon and what it is")]
    [InlineData("My week:", "CG028", "a heading, a colon and what it is")]
    [InlineData("Skills: section", "CG029", "line 3 counts")]
    public void A_bad_instruction_is_told_at_its_line_and_spoils_no_other(string bad, string code, string advice)
    {
        var parsed = Read($"reading:\n  skills: focus\n  {bad}\nslug: castle", "## Data Engineer\n\n### Skills\n\n- SQL\n\n### My Week\n\n- Sweeping\n");

        var fault = Assert.Single(Faults(parsed));
        Assert.Equal((code, 4), (fault.Code, fault.Line));
        Assert.Contains(advice.Replace("line 3 counts", "by line 3"), fault.Message, StringComparison.Ordinal);
        Assert.Equal("castle", parsed.Lecture.Slug);
        Assert.Equal(["SQL"], Assert.Single(parsed.Lecture.Roles).Focus.Select(item => item.Text));
    }

    [Fact]
    public void What_a_lecture_says_itself_wins_over_what_its_site_says()
    {
        var site = new ReadingInstructions([new ReadingInstruction("My week", "responsibilities", 1), new ReadingInstruction("Tricks", "skills", 2), new ReadingInstruction("Nowhere", "role", 3)]);
        const string markdown = "---\nreading:\n  my week: focus\n---\n## Sweeper\n\n### My week\n\n- Sweeping\n\n### Tricks\n\n- SQL\n";

        var parsed = LectureParser.Parse(markdown, "castle.md", SiteVocabulary.Empty with { Instructions = site });

        var role = Assert.Single(parsed.Lecture.Roles);
        Assert.Equal(["Sweeping"], role.Focus.Select(item => item.Text));
        Assert.Equal(["SQL"], role.Skills.Select(line => line.Text));
        Assert.Empty(role.Responsibilities);
        Assert.Empty(Faults(parsed));
    }

    [Fact]
    public void The_outline_says_what_each_heading_was_taken_for()
    {
        var outline = Read(sixInstructions, Castle).Outline;

        Assert.Equal(
            ["The Castle: title", "Sweeper of Halls: role!", "My week: responsibilities!", "The Judging: section!", "Responsibilities: section", "Who Sits Where: comparison!", "One After the Other: workflow!", "Shall I?: guidance!"],
            outline.Select(entry => $"{entry.Text}: {entry.TakenFor}{(entry.IsInstructed ? "!" : "")}"));
        Assert.Equal((10, 1, false), (outline[0].Line, outline[0].Depth, outline[0].IsLabel));
        Assert.True(outline[2].IsLabel);
    }

    [Theory]
    [InlineData("제품 책임자: role\n  스크럼 마스터: role\n  PM: role", "# 스크럼 팀\n\n## 소개\n\n* 제품 책임자(Product Owner)는 제품 리더십을 담당\n  * 우선순위를 정한다\n* 스크럼 마스터는 프로세스를 담당\n* PM(Project Manager)\n  * 일정 관리\n", "제품 책임자 2|스크럼 마스터 1|PM 2")]
    [InlineData("Sweeper of Halls: role\n  Keeper of Keys: role", "# Castle\n\nWho is who:\n\n- Sweeper of Halls keeps the dust away.\n- Keeper of Keys (Anna) opens what is closed.\n- The moat is deep.\n", "Sweeper of Halls 1|Keeper of Keys 1")]
    [InlineData("SDET: role", "# Testing\n\n* Quality Engineer: answers for the whole of it;\n* Test Analyst: thinks of what nobody would try;\n* Test Manager: plans who tests what and when;\n* SDET (an engineer in test) - writes the programs that test;\n", "Quality Engineer 1|Test Analyst 1|Test Manager 1|SDET 1")]
    [InlineData("Pruebas y calidad: role", "# El juego\n\n> ## Arte\n>\n> - Director de arte:\n>   - Dibuja el estilo\n> - Pruebas y calidad:\n>   - Prueban el juego\n>\n> ## Técnica\n>\n> - Programador de juegos:\n>   - Programa\n> - Diseñador de niveles:\n>   - Construye\n", "Director de arte 1|Pruebas y calidad 1|Programador de juegos 1|Diseñador de niveles 1")]
    [InlineData("Keeper of Keys: role", "# Castle\n\n## Order of the Day\n\n1. Keeper of Keys → Opens the gate\n2. Cook → Boils\n\n## Who Else\n\n- Keeper of Keys (Anna) opens what is closed.\n", "Keeper of Keys 1")]
    public void A_point_of_a_list_is_a_role_where_its_author_says_so(string instructions, string markdown, string roles)
    {
        var parsed = Read($"reading:\n  {instructions}", markdown);

        Assert.Equal(roles, string.Join('|', parsed.Lecture.Roles.OrderBy(role => role.Line).Select(role => $"{role.Name} {role.About.Count + role.Responsibilities.Count}")));
        Assert.Empty(Faults(parsed));
    }

    [Fact]
    public void Points_that_could_be_roles_stand_in_the_outline()
    {
        const string markdown = "# Castle\n\n## Cook\n\n### Skills\n\n- Salt (Advanced)\n- Knives (Basic)\n\n## Who else\n\n- Keeper of Keys (Anna) opens what is closed.\n- Sweeper: keeps the dust away.\n- Cook: see above.\n\n## Notes\n\n- The moat: deep.\n";

        Assert.Equal(
            ["Castle: title", "Cook: role", "Skills: skills", "Who else: section", "Keeper of Keys: section", "Sweeper: section", "Notes: section"],
            Read("", markdown).Outline.Select(entry => $"{entry.Text}: {entry.TakenFor}"));
    }

    private static IEnumerable<Diagnostic> Faults(ParsedLecture parsed) => parsed.Diagnostics.Where(d => d.Code is "CG009" or "CG026" or "CG027" or "CG028" or "CG029");

    private static ParsedLecture Read(string frontMatter, string markdown) =>
        LectureParser.Parse(frontMatter.Length == 0 ? markdown : $"---\n{frontMatter}\n---\n{markdown}", "lecture.md", SiteVocabulary.Empty);
}
