using System.Text;
using DocumentFormat.OpenXml;

namespace CareerGuide.Content.Conversion.Word;

/// <summary>
/// The fields that are open where the reader stands. A field is an instruction, which nobody sees, and its last result, which everybody does; it may
/// begin in one paragraph and end in another.
/// </summary>
internal sealed class Fields
{
    private static readonly string[] Contents = ["TOC", "INDEX", "TOA", "RD"];

    private readonly Stack<Field> open = new();

    /// <summary>Whether text here is part of an instruction, or of a table of contents.</summary>
    public bool HidesText => open.Any(each => !each.IsResult || each.IsContents);

    public bool IsInContents => open.Any(each => each.IsContents);

    /// <summary>Where the innermost field that is a link leads.</summary>
    public string? Link => open.Select(each => each.Link).FirstOrDefault(link => link is not null);

    /// <param name="fieldChar">A <c>w:fldChar</c>.</param>
    /// <returns>Whether the box that the field is, if it is one, is ticked.</returns>
    public bool? Read(OpenXmlElement fieldChar)
    {
        switch (fieldChar.Attribute("fldCharType"))
        {
            case "begin":
                open.Push(new Field());
                return BoxOf(fieldChar.Child("ffData").Child("checkBox"));
            case "separate" when open.TryPeek(out var field):
                field.IsResult = true;
                return null;
            case "end":
                open.TryPop(out _);
                return null;
            default:
                return null;
        }
    }

    public void AddInstruction(string text)
    {
        if (open.TryPeek(out var field) && !field.IsResult)
            field.Instruction.Append(text);
    }

    /// <summary>An instruction does not go on in the next paragraph; so one that is not ended hides no more than its own.</summary>
    public void EndParagraph()
    {
        while (open.TryPeek(out var field) && !field.IsResult)
            open.Pop();
    }

    /// <summary>A heading is in no table of contents; so one that is not ended hides nothing of the lecture.</summary>
    public void EndContents()
    {
        if (IsInContents)
            open.Clear();
    }

    /// <summary>The address in <c>HYPERLINK "…"</c>, <c>HYPERLINK \l "bookmark"</c>; null for any other instruction.</summary>
    public static string? LinkOf(string instruction)
    {
        var words = Words(instruction).ToArray();

        if (words is not [var name, ..] || !name.Equals("HYPERLINK", StringComparison.OrdinalIgnoreCase))
            return null;

        var place = Array.IndexOf(words, "\\l") is >= 0 and var index && index + 1 < words.Length ? "#" + words[index + 1] : null;

        return words is [_, var address, ..] && !address.StartsWith('\\') ? address + place : place;
    }

    private static bool? BoxOf(OpenXmlElement? box)
    {
        if (box is null)
            return null;

        return (box.Child("checked") ?? box.Child("default")).IsOn();
    }

    private static IEnumerable<string> Words(string instruction)
    {
        var inQuotes = false;

        foreach (var part in instruction.Split('"'))
        {
            if (inQuotes)
                yield return part;
            else
            {
                foreach (var word in part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                    yield return word;
            }

            inQuotes = !inQuotes;
        }
    }

    private sealed class Field
    {
        public StringBuilder Instruction { get; } = new();

        public bool IsResult { get; set; }

        public bool IsContents => Contents.Contains(Words(Instruction.ToString()).FirstOrDefault() ?? "", StringComparer.OrdinalIgnoreCase);

        public string? Link => IsResult ? LinkOf(Instruction.ToString()) : null;
    }
}
