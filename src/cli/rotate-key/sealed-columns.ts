/** Every column that holds something encrypted. tests/cli/rotate-key.test.ts finds one that is missing here. */
export interface SealedColumn {
  table: string;
  column: string;
  /** The primary key, with the types of PostgreSQL. */
  key: readonly { name: string; type: 'uuid' | 'text' | 'int' }[];
  /** For what it was encrypted. @param key values of the primary key, as text */
  purpose(key: readonly string[]): string;
  /** How the column holds it: text unless said. */
  form?: 'json' | 'bytes';
}

const id = [{ name: 'id', type: 'uuid' }] as const;

/** For the same purpose in each row. */
const column = (table: string, name: string, purpose: string, more: Partial<SealedColumn> = {}): SealedColumn => ({
  table,
  column: name,
  key: id,
  purpose: () => purpose,
  ...more,
});

/** For a purpose of each row, `… ID`. */
const ownColumn = (table: string, name: string, begin: string): SealedColumn =>
  column(table, name, '', { purpose: ([row]) => `${begin} ${row}` });

/** Persons first: their phones are looked up, and are found under the new key alone. */
export const sealedColumns: readonly SealedColumn[] = [
  column('person', 'phone_sealed', 'person.phone'),
  column('person', 'address_sealed', 'person.address'),
  column('person', 'family_sealed', 'person.family'),
  column('membership', 'notes_sealed', 'membership.notes'),
  column('membership', 'standing_why_sealed', 'membership.standing-why'),
  column('person_change', 'before', 'person-change'),
  column('person_change', 'after', 'person-change'),
  ownColumn('application', 'answers_sealed', 'application'),
  ownColumn('application_step', 'text_sealed', 'application step'),
  column('zalo_session', 'credentials', '', {
    key: [{ name: 'account', type: 'text' }],
    purpose: ([account]) => `zalo_session ${account}`,
  }),
  column('dialog', 'data', 'dialog.data', {
    key: [
      { name: 'chat_id', type: 'uuid' },
      { name: 'account_id', type: 'uuid' },
    ],
  }),
  column('aid_request', 'for_whom', 'aid.text'),
  column('aid_request', 'story', 'aid.text'),
  column('aid_request', 'contact', 'aid.text'),
  column('aid_request', 'given_in_kind', 'aid.text'),
  column('aid_event', 'text', 'aid.text'),
  ownColumn('asked_question', 'text', 'asked_question'),
  ownColumn('ticket', 'question', 'ticket'),
  ownColumn('ticket_word', 'text', 'ticket_word'),
  column('tip', 'story', 'tip.text'),
  column('tip', 'place', 'tip.text'),
  column('tip_word', 'text', 'tip.text'),
  column('tip_file', 'sealed', 'tip_file.sealed'),
  column('tip_key', 'sealed', 'tip_key.sealed', { key: [{ name: 'id', type: 'int' }] }),
  ownColumn('visit', 'given_in_kind', 'visit gift'),
  ownColumn('visit', 'note', 'visit note'),
  column('memorial_day', 'name', 'memorial day'),
  column('meeting_invitee', 'reason', 'meeting_invitee.reason', {
    key: [
      { name: 'meeting_id', type: 'uuid' },
      { name: 'person_id', type: 'uuid' },
    ],
  }),
  column('meeting_guest', 'phone', 'meeting_guest phone'),
  ownColumn('person_merge', 'record', 'person_merge'),
  column('file', 'bytes', 'file.bytes', { form: 'bytes' }),
  column('message', 'content', 'message.content', { form: 'json' }),
];
