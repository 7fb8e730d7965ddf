using CareerGuide.Content;
using CareerGuide.Content.Authoring;
using Microsoft.AspNetCore.Mvc;

namespace CareerGuide.Web.Features.Instructor.Help;

/// <summary>What writers look up: which headings are understood, what can be inserted, and the documentation.</summary>
public sealed class HelpController : Controller
{
    /// <param name="language">Of the lectures that are meant; that of the page where none is given.</param>
    [HttpGet("/instructor/help")]
    public IActionResult Index(string? language) =>
        View(new HelpPage(HeadingGuide.Known(language ?? System.Globalization.CultureInfo.CurrentUICulture.Name)));

    [HttpGet("/instructor/help/{name}")]
    public IActionResult Document(string name) => HelpDocument.Find(name) is { } document ? View(new HelpDocumentPage(document)) : NotFound();
}
