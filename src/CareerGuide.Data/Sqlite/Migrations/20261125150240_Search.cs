using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareerGuide.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE TABLE "SearchEntries" (
                    "Id" INTEGER NOT NULL PRIMARY KEY,
                    "Owner" INTEGER NOT NULL,
                    "DocumentId" INTEGER NULL,
                    "Slug" TEXT NULL,
                    "Title" TEXT NOT NULL,
                    "Names" TEXT NOT NULL,
                    "Text" TEXT NOT NULL,
                    "Context" TEXT NOT NULL,
                    "Line" INTEGER NULL
                );
                CREATE INDEX "IX_SearchEntries_Owner" ON "SearchEntries" ("Owner");

                CREATE TABLE "SearchNames" ("Phrase" TEXT NOT NULL, "Entry" INTEGER NOT NULL);
                CREATE INDEX "IX_SearchNames_Phrase" ON "SearchNames" ("Phrase", "Entry");
                CREATE INDEX "IX_SearchNames_Entry" ON "SearchNames" ("Entry");

                CREATE TABLE "SearchWords" ("Word" TEXT NOT NULL PRIMARY KEY, "Entries" INTEGER NOT NULL) WITHOUT ROWID;

                CREATE VIRTUAL TABLE "SearchIndex" USING fts5(
                    names, text, context,
                    content = '', contentless_delete = 1, detail = column, prefix = '2 3', tokenize = "ascii tokenchars '+#'");
                CREATE VIRTUAL TABLE "SearchVocabulary" USING fts5vocab("SearchIndex", 'row');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP TABLE "SearchVocabulary";
                DROP TABLE "SearchIndex";
                DROP TABLE "SearchWords";
                DROP TABLE "SearchNames";
                DROP TABLE "SearchEntries";
                """);
        }
    }
}
