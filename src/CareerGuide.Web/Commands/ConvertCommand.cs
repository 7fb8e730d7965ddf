using System.CommandLine;
using System.Globalization;
using CareerGuide.Content.Conversion;
using CareerGuide.Content.Conversion.Documents;
using CareerGuide.Web.Features.Instructor.Shared;

namespace CareerGuide.Web.Commands;

/// <summary><c>convert FILE… DIR</c>: documents of other programs as Markdown, with their pictures beside.</summary>
internal static class ConvertCommand
{
    private const string PicturesFolder = "images";

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Word files, notebooks, web pages, slides in Markdown, or zip files of them.", Arity = ArgumentArity.OneOrMore };
        var folder = new Option<string>("--to") { Description = "The folder to write to; it is created where it is not there.", Required = true };
        var command = new Command("convert", "Makes Markdown of Word files, notebooks, web pages and exports. Says what was left out, and never overwrites a file.") { files, folder };

        command.SetAction((result, cancellation) =>
        {
            var console = result.InvocationConfiguration;
            return RunAsync(result.GetValue(files)!, result.GetValue(folder)!, console.Output, console.Error, cancellation);
        });

        return command;
    }

    private static async Task<int> RunAsync(string[] files, string folder, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        string[] faults = [.. files.Select(InputFile.FaultOf).OfType<string>()];

        foreach (var fault in faults)
            error.WriteLine(fault);

        if (faults.Length > 0)
            return CommandLine.Misused;

        var isAllDone = true;

        foreach (var file in files)
            isAllDone &= await ConvertAsync(file, folder, output, error, cancellation);

        return isAllDone ? CommandLine.Done : CommandLine.Faulty;
    }

    private static async Task<bool> ConvertAsync(string file, string folder, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        try
        {
            var converted = DocumentConverter.Convert(Path.GetFileName(file), await File.ReadAllBytesAsync(file, cancellation), cancellation);
            var isWritten = true;

            foreach (var (name, document) in converted.Documents)
                isWritten &= await WriteAsync(folder, name, document, output, error, cancellation);

            foreach (var note in converted.Notes)
                output.WriteLine($"{file}: {ConversionText.Of(note).InEnglish}");

            return isWritten;
        }
        catch (ConversionException refused)
        {
            error.WriteLine($"{file} {ConversionText.Of(refused.Problem).InEnglish}");
            return false;
        }
    }

    private static async Task<bool> WriteAsync(
        string folder, string name, ConvertedDocument document, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, name);

        if (File.Exists(path))
        {
            error.WriteLine($"{path}: left alone, because the file is there already. Move it away, or name another folder.");
            return false;
        }

        Directory.CreateDirectory(folder);
        var pictures = Path.Combine(folder, PicturesFolder, Path.GetFileNameWithoutExtension(name));
        var text = document.WithPicturesAt(picture => $"<{PicturesFolder}/{Path.GetFileNameWithoutExtension(name)}/{picture}>");

        foreach (var picture in document.Pictures)
        {
            Directory.CreateDirectory(pictures);
            await File.WriteAllBytesAsync(Path.Combine(pictures, picture.Name), picture.Bytes, cancellation);
        }

        await File.WriteAllTextAsync(path, text, cancellation);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: written{(document.Pictures.Count == 0 ? "" : $", with {document.Pictures.Count} {(document.Pictures.Count == 1 ? "picture" : "pictures")}")}"));

        foreach (var note in document.Notes)
            output.WriteLine($"  {ConversionText.Of(note).InEnglish}");

        return true;
    }
}
