using System.Security.Cryptography;
using System.Text;
using CareerGuide.Content.Text;

namespace CareerGuide.Web.Features.Public.Matching;

/// <summary>One of a role's responsibilities as something to be asked about: “Would you enjoy this?”</summary>
public static class TaskPhrase
{
    /// <summary>Longer ones are not read by someone who ticks.</summary>
    public const int MaxLength = 120;

    /// <summary>How many of a role are asked about.</summary>
    public const int MaxOfRole = 3;

    private const int MaxSlug = 40;

    /// <returns>Null where the text has neither letters nor digits.</returns>
    public static Phrase? Of(string text, SourceLine line) =>
        Slug.From(text) is { Length: > 0 } slug ? new(Shortened(slug), text, [line]) { IsTask = true } : null;

    /// <summary>Addresses hold several answers, so a long one is cut; its hash keeps it apart from others that begin alike.</summary>
    private static string Shortened(string slug) => slug.Length <= MaxSlug
        ? slug
        : $"{slug[..(char.IsHighSurrogate(slug[MaxSlug - 1]) ? MaxSlug - 1 : MaxSlug)].TrimEnd('-')}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(slug)))[..4]}";
}
