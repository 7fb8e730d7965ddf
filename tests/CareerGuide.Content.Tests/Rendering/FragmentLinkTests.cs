using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;
using Xunit;

namespace CareerGuide.Content.Tests.Rendering;

public sealed class FragmentLinkTests
{
    [Theory]
    [InlineData("#data-analyst")]
    [InlineData("#Data-Analyst")]
    [InlineData("#2-data-analyst")]
    [InlineData("#2️⃣-data-analyst")]
    [InlineData("#2%EF%B8%8F%E2%83%A3-data-analyst")]
    [InlineData("#dataanalyst")]
    public void A_link_leads_to_the_heading_however_other_programs_name_it(string fragment) =>
        Assert.Contains("href=\"#data-analyst\"", Html($"[see]({fragment})\n\n# 2️⃣ Data Analyst"));

    [Theory]
    [InlineData("Roles & Responsibilities", "#roles--responsibilities", "#roles-responsibilities")]
    [InlineData("What's CI/CD?", "#whats-cicd", "#what-s-ci-cd")]
    [InlineData("Añadir más", "#añadir-más", "#anadir-mas")]
    public void Signs_that_are_left_out_elsewhere_are_hyphens_here(string heading, string fragment, string slug) =>
        Assert.Contains($"href=\"{slug}\"", Html($"[see]({fragment})\n\n# {heading}"));

    [Fact]
    public void The_second_heading_of_one_name_is_meant_by_its_number()
    {
        var html = Html("[one](#skills) [two](#skills-1) [three](#skills-2)\n\n# Skills\n\n# Skills\n\n# Skills");

        Assert.Contains("href=\"#skills\"", html);
        Assert.Contains("href=\"#skills-2\"", html);
        Assert.Contains("href=\"#skills-3\"", html);
    }

    [Fact]
    public void A_link_in_a_kept_section_leads_to_the_page_of_the_lecture()
    {
        var lecture = Parse("# Careers\n\nSee [below](#1-summary).\n\n## 1. Summary\n\nDone.").Lecture;

        Assert.Contains("href=\"/lectures/careers#summary\"", lecture.Sections[0].Html);
        Assert.Contains("href=\"#summary\"", lecture.Html);
    }

    [Fact]
    public void A_link_to_nowhere_leaves_its_text_and_a_warning_with_what_may_be_meant()
    {
        var parsed = Parse("# Careers\n\nSee [the end](#sumary).\n\n## Summary\n\nDone.");

        var warning = Assert.Single(parsed.Diagnostics, d => d.Code == "CG016");
        Assert.Equal(3, warning.Line);
        Assert.Contains("Did you mean “#summary”?", warning.Message);
        Assert.Contains("See the end.", parsed.Lecture.Html);
    }

    [Fact]
    public void A_link_to_the_top_stays() => Assert.Contains("href=\"#top\"", Html("# Careers\n\n[up](#top)"));

    [Fact]
    public void The_text_of_a_lost_link_keeps_its_line() => Assert.Contains("id=\"L2\"", Html("A line and\n[the next](#nowhere) line"));

    [Theory]
    [InlineData("second-jobs", "/lectures/second-jobs")]
    [InlineData("./second-jobs?a=b#c", "/lectures/second-jobs?a=b#c")]
    [InlineData("../about", "/about")]
    [InlineData("..//example.org/about", "/example.org/about")]
    [InlineData(".//example.org", "/lectures/example.org")]
    [InlineData("//example.org/about", "https://example.org/about")]
    [InlineData("02-second-jobs.md", "/lectures/second-jobs")]
    [InlineData("../week-2/lecture-02-second%20jobs.md#skills", "/lectures/second-jobs#skills")]
    [InlineData("/roles/x", "/roles/x")]
    [InlineData("https://example.org/a.md", "https://example.org/a.md")]
    [InlineData("mailto:a@example.org", "mailto:a@example.org")]
    [InlineData("?a=b", "?a=b")]
    public void A_relative_link_leads_to_the_same_page_from_everywhere(string link, string address)
    {
        var lecture = Parse($"# Careers\n\n## Data Engineer\n\n### Responsibilities\n\n- Build\n  - as [told]({link})\n\n## Other\n\nSee [it]({link}).").Lecture;

        foreach (var html in new[] { lecture.Html, lecture.Roles[0].Responsibilities[0].DetailsHtml, Assert.Single(lecture.Sections).Html })
            Assert.Contains($"href=\"{address}\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content", "content-2")]
    [InlineData("Menu", "menu-2")]
    public void No_heading_has_the_id_of_a_part_of_the_page(string heading, string id)
    {
        var html = Html($"# Careers\n\n## {heading}\n\n[see](#{heading.ToLowerInvariant()})");

        Assert.Contains($"id=\"{id}\"", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"#{id}\"", html, StringComparison.Ordinal);
    }

    private static string Html(string markdown) => Parse(markdown).Lecture.Html;

    private static ParsedLecture Parse(string markdown) => LectureParser.Parse(markdown, "careers.md", SiteVocabulary.Empty);
}
