using System.ComponentModel.DataAnnotations;
using CareerGuide.Data.Auditing;

namespace CareerGuide.Web.Infrastructure.Configuration;

/// <summary>How long the audit trail is kept: <c>Audit:*</c>.</summary>
public sealed class AuditOptions : IValidatableObject
{
    /// <summary>Entries older than this are deleted once a day; 0 keeps all.</summary>
    public int RetentionDays { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (RetentionDays is not (0 or >= AuditRetention.MinDays and <= AuditRetention.MaxDays))
            yield return new ValidationResult($"Audit:RetentionDays is {RetentionDays}; it must be 0, to keep the whole trail, or a number from {AuditRetention.MinDays} to {AuditRetention.MaxDays}.");
    }
}
