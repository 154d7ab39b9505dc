/** "mời tất cả chi hội": the invitations of all chapters at once, on sheets to print, and one message for the head of each. */
import { action } from '../../../conversation/dialogs/choices.ts';
import { type Action, type Command, Refusal, type Turn } from '../../../conversation/feature.ts';
import { unitsAt } from '../../../directory/access.ts';
import { officersAlong } from '../../../directory/officers.ts';
import { childUnits, type UnitRef, unitsNamed, zoneOfUnit } from '../../../directory/units.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import type { Attachment } from '../../../messaging/attachment.ts';
import { storeFile } from '../../../runtime/file-store.ts';
import { svgPicture } from '../../../runtime/pictures/pictures.ts';
import { fold } from '../../../text/fold.ts';
import { formatDay, spellCode } from '../rules.ts';
import { makeInvitation } from './operations.ts';
import { ON_A_SHEET, sheetDrawing } from './sheet-drawing.ts';

/** Five sheets: of more units those of one branch are asked for by its name. */
const MOST = 5 * ON_A_SHEET;
/** Names in a message. */
const NAMED = 10;

interface Invited {
  unit: UnitRef;
  code: string;
  link: string;
  /** Whether the link carries the code; else it leads to the chat alone. */
  isCarried: boolean;
  day: string;
}

/** The units right below, or the unit itself where there is none below it. */
async function unitsOf(turn: Turn, above: readonly UnitRef[]): Promise<UnitRef[]> {
  const found = new Map<string, UnitRef>();
  for (const unit of above) {
    const below = await childUnits(turn.tx, unit.id);
    for (const one of below.length > 0 ? below : [unit]) found.set(one.id, one);
  }
  return [...found.values()];
}

/** "12 chi hội", "các chi hội": no name of a unit. */
function namesNone(rest: string): boolean {
  const said = fold(rest.replace(/\d+/gu, ' '));
  return said === '' || phrases('members.chapters').some((word) => fold(word) === said);
}

async function invited(turn: Turn, unit: UnitRef): Promise<Invited> {
  const { code, expiresAt } = await makeInvitation.do(turn.operations, { unitId: unit.id });
  const adapter = turn.outbox.channels.of(turn.chat);
  const carrying = adapter?.inviteLink(code);
  const link = carrying ?? (await adapter?.chatLink?.()) ?? code;
  const day = formatDay(new Date(expiresAt), await zoneOfUnit(turn.tx, unit, turn.defaults.zone));
  return { unit, code, link, isCarried: carrying !== undefined, day };
}

async function sheet(turn: Turn, some: readonly Invited[], page: number): Promise<Attachment> {
  const tickets = some.map(({ unit, code, link, isCarried, day }) => ({
    name: unit.name,
    link,
    lines: [
      spellCode(code),
      turn.speak.label('members-sheet-scan', { carried: isCarried ? 'yes' : 'no' }),
      turn.speak.label('members-sheet-until', { day }),
    ],
  }));
  const bytes = Buffer.from(await svgPicture(sheetDrawing(tickets)));
  const name = `${turn.speak.label('members-sheet-file')}-${page}.png`;
  const fileId = await storeFile(turn, { name, mime: 'image/png', bytes });
  return { kind: 'file', source: { type: 'stored', fileId }, name, mime: 'image/png', size: bytes.length };
}

export const inviteAll: Command = {
  name: 'inmoi',
  level: 'officer',
  where: 'private',
  async run(turn, rest) {
    const mine = unitsAt(turn.access, 'officer');
    const within = mine.map(({ id }) => id);
    const above = namesNone(rest) ? mine : await unitsNamed(turn.tx, rest, within);
    if (above.length === 0) throw new Refusal('members-sheet-unit', { name: rest.slice(0, 60) });
    const units = await unitsOf(turn, above);
    if (units.length > MOST) throw new Refusal('members-sheet-many', { count: units.length, most: MOST });
    const all: Invited[] = [];
    for (const unit of units) all.push(await invited(turn, unit));
    const attachments: Attachment[] = [];
    for (let from = 0; from < all.length; from += ON_A_SHEET)
      attachments.push(await sheet(turn, all.slice(from, from + ON_A_SHEET), from / ON_A_SHEET + 1));
    const names = units.slice(0, NAMED).map(({ name }) => name);
    const heads = action(turn.speak.label('members-choice-heads'), 'members', 'invite-heads', [
      above.map(({ id }) => id).join(' '),
    ]);
    await turn.say(
      'members-sheet',
      { count: units.length, sheets: attachments.length, names: names.join(', '), more: units.length - names.length },
      { attachments, choices: [[heads]] },
    );
  },
};

/** args: the units above. Each head gets the invitation of their own chapter, to pass on. */
export const inviteHeadsAction: Action = {
  level: 'officer',
  async run(turn, [said = '']) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    const above: UnitRef[] = [];
    for (const id of said.split(' ')) above.push(await turn.requireUnit('officer', id));
    const missed: string[] = [];
    let told = 0;
    for (const one of (await unitsOf(turn, above)).slice(0, MOST)) {
      const { unit, code, link, isCarried, day } = await invited(turn, one);
      const args = { unit: unit.name, code: spellCode(code), day, link };
      const heads = (await officersAlong(turn, unit)).filter(
        (one) => one.unitId === unit.id && one.id !== turn.person.id,
      );
      let isReached = false;
      for (const head of heads) {
        const build = (speak: Turn['speak']) =>
          speak.text(isCarried ? 'members-invitation-link' : 'members-invitation-chat', args);
        isReached = (await turn.notify(head, build, { lane: 'reminder' })) || isReached;
      }
      if (isReached) told += 1;
      else missed.push(unit.name);
    }
    const names = missed.slice(0, NAMED).join(', ');
    await turn.say('members-heads-told', {
      told,
      missed: missed.length,
      names,
      more: Math.max(0, missed.length - NAMED),
    });
  },
};
