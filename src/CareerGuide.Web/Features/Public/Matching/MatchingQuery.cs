using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Binding;
using CareerGuide.Web.Infrastructure.Localization;
using Microsoft.AspNetCore.WebUtilities;

namespace CareerGuide.Web.Features.Public.Matching;

/// <summary>
/// The answers that an address holds. <c>like</c>, <c>know</c>, <c>more</c> and <c>less</c> hold slugs, separated by commas or
/// repeated; the form asks for each criterion by <c>want.</c> and its slug, which becomes the same. What cannot be an answer is
/// left out and said. <c>field</c> is the lecture whose roles are meant, and <c>step</c> the question that is being answered.
/// </summary>
/// <param name="Field">The slug of a lecture; null for all.</param>
/// <param name="Step">Null where no question is asked for: then the matches are.</param>
/// <param name="IsForm">Whether the address is as a browser writes a form, so that there is a shorter one for it.</param>
public sealed record MatchingQuery(Answers Answers, string? Field, QuestionStep? Step, IReadOnlyList<Fault> Errors, bool IsForm)
{
    public const string Path = "/guidance";

    /// <summary>No more answers than this to one question are read.</summary>
    public const int MaxAnswers = 200;

    /// <summary>The value of <c>step</c> by which a form asks for the matches.</summary>
    public const string ForMatches = "matches";

    private const string Wish = "want.";
    private const int MaxErrors = 5;

    public string ErrorsHeading => Texts.Get(Errors is [{ IsNothingTicked: true }] ? "Guidance.NothingTicked" : "Guidance.CouldNotUse");

    /// <summary>The slugs of skills that the address names, by whatever name.</summary>
    public static IReadOnlyList<string> SkillsIn(IQueryCollection query) => query.Several("know");

    /// <param name="skills">What <see cref="SkillsIn"/> means today.</param>
    public static MatchingQuery From(IQueryCollection query, RoleMatcher matching, PresentSlugs skills)
    {
        var faults = new List<Fault>();
        var like = Known("Guidance.NoInterest", FieldId.Like, query.Several("like"), Among(matching.Phrases.Select(p => p.Slug)), faults);
        var know = Known("Guidance.NoSkill", FieldId.Know, SkillsIn(query), skills.Of, faults);
        var criteria = Among(matching.Criteria.Select(c => c.Slug));
        var more = Known("Guidance.NoCriterion", FieldId.Want, [.. query.Several("more"), .. Wishes(query, "more")], criteria, faults);
        var less = Known("Guidance.NoCriterion", FieldId.Want, [.. query.Several("less"), .. Wishes(query, "less")], criteria, faults);
        var both = more.Intersect(less).ToList();

        faults.AddRange(both.Select(slug => new Fault(
            Texts.Get("Guidance.MoreAndLess", ("criterion", matching.Criteria.First(c => c.Slug == slug).Criterion)), FieldId.WantOf(slug))));

        var field = Known("Guidance.NoField", FieldId.Field, query.Several("field"), Among(matching.Fields.Select(f => f.Slug)), faults) is [var chosen, ..] ? chosen : null;
        var answers = new Answers(like, know, [.. more.Except(both)], [.. less.Except(both)]);
        var step = QuestionSteps.Find(query.One("step"));
        var isSent = query.One("step") == ForMatches;
        var isForm = isSent || query.Any(q => q.Value.Count > 1 || q.Key.StartsWith(Wish, StringComparison.Ordinal));

        if (isForm && step is null && answers.Count == 0 && faults.Count == 0)
            faults.Add(new(Texts.Get("Guidance.PickOne"), FieldId.Like) { IsNothingTicked = true });

        return new(answers, field, step, faults, isForm);
    }

    /// <summary>The one address of these answers: of their matches, or of a question that is answered next.</summary>
    public static string Address(Answers answers, string? field = null, QuestionStep? step = null)
    {
        var parts = new List<KeyValuePair<string, string?>>
        {
            new("field", field),
            new("like", Joined(answers.Like)),
            new("know", Joined(answers.Know)),
            new("more", Joined(answers.More)),
            new("less", Joined(answers.Less)),
            new("step", step?.Key()),
        };

        return QueryHelpers.AddQueryString(Path, parts.Where(p => p.Value is not null)).Replace("%2C", ",", StringComparison.Ordinal);
    }

    public FieldFaults FaultsOf(string field) => new(field, [.. Errors.Where(fault => fault.Field == field)]);

    private static string? Joined(IReadOnlyCollection<string> slugs) => slugs.Count == 0 ? null : string.Join(',', slugs);

    private static Func<string, string?> Among(IEnumerable<string> slugs)
    {
        var known = slugs.ToHashSet();

        return slug => known.Contains(slug) ? slug : null;
    }

    private static IReadOnlyList<string> Known(string what, string field, IReadOnlyList<string> asked, Func<string, string?> find, List<Fault> faults)
    {
        var unknown = asked.Where(slug => find(slug) is null).ToList();

        faults.AddRange(unknown.Take(MaxErrors).Select(slug => new Fault(Texts.Get(what, ("name", QueryValues.Quote(slug))), field)));

        if (unknown.Count > MaxErrors)
            faults.Add(new(Texts.Get($"{what}.More", ("count", unknown.Count - MaxErrors)), field));

        var known = asked.Select(find).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();

        if (known.Count > MaxAnswers)
            faults.Add(new(Texts.Get("Guidance.TooMany", ("max", MaxAnswers), ("count", known.Count - MaxAnswers)), field));

        return [.. known.Take(MaxAnswers)];
    }

    private static IEnumerable<string> Wishes(IQueryCollection query, string direction) =>
        query.Where(q => q.Key.StartsWith(Wish, StringComparison.Ordinal) && q.Value.Contains(direction)).Select(q => q.Key[Wish.Length..]);
}

/// <summary>What in the address cannot be an answer.</summary>
/// <param name="Field">The id of what to change on the page.</param>
public sealed record Fault(string Text, string Field)
{
    /// <summary>Whether the form came without any answer.</summary>
    public bool IsNothingTicked { get; init; }

    /// <summary>The question that it is a fault of.</summary>
    public QuestionStep Step => Field switch
    {
        FieldId.Field => QuestionStep.Field,
        FieldId.Like => QuestionStep.Enjoy,
        FieldId.Know => QuestionStep.Know,
        _ => QuestionStep.Want,
    };
}

/// <summary>The faults of one question.</summary>
public sealed record FieldFaults(string Field, IReadOnlyList<Fault> Faults);

/// <summary>The ids of the form's questions.</summary>
public static class FieldId
{
    public const string Field = "field";
    public const string Like = "like";
    public const string Know = "know";
    public const string Want = "want";

    public static string WantOf(string criterion) => $"want-{criterion}";
}
