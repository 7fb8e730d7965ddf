using System.ComponentModel.DataAnnotations;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Occupations;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Instructor.Occupations;

/// <param name="Release">The release of O*NET that was imported last; null before any.</param>
public sealed record OccupationsPage(string? Release, IReadOnlyList<RoleChoice> Roles) : InstructorPage
{
    public override string Title => Texts.Get("Occupations.Title");

    public override string Path => InstructorAddresses.Occupations;

    public override IReadOnlyList<Crumb> Trail => [new(Texts.Get("Frame.Lectures"), InstructorAddresses.Desk)];
}

/// <param name="Confirmed">What was confirmed for the role; null where nothing was.</param>
/// <param name="Occupation">The occupation of that; null where the release has it no more.</param>
/// <param name="Matches">What the role may be, where nothing was confirmed.</param>
public sealed record RoleChoice(RoleLink Role, RoleOccupation? Confirmed, Occupation? Occupation, IReadOnlyList<OccupationMatch> Matches)
{
    public static string Why(OccupationMatch match) => match.Reason switch
    {
        MatchReason.Title => Texts.Get("Occupations.SameTitle"),
        MatchReason.OtherTitle => Texts.Get("Occupations.OtherTitle", ("title", match.Named)),
        _ => Texts.Get("Occupations.SharedSkills", ("count", match.Shared.Count), ("skills", Texts.List(match.Shared))),
    };
}

public sealed record OccupationForm
{
    [MaxLength(Occupation.CodeMaxLength)]
    public string? Code { get; init; }

    /// <summary>A code that is not among the matches.</summary>
    [MaxLength(Occupation.CodeMaxLength)]
    public string? Other { get; init; }
}
