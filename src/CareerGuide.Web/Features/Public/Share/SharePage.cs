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
public sealed record SharePage(string Shared, string Address, RoleLink? Role) : Page
{
    /// <summary>A code of more is too fine for the camera of a phone at the back of a room.</summary>
    private const int MaxAddressInCode = 600;

    public override string Title => Role is null ? Texts.Get("Share.Title") : Texts.Get("Share.TitleOf", ("page", Role.Name));

    public override string Description => Texts.Get("Share.Lead");

    public override string Path => $"/share{Shared}";

    public override bool Listed => false;

    /// <summary>The picture of the role that other sites may show; null for other pages.</summary>
    public string? Picture => Role is null ? null : $"{Addresses.Role(Role.Slug)}.svg";

    /// <summary>HTML for another site: the picture with a link to the page.</summary>
    public string EmbedCode =>
        $"<a href=\"{Address}\"><img src=\"{Origin}{Picture}\" alt=\"{WebUtility.HtmlEncode(Role!.Name)}\" loading=\"lazy\"></a>";

    private string Origin => new Uri(Address).GetLeftPart(UriPartial.Authority);

    /// <summary>Null for an address that is too long for one.</summary>
    public QrPicture? Code { get; } = Address.Length <= MaxAddressInCode ? QrPicture.Of(Address) : null;
}
