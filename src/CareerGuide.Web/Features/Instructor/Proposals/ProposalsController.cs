using System.Globalization;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Messages;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Instructor.Proposals;

/// <summary>Where a file and the site have changed the same lines, somebody decides.</summary>
[LectureFormLimits]
public sealed class ProposalsController(CareerGuideDb db, Publisher publisher) : Controller
{
    /// <summary>So many lines of a text are named; whoever has more begins with these.</summary>
    private const int MaxErrors = 100;

    [HttpGet("/instructor/lectures/{slug}/proposal")]
    public async Task<IActionResult> Index(string slug, CancellationToken cancellation)
    {
        if (await db.KeptDocumentAsync(slug, cancellation) is not { } document)
            return NotFound();

        return await ProposalAsync(document, cancellation) is { } page
            ? View(page)
            : View("Decided", new DecidedPage(document.Lecture, Written: null));
    }

    [HttpPost("/instructor/lectures/{slug}/proposal")]
    public async Task<IActionResult> Resolve(string slug, ProposalForm form, CancellationToken cancellation)
    {
        if (await db.KeptDocumentAsync(slug, cancellation) is not { } document)
            return NotFound();

        var page = await ProposalAsync(document, cancellation);
        var written = form.Decision == "text" ? form.Markdown : null;

        if (page is null || page.Proposal != form.Proposal || DecisionOf(form, page) is not { } decision)
            return TooLate(document, page, written);

        var author = User.Author(RevisionEntry.SettledNote, form.Submission == Guid.Empty ? null : form.Submission);
        var outcome = await publisher.ResolveProposalAsync(slug, form.Proposal, decision, form.StartedFrom, author, cancellation);

        return outcome switch
        {
            null => TooLate(document, page: null, written),
            PublishOutcome.Refused refused => Refused(page with { Written = written ?? page.FileText }, refused),
            PublishOutcome.Conflict => TooLate(document, page, written),
            PublishOutcome.Published { Number: var number } => Done(slug, Texts.Get("Proposal.Published", ("number", number))),
            PublishOutcome.Merged { Number: var number } => Done(slug, Texts.Get("Proposal.Published", ("number", number))),
            _ => Done(slug, decision is ProposalDecision.Archive ? InstructorMessages.Archived : Texts.Get("Proposal.SiteStays")),
        };
    }

    private static ProposalDecision? DecisionOf(ProposalForm form, ProposalPage page) => form.Decision switch
    {
        "site" => new ProposalDecision.KeepSite(),
        "archive" when page.FileText is null => new ProposalDecision.Archive(),
        "file" when page.FileText is { } text => new ProposalDecision.Publish(text),
        "text" => new ProposalDecision.Publish(form.Markdown ?? ""),
        _ => null,
    };

    /// <summary>Nothing was done. What was written is there still.</summary>
    private ViewResult TooLate(KeptDocument document, ProposalPage? page, string? written)
    {
        if (page is null)
            return View("Decided", new DecidedPage(document.Lecture, written));

        ModelState.AddModelError("decide", InstructorMessages.Stale);

        return View("Index", page with { Written = written });
    }

    private ViewResult Refused(ProposalPage page, PublishOutcome.Refused refused)
    {
        foreach (var error in refused.Diagnostics.Where(d => d.Severity == Severity.Error).Take(MaxErrors))
            ModelState.AddModelError(nameof(ProposalForm.Markdown), Texts.Get("Proposal.LineError", ("line", error.Line), ("message", error.Message)));

        return View("Index", page);
    }

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

    private RedirectResult Done(string slug, string message) => this.RedirectWithSuccess(InstructorAddresses.History(slug), message);
}
