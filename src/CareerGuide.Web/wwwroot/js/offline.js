// Keeps the whole site for reading without a network, where it is small, and lists what is kept. The service worker keeps it true.
import { message } from './message.js';

const MOST_BYTES = 1_000_000;
const MOST_PAGES = 200;

const section = document.querySelector('[data-keep-offline]');
if (section) manage(section);

const list = document.querySelector('[data-kept-pages]');
if (list) show(list);

async function manage(section) {
  const [keep, remove, status] = ['[data-keep]', '[data-remove]', '[role=status]'].map(name => section.querySelector(name));
  const say = (text, values = {}) => { status.textContent = message(section.dataset[text], values); };

  keep.addEventListener('click', async () => {
    keep.disabled = true;
    try {
      await navigator.serviceWorker.register('/service-worker.js');
      await navigator.serviceWorker.ready;
      const pages = await pagesOfThisLanguage();
      if (pages.length > MOST_PAGES) say('large', { count: pages.length });
      else await keepAll(pages, say);
      remove.hidden = false;
    } catch {
      say('failed');
    } finally {
      keep.disabled = false;
    }
  });

  remove.addEventListener('click', async () => {
    await navigator.locks.request('kept', async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await (await navigator.serviceWorker.getRegistration())?.unregister();
    remove.hidden = true;
    say('removed');
  });

  remove.hidden = await caches.match('/kept-version') === undefined;
}

// Those of the sitemap but the many from role to role.
async function pagesOfThisLanguage() {
  const all = await listedIn('/sitemap.xml');
  const home = new URL(document.querySelector('.brand').href).pathname;
  const others = [...document.querySelectorAll('.language-link')].map(link => `/${link.hreflang}`);
  const isHere = path => home === '/' ? !others.some(other => path === other || path.startsWith(`${other}/`)) : path === home || path.startsWith(`${home}/`);
  return all.filter(path => isHere(path) && !/\/paths\/./.test(path));
}

async function listedIn(address) {
  const sitemap = new DOMParser().parseFromString(await (await fetch(address)).text(), 'application/xml');
  const all = [...sitemap.getElementsByTagName('loc')].map(({ textContent }) => new URL(textContent).pathname);
  return sitemap.documentElement.localName === 'sitemapindex' ? (await Promise.all(all.map(listedIn))).flat() : all;
}

async function keepAll(pages, say) {
  const cache = await caches.open('pages');
  let bytes = 0;
  const kept = [];
  for (const page of pages) {
    const response = await fetch(page);
    if (!response.ok) continue;
    bytes += Number(response.headers.get('Content-Length')) || (await response.clone().blob()).size / 4;
    if (bytes > MOST_BYTES) {
      say('large', { count: pages.length });
      return;
    }
    await cache.put(page, response);
    kept.push(page);
    say('keeping', { count: kept.length, all: pages.length });
  }
  await (await caches.open('state')).put('/kept-whole', new Response(JSON.stringify(kept)));
  say('kept', { count: kept.length, size: Math.ceil(bytes / 1000) });
}

async function show(list) {
  const cache = await caches.open('pages');
  for (const request of (await cache.keys()).slice(-50).reverse()) {
    const { pathname, search } = new URL(request.url);
    if (pathname.endsWith('/offline')) continue;
    const html = await (await cache.match(request)).text();
    const link = document.createElement('a');
    link.href = pathname + search;
    link.textContent = new DOMParser().parseFromString(html, 'text/html').querySelector('h1')?.textContent.trim() || pathname;
    const item = document.createElement('li');
    item.append(link);
    list.querySelector('ul').append(item);
    list.hidden = false;
  }
}
