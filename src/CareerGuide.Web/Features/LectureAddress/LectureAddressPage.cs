using CareerGuide.Web.Features.Editor;
using CareerGuide.Web.Features.Shared;
using CareerGuide.Web.Infrastructure;

namespace CareerGuide.Web.Features.LectureAddress;

public sealed record LectureAddressPage(LectureAddressForm Form, EditedDocument Document) : PrivatePage
{
    public override string Title => "Address and archive";

    public override string Description => "Give a lecture another address, or take it off the site.";

    public override string Path => DeskAddresses.LectureAddress(Document.Slug);

    public override IReadOnlyList<Crumb> Trail => [new("Lectures", "/instructor"), new(Document.Title, DeskAddresses.Edit(Document.Slug))];
}
