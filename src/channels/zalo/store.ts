/** The accounts' sessions, encrypted, and what was used of their limits. */

import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Clock } from '../../runtime/clock.ts';
import type { PrismaDatabase } from '../../runtime/database/database.ts';
import { type Encryption, seal, unseal } from '../../runtime/encryption/encryption.ts';
import { cell } from '../../runtime/encryption/sealed-columns.ts';
import { longestWindowMs, type Use } from './limits/limits.ts';

/** What logs in without a QR code; `cookie` as tough-cookie or a browser's extension writes it. */
export const credentialsSchema = z.object({
  imei: z.string().min(1),
  userAgent: z.string().min(1),
  cookie: z.union([
    z.array(z.record(z.string(), z.unknown())),
    z.object({ cookies: z.array(z.record(z.string(), z.unknown())) }).transform(({ cookies }) => cookies),
  ]),
});
export type ZaloCredentials = z.infer<typeof credentialsSchema>;

/** Why an account does nothing until a person has seen to it. */
export type StoppedState = 'expired' | 'evicted' | 'kicked';

export interface StoredSession {
  uid: string;
  displayName: string;
  /** As Zalo tells it, "84912345678". */
  phone: string | null;
  credentials: ZaloCredentials;
  revision: number;
  fileMark: string | null;
  state: 'ok' | StoppedState;
  reason: string | null;
  since: Date;
  refusals: number;
  refusedAt: Date | null;
  pausedUntil: Date | null;
  usedSince: Date;
  lastPrivateId: string | null;
  lastGroupId: string | null;
}

/** All but what only a login needs. */
export type SessionFacts = Omit<StoredSession, 'credentials'>;

export interface ZaloStore {
  /** @throws {EncryptionError} where the key is another one */
  session(): Promise<StoredSession | undefined>;
  /** The same without its secret, for those who only look. */
  facts(): Promise<SessionFacts | undefined>;
  /**
   * After a login. @param login.usedSince when a person began to use the account, where that is told
   * @throws {OtherPerson} where the name belongs to another Zalo account already
   */
  saveLogin(login: {
    uid: string;
    displayName: string;
    credentials: ZaloCredentials;
    fileMark?: string;
    usedSince?: Date;
  }): Promise<void>;
  saveOwnPhone(phone: string): Promise<void>;
  /** Cookies change as they are used. Does nothing once there was a newer login. */
  saveCookies(revision: number, credentials: ZaloCredentials): Promise<void>;
  /** @returns false where it was stopped before, or there was a newer login */
  stop(revision: number, state: StoppedState, reason: string): Promise<boolean>;
  /** Lets a stopped account try again with the session it has. @returns false where it was not stopped */
  resume(): Promise<boolean>;
  saveMarks(marks: { lastPrivateId?: string; lastGroupId?: string }): Promise<void>;
  savePause(pause: { refusals: number; refusedAt: Date; pausedUntil: Date }): Promise<void>;

  /** What still counts against a limit, oldest first. */
  uses(): Promise<Use[]>;
  addUse(use: Use): Promise<void>;
  /** Friend requests that wait for their turn, oldest first. */
  waitingFriends(): Promise<string[]>;
  addWaitingFriend(uid: string): Promise<void>;
  removeWaitingFriend(uid: string): Promise<void>;

  /** By which a text is told from others: a copy of the database says nothing of it, and nobody can try texts out. */
  markOf(text: string): string;
  phone(phone: string): Promise<{ uid: string | null; name: string | null } | undefined>;
  savePhone(phone: string, found: { uid: string; name: string } | undefined): Promise<void>;
}

/** Ids of people are good for one Zalo account only, so its name cannot pass to another. */
export class OtherPerson extends Error {
  override readonly name = 'OtherPerson';
}

const WAITING = 'friend-wait';
const PHONE = 'zalo_phone.phone';
const TEXT = 'zalo_use.mark';

