/** A movement as officers see it: what is asked, how many of how many on which day, which chapters are missing; and the list of them. */
import { action } from '../../conversation/dialogs/choices.ts';
import { type Action, Refusal, type Turn } from '../../conversation/feature.ts';
import { joinRich, type RichText } from '../../messaging/rich-text.ts';
import { unitIdsOf } from '../../operations/actor.ts';
import type { ChapterCoverage } from './coverage-store.ts';
import { dayText, isPrivate, numberText, periodText, press, shareText } from './messages.ts';
import { movementCoverage, movementList } from './operations.ts';
import { othersOf, registeredIn } from './registration-store.ts';

/** What a telephone shows without much scrolling. */
const LIST = 8;
const CHAPTERS = 15;
const NAMES = 25;

export async function showMovements(turn: Turn, from = 0): Promise<void> {
  const { total, rows } = await movementList.rows(turn.operations, {}, { from, limit: LIST });
  const { speak } = turn;
  const start = [press(speak, 'start', []), press(speak, 'register', [])];
  if (total === 0) return void (await turn.say('movements-none', {}, { choices: [start] }));
  const lines = rows.map((one) =>
    speak.text('movements-line', { name: one.name, unit: one.unitName, period: periodText(one) }),
  );
  const choices = rows.map((one) => [action(one.name, 'movements', 'show', [one.id])]);
  const more = from + rows.length < total ? [[press(speak, 'list', [String(from + rows.length)], 'more')]] : [];
  const head = speak.text('movements-list', { total });
  await turn.reply({ ...joinRich([head, joinRich(lines, '\n')], '\n'), choices: [...choices, ...more, start] });
}

/** @param note said before it */
export async function showMovement(turn: Turn, movementId: string): Promise<void> {
  const { rows } = await movementCoverage.rows(turn.operations, { movementId });
  const [one] = rows;
  if (!one) return;
  const { speak } = turn;
  const { movement, chapters } = one;
  const isIn = chapters.filter((chapter) => chapter.isIn);
  const lines: RichText[] = [
    speak.text('movements-card', {
      name: movement.name,
      unit: movement.unitName,
      period: periodText(movement),
      day: dayText(one.day),
    }),
    speak.text('movements-card-chapters', { share: shareText(speak, isIn.length, chapters.length) }),
  ];
  if (movement.subject === 'person' || one.registered > 0) {
    const key = movement.subject === 'household' ? 'movements-card-households' : 'movements-card-members';
    const share =
      movement.subject === 'household' ? numberText(one.registered) : shareText(speak, one.registered, one.members);
    lines.push(speak.text(key, { share }));
  }
  if (movement.subject === 'person')
    lines.push(
      speak.text('movements-card-officers', { share: shareText(speak, one.officersRegistered, one.officers) }),
    );
  const target = chapters.reduce((sum, chapter) => sum + (chapter.target ?? 0), 0);
  if (target > 0) lines.push(speak.text('movements-card-quota', { share: shareText(speak, one.registered, target) }));
  if (one.met > 0) lines.push(speak.text('movements-card-met', { share: shareText(speak, one.met, one.registered) }));
  const missing = chapters.filter((chapter) => !chapter.isIn);
  if (missing.length > 0 && chapters.length > 1) lines.push(missingText(turn, missing));
  if (movement.criteria !== null)
    lines.push(
      speak.text('movements-card-criteria', {
        text: movement.criteria,
        version: String(movement.criteriaVersion ?? 1),
      }),
    );
  const id = [movement.id];
  const choices = [
    [press(speak, 'register', id), press(speak, 'invite', id)],
    [press(speak, 'people', id), press(speak, 'chapters', id)],
    [press(speak, 'withdraw', id), press(speak, 'review', id)],
    [press(speak, 'quota', id), press(speak, 'criteria', id)],
  ];
  await turn.reply({ ...joinRich(lines, '\n'), choices });
}

function missingText({ speak }: Turn, missing: readonly ChapterCoverage[]): RichText {
  const names = missing.slice(0, CHAPTERS).map(({ name }) => name);
  return speak.text('movements-card-missing', { names: names.join(', ') + (missing.length > CHAPTERS ? ', …' : '') });
}

/** An action about one movement, in private. @throws {Refusal} the same for that of others and for none */
const about = (run: (turn: Turn, movementId: string) => Promise<unknown>): Action => ({
  level: 'officer',
  async run(turn, [id = '']) {
    if (!isPrivate(turn)) throw new Refusal('common-private-only');
    await run(turn, id);
  },
});

const show = about(showMovement);

const list: Action = {
  level: 'officer',
  async run(turn, [from = '0']) {
    if (!isPrivate(turn)) throw new Refusal('common-private-only');
    await showMovements(turn, Number(from) || 0);
  },
};

/** Chapter by chapter. */
const chapters = about(async (turn, movementId) => {
  const { rows } = await movementCoverage.rows(turn.operations, { movementId });
  const [one] = rows;
  if (!one) return;
  const { speak } = turn;
  const lines = one.chapters.slice(0, CHAPTERS * 2).map((chapter) =>
    speak.text(chapter.target === null ? 'movements-chapter' : 'movements-chapter-quota', {
      name: chapter.name,
      share: shareText(speak, chapter.registered, chapter.members),
      target: String(chapter.target ?? 0),
    }),
  );
  const head = speak.text('movements-chapters', { name: one.movement.name, day: dayText(one.day) });
  await turn.reply({
    ...joinRich([head, joinRich(lines, '\n')], '\n'),
    choices: [[press(speak, 'show', [movementId])]],
  });
});

/** Who is registered, by name. */
const people = about(async (turn, movementId) => {
  const { rows } = await movementCoverage.rows(turn.operations, { movementId });
  const [one] = rows;
  if (!one) return;
  const { speak } = turn;
  const mine = unitIdsOf(turn.operations, 'officer');
  const named = await registeredIn(turn.tx, movementId, mine);
  const others = await othersOf(turn, movementId, mine);
  const lines = [
    ...named.map(({ fullName, unitName, selfMark, verdict }) => {
      const mark = verdict ? `movements-verdict-${verdict}` : selfMark ? `movements-self-${selfMark}` : undefined;
      return [fullName, unitName, mark ? speak.label(mark) : ''].filter((part) => part !== '').join(', ');
    }),
    ...others,
  ];
  if (lines.length === 0) return turn.say('movements-people-none', { name: one.movement.name });
  const shown = lines.slice(0, NAMES).join('\n') + (lines.length > NAMES ? `\n… (+${lines.length - NAMES})` : '');
  return turn.say('movements-people', { name: one.movement.name, count: lines.length, people: shown });
});

export const showActions: Readonly<Record<string, Action>> = { show, list, chapters, people };
