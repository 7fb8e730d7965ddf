using System.ComponentModel.DataAnnotations;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>The OpenID Connect provider of a university that people may sign in with: <c>SignIn:OpenIdConnect:*</c>.</summary>
public sealed class UniversityOptions : IValidatableObject
{
    /// <summary>The address of the provider, for example <c>https://login.example.edu</c>.</summary>
    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>The display name: “Sign in with …”.</summary>
    public string Name { get; set; } = "";

    internal bool IsUsed => Authority.Length + ClientId.Length + ClientSecret.Length + Name.Length > 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsUsed && (!IsAddress || ClientId.Length == 0 || ClientSecret.Length == 0 || Name.Length == 0))
        {
            yield return new ValidationResult(
                "SignIn:OpenIdConnect needs Authority (an https address), ClientId, ClientSecret and Name, or none of them.");
        }
    }

    /// <summary>Only a provider on the same machine may be reached without HTTPS.</summary>
    private bool IsAddress => Uri.TryCreate(Authority, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
