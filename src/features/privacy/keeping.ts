/** "/dulieu thời hạn": administrators see and set how long each kind of data of their unit is kept. */

import { z } from 'zod';
import { action, answer } from '../../conversation/dialogs/choices.ts';
import { obviousUnit, readUnit, unitChoices } from '../../conversation/dialogs/choose-unit.ts';
import {
  type Action,
  dialog,
  type FeatureContext,
  Refusal,
  type Translator,
  type Turn,
} from '../../conversation/feature.ts';
import { unitsAt } from '../../directory/access.ts';
import { audit } from '../../directory/audit.ts';
import { changeRetentionDays, retentionDaysOf, type UnitRef } from '../../directory/units.ts';
import { locales } from '../../i18n/i18n.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { startsWithPhrase } from '../../text/fold.ts';
import { type KeepingWords, readKeeping } from './keeping-rules.ts';
import { daysOf, type Kind, kinds, leastDays, retention } from './retention-rules.ts';

const settingSchema = z.object({
  kind: z.enum(kinds as [Kind, ...Kind[]]).optional(),
  days: z.number().nullable().optional(),
});
type Setting = z.infer<typeof settingSchema>;

/** @returns false when the text is about something else */
export async function setKeeping(turn: Turn, text: string): Promise<boolean> {
  const { i18n, speak } = turn;
  const said = phrases('privacy.keep-for')
    .map((word) => startsWithPhrase(text, word)?.rest)
    .find((rest) => rest !== undefined);
  if (said === undefined) return false;
  if (unitsAt(turn.access, 'administrator').length === 0) throw new Refusal('common-refused-administrator');
  const read = readKeeping(said, wordsOf(i18n));
  if (read === 'unknown') throw new Refusal('privacy-keep-unknown');
  if (read === 'show') return choose(turn, {});
  const kind = nameOf(speak, read.kind);
  if ('unclear' in read) throw new Refusal('privacy-keep-unclear', { kind });
  if ('least' in read) {
    const span = { least: spanText(speak, read.least), most: spanText(speak, read.most) };
    throw new Refusal(retentionLaw(read.kind) ? 'privacy-keep-law' : 'privacy-keep-bounds', { kind, ...span });
  }
  return choose(turn, read);
}

const retentionLaw = (kind: Kind) => leastDays(kind) > 1;

async function choose(turn: Turn, setting: Setting): Promise<true> {
  const unit = await obviousUnit(turn, 'administrator');
  if (unit) await settle(turn, unit, setting);
  else await askUnit(turn, setting);
  return true;
}

export const keepingDialog = dialog(settingSchema, async (turn, data, input) => {
  const read = await readUnit(turn, 'administrator', input);
  if ('unit' in read) {
    await turn.endDialog();
    return settle(turn, read.unit, data);
  }
  if ('none' in read) return askUnit(turn, data, 'privacy-keep-unit-unknown');
  const choices = read.several.slice(0, 14).map((unit) => [answer(unit.name, unit.id)]);
  await turn.ask('keeping', data, { ...turn.speak.text('privacy-keep-ask-unit'), choices });
});

async function askUnit(turn: Turn, data: Setting, key = 'privacy-keep-ask-unit'): Promise<void> {
  await turn.ask('keeping', data, { ...turn.speak.text(key), choices: await unitChoices(turn, 'administrator') });
}

/** Shows how it stands, or asks once more: what is removed does not come back. */
async function settle(turn: Turn, unit: UnitRef, { kind, days }: Setting): Promise<void> {
  const { speak } = turn;
  await turn.requireUnit('administrator', unit.id);
  if (kind === undefined || days === undefined) {
    const list = (await periods(turn, speak, unit)).join('\n');
    return void (await turn.say('privacy-keep-list', { unit: unit.name, list }));
  }
  if (retention[kind].of === 'house' && unit.parentId !== null)
    throw new Refusal('privacy-keep-house', { kind: nameOf(speak, kind) });
  requireItself(turn, unit, kind);
  const now = (await daysSet(turn.tx, unit))[kind];
  const next = days ?? (await inherited(turn, unit, kind));
  const args = {
    kind: nameOf(speak, kind),
    unit: unit.name,
    from: spanText(speak, daysOf(kind, now)),
    to: spanText(speak, daysOf(kind, next)),
  };
  const yes = action(speak.label('privacy-keep-yes'), 'privacy', 'keepFor', [unit.id, kind, String(days ?? '')]);
  await turn.say(isItself(kind) ? 'privacy-keep-confirm-itself' : 'privacy-keep-confirm', args, { choices: [[yes]] });
}

