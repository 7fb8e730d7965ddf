using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Localization;

namespace CareerGuide.Data.Parsing;

/// <summary>
/// Writes a message as its key and arguments, so that it can be read in any language later: <c>{"key": …, "=name": value, …}</c>.
/// </summary>
internal sealed class MessageConverter : JsonConverter<Message>
{
    private const string Key = "key";

    /// <summary>Marks a number with a fraction, which may be whole.</summary>
    private const string Fraction = "fraction";

    public override Message Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);

        return MessageOf(json.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, Message value, JsonSerializerOptions options) => Write(writer, value);

    private static void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteStartObject();
                writer.WriteNumber(Fraction, number);
                writer.WriteEndObject();
                break;
            case Message message:
                Write(writer, message);
                break;
            case IEnumerable items:
                writer.WriteStartArray();

                foreach (var item in items)
                    Write(writer, item);

                writer.WriteEndArray();
                break;
            default:
                throw new NotSupportedException($"A message cannot be stored with a {value.GetType()}.");
        }
    }

    private static void Write(Utf8JsonWriter writer, Message message)
    {
        writer.WriteStartObject();
        writer.WriteString(Key, message.Key);

        foreach (var (name, value) in message.Arguments)
        {
            writer.WritePropertyName("=" + name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static Message MessageOf(JsonElement json) => new(
        json.GetProperty(Key).GetString()!,
        [.. json.EnumerateObject().Where(own => own.Name[0] == '=').Select(own => new MessageArgument(own.Name[1..], Value(own.Value)))]);

    private static object Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString()!,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => json.GetInt32(),
        JsonValueKind.Array => json.EnumerateArray().Select(Value).ToArray(),
        JsonValueKind.Object when json.TryGetProperty(Fraction, out var number) => number.GetDouble(),
        _ => MessageOf(json),
    };
}
