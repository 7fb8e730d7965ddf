using CareerGuide.Content.Diagnostics;

namespace CareerGuide.Data.Publishing;

/// <summary>The limits of one upload, shared by all its archives and files.</summary>
public sealed class UploadBudget
{
    public const int MaxFiles = 500;

    /// <summary>Total size of all unpacked texts and pictures: the form that publishes them has to carry them.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    public static readonly Message TooManyFiles = new("Upload.TooManyFiles", ("max", MaxFiles));

    public static readonly Message TooLarge = new("Upload.TooLarge", ("max", MaxBytes / 1024 / 1024));

    private int filesLeft = MaxFiles;

    /// <summary>The number of bytes that may still be taken.</summary>
    public int BytesLeft { get; private set; } = MaxBytes;

    /// <returns>False when the count exceeds what is left; then nothing is taken.</returns>
    public bool TryTakeFiles(int count)
    {
        if (count > filesLeft)
            return false;

        filesLeft -= count;

        return true;
    }

    /// <returns>False when the count exceeds what is left; then nothing is taken.</returns>
    public bool TryTakeBytes(int count)
    {
        if (count > BytesLeft)
            return false;

        BytesLeft -= count;

        return true;
    }
}
