using CareerGuide.Web.Infrastructure.Logging;

namespace CareerGuide.Web.Features.Machine.CspReports;

/// <summary>
/// Writes each violation to the log once a day. So many are remembered, and no more: one page with a fault is seen by thousands, and
/// anybody may send what they like.
/// </summary>
public sealed partial class ReportedViolations(TimeProvider time, ILogger<ReportedViolations> log)
{
    public const int MaxPerDay = 200;

    private readonly HashSet<CspViolation> known = [];
    private readonly Lock access = new();
    private DateOnly day;

    public void Note(CspViolation violation)
    {
        if (IsNew(violation))
            LogViolation(violation.Page, violation.Directive, violation.Blocked);
    }

    private bool IsNew(CspViolation violation)
    {
        lock (access)
        {
            var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

            if (today != day)
                known.Clear();

            day = today;

            return known.Count < MaxPerDay && known.Add(violation);
        }
    }

    [LoggerMessage(LogEvents.ContentPolicyViolated, LogLevel.Warning, "A page under {Page} was kept from what its content security policy forbids: {Directive}, {Blocked}.")]
    private partial void LogViolation(string page, string directive, string blocked);
}
