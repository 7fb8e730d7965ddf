using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;

namespace CareerGuide.Web.Infrastructure.Routing;

public static class RenameLine
{
    /// <summary>Describes a rename in the output of start-up and commands, so that a wrong guess gets noticed.</summary>
    public static string Describe(this Rename rename) =>
        $"{rename.Kind} “{rename.FormerName}” is now “{rename.Name}”; {AddressOf(rename)} leads there.";

    private static string AddressOf(Rename rename) => rename.Kind switch
    {
        AddressKind.Role => Addresses.Role(rename.FormerSlug),
        AddressKind.Skill => Addresses.Skill(rename.FormerSlug),
        _ => throw new ArgumentOutOfRangeException(nameof(rename), rename.Kind, "There is no such kind of address."),
    };
}
