using CareerGuide.Web.Features.Editor;
using CareerGuide.Web.Features.NewLecture;
using CareerGuide.Web.Infrastructure;

namespace CareerGuide.Web.Features.LectureAddress;

/// <param name="NewSlug">What the field holds.</param>
public sealed record LectureAddressPage(EditedDocument Document, string NewSlug, IReadOnlyList<FormFault> Faults) : Page
{
    public override string Title => "Address and archive";

    public override bool HasErrors => Faults.Count > 0;

    public override string Description => "Give a lecture another address, or take it off the site.";

    public override string Path => DeskAddresses.LectureAddress(Document.Slug);

    public override IReadOnlyList<Crumb> Trail => [new("Lectures", "/instructor"), new(Document.Title, DeskAddresses.Edit(Document.Slug))];

    public override bool Listed => false;
}
