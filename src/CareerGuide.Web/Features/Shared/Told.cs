using System.Globalization;

namespace CareerGuide.Web.Features;

/// <summary>What became of something that was asked for, on the page that comes after it.</summary>
/// <param name="Done">Whether it was done; else the text says why not and what to do.</param>
public sealed record Told(bool Done, string Text)
{
    /// <summary>The sentence for a word of an address; null for no word and for one that means nothing here.</summary>
    public static Told? Of(string? word, int? number = null) => word switch
    {
        "published" => new(true, $"Published{As(number)}."),
        "merged" => new(true, $"Published{As(number)}, together with what others had changed meanwhile."),
        "restored" => new(true, $"The earlier text is published again{As(number)}."),
        "undone" => new(true, $"That change is taken back{As(number)}. What came after it stays."),
        "same" => new(true, "Nothing had to change: the published text says just that."),
        "archived" => new(true, "Taken off the site. All its revisions stay, and its history can bring it back."),
        "moved" => new(true, "The order is changed."),
        "kept" => new(true, "The site stays as it is. The file’s text waits no more."),
        "settled" => new(true, $"Settled and published{As(number)}."),
        "purged" => new(true, "Deleted for good."),
        "stale" => new(false, "Somebody else was faster: this lecture has changed since you opened the page. Nothing was done. Look at what is there now, then decide again."),
        "faults" => new(false, "That text has errors by today’s rules and was not published. Open it in the editor, which names each line."),
        "conflict" => new(false, "Later revisions changed the same lines, so this change cannot be taken back by itself. Nothing was done. Restore the revision before it, which takes back all that came later too, or change the lines in the editor."),
        "gone" => new(false, "That has been decided already, or the file has changed again. Look at what is there now."),
        _ => null,
    };

    private static string As(int? number) => number is > 0 ? string.Create(CultureInfo.InvariantCulture, $" as revision {number}") : "";
}
