using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using CareerGuide.Content;
using CareerGuide.Content.Authoring;
using CareerGuide.Content.Model;
using CareerGuide.Data.Entities;
using CareerGuide.Data.TextDiff;
using CareerGuide.Web.Infrastructure.Formats;
using Microsoft.AspNetCore.Mvc;

namespace CareerGuide.Web.Features.Instructor.Editor;

/// <summary>The posted form of the editor.</summary>
public sealed record EditorForm
{
    public const string Check = "check";

    public const string Preview = "rehearse";

    public const string Publish = "publish";

    /// <summary>Makes one text of the published one and this, as was chosen for each piece that both have changed.</summary>
    public const string Settle = "settle";

    /// <summary>Writes into the text what its headings are to be read as.</summary>
    public const string Teach = "teach";

    private const string Insert = "insert-", InsertFacet = "insert-facet-";

    public static string InsertOf(LectureBlock block) => $"{Insert}{block}";

    public static string InsertOf(FacetKind facet) => InsertFacet + facet.Key;

    /// <summary>The block to insert, and of which facet; null where none is to be.</summary>
    public (LectureBlock Block, FacetKind? Facet)? Inserted => Action switch
    {
        _ when Action.StartsWith(InsertFacet, StringComparison.Ordinal) => FacetTable.Of(Action[InsertFacet.Length..]) is { } facet ? (LectureBlock.Facet, facet) : null,
        _ when Action.StartsWith(Insert, StringComparison.Ordinal) => Enum.TryParse<LectureBlock>(Action[Insert.Length..], out var block) && Enum.IsDefined(block) ? (block, null) : null,
        _ => null,
    };

    /// <summary>The text as it was typed, with LF line ends: browsers send CRLF.</summary>
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Markdown
    {
        get;
        init => field = (value ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
    } = "";

    /// <summary>Made up for each editor that is opened; its draft is known by it.</summary>
    public Guid Window { get; init => field = value == Guid.Empty ? Guid.NewGuid() : value; } = Guid.NewGuid();

    /// <summary>The window whose draft this one goes on with; its own takes that one's place.</summary>
    public Guid? Continues { get; init; }

    /// <summary>The number of the revision that the author began with, or has seen since; 0 for a new lecture.</summary>
    public int StartedFrom { get; init => field = Math.Max(value, 0); }

    /// <summary>The same for a form that is sent twice.</summary>
    public Guid? Submission { get; init; }

    /// <summary>Counts the saves of a window's script, from the time the page was made; those of the form are later than all before.</summary>
    public long Sequence { get; init; }

    /// <summary>Of a conflict: the number of the revision that both texts were made from.</summary>
    public int MergeBase { get; init; }

    /// <summary>Of a conflict: what was chosen for each piece, one of <see cref="ConflictPiece.Choices"/>.</summary>
    public IReadOnlyList<string?>? Pieces { get; init; }

    /// <summary>Of a conflict: the fingerprint of the text whose pieces were shown.</summary>
    public string? PiecesOf { get; init; }

    /// <summary>Whether the page has shown that the document is off the site, so that publishing puts it back.</summary>
    public bool Revives { get; init; }

    /// <summary>The fingerprint of the text whose changes the author has seen; null before that.</summary>
    public string? Reviewed { get; init; }

    /// <summary>Tells this text from others.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(SourceText.Normalize(Markdown))));

    /// <summary>Whether the author has seen the changes of another text than this one.</summary>
    public bool WasReviewedOtherwise => Reviewed is { Length: > 0 } reviewed && reviewed != Fingerprint;

    /// <summary>A short description of the change.</summary>
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Note
    {
        get;
        init
        {
            var note = OneLine.Of(value ?? "");
            field = note[..Math.Min(note.Length, Revision.NoteMaxLength)];
        }
    } = "";

    /// <summary>The headings that the outline shows, and what is chosen for each; nothing where the reader shall decide.</summary>
    public IReadOnlyList<string?>? Headings { get; init; }

    public IReadOnlyList<string?>? Readings { get; init; }

    /// <summary>The button that was pressed.</summary>
    [FromForm(Name = "do")]
    public string Action { get; init => field = value ?? Check; } = Check;
}
