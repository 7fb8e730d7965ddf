using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareerGuide.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AuditRetention : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The trail stays as it is, but for lines older than the shortest time that a setting may keep them.
            migrationBuilder.Sql("DROP TRIGGER IF EXISTS AuditEntries_AreNotDeleted;");
            migrationBuilder.Sql("CREATE TRIGGER AuditEntries_AreNotDeleted BEFORE DELETE ON AuditEntries WHEN OLD.At > datetime('now', '-90 days') BEGIN SELECT RAISE(ABORT, 'The audit trail is only ever added to.'); END;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER IF EXISTS AuditEntries_AreNotDeleted;");
            migrationBuilder.Sql("CREATE TRIGGER AuditEntries_AreNotDeleted BEFORE DELETE ON AuditEntries BEGIN SELECT RAISE(ABORT, 'The audit trail is only ever added to.'); END;");
        }
    }
}
