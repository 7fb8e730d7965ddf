using CareerGuide.Web.Infrastructure.Logging;

namespace CareerGuide.Web.Features.Machine.CspReports;

/// <summary>
/// Writes each violation to the log once a day. So many are remembered, and no more: one page with a fault is seen by thousands, and
/// anybody may send what they like. One sender can use up only a part of them, so that made-up reports do not hide those of others.
/// </summary>
public sealed partial class ReportedViolations(TimeProvider time, ILogger<ReportedViolations> log)
{
    public const int MaxPerDay = 200;

    public const int MaxOfSender = 20;

    private readonly HashSet<CspViolation> known = [];
    private readonly Dictionary<string, int> bySender = [];
    private readonly Lock access = new();
    private DateOnly day;

    /// <param name="sender">The network that the report came from. It is not written down.</param>
    public void Note(string sender, CspViolation violation)
    {
        if (IsNew(sender, violation))
            LogViolation(violation.Page, violation.Directive, violation.Blocked);
    }

    private bool IsNew(string sender, CspViolation violation)
    {
        lock (access)
        {
            var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

            if (today != day)
            {
                known.Clear();
                bySender.Clear();
            }

            day = today;
            var sent = bySender.GetValueOrDefault(sender);

            if (known.Count >= MaxPerDay || sent >= MaxOfSender || !known.Add(violation))
                return false;

            bySender[sender] = sent + 1;

            return true;
        }
    }

    [LoggerMessage(LogEvents.ContentPolicyViolated, LogLevel.Warning, "A page under {Page} was kept from what its content security policy forbids: {Directive}, {Blocked}.")]
    private partial void LogViolation(string page, string directive, string blocked);
}
