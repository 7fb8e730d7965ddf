// Pictures that are chosen, dropped or pasted go to the server, and a line that shows them goes into the text.

import { textOf } from './texts.js';

const withinMilliseconds = 60_000;

const isPicture = file => file.type.startsWith('image/');

/** @param place the fields for a picture; null for a text that has none, such as the glossary. */
export const bindPictures = (form, field, place, say) => {
  if (!place) return null;
  const input = name => form.elements[name];

  const add = async (picture, alternativeText = '', caption = '') => {
    const body = new FormData();
    body.append('picture', picture, picture.name);
    body.append('alternativeText', alternativeText);
    body.append('caption', caption);
    say(textOf('PictureOnItsWay'));
    const answer = await fetch(`${form.dataset.editor}/pictures`, {
      method: 'POST',
      body,
      headers: { RequestVerificationToken: input('__RequestVerificationToken').value, Accept: 'application/json' },
      signal: AbortSignal.timeout(withinMilliseconds),
      redirect: 'error',
    }).catch(() => null);
    const { markdown, problem } = answer?.ok || answer?.status === 422 ? await answer.json() : {};
    if (!markdown) {
      say(problem ?? textOf('PictureLost'));
      return false;
    }
    const before = field.value.slice(0, field.selectionStart);
    field.write(`${before && !before.endsWith('\n\n') ? before.endsWith('\n') ? '\n' : '\n\n' : ''}${markdown}\n`);
    say(textOf(alternativeText ? 'PictureAdded' : 'PictureAddedWithoutText'));
    return true;
  };

  field.addEventListener('dragover', event => {
    if ([...event.dataTransfer.items].some(item => item.kind === 'file' && item.type.startsWith('image/'))) event.preventDefault();
  });

  field.addEventListener('drop', async event => {
    const pictures = [...event.dataTransfer.files].filter(isPicture);
    if (!pictures.length) return;
    event.preventDefault();
    for (const picture of pictures) await add(picture);
  });

  return {
    add,
    addChosen: async () => {
      const picture = input('picture').files[0];
      if (!picture) return say(textOf('ChoosePicture'));
      if (!await add(picture, input('alternativeText').value, input('caption').value)) return;
      for (const name of ['picture', 'alternativeText', 'caption']) input(name).value = '';
      place.open = false;
    },
  };
};
