using CareerGuide.Content.Model;
using Xunit;

namespace CareerGuide.Content.Tests.Outline;

/// <summary>Headings that say more than the name of their role, and texts that name it elsewhere.</summary>
public sealed class RoleHeadingTests
{
    [Theory]
    [InlineData("Data Engineer — builds pipelines")]
    [InlineData("Data Engineer: The Plumber")]
    [InlineData("Data Engineer – the one who keeps it running")]
    [InlineData("The Data Engineer")]
    [InlineData("Role 3: Data Engineer")]
    [InlineData("Data Engineer (Senior)")]
    [InlineData("Becoming a Data Engineer")]
    [InlineData("How to Become a Data Engineer")]
    [InlineData("What does a Data Engineer do?")]
    [InlineData("A day in the life of a Data Engineer")]
    public void A_heading_may_say_more_than_the_name(string heading)
    {
        var lecture = Read($"# Team\n\n## {heading}\n\nText.\n\n### Skills\n\n- SQL\n\n## Data Analyst\n\nText.\n\n### Skills\n\n- Excel\n");

        Assert.Equal(["Data Engineer", "Data Analyst"], NamesIn(lecture));
        Assert.Equal("SQL", Assert.Single(lecture.Roles[0].Skills).Text);
    }

    [Fact]
    public void A_tagline_is_about_the_role()
    {
        var role = Read("## Data Engineer — builds pipelines\n\n### Skills\n\n- SQL\n").Roles[0];

        Assert.Equal([("builds pipelines", 1)], role.About.Select(item => (item.Text, item.Line)));
    }

    [Theory]
    [InlineData("es", "El arquitecto", "arquitecto")]
    [InlineData("fr", "Ingénieur data : le plombier", "Ingénieur data")]
    [InlineData("de", "Der Tester", "Tester")]
    [InlineData("it", "Analista — colui che fa i conti", "Analista")]
    public void A_heading_may_say_more_than_the_name_in_any_language(string language, string heading, string name)
    {
        Assert.Equal([name], NamesIn(Read($"---\nlanguage: {language}\n---\n# X\n\n## {heading}\n\n### Skills\n\n- SQL\n")));
    }

    [Fact]
    public void A_rank_in_brackets_belongs_to_the_name() =>
        Assert.Equal(["Senior Data Analyst"], NamesIn(Read("# X\n\n## [Senior] Data Analyst\n\n### Skills\n\n- SQL\n")));

    [Theory]
    [InlineData("Software Engineer: Payments")]
    [InlineData("Software Engineer – Payments Team")]
    public void A_field_of_work_stays_in_the_name(string heading) =>
        Assert.Equal([heading], NamesIn(Read($"# X\n\n## {heading}\n\n### Skills\n\n- SQL\n")));

    [Theory]
    [InlineData("---\nlanguage: it\n---\n# Squadra\n\n### PAOLO - PROJECT MANAGER\n- Coordina il gruppo\n\n### VITO - SVILUPPATORE BACKEND\n- Scrive il codice\n", "PROJECT MANAGER|SVILUPPATORE BACKEND")]
    [InlineData("# Crew\n\n### Anna Berg – Stage Manager\n- Calls cues\n\n### Bo – Sound Designer\n- Makes sounds\n", "Stage Manager|Sound Designer")]
    [InlineData("# Equipo\n\n### Ana — Analista de datos\n- Mira datos\n\n### Luis — Diseñador\n- Dibuja\n", "Analista de datos|Diseñador")]
    public void The_name_of_a_person_in_front_of_the_job_is_no_part_of_it(string text, string names) => Assert.Equal(names.Split('|'), NamesIn(Read(text)));

