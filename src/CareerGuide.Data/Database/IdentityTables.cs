using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Data.Database;

internal static class IdentityTables
{
    /// <summary>
    /// Identity's tables depend on its schema version, which it reads from the context's services. Version 3 includes passkeys.
    /// </summary>
    public static IServiceCollection AddIdentityTables(this IServiceCollection services) =>
        services.Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
}
