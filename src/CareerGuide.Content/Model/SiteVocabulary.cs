namespace CareerGuide.Content.Model;

/// <summary>
/// What a lecture may refer to without saying it itself: the skills of the glossary, the roles of the other lectures, the pictures
/// beside it, and what headings are read as.
/// The same text read with the same vocabulary always gives the same lecture.
/// </summary>
public sealed record SiteVocabulary(Glossary Glossary, RoleDirectory Roles)
{
    public SiteVocabulary(Glossary glossary, IReadOnlyList<RoleName> roles)
        : this(glossary, RoleDirectory.Of(roles))
    {
    }

    /// <summary>The reading instructions for all lectures; a lecture's own instructions override them.</summary>
    public ReadingInstructions Instructions { get; init; } = ReadingInstructions.Empty;

    /// <summary>The pictures beside the lecture; null where nobody knows them, so that none can be missed.</summary>
    public LecturePictures? Pictures { get; init; }

    /// <summary>The words that an author has been given to write over.</summary>
    public Placeholders Placeholders { get; init; } = Placeholders.None;

    public static SiteVocabulary Empty { get; } = new(Glossary.Empty, RoleDirectory.Empty);
}

/// <summary>A role that another lecture describes, with the names it goes by.</summary>
public sealed record RoleName(string Slug, string Name, IReadOnlyList<string> Aliases);
