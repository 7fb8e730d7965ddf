using System.Collections.Generic;
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

    /// <summary>Style sheets that pages load beside the output, whose variables they may use.</summary>
    public string[] Beside { get; set; } = new string[0];

    [Required]
    public string Output { get; set; }

    public override bool Execute()
    {
        var text = string.Concat(Sources.Select(File.ReadAllText));
        File.WriteAllText(Output, Output.EndsWith(".css") ? WithoutUnusedVariables(StyleSheet(text)) : Script(text));

        return true;
    }

    private static string StyleSheet(string text)
    {
        var bare = Regex.Replace(text, @"/\*(?!!).*?\*/", "", RegexOptions.Singleline);

        return Regex.Replace(Regex.Replace(bare, @"\s+", " "), " ?([{};,]) ?", "$1");
    }

    /// <summary>A variable that goes may have been the only one to use another, so this goes on until nothing changes.</summary>
    private string WithoutUnusedVariables(string sheet)
    {
        var beside = string.Concat(Beside.Select(File.ReadAllText));

        for (var length = 0; length != sheet.Length;)
        {
            length = sheet.Length;
            var used = new HashSet<string>(Regex.Matches(sheet + beside, @"var\(\s*(--[\w-]+)").Cast<Match>().Select(match => match.Groups[1].Value));
            sheet = Regex.Replace(sheet, @"(--bs-[\w-]+):[^;{}]*(;|(?=\}))", match => used.Contains(match.Groups[1].Value) ? match.Value : "");
        }

        return sheet;
    }

    /// <summary>A comment begins after a space, as no text in the scripts does.</summary>
    private static string Script(string text)
    {
        var bare = Regex.Replace(text, @"(^|\s)//\s.*$", "", RegexOptions.Multiline);

        return Regex.Replace(bare, @"\n\s*", "\n").Trim();
    }
}
