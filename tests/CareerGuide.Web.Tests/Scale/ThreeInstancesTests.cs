using System.Diagnostics;
using System.Globalization;
using System.Net;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Scale;

public sealed class ThreeInstancesTests(ThreeInstances site, ITestOutputHelper output) : IClassFixture<ThreeInstances>
{
    /// <summary>Each takes some seconds: one in every run, as many as the environment says in a long one.</summary>
    private static readonly int Restarts = int.Parse(Environment.GetEnvironmentVariable("CAREERGUIDE_RESTARTS") ?? "1", CultureInfo.InvariantCulture);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Of_three_first_starts_at_once_one_migrates_imports_and_invites()
    {
        var lines = site.FirstLines.SelectMany(each => each).ToList();

        Assert.Single(lines, line => line == "Database brought up to date.");
        Assert.Single(lines, line => line.EndsWith(": 2 texts created.", StringComparison.Ordinal));
        Assert.Equal(2, lines.Count(line => line.EndsWith(": 2 texts unchanged.", StringComparison.Ordinal)));
        Assert.Single(lines, Person.IsSetUpLine);
    }

    [Fact]
    public async Task A_publication_at_one_is_on_the_pages_of_all()
    {
        foreach (var instance in site.All)
            await instance.TextAsync("/lectures/data-roles");

        site.Ada.GoTo(site.All[0]);
        await PublishedOnAllAsync("Written at the first.");
    }

    [Fact]
    public async Task A_form_of_one_can_be_sent_to_another_and_a_third_says_what_became_of_it()
    {
        site.Ada.GoTo(site.All[1]);
        var editor = await site.Ada.OpenAsync();
        site.Ada.GoTo(site.All[2]);

        var answer = await site.Ada.PublishAsync(editor, Lectures.DataRoles + "\nBegun at the second.\n");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        site.Ada.GoTo(site.All[0]);
        var page = await site.Ada.SeeAsync(answer.Headers.Location!.OriginalString);
        Assert.StartsWith("Published as revision", page.QuerySelector(".note[role=status]")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verbs_do_on_PostgreSQL_what_they_do_on_SQLite()
    {
        var (exitCode, link, error) = await site.Executable.RunAsync("user", "add", "grace@example.org", "--role", "instructor");

        Assert.True(exitCode == 0, error);

        foreach (var instance in site.All)
            Assert.Equal(HttpStatusCode.OK, (await instance.GetAsync(new Uri(link.Split('\n')[0].Trim()).AbsolutePath)).StatusCode);
    }

    [Fact]
    public async Task The_whole_site_can_be_copied_to_a_file_while_it_runs()
    {
        var (exitCode, output, error) = await site.Executable.RunAsync(
            "copy-database", "--to", "Sqlite", "--connection", $"Data Source={site.Executable.DatabaseFile}");

        Assert.True(exitCode == 0, error);
        Assert.Matches(@"\nRevisions: [1-9]", output);
        Assert.Matches(@"\n\d+ rows copied and compared\.", output);
        TestMachine.AssertIntact(site.Executable.DatabaseFile);
    }

    [Fact]
    public async Task When_one_after_the_other_is_restarted_no_request_is_lost()
    {
        var readers = new Readers([site.Front, site.Front, site.Front], "/roles", "/search?q=python", "/compare", "/lectures/data-roles");
        site.Ada.GoTo(site.Front);

        for (var n = 0; n < Restarts; n++)
        {
            await readers.ReadMoreAsync(20);
            await site.RestartAsync(n % site.All.Count);
            await PublishedAsync($"Restarted {n}.");
        }

        await readers.ReadMoreAsync(20);
        output.WriteLine($"{await readers.StopAsync()} pages read meanwhile.");
    }

    [Fact]
    public async Task While_PostgreSQL_is_away_pages_are_read_texts_come_back_and_afterwards_all_is_well()
    {
        site.Ada.GoTo(site.Front);
        await PublishedOnAllAsync("Written before it went.");

        foreach (var instance in site.All)
            await instance.TextAsync("/roles/data-engineer");

        var readers = new Readers([site.Front, .. site.All], "/roles/data-engineer");
        var editor = await site.Ada.OpenAsync();

        await site.Postgres.StopAsync();
        await readers.ReadMoreAsync(50);
        var refused = await site.Ada.PublishAsync(editor, "# Written without a database\n");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("# Written without a database\n", await Desk.TextGivenBackAsync(refused));
        Assert.Equal("Unhealthy", await (await site.All[0].GetAsync("/health/ready")).Content.ReadAsStringAsync(Cancellation));

        await site.Postgres.StartAgainAsync();
        await Task.WhenAll(site.All.Select(instance => instance.ShowsAsync("/health/ready", "Healthy")));
        await PublishedOnAllAsync("Written when it was there again.");
        output.WriteLine($"{await readers.StopAsync()} pages read meanwhile.");
    }

    private async Task PublishedOnAllAsync(string line)
    {
        await PublishedAsync(line);
        var began = Stopwatch.GetTimestamp();

        await Task.WhenAll(site.All.Select(instance => instance.ShowsAsync("/lectures/data-roles", line)));

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"“{line}” is on all after {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms."));
    }

    private async Task PublishedAsync(string line) =>
        Assert.Equal(HttpStatusCode.Redirect, (await site.Ada.PublishAsync($"{Lectures.DataRoles}\n{line}\n")).StatusCode);
}
