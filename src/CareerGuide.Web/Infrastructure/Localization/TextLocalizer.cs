using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Localization;

namespace CareerGuide.Web.Infrastructure.Localization;

/// <summary>
/// The <see cref="Texts"/> for what the framework asks for: messages of data annotations and of model binding. Its arguments are by
/// position, so these messages have the placeholders <c>{0}</c>, <c>{1}</c> and so on.
/// </summary>
internal sealed class TextLocalizer : IStringLocalizer, IStringLocalizerFactory
{
    public LocalizedString this[string name] => this[name, []];

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var pattern = Texts.Find(name, CultureInfo.CurrentUICulture);
            var named = arguments.Select((value, index) => value is ITuple { Length: 2 } pair
                ? ((string)pair[0]!, pair[1])
                : (index.ToString(CultureInfo.InvariantCulture), value)).ToArray();

            return pattern is null
                ? new(name, arguments.Length == 0 ? name : string.Format(CultureInfo.CurrentCulture, name, arguments), resourceNotFound: true)
                : new(name, pattern.Format(CultureInfo.CurrentUICulture, Texts.ArgumentsOf(named)));
        }
    }

    public IStringLocalizer Create(Type resourceSource) => this;

    public IStringLocalizer Create(string baseName, string location) => this;

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
}
