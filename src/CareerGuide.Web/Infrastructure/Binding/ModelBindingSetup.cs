using System.Reflection;
using CareerGuide.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CareerGuide.Web.Infrastructure.Binding;

/// <summary>Configures how requests are bound to the parameters of actions.</summary>
public static class ModelBindingSetup
{
    /// <summary>
    /// The address says what it is about, and no field of a form can say otherwise. A name in it that is all blanks is a name that
    /// nothing has; the framework would make it null. A form that cannot be read, or has a word where a number belongs, is refused before
    /// any action has to do without it.
    /// </summary>
    public static void Configure(MvcOptions mvc)
    {
        var route = mvc.ValueProviderFactories.OfType<RouteValueProviderFactory>().Single();
        mvc.ValueProviderFactories.Remove(route);
        mvc.ValueProviderFactories.Insert(0, route);
        mvc.ModelMetadataDetailsProviders.Add(new KeepBlankStrings());
        mvc.Filters.Add(new RejectUnreadableForms());
    }

    private sealed class KeepBlankStrings : IDisplayMetadataProvider
    {
        public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
        {
            if (context.Key is { MetadataKind: ModelMetadataKind.Parameter, ParameterInfo: { } parameter } && IsNeverNull(parameter))
                context.DisplayMetadata.ConvertEmptyStringToNull = false;
        }

        private static bool IsNeverNull(ParameterInfo parameter) =>
            parameter.ParameterType == typeof(string) && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.NotNull;
    }

    private sealed class RejectUnreadableForms : IActionFilter
    {
        public void OnActionExecuting(ActionExecutingContext context)
        {
            if (!context.HttpContext.IsShownAsError() && context.ModelState.Any(entry => IsInvalid(entry.Value) && !IsText(entry.Key, context.ActionDescriptor)))
                context.Result = new BadRequestResult();
        }

        public void OnActionExecuted(ActionExecutedContext context)
        {
        }

        private static bool IsInvalid(ModelStateEntry? entry) => entry?.ValidationState == ModelValidationState.Invalid;

        /// <summary>Whether this is a text of a form: its annotations have told somebody what to do about it, and the action shows that.</summary>
        private static bool IsText(string key, ActionDescriptor action) => action.Parameters
            .Select(parameter => parameter.ParameterType.GetProperty(key, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase))
            .Any(property => property?.PropertyType == typeof(string));
    }
}
