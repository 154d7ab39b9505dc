import { toBase64 } from './api.js';
import { el, icon } from './dom.js';
import { sizeOf } from './format.js';
import { quote } from './message-view.js';

const fileLimit = 5 * 1024 * 1024;
const filesPerMessage = 5;

/**
 * Where one writes: suggestions, what is answered, files, the text.
 * @param {{onSend: (post: {text: string, replyTo?: string, attachments: object[]}) => Promise<void>}} parts
 */
export function createComposer({ onSend }) {
  /** @type {{text: string, files: File[], answered: import('./api.js').Message | undefined}} */
  let draft = { text: '', files: [], answered: undefined };

  const chips = el('div', { class: 'chips', role: 'group', 'aria-label': 'Gợi ý' });
  const extras = el('div', { class: 'extras' });
  const fault = el('p', { class: 'fault', role: 'alert', hidden: true });
  const input = el('textarea', {
    rows: 1,
    placeholder: 'Nhập tin nhắn',
    'aria-label': 'Nhập tin nhắn',
    enterKeyHint: 'send',
  });
  const picker = el('input', {
    type: 'file',
    multiple: true,
    hidden: true,
    tabIndex: -1,
    'aria-label': 'Chọn ảnh hoặc tệp',
  });
  const attach = el(
    'button',
    { type: 'button', class: 'plain', 'aria-label': 'Gửi ảnh hoặc tệp', title: 'Gửi ảnh hoặc tệp' },
    icon('photo'),
  );
  const sendButton = el('button', { class: 'send', 'aria-label': 'Gửi', title: 'Gửi' }, icon('send'));
  const form = el('form', { class: 'composer' }, attach, picker, input, sendButton);

  const say = (text) => {
    fault.textContent = text;
    fault.hidden = text === '';
  };
  const fit = () => {
    input.style.height = 'auto';
    input.style.height = `${Math.min(input.scrollHeight, 160)}px`;
    form.classList.toggle('ready', input.value.trim() !== '' || draft.files.length > 0);
  };

  const showExtras = () => {
    extras.replaceChildren(
      ...(draft.answered ? [removable(quote(draft.answered), 'Thôi trả lời tin này', () => answer(undefined))] : []),
      ...draft.files.map((file) =>
        removable(fileView(file), `Bỏ ${file.name}`, () => {
          draft.files = draft.files.filter((other) => other !== file);
          showExtras();
        }),
      ),
    );
    fit();
  };

  const answer = (message) => {
    draft.answered = message;
    showExtras();
    input.focus();
  };

  const addFiles = (files) => {
    const tooLarge = files.find(({ size }) => size > fileLimit);
    const fitting = [...draft.files, ...files.filter(({ size }) => size <= fileLimit)];
    draft.files = fitting.slice(0, filesPerMessage);
    say('');
    if (fitting.length > filesPerMessage) say(`Mỗi tin gửi được tối đa ${filesPerMessage} tệp.`);
    if (tooLarge)
      say(`${tooLarge.name} nặng ${sizeOf(tooLarge.size)}. Mỗi tệp tối đa 5 MB, vui lòng chọn tệp nhỏ hơn.`);
    showExtras();
  };

  const submit = async () => {
    const sent = { ...draft, text: input.value };
    if (sent.text.trim() === '' && sent.files.length === 0) return;
    draft = { text: '', files: [], answered: undefined };
    input.value = '';
    say('');
    showExtras();
    try {
      const attachments = await Promise.all(sent.files.map(toWire));
      await onSend({ text: sent.text.trim(), replyTo: sent.answered?.id, attachments });
    } catch (error) {
      console.warn(error);
      // Nobody has to type it twice, unless something else was begun meanwhile.
      if (input.value === '' && draft.files.length === 0) {
        draft = sent;
        input.value = sent.text;
      }
      say('Tin chưa gửi được. Vui lòng bấm Gửi lần nữa.');
      showExtras();
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  input.addEventListener('input', fit);
  input.addEventListener('keydown', (event) => {
    // While a Vietnamese input method is composing, Enter belongs to it.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  input.addEventListener('paste', (event) => {
    if (event.clipboardData.files.length > 0) addFiles([...event.clipboardData.files]);
  });
  attach.addEventListener('click', () => picker.click());
  picker.addEventListener('change', () => {
    addFiles([...picker.files]);
    picker.value = '';
  });

  return {
    element: el('div', { class: 'writing' }, chips, fault, extras, form),
    answer,
    /** What was begun in this chat, to be given to `restore` when one comes back. */
    save: () => ({ ...draft, text: input.value }),
    restore(saved) {
      draft = saved ?? { text: '', files: [], answered: undefined };
      input.value = draft.text;
      say('');
      showExtras();
    },
    /** @param {string[]} texts sent as they stand when tapped */
    suggest(texts) {
      chips.replaceChildren(
        ...texts.map((text) => {
          const chip = el('button', { type: 'button', class: 'chip' }, text);
          chip.addEventListener('click', () => {
            if (text.endsWith(' ') || text.endsWith('…')) {
              input.value = text.replace('…', ' ');
              fit();
              input.focus();
              return;
            }
            onSend({ text, attachments: [] }).catch(() => say('Tin chưa gửi được. Vui lòng bấm lần nữa.'));
          });
          return chip;
        }),
      );
    },
    say,
  };
}

async function toWire(file) {
  const kind = file.type.startsWith('image/') ? 'photo' : 'file';
  const mime = file.type || 'application/octet-stream';
  return { kind, name: file.name, mime, base64: await toBase64(file) };
}

function fileView(file) {
  return el(
    'span',
    { class: 'file' },
    icon('file'),
    el('span', {}, el('b', {}, file.name), el('small', {}, sizeOf(file.size))),
  );
}

function removable(node, label, onclick) {
  const remove = el('button', { type: 'button', class: 'plain small', 'aria-label': label, onclick }, icon('close'));
  return el('div', { class: 'extra' }, node, remove);
}
