// Dark or light: by the system's wish, until the switch in the header says otherwise. Runs before the first paint, so
// that no page flashes in the other theme, and remembers the choice in this browser only.
{
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const stored = action => {
    try { return action(localStorage); } catch { return null; } // a browser may forbid to store anything
  };

  const chosen = stored(storage => storage.getItem('theme'));
  if (chosen === 'dark' || chosen === 'light') root.dataset.theme = chosen;

  const isDark = () => root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches;

  const turn = () => {
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
    button.addEventListener('click', () => { turn(); show(); });
    dark.addEventListener('change', show);
    button.hidden = false;
    show();
  });
}
