import { followEvents, loadCast } from './api.js';
import { createChats } from './chats.js';
import { avatar, el } from './dom.js';
import { createPicker } from './person-picker.js';
import { createPhone } from './phone.js';
import { load, parsePhone, save } from './saved.js';

const stage = document.querySelector('#stage');
const pager = document.querySelector('#pager');
const offline = document.querySelector('#offline');
const mostPhones = 8;

startTheme();
startTry();
start().catch((error) => {
  console.error(error);
  offline.hidden = false;
  offline.textContent = 'Chưa mở được danh sách người. Trang tự tải lại sau ít giây.';
  setTimeout(() => location.reload(), 3000);
});

async function start() {
  const cast = await loadCast();
  const strangers = load('strangers', []);
  const chats = createChats();
  /** @type {ReturnType<typeof createPhone>[]} */
  const phones = [];

  const people = () => [...cast.people, ...strangers.map(asPerson)];
  const personOf = (id) =>
    people().find(({ externalId }) => externalId === id) ?? asPerson({ externalId: id, name: id });
  // A stranger may look into any group, as anybody does who was given its link.
  const isStranger = (id) => !cast.people.some(({ externalId }) => externalId === id);
  const groupsOf = (id) => cast.groups.filter(({ memberIds }) => memberIds.includes(id) || isStranger(id));

  const picker = createPicker({
    people,
    addStranger(name) {
      const stranger = { externalId: `khach-${crypto.randomUUID().slice(0, 8)}`, name };
      strangers.push(stranger);
      save('strangers', strangers);
      return asPerson(stranger);
    },
  });

  const sight = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        phones.find(({ element }) => element === target)?.setInSight(isIntersecting);
      }
      showPager(phones);
    },
    { threshold: 0.5 },
  );
  const changed = () => {
    save(
      'phones',
      phones.map(({ state }) => state),
    );
    showPager(phones);
  };
  const add = (state) => {
    const phone = createPhone({
      state,
      chats,
      personOf,
      groupsOf,
      pick: picker.open,
      onChange: () => phones.length > 0 && changed(),
      onRemove() {
        phones.splice(phones.indexOf(phone), 1);
        sight.unobserve(phone.element);
        phone.element.remove();
        changed();
      },
    });
    phones.push(phone);
    stage.append(phone.element);
    sight.observe(phone.element);
    return phone;
  };

  for (const state of firstPhones(cast)) add(state);
  changed();

  document.querySelector('#add-phone').addEventListener('click', () => {
    if (phones.length >= mostPhones) return;
    picker.open((person) => {
      const phone = add({ person: person.externalId, chat: person.externalId, textOnly: false });
      changed();
      phone.element.scrollIntoView({ behavior: 'smooth', inline: 'center', block: 'nearest' });
    });
  });

  const onEvent = ({ type, message, chat }) => {
    if (type === 'message') {
      const known = chats.of(message.chat).messages;
      const isNew = Number(message.id) > Number(known.at(-1)?.id ?? 0) && !message.editedAt;
      chats.put(message);
      for (const phone of phones) phone.receive(message, isNew);
      planPager(phones);
    } else {
      chats.of(chat).blocked = type === 'blocked';
      for (const phone of phones) phone.showHead();
    }
  };
  followEvents(cast.latest, onEvent, (isUp) => {
    offline.hidden = isUp;
    document.documentElement.dataset.live = String(isUp);
  });
}

const asPerson = ({ externalId, name }) => ({ externalId, name, group: 'Người lạ', role: 'Cư dân' });

/** From the address, else as they were left, else as the cast proposes, else one of each role. */
function firstPhones(cast) {
  const wanted = new URLSearchParams(location.search).get('phones');
  if (wanted) return wanted.split(',').filter(Boolean).slice(0, mostPhones).map(parsePhone);
  const known = new Set(cast.people.map(({ externalId }) => externalId));
  const left = load('phones', []).filter(({ person }) => known.has(person) || person.startsWith('khach-'));
  if (left.length > 0) return left;
  if (cast.phones?.length > 0) return cast.phones.map(parsePhone);
  const roles = [...Map.groupBy(cast.people, ({ role }) => role).values()];
  return roles.slice(0, 3).map(([person]) => parsePhone(person.externalId));
}

let pagerPlanned = false;
function planPager(phones) {
  if (pagerPlanned) return;
  pagerPlanned = true;
  requestAnimationFrame(() => {
    pagerPlanned = false;
    showPager(phones);
  });
}

/** On a narrow screen, where only one telephone is seen at a time: the way to the others. */
function showPager(phones) {
  pager.replaceChildren(
    ...phones.map((phone) => {
      const name = phone.element.querySelector('.who b').textContent;
      const count = phone.unreadCount();
      const button = el(
        'button',
        { type: 'button', class: 'page-dot', 'aria-current': phone.isInSight() },
        avatar(name),
        el('span', {}, name.split(' ').at(-1)),
      );
      if (count > 0) button.append(el('span', { class: 'badge' }, String(count)));
      button.addEventListener('click', () =>
        phone.element.scrollIntoView({ behavior: 'smooth', inline: 'center', block: 'nearest' }),
      );
      return button;
    }),
  );
}

function startTheme() {
  const root = document.documentElement;
  const apply = (theme) => {
    if (theme) root.dataset.theme = theme;
  };
  apply(new URLSearchParams(location.search).get('theme') ?? load('theme', ''));
  document.querySelector('#theme').addEventListener('click', () => {
    const isDark =
      (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
    apply(isDark ? 'light' : 'dark');
    save('theme', root.dataset.theme);
  });
}

function startTry() {
  const box = document.querySelector('#try');
  box.open = load('try', matchMedia('(min-width: 760px)').matches);
  box.addEventListener('toggle', () => save('try', box.open));
}
