using CareerGuide.Data.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Data.Postgres;

/// <summary>For <c>dotnet ef</c>, which never connects.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresCareerGuideDb>
{
    public PostgresCareerGuideDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresCareerGuideDb>()
            .UseApplicationServiceProvider(new ServiceCollection().AddIdentityTables().BuildServiceProvider())
            .UseNpgsql("Host=localhost;Database=design")
            .Options);
}
