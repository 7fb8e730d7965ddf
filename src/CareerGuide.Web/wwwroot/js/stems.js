// Takes the endings of number and gender off folded words, by language: what LightStemmer does on the server. Hindi needs none here, since
// its endings are marks, which folding takes off.

// The first rule of a group that fits counts: what is replaced, by what, and how long the word has to be.
const lastVowel = [[/[aeio]$/, '', 5]];

const groups = {
  en: [[
    [/^(always|aws|bus|business|gas|lens|news|sas|series|species)$/, '$1', 0],
    [/ies$/, 'y', 5], [/([sx]|[cs]h)es$/, '$1', 4], [/([sui]s|ics)$/, '$1', 4], [/s$/, '', 4],
  ]],
  es: [[[/ces$/, 'z', 5], [/([lrndjy])es$/, '$1', 6], [/s$/, '', 5]], lastVowel],
  pt: [[[/[oa]es$/, 'ao', 5], [/([aeou])is$/, '$1l', 5], [/ns$/, 'm', 5], [/([rzn])es$/, '$1', 6], [/s$/, '', 5]], lastVowel],
  it: [[[/tric[ei]$/, 'tor', 7], [/([cg])h[ei]$/, '$1', 6], [/[aeio]$/, '', 5]]],
  fr: [
    [[/aux$/, 'al', 6], [/[sx]$/, '', 5]],
    [[/eu[sr]e$/, 'eur', 6], [/trice$/, 'teur', 7], [/ienne$/, 'ien', 7], [/ere$/, 'er', 6], [/e$/, '', 5]],
  ],
  de: [[[/innen$/, '', 10], [/in$/, '', 7]], [[/(?<=.{4})(e[nrsm]|e|n|s)$/, '', 6]]],
  nl: [[[/(?<=.{4})(en|e|s)$/, '', 0]]],
  ar: [[[/^(وال|بال|كال|فال|ال|لل)(?=.{3})/, '', 0]], [[/(?<=.{3})(ات|ون|ين|ية|ة|ه)$/, '', 0]]],
};

export const stem = (language, word) => (groups[language?.split('-')[0]] ?? []).reduce((stemmed, rules) => {
  const rule = rules.find(([ending, , fewest]) => stemmed.length >= fewest && ending.test(stemmed));
  return rule ? stemmed.replace(rule[0], rule[1]) : stemmed;
}, word);

// In every language that has rules.
export const stems = word => Object.keys(groups).map(language => stem(language, word));
