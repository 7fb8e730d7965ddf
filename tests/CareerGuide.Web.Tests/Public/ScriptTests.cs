using System.Text.RegularExpressions;
using CareerGuide.Tests;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Public;

public sealed partial class ScriptTests
{
    private static readonly Dictionary<string, string[]> Imports = Directory.GetFiles(Repository.PathTo("src", "CareerGuide.Web", "wwwroot", "js"), "*.js")
        .ToDictionary(file => Path.GetFileName(file), file => ImportPattern.Matches(File.ReadAllText(file)).Select(m => m.Groups["module"].Value).ToArray());

    [GeneratedRegex(@"(from|import\()\s*'\./(?<module>[^']+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ImportPattern { get; }

    [Fact]
    public void Modules_import_each_other_one_way() => Assert.All(
        Imports.Keys, module => Assert.False(Reached(module).Contains(module), $"{module} imports itself by way of {string.Join(", ", Imports[module])}"));

    [Fact]
    public void What_is_imported_is_there() => Assert.All(Imports.Values.SelectMany(imported => imported), module => Assert.Contains(module, Imports.Keys));

    private static HashSet<string> Reached(string module)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>(Imports[module]);

        while (open.TryPop(out var next))
        {
            if (reached.Add(next))
                Array.ForEach(Imports[next], open.Push);
        }

        return reached;
    }
}
