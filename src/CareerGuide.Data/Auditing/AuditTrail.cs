using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;

namespace CareerGuide.Data.Auditing;

/// <summary>Records account events in the audit trail. Content changes record their own within their transaction.</summary>
public sealed class AuditTrail(CareerGuideDb db, TimeProvider time)
{
    /// <param name="details">A few words, never a text, a password or a token.</param>
    public async Task NoteAsync(
        Author author, AuditAction action, string subject, string details = "", CancellationToken cancellation = default)
    {
        db.AuditEntries.Add(new AuditEntry
        {
            At = time.Now(),
            AccountId = author.AccountId,
            Who = author.Name,
            Action = action,
            Subject = subject.Length <= AuditEntry.SubjectMaxLength ? subject : subject[..AuditEntry.SubjectMaxLength],
            Details = details,
        });
        await db.SaveChangesAsync(cancellation);
    }
}
