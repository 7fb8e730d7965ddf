using System.ComponentModel.DataAnnotations;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>An address that an account can have, by the rule of the command line too; an empty one is for <see cref="RequiredAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AccountEmailAttribute() : DataTypeAttribute(DataType.EmailAddress)
{
    /// <summary>The framework words only the messages of its own annotations.</summary>
    public override string FormatErrorMessage(string name) => Texts.Get(ErrorMessageString);

    public override bool IsValid(object? value) => value is not string { Length: > 0 } email || AccountService.IsEmail(email);
}
