using CareerGuide.Content.Model;
using CareerGuide.Content.Tests.Support;
using Xunit;

namespace CareerGuide.Content.Tests.Outline;

/// <summary>Roles are found by evidence, whatever form a lecture gives them.</summary>
public sealed class RoleEvidenceTests
{
    /// <summary>How roles are written, a lecture, and what is read of each role.</summary>
    public static TheoryData<string, string, string> Forms => new()
    {
        {
            "Headings that name jobs, with a paragraph each",
            "# Who Works in a Bakery Chain\n\n## Store Manager\n\nOpens the shop and answers for the day's takings.\n\n## Quality Inspector\n\nTastes the first tray of each batch.\n",
            "Store Manager: about 1 | Quality Inspector: about 1"
        },
        {
            "Headings that name jobs, with a list each",
            "# Theatre Jobs\n\n### STAGE MANAGER\n\n1. Call the cues during the show.\n2. Keep the prompt book.\n\n### LIGHTING DESIGNER\n\n1. Draw the lighting plan.\n2. Program the desk.\n",
            "STAGE MANAGER: about 2 | LIGHTING DESIGNER: about 2"
        },
        {
            "A heading that names a job, beside a role",
            "# Port\n\n## Crane Operator\n\n### Responsibilities\n\n- Lift\n\n## Dock Planner\n\nDraws the berth plan for the week.\n\n- Talk to captains\n",
            "Crane Operator: responsibilities 1 | Dock Planner: about 2"
        },
        {
            "A facet alone on the last line of a paragraph, above a list",
            "# Zoo Careers\n\n## Animal Trainer\n\nWorks with seals and parrots every day.\nResponsibilities\n\n- Plan the sessions\n\nRequired Skills\n\n- Patience\n\n## Night Inspector\n\nWalks the rounds after closing.\nResponsibilities\n\n- Check the locks\n",
            "Animal Trainer: about 1, responsibilities 1, skills 1 | Night Inspector: about 1, responsibilities 1"
        },
        {
            "Plain labels",
            "# Stage Work\n\n## Stage Manager\n\n- Tasks: calling cues, keeping time\n- Tools: headset, stopwatch\n\n## Lighting Designer\n\nResponsibilities: drawing plans\n\nTools: desk, gels\n",
            "Stage Manager: responsibilities 1, skills 1 | Lighting Designer: responsibilities 1, skills 1"
        },
        {
            "Italic labels with nested lists",
            "# Court Usher\n\n## Key Responsibilities\n\n- Open the hall\n\n## Required Skills\n\n- *Technical Skills:*\n    - *Case files:* DocuMate, FileRight\n    - *Protocol:* knows the order of oaths\n- *Soft Skills:*\n    - Calm\n    - Discretion\n",
            "Court Usher: responsibilities 1, skills 4"
        },
        {
            "Labels before a dash",
            "# Radio Jobs\n\n## Sound Engineer\n\n- **What they do** — Mix the live programme.\n- **Tools** — Desk, headphones\n- **Who it fits** — People with patient ears.\n\n## News Editor\n\n- **What they do** — Choose what is said at noon.\n- **Tools** — Wire service\n- **Who it fits** — People who read fast.\n",
            "Sound Engineer: about 1, skills 1, interests 1 | News Editor: about 1, skills 1, interests 1"
        },
        {
            "Labels in the plural above points with signs of their own",
            "Stage managers:\n• Tools: headset, stopwatch\n• Tasks: calling cues\n\nLighting designers:\n• Tools: desk, gels\n• Tasks: drawing plans\n",
            "Stage managers: responsibilities 1, skills 1 | Lighting designers: responsibilities 1, skills 1"
        },
        {
            "A heading between a role and its facet",
            "# Jobs at Sea\n\n# 1. Ship Engineer\n## Responsibilities\n- Keep the engine running\n## Skills Required\n### Technical Skills\n- Welding\n\n# 2. Deck Officer\n## Responsibilities\n- Stand watch\n## Skills Required\n### Technical Skills\n- Chart reading\n",
            "Ship Engineer: responsibilities 1, skills 1 | Deck Officer: responsibilities 1, skills 1"
        },
        {
            "Roles under a facet of the title",
            "# Newspaper Team\n\n## Roles and responsibilities\n\n### Photo editor\n\nChooses the pictures and orders new ones.\n\n### Layout designer\n\nSets the pages and checks the proofs.\n",
            "Photo editor: responsibilities 1 | Layout designer: responsibilities 1"
        },
        {
            "A list with a word of a facet under no role",
            "# Cooks\n\n## Pastry Manager\n\n### Technical Skills\n\n- Tempering\n\n## How we judge\n\nWhen we look at a cook, consider:\n\n1. **Technical Skill**: how clean the work is\n2. **Scope**: how many tables\n",
            "Pastry Manager: skills 1"
        },
        {
            "A list with a word of a facet behind a sentence",
            "# Shift Plan\n\n## Crane Operator\n\n### Responsibilities\n\n- Lift\n\nWhen judging, consider:\n\n- **Technical Skill**: clean work\n- **Scope**: size of the load\n",
            "Crane Operator: responsibilities 1, sections 1"
        },
        {
            "Facets that hold the roles",
            "# Harbour Jobs\n## Responsibilities\n\n### Crane Operator\n\n- Lift\n\n### Dock Planner\n\n- Plan\n\n## Skills\n\n### Crane Operator\n\n- Calm\n\n### Dock Planner\n\n- Chess\n",
            "Crane Operator: responsibilities 1, skills 1 | Dock Planner: responsibilities 1, skills 1"
        },
        {
            "A role in two chapters",
            "# Harbour Jobs\n\n## The work\n\n### Crane Operator\n\n#### Responsibilities\n\n- Lift\n\n## What you need\n\n### Crane Operator\n\n#### Skills\n\n- Calm\n",
            "Crane Operator: responsibilities 1, skills 1"
        },
        {
            "Names with counters, years and translations",
            "# Kitchen Ladder\n\n## Level 1: Pastry Assistant (0-2 years)\n\n### Technical Skills\n\n- Peels fast\n\n## Task 2 Line Supervisor\n\n### Technical Skills\n\n- Runs one station\n\n## Jefe de Cocina (Head Chef)\n\n### Technical Skills\n\n- Plans the menu\n",
            "Pastry Assistant: skills 1 | Line Supervisor: skills 1 | Jefe de Cocina (Head Chef): skills 1"
        },
        {
            "A label under the last facet",
            "# 1. Lock Operator\n## What This Role Actually Does\nOpens and closes the gates.\n## Responsibilities\n- Turn the wheels\n## Who Should Choose This?\nIf you like:\n\n- Quiet mornings\n- Old machines\n\n# 2. Ferry Pilot\n## What This Role Actually Does\nSteers across the stream.\n## Responsibilities\n- Read the current\n",
            "Lock Operator: about 1, responsibilities 1, interests 2 | Ferry Pilot: about 1, responsibilities 1"
        },
        {
            "Roles and parts on one level",
            "# Farm Work\n### Farm Manager\n### Responsibilities\n- Plan the year\n### Ideal Profile\n- Early riser\n### Field Technician\n### Responsibilities\n- Mend the tractor\n### Ideal Profile\n- Likes grease\n",
            "Farm Manager: responsibilities 1, interests 1 | Field Technician: responsibilities 1, interests 1"
        },
        {
            "A table below a rule",
            "# Rail Jobs\n\n## Signal Engineer\n\nSignals:\n\n- Test the relays\n\n---\n\n| Role | Night work |\n| --- | --- |\n| Signal Engineer | High |\n| Train Driver | Low |\n",
            "Signal Engineer: sections 1 | Train Driver"
        },
        {
            "A sentence that closes the whole",
            "**Harbour Pilot:**\n\n**Responsibilities:**\n\nBoard ships at sea.\n\n**Dock Master:**\n\n**Responsibilities:**\n\nDraw the berth plan.\n\nOverall, both work closely together and titles differ from port to port.\n",
            "Harbour Pilot: responsibilities 1 | Dock Master: responsibilities 1"
        },
        {
            "Jobs in the points of lists",
            "# The Crew\n\n## Sound\n\n- **Sound Designer**: Creates soundscapes.\n- **Audio Engineer (A1)**: Mixes.\n\n## Press\n\n- **Photo Editor**: Edits photos.\n",
            "Sound Designer: about 1 | Audio Engineer (A1): about 1 | Photo Editor: about 1"
        },
        {
            "A word that names a job only among jobs",
            "# The Studio\n\n## Designer\n\n- Plans the game\n\n## Artist\n\n- Draws it\n\n## Programmer\n\n- Writes it\n",
            "Designer: about 1 | Artist: about 1 | Programmer: about 1"
        },
        {
            "A page of one role that only its settings name",
            "---\ntitle: Stage Manager\n---\n\nCalls the cues.\n\n## Duties\n\n- Keep the prompt book\n\n## Skills\n\n- Calm\n\n## See also\n\nThe other page.\n",
            "Stage Manager: about 1, responsibilities 1, skills 1, sections 1"
        },
        {
            "A page of one role that only its first sentence names",
            "## Overview\n\nA **Stage Manager** calls the cues.\n\n## Duties\n\n- Keep the prompt book\n\n## Skills\n\n- Calm\n",
            "Stage Manager: about 1, responsibilities 1, skills 1"
        },
        {
            "The same in French",
            "## Présentation\n\nL'**infirmière** soigne les malades.\n\n## Missions\n\n- Faire les piqûres\n\n## Compétences\n\n- Calme\n",
            "infirmière: about 1, responsibilities 1, skills 1"
        },
        {
            "Jobs in the plain points of a list",
            "# Harbour Crew\n\n- Crane operator: lifts the boxes from the ships\n- Dock planner: decides where each ship will lie\n- Port nurse (Paramedic): looks after crews while they are in harbour\n",
            "Crane operator: about 1 | Dock planner: about 1 | Port nurse (Paramedic): about 1"
        },
        {
            "Jobs in plain points above nested lists",
            "# Backstage\n\n## Light\n\n- Lighting designer:\n  - Draws the plan\n  - Programs the desk\n\n## Sound\n\n- Sound designer:\n  - Makes the rain\n- Audio engineer\n  - Mixes\n",
            "Lighting designer: about 2 | Sound designer: about 1 | Audio engineer: about 1"
        },
        {
            "Jobs in a list of groups under a facet of the title",
            "# The People of a Theatre\n\n## Why\n\nA play is many people's work.\n\n## Main Responsibilities and Tasks\n\n### Structure\n\n- Stage (on the day)\n\n  - Stage manager: calls the cues during the show\n\n  - Lighting designer: draws the lighting plan for it\n\n- House\n\n  - Ticket inspector: checks who comes in and when\n",
            "Stage manager: about 1 | Lighting designer: about 1 | Ticket inspector: about 1"
        },
        {
            "Jobs in bold with the person's name behind",
            "# Our Team\n\nThese share the work:\n\n- **Product Owner** (*Anna Berg*): decides what comes first\n- **Domain Expert** (Ben Hill): knows the law\n- **Scrum Master** (*Eve* Stone) – keeps the meetings short\n",
            "Product Owner: about 1 | Domain Expert: about 1 | Scrum Master: about 1"
        },
        {
            "Spanish jobs in points, the whole part in a quote",
            "# Teatro\n\nLos oficios de la casa y lo que hacen.\n\n> ## Escena\n>\n> - Director de escena:\n>   - Marca los ensayos\n> - Técnico de luces:\n>   - Monta los focos\n>\n> ## Sala\n>\n> - Encargada de sala:\n>   - Lleva al público a su sitio\n",
            "Director de escena: about 1 | Técnico de luces: about 1 | Encargada de sala: about 1"
        },
        {
            "An outline of nested points",
            "# Careers\n\n1. **Data Engineer**\n   - Responsibilities\n     - Build pipelines\n   - Skills: SQL, Python\n2. **Data Analyst**\n   - Responsibilities\n     - Draw charts\n",
            "Data Engineer: responsibilities 1, skills 1 | Data Analyst: responsibilities 1"
        },
        {
            "A whole outline under its title",
            "* Careers\n  * Data Engineer\n    * Responsibilities\n      * Build pipelines\n  * Data Analyst\n    * Responsibilities\n      * Draw charts\n",
            "Data Engineer: responsibilities 1 | Data Analyst: responsibilities 1"
        },
        {
            "Headings within points",
            "# Careers\n\n1. ## Data Engineer\n\n   ### Responsibilities\n\n* Build pipelines\n\n2. ## Data Analyst\n\n   ### Responsibilities\n\n* Draw charts\n",
            "Data Engineer: responsibilities 1 | Data Analyst: responsibilities 1"
        },
        {
            "Roles within points, their facets at the margin",
            "# Careers\n\n1. ## Data Engineer\n\n### Responsibilities\n\n* Build pipelines\n\n2. ## Data Analyst\n\n### Responsibilities\n\n* Draw charts\n",
            "Data Engineer: responsibilities 1 | Data Analyst: responsibilities 1"
        },
        {
            "Bold paragraphs instead of headings",
            "**Data Engineer**\n\n**Responsibilities:**\n\n- Build pipelines\n\n**Data Analyst**\n\n**Responsibilities:**\n\n- Draw charts\n",
            "Data Engineer: responsibilities 1 | Data Analyst: responsibilities 1"
        },
        {
            "Slides whose text is paragraphs",
            "## Data Engineer\n\nResponsibilities\n\nBuild pipelines\n\nKeep data clean\n\nSkills\n\nSQL\n\n## Data Analyst\n\nResponsibilities\n\nDraw charts\n",
            "Data Engineer: responsibilities 2, skills 1 | Data Analyst: responsibilities 1"
        },
        {
            "Slides that go on",
            "# Careers\n\n## Data Engineer\n\n### Skills\n\n- SQL\n\n### Skills (cont.)\n\n- Python\n\n## Data Engineer (continued)\n\n### Focus\n\n- Clean data\n",
            "Data Engineer: skills 2, focus 1"
        },
        {
            "Lettered names and parts",
            "# Careers\n\n## A. Data Engineer\n\n### Responsibilities\n\n- Build\n\n## B. Data Analyst\n\n### Responsibilities\n\n- Draw\n",
            "Data Engineer: responsibilities 1 | Data Analyst: responsibilities 1"
        },
        {
            "Questions that name the role",
            "# Front or Back?\n\n## Who is a Data Engineer?\n\nBuilds.\n\n## Who is a Data Analyst?\n\nDraws.\n\n## Responsibilities of a Data Engineer\n\n- Build\n",
            "Data Engineer: about 1, responsibilities 1 | Data Analyst: about 1"
        },
        {
            "Questions that name the role, each with a remark",
            "# Harbour\n\n## The Role of a Crane Operator: Hands of the Port\n\nLifts.\n\n## The Role of a Dock Planner: Eyes of the Port\n\nPlans.\n",
            "Crane Operator: about 1 | Dock Planner: about 1"
        },
        {
            "An unknown part that two roles share",
            "# Castle\n\n## Data Engineer\n\n### Mindset\n\n- Calm\n\n## Data Analyst\n\n### Mindset\n\n- Curious\n",
            "Data Engineer: facets 1 | Data Analyst: facets 1"
        },
        {
            "An unknown part before the known ones",
            "# Guide\n\n### 1. Data Analyst\n\n**Motto:**\nThe analyst answers.\n\n**Responsibilities:**\n- Draw\n\n### 2. Data Engineer\n\n**Motto:**\nThe engineer builds.\n\n**Responsibilities:**\n- Build\n",
            "Data Analyst: responsibilities 1, facets 1 | Data Engineer: responsibilities 1, facets 1"
        },
        {
            "A role that a chapter before its own describes in a sentence",
            "# Harbour Jobs\n\n## What is what\n\n### Crane Operator\n\nLifts boxes.\n\n## What you need\n\n### Crane Operator\n\nRequired Skills:\n\n- Calm\n",
            "Crane Operator: about 1, skills 1"
        },
        {
            "A role that a chapter after its own says more of",
            "# Harbour Jobs\n\n## What you need\n\n### Crane Operator\n\n#### Skills\n\n- Calm\n\n### Dock Planner\n\n#### Skills\n\n- Patience\n\n## A word on each\n\n### Dock Planner\n\nNever sleeps.\n",
            "Crane Operator: skills 1 | Dock Planner: skills 1, sections 1"
        },
        {
            "English parts that no wording had",
            "# Port Nurse\n\n## Job Description\n\nLooks after crews while the ship is in harbour.\n\n## Core Responsibilities\n\n- Give injections\n\n## Skills Required\n\n- First aid\n\n## Tools Used\n\n- Stethoscope\n",
            "Port Nurse: about 1, responsibilities 1, skills 2"
        },
        {
            "Labels with a verb at their end",
            "# Print Shop\n\n## Press Operator\n\nCommon responsibilities include:\n\n- Mix the inks\n\n## Bindery Technician\n\nResponsibilities of a Bindery Technician include:\n\n- Sharpen the knife\n\nSkills required to be a Bindery Technician:\n\n- A steady hand\n",
            "Press Operator: responsibilities 1 | Bindery Technician: responsibilities 1, skills 1"
        },
        {
            "Parts of all roles behind the last one",
            "# Port Jobs\n\n## Crane Operator\n\n### Duties\n\n- Lift\n\n### Skills\n\n- Calm\n\n## Dock Planner\n\n### Duties\n\n- Plan\n\n### Skills\n\n- Chess\n\n## Common skills\n\n- English\n\n## Shared tools\n\n- Radio\n",
            "Crane Operator: responsibilities 1, skills 1 | Dock Planner: responsibilities 1, skills 1"
        },
        {
            "The same in Spanish",
            "# Oficios del puerto\n\n## Operador de grúa\n\n### Funciones\n\n- Levantar\n\n## Planificador de muelle\n\n### Funciones\n\n- Planificar\n\n## Habilidades comunes\n\n- Inglés\n",
            "Operador de grúa: responsibilities 1 | Planificador de muelle: responsibilities 1"
        },
        {
            "The same in Italian, where no other word says that the title is none",
            "# Il porto\n\n## Gruista\n\n### Responsabilità\n\n- Sollevare\n\n### Competenze\n\n- Calma\n\n## Pianificatore di banchina\n\n### Responsabilità\n\n- Pianificare\n\n### Competenze\n\n- Scacchi\n\n## Competenze comuni\n\n- Inglese\n",
            "Gruista: responsibilities 1, skills 1 | Pianificatore di banchina: responsibilities 1, skills 1"
        },
        {
            "The same in German",
            "# Hafenberufe\n\n## Kranführer\n\n### Aufgaben\n\n- Heben\n\n## Hafenlotse\n\n### Aufgaben\n\n- Lotsen\n\n## Gemeinsame Fähigkeiten\n\n- Englisch\n",
            "Kranführer: responsibilities 1 | Hafenlotse: responsibilities 1"
        },
        {
            "A part that is called common, within each role",
            "# Port Jobs\n\n## Crane Operator\n\n### Common tools\n\n- Radio\n\n## Dock Planner\n\n### Common tools\n\n- Map\n",
            "Crane Operator: skills 1 | Dock Planner: skills 1"
        },
        {
            "A label of the job in front of the name",
            "# Openings\n\n## Job Title: Bank Trader\n\n### Responsibilities\n\n- Trade\n",
            "Bank Trader: responsibilities 1"
        },
        {
            "A counted role beside counted roles, told by the labels of its points",
            "# Careers\n\n## Task 1 - Data Engineer\n\n- **Aim:** Pipes\n- **Key Responsibilities:**\n    - Build\n\n## Task 2 - Sweeper of Halls\n\n- **Aim:** Halls\n- **Key Responsibilities:**\n    - Sweep\n",
            "Data Engineer: responsibilities 1, facets 1 | Sweeper of Halls: responsibilities 1, facets 1"
        },
    };

