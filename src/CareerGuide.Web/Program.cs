using CareerGuide.Web.Commands;
using CareerGuide.Web.Hosting;
using CareerGuide.Web.Infrastructure.Configuration;

try
{
    Globalization.Require();

    if (await CommandLine.RunAsync(args, Console.Out, Console.Error) is { } exitCode)
        return exitCode;

    var builder = WebApplication.CreateBuilder(["--contentRoot", ApplicationPaths.Application, .. args]);
    builder.AddCareerGuide();

    await using var site = builder.Build();
    var content = Task.Run(site.PrepareAsync); // beside the pipeline: they take about as long, and neither needs the other
    site.UseCareerGuide();
    await content;
    await site.RunAsync();

    return 0;
}
catch (Exception wrong) when (StartupErrors.Describe(wrong) is { } reason)
{
    await new EscapingWriter(Console.Error).WriteAsync($"CareerGuide cannot {(CommandLine.IsForServing(args) ? "start" : "do that")}: {reason}{Environment.NewLine}");
    return 1;
}
