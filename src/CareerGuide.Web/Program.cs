var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "CareerGuide");
app.Run();
