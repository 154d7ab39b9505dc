/** The contract of a channel: everything the rest of the house knows of Telegram, Zalo or the playground. */
import type { Attachment, ChannelName, FileBytes } from './attachment.ts';
import type { ChatKind, Incoming } from './incoming.ts';
import type { Card, Lane, Outgoing } from './outgoing.ts';

export interface ChannelAbilities {
  /** Choices become buttons; without it they are a numbered list under the text. */
  buttons: boolean;
  /** A message that was sent can be changed. */
  edits: boolean;
  /** What its groups can be shown and answer; none unless said. */
  cards?: readonly Card['type'][];
  /** UTF-16 code units in a message, and in the caption of a photo or file. */
  textLimit: number;
  captionLimit: number;
  /** Only one process at a time may listen on the account: long polling, or a live session. */
  oneListener: boolean;
  /** Sending goes over the session that listens, so the process that listens sends as well. */
  sendsWhereItListens: boolean;
  /** What the platform bears, below its refusals; see docs in the adapter for the source of each figure. */
  pace: ChannelPace;
}

export interface ChannelPace {
  /** Messages a second over the whole bot account. */
  perSecond: number;
  /** Messages a second to one private chat, short bursts aside. */
  perChatPerSecond: number;
  /** Messages a minute to one group. */
  perGroupPerMinute: number;
  /** Where only one message at a time may leave: after each a pause of random length, milliseconds. */
  gapMs?: { least: number; most: number };
}

/** A chat to send to, by the platform's id. */
export interface ChatAddress {
  externalId: string;
  kind: ChatKind;
}

export interface Sent {
  /** The platform's ids of what was sent, the one that carries the choices last. */
  messageId: string;
}

/** Takes an update in. Resolves when it is stored for good: only then may the platform be told that we have it. */
export type Receive = (incoming: Incoming) => Promise<void>;

export interface ChannelAdapter {
  readonly channel: ChannelName;
  readonly botAccount: string;
  readonly abilities: ChannelAbilities;

  /** Begins to listen; resolves when connected. Only in the bot role. May be called again after `stop`. */
  start(receive: Receive): Promise<void>;
  /** Stops listening; resolves when what was taken in is stored and acknowledged. */
  stop(): Promise<void>;

  /** Sends one message. @throws {SendError} and nothing else */
  send(to: ChatAddress, message: Outgoing): Promise<Sent>;
  /**
   * For how many milliseconds our own rules keep a message of this lane from this chat (hours of rest, what may be sent
   * in a day); 0: it may go. Such a message has not been tried. `send` refuses it as well.
   */
  holds?(to: ChatAddress, lane: Lane): number;
  /**
   * Replaces text and choices of a message sent before, or its card. No change at all counts as done. Called where the
   * channel edits, and for an event. @throws {SendError}
   */
  edit(to: ChatAddress, messageId: string, message: Outgoing): Promise<void>;
  /** Deletes a message for everybody in the chat; left out where the channel cannot. @throws {SendError} */
  remove?(to: ChatAddress, messageId: string): Promise<void>;
  /** Puts an emoji under a message of somebody else; left out where the channel cannot. @throws {SendError} */
  react?(to: ChatAddress, messageId: string, emoji: string): Promise<void>;
  /** The bytes of an attachment that came in on this account. @throws {SendError} */
  fetch(attachment: Attachment): Promise<FileBytes>;

  /** A link that opens a private chat with the bot and hands it `code`; none where the channel has no such links. */
  inviteLink(code: string): string | undefined;
  /** A link that opens a private chat with the bot and says nothing; left out where `inviteLink` does better. */
  chatLink?(): Promise<string | undefined>;
  /**
   * Since when the account does nothing until a person has seen to it, whichever process holds it; undefined where it
   * works. Left out where that cannot be known.
   */
  stoppedSince?(): Promise<Date | undefined>;
  /** Does the platform answer a question that changes nothing, whatever it says? Left out where there is none. Never throws. */
  answers?(): Promise<boolean>;
  /** How the line is on which this process listens; undefined while it does not. Left out where none can break. */
  link?(): LinkStatus | undefined;
  /** What a state of the line means and what is to be done; undefined where all is well. Left out where `link` is. */
  linkFault?(state: string, reason: string | null): ChannelFault | undefined;
  /** Is the account in order? For doctor and the start-up lines. Never throws. */
  check(): Promise<ChannelCheck>;
}

export interface LinkStatus {
  /** "up", or what keeps it from listening, as the channel names it. */
  state: string;
  /** As the platform or the machine says it; no words of members. */
  reason?: string;
  /** When the platform last answered the one who listens. */
  heardAt?: Date;
}

export interface ChannelFault {
  problem: string;
  mend: string;
}

export interface ChannelCheck {
  ok: boolean;
  /** "@chihoi_bot", the account's name. */
  name: string;
  faults: ChannelFault[];
}

/** Reads a file that the house keeps itself (`source.type === 'stored'`). Adapters get one to send such files. */
export type ReadStoredFile = (fileId: string) => Promise<FileBytes>;
