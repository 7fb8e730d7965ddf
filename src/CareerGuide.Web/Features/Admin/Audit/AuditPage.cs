using System.Globalization;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;
using CareerGuide.Web.Infrastructure.Security;
using Microsoft.AspNetCore.WebUtilities;

namespace CareerGuide.Web.Features.Admin.Audit;

/// <param name="Before">Where the list goes on; null at its end.</param>
public sealed record AuditPage(AuditQuery Query, IReadOnlyList<AuditLine> Entries, long? Before) : InstructorPage
{
    public override string Title => Texts.Get("Audit.Title");

    public override string Path => InstructorAddresses.Audit;

    public string Csv => Query.Address($"{InstructorAddresses.Audit}.csv");

    public string? Older => Before is { } before
        ? QueryHelpers.AddQueryString(Query.Address(InstructorAddresses.Audit), "before", before.ToString(CultureInfo.InvariantCulture))
        : null;
}

/// <param name="Email">The address that who did it signs in with; null where no account did it, or one that is deleted.</param>
/// <param name="IsDocument">Whether its subject is a lecture, the glossary or the wordings, and not deleted.</param>
public sealed record AuditLine(AuditEntry Entry, string? Email, bool IsDocument)
{
    public string Account => AccountLabel.Of(Entry.AccountId, Email);

    public string Who => LogText.Escape(AuditActionText.Who(Entry));

    public string Subject => LogText.Escape(Entry.Subject);

    public string Details => LogText.Escape(Entry.Details);
}

/// <summary>Which lines of the trail are wanted.</summary>
/// <param name="From">The first day, in UTC.</param>
/// <param name="To">The last day.</param>
public sealed record AuditQuery(string Who, AuditAction? Action, string Subject, DateOnly? From, DateOnly? To, long? Before)
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>What means nothing in the address is left out.</summary>
    public static AuditQuery Asked(IQueryCollection query)
    {
        return new(
            Text("who"),
            Enum.GetValues<AuditAction>().Select(a => (AuditAction?)a).FirstOrDefault(a => a.ToString() == query["action"]),
            Text("subject"),
            DayOf("from"),
            DayOf("to"),
            long.TryParse(query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : null);

        string Text(string name) => query[name].ToString().Replace("\0", "", StringComparison.Ordinal).Trim() is var text && text.Length <= AuditEntry.SubjectMaxLength
            ? text
            : text[..AuditEntry.SubjectMaxLength];

        DateOnly? DayOf(string name) =>
            DateOnly.TryParseExact(query[name], Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    public string FromShown => From?.ToString(Day, CultureInfo.InvariantCulture) ?? "";

    public string ToShown => To?.ToString(Day, CultureInfo.InvariantCulture) ?? "";

    public bool IsNarrowed => Who.Length + Subject.Length > 0 || Action is not null || From is not null || To is not null;

    public string Address(string path) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        ["who"] = Who,
        ["action"] = Action?.ToString(),
        ["subject"] = Subject,
        ["from"] = FromShown,
        ["to"] = ToShown,
    }.Where(part => !string.IsNullOrEmpty(part.Value)));

    /// <summary>The newest first.</summary>
    public IQueryable<AuditEntry> Of(IQueryable<AuditEntry> entries)
    {
        var (who, subject) = (Who.ToLowerInvariant(), Subject.ToLowerInvariant());
        var from = From?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var to = To < DateOnly.MaxValue ? To?.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) : null;

#pragma warning disable CA1304, CA1311, CA1862, MA0011 // the database does it, by its own lower()
        return entries
            .Where(e => who.Length == 0 || e.Who.ToLower().Contains(who))
            .Where(e => subject.Length == 0 || e.Subject.ToLower().Contains(subject))
            .Where(e => Action == null || e.Action == Action)
            .Where(e => from == null || e.At >= from)
            .Where(e => to == null || e.At < to)
            .OrderByDescending(e => e.Id);
#pragma warning restore CA1304, CA1311, CA1862, MA0011
    }
}

public static class AuditActionText
{
    /// <summary>As the desk calls what was done, so that one thing has one name.</summary>
    public static string Of(AuditAction action) => Texts.Get($"AuditAction.{action}");

    /// <summary>Nobody’s name is stored for what content files bring in, and for tries to sign in: whose they are is not known.</summary>
    public static string Who(AuditEntry entry) => entry switch
    {
        { Who.Length: > 0 } => entry.Who,
        { Action: AuditAction.SignInFailed or AuditAction.LockedOut or AuditAction.WrongCode } => Texts.Get("Audit.Unknown"),
        _ => Texts.Get("Audit.ContentFiles"),
    };
}
