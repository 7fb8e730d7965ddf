using Xunit;

namespace CareerGuide.Content.Tests;

public sealed class NamingTests
{
    [Theory]
    [InlineData("# Data Engineer", "Data Engineer")]
    [InlineData("# 1. Data Engineer", "Data Engineer")]
    [InlineData("# 2) Data Engineer", "Data Engineer")]
    [InlineData("# 1.2. Data Engineer", "Data Engineer")]
    [InlineData("# 3️⃣ Data Engineer", "Data Engineer")]
    [InlineData("# 3\u20E3 Data Engineer", "Data Engineer")]
    [InlineData("# 4 - Data Engineer", "Data Engineer")]
    [InlineData("# 🎯 Data Engineer", "Data Engineer")]
    [InlineData("# 👩‍💻 1. Data Engineer", "Data Engineer")]
    [InlineData("# 1️⃣ 📊 Data Engineer", "Data Engineer")]
    [InlineData("# Data Engineer 🚀", "Data Engineer")]
    [InlineData("# Data Engineer:", "Data Engineer")]
    [InlineData("# **Data Engineer**:", "Data Engineer")]
    [InlineData("# *Data* `Engineer` ##", "Data Engineer")]
    [InlineData("# <u>Data</u>  Engineer", "Data Engineer")]
    [InlineData("# [Data Engineer](https://example.org)", "Data Engineer")]
    [InlineData("# Data &amp; AI", "Data & AI")]
    [InlineData("# → Data Engineer", "Data Engineer")]
    [InlineData("# ğŸ“ Data Engineer", "Data Engineer")]
    [InlineData("# ï¸ Data Engineer", "Data Engineer")]
    [InlineData("Data Engineer\n=====", "Data Engineer")]
    [InlineData("# 3D Artist", "3D Artist")]
    [InlineData("# 2024 in Review", "2024 in Review")]
    [InlineData("# .NET Developer", ".NET Developer")]
    [InlineData("# C# Developer", "C# Developer")]
    [InlineData("# 🎯", "🎯")]
    public void A_heading_is_freed_from_what_decorates_it(string markdown, string text) =>
        Assert.Equal(text, LectureParser.Parse(markdown, "lecture.md", SiteVocabulary.Empty).Lecture.Headings[0].Text);

    [Theory]
    [InlineData("Data Engineer", "DE")]
    [InlineData("Machine Learning (ML) Engineer", "ML Engineer, MLE")]
    [InlineData("Site Reliability Engineer (SRE)", "SRE")]
    [InlineData("Data Engineer (remote work)", "DE")]
    [InlineData("Tester", "")]
    public void A_role_goes_by_its_abbreviations(string heading, string aliases) =>
        Assert.Equal(aliases, string.Join(", ", Roles($"## {heading}\n\n### Skills\n\n- SQL\n")[0].Aliases));

    [Fact]
    public void Initials_that_two_roles_share_belong_to_neither() =>
        Assert.All(Roles("## Data Architect\n\n### Skills\n\n- SQL\n\n## Data Analyst\n\n### Skills\n\n- SQL\n"), role => Assert.Empty(role.Aliases));

    [Fact]
    public void A_shortening_that_the_lecture_uses_is_another_name()
    {
        var roles = Roles("## Machine Learning Engineer\n\n### Skills\n\n- SQL\n\n## Data Engineer\n\n### Skills\n\n- SQL\n\nML Engineers are many.");

        Assert.Equal(["MLE", "ML Engineer"], roles[0].Aliases);
    }

    private static IReadOnlyList<Role> Roles(string markdown) => LectureParser.Parse(markdown, "lecture.md", SiteVocabulary.Empty).Lecture.Roles;
}
