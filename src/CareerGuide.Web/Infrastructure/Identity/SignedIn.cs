using System.Globalization;
using System.Security.Claims;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Entities;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>What the private pages know of who asks. There, somebody has always signed in.</summary>
public static class SignedIn
{
    /// <summary>The name that others see beside what this person wrote.</summary>
    public const string ShownName = "name";

    /// <summary>The claim of an account that has a second step.</summary>
    public const string SecondStep = "second-step";

    public static bool HasSecondStep(this ClaimsPrincipal person) => person.HasClaim(claim => claim.Type == SecondStep);

    public static int AccountId(this ClaimsPrincipal person) =>
        int.Parse(person.FindFirstValue(ClaimTypes.NameIdentifier)!, NumberStyles.None, CultureInfo.InvariantCulture);

    public static string Name(this ClaimsPrincipal person) => person.FindFirstValue(ShownName)!;

    /// <summary>The address that this person signs in with: nobody else has it.</summary>
    public static string Email(this ClaimsPrincipal person) => person.FindFirstValue(ClaimTypes.Email)!;

    public static bool IsAdministrator(this ClaimsPrincipal person) => person.HasClaim(ClaimTypes.Role, nameof(AccountRole.Administrator));

    /// <param name="note">What the person says about the change.</param>
    /// <param name="submission">The form that the change came with.</param>
    public static Author Author(this ClaimsPrincipal person, string? note = null, Guid? submission = null) =>
        new(person.AccountId(), person.Name()) { Note = note ?? "", Submission = submission };
}
