using CareerGuide.Browser.Tests.Support;

namespace CareerGuide.Browser.Tests.Instructor;

/// <summary>A site with one lecture that nobody can read rightly by its words alone.</summary>
public sealed class CastleSite : Site
{
    public const string Castle = """
        # University of Somewhere

        # Careers Below Stairs

        ## Sweeper of Halls

        Keeps the dust away.

        **My week:**

        - Sweep the great hall
        - Beat the rugs

        ## The Judging

        ### Required Skills

        - None at all

        ## Who Sits Where

        | Who | Height of the chair |
        | --- | --- |
        | Sweeper of Halls | Low |
        | King | High |

        """;

    public const string Tower = """
        # The Tower

        ## Sweeper of Halls

        ### Responsibilities

        - Polish the bells

        ### What to bring

        - A broom

        ## One After the Other

        1. Keeper of Keys → Opens the gate
        2. Sweeper of Halls → Sweeps the hall

        ## Shall I?

        - Brooms and dust → Sweeper of Halls

        ## Who Else Is There

        - Keeper of Keys (Anna) opens what is closed.
        - Lamp Boy (Ben) brings light.

        """;

    public const string Hall = """
        # The Hall

        ## Sweeper of Halls

        ### Responsibilities

        - Shake the curtains

        ### Skills

        - A good back

        ### On the Shelf

        - A feather duster
        - A bucket

        """;

    public const string Keys = """
        # The Keys

        ## Keeper of Keys (KoK)

        Opens what is closed.

        ## Shall I?

        - Locks and lamps → KoK

        """;

    public const string Czech = """
        # Hradní povolání

        ## Zametač

        ### Co dělá celý den

        - Zametá velký sál

        ### Co si vzít s sebou

        - Koště

        ## Klíčník

        ### Co dělá celý den

        - Otevírá bránu

        """;

    public CastleSite()
    {
        Directory.CreateDirectory(Path.Combine(ContentFolder, "lectures"));
        File.WriteAllText(Path.Combine(ContentFolder, "lectures", "tower.md"), Tower);
        File.WriteAllText(Path.Combine(ContentFolder, "lectures", "castle.md"), Castle);
        File.WriteAllText(Path.Combine(ContentFolder, "lectures", "hall.md"), Hall);
        File.WriteAllText(Path.Combine(ContentFolder, "lectures", "keys.md"), Keys);
        File.WriteAllText(Path.Combine(ContentFolder, "lectures", "hrad.md"), Czech);
    }

    protected override string ContentFolder => Path.Combine(Folder.FullName, "content");
}

public sealed class TeachingTests(Chromium chromium) : IAsyncLifetime
{
    private const string Address = "/instructor/lectures/castle/edit";

    private readonly CastleSite site = new();
    private IBrowserContext window = null!;
    private IPage page = null!;

    public async ValueTask InitializeAsync()
    {
        window = await chromium.WindowAsync(site);
        await window.SignInAsync(site, await site.NewAccountAsync("Ada"));
        page = await window.NewPageAsync();
        await page.GotoAsync(Address);
        await page.EditorReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (window is not null)
            await window.DisposeAsync();

        await site.DisposeAsync();
    }

