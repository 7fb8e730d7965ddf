using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareerGuide.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // COLLATE "C" compares the bytes, as SQLite does, so that a beginning is a range of the index.
            migrationBuilder.Sql("""
                CREATE TABLE "SearchEntries" (
                    "Id" integer NOT NULL PRIMARY KEY,
                    "Owner" integer NOT NULL,
                    "DocumentId" integer NULL,
                    "Slug" text NULL,
                    "Title" text NOT NULL,
                    "Names" text NOT NULL,
                    "Text" text NOT NULL,
                    "Context" text NOT NULL,
                    "Line" integer NULL
                );
                CREATE INDEX "IX_SearchEntries_Owner" ON "SearchEntries" ("Owner");

                CREATE TABLE "SearchNames" ("Phrase" text COLLATE "C" NOT NULL, "Entry" integer NOT NULL);
                CREATE INDEX "IX_SearchNames_Phrase" ON "SearchNames" ("Phrase", "Entry");
                CREATE INDEX "IX_SearchNames_Entry" ON "SearchNames" ("Entry");

                CREATE TABLE "SearchWords" ("Word" text COLLATE "C" NOT NULL PRIMARY KEY, "Entries" integer NOT NULL);

                CREATE TABLE "SearchIndex" ("Id" integer NOT NULL PRIMARY KEY, "Words" tsvector NOT NULL);
                CREATE INDEX "IX_SearchIndex_Words" ON "SearchIndex" USING gin ("Words");
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP TABLE "SearchIndex";
                DROP TABLE "SearchWords";
                DROP TABLE "SearchNames";
                DROP TABLE "SearchEntries";
                """);
        }
    }
}
