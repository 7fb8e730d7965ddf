using System.Text.Json;
using CareerGuide.Content.Model;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CareerGuide.Data.Database.Mapping;

/// <summary>Keeps the links of a skill as JSON in one column: they are only ever read and written together.</summary>
public sealed class LearningLinksConverter() : ValueConverter<IReadOnlyList<LearningLink>, string>(
    links => ToJson(links),
    json => OfJson(json))
{
    private static string ToJson(IReadOnlyList<LearningLink> links) => JsonSerializer.Serialize(links);

    private static IReadOnlyList<LearningLink> OfJson(string json) => JsonSerializer.Deserialize<LearningLink[]>(json) ?? [];
}

public sealed class LearningLinksComparer() : ValueComparer<IReadOnlyList<LearningLink>>(
    (one, other) => AreEqual(one, other),
    links => HashOf(links),
    links => links)
{
    private static bool AreEqual(IReadOnlyList<LearningLink>? one, IReadOnlyList<LearningLink>? other) =>
        (one ?? []).SequenceEqual(other ?? []);

    private static int HashOf(IReadOnlyList<LearningLink> links) => links.Aggregate(0, HashCode.Combine);
}
