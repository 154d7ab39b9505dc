/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** A text of `locales/` on a page: its lines, and what is bold in it. What people wrote in it stays text. */
import type { RichText } from '../../messaging/rich-text.ts';

export function Lines({ text: { text, entities } }: { text: RichText }) {
  const bold = entities.filter(({ type }) => type === 'bold').sort((a, b) => a.offset - b.offset);
  const parts: { text: string; isBold: boolean }[] = [];
  let at = 0;
  for (const { offset, length } of bold) {
    parts.push(
      { text: text.slice(at, offset), isBold: false },
      { text: text.slice(offset, offset + length), isBold: true },
    );
    at = offset + length;
  }
  parts.push({ text: text.slice(at), isBold: false });
  return <p class="lines">{parts.map((part) => (part.isBold ? <b>{part.text}</b> : part.text))}</p>;
}
