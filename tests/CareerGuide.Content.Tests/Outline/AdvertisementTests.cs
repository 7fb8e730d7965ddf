using CareerGuide.Content.Model;
using CareerGuide.Content.Tests.Support;
using Xunit;

namespace CareerGuide.Content.Tests.Outline;

/// <summary>Advertisements and job sheets: a page about one role or two, without headings as a lecture has them.</summary>
public sealed class AdvertisementTests
{
    [Theory]
    [InlineData("Crane Operator - Port of Oslo", "Crane Operator")]
    [InlineData("Crane Operator | Harbour Works", "Crane Operator")]
    [InlineData("We are hiring a Crane Operator!", "Crane Operator")]
    [InlineData("Crane Operator", "Crane Operator")]
    public void The_title_in_the_settings_names_the_role_of_an_advertisement(string title, string role)
    {
        var lecture = Read($"---\ntitle: \"{title}\"\n---\nOur harbour grows.\n\n### Duties\n\n- Lift containers\n\n### What you bring\n\n- Calm\n");

        Assert.Equal([role], lecture.Roles.Select(found => found.Name));
    }

    [Theory]
    [InlineData("de", "Kranführer gesucht!", "Kranführer", "Aufgaben")]
    [InlineData("de", "Wir suchen eine Kranführerin", "Kranführerin", "Aufgaben")]
    [InlineData("de", "Hafenmeister für unser Team gesucht!", "Hafenmeister", "Aufgaben")]
    [InlineData("en", "Wanted: Crane Operator", "Crane Operator", "Duties")]
    [InlineData("es", "Se busca arquitecto de datos", "arquitecto de datos", "Funciones")]
    [InlineData("fr", "Nous recherchons un cuisinier", "cuisinier", "Missions")]
    [InlineData("nl", "Kraanmachinist gezocht", "Kraanmachinist", "Taken")]
    public void A_heading_that_offers_a_job_names_the_role(string language, string heading, string role, string duties)
    {
        var lecture = Read($"---\nlanguage: {language}\n---\n# {heading}\n\n## {duties}\n\n- Abc def\n");

        Assert.Equal([role], lecture.Roles.Select(found => found.Name));
    }

    [Fact]
    public void A_sentence_with_the_titles_job_states_its_tasks()
    {
        var role = Assert.Single(Read("---\ntitle: \"Library Assistant - City Library\"\n---\nWe accept applications for a Library Assistant who will be responsible for the following tasks:\n\n* Shelves books\n* Packs parcels\n\nThe holder also concentrates on one or more of the following duties:\n\n* Keeps records\n\n## Qualifications\n\nA degree.\n").Roles);

        Assert.Equal(["Shelves books", "Packs parcels", "Keeps records"], role.Responsibilities.Select(item => item.Text));
    }

    [Fact]
    public void What_a_student_helper_brings_is_read_in_German()
    {
        var role = Assert.Single(Read("---\ntitle: Studentische Aushilfe im Archiv\n---\nWir sind ein Archiv.\n\n### Was dich bei uns erwartet:\n\n- Pflege der Akten\n\n### Das solltest du mitbringen:\n\n- Liebe zum Detail\n").Roles);

        Assert.Equal(("Studentische Aushilfe im Archiv", 1, 1), (role.Name, role.Responsibilities.Count, role.Skills.Count));
    }

    [Theory]
    [InlineData("## 1. Rolle: Kranführer\n\n**Aufgaben:** Container heben\n\n## 2. Rolle: Hafenlotse\n\n**Aufgaben:** Schiffe führen\n")]
    [InlineData("## Rolle 1: Kranführer\n\n**Aufgaben:** Container heben\n\n## Rolle 2: Hafenlotse\n\n**Aufgaben:** Schiffe führen\n")]
    [InlineData("1. Rolle: Kranführer\n   - Aufgaben: Container heben\n2. Rolle: Hafenlotse\n   - Aufgaben: Schiffe führen\n")]
    public void What_a_heading_says_a_role_is_does_not_belong_to_its_name(string roles)
    {
        Assert.Equal(["Kranführer", "Hafenlotse"], Read($"# Berufe am Hafen\n\n{roles}").Roles.Select(role => role.Name));
    }

    [Theory]
    [InlineData("fr", "Rôle : Cuisinier", "Missions", "Cuisinier")]
    [InlineData("es", "Rol: Cocinero", "Funciones", "Cocinero")]
    [InlineData("ru", "Роль: Повар", "Обязанности", "Повар")]
    [InlineData("pl", "Zawód: Kucharz", "Obowiązki", "Kucharz")]
    public void The_word_for_a_role_in_front_of_its_name_is_known_in_each_language(string language, string heading, string duties, string role) =>
        Assert.Equal([role], Read($"---\nlanguage: {language}\n---\n# X\n\n## {heading}\n\n### {duties}\n\n- Abc def\n").Roles.Select(found => found.Name));

    [Fact]
    public void The_title_of_duties_of_two_roles_is_neither()
    {
        var lecture = Read("# Detailed Duties of an Engineer and Architect\n\nBoth build.\n\n## 1. Duties of an Engineer\n\n### 1.1 Design\n\n- Draws bridges\n\n## 2. Duties of an Architect\n\n### 2.1 Design\n\n- Draws houses\n\n## 3. Common Duties of Engineers and Architects\n\n- Safety\n");

        Assert.Equal(["Engineer: Draws bridges", "Architect: Draws houses"], lecture.Roles.Select(role => $"{role.Name}: {string.Join(", ", role.Responsibilities.Select(item => item.Text))}"));
    }

    [Fact]
    public void Bold_lines_above_lists_of_duties_say_what_these_are_about()
    {
        var role = Assert.Single(Read("# Paramedic\n\n## Duties\n\n**Answer calls**\n- Ask where the patient is\n- Drive there\n\n**Stock the room**\n- Count the bandages\n").Roles);

        Assert.Equal(["Answer calls: Ask where the patient is", "Answer calls: Drive there", "Stock the room: Count the bandages"], role.Responsibilities.Select(item => $"{item.Group}: {item.Text}"));
    }

    [Theory]
    [InlineData("Guides ships; speaks to the tower", 2)]
    [InlineData("Guides ships; speaks to the tower; knows the tides, also at night and in the winter", 3)]
    [InlineData("The pilot guides ships all day long; nobody else may do so while the harbour is closed.", 1)]
    [InlineData("Brings in the ships that wait; in winter there are fewer of them than in summer", 1)]
    public void A_semicolon_parts_points_and_no_sentence(string text, int points) =>
        Assert.Equal(points, Assert.Single(Read($"# Harbour Pilot\n\n## Responsibilities\n\n{text}\n").Roles).Responsibilities.Count);

    private static Lecture Read(string markdown) => LectureParser.Parse(markdown, "port.md", DefaultContent.Vocabulary).Lecture;
}
