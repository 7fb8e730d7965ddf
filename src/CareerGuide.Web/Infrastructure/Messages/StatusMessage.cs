using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CareerGuide.Web.Infrastructure.Messages;

/// <summary>What became of a form, shown once on the page that comes after it.</summary>
/// <param name="IsProblem">Whether it was not done; the text then says why and what to do.</param>
public sealed record StatusMessage(string Text, bool IsProblem);

/// <summary>
/// Status messages travel in the cookie of TempData, so that no link can make the site say something. Where the cookie is lost, only the
/// message is.
/// </summary>
public static class StatusMessages
{
    private const string Success = "Success", Problem = "Problem";

    /// <summary>Leads to a page that says what was done.</summary>
    public static RedirectResult RedirectWithSuccess(this Controller controller, string address, string text)
    {
        controller.TempData[Success] = text;

        return controller.Redirect(address);
    }

    /// <summary>Leads to a page that says why nothing was done, and what to do.</summary>
    public static RedirectResult RedirectWithProblem(this Controller controller, string address, string text)
    {
        controller.TempData.SetProblem(text);

        return controller.Redirect(address);
    }

    public static void SetProblem(this ITempDataDictionary data, string text) => data[Problem] = text;

    /// <summary>The message, which is gone then; null where there is none.</summary>
    public static StatusMessage? TakeStatusMessage(this ITempDataDictionary data) => (data[Problem], data[Success]) switch
    {
        (string problem, _) => new(problem, IsProblem: true),
        (_, string success) => new(success, IsProblem: false),
        _ => null,
    };
}
