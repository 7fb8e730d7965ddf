using CareerGuide.Bench;
using CareerGuide.Bench.Compare;
using CareerGuide.Bench.Corpus;

try
{
    return args switch
    {
        ["compare", var baseBuild, var head, .. var options] =>
            await CompareBench.RunAsync(baseBuild, head, Options.Of(options, "rows", "pairs", "json", "environment", "onet", "ordinary", "postgres")),
        ["read", var program, var lecture] => ReadingRow.Read(program, lecture),
        ["make-lectures", var folder, .. var options] => MakeLectures(folder, Options.Of(options, "roles", "each", "onet")),
        ["growth", .. var options] => await GrowthBench.RunAsync(Options.Of(options, "onet")["onet"]),
        ["related", var source] => RelatedBench.Run(source),
        ["matching", var source] => MatchingBench.Run(source),
        ["bare", var page, var headers, var address] => await BareServer.RunAsync(page, headers, address),
        ["corpus", var folder, .. var options] when CorpusBench.Understands(options) => CorpusBench.Run(folder, options),
        _ => Usage(),
    };
}
catch (MisuseException misuse)
{
    Console.Error.WriteLine(misuse.Message);

    return 2;
}

static int MakeLectures(string folder, Options options)
{
    Lectures.Write(options["onet"], folder, options.Number("roles", 923), options.Number("each", 10));

    return 0;
}

static int Usage()
{
    Console.Error.WriteLine($"""
        usage: dotnet run -c Release --project bench/CareerGuide.Bench -- VERB
          compare BASE HEAD [--rows NAME,…] [--pairs N] [--json FILE] [--environment NAME=VALUE,…]
                  [--onet SOURCE] [--ordinary SITE] [--postgres CONNECTION-STRING]
                                   measures two published builds in turn, and prints a table (bench/compare.sh publishes them first);
                                   rows: {string.Join(", ", Row.All.Select(row => row.Name))}
          make-lectures FOLDER [--roles N] [--each N] [--onet SOURCE]
                                   writes lectures of occupations: so many roles (923), so many of them in each lecture (10); made up,
                                   or those of the O*NET tables in SOURCE
          growth [--onet SOURCE]   imports 100 to 10,000 roles, and tells rows a second and how the time grows
          related SOURCE           tells how many of an occupation's related ones are among the nearest by its skills
          matching SOURCE          tells how high a role is ranked for someone who knows five of its skills
          corpus FOLDER [--work|--held] [--show DOCUMENT]
                                   reads the real documents of FOLDER/work (or FOLDER/held), and tells how much of what the answer keys
                                   in bench/corpus name was found; with --show what was missed in one document, line by line
          bare PAGE HEADERS ADDRESS
                                   serves one file from memory by Kestrel alone (for serve.sh)
          read PROGRAM LECTURE     reads a lecture with the reader of a published build (for compare)
        """);

    return 2;
}
