using System.Globalization;
using System.Security.Claims;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Entities;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>The signed-in account, for private pages. There always is one.</summary>
public static class SignedIn
{
    /// <summary>The name that others see beside this person's changes.</summary>
    public const string ShownName = "name";

    /// <summary>The claim that the account has a second step.</summary>
    public const string SecondStep = "second-step";

    public static bool HasSecondStep(this ClaimsPrincipal person) => person.HasClaim(claim => claim.Type == SecondStep);

    public static int AccountId(this ClaimsPrincipal person) =>
        int.Parse(person.FindFirstValue(ClaimTypes.NameIdentifier)!, NumberStyles.None, CultureInfo.InvariantCulture);

    public static string Name(this ClaimsPrincipal person) => person.FindFirstValue(ShownName)!;

    /// <summary>The address that this person signs in with. It is unique.</summary>
    public static string Email(this ClaimsPrincipal person) => person.FindFirstValue(ClaimTypes.Email)!;

    public static bool IsAdministrator(this ClaimsPrincipal person) => person.HasClaim(ClaimTypes.Role, nameof(AccountRole.Administrator));

    /// <param name="note">The person's note on the change.</param>
    /// <param name="submission">The id of the submitted form.</param>
    public static Author Author(this ClaimsPrincipal person, string? note = null, Guid? submission = null) =>
        new(person.AccountId(), person.Name()) { Note = note ?? "", Submission = submission };
}
