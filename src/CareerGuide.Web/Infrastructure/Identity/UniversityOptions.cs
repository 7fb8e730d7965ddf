using System.ComponentModel.DataAnnotations;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>The provider of a university that people may sign in with: <c>SignIn:OpenIdConnect:*</c>.</summary>
public sealed class UniversityOptions : IValidatableObject
{
    /// <summary>Where it is, as <c>https://login.example.edu</c>.</summary>
    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>As people call it: “Sign in with …”.</summary>
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

    /// <summary>Only on the machine itself may the way to it be open.</summary>
    private bool IsAddress => Uri.TryCreate(Authority, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
