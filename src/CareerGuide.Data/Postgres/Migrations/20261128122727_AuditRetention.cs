using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareerGuide.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class AuditRetention : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The trail stays as it is, but for lines older than the shortest time that a setting may keep them.
            migrationBuilder.Sql("""
                DROP TRIGGER "AuditEntries_Stay" ON "AuditEntries";
                CREATE TRIGGER "AuditEntries_Stay" BEFORE UPDATE OR TRUNCATE ON "AuditEntries"
                    FOR EACH STATEMENT EXECUTE FUNCTION audit_entries_stay();
                CREATE FUNCTION audit_entries_expire() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF OLD."At" <= now() - interval '90 days' THEN
                        RETURN OLD;
                    END IF;
                    RAISE EXCEPTION 'The audit trail is only ever added to.';
                END $$;
                CREATE TRIGGER "AuditEntries_AreNotDeleted" BEFORE DELETE ON "AuditEntries"
                    FOR EACH ROW EXECUTE FUNCTION audit_entries_expire();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP TRIGGER "AuditEntries_AreNotDeleted" ON "AuditEntries";
                DROP FUNCTION audit_entries_expire();
                DROP TRIGGER "AuditEntries_Stay" ON "AuditEntries";
                CREATE TRIGGER "AuditEntries_Stay" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEntries"
                    FOR EACH STATEMENT EXECUTE FUNCTION audit_entries_stay();
                """);
        }
    }
}
