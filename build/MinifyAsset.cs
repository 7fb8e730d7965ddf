using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>Joins style sheets or scripts into one file without comments and indentation. Comments that begin with <c>/*!</c> are licences and stay.</summary>
public sealed class MinifyAsset : Task
{
    [Required]
    public string[] Sources { get; set; }

    [Required]
    public string Output { get; set; }

    public override bool Execute()
    {
        var text = string.Concat(Sources.Select(File.ReadAllText));
        File.WriteAllText(Output, Output.EndsWith(".css") ? StyleSheet(text) : Script(text));

        return true;
    }

    private static string StyleSheet(string text)
    {
        var bare = Regex.Replace(text, @"/\*(?!!).*?\*/", "", RegexOptions.Singleline);

        return Regex.Replace(Regex.Replace(bare, @"\s+", " "), " ?([{};,]) ?", "$1");
    }

    /// <summary>A comment begins after a space, as no text in the scripts does.</summary>
    private static string Script(string text)
    {
        var bare = Regex.Replace(text, @"(^|\s)//\s.*$", "", RegexOptions.Multiline);

        return Regex.Replace(bare, @"\n\s*", "\n").Trim();
    }
}
