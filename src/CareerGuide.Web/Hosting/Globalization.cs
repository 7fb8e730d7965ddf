using CareerGuide.Web.Infrastructure.Configuration;

namespace CareerGuide.Web.Hosting;

/// <summary>
/// Without ICU, accented names are neither composed nor folded: roles would get other addresses, and names written in
/// two ways would not meet. So the program says so and stops, whatever it was started for.
/// </summary>
public static class Globalization
{
    private const string Decomposed = "e\u0301";
    private const string Composed = "\u00E9";

    public static void Require()
    {
        if (Decomposed.Normalize() != Composed)
            throw new InvalidConfigurationException(
                "it needs ICU, and this system has none or DOTNET_SYSTEM_GLOBALIZATION_INVARIANT is set. Install ICU "
                + "(Debian: libicu, Alpine: icu-libs and icu-data-full, or an “extra” image of .NET) and set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false. "
                + "Without it, roles with accents in their names would get other addresses.");
    }
}
