using Xunit;

namespace CareerGuide.Content.Tests;

public sealed class FacetWordingTests
{
    [Theory]
    [InlineData("Key Responsibilities")]
    [InlineData("Core Responsibilities")]
    [InlineData("Responsibilities (daily)")]
    [InlineData("Responsibilities (2/3)")]
    [InlineData("Main responsibilities include:")]
    [InlineData("Responsibilities of a Crane Operator include:")]
    public void Responsibilities_are_headed_in_many_ways(string heading)
    {
        var role = Assert.Single(Read($"## Crane Operator\n\n### {heading}\n\n- Lift\n"));

        Assert.Equal("Lift", Assert.Single(role.Responsibilities).Text);
    }

    [Theory]
    [InlineData("Salary")]
    [InlineData("Career Path")]
    [InlineData("Interview Questions")]
    [InlineData("A Day in the Life of a Crane Operator")]
    public void A_part_that_roles_often_have_makes_a_role_of_the_name_of_a_job_and_stays_with_it(string heading)
    {
        var role = Assert.Single(Read($"# Port\n\n## Crane Operator\n\n### {heading}\n\n- One\n\n## The Harbour\n\n### {heading}\n\n- Two\n"));

        Assert.Equal("Crane Operator", role.Name);
        Assert.Equal(heading, role.Sections[0].Heading);
        Assert.Equal(heading, role.Facets[0].Heading);
    }

    [Theory]
    [InlineData("# 剧院职业\n\n## 灯光师\n\n### 岗位职责\n\n- 画灯位图\n\n### 传统工具\n\n- 调光台\n- 追光灯\n")]
    [InlineData("# 剧院职业\n\n## 灯光师\n\n**主要工作职责：**\n- 画灯位图\n\n**其他常用软件：**\n- 调光台\n- 追光灯\n")]
    [InlineData("# 劇場の仕事\n\n## 照明デザイナー\n\n### 主な業務内容\n\n- 図面を描く\n\n### 従来のツール\n\n- 調光卓\n- 追光灯\n")]
    [InlineData("# 극장의 직업\n\n## 조명 디자이너\n\n### 주요 업무\n\n- 조명 도면 작성\n\n주요 필요 지식과 스킬\n\n- 조광기\n- 추적등\n")]
    public void Words_before_a_facet_qualify_it_in_languages_without_spaces_too(string markdown)
    {
        var role = Assert.Single(Read(markdown));

        Assert.Single(role.Responsibilities);
        Assert.Equal(2, role.Skills.Count);
    }

    private static IReadOnlyList<Role> Read(string markdown) => LectureParser.Parse(markdown, "lecture.md", SiteVocabulary.Empty).Lecture.Roles;
}
