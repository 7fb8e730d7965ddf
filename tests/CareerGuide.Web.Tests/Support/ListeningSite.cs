using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace CareerGuide.Web.Tests.Support;

/// <summary>A site that keeps whatever it, or the framework beneath it, would write to a log, down to the finest level there is.</summary>
public sealed class ListeningSite() : Site(("data-roles.md", Lectures.DataRoles))
{
    private readonly Ear ear = new();

    /// <summary>Each message as it would be written, with its exception and whatever goes along with it unseen.</summary>
    public IReadOnlyCollection<string> Logged => ear.Lines;

    /// <summary>The levels that were written at.</summary>
    public IReadOnlyCollection<LogLevel> Levels => [.. ear.Levels.Keys];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(ear).AddFilter<Ear>(null, LogLevel.Trace).SetMinimumLevel(LogLevel.Trace));
    }

    [ProviderAlias("Ear")]
    private sealed class Ear : ILoggerProvider, ILogger, ISupportExternalScope
    {
        private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

        public ConcurrentQueue<string> Lines { get; } = new();

        public ConcurrentDictionary<LogLevel, bool> Levels { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => scopes.Push(state);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Levels[logLevel] = true;
            Lines.Enqueue(formatter(state, exception));
            Keep(exception?.ToString());
            Keep(state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join('\n', values.Select(value => $"{value.Value}")) : null);
            scopes.ForEachScope(static (scope, ear) => ear.Keep(scope?.ToString()), this);
        }

        public void Dispose()
        {
        }

        /// <summary>Behind a mark, because it is no message.</summary>
        private void Keep(string? text)
        {
            if (text is { Length: > 0 })
                Lines.Enqueue("\t" + text);
        }
    }
}
