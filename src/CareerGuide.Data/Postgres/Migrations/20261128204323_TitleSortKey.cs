using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareerGuide.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class TitleSortKey : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "TitleSortKey",
                table: "Documents",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C");

            // Rows written before have no key: the new build writes them anew when it parses all texts at its first start.
            migrationBuilder.Sql("""UPDATE "Documents" SET "ReadingHash" = 'outdated' WHERE "ReadingHash" IS NOT NULL;""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "TitleSortKey",
                table: "Documents");
        }
    }
}
