namespace CareerGuide.Tests;

/// <summary>Text files in the form of O*NET's releases, of a few occupations.</summary>
internal sealed class OnetSample : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("careerguide-onet-");

    private OnetSample(string name) => Folder = root.CreateSubdirectory(name).FullName;

    public string Folder { get; }

    /// <summary>As released from 30.3 on.</summary>
    public static OnetSample Now()
    {
        var sample = Both("db_31_0_text");
        sample.Write("Job Titles.txt", "O*NET-SOC Code\tTitle\tJob Title\tShort Title\n15-2051.00\tData Scientists\tData Analyst\tn/a\n15-1243.00\tDatabase Architects\tData Engineer\tn/a\n");
        sample.Write(
            "Software Skills.txt",
            "O*NET-SOC Code\tTitle\tWorkplace Example\tElement ID\tElement Name\tHot Technology\tIn Demand\n"
            + "15-2051.00\tData Scientists\tSAS\t2.E.1\tAnalytical software\tY\tN\n"
            + "15-2051.00\tData Scientists\tPython\t2.E.2\tObject oriented software\tY\tY\n"
            + "15-2051.00\tData Scientists\tMinitab\t2.E.1\tAnalytical software\tN\tN\n"
            + "15-1243.00\tDatabase Architects\tAirflow\t2.E.3\tDatabase software\tN\tN\n"
            + "15-1243.00\tDatabase Architects\tSpark\t2.E.3\tDatabase software\tN\tN\n"
            + "15-1243.00\tDatabase Architects\tSQL\t2.E.3\tDatabase software\tN\tN\n");

        return sample;
    }

    /// <summary>As released up to 30.2.</summary>
    public static OnetSample Before()
    {
        var sample = Both("db_29_3_text");
        sample.Write("Alternate Titles.txt", "O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)\n15-2051.00\tData Analyst\tn/a\t10\n");
        sample.Write(
            "Technology Skills.txt",
            "O*NET-SOC Code\tTitle\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand\n15-2051.00\tData Scientists\tPython\t43232408\tWeb software\tY\tY\n");

        return sample;
    }

    public void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text);

    public void Dispose() => root.Delete(recursive: true);

    private static OnetSample Both(string name)
    {
        var sample = new OnetSample(name);
        sample.Write(
            "Occupation Data.txt",
            "O*NET-SOC Code\tTitle\tDescription\n15-1243.00\tDatabase Architects\tDesign databases.\n15-2051.00\tData Scientists\tAnalyze data.\n15-2099.00\tMathematical Science Occupations, All Other\tAll others.\n");
        sample.Write("Job Zones.txt", "O*NET-SOC Code\tTitle\tJob Zone\tDate\tDomain Source\n15-2051.00\tData Scientists\t5\t08/2023\tAnalyst\n15-1243.00\tDatabase Architects\t4\t08/2023\tAnalyst\n");
        sample.Write(
            "Related Occupations.txt",
            "O*NET-SOC Code\tTitle\tRelated O*NET-SOC Code\tRelated Title\tRelatedness Tier\tIndex\n15-2051.00\tData Scientists\t15-2041.00\tStatisticians\tPrimary-Long\t2\n15-2051.00\tData Scientists\t15-1243.00\tDatabase Architects\tPrimary-Short\t1\n");

        return sample;
    }
}
