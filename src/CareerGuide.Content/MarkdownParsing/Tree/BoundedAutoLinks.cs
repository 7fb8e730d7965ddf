using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;

namespace CareerGuide.Content.MarkdownParsing.Tree;

/// <summary>
/// Bare addresses become links, up to two thousand in one paragraph; further ones stay text. Markdig looks through all that the paragraph has had
/// so far for each of them, so a megabyte of addresses would take minutes.
/// </summary>
internal sealed class BoundedAutoLinks : IMarkdownExtension
{
    private const int MaxInBlock = 2_000;

    private static readonly string[] Beginnings = ["http://", "https://", "ftp://", "mailto:", "tel:", "www."];

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new BoundedParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    /// <summary>Shared by all threads, so what is counted belongs to the block.</summary>
    private sealed class BoundedParser() : AutoLinkParser(new AutoLinkOptions { UseHttpsForWWWLinks = true })
    {
        private static readonly object Tried = new();

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (!IsBeginning(slice))
                return false;

            var tried = processor.Block!.GetData(Tried) as int? ?? 0;
            processor.Block.SetData(Tried, tried + 1);

            return tried < MaxInBlock && base.Match(processor, ref slice);
        }

        private static bool IsBeginning(StringSlice slice)
        {
            foreach (var beginning in Beginnings)
            {
                if (slice.MatchLowercase(beginning))
                    return true;
            }

            return false;
        }
    }
}
