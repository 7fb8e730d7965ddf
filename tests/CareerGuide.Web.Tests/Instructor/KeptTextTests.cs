using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using CareerGuide.Content.Encodings;
using CareerGuide.Web.Features.Instructor.PreservedForm;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Web.Tests.Instructor;

/// <summary>Who gets a text back that was sent without a session, and how much of it.</summary>
public sealed class KeptTextTests : IAsyncLifetime
{
    private const string NewLecture = "/instructor/lectures/new";

    /// <summary>All that a form, HTML or UTF-8 has a rule for.</summary>
    private const string Text = "\n\n# A & B < C &amp; %41 + 1\n\t世界 😀 \"quotes\" & 100% = x?\u00A0\n";

    private readonly DataRolesSite site = new();
    private Person ada = null!;

    /// <summary>For what comes at once, unless it never does.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => ada = await Person.SignedInAsync(site);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_signed_out_or_lost_the_session_gets_the_text_back_with_all_its_characters(bool signedOut)
    {
        await ada.OpenAsync();
        ada.LoseSession();

        if (signedOut)
            ada.LoseCookie("__Host-session");

        foreach (var form in new HttpContent[] { Encoded(Text), InParts(Text) })
        {
            var answer = await ada.Client.PostAsync(NewLecture, form, Cancellation);
            var page = await Person.PageOfAsync(answer);

            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal(Text, Assert.IsType<IHtmlTextAreaElement>(page.QuerySelector("textarea[name=markdown]"), exactMatch: false).Value);
            Assert.Equal("A “title” & more", page.QuerySelector("input[name=title]")!.GetAttribute("value"));
            Assert.Null(page.QuerySelector("input[name=token]"));
        }
    }

    [Fact]
    public async Task A_lecture_of_the_greatest_length_comes_back_whole()
    {
        var text = string.Concat(Enumerable.Range(0, TextDecoder.MaxBytes / 5).Select(n => $"{n % 1000:000} \n"));
        await ada.OpenAsync();
        ada.LoseSession();

        var answer = await ada.Client.PostAsync(Desk.Editor, Encoded(text), Cancellation);

        Assert.True(text.Length >= TextDecoder.MaxBytes - 5);
        Assert.Equal(text, await Desk.TextGivenBackAsync(answer));
    }

