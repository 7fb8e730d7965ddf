// Suggestions while words are typed: the APG's combobox with list autocomplete.
import { message } from './message.js';

let files; // what finds where the site is files and there is no server to ask

const suggestions = async (address, text, request) => {
  if (!files) {
    const answer = await fetch(`${address}?q=${encodeURIComponent(text)}`, request);
    if (answer.ok && answer.headers.get('content-type')?.includes('json')) return (await answer.json()).suggestions;
    if (answer.status !== 404) throw new TypeError();
    files = await import('./static-search.js');
  }
  return files.suggest(text);
};

for (const input of document.querySelectorAll('.search-box input')) {
  const [list, status] = input.form.querySelectorAll('ul, [role]');
  let found = [], at = -1, timer, request;

  const choose = next => {
    at = next;
    [...list.children].forEach((option, n) => option.ariaSelected = n === at);
    input.setAttribute('aria-activedescendant', list.children[at]?.id ?? '');
  };
  const open = isOpen => {
    choose(-1);
    list.hidden = !isOpen;
    input.ariaExpanded = isOpen;
  };
  const option = ({ text, kind, address, lang }, n) => {
    const [item, small] = ['li', 'small'].map(name => document.createElement(name));
    Object.assign(item, { role: 'option', id: `${list.id}-${n}`, textContent: `${text} `, lang: lang ?? document.documentElement.lang, dir: 'auto' });
    Object.assign(small, { textContent: kind, lang: document.documentElement.lang });
    item.append(small);
    item.onclick = () => location.assign(address);
    return item;
  };
  const ask = async () => {
    request = new AbortController();
    try {
      found = await suggestions(list.dataset.address, input.value, request);
    } catch { return; }
    list.replaceChildren(...found.map(option));
    open(found.length > 0);
    status.textContent = message(list.dataset.status, { count: found.length });
  };
  const stop = () => { clearTimeout(timer); request?.abort(); };

  input.role = 'combobox';
  Object.assign(list, { role: 'listbox', ariaLabel: list.dataset.label });
  open(false);
  input.onblur = () => { stop(); open(false); };
  input.oninput = () => { stop(); timer = setTimeout(ask, 150); };
  input.onkeydown = event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length) {
      const next = at < 0 && step < 0 ? -1 : at + step;
      if (list.hidden) open(true);
      choose((next + found.length) % found.length);
    } else if (event.key === 'Enter' && at >= 0) list.children[at].click();
    else if (event.key === 'Escape' && !list.hidden) { stop(); open(false); } // an answer on its way would open it again
    else return;
    event.preventDefault();
  };
  list.onmousedown = event => event.preventDefault();
  if (document.activeElement === input && input.value !== input.defaultValue) ask(); // typed before this was here
}
