using System.Globalization;
using CareerGuide.Content;
using CareerGuide.Content.Conversion;
using CareerGuide.Content.Model;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Features.Instructor.Editor;
using CareerGuide.Web.Features.Instructor.Shared;

namespace CareerGuide.Web.Tests.Instructor;

public sealed class DiagnosticLanguageTests : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentUICulture;

    public DiagnosticLanguageTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("es");

    public void Dispose() => CultureInfo.CurrentUICulture = before;

    [Fact]
    public void The_editor_tells_a_Spanish_reader_in_Spanish_what_is_doubtful()
    {
        var parsed = LectureParser.Parse("# Careers\n\n![A tree](https://example.org/tree.png)\n", "careers.md", SiteVocabulary.Empty);
        var view = ReadingView.Of("careers", new TextReading(parsed.Lecture, null, parsed.Diagnostics));

        Assert.Equal(
            ["Las imágenes de otros sitios web no se muestran; en lugar de esta aparece un enlace a ella. Guárdala y añádela a los apuntes."],
            view.Diagnostics.Where(diagnostic => diagnostic.Code == "CG014").Select(diagnostic => diagnostic.Message));
    }

    [Fact]
    public void Uploading_tells_a_Spanish_reader_in_Spanish_what_was_left_out()
    {
        Assert.Equal("1 comentario omitido", $"{ConversionText.Of(new ConversionNote(ConversionNoteKind.Comments, 1))}");
        Assert.Equal("2 comentarios omitidos", $"{ConversionText.Of(new ConversionNote(ConversionNoteKind.Comments, 2))}");
        Assert.Equal("está dañado o incompleto. Guárdalo otra vez e inténtalo de nuevo.", $"{ConversionText.Of(ConversionProblem.Damaged)}");
        Assert.Equal("El envío contiene más de 500 archivos. Envía los apuntes en varias veces.", UploadBudget.TooManyFiles.ToString());
    }
}
