using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Machine.Feed;

/// <summary>One change of a lecture.</summary>
/// <param name="Number">The number of the revision; of the last one where the lecture was taken off the site.</param>
/// <param name="At">In UTC.</param>
public sealed record LectureChange(string Slug, string Title, string Language, int Number, DateTime At, TextChange What)
{
    public string Headline => What switch
    {
        TextChange.Created => Texts.Get("Feed.New", ("title", Title)),
        TextChange.Archived => Texts.Get("Feed.TakenOff", ("title", Title)),
        _ => Texts.Get("Feed.Changed", ("title", Title)),
    };

    /// <summary>
    /// The same for ever, and under whatever address the site is reached: what happened to which lecture when. No other site
    /// publishes the same lecture in the same millisecond.
    /// </summary>
    public string Id
    {
        get
        {
            var what = string.Create(CultureInfo.InvariantCulture, $"{Slug}/{Number}/{What is TextChange.Archived}/{At:yyyyMMddHHmmssfff}");

            return $"urn:uuid:{Uuid(SHA256.HashData(Encoding.UTF8.GetBytes(what)))}";
        }
    }

    /// <summary>Version 8 of RFC 9562: bits of one's own, but for those that say so.</summary>
    private static Guid Uuid(byte[] hash)
    {
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);

        return new(hash.AsSpan(0, 16), bigEndian: true);
    }
}

/// <summary>What became of a text.</summary>
public abstract record TextChange
{
    private TextChange()
    {
    }

    /// <summary>What it comes to, in plain words.</summary>
    public abstract string InWords { get; }

    /// <param name="before">Null where there was no text before.</param>
    public static TextChange Between(string? before, string after, RevisionOrigin origin)
    {
        if (before is null)
            return new Created(Lines(after).Count());

        var (old, now) = (Lines(before).CountBy(l => l).ToDictionary(), Lines(after).CountBy(l => l).ToDictionary());

        return new Changed(Surplus(now, old), Surplus(old, now), origin);
    }

    /// <summary>Lines of one text that the other has not, wherever they stand: counting takes linear time, which comparing does not.</summary>
    private static int Surplus(Dictionary<string, int> lines, Dictionary<string, int> others) =>
        lines.Sum(line => Math.Max(0, line.Value - others.GetValueOrDefault(line.Key)));

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0);

    public sealed record Created(int Length) : TextChange
    {
        public override string InWords => Texts.Get("Feed.Length", ("count", Length));
    }

    public sealed record Changed(int Added, int Removed, RevisionOrigin Origin) : TextChange
    {
        public override string InWords => Texts.Get("Feed.How", ("extent", Extent), ("how", How));

        private string Extent => (Added, Removed) switch
        {
            (0, 0) => Texts.Get("Feed.Order"),
            (_, 0) => Texts.Get("Feed.Added", ("count", Added)),
            (0, _) => Texts.Get("Feed.Removed", ("count", Removed)),
            _ when Added == Removed => Texts.Get("Feed.Replaced", ("count", Added)),
            _ => Texts.Get("Feed.AddedAndRemoved", ("added", Added), ("removed", Removed)),
        };

        private string How => Origin switch
        {
            RevisionOrigin.ContentFiles => Texts.Get("Feed.InFile"),
            RevisionOrigin.Browser => Texts.Get("Feed.OnSite"),
            RevisionOrigin.Merge => Texts.Get("Feed.Merged"),
            RevisionOrigin.Restored => Texts.Get("Feed.Restored"),
            RevisionOrigin.Undone => Texts.Get("Feed.Undone"),
            _ => throw new InvalidOperationException($"There is no origin {Origin}."),
        };
    }

    public sealed record Archived : TextChange
    {
        public override string InWords => Texts.Get("Feed.Gone");
    }
}
