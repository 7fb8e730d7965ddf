using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CareerGuide.Web.Infrastructure.Messages;

/// <summary>The outcome of a form, shown once on the next page.</summary>
/// <param name="IsProblem">Whether it was not done; the text then says why and what to do.</param>
public sealed record StatusMessage(string Text, bool IsProblem);

/// <summary>
/// Status messages travel in the TempData cookie, so that no link can make the site display a text. If the cookie is lost, only the message
/// is lost.
/// </summary>
public static class StatusMessages
{
    private const string Success = "Success", Problem = "Problem";

    /// <summary>Redirects to a page that reports success.</summary>
    public static RedirectResult RedirectWithSuccess(this Controller controller, string address, string text)
    {
        controller.TempData[Success] = text;

        return controller.Redirect(address);
    }

    /// <summary>Redirects to a page that explains why nothing was done and what to do.</summary>
    public static RedirectResult RedirectWithProblem(this Controller controller, string address, string text)
    {
        controller.TempData.SetProblem(text);

        return controller.Redirect(address);
    }

    public static void SetProblem(this ITempDataDictionary data, string text) => data[Problem] = text;

    /// <summary>Reads and removes the message; null if there is none.</summary>
    public static StatusMessage? TakeStatusMessage(this ITempDataDictionary data) => (data[Problem], data[Success]) switch
    {
        (string problem, _) => new(problem, IsProblem: true),
        (_, string success) => new(success, IsProblem: false),
        _ => null,
    };
}
