/** A person's data as a page that any telephone opens. Pure. */
import type { PersonalSection } from '../../conversation/feature.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** @param head.title, head.lead what stands above @param dated writes an instant for the reader @returns HTML without anything from elsewhere */
export function pageOf(
  head: { locale: string; title: string; lead: string; none: string },
  sections: readonly PersonalSection[],
  dated: (at: Date) => string,
): string {
  const entry = ({ at, text }: PersonalSection['entries'][number]) =>
    `<li>${at ? `<time>${escaped(dated(at))}</time> ` : ''}${escaped(text).replaceAll('\n', '<br>')}</li>`;
  const body = sections.map(
    ({ title, entries }) =>
      `<h2>${escaped(title)} (${entries.length})</h2>\n` +
      (entries.length > 0 ? `<ul>\n${entries.map(entry).join('\n')}\n</ul>` : `<p>${escaped(head.none)}</p>`),
  );
  return `<!doctype html>
<html lang="${escaped(head.locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(head.title)}</title>
<style>body{font:1.2rem/1.5 sans-serif;max-width:45rem;margin:1rem auto;padding:0 1rem}li{margin:.5rem 0;overflow-wrap:anywhere}time{color:#555}</style>
</head><body>
<h1>${escaped(head.title)}</h1>
<p>${escaped(head.lead)}</p>
${body.join('\n')}
</body></html>
`;
}
