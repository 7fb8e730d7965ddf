using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Messages;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>
/// Signs in with a university's provider, if one is configured. The provider only authenticates the person; the accounts of this site
/// determine who has access.
/// </summary>
public static class UniversitySignIn
{
    public const string Scheme = "university";

    /// <summary>Made with a key that only the provider has.</summary>
    private static readonly string[] Signatures =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    public static void AddUniversitySignIn(this IServiceCollection services, UniversityOptions settings)
    {
        if (settings.IsUsed)
            services.AddAuthentication().AddOpenIdConnect(Scheme, settings.Name, provider => Configure(provider, settings));
    }

    private static void Configure(OpenIdConnectOptions provider, UniversityOptions settings)
    {
        provider.Authority = settings.Authority;
        provider.ClientId = settings.ClientId;
        provider.ClientSecret = settings.ClientSecret;
        provider.RequireHttpsMetadata = settings.Authority.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        provider.SignInScheme = IdentityConstants.ExternalScheme;
        provider.ResponseType = OpenIdConnectResponseType.Code;
        provider.ResponseMode = OpenIdConnectResponseMode.Query; // comes back by GET, so that cookies need not go along with posts of others
        provider.CallbackPath = "/account/university/answer";
        provider.MapInboundClaims = false;
        provider.Scope.Clear();
        provider.Scope.Add("openid");
        provider.Scope.Add("email");
        provider.CorrelationCookie = new HostCookie("correlation.", SameSiteMode.Lax);
        provider.NonceCookie = new HostCookie("nonce.", SameSiteMode.Lax);
        provider.TokenValidationParameters.ValidAlgorithms = Signatures;
        provider.Events.OnTokenValidated = validated =>
        {
            // The framework lets a token without signature pass that comes from the provider itself, whatever its head says of one.
            if (validated.SecurityToken.RawSignature.Length == 0 || !Signatures.Contains(validated.SecurityToken.Header.Alg))
                validated.Fail("The token is not signed.");

            return Task.CompletedTask;
        };
        provider.Events.OnRemoteFailure = failure =>
        {
            var data = failure.HttpContext.RequestServices.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(failure.HttpContext);
            data.SetProblem(Texts.Get("SignIn.UniversityFailed"));
            data.Save();
            failure.Response.Redirect("/account/sign-in");
            failure.HandleResponse();

            return Task.CompletedTask;
        };
    }
}
