/** `/dulieu`: all that we keep of whoever asks, as a file in their private chat. */
import { action } from '../../conversation/dialogs/choices.ts';
import { type PersonalSection, Refusal, type Turn } from '../../conversation/feature.ts';
import { unitsAt } from '../../directory/access.ts';
import { audit } from '../../directory/audit.ts';
import { privateChatsOf } from '../../directory/chats.ts';
import { LINK_QUIET_HOURS, linkedLately, linkOf } from '../../directory/identity/account-links.ts';
import { consentsOf } from '../../directory/settings/consent.ts';
import { messagesOfPerson } from '../../outbound/outbox/personal-data.ts';
import { storeFile } from '../../runtime/file-store.ts';
import { formatDateTime } from '../../text/format-time.ts';
import { periods, setKeeping } from './keeping.ts';
import { pageOf } from './page.ts';
import { exportsSince, looksAt } from './store.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Files of one person in a day: reading everything is dear, and nobody needs it more often. */
const MOST_A_DAY = 3;
/** Messages in the file; older ones are counted. */
const MOST_MESSAGES = 5000;

/** @param rest an administrator may say how long data are kept instead */
export async function exportData(turn: Turn, rest = ''): Promise<void> {
  if (rest !== '' && (await setKeeping(turn, rest))) return;
  const { tx, now, person, speak, defaults } = turn;
  const linked = await linkedLately(tx, person.id, now);
  if (linked) {
    const from = new Date(linked.getTime() + LINK_QUIET_HOURS * HOUR_MS);
    throw new Refusal('privacy-data-linked', { when: formatDateTime(from, defaults.zone, speak.locale) });
  }
  if ((await exportsSince(tx, person.id, new Date(now.getTime() - DAY_MS))) >= MOST_A_DAY)
    throw new Refusal('privacy-data-often');
  const sections: PersonalSection[] = [];
  for (const feature of turn.features) sections.push(...((await feature.personalData?.(turn, speak, person.id)) ?? []));
  sections.push(await messages(turn), await looks(turn), await consents(turn), await kept(turn));

  const dated = (at: Date) => formatDateTime(at, defaults.zone, speak.locale);
  const head = {
    locale: speak.locale,
    title: speak.label('privacy-data-page', { name: person.fullName }),
    lead: speak.label('privacy-data-lead', { when: dated(now) }),
    none: speak.label('privacy-data-nothing'),
  };
  const bytes = new TextEncoder().encode(pageOf(head, sections, dated));
  const name = speak.label('privacy-data-file');
  const mime = 'text/html';
  const fileId = await storeFile(turn, { name, mime, bytes });
  await audit(tx, { action: 'data.exported', actorId: person.id, subjectId: person.id }, now);
  await notifyOtherAccounts(turn);
  const filled = sections.filter(({ entries }) => entries.length > 0);
  const list = filled.map(({ title, entries }) => speak.label('privacy-data-line', { title, count: entries.length }));
  await turn.say(
    'privacy-data',
    { list: list.join('\n') },
    {
      attachments: [{ kind: 'file', source: { type: 'stored', fileId }, name, mime, size: bytes.length }],
      choices: [
        [action(speak.label('privacy-erase-choice'), 'privacy', 'erase')],
        ...(unitsAt(turn.access, 'administrator').length > 0
          ? [[action(speak.label('privacy-keep-choice'), 'privacy', 'keeping')]]
          : []),
      ],
    },
  );
}

/** Whoever has another account with this record hears that it was given out: it may not have been them. */
async function notifyOtherAccounts(turn: Turn): Promise<void> {
  const { tx, person, account, speak } = turn;
  const link = await linkOf(tx, account.id, person.id);
  const args = { channel: speak.label(`members-channel-${account.channel}`), account: account.name };
  const notMe = action(speak.label('members-link-not-me'), 'members', 'link-not-me', [link?.id ?? '']);
  for (const chat of await privateChatsOf(tx, person.id))
    if (chat.accountId !== account.id)
      await turn.outbox.toChat(
        chat.id,
        { ...speak.text('privacy-data-told', args), choices: link ? [[notMe]] : [] },
        { feature: 'privacy', personId: person.id },
      );
}

/** As the unit of the one who asks keeps them. */
async function kept(turn: Turn): Promise<PersonalSection> {
  const list = await periods(turn, turn.speak, unitsAt(turn.access, 'member')[0]);
  return { title: turn.speak.label('privacy-keep-title'), entries: list.map((text) => ({ text })) };
}

async function messages(turn: Turn): Promise<PersonalSection> {
  const said = await messagesOfPerson(turn, turn.person.id, MOST_MESSAGES);
  const entries = said.map(({ direction, at, text, files, group }) => ({
    at,
    text: turn.speak.label(`privacy-message-${direction}`, { text, files, group: group ?? 'none' }),
  }));
  return { title: turn.speak.label('privacy-messages'), entries };
}

async function looks(turn: Turn): Promise<PersonalSection> {
  const seen = await looksAt(turn.tx, turn.person.id);
  const entries = seen.map((one) => ({ at: one.at, text: actionLabel(turn.speak, one.action) }));
  return { title: turn.speak.label('privacy-looks'), entries };
}

/** What stands in the trail, in words. @param name directory/audit.ts, AuditAction */
export function actionLabel(speak: Turn['speak'], name: string): string {
  return speak.label(`privacy-action-${name.replace('.', '-')}`);
}

async function consents(turn: Turn): Promise<PersonalSection> {
  const told = await consentsOf(turn.tx, turn.person.id);
  const entries = told.flatMap((one) => [
    { at: one.toldAt, text: turn.speak.label('privacy-told', { version: one.version }) },
    ...(one.agreedAt ? [{ at: one.agreedAt, text: turn.speak.label('privacy-told-agreed') }] : []),
    ...(one.withdrawnAt ? [{ at: one.withdrawnAt, text: turn.speak.label('privacy-told-withdrawn') }] : []),
  ]);
  return { title: turn.speak.label('privacy-told-title'), entries };
}
