using System.Net;
using CareerGuide.Web.Commands.Links;
using CareerGuide.Web.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CareerGuide.Web.Tests.Commands;

public sealed class LinkCheckTests : IAsyncLifetime
{
    private readonly WebApplication other = OtherSite();
    private int asked;

    private string Base => other.Urls.Single();

    public async ValueTask InitializeAsync()
    {
        other.Use((context, next) =>
        {
            if (context.Request.Headers.UserAgent.ToString().StartsWith("CareerGuide", StringComparison.Ordinal))
                Interlocked.Increment(ref asked);

            return next(context);
        });
        other.MapGet("/there", () => "Here I am.");
        other.MapMethods("/there", ["HEAD"], () => Results.StatusCode(405));
        other.MapGet("/moved", () => Results.Redirect("/there"));
        other.MapGet("/moved-away", () => Results.Redirect("http://10.0.0.1/"));
        other.MapGet("/round", () => Results.Redirect("/round"));
        other.MapGet("/to-a-file", () => Results.Redirect("file:///etc/hostname"));
        other.MapGet("/to-data", () => Results.Redirect("data:text/html,x"));
        other.MapGet("/gone", () => Results.StatusCode(410));
        other.MapGet("/busy", () => Results.StatusCode(429));
        await other.StartAsync();
    }

    public ValueTask DisposeAsync() => other.DisposeAsync();

    [Theory]
    [InlineData("/there", LinkState.Works, "")]
    [InlineData("/moved", LinkState.Works, "")]
    [InlineData("/missing", LinkState.Broken, "is not there: the site answers 404.")]
    [InlineData("/gone", LinkState.Broken, "is not there: the site answers 410.")]
    [InlineData("/busy", LinkState.Unknown, "answers 429. Open it in a browser.")]
    [InlineData("/round", LinkState.Unknown, "leads on and on.")]
    [InlineData("/moved-away", LinkState.Unknown, "was not asked: 10.0.0.1 is no address of the public network.")]
    public async Task A_page_of_another_site_is_asked_for(string path, LinkState state, string explanation)
    {
        using var checker = new LinkChecker(IPAddress.IsLoopback);
        var address = new Uri(Base + path);

        Assert.Equal(new LinkVerdict(state, explanation), (await checker.CheckAsync([address], TestContext.Current.CancellationToken))[address]);
    }

    [Theory]
    [InlineData("/to-a-file")]
    [InlineData("/to-data")]
    public async Task A_page_that_leads_out_of_the_web_ends_nothing(string path)
    {
        using var checker = new LinkChecker(IPAddress.IsLoopback);
        var (there, leading) = (new Uri(Base + "/there"), new Uri(Base + path));

        var verdicts = await checker.CheckAsync([leading, there], TestContext.Current.CancellationToken);

        Assert.Equal(LinkState.Unknown, verdicts[leading].State);
        Assert.Equal(LinkState.Works, verdicts[there].State);
    }

    [Fact]
    public async Task Check_asks_no_address_of_a_private_network_and_says_so()
    {
        using var executable = new Executable();
        var lecture = executable.Write("mine/a.md", $"# Jobs\n\n## Data Analyst\n\n### Responsibilities\n\n- Read [this]({Base}/there)\n");
        executable.Write("mine/glossary.md", $"| Skill | Learn |\n| - | - |\n| SQL | [Here]({Base}/missing) |\n");

        var (exitCode, output, error) = await executable.RunAsync("check", "--links", Path.GetDirectoryName(lecture)!);

        Assert.Equal(0, exitCode);
        Assert.Contains($"{lecture}(7): note: {Base}/there was not asked: 127.0.0.1 is no address of the public network.", output, StringComparison.Ordinal);
        Assert.Contains($"glossary.md(3): note: {Base}/missing was not asked", output, StringComparison.Ordinal);
        Assert.Contains("2 links to other sites: 0 work, 0 broken, 2 not known", error, StringComparison.Ordinal);
        Assert.Equal(0, asked);
    }

    [Theory]
    [InlineData("93.184.215.14", true)]
    [InlineData("2606:2800:21f:cb07::1", true)]
    [InlineData("::ffff:93.184.215.14", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    public void Only_addresses_of_the_public_network_are_asked(string address, bool asked) =>
        Assert.Equal(asked, PublicNetwork.Includes(IPAddress.Parse(address)));

    private static WebApplication OtherSite()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");

        return builder.Build();
    }
}
