using System.Text;
using System.Text.Json;
using CareerGuide.Tests;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Commands;

public sealed class CommandTests : IDisposable
{
    private const string Analyst = """
        # Jobs

        ## Data Analyst

        ### Responsibilities

        - Analyse
        """;

    private readonly Executable executable = new();

    public void Dispose() => executable.Dispose();

    [Fact]
    public async Task Without_ICU_the_program_says_what_to_install_and_stops()
    {
        var (exitCode, output, error) = await executable.Set("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1").RunAsync("check", executable.Folder);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("Install ICU", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Convert_makes_Markdown_of_a_Word_file_and_never_overwrites_it()
    {
        var document = Repository.PathTo("tests/CareerGuide.Content.Tests/Samples/word/pandoc.docx");
        var folder = Path.Combine(executable.Folder, "converted");

        var (exitCode, output, _) = await executable.RunAsync("convert", document, "--to", folder);
        var lecture = Path.Combine(folder, "pandoc.md");
        var (again, _, error) = await executable.RunAsync("convert", document, "--to", folder);

        Assert.Equal(0, exitCode);
        Assert.Contains($"{lecture}: written", output, StringComparison.Ordinal);
        Assert.Contains("## Head Brewer", await File.ReadAllTextAsync(lecture, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(1, again);
        Assert.Contains("left alone", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_begins_with_an_at_sign_is_a_name_and_no_file_of_arguments()
    {
        var file = executable.Write("arguments", "--help");

        var (exitCode, output, error) = await executable.RunAsync("check", $"@{file}");

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains($"@{file}", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_prints_compiler_style_lines_and_exits_0_where_there_are_only_warnings()
    {
        var file = executable.Write("damaged.md", Analyst.Replace("Analyse", "Analyse â†’ report", StringComparison.Ordinal));

        var (exitCode, output, error) = await executable.RunAsync("check", file);

        Assert.Equal(0, exitCode);
        Assert.StartsWith($"{file}(7,11): warning CG005: ", output);
        Assert.StartsWith("1 file, 1 role: 0 errors, 1 warning, ", error);
    }

    [Fact]
    public async Task What_convert_made_of_a_document_shows_its_picture_and_check_tells_of_one_that_is_missing()
    {
        var notebook = executable.Write("trees.ipynb",
            $$$$"""{"nbformat": 4, "metadata": {}, "cells": [{"cell_type": "markdown", "source": "# Trees\n\n![A tree](attachment:a.png)", "attachments": {"a.png": {"image/png": "{{{{Convert.ToBase64String(PictureFiles.Png(2, 2))}}}}"}}}]}""");
        var folder = Path.Combine(executable.Folder, "converted");
        await executable.RunAsync("convert", notebook, "--to", folder);

        var (_, whole, _) = await executable.RunAsync("check", folder);
        File.Delete(Assert.Single(Directory.GetFiles(folder, "*.png", SearchOption.AllDirectories)));
        var (exitCode, output, _) = await executable.RunAsync("check", folder);

        Assert.DoesNotContain("CG094", whole, StringComparison.Ordinal);
        Assert.Equal(0, exitCode);
        Assert.Contains("trees.md(3,1): warning CG094: There is no picture “images/trees/a.png” beside the lecture", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Convert_tells_of_a_notebook_whose_text_is_no_text_and_goes_on()
    {
        var broken = executable.Write("broken.ipynb", """{"nbformat": 4, "cells": [{"cell_type": "markdown", "source": "\ud800 a"}]}""");
        var page = executable.Write("page.html", "<html><body><p>Trees");
        var folder = Path.Combine(executable.Folder, "converted");

        var (exitCode, _, error) = await executable.RunAsync("convert", broken, page, "--to", folder);

        Assert.Equal(1, exitCode);
        Assert.StartsWith($"{broken} is damaged", error, StringComparison.Ordinal);
        Assert.Equal("Trees\n", await File.ReadAllTextAsync(Path.Combine(folder, "page.md"), TestContext.Current.CancellationToken));
    }

    /// <summary>A file may be called so, and an argument hold it: whoever sent it to the operator wrote it.</summary>
    [Fact]
    public async Task What_people_wrote_controls_no_terminal_and_begins_no_line()
    {
        const string Name = "a\u001b[2K\nb\rc\u009bd";
        var document = Repository.PathTo("tests/CareerGuide.Content.Tests/Samples/word/pandoc.docx");
        var file = executable.Write($"{Name}.md", Analyst.Replace("### Resp", "### Skills\n\n- Sk\u001b[2Kill\n\n### Resp", StringComparison.Ordinal));
        var copy = Path.Combine(executable.Folder, $"{Name}.docx");
        File.Copy(document, copy);

        foreach (var command in new string[][] { ["check", file], ["import", "--dry-run", file], ["convert", copy, "--to", Path.Combine(executable.Folder, "out")], ["user", "disable", Name] })
        {
            var (_, output, error) = await executable.RunAsync(command);

            Assert.Contains(@"\u001B[2K", output + error, StringComparison.Ordinal);
            Assert.DoesNotContain(output + error, character => char.IsControl(character) && character is not ('\n' or '\t'));
            Assert.DoesNotContain((output + error).Split('\n'), line => line.StartsWith('b'));
        }
    }

    [Fact]
    public async Task Check_exits_1_where_there_are_errors()
    {
        var (exitCode, output, _) = await executable.RunAsync("check", executable.Write("empty.md", "<!-- nothing yet -->"));

        Assert.Equal(1, exitCode);
        Assert.Contains("error CG007", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_tells_two_lectures_of_one_slug_apart()
    {
        var first = executable.Write("jobs/a.md", "---\nslug: jobs\n---\n" + Analyst);
        var second = executable.Write("jobs/b.md", "---\nslug: jobs\n---\n" + Analyst);

        var (exitCode, output, _) = await executable.RunAsync("check", Path.Combine(executable.Folder, "jobs"));

        Assert.Equal(1, exitCode);
        Assert.Contains($"{second}(1,1): error CG020: The slug “jobs” is used by {first} already.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_says_that_a_lecture_is_too_large()
    {
        var (exitCode, output, _) = await executable.RunAsync("check", executable.Write("long.md", "# Jobs\n\n" + new string('x', 1024 * 1024)));

        Assert.Equal(1, exitCode);
        Assert.Contains("error CG004", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", "nowhere.md")]
    [InlineData("check", "--jsn", "x.md")]
    [InlineData("chekc", "x.md")]
    [InlineData("import", "nowhere")]
    [InlineData("convert", "nowhere.docx", "--to", "out")]
    [InlineData("convert", "nowhere.docx")]
    [InlineData("convert", "/dev/zero", "--to", "out")]
    [InlineData("restore", "/dev/zero")]
    [InlineData("export")]
    [InlineData("publish-static", "files")]
    [InlineData("backup")]
    [InlineData("backup", "nowhere/backup.db")]
    [InlineData("restore", "nowhere.db")]
    [InlineData("copy-database", "--to", "PostgreSql")]
    [InlineData("copy-database", "--to", "Oracle", "--connection", "Host=nowhere")]
    public async Task A_verb_that_is_used_wrongly_says_so_and_exits_2(params string[] arguments)
    {
        var (exitCode, _, error) = await executable.RunAsync(arguments);

        Assert.Equal(2, exitCode);
        Assert.NotEmpty(error);
    }

    [Theory]
    [InlineData("--help", "check")]
    [InlineData("check --help", "--json")]
    [InlineData("import --help", "PATH")]
    [InlineData("export --help", "DIR")]
    [InlineData("publish-static --help", "--address")]
    [InlineData("backup --help", "--force")]
    [InlineData("restore --help", "Stop the site before")]
    [InlineData("copy-database --help", "--connection")]
    public async Task Help_names_what_can_be_asked_for(string arguments, string named)
    {
        var (exitCode, output, _) = await executable.RunAsync(arguments.Split(' '));

        Assert.Equal(0, exitCode);
        Assert.Contains(named, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_prints_one_document_for_one_file_and_nothing_else_on_standard_output()
    {
        var (exitCode, output, _) = await executable.RunAsync("check", "--json", executable.Write("jobs.md", Analyst));

        var document = JsonDocument.Parse(output).RootElement;
        Assert.Equal(0, exitCode);
        Assert.Equal("jobs", document.GetProperty("slug").GetString());
        Assert.Equal("Analyse", document.GetProperty("roles")[0].GetProperty("responsibilities")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task Check_prints_an_array_for_a_folder_and_reads_its_glossary_as_one()
    {
        var (exitCode, output, error) = await executable.RunAsync("check", "--json", executable.ContentFolder);

        Assert.Equal(0, exitCode);
        Assert.Equal("data-roles", Assert.Single(JsonDocument.Parse(output).RootElement.EnumerateArray()).GetProperty("slug").GetString());
        Assert.Equal("2 files, 4 roles: 0 errors, 0 warnings, 0 notes", error.Trim());
    }

    [Fact]
    public async Task Check_changes_nothing()
    {
        await executable.RunAsync("check", executable.ContentFolder);

        Assert.False(File.Exists(executable.DatabaseFile));
    }

    [Fact]
    public async Task What_was_imported_is_exported_byte_for_byte()
    {
        var exported = Path.Combine(executable.Folder, "exported");

        var (imported, output, _) = await executable.RunAsync("import");
        var (exitCode, _, _) = await executable.RunAsync("export", exported);

        Assert.Equal((0, 0), (imported, exitCode));
        Assert.Contains("lectures/data-roles.md: new, published", output, StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetBytes(Lectures.DataRoles), await File.ReadAllBytesAsync(Path.Combine(exported, "lectures/data-roles.md"), TestContext.Current.CancellationToken));
        Assert.Equal(Encoding.UTF8.GetBytes(Lectures.Glossary), await File.ReadAllBytesAsync(Path.Combine(exported, "glossary.md"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Import_refuses_a_faulty_lecture_and_exits_1()
    {
        var (exitCode, output, error) = await executable.RunAsync("import", executable.Write("empty.md", "---\ntitle: Nothing\n---\n"));

        Assert.Equal(1, exitCode);
        Assert.Contains("has errors, not published", output, StringComparison.Ordinal);
        Assert.Contains("error CG007", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_says_of_a_lecture_what_check_says_of_it()
    {
        var file = executable.Write("lecture.md", "# One\n\n## Data Engineer\n\n### Skills\n\n- SQL\n- Basket Weaving\n");

        var (_, _, imported) = await executable.RunAsync("import", file);
        var (_, check, _) = await executable.RunAsync("check", file);

        Assert.Contains("“Basket Weaving” is not in the glossary", imported, StringComparison.Ordinal);
        Assert.DoesNotContain("“SQL”", imported, StringComparison.Ordinal);
        Assert.Equal(check, imported);
    }

    [Fact]
    public async Task Import_tells_what_it_takes_for_renamed()
    {
        await executable.RunAsync("import");
        executable.Write("content/lectures/data-roles.md", Lectures.DataRoles
            .Replace("Data Engineer", "Data Platform Engineer", StringComparison.Ordinal)
            .Replace("Linear Algebra", "Matrix Algebra", StringComparison.Ordinal));

        var (exitCode, output, _) = await executable.RunAsync("import");

        Assert.Equal(0, exitCode);
        Assert.Contains("Role “Data Engineer” is now “Data Platform Engineer”; /roles/data-engineer leads there.", output, StringComparison.Ordinal);
        Assert.Contains("Skill “Linear Algebra” is now “Matrix Algebra”; /skills/linear-algebra leads there.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_leaves_a_file_alone_that_the_site_does_not_know()
    {
        await executable.RunAsync("import");
        var file = executable.Write("exported/lectures/data-roles.md", "# Mine\n");

        var (exitCode, _, error) = await executable.RunAsync("export", Path.Combine(executable.Folder, "exported"));

        Assert.Equal(1, exitCode);
        Assert.Contains("left alone", error, StringComparison.Ordinal);
        Assert.Equal("# Mine\n", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }
}
