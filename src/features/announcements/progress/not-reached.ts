/** Whose door to knock on: those whom an announcement has not reached, with phone and address, by unit. */
import { action } from '../../../conversation/dialogs/choices.ts';
import { Refusal, type Turn } from '../../../conversation/feature.ts';
import { openAddress, openPhone } from '../../../directory/contact.ts';
import type { ChoiceInput } from '../../../messaging/outgoing.ts';
import { joinRich, type RichText } from '../../../messaging/rich-text.ts';
import {
  broadcastProgress,
  type NotReached,
  notReached,
  type UnitProgress,
} from '../../../outbound/broadcast/broadcast-control.ts';
import { formatPhone } from '../../../text/phone.ts';
import { FEATURE } from '../messages.ts';
import { excerpt, missedIn, whyNotReached } from '../rules.ts';
import { type ManagedAnnouncement, unitsInScope } from '../store.ts';
import { scopeOf } from './progress.ts';

/** People of one message; where there are more in all, the officer chooses a unit first. */
const MOST_PEOPLE = 50;
/** Units to choose among at once. */
const MOST_UNITS = 20;

/** @param args the unit that was chosen, if any, or an empty word; how many people or units were shown before */
export async function showNotReached(turn: Turn, { id, broadcastId }: ManagedAnnouncement, args: readonly string[]) {
  const [unitId = '', before = '0'] = args;
  const within = await unitsInScope(turn.tx, broadcastId, scopeOf(turn.access));
  const progress = await broadcastProgress(turn.tx, broadcastId);
  const units = progress.filter((unit) => within.has(unit.unitId) && missedIn(unit) > 0);
  const skip = Number.parseInt(before, 10);
  if (unitId !== '') {
    const unit = units.find((one) => one.unitId === unitId);
    if (!unit && !within.has(unitId)) throw new Refusal('announcements-not-yours');
    return listPeople(turn, id, broadcastId, unit ? [unit] : [], unitId, skip);
  }
  const total = units.reduce((sum, unit) => sum + missedIn(unit), 0);
  if (total > MOST_PEOPLE) return chooseUnit(turn, id, units, total, skip);
  return listPeople(turn, id, broadcastId, units, '', 0);
}

function chooseUnit(turn: Turn, id: string, units: UnitProgress[], people: number, skip: number): Promise<unknown> {
  const { speak } = turn;
  const choices: ChoiceInput[][] = units.slice(skip, skip + MOST_UNITS).map((unit) => {
    const args = { unit: excerpt(unit.unitName, 40), count: missedIn(unit) };
    return [action(speak.label('announcements-do-not-reached-unit', args), FEATURE, 'notReached', [id, unit.unitId])];
  });
  const left = units.length - skip - MOST_UNITS;
  if (left > 0) choices.push([more(turn, id, '', skip + MOST_UNITS, left)]);
  return turn.say('announcements-not-reached-units', { people, units: units.length }, { choices });
}

async function listPeople(
  turn: Turn,
  id: string,
  broadcastId: string,
  units: UnitProgress[],
  unitId: string,
  skip: number,
): Promise<unknown> {
  const unitIds = units.map((unit) => unit.unitId);
  const people = await notReached(turn.tx, broadcastId, unitIds, { most: MOST_PEOPLE, skip });
  if (people.length === 0) return turn.say('announcements-all-reached');
  const total = units.reduce((sum, unit) => sum + missedIn(unit), 0);
  const left = total - skip - people.length;
  const choices = left > 0 ? [[more(turn, id, unitId, skip + people.length, left)]] : [];
  return turn.reply({ ...listOf(turn, people, units), choices });
}

const more = (turn: Turn, id: string, unitId: string, skip: number, left: number) =>
  action(turn.speak.label('announcements-do-more', { left }), FEATURE, 'notReached', [id, unitId, String(skip)]);

/** A paragraph a unit, so that a long list is split between units. */
function listOf({ speak, encryption }: Turn, people: NotReached[], units: UnitProgress[]): RichText {
  const paragraphs = units.flatMap((unit) => {
    const list = people.filter((one) => one.unitId === unit.unitId);
    if (list.length === 0) return [];
    const lines = list.map((one) =>
      speak.text('announcements-not-reached-person', {
        name: one.fullName,
        phone: formatPhone(
          openPhone(encryption, one.personId, one.phoneSealed) ?? speak.label('announcements-no-phone'),
        ),
        address: openAddress(encryption, one.personId, one.addressSealed) ?? speak.label('announcements-no-address'),
        why: speak.text(`announcements-why-${whyNotReached(one.why, one.reason)}`, { reason: one.reason ?? '' }),
      }),
    );
    const head = speak.text('announcements-not-reached-unit', { unit: unit.unitName, count: missedIn(unit) });
    return [joinRich([head, ...lines], '\n')];
  });
  const count = units.reduce((sum, unit) => sum + missedIn(unit), 0);
  return joinRich([speak.text('announcements-not-reached-head', { count }), ...paragraphs], '\n\n');
}
