using System.Collections;
using System.Data.Common;
using CareerGuide.Data.Database.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CareerGuide.Data.Database;

/// <summary>
/// Inserts new rows with everything that belongs to them, many per prepared command: several times as fast as <c>SaveChanges</c>. It
/// assigns the ids itself. Use it only for tables that nothing else inserts into, and only within a content transaction, which is the sole
/// writer.
/// </summary>
internal sealed class RowWriter(CareerGuideDb db)
{
    private const int RowsPerCommand = 50;

    private readonly ISqlGenerationHelper sql = db.GetService<ISqlGenerationHelper>();

    private readonly Dictionary<IEntityType, Table> tables = [];

    public async Task InsertAsync(IEnumerable<object> rows, CancellationToken cancellation)
    {
        foreach (var row in rows)
            await AddAsync(row, owner: null, ownerId: null, cancellation);

        foreach (var table in tables.Values.OrderBy(t => t.Depth))
            await WriteAsync(table, cancellation);
    }

    private async Task AddAsync(object row, IForeignKey? owner, object? ownerId, CancellationToken cancellation)
    {
        var table = await TableAsync(db.Model.FindEntityType(row.GetType())!, cancellation);
        var id = ++table.LastId;

        table.Rows.Add([.. table.Columns.Select(column =>
            column == table.Id ? id
            : owner?.Properties[0] == column ? ownerId
            : Stored(column, row))]);

        foreach (var children in table.Children)
        {
            foreach (var child in (IEnumerable)children.GetGetter().GetClrValue(row)!)
                await AddAsync(child, children.ForeignKey, id, cancellation);
        }
    }

    private static object? Stored(IProperty column, object row)
    {
        var value = column.GetGetter().GetClrValue(row);

        return value is not null && column.GetRelationalTypeMapping().Converter is { } converter
            ? converter.ConvertToProvider(value)
            : value;
    }

    private async Task<Table> TableAsync(IEntityType type, CancellationToken cancellation)
    {
        if (tables.TryGetValue(type, out var known))
            return known;

        var table = new Table(type);
        table.LastId = table.Id is null ? 0 : await LastIdAsync(table, cancellation);
        tables.Add(type, table);

        return table;
    }

    private async Task<int> LastIdAsync(Table table, CancellationToken cancellation)
    {
        await using var command = Command($"SELECT coalesce(max({sql.DelimitIdentifier("Id")}), 0) FROM {sql.DelimitIdentifier(table.Name)}");

        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellation), provider: null);
    }

    private async Task WriteAsync(Table table, CancellationToken cancellation)
    {
        DbCommand? command = null;

        foreach (var rows in table.Rows.Chunk(RowsPerCommand))
        {
            if (command?.Parameters.Count != rows.Length * table.Columns.Count)
            {
                await (command?.DisposeAsync() ?? ValueTask.CompletedTask);
                command = InsertCommand(table, rows.Length);
                await command.PrepareAsync(cancellation);
            }

            Fill(command, rows);
            await command.ExecuteNonQueryAsync(cancellation);
        }

        await (command?.DisposeAsync() ?? ValueTask.CompletedTask);
        table.Rows.Clear();
    }

    private static void Fill(DbCommand command, object?[][] rows)
    {
        var at = 0;

        foreach (var value in rows.SelectMany(row => row))
            command.Parameters[at++].Value = value ?? DBNull.Value;
    }

    private DbCommand InsertCommand(Table table, int rows)
    {
        var width = table.Columns.Count;
        var columns = string.Join(", ", table.Columns.Select(c => sql.DelimitIdentifier(c.GetColumnName())));
        var values = Enumerable.Range(0, rows)
            .Select(row => $"({string.Join(", ", Enumerable.Range(row * width, width).Select(n => $"@p{n}"))})");
        var command = Command($"INSERT INTO {sql.DelimitIdentifier(table.Name)} ({columns}) VALUES {string.Join(", ", values)}");

        for (var n = 0; n < rows * width; n++)
        {
            var column = table.Columns[n % width];
            command.Parameters.Add(column.GetRelationalTypeMapping().CreateParameter(command, $"@p{n}", value: null, column.IsNullable));
        }

        return command;
    }

    private DbCommand Command(string text)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = text;
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();

        return command;
    }

    private sealed class Table(IEntityType type)
    {
        public string Name { get; } = type.GetTableName()!;

        public IReadOnlyList<IProperty> Columns { get; } = [.. type.GetProperties()];

        /// <summary>Null when the row has no id of its own.</summary>
        public IProperty? Id { get; } = type.FindProperty("Id");

        public IReadOnlyList<INavigation> Children { get; } = [.. type.GetNavigations().Where(n => n.IsCollection)];

        public int Depth { get; } = TableOrder.DepthOf(type);

        public List<object?[]> Rows { get; } = [];

        public int LastId { get; set; }
    }
}
