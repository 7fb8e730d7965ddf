namespace CareerGuide.Data.Entities;

/// <summary>Something that exists once across the site, however many lectures name it.</summary>
public abstract class SluggedEntity
{
    public int Id { get; init; }

    /// <summary>
    /// Identifies it in texts and addresses. Only a rename changes it; the old slug then becomes a <see cref="FormerAddress"/>.
    /// </summary>
    public required string Slug { get; set; }

    public required string Name { get; set; }
}
