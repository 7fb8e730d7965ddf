using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CareerGuide.Data.Database.Mapping;

/// <summary>Keeps a list as JSON in one column, for what is only ever read and written together.</summary>
public sealed class JsonListConverter<T>() : ValueConverter<IReadOnlyList<T>, string>(
    list => ToJson(list),
    json => OfJson(json))
{
    private static string ToJson(IReadOnlyList<T> list) => JsonSerializer.Serialize(list);

    private static T[] OfJson(string json) => JsonSerializer.Deserialize<T[]>(json) ?? [];
}

public sealed class JsonListComparer<T>() : ValueComparer<IReadOnlyList<T>>(
    (one, other) => AreEqual(one, other),
    list => HashOf(list),
    list => list)
{
    private static bool AreEqual(IReadOnlyList<T>? one, IReadOnlyList<T>? other) => (one ?? []).SequenceEqual(other ?? []);

    private static int HashOf(IReadOnlyList<T> list) => list.Aggregate(0, HashCode.Combine);
}
