using System.Collections.Concurrent;
using System.Data.Common;
using CareerGuide.Data.Postgres;
using CareerGuide.Data.Sqlite;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Web.Tests.Support;

/// <summary>A site that notes what its database is asked.</summary>
public sealed class CountedSite(params (string File, string Markdown)[] lectures) : Site(lectures)
{
    private readonly Asked asked = new();

    /// <summary>The queries for content, without the look at its version.</summary>
    public IReadOnlyList<string> Queries => [.. asked.Commands.Where(c => c.Contains("SELECT", StringComparison.Ordinal) && !c.Contains("ContentVersions", StringComparison.Ordinal))];

    public void Forget() => asked.Commands.Clear();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services
            .ConfigureDbContext<SqliteCareerGuideDb>(db => db.AddInterceptors(asked))
            .ConfigureDbContext<PostgresCareerGuideDb>(db => db.AddInterceptors(asked)));
    }

    private sealed class Asked : DbCommandInterceptor
    {
        public ConcurrentQueue<string> Commands { get; } = new();

        public override InterceptionResult<DbDataReader> ReaderExecuting(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Commands.Enqueue(command.CommandText);

            return result;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Commands.Enqueue(command.CommandText);

            return new(result);
        }
    }
}
