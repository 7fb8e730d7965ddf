using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareerGuide.Data.Postgres.Migrations
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
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "",
                collation: "C");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "NetworkAddress",
                table: "AuditEntries");
        }
    }
}
