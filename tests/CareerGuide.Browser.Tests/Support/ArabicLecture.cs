namespace CareerGuide.Browser.Tests.Support;

/// <summary>A lecture whose words run from right to left, under headings that the reader knows.</summary>
public static class ArabicLecture
{
    public const string Markdown = """
        ---
        title: وظائف البيانات
        slug: arabic
        language: ar
        ---

        # وظائف البيانات

        ## مهندس البيانات

        ### Overview

        يبني مهندس البيانات البنية التحتية التي تُجمع فيها البيانات وتُخزَّن.

        ### Responsibilities

        - بناء خطوط نقل البيانات
        - ضمان جودة البيانات (ETL)

        ### Skills

        - SQL (Advanced level)
        - Python

        ### الزي

        - خوذة

        ## محلل البيانات

        ### Responsibilities

        - تحليل البيانات

        ### Skills

        - Excel

        ### الزي

        قميص

        ## Workflow

        1. مهندس البيانات → يجمع البيانات
        2. محلل البيانات → يحلل البيانات
        """;
}
