using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Security;

public sealed class ControlCharacterTests
{
    private const string Lecture = """
        # Jobs

        ## Zed Engineer

        ### Skills

        - SKILL

        ### Responsibilities

        - Engineer
        """;

    [Theory]
    [InlineData("Bell\u0001\u0007\u001b\u009b[31m")]
    [InlineData("Bell &#27;[2K")]
    public async Task No_control_character_of_a_lecture_reaches_a_page_a_table_the_API_or_a_calendar(string skill)
    {
        using var site = new Site(("jobs.md", Lecture.Replace("SKILL", skill, StringComparison.Ordinal)));

        foreach (var address in new[] { "/roles/zed-engineer", "/plan/zed-engineer.ics", "/api/v1/roles/zed-engineer", "/roles/zed-engineer.md", "/lectures/jobs", "/skills" })
        {
            var text = await site.Client.GetStringAsync(address, TestContext.Current.CancellationToken);

            Assert.Contains("Bell", text, StringComparison.Ordinal);
            Assert.DoesNotContain(text, character => char.IsControl(character) && character is not ('\r' or '\n' or '\t'));
        }
    }
}
