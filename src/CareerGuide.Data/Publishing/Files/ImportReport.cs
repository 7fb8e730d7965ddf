using CareerGuide.Content.Diagnostics;
using CareerGuide.Data.Parsing;

namespace CareerGuide.Data.Publishing.Files;

public enum ImportOutcome
{
    Unchanged,
    Created,
    Updated,

    /// <summary>File and site had changed apart, and a revision now holds both changes.</summary>
    Merged,

    /// <summary>File and site had changed the same lines: the site stands, the file waits as a proposal.</summary>
    Proposed,

    /// <summary>File and site had changed the same lines, and the file is none of the content folder's: the site stands.</summary>
    Conflicting,

    /// <summary>Its file was deleted, so it was taken off the site.</summary>
    Archived,

    /// <summary>The file has errors: what was published stays.</summary>
    Refused,

    /// <summary>Its file is gone, and a guard kept it; <see cref="ImportReport.Guard"/> says which.</summary>
    Kept,
}

/// <param name="Path">The file; null where it is gone.</param>
/// <param name="Diagnostics">What the reading of the file has to say.</param>
public sealed record DocumentImport(
    string Slug, string? Path, ImportOutcome Outcome, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>What was published before; null where nothing was.</summary>
    public string? Before { get; init; }

    /// <summary>What is published from now on; null where nothing is.</summary>
    public string? After { get; init; }

    /// <summary>What the file says; null where it is gone or has errors.</summary>
    public string? File { get; init; }
}

/// <summary>What an import found and did, document by document.</summary>
/// <param name="Guard">Why something was left alone that the files seem to ask for, in a sentence; null where nothing was.</param>
/// <param name="ContentVersion">The version of the content from now on.</param>
public sealed record ImportReport(
    IReadOnlyList<DocumentImport> Documents, string? Guard, IReadOnlyList<Rename> Renames, long ContentVersion)
{
    public bool HasErrors => Documents.Any(d => d.Outcome is ImportOutcome.Refused or ImportOutcome.Conflicting);
}
