using CareerGuide.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareerGuide.Web.Tests.Security;

/// <summary>Whatever comes from outside stands in the log as text, on the line that it belongs to.</summary>
public sealed partial class LogTextTests
{
    public static TheoryData<string> Dangerous => ["\r\n", "\n", "\u001B[2J", "\u0085", "\u009B31m", "\u2028", "\u202E", "\u2066", "\0", "\u007F"];

    [Theory, MemberData(nameof(Dangerous))]
    public void No_control_character_of_a_value_or_an_exception_reaches_a_log(string dangerous)
    {
        using var site = new ListeningSite();
        var log = site.Services.GetRequiredService<ILoggerFactory>().CreateLogger("test");
        var fault = new InvalidOperationException($"inner{dangerous}forged", new AggregateException(new FormatException($"deep{dangerous}forged")));

        Say(log, $"value{dangerous}forged", fault);

        var lines = site.Logged.Where(line => line.Contains("forged", StringComparison.Ordinal)).ToList();
        Assert.True(lines.Count >= 3, $"{lines.Count} lines");
        Assert.DoesNotContain(lines, line => line.Contains(dangerous + "forged", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Contains($"\\u{(int)dangerous[0]:X4}", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("__Host-form")]
    [InlineData("__Host-session")]
    [InlineData("__Host-status")]
    [InlineData("__Host-second-step")]
    [InlineData("__Host-known")]
    public async Task A_cookie_that_a_stranger_made_up_is_no_error_and_leaves_no_stack_trace(string name)
    {
        using var site = new ListeningSite();

        foreach (var address in new[] { "/account/sign-in", "/account/second-step", "/instructor/lectures/data-roles/edit" })
        {
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
            {
                using var request = new HttpRequestMessage(method, address);
                request.Headers.TryAddWithoutValidation("Cookie", $"{name}=CfDJ8green-umbrellas");
                request.Content = method == HttpMethod.Post ? new FormUrlEncodedContent([new("markdown", "x"), new("__RequestVerificationToken", "CfDJ8green")]) : null;
                await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
            }
        }

        Assert.DoesNotContain(site.Levels, level => level >= LogLevel.Error);
        Assert.DoesNotContain(site.Logged, line => line.Contains("   at ", StringComparison.Ordinal));
    }

    [Fact]
    public void Ordinary_words_of_any_language_are_logged_as_they_are()
    {
        using var site = new ListeningSite();

        Say(site.Services.GetRequiredService<ILoggerFactory>().CreateLogger("test"), "Grüße, 世界, שלום \\u000A", null);

        Assert.Contains("Asked for Grüße, 世界, שלום \\u000A.", site.Logged);
    }

    [LoggerMessage(1, LogLevel.Warning, "Asked for {What}.")]
    private static partial void Say(ILogger log, string what, Exception? fault);
}