    [Theory]
    [InlineData("")]
    [InlineData("__Host-session=green-umbrellas; __Host-form=green-umbrellas")]
    public async Task A_stranger_gets_nothing_back_and_is_sent_to_sign_in(string cookies)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Desk.Editor) { Content = Encoded("# Theirs\n") };
        request.Headers.TryAddWithoutValidation("Cookie", cookies);

        var answer = await site.Client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/account/sign-in?back=", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal("", await answer.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task No_address_leads_to_giving_back()
    {
        await ada.OpenAsync();
        var signedIn = await ada.Client.PostAsync("/account/kept-text", Encoded(Text), Cancellation);
        ada.LoseSession();
        var signedOut = await ada.Client.PostAsync("/account/kept-text", Encoded(Text), Cancellation);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, HttpStatusCode.MethodNotAllowed), (signedIn.StatusCode, signedOut.StatusCode));
    }

    [Theory]
    [InlineData("multipart/form-data", "")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"markdown\"\r\n\r\nno end")]
    [InlineData("multipart/form-data; boundary=x", "no part at all")]
    public async Task What_is_no_whole_form_is_refused(string type, string body)
    {
        await ada.OpenAsync();
        ada.LoseSession();
        var form = new StringContent(body);
        form.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);

        Assert.Equal(HttpStatusCode.BadRequest, (await ada.Client.PostAsync(NewLecture, form, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task While_long_forms_wait_for_each_other_more_are_told_to_come_back_and_short_ones_are_answered()
    {
        await ada.OpenAsync();
        ada.LoseSession();
        var limits = site.Services.GetRequiredService<LongFormLimits>();
        var busy = await Task.WhenAll(Enumerable.Range(0, LongFormLimits.AtOnce).Select(_ => limits.AcquireAsync(new DefaultHttpContext()).AsTask()));
        var line = Enumerable.Range(0, LongFormLimits.MaxQueued).Select(_ => limits.AcquireAsync(new DefaultHttpContext()).AsTask()).ToList();

        var refused = await ada.Client.PostAsync(Desk.Editor, Encoded(new string('x', 2 * TextDecoder.MaxBytes)), Cancellation);
        var answered = await ada.Client.PostAsync(Desk.Editor, Encoded(Text), Cancellation);

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.Unauthorized), (refused.StatusCode, answered.StatusCode));
        Assert.NotNull(refused.Headers.RetryAfter);
        Array.ForEach(busy, lease => lease.Dispose());
        line.ForEach(waited => waited.Result.Dispose());
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7", "203.0.113.8")]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", "2001:db8:1:3::1")]
    public async Task An_address_that_sends_long_forms_without_end_is_refused_and_no_other(string first, string same, string other)
    {
        var limits = site.Services.GetRequiredService<LongFormLimits>();

        for (var sent = 0; sent < LongFormLimits.OfOneAddress; sent++)
            Assert.True(await IsTakenAsync(limits, first));

        Assert.False(await IsTakenAsync(limits, same));
        Assert.True(await IsTakenAsync(limits, other));
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7", "203.0.113.8")]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", "2001:db8:1:3::1")]
    public async Task One_network_holds_one_place_among_the_long_forms_however_many_it_sends(string first, string same, string other)
    {
        var limits = site.Services.GetRequiredService<LongFormLimits>();
        using var place = await limits.AcquireAsync(From(first));
        var waiting = limits.AcquireAsync(From(same)).AsTask();

        using var refused = await limits.AcquireAsync(From(same)).AsTask().WaitAsync(Patience, Cancellation);
        using var others = await limits.AcquireAsync(From(other)).AsTask().WaitAsync(Patience, Cancellation);

        Assert.Equal((true, false, false, true), (place.IsAcquired, waiting.IsCompleted, refused.IsAcquired, others.IsAcquired));
        place.Dispose();
        Assert.True((await waiting.WaitAsync(Patience, Cancellation)).IsAcquired);
        (await waiting).Dispose();
    }

    [Theory]
    [InlineData(2 * TextDecoder.MaxBytes, 8 * 1024)]
    [InlineData(100, 240)]
    public async Task A_long_form_comes_in_at_a_rate_that_gives_its_place_up_soon(int length, double rate)
    {
        await ada.OpenAsync();
        ada.LoseSession();
        var form = await Encoded(new string('x', length)).ReadAsByteArrayAsync(Cancellation);
        var server = new Rate();

        await site.Server.SendAsync(context =>
        {
            context.Features.Set<IHttpMinRequestBodyDataRateFeature>(server);
            (context.Request.Method, context.Request.Scheme, context.Request.Path) = ("POST", "https", Desk.Editor);
            context.Request.Headers.Cookie = string.Join("; ", ada.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));
            (context.Request.ContentType, context.Request.ContentLength) = ("application/x-www-form-urlencoded", form.Length);
            context.Request.Body = new MemoryStream(form);
        }, Cancellation);

        Assert.Equal(rate, server.MinDataRate!.BytesPerSecond);
    }

    private sealed class Rate : IHttpMinRequestBodyDataRateFeature
    {
        public MinDataRate? MinDataRate { get; set; } = new(240, TimeSpan.FromSeconds(5));
    }

    private static DefaultHttpContext From(string address) => new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };

    [Fact]
    public async Task Without_a_session_a_form_larger_than_any_lecture_is_refused()
    {
        await ada.OpenAsync();
        ada.LoseSession();

        var answer = await ada.Client.PostAsync(Desk.Editor, Encoded(new string('x', LongFormLimits.MaxBytes)), Cancellation);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("413", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_signed_in_may_send_a_form_of_the_greatest_size()
    {
        var editor = await ada.OpenAsync();
        var text = new string('<', (LectureFormLimitsAttribute.MaxBytes / 3) - 10_000);

        var answer = await ada.KeepAsync(editor, text);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("<textarea", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    private static async Task<bool> IsTakenAsync(LongFormLimits limits, string address)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        using var lease = await limits.AcquireAsync(context);

        return lease.IsAcquired;
    }

    private static FormUrlEncodedContent Encoded(string text) => new([new("token", "x"), new("title", "A “title” & more"), new("markdown", text), new("markdown", "again")]);

    private static MultipartFormDataContent InParts(string text) => new()
    {
        { new ByteArrayContent(Encoding.UTF8.GetBytes("a file")), "file", "lecture.md" },
        { new StringContent("A “title” & more"), "title" },
        { new StringContent(text), "markdown" },
    };
}
