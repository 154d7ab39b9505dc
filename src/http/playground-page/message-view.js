import { avatar, botAvatar, el, hueOf, icon } from './dom.js';
import { sizeOf, timeOf } from './format.js';
import { richText } from './rich-text.js';

/** Longer texts are folded, so that one message does not push all others off the screen. */
const foldedAbove = 1500;

/**
 * @typedef {object} View what a telephone decides about a message
 * @property {string} me the person whose telephone it is
 * @property {boolean} isGroup
 * @property {boolean} isFirst of several by the same writer in a row
 * @property {boolean} textOnly choices as a numbered list, as on a channel without buttons
 * @property {import('./api.js').Message | undefined} answered
 * @property {(token: string, button: HTMLButtonElement) => void} onPress
 * @property {(command: string) => void} onCommand
 * @property {() => void} onReply
 */

/** @param {import('./api.js').Message} message @param {View} view */
export function messageView(message, view) {
  const isMine = message.writer?.externalId === view.me;
  const isBot = message.writer === null;
  const side = isMine ? 'mine' : 'theirs';
  const choices = isBot ? message.choices.flat() : [];
  return el(
    'article',
    { class: `message ${side}${isBot ? ' bot' : ''}${view.isFirst ? ' first' : ''}`, 'data-id': message.id },
    !isMine && el('span', { class: 'face' }, view.isFirst && (isBot ? botAvatar() : avatar(message.writer.name))),
    el(
      'div',
      { class: 'column' },
      el(
        'div',
        { class: 'bubble' },
        view.isFirst && !isMine && (view.isGroup || isBot) && writerName(message),
        view.answered && quote(view.answered),
        ...message.attachments.map(attachmentView),
        message.text !== '' && textView(message, isBot ? view.onCommand : undefined),
        view.textOnly && choices.length > 0 && numberedList(choices),
        el(
          'span',
          { class: 'meta' },
          message.editedAt && el('span', { class: 'edited' }, 'đã sửa '),
          el('time', { dateTime: message.at }, timeOf(message.at)),
        ),
        replyButton(message, view.onReply),
      ),
      !view.textOnly && choices.length > 0 && buttonRows(message, view.onPress),
    ),
  );
}

const nameOf = (message) => message.writer?.name ?? 'Chi Hội';

function writerName(message) {
  const node = el('span', { class: 'writer' }, nameOf(message));
  if (message.writer) node.style.setProperty('--hue', String(hueOf(message.writer.name)));
  return node;
}

/** @param {import('./api.js').Message} message */
export function quote(message) {
  const text = message.text || (message.attachments.length > 0 ? 'Ảnh, tệp gửi kèm' : '');
  return el('div', { class: 'quote' }, el('b', {}, nameOf(message)), el('span', {}, text.slice(0, 160)));
}

function textView(message, onCommand) {
  const body = el('div', { class: 'text' }, richText(message.text, message.entities, onCommand));
  if (message.text.length <= foldedAbove) return body;
  body.classList.add('folded');
  const unfold = el('button', { type: 'button', class: 'unfold' }, 'Xem hết');
  unfold.addEventListener('click', () => {
    body.classList.remove('folded');
    unfold.remove();
  });
  return el('div', {}, body, unfold);
}

function numberedList(choices) {
  return el('div', { class: 'text numbered' }, choices.map(({ label }, index) => `${index + 1}. ${label}`).join('\n'));
}

function buttonRows(message, onPress) {
  const rows = message.choices.map((row) =>
    el(
      'div',
      { class: 'button-row' },
      ...row.map(({ label, token }) => {
        const button = el('button', { type: 'button', class: 'choice' }, label);
        button.addEventListener('click', () => onPress(token, button));
        return button;
      }),
    ),
  );
  return el('div', { class: 'choices', role: 'group', 'aria-label': 'Các lựa chọn' }, ...rows);
}

function replyButton(message, onReply) {
  const label = `Trả lời tin của ${nameOf(message)}`;
  return el(
    'button',
    { type: 'button', class: 'reply', 'aria-label': label, title: 'Trả lời', onclick: onReply },
    icon('reply'),
  );
}

function attachmentView({ kind, name, mime, size, source }) {
  const label =
    name ?? { sticker: 'Nhãn dán', location: 'Vị trí', contact: 'Danh thiếp', voice: 'Tin thoại' }[kind] ?? 'Tệp';
  if (source?.type !== 'stored') return el('div', { class: 'file' }, icon('file'), el('span', {}, label));
  const href = `/playground/files/${source.fileId}`;
  if (/^image\/(png|jpeg|webp|gif)$/.test(mime ?? (kind === 'photo' ? 'image/png' : ''))) {
    const picture = el('img', { src: href, alt: `Ảnh ${label}`, loading: 'lazy' });
    return el('a', { class: 'photo', href, target: '_blank', rel: 'noopener' }, picture);
  }
  const text = el('span', {}, el('b', {}, label), el('small', {}, sizeOf(size)));
  return el('a', { class: 'file', href, download: label }, icon('file'), text);
}
