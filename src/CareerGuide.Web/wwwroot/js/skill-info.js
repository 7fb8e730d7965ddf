// What the glossary says of a skill and where to learn it, beside the mark that leads to the skill's own page; that page where the glossary says nothing.

const popover = Object.assign(document.createElement('div'), { className: 'skill-about', popover: 'auto', role: 'dialog' });
document.body.append(popover);

const paragraph = child => {
  const made = document.createElement('p');
  made.append(child);
  return made;
};

const placesToLearn = links => {
  const list = Object.assign(document.createElement('ul'), { className: 'learning-links' });
  for (const { title, address } of links) {
    const item = document.createElement('li');
    item.append(Object.assign(document.createElement('a'), { href: address, rel: 'external', textContent: title }));
    list.append(item);
  }
  return list;
};

export const show = async mark => {
  const about = await fetch(`/api/v1/skills/${mark.pathname.split('/').pop()}`).then(answer => answer.ok ? answer.json() : {}).catch(() => ({}));
  if (!about.about || !popover.showPopover) {
    location.assign(mark.href);
    return;
  }

  const link = Object.assign(document.createElement('a'), { href: mark.href, textContent: about.name });
  popover.ariaLabel = mark.ariaLabel;
  popover.replaceChildren(paragraph(link), paragraph(about.about), ...about.learn?.length ? [placesToLearn(about.learn)] : []);
  popover.showPopover();
  link.focus();
  popover.ontoggle = event => { if (event.newState === 'closed') mark.focus(); };
};
