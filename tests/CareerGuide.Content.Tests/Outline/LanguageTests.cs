using CareerGuide.Content.Model;
using CareerGuide.Content.Tests.Support;
using CareerGuide.Tests;
using Xunit;

namespace CareerGuide.Content.Tests.Outline;

/// <summary>The lectures of each language lie in <c>InLanguages</c>, in two layouts, and none says what language it is in.</summary>
public sealed class LanguageTests
{
    public static readonly string[] Known = ["ar", "de", "en", "es", "fr", "hi", "it", "ja", "ko", "nl", "pl", "pt", "ru", "zh"];

    public static TheoryData<string> Languages => [.. Known];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_lecture_with_headings_is_read(string language)
    {
        var lecture = Read(Lecture($"{language}-headings")).Lecture;

        Assert.Equal(2, lecture.Roles.Count);
        Assert.Equal("about 1, responsibilities 2, skills 3, interests 1, others 1", Counts(lecture.Roles[0]));
        Assert.Equal("about 1, responsibilities 1, skills 1, interests 1, others 0", Counts(lecture.Roles[1]));
        Assert.Equal([SkillLevel.Advanced, SkillLevel.Basic], lecture.Roles.SelectMany(role => role.Skills).Select(skill => skill.Level).OfType<SkillLevel>());
        Assert.Equal([true, false], Assert.Single(lecture.Comparisons).Criteria.Select(criterion => criterion.Ordinal));
        Assert.Equal([5.0, 1.0], lecture.Comparisons[0].Rows.Select(row => row.Ratings[0].Rank));
        Assert.Equal(lecture.Roles.Select(role => role.Slug), lecture.Workflow.Select(step => step.RoleSlug));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_lecture_with_labels_is_read(string language)
    {
        var lecture = Read(Lecture($"{language}-labels")).Lecture;

        Assert.Equal(2, lecture.Roles.Count);
        Assert.Equal("about 0, responsibilities 2, skills 1, interests 0, others 0", Counts(lecture.Roles[0]));
        Assert.Equal("about 0, responsibilities 1, skills 1, interests 1, others 0", Counts(lecture.Roles[1]));
        Assert.Equal(["Excel", "SQL"], lecture.Roles[1].Skills[0].Names);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_language_of_a_lecture_is_found(string language)
    {
        foreach (var parsed in new[] { Read(Lecture($"{language}-headings")), Read(Lecture($"{language}-labels")) })
        {
            Assert.Equal(language, parsed.Lecture.Language);
            Assert.Equal(language == "en" ? [] : [$"language: {language}”"], Notes(parsed).Select(note => note[note.IndexOf("language: ", StringComparison.Ordinal)..].Split(' ', 3)[..2]).Select(words => string.Join(' ', words)));
        }
    }

    [Theory]
    [InlineData("pt", "# Profissões do Teatro\n\n## Diretor de Cena\n\n### Responsabilidades\n\n- Marcar os ensaios\n\n## Técnico de Luz\n\n### Responsabilidades\n\n- Montar os refletores\n")]
    [InlineData("pt", "# Zoológico\n\n## Tratador\n\n### Tarefas\n\n- Alimentar os animais\n- Limpar as jaulas com água\n")]
    [InlineData("de", "# Berufe am Theater\n\n## Bühnenmeister\n\n### Aufgaben\n\n- Den Umbau leiten\n\n### Fähigkeiten\n\n- Statik\n\n## Maskenbildnerin\n\n### Aufgaben\n\n- Perücken knüpfen\n")]
    [InlineData("fr", "# Les métiers du théâtre\n\n## Régisseur\n\n### Missions\n\n- Préparer le plateau\n\n### Compétences\n\n- Électricité\n")]
    [InlineData("es", "# Oficios del puerto\n\n#### 1. Dock Manager\n\n- **Herramientas:** radio, planos\n- **Perfil ideal:** Te gusta madrugar.\n\n#### 2. Crane Operator\n\n- **Herramientas:** grúa, casco\n- **Perfil ideal:** Te gusta la altura.\n")]
    [InlineData("it", "# Zoo\n\n## Veterinaria\n\n### Compiti\n\n- Curare gli animali\n")]
    public void A_short_lecture_is_told_its_own_language(string language, string markdown)
    {
        var parsed = Read(markdown);

        Assert.Equal(language, parsed.Lecture.Language);
        Assert.Contains($"“language: {language}”", Assert.Single(Notes(parsed)), StringComparison.Ordinal);
        Assert.NotEmpty(parsed.Lecture.Roles);
    }

    [Fact]
    public void A_table_below_the_last_role_of_a_lecture_in_Portuguese_compares_the_roles()
    {
        var lecture = Read("# Profissões do Teatro\n\n## Diretor de Cena\n\n### Responsabilidades\n\n- Marcar os ensaios\n\n## Técnico de Luz\n\n### Responsabilidades\n\n- Montar os refletores\n\n"
            + "| Função | Barulho |\n| --- | --- |\n| Diretor de Cena | Alto |\n| Técnico de Luz | Muito baixo |\n").Lecture;

        Assert.Equal("pt", lecture.Language);
        Assert.Equal(["Alto", "Muito baixo"], Assert.Single(lecture.Comparisons).Rows.Select(row => row.Ratings[0].Text));
        Assert.Equal(["Diretor de Cena", "Técnico de Luz"], lecture.Roles.Select(role => role.Name));
        Assert.All(lecture.Roles, role => Assert.Single(role.Responsibilities));
    }

    [Fact]
    public void A_lecture_in_Portuguese_is_read_the_same_whether_it_says_so_or_not()
    {
        var text = Lecture("pt-headings");

        Assert.Equal(Read(text).Lecture.Roles.Select(Counts), Read($"---\nlanguage: pt-BR\n---\n{text}").Lecture.Roles.Select(Counts));
    }

    [Fact]
    public void Labels_of_lists_tell_the_language_and_the_tools()
    {
        var lecture = Read("# Oficios del puerto\n\n#### 1. Dock Manager\n\n- **Herramientas:** radio, planos\n- **Perfil ideal:** Te gusta madrugar.\n\n#### 2. Crane Operator\n\n- **Herramientas:** grúa, casco\n- **Perfil ideal:** Te gusta la altura.\n").Lecture;

        Assert.Equal(["radio", "planos", "grúa", "casco"], lecture.Roles.SelectMany(role => role.Skills).SelectMany(skill => skill.Names));
    }

    [Theory]
    [InlineData("Turkish", "# Limanda meslekler\n\n## Vinç operatörü\n\nKutuları kaldırır ve zincirleri kontrol eder. Bu iş için sabır gerekir, çünkü gece de çalışılır ve hava daha çok soğuk olan bir yerdir.\n")]
    [InlineData("Ukrainian", "# Професії в порту\n\n## Кранівник\n\nПіднімає ящики і перевіряє ланцюги. Це робота для того, хто не боїться висоти, або для терплячих, бо вона не є легкою.\n")]
    [InlineData("Czech", "# Povolání v přístavu\n\n## Jeřábník\n\nZvedá bedny a kontroluje řetězy, protože práce není lehká. Je to práce, která se dělá také v noci, ale jen pro ty, kteří jsou klidní.\n")]
    [InlineData("Czech", "# Práce v přístavu\n\n## Jeřábník\n\n### Úkoly\n\n- Zvedá kontejnery na loď a z lodi\n- Kontroluje jeřáb před směnou\n\n## Lodní pilot\n\n### Úkoly\n\n- Vede lodě do přístavu\n")]
    [InlineData("Czech", "# Role v datovém týmu\n\n## Data Engineer\n\nStaví datové toky a stará se o kvalitu dat.\n\n### Tools\n\n- SQL\n\n## Data Analyst\n\nHledá v datech odpovědi na otázky firmy a připravuje reporty.\n\n### Tools\n\n- Excel\n")]
    [InlineData("Romanian", "# Meserii în port\n\n## Macaragiu\n\n### Sarcini\n\n- Ridică containere\n- Verifică macaraua\n\n## Pilot\n\n### Sarcini\n\n- Conduce navele în port\n")]
    [InlineData("Swedish", "# Yrken i hamnen\n\n## Kranförare\n\nLyfter lådor och kontrollerar kedjor. Det är ett jobb som inte passar alla, eftersom man arbetar på natten och ofta med kalla händer.\n")]
    [InlineData("Greek", "# Επαγγέλματα στο λιμάνι\n\n## Χειριστής γερανού\n\nΣηκώνει κουτιά και ελέγχει αλυσίδες.\n")]
    [InlineData("Persian", "# شغل‌ها در بندر\n\n## اپراتور\n\nاین کار را برای آن می‌کند که از همه چیز با خبر است و به آن علاقه دارد.\n")]
    [InlineData("in a language that this site does not know", "# Kazi za bandarini\n\n## Mwendesha kreni\n\nAnainua masanduku kila siku asubuhi mapema sana kisha anakagua minyororo yote kabla chombo hakijaondoka. Anahitaji utulivu mwingi kwa sababu mzigo mzito unaweza kuanguka wakati wowote. Baadaye anaandika taarifa fupi kuhusu kazi yake, halafu anarudi nyumbani jioni.\n")]
    public void A_language_that_is_not_known_is_named(string name, string markdown) =>
        Assert.Contains(name, Assert.Single(Notes(Read(markdown))), StringComparison.Ordinal);

    [Theory]
    [InlineData("de", "# Careers\n\n## Ingénieur\n\n### Skills\n\n- SQL\n\n## Analyste\n\n### Skills\n\n- Excel\n")]
    [InlineData("de", "# Careers\n\n## Data Engineer\n\n### Tools\n\n- SQL\n\n## Designer\n\n### Skills\n\n- Excel\n")]
    [InlineData("it", "# Jobs\n\n## Data Analyst\n\n### Hard Skills\n\n- SQL\n\n### Soft Skills\n\n- Calm\n")]
    public void Words_that_a_language_has_from_English_do_not_tell_it(string language, string markdown) =>
        Assert.NotEqual(language, Read(markdown).Lecture.Language);

    [Fact]
    public void What_is_declared_but_not_known_gives_way_to_what_is_found()
    {
        var parsed = Read($"---\nlanguage: gl\n---\n{Lecture("pt-headings")}");

        Assert.Equal(("gl", 2), (parsed.Lecture.Language, parsed.Lecture.Roles.Count));
        Assert.Contains("Portuguese", Assert.Single(Notes(parsed)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# Port\n\n## Crane Operator\n\n### Tools\n\n- SQL\n")]
    [InlineData("# DE, DA and ES\n\n## Data Engineer\n\n### Skills\n\n- SQL\n\n## Workflow\n\n1. DE → DA\n")]
    [InlineData("# Trams\n\nA tram driver drives.\n")]
    [InlineData("# Jobs\n\n| Role | Coding |\n| --- | --- |\n| Data Engineer | High |\n| Data Analyst | Low |\n")]
    [InlineData("# Jobs\n\n## Data Engineer\n\n- Position: senior\n\n## Data Analyst\n\n- Position: junior\n")]
    [InlineData("# Notes\n")]
    public void A_lecture_in_English_need_not_say_so(string markdown) => Assert.Empty(Notes(Read(markdown)));

    private static string Counts(Role role) =>
        $"about {role.About.Count}, responsibilities {role.Responsibilities.Count}, skills {role.Skills.Count}, interests {role.Interests.Count}, others {role.Facets.WithoutOwnProperty().Count() + role.Sections.Count}";

    private static IEnumerable<string> Notes(ParsedLecture parsed) =>
        parsed.Diagnostics.Where(diagnostic => diagnostic.Code == "CG022").Select(diagnostic => diagnostic.Message);

    private static string Lecture(string name) => Repository.Text($"tests/CareerGuide.Content.Tests/InLanguages/{name}.md");

    private static ParsedLecture Read(string markdown) => LectureParser.Parse(markdown, "lecture.md", SiteVocabulary.Empty);

    [Theory]
    [InlineData("ar", "بحّار الميناء", "ربط السفن")]
    [InlineData("ko", "항만 관리자", "배를 묶는다")]
    [InlineData("de", "Hafenlotse", "Schiffe führen")]
    public void The_usual_English_headings_are_understood_in_every_language(string language, string role, string duty)
    {
        var markdown = $"---\nlanguage: {language}\n---\n# X\n\n## {role}\n\n### Responsibilities\n\n- {duty}\n\n### Skills\n\n- SQL (Advanced level)\n\n## Workflow\n\n1. {role} → {duty}\n2. {role} → SQL\n";

        var lecture = LectureParser.Parse(markdown, "lecture.md", DefaultContent.Vocabulary).Lecture;

        var read = Assert.Single(lecture.Roles);
        Assert.Equal((role, duty), (read.Name, Assert.Single(read.Responsibilities).Text));
        Assert.Equal(SkillLevel.Advanced, Assert.Single(read.Skills).Level);
        Assert.Equal([read.Slug, read.Slug], lecture.Workflow.Select(step => step.RoleSlug));
    }
}
