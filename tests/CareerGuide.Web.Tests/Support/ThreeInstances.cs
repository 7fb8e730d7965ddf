using CareerGuide.Data;
using CareerGuide.Tests;

namespace CareerGuide.Web.Tests.Support;

/// <summary>Three instances of the site, started at once on one PostgreSQL that was empty, behind nginx.</summary>
public sealed class ThreeInstances : IAsyncLifetime
{
    private const string Database = "careerguide";

    private readonly Serving?[] instances = new Serving?[3];
    private PostgresServer? postgres;
    private Serving? nginx;

    public Executable Executable { get; } = new();

    public PostgresServer Postgres => postgres!;

    public IReadOnlyList<Serving> All => [.. instances.OfType<Serving>()];

    /// <summary>What readers and writers see of them.</summary>
    public Serving Front => nginx!;

    /// <summary>The first administrator, at nginx.</summary>
    public Person Ada { get; private set; } = null!;

    /// <summary>What each of them printed when they were started together.</summary>
    public IReadOnlyList<IReadOnlyList<string>> FirstLines { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Nginx.Need();
        postgres = await PostgresServer.OwnAsync();
        Executable.Set("Database:Provider", nameof(DatabaseProvider.PostgreSql)).Set("ConnectionStrings:CareerGuide", postgres.ConnectionString(Database));
        Executable.Set("Proxy:Known", "127.0.0.1").Set("Shutdown:Delay", "1");

        for (var n = 0; n < instances.Length; n++)
            instances[n] = Executable.Serve();

        await Task.WhenAll(All.Select(instance => instance.ReadyAsync()));
        FirstLines = [.. All.Select(instance => instance.Lines)];
        nginx = Nginx.Start(Executable.Folder, Executable.FreeAddress(), All.Select(instance => instance.Client.BaseAddress!));
        Ada = await Person.SetsUpAsync(All.Single(i => i.Lines.Any(Person.IsSetUpLine)));
        Ada.GoTo(nginx);
    }

    /// <summary>Stops one, waits until it has, and starts it again at the same address.</summary>
    public async Task RestartAsync(int instance)
    {
        var address = instances[instance]!.Client.BaseAddress!;
        await instances[instance]!.StopAsync();
        instances[instance]!.Dispose();
        instances[instance] = Executable.Serve(address.ToString());
        await instances[instance]!.ReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        nginx?.Dispose();

        foreach (var instance in All)
            instance.Dispose();

        Executable.Dispose();

        if (postgres is not null)
            await postgres.DisposeAsync();
    }
}
