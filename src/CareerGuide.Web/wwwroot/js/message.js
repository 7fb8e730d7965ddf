// Fills the placeholders of a message, in the part of ICU's MessageFormat that the site's texts use: {name}, {name, number} and
// {name, plural, one {…} other {…}} with # for the number. The message comes with the page, in its language.

const language = document.documentElement.lang;
const number = value => new Intl.NumberFormat(language).format(value);

// Where the brace that opens at this place is closed.
const closing = (pattern, from) => {
  let depth = 0;
  for (let at = from; at < pattern.length; at++) {
    if (pattern[at] === '{') depth++;
    else if (pattern[at] === '}' && --depth === 0) return at;
  }
  return pattern.length;
};

const formsOf = text => {
  const forms = {};
  for (let at = 0, match; match = /^\s*(=?\w+)\s*\{/.exec(text.slice(at));) {
    const open = at + match[0].length - 1;
    const end = closing(text, open);
    forms[match[1]] = text.slice(open + 1, end);
    at = end + 1;
  }
  return forms;
};

const argument = (text, values) => {
  const [, name, , type, rest] = /^(\w+)(,\s*(\w+)(?:,([^]*))?)?$/.exec(text);
  if (type === 'number') return [number(values[name])];
  if (type !== 'plural') return [values[name]];
  const forms = formsOf(rest);
  const form = forms[`=${values[name]}`] ?? forms[new Intl.PluralRules(language).select(values[name])] ?? forms.other;
  return parts(form.replaceAll('#', number(values[name])), values);
};

/** The message in pieces: its words, and the values as they were given, which may be elements. */
export const parts = (pattern, values) => {
  const open = pattern.indexOf('{');
  if (open < 0) return [pattern];
  const end = closing(pattern, open);
  return [pattern.slice(0, open), ...argument(pattern.slice(open + 1, end), values), ...parts(pattern.slice(end + 1), values)];
};

export const message = (pattern, values = {}) => parts(pattern, values).join('');
