import { sendPost } from './api.js';
import { createComposer } from './composer.js';
import { avatar, botAvatar, el, icon } from './dom.js';
import { createMessageList } from './message-list.js';

/** @typedef {{person: string, chat: string, textOnly: boolean}} PhoneState what is kept between visits */

/**
 * One telephone.
 * @param {{
 *   state: PhoneState,
 *   chats: ReturnType<typeof import('./chats.js').createChats>,
 *   personOf: (id: string) => import('./api.js').Person,
 *   groupsOf: (id: string) => import('./api.js').Group[],
 *   pick: (done: (person: import('./api.js').Person) => void) => void,
 *   onChange: () => void,
 *   onRemove: () => void,
 * }} parts
 */
export function createPhone({ state, chats, personOf, groupsOf, pick, onChange, onRemove }) {
  /** @type {Map<string, number>} */
  const unread = new Map();
  const drafts = new Map();
  let isInSight = true;
  const me = () => personOf(state.person);
  const group = () => groupsOf(state.person).find(({ externalId }) => externalId === state.chat);

  const write = async (post) => {
    list.follow();
    const title = group()?.title;
    const where = { chat: state.chat, chatKind: title ? 'group' : 'private', chatTitle: title };
    await sendPost({ as: state.person, name: me().name, ...where, ...post });
  };

  const composer = createComposer({ onSend: write });
  const list = createMessageList({
    chat: () => chats.of(state.chat),
    view: () => ({
      me: state.person,
      isGroup: Boolean(group()),
      textOnly: state.textOnly,
      empty: emptyView(me(), group()),
    }),
    onCommand: (command) => write({ text: command }).catch(failed),
    onReply: composer.answer,
    onPress(message, token, button) {
      button.classList.add('pressing');
      write({ token, pressedMessageId: message.id })
        .then(() => button.classList.add('pressed'), failed)
        .finally(() => button.classList.remove('pressing'));
    },
  });
  const failed = (error) => {
    console.warn(error);
    composer.say('Chưa gửi được. Vui lòng bấm lần nữa.');
  };

  const who = el('button', { type: 'button', class: 'who', 'aria-haspopup': 'dialog' });
  const textMark = el('span', { class: 'text-mark', hidden: true }, 'Chỉ chữ');
  const menu = createMenu({
    onText(isOn) {
      state.textOnly = isOn;
      show();
    },
    onBlock(isOn) {
      sendPost({
        as: state.person,
        name: me().name,
        chat: state.person,
        chatKind: 'private',
        event: isOn ? 'blocked' : 'unblocked',
      }).catch(failed);
    },
    onRemove,
  });
  const tabs = el('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Các cuộc trò chuyện' });
  const notice = el(
    'p',
    { class: 'notice', hidden: true },
    'Đã chặn Chi Hội: không tin nào tới máy này nữa. Mở lại ở nút ba chấm.',
  );
  const head = el('header', { class: 'phone-head' }, who, textMark, menu.element);
  const element = el('section', { class: 'phone' }, head, tabs, notice, list.element, composer.element);

  const showHead = () => {
    const person = me();
    element.setAttribute('aria-label', `Máy của ${person.name}`);
    who.setAttribute('aria-label', `Đang là ${person.name}, ${person.role}, ${person.group}. Bấm để đổi người`);
    const place = person.group === person.role ? person.role : `${person.role} · ${person.group}`;
    who.replaceChildren(
      avatar(person.name),
      el('span', { class: 'who-text' }, el('b', {}, person.name), el('small', {}, place)),
      icon('down'),
    );
    const { blocked } = chats.of(state.person);
    textMark.hidden = !state.textOnly;
    notice.hidden = !blocked || state.chat !== state.person;
    menu.show({ textOnly: state.textOnly, blocked });
  };

  const showTabs = () => {
    const all = [
      { id: state.person, title: 'Chi Hội' },
      ...groupsOf(state.person).map(({ externalId, title }) => ({ id: externalId, title })),
    ];
    tabs.replaceChildren(
      ...all.map(({ id, title }) => {
        const count = unread.get(id) ?? 0;
        const selected = id === state.chat;
        const badge =
          count > 0 &&
          el('span', { class: 'badge', 'aria-label': `${count} tin chưa đọc` }, count > 99 ? '99+' : String(count));
        const tab = el(
          'button',
          { type: 'button', role: 'tab', class: 'tab', title, 'aria-selected': selected },
          el('span', {}, title),
          badge,
        );
        if (id === state.person) tab.prepend(botAvatar());
        tab.addEventListener('click', () => open(id));
        return tab;
      }),
    );
  };

  const show = () => {
    showHead();
    showTabs();
    composer.suggest(
      group()?.suggestions ??
        (group() ? ['@chihoi trợ giúp', '/lich'] : (me().suggestions ?? ['/trogiup', '/lich', 'xin hỗ trợ'])),
    );
    list.reset();
    onChange();
  };

  const load = () => {
    const wanted = [...new Set([state.chat, state.person])];
    Promise.all(wanted.map((id) => chats.load(id))).then(() => {
      showHead();
      list.refresh();
    }, failed);
  };

  const open = (chat) => {
    drafts.set(state.chat, composer.save());
    state.chat = chat;
    unread.delete(chat);
    composer.restore(drafts.get(chat));
    show();
    load();
  };

  who.addEventListener('click', () =>
    pick((person) => {
      unread.clear();
      drafts.clear();
      composer.restore(undefined);
      state.person = person.externalId;
      state.chat = person.externalId;
      show();
      load();
    }),
  );
  show();
  load();

  return {
    element,
    state,
    unreadCount: () => [...unread.values()].reduce((sum, count) => sum + count, 0),
    /** @param {import('./api.js').Message} message new or changed, in any chat @param {boolean} isNew */
    receive(message, isNew) {
      if (message.chat === state.chat) list.refresh();
      if (message.chat === state.chat && isInSight) return;
      const isOurs =
        message.chat === state.person || groupsOf(state.person).some(({ externalId }) => externalId === message.chat);
      if (!isNew || !isOurs || message.writer?.externalId === state.person) return;
      unread.set(message.chat, (unread.get(message.chat) ?? 0) + 1);
      showTabs();
    },
    showHead,
    isInSight: () => isInSight,
    /** On a narrow screen only one telephone is seen at a time. @param {boolean} seen */
    setInSight(seen) {
      isInSight = seen;
      if (seen && unread.delete(state.chat)) showTabs();
    },
  };
}

