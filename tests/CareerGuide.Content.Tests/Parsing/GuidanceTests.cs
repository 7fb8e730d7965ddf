using CareerGuide.Content.Model;
using Xunit;

namespace CareerGuide.Content.Tests.Parsing;

public sealed class GuidanceTests
{
    private const string Trams = "# Trams\n\n## Tram Driver\n\n### Responsibilities\n\n- Drive\n\n## Track Engineer\n\n### Responsibilities\n\n- Weld\n\n";

    [Theory]
    [InlineData("Love streets and people", "Love streets and people")]
    [InlineData("✅ Love streets and people", "Love streets and people")]
    [InlineData("✅ Enjoy both early and late shifts", "Enjoy both early and late shifts")]
    [InlineData("✔️ Love streets and enjoy people", "Love streets|enjoy people")]
    [InlineData("choosing between speed and comfort", "choosing between speed and comfort")]
    [InlineData("working with trams and with people", "working with trams and with people")]
    [InlineData("mathematics + old engines", "mathematics|old engines")]
    [InlineData("streets, people & timetables", "streets|people|timetables")]
    [InlineData("streets, people and timetables", "streets|people|timetables")]
    [InlineData("Technology and exact work", "Technology and exact work")]
    [InlineData("early mornings and warm ovens", "early mornings and warm ovens")]
    [InlineData("bread and butter", "bread and butter")]
    public void A_reason_is_cut_only_into_phrases_of_their_own(string reason, string phrases)
    {
        var interest = Assert.Single(Read(Trams + $"**Choose Tram Driver if you:**\n\n- {reason}\n").Lecture.Roles[0].Interests);

        Assert.Equal(phrases, string.Join('|', interest.Phrases));
        Assert.DoesNotContain("✅", interest.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- **Choose Tram Driver if you:**\n  - know the streets\n")]
    [InlineData("- Choose Tram Driver if you know the streets.\n")]
    [InlineData("🎯 If you enjoy know the streets → Tram Driver\n")]
    [InlineData("If you enjoy know the streets → **Tram Driver**\n")]
    [InlineData("If you like know the streets, choose Tram Driver.\n")]
    [InlineData("- If you like know the streets: tram drivers\n")]
    public void Guidance_is_read_wherever_and_however_it_stands(string guidance) =>
        Assert.Equal("know the streets", Assert.Single(Read(Trams + "## Which one?\n\n" + guidance).Lecture.Roles[0].Interests).Text);

    [Fact]
    public void A_line_may_lead_to_several_roles()
    {
        var roles = Read(Trams + "## Which one?\n\n- If you enjoy rails → Tram Driver or Track Engineer\n").Lecture.Roles;

        Assert.All(roles, role => Assert.Equal("rails", Assert.Single(role.Interests).Text));
    }

    [Theory]
    [InlineData("If you like to play detective, this might be the perfect job. You would help solve cases: dating the paper and finding the writer.")]
    [InlineData("If you like trams, try buses.")]
    [InlineData("Choose a seat if you like.")]
    public void A_sentence_is_no_guidance(string sentence) =>
        Assert.DoesNotContain(Read(Trams + sentence + "\n").Diagnostics, d => d.Code == "CG060");

    [Theory]
    [InlineData("**Choose Tram Drver if you enjoy:**\n\n- streets\n", "Did you mean “Tram Driver”?")]
    [InlineData("- Choose Tram Drver if you enjoy streets\n", "Did you mean “Tram Driver”?")]
    [InlineData("- If you enjoy streets: Tram Drver\n", "Did you mean “Tram Driver”?")]
    [InlineData("- If you enjoy streets → Conductor of everything\n", "Spell the role as its heading does.")]
    [InlineData("- If you enjoy streets: Bus Driver\n", "Spell the role as its heading does.")]
    public void Guidance_to_nobody_is_told(string guidance, string told) =>
        Assert.EndsWith(told, Assert.Single(Read(Trams + "## Which one?\n\n" + guidance).Diagnostics, d => d.Code == "CG060").Message, StringComparison.Ordinal);

    [Fact]
    public void An_address_within_another_site_is_told_as_that() =>
        Assert.Contains("within another website", Assert.Single(Read(Trams + "See the [roadmap](#/learning/maps).\n").Diagnostics, d => d.Code == "CG016").Message, StringComparison.Ordinal);

    private static ParsedLecture Read(string markdown) => LectureParser.Parse(markdown, "careers.md", SiteVocabulary.Empty);
}
