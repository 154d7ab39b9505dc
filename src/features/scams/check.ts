/** A message that somebody was sent: its signs in plain words, what not to do, and the way to an officer. Never "this is safe". */
import { z } from 'zod';
import { action } from '../../conversation/dialogs/choices.ts';
import { type Action, type Command, dialog, type Turn } from '../../conversation/feature.ts';
import { attemptsSince, noteAttempt } from '../../directory/identity/attempts.ts';
import { findUnit } from '../../directory/units.ts';
import type { ChoiceInput } from '../../messaging/outgoing.ts';
import { joinRich } from '../../messaging/rich-text.ts';
import { asksIfScam, readScam, type ScamKind, type ScamReading } from '../../text/scams/scam-tricks.ts';
import { countTrick, stationsAlong, unitOfGroups } from './store.ts';

/** Shorter than this says nothing to judge. */
const SHORTEST = 12;
/** What fits a card for an officer. */
const LONGEST = 1500;
const MOST_STATIONS = 6;
/** Nobody is sent more than this in an hour; a program that tries our signs out is. */
const CHECKS_PER_HOUR = 30;

/** Articles of the starter set (knowledge/lua-dao); an officer of the unit may have confirmed them. */
const articles: Record<ScamKind, string> = {
  police: 'lua-dao-gia-cong-an',
  vneid: 'lua-dao-vneid-gia',
  refund: 'lua-dao-lay-lai-tien',
  hospital: 'lua-dao-con-cap-cuu',
  relative: 'lua-dao-deepfake',
  bank: 'lua-dao-gia-ngan-hang',
  utility: 'lua-dao-phat-nguoi-dien-luc',
  sim: 'lua-dao-khoa-sim',
  shipper: 'lua-dao-shipper-gia',
  'easy-work': 'lua-dao-viec-nhe-luong-cao',
  invest: 'lua-dao-dau-tu-ao',
  'fast-loan': 'lua-dao-vay-tien-online',
  prize: 'lua-dao-nhan-qua',
  link: 'nhom-zalo-lua-dao',
};

export const kiemtra: Command = {
  name: 'kiemtra',
  level: 'all',
  where: 'private',
  async run(turn, rest) {
    if (rest.length >= SHORTEST) await checkText(turn, rest);
    else await turn.ask('check', {}, turn.speak.text('scams-ask'));
  },
};

export const checkDialog = dialog(z.object({}), async (turn, _data, input) => {
  if (!/\p{L}{2}/u.test(input.text)) {
    await turn.ask('check', {}, turn.speak.text(input.attachments.length > 0 ? 'scams-hint-picture' : 'scams-hint'));
    return;
  }
  await turn.endDialog();
  await checkText(turn, input.text);
});

/** What is sent on to us privately, or pasted and has the signs, or is asked about. */
export async function unclaimed(turn: Turn): Promise<boolean> {
  const { text, forwarded } = turn.incoming;
  if (turn.chat.kind !== 'private' || text.length < SHORTEST) return false;
  const asks = asksIfScam(text);
  if (!forwarded && !asks && readScam(text).kinds.length === 0) return false;
  await checkText(turn, text);
  return true;
}

async function checkText(turn: Turn, text: string): Promise<void> {
  const { speak, tx, now, person, account } = turn;
  const since = new Date(now.getTime() - 3600_000);
  if ((await attemptsSince(tx, account.id, 'check', since)) >= CHECKS_PER_HOUR) {
    await turn.say('scams-many');
    return;
  }
  await noteAttempt(tx, account.id, 'check', now);
  const reading = readScam(text);
  const unitId = turn.access.memberOf[0]?.id ?? (await unitOfGroups(tx, person.id));
  if (reading.kinds.length > 0) await countTrick(turn, unitId, reading.kinds, text);
  const found = reading.kinds.length > 0;
  const lines = [...reading.kinds.map((kind) => speak.text(`scams-kind-${kind}`)), ...signLines(turn, reading)];
  const parts = found
    ? [speak.text('scams-found'), joinRich(lines, '\n'), speak.text('scams-advice')]
    : [speak.text('scams-nothing'), speak.text('scams-advice')];
  await turn.reply({ ...joinRich(parts, '\n\n'), choices: await choicesFor(turn, reading, text, unitId) });
}

function signLines(turn: Turn, { demands, signs }: ScamReading) {
  return [...demands, ...signs].map((sign) => turn.speak.text(`scams-sign-${sign}`));
}

/** The text goes to an officer only when the reader says so: it stands in the button until then. */
async function choicesFor(
  turn: Turn,
  { kinds }: ScamReading,
  text: string,
  unitId: string | null,
): Promise<ChoiceInput[][]> {
  const { speak } = turn;
  const [first] = kinds;
  return [
    ...(await toStations(turn, unitId, speak.label('scams-question', { text: text.slice(0, LONGEST) }))),
    [action(speak.label('scams-paid'), 'scams', 'paid')],
    ...(first ? [[action(speak.label('scams-more'), 'questions', 'article-by-key', [articles[first]])]] : []),
  ];
}

/** The police stations that may look at it; what is sent to them stands in the button. */
async function toStations(turn: Turn, unitId: string | null, question: string): Promise<ChoiceInput[][]> {
  const unit = unitId === null ? null : await findUnit(turn.tx, unitId);
  const stations = await stationsAlong(turn.tx, unit?.path ?? [], MOST_STATIONS, turn.now);
  return stations.map(({ id, name }) => [
    action(turn.speak.label('scams-send', { unit: name }), 'questions', 'hand-text', [id, question]),
  ]);
}

/**
 * Money or a code is gone already: what to do within the first hour, which needs no article to be there. Steps after the advice
 * of the Ministry of Public Security (bocongan.gov.vn) and the State Bank: bank, police, keep what proves it.
 * @param words as told; empty where only the button was pressed
 */
export async function firstAid(turn: Turn, words: string): Promise<void> {
  const unitId = turn.access.memberOf[0]?.id ?? (await unitOfGroups(turn.tx, turn.person.id));
  const told = words === '' ? turn.speak.label('scams-paid') : words.slice(0, LONGEST);
  const choices = await toStations(turn, unitId, turn.speak.label('scams-victim', { text: told }));
  await turn.reply({ ...turn.speak.text('scams-first-aid'), choices });
}

export const paid: Action = { level: 'all', run: (turn) => firstAid(turn, '') };
