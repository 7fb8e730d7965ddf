using CareerGuide.Content.Text;
using Xunit;

namespace CareerGuide.Content.Tests.Text;

public sealed class NaturalSortKeyTests
{
    [Theory]
    [InlineData("Lecture 2", "Lecture 9", "lecture 10", "Lecture 11")]
    [InlineData("Drawing", "Études", "Food", "Östliche Berufe", "Sales")]
    [InlineData("2 roles", "10 roles", "100 roles", "Roles")]
    [InlineData("Part 1.9", "Part 1.10", "Part 2.1")]
    [InlineData("Week 007", "Week 8", "Week 00010")]
    [InlineData("درس ٢", "درس ١٠")]
    [InlineData("第2課", "第10課")]
    [InlineData("Room 0", "Room 1", "Room 99999999999999999999", "Room 100000000000000000000")]
    public void Names_stand_as_people_sort_them(params string[] names) =>
        Assert.Equal(names, names.Reverse().OrderBy(NaturalSortKey.Of, StringComparer.Ordinal));

    [Theory]
    [InlineData("Lecture 02", "lecture  2")]
    [InlineData("Café", "CAFE")]
    public void Case_accents_spaces_and_leading_zeros_make_no_difference(string one, string other) =>
        Assert.Equal(NaturalSortKey.Of(one), NaturalSortKey.Of(other));
}
