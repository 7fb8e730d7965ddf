using System.Text;
using CareerGuide.Content.Conversion.Documents;
using CareerGuide.Tests;
using Xunit;

namespace CareerGuide.Content.Tests.Conversion;

/// <summary>Pages whose pieces are so many that each of them must cost the same. The time limit only guards against hanging.</summary>
public sealed class HostileHtmlTests
{
    private const int Limit = 300_000;

    [Theory(Timeout = Limit)]
    [InlineData("", "<sub>{1}</sub>", 50_000)]
    [InlineData("", "<a href=http://a.b/>{1}</a>", 50_000)]
    [InlineData("", "{1}<!-- -->", 50_000)]
    [InlineData("", "a<sub>b</sub>", 75_000)]
    [InlineData("", "<code>a</code> b ", 75_000)]
    [InlineData("", "<b> ab </b>x", 75_000)]
    [InlineData("", "<b>a, </b><i>.b.</i>", 40_000)]
    [InlineData("", "a<br>", 75_000)]
    [InlineData("<h2>", "a<sub>b</sub>", 75_000)]
    [InlineData("<ul><li>", "a<p>b</p>", 40_000)]
    [InlineData("<table><tr><td>a<td>", "a<sub>b</sub>", 75_000)]
    [InlineData("<div id=t>", "<a href=#t>abcdefgh</a><h2>x</h2>", 40_000)]
    [InlineData("<p id=f>a</p>", "<a href=#f id=r>1</a><a href=#r>1</a>", 30_000)]
    [InlineData("<div><p id=f><a href=#r>1</a></p></div>", "<a href=#f id=r>1</a><b>x</b>", 40_000)]
    [InlineData("<div><div><p id=f><a href=#r>1</a></p><p id=g>", "<b><a href=#f id=r>1</a></b>", 40_000)]
    public async Task A_page_of_many_pieces_is_converted(string beginning, string piece, int count)
    {
        var pieces = Enumerable.Range(0, count).Select(_ => piece.Replace("{1}", new string('w', 180), StringComparison.Ordinal));
        var html = Encoding.UTF8.GetBytes($"<html><body>{beginning}{string.Concat(pieces)}");

        var markdown = await ConvertedAsync(html, TestContext.Current.CancellationToken);

        Assert.NotEmpty(markdown.Trim());
    }

    /// <summary>Each quote and each point lengthens every line in it, so that the deepest are written beside each other.</summary>
    [Theory(Timeout = Limit)]
    [InlineData("<blockquote>", 180, "<p>word</p>")]
    [InlineData("<ul><li>", 90, "word<br>")]
    [InlineData("<ul><li><blockquote>", 60, "<p>word</p>")]
    public async Task Quotes_and_points_within_each_other_do_not_multiply_the_text(string nest, int depth, string line)
    {
        var html = Encoding.UTF8.GetBytes($"<html><body>{string.Concat(Enumerable.Repeat(nest, depth))}{string.Concat(Enumerable.Repeat(line, 75_000))}");

        var markdown = await ConvertedAsync(html, TestContext.Current.CancellationToken);

        Assert.Equal(75_000, markdown.Split("word").Length - 1);
        Assert.InRange(markdown.Length, html.Length, 20 * html.Length);
    }

    [Theory]
    [InlineData("a.html")]
    [InlineData("a.md")]
    [InlineData("a.ipynb")]
    [InlineData("a.docx")]
    [InlineData("a.zip")]
    public async Task Conversion_stops_when_nobody_waits_for_it(string name)
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        Assert.Throws<OperationCanceledException>(() => DocumentConverter.Convert(name, DocumentOf(name), stopped.Token));
    }

    private static byte[] DocumentOf(string name) => name switch
    {
        "a.html" => "<html><p>a"u8.ToArray(),
        "a.md" => "# A\n"u8.ToArray(),
        "a.ipynb" => """{"nbformat": 4, "cells": [{"cell_type": "markdown", "source": "a"}]}"""u8.ToArray(),
        "a.docx" => File.ReadAllBytes(Repository.PathTo("tests/CareerGuide.Content.Tests/Samples/word/pandoc.docx")),
        _ => Zip.Of(("a.md", "# A\n")),
    };

    private static Task<string> ConvertedAsync(byte[] html, CancellationToken cancellation) =>
        Task.Run(() => Assert.Single(DocumentConverter.Convert("a.html", html, cancellation).Documents).Document.Markdown, cancellation);
}
