using System.ComponentModel.DataAnnotations;
using CareerGuide.Data;

namespace CareerGuide.Web.Infrastructure.Configuration;

/// <summary>The database that stores the content: <c>Database:Provider</c> and <c>ConnectionStrings:CareerGuide</c>.</summary>
public sealed class DatabaseOptions : IValidatableObject
{
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>If empty, the SQLite file is <c>data/careerguide.db</c> beside the application.</summary>
    public string ConnectionString { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Enum.IsDefined(Provider))
            yield return new ValidationResult("Database:Provider must be Sqlite or PostgreSql.");

        if (Provider == DatabaseProvider.PostgreSql && ConnectionString.Length == 0)
            yield return new ValidationResult("Database:Provider is PostgreSql; ConnectionStrings:CareerGuide must say where it is.");
    }
}
