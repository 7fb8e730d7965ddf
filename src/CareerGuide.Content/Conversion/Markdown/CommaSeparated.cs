using System.Text;

namespace CareerGuide.Content.Conversion.Markdown;

/// <summary>Reads comma-separated values (RFC 4180).</summary>
internal static class CommaSeparated
{
    public static IEnumerable<List<string>> Rows(string text)
    {
        var row = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;

        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];

            if (isQuoted && character == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else if (character == '"')
                isQuoted = !isQuoted;
            else if (isQuoted || character is not (',' or '\n' or '\r'))
                cell.Append(character);
            else if (character != '\r')
                Take();

            if (!isQuoted && character == '\n')
            {
                yield return row;
                row = [];
            }
        }

        Take();
        yield return row;

        void Take()
        {
            row.Add(cell.ToString().Trim());
            cell.Clear();
        }
    }
}
