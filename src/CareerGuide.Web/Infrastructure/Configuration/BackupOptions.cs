using System.ComponentModel.DataAnnotations;
using CareerGuide.Data.Backup;

namespace CareerGuide.Web.Infrastructure.Configuration;

/// <summary>The automatic backups before a migration or an import: <c>Backup:*</c>.</summary>
public sealed class BackupOptions : IValidatableObject
{
    private const int MaxKeep = 1000;

    /// <summary>Relative to the application. If empty, the folder <c>backups</c> beside the database file is used.</summary>
    public string Folder { get; set; } = "";

    /// <summary>The number of backups to retain; 0 disables backups.</summary>
    public int Keep { get; set; } = 10;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Keep is < 0 or > MaxKeep)
            yield return new ValidationResult($"Backup:Keep is {Keep}; it must be a number from 0, for no backups, to {MaxKeep}.");
    }

    public BackupRule Rule(string application) => new(Folder.Length == 0 ? "" : Path.GetFullPath(Folder, application), Keep);
}
