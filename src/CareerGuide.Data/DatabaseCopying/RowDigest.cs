using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareerGuide.Data.DatabaseCopying;

/// <summary>Hashes a row's contents, so that equal rows have equal hashes in either database.</summary>
internal static class RowDigest
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new Moment(), new LocalMoment() } };

    public static string Of<T>(T row) => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(row, Options)));

    /// <summary>
    /// Compares times by microsecond. SQLite stores ticks, which Identity uses for lockout times, but PostgreSQL stores only microseconds.
    /// </summary>
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
