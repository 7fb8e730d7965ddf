using CareerGuide.Data;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Features.Editor;
using CareerGuide.Web.Features.NewLecture;
using CareerGuide.Web.Infrastructure;
using CareerGuide.Web.Infrastructure.People;
using Microsoft.AspNetCore.Mvc;

namespace CareerGuide.Web.Features.LectureAddress;

public sealed class LectureAddressController(CareerGuideDb db, Publisher publisher) : Controller
{
    private const string Address = "/instructor/lectures/{slug}/address";

    [HttpGet(Address)]
    public async Task<IActionResult> Index(string slug, CancellationToken cancellation) =>
        await LectureAsync(slug, cancellation) is { } lecture ? View(new LectureAddressPage(lecture, lecture.Slug, [])) : NotFound();

    [HttpPost(Address)]
    public async Task<IActionResult> Rename(string slug, [FromForm] string? to, CancellationToken cancellation)
    {
        if (await LectureAsync(slug, cancellation) is not { } lecture)
            return NotFound();

        var wanted = (to ?? "").Trim();

        if (wanted == lecture.Slug)
            return Redirect(DeskAddresses.Edit(lecture.Slug));

        return await publisher.RenameAsync(lecture.Slug, wanted, User.Authorship(), cancellation) switch
        {
            RenameOutcome.Renamed => Redirect($"{DeskAddresses.Edit(wanted)}?done={EditorDeed.Moved}"),
            RenameOutcome.NoSlug => Refused(lecture, wanted, "address-to", "An address has lower case letters, digits and hyphens, such as “cloud-roles”."),
            RenameOutcome.Taken => Refused(lecture, wanted, "address-to", $"Another lecture is at “{wanted}” already. Choose another address."),
            _ => NotFound(),
        };
    }

    [HttpPost("/instructor/lectures/{slug}/archive")]
    public async Task<IActionResult> Archive(string slug, int startedFrom, CancellationToken cancellation)
    {
        if (await LectureAsync(slug, cancellation) is not { } lecture)
            return NotFound();

        return lecture.IsArchived || await publisher.ArchiveAsync(lecture.Slug, startedFrom, User.Authorship(), cancellation)
            ? Redirect(DeskAddresses.Edit(lecture.Slug))
            : Refused(lecture, lecture.Slug, "address-archive", "Somebody has published a change since you opened this page. Look at it, then decide again.");
    }

    private async Task<EditedDocument?> LectureAsync(string slug, CancellationToken cancellation) =>
        await db.EditedAsync(slug, cancellation) is { IsLecture: true } lecture ? lecture : null;

    private ViewResult Refused(EditedDocument lecture, string wanted, string field, string text)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;

        return View("Index", new LectureAddressPage(lecture, wanted, [new FormFault(field, text)]));
    }
}