    [Fact]
    public async Task A_wrongly_read_lecture_is_put_right_by_choices_alone()
    {
        await ChooseAsync("Careers Below Stairs", "the title", "the title, as this lecture says");
        await ChooseAsync("Sweeper of Halls", "a role", "a role: text, but no responsibilities or skills, as this lecture says");
        await ChooseAsync("The Judging", "text", "text, as this lecture says");
        await ChooseAsync("My week", "its responsibilities", "its responsibilities, as this lecture says");
        await ChooseAsync("Who Sits Where", "a comparison", "a comparison, as this lecture says");

        Assert.Equal(
            """
            ---
            reading:
              "Careers Below Stairs": title
              "Sweeper of Halls": role
              "The Judging": section
              "My week": responsibilities
              "Who Sits Where": comparison
            ---


            """.ReplaceLineEndings("\n") + CastleSite.Castle.ReplaceLineEndings("\n"),
            await page.InputValueAsync(Editing.Field));
        await Assertions.Expect(RowOf("Sweeper of Halls").Locator(".edit-small")).ToHaveTextAsync("a role: 2 responsibilities, as this lecture says");
        await page.PublishAsync();

        await page.GotoAsync("/roles/sweeper-of-halls");
        await Assertions.Expect(page.GetByText("Beat the rugs")).ToBeVisibleAsync();
        await page.GotoAsync("/roles");
        await Assertions.Expect(page.GetByText("The Judging")).ToHaveCountAsync(0);
        await page.GotoAsync("/lectures/castle");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Careers Below Stairs");
        await page.GotoAsync("/compare");
        await Assertions.Expect(page.GetByText("Height of the chair").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_workflow_guidance_skills_and_a_role_in_a_list_are_put_right_by_choices_alone()
    {
        await page.GotoAsync("/instructor/lectures/tower/edit");
        await page.EditorReadyAsync();

        await ChooseAsync("Keeper of Keys", "a role", "a role: text, but no responsibilities or skills, as this lecture says");
        await ChooseAsync("One After the Other", "a workflow", "a workflow, as this lecture says");
        await ChooseAsync("Shall I?", "guidance", "guidance, as this lecture says");
        await ChooseAsync("What to bring", "its skills", "its skills, as this lecture says");
        await page.PublishAsync();

        await page.GotoAsync("/workflow");
        await Assertions.Expect(page.GetByText("Opens the gate").First).ToBeVisibleAsync();
        await page.GotoAsync("/roles/sweeper-of-halls");
        await Assertions.Expect(page.GetByText("Brooms and dust").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("A broom").First).ToBeVisibleAsync();
        await page.GotoAsync("/roles/keeper-of-keys");
        await Assertions.Expect(page.GetByText("opens what is closed").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_heading_that_is_a_group_of_skills_is_put_right_by_one_choice()
    {
        await page.GotoAsync("/instructor/lectures/hall/edit");
        await page.EditorReadyAsync();

        await ChooseAsync("On the Shelf", "a group of items");
        await page.PublishAsync();

        await page.GotoAsync("/roles/sweeper-of-halls");
        await Assertions.Expect(page.GetByText("On the Shelf").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("A feather duster").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_role_with_an_alias_that_is_used_elsewhere_is_put_right_by_choices_alone()
    {
        await page.GotoAsync("/instructor/lectures/keys/edit");
        await page.EditorReadyAsync();

        await ChooseAsync("Keeper of Keys (KoK)", "a role");
        await ChooseAsync("Shall I?", "guidance");
        await page.PublishAsync();

        await page.GotoAsync("/roles/keeper-of-keys");
        await Assertions.Expect(page.GetByText("Locks and lamps").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_lecture_in_a_language_without_wordings_is_put_right_by_four_choices()
    {
        await page.GotoAsync("/instructor/lectures/hrad/edit");
        await page.EditorReadyAsync();

        await ChooseAsync("Zametač", "a role");
        await ChooseAsync("Klíčník", "a role");
        await ChooseAsync("Co dělá celý den", "its responsibilities");
        await ChooseAsync("Co si vzít s sebou", "its skills");
        await page.PublishAsync();

        await page.GotoAsync("/roles/zametac");
        await Assertions.Expect(page.GetByText("Zametá velký sál").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Koště").First).ToBeVisibleAsync();
        await page.GotoAsync("/roles/klicnik");
        await Assertions.Expect(page.GetByText("Otevírá bránu").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_choice_keeps_the_focus_and_can_be_undone_and_taken_back()
    {
        await ChooseAsync("The Judging", "text", "text, as this lecture says");
        await Assertions.Expect(ChoiceOf("The Judging")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("[data-part=said]")).ToHaveTextAsync("“The Judging”: text");
        await Assertions.Expect(page.Locator(".edit-apply")).ToBeHiddenAsync();

        await page.FocusAsync(Editing.Text);
        await page.Keyboard.PressAsync("Control+Z");
        await Assertions.Expect(page.Locator(Editing.Field)).ToHaveValueAsync(CastleSite.Castle.ReplaceLineEndings("\n"));
        await page.Keyboard.PressAsync("Control+Shift+Z");
        await Assertions.Expect(RowOf("The Judging").Locator(".edit-small")).ToHaveTextAsync("text, as this lecture says");

        await ChoiceOf("The Judging").SelectOptionAsync("As read");
        await Assertions.Expect(page.Locator(Editing.Field)).ToHaveValueAsync(CastleSite.Castle.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_outline_passes_axe_and_fits_a_phone()
    {
        List<string> faults = [];

        foreach (var (scheme, width) in new[] { (ColorScheme.Light, 360), (ColorScheme.Dark, 1280) })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.SetViewportSizeAsync(width, 900);
            faults.AddRange((await page.BrokenRulesAsync(AxeRules.In(scheme))).Select(rule => $"{scheme} {width}: {rule}"));

            if (await page.WhatIsTooWideAsync() is { } wide)
                faults.Add($"{width}: {wide}");
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    private async Task ChooseAsync(string heading, string choice, string message)
    {
        await ChoiceOf(heading).SelectOptionAsync(choice);
        await Assertions.Expect(RowOf(heading).Locator(".edit-small")).ToHaveTextAsync(message);
    }

    private async Task ChooseAsync(string heading, string choice)
    {
        await ChoiceOf(heading).First.SelectOptionAsync(choice);
        await Assertions.Expect(RowOf(heading).First.Locator(".edit-small")).ToContainTextAsync("as this lecture says");
    }

    private ILocator RowOf(string heading) => page.Locator(".edit-headings li", new() { Has = page.GetByRole(AriaRole.Link, new() { Name = heading, Exact = true }) });

    private ILocator ChoiceOf(string heading) => RowOf(heading).GetByRole(AriaRole.Combobox);
}
