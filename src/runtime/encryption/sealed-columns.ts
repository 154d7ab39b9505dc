/**
 * Every column that holds something encrypted: the one table by which values are bound to their row, keys are changed, and
 * docs/personal-data.md is checked. A value put into another column or row cannot be opened there.
 */

interface SealedColumn {
  /**
   * SQL of what tells its row, as text. Not the primary key where that changes (a merge of two people names another
   * person, a new key makes another mark), or where one value stands in many rows.
   */
  row: readonly string[];
  /** The primary key, with the types of PostgreSQL. */
  key: readonly { name: string; type: 'uuid' | 'text' | 'int' }[];
  /** For what it was encrypted in form v1, which is read while the key is changed. @param row as above */
  former(row: readonly string[]): string;
  /** How the column holds it: text unless said. */
  form?: 'json' | 'bytes';
  /** A column of the keyed hash by which the value is found, and for what that is made. */
  mark?: { column: string; purpose: string };
  /** What lies there unencrypted may, for a reason. */
  openToo?: true;
}

const id = [{ name: 'id', type: 'uuid' }] as const;

/** In form v1 every row of a column was encrypted for the same. */
const column = (former: string, more: Partial<SealedColumn> = {}): SealedColumn => ({
  row: ['id'],
  key: id,
  former: () => former,
  ...more,
});

/** In form v1 it was bound to its row already, as `… ID`. */
const bound = (begin: string, more: Partial<SealedColumn> = {}): SealedColumn =>
  column('', { former: ([row]) => `${begin} ${row}`, ...more });

const account = [{ name: 'account', type: 'text' }] as const;
const zaloPhone: Partial<SealedColumn> = { row: ['account'], key: [...account, { name: 'mark', type: 'text' }] };
/** Of a meeting: two records of one person may become one, then the row names another. */
const invitee: Partial<SealedColumn> = {
  row: ['meeting_id'],
  key: [
    { name: 'meeting_id', type: 'uuid' },
    { name: 'person_id', type: 'uuid' },
  ],
};
const dialog: Partial<SealedColumn> = {
  row: ['chat_id', 'account_id'],
  key: [
    { name: 'chat_id', type: 'uuid' },
    { name: 'account_id', type: 'uuid' },
    { name: 'slot', type: 'text' },
  ],
};

const draft: Partial<SealedColumn> = {
  row: ['person_id', 'page'],
  key: [
    { name: 'person_id', type: 'uuid' },
    { name: 'page', type: 'text' },
  ],
};

