using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CareerGuide.Web.Features.Shared.Forms;

/// <summary>The errors of the model state, by the fields that they are shown at.</summary>
internal static class FormErrors
{
    private const string AreShown = "ErrorsAreShown";

    /// <summary>The name and id of the field for a key of the model state: a property of a form in camel case.</summary>
    public static string FieldOf(string key) => JsonNamingPolicy.CamelCase.ConvertName(key);

    public static IReadOnlyList<string> ErrorsOf(this ModelStateDictionary state, string key) =>
        state.TryGetValue(key, out var entry) ? [.. entry.Errors.Select(error => error.ErrorMessage)] : [];

    /// <summary>Lets the page's title begin with “Error:”.</summary>
    public static void SetErrorsAreShown(this ViewDataDictionary view) => view[AreShown] = true;

    public static bool ErrorsAreShown(this ViewDataDictionary view) => view.ContainsKey(AreShown);
}
