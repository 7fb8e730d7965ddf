// One line in the reader's own language, where the site speaks it and the page is in another. Nothing is sent, and nothing leads there
// by itself. A reader who declines is not asked again.

const declined = 'language-declined';
const base = tag => tag.toLowerCase().split('-')[0];
const offers = [...document.querySelectorAll('.language-offer')];
const stored = action => {
  try { return action(localStorage); } catch { return null; } // a browser may forbid to store anything
};

const wanted = navigator.languages.map(base).find(tag => tag === base(document.documentElement.lang) || offers.some(offer => base(offer.lang) === tag));
const offer = offers.find(line => base(line.lang) === wanted);

if (offer && stored(storage => storage.getItem(declined)) !== wanted) {
  offer.hidden = false;
  offer.querySelector('button').addEventListener('click', () => {
    offer.hidden = true;
    stored(storage => storage.setItem(declined, wanted));
  });
}
