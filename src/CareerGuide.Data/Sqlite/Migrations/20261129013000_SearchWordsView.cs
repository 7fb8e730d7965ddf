using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareerGuide.Data.Sqlite.Migrations
{
    /// <summary>The words of the index are read from it. A copy of them was written by each publication. The model stays as it is.</summary>
    [DbContext(typeof(SqliteCareerGuideDb))]
    [Migration("20261129013000_SearchWordsView")]
    public partial class SearchWordsView : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP TABLE "SearchWords";
                CREATE VIEW "SearchWords" AS SELECT term AS "Word", doc AS "Entries" FROM "SearchVocabulary";
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP VIEW "SearchWords";
                CREATE TABLE "SearchWords" ("Word" TEXT NOT NULL PRIMARY KEY, "Entries" INTEGER NOT NULL) WITHOUT ROWID;
                INSERT INTO "SearchWords" ("Word", "Entries") SELECT term, doc FROM "SearchVocabulary";
                """);
        }
    }
}
