using System.Globalization;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Formats;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Instructor.Shared;

/// <summary>A revision without its text.</summary>
public sealed record RevisionEntry(int Number, RevisionOrigin Origin, string Author, DateTime At, string Note)
{
    /// <summary>The note of a revision that settles a proposal.</summary>
    public const string SettledNote = "Settled with its file";

    private const string RevisionNote = "Revision ";

    /// <summary>The account that did it; null where none did, or it is not asked for.</summary>
    public int? AccountId { get; init; }

    /// <summary>The address that the author signs in with; null where the account is deleted too.</summary>
    public string? Email { get; init; }

    /// <summary>Names may be alike, addresses are not, nor the numbers of deleted accounts.</summary>
    public string Account => AccountLabel.Of(AccountId, Email);

    /// <summary>The author with the account.</summary>
    public string Signature => Account.Length > 0 ? $"{By} ({Account})" : By;

    public string By => Author.Length > 0 ? Author : Texts.Get("Desk.ContentFiles");

    /// <summary>“revision 7” where that one was published again; otherwise null.</summary>
    public string? Restored => Origin == RevisionOrigin.Restored && Note.StartsWith(RevisionNote, StringComparison.Ordinal)
        ? Texts.Get("Desk.Note.RevisionInSentence", ("number", Note[RevisionNote.Length..]))
        : null;

    /// <summary>“Took back revision 2” where it is known of which; then there is no note beside it.</summary>
    public string OriginInWords => Of is { } number ? Texts.Get($"Desk.Origin.{Origin}Of", ("number", number)) : Texts.Get($"Desk.Origin.{Origin}");

    /// <summary>Whether somebody wrote a note, or the site has one that its origin does not say.</summary>
    public bool HasNote => Note.Length > 0 && Of is null;

    /// <summary>The number of the revision that this one took back or published again; null otherwise.</summary>
    private string? Of => Origin is RevisionOrigin.Restored or RevisionOrigin.Undone && Note.StartsWith(RevisionNote, StringComparison.Ordinal)
        ? Note[RevisionNote.Length..]
        : null;

    /// <summary>What somebody wrote as it is; what the site notes by itself, which is kept in English, in the language of the page.</summary>
    public string NoteInWords => Note switch
    {
        SettledNote => Texts.Get("Desk.Note.Settled"),
        _ when Of is { } number => Texts.Get("Desk.Note.Revision", ("number", number)),
        _ => OneLine.Of(Note),
    };

    public static string NoteOfRevision(int number) => string.Create(CultureInfo.InvariantCulture, $"{RevisionNote}{number}");
}
