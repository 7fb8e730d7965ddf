using CareerGuide.Data.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Data.Sqlite;

/// <summary>For <c>dotnet ef</c>, which never connects.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteCareerGuideDb>
{
    public SqliteCareerGuideDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteCareerGuideDb>()
            .UseApplicationServiceProvider(new ServiceCollection().AddIdentityTables().BuildServiceProvider())
            .UseSqlite("Data Source=design.db")
            .Options);
}
