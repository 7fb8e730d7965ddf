using System.Text;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.Infrastructure.Localization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>
/// A password must be long and must not be one that attackers try first. There are no rules about digits and symbols, as NIST SP 800-63B
/// recommends. Any character of any script counts.
/// </summary>
public sealed class PasswordRules(IOptions<SiteOptions> site) : IPasswordValidator<Account>
{
    public const int MinLength = 15;

    /// <summary>The minimum length if a code is required after the password.</summary>
    public const int MinLengthBeforeSecondStep = 8;

    public const int MaxLength = 200;

    private const int FewestOwnCharacters = 5;

    private static readonly HashSet<string> Common = Read("common-passwords.txt");

    private static readonly string[] Rows =
        ["abcdefghijklmnopqrstuvwxyz", "01234567890", "1234567890", "qwertyuiop", "asdfghjkl", "qwertyuiopasdfghjklzxcvbnm", "qwertzuiopasdfghjklyxcvbnm", "azertyuiopqsdfghjklmwxcvbn", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/"];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(
        Fault(user, password ?? "") is { } fault ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = fault }) : IdentityResult.Success);

    /// <summary>What is wrong with a password for this account and what to do; null if it is acceptable.</summary>
    public string? Fault(Account account, string password)
    {
        var least = account.TwoFactorEnabled ? MinLengthBeforeSecondStep : MinLength;
        var length = password.EnumerateRunes().Count();

        if (length < least)
            return Texts.Get("PasswordRules.TooShort", ("count", least));

        if (password.Length > MaxLength)
            return Texts.Get("PasswordRules.TooLong", ("count", MaxLength));

        return IsGuessable(account, password.ToLowerInvariant())
            ? Texts.Get("PasswordRules.Guessable")
            : null;
    }

    private bool IsGuessable(Account account, string password) =>
        Common.Contains(password)
        || password.Distinct().Count() < FewestOwnCharacters
        || IsRepetition(password)
        || IsRun(password)
        || HasLittleOfItsOwn(account, password);

    /// <summary>The same few characters repeated.</summary>
    private static bool IsRepetition(string password)
    {
        for (var unit = 1; unit <= password.Length / 2; unit++)
        {
            if (unit <= MinLengthBeforeSecondStep && Enumerable.Range(unit, password.Length - unit).All(i => password[i] == password[i - unit]))
                return true;
        }

        return false;
    }

    /// <summary>Neighbours in the alphabet or on the keyboard, forwards or backwards, with wrap-around.</summary>
    private static bool IsRun(string password)
    {
        var backwards = new string([.. password.Reverse()]);

        return Rows.Select(row => string.Concat(Enumerable.Repeat(row, 1 + (MaxLength / row.Length))))
            .Any(round => round.Contains(password, StringComparison.Ordinal) || round.Contains(backwards, StringComparison.Ordinal));
    }

    /// <summary>Little remains after removing the email address, the name, the site's name and common passwords.</summary>
    private bool HasLittleOfItsOwn(Account account, string password)
    {
        var email = account.Email ?? "";
        var known = ((string[])[email, .. email.Split('@', '.', '-', '_'), account.Name, .. account.Name.Split(' '), site.Value.Title, "careerguide"])
            .Select(word => word.ToLowerInvariant())
            .Concat(Common)
            .Where(word => word.Length >= 4)
            .OrderByDescending(word => word.Length);
        var own = new StringBuilder(password);

        foreach (var word in known)
            own.Replace(word, "");

        return own.ToString().Distinct().Count(c => !char.IsWhiteSpace(c) && !char.IsPunctuation(c)) < FewestOwnCharacters;
    }

    private static HashSet<string> Read(string name)
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream($"CareerGuide.Web.Infrastructure.Identity.{name}")!;
        using var reader = new StreamReader(stream);

        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }
}
