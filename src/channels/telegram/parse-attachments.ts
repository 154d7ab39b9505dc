import type { Attachment } from '../../messaging/attachment.ts';
import type { Message, TelegramFile } from './update-schema.ts';

/**
 * @param botAccount the only one for which the file ids are good
 * @returns what the message carries. `source.ref` is a file id, led by its type of Telegram's where `kind` does not tell
 *   it (`audio:…`): a file can be sent again only as what it is. A place and a contact have no file; their
 *   `name` says it: "21.0285,105.8542", "Nguyễn Thị Lan 0912345678"
 */
export function attachmentsOf(message: Message, botAccount: string): Attachment[] {
  const file = (kind: Attachment['kind'], it: TelegramFile, prefix = ''): Attachment[] => [
    {
      kind,
      source: { type: 'remote', channel: 'telegram', botAccount, ref: prefix + it.file_id },
      ...(it.file_name !== undefined && { name: it.file_name }),
      ...(it.mime_type !== undefined && { mime: it.mime_type }),
      ...(it.file_size !== undefined && { size: it.file_size }),
    },
  ];
  const photo = message.photo?.reduce((a, b) => (b.width * b.height > a.width * a.height ? b : a));
  if (photo) return file('photo', { mime_type: 'image/jpeg', ...photo });
  // An animation comes with the same file as `document`, for programs that do not know animations.
  if (message.animation) return file('video', message.animation, 'animation:');
  if (message.document) return file('file', message.document);
  if (message.voice) return file('voice', message.voice);
  if (message.video) return file('video', message.video);
  if (message.video_note) return file('video', { mime_type: 'video/mp4', ...message.video_note }, 'video_note:');
  if (message.audio) return file('file', message.audio, 'audio:');
  if (message.sticker) return file('sticker', message.sticker);
  if (message.location) {
    return [{ kind: 'location', name: `${message.location.latitude},${message.location.longitude}` }];
  }
  if (message.contact) {
    const { first_name, last_name, phone_number: phone, user_id } = message.contact;
    const name = [first_name, last_name].filter(Boolean).join(' ');
    // Sent on by somebody else it is still of whom it was.
    const own = user_id !== undefined && user_id === message.from?.id;
    return [{ kind: 'contact', name: `${name} ${phone}`.trim(), contact: { name, phone, own } }];
  }
  return others.some((key) => message[key] !== undefined) ? [{ kind: 'other' }] : [];
}

/** Content that a person sent and we cannot read; anything not named here is a service message. */
const others = [
  'rich_message',
  'live_photo',
  'paid_media',
  'story',
  'dice',
  'game',
  'poll',
  'checklist',
  'invoice',
  'gift',
  'unique_gift',
  'giveaway',
] as const;
