using System.Globalization;
using CareerGuide.Data;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Features.Editor;
using CareerGuide.Web.Features.History;
using CareerGuide.Web.Infrastructure;
using CareerGuide.Web.Infrastructure.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Proposals;

/// <summary>Where a file and the site have changed the same lines, somebody decides.</summary>
[RoomForText]
public sealed class ProposalsController(CareerGuideDb db, Publisher publisher) : Controller
{
    [HttpGet("/instructor/lectures/{slug}/proposal")]
    public async Task<IActionResult> Index(string slug, CancellationToken cancellation, string? told = null)
    {
        if (await db.KeptDocumentAsync(slug, cancellation) is not { } document)
            return NotFound();

        return await ProposalAsync(document, cancellation) is { } page
            ? View(page with { Told = Told.Of(told) })
            : View("Decided", new DecidedPage(document.Lecture, Written: null));
    }

    [HttpPost("/instructor/lectures/{slug}/proposal")]
    public async Task<IActionResult> Settle(string slug, ProposalForm form, CancellationToken cancellation)
    {
        if (await db.KeptDocumentAsync(slug, cancellation) is not { } document)
            return NotFound();

        var page = await ProposalAsync(document, cancellation);
        var written = form.Decision == "text" ? form.Markdown : null;

        if (page is null || page.Proposal != form.Proposal || DecisionOf(form, page) is not { } decision)
            return TooLate(document, page, written);

        var by = User.Authorship("Settled with its file", form.Submission == Guid.Empty ? null : form.Submission);
        var outcome = await publisher.SettleAsync(slug, form.Proposal, decision, form.StartedFrom, by, cancellation);

        return outcome switch
        {
            null => TooLate(document, page: null, written),
            PublishOutcome.Refused refused => View("Index", page with { Written = written ?? page.FileText, Faults = refused.Diagnostics }),
            PublishOutcome.Conflict => TooLate(document, page, written),
            PublishOutcome.Published { Number: var number } => Redirect(Done(slug, "settled", number)),
            PublishOutcome.Merged { Number: var number } => Redirect(Done(slug, "settled", number)),
            _ => Redirect(Done(slug, decision is Settlement.Archive ? "archived" : "kept")),
        };
    }

    private static Settlement? DecisionOf(ProposalForm form, ProposalPage page) => form.Decision switch
    {
        "site" => new Settlement.KeepSite(),
        "archive" when page.FileText is null => new Settlement.Archive(),
        "file" when page.FileText is { } text => new Settlement.Publish(text),
        "text" => new Settlement.Publish(form.Markdown ?? ""),
        _ => null,
    };

    /// <summary>Nothing was done. What was written is there still.</summary>
    private ViewResult TooLate(KeptDocument document, ProposalPage? page, string? written) => page is null
        ? View("Decided", new DecidedPage(document.Lecture, written))
        : View("Index", page with { Told = Told.Of("stale"), Written = written });

    private async Task<ProposalPage?> ProposalAsync(KeptDocument document, CancellationToken cancellation)
    {
        var site = document.IsArchived
            ? null
            : await db.Revisions.Where(r => r.DocumentId == document.Id && r.Number == document.Newest).Select(r => r.Markdown).SingleAsync(cancellation);
        var proposal = await db.Proposals.SingleOrDefaultAsync(p => p.DocumentId == document.Id && p.ClosedAt == null, cancellation);

        return proposal is null
            ? null
            : new ProposalPage(document, proposal.Id, proposal.CreatedAt, proposal.BaseText, proposal.Markdown, site, Guid.NewGuid());
    }

    private static string Done(string slug, string what, int number = 0) =>
        string.Create(CultureInfo.InvariantCulture, $"{DeskAddresses.History(slug)}?done={what}&number={number}");
}
