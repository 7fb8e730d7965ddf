namespace CareerGuide.Web.Infrastructure.Logging;

/// <summary>The numbers by which the site's own lines of the log can be told apart; they are listed in <c>docs/operations.md</c>.</summary>
public static class LogEvents
{
    public const int Start = 100;
    public const int Draining = 101;
    public const int ContentChanged = 200;
    public const int DatabaseUnreadable = 300;
    public const int DatabaseReadable = 301;
    public const int DatabaseInTrouble = 302;
    public const int SearchesNotCounted = 303;
    public const int AuditNotShortened = 304;
    public const int ContentPolicyViolated = 400;
}
