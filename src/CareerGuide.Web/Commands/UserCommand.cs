using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Commands;

/// <summary><c>user …</c>: manages who may sign in, for whoever administers the server.</summary>
internal static class UserCommand
{
    private static readonly Author Server = new(null, AccountNames.CommandLine);

    public static Command Create() => new("user", "Says who may sign in to write. Links are printed once; give them to whom they are for.")
    {
        Add(),
        List(),
        Act("link", "Prints a one-time link for somebody who lost the password or the second step, or the invitation.", LinkAsync),
        Act("disable", "Lets somebody in no more, and signs them out at once.", (register, email, _) => register.DisableAsync(Server, email)),
        Act("enable", "Lets somebody in again.", (register, email, _) => register.EnableAsync(Server, email)),
        SetupLink(),
    };

    private static Command Add()
    {
        var email = EmailArgument();
        var role = new Option<AccountRole>("--role") { CustomParser = RoleOf, Description = "instructor, who writes lectures, or administrator, who also says who may.", Required = true };
        var name = new Option<string>("--name") { Description = "As colleagues see it; they can change it. Without it, the part of EMAIL before the @." };
        var command = new Command("add", "Makes an account and prints a one-time link to choose a password by, within seven days.") { email, role, name };

        command.SetAction((result, cancellation) =>
        {
            var console = result.InvocationConfiguration;
            var address = result.GetValue(email)!;

            return AddAsync(address, result.GetValue(name) ?? address.Split('@')[0], result.GetValue(role), console.Output, console.Error, cancellation);
        });

        return command;
    }

    private static AccountRole RoleOf(ArgumentResult result)
    {
        var said = result.Tokens[^1].Value;

        if (Enum.TryParse<AccountRole>(said, ignoreCase: true, out var role) && Enum.IsDefined(role))
            return role;

        result.AddError($"There is no role “{said}”. It is instructor or administrator.");

        return default;
    }

    private static async Task<int> AddAsync(
        string email, string name, AccountRole role, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        if (!AccountService.IsEmail(email) || name.Trim().Length is 0 or > Account.NameMaxLength)
        {
            error.WriteLine($"“{email}” is no e-mail address, or the name is empty or longer than {Account.NameMaxLength} characters.");
            return CommandLine.Misused;
        }

        return await CommandHost.WithDatabaseAsync(async services =>
        {
            if (!AccountNames.Allow(name.Trim(), services.GetRequiredService<IOptions<SiteOptions>>().Value.Title))
            {
                error.WriteLine($"“{name.Trim()}” cannot be the name of an account: it is not written in letters of one alphabet with the usual punctuation, or it is a name of the site or of who runs it. Give another by --name.");
                return CommandLine.Misused;
            }

            switch (await services.GetRequiredService<AccountService>().InviteAsync(Server, email, name.Trim(), role))
            {
                case InviteOutcome.Invited invited:
                    Print(services, invited.Link, output);
                    return CommandLine.Done;
                case InviteOutcome.TakenName:
                    error.WriteLine($"Somebody else has that name or had it: “{name.Trim()}”. Give another by --name.");
                    return CommandLine.Faulty;
                default:
                    error.WriteLine($"{email} has an account already.");
                    return CommandLine.Faulty;
            }
        }, cancellation);
    }

    private static Command List()
    {
        var command = new Command("list", "Prints who may sign in: address, name, role, state, last time.");

        command.SetAction((result, cancellation) => CommandHost.WithDatabaseAsync(async services =>
        {
            var people = services.GetRequiredService<CareerGuideDb>().Users.AsNoTracking().OrderBy(a => a.Email);

            await foreach (var person in people.AsAsyncEnumerable().WithCancellation(cancellation))
                result.InvocationConfiguration.Output.WriteLine(LineOf(person));

            return CommandLine.Done;
        }, cancellation));

        return command;
    }

    private static string LineOf(Account person) => string.Join('\t',
        LogText.Escape(person.Email!),
        LogText.Escape(person.Name),
        person.Role.ToString().ToLowerInvariant(),
        person switch
        {
            { DisabledAt: not null } => "disabled",
            { PasswordHash: null, SignedInAt: null } => "invited",
            _ => "active",
        },
        person.SignedInAt?.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? "never");

    private static Command Act(
        string verb, string description, Func<AccountService, string, Action<NewLink>, Task<AccountOutcome>> act)
    {
        var email = EmailArgument();
        var command = new Command(verb, description) { email };

        command.SetAction((result, cancellation) =>
        {
            var console = result.InvocationConfiguration;
            var address = result.GetValue(email)!;

            return CommandHost.WithDatabaseAsync(async services => Report(
                await act(services.GetRequiredService<AccountService>(), address, link => Print(services, link, console.Output)),
                address,
                console.Error), cancellation);
        });

        return command;
    }

    private static async Task<AccountOutcome> LinkAsync(AccountService register, string email, Action<NewLink> print)
    {
        if (await register.MakeLinkAsync(Server, email) is not { } link)
            return AccountOutcome.Unknown;

        print(link);

        return AccountOutcome.Done;
    }

    private static int Report(AccountOutcome outcome, string email, TextWriter error)
    {
        if (outcome == AccountOutcome.Unknown)
            error.WriteLine($"There is no account of {email} that this can be done to.");

        if (outcome == AccountOutcome.LastAdministrator)
            error.WriteLine($"{email} is the last administrator; make somebody else one first.");

        return outcome == AccountOutcome.Done ? CommandLine.Done : CommandLine.Faulty;
    }

    private static Command SetupLink()
    {
        var command = new Command("setup-link", "Prints a new one-time link for the first administrator, for 30 minutes. Only while there is no account.");

        command.SetAction((result, cancellation) =>
        {
            var console = result.InvocationConfiguration;

            return CommandHost.WithDatabaseAsync(async services =>
            {
                if (await services.GetRequiredService<AccountService>().MakeSetupLinkAsync(Server) is not { } link)
                {
                    console.Error.WriteLine("Somebody has an account already; the verb “user link EMAIL” lets them in again.");
                    return CommandLine.Faulty;
                }

                Print(services, link, console.Output);

                return CommandLine.Done;
            }, cancellation);
        });

        return command;
    }

    private static Argument<string> EmailArgument() => new("EMAIL") { Description = "The address that they sign in with. Nothing is sent to it." };

    private static void Print(IServiceProvider services, NewLink link, TextWriter output)
    {
        output.WriteLine(services.GetRequiredService<FirstAdministrator>().Absolute(link.Path));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"It works once, until {link.ExpiresAt:yyyy-MM-dd HH:mm} UTC."));

        if (services.GetRequiredService<IOptions<SiteOptions>>().Value.PublicAddress.Length == 0)
            output.WriteLine("If the site is open to people at another address, put that before the link’s path; set Site:PublicAddress to have it printed.");
    }
}
