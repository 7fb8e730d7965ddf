using Markdig;
using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;

namespace CareerGuide.Content.MarkdownParsing.Tree;

/// <summary>The boxes of task lists as on GitHub: white space follows a box, so <c>[x](address)</c> stays a link and <c>a[x]</c> an index.</summary>
internal sealed class TaskBoxes : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new BoxParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private sealed class BoxParser : TaskListInlineParser
    {
        private const int LengthOfBox = 3;

        public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
            slice.PeekCharExtra(LengthOfBox) is '\0' or ' ' or '\t' or '\n' && base.Match(processor, ref slice);
    }
}
