// A switch beside each password that shows what was typed. Without script there is none, and nothing is missing.
const words = document.querySelector('script[src*="show-password"]').dataset;

for (const field of document.querySelectorAll('input[type=password]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn show-password';
  button.textContent = words.show;
  button.setAttribute('aria-pressed', 'false');
  button.setAttribute('aria-controls', field.id);
  button.setAttribute('aria-label', words.label);
  button.addEventListener('click', () => {
    const shown = field.type === 'password';
    field.type = shown ? 'text' : 'password';
    button.setAttribute('aria-pressed', shown);
  });
  // What is sent is a password again, so that the browser does not keep it among what was typed.
  field.form?.addEventListener('submit', () => { field.type = 'password'; });

  const row = document.createElement('div');
  row.className = 'password-row';
  field.replaceWith(row);
  row.append(field, button);
}
