using CareerGuide.Data.TextDiff;

namespace CareerGuide.Data.Publishing.Files;

/// <summary>The decision for a document whose file and published text may both have changed.</summary>
internal abstract record FileDecision
{
    /// <summary>File and site have the same text.</summary>
    internal sealed record Same : FileDecision;

    /// <summary>Only the site changed: it stays.</summary>
    internal sealed record KeepSite : FileDecision;

    /// <summary>Only the file changed or was deleted: the site follows it.</summary>
    internal sealed record UseFile : FileDecision;

    /// <summary>Both changed, on different lines.</summary>
    internal sealed record Merged(string Text) : FileDecision;

    /// <summary>Both changed the same lines: an instructor must decide.</summary>
    internal sealed record Conflict : FileDecision;
}

/// <summary>The five rules for documents that can change both in their file and on the site.</summary>
internal static class FileMergePolicy
{
    /// <param name="file">The file's current text; null when there is no file.</param>
    /// <param name="last">The file's text at the last import; null when there was none.</param>
    /// <param name="published">Null for an archived or new document.</param>
    /// <param name="origin">The common ancestor: <paramref name="last"/>, unless a proposal is open.</param>
    public static FileDecision Decide(string? file, string? last, string? published, string? origin)
    {
        if (file == published)
            return new FileDecision.Same();

        if (file == last)
            return new FileDecision.KeepSite();

        if (published == last)
            return new FileDecision.UseFile();

        if (file is null || published is null || origin is null)
            return new FileDecision.Conflict();

        return ThreeWayMerge.Merge(origin, published, file) is { } text
            ? new FileDecision.Merged(text)
            : new FileDecision.Conflict();
    }
}
