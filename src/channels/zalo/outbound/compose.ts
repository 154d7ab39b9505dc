/** One message of ours as the calls that Zalo takes for it. */
import { type AttachmentSource, type Mention, type Style, TextStyle } from 'zca-js';
import type { Attachment, FileBytes } from '../../../messaging/attachment.ts';
import type { Outgoing } from '../../../messaging/outgoing.ts';
import type { RichText } from '../../../messaging/rich-text.ts';
import { SendError } from '../../../messaging/send-error.ts';
import { splitText } from '../../../messaging/split-text.ts';
import { imageSize } from './image-size.ts';

/** UTF-16 code units; Zalo cuts or refuses what is longer. */
export const textLimit = 2000;

/** Zalo's id for all in a group. */
const everybody = '-1';

/** One call of sendMessage, which becomes one message. */
export interface Part {
  msg: string;
  styles?: Style[];
  mentions?: Mention[];
  attachments?: AttachmentSource[];
  /** By what its echo is known: the words, or the name of the file. */
  echoText: string | undefined;
}

/**
 * Text first, then the files one by one. A single photo takes a short plain text as its description, but no styles.
 * @param load reads the bytes of an attachment @throws {SendError}
 */
export async function compose(
  message: Outgoing,
  load: (attachment: Attachment) => Promise<FileBytes>,
): Promise<Part[]> {
  const files: { attachment: Attachment; file: FileBytes }[] = [];
  for (const attachment of message.attachments) {
    if (attachment.source === undefined) {
      throw new SendError({ kind: 'rejected' }, `a ${attachment.kind} without a file cannot be sent`);
    }
    files.push({ attachment, file: await load(attachment) });
  }
  const text = withAddresses(message);
  const sources = files.map(({ attachment, file }) => sourceOf(attachment, file));
  const [only] = sources;
  if (sources.length === 1 && only && isPhoto(only) && text.entities.length === 0 && text.text.length <= textLimit) {
    return [{ msg: text.text, attachments: [only], echoText: text.text === '' ? undefined : text.text }];
  }
  return [
    ...splitText(text, textLimit).map(textPart),
    ...sources.map((source) => ({
      msg: '',
      attachments: [source],
      echoText: isPhoto(source) ? undefined : nameOf(source),
    })),
  ];
}

function textPart(part: RichText): Part {
  const styled = { bold: TextStyle.Bold, italic: TextStyle.Italic } as const;
  const styles = part.entities.flatMap(({ type, offset, length }): Style[] =>
    type === 'link' || type === 'mention' ? [] : [{ start: offset, len: length, st: styled[type] }],
  );
  // zca-js leaves them out of private chats.
  const mentions = part.entities.flatMap(({ type, offset, length, user }): Mention[] =>
    type !== 'mention' || user === undefined
      ? []
      : [{ pos: offset, len: length, uid: user === 'all' ? everybody : user }],
  );
  return {
    msg: part.text,
    ...(styles.length > 0 && { styles }),
    ...(mentions.length > 0 && { mentions }),
    echoText: part.text,
  };
}

/** Zalo hides no address behind words: it is written out after them. */
function withAddresses({ text, entities }: Pick<Outgoing, 'text' | 'entities'>): RichText {
  let whole = { text, entities };
  const links = entities.filter(({ type, url }) => type === 'link' && url !== undefined);
  for (const link of links.sort((a, b) => b.offset - a.offset)) {
    const end = link.offset + link.length;
    if (text.slice(link.offset, end) === link.url) continue;
    const added = ` (${link.url})`;
    whole = {
      text: whole.text.slice(0, end) + added + whole.text.slice(end),
      entities: whole.entities.map((one) => {
        if (one.offset >= end) return { ...one, offset: one.offset + added.length };
        return one.offset + one.length > end ? { ...one, length: one.length + added.length } : one;
      }),
    };
  }
  return { text: whole.text, entities: whole.entities.filter(({ type }) => type !== 'link') };
}

const photoName = /\.(?:jpe?g|png|webp)$/i;
const isPhoto = (source: AttachmentSource) => photoName.test(nameOf(source));
const nameOf = (source: AttachmentSource) => (typeof source === 'string' ? source : source.filename);

/** zca-js tells a photo by the ending of its name, and wants one on every file. */
function sourceOf(attachment: Attachment, file: FileBytes): AttachmentSource {
  const name = (attachment.name ?? file.name).replace(/[\r\n"/\\]+/g, '_');
  const ending = endings[file.mime] ?? 'bin';
  const isNamed = /\.\w{1,5}$/.test(name) && (attachment.kind !== 'photo' || photoName.test(name));
  const filename = (
    isNamed ? name.replace(/\.\w+$/, (it) => it.toLowerCase()) : `${name}.${ending}`
  ) as `${string}.${string}`;
  return {
    data: Buffer.from(file.bytes),
    filename,
    metadata: { totalSize: file.bytes.byteLength, ...imageSize(file.bytes) },
  };
}

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'video/mp4': 'mp4',
  'application/pdf': 'pdf',
};
