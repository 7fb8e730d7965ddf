namespace CareerGuide.Bench;

/// <summary>An occupation that a lecture describes as a role: a real one (<see cref="OnetTables"/>) or one made up (<see cref="MadeUpOccupations"/>).</summary>
internal sealed record Occupation(string Title, string Description, string[] Tasks, (string Group, string Name)[] Skills);
