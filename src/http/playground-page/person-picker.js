import { avatar, el, fold } from './dom.js';

/**
 * The one dialog in which a person is picked.
 * @param {{people: () => import('./api.js').Person[], addStranger: (name: string) => import('./api.js').Person}} parts
 */
export function createPicker({ people, addStranger }) {
  const dialog = document.querySelector('#picker');
  const search = dialog.querySelector('#picker-search');
  const list = dialog.querySelector('#picker-list');
  const stranger = dialog.querySelector('#picker-stranger');
  let onPick = (_person) => {};

  const pick = (person) => {
    dialog.close();
    onPick(person);
  };

  const show = () => {
    const words = fold(search.value).split(/\s+/);
    const found = people().filter((person) => {
      const text = fold(`${person.name} ${person.group} ${person.role}`);
      return words.every((word) => text.includes(word));
    });
    const groups = Map.groupBy(found, (person) => person.group);
    list.replaceChildren(
      ...[...groups].map(([group, members]) =>
        el('section', {}, el('h3', {}, group), ...members.map((person) => personButton(person, () => pick(person)))),
      ),
    );
    if (found.length === 0)
      list.append(el('p', { class: 'empty' }, 'Không có ai như vậy. Có thể vào với tên mới ở dưới.'));
  };

  search.addEventListener('input', show);
  stranger.addEventListener('submit', (event) => {
    event.preventDefault();
    const field = stranger.querySelector('input');
    const name = field.value.trim();
    if (name === '') return;
    field.value = '';
    pick(addStranger(name));
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });

  return {
    /** @param {(person: import('./api.js').Person) => void} done */
    open(done) {
      onPick = done;
      search.value = '';
      show();
      dialog.showModal();
      list.scrollTop = 0;
    },
  };
}

function personButton(person, onclick) {
  return el(
    'button',
    { type: 'button', class: 'person', onclick },
    avatar(person.name),
    el('span', { class: 'person-name' }, el('b', {}, person.name), el('small', {}, person.hint ?? '')),
    el('span', { class: 'badge-role' }, person.role),
  );
}
