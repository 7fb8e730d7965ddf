using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareerGuide.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AuditNetworkAddress : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "NetworkAddress",
                table: "AuditEntries",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            // INSERT OR REPLACE would change a line past the triggers that refuse to change or delete one.
            migrationBuilder.Sql("CREATE TRIGGER AuditEntries_AreNotReplaced BEFORE INSERT ON AuditEntries WHEN EXISTS (SELECT 1 FROM AuditEntries WHERE Id = NEW.Id) BEGIN SELECT RAISE(ABORT, 'The audit trail is only ever added to.'); END;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER AuditEntries_AreNotReplaced;");

            migrationBuilder.DropColumn(
                name: "NetworkAddress",
                table: "AuditEntries");
        }
    }
}
