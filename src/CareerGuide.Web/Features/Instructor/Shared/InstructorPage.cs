using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Instructor.Shared;

/// <summary>A page for those who write.</summary>
public abstract record InstructorPage : PrivatePage
{
    public override string Description => Texts.Get("Desk.Description");
}
