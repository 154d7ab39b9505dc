/** The dialogs of a person in a chat: read with their message, written with the answer. */
import type { Level } from '../../directory/access.ts';
import type { UnitOfWork } from '../../outbound/outbox/unit-of-work.ts';
import { Prisma } from '../../runtime/database/database.ts';
import { seal, unseal } from '../../runtime/encryption/encryption.ts';
import { cell } from '../../runtime/encryption/sealed-columns.ts';

export interface OpenDialog {
  feature: string;
  name: string;
  data: unknown;
  promptId: string | null;
  /** Of what began it: whoever has it no more cannot go on. */
  level: Level;
}

export interface DialogPlace {
  chatId: string;
  accountId: string;
}

/** `open`: it has the word. `aside`: left for something else. `stopped`: ended by its person, who may go on after all. */
export type Slot = 'open' | 'aside' | 'stopped';

export interface Dialogs {
  /** As it stands now, after what this message has done to it. */
  in(slot?: Slot): OpenDialog | null;
  /** Open in the place of what was. */
  keep(dialog: OpenDialog): void;
  /** @returns false when there was none */
  drop(slot?: Slot): boolean;
  /** Moves what stands in one slot to another, where it takes the place of what stood there. */
  move(from: Slot, to: Slot): void;
}

/** Somebody who begins in the evening may finish in the morning; after that a message is a new matter. */
const OPEN_FOR_MS = 24 * 3600_000;

const dataOf = ({ chatId, accountId }: DialogPlace) => cell('dialog.data', chatId, accountId);

/** As a row is read; moments as JSON has them. */
export type DialogRow = Omit<OpenDialog, 'data'> & { slot: Slot; data: string; startedAt: string; expiresAt: string };

interface Kept {
  dialog: OpenDialog;
  startedAt: Date;
  expiresAt: Date;
}

type Work = Pick<UnitOfWork, 'putOff' | 'encryption' | 'now'>;

/** @param rows those that have not expired */
export function dialogsOf(work: Work, place: DialogPlace, rows: readonly DialogRow[]): Dialogs {
  const { encryption, now } = work;
  const slots = new Map<Slot, Kept>();
  for (const { slot, data, startedAt, expiresAt, ...rest } of rows) {
    const dialog = { ...rest, data: JSON.parse(unseal(encryption, data, dataOf(place))) };
    slots.set(slot, { dialog, startedAt: new Date(startedAt), expiresAt: new Date(expiresAt) });
  }
  const changed = new Set<Slot>();

  function set(slot: Slot, kept: Kept | undefined): void {
    if (kept) slots.set(slot, kept);
    else slots.delete(slot);
    if (!changed.has(slot)) work.putOff.addLast(() => write(slot));
    changed.add(slot);
  }

  function write(slot: Slot): Prisma.Sql {
    changed.delete(slot);
    const { chatId, accountId } = place;
    const kept = slots.get(slot);
    if (!kept)
      return Prisma.sql`
        DELETE FROM dialog WHERE chat_id = ${chatId}::uuid AND account_id = ${accountId}::uuid AND slot = ${slot}`;
    const { feature, name, data, promptId, level } = kept.dialog;
    return Prisma.sql`
      INSERT INTO dialog (chat_id, account_id, slot, feature, name, data, prompt_id, level, started_at, expires_at)
      VALUES (${chatId}::uuid, ${accountId}::uuid, ${slot}, ${feature}, ${name}, ${seal(encryption, JSON.stringify(data), dataOf(place))},
        ${promptId}::uuid, ${level}, ${kept.startedAt}::timestamptz, ${kept.expiresAt}::timestamptz)
      ON CONFLICT (chat_id, account_id, slot) DO UPDATE SET feature = excluded.feature, name = excluded.name, data = excluded.data,
        prompt_id = excluded.prompt_id, level = excluded.level, started_at = excluded.started_at, expires_at = excluded.expires_at`;
  }

  return {
    in: (slot = 'open') => slots.get(slot)?.dialog ?? null,
    keep(dialog) {
      const startedAt = slots.get('open')?.startedAt ?? now;
      set('open', { dialog, startedAt, expiresAt: new Date(now.getTime() + OPEN_FOR_MS) });
    },
    drop(slot = 'open') {
      const was = slots.has(slot);
      if (was) set(slot, undefined);
      return was;
    },
    move(from, to) {
      const kept = slots.get(from);
      if (kept || slots.has(to)) set(to, kept);
      if (kept) set(from, undefined);
    },
  };
}
