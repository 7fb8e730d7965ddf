// A button that copies what a field holds. Without script there is none; the field can be copied from by hand.

for (const button of document.querySelectorAll('[data-copy]')) {
  const field = document.getElementById(button.dataset.copy);
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(field.value).catch(() => field.select());
    document.querySelector('[data-copy-said]').textContent = button.dataset.copied;
  });
}
