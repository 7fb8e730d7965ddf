using CareerGuide.Data.Database;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Features.Instructor.Editor;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Messages;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Instructor.LectureSettings;

public sealed class LectureSettingsController(CareerGuideDb db, Publisher publisher) : Controller
{
    private const string Address = "/instructor/lectures/{slug}/address";

    [HttpGet(Address)]
    public async Task<IActionResult> Index(string slug, CancellationToken cancellation) =>
        await LectureAsync(slug, cancellation) is { } lecture ? View(await PageOfAsync(lecture, cancellation)) : NotFound();

    [HttpPost(Address)]
    public async Task<IActionResult> Rename(string slug, [FromForm] LectureSettingsForm form, CancellationToken cancellation)
    {
        if (await LectureAsync(slug, cancellation) is not { } lecture)
            return NotFound();

        if (!ModelState.IsValid)
            return Refused(await PageOfAsync(lecture, cancellation) with { Form = form });

        if (form.To == lecture.Slug)
            return Redirect(InstructorAddresses.Edit(lecture.Slug));

        return await publisher.RenameAsync(lecture.Slug, form.To, User.Author(), cancellation) switch
        {
            RenameOutcome.Renamed => this.RedirectWithSuccess(InstructorAddresses.Edit(form.To), Texts.Get("Settings.Renamed")),
            RenameOutcome.NoSlug => Refused(await PageOfAsync(lecture, cancellation) with { Form = form }, nameof(form.To), Texts.Get("Settings.NoSlug")),
            RenameOutcome.Taken => Refused(await PageOfAsync(lecture, cancellation) with { Form = form }, nameof(form.To), Texts.Get("Settings.Taken", ("slug", form.To))),
            _ => NotFound(),
        };
    }

    [HttpPost("/instructor/lectures/{slug}/archive")]
    public async Task<IActionResult> Archive(string slug, int startedFrom, CancellationToken cancellation)
    {
        if (await LectureAsync(slug, cancellation) is not { } lecture)
            return NotFound();

        return lecture.IsArchived || await publisher.ArchiveAsync(lecture.Slug, startedFrom, User.Author(), cancellation)
            ? this.RedirectWithSuccess(InstructorAddresses.Edit(lecture.Slug), InstructorMessages.Archived)
            : Refused(await PageOfAsync(lecture, cancellation), "archive", Texts.Get("Settings.Changed"));
    }

    private async Task<EditedDocument?> LectureAsync(string slug, CancellationToken cancellation) =>
        await db.EditedAsync(slug, cancellation) is { IsLecture: true } lecture ? lecture : null;

    private async Task<LectureSettingsPage> PageOfAsync(EditedDocument lecture, CancellationToken cancellation) => new(
        new LectureSettingsForm { To = lecture.Slug },
        lecture,
        await db.Roles.Where(role => role.Parts.Count > 0 && role.Parts.All(part => part.Document.Slug == lecture.Slug))
            .OrderBy(role => role.Name).Select(role => role.Name).ToListAsync(cancellation));

    private ViewResult Refused(LectureSettingsPage page, string field, string error)
    {
        ModelState.AddModelError(field, error);

        return Refused(page);
    }

    private ViewResult Refused(LectureSettingsPage page)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;

        return View("Index", page);
    }
}