function emptyView(person, group) {
  const hint = group
    ? 'Trong nhóm, Chi Hội chỉ trả lời khi được gọi: viết @chihoi, trả lời tin của Chi Hội, hoặc gõ lệnh có dấu /.'
    : (person.hint ?? 'Viết một lời chào, hoặc bấm một gợi ý ở dưới.');
  return el('div', { class: 'empty' }, botAvatar(), el('b', {}, group?.title ?? 'Chi Hội'), el('p', {}, hint));
}

/** The menu behind the three dots. */
function createMenu({ onText, onBlock, onRemove }) {
  const toggle = (label, onToggle) => {
    const box = el('input', { type: 'checkbox', role: 'switch' });
    box.addEventListener('change', () => onToggle(box.checked));
    return { box, row: el('label', { class: 'switch' }, el('span', {}, label), box) };
  };
  const text = toggle('Chỉ chữ (như Zalo)', onText);
  const block = toggle('Chặn Chi Hội', onBlock);
  const summary = el(
    'summary',
    { class: 'plain', 'aria-label': 'Tuỳ chọn của máy này', title: 'Tuỳ chọn' },
    icon('more'),
  );
  const element = el(
    'details',
    { class: 'menu' },
    summary,
    el(
      'div',
      { class: 'menu-body' },
      text.row,
      block.row,
      el('button', { type: 'button', class: 'menu-item', onclick: onRemove }, 'Cất máy này'),
    ),
  );
  document.addEventListener('click', (event) => {
    if (!element.contains(event.target)) element.open = false;
  });
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    element.open = false;
    summary.focus();
  });
  return {
    element,
    show({ textOnly, blocked }) {
      text.box.checked = textOnly;
      block.box.checked = blocked;
    },
  };
}
