using System.Net;
using AngleSharp.Html.Dom;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Faults;

/// <summary>A one-time link that could not be used works still. Nothing that is written down or sent to a collector may hold it.</summary>
public sealed class LinkInTroubleTests
{
    [Theory]
    [InlineData("simple")]
    [InlineData("json")]
    public async Task While_the_database_is_locked_and_when_it_is_lost_no_log_and_no_trace_holds_a_link_or_a_forged_line(string formatter)
    {
        await using var collector = await Collector.StartAsync();
        using var executable = new Executable().Set("Logging:Console:FormatterName", formatter);
        executable.Set("ConnectionStrings:CareerGuide", $"Data Source={executable.DatabaseFile};Default Timeout=1;Pooling=False");
        collector.CollectFrom(executable);
        using var serving = await executable.ServeAsync();
        var link = new Uri(serving.Lines.Single(Person.IsSetUpLine).Split(' ')[^1]).AbsolutePath;
        var person = Person.At(serving);
        var form = await person.SeeAsync(link);

        using (var other = TestMachine.Open(executable.DatabaseFile))
        {
            other.Execute("BEGIN IMMEDIATE");
            await AssertRefusedAsync(person, form);
        }

        LostDatabaseTests.Lose(executable.DatabaseFile);
        await AssertRefusedAsync(person, form);
        await serving.GetAsync("/search?q=nothing-asked-before");
        await serving.GetAsync("/lectures/x%0D%0Aforged%1B%5B2J%C2%9Bforged%E2%80%AE");
        await serving.SaysAsync("503", times: 4);
        await collector.WaitForAsync("/v1/logs", ["503"]);
        await collector.WaitForAsync("/v1/traces", ["/search"]);

        var token = link[(link.LastIndexOf('/') + 1)..];
        Assert.DoesNotContain(serving.Said, line => line.Contains(token, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(token, collector.Told(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(serving.Said, line => line.Contains("/account/{purpose", StringComparison.Ordinal));
        Assert.DoesNotContain(serving.Said, line => line.Contains("forged", StringComparison.Ordinal));
    }

    private static async Task AssertRefusedAsync(Person person, IHtmlDocument form)
    {
        var answer = await person.SendAsync(form, "form", ("email", "ada@example.org"), ("name", "Ada"), ("password", "seven green umbrellas"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }
}
