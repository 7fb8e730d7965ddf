using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareerGuide.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SecondStepTries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "CodesLockedUntil",
                table: "Accounts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FailedCodes",
                table: "Accounts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "CodesLockedUntil",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "FailedCodes",
                table: "Accounts");
        }
    }
}
