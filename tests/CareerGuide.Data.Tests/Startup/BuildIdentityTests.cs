using System.Reflection;
using System.Reflection.Metadata;
using System.Text;
using CareerGuide.Content;
using CareerGuide.Data.Publishing;

namespace CareerGuide.Data.Tests.Startup;

/// <summary>The ids of the modules that parse texts tell builds apart. They are made from the modules' bytes.</summary>
public sealed class BuildIdentityTests
{
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid References = new("7E4D4708-096E-4C5C-AEDA-CB10BA6A740D");

    public static TheoryData<Type> Modules { get; } = [typeof(LectureParser), typeof(Publisher)];

    [Theory]
    [MemberData(nameof(Modules))]
    public void No_commit_is_named_in_a_module_that_parses_texts(Type type)
    {
        Assert.DoesNotContain('+', type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);
        Assert.DoesNotContain(DebugInformation(type), own => own.Kind == SourceLink);
    }

    /// <summary>So an upgrade of such a package changes the id, though no source has changed.</summary>
    [Theory]
    [MemberData(nameof(Modules))]
    public void The_packages_that_parse_are_part_of_a_module(Type type)
    {
        var references = Encoding.UTF8.GetString(Assert.Single(DebugInformation(type), own => own.Kind == References).Value);

        Assert.Contains("Markdig.dll", references, StringComparison.Ordinal);
        Assert.Contains("YamlDotNet.dll", references, StringComparison.Ordinal);
    }

    private static List<(Guid Kind, byte[] Value)> DebugInformation(Type type)
    {
        using var file = File.OpenRead(Path.ChangeExtension(type.Assembly.Location, ".pdb"));
        using var provider = MetadataReaderProvider.FromPortablePdbStream(file);
        var symbols = provider.GetMetadataReader();

        return [.. symbols.CustomDebugInformation.Select(symbols.GetCustomDebugInformation).Select(own => (symbols.GetGuid(own.Kind), symbols.GetBlobBytes(own.Value)))];
    }
}
