/** Of whoever has no name that can be shown. */
export const NAMELESS = '?';

/** Signs of a group's title. */
export const MOST_TITLE = 200;

/** Names and titles come from telephones: no control characters or marks of direction, one line, cut. */
export function cleanName(name: string, most = 80): string {
  const clean = name.replace(/[\p{Cc}\p{Cf}\p{Co}\s]+/gu, ' ').trim();
  return [...clean].slice(0, most).join('') || NAMELESS;
}
