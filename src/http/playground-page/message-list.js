import { el, icon } from './dom.js';
import { dayOf } from './format.js';
import { messageView } from './message-view.js';

const sameBreathMs = 5 * 60 * 1000;
/** Nearer to the end than this counts as "reading along". */
const nearEnd = 120;

/**
 * The messages of one chat on one screen. Redraws at most once a frame, and then only what is new or changed.
 * @param {{
 *   chat: () => import('./chats.js').Chat,
 *   view: () => {me: string, isGroup: boolean, textOnly: boolean, empty: Node},
 *   onPress: (message: import('./api.js').Message, token: string, button: HTMLButtonElement) => void,
 *   onCommand: (command: string) => void,
 *   onReply: (message: import('./api.js').Message) => void,
 * }} parts
 */
export function createMessageList({ chat, view, onPress, onCommand, onReply }) {
  const log = el('div', { class: 'log', role: 'log', 'aria-live': 'polite', 'aria-label': 'Tin nhắn', tabIndex: 0 });
  const jump = el(
    'button',
    { type: 'button', class: 'jump', hidden: true, 'aria-label': 'Xuống tin mới nhất' },
    icon('down'),
  );
  /** @type {Map<string, {message: import('./api.js').Message, node: HTMLElement}>} */
  let drawn = new Map();
  let isPlanned = false;
  let isSticky = true;

  const toEnd = () => {
    log.scrollTop = log.scrollHeight;
  };
  const isAtEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < nearEnd;
  log.addEventListener('scroll', () => {
    isSticky = isAtEnd();
    jump.hidden = isSticky;
  });
  // Pictures get their height late, and the keyboard of a telephone takes room away.
  new ResizeObserver(() => isSticky && toEnd()).observe(log);
  log.addEventListener('load', () => isSticky && toEnd(), true);
  jump.addEventListener('click', toEnd);

  const nodeOf = (message, before, look, messages) => {
    const isFirst =
      !before ||
      before.writer?.externalId !== message.writer?.externalId ||
      dayOf(before.at) !== dayOf(message.at) ||
      Date.parse(message.at) - Date.parse(before.at) > sameBreathMs;
    return messageView(message, {
      ...look,
      isFirst,
      answered: message.replyTo ? messages.find(({ id }) => id === message.replyTo) : undefined,
      onPress: (token, button) => onPress(message, token, button),
      onCommand,
      onReply: () => onReply(message),
    });
  };

  const draw = () => {
    isPlanned = false;
    const look = view();
    const { messages } = chat();
    const next = new Map();
    /** @type {Node[]} */
    const nodes = [];
    messages.forEach((message, index) => {
      const before = messages[index - 1];
      if (!before || dayOf(before.at) !== dayOf(message.at)) nodes.push(dayNode(message));
      const known = drawn.get(message.id);
      const node = known?.message === message ? known.node : nodeOf(message, before, look, messages);
      next.set(message.id, { message, node });
      nodes.push(node);
    });
    drawn = next;
    if (nodes.length === 0) nodes.push(look.empty);
    update(log, nodes);
    if (isSticky) toEnd();
  };

  const days = new Map();
  const dayNode = (message) => {
    const day = dayOf(message.at);
    if (!days.has(day)) days.set(day, el('p', { class: 'day' }, el('span', {}, day)));
    return days.get(day);
  };

  return {
    element: el('div', { class: 'log-frame' }, log, jump),
    /** Shows what is new or changed, soon. */
    refresh() {
      if (isPlanned) return;
      isPlanned = true;
      requestAnimationFrame(draw);
    },
    /** Begins anew: another chat, another person, another way of showing choices. */
    reset() {
      drawn = new Map();
      isSticky = true;
      jump.hidden = true;
      this.refresh();
    },
    follow() {
      isSticky = true;
      toEnd();
    },
  };
}

/** Makes the children of `parent` be `nodes` and touches only those that differ, so that a screen reader reads only these. */
function update(parent, nodes) {
  const wanted = new Set(nodes);
  for (const child of [...parent.childNodes]) if (!wanted.has(child)) child.remove();
  nodes.forEach((node, index) => {
    const there = parent.childNodes[index];
    if (there !== node) parent.insertBefore(node, there ?? null);
  });
}
