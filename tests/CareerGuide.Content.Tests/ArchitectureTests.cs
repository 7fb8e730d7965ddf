using System.Text.RegularExpressions;
using CareerGuide.Content.Tests.Support;
using CareerGuide.Tests;
using Xunit;

namespace CareerGuide.Content.Tests;

/// <summary>The tree of each project is the diagram of what depends on what: namespaces are folders, and no two folders need each other.</summary>
public sealed partial class ArchitectureTests
{
    public static TheoryData<string> Projects { get; } = new(["CareerGuide.Content", "CareerGuide.Data", "CareerGuide.Web"]);

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_namespace_of_a_file_is_its_folder(string project) =>
        Assert.Empty(FilesOf(project).Where(file => file.Namespace is not null && file.Namespace != file.Folder)
            .Select(file => $"{file.Path} is in {file.Namespace}, and belongs in {file.Folder}"));

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_folders_need_each_other(string project) => Assert.Equal("", Circle(Uses(FilesOf(project))));

    [Fact]
    public void A_circle_is_named_with_the_files_that_tie_it()
    {
        SourceFile[] files =
        [
            new("Low/Stone.cs", "House.Low", "House.Low", "using House.High;\n\nnamespace House.Low;\n\nclass Stone;"),
            new("High/Roof.cs", "House.High", "House.High", "using House.Low;\n\nnamespace House.High;\n\nclass Roof;"),
            new("Door.cs", "House", "House", "using House.High;\n\nnamespace House;\n\nclass Door;"),
        ];

        Assert.Equal("House.Low -> House.High (Low/Stone.cs), House.High -> House.Low (High/Roof.cs)", Circle(Uses(files)));
    }

    [Fact]
    public void A_folder_may_not_need_the_one_that_it_is_in_and_be_needed_by_it()
    {
        SourceFile[] files =
        [
            new("Door.cs", "House", "House", "using House.Low;\n\nnamespace House;\n\nclass Door;"),
            new("Low/Stone.cs", "House.Low", "House.Low", "namespace House.Low;\n\nclass Stone { Door? door; }"),
        ];

        Assert.Equal("House -> House.Low (Door.cs), House.Low -> House (Low/Stone.cs)", Circle(Uses(files)));
    }

    private static SourceFile[] FilesOf(string project)
    {
        var root = Repository.PathTo($"src/{project}");

        return [.. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Full: path, Path: Path.GetRelativePath(root, path).Replace('\\', '/')))
            .Where(file => !Generated().IsMatch(file.Path))
            .Select(file => (file.Path, Text: File.ReadAllText(file.Full)))
            .Select(file => new SourceFile(
                file.Path,
                Folder: string.Join('.', [project, .. file.Path.Split('/')[..^1]]),
                Namespace: NamespaceLine().Match(file.Text) is { Success: true } line ? line.Groups["name"].Value : null,
                file.Text))];
    }

    /// <summary>Which folders use which, each with the first file that does. Unused <c>using</c> directives do not pass the format check, so that each is a use.</summary>
    private static Dictionary<(string From, string To), string> Uses(SourceFile[] files)
    {
        var uses = new Dictionary<(string, string), string>();
        var folders = files.Select(file => file.Folder).ToHashSet();
        var types = files.SelectMany(file => TypeName().Matches(file.Text).Select(type => (Name: type.Groups["name"].Value, file.Folder))).ToLookup(type => type.Folder, type => type.Name);

        foreach (var file in files)
        {
            var code = Comment().Replace(file.Text, "");
            var named = UsingLine().Matches(code).Select(line => line.Groups["name"].Value).Select(name => folders.Contains(name) ? name : name[..Math.Max(0, name.LastIndexOf('.'))]);
            var words = Word().Matches(code).Select(word => word.Value).ToHashSet();
            var around = folders.Where(folder => file.Folder.StartsWith(folder + '.', StringComparison.Ordinal) && types[folder].Any(words.Contains));

            foreach (var to in named.Concat(around).Where(to => folders.Contains(to) && to != file.Folder))
                uses.TryAdd((file.Folder, to), file.Path);
        }

        return uses;
    }

    /// <summary>The shortest way from a folder back to itself; empty where there is none.</summary>
    private static string Circle(Dictionary<(string From, string To), string> uses)
    {
        var next = uses.Keys.ToLookup(use => use.From, use => use.To);
        var circles = uses.Keys.Select(use => WayBack(next, use.To, use.From)?.Prepend(use).ToArray()).OfType<(string, string)[]>();

        return string.Join(", ", (circles.OrderBy(circle => circle.Length).FirstOrDefault() ?? [])
            .Select(use => $"{use.Item1} -> {use.Item2} ({uses[use]})"));
    }

    private static List<(string From, string To)>? WayBack(ILookup<string, string> next, string from, string to)
    {
        var before = new Dictionary<string, string> { [from] = from };
        var queue = new Queue<string>([from]);

        while (queue.TryDequeue(out var at) && at != to)
        {
            foreach (var step in next[at].Where(step => before.TryAdd(step, at)))
                queue.Enqueue(step);
        }

        if (!before.ContainsKey(to))
            return null;

        var way = new List<(string, string)>();

        for (var at = to; at != from; at = before[at])
            way.Insert(0, (before[at], at));

        return way;
    }

    private sealed record SourceFile(string Path, string Folder, string? Namespace, string Text);

    [GeneratedRegex(@"(^|/)(obj|bin|Migrations|Compiled)/", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Generated();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^using (static )?(\w+ = )?(?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UsingLine();

    [GeneratedRegex(@"^([a-z]+ )*(class|record|struct|interface|enum) (struct )?(?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TypeName();

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\w+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