const isItself = (kind: Kind) => retention[kind].of === 'itself';

/** @throws {Refusal} where only administrators of this very unit may set it, and this is one above */
function requireItself({ access, speak }: Turn, unit: UnitRef, kind: Kind): void {
  const isOwn = access.roles.some((role) => role.unit.id === unit.id && role.name === 'administrator');
  if (isItself(kind) && !isOwn)
    throw new Refusal('privacy-keep-itself', { kind: nameOf(speak, kind), unit: unit.name });
}

/** What was set for a unit, by itself or by one above it whose word counts. */
async function daysSet(tx: Turn['tx'], unit?: UnitRef): Promise<Partial<Record<string, number>>> {
  const set = await retentionDaysOf(tx, unit);
  const own = unit ? await retentionDaysOf(tx, { path: [unit.id] }) : {};
  return { ...set, ...Object.fromEntries(kinds.filter(isItself).map((kind) => [kind, own[kind]])) };
}

/** What would hold if the unit said nothing. */
async function inherited({ tx }: Turn, unit: UnitRef, kind: Kind): Promise<number | undefined> {
  if (isItself(kind)) return undefined;
  return (await retentionDaysOf(tx, unit, 'above'))[kind];
}

/** What is pressed under one's own data by an administrator. */
export const keepingAction: Action = { level: 'administrator', run: async (turn) => void (await choose(turn, {})) };

/** args: unit, kind, days; without days as usual again. */
export const keepForAction: Action = {
  level: 'administrator',
  async run(turn, [unitId = '', name, days = '']) {
    const kind = kinds.find((one) => one === name);
    if (!kind) throw new Refusal('common-choice-old');
    const unit = await turn.requireUnit('administrator', unitId);
    requireItself(turn, unit, kind);
    const set = days === '' ? null : Number(days);
    await changeRetentionDays(turn.tx, unitId, kind, set);
    const details = { kind, days: set ?? 'usual' };
    await audit(turn.tx, { action: 'retention.changed', actorId: turn.person.id, unitId, details }, turn.now);
    const to = spanText(turn.speak, daysOf(kind, (await daysSet(turn.tx, unit))[kind]));
    await turn.say('privacy-keep-set', { kind: nameOf(turn.speak, kind), unit: unit.name, to });
  },
};

/** Every kind with its period in a unit, a line each; without a unit as the house has it. */
export async function periods(
  { tx }: Pick<FeatureContext, 'tx'>,
  speak: Translator,
  unit?: UnitRef,
): Promise<string[]> {
  const set = await daysSet(tx, unit);
  return kinds
    .filter((kind) => kind !== 'playground')
    .map((kind) => {
      const law = retentionLaw(kind) ? spanText(speak, leastDays(kind)) : 'none';
      return speak.label('privacy-keep-line', {
        kind: nameOf(speak, kind),
        span: spanText(speak, daysOf(kind, set[kind])),
        law,
      });
    });
}

const nameOf = (speak: Translator, kind: Kind) => speak.label(`privacy-keep-${kind}`);

function spanText(speak: Translator, days: number): string {
  const years = days % 365 === 0 ? days / 365 : 0;
  return speak.label('privacy-keep-span', { years, days });
}

function wordsOf(i18n: Turn['i18n']): KeepingWords {
  return {
    called: (kind) => locales.map((locale) => i18n.label(locale, `privacy-keep-${kind}`)),
    days: phrases('privacy.days'),
    months: phrases('privacy.months'),
    years: phrases('privacy.years'),
    usual: phrases('privacy.as-usual'),
  };
}
