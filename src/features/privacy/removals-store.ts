/** What is done with the rows of each kind once they are too old. The one place that writes tables of other rooms: only to remove, by age alone. */
import type { RosterField } from '../../directory/roster.ts';
import { Prisma } from '../../runtime/database/database.ts';
import type { Kind } from './retention-rules.ts';

const sql = Prisma.sql;

/** Is what stands in the column `at` too old for the unit in the column `unit`? */
export type Older = (at: string, unit?: string) => Prisma.Sql;

export interface Removal {
  table: string;
  /** Which rows; finds none any more once all are done. */
  where: Prisma.Sql;
  /** Default: `id`. */
  key?: string;
  /** What becomes of them; nothing: they are deleted. */
  change?: Prisma.Sql;
  /** Columns whose going is told in the history of the person, under this field; not what stood there. */
  told?: { person: string; unit: string; fields: Partial<Record<RosterField, string>> };
}

const ofMeeting = (older: Older) => sql`meeting_id IN (SELECT id FROM meeting WHERE ${older('starts_at', 'unit_id')})`;
const gone = sql`standing IN ('left', 'moved', 'died')`;
const goneFor = (older: Older) => sql`${gone} AND ${older('standing_since', 'unit_id')}`;

/** Each finds nothing more once it has found all. `strangers` are erased by those who know how (store-retention.ts). */
export const removals: Record<Exclude<Kind, 'strangers'>, (older: Older) => Removal[]> = {
  messages: (older) => [
    {
      table: 'message',
      where: sql`${older('at')} AND broadcast_id IS NULL AND state NOT IN ('received', 'queued', 'sending')`,
    },
    // The row counts a delivery.
    {
      table: 'message',
      where: sql`${older('at')} AND broadcast_id IS NOT NULL AND state NOT IN ('queued', 'sending') AND content <> '{"text":""}'`,
      change: sql`content = '{"text":""}'`,
    },
  ],
  dialogs: (older) => [
    { table: 'dialog', where: older('expires_at'), key: 'chat_id, account_id, slot' },
    // Whoever asks again with the same key does so within minutes.
    { table: 'operation_result', where: older('at'), key: 'actor_id, name, key' },
  ],
  drafts: (older) => [
    {
      table: 'broadcast',
      where: sql`${older('created_at')} AND to_freeze IS NOT NULL`,
      change: sql`to_freeze = NULL, frozen_to = NULL, state = 'stopped'`,
    },
    { table: 'console_draft', where: older('at'), key: 'person_id, page' },
  ],
  aid: (older) => [
    {
      table: 'aid_event',
      where: sql`(text IS NOT NULL OR attachments <> '[]') AND request_id IN (SELECT id FROM aid_request WHERE ${older('closed_at', 'unit_id')})`,
      change: sql`text = NULL, attachments = '[]'`,
    },
    {
      table: 'aid_request',
      where: sql`${older('closed_at', 'unit_id')} AND (story <> '' OR contact <> '' OR for_whom <> '' OR attachments <> '[]')`,
      change: sql`story = '', contact = '', for_whom = '', attachments = '[]'`,
    },
  ],
  gifts: (older) => [
    {
      table: 'aid_request',
      where: sql`${older('closed_at', 'unit_id')} AND given_in_kind IS NOT NULL`,
      change: sql`given_in_kind = NULL`,
    },
    {
      table: 'visit',
      where: sql`${older('settled_at', 'unit_id')} AND given_in_kind IS NOT NULL`,
      change: sql`given_in_kind = NULL`,
    },
    {
      table: 'enlistment',
      where: sql`${older('created_at', 'unit_id')} AND gift_in_kind IS NOT NULL`,
      change: sql`gift_in_kind = NULL`,
    },
  ],
  questions: (older) => [
    { table: 'asked_question', where: older('at', 'unit_id') },
    { table: 'ticket', where: older('closed_at', 'unit_id') },
  ],
  tips: (older) => [
    {
      table: 'tip',
      where: sql`state = 'closed' AND ${older('hour', 'unit_id')} AND NOT EXISTS (
        SELECT 1 FROM tip_word w WHERE w.tip_id = tip.id AND NOT ${older('w.at', 'tip.unit_id')})`,
    },
  ],
  books: (older) => [
    {
      table: 'ledger_entry',
      where: sql`(description IS NOT NULL OR party IS NOT NULL) AND fund_id IN (SELECT id FROM fund WHERE ${older('ledger_entry.recorded_at', 'fund.unit_id')})`,
      change: sql`description = NULL, party = NULL`,
    },
    {
      table: 'ledger_in_kind',
      where: sql`description IS NOT NULL AND entry_id IN (
        SELECT e.id FROM ledger_entry e JOIN fund f ON f.id = e.fund_id WHERE ${older('e.recorded_at', 'f.unit_id')})`,
      change: sql`description = NULL`,
    },
  ],
  loans: (older) => [
    {
      table: 'loan',
      where: sql`coalesce(purpose, guarantor, decision) IS NOT NULL AND ${older('settled_at', 'unit_id')}`,
      change: sql`purpose = NULL, guarantor = NULL, decision = NULL`,
    },
    {
      table: 'loan_change',
      where: sql`reason IS NOT NULL AND loan_id IN (SELECT id FROM loan WHERE ${older('settled_at', 'unit_id')})`,
      change: sql`reason = NULL`,
    },
    {
      table: 'rotating_fund',
      where: sql`manner IS NOT NULL AND state = 'done' AND ${older('created_at', 'unit_id')}`,
      change: sql`manner = NULL`,
    },
  ],
  children: (older) => {
    const gone = sql`child_id IN (SELECT id FROM sponsored_child WHERE ${older('ended_on', 'unit_id')})`;
    return [
      {
        table: 'sponsorship',
        where: sql`coalesce(sponsor, partner, things) IS NOT NULL AND ${gone}`,
        change: sql`sponsor = NULL, partner = NULL, things = NULL`,
      },
      { table: 'child_paper', where: gone },
      { table: 'child_insurance', where: gone },
      { table: 'child_consent', where: gone },
      {
        table: 'sponsored_child',
        where: sql`coalesce(name, birth, guardian, contact, note) IS NOT NULL AND ${older('ended_on', 'unit_id')}`,
        change: sql`name = NULL, birth = NULL, guardian = NULL, contact = NULL, note = NULL`,
      },
    ];
  },
  excuses: (older) => [
    {
      table: 'meeting_invitee',
      where: sql`reason IS NOT NULL AND ${ofMeeting(older)}`,
      key: 'meeting_id, person_id',
      change: sql`reason = NULL`,
    },
  ],
  minutes: (older) => [
    {
      table: 'meeting',
      where: sql`${older('starts_at', 'unit_id')} AND (agenda IS NOT NULL OR conclusion IS NOT NULL)`,
      change: sql`agenda = NULL, conclusion = NULL`,
    },
    { table: 'meeting_paper', where: ofMeeting(older) },
  ],
  guests: (older) => [{ table: 'meeting_guest', where: ofMeeting(older) }],
  marks: (older) => [
    { table: 'meeting_mark', where: ofMeeting(older) },
    {
      table: 'meeting_reminder_told',
      where: sql`reminder_id IN (SELECT id FROM meeting_reminder WHERE ${ofMeeting(older)})`,
      key: 'reminder_id, person_id',
    },
  ],
  visits: (older) => [
    {
      table: 'visit',
      where: sql`${older('settled_at', 'unit_id')} AND (note IS NOT NULL OR not_home_at <> '{}')`,
      change: sql`note = NULL, not_home_at = '{}'`,
    },
  ],
  merits: (older) => [
    {
      table: 'movement_registration',
      where: sql`${older('at', 'unit_id')} AND (name IS NOT NULL OR minutes IS NOT NULL) AND person_id IS NOT NULL`,
      change: sql`minutes = NULL, name = NULL`,
    },
    {
      table: 'movement_registration',
      where: sql`${older('at', 'unit_id')} AND name <> '' AND person_id IS NULL`,
      change: sql`minutes = NULL, name = ''`,
    },
    {
      table: 'commendation',
      where: sql`${older('created_at', 'unit_id')} AND reason IS NOT NULL`,
      change: sql`reason = NULL`,
    },
    {
      table: 'commendation_recipient',
      where: sql`name IS NOT NULL AND commendation_id IN (SELECT id FROM commendation WHERE ${older('created_at', 'unit_id')})`,
      change: sql`name = NULL`,
    },
    {
      table: 'enlistment',
      where: sql`${older('created_at', 'unit_id')} AND name IS NOT NULL`,
      change: sql`name = NULL`,
    },
    {
      table: 'work',
      where: sql`${older('created_at', 'unit_id')} AND giver IS NOT NULL`,
      change: sql`giver = NULL`,
    },
  ],
  reports: (older) => [
    { table: 'report', where: sql`version = 0 AND ${older('created_at', 'unit_id')}` },
    {
      table: 'report',
      where: sql`${older('issued_at', 'unit_id')} AND (limits IS NOT NULL OR directions IS NOT NULL)`,
      change: sql`limits = NULL, directions = NULL`,
    },
  ],
  polls: (older) => [{ table: 'poll', where: older('created_at', 'unit_id') }],
  applications: (older) => [{ table: 'application', where: older('settled_at', 'unit_id') }],
  prospects: (older) => [
    {
      table: 'membership',
      where: sql`standing = 'prospect' AND ${older('created_at', 'unit_id')} AND (met_on IS NULL OR ${older('met_on', 'unit_id')})`,
      told: { person: 'person_id', unit: 'unit_id', fields: { standing: 'standing' } },
    },
  ],
  former: (older) => [
    {
      table: 'membership',
      where: sql`${goneFor(older)} AND (notes_sealed IS NOT NULL OR standing_why_sealed IS NOT NULL)`,
      change: sql`notes_sealed = NULL, standing_why_sealed = NULL`,
      told: {
        person: 'person_id',
        unit: 'unit_id',
        fields: { notes: 'notes_sealed', why: 'standing_why_sealed' },
      },
    },
    {
      table: 'person',
      where: sql`coalesce(phone_sealed, address_sealed, family_sealed) IS NOT NULL
        AND EXISTS (SELECT 1 FROM membership m WHERE m.person_id = person.id)
        AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.person_id = person.id AND (${goneFor(older)}) IS NOT TRUE)
        AND NOT EXISTS (SELECT 1 FROM role r WHERE r.person_id = person.id AND (r.until IS NULL OR NOT ${older('r.until')}))`,
      change: sql`phone_sealed = NULL, phone_mark = NULL, address_sealed = NULL, family_sealed = NULL`,
      told: {
        person: 'id',
        unit: 'NULL::uuid',
        fields: { phone: 'phone_sealed', address: 'address_sealed', family: 'family_sealed' },
      },
    },
  ],
  history: (older) => [
    { table: 'person_change', where: older('at', 'unit_id') },
    { table: 'correction', where: older('settled_at', 'unit_id') },
  ],
  groups: (older) => [{ table: 'chat_member', where: older('seen_at'), key: 'chat_id, account_id' }],
  greetings: (older) => [
    { table: 'greeting_sent', where: older('at'), key: 'person_id, occasion, year' },
    { table: 'memorial_day', where: older('ended_at') },
  ],
  imports: (older) => [{ table: 'roster_import', where: older('created_at', 'unit_id') }],
  attempts: (older) => [
    { table: 'link_attempt', where: older('at') },
    { table: 'link_code', where: older('expires_at') },
    { table: 'link_request', where: older('settled_at'), key: 'account_id, person_id' },
    { table: 'merge_request', where: older('asked_at') },
    { table: 'account_link', where: older('at') },
    { table: 'invitation', where: older('expires_at') },
    { table: 'calendar_link', where: older('revoked_at') },
    { table: 'console_link', where: older('expires_at') },
    { table: 'console_code', where: older('expires_at') },
    { table: 'console_session', where: older('expires_at') },
    { table: 'api_token', where: older('expires_at') },
    { table: 'webhook_event', where: older('at'), key: 'webhook_id, id' },
    { table: 'webhook', where: older('ended_at') },
    { table: 'meeting_door_code', where: ofMeeting(older), key: 'meeting_id' },
  ],
  scams: (older) => [
    { table: 'scam_flag', where: older('at') },
    { table: 'scam_check', where: older('at') },
  ],
  lookups: (older) => [
    { table: 'zalo_phone', where: older('at'), key: 'account, mark' },
    { table: 'zalo_card', where: older('until'), key: 'account, id' },
  ],
  files: (older) => [{ table: 'file', where: older('created_at') }],
  exports: (older) => [{ table: 'file', where: sql`${older('created_at')} AND mime = 'text/html'` }],
  playground: (older) => [{ table: 'playground_message', where: older('at') }],
  audit: (older) => [{ table: 'audit_entry', where: older('at', 'unit_id') }],
};
