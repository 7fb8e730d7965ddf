using CareerGuide.Content.Text;

namespace CareerGuide.Content.Model;

/// <summary>An author's explicit meaning of a heading or label, which overrides the parser's guess.</summary>
/// <param name="Heading">As the author wrote it in the instruction.</param>
/// <param name="Value">One of <see cref="ReadAs.All"/>.</param>
/// <param name="Line">1-based, of the text that the instruction is in.</param>
public sealed record ReadingInstruction(string Heading, string Value, int Line);

/// <summary>
/// What headings and labels are to be read as, by their plain text: of one lecture (<c>reading:</c> in its settings), or of all
/// lectures of a site.
/// </summary>
public sealed class ReadingInstructions
{
    public static ReadingInstructions Empty { get; } = new([]);

    private readonly Dictionary<string, ReadingInstruction> byKey = [];

    /// <param name="instructions">If two name the same heading, the first wins.</param>
    public ReadingInstructions(IEnumerable<ReadingInstruction> instructions)
    {
        foreach (var instruction in instructions)
            byKey.TryAdd(KeyOf(instruction.Heading), instruction);
    }

    /// <summary>One for each heading, in the order in which they were written.</summary>
    public IReadOnlyCollection<ReadingInstruction> All => byKey.Values;

    /// <summary>The comparison key of a heading: its plain text, ignoring case.</summary>
    public static string KeyOf(string heading) => NormalizedName.Of(HeadingText.Plain(heading));

    /// <summary>The instruction for a heading or label; null if there is none.</summary>
    public ReadingInstruction? For(string heading) => byKey.Count == 0 ? null : byKey.GetValueOrDefault(KeyOf(heading));

    /// <summary>These instructions, plus the others for headings that these do not name.</summary>
    public ReadingInstructions WithDefaults(ReadingInstructions others) =>
        others.All.Count == 0 ? this : new ReadingInstructions(All.Concat(others.All));
}
