// All that this browser remembers, as one file to take to another device: skills, plan, saved roles and results.

const lists = ['know', 'learning', 'saved', 'results'];

const read = (key, otherwise) => {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? otherwise;
  } catch {
    return otherwise;
  }
};

export const everything = () => ({ ...Object.fromEntries(lists.map(key => [key, read(key, [])])), levels: read('levels', {}) });

const isText = value => typeof value === 'string';
const isResult = value => value && [value.at, value.address, value.role].every(isText) && value.address.startsWith('?');

// Adds what a file has to what is here; skills that are known are learned no more. Throws where the file is none of ours.
export const add = file => {
  if (!Array.isArray(file.know)) throw new TypeError();
  const kept = everything();
  const union = (key, isValid) => {
    const added = file[key] ?? [];
    if (!Array.isArray(added) || !added.every(isValid)) throw new TypeError();
    return [...new Map([...kept[key], ...added].map(value => [JSON.stringify(value), value])).values()];
  };
  const know = union('know', isText);
  const parts = {
    know,
    learning: union('learning', isText).filter(skill => !know.includes(skill)),
    saved: union('saved', isText),
    results: union('results', isResult).sort((one, other) => one.at < other.at ? 1 : -1).slice(0, 10),
    levels: { ...kept.levels, ...Object.fromEntries(Object.entries(file.levels ?? {}).filter(entry => entry.every(isText))) },
  };
  for (const [key, value] of Object.entries(parts)) {
    if (Object.keys(value).length) localStorage.setItem(key, JSON.stringify(value));
  }
  return know;
};

export const forget = () => {
  for (const key of [...lists, 'levels']) localStorage.removeItem(key);
};

export const restore = before => {
  for (const [key, value] of Object.entries(before)) {
    if (Object.keys(value).length) localStorage.setItem(key, JSON.stringify(value));
  }
};
