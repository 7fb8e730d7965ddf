using System.Security.Cryptography;
using System.Text;
using CareerGuide.Web.Infrastructure.Formats;

namespace CareerGuide.Web.Tests.Accounts;

/// <summary>The picture for the authenticator app. Each of these is, module by module, what another encoder made of the same text.</summary>
public sealed class QrCodeTests
{
    [Theory]
    [InlineData(10, 21, "7615f134f5cbaa11")]
    [InlineData(150, 49, "c0065ff6508f5ac7")]
    [InlineData(600, 93, "733ba708209c5528")]
    [InlineData(2331, 177, "b924518cc693d523")]
    public void A_text_of_any_length_that_fits_becomes_the_code_that_others_make_of_it(int length, int size, string hash)
    {
        var code = QrCode.Of(string.Concat(Enumerable.Range(0, length).Select(n => (char)('a' + n * 7 % 26))), mask: 3);
        var modules = from y in Enumerable.Range(0, code.Size) from x in Enumerable.Range(0, code.Size) select code[x, y] ? '1' : '0';

        Assert.Equal(size, code.Size);
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes([.. modules])))[..16]);
    }

    [Fact]
    public void What_fits_into_no_code_is_refused() => Assert.Throws<ArgumentException>(() => QrCode.Of(new string('a', 2332)));
}
