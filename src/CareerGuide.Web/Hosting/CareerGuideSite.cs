using System.IO.Compression;
using System.Text.Unicode;
using CareerGuide.Content;
using CareerGuide.Data;
using CareerGuide.Data.Backup;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;
using CareerGuide.Data.Search;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Instructor.Editor;
using CareerGuide.Web.Features.Instructor.PreservedForm;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Features.Machine.Api;
using CareerGuide.Web.Features.Machine.CspReports;
using CareerGuide.Web.Features.Public.Matching;
using CareerGuide.Web.Features.Public.Search;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Binding;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.Infrastructure.Errors;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.LanguageRouting;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.PageCaching;
using CareerGuide.Web.Infrastructure.Routing;
using CareerGuide.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Hosting;

/// <summary>What the site is made of, in the order in which a request meets it.</summary>
public static class CareerGuideSite
{
    public static WebApplicationBuilder AddCareerGuide(this WebApplicationBuilder builder)
    {
        var settings = builder.AddSiteOptions();
        builder.AddServer();
        builder.AddContent(settings);
        builder.AddAccounts(settings.University);
        builder.AddProtection();
        builder.AddPages();
        builder.AddApi();
        builder.AddHealth();
        builder.AddObservability();

        return builder;
    }

    public static WebApplication UseCareerGuide(this WebApplication site)
    {
        site.UseForwardedHeaders();
        site.UseSecurityHeaders();
        site.UseKnownHosts();
        site.UseApiCors();
        site.UseCachedPages();
        site.UseWhen(context => !PrivateAddresses.Include(context.Request.Path), open => open.UseResponseCompression());
        site.UseFaultAnswers();
        site.UseStatusCodePagesWithReExecute("/errors/{0}");
        site.UseCanonicalAddresses();
        site.UseRequestLanguage();
        site.UseRouting();
        site.UseRequestLimits();
        site.UseReadingOnly();
        site.UseLastingFonts();
        site.MapPublicAddresses(open => open.UseCostLimits().UsePageCaching().UseLocalizedLinks());
        site.UsePrivateAddresses();

        site.MapStaticAssets();
        site.MapControllers().WithStaticAssets().GuardPrivateAddresses();
        site.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = TellHealthAsync });
        site.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = TellHealthAsync });

        return site;
    }

    /// <summary>In a word, as the framework does, but with its charset.</summary>
    private static Task TellHealthAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";

        return context.Response.WriteAsync(report.Status.ToString(), context.RequestAborted);
    }

    private static void AddServer(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            RequestLimits.Configure(server.Limits);
        });

        if (!IsToldWhereToListen(builder.Configuration))
            builder.WebHost.UseUrls(SiteAddress.Default);

        builder.Services.AddOptions<ForwardedHeadersOptions>()
            .Configure<IOptions<ProxyOptions>>((forwarded, proxy) => proxy.Value.Configure(forwarded));

        builder.Services.AddHostedService<ShutdownDelay>();
        builder.Services.AddOptions<HostOptions>()
            .Configure<IOptions<ShutdownOptions>>((host, shutdown) => host.ShutdownTimeout += TimeSpan.FromSeconds(shutdown.Value.Delay));

        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true; // public pages hold no secret that their length could tell
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "text/csv", "text/markdown", "application/atom+xml"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }

    private static bool IsToldWhereToListen(ConfigurationManager configuration) =>
        configuration[WebHostDefaults.ServerUrlsKey] is not null
        || configuration[WebHostDefaults.HttpPortsKey] is not null
        || configuration[WebHostDefaults.HttpsPortsKey] is not null
        || configuration.GetSection("Kestrel:Endpoints").Exists();

    private static void AddContent(this WebApplicationBuilder builder, SettingsAtStart settings)
    {
        var backups = settings.Backup.Rule(builder.Environment.ContentRootPath);

        builder.Services.AddCareerGuideData(settings.Database.Provider, settings.Database.ConnectionString, backups);
        builder.Services.AddHostedService<AuditRetentionService>();
    }

    private static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PageCacheMiddleware>();
        builder.Services.AddSingleton<ContentVersionMonitor>().AddHostedService(services => services.GetRequiredService<ContentVersionMonitor>());
        builder.Services.AddSingleton<SiteAddress>();
        builder.Services.AddSingleton<SiteIcon>();
        builder.Services.AddPublished(SiteRoles.LoadAsync).AddPublished(SiteNeeds.LoadAsync).AddPublished(SiteEvidence.LoadAsync);
        builder.Services.AddPublished<SiteContent>(all => (db, cancellation) => SiteContent.LoadAsync(db, all.GetRequiredService<IOptions<LargeSiteOptions>>().Value, cancellation));
        builder.Services.AddPublished<SiteSections>(
            all => async (db, cancellation) => await SiteSections.LoadAsync(db, await all.GetRequiredService<PerContentVersion<SiteRoles>>().ReadAsync(db, cancellation), cancellation));
        builder.Services.AddPublished<IReadOnlyList<SkillUse>>(
            all => async (db, cancellation) => await db.SkillUsesAsync(await all.GetRequiredService<PerContentVersion<SiteRoles>>().ReadAsync(db, cancellation), cancellation));
        builder.Services.AddPublished<IReadOnlyDictionary<string, SkillWithLines>>( // for an export, which asks for each
            all => async (db, cancellation) => await db.SkillsWithLinesAsync(slug: null, await all.GetRequiredService<PerContentVersion<SiteRoles>>().ReadAsync(db, cancellation), cancellation));
        builder.Services.AddPublished<IReadOnlyDictionary<string, ApiSkill>>((db, cancellation) => db.ApiSkillsAsync(slug: null, cancellation));
        builder.Services.AddPublished<PublishedTexts>(
            all => (db, cancellation) => PublishedTexts.LoadAsync(db, all.GetRequiredService<SiteParseCache>(), cancellation)).AddPublished<PublishedPaths>(
            all => (db, cancellation) => db.PublishedPathsAsync(all.GetRequiredService<SiteLanguages>(), cancellation));
        builder.Services.AddPublished<SiteHealth>(
            all => async (db, cancellation) => await SiteHealth.LoadAsync(
                db, all.GetRequiredService<SiteParseCache>(), (await all.GetRequiredService<PerContentVersion<PublishedPaths>>().ReadAsync(db, cancellation)).Answers, cancellation));
        builder.Services.AddPublished<SearchFiles>(all => async (db, cancellation) => await SearchFiles.LoadAsync(
            db,
            new SiteSearch(db, all.GetRequiredService<Vocabularies>()),
            await all.GetRequiredService<PerContentVersion<SiteRoles>>().ReadAsync(db, cancellation),
            all.GetRequiredService<IOptions<LargeSiteOptions>>().Value.EntriesInSearch,
            cancellation));
        builder.Services.AddPublished<RoleMatcher>(all => (db, cancellation) => db.MatchingAsync(all.GetRequiredService<PerContentVersion<SiteNeeds>>(), cancellation));
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, PreserveFormOnSignOut>().AddSingleton<ReturningBrowser>().AddSingleton<ImportNotices>().AddSingleton<LongFormLimits>();
        builder.Services.AddScoped<EditorReader>().AddScoped<EditorDrafts>().AddScoped<EditorChanges>();
        builder.Services.AddSingleton<UnansweredSearches>().AddHostedService(services => services.GetRequiredService<UnansweredSearches>());

        builder.Services.AddSingleton(all => LanguagesOf(all.GetRequiredService<IOptions<SiteOptions>>().Value));
        builder.Services.AddSingleton<IStringLocalizerFactory, TextLocalizer>().AddLocalization();
        builder.Services.AddControllersWithViews(ModelBindingSetup.Configure).AddDataAnnotationsLocalization();
        builder.Services.AddWebEncoders(encoders => encoders.TextEncoderSettings = new(UnicodeRanges.All)); // other scripts as they are
        builder.Services.Configure<RazorViewEngineOptions>(razor =>
        {
            razor.ViewLocationFormats.Clear();

            foreach (var place in (string[])["Public/{1}", "Machine/{1}", "Instructor/{1}", "Accounts/{1}", "Admin/{1}", "Shared", "Shared/Layouts", "Shared/Diff"])
                razor.ViewLocationFormats.Add($"/Features/{place}/{{0}}.cshtml");
        });
    }

    private static SiteLanguages LanguagesOf(SiteOptions site) => new(site.Language, site.OfferedLanguages);

    private static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions)); // what the description is made by
        builder.Services.Configure<JsonOptions>(json => ApiJson.Configure(json.JsonSerializerOptions)); // what answers are written by
        builder.Services.Configure<ApiBehaviorOptions>(api => api.SuppressMapClientErrors = true); // all errors are told in one place
        builder.Services.AddApiCors();
        builder.Services.AddOpenApi(ApiDocument.Name, ApiDocument.Describe);
    }

    /// <summary>What keeps one from stopping others, and secrets from being told.</summary>
    private static void AddProtection(this WebApplicationBuilder builder)
    {
        builder.Services.AddCostLimits();
        builder.Services.AddSingleton<ReportedViolations>();
        builder.Services.AddQuietLogs().AddEscapedLogs();
    }

    private static void AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks().AddCheck<DatabaseCheck>("database").AddCheck<ReadinessCheck>("serving");
        builder.Services.AddExceptionHandler<PreserveFormOnDatabaseError>();
    }
}
