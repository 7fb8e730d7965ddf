using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace CareerGuide.Content.MarkdownParsing;

/// <summary>Loads YAML that is not nested deeply. The library builds its nodes by recursion, so deeper YAML could overflow the stack.</summary>
internal static class ShallowYaml
{
    private const int MaxDepth = 50;

    /// <exception cref="YamlException">It is malformed or nested too deeply. On some malformed documents the library throws other exceptions.</exception>
    public static YamlStream Load(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new DepthCheckedParser(new Parser(new StringReader(yaml))));

        return stream;
    }

    private sealed class DepthCheckedParser(IParser parser) : IParser
    {
        private int depth;

        public ParsingEvent? Current => parser.Current;

        public bool MoveNext()
        {
            var hasNext = parser.MoveNext();
            depth += Current?.NestingIncrease ?? 0;

            return depth <= MaxDepth ? hasNext : throw new YamlException(Current!.Start, Current.End, "The document is nested too deeply.");
        }
    }
}