    [Theory]
    [InlineData("# How to Become a Data Engineer\n\n## Skills\n\n- SQL\n\n## Responsibilities\n\n- Build pipelines\n")]
    [InlineData("# What does a Data Engineer do?\n\n## Responsibilities\n\n- Build pipelines\n\n## Skills\n\n- SQL\n")]
    [InlineData("# A day in the life of a Data Engineer\n\nRises late.\n\n## Responsibilities\n\n- Build pipelines\n\n## Skills\n\n- SQL\n")]
    [InlineData("---\nlanguage: es\n---\n# ¿Qué hace un Data Engineer?\n\n## Responsabilidades\n\n- Build pipelines\n\n## Habilidades\n\n- SQL\n")]
    public void A_title_that_asks_about_a_role_names_the_role_of_the_page(string text)
    {
        var lecture = Read(text);

        Assert.Equal(["Data Engineer"], NamesIn(lecture));
        Assert.Equal(["Build pipelines"], lecture.Roles[0].Responsibilities.Select(item => item.Text));
        Assert.Equal(["SQL"], lecture.Roles[0].Skills.Select(skill => skill.Text));
        Assert.EndsWith("Data Engineer", lecture.Title.TrimEnd('?').Replace(" do", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("**Job Title:** Crane Operator\n\n**Location:** Rotterdam\n\n**Job Description:**\nLifts boxes.\n")]
    [InlineData("**Stelle:** Crane Operator\n\n**Aufgaben:**\n\n- Heben\n")]
    [InlineData("Harbour Ltd\n\n**Puesto:** Crane Operator\n\n**Funciones:**\n\n- Levantar\n")]
    public void An_advertisement_states_its_role(string text) => Assert.Equal(["Crane Operator"], NamesIn(Read(text)));

    [Fact]
    public void Paragraphs_that_begin_with_a_job_are_roles_below_a_heading_that_names_none()
    {
        var text = "# Profissionais\n\nDesenvolvedores de software: são os responsáveis por escrever o código.\n\nArquitetos de software: são responsáveis por projetar a estrutura.\n\n"
            + "Gerentes de projeto: são responsáveis por garantir os prazos.\n\n## Ferramentas\n\nDesenvolvedores de software: usam linguagens de programação.\n";

        Assert.Equal(["Desenvolvedores de software", "Arquitetos de software", "Gerentes de projeto"], NamesIn(Read(text)));
    }

    [Theory]
    [InlineData("# Métiers du cinéma\n\n- **Cadreur**  \n  Tient la caméra pendant le tournage.\n- **Scénographe**  \n  Conçoit les décors du film.\n", "Cadreur|Scénographe")]
    [InlineData("# Careers\n\n- **Bookkeeper**<br>Keeps the books in order.\n- **Paralegal**<br>Helps the lawyers with their cases.\n", "Bookkeeper|Paralegal")]
    [InlineData("# Das Haus\n\n**Projektleiter (Anna):** plant und hält die Termine.\n\n**Tester (Ben):** prüft alles zweimal, bevor es geht.\n\n**Entwickler (Carl):** schreibt den ganzen Code.\n", "Projektleiter|Tester|Entwickler")]
    public void A_job_may_stand_on_the_line_above_its_description_or_in_front_of_it(string text, string names) => Assert.Equal(names.Split('|'), NamesIn(Read(text)));

    [Theory]
    [InlineData("# Photoshop\n\n## Tools\n\n- Brush\n- Eraser\n")]
    [InlineData("# Week 6\n\n**Key Information:**\n\n- The crane is old\n\n**Your Tasks:**\n\n- Name the roles\n")]
    public void Tools_or_an_exercise_make_no_role(string text) => Assert.Empty(Read(text).Roles);

    [Theory]
    [InlineData("# Environments\n\n## Conda\n\nFor science.\n\n## Poetry\n\nFor packages.\n\n## Comparison\n\n| Feature | Conda | Poetry |\n|---|---|---|\n| Speed | Low | High |\n")]
    [InlineData("---\nlanguage: de\n---\n# Sprint\n\n## Velocity\n\n- [ ] **Definition**: Punkte je Sprint\n- [ ] **Ziel**: Planung\n\n## Burndown\n\n- [ ] **Definition**: Rest der Arbeit\n- [ ] **Ziel**: Planung\n")]
    [InlineData("# Business & Finance Internship Guide: Skills, Tools & Career Growth\n\n## Key Skills\n\n- Excel\n")]
    public void Tools_measures_and_guides_are_no_roles(string text) => Assert.Empty(Read(text).Roles);

    [Theory]
    [InlineData("# X\n\n## DevOps / Infra\n\nText.\n\n## QA Engineer\n\nText.\n", "DevOps / Infra|QA Engineer")]
    [InlineData("# X\n\n## DevSecOps\n\nText.\n\n## Tester\n\nText.\n", "DevSecOps|Tester")]
    public void A_job_may_be_named_with_its_field_behind_a_slash(string text, string names) => Assert.Equal(names.Split('|'), NamesIn(Read(text)));

    [Theory]
    [InlineData("es", "Ingeniero de datos", "Habilidades tecnicas")]
    [InlineData("pt", "Secretario", "Competencias tecnicas")]
    [InlineData("fr", "Ingenieur", "Competences")]
    public void Accents_may_be_missing(string language, string job, string heading)
    {
        var role = Assert.Single(Read($"---\nlanguage: {language}\n---\n# X\n\n## {job}\n\n### {heading}\n\n- SQL\n").Roles);

        Assert.Equal("SQL", Assert.Single(role.Skills).Text);
    }

    [Theory]
    [InlineData("A crane operator might do the following tasks on a usual day:")]
    [InlineData("**These are some common tasks crane operators might perform when working:**")]
    [InlineData("***A crane operator has to fulfil these duties every day:***")]
    public void A_sentence_above_a_list_says_whose_tasks_they_are(string sentence)
    {
        var role = Read($"# Port\n\n## Crane Operator\n\nSits high.\n\n{sentence}\n\n- Lift boxes\n- Look out\n\n## Dock Planner\n\nPlans.\n").Roles[0];

        Assert.Equal(["Lift boxes", "Look out"], role.Responsibilities.Select(item => item.Text));
    }

    [Fact]
    public void A_part_may_begin_on_the_line_below_its_name()
    {
        var role = Read("# Careers\n\n## Crane Operator\n\nSits high.\n\nEducation\nA vocational school, then the licence.\n\n## Dock Planner\n\nPlans.\n").Roles[0];

        Assert.Equal("education", Assert.Single(role.Facets, part => part.Key is not "about").Key);
    }

    [Fact]
    public void A_slide_may_repeat_the_heading_of_its_part()
    {
        var lecture = Read("# Toolset\n\n## Toolset\n\n### Data Scientist\n\nR, Python\n\n### Data Engineer\n\nSQL, Linux\n");

        Assert.Equal([2, 2], lecture.Roles.Select(role => role.Skills.SelectMany(skill => skill.Names).Count()));
    }

    private static IEnumerable<string> NamesIn(Lecture lecture) => lecture.Roles.Select(role => role.Name);

    private static Lecture Read(string text) => LectureParser.Parse(text, "careers.md", SiteVocabulary.Empty).Lecture;
}
