// Keeps the public pages that somebody has read for when there is no network. The network always goes first, and what was kept before
// a publication is forgotten as soon as the publication is seen. Pages for people who sign in are never kept.

const PAGES = 'pages'; // read, or kept by the button
const FILES = 'files'; // style sheets, scripts, typeface and data that pages need
const STATE = 'state'; // the version of what is kept, and the pages that the button asked for; without it nothing is kept

const MOST_PAGES = 300;
const VERSION = '/offline.json';
const NEEDED = [
  '/needs.json', '/js/my-skills-store.js', '/js/my-skills.js', '/js/message.js', '/js/texts.js', '/js/suggest.js', '/js/my-file.js', '/js/my-plan.js', '/js/saved-roles.js', '/js/results.js', '/js/language-offer.js', '/js/offline.js',
];

const isPrivate = path => /^\/(account|instructor|admin)(\/|$)/.test(path);
const isPartOfNeeds = path => /^\/needs-\d+\.json$/.test(path);
const isOther = path => /^\/(api|health|search\/suggest)(\/|$)/.test(path);

addEventListener('install', event => {
  skipWaiting();
  event.waitUntil(caches.open(STATE).then(begin));
});

// The page that brought the worker was not asked for through it, so it is kept now.
addEventListener('activate', event => event.waitUntil((async () => {
  await clients.claim();
  for (const { url } of await clients.matchAll({ type: 'window' })) {
    const { pathname, search } = new URL(url);
    if (!isPrivate(pathname)) await keepPage(pathname + search);
  }
})()));

addEventListener('fetch', event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || pathname === VERSION || isPrivate(pathname) || isOther(pathname)) return;
  event.respondWith(answer(event, pathname));
});

async function answer(event, path) {
  const { request } = event;
  try {
    const response = await fetch(request);
    if (mayKeep(response)) event.waitUntil(request.mode === 'navigate' ? read(request, response.clone()) : keepFile(request, response.clone()));
    return response;
  } catch {
    return await caches.match(request, { ignoreVary: true }) ?? (request.mode === 'navigate' ? await fallback(path) : Response.error());
  }
}

const mayKeep = response => response.ok && response.type === 'basic' && !response.redirected && !/no-store/.test(response.headers.get('Cache-Control'));

// After each page that came from the network: is what was kept before still the site?
async function read(request, response) {
  if (await isNewVersion()) {
    await Promise.all([PAGES, FILES].map(name => caches.delete(name)));
    await begin();
    for (const page of [new URL(request.url).pathname, ...await allPages()]) await keepPage(page);
  } else {
    await store(PAGES, request, response);
  }
}

async function isNewVersion() {
  const [now, kept] = [await version(), await (await caches.match('/kept-version'))?.text()];
  return now !== undefined && now !== kept;
}

async function version() {
  const response = await fetch(VERSION, { cache: 'no-cache' }).catch(() => undefined);
  return response?.ok ? (await response.json()).version : undefined;
}

// The pages that stand in for others, and what they and others need.
async function begin() {
  const response = await fetch(VERSION, { cache: 'no-cache' });
  const { version, fallbacks } = await response.json();
  const needed = new Set(NEEDED);
  for (const page of fallbacks) {
    const html = await (await keepPage(page))?.text() ?? '';
    for (const [, file] of html.matchAll(/(?:href|src)="(\/[^"?]+\.(?:css|js|woff2|svg))"/g)) needed.add(file);
  }
  await Promise.all([...needed].map(async file => {
    const answer = await fetch(file).catch(() => undefined);
    if (answer && mayKeep(answer)) await store(FILES, file, answer);
  }));
  await store(STATE, '/kept-version', new Response(version));
}

async function allPages() {
  return await (await caches.match('/kept-whole'))?.json() ?? [];
}

async function keepPage(page) {
  const response = await fetch(page).catch(() => undefined);
  if (!response || !mayKeep(response)) return undefined;
  await store(PAGES, page, response.clone());
  return response;
}

const keepFile = (request, response) =>
  ['style', 'script', 'font', 'image', 'manifest'].includes(request.destination) || NEEDED.includes(new URL(request.url).pathname) || isPartOfNeeds(new URL(request.url).pathname)
    ? store(FILES, request, response)
    : undefined;

// What arrives after somebody removed everything is not kept: the page that removes it waits for this lock.
const store = (name, request, response) => navigator.locks.request('kept', { mode: 'shared' }, async () => {
  if (!await caches.has(STATE)) return;
  const cache = await caches.open(name);
  await cache.put(request, response);
  if (name !== PAGES) return;
  const pages = await cache.keys();
  for (const oldest of pages.slice(0, Math.max(0, pages.length - MOST_PAGES))) await cache.delete(oldest);
});

async function fallback(path) {
  return await caches.match(`/${path.split('/')[1]}/offline`) ?? await caches.match('/offline') ?? Response.error();
}
