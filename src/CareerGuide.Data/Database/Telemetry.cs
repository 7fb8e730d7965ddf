using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CareerGuide.Data.Database;

/// <summary>The site's metrics and traces, named by OpenTelemetry's conventions. They cost almost nothing while nobody collects them.</summary>
public static class Telemetry
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "CareerGuide";

    private static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    public static Counter<long> PageAnswers { get; } =
        Meter.CreateCounter<long>("careerguide.page.answers", "{answer}", "Public pages that were answered, by whether they were kept, made, or are made each time.");

    public static Operation Publish { get; } = new("publish", "How long it took to publish a text, or to find that it cannot be.");

    public static Operation Import { get; } = new("import", "How long it took to take in the texts of a folder.");

    public static Operation Search { get; } = new("search", "How long the database was searched.");

    /// <summary>A timed operation, recorded as a span and in a histogram, each with its result.</summary>
    public sealed class Operation
    {
        private const string Result = "careerguide.result";

        private readonly string name;
        private readonly Histogram<double> durations;

        internal Operation(string name, string description)
        {
            this.name = name;
            durations = Meter.CreateHistogram<double>($"careerguide.{name}.duration", "s", description);
        }

        /// <param name="result">A one-word result. When the work throws, the result is "error".</param>
        public async Task<T> MeasureAsync<T>(Func<Task<T>> work, Func<T, string> result)
        {
            using var span = Source.StartActivity(name);
            var began = Stopwatch.GetTimestamp();
            var outcome = "error";

            try
            {
                var done = await work();
                outcome = result(done);

                return done;
            }
            finally
            {
                span?.SetTag(Result, outcome);
                durations.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>(Result, outcome));
            }
        }
    }
}
