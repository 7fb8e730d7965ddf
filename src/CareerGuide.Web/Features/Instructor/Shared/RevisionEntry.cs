using System.Globalization;
using CareerGuide.Data.Entities;

namespace CareerGuide.Web.Features.Instructor.Shared;

/// <summary>A revision without its text.</summary>
public sealed record RevisionEntry(int Number, RevisionOrigin Origin, string Author, DateTime At, string Note)
{
    public string By => Author.Length > 0 ? Author : "the content files";

    /// <summary>“revision 7” where that one was published again; otherwise null.</summary>
    public string? Restored => Origin == RevisionOrigin.Restored && Note.Length > 0 ? Note.ToLowerInvariant() : null;

    public string OriginInWords => Origin switch
    {
        RevisionOrigin.ContentFiles => "Taken from its file",
        RevisionOrigin.Browser => "Written here",
        RevisionOrigin.Merge => "Put together of two changed texts",
        RevisionOrigin.Restored => "An earlier text, restored",
        RevisionOrigin.Undone => "One earlier change taken back",
        _ => throw new InvalidOperationException($"There is no origin {Origin}."),
    };
}
