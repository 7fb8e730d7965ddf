// The contents beside a lecture follow what is being read.

const rail = document.querySelector('.contents');
const entries = [...rail.querySelectorAll('a[href^="#"]')].map(link => {
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  return { link, heading: target?.closest('h1, h2, h3, h4, h5, h6') ?? target };
}).filter(entry => entry.heading);

const show = () => {
  const line = innerHeight * 0.35;
  const passed = entries.filter(entry => entry.heading.getBoundingClientRect().top <= line);
  const current = passed.at(-1) ?? entries[0];
  for (const { link } of entries) {
    if (link === current?.link) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  if (!current) return;
  const { top, bottom } = current.link.getBoundingClientRect(), frame = rail.getBoundingClientRect();
  if (top < frame.top || bottom > frame.bottom) rail.scrollTop += top - frame.top - rail.clientHeight / 3; // the rail alone, not the page
};

// Told when a heading passes the line, not with every step of scrolling.
const observer = new IntersectionObserver(show, { rootMargin: '0px 0px -65% 0px' });
for (const { heading } of entries) observer.observe(heading);
show();
