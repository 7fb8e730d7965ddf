using System.ComponentModel.DataAnnotations;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>An address that an account can have, by the rule of the command line too; an empty one is for <see cref="RequiredAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AccountEmailAttribute() : DataTypeAttribute(DataType.EmailAddress)
{
    public override bool IsValid(object? value) => value is not string { Length: > 0 } email || AccountService.IsEmail(email);
}
