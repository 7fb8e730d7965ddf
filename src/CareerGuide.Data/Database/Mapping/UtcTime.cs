using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CareerGuide.Data.Database.Mapping;

/// <summary>SQLite does not store that a time is UTC; reading restores it.</summary>
internal sealed class UtcTime() : ValueConverter<DateTime, DateTime>(
    time => time,
    time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
