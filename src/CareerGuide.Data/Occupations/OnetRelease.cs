using CareerGuide.Data.Entities;

namespace CareerGuide.Data.Occupations;

/// <summary>What was read of a release of O*NET.</summary>
public sealed record OnetRelease(string Number, IReadOnlyList<Occupation> Occupations);

/// <summary>The folder is not one of O*NET's text files, or one of them is not as expected. The message says what to do.</summary>
public sealed class OnetException(string message) : Exception(message);
