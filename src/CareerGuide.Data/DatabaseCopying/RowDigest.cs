using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareerGuide.Data.DatabaseCopying;

/// <summary>What all that a row says comes down to: equal for equal rows, whichever database they were read from.</summary>
internal static class RowDigest
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new Moment(), new LocalMoment() } };

    public static string Of<T>(T row) => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(row, Options)));

    /// <summary>PostgreSQL keeps microseconds, SQLite ten times as much: Identity's own times, when a lockout ends, use it.</summary>
    private sealed class Moment : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.UtcTicks / TimeSpan.TicksPerMicrosecond);
    }

    private sealed class LocalMoment : JsonConverter<DateTime>
    {
        public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Ticks / TimeSpan.TicksPerMicrosecond);
    }
}
