using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Data.Database;

internal static class IdentityTables
{
    /// <summary>Identity asks the services of the context which of its tables there are: all, those of passkeys too.</summary>
    public static IServiceCollection AddIdentityTables(this IServiceCollection services) =>
        services.Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
}
