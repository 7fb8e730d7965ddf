using System.Security.Cryptography;
using System.Text;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Model;

/// <summary>
/// The roles that other lectures describe, looked up by name. A directory that records keeps the names that it was asked for: as long as
/// these have the same answers, parsing the same text again gives the same result.
/// </summary>
public sealed class RoleDirectory
{
    private readonly RoleNameIndex index;
    private readonly int? except;
    private readonly HashSet<string>? asked;

    private RoleDirectory(RoleNameIndex index, int? except, bool isRecording)
    {
        this.index = index;
        this.except = except;
        asked = isRecording ? [] : null;
    }

    public static RoleDirectory Empty { get; } = new(new RoleNameIndex([]), except: null, isRecording: false);

    public static RoleDirectory Of(IEnumerable<RoleName> roles) => new(new RoleNameIndex(roles.Select(role => (Lecture: 0, role))), except: null, isRecording: false);

    /// <param name="described">The roles that each lecture describes.</param>
    internal static RoleDirectory OfLectures(IEnumerable<IReadOnlyList<RoleName>> described) =>
        new(new RoleNameIndex(WithoutShortForms([.. described.SelectMany((roles, number) => roles.Select(role => (number, role)))])), except: null, isRecording: false);

    /// <summary>The same roles for another lecture.</summary>
    /// <param name="lecture">The number of the lecture whose own roles are left out; null for none.</param>
    internal RoleDirectory Except(int? lecture) => new(index, lecture, isRecording: false);

    internal RoleDirectory Recording() => new(index, except, isRecording: true);

    /// <summary>The names that were looked up, as keys. Empty unless this directory records.</summary>
    internal IReadOnlyList<string> Asked => asked is null ? [] : [.. asked.Order(StringComparer.Ordinal)];

    /// <param name="key">A normalized name, alias or abbreviation.</param>
    internal IReadOnlyList<RoleName> Find(string key)
    {
        asked?.Add(key);

        return [.. index.Named(key, except), .. index.Abbreviated(key, except)];
    }

    /// <summary>Whether a role has this name or alias.</summary>
    internal bool IsNamed(string key)
    {
        asked?.Add(key);

        return index.Named(key, except).Any();
    }

    /// <summary>A hash of the roles found for these names; empty if there are none.</summary>
    internal string AnswersTo(IEnumerable<string> keys)
    {
        var answers = new StringBuilder();

        foreach (var key in keys.Where(index.Knows))
        {
            foreach (var role in Find(key))
                answers.AppendJoin('\t', [key, role.Slug, role.Name, .. role.Aliases]).Append('\n');
        }

        return answers.Length == 0 ? "" : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(answers.ToString())));
    }

    /// <summary>Leaves out a role whose name is another role's alias (<c>ML Engineer</c>): the name means that other role.</summary>
    private static (int Index, RoleName Role)[] WithoutShortForms((int Index, RoleName Role)[] described)
    {
        var bySlug = described.SelectMany(d => d.Role.Aliases.Select(alias => (Key: NormalizedName.Of(alias), d.Role.Slug))).ToLookup(known => known.Key, known => known.Slug);

        return Array.FindAll(described, d => !bySlug[NormalizedName.Of(d.Role.Name)].Any(slug => slug != d.Role.Slug));
    }

    private sealed class RoleNameIndex
    {
        private readonly ILookup<string, (int Lecture, RoleName Role)> byName;
        private readonly ILookup<string, (int Lecture, RoleName Role)> byInitials;

        public RoleNameIndex(IEnumerable<(int Lecture, RoleName Role)> roles)
        {
            var all = roles.ToArray();
            byName = all
                .SelectMany(entry => entry.Role.Aliases.Prepend(entry.Role.Name).Select(NormalizedName.Of).Distinct().Select(key => (Key: key, Entry: entry)))
                .ToLookup(known => known.Key, known => known.Entry);
            byInitials = all
                .Select(entry => (Key: NormalizedName.Of(NameWords.Initials(entry.Role.Name)), Entry: entry))
                .Where(known => known.Key.Length > 1)
                .ToLookup(known => known.Key, known => known.Entry);
        }

        public bool Knows(string key) => byName.Contains(key) || byInitials.Contains(key);

        public IEnumerable<RoleName> Named(string key, int? except) => Others(byName[key], except);

        /// <summary>Initials that two roles share mean neither.</summary>
        public RoleName[] Abbreviated(string key, int? except)
        {
            var found = Others(byInitials[key], except).ToArray();

            return found.DistinctBy(role => role.Slug).Take(2).Count() == 1 ? found[..1] : [];
        }

        private static IEnumerable<RoleName> Others(IEnumerable<(int Lecture, RoleName Role)> roles, int? except) =>
            roles.Where(entry => entry.Lecture != except).Select(entry => entry.Role);
    }
}
