using CareerGuide.Content.Model;
using Xunit;

namespace CareerGuide.Content.Tests.Outline;

/// <summary>Forms that documents of instructors, careers offices and companies have, each in inputs of our own.</summary>
public sealed class FoundFormTests
{
    [Theory]
    [InlineData("# Berufe\n\n## Im Hafen\n\n### 1.1 🏗 Kranführer\n\n**Ziel:**  \nKisten heben\n\n### 🛠 Aufgaben:\n\n- Ketten prüfen\n\n### 🧰 Werkzeuge:\n\n- Funkgerät\n\n### 1.2 🚢 Lotse\n\n**Ziel:**  \nSchiffe führen\n\n### 🛠 Aufgaben:\n\n- Kurs halten\n\n### 🧰 Werkzeuge:\n\n- Karte\n")]
    [InlineData("# Métiers\n\n## Au port\n\n### 2.1 Grutier\n\n**Objectif :**  \nLever des caisses\n\n### Missions\n\n- Vérifier les chaînes\n\n### Outils\n\n- Radio\n\n### 2.2 Pilote de port\n\n**Objectif :**  \nGuider les navires\n\n### Missions\n\n- Tenir le cap\n\n### Outils\n\n- Carte\n")]
    public void Parts_on_the_level_of_the_roles_belong_to_each_though_a_label_is_below_it(string markdown) =>
        Assert.Equal(["1 tasks, 1 skills", "1 tasks, 1 skills"], Counts(markdown));

    [Fact]
    public void What_only_the_last_role_is_followed_by_is_of_all() =>
        Assert.Empty(Read("# Port\n\n## Crane Operator\n\n**Tasks:**\n\n- Lift\n\n## Harbour Pilot\n\n**Tasks:**\n\n- Steer\n\n## Common Skills\n\n- Calm\n").Roles[1].Skills);

    [Theory]
    [InlineData("en", "Crane Operator", "Harbour Pilot", "Tasks", "Skills")]
    [InlineData("es", "Operador de grúa", "Capitán de barco", "Tareas", "Habilidades")]
    [InlineData("de", "Kranführer", "Hafenlotse", "Aufgaben", "Fähigkeiten")]
    public void Cards_of_HTML_with_a_table_of_parts_are_roles(string language, string one, string other, string tasks, string skills)
    {
        string Card(string title) =>
            $"<div class=\"card\">\n <div class=\"card-title\">{title}</div>\n <div><p>Works at the port.</p></div>\n <table><tr><td>{tasks}</td><td><ul><li>Lift boxes</li></ul></td></tr>\n <tr><td>{skills}</td><td><ul><li>Calm</li></ul></td></tr></table>\n</div>\n\n";

        string Page(string cards) => $"---\nlanguage: {language}\n---\n# Port\n\nSome words on the port, and on what is done there.\n\n{cards}";

        Assert.Equal(["1 tasks, 1 skills", "1 tasks, 1 skills"], Counts(Page(Card(one) + Card(other))));
        Assert.Equal(one, Assert.Single(Read(Page(Card(one))).Roles).Name);
    }

    [Fact]
    public void A_card_whose_title_is_no_known_job_is_a_role_where_the_parts_begin_again()
    {
        const string Parts = "<table><tr><td>Tasks</td><td><ul><li>Work</li></ul></td></tr><tr><td>Skills</td><td><ul><li>Calm</li></ul></td></tr></table>";

        var markdown = string.Concat(new[] { "Crane Operator", "Harbour Pilot", "Shadow Whisperer" }.Select(title => $"<div>\n<div>{title}</div>\n<p>At the port.</p>\n{Parts}\n</div>\n\n"));

        Assert.Equal(["Crane Operator", "Harbour Pilot", "Shadow Whisperer"], Read($"# Port\n\nWords.\n\n{markdown}").Roles.Select(role => role.Name));
    }

