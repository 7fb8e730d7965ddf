// What is typed, kept in this browser until the server has it: by lecture, window and the revision that it began from.
// In its database, since what is kept there outlives a browser that is killed.

const store = 'texts';

const database = new Promise((resolve, reject) => {
  const opening = indexedDB.open('editor', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(store, { keyPath: 'window' });
  opening.onsuccess = () => resolve(opening.result);
  opening.onerror = () => reject(opening.error);
});

const ask = async (mode, request) => {
  const transaction = (await database).transaction(store, mode);
  const asked = request(transaction.objectStore(store));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(asked.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
};

/** @param text {window, slug, startedFrom, markdown, at} */
export const keep = text => ask('readwrite', texts => texts.put(text));

export const forget = window => ask('readwrite', texts => texts.delete(window));

// A window that is still open holds a lock by its name; its text is its own.
const openWindows = async () => {
  const { held = [] } = await navigator.locks?.query() ?? {};
  return new Set(held.map(lock => lock.name));
};

const lockOf = window => `editor ${window}`;

export const hold = window => { navigator.locks?.request(lockOf(window), () => new Promise(() => {})); };

/** The texts of windows that have gone, the newest first. */
export const leftBehind = async slug => {
  const [texts, open] = [await ask('readonly', store => store.getAll()), await openWindows()];
  return texts.filter(text => text.slug === slug && !open.has(lockOf(text.window))).sort((a, b) => b.at - a.at);
};
