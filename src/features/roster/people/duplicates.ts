/** Two records side by side: one person or two; merged, and undone. Households are only shown. */

import { z } from 'zod';
import { action, no, yes } from '../../../conversation/dialogs/choices.ts';
import { dialog, type FeatureContext, Refusal, type Turn } from '../../../conversation/feature.ts';
import { mayFor } from '../../../directory/access.ts';
import { audit } from '../../../directory/audit.ts';
import { undoMergeUsed } from '../../../directory/identity/account-links.ts';
import { findPerson } from '../../../directory/people.ts';
import { joinRich } from '../../../messaging/rich-text.ts';
import { formatDate } from '../../../text/format-time.ts';
import { birthText, FEATURE, go, myUnitIds, privately, settle } from '../messages.ts';
import { cardText, mine } from './card.ts';
import { duplicatePairs, forgetOldMerges, householdsOf, mergesOf, setDifferent } from './duplicate-store.ts';
import { mayLookUp } from './look-up-limit.ts';
import { askToMerge, mergeAndTell } from './merge-agreement.ts';
import { type OnRoster, rolesOf, unitsElsewhere } from './people-store.ts';

/** For so long a merge can be undone, and what that needs is kept. */
export const UNDO_DAYS = 30;
const DAY_MS = 86_400_000;
const HOUSEHOLDS = 15;

/** args: which pair, from 0. */
export const duplicatesAction = privately(async (turn, [from = '0']) => showPair(turn, Number(from)));

export async function showPair(turn: Turn, from: number): Promise<void> {
  const { all, pair } = await duplicatePairs(turn.tx, myUnitIds(turn), from);
  if (!pair) return void (await turn.say('roster-duplicates-none'));
  await compare(turn, pair.one, pair.other, all, from);
}

/** args: two people. */
export const compareAction = privately(async (turn, [one = '', other = '']) => compare(turn, one, other));

async function compare(turn: Turn, one: string, other: string, all = 0, from = 0): Promise<void> {
  const { speak } = turn;
  if (!(await mayLookUp(turn))) return;
  const people = [await mine(turn, one), await mine(turn, other)];
  for (const person of people) {
    const unitId = person.memberships[0]?.unitId ?? null;
    await audit(turn.tx, { action: 'person.viewed', actorId: turn.person.id, unitId, subjectId: person.id }, turn.now);
  }
  const cards = people.map((person, index) => joinRich([`${index + 1}. `, cardText(turn, person)], ''));
  const head = speak.text(all > 0 ? 'roster-duplicates' : 'roster-compare', { all, number: from + 1 });
  const choices = [
    [go(speak, 'merge-first', 'merge', [one, other])],
    [go(speak, 'merge-second', 'merge', [other, one])],
    [go(speak, 'different', 'different', [one, other, String(from)])],
    ...(all > from + 1 ? [[go(speak, 'next-pair', 'duplicates', [String(from + 1)])]] : []),
  ];
  await turn.reply({ ...joinRich([head, ...cards], '\n\n'), choices });
}

/** args: two people, where in the list. */
export const differentAction = privately(async (turn, [one = '', other = '', from = '0']) => {
  const [a, b] = [await mine(turn, one), await mine(turn, other)];
  await setDifferent(turn.tx, [a.id, b.id], turn.person.id, turn.now);
  await turn.say('roster-different', { one: a.fields.fullName, other: b.fields.fullName });
  const next = await duplicatePairs(turn.tx, myUnitIds(turn), Number(from));
  if (next.pair) await compare(turn, next.pair.one, next.pair.other, next.all, Number(from));
});

/** @throws {Refusal} where either is known to units, or holds roles, that are not the officer's to decide on */
async function check(turn: Turn, keptId: string, goneId: string) {
  if (keptId === goneId) throw new Refusal('common-choice-old');
  const [kept, gone] = [await mine(turn, keptId), await mine(turn, goneId)];
  for (const person of [kept, gone]) {
    const name = person.fields.fullName;
    const roles = await rolesOf(turn.tx, person.id);
    if (roles.some((role) => !mayFor(turn.access, 'administrator', role.unit)))
      throw new Refusal('roster-has-role', { name });
    const elsewhere = await unitsElsewhere(turn.tx, person.id, myUnitIds(turn));
    if (elsewhere.length > 0) throw new Refusal('roster-merge-elsewhere', { name });
  }
  return { kept, gone };
}

