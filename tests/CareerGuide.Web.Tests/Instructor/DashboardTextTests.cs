using CareerGuide.Content.Diagnostics;
using CareerGuide.Web.Features.Instructor.Dashboard;

namespace CareerGuide.Web.Tests.Instructor;

public sealed class DashboardTextTests
{
    [Theory]
    [InlineData(1, 1, "1 warning, 1 note")]
    [InlineData(2, 2, "2 warnings, 2 notes")]
    [InlineData(0, 1, "1 note")]
    public void Warnings_and_notes_are_counted_in_words(int warnings, int notes, string words)
    {
        List<Diagnostic> faults = [.. Enumerable.Repeat(new Diagnostic(DiagnosticCodes.NeverClosed, 1, 1), warnings), .. Enumerable.Repeat(new Diagnostic(DiagnosticCodes.IsDraft, 1, 1), notes)];

        Assert.Equal(words, new InstructorLecture(null!, null!, faults, [], HasProposal: false).FaultsInWords);
    }
}
