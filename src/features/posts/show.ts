/** The posts of a unit, who holds one of them, and the end of a term. */

import { circlesOf, tellNearest } from '../../cases/officers.ts';
import { action } from '../../conversation/dialogs/choices.ts';
import { type Action, type FeatureContext, Refusal, type Scheduled, type Turn } from '../../conversation/feature.ts';
import { mayFor } from '../../directory/access.ts';
import { officersAlong } from '../../directory/officers.ts';
import { findUnit, zoneOfUnit } from '../../directory/units.ts';
import type { Translator } from '../../i18n/translator.ts';
import { joinRich, type RichText } from '../../messaging/rich-text.ts';
import { toLocal } from '../../text/calendar.ts';
import { endPost, heldPost, postList } from './operations.ts';
import type { PostName } from './rules.ts';
import { type Post, takeEnding } from './store.ts';

const PAGE = 10;

const termText = (speak: Translator, { fromYear, untilYear }: Post, year: number): string =>
  fromYear === null || untilYear === null
    ? ''
    : speak.label('posts-term-of', {
        from: String(fromYear),
        until: String(untilYear),
        over: untilYear < year ? 'yes' : 'no',
      });

export function postLine(speak: Translator, post: Post, year: number): RichText {
  return speak.text('posts-line', { post: post.name, name: post.fullName, term: termText(speak, post, year) });
}

async function yearAt(context: FeatureContext, unitId: string): Promise<number> {
  const unit = await findUnit(context.tx, unitId);
  return toLocal(context.now, unit ? await zoneOfUnit(context.tx, unit, context.defaults.zone) : context.defaults.zone)
    .year;
}

/** All posts of a unit, ten at a time; officers may take one out. */
export async function showPosts(turn: Turn, unitId: string, from = 0): Promise<void> {
  const { rows } = await postList.rows(turn.operations, { unitId });
  const unit = await findUnit(turn.tx, unitId);
  if (!unit) throw new Refusal('common-refused-unit');
  const isOfficer = mayFor(turn.access, 'officer', unit);
  const hint = turn.speak.text('posts-hint', { officer: isOfficer ? 'yes' : 'no' });
  if (rows.length === 0)
    return void (await turn.reply(joinRich([turn.speak.text('posts-none', { unit: unit.name }), hint], '\n\n')));
  const year = await yearAt(turn, unitId);
  const some = rows.slice(from, from + PAGE);
  const next =
    rows.length > from + PAGE
      ? [[action(turn.speak.label('posts-more'), 'posts', 'show', [unitId, String(from + PAGE)])]]
      : [];
  const change = isOfficer ? [[action(turn.speak.label('posts-choice-take-out'), 'posts', 'change', [unitId])]] : [];
  await turn.reply({
    ...joinRich(
      [
        turn.speak.text('posts-head', { unit: unit.name, count: rows.length }),
        joinRich(
          some.map((one) => postLine(turn.speak, one, year)),
          '\n',
        ),
        hint,
      ],
      '\n\n',
    ),
    choices: [...next, ...change],
  });
}

/** @returns false where nobody is recorded in it */
export async function showHolder(turn: Turn, unitId: string, name: PostName): Promise<boolean> {
  const { rows } = await postList.rows(turn.operations, { unitId });
  const unit = await findUnit(turn.tx, unitId);
  const held = rows.filter((one) => one.name === name);
  if (held.length === 0 || !unit) return false;
  const year = await yearAt(turn, unitId);
  const lines = held.slice(0, PAGE).map((one) => postLine(turn.speak, one, year));
  await turn.reply(joinRich([turn.speak.text('posts-holder', { unit: unit.name }), ...lines], '\n'));
  return true;
}

const inPrivate = (level: Action['level'], run: (turn: Turn, args: readonly string[]) => Promise<unknown>): Action => ({
  level,
  async run(turn, args) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    await run(turn, args);
  },
});

export const showActions: Readonly<Record<string, Action>> = {
  show: inPrivate('member', (turn, [unitId = '', from = '0']) => showPosts(turn, unitId, Number(from) || 0)),
  change: inPrivate('officer', async (turn, [unitId = '']) => {
    await turn.requireUnit('officer', unitId);
    const { rows } = await postList.rows(turn.operations, { unitId });
    const choices = rows
      .slice(0, PAGE * 2)
      .map((one) => [
        action(`${turn.speak.label('posts-name', { post: one.name })}: ${one.fullName}`, 'posts', 'end', [one.id]),
      ]);
    await turn.say('posts-which', {}, { choices });
  }),
  // Asked once more: nothing is lost by a slip.
  end: inPrivate('officer', async (turn, [postId = '']) => {
    const post = await heldPost(turn, { postId });
    await turn.requireUnit('officer', post.unitId);
    const choices = [[action(turn.speak.label('posts-choice-end'), 'posts', 'end-now', [post.id])]];
    await turn.say('posts-end-ask', { post: post.name, name: post.fullName, unit: post.unitName }, { choices });
  }),
  'end-now': inPrivate('officer', async (turn, [postId = '']) => {
    const { unitId } = await endPost.do(turn.operations, { postId });
    await turn.say('posts-ended');
    await showPosts(turn, unitId);
  }),
};

/** Terms end with the year: from the autumn before, the officers are told once of all that end in their unit. */
export const warnOfTerms: Scheduled = {
  name: 'posts',
  everyMs: 3_600_000,
  async run(context: FeatureContext) {
    const { year, month } = toLocal(context.now, context.defaults.zone);
    const ending = await takeEnding(context.tx, month >= WARN_MONTH ? year : year - 1, context.now);
    if (!ending) return 0;
    const unit = await findUnit(context.tx, ending.unitId);
    if (!unit) return 1;
    await tellNearest(circlesOf(await officersAlong(context, unit)), (officer) =>
      context.notify(
        officer,
        (speak) => ({
          ...joinRich(
            [
              speak.text('posts-ending', { unit: unit.name }),
              ...ending.posts.slice(0, PAGE).map((one) => postLine(speak, one, year)),
            ],
            '\n',
          ),
          choices: [[action(speak.label('posts-choice-show'), 'posts', 'show', [unit.id])]],
        }),
        { feature: 'posts', lane: 'reminder' },
      ),
    );
    return 1;
  },
};
const WARN_MONTH = 10;