export function createZaloStore(parts: {
  prisma: PrismaDatabase;
  encryption: Encryption;
  clock: Clock;
  account: string;
}): ZaloStore {
  const { prisma, encryption, clock, account } = parts;
  const purpose = cell('zalo_session.credentials', account);
  const sealed = (credentials: ZaloCredentials) => encryption.encrypt(JSON.stringify(credentials), purpose);

  const markOf = (text: string, of: string) => encryption.fingerprint(text, of);

  async function facts(): Promise<SessionFacts | undefined> {
    const row = await prisma.zaloSession.findUnique({ where: { account }, omit: { credentials: true } });
    return row ?? undefined;
  }

  return {
    facts,
    async session() {
      const row = await prisma.zaloSession.findUnique({ where: { account } });
      if (!row) return undefined;
      const credentials = credentialsSchema.parse(JSON.parse(encryption.decrypt(row.credentials, purpose)));
      return { ...row, credentials };
    },
    async saveLogin({ uid, displayName, credentials, fileMark, usedSince }) {
      const known = await facts();
      if (known && known.uid !== uid) {
        throw new OtherPerson(`The name ${account} belongs to another Zalo account (${known.displayName}).`);
      }
      const now = clock.now();
      const login = {
        uid,
        displayName,
        credentials: sealed(credentials),
        state: 'ok' as const,
        reason: null,
        since: now,
      };
      await prisma.zaloSession.upsert({
        where: { account },
        create: { ...login, account, fileMark: fileMark ?? null, usedSince: usedSince ?? now },
        update: { ...login, revision: { increment: 1 }, fileMark, usedSince },
      });
    },
    async saveOwnPhone(phone) {
      await prisma.zaloSession.updateMany({ where: { account }, data: { phone } });
    },
    async saveCookies(revision, credentials) {
      await prisma.zaloSession.updateMany({ where: { account, revision }, data: { credentials: sealed(credentials) } });
    },
    async stop(revision, state, reason) {
      const { count } = await prisma.zaloSession.updateMany({
        where: { account, revision, state: 'ok' },
        data: { state, reason, since: clock.now() },
      });
      return count === 1;
    },
    async resume() {
      const { count } = await prisma.zaloSession.updateMany({
        where: { account, state: { not: 'ok' } },
        data: { state: 'ok', reason: null, since: clock.now(), revision: { increment: 1 } },
      });
      return count === 1;
    },
    async saveMarks(marks) {
      await prisma.zaloSession.updateMany({ where: { account }, data: marks });
    },
    async savePause(pause) {
      await prisma.zaloSession.updateMany({ where: { account }, data: pause });
    },

    async uses() {
      const since = new Date(clock.now().getTime() - longestWindowMs);
      await prisma.zaloUse.deleteMany({ where: { account, kind: { not: WAITING }, at: { lt: since } } });
      const rows = await prisma.zaloUse.findMany({
        where: { account, kind: { not: WAITING } },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      });
      return rows.map(({ kind, at, chat, mark }) => ({
        kind: kind as Use['kind'],
        at: at.getTime(),
        chat: chat ?? undefined,
        mark: mark ?? undefined,
      }));
    },
    async addUse({ kind, at, chat, mark }) {
      await prisma.zaloUse.create({ data: { id: uuidv7(), account, kind, chat, mark, at: new Date(at) } });
    },
    async waitingFriends() {
      const rows = await prisma.zaloUse.findMany({
        where: { account, kind: WAITING },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      });
      return rows.flatMap(({ chat }) => chat ?? []);
    },
    async addWaitingFriend(uid) {
      if ((await prisma.zaloUse.count({ where: { account, kind: WAITING, chat: uid } })) > 0) return;
      await prisma.zaloUse.create({ data: { id: uuidv7(), account, kind: WAITING, chat: uid, at: clock.now() } });
    },
    async removeWaitingFriend(uid) {
      await prisma.zaloUse.deleteMany({ where: { account, kind: WAITING, chat: uid } });
    },

    markOf: (text) => markOf(text, TEXT),
    async phone(phone) {
      const where = { account_mark: { account, mark: markOf(phone, PHONE) } };
      const row = await prisma.zaloPhone.findUnique({ where, select: { uid: true, name: true } });
      return row ? { ...row, name: unseal(encryption, row.name, cell('zalo_phone.name', account)) } : undefined;
    },
    async savePhone(phone, found) {
      const mark = markOf(phone, PHONE);
      const name = seal(encryption, found?.name ?? null, cell('zalo_phone.name', account));
      const data = {
        phone: seal(encryption, phone, cell('zalo_phone.phone', account)),
        uid: found?.uid ?? null,
        name,
        at: clock.now(),
      };
      await prisma.zaloPhone.upsert({
        where: { account_mark: { account, mark } },
        create: { account, mark, ...data },
        update: data,
      });
    },
  };
}

/** Tells two texts apart without keeping them. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
