/** XML as spreadsheets hold it, read once from the beginning to the end; namespaces are left out of the names. */

export interface XmlHandler {
  open?(name: string, attribute: (name: string) => string | undefined): void;
  /** What stands between tags, with its entities read. */
  text?(text: string): void;
  close?(name: string): void;
}

const TAG = /<(\/?)([^\s/>"']+)((?:[^"'>]|"[^"]*"|'[^']*')*)>/y;
const ATTRIBUTE = /(?<![\w:.-])([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** @throws where it is no XML, or one that defines entities of its own */
export function walkXml(xml: string, handler: XmlHandler): void {
  let at = 0;
  for (;;) {
    const tagAt = xml.indexOf('<', at);
    const text = xml.slice(at, tagAt < 0 ? undefined : tagAt);
    if (text !== '') handler.text?.(decode(text));
    if (tagAt < 0) return;
    if (xml.startsWith('<!--', tagAt)) at = after(xml, '-->', tagAt);
    else if (xml.startsWith('<?', tagAt)) at = after(xml, '?>', tagAt);
    else if (xml.startsWith('<![CDATA[', tagAt)) {
      at = after(xml, ']]>', tagAt);
      handler.text?.(xml.slice(tagAt + 9, at - 3));
    } else if (xml.startsWith('<!', tagAt)) throw new Error('a document type of its own');
    else at = readTag(xml, tagAt, handler);
  }
}

function after(xml: string, end: string, from: number): number {
  const at = xml.indexOf(end, from);
  if (at < 0) throw new Error(`no ${end}`);
  return at + end.length;
}

function readTag(xml: string, at: number, handler: XmlHandler): number {
  TAG.lastIndex = at;
  const match = TAG.exec(xml);
  if (!match) throw new Error('a tag that does not end');
  const [whole, slash, full = '', rest = ''] = match;
  const name = full.slice(full.indexOf(':') + 1);
  if (slash === '/') handler.close?.(name);
  else {
    handler.open?.(name, (wanted) => attributeOf(rest, wanted));
    if (rest.endsWith('/')) handler.close?.(name);
  }
  return at + whole.length;
}

function attributeOf(rest: string, wanted: string): string | undefined {
  for (const [, name = '', double, single] of rest.matchAll(ATTRIBUTE))
    if (name === wanted || name.slice(name.indexOf(':') + 1) === wanted) return decode(double ?? single ?? '');
  return undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/giu, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** UTF-8 or UTF-16, with or without its mark. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0))
    return new TextDecoder('utf-16le').decode(bytes);
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
    return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
