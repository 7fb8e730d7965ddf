using CareerGuide.Web.Features.Shared.Layouts;

namespace CareerGuide.Web.Features.Instructor.Shared;

/// <summary>A page for those who write.</summary>
public abstract record InstructorPage : PrivatePage
{
    public override string Description => "Only for those who write the lectures.";
}
