using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Infrastructure.Configuration;

/// <summary>The framework binds and validates the options. This class turns each error into one line for the administrator.</summary>
internal static class ValidatedOptions
{
    private const string Frame = " with the error: '";

    public static OptionsBuilder<TOptions> AddValidatedOptions<TOptions>(this IServiceCollection services, string section)
        where TOptions : class
    {
        services.AddSingleton(new Section(section, [.. typeof(TOptions).GetProperties().Select(p => p.Name)]));

        return services.AddOptions<TOptions>()
            .BindConfiguration(section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .ValidateOnStart();
    }

    /// <exception cref="InvalidConfigurationException">States in one line which setting is invalid and which values are allowed.</exception>
    public static void ValidateOptions(this IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (OptionsValidationException invalid)
        {
            throw new InvalidConfigurationException(Line(invalid));
        }
        catch (AggregateException several)
        {
            throw new InvalidConfigurationException(string.Join(' ', several.InnerExceptions.OfType<OptionsValidationException>().Select(Line)));
        }
        catch (InvalidOperationException unbound)
        {
            throw new InvalidConfigurationException(Unknown(services) ?? $"{unbound.Message} {unbound.InnerException?.Message}".TrimEnd());
        }
    }

    private static string Line(OptionsValidationException invalid) => string.Join(' ', invalid.Failures.Select(Unframed));

    /// <summary>The message of a data annotation, without the text that the framework wraps around it for developers.</summary>
    private static string Unframed(string failure) =>
        failure.Split(Frame, 2) is [_, var message] ? message.TrimEnd('.').TrimEnd('\'') : failure;

    /// <summary>The framework reports an unknown setting by its type. This reports its path and the settings that exist.</summary>
    private static string? Unknown(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();

        return services.GetServices<Section>()
            .Select(section => Unknown(configuration.GetSection(section.Path), section.Settings))
            .FirstOrDefault(unknown => unknown is not null);
    }

    private static string? Unknown(IConfigurationSection section, string[] known)
    {
        var unknown = section.GetChildren().FirstOrDefault(child => !known.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            ?? section.GetChildren().SelectMany(child => child.GetChildren()).FirstOrDefault();

        return unknown is null ? null : $"{unknown.Path} is no setting. Under {section.Path} there are: {string.Join(", ", known)}.";
    }

    private sealed record Section(string Path, string[] Settings);
}

/// <summary>The configuration prevents the site from starting. The message gives the reason in one line.</summary>
public sealed class InvalidConfigurationException(string message) : Exception(message);
