// Roles to come back to, kept in this browser.
const key = 'saved';
const saved = () => {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? [];
  } catch {
    return [];
  }
};

for (const button of document.querySelectorAll('[data-save-role]')) {
  const slug = button.dataset.saveRole;
  const offer = button.textContent;
  const show = () => { button.textContent = saved().includes(slug) ? button.dataset.saved : offer; };
  button.addEventListener('click', () => {
    const now = saved();
    try {
      localStorage.setItem(key, JSON.stringify(now.includes(slug) ? now.filter(role => role !== slug) : [...now, slug]));
    } catch { /* a browser may forbid to store anything */ }
    show();
  });
  button.hidden = false;
  show();
}

// The home page lists the saved roles, and leads to one plan for all of them.
const section = document.querySelector('[data-saved-roles]');
const links = section ? saved().map(slug => document.querySelector(`main a[href$="/roles/${CSS.escape(slug)}"]`)).filter(Boolean) : [];
if (links.length) {
  for (const link of links) {
    const item = document.createElement('li');
    item.append(Object.assign(document.createElement('a'), { href: link.href, textContent: link.textContent.trim() }));
    section.querySelector('ul').append(item);
  }
  const [first, ...others] = links.map(link => new URL(link.href).pathname.split('/').at(-1));
  const plan = section.querySelector('[data-saved-plan]');
  plan.href = `${new URL(links[0].href).pathname.replace(/\/roles\/[^/]*$/, '')}/plan/${first}${others.length ? `?with=${others.join(',')}` : ''}`;
  if (!others.length) plan.textContent = plan.dataset.ofOne;
  section.hidden = false;
}