    [Theory]
    [InlineData("# Jobs\n\n**<font size=\"4\">.Net Developer</font>**<br>\n<div><font size=\"2\">Responsibilities:</font><br>\n<font>1. Build pages</font><br>\n<font>2. Write tests</font><br>\n<font>Requirements:</font><br>\n<font>1. C#</font><br></div>\n\n**<font size=\"4\">Senior Tester</font>**<br>\n<div><font>Responsibilities:</font><br>\n<font>1. Break pages</font><br>\n<font>2. Tell of it</font><br>\n<font>Requirements:</font><br>\n<font>1. Excel</font><br></div>\n")]
    [InlineData("# Empleos\n\n## Desarrolladora web\n\nFunciones:  \nCrear páginas  \nEscribir pruebas  \nRequisitos:  \nHTML\n\n## Analista de datos\n\nFunciones:  \nMedir  \nContar  \nRequisitos:  \nSQL\n")]
    [InlineData("# 招聘\n\n## 网页开发工程师\n\n岗位职责：<br>\n1、开发网页<br>\n2、编写测试<br>\n任职资格：<br>\n1、HTML<br>\n\n## 数据分析师\n\n岗位职责：<br>\n1、统计<br>\n2、报告<br>\n任职资格：<br>\n1、SQL<br>\n")]
    public void Labels_among_lines_broken_by_hand_are_above_the_lines_behind_them(string markdown) =>
        Assert.Equal(["2 tasks, 1 skills", "2 tasks, 1 skills"], Counts(markdown));

    [Theory]
    [InlineData("1、Lift boxes", "Lift boxes")]
    [InlineData("(2) Lift boxes", "Lift boxes")]
    [InlineData("2.5 tons at once", "2.5 tons at once")]
    [InlineData("3D plans", "3D plans")]
    public void The_number_of_a_line_does_not_belong_to_its_text(string line, string text) =>
        Assert.Equal(text, Read($"# Port\n\n## Crane Operator\n\nTasks:<br>\n{line}<br>\nCheck chains\n").Roles[0].Responsibilities[0].Text);

    [Theory]
    [InlineData("# Port\n\n## Crane Operator\n\n### Responsibilities\n\nLift boxes from the ships; check all chains; report what is broken.\n")]
    [InlineData("# Puerto\n\n## Operador de grúa\n\n### Responsabilidades\n\nLevantar cajas de los barcos; revisar las cadenas; avisar de lo que falla.\n")]
    [InlineData("# 港口\n\n## 数据工程师\n\n### 岗位职责\n\n搭建数据管道；检查数据质量；撰写报告。\n")]
    public void Points_with_semicolons_between_them_are_taken_apart(string markdown) =>
        Assert.Equal(["3 tasks, 0 skills"], Counts(markdown));

    [Theory]
    [InlineData("# Port\n\n**Role 1: Crane Operator**\n\n**Responsibilities:**\n\n- Lift boxes\n\n**Role 2: Harbour Pilot**\n\n**Responsibilities:**\n\n- Steer ships\n", "Crane Operator|Harbour Pilot")]
    [InlineData("# Hafen\n\n**Rolle 1: Kranführer**\n\n**Aufgaben:**\n\n- Kisten heben\n\n**Rolle 2: Hafenlotse**\n\n**Aufgaben:**\n\n- Kurs halten\n", "Kranführer|Hafenlotse")]
    public void A_label_that_counts_a_role_is_that_role(string markdown, string names) =>
        Assert.Equal(names.Split('|'), Read(markdown).Roles.Select(role => role.Name));

    [Theory]
    [InlineData("# Port\n\n## Crane Operator\n\n### Responsibilities\n\n**In the morning:**\n\n- Check chains\n- Fill in the list\n\n**On board:**\n\n- Lift boxes\n\n### Skills\n\n- Calm\n")]
    [InlineData("# Port\n\n## Grutier\n\n### Missions\n\n**Le matin :**\n\n- Vérifier les chaînes\n- Remplir la liste\n\n**À bord :**\n\n- Lever des caisses\n\n### Compétences\n\n- Calme\n")]
    public void Points_below_several_labels_of_one_part_are_all_of_it(string markdown) =>
        Assert.Equal(["3 tasks, 1 skills"], Counts(markdown));

    [Theory]
    [InlineData("Tasks:", "- ", "Skills:")]
    [InlineData("**Tasks:**", "* ", "**Skills**")]
    [InlineData("Responsabilidades:", "1. ", "Habilidades:")]
    [InlineData("Aufgaben:", "+ ", "**Fähigkeiten:**")]
    [InlineData("职责：", "- ", "技能：")]
    public void A_label_directly_below_a_point_is_above_the_points_behind_it(string tasks, string bullet, string skills)
    {
        var markdown = $"# X\n\n## Crane Operator\n{tasks}\n{bullet}A b c\n{bullet}D e f\n{skills}\n{bullet}SQL\n";

        Assert.Equal(["2 tasks, 1 skills"], Counts(markdown));
        Assert.Equal("D e f", Read(markdown).Roles[0].Responsibilities[1].Text);
    }

