using System.Net;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Formats;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Public.Share;

/// <param name="Shared">The page to hand on, with its query.</param>
/// <param name="Address">The same with the site before it.</param>
/// <param name="Role">The role that it is of; null for other pages.</param>
/// <param name="Picture">What other sites may show; null for pages without one.</param>
public sealed record SharePage(string Shared, string Address, RoleLink? Role, SharedPicture? Picture) : Page
{
    /// <summary>A code of more is too fine for the camera of a phone at the back of a room.</summary>
    private const int MaxAddressInCode = 600;

    public override string Title => Role is null ? Texts.Get("Share.Title") : Texts.Get("Share.TitleOf", ("page", Role.Name));

    public override string Description => Texts.Get("Share.Lead");

    public override string Path => $"/share{Shared}";

    public override bool Listed => false;

    /// <summary>HTML for another site: the picture with a link to the page.</summary>
    public string EmbedCode =>
        $"<a href=\"{WebUtility.HtmlEncode(Address)}\"><img src=\"{WebUtility.HtmlEncode(Picture!.Address)}\" alt=\"{WebUtility.HtmlEncode(Picture.Of)}\" loading=\"lazy\"></a>";

    /// <summary>Null for an address that is too long for one.</summary>
    public QrPicture? Code { get; } = Address.Length <= MaxAddressInCode ? QrPicture.Of(Address) : null;
}

/// <summary>A picture that other sites may show.</summary>
/// <param name="Path">On this site, with its query.</param>
/// <param name="Address">The same with the site before it.</param>
/// <param name="Of">What it is of, in words.</param>
/// <param name="Text">What stands for it on this page for those who do not see it.</param>
public sealed record SharedPicture(string Path, string Address, string Of, string Text);
