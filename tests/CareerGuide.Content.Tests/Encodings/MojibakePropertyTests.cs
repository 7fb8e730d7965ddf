using System.Text;
using CareerGuide.Content.Encodings;
using CsCheck;
using Xunit;

namespace CareerGuide.Content.Tests.Encodings;

public sealed class MojibakePropertyTests
{
    private static readonly string[] sentences =
    [
        "The engineer’s job: “clean” data – always…", "Data Engineer → Collects & prepares data", "Price: £5, 20 °C, ½ cup, ©2024",
        "Le café est déjà fermé, voilà !", "L’œuvre de Noël où l’été s’achève : « garçon »", "À bientôt, Île-de-France, août",
        "Größe, Übung, Straße, ähnlich, Öl und Äpfel", "„Zürich“ – schön für München",
        "Sí, jusqu'à l’hôtel à Gênes", "L'àrea de Cà Mau, Břeclav a cafe\u0301",
        "El niño comió jamón; ¿qué más, señor? ¡Sí!", "Ángel y Óscar están en Córdoba, ESPAÑA",
        "Não há pão de maçã amanhã; atenção às crianças", "Perché no? È così, più città",
        "Zażółć gęślą jaźń, Łódź i Kraków", "Příliš žluťoučký kůň úpěl ďábelské ódy", "Kľúč a dážď sú tu",
        "İstanbul’da güneşli bir gün, çok şey var, ılık", "Și țara noastră, înainte, până mâine",
        "På en ö i ån, blåbær og fløde", "Þórður er í bænum, það er gott", "Õhtu ja öö, täna", "Āriga, ķēve, šķūnis, Žagarė, ėjo ąžuolas",
        "Tiếng Việt: với những người ở đây", "Καλημέρα σε όλους", "Доброе утро всем, ещё раз", "Árvíztűrő tükörfúrógép",
        "🎯 Main Focus", "🔁 Workflow", "1️⃣ Data Engineer", "🛠 Job Responsibilities", "💡 Skills ⭐ ✔ ➜ ✅ ⚙️ ❌ 👩‍💻", "• one ≥ two ≠ three × four €",
    ];

    private static readonly Gen<string> document =
        Gen.OneOf(sentences).Array[1, 12].Select(lines => string.Join('\n', lines));

    private static readonly Gen<string> printable =
        Gen.Int[0x20, 0x10FFFF].Where(Rune.IsValid).Select(value => new Rune(value).ToString());

    /// <summary>Text made to be mistaken: the characters that bytes from 0x80 come out as, and a few others between.</summary>
    private static readonly Gen<string> treacherous =
        Gen.OneOf(Gen.Byte.Select(Misread1252), Gen.Byte.Select(Misread1254), Gen.OneOf("â€", "ğŸ", "ðŸ", "ï¸", "Ã ", "Ã", "Â", "a", "S", " ", "\n"), printable);

    [Fact]
    public void Every_sentence_alone_is_restored_from_either_code_page()
    {
        foreach (var sentence in sentences)
        {
            Assert.Equal(sentence, Mojibake.Repair(Damage(sentence, 1252)).Text);
            Assert.Equal(sentence, Mojibake.Repair(Damage(sentence, 1254)).Text);
        }
    }

    [Fact]
    public void A_damaged_document_is_restored() =>
        document.Select(Gen.OneOf(1252, 1254)).Sample((text, codePage) => Mojibake.Repair(Damage(text, codePage)).Text == text);

    [Fact]
    public void A_correct_document_is_left_alone() =>
        document.Sample(text => ReferenceEquals(text, Mojibake.Repair(text).Text));

    [Fact]
    public void A_repaired_text_needs_no_repair() =>
        Gen.OneOf(printable, treacherous).Array[0, 60].Select(string.Concat).Sample(text =>
        {
            var repaired = Mojibake.Repair(text).Text;

            Assert.Equal(repaired, Mojibake.Repair(repaired).Text);
        }, iter: 5_000);

    [Fact]
    public void Lines_stay_lines() =>
        treacherous.Array[0, 60].Select(string.Concat).Sample(text =>
            Mojibake.Repair(text).Text.Count(c => c == '\n') == text.Count(c => c == '\n'), iter: 5_000);

    private static string Damage(string text, int codePage) => Misread(codePage, Encoding.UTF8.GetBytes(text));

    private static string Misread1252(byte value) => Misread(1252, [value]);

    private static string Misread1254(byte value) => Misread(1254, [value]);

    private static string Misread(int codePage, byte[] bytes) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetString(bytes);
}
