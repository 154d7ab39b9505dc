import { el } from './dom.js';

/**
 * Text with its formatting as nodes. Entities may overlap; each stretch between two borders gets what covers it.
 * @param {string} text
 * @param {{type: string, offset: number, length: number, url?: string}[]} entities in UTF-16 code units
 * @param {((command: string) => void) | undefined} onCommand makes "/trogiup" something to tap
 * @returns {DocumentFragment}
 */
export function richText(text, entities, onCommand) {
  const borders = new Set([0, text.length]);
  for (const { offset, length } of entities) {
    borders.add(Math.min(offset, text.length)).add(Math.min(offset + length, text.length));
  }
  const places = [...borders].sort((a, b) => a - b);
  const fragment = document.createDocumentFragment();
  for (let index = 0; index + 1 < places.length; index += 1) {
    const [start, end] = [places[index], places[index + 1]];
    const covering = entities.filter(({ offset, length }) => offset <= start && offset + length >= end);
    fragment.append(stretch(text.slice(start, end), covering, onCommand));
  }
  return fragment;
}

function stretch(text, covering, onCommand) {
  const url = covering.map((entity) => entity.type === 'link' && safeUrl(entity.url ?? text)).find(Boolean);
  let node = document.createDocumentFragment();
  if (url) node.append(el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, text));
  else node.append(...withCommands(text, onCommand));
  for (const { type } of covering) {
    if (type === 'bold') node = el('strong', {}, node);
    if (type === 'italic') node = el('em', {}, node);
  }
  return node;
}

/** @returns {string | undefined} the address when it is one that may be opened: never javascript: or data: */
export function safeUrl(address) {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return ['http:', 'https:', 'tel:'].includes(url.protocol) ? url.href : undefined;
}

function withCommands(text, onCommand) {
  if (!onCommand) return [text];
  return text.split(/((?<![\p{L}\p{N}/:.])\/[a-z]{2,20}(?![\p{L}\p{N}/]))/u).map((part, index) => {
    if (index % 2 === 0) return part;
    return el('button', { type: 'button', class: 'command', onclick: () => onCommand(part) }, part);
  });
}
