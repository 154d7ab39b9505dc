/** What stays in this browser between visits. */

/** @template T @param {string} name @param {T} otherwise @returns {T} */
export function load(name, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(`chihoi.${name}`) ?? '') ?? otherwise;
  } catch {
    // Nothing there, or no longer readable: as on a first visit.
    return otherwise;
  }
}

/** @param {string} name @param {unknown} value */
export function save(name, value) {
  localStorage.setItem(`chihoi.${name}`, JSON.stringify(value));
}

/**
 * `person`, `person@group` and either with `~chu` for "text only".
 * @param {string} text @returns {import('./phone.js').PhoneState}
 */
export function parsePhone(text) {
  const [place, ...marks] = text.split('~');
  const [person, chat] = place.split('@');
  return { person, chat: chat || person, textOnly: marks.includes('chu') };
}
