using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Writes the software bill of materials: CycloneDX 1.6 as JSON, made of a lock file and the table of licences. A package without a
/// licence in that table fails the build. MSBuild compiles this file itself, for .NET Standard 2.0.
/// </summary>
public sealed class WriteBillOfMaterials : Task
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Required]
    public string LockFile { get; set; }

    [Required]
    public string Licences { get; set; }

    [Required]
    public string Name { get; set; }

    [Required]
    public string Version { get; set; }

    [Required]
    public string Output { get; set; }

    public override bool Execute()
    {
        var licences = Regex.Matches(File.ReadAllText(Licences), @"^\| `([^`]+)` \| ([^|]+?) \|", RegexOptions.Multiline, Patience)
            .Cast<Match>()
            .ToDictionary(row => row.Groups[1].Value, row => row.Groups[2].Value, StringComparer.OrdinalIgnoreCase);
        var packages = Packages();

        foreach (var package in packages.Where(package => !licences.ContainsKey(package.Name)))
            Log.LogError("{0} is not listed in {1}: say there under which licence it is.", package.Name, Licences);

        if (Log.HasLoggedErrors)
            return false;

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(Output)));
        File.WriteAllText(Output, Json(packages, licences), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

        return true;
    }

    private List<Package> Packages()
    {
        using (var reader = JsonReaderWriterFactory.CreateJsonReader(File.ReadAllBytes(LockFile), XmlDictionaryReaderQuotas.Max))
        {
            return XDocument.Load(reader).Root.Element("dependencies").Elements()
                .SelectMany(framework => framework.Elements())
                .Where(package => (string)package.Element("type") != "Project")
                .Select(Package.Of)
                .GroupBy(package => package.Reference)
                .Select(same => same.First())
                .OrderBy(package => package.Name, StringComparer.OrdinalIgnoreCase)
                .ToList();
        }
    }

    private string Json(List<Package> packages, Dictionary<string, string> licences)
    {
        var known = packages.ToDictionary(package => package.Name, package => package.Reference, StringComparer.OrdinalIgnoreCase);
        var needed = new HashSet<string>(packages.SelectMany(package => package.Needs), StringComparer.OrdinalIgnoreCase);
        var own = "pkg:generic/" + Name.ToLowerInvariant() + "@" + Version;
        var roots = packages.Where(package => !needed.Contains(package.Name)).Select(package => package.Reference);

        return "{\n"
            + "  \"bomFormat\": \"CycloneDX\",\n  \"specVersion\": \"1.6\",\n  \"version\": 1,\n"
            + "  \"metadata\": { \"component\": { \"type\": \"application\", \"bom-ref\": " + Quoted(own) + ", \"name\": " + Quoted(Name) + ", \"version\": " + Quoted(Version) + " } },\n"
            + "  \"components\": [\n" + string.Join(",\n", packages.Select(package => Component(package, licences[package.Name]))) + "\n  ],\n"
            + "  \"dependencies\": [\n" + string.Join(",\n", new[] { Dependency(own, roots) }
                .Concat(packages.Select(package => Dependency(package.Reference, package.Needs.Where(known.ContainsKey).Select(name => known[name]))))) + "\n  ]\n}\n";
    }

    private static string Component(Package package, string licence) =>
        "    { \"type\": \"library\", \"bom-ref\": " + Quoted(package.Reference) + ", \"name\": " + Quoted(package.Name) + ", \"version\": " + Quoted(package.Version)
        + ", \"hashes\": [{ \"alg\": \"SHA-512\", \"content\": " + Quoted(package.Sha512) + " }], \"licenses\": [{ \"license\": { \"id\": " + Quoted(licence) + " } }]"
        + ", \"purl\": " + Quoted(package.Reference) + " }";

    private static string Dependency(string reference, IEnumerable<string> needs) =>
        "    { \"ref\": " + Quoted(reference) + ", \"dependsOn\": [" + string.Join(", ", needs.Distinct().Select(Quoted)) + "] }";

    /// <summary>Nothing here needs escaping but what JSON itself uses.</summary>
    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";

    private sealed class Package
    {
        public string Name { get; private set; }

        public string Version { get; private set; }

        public string Sha512 { get; private set; }

        public string[] Needs { get; private set; }

        public string Reference => "pkg:nuget/" + Name + "@" + Version;

        public static Package Of(XElement locked) => new Package
        {
            Name = NameOf(locked),
            Version = (string)locked.Element("resolved"),
            Sha512 = string.Concat(Convert.FromBase64String((string)locked.Element("contentHash")).Select(b => b.ToString("x2"))),
            Needs = (locked.Element("dependencies")?.Elements() ?? Enumerable.Empty<XElement>()).Select(NameOf).ToArray(),
        };

        /// <summary>A key that is no name of an XML element is read into an attribute.</summary>
        private static string NameOf(XElement key) => (string)key.Attribute("item") ?? key.Name.LocalName;
    }
}
