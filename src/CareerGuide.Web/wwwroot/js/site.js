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
  };

  addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('.theme-switch');
    const show = () => button.setAttribute('aria-pressed', isDark());
    button.addEventListener('click', () => { toggle(); show(); });
    dark.addEventListener('change', show);
    button.hidden = false;
    show();
  });

  // The page in the reader's language, where that is another one.
  addEventListener('DOMContentLoaded', () => {
    const isOther = offer => offer.lang.split('-')[0] === navigator.language.split('-')[0];
    if ([...document.querySelectorAll('.language-offer')].some(isOther)) import('./language-offer.js');
  });

  // The contents beside a lecture, where they stand beside it.
  addEventListener('scroll', () => {
    if (document.querySelector('.contents') && matchMedia('(min-width: 62rem)').matches) import('./outline.js');
  }, { once: true });

  // Suggestions, once somebody is about to search.
  addEventListener('focusin', event => {
    if (event.target.closest?.('.search-box')) import('./suggest.js');
  });

  // What I know: at once where something is known or an address brings it along, else with the first tick.
  const loadKnow = async () => {
    const know = await import('./my-skills-store.js');
    if (document.querySelector('[data-my-skills]')) await import('./my-skills.js');
    return know;
  };

  addEventListener('DOMContentLoaded', () => {
    const isShared = document.querySelector('[data-take-over]') !== null;
    if (!isShared) document.querySelector('[data-remembered]')?.removeAttribute('hidden');
    if (isShared || stored(storage => storage.getItem('know'))) {
      loadKnow();
      return;
    }
    for (const tick of document.querySelectorAll('a[data-skill]')) {
      tick.setAttribute('role', 'button');
      tick.setAttribute('aria-pressed', 'false');
    }
    document.querySelector('[data-my-skills]')?.removeAttribute('hidden');

    const kinds = ['click', 'keydown', 'change'];
    const first = async event => {
      const used = event.target.closest?.('a[data-skill], input[name=know], [data-my-skills] input');
      if (!used || (event.type === 'keydown' && (event.key !== ' ' || !used.dataset.skill))) return;
      kinds.forEach(kind => removeEventListener(kind, first));
      if (used.dataset.skill) event.preventDefault();

      // Stored at once: the reader may leave before the module is there.
      const skill = used.dataset.skill;
      const ticked = [...document.querySelectorAll('input[name=know]:checked')].map(box => box.value);
      const known = skill ? [...new Set([stored(storage => JSON.parse(storage.getItem('know'))) ?? [], skill].flat())] : ticked;
      if (skill || used.name === 'know') stored(storage => storage.setItem('know', JSON.stringify(known)));

      const know = await loadKnow();
      if (skill || used.name === 'know') know.set(known);
      else if (event.type === 'change') used.dispatchEvent(new Event('change'));
    };
    kinds.forEach(kind => addEventListener(kind, first));
  });
}
