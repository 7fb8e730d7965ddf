using System.CommandLine;

namespace CareerGuide.Web.Commands;

/// <summary>The commands of the executable. Without a command it serves the site.</summary>
internal static class CommandLine
{
    /// <summary>The exit codes for success, for errors in the content, and for wrong usage.</summary>
    public const int Done = 0, Faulty = 1, Misused = 2;

    /// <summary>The exit code that shells report after Ctrl+C.</summary>
    private const int Interrupted = 130;

    /// <summary>Runs the command that the arguments name.</summary>
    /// <returns>The exit code; null if the arguments name no command and the site must be served.</returns>
    public static async Task<int?> RunAsync(string[] arguments, TextWriter output, TextWriter error)
    {
        if (IsForServing(arguments))
            return null;

        // An argument that begins with @ is a name, not a file with further arguments.
        var result = Commands().Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var exitCode = await InvokeAsync(result, new InvocationConfiguration
        {
            Output = new EscapingWriter(output),
            Error = new EscapingWriter(error),
            EnableDefaultExceptionHandler = false,
        });

        return result.Errors.Count > 0 ? Misused : exitCode;
    }

    /// <summary>Options such as <c>--urls</c> belong to the host; a bare word or a request for help is a command.</summary>
    public static bool IsForServing(string[] arguments) =>
        arguments is [] || (arguments[0].StartsWith("--", StringComparison.Ordinal) && arguments[0] is not ("--help" or "--version"));

    private static async Task<int> InvokeAsync(ParseResult result, InvocationConfiguration configuration)
    {
        try
        {
            return await result.InvokeAsync(configuration);
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
    }

    private static RootCommand Commands() => new(
        """
        CareerGuide turns lectures in Markdown into a career-guidance website.
        Without a verb it serves the site on http://localhost:5080 (--urls for another address), after taking in the content folder.
        """)
    {
        CheckCommand.Create(),
        ConvertCommand.Create(),
        ImportOnetCommand.Create(),
        ImportCommand.Create(),
        ExportCommand.Create(),
        PublishStaticCommand.Create(),
        BackupCommand.Create(),
        RestoreCommand.Create(),
        CopyDatabaseCommand.Create(),
        UserCommand.Create(),
    };
}
