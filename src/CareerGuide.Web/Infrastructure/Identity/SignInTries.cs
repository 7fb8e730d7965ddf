using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <param name="LockedUntil">Null if there is no lock.</param>
public sealed record TryCount(int Failed, DateTimeOffset? LockedUntil);

/// <summary>
/// Counts wrong passwords and codes: for each device that an account knows, and for all others together. A count is changed only if it is
/// still the one that was read.
/// </summary>
public sealed class SignInTries(CareerGuideDb db)
{
    /// <returns>Null if the account does not exist.</returns>
    public async Task<TryCount?> PasswordsAsync(Account? account, KnownDevice? device)
    {
        var id = account?.Id ?? 0; // the same query without an account

        return device is null
            ? await db.Users.Where(a => a.Id == id).Select(a => new TryCount(a.AccessFailedCount, a.LockoutEnd)).SingleOrDefaultAsync()
            : Of(await db.KnownDevices.Where(d => d.Id == device.Id).Select(d => new { Failed = d.FailedPasswords, Until = d.LockedUntil }).SingleOrDefaultAsync(), own => (own.Failed, own.Until));
    }

    public async Task<TryCount?> CodesAsync(Account account, KnownDevice? device) => Of(
        device is null
            ? await db.Users.Where(a => a.Id == account.Id).Select(a => new { Failed = a.FailedCodes, Until = a.CodesLockedUntil }).SingleOrDefaultAsync()
            : await db.KnownDevices.Where(d => d.Id == device.Id).Select(d => new { Failed = d.FailedCodes, Until = d.CodesLockedUntil }).SingleOrDefaultAsync(),
        own => (own.Failed, own.Until));

    /// <returns>Whether the count was still the one that was read.</returns>
    public async Task<bool> SetPasswordsAsync(Account account, KnownDevice? device, TryCount read, TryCount next)
    {
        var (was, until) = (read.LockedUntil?.UtcDateTime, next.LockedUntil?.UtcDateTime);

        return 1 == (device is null
            ? await db.Users.Where(a => a.Id == account.Id && a.AccessFailedCount == read.Failed && a.LockoutEnd == read.LockedUntil)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.AccessFailedCount, next.Failed).SetProperty(a => a.LockoutEnd, next.LockedUntil))
            : await db.KnownDevices.Where(d => d.Id == device.Id && d.FailedPasswords == read.Failed && d.LockedUntil == was)
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.FailedPasswords, next.Failed).SetProperty(d => d.LockedUntil, until)));
    }

    /// <returns>Whether the count was still the one that was read.</returns>
    public async Task<bool> SetCodesAsync(Account account, KnownDevice? device, TryCount read, TryCount next)
    {
        var until = next.LockedUntil?.UtcDateTime;

        return 1 == (device is null
            ? await db.Users.Where(a => a.Id == account.Id && a.FailedCodes == read.Failed)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.FailedCodes, next.Failed).SetProperty(a => a.CodesLockedUntil, until))
            : await db.KnownDevices.Where(d => d.Id == device.Id && d.FailedCodes == read.Failed)
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.FailedCodes, next.Failed).SetProperty(d => d.CodesLockedUntil, until)));
    }

    /// <summary>Uncounts a try with the right password.</summary>
    /// <param name="taken">The count after it.</param>
    public async Task TakeBackPasswordAsync(Account account, KnownDevice? device, TryCount taken)
    {
        if (taken.LockedUntil is not null)
        {
            await SetPasswordsAsync(account, device, taken, new TryCount(AccountSignIn.MaxAttempts - 1, null));
            return;
        }

        await (device is null
            ? db.Users.Where(a => a.Id == account.Id && a.AccessFailedCount > 0)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount - 1))
            : db.KnownDevices.Where(d => d.Id == device.Id && d.FailedPasswords > 0)
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.FailedPasswords, d => d.FailedPasswords - 1)));
    }

    public Task ResetPasswordsAsync(Account account, KnownDevice? device) => device is null
        ? db.Users.Where(a => a.Id == account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null))
        : db.KnownDevices.Where(d => d.Id == device.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.FailedPasswords, 0).SetProperty(d => d.LockedUntil, (DateTime?)null));

    public Task ResetCodesAsync(Account account, KnownDevice? device) => device is null
        ? db.Users.Where(a => a.Id == account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.FailedCodes, 0).SetProperty(a => a.CodesLockedUntil, (DateTime?)null))
        : db.KnownDevices.Where(d => d.Id == device.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.FailedCodes, 0).SetProperty(d => d.CodesLockedUntil, (DateTime?)null));

    private static TryCount? Of<T>(T? row, Func<T, (int Failed, DateTime? Until)> read)
        where T : class
    {
        if (row is null)
            return null;

        var (failed, until) = read(row);

        return new TryCount(failed, until is { } time ? new DateTimeOffset(time, TimeSpan.Zero) : null);
    }
}
