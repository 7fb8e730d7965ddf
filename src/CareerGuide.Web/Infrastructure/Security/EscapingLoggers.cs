using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Infrastructure.Security;

/// <summary>
/// Escapes control characters in everything that the site or a library logs, for every provider and formatter. Text from a request can
/// therefore neither start a new log line nor control a terminal.
/// </summary>
public sealed class EscapingLoggerFactory(ILoggerFactory inner) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => new EscapingLogger(inner.CreateLogger(categoryName));

    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    public void Dispose() => inner.Dispose();

    private sealed class EscapingLogger(ILogger inner) : ILogger
    {
        public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => inner.BeginScope(state);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel))
                return;

            var message = formatter(state, exception);
            var values = state as IEnumerable<KeyValuePair<string, object?>> ?? [];
            var safe = EscapedException.Of(exception);

            if (ReferenceEquals(safe, exception) && LogText.IsSafe(message) && values.All(value => LogText.IsSafe(value.Value as string)))
                inner.Log(logLevel, eventId, state, exception, formatter);
            else
                LogEscaped(logLevel, eventId, values, safe, LogText.Escape(message));
        }

        private void LogEscaped(LogLevel level, EventId id, IEnumerable<KeyValuePair<string, object?>> values, Exception? exception, string message)
        {
            List<KeyValuePair<string, object?>> escaped =
                [.. values.Select(value => new KeyValuePair<string, object?>(value.Key, value.Value is string text ? LogText.Escape(text) : value.Value))];
            inner.Log(level, id, escaped, exception, (_, _) => message);
        }
    }

    /// <summary>Replaces an exception whose message contains control characters. The stack trace keeps its line breaks.</summary>
    private sealed class EscapedException(Exception original) : Exception(LogText.Escape(original.Message), Of(original.InnerException))
    {
        public static Exception? Of(Exception? exception) => exception is null || Messages(exception).All(LogText.IsSafe) ? exception : new EscapedException(exception);

        public override string ToString() => Messages(original).Where(message => !LogText.IsSafe(message)).Aggregate(
            original.ToString(), (text, message) => text.Replace(message, LogText.Escape(message), StringComparison.Ordinal));

        private static IEnumerable<string> Messages(Exception? exception) => exception switch
        {
            null => [],
            AggregateException several => several.InnerExceptions.SelectMany(Messages).Prepend(several.Message),
            _ => Messages(exception.InnerException).Prepend(exception.Message),
        };
    }
}

/// <summary>Makes text safe to log.</summary>
public static class LogText
{
    /// <summary>
    /// Control characters (C0, DEL, C1), bidirectional formatting characters, and everything that Unicode treats as a line break.
    /// </summary>
    private static readonly SearchValues<char> Unsafe = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(IsUnsafe)]);

    public static bool IsSafe(string? text) => text.AsSpan().IndexOfAny(Unsafe) < 0;

    /// <summary>Escapes each unsafe character as JSON does, for example <c>\u001B</c>.</summary>
    public static string Escape(string text)
    {
        if (IsSafe(text))
            return text;

        var escaped = new StringBuilder(text.Length + 16);

        foreach (var c in text)
        {
            if (IsUnsafe(c))
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else
                escaped.Append(c);
        }

        return escaped.ToString();
    }

    public static IServiceCollection AddEscapedLogs(this IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<ILoggerFactory>(all =>
        new EscapingLoggerFactory(new LoggerFactory(
            all.GetServices<ILoggerProvider>(),
            all.GetRequiredService<IOptionsMonitor<LoggerFilterOptions>>(),
            all.GetRequiredService<IOptions<LoggerFactoryOptions>>(),
            all.GetService<IExternalScopeProvider>()))));

    private static bool IsUnsafe(char c) => char.IsControl(c)
        || c is '\u061C' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
