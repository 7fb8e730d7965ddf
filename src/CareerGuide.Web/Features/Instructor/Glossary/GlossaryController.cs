using System.Security.Cryptography;
using System.Text;
using CareerGuide.Content;
using CareerGuide.Content.Authoring;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;
using CareerGuide.Content.Text;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Features.Instructor.Editor;
using CareerGuide.Web.Features.Instructor.PreservedForm;
using CareerGuide.Web.Features.Shared.Diff;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Messages;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Instructor.Glossary;

/// <summary>
/// The glossary as a list of skills and a form for each. What is published is the glossary's text with the row of that skill changed, by
/// the same door and the same rules as from the editor.
/// </summary>
public sealed class GlossaryController(CareerGuideDb db, Publisher publisher) : Controller
{
    /// <summary>In TempData: the number of the revision that was just published, and whether the glossary was off the site before.</summary>
    private const string JustPublished = "GlossaryPublished", WasOffSite = "GlossaryWasOffSite";

    private static string Slug => SiteDocument.Glossary.Slug;

    [HttpGet(InstructorAddresses.Glossary)]
    public async Task<IActionResult> Index(GlossaryQuery query, CancellationToken cancellation)
    {
        var (number, glossary) = await PublishedAsync(cancellation);
        var uses = await db.SkillUsesAsync(cancellation);
        var rows = glossary.Entries.Where(query.Matches).Select(entry => new GlossaryRow(entry, uses.GetValueOrDefault(GlossaryQueries.SlugOf(entry.Name))));

        return View(new GlossaryPage(
            query,
            [.. rows.Where(row => query.Only != GlossaryQuery.Unused || row.Uses == 0).OrderBy(row => row.Entry.Name, StringComparer.CurrentCultureIgnoreCase)],
            glossary.Entries.Count,
            await db.UnknownSkillsAsync(uses, cancellation))
        {
            Kinds = [.. glossary.Entries.Select(entry => entry.Kind).Where(kind => kind.Length > 0).DistinctBy(NormalizedName.Of).OrderBy(GlossarySkillPage.InWords, StringComparer.CurrentCulture)],
            Published = TempData[JustPublished] is int published && published == number ? new GlossaryPublication(published, TempData[WasOffSite] is true) : null,
        });
    }

    /// <param name="name">Of a skill of the glossary, or of one to be added; null for a new one.</param>
    [HttpGet(InstructorAddresses.GlossarySkill)]
    public async Task<IActionResult> Skill(string? name, CancellationToken cancellation)
    {
        var (number, glossary) = await PublishedAsync(cancellation);
        var entry = name is null ? null : glossary.Find(name);

        return View(await PageAsync(entry is null ? new GlossarySkillForm { Name = name ?? "", StartedFrom = number } : GlossarySkillForm.Of(entry, number), entry, glossary, cancellation));
    }

