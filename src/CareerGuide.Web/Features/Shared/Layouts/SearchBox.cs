namespace CareerGuide.Web.Features.Shared.Layouts;

/// <summary>A box to search in. Where a page has several, their ids and labels differ.</summary>
/// <param name="Id">The id of its input.</param>
/// <param name="Text">What is in it.</param>
public sealed record SearchBox(string Id, string Text, string Label);