    /// <summary>What is no role, though it resembles one.</summary>
    public static TheoryData<string, string, string> Others => new()
    {
        {
            "A chapter beside roles with lists of its own",
            "# Team\n\n## 1. Data Engineer\n\n### Duties of all\n\n- a\n\n### Other\n\n- b\n\n## 2. Data Analyst\n\n### Duties of all\n\n- a\n\n### Other\n\n- b\n\n## Team Structure\n\n### Small\n\n- a\n\n### Large\n\n- b\n",
            "Data Engineer|Data Analyst"
        },
        {
            "Sections about roles",
            "# Careers\n\n## Data Engineer\n\n### Skills\n\n- SQL\n\n## Data Engineer vs Data Analyst\n\n- One builds\n\n## From Data Analyst\n\n- to Engineer\n\n## Data Analyst Interviews\n\n- Talk\n\n## Summary\n\n- All\n",
            "Data Engineer"
        },
        {
            "A story under a role",
            "# Careers\n\n## Data Engineer\n\n### Skills\n\n- SQL\n\n### A Story\n\n#### My mentor, the Chief Engineer\n\nOnce.\n",
            "Data Engineer"
        },
        {
            "A word behind the jobs that names one only among them",
            "# The Studio\n\n## Host\n\nOur hall.\n\n## Designer\n\nPlans the game.\n\n## Programmer\n\nWrites it.\n\n## Author\n\nAnna wrote this in spring.\n",
            "Designer|Programmer"
        },
        {
            "Parts of roles under no name of a job",
            "---\ntitle: All about bridges\n---\n\nA **bridge** needs care.\n\n## Duties\n\n- Paint it\n\n## Skills\n\n- Calm\n",
            ""
        },
        {
            "A single part under a title that names a job",
            "---\ntitle: Stage Manager\n---\n\n## Skills\n\n- Calm\n\n## The house\n\nOld.\n",
            ""
        },
        {
            "A chapter whose parts are mostly no role's",
            "# My Essay\n\n## Analysis\n\n### Introduction\n\nOne.\n\n### A look around\n\nTwo.\n\n### Skills Required\n\nMuch.\n\n### Salary\n\nLow.\n\n### Family\n\nThree.\n\n## Sources\n\nNone.\n",
            ""
        },
        {
            "People who head a column of a table",
            "# A Project\n\n## Strengths\n\n### Anna\n\nCalm at all times.\n\n### Ben\n\nQuick with numbers.\n\n## Shares\n\n| Task | Anna | Ben |\n| --- | --- | --- |\n| Drawing | 70 | 30 |\n",
            ""
        },
        {
            "Pictures of people whom a table compares",
            "# A Project\n\n## Strengths\n\n### Anna\n\n![Anna](a.png)\n\n### Ben\n\n![Ben](b.png)\n\n## We compare\n\n| Task | Anna | Ben |\n| --- | --- | --- |\n| Drawing | 70 | 30 |\n",
            ""
        },
        {
            "Who did what",
            "# A Poster\n\nIt hangs in the hall.\n\n- Designer: Anna Berg\n- Photo editor: Ben Hill\n- Layout designer: Eve Stone\n",
            ""
        },
        {
            "Two plain points that name jobs",
            "# A Meeting\n\nIn spring.\n\n- Chief engineer: said that the bridge would be late\n- Dock planner: asked for one more crane\n",
            ""
        },
        {
            "Jobs in the steps of a workflow",
            "# Our Workflow\n\n1. Dock planner: decides where the ship will lie\n2. Crane operator: lifts the boxes from the ship\n3. Truck driver: brings them to the town at night\n",
            ""
        },
        {
            "A workflow with names in lines",
            "# Careers\n\n## Data Engineer\n\n### Skills\n\n- SQL\n\n## Who helps\n\n- **Data Analyst**: reads\n- **Data Scientist**: models\n",
            "Data Engineer"
        },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Roles_are_found_with_their_parts(string form, string markdown, string expected)
    {
        var parsed = LectureParser.Parse(markdown, "lecture.md", DefaultContent.Vocabulary);

        Assert.True(expected == string.Join(" | ", parsed.Lecture.Roles.Select(Summary)), $"{form}: {string.Join(" | ", parsed.Lecture.Roles.Select(Summary))}");
        Assert.False(parsed.HasErrors);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void What_only_resembles_a_role_is_none(string form, string markdown, string expected)
    {
        var names = string.Join('|', LectureParser.Parse(markdown, "lecture.md", DefaultContent.Vocabulary).Lecture.Roles.Select(role => role.Name));

        Assert.True(expected == names, $"{form}: {names}");
    }

    [Fact]
    public void A_page_of_one_role_may_be_named_by_its_file_alone()
    {
        var parsed = LectureParser.Parse("## Duties\n\n- Lift the boxes\n\n## Skills\n\n- Calm\n", "04-crane-operator.md", DefaultContent.Vocabulary);

        var role = Assert.Single(parsed.Lecture.Roles);
        Assert.Equal(("Crane operator", 1, "Crane operator"), (role.Name, role.Line, parsed.Lecture.Title));
        Assert.Equal(["Duties", "Skills"], parsed.Lecture.Headings.Select(heading => heading.Text));
        Assert.Contains(parsed.Diagnostics, diagnostic => diagnostic is { Code: "CG024", Line: 1 });
    }

    [Theory]
    [InlineData("# 动物园\n\n## 饲养员\n\n### 职责\n\n- 喂海豹\n\n## 总结\n\n本文介绍了动物园里的各个岗位，每个岗位都包含：\n\n- **职责**：每天做什么\n- **技能**：需要会什么\n", "饲养员")]
    [InlineData("# 水族館\n\n## 飼育員\n\n### 職務\n\n- 餌をやる\n\n## まとめ\n\nこのページでは水族館で働くすべての人の仕事を一つずつ順番に紹介しており次のものがあります：\n\n- **職務**：毎日すること\n- **スキル**：必要なこと\n", "飼育員")]
    [InlineData("# دليل المسرح\n\n## مصمم الإضاءة\n\n### المهام\n\n- رسم المخططات\n\n## قوائم البدء\n\n### للـ Stage Manager\n\n- [ ] قراءة النص\n\n### للـ Lighting Designer\n\n- [ ] قراءة الخطة\n", "مصمم الإضاءة")]
    [InlineData("# دليل الميناء\n\n## مشغل الرافعة\n\n### المهام\n\n- رفع الحاويات\n\n## أول أسبوع\n\n### لـ Dock Planner\n\n- قراءة الخطة\n\n### لـ Crane Operator\n\n- فحص الرافعة\n", "مشغل الرافعة")]
    public void Neither_a_clause_nor_those_whom_a_part_addresses_are_a_role(string markdown, string role) =>
        Assert.Equal([role], LectureParser.Parse(markdown, "jobs.md", SiteVocabulary.Empty).Lecture.Roles.Select(found => found.Name));

    [Theory]
    [InlineData("# Port\n\nWho works here:\n\n* Crane Operator: lifts the boxes off the ships;\n* Dock Planner: draws the plan of the berths;\n* Harbour Pilot: steers ships through the lock;\n", "Crane Operator | Dock Planner | Harbour Pilot")]
    [InlineData("# Профессии порта\n\nРоли в порту:\n\n* Crane Operator: поднимает грузы с кораблей;\n* Dock Planner: составляет план стоянки судов;\n* Harbour Pilot: проводит суда через шлюз;\n", "Crane Operator | Dock Planner | Harbour Pilot")]
    [InlineData("# Short Film\n\nCrew:\n\n* Director: Anna Smith Brown\n* Producer: Tom Jones\n* Sound Designer: Li Wei\n", "")]
    [InlineData("# Port\n\nOpen places:\n\n* Crane Operator: 3\n* Dock Planner: 1 from May\n* Harbour Pilot: 2\n", "")]
    [InlineData("# Port\n\nWhat we need:\n\n* Crane Operator: lifts the boxes off the ships\n* Radio: a new one for the tower\n* Paint: white and red for the buoys\n", "")]
    public void A_list_that_describes_three_jobs_in_plain_words_holds_roles(string markdown, string roles) =>
        Assert.Equal(roles, string.Join(" | ", LectureParser.Parse(markdown, "jobs.md", SiteVocabulary.Empty).Lecture.Roles.Select(found => found.Name)));

    [Theory]
    [InlineData("# 호텔 직업\n\n1. 호텔 매니저\n   - 직원을 관리\n   - 필요한 기술\n     - 소통\n2. 객실 및 연회 매니저\n   - 행사를 준비\n")]
    [InlineData("# 호텔 직업\n\n## 호텔 매니저\n\n직원을 관리합니다.\n\n## 객실 및 연회 매니저\n\n행사를 준비합니다.\n")]
    public void A_job_may_have_two_fields_in_its_name(string markdown) =>
        Assert.Equal(["호텔 매니저", "객실 및 연회 매니저"], LectureParser.Parse(markdown, "jobs.md", SiteVocabulary.Empty).Lecture.Roles.Select(found => found.Name));

    [Theory]
    [InlineData("# On a Farm\n\nWho does what.\n\nDairy farmers: they milk the cows twice a day and keep them well.\n\nBeekeepers: they look after the hives in summer and winter.\n\nFarm mechanics: they repair whatever has wheels before the harvest begins.\n",
        "Dairy farmers, Beekeepers, Farm mechanics")]
    [InlineData("# On a Farm\n\n## The people\n\nVeterinarian: looks after sick cows and healthy calves alike.\n\nAgronomist: plans what grows on which field, and when.\n\nBookkeeper: writes down what comes in and what goes out.\n",
        "Veterinarian, Agronomist, Bookkeeper")]
    public void Paragraphs_that_each_begin_with_a_job_are_roles_where_no_heading_is_one(string markdown, string roles)
    {
        var lecture = LectureParser.Parse(markdown, "farm.md", DefaultContent.Vocabulary).Lecture;

        Assert.Equal(roles, string.Join(", ", lecture.Roles.Select(role => role.Name)));
        Assert.All(lecture.Roles, role => Assert.NotEmpty(role.Facets.ItemsOf(Facet.About)));
    }

    [Theory]
    [InlineData("# On a Farm\n\nVeterinarian: Anna Smith\n\nAgronomist: Ben Okafor\n\nBookkeeper: Carla Ruiz\n")]
    [InlineData("# On a Farm\n\nNote: a farm is a place where plants and animals grow.\n\nWarning: do not feed the cows at night, please.\n\nVeterinarian: looks after sick cows and healthy calves alike.\n")]
    public void Paragraphs_that_name_persons_or_say_something_else_are_none(string markdown) =>
        Assert.Empty(LectureParser.Parse(markdown, "farm.md", DefaultContent.Vocabulary).Lecture.Roles);

    private static string Summary(Role role)
    {
        var parts = new[]
        {
            ("about", role.About.Count), ("responsibilities", role.Responsibilities.Count), ("skills", role.Skills.Count),
            ("focus", role.Focus.Count), ("interests", role.Interests.Count), ("facets", role.Facets.WithoutOwnProperty().Count()), ("sections", role.Sections.Count),
        };
        var counts = string.Join(", ", parts.Where(part => part.Item2 > 0).Select(part => $"{part.Item1} {part.Item2}"));
        var name = role.Aliases.Count > 0 ? $"{role.Name} ({string.Join(", ", role.Aliases)})" : role.Name;

        return counts.Length > 0 ? $"{name}: {counts}" : name;
    }
}
