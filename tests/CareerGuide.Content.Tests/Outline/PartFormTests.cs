using CareerGuide.Content.Model;
using Xunit;

namespace CareerGuide.Content.Tests.Outline;

/// <summary>The forms in which lectures write the parts of a role.</summary>
public sealed class PartFormTests
{
    [Theory]
    [InlineData("> **Skills:** calm, timing")]
    [InlineData("> Skills: calm, timing")]
    [InlineData("> **About:** Calls the cues.\n> **Skills:** calm, timing")]
    public void A_quote_may_hold_a_labelled_part(string part)
    {
        var role = RoleWith(part);

        Assert.Equal(["calm", "timing"], role.Skills.SelectMany(skill => skill.Names));
    }

    [Theory]
    [InlineData("es", "Ingeniero de datos", "> **Habilidades:** calma, orden")]
    [InlineData("de", "Koch", "> **Fähigkeiten:** calma, orden")]
    [InlineData("fr", "Cuisinier", "> **Compétences :** calma, orden")]
    public void A_quote_may_hold_a_labelled_part_in_any_language(string language, string job, string part)
    {
        var role = Read($"---\nlanguage: {language}\n---\n# X\n\n## {job}\n\nAbc.\n\n{part}\n").Roles[0];

        Assert.Equal(["calma", "orden"], role.Skills.SelectMany(skill => skill.Names));
    }

    [Fact]
    public void A_quote_that_says_something_else_stays_a_quote()
    {
        var role = RoleWith("> **Note:** Bring a torch.\n\n**Skills:**\n\n- Calm");

        Assert.Contains("<blockquote>", Assert.Single(role.Sections).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- [ ] Skills:\n  - calm\n  - timing")]
    [InlineData("- [x] **Skills:**\n  - calm\n  - timing")]
    [InlineData("- [x] Skills\n  - calm\n  - timing\n- [ ] Tasks\n  - calls the cues")]
    public void A_box_in_front_of_a_label_does_not_matter(string part)
    {
        var role = RoleWith(part);

        Assert.Equal(["calm", "timing"], role.Skills.Select(skill => skill.Text));
    }

    [Theory]
    [InlineData("**Skills** (must have)\n\n- calm\n- timing")]
    [InlineData("**Skills** (must have)\n- calm\n\n**Skills** (nice to have)\n- timing")]
    [InlineData("*Skills* (needed)\n\n- calm\n- timing")]
    public void A_label_with_a_remark_needs_no_colon(string part)
    {
        var role = RoleWith(part);

        Assert.Equal(["calm", "timing"], role.Skills.Select(skill => skill.Text));
    }

    [Theory]
    [InlineData("**Skills:** calm<br>timing")]
    [InlineData("**Skills:**<br>- calm<br>- timing")]
    [InlineData("### Skills\n\ncalm<br/>timing")]
    [InlineData("**Skills:**<br>• calm<br>• timing")]
    [InlineData("### Skills\n\ncalm  \ntiming")]
    public void A_line_break_parts_skills(string part)
    {
        var role = RoleWith(part);

        Assert.Equal(["calm", "timing"], role.Skills.Select(skill => skill.Text));
    }

    [Fact]
    public void A_line_break_parts_responsibilities()
    {
        var role = RoleWith("**Responsibilities:** Call the cues<br>Keep the book<br>Open the house");

        Assert.Equal(["Call the cues", "Keep the book", "Open the house"], role.Responsibilities.Select(item => item.Text));
    }

    [Fact]
    public void Lines_without_bullets_are_points_each_on_its_own_line()
    {
        var role = RoleWith("### Responsibilities\n\nCall the cues of the show\nKeep the book\nOpen the house for the audience");

        Assert.Equal([9, 10, 11], role.Responsibilities.Select(item => item.Line));
    }

    [Fact]
    public void A_wrapped_paragraph_is_one_point()
    {
        var role = RoleWith("### Responsibilities\n\nCalls the cues of the show and keeps the\nbook in which they stand, and opens\nthe house.");

        Assert.Single(role.Responsibilities);
    }

    [Theory]
    [InlineData("Choose **Stage Manager** if you enjoy:")]
    [InlineData("Choose Stage Manager if you like:")]
    [InlineData("Choose the *Stage Manager* if you:")]
    public void The_points_below_a_choice_lead_to_the_role(string choice)
    {
        var role = Read($"# Theatre\n\n## Stage Manager\n\n### Skills\n\n- Calm\n\n## Usher\n\n### Skills\n\n- Tact\n\n## Which?\n\n{choice}\n\n- order\n- late hours\n").Roles[0];

        Assert.Equal(["order", "late hours"], role.Interests.Select(interest => interest.Text));
    }

    [Fact]
    public void The_points_below_a_choice_lead_to_the_role_in_any_language()
    {
        var role = Read("---\nlanguage: es\n---\n# Teatro\n\n## Ingeniero de datos\n\n### Habilidades\n\n- SQL\n\n## Elegir\n\nElige **Ingeniero de datos** si te gusta:\n\n- el orden\n- construir\n").Roles[0];

        Assert.Equal(["el orden", "construir"], role.Interests.Select(interest => interest.Text));
    }

    [Theory]
    [InlineData("en", "### Suits you if you enjoy")]
    [InlineData("en", "**This job is for you if you enjoy:**")]
    [InlineData("en", "### This role suits you if you")]
    [InlineData("es", "### Es para ti si te gusta")]
    public void A_heading_that_begins_the_sentence_leads_to_its_role(string language, string heading)
    {
        var role = Read($"---\nlanguage: {language}\n---\n# X\n\n## Data Engineer\n\nText.\n\n{heading}\n\n- order\n- late hours\n\n## Data Analyst\n\nText.\n").Roles[0];

        Assert.Equal(["order", "late hours"], role.Interests.Select(interest => interest.Text));
    }

    [Theory]
    [InlineData("en", "Qualifications", "Bachelor's degree in Agronomy", "Strong understanding of soils", "Excellent communication skills for teaching farmers")]
    [InlineData("es", "Formación", "Grado en Agronomía", "Conocimientos de suelos", "Buenas habilidades de comunicación")]
    [InlineData("fr", "Formation", "Licence en agronomie", "Bonne connaissance des sols", "Excellentes compétences en communication")]
    public void Among_qualifications_skills_are_skills(string language, string heading, string degree, string skill, string other)
    {
        var role = Read($"---\nlanguage: {language}\n---\n# X\n\n## Data Engineer\n\nText.\n\n### {heading}\n\n- {degree}\n- {skill}\n- {other}\n\n## Data Analyst\n\nText.\n").Roles[0];

        Assert.Equal([degree], Assert.Single(role.Facets, part => part.Key is "education").Items.Select(item => item.Text));
        Assert.Equal([skill, other], role.Skills.Select(line => line.Text));
    }

    private static Role RoleWith(string part) => Read($"# Theatre\n\n## Stage Manager\n\nCalls the cues.\n\n{part}\n\n## Sound Designer\n\nMakes sounds.\n").Roles[0];

    private static Lecture Read(string text) => LectureParser.Parse(text, "theatre.md", SiteVocabulary.Empty).Lecture;
}
