using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using CareerGuide.Content.Text;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.Infrastructure.Localization;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>
/// Which names an account can have. A name stands beside changes, in tables and on terminals, so it is one line of letters that people are
/// named with, and neither an address nor a name of the site or of those who run it.
/// </summary>
public static class AccountNames
{
    /// <summary>As they are stored. What the site shows where nothing is stored is in <see cref="ShownActors"/>.</summary>
    public const string CommandLine = "Command line", Start = "Start of the site", Retention = "retention";

    private static readonly string[] ShownActors = ["Audit.ContentFiles", "Audit.Unknown", "Desk.ContentFiles"];

    private static readonly string[] Articles = ["the ", "el ", "la ", "los ", "las "];

    private static readonly Lazy<HashSet<string>> Reserved = new(() =>
    [
        .. TranslatedLanguages.All.Select(CultureInfo.GetCultureInfo)
            .SelectMany(language => ShownActors.Select(key => Texts.GetIn(language, key))
                .Concat(Texts.GetIn(language, "Account.ReservedNames").Split(',')))
            .SelectMany(name => new[] { name, WithoutFirstWord(name) })
            .Concat([CommandLine, Start, Retention])
            .Select(LettersOf),
    ]);

    /// <summary>Whether an account can be called so.</summary>
    public static bool Allow(string name, string siteTitle) =>
        NameCharacters.AreOfOneScript(name) && !Reserved.Value.Contains(LettersOf(name)) && LettersOf(name) != LettersOf(siteTitle);

    /// <summary>Whether two names could be mistaken for each other.</summary>
    public static bool AreAlike(string one, string other) =>
        NormalizedName.Of(one) == NormalizedName.Of(other) || NameSkeleton.Of(one) == NameSkeleton.Of(other);

    /// <summary>“the content files” and “Content-Files” are one name of the site, and so is what only looks like it.</summary>
    private static string LettersOf(string name) => string.Concat(
        WithoutArticle(NameSkeleton.Of(name)).Normalize(NormalizationForm.FormD).Where(char.IsLetterOrDigit).Select(letter => letter == 'l' ? 'i' : letter));

    private static string WithoutArticle(string name) =>
        Array.Find(Articles, article => name.StartsWith(article, StringComparison.Ordinal)) is { } article ? name[article.Length..] : name;

    private static string WithoutFirstWord(string name) => name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}

/// <summary>A name that an account can have; an empty or too long one is for other attributes.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AccountNameAttribute : ValidationAttribute
{
    public override bool RequiresValidationContext => true;

    /// <summary>The framework words only the messages of its own annotations.</summary>
    public override string FormatErrorMessage(string name) => Texts.Get(ErrorMessageString);

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is not string { Length: > 0 and <= Account.NameMaxLength } name
            || AccountNames.Allow(name, validationContext.GetRequiredService<IOptions<SiteOptions>>().Value.Title)
                ? ValidationResult.Success
                : new ValidationResult(FormatErrorMessage(validationContext.DisplayName));
}
