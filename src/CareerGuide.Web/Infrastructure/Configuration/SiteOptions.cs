using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Infrastructure.Configuration;

/// <summary>How the site presents itself: <c>Site:*</c>.</summary>
public sealed class SiteOptions : IValidatableObject
{
    private const string DefaultDescription = "See what each role really does, which skills it takes, how the roles differ, and which one suits you.";

    [Required(ErrorMessage = "Site:Title is empty; give the site a name or leave the setting out.")]
    public string Title { get; set; } = "CareerGuide";

    [Required(ErrorMessage = "Site:Description is empty; describe the site in a sentence or leave the setting out.")]
    public string Description { get; set; } = DefaultDescription;

    /// <summary>Scheme and host that the world knows the site by; where empty, the address of the request is used.</summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>
    /// Hosts that the site answers for besides that of its public address, with commas between; <c>*</c> for any. Without a public
    /// address and without this it answers for any.
    /// </summary>
    public string Hosts { get; set; } = "";

    /// <summary>Whom to tell of a weakness, as <c>mailto:</c> or <c>https:</c>: for <c>/.well-known/security.txt</c>, which is not there without it.</summary>
    public string SecurityContact { get; set; } = "";

    /// <summary>The language of the site's own pages, whose addresses have no prefix.</summary>
    public string Language { get; set; } = TranslatedLanguages.Neutral;

    /// <summary>The languages that readers may change to, with commas between; all that there are where it is empty.</summary>
    public string Languages { get; set; } = "";

    internal IEnumerable<string> OfferedLanguages => Languages.Length > 0
        ? Languages.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : TranslatedLanguages.All;

    /// <summary>Whether browsers that came by HTTPS are told to use it for all hosts below this one too.</summary>
    public bool HttpsForSubdomains { get; set; } = true;

    /// <summary>
    /// Whether the pages are to become files: what only a server can answer is not offered then. The verb <c>publish-static</c> sets it. Left
    /// out of hashes of the settings, which are the same for files and server.
    /// </summary>
    [JsonIgnore]
    public bool IsStaticExport { get; set; }

    /// <summary>The description as a page says it: in its language, unless the site has one of its own.</summary>
    public string DescriptionForPage() => Description == DefaultDescription ? Texts.Get("Frame.SiteDescription") : Description;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicAddress.Length > 0 && !IsOrigin(PublicAddress))
        {
            yield return new ValidationResult(
                $"Site:PublicAddress is \"{PublicAddress}\"; it must be a scheme and a host, as https://careers.example.org.");
        }

        if (SecurityContact.Length > 0 && !IsContact(SecurityContact))
        {
            yield return new ValidationResult(
                $"Site:SecurityContact is \"{SecurityContact}\"; it must be as mailto:security@example.org or https://example.org/security.");
        }

        if (TranslatedLanguages.Find(Language) is null)
            yield return new ValidationResult($"Site:Language is \"{Language}\"; {Translated}");

        foreach (var unknown in OfferedLanguages.Where(code => TranslatedLanguages.Find(code) is null))
            yield return new ValidationResult($"Site:Languages has \"{unknown}\"; {Translated}");
    }

    private static string Translated => $"the site is translated into {string.Join(", ", TranslatedLanguages.All)}.";

    private static bool IsContact(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeMailto || uri.Scheme == Uri.UriSchemeHttps);

    private static bool IsOrigin(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.PathAndQuery == "/"
        && uri.Fragment.Length == 0;
}
