using System.Threading.Channels;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Logging;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Public.Search;

/// <summary>
/// Counts the words that were searched for and not found, and nothing else about a search. Reading a page writes nothing: the words
/// wait in memory until the next round; where more come than can wait, some are not counted.
/// </summary>
public sealed partial class UnansweredSearches(IServiceScopeFactory scopes, TimeProvider time, ILogger<UnansweredSearches> log) : BackgroundService
{
    /// <summary>The maximum number of stored terms. Beyond it, the least frequent and least recent ones are deleted.</summary>
    public const int MaxKept = 1_000;

    private const int MaxPending = 500;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    private readonly Channel<string> waiting =
        Channel.CreateBounded<string>(new BoundedChannelOptions(MaxPending) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Note(string text)
    {
        if (TermOf(text) is { } term)
            waiting.Writer.TryWrite(term);
    }

    /// <summary>Adds the queued counts to the database.</summary>
    public async Task CountAsync(CancellationToken cancellation)
    {
        var terms = new Dictionary<string, int>();

        while (waiting.Reader.TryRead(out var term))
            terms[term] = terms.GetValueOrDefault(term) + 1;

        if (terms.Count == 0)
            return;

        await using var scope = scopes.CreateAsyncScope();
        await AddAsync(scope.ServiceProvider.GetRequiredService<CareerGuideDb>(), terms, cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, time);

        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await TryCountAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await TryCountAsync(CancellationToken.None);
        }
    }

    /// <summary>If the database is busy or unavailable, some counts are lost and nothing else.</summary>
    private async Task TryCountAsync(CancellationToken cancellation)
    {
        try
        {
            await CountAsync(cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogNotCounted(e);
        }
    }

    [LoggerMessage(LogEvents.SearchesNotCounted, LogLevel.Warning, "Searches without an answer could not be counted.")]
    private partial void LogNotCounted(Exception exception);

    private async Task AddAsync(CareerGuideDb db, Dictionary<string, int> terms, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.BeginWritingAsync(cancellation);
        var known = await db.UnansweredSearches.AsTracking().Where(s => terms.Keys.Contains(s.Term)).ToDictionaryAsync(s => s.Term, cancellation);

        foreach (var (term, count) in terms)
        {
            if (!known.TryGetValue(term, out var search))
                db.UnansweredSearches.Add(search = new UnansweredSearch { Term = term, Count = 0, LastOn = today });

            search.Count += count;
            search.LastOn = today;
        }

        await db.SaveChangesAsync(cancellation);
        var surplus = db.UnansweredSearches.OrderByDescending(s => s.Count).ThenByDescending(s => s.LastOn).ThenBy(s => s.Term).Skip(MaxKept).Select(s => s.Term);
        await db.UnansweredSearches.Where(s => surplus.Contains(s.Term)).ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Normalizes a term. Null if it may be a personal address or number, which is never stored.</summary>
    private static string? TermOf(string text)
    {
        var term = string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        return term.Length is 0 or > UnansweredSearch.TermMaxLength || term.Contains('@', StringComparison.Ordinal) || term.Count(char.IsDigit) > 5
            ? null
            : term;
    }
}
