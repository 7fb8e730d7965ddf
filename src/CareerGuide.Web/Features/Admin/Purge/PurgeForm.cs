namespace CareerGuide.Web.Features.Admin.Purge;

public sealed record PurgeForm
{
    /// <summary>The lecture's slug, typed as confirmation.</summary>
    public string Confirmation { get; init => field = (value ?? "").Trim(); } = "";
}
