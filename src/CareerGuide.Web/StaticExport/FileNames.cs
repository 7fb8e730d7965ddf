namespace CareerGuide.Web.StaticExport;

/// <summary>Maps an address to the file that web servers serve for it: they try <c>.html</c> after a name without an extension.</summary>
internal static class FileNames
{
    /// <param name="path">Percent-encoded.</param>
    public static string Of(string path, string type)
    {
        var name = Uri.UnescapeDataString(path).TrimStart('/');

        if (name.Length == 0)
            return "index.html";

        return Path.HasExtension(name) ? name : name + EndingOf(type);
    }

    private static string EndingOf(string type) => type.Split(';')[0] switch
    {
        "text/html" => ".html",
        "application/json" => ".json",
        _ => throw new InvalidOperationException($"There is no file for an address without an ending that answers {type}."),
    };
}
