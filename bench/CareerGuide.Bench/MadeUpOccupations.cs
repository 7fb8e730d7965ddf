namespace CareerGuide.Bench;

/// <summary>Occupations that nobody has, the same in each run, shaped like those of O*NET: as long, with as many and as unevenly shared skills.</summary>
internal static class MadeUpOccupations
{
    private static readonly string[] Ranks =
    [
        "Junior", "Senior", "Lead", "Principal", "Associate", "Assistant", "Chief", "Deputy", "Regional", "Municipal",
        "Industrial", "Clinical", "Commercial", "Technical", "Field", "Remote", "Night", "Mobile", "Certified", "Independent",
    ];

    private static readonly string[] Fields =
    [
        "Water", "Forest", "Harbor", "Railway", "Bridge", "Textile", "Paper", "Glass", "Steel", "Timber", "Energy", "Solar", "Wind", "Heat", "Grid",
        "Library", "Archive", "Museum", "Theater", "Music", "Sports", "School", "Hospital", "Dental", "Nursing", "Pharmacy", "Insurance", "Credit",
        "Tax", "Payroll", "Market", "Retail", "Fashion", "Food", "Dairy", "Grain", "Fishery", "Soil", "Climate", "Survey", "Map", "Data", "Network",
        "Sensor", "Robot", "Vehicle", "Engine", "Aircraft", "Satellite", "Translation",
    ];

    private static readonly string[] Jobs =
    [
        "Analyst", "Engineer", "Technician", "Inspector", "Planner", "Coordinator", "Designer", "Operator", "Supervisor", "Trainer", "Auditor", "Clerk",
        "Buyer", "Adviser", "Researcher", "Scheduler", "Assembler", "Mechanic", "Librarian", "Surveyor", "Dispatcher", "Estimator", "Writer", "Tester",
    ];

    private static readonly string[] Acts =
    [
        "Review", "Prepare", "Inspect", "Measure", "Record", "Compare", "Explain", "Plan", "Repair", "Calibrate", "Document", "Present", "Order",
        "Approve", "Schedule", "Estimate", "Test", "Clean", "Assemble", "Summarize", "Forecast", "Negotiate", "Monitor", "Archive",
    ];

    private static readonly string[] Things =
    [
        "reports", "drawings", "budgets", "samples", "instruments", "contracts", "work orders", "maintenance plans", "safety rules", "delivery lists",
        "training material", "customer requests", "test results", "stock levels", "permits", "measurements", "route plans", "invoices", "forecasts",
        "quality records", "machine settings", "staff rosters", "site visits", "supplier offers", "incident notes", "survey answers",
    ];

    private static readonly string[] Places =
    [
        "of the main plant", "from three regional offices", "in the customer's own buildings", "of all vehicles in service", "from the past quarter",
        "for new and returning clients", "of the public network", "in several languages", "of small and medium companies", "on the building site",
    ];

    private static readonly string[] Purposes =
    [
        "so that the next shift can go on without delay", "before the work begins", "to find faults while they are cheap to mend",
        "and tell those who depend on them", "in line with the rules of the trade", "for managers who decide on spending",
        "to keep costs within the budget of the year", "with colleagues from other departments", "after each change of the equipment",
        "and suggest what should be done better", "to meet the terms of the contract", "when customers report a defect",
    ];

    private static readonly string[] SkillGroups =
    [
        "Accounting software", "Analysis software", "Calendar and scheduling software", "Computer aided design software", "Database software",
        "Document management software", "Electronic mail software", "Geographic information software", "Inventory software", "Office software",
        "Project management software", "Simulation software", "Spreadsheet software", "Word processing software", "Development environments",
    ];

    private static readonly string[] Makers =
    [
        "Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel", "Ivy", "Juniper", "Katsura", "Larch", "Maple", "Nutmeg", "Oak", "Pine",
        "Quince", "Rowan", "Spruce", "Teak", "Umbra", "Viburnum", "Willow", "Yew", "Zelkova", "Amber", "Basalt", "Cobalt", "Dolomite", "Emery",
    ];

    private static readonly string[] Products =
    [
        "Ledger", "Desk", "Board", "Vault", "Track", "Flow", "Chart", "Draft", "Mail", "Sheet", "Grid", "Plan", "Base", "Note", "Scope", "Model", "Trace",
        "Bench", "Store", "Link", "Press", "View", "Port", "Craft", "Guide",
    ];

    private static readonly string[] Editions = ["", " Pro", " Cloud", " Mobile", " Server", " Studio", " Lite", " Suite", " Online", " Enterprise", " Connect", " One"];

    /// <summary>How many there are at most.</summary>
    public static int Count => Ranks.Length * Fields.Length * Jobs.Length;

    /// <param name="count">The first so many. Each is the same, however many there are.</param>
    public static Occupation[] First(int count) => [.. Enumerable.Range(0, Math.Min(count, Count)).Select(Number)];

    private static Occupation Number(int number)
    {
        var random = new Random(number);
        var title = TitleOf(number);
        string[] tasks = [.. Enumerable.Range(0, random.Next(12, 26)).Select(_ => Sentence(random))];

        return new Occupation(title, $"{Sentence(random)} {Sentence(random)}", [.. tasks.Distinct()], [.. SkillsOf(random)]);
    }

    /// <summary>7919 and the number of titles have no divisor in common, so each title comes up once, and neighbors are unlike.</summary>
    private static string TitleOf(int number)
    {
        var place = (int)(number * 7919L % Count);

        return $"{Ranks[place % Ranks.Length]} {Fields[place / Ranks.Length % Fields.Length]} {Jobs[place / Ranks.Length / Fields.Length]}";
    }

    private static string Sentence(Random random) => $"{Any(random, Acts)} {Any(random, Things)} and {Any(random, Things)} {Any(random, Places)} {Any(random, Purposes)}.";

    /// <summary>Few skills are asked of many, most of hardly any: the cube draws towards the first.</summary>
    private static IEnumerable<(string Group, string Name)> SkillsOf(Random random)
    {
        var all = Makers.Length * Products.Length * Editions.Length;

        return Enumerable.Range(0, random.Next(15, 55)).Select(_ => (int)(all * Math.Pow(random.NextDouble(), 3))).Distinct().Order().Select(skill =>
            (SkillGroups[skill % SkillGroups.Length], Makers[skill % Makers.Length] + Products[skill / Makers.Length % Products.Length] + Editions[skill / Makers.Length / Products.Length]));
    }

    private static string Any(Random random, string[] words) => words[random.Next(words.Length)];
}
