using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Shared.Layouts;

/// <summary>What every page shows, and what its head says of it.</summary>
public abstract record Page
{
    private const int MaxTitleLength = 70;

    /// <summary>What the page is called, without the site's name.</summary>
    public abstract string Title { get; }

    /// <summary>What tells the page from others that may be called the same; empty where none is. Only the browser's tab says it.</summary>
    public virtual string Kind => "";

    /// <summary>Whether something that was sent is to be mended; the browser's tab says so first.</summary>
    public virtual bool HasErrors => false;

    /// <summary>What the browser's tab says: with the name of the site, where search engines would not cut it off.</summary>
    /// <param name="showsErrors">Whether the page shows that something went wrong, besides what it knows itself.</param>
    public string TitleWith(string site, bool showsErrors)
    {
        var name = Kind.Length > 0 ? $"{Title} ({Kind})" : Title;
        var title = showsErrors || HasErrors ? Texts.Get("Frame.TitleWithError", ("title", name)) : name;

        return title.Length + site.Length + 3 <= MaxTitleLength ? $"{title} · {site}" : title;
    }

    /// <summary>One or two plain sentences for search engines and previews.</summary>
    public abstract string Description { get; }

    /// <summary>The one path that this page is known by.</summary>
    public abstract string Path { get; }

    /// <summary>Where whoever has the page on paper finds it again. It may hold no more of the request's address than pages are cached by.</summary>
    public virtual string PrintedAddress => Path;

    /// <summary>The pages above this one, outermost first; Home is understood.</summary>
    public virtual IReadOnlyList<Crumb> Trail => [];

    /// <summary>What the page is about in the terms of schema.org; null where those have none.</summary>
    public virtual object? StructuredData => null;

    /// <summary>Where its writers change what the page says; the desk where the page is made from much.</summary>
    public virtual string EditAddress => InstructorAddresses.Desk;

    /// <summary>The file of <c>css</c> that only pages of its kind need besides the site's own; null where that is enough.</summary>
    public virtual string? StyleSheet => null;

    /// <summary>Whether search engines may list the page.</summary>
    public virtual bool Listed => true;
}

public sealed record Crumb(string Name, string Path);