    [Theory]
    [InlineData("- Lift\n  skills: none\n- Check\n")]
    [InlineData("- Lift what\nis heavy:\n- Check\n")]
    public void A_point_that_goes_on_in_the_next_line_stays_one(string points) =>
        Assert.Equal(2, Read($"# X\n\n## Crane Operator\n\n### Tasks\n\n{points}").Roles[0].Responsibilities.Count);

    [Theory]
    [InlineData("# Team & Roles\n\n- **Producer / Lead:** Keeps the budget and the plan.\n- **Programmers:** Write the code of it.\n- **Artists:** Draw all that is seen.\n- **Sound:** Noise and music for it.\n- **Testers:** Break it every day.\n", "Producer / Lead|Programmers|Artists|Testers")]
    [InlineData("# Who does what\n\n## Roles on stage\n\n* **Directors** – decide what is played\n* **Actors** – say the words of it\n* **Prompters / Assistants** – help with the words\n", "Directors|Actors|Prompters / Assistants")]
    public void Plurals_in_a_list_of_roles_are_roles(string markdown, string names) =>
        Assert.Equal(names.Split('|'), Read(markdown).Roles.Select(role => role.Name));

    [Theory]
    [InlineData("# The magazine\n\n- **Readers:** Write us your letters.\n- **Editors:** Choose what is printed.\n- **Authors:** Send what they wrote.\n")]
    [InlineData("# Our tools\n\n- **Builder:** Makes the files of it.\n- **Runner:** Starts all of the tests.\n- **Editor:** Changes the texts in it.\n")]
    public void Such_a_list_elsewhere_has_none(string markdown) => Assert.Empty(Read(markdown).Roles);

    [Fact]
    public void A_heading_in_the_plural_among_headings_that_all_name_jobs_is_a_role() =>
        Assert.Equal(["Directors", "Producers", "Sound Designer", "Dramaturg"], Read("# Theatre\n\n## Directors\n\nThey decide.\n\n## Producers\n\nThey pay.\n\n## Sound Designer\n\nMakes sounds.\n\n## Dramaturg\n\nReads.\n").Roles.Select(role => role.Name));

    [Theory]
    [InlineData("# Who does what\n\n### Stage Manager: Anna Berg\n\n**Tasks:**\n\n- Call the cues\n\n### Sound Designer: Bruno Sala\n\n**Tasks:**\n\n- Make sounds\n", "Stage Manager|Sound Designer")]
    [InlineData("# Equipo\n\n## Analista de datos - Ana Gil\n\n### Tareas\n\n- Contar\n\n## Desarrolladora web - Eva Ruiz\n\n### Tareas\n\n- Programar\n", "Analista de datos|Desarrolladora web")]
    [InlineData("# Teams\n\n## Developer: Front End\n\n### Tasks\n\n- Draw the front end\n\n## Developer: Back End\n\n### Tasks\n\n- Build the back end\n", "Developer: Front End|Developer: Back End")]
    public void The_person_behind_a_role_does_not_belong_to_its_name_but_its_field_does(string markdown, string names) =>
        Assert.Equal(names.Split('|'), Read(markdown).Roles.Select(role => role.Name));

    [Theory]
    [InlineData("# Onboarding\n\n## First week\n\nWelcome.\n\nTasks include:\n\n- Get a badge\n\n## Second week\n\nMore of it.\n")]
    [InlineData("# Einarbeitung\n\n## Die erste Woche\n\nWillkommen.\n\nAufgaben sind:\n\n- Den Ausweis holen\n")]
    public void One_clause_above_a_list_makes_no_role_of_a_heading_that_names_no_job(string markdown) => Assert.Empty(Read(markdown).Roles);

    [Theory]
    [InlineData("Qualifications", "Bachelor's degree in nautical science|5+ years of experience at sea", "Calm under pressure|Excellent written communication skills; fluency in English")]
    [InlineData("Cualificaciones", "Título de náutica|3 años de experiencia", "Calma bajo presión|Buena comunicación")]
    [InlineData("Qualifikationen", "Abgeschlossenes Studium der Nautik|Mindestens drei Jahre auf See", "Ruhe unter Druck|Gute Kommunikation")]
    [InlineData("Qualifications requises", "Diplôme de la marine marchande|5 ans d'expérience", "Calme|Bonne communication")]
    public void Among_qualifications_all_but_degrees_and_years_are_skills(string heading, string credentials, string skills)
    {
        var points = string.Concat($"{credentials}|{skills}".Split('|').Select(point => $"- {point}\n"));
        var language = heading[..3] switch { "Cua" => "es", "Qua" when heading.EndsWith("nen", StringComparison.Ordinal) => "de", _ when heading.EndsWith("requises", StringComparison.Ordinal) => "fr", _ => "en" };

        var role = Read($"---\nlanguage: {language}\n---\n# Port\n\n## Harbour Pilot\n\n### Responsibilities\n\n- Steer\n\n### {heading}\n\n{points}").Roles[0];

        Assert.Equal(skills.Split('|'), role.Skills.Select(skill => skill.Text));
        Assert.Equal(credentials.Split('|'), Assert.Single(role.Facets, facet => facet.Key == "education").Items.Select(item => item.Text));
    }

