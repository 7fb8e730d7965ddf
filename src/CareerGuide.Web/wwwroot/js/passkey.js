// Passkeys: asks the device and sends what it says with the form. Where the browser knows no passkeys the form stays hidden.
const supported = window.PublicKeyCredential?.parseRequestOptionsFromJSON && window.PublicKeyCredential.parseCreationOptionsFromJSON;

const ask = async (kind, address, form) => {
  const token = form.querySelector('input[name=__RequestVerificationToken]').value;
  const answer = await fetch(address, { method: 'POST', headers: { RequestVerificationToken: token }, redirect: 'error' });
  if (!answer.ok) throw new Error(answer.status === 429 ? form.dataset.tooManyTries : form.dataset.noAnswer);
  const json = await answer.json();

  return kind === 'create'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(json) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(json) });
};

for (const form of supported ? document.querySelectorAll('form[data-passkey]') : []) {
  form.hidden = false;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const fault = form.querySelector('[role=alert]');
    fault.hidden = true;
    try {
      const credential = await ask(form.dataset.passkey, form.dataset.options, form);
      form.elements.credential.value = JSON.stringify(credential);
      form.submit();
    } catch (wrong) {
      fault.textContent = wrong.name === 'NotAllowedError' ? form.dataset.notGiven : wrong.message;
      fault.hidden = false;
    }
  });
}
