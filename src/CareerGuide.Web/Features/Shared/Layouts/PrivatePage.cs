namespace CareerGuide.Web.Features.Shared.Layouts;

/// <summary>A page that readers have no need of; search engines are told to leave it out.</summary>
public abstract record PrivatePage : Page
{
    public override string Description => Title;

    public sealed override bool Listed => false;
}
