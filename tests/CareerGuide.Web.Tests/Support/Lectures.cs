using CareerGuide.Tests;

namespace CareerGuide.Web.Tests.Support;

/// <summary>Lectures that sites of tests are made from.</summary>
public static class Lectures
{
    /// <summary>The lecture of the content folder.</summary>
    public static string DataRoles { get; } = File.ReadAllText(Repository.PathTo("content", "lectures", "data-roles.md"));

    public static string Glossary { get; } = File.ReadAllText(Repository.PathTo("content", "glossary.md"));

    /// <summary>From right to left, and without a Latin letter.</summary>
    public const string Arabic = """
        # مهن المسرح

        ## مديرة المسرح

        ### ماذا تفعل مديرة المسرح؟

        تقود العرض من وراء الستار.

        ### المسؤوليات الرئيسية

        - إعطاء الإشارات
        - حفظ النص

        ### المهارات المطلوبة

        - التخطيط (متقدم)
        - الإسعاف الأولي

        ### الأدوات المستخدمة

        - سماعة

        ### الراتب

        حسب العقد.

        ## فني الإضاءة

        ### الوصف الوظيفي

        يضيء الخشبة.

        ### المهام اليومية

        - تعليق المصابيح

        ### أهم المهارات

        - الكهرباء (أساسي)
        - التخطيط (أساسي)
        - السباكة أو النجارة
        - الرسم (اختياري)

        ### لمن يناسب هذا الدور؟

        - تحب المرتفعات

        ## مقارنة

        | الدور | الضجيج | المكان |
        | --- | --- | --- |
        | مديرة المسرح | مرتفع | الكواليس |
        | فني الإضاءة | منخفض جدا | الجسر |

        ## التعاون

        1. مديرة المسرح → تعطي الإشارة
        2. فني الإضاءة → يخفض الضوء

        ## أي مهنة تناسبك؟

        - إذا كنت تحب النظام → مديرة المسرح

        """;

    /// <summary>Shares a role with the other one; its table has an unknown role, an empty cell and a formula.</summary>
    public const string CloudRoles = """
        ---
        title: Roles around the Cloud
        ---

        # Roles around the Cloud

        ## Cloud Engineer

        ### Who is a Cloud Engineer?

        A **Cloud Engineer** runs what others build.

        ### Job Responsibilities

        - Keep services running
          - by watching them
        - Answer the pager

        ### Required Skills

        - Linux (very strong)
        - Docker & Kubernetes

        ### Main Focus

        - Reliability

        ### Typical Day

        A quiet one is a **good** one.

        #### Evening

        The pager sleeps too.

        ## Data Engineer

        ### Who is a Data Engineer?

        Here a Data Engineer rents the pipelines from the cloud.

        ### Job Responsibilities

        - Rent pipelines

        ## Comparison of Cloud Roles

        | Role           | Coding Level | On Call | Motto          |
        | -------------- | ------------ | ------- | -------------- |
        | Cloud Engineer | Low-Medium   | High    | =1+1 <b>&      |
        | Data Engineer  | High         |         | Zebras, "quoted" |
        | Wizard         | Very High    | None    | apples         |

        ## Workflow of the Roles

        1. **Cloud Engineer** → Provides machines
        2. **Data Engineer** → Fills them

        ## Guidance

        - If you enjoy **quiet nights** → Cloud Engineer
        """;

    public const string WithoutRoles = """
        # A reading list

        Books for the winter.

        - One on SQL
        - One on people
        """;
}
