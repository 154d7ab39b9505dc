/** Is it about somebody? By the whole name, with or without diacritics, by the telephone, or in words once said of them. Pure. */
import { fold } from '../../text/fold.ts';

/** Shorter ones ("rồi", "vâng ạ") are said of everybody. */
const TELLING = 12;

/**
 * @param of.names one word alone ("Lan") is no name: it would be found everywhere
 * @param of.phone canonical, "0912345678" @param of.words what was said by or of them
 * @returns for what is stored of a message, as JSON
 */
export function mentionsOf(of: {
  names: readonly string[];
  phone: string | null;
  words: readonly string[];
}): (json: string) => boolean {
  const names = of.names.map(fold).filter((name) => name.includes(' '));
  const words = of.words.filter((one) => one.length >= TELLING).map((one) => JSON.stringify(one).slice(1, -1));
  const { phone } = of;
  // Words of letters and digits alone, one space between: marks around a name hide it otherwise.
  const bare = (text: string) => ` ${fold(text.replace(/\\[nrt]/g, ' ')).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return (json) => {
    const said = bare(json);
    if (names.some((name) => said.includes(bare(name))) || words.some((one) => json.includes(one))) return true;
    return phone !== null && json.replace(/(?<=\d)[ .-]+(?=\d)/g, '').includes(phone.replace(/^0/, ''));
  };
}
