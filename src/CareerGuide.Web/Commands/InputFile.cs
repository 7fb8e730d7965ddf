namespace CareerGuide.Web.Commands;

/// <summary>A file that a command is given to read.</summary>
internal static class InputFile
{
    /// <summary>Why it is not read, as a sentence; null where it is. A pipe or a device has no length, and reading it may never end.</summary>
    public static string? FaultOf(string path) =>
        !File.Exists(path) ? $"There is no file “{path}”."
        : new FileInfo(path).Length == 0 ? $"“{path}” is empty, or no ordinary file."
        : null;
}
