using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Infrastructure;

/// <summary>Settings are read once, before anything starts, so that a wrong one is told in one line.</summary>
public static class Settings
{
    /// <exception cref="WrongConfigurationException">A setting has a value that it cannot have, or a name that nobody knows.</exception>
    public static TOptions AddSettings<TOptions>(this WebApplicationBuilder builder, string section, Action<TOptions> complete)
        where TOptions : class, new()
    {
        var options = Read<TOptions>(builder.Configuration.GetSection(section));
        complete(options);
        Validate(options);
        builder.Services.AddSingleton(Options.Create(options));

        return options;
    }

    private static TOptions Read<TOptions>(IConfigurationSection section)
        where TOptions : class, new()
    {
        RefuseUnknown(section, [.. typeof(TOptions).GetProperties().Select(p => p.Name)]);

        try
        {
            return section.Get<TOptions>() ?? new();
        }
        catch (InvalidOperationException wrong)
        {
            throw new WrongConfigurationException($"{wrong.Message} {wrong.InnerException?.Message}".TrimEnd());
        }
    }

    private static void RefuseUnknown(IConfigurationSection section, string[] known)
    {
        var unknown = section.GetChildren().FirstOrDefault(c => !known.Contains(c.Key, StringComparer.OrdinalIgnoreCase));

        if (unknown is not null)
        {
            throw new WrongConfigurationException(
                $"{unknown.Path} is no setting. Under {section.Path} there are: {string.Join(", ", known)}.");
        }
    }

    private static void Validate(object options)
    {
        var faults = new List<ValidationResult>();

        if (!Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true))
            throw new WrongConfigurationException(string.Join(" ", faults.Select(f => f.ErrorMessage)));
    }
}

/// <summary>The site cannot start as it is configured; the message says why in one line.</summary>
public sealed class WrongConfigurationException(string message) : Exception(message);
