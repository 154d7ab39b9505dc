/**
 * Makes an element. Strings become text nodes: nothing that somebody typed is ever read as markup.
 * @param {string} tag
 * @param {Record<string, unknown>} [properties] `class`, `on*` listeners, `aria-*`/`data-*`/`role` attributes, else properties
 * @param {...(Node | string | false | null | undefined)} children
 * @returns {HTMLElement}
 */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined) continue;
    if (name === 'class') node.className = String(value);
    else if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name.includes('-') || name === 'role' || name === 'for') node.setAttribute(name, String(value));
    else node[name] = value;
  }
  node.append(...children.filter((child) => child !== false && child !== null && child !== undefined));
  return node;
}

const paths = {
  down: 'M6 9l6 6 6-6',
  more: 'M12 5.5v.01M12 12v.01M12 18.5v.01',
  send: 'M4 12 20 4l-5 16-3.5-6.5L4 12Zm7.5 1.5L20 4',
  photo: 'M4 7h3l2-2.5h6L17 7h3v12H4zM12 16.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Z',
  close: 'M6 6l12 12M18 6 6 18',
  reply: 'M10 8V4L3 11l7 7v-4c5 0 8 1.500 11 6-.5-6.500-4-12-11-12Z',
  file: 'M7 3h7l5 5v13H7zM14 3v5h5',
};

/** @param {keyof typeof paths} name @returns {SVGElement} */
export function icon(name) {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}

/** A round picture with the initial of the given name, which in Vietnamese comes last. @param {string} name */
export function avatar(name) {
  const given = name.trim().split(/\s+/).at(-1) ?? '';
  const node = el('span', { class: 'avatar', 'aria-hidden': 'true' }, [...given][0]?.toUpperCase() ?? '?');
  node.style.setProperty('--hue', String(hueOf(name)));
  return node;
}

/** The bot's picture. */
export function botAvatar() {
  return el('img', { class: 'avatar', src: '/playground/assets/drum.svg', alt: '' });
}

/** @param {string} name @returns {number} degrees, the same for the same name */
export function hueOf(name) {
  let hash = 7;
  for (const letter of name) hash = (hash * 31 + letter.codePointAt(0)) % 3600;
  return [12, 35, 95, 150, 185, 215, 265, 325][hash % 8];
}

/** For searching: small letters without diacritics. @param {string} text */
export function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}
