using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Formats;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Public.Matching;

/// <summary>One question about oneself, or how the roles fit the answers.</summary>
/// <param name="Interests">Who should choose which role, by role and lecture; empty where there are answers, which show more.</param>
/// <param name="Fields">The lectures whose roles can be meant.</param>
/// <param name="Fits">The best roles for the answers; empty where a question is asked.</param>
/// <param name="RolesBelow">How many roles the ranking leaves out.</param>
/// <param name="Answered">What the matches are for.</param>
public sealed record MatchingPage(
    IReadOnlyList<RoleInterests> Interests,
    MatchingQuery Query,
    IReadOnlyList<QuestionStep> Steps,
    IReadOnlyList<LectureLink> Fields,
    MatchingForm Form,
    IReadOnlyList<RoleFit> Fits,
    int RolesBelow,
    IReadOnlyList<Answered> Answered) : Page
{
    private const int MaxUntouchedRows = 3;

    public override string Title => Texts.Get(ShowsMatches ? "Guidance.Matches" : "Guidance.Title");

    public override string Description => Interests.Count == 0
        ? Texts.Get("Guidance.Description")
        : Summary.Of(Texts.Get("Guidance.DescriptionOf", ("roles", Texts.List(Interests.Select(r => r.Role.Name).Distinct()))));

    public override string Path => MatchingQuery.Path;

    public override string StyleSheet => "match.css";

    /// <summary>Answers and steps make no page of their own.</summary>
    public override bool Listed => Query is { Answers.Count: 0, Errors.Count: 0, Step: null, Field: null };

    public override bool HasErrors => Query.Errors.Count > 0;

    public bool ShowsMatches => Fits.Count > 0;

    /// <summary>The roles that are shown with what the answers bring them.</summary>
    public IEnumerable<RoleFit> Rated => Fits.Except(Untouched);

    /// <summary>The roles that no answer concerns, where they are so many that a row for each would say nothing again and again.</summary>
    public IReadOnlyList<RoleFit> Untouched => Fits.Where(fit => fit.Points.Count == 0).ToList() is { Count: > MaxUntouchedRows } many ? many : [];

    /// <summary>Whether the site has roles to compare and to switch between.</summary>
    public required bool HasSeveralRoles { get; init; }

    public Matches Matches => new(Fits);

    public bool IsEmpty => Interests.Count == 0 && Steps.Count == 0;

    public bool SeveralLectures => Interests.DistinctBy(r => r.Lecture).Count() > 1;

    /// <summary>The question that is shown where no matches are.</summary>
    public QuestionStep Step => Query.Step is { } step && Steps.Contains(step) ? step : Steps[0];

    public int StepNumber => PlaceOf(Step) + 1;

    public QuestionStep? Before => StepNumber > 1 ? Steps[StepNumber - 2] : null;

    public QuestionStep? After => StepNumber < Steps.Count ? Steps[StepNumber] : null;

    /// <summary>Questions without an answer, which would make the matches more exact.</summary>
    public IEnumerable<QuestionStep> Unanswered => Steps.Where(step => step switch
    {
        QuestionStep.Enjoy => Query.Answers.Like.Count == 0,
        QuestionStep.Know => Query.Answers.Know.Count == 0,
        QuestionStep.Want => Query.Answers.More.Count + Query.Answers.Less.Count == 0,
        _ => false,
    });

    /// <summary>Skills to tick, each with whether it is known.</summary>
    public IEnumerable<(AskedSkill Skill, bool IsKnown)> ChipsOf(IEnumerable<AskedSkill> skills) => skills.Select(skill => (skill, Query.Answers.Know.Contains(skill.Slug)));

    public LectureLink? Field => Fields.FirstOrDefault(f => f.Slug == Query.Field);

    public bool IsFaulty(string field) => Query.Errors.Any(f => f.Field == field);

    public string AddressOf(QuestionStep step) => MatchingQuery.Address(Query.Answers, Query.Field, step);

    /// <summary>Where to mend a fault: on this page, or in the step that asks.</summary>
    public string AddressOf(Fault fault) => !ShowsMatches && Steps.Count > 0 && fault.Step == Step ? $"#{fault.Field}" : AddressOf(fault.Step);

    /// <summary>The answers to other questions than the one that is shown, as a form sends them along.</summary>
    public IEnumerable<(string Name, string Value)> Carried => new (string Name, IReadOnlyCollection<string> Slugs, QuestionStep Step)[]
    {
        ("field", Query.Field is null ? [] : [Query.Field], QuestionStep.Field),
        ("like", Query.Answers.Like, QuestionStep.Enjoy),
        ("know", Query.Answers.Know, QuestionStep.Know),
        ("more", Query.Answers.More, QuestionStep.Want),
        ("less", Query.Answers.Less, QuestionStep.Want),
    }.Where(answer => answer.Step != Step && answer.Slugs.Count > 0).Select(answer => (answer.Name, string.Join(',', answer.Slugs)));

    private int PlaceOf(QuestionStep step) => Steps.Index().First(s => s.Item == step).Index;
}
