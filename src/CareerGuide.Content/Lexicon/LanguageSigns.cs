using System.Text.Json;

namespace CareerGuide.Content.Lexicon;

/// <summary>
/// What the texts of a language are known by. It is at the beginning of the language's file, so that finding the language of a lecture
/// takes the lexicons of those languages alone that it may be in.
/// </summary>
/// <param name="Letters">The Latin letters beyond a to z that its texts have.</param>
internal sealed record LanguageSigns(string Code, string Name, Script Script, string Letters, IReadOnlySet<string> FunctionWords)
{
    private static readonly Lazy<LanguageSigns[]> All = new(() => [.. LanguageLexicon.Codes.Select(Read)]);

    /// <summary>All languages, the default language first.</summary>
    public static IReadOnlyList<LanguageSigns> Every => All.Value;

    private static LanguageSigns Read(string code)
    {
        var reader = new Utf8JsonReader(LexiconFile.BytesOf(code));
        var (name, script, letters, words) = ("", "", "", new HashSet<string>());
        reader.Read();

        while (words.Count == 0 && reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var property = reader.GetString();
            reader.Read();

            if (property == "name")
                name = reader.GetString()!;
            else if (property == "script")
                script = reader.GetString()!;
            else if (property == "letters")
                letters = reader.GetString()!;
            else if (property == "functionWords")
                AddWords(ref reader, words);
            else
                reader.Skip();
        }

        return new LanguageSigns(code, name, Scripts.Named(script), letters, words);
    }

    private static void AddWords(ref Utf8JsonReader reader, HashSet<string> words)
    {
        while (reader.Read() && reader.TokenType is JsonTokenType.String)
            words.Add(reader.GetString()!);
    }
}
