namespace CareerGuide.Data.Publishing;

/// <summary>What one upload may hold, however many archives and files it comes in; each takes its part of what is left.</summary>
public sealed class UploadBudget
{
    public const int MaxFiles = 500;

    /// <summary>Of all texts together, unpacked: as many as go along in the form that publishes them.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    public const string TooManyFiles = "The upload holds more than 500 files. Send the lectures in several uploads.";

    public const string TooLarge = "The texts of the upload are larger than 16 MB together. Send the lectures in several uploads.";

    private int filesLeft = MaxFiles;

    /// <summary>One more than this is too much.</summary>
    public int BytesLeft { get; private set; } = MaxBytes;

    /// <returns>Whether so many may still come; else none of them.</returns>
    public bool TryTakeFiles(int count)
    {
        if (count > filesLeft)
            return false;

        filesLeft -= count;

        return true;
    }

    /// <returns>Whether so many may still come; else none of them.</returns>
    public bool TryTakeBytes(int count)
    {
        if (count > BytesLeft)
            return false;

        BytesLeft -= count;

        return true;
    }
}
