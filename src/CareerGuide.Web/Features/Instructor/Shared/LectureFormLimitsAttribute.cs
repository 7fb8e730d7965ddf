using CareerGuide.Content.Encodings;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CareerGuide.Web.Features.Instructor.Shared;

/// <summary>
/// Forms hold a whole lecture, and rather more than is read, so that one that is too long is refused with a word and not lost.
/// A character takes up to nine in a form.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LectureFormLimitsAttribute : Attribute, IFilterFactory, IOrderedFilter, IRequestSizeLimitMetadata
{
    public const int MaxBytes = 9 * 2 * TextDecoder.MaxBytes;

    /// <summary>Before the token is looked for in the form.</summary>
    public int Order => 900;

    public bool IsReusable => true;

    public long? MaxRequestBodySize => MaxBytes;

    public IFilterMetadata CreateInstance(IServiceProvider serviceProvider) =>
        ((IFilterFactory)new RequestFormLimitsAttribute { ValueLengthLimit = MaxBytes, MultipartBodyLengthLimit = MaxBytes, BufferBodyLengthLimit = MaxBytes }).CreateInstance(serviceProvider);
}
