using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CareerGuide.Web.Tests.Support;

/// <summary>A university's sign-in: it asks nobody anything and says that whoever comes is the one we tell it.</summary>
internal sealed class Provider : IAsyncDisposable
{
    public const string Client = "careerguide", Secret = "only for tests";

    private readonly RSA rsa = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, string> nonces = [];
    private readonly WebApplication server;

    private Provider(WebApplication server) => this.server = server;

    public string Address => server.Urls.First();

    public string Subject { get; set; } = "student-4711";

    public string Email { get; set; } = "ada@example.org";

    /// <summary>True, false, or several values.</summary>
    public object IsVerified { get; set; } = true;

    /// <summary>Whether its tokens are signed: <c>signed</c>, <c>none</c>, or <c>cut</c>, which say that they are.</summary>
    public string Signature { get; set; } = "signed";

    public static async Task<Provider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var provider = new Provider(builder.Build());
        provider.Map();
        await provider.server.StartAsync(TestContext.Current.CancellationToken);

        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        rsa.Dispose();
    }

    private void Map()
    {
        server.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Address,
            ["authorization_endpoint"] = $"{Address}/authorize",
            ["token_endpoint"] = $"{Address}/token",
            ["jwks_uri"] = $"{Address}/keys",
            ["response_types_supported"] = new[] { "code" },
            ["subject_types_supported"] = new[] { "public" },
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        }));
        server.MapGet("/keys", () =>
        {
            var key = rsa.ExportParameters(includePrivateParameters: false);

            return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = "1", n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) } } });
        });
        server.MapGet("/authorize", (HttpRequest request) =>
        {
            var code = Guid.NewGuid().ToString("N");
            nonces[code] = request.Query["nonce"]!;

            return Results.Redirect($"{request.Query["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(request.Query["state"]!)}");
        });
        server.MapPost("/token", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);

            return form["client_secret"] == Secret && nonces.TryRemove(form["code"]!, out var nonce)
                ? Results.Json(new { access_token = "unused", token_type = "Bearer", expires_in = 300, id_token = TokenWith(nonce) })
                : Results.BadRequest(new { error = "invalid_grant" });
        });
    }

    private string TokenWith(string nonce) => Signature == "cut" ? Token(nonce)[..(Token(nonce).LastIndexOf('.') + 1)] : Token(nonce);

    private string Token(string nonce) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Address,
        Audience = Client,
        Expires = DateTime.UtcNow.AddMinutes(5),
        Claims = new Dictionary<string, object> { ["sub"] = Subject, ["email"] = Email, ["email_verified"] = IsVerified, ["nonce"] = nonce },
        SigningCredentials = Signature == "none" ? null : new SigningCredentials(new RsaSecurityKey(rsa) { KeyId = "1" }, SecurityAlgorithms.RsaSha256),
    });
}
