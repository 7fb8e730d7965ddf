using CareerGuide.Data.TextDiff;

namespace CareerGuide.Data.Publishing.Files;

/// <summary>What becomes of a document whose file and published text have both lived on.</summary>
internal abstract record FileDecision
{
    /// <summary>File and site say the same.</summary>
    internal sealed record Same : FileDecision;

    /// <summary>Only the site has changed: it stands.</summary>
    internal sealed record KeepSite : FileDecision;

    /// <summary>Only the file has changed: its text is taken, or its absence.</summary>
    internal sealed record UseFile : FileDecision;

    /// <summary>Both have changed, on different lines.</summary>
    internal sealed record Merged(string Text) : FileDecision;

    /// <summary>Both have changed the same: a person must look.</summary>
    internal sealed record Conflict : FileDecision;
}

/// <summary>The five rules for content that may change both in its file and on the site.</summary>
internal static class FileMergePolicy
{
    /// <param name="file">The file now; null where there is none.</param>
    /// <param name="last">The file's text when last seen; null where there was none.</param>
    /// <param name="published">Null for a document that is archived or new.</param>
    /// <param name="origin">What file and site last had in common: <paramref name="last"/>, unless a proposal is still open.</param>
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
