// Runs before the first paint and stays small: the theme, and the modules that a page needs only when it is used.

// Dark or light: by the system's wish, until the switch in the header says otherwise. Before anything is painted, so that
// no page flashes in the other theme. The choice is remembered in this browser only.
{
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const stored = action => {
    try { return action(localStorage); } catch { return null; } // a browser may forbid to store anything
  };

  const chosen = stored(storage => storage.getItem('theme'));
  if (chosen === 'dark' || chosen === 'light') root.dataset.theme = chosen;

  // What the browser paints around the page follows the switch as well.
  const tint = () => document.querySelectorAll('[name=theme-color]').forEach((colour, at) => {
    const theme = ['light', 'dark'][at], chosen = root.dataset.theme;
    colour.media = chosen ? (chosen === theme ? 'all' : 'not all') : `(prefers-color-scheme: ${theme})`;
  });
  tint();

  // The numbers of the lectures' lines beside what they say: quiet, until somebody wants to see them all.
  const sources = 'sources';
  if (stored(storage => storage.getItem(sources)) === 'on') root.dataset.sources = 'on';

  addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('.sources-switch');
    if (!button) return;
    const show = () => button.setAttribute('aria-pressed', root.dataset.sources === 'on');
    button.addEventListener('click', () => {
      if (root.dataset.sources) delete root.dataset.sources;
      else root.dataset.sources = 'on';
      stored(storage => root.dataset.sources ? storage.setItem(sources, 'on') : storage.removeItem(sources));
      show();
    });
    button.hidden = document.querySelector('main .line-link') === null;
    show();
  });

  const isDark = () => root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches;

  const toggle = () => {
    const theme = isDark() ? 'light' : 'dark';
    if ((theme === 'dark') === dark.matches) {
      delete root.dataset.theme;
      stored(storage => storage.removeItem('theme'));
    } else {
      root.dataset.theme = theme;
      stored(storage => storage.setItem('theme', theme));
    }
    tint();
  };

  addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('.theme-switch');
    const show = () => button.setAttribute('aria-pressed', isDark());
    button.addEventListener('click', () => { toggle(); show(); });
    dark.addEventListener('change', show);
    button.hidden = false;
    show();
  });

  // Who has signed in in this browser writes here: public pages, the same for everybody, then show the way to the desk. No request is made for it.
  addEventListener('DOMContentLoaded', () => {
    const { writes } = document.body.dataset;
    if (writes === 'true') stored(storage => storage.setItem('writes', writes));
    if (writes === 'false') stored(storage => storage.removeItem('writes'));
    if (!stored(storage => storage.getItem('writes'))) return;
    document.querySelector('.site-footer [rel=nofollow]')?.remove(); // “Sign in”
    for (const place of document.querySelectorAll('.edit-this')) {
      const link = Object.assign(document.createElement('a'), { href: place.dataset.href, textContent: place.textContent });
      place.replaceChildren(link);
      place.hidden = false;
    }
  });

  // The page in the reader's language, where that is another one.
  addEventListener('DOMContentLoaded', () => {
    const isOther = offer => offer.lang.split('-')[0] === navigator.language.split('-')[0];
    if ([...document.querySelectorAll('.language-offer')].some(isOther)) import('./language-offer.js');
  });

  // A first visit stays light: only the pages after it have the typeface, fetched once the page has been read for a moment, and are kept for
  // reading without a network.
  const isFirst = !document.referrer.startsWith(`${location.origin}/`);
  if (isFirst) {
    const fetchTypeface = () => document.fonts.load('1em Atkinson').catch(() => { /* the site reads without */ });
    addEventListener('load', () => setTimeout(fetchTypeface, 1000));
  } else {
    root.dataset.typeface = 'here';
    document.head.append(Object.assign(document.querySelector('link[as=font]').cloneNode(), { media: 'all' }));
  }

  const canKeep = 'serviceWorker' in navigator && window.isSecureContext;
  if (canKeep && !isFirst) {
    addEventListener('load', () => navigator.serviceWorker.register('/service-worker.js').catch(() => { /* the site works without */ }));
  }

  // A module comes with the first press of its button, which is then pressed again for it.
  const onFirstPress = (selector, module) => {
    for (const button of document.querySelectorAll(selector)) {
      button.hidden = false;
      button.addEventListener('click', async event => {
        event.stopImmediatePropagation();
        await import(module);
        button.click();
      }, { once: true });
    }
  };

  // What else a page needs, where it has what the module works on.
  addEventListener('DOMContentLoaded', () => {
    const has = selector => document.querySelector(selector) !== null;
    const remembers = key => stored(storage => storage.getItem(key)) !== null;

    const afterPaint = load => requestAnimationFrame(() => setTimeout(load));
    if (has('[data-share]')) afterPaint(() => import('./share.js'));
    if (has('[data-plan-page]')) afterPaint(() => import('./my-plan.js'));
    if (has('[data-copy-link], [data-print]')) afterPaint(() => import('./page-actions.js'));
    if (has('[data-results]') && (location.search || remembers('results'))) afterPaint(() => import('./results.js'));

    if (!remembers('saved')) onFirstPress('[data-save-role]', './saved-roles.js');
    else if (has('[data-save-role], [data-saved-roles]')) import('./saved-roles.js');

    const offline = document.querySelector('[data-keep-offline]');
    if (canKeep) offline?.removeAttribute('hidden');
    else offline?.remove();
    if (has('[data-kept-pages]') || (offline && navigator.serviceWorker?.controller)) import('./offline.js');
    else onFirstPress('[data-keep]', './offline.js');
  });

  // The contents beside a lecture, where they stand beside it.
  addEventListener('scroll', () => {
    if (document.querySelector('.contents') && matchMedia('(min-width: 62rem)').matches) import('./outline.js');
  }, { once: true });

  // Suggestions, once somebody is about to search.
  addEventListener('focusin', event => {
    if (event.target.closest?.('.search-box')) import('./suggest.js');
  });

  // The whole row of a skill is its box; the mark beside the name, and not the name, leads to what it is.
  addEventListener('DOMContentLoaded', () => {
    for (const name of document.querySelectorAll('[data-tick-row] .ticked > a:not([data-skill], .skill-info)')) name.removeAttribute('href');
  });
  addEventListener('click', async event => {
    const mark = event.target.closest('.skill-info');
    if (mark && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      (await import('./skill-info.js')).show(mark);
    }
    if (event.target.closest('a[href], button, input, label, [popover]') || !getSelection().isCollapsed) return;
    const row = event.target.closest('[data-tick-row]');
    if (row) (event.target.closest('.ticked') ?? row).querySelector('a[data-skill]')?.click();
  });

  // What I know: at once where something is known or an address brings it along, else with the first tick.
  const loadKnow = () => document.querySelector('[data-my-skills]') ? import('./my-skills.js') : import('./my-skills-store.js');

  addEventListener('DOMContentLoaded', () => {
    if (document.querySelector('[data-take-over]')) {
      loadKnow();
      return;
    }
    document.querySelector('[data-remembered]')?.removeAttribute('hidden');

    // Until the modules are there, a tick is stored at once, since the reader may leave before they are; a file waits for them.
    const known = new Set([stored(storage => JSON.parse(storage.getItem('know'))) ?? []].flat());
    let loading;
    const load = () => loading ??= loadKnow().then(know => {
      for (const kind of ['click', 'keydown', 'change']) removeEventListener(kind, early);
      return know;
    });
    const early = async event => {
      const used = event.target.closest?.('a[data-skill], input[type=checkbox][name=know], [data-my-skills] input');
      const isLink = used?.matches('a');
      if (!used || (event.type === 'change') === isLink || (event.type === 'keydown' && event.key !== ' ')) return;

      const skill = isLink ? used.dataset.skill : used.name === 'know' && used.value;
      if (skill) {
        if (isLink ? known.has(skill) : !used.checked) known.delete(skill);
        else known.add(skill);
        stored(storage => storage.setItem('know', JSON.stringify([...known])));
      }
      if (isLink) event.preventDefault();

      const know = await load();
      if (skill) know.set(known);
      else used.dispatchEvent(new Event('change'));
    };
    for (const kind of ['click', 'keydown', 'change']) addEventListener(kind, early);

    if (known.size) {
      load();
      return;
    }
    for (const tick of document.querySelectorAll('a[data-skill]')) {
      tick.setAttribute('role', 'button');
      tick.setAttribute('aria-pressed', 'false');
    }
    document.querySelector('[data-my-skills]')?.removeAttribute('hidden');
  });
}