    [Theory]
    [InlineData("en", "Crane Operator", "What you'll do", "What you bring")]
    [InlineData("en", "Crane Operator", "In this role, you will", "Nice to have")]
    [InlineData("en", "Crane Operator", "Essential functions", "Person specification")]
    [InlineData("es", "Operadora de grúa", "Tus funciones", "Qué buscamos")]
    [InlineData("es", "Operadora de grúa", "Labores principales", "Se valorará")]
    [InlineData("fr", "Grutier", "Vos missions", "Profil recherché")]
    [InlineData("fr", "Grutier", "Attributions", "Savoir-être")]
    [InlineData("de", "Kranführer", "Das erwartet dich", "Das wünschen wir uns")]
    [InlineData("de", "Kranführer", "Aufgabenspektrum", "Dein Profil")]
    [InlineData("pt", "Operador de guindaste", "Principais atribuições", "Diferenciais")]
    [InlineData("it", "Operatore di gru", "Di cosa ti occuperai", "Requisiti richiesti")]
    [InlineData("nl", "Kraanmachinist", "Wat ga je doen", "Wie zoeken wij")]
    [InlineData("ar", "مشغل الرافعة", "الواجبات الوظيفية", "ما نبحث عنه")]
    [InlineData("hi", "क्रेन ऑपरेटर", "आप क्या करेंगे", "आवश्यक कौशल")]
    [InlineData("ko", "크레인 기사", "하게 될 일", "우대사항")]
    [InlineData("ja", "クレーン運転士", "具体的な仕事内容", "歓迎スキル")]
    [InlineData("zh", "起重机操作员", "你将负责", "任职资格")]
    [InlineData("ru", "Крановщик", "Что входит в обязанности", "Будет плюсом")]
    [InlineData("ru", "Ведущий инженер", "Чем предстоит заниматься", "Что нужно знать и уметь")]
    [InlineData("pl", "Operator dźwigu", "Co będziesz robić", "Mile widziane")]
    [InlineData("pl", "Starsza pielęgniarka", "Zakres czynności", "Czego oczekujemy")]
    public void What_careers_offices_and_companies_head_the_parts_with_is_known(string language, string role, string tasks, string skills) =>
        Assert.Equal(["1 tasks, 1 skills"], Counts($"---\nlanguage: {language}\n---\n# X\n\n## {role}\n\n### {tasks}\n\n- A b c\n\n### {skills}\n\n- SQL\n"));

    [Theory]
    [InlineData("ru", "Системный администратор|Backend-разработчик|Главный бухгалтер|Медицинская сестра|Python разработчик|Аналитик данных|Учительница", "Системный анализ|Медицина|Разработка|Главное правило|Дизайн|Наши клиенты|Советы")]
    [InlineData("pl", "Starszy programista|Kierownik projektu|Główna księgowa|Nauczycielka matematyki|Inżynier oprogramowania|Lekarze|Analityk danych", "Inżynieria|Programowanie|Główna zasada|Matematyka|Nasi klienci|Zarządzanie projektem|Rady")]
    public void Names_of_jobs_in_Slavic_languages_are_told_from_other_words(string language, string jobs, string others)
    {
        var headings = string.Concat($"{jobs}|{others}".Split('|').Select(name => $"## {name}\n\nAbc.\n\n"));

        Assert.Equal(jobs.Split('|'), Read($"---\nlanguage: {language}\n---\n# X\n\n{headings}").Roles.Select(role => role.Name));
    }

    private static IEnumerable<string> Counts(string markdown) => Read(markdown).Roles.Select(Counts);

    private static string Counts(Role role) => $"{role.Responsibilities.Count} tasks, {role.Skills.Count} skills";

    private static Lecture Read(string markdown) => LectureParser.Parse(markdown, "lecture.md", SiteVocabulary.Empty).Lecture;
}
