namespace CareerGuide.Browser.Tests.Support;

/// <summary>The installed browser, started once. Without one the tests are skipped, except on CI, where they fail.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Missing =
        "These tests need Chromium: install it (apt-get install chromium), or name it in the environment variable CHROMIUM.";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Executable() is not { } executable)
            return;

        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(30_000); // a machine may have much else to do
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Flags });
    }

    /// <summary>A window that has never been to the site: nothing cached, no cookies. It does not animate.</summary>
    public Task<IBrowserContext> WindowAsync(Site site, int width = 1280, bool script = true, ColorScheme scheme = ColorScheme.Light, string locale = "en")
    {
        RequireBrowser();

        return WindowAsync(site.Address, width, script, scheme, locale);
    }

    /// <param name="site">Where the site is.</param>
    public async Task<IBrowserContext> WindowAsync(Uri site, int width = 1280, bool script = true, ColorScheme scheme = ColorScheme.Light, string locale = "en")
    {
        RequireBrowser();

        return await browser!.NewContextAsync(new()
        {
            BaseURL = site.ToString(),
            ColorScheme = scheme,
            JavaScriptEnabled = script,
            Locale = locale,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = 900 },
        });
    }

    /// <summary>Before anything is started for it.</summary>
    public void RequireBrowser()
    {
        if (browser is null && Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(Missing);

        Assert.SkipWhen(browser is null, Missing);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();

        playwright?.Dispose();
    }

    private static string? Executable()
    {
        var named = Environment.GetEnvironmentVariable("CHROMIUM");
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);

        return string.IsNullOrEmpty(named)
            ? Names.SelectMany(_ => folders, (name, folder) => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            : File.Exists(named) ? named : null;
    }
}
