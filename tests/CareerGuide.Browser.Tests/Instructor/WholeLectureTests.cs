using CareerGuide.Browser.Tests.Support;
using CareerGuide.Tests;

namespace CareerGuide.Browser.Tests.Instructor;

/// <summary>Somebody who knows no Markdown writes a whole lecture, on a phone.</summary>
public sealed class WholeLectureTests(Chromium chromium) : IAsyncLifetime
{
    private readonly EditedSite site = new();
    private IBrowserContext window = null!;
    private IPage page = null!;

    public async ValueTask InitializeAsync()
    {
        window = await chromium.WindowAsync(site);
        await window.SignInAsync(site, await site.NewAccountAsync("Ada"));
        page = await window.NewPageAsync();
        await page.SetViewportSizeAsync(360, 740);
    }

    public async ValueTask DisposeAsync()
    {
        if (window is not null)
            await window.DisposeAsync();

        await site.DisposeAsync();
    }

    [Fact]
    public async Task A_lecture_of_three_roles_is_written_by_palette_form_and_keyboard_published_taken_back_and_published_again()
    {
        await BeginAsync("Careers in the Theatre");
        await WriteRoleAsync("Stage Manager", "Calls the show", "Cue calling");
        await WriteRoleAsync("Lighting Technician", "Hangs the lamps", "Rigging");
        await WriteRoleAsync("Prompter", "Whispers lost lines", "Whispering");

        foreach (var steps in new[] { 1, 2, 3 }) // comparison, workflow, guidance
            await InsertAsync(steps);

        await page.TypeOverAsync("something that this role offers → Prompter", "silence → Prompter");
        await AddPictureAsync("stage.png", "An empty stage");
        await AddPictureAsync("lamp.png", "A lamp on a bar");
        Assert.Null(await page.WhatIsTooWideAsync());

        await PublishByKeyboardAsync();
        Assert.Contains("3 roles", await page.InnerTextAsync(".edit-published .change-counts"), StringComparison.Ordinal);
        Assert.Equal(200, await StatusAsync("/roles/prompter"));

        await page.FocusAsync("form[action$=take-back] button");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Taken back").WaitForAsync();
        Assert.Equal(404, await StatusAsync("/roles/prompter"));
        await page.EditorReadyAsync();

        await PublishByKeyboardAsync();
        Assert.Equal(200, await StatusAsync("/compare/comparison"));
        await page.GotoAsync("/roles/prompter");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("silence");
        Assert.Equal(2, await page.EvaluateAsync<int>("fetch('/lectures/careers-in-the-theatre').then(a => a.text()).then(text => new DOMParser().parseFromString(text, 'text/html').querySelectorAll('article img').length)"));

        foreach (var skill in new[] { "Cue calling", "Rigging", "Whispering", "Stagecraft" })
            await AddSkillAsync(skill);

        await page.GotoAsync("/roles/prompter");
        await page.GetByRole(AriaRole.Link, new() { Name = "Edit this page" }).ClickAsync();
        await page.EditorReadyAsync();
        Assert.Contains("Prompter", await page.EvaluateAsync<string>("getSelection().toString()"), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the page" }).ClickAsync();
        Assert.EndsWith("/roles/prompter", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enter_goes_on_with_a_list_and_ends_it_and_Ctrl_S_saves()
    {
        await BeginAsync("Lists");
        await page.TypeAtEndAsync("- One");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.InsertTextAsync("Two");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.InsertTextAsync("Text");

        Assert.EndsWith("- One\n- Two\nText", await page.InputValueAsync(Editing.Field), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Control+s");
        await page.SavedOnServerAsync();
    }

    private async Task BeginAsync(string title)
    {
        await page.GotoAsync("/instructor/lectures/new");
        await page.FillAsync("#title", title);
        await page.FillAsync("#edit-text", $"# {title}\n\nWho does what.\n\n");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await page.EditorReadyAsync();
    }

    private async Task WriteRoleAsync(string name, string does, string skill)
    {
        await InsertAsync(0);
        await page.Keyboard.InsertTextAsync(name); // the name is selected
        await page.TypeOverAsync("Describe in a sentence or two what this role is there for.", $"Nobody sees the {name}.");
        await page.TypeOverAsync("Describe a task of this role", does);
        await page.TypeOverAsync("Name a skill (Basic)", skill);
    }

    /// <summary>Opens the palette by “/” on a line of its own, and takes the block that is so many steps down.</summary>
    private async Task InsertAsync(int steps)
    {
        var before = await page.InputValueAsync(Editing.Field);
        await page.FocusAsync(Editing.Text);
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync(before.EndsWith('\n') ? "/" : "\n/");

        for (var step = 0; step < steps; step++)
            await page.Keyboard.PressAsync("ArrowDown");

        await page.Keyboard.PressAsync("Enter");
        await page.UntilAsync("async before => document.querySelector('form.edit [name=markdown]').value.length > before.length + 10 && !document.querySelector('.edit-insert').open", before);
    }

    private async Task AddPictureAsync(string name, string shows)
    {
        await page.EvaluateAsync("document.querySelector('[data-part=picture]').open = true");
        await page.SetInputFilesAsync("#edit-picture-file", new FilePayload { Name = name, MimeType = "image/png", Buffer = PictureFiles.Png(40 + shows.Length, 30) });
        await page.FillAsync("#edit-picture-text", shows);
        await page.FocusAsync("[data-do=picture]");
        await page.Keyboard.PressAsync("Enter");
        await page.UntilAsync("async shows => document.querySelector('form.edit [name=markdown]').value.includes(`![${shows}]`)", shows);
    }

    private async Task PublishByKeyboardAsync()
    {
        await page.FocusAsync("[data-do=rehearse]");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".edit-confirm").WaitForAsync();
        await page.FillAsync("#edit-note", "A whole lecture");
        await page.FocusAsync(".edit-confirm .btn-primary");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Published as revision").WaitForAsync();
        await page.EditorReadyAsync();
    }

    private async Task AddSkillAsync(string skill)
    {
        await page.GotoAsync("/instructor/glossary/skill");
        await page.FillAsync("[name=name]", skill);
        await page.FillAsync("[name=about]", $"What {skill} is.");
        await page.SelectOptionAsync("[name=kind]", "practice");
        await page.FocusAsync("button[value=save]");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".edit-confirm").WaitForAsync();
        Assert.Null(await page.WhatIsTooWideAsync());
        await page.FocusAsync(".edit-confirm .btn-primary");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText($"“{skill}” is saved").WaitForAsync();
    }

    private Task<int> StatusAsync(string path) => page.EvaluateAsync<int>("path => fetch(path).then(answer => answer.status)", path);
}
