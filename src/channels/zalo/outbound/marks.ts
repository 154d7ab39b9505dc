import type { ChatKind } from '../../../messaging/incoming.ts';

/** Up to which message everything is stored, so that what comes after can be asked for again: nothing in between is lost. */
export interface Marks {
  /** It has come, and is to be stored. @returns false where it came before */
  take(kind: ChatKind, messageId: string): boolean;
  /** It is stored, or is nothing that has to be. */
  done(kind: ChatKind, messageId: string): void;
  /** Where nothing is stored yet: what is asked for later comes after this. */
  begin(kind: ChatKind, messageId: string): void;
  /** The highest id such that it and all that came before it are stored; undefined before the first. */
  reached(kind: ChatKind): string | undefined;
}

/** How many ids are remembered to tell a second copy; the database tells those that are older. */
const remembered = 2000;

export function createMarks(start: Partial<Record<ChatKind, string>>): Marks {
  const kinds = {
    private: { seen: new Set<string>(), open: new Set<string>(), highest: start.private },
    group: { seen: new Set<string>(), open: new Set<string>(), highest: start.group },
  };
  return {
    take(kind, messageId) {
      const { seen, open } = kinds[kind];
      if (seen.has(messageId)) return false;
      seen.add(messageId);
      open.add(messageId);
      const [oldest] = seen;
      if (seen.size > remembered && oldest !== undefined) seen.delete(oldest);
      return true;
    },
    done(kind, messageId) {
      const marks = kinds[kind];
      marks.open.delete(messageId);
      if (marks.highest === undefined || isAfter(messageId, marks.highest)) marks.highest = messageId;
    },
    begin(kind, messageId) {
      kinds[kind].highest ??= messageId;
    },
    reached(kind) {
      const { open, highest } = kinds[kind];
      const first = [...open].reduce<string | undefined>((low, id) => (low && isAfter(id, low) ? low : id), undefined);
      if (first === undefined || highest === undefined || isAfter(first, highest)) return highest;
      return String(BigInt(first) - 1n);
    },
  };
}

/** Zalo's ids of messages grow over all chats. */
export function isAfter(id: string, other: string): boolean {
  return toNumber(id) > toNumber(other);
}

function toNumber(id: string): bigint {
  return /^\d+$/.test(id) ? BigInt(id) : 0n;
}
