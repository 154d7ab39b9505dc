/** Is somebody named in a text? By the whole name, as typed with or without diacritics, or by the telephone. Pure. */
import { fold } from '../../text/fold.ts';

/**
 * @param of.names one word alone ("Lan") is no name: it would be found everywhere
 * @param of.phone canonical, "0912345678"
 */
export function mentionsOf(of: { names: readonly string[]; phone: string | null }): (text: string) => boolean {
  const names = of.names.map(fold).filter((name) => name.includes(' '));
  const { phone } = of;
  return (text) => {
    const said = ` ${fold(text)} `;
    if (names.some((name) => said.includes(` ${name} `))) return true;
    return phone !== null && text.replace(/(?<=\d)[ .-]+(?=\d)/g, '').includes(phone.replace(/^0/, ''));
  };
}
