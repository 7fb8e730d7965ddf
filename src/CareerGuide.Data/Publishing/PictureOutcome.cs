using CareerGuide.Content.Pictures;

namespace CareerGuide.Data.Publishing;

/// <summary>What became of a picture that was added to a lecture.</summary>
public abstract record PictureOutcome
{
    private PictureOutcome()
    {
    }

    /// <param name="Path">By which the lecture shows it.</param>
    public sealed record Added(string Path) : PictureOutcome;

    public sealed record Refused(PictureProblem Problem) : PictureOutcome;
}
