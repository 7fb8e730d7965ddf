Console.Error.WriteLine("usage: CareerGuide.Bench <verb>");
