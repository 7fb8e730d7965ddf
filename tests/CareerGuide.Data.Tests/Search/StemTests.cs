using CareerGuide.Data.Search;

namespace CareerGuide.Data.Tests.Search;

public sealed class StemTests
{
    [Theory]
    [InlineData("en", "engineers", "engineer")]
    [InlineData("en", "technologies", "technology")]
    [InlineData("es", "ingenieras", "ingeniero")]
    [InlineData("es", "programadores", "programadora")]
    [InlineData("pt", "gestoes", "gestao")]
    [InlineData("pt", "desenvolvedores", "desenvolvedora")]
    [InlineData("it", "programmatrice", "programmatori")]
    [InlineData("it", "informatiche", "informatico")]
    [InlineData("fr", "developpeuses", "developpeur")]
    [InlineData("fr", "infirmieres", "infirmier")]
    [InlineData("fr", "redactrice", "redacteurs")]
    [InlineData("de", "ingenieurinnen", "ingenieure")]
    [InlineData("de", "pflegekrafte", "pflegekraft")]
    [InlineData("nl", "ingenieurs", "ingenieur")]
    [InlineData("ar", "المهندسة", "مهندس")]
    [InlineData("hi", "किताबें", "किताब")]
    public void Forms_of_one_word_have_one_stem(string language, string one, string other) =>
        Assert.Equal(LightStemmer.Of(language, one), LightStemmer.Of(language, other));

    [Theory]
    [InlineData("en", "data")]
    [InlineData("en", "statistics")]
    [InlineData("en", "analysis")]
    [InlineData("en", "aws")]
    [InlineData("en", "sas")]
    [InlineData("de", "daten")]
    [InlineData("ja", "データ")]
    public void A_word_without_such_an_ending_is_its_own_stem(string language, string word) => Assert.Equal(word, LightStemmer.Of(language, word));

    [Theory]
    [InlineData("Entwickler*innen gesucht", "entwickler gesucht")]
    [InlineData("Lehrer:in", "lehrer")]
    [InlineData("Lehrer_innen", "lehrer")]
    [InlineData("Beleuchter/-in", "beleuchter")]
    [InlineData("Student(in)", "student")]
    [InlineData("développeur·euse web", "developpeur web")]
    [InlineData("technicien·ne·s", "technicien")]
    [InlineData("employé(e)", "employe")]
    [InlineData("ingeniero/a de datos", "ingeniero de datos")]
    [InlineData("and/or", "and or")]
    [InlineData("Python/R", "python r")]
    [InlineData("names:data", "names data")]
    [InlineData("input/output", "input output")]
    public void What_texts_add_for_all_genders_is_passed_over(string text, string words) => Assert.Equal(words, Tokenizer.Phrase(text));

    [Theory]
    [InlineData("what is IT", "it")]
    [InlineData("jobs in AI", "ai")]
    [InlineData("C or R", "c r")]
    [InlineData("what is DE", "de")]
    [InlineData("de", "de")]
    [InlineData("how do I become a nurse?", "nurse")]
    [InlineData("métier d'analyste", "analyste")]
    public void Words_of_questions_may_be_missing_and_names_may_not(string text, string terms) =>
        Assert.Equal(terms, string.Join(' ', SearchText.Of(text).Terms));
}
