using System.Text.Json;

namespace CareerGuide.Bench.Corpus;

/// <summary>What a careful person found in one document of the corpus: lines, counts and names of roles, never its text.</summary>
/// <param name="Document">The name of the text's file, without <c>.md</c>.</param>
/// <param name="Sha256">Of the text that the line numbers belong to.</param>
/// <param name="Split"><c>work</c> or <c>held</c>: the part of the corpus it belongs to.</param>
internal sealed record AnswerKey(
    string Document,
    string Sha256,
    string Language,
    string Field,
    string Split,
    KeyRole[] Roles,
    KeyComparison[] Comparisons,
    KeyWorkflow? Workflow)
{
    /// <summary>The keys of one part of the corpus, in the order of their names.</summary>
    public static AnswerKey[] Read(string folder, string split) =>
        [.. Directory.EnumerateFiles(folder, "*.json")
            .Order(StringComparer.Ordinal)
            .Select(file => JsonSerializer.Deserialize<AnswerKey>(File.ReadAllText(file), JsonSerializerOptions.Web)!)
            .Where(key => key.Split == split)];
}

/// <param name="Lines">Where the document names the role; the first is its heading or label.</param>
/// <param name="Names">What the role may be called.</param>
/// <param name="Required">False where a careful person could take it for a role or leave it: then it counts neither way.</param>
internal sealed record KeyRole(
    int[] Lines,
    string[] Names,
    bool Required,
    int[]? Responsibilities,
    int[]? Skills,
    int[]? Guidance,
    KeyLines? Optional);

/// <summary>Lines that may be read as that part or not; they count neither way.</summary>
internal sealed record KeyLines(int[]? Responsibilities, int[]? Skills, int[]? Guidance);

/// <param name="Criteria">How many there are.</param>
internal sealed record KeyComparison(int Line, string[] Roles, int Criteria, bool Required);

/// <param name="Steps">How many there are.</param>
internal sealed record KeyWorkflow(int Line, int Steps, bool Required);
