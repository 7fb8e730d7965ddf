using CareerGuide.Content.Model;
using Xunit;

namespace CareerGuide.Content.Tests.Outline;

/// <summary>An overview makes a role only of a heading that names a job.</summary>
public sealed class JobNameTests
{
    [Theory]
    [InlineData("Data Engineer")]
    [InlineData("The Data Engineer")]
    [InlineData("Data Engineers")]
    [InlineData("Data Engineer II")]
    [InlineData("Data Engineer (remote)")]
    [InlineData("Front-End Developer")]
    [InlineData("Software Engineer, Payments")]
    [InlineData("Data Engineer: the plumber of data")]
    [InlineData("Director of Nursing")]
    [InlineData("Head of Design")]
    [InlineData("Tech Lead")]
    [InlineData("Cinematographer")]
    [InlineData("Investment Banker")]
    public void A_heading_can_name_a_job(string heading) => Assert.Single(Roles(heading));

    [Theory]
    [InlineData("My mentor, the Chief Engineer")]
    [InlineData("Anna, the Data Engineer")]
    [InlineData("Who is a Data Engineer")]
    [InlineData("Meet a Data Engineer")]
    [InlineData("Are you a Data Engineer?")]
    [InlineData("Data Engineer vs Data Scientist")]
    [InlineData("Data Engineer + Data Scientist")]
    [InlineData("Data Engineer and Data Scientist")]
    [InlineData("From Data Engineer")]
    [InlineData("Data Engineer Path")]
    [InlineData("Data Engineer Interviews")]
    [InlineData("Data Engineer Salary")]
    [InlineData("Introduction to the Data Engineer")]
    [InlineData("Skills of an Engineer")]
    [InlineData("I became an engineer.")]
    [InlineData("Lead")]
    [InlineData("Study Guide")]
    [InlineData("Cooks")]
    public void A_heading_that_holds_the_word_for_a_job_need_not_name_one(string heading) => Assert.Empty(Roles(heading));

    [Theory]
    [InlineData("pt", "Gerente de produto", "Gerente de projeto")]
    [InlineData("es", "Ingeniera de datos", "Ingeniera de software")]
    [InlineData("fr", "Ingénieure qualité", "Ingénieure logiciel")]
    [InlineData("en", "Tools Engineer", "Tools Technologist")]
    public void Jobs_that_begin_alike_are_no_parts_of_each_other(string language, string one, string other)
    {
        var roles = LectureParser.Parse($"---\nlanguage: {language}\n---\n# X\n\n## {one}\n\nAbc.\n\n## {other}\n\nDef.\n", "lecture.md", SiteVocabulary.Empty).Lecture.Roles;

        Assert.Equal([one, other], roles.Select(role => role.Name));
    }

    [Theory]
    [InlineData("de", "Dateningenieurin")]
    [InlineData("de", "Bühnenmeister*innen")]
    [InlineData("de", "Entwickler:in")]
    [InlineData("de", "Kauffrau für Büromanagement")]
    [InlineData("de", "Data Scientist")]
    [InlineData("fr", "Développeur·euse web")]
    [InlineData("fr", "Directrice artistique")]
    [InlineData("fr", "Chef de projet")]
    [InlineData("es", "Ingeniera de datos")]
    [InlineData("es", "Desarrollador/a web")]
    [InlineData("pt", "Desenvolvedora de jogos")]
    [InlineData("pt", "Engenheiro(a) de dados")]
    [InlineData("it", "Scrittrice tecnica")]
    [InlineData("nl", "Data-analist")]
    [InlineData("es", "Camarógrafa")]
    [InlineData("pt", "Mestre de obras")]
    [InlineData("fr", "Gestionnaire de paie")]
    [InlineData("it", "Saldatrice")]
    [InlineData("de", "Produktverantwortliche")]
    [InlineData("nl", "Wijkverpleegkundige")]
    [InlineData("ar", "مهندسة البيانات")]
    [InlineData("hi", "डेटा वैज्ञानिक")]
    [InlineData("ko", "데이터 엔지니어")]
    [InlineData("ja", "データ サイエンティスト")]
    [InlineData("zh", "数据分析师")]
    [InlineData("zh", "产品经理（PM）")]
    public void A_job_has_a_name_in_each_language(string language, string heading) => Assert.True(Names(language, heading));

    [Theory]
    [InlineData("de", "Data Engineer oder Data Scientist?")]
    [InlineData("de", "Dateningenieur vs. Datenanalyst")]
    [InlineData("de", "Reiseführer")]
    [InlineData("fr", "Comment devenir ingénieur")]
    [InlineData("fr", "Mon mentor, le chef")]
    [InlineData("es", "Entrevista a una ingeniera")]
    [InlineData("es", "Química")]
    [InlineData("pt", "Salário de analista")]
    [InlineData("it", "Guida per sviluppatori")]
    [InlineData("nl", "Wat is een loodgieter")]
    [InlineData("ar", "الفرق بين مهندس البيانات ومحلل البيانات")]
    [InlineData("hi", "डेटा वैज्ञानिक बनाम डेटा इंजीनियर")]
    [InlineData("ko", "데이터 엔지니어의 하루")]
    [InlineData("ja", "データエンジニアの一日")]
    [InlineData("zh", "数据分析师与数据科学家的区别")]
    public void A_heading_of_another_language_need_not_name_a_job(string language, string heading) => Assert.False(Names(language, heading));

    /// <summary>In its language the heading makes its table a comparison, or does not.</summary>
    private static bool Names(string language, string heading) =>
        LectureParser.Parse($"---\nlanguage: {language}\n---\n| | A |\n| - | - |\n| {heading.Replace("*", "\\*", StringComparison.Ordinal)} | 1 |\n| Data Engineer | 2 |\n", "lecture.md", SiteVocabulary.Empty)
            .Lecture.Comparisons.Count == 1;

    private static IReadOnlyList<Role> Roles(string heading) =>
        LectureParser.Parse($"# Jobs\n\n## {heading}\n\n### Overview\n\nText.\n", "lecture.md", SiteVocabulary.Empty).Lecture.Roles;
}
