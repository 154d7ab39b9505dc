/** What the playground page needs; the playground's adapter has the shape of `PlaygroundPhones`. */
import type { Attachment } from '../messaging/attachment.ts';
import type { ShownChoice } from '../messaging/outgoing.ts';
import type { Entity } from '../messaging/rich-text.ts';

/** A message as a telephone shows it. */
export interface PhoneMessage {
  /** Digits, rising over all chats. */
  id: string;
  chat: string;
  /** Null: the bot. */
  writer: { externalId: string; name: string } | null;
  text: string;
  entities: Entity[];
  choices: ShownChoice[][];
  attachments: Attachment[];
  replyTo?: string | undefined;
  at: Date;
  editedAt?: Date | undefined;
}

/** `id` is where to go on after an interruption. */
export type PhoneEvent =
  | { id: string; type: 'message'; message: PhoneMessage }
  | { id: string; type: 'blocked' | 'unblocked'; chat: string };

export interface PlaygroundPhones {
  /** @param post checked by the channel itself @throws {z.ZodError} when it is wrong */
  post(post: unknown): Promise<{ id: string }>;
  history(chat: string, afterId?: string): Promise<PhoneMessage[]>;
  blocked(chat: string): Promise<boolean>;
  latest(): Promise<string>;
  subscribe(listener: (event: PhoneEvent) => void | Promise<void>, afterId?: string): Promise<() => void>;
}

/** Somebody whom one can be on the page. */
export interface CastMember {
  externalId: string;
  name: string;
  /** The heading they stand under: the name of their unit. */
  group: string;
  /** As the page shows it: "Chi hội trưởng", "Hội viên", "Cư dân". */
  role: string;
  /** One line on what to try as this person. */
  hint?: string;
  /** Messages offered above the keyboard. */
  suggestions?: string[];
}

export interface CastGroup {
  externalId: string;
  title: string;
  memberIds: string[];
  suggestions?: string[];
}

export interface Cast {
  people: CastMember[];
  groups: CastGroup[];
  /** What a first visitor sees: `person` or `person@group`, one a telephone. Without it the page chooses. */
  phones?: string[];
}
