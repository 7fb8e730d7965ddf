using CareerGuide.Data.Publishing.Files;

namespace CareerGuide.Web.Features.Instructor.Shared;

/// <summary>What an import does to a text, as the rest of a line that begins with its file.</summary>
internal static class ImportOutcomeText
{
    public static string Of(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Unchanged => "unchanged",
        ImportOutcome.Created => "new, published",
        ImportOutcome.Updated => "changed, published",
        ImportOutcome.Merged => "changed here and on the site, on different lines: both changes are published",
        ImportOutcome.Proposed => "changed here and on the site, on the same lines: the site stays as it is, this text waits as a proposal",
        ImportOutcome.Conflicting => "changed here and on the site, on the same lines: not published; put the two together in the editor",
        ImportOutcome.Archived => "file gone, taken off the site (its revisions stay)",
        ImportOutcome.Refused => "has errors, not published; what was published before stays",
        ImportOutcome.Kept => "file gone, kept on the site",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "There is no such outcome."),
    };
}
