/** Every column that holds something encrypted. tests/scenarios/at-rest.test.ts finds one that is missing here. */
export interface SealedColumn {
  table: string;
  column: string;
  /** The primary key, with the types of PostgreSQL. */
  key: readonly { name: string; type: 'uuid' | 'text' | 'int' }[];
  /** For what it was encrypted. @param key values of the primary key, as text */
  purpose(key: readonly string[]): string;
  /** How the column holds it: text unless said. */
  form?: 'json' | 'bytes';
  /** A column of the keyed hash by which the value is found; made for the same purpose. */
  mark?: string;
  /** What lies there unencrypted may, for a reason: it is not sealed afterwards. */
  openToo?: true;
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

const zaloPhone = [
  { name: 'account', type: 'text' },
  { name: 'mark', type: 'text' },
] as const;

/** Persons first: their phones are looked up, and are found under the new key alone. */
export const sealedColumns: readonly SealedColumn[] = [
  column('person', 'phone_sealed', 'person.phone', { mark: 'phone_mark' }),
  column('person', 'address_sealed', 'person.address'),
  column('person', 'family_sealed', 'person.family'),
  column('membership', 'notes_sealed', 'membership.notes'),
  column('membership', 'standing_why_sealed', 'membership.standing-why'),
  // Names, days and standings are open there as they are on the roster.
  column('person_change', 'before', 'person-change', { openToo: true }),
  column('person_change', 'after', 'person-change', { openToo: true }),
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
  column('aid_request', 'attachments', 'aid.files', { form: 'json' }),
  column('aid_event', 'text', 'aid.text'),
  column('aid_event', 'attachments', 'aid.files', { form: 'json' }),
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
  column('meeting', 'agenda', 'meeting.agenda'),
  column('meeting', 'conclusion', 'meeting.conclusion'),
  column('meeting_guest', 'name', 'meeting_guest name'),
  column('meeting_guest', 'phone', 'meeting_guest phone'),
  column('meeting_paper', 'attachment', 'meeting_paper.attachment', { form: 'json' }),
  ownColumn('person_merge', 'record', 'person_merge'),
  column('zalo_phone', 'phone', 'zalo_phone.phone', { key: zaloPhone, mark: 'mark' }),
  column('zalo_phone', 'name', 'zalo_phone.name', { key: zaloPhone }),
  column('file', 'name', 'file.name'),
  column('file', 'bytes', 'file.bytes', { form: 'bytes', openToo: true }),
  column('broadcast', 'to_freeze', 'broadcast.to_freeze', { form: 'json' }),
  // Announcements, which went to many.
  column('message', 'content', 'message.content', { form: 'json', openToo: true }),
];