/** Persons first: their phones are looked up, and are found under the new key alone. */
const columns = {
  'person.phone_sealed': column('person.phone', { mark: { column: 'phone_mark', purpose: 'person.phone' } }),
  'person.address_sealed': column('person.address'),
  'person.family_sealed': column('person.family'),
  'membership.notes_sealed': column('membership.notes'),
  'membership.standing_why_sealed': column('membership.standing-why'),
  'person_change.before': column('person-change'),
  'person_change.after': column('person-change'),
  'application.answers_sealed': bound('application'),
  'application_step.text_sealed': bound('application step'),
  'correction.value_sealed': column('correction.value'),
  'webhook.url': column('webhook.url'),
  'webhook.secret': column('webhook.secret'),
  'zalo_session.credentials': bound('zalo_session', { row: ['account'], key: account }),
  'dialog.data': column('dialog.data', dialog),
  'console_draft.fields': column('console_draft.fields', draft),
  'aid_request.for_whom': column('aid.text'),
  'aid_request.story': column('aid.text'),
  'aid_request.contact': column('aid.text'),
  'aid_request.given_in_kind': column('aid.text'),
  'aid_request.attachments': column('aid.files', { form: 'json' }),
  'aid_event.text': column('aid.text'),
  'aid_event.attachments': column('aid.files', { form: 'json' }),
  'asked_question.text': bound('asked_question'),
  'ticket.question': bound('ticket'),
  'ticket_word.text': bound('ticket_word'),
  'tip.story': column('tip.text'),
  'tip.place': column('tip.text'),
  'tip_word.text': column('tip.text'),
  'tip_file.sealed': column('tip_file.sealed'),
  'tip_key.sealed': column('tip_key.sealed', { key: [{ name: 'id', type: 'int' }] }),
  'visit.given_in_kind': bound('visit gift'),
  'visit.note': bound('visit note'),
  'ledger_entry.description': bound('ledger entry'),
  'ledger_entry.party': bound('ledger party'),
  'ledger_in_kind.description': bound('ledger goods'),
  'ledger_request.entry': bound('ledger request'),
  'movement_registration.name': column('movement_registration.name'),
  'commendation.reason': column('commendation.reason'),
  'commendation_recipient.name': column('commendation_recipient.name'),
  'enlistment.name': column('enlistment.name'),
  'enlistment.gift_in_kind': column('enlistment.gift_in_kind'),
  'work.giver': column('work.giver'),
  'dues_claim.words': bound('dues claim'),
  'fund_account.number': bound('fund account number'),
  'fund_account.holder': bound('fund account holder'),
  'cash_count.present': bound('cash count'),
  'statement_row.content': bound('statement row'),
  'book_import.rows': bound('book import'),
  'memorial_day.name': column('memorial day'),
  'meeting_invitee.reason': column('meeting_invitee.reason', invitee),
  'meeting.agenda': column('meeting.agenda'),
  'meeting.conclusion': column('meeting.conclusion'),
  'meeting_guest.name': column('meeting_guest name'),
  'meeting_guest.phone': column('meeting_guest phone'),
  'meeting_paper.attachment': column('meeting_paper.attachment', { form: 'json' }),
  'report.limits': column('report.limits'),
  'report.directions': column('report.directions'),
  'person_merge.record': bound('person_merge'),
  'loan.purpose': column('loan.purpose'),
  'loan.guarantor': column('loan.guarantor'),
  'loan.decision': column('loan.decision'),
  'loan_change.reason': column('loan_change.reason'),
  'rotating_fund.manner': column('rotating_fund.manner'),
  'sponsored_child.name': column('sponsored_child.name'),
  'sponsored_child.birth': column('sponsored_child.birth'),
  'sponsored_child.guardian': column('sponsored_child.guardian'),
  'sponsored_child.contact': column('sponsored_child.contact'),
  'sponsored_child.note': column('sponsored_child.note'),
  'sponsorship.sponsor': column('sponsorship.sponsor'),
  'sponsorship.partner': column('sponsorship.partner'),
  'sponsorship.things': column('sponsorship.things'),
  'child_paper.title': column('child_paper.title'),
  'child_consent.guardian': column('child_consent.guardian'),
  'zalo_phone.phone': column('zalo_phone.phone', {
    ...zaloPhone,
    mark: { column: 'mark', purpose: 'zalo_phone.phone' },
  }),
  'zalo_phone.name': column('zalo_phone.name', zaloPhone),
  'file.name': column('file.name'),
  'file.bytes': column('file.bytes', { form: 'bytes' }),
  'broadcast.to_freeze': column('broadcast.to_freeze', { form: 'json' }),
  // Announcements, which went to many, are open. What a broadcast tells of a meeting or a family is one value in all its messages.
  'message.content': column('message.content', { row: ['coalesce(broadcast_id, id)'], form: 'json', openToo: true }),
  // Last: by it the database tells its key, and until here both are needed.
  'encryption_probe.sealed': column('encryption_probe.sealed', { key: [{ name: 'id', type: 'int' }] }),
} satisfies Record<string, SealedColumn>;

export type SealedName = keyof typeof columns;

/** Their names as "table.column", in the order in which a new key goes through them. */
export const sealedNames = Object.keys(columns) as SealedName[];

export function sealedColumn(name: SealedName): SealedColumn & { table: string; column: string } {
  const [table = '', column = ''] = name.split('.');
  return { ...columns[name], table, column };
}

/** Where a value stands. @param row what tells its row, as `SealedColumn.row` says */
export function cell(name: SealedName, ...row: readonly (string | number)[]): Cell {
  return { name, row: row.map(String) };
}

export interface Cell {
  name: SealedName;
  row: readonly string[];
}

/** For what a value of this place was encrypted in form v1. */
export const formerPurpose = ({ name, row }: Cell): string => columns[name].former(row);
