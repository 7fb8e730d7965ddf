namespace CareerGuide.Content.Model;

/// <summary>A picture as a page shows it.</summary>
/// <param name="Address">On the site.</param>
/// <param name="Width">In pixels.</param>
public sealed record ShownPicture(string Address, int Width, int Height)
{
    private const string Folder = "/pictures/";

    public static string AddressOf(string hash, string extension) => $"{Folder}{hash}.{extension}";
}

/// <summary>The pictures beside a lecture, by their paths from its folder. Equal where the same paths show the same pictures.</summary>
public sealed class LecturePictures(IReadOnlyDictionary<string, ShownPicture> byPath) : IEquatable<LecturePictures>
{
    public static LecturePictures None { get; } = new(new Dictionary<string, ShownPicture>());

    /// <summary>Null where there is none.</summary>
    public ShownPicture? Find(string path) => byPath.GetValueOrDefault(path);

    public bool Equals(LecturePictures? other) =>
        other is not null && (ReferenceEquals(this, other) || (byPath.Count == other.Count && byPath.All(own => own.Value == other.Find(own.Key))));

    public override bool Equals(object? obj) => Equals(obj as LecturePictures);

    /// <summary>The same text for equal pictures, and no others.</summary>
    public string Key => string.Join('\n', byPath.OrderBy(own => own.Key, StringComparer.Ordinal).Select(own => $"{own.Key}\t{own.Value}"));

    public override int GetHashCode() => byPath.Count;

    private int Count => byPath.Count;
}

/// <summary>A picture that a lecture shows from beside it.</summary>
/// <param name="Path">From the lecture's folder.</param>
public sealed record PictureReference(string Path, int Line);
