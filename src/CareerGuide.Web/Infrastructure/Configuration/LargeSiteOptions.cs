using System.ComponentModel.DataAnnotations;

namespace CareerGuide.Web.Infrastructure.Configuration;

/// <summary>From which size on the site reads less ahead and shows less on one page: <c>LargeSite:*</c>.</summary>
public sealed class LargeSiteOptions
{
    /// <summary>With more roles than this, what the lectures say of a role is read when its page is made, and not kept in memory.</summary>
    [Range(0, 1_000_000, ErrorMessage = "LargeSite:RolesInMemory must be between 0 and 1000000.")]
    public int RolesInMemory { get; set; } = 2000;

    /// <summary>With more roles than this, they are typed instead of chosen from a list, what is to print is split by lecture, and a skill's page shows as many of those that need it.</summary>
    [Range(1, 10_000, ErrorMessage = "LargeSite:RolesInLists must be between 1 and 10000.")]
    public int RolesInLists { get; set; } = 1000;

    /// <summary>As many lectures as the home page shows; it leads to the others.</summary>
    [Range(1, 10_000, ErrorMessage = "LargeSite:LecturesOnHome must be between 1 and 10000.")]
    public int LecturesOnHome { get; set; } = 100;

    /// <summary>As many roles as browsers are told the needs of in one file; with more there are several, and a page asks for those of its roles.</summary>
    [Range(1, 10_000, ErrorMessage = "LargeSite:RolesInNeeds must be between 1 and 10000.")]
    public int RolesInNeeds { get; set; } = 100;

    /// <summary>As many entries as one file of the search has on a site that is exported as files; with more there is a file for each beginning of a word.</summary>
    [Range(1, 100_000, ErrorMessage = "LargeSite:EntriesInSearch must be between 1 and 100000.")]
    public int EntriesInSearch { get; set; } = 400;

    /// <summary>As many addresses as one sitemap has; with more there is an index of several. The protocol allows 50,000.</summary>
    [Range(1, 50_000, ErrorMessage = "LargeSite:PagesInSitemap must be between 1 and 50000.")]
    public int PagesInSitemap { get; set; } = 4000;
}
