using System.Net;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Faults;

public sealed class ReadOnlyDatabaseTests : IDisposable
{
    private readonly Executable executable = new() { Through = TestMachine.BoundByPermissions };

    public void Dispose() => executable.Dispose();

    [Fact]
    public async Task A_database_that_may_only_be_read_is_served_and_texts_for_it_come_back()
    {
        var text = Lectures.DataRoles + "\nMore.\n";
        var ada = await SetUpAsync();
        executable.Write("content/lectures/data-roles.md", Lectures.DataRoles + "\nChanged in the file.\n");
        OnlyRead(executable.DatabaseFile);
        using var serving = await executable.ServeAsync();
        ada.GoTo(serving);

        var answer = await ada.PublishAsync(text);

        Assert.Contains(serving.Lines, line => line.StartsWith("The content folder was not taken in; the site shows what it has.", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(text, await Desk.TextGivenBackAsync(answer));
        Assert.Contains("Data Engineer", await serving.TextAsync("/roles/data-engineer"));
        Assert.Equal("Degraded", await serving.TextAsync("/health/ready"));
    }

    private async Task<Person> SetUpAsync()
    {
        using var serving = await executable.ServeAsync();

        return await Person.SetsUpAsync(serving);
    }

    private static void OnlyRead(string file)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead);
    }
}
