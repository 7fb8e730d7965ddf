using CareerGuide.Web.Infrastructure.Configuration;

namespace CareerGuide.Web.Hosting;

/// <summary>
/// Without ICU, accented names can be neither normalized nor case-folded: roles would get different addresses, and two spellings of one
/// name would not match. The program therefore reports the problem and exits, whatever the command.
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
