namespace CareerGuide.Web.Features.Shared.Layouts;

/// <summary>The way from page to page of a list that is too long for one.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Before">The address of the page before; null on the first.</param>
/// <param name="After">The address of the page after; null on the last.</param>
public sealed record Pager(int Page, int Pages, string? Before, string? After);