/** args: who is kept, who is taken up. */
export const mergeAction = privately(async (turn, [keptId = '', goneId = '']) => {
  const { kept, gone } = await check(turn, keptId, goneId);
  const { speak } = turn;
  const isBoth = kept.hasAccount && gone.hasAccount;
  const text = speak.text('roster-merge-confirm', { kept: told(kept), gone: told(gone), days: UNDO_DAYS });
  // Who can write as the one will be able to as the other.
  const one = gone.hasAccount ? speak.text('roster-merge-account', { gone: gone.fields.fullName }) : '';
  const warn = isBoth ? speak.text('roster-merge-both') : one;
  const choices = [[yes(speak.label('roster-choice-merge-now'), 'yes')], [no(speak.label('common-cancel'), 'no')]];
  await turn.ask('merge', { keptId, goneId }, { ...joinRich([text, warn], '\n\n'), choices });
});

export const mergeDialog = dialog(
  z.object({ keptId: z.string(), goneId: z.string() }),
  async (turn, { keptId, goneId }, input) => {
    if (input.value !== 'yes' && input.value !== 'no') return void (await turn.say('roster-hint-choose'));
    await settle(turn, async () => {
      if (input.value === 'yes') await merge(turn, keptId, goneId);
      else await turn.say('roster-form-dropped');
    });
  },
);

/** "Cao Xuân Hòe, 1948": two records of one name are told apart. */
const told = ({ fields }: OnRoster) => [fields.fullName, birthText(fields)].filter(Boolean).join(', ');

async function merge(turn: Turn, keptId: string, goneId: string): Promise<void> {
  const { kept, gone } = await check(turn, keptId, goneId);
  const people = [await findPerson(turn.tx, keptId), await findPerson(turn.tx, goneId)] as const;
  const [keptPerson, gonePerson] = people;
  if (!keptPerson || !gonePerson) throw new Refusal('common-choice-old');
  if (kept.hasAccount && gone.hasAccount) {
    await askToMerge(turn, keptPerson, gonePerson);
    return void (await turn.say('roster-merge-asked', { kept: kept.fields.fullName, gone: gone.fields.fullName }));
  }
  const mergeId = await mergeAndTell(turn, keptPerson, gonePerson, turn.person.id);
  const choices = [
    [go(turn.speak, 'open', 'person', [keptId])],
    [go(turn.speak, 'undo-merge', 'undo-merge', [mergeId])],
  ];
  const args = { kept: kept.fields.fullName, gone: gone.fields.fullName, days: UNDO_DAYS };
  await turn.say('roster-merged', args, { choices });
}

/** args: the merge. */
export const undoMergeAction = privately(async (turn, [mergeId = '']) => {
  const [merge] = await mergesOf(turn.tx, myUnitIds(turn), mergeId);
  if (!merge) throw new Refusal('roster-merge-final');
  const done = await undoMergeUsed(turn, merge.id, { actorId: turn.person.id, now: turn.now });
  if (!done) throw new Refusal('roster-merge-final');
  const note = { action: 'people.merged', actorId: turn.person.id, subjectId: merge.keptId } as const;
  await audit(turn.tx, { ...note, details: { undone: true, again: merge.goneId } }, turn.now);
  const choices = [[go(turn.speak, 'compare', 'compare', [merge.keptId, merge.goneId])]];
  await turn.say('roster-unmerged', { kept: merge.keptName }, { choices });
});

export async function showMerges(turn: Turn): Promise<void> {
  const { speak } = turn;
  const merges = await mergesOf(turn.tx, myUnitIds(turn));
  const lines = merges.map((one) =>
    speak.text('roster-merge-line', {
      kept: one.keptName,
      by: one.byName ?? speak.label('roster-none'),
      day: formatDate(one.at, turn.defaults.zone, speak.locale),
    }),
  );
  const choices = merges.map((one) => [
    action(speak.label('roster-choice-undo-merge-of', { kept: one.keptName }), FEATURE, 'undo-merge', [one.id]),
  ]);
  const head = speak.text(merges.length > 0 ? 'roster-merges' : 'roster-merges-none', { days: UNDO_DAYS });
  await turn.reply({ ...joinRich([head, ...lines], '\n'), choices });
}

export async function showHouseholds(turn: Turn): Promise<void> {
  if (!(await mayLookUp(turn))) return;
  const { speak } = turn;
  const all = await householdsOf(turn, myUnitIds(turn));
  const lines = all
    .slice(0, HOUSEHOLDS)
    .map((one) => speak.text(`roster-household-${one.by}`, { names: one.names.join(', '), unit: one.unitName }));
  const details = { found: all.length, by: 'household' };
  await audit(turn.tx, { action: 'roster.searched', actorId: turn.person.id, details }, turn.now);
  await turn.reply(joinRich([speak.text('roster-households', { all: all.length }), ...lines], '\n'));
}

/** What undoing a merge would need goes when it can be undone no more. */
export async function forgetMerges({ tx, now }: FeatureContext): Promise<number> {
  return forgetOldMerges(tx, new Date(now.getTime() - UNDO_DAYS * DAY_MS));
}
