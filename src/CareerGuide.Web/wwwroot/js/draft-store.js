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

/** In place of a slug: what a lecture that has none yet is to begin with. */
export const begun = '/new';

/** @param text {window, slug, startedFrom, markdown, at} */
export const keep = text => ask('readwrite', texts => texts.put(text));

export const forget = window => ask('readwrite', texts => texts.delete(window));

// A window that is still open holds a lock by its name; its text is its own.
const lockOf = window => `editor ${window}`;

export const hold = window => { navigator.locks?.request(lockOf(window), () => new Promise(() => {})); };

/** Tells of each text of this lecture whose window has gone, now or as soon as it goes; null where it reached the server after all. */
export const whenLeftBehind = async (slug, mine, tell) => {
  const texts = await ask('readonly', store => store.getAll());
  for (const { window } of texts.filter(text => text.slug === slug && text.window !== mine).sort((a, b) => b.at - a.at)) {
    const look = async () => tell(window, await ask('readonly', store => store.get(window)) ?? null);
    if (navigator.locks) navigator.locks.request(lockOf(window), look).catch(() => {});
    else look().catch(() => {});
  }
};
