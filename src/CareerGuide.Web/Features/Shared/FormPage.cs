namespace CareerGuide.Web.Features;

/// <summary>A private page with a form, which is shown again with what was wrong in it.</summary>
public abstract record FormPage : Page
{
    /// <summary>Empty where nothing was wrong, or nothing was sent.</summary>
    public IReadOnlyList<FormFault> Faults { get; init; } = [];

    /// <summary>What was just done; empty where nothing was.</summary>
    public string Done { get; init; } = "";

    public abstract string Heading { get; }

    public sealed override string Title => Heading;

    public sealed override bool HasErrors => Faults.Count > 0;

    public override string Description => Heading;

    public sealed override bool Listed => false;
}

/// <param name="Field">The name of the field, which is its id too.</param>
/// <param name="Text">What is wrong, and what to do.</param>
public sealed record FormFault(string Field, string Text);

/// <summary>A line to type into, with its label, its hint and what was wrong with it.</summary>
/// <param name="Autocomplete">What the browser may fill in.</param>
public sealed record FormField(FormPage Page, string Name, string Label, string Autocomplete)
{
    public string Type { get; init; } = "text";

    public string Value { get; init; } = "";

    /// <summary>Empty where the label says it all.</summary>
    public string Hint { get; init; } = "";

    public int MaxLength { get; init; } = 200;

    /// <summary>Which keys a phone shows; empty for all.</summary>
    public string InputMode { get; init; } = "";

    public IEnumerable<FormFault> Faults => Page.Faults.Where(f => f.Field == Name);

    public bool HasFaults => Faults.Any();

    /// <summary>The ids of what describes it; null where nothing does.</summary>
    public string? DescribedBy => ((Hint.Length > 0 ? $"{Name}-hint " : "") + (HasFaults ? $"{Name}-fault" : "")).Trim() is { Length: > 0 } ids ? ids : null;
}
