using CareerGuide.Bench;
using CareerGuide.Bench.Corpus;

return args switch
{
    ["lectures", var source, var folder] => Lectures.Write(source, folder),
    ["hugo", var published, var folder] => HugoSource.Write(published, folder),
    ["import", var source] => await ImportBench.RunAsync(source),
    ["growth", var source] => await GrowthBench.RunAsync(source),
    ["publish", var source] => await PublishBench.RunAsync(source),
    ["related", var source] => RelatedBench.Run(source),
    ["search", var source] => await SearchBench.RunAsync(source, postgres: null),
    ["search", var source, "--postgres", var connection] => await SearchBench.RunAsync(source, connection),
    ["bare", var page, var headers, var address] => await BareServer.RunAsync(page, headers, address),
    ["start", var site, var ordinary, var lecture] => await StartBench.RunAsync(site, ordinary, lecture),
    ["corpus", var folder, .. var options] when CorpusBench.Understands(options) => CorpusBench.Run(folder, options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: dotnet run -c Release --project bench/CareerGuide.Bench -- VERB
          lectures SOURCE FOLDER   writes a lecture for each major group of occupations in the O*NET tables of SOURCE
          hugo PUBLISHED FOLDER    writes a site for Hugo with as many pages, of the same size, as publish-static wrote (for static.sh)
          import SOURCE            imports those lectures into an empty site, asks for every page, and tells the times
          growth SOURCE            imports 100 to 10,000 roles, and tells rows a second and how the time grows
          publish SOURCE           publishes one lecture among 100 again and again, and tells the times
          related SOURCE           tells how many of an occupation's related ones are among the nearest by its skills
          search SOURCE            searches a site of those lectures, and tells the times; on an empty PostgreSQL database
                                   with --postgres CONNECTION-STRING
          bare PAGE HEADERS ADDRESS
                                   serves one file from memory by Kestrel alone (for serve.sh)
          corpus FOLDER [--work|--held] [--show DOCUMENT]
                                   reads the real documents of FOLDER/work (or FOLDER/held), and tells how much of what the answer keys
                                   in bench/corpus name was found; with --show what was missed in one document, line by line
          start SITE ORDINARY LECTURE
                                   starts the published site and the published ordinary site in turn, on an empty database and
                                   again, and tells the time to the first page
        """);

    return 2;
}
