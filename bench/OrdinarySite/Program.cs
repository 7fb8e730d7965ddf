using Microsoft.EntityFrameworkCore;
using OrdinarySite;

// What the same content is as an ordinary MVC site: the measure for the real one. LECTURE names the Markdown to read at first.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContext<OrdinaryDb>(options => options.UseSqlite(builder.Configuration.GetConnectionString("Ordinary")));
builder.Services.AddControllersWithViews();

await using var site = builder.Build();

await using (var scope = site.Services.CreateAsyncScope())
{
    var db = scope.ServiceProvider.GetRequiredService<OrdinaryDb>();
    await db.Database.MigrateAsync();

    if (!await db.Roles.AnyAsync())
        await Seed.ReadAsync(db, builder.Configuration["LECTURE"]!);
}

site.MapControllers();
await site.RunAsync();