    [PreservesForm]
    [HttpPost(InstructorAddresses.GlossarySkill)]
    public async Task<IActionResult> Skill([FromForm] GlossarySkillForm form, CancellationToken cancellation)
    {
        var text = await TextAsync(form.StartedFrom, cancellation);
        var glossary = GlossaryParser.Parse(text).Glossary;
        var entry = glossary.Entries.FirstOrDefault(e => e.Name == form.Original);

        if (entry is null && form.Original.Length > 0)
            return this.RedirectWithProblem(InstructorAddresses.Glossary, Texts.Get("Glossary.Gone", ("name", form.Original)));

        var changed = ModelState.IsValid ? ChangedText(text, glossary, entry, form) : null;

        if (changed is null)
            return Refused(await PageAsync(form, entry, glossary, cancellation));

        var isArchived = await db.EditedAsync(Slug, cancellation) is { IsArchived: true };
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(changed)));

        return form.IsConfirmed && form.Reviewed == fingerprint
            ? await PublishAsync(form, entry, changed, isArchived, cancellation)
            : await ReviewAsync(form, entry, glossary, changed, fingerprint, isArchived, cancellation);
    }

    /// <summary>Shows a form that was sent without a session, once there is one again.</summary>
    [PreservesForm]
    [IgnoreAntiforgeryToken]
    [HttpPost(InstructorAddresses.GlossarySkill + "/again")]
    public async Task<IActionResult> Again([FromForm] GlossarySkillForm form, CancellationToken cancellation)
    {
        var glossary = GlossaryParser.Parse(await TextAsync(form.StartedFrom, cancellation)).Glossary;

        return View("Skill", await PageAsync(form, glossary.Entries.FirstOrDefault(e => e.Name == form.Original), glossary, cancellation));
    }

    /// <summary>The glossary's text with what the form asks for; null, with the reason in the model state, where that cannot be.</summary>
    private string? ChangedText(string text, Content.Model.Glossary glossary, GlossaryEntry? entry, GlossarySkillForm form)
    {
        if (entry is not null && form.Operation == GlossarySkillForm.Remove)
            return GlossaryText.Without(text, entry);

        if (entry is not null && form.Operation == GlossarySkillForm.Merge)
            return MergedText(text, glossary, entry, form);

        if (form.Name.Length == 0)
            return Fault(nameof(form.Name), Texts.Get("Glossary.NoName"));

        if (form.Kind.Length > 0 && form.Kind != entry?.Kind && !GlossaryParser.Kinds.Contains(form.Kind))
            return Fault(nameof(form.Kind), Texts.Get("Glossary.NoSuchKind"));

        if (form.Links?.FirstOrDefault(IsNoAddress) is { } wrong)
            return Fault(nameof(form.Links), Texts.Get("Glossary.NoAddress", ("address", wrong)));

        if ((form.Languages ?? []).Zip(form.Translations ?? []).FirstOrDefault(row => row.Second is { Length: > 0 } && !IsLanguage(row.First)) is { Second: { } name })
            return Fault(nameof(form.Translations), Texts.Get("Glossary.NoLanguage", ("name", name)));

        var wanted = form.EntryOver(entry);
        var changed = entry is null ? GlossaryText.WithAdded(text, wanted) : GlossaryText.WithChanged(text, entry, wanted);

        return NameOfAnother(glossary, entry, wanted) is var (taken, owner) ? Fault(nameof(form.Name), Texts.Get("Glossary.Taken", ("name", taken), ("owner", owner))) : changed;
    }

    private string? MergedText(string text, Content.Model.Glossary glossary, GlossaryEntry entry, GlossarySkillForm form) =>
        glossary.Find(form.Into) is { } into && into.Name != entry.Name
            ? GlossaryText.WithMerged(text, entry, into)
            : Fault(nameof(form.Into), Texts.Get("Glossary.NoInto"));

    private string? Fault(string field, string message)
    {
        ModelState.AddModelError(field, message);

        return null;
    }

    /// <summary>The first of its names that is another skill's already, and which one's.</summary>
    private static (string Name, string Owner)? NameOfAnother(Content.Model.Glossary glossary, GlossaryEntry? entry, GlossaryEntry wanted) => wanted.Aliases
        .Prepend(wanted.Name)
        .Select(name => (Name: name, Owner: glossary.Find(name)?.Name))
        .Where(name => name.Owner is not null && name.Owner != entry?.Name)
        .Select(name => ((string, string)?)(name.Name, name.Owner!))
        .FirstOrDefault();

    private static bool IsNoAddress(string? address) => address is { Length: > 0 } && !(Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https");

    private static bool IsLanguage(string? code) => code is { Length: >= 2 } && code.Trim().Split('-') is [{ Length: 2 }, ..] parts && parts.All(part => part.All(char.IsAsciiLetterOrDigit));

    private async Task<IActionResult> ReviewAsync(
        GlossarySkillForm form, GlossaryEntry? entry, Content.Model.Glossary glossary, string changed, string fingerprint, bool isArchived, CancellationToken cancellation)
    {
        var preview = await publisher.RehearseAsync(Slug, changed, form.StartedFrom, isArchived, User.Author(), cancellation);

        return preview.Outcome switch
        {
            PublishOutcome.Published or PublishOutcome.Merged => View("Skill", (await PageAsync(form, entry, glossary, cancellation)) with
            {
                Review = ChangeSummary.Of(preview),
                Fingerprint = fingerprint,
            }),
            PublishOutcome.Unchanged => this.RedirectWithSuccess(InstructorAddresses.Glossary, Texts.Get("Editor.Unchanged")),
            PublishOutcome.Conflict => await ConflictAsync(form, cancellation),
            PublishOutcome.Refused refused => await RefusedAsync(form, entry, glossary, refused, cancellation),
            var outcome => throw new InvalidOperationException($"There is no answer to {outcome}."),
        };
    }

    private async Task<IActionResult> PublishAsync(GlossarySkillForm form, GlossaryEntry? entry, string changed, bool isArchived, CancellationToken cancellation)
    {
        var author = User.Author(NoteOf(form, entry), form.Submission);

        switch (await publisher.PublishAsync(Slug, changed, form.StartedFrom, isArchived, author, cancellation))
        {
            case PublishOutcome.Published { Number: var number }:
                return Done(number, form, isArchived);
            case PublishOutcome.Merged { Number: var number }:
                return Done(number, form, isArchived);
            case PublishOutcome.Unchanged:
                return this.RedirectWithSuccess(InstructorAddresses.Glossary, Texts.Get("Editor.Unchanged"));
            case PublishOutcome.Refused refused:
                return await RefusedAsync(form, entry, GlossaryParser.Parse(await TextAsync(form.StartedFrom, cancellation)).Glossary, refused, cancellation);
            default:
                return await ConflictAsync(form, cancellation);
        }
    }

    private RedirectResult Done(int number, GlossarySkillForm form, bool isArchived)
    {
        TempData[JustPublished] = number;
        TempData[WasOffSite] = isArchived || number == 1;
        var name = form.Operation == GlossarySkillForm.Save ? form.Name : form.Original;

        return this.RedirectWithSuccess(InstructorAddresses.Glossary, Texts.Get($"Glossary.Done.{form.Operation}", ("name", name), ("into", form.Into)));
    }

    /// <summary>Kept with the revision, in English as all notes that the site makes.</summary>
    private static string NoteOf(GlossarySkillForm form, GlossaryEntry? entry)
    {
        var note = form.Operation switch
        {
            GlossarySkillForm.Remove => $"Removed {entry!.Name}",
            GlossarySkillForm.Merge => $"Merged {entry!.Name} into {form.Into}",
            _ when entry is null => $"Added {form.Name}",
            _ when entry.Name != form.Name => $"Renamed {entry.Name} to {form.Name}",
            _ => $"Changed {form.Name}",
        };

        return note.Length > Revision.NoteMaxLength ? note[..Revision.NoteMaxLength] : note;
    }

    /// <summary>Somebody changed the same row: the form shows what they made of it, and is now about that.</summary>
    private async Task<IActionResult> ConflictAsync(GlossarySkillForm form, CancellationToken cancellation)
    {
        var (number, glossary) = await PublishedAsync(cancellation);
        var theirs = glossary.Find(form.Original);
        ModelState.Clear();
        ModelState.AddModelError(nameof(form.Name), Texts.Get(theirs is null ? "Glossary.RemovedMeanwhile" : "Glossary.ChangedMeanwhile"));
        var again = form with { StartedFrom = number, Original = theirs?.Name ?? "", Submission = null };

        return Refused((await PageAsync(again, theirs, glossary, cancellation)) with { Theirs = theirs });
    }

    private async Task<IActionResult> RefusedAsync(
        GlossarySkillForm form, GlossaryEntry? entry, Content.Model.Glossary glossary, PublishOutcome.Refused refused, CancellationToken cancellation)
    {
        foreach (var error in refused.Diagnostics.Where(d => d.Severity == Severity.Error))
            ModelState.AddModelError(nameof(form.Name), error.Message.ToString());

        return Refused(await PageAsync(form, entry, glossary, cancellation));
    }

    private ViewResult Refused(GlossarySkillPage page)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;

        return View("Skill", page);
    }

    private async Task<GlossarySkillPage> PageAsync(GlossarySkillForm form, GlossaryEntry? entry, Content.Model.Glossary glossary, CancellationToken cancellation) =>
        new(form with { Submission = Guid.NewGuid() }, entry)
        {
            Uses = entry is null ? [] : await db.UsesOfAsync(entry.Name, cancellation),
            Others = [.. glossary.Entries.Select(e => e.Name).Where(name => name != entry?.Name).Order(StringComparer.CurrentCultureIgnoreCase)],
            PublicPage = entry is null ? null : Addresses.Skill(GlossaryQueries.SlugOf(entry.Name)),
        };

    private async Task<(int Number, Content.Model.Glossary Glossary)> PublishedAsync(CancellationToken cancellation)
    {
        var document = await db.EditedAsync(Slug, cancellation);

        return (document?.Number ?? 0, GlossaryParser.Parse(document?.Markdown ?? "").Glossary);
    }

    /// <summary>The text of a revision of the glossary; empty where there is none.</summary>
    private async Task<string> TextAsync(int number, CancellationToken cancellation) => await db.Revisions
        .Where(r => r.Number == number && db.Documents.Any(d => d.Id == r.DocumentId && d.Slug == Slug))
        .Select(r => r.Markdown).SingleOrDefaultAsync(cancellation) ?? "";
}
