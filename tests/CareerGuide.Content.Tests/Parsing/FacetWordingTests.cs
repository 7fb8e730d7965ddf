using CareerGuide.Content.Model;
using Xunit;

namespace CareerGuide.Content.Tests.Parsing;

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
        Assert.Equal(heading, role.Facets[0].Heading);
        Assert.Empty(role.Sections);
    }

    [Theory]
    [InlineData("en", "Crane Operator", "What are the responsibilities of a Crane Operator?")]
    [InlineData("en", "Crane Operator", "What are the key duties?")]
    [InlineData("en", "Crane Operator", "List of responsibilities")]
    [InlineData("es", "Maestra de escuela", "¿Cuáles son las responsabilidades de una maestra de escuela?")]
    [InlineData("es", "Maestra de escuela", "Lista de tareas")]
    [InlineData("pt", "Enfermeira", "Quais são as responsabilidades?")]
    [InlineData("pt", "Enfermeira", "Lista de responsabilidades")]
    [InlineData("fr", "Infirmière", "Quelles sont les responsabilités d'une infirmière ?")]
    [InlineData("fr", "Infirmière", "Liste des tâches")]
    [InlineData("it", "Cuoco", "Quali sono le responsabilità?")]
    [InlineData("it", "Cuoco", "Elenco dei compiti")]
    [InlineData("de", "Köchin", "Was sind die Aufgaben?")]
    [InlineData("nl", "Verpleegkundige", "Wat zijn de taken?")]
    public void A_part_may_be_headed_by_a_question_or_as_a_list(string language, string role, string heading)
    {
        var read = Assert.Single(Read($"---\nlanguage: {language}\n---\n## {role}\n\n### {heading}\n\n- One\n"));

        Assert.Equal("One", Assert.Single(read.Responsibilities).Text);
    }

    [Theory]
    [InlineData("en", "Crane Operator", "The responsibilities of the Crane Operator include, but are not limited to:")]
    [InlineData("en", "Crane Operator", "Duties including but not limited to:")]
    [InlineData("es", "Maestra de escuela", "Las responsabilidades de la maestra de escuela incluyen, pero no se limitan a:")]
    [InlineData("pt", "Enfermeira", "As responsabilidades da enfermeira incluem, mas não se limitam a:")]
    [InlineData("fr", "Infirmière", "Les responsabilités de l’infirmière comprennent, sans s’y limiter :")]
    [InlineData("de", "Köchin", "Die Aufgaben der Köchin umfassen unter anderem:")]
    [InlineData("it", "Cuoco", "Le responsabilità del cuoco includono, ma non si limitano a:")]
    [InlineData("nl", "Verpleegkundige", "De taken van de verpleegkundige omvatten onder meer:")]
    [InlineData("pl", "Kucharz", "Obowiązki obejmują między innymi:")]
    [InlineData("ru", "Повар", "Обязанности включают, помимо прочего:")]
    [InlineData("ar", "طبيب", "المسؤوليات تشمل على سبيل المثال لا الحصر:")]
    [InlineData("zh", "护士", "职责包括但不限于：")]
    [InlineData("ko", "간호사", "책임은 다음을 포함하지만 이에 국한되지 않습니다:")]
    public void A_sentence_that_leaves_the_list_open_names_no_other_role(string language, string role, string sentence)
    {
        var read = Assert.Single(Read($"---\nlanguage: {language}\n---\n# X\n\n## {role}\n\nY.\n\n{sentence}\n\n- One\n- Two\n"));

        Assert.Equal(role, read.Name);
        Assert.Equal(["One", "Two"], read.Responsibilities.Select(item => item.Text));
    }

    [Theory]
    [InlineData("en", "Crane Operator", "The Role of a Crane Operator", "Responsibilities", "The responsibilities include:")]
    [InlineData("en", "Crane Operator", "The Role of a Crane Operator", "Responsibilities", "The duties of the Crane Operator are:")]
    [InlineData("es", "Maestra de escuela", "Rol de Maestra de escuela", "Responsabilidades", "Las responsabilidades incluyen:")]
    [InlineData("es", "Maestra de escuela", "Rol de Maestra de escuela", "Responsabilidades", "Las responsabilidades de la maestra de escuela son:")]
    public void A_page_called_after_a_role_keeps_the_lists_below_its_sentences(string language, string role, string title, string heading, string sentence)
    {
        var read = Assert.Single(Read($"---\nlanguage: {language}\n---\n# {title}\n\n## {heading}\n\n{sentence}\n\n- One\n- Two\n\n## X\n\nZ.\n"));

        Assert.Equal(role, read.Name);
        Assert.Equal(["One", "Two"], read.Responsibilities.Select(item => item.Text));
    }

    [Theory]
    [InlineData("en", "Crane Operator", "What they do")]
    [InlineData("en", "Crane Operator", "What does a crane operator do?")]
    [InlineData("es", "Maestra de escuela", "¿Qué hace una maestra de escuela?")]
    [InlineData("pt", "Enfermeira", "O que faz?")]
    [InlineData("fr", "Infirmière", "Que fait une infirmière ?")]
    [InlineData("de", "Köchin", "Was macht eine Köchin?")]
    [InlineData("it", "Cuoco", "Di cosa si occupa")]
    [InlineData("nl", "Verpleegkundige", "Wat doet een verpleegkundige?")]
    public void What_somebody_does_is_responsibilities_in_a_list_and_a_description_in_a_text(string language, string role, string heading)
    {
        var listed = Assert.Single(Read($"---\nlanguage: {language}\n---\n# X\n\n## {role}\n\n### {heading}\n\n- One\n"));
        var told = Assert.Single(Read($"---\nlanguage: {language}\n---\n# X\n\n## {role}\n\n### {heading}\n\nOne.\n\n- Two\n"));

        Assert.Equal("One", Assert.Single(listed.Responsibilities).Text);
        Assert.Equal(["One.", "Two"], told.About.Select(item => item.Text));
        Assert.Empty(told.Responsibilities);
    }

    [Theory]
    [InlineData("Crane technologies")]
    [InlineData("Crane tools and skill areas:")]
    public void The_field_of_a_role_stands_for_its_name_in_the_heading_of_a_part(string heading)
    {
        var roles = Read($"## Who is a Dock Planner?\n\nPlans.\n\n## Who is a Crane Operator?\n\nLifts.\n\n### {heading}\n\n- Chains\n");

        Assert.Equal("Chains", Assert.Single(roles[1].Skills).Text);
    }

    [Fact]
    public void The_field_of_a_role_makes_no_role_of_a_heading_that_names_no_job() =>
        Assert.Equal(["Crane Operator"], Read("# Port\n\n## The Crane\n\n### Crane technologies\n\n- Chains\n\n## Crane Operator\n\n### Duties\n\n- Lift\n").Select(role => role.Name));

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
