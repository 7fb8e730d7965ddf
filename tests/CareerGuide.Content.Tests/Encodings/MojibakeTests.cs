using System.Text.Json;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Encodings;
using CareerGuide.Content.Tests.Support;
using CareerGuide.Tests;
using Xunit;

namespace CareerGuide.Content.Tests.Encodings;

public sealed class MojibakeTests
{
    public static TheoryData<string, string> Damaged => new()
    {
        { "ğŸ“˜ Lecture 10 â€“ Roles", "📘 Lecture 10 – Roles" },
        { "1. **Data Engineer** â†’ Collects", "1. **Data Engineer** → Collects" },
        { "# 1ï¸âƒ£ Data Engineer", "# 1️⃣ Data Engineer" },
        { "## ğŸ¯ Main Focus", "## 🎯 Main Focus" },
        { "# ğŸ” Workflow", "# 🔁 Workflow" },
        { "## ðŸŽ¯ Main Focus", "## 🎯 Main Focus" },
        { "he said â€œyesâ€ and left", "he said “yes” and left" },
        { "he said â€œyesâ€\u009D and left", "he said “yes” and left" },
        { "a âœ b", "a ➜ b" },
        { "# ğŸ“ Unknown", "#  Unknown" },
        { "donâ\u0080\u0099t", "don’t" },
        { "ï»¿# Title", "# Title" },
        { "dÃ©jÃ  vu, voilÃ ", "déjà vu, voilà " },
        { "doesnÃ¢â‚¬â„¢t", "doesn’t" },
    };

    [Theory, MemberData(nameof(Damaged))]
    public void What_was_misread_is_restored(string damaged, string restored) =>
        Assert.Equal(restored, Mojibake.Repair(damaged).Text);

    [Theory]
    [InlineData("Data Engineer → Collects & prepares data – 🎯 1️⃣")]
    [InlineData("PÃO, MAÇÃ, AMANHÃ… “IRMÔ")]
    [InlineData("« Café » à la crème, l’œil du maître : §\u00A0« déjà\u00A0»")]
    [InlineData("Musée\u00A0© 2020 – payé\u00A0€50")]
    [InlineData("„Größe“, ÄÖÜ… Übung–Straße")]
    [InlineData("“hâlâ…” dedi, Ğ, İ ve ş; İÜ’de; «Ğ»")]
    [InlineData("La letra “â” y «Â», “Ã” à part, «\u00A0Â\u00A0»")]
    [InlineData("¿Qué será…? «“Mañana será”»")]
    [InlineData("Tiếng Việt: với những người ở đây, VIỆT NAM… “Ô”")]
    [InlineData("Zażółć gęślą jaźń – “Łódź”… ŻÓŁĆ")]
    [InlineData("dobré…že takové…špatné „která“")]
    [InlineData("Tomáš\u00A0Hnyk, „co říš“, evenášši, muž… až–že, PROHLÍŽEČ")]
    [InlineData("Ø±0.5 mm, 5×£35, 10 Å², 10 Å—, NESTLÉ®, 20 °C")]
    [InlineData("ROMÂ\u00ADNIA, CHÂ\u00ADTEAU")]
    [InlineData("Ελληνικά, Русский, עברית, العربية, 日本語, 한국어, ไทย")]
    public void What_was_right_stays_the_very_same_string(string right)
    {
        var repaired = Mojibake.Repair(right);

        Assert.Same(right, repaired.Text);
        Assert.Empty(repaired.Diagnostics);
    }

    [Fact]
    public void The_warnings_name_the_damage_and_its_lines()
    {
        var diagnostics = Mojibake.Repair("Title\n\n# ğŸ“˜ A â€“ B\n## ğŸ¯ C\n## ğŸ¯ D\n## ğŸ“ E\n").Diagnostics;

        Assert.Equal(["CG005", "CG006"], diagnostics.Select(d => d.Code));
        Assert.All(diagnostics, d => Assert.Equal(Severity.Warning, d.Severity));
        Assert.Equal([(3, 3), (4, 4)], diagnostics.Select(d => (d.Line, d.Column)));
        Assert.Contains("Windows-1254", diagnostics[0].Message);
        Assert.Contains("2 places", diagnostics[0].Message);
        Assert.Contains("“ğŸ¯” read as “🎯” (lines 4, 5)", diagnostics[1].Message);
        Assert.Contains("“ğŸ“” left out (line 6)", diagnostics[1].Message);
    }

    [Fact]
    public void The_code_page_is_told_by_its_letters()
    {
        Assert.Contains("Windows-1252", Mojibake.Repair("ðŸ“˜ â€“").Diagnostics[0].Message);
        Assert.DoesNotContain("Windows-1254", Mojibake.Repair("ðŸ“˜ â€“").Diagnostics[0].Message);
    }

    [Fact]
    public void The_damaged_lecture_becomes_the_clean_one()
    {
        var repaired = Mojibake.Repair(File.ReadAllText(Samples.PathTo("data-roles.damaged.md")));

        Assert.Equal(Repository.Text("content/lectures/data-roles.md"), repaired.Text);
        Assert.Equal(["CG005", "CG006"], repaired.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void Every_sample_is_restored_or_left_alone_as_it_should_be()
    {
        foreach (var (original, expected) in Cases(Samples.PathTo("mojibake.json")))
            Assert.Equal(expected, Mojibake.Repair(original).Text);
    }

    [Fact]
    public void What_only_looks_misread_is_left_alone()
    {
        if (Repository.Corpus("mojibake", "ftfy", "negative.json") is not { } path)
            return;

        foreach (var (original, _) in Cases(path))
            Assert.Same(original, Mojibake.Repair(original).Text);
    }

    /// <summary>The rest needs other code pages, mends lost spaces, or marks lost bytes by �. The numbers may only rise.</summary>
    [Theory]
    [InlineData("in-the-wild.json", 32)]
    [InlineData("language-names.json", 10)]
    [InlineData("synthetic.json", 22)]
    public void So_many_found_in_the_wild_are_restored(string file, int floor)
    {
        if (Repository.Corpus("mojibake", "ftfy", file) is not { } path)
            return;

        Assert.InRange(Cases(path).Count(c => Mojibake.Repair(c.Original).Text == c.Expected), floor, int.MaxValue);
    }

    [Fact]
    public void Every_printable_character_stays_what_it_is()
    {
        if (Repository.Corpus("encoding", "utf8_sequence_0-0xffff_assigned_printable.txt") is not { } path)
            return;

        var text = File.ReadAllText(path);

        Assert.Same(text, Mojibake.Repair(text).Text);
    }

    [Theory]
    [InlineData("ÃƒÂ©â€“ ")]
    [InlineData("Ã")]
    [InlineData("ğŸ")]
    [InlineData("É…")]
    [InlineData("ã‚¢")]
    [InlineData("Ãƒâ€šÃ‚Â ")]
    public async Task A_megabyte_does_not_hang(string fragment)
    {
        var text = string.Concat(Enumerable.Repeat(fragment, TextDecoder.MaxBytes / fragment.Length));

        await Task.Run(() => Mojibake.Repair(text), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);
    }

    private static IEnumerable<(string Original, string Expected)> Cases(string path)
    {
        using var cases = JsonDocument.Parse(File.ReadAllBytes(path));

        foreach (var each in cases.RootElement.EnumerateArray())
        {
            var expected = each.TryGetProperty("fixed-encoding", out var encodingOnly) ? encodingOnly : each.GetProperty("fixed");
            yield return (each.GetProperty("original").GetString()!, expected.GetString()!);
        }
    }
}
