namespace CareerGuide.Content.Model;

/// <summary>A named part of a role: what a heading under a role can mean.</summary>
public enum Facet
{
    About,
    Day,
    Responsibilities,
    Skills,

    /// <summary>Skills as well, but a group of them: the heading names it.</summary>
    SkillGroup,
    Focus,
    Interests,
    Education,
    Certifications,
    Experience,
    Pay,
    Outlook,
    Career,
    Challenges,
    Projects,
    Interview,
    Resources,
    Environment,
    WorksWith,
}

/// <summary>What the items of a facet are.</summary>
public enum FacetItems
{
    /// <summary>Paragraphs, as plain text.</summary>
    Prose,

    /// <summary>Points, as plain text; a table gives a point for each row.</summary>
    Points,

    /// <summary>Paragraphs, points and tables in the order of the lecture, with links and emphasis.</summary>
    Blocks,

    /// <summary>Lines of skills.</summary>
    Skills,

    /// <summary>Reasons to choose the role.</summary>
    Interests,
}
