namespace CareerGuide.Web.Features.NewLecture;

public sealed record NewLecturePage(NewLectureForm Form, IReadOnlyList<FormFault> Faults) : Page
{
    public override string Title => Faults.Count > 0 ? "Error: New lecture" : "New lecture";

    public override string Description => "Begin a lecture.";

    public override string Path => "/instructor/lectures/new";

    public override IReadOnlyList<Crumb> Trail => [new("Lectures", "/instructor")];

    public override bool Listed => false;
}

/// <param name="Field">The id of the field that it is about.</param>
public sealed record FormFault(string Field, string Text);
