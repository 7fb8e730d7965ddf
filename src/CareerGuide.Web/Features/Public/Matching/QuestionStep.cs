namespace CareerGuide.Web.Features.Public.Matching;

/// <summary>The questions, in the order in which they are asked.</summary>
public enum QuestionStep
{
    /// <summary>Which lecture’s roles are meant, where there are several.</summary>
    Field,
    Enjoy,
    Know,
    Want,
}

public static class QuestionSteps
{
    /// <summary>The step as addresses name it.</summary>
    public static string Key(this QuestionStep step) => step.ToString().ToLowerInvariant();

    public static QuestionStep? Find(string? key) =>
        Enum.GetValues<QuestionStep>().Select(step => (QuestionStep?)step).FirstOrDefault(step => step!.Value.Key() == key);

    /// <summary>The questions that the lectures say something about.</summary>
    public static IReadOnlyList<QuestionStep> Of(RoleMatcher matching) =>
    [
        .. matching.Fields.Count > 1 ? [QuestionStep.Field] : Array.Empty<QuestionStep>(),
        .. matching.Phrases.Count > 0 ? [QuestionStep.Enjoy] : Array.Empty<QuestionStep>(),
        .. matching.Needs.Skills.Count > 0 ? [QuestionStep.Know] : Array.Empty<QuestionStep>(),
        .. matching.Criteria.Count > 0 ? [QuestionStep.Want] : Array.Empty<QuestionStep>(),
    ];
}
