namespace CareerGuide.Web.Features.Shared;

/// <summary>A page for those who write.</summary>
public abstract record DeskPage : Page
{
    public override string Description => "Only for those who write the lectures.";

    public override bool Listed => false;
}
