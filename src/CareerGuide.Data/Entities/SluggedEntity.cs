namespace CareerGuide.Data.Entities;

/// <summary>What is one thing across the site, whatever the number of lectures that name it.</summary>
public abstract class SluggedEntity
{
    public int Id { get; init; }

    /// <summary>Its identity in texts and addresses. It changes only when the thing is renamed; what it was is then a <see cref="FormerAddress"/>.</summary>
    public required string Slug { get; set; }

    public required string Name { get; set; }
}
