using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CareerGuide.Data.Database.Mapping;

/// <summary>SQLite forgets that a time was UTC; reading says it again.</summary>
internal sealed class UtcTime() : ValueConverter<DateTime, DateTime>(
    time => time,
    time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
