using CareerGuide.Data.Auditing;

namespace CareerGuide.Data.Tests.Support;

/// <summary>Lectures for tests, as instructors write them.</summary>
internal static class TestLectures
{
    public static Author Writer { get; } = new(AccountId: null, "Ada Writer");

    /// <summary>A lecture on one role with these responsibilities.</summary>
    public static string Lecture(string role, params string[] responsibilities) =>
        $"""
        # {role}

        ## Job Responsibilities

        {string.Join('\n', responsibilities.DefaultIfEmpty("Listen").Select(r => $"- {r}"))}

        ## Required Skills

        - Python
        - Scala
        - SQL

        """;
}
