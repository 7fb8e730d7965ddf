using System.Globalization;
using System.Runtime.CompilerServices;

namespace CareerGuide.Tests;

/// <summary>Tests expect English, whatever language the machine is set to.</summary>
internal static class EnglishMessages
{
    [ModuleInitializer]
    internal static void Use() => CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
}
