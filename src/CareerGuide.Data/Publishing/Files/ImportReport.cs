using CareerGuide.Content.Diagnostics;
using CareerGuide.Data.Parsing;

namespace CareerGuide.Data.Publishing.Files;

public enum ImportOutcome
{
    Unchanged,
    Created,
    Updated,

    /// <summary>File and site had diverged, and a new revision contains both changes.</summary>
    Merged,

    /// <summary>File and site had changed the same lines. The site stays, and the file's text waits as a proposal.</summary>
    Proposed,

    /// <summary>File and site had changed the same lines, and the file is not in the content folder. The site stays.</summary>
    Conflicting,

    /// <summary>Its file was deleted, so the document was archived.</summary>
    Archived,

    /// <summary>The file has errors: the published text stays.</summary>
    Refused,

    /// <summary>Its file is missing, but a safeguard kept the document; <see cref="ImportReport.Guard"/> says which.</summary>
    Kept,
}

/// <param name="Path">The file's path; null when the file is missing.</param>
/// <param name="Diagnostics">The diagnostics from parsing the file.</param>
public sealed record DocumentImport(
    string Slug, string? Path, ImportOutcome Outcome, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The text published before; null when nothing was.</summary>
    public string? Before { get; init; }

    /// <summary>The text published now; null when nothing is.</summary>
    public string? After { get; init; }

    /// <summary>The file's text; null when the file is missing or has errors.</summary>
    public string? File { get; init; }
}

/// <summary>The result of an import, document by document.</summary>
/// <param name="Guard">One sentence that says why documents with missing files were not archived; null when no safeguard applied.</param>
/// <param name="ContentVersion">The content version after the import.</param>
public sealed record ImportReport(
    IReadOnlyList<DocumentImport> Documents, Message? Guard, IReadOnlyList<Rename> Renames, long ContentVersion)
{
    /// <summary>The number of files that were not parsed, because the content already is what importing them makes it.</summary>
    public int FilesAsBefore { get; init; }

    public bool HasErrors => Documents.Any(d => d.Outcome is ImportOutcome.Refused or ImportOutcome.Conflicting);
}
