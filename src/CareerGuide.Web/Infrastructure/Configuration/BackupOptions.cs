using System.ComponentModel.DataAnnotations;
using CareerGuide.Data.Backup;

namespace CareerGuide.Web.Infrastructure.Configuration;

/// <summary>The backups that the site makes by itself, before it changes the database or imports: <c>Backup:*</c>.</summary>
public sealed class BackupOptions : IValidatableObject
{
    private const int MaxKeep = 1000;

    /// <summary>Relative to the application. Where empty, <c>backups</c> beside the database's file.</summary>
    public string Folder { get; set; } = "";

    /// <summary>How many stay; 0 makes none.</summary>
    public int Keep { get; set; } = 10;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Keep is < 0 or > MaxKeep)
            yield return new ValidationResult($"Backup:Keep is {Keep}; it must be a number from 0, for no backups, to {MaxKeep}.");
    }

    public BackupRule Rule(string application) => new(Folder.Length == 0 ? "" : Path.GetFullPath(Folder, application), Keep);
}
