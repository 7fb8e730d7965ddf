namespace CareerGuide.Web.Catalog;

/// <summary>The shapes that represent roles, of equal visual weight, as SVG paths in a square.</summary>
public static class RoleShape
{
    /// <summary>The width and height of the square.</summary>
    public const int Size = 24;

    private const string Ring = "M12 4a8 8 0 1 0 0 16 8 8 0 1 0 0-16zm0 3a5 5 0 1 1 0 10 5 5 0 1 1 0-10z";

    private static readonly string[] Paths =
    [
        "M12 2a10 10 0 1 0 0 20 10 10 0 1 0 0-20z", // circle
        "M3.5 3.5h17v17h-17z", // square
        "M12 2.5 22.5 20.5h-21z", // triangle
        "M12 1.2 22.8 12 12 22.8 1.2 12z", // diamond
        "M6.7 2.8h10.6L22.6 12l-5.3 9.2H6.7L1.4 12z", // hexagon
        "M8.5 2.5h7v6h6v7h-6v6h-7v-6h-6v-7h6z", // cross
    ];

    /// <summary>A ring for anything that is not a role of the site.</summary>
    public static string PathOf(RoleLink? role) => role is null ? Ring : Paths[role.Shape - 1];
}
