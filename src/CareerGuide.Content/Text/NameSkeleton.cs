using System.Text;

namespace CareerGuide.Content.Text;

/// <summary>
/// What a name looks like: names with equal skeletons can be mistaken for each other (UTS #39). It knows the letters of Cyrillic, Greek
/// and Armenian that look like Latin ones, and digits and letters of Latin that look like each other. It is never shown.
/// </summary>
public static class NameSkeleton
{
    /// <summary>Each character of the first row looks like the one below it.</summary>
    private static readonly (string Like, string Latin)[] Alike =
    [
        ("АВЕІЈКМНОРСТУХЅԚԜѴҮЬаеіјорсухѕԁԛԝһѵүгьӏӀ", "ABEIJKMHOPCTYXSQWVYbaeijopcyxsdqwhvyrbll"),
        ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαγικνορσυχϳβ", "ABEZHIKMNOPTYXayikvopouxjß"),
        ("ՕՍՏԼհոսցօզյ", "OUSLhnugoqj"),
        ("ıɩɑ10|’‘ʼʻ`‐–—", "iialOl'''''---"),
    ];

    private static readonly Dictionary<char, char> Looks = Alike
        .SelectMany(row => row.Like.Zip(row.Latin))
        .ToDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>Case is told apart only where it changes what a letter looks like, as in “I”, which is an “l” here.</summary>
    public static string Of(string name)
    {
        var letters = new StringBuilder(name.Length);

        foreach (var character in NormalizedName.Normalized(name, NormalizationForm.FormKD))
        {
            var look = Looks.GetValueOrDefault(character, character);
            letters.Append(look == 'I' ? 'l' : look);
        }

        return NormalizedName.Of(letters.ToString()).Replace("rn", "m", StringComparison.Ordinal);
    }
}
