/**
 * Posts beside rights: who was elected head, deputy, secretary, treasurer or to the committee, for which term; told and asked in a
 * sentence. No post gives a right: those are given by `/vaitro`.
 */
import { action } from '../../conversation/dialogs/choices.ts';
import { type Command, type Feature, Refusal, type Turn } from '../../conversation/feature.ts';
import { mayAnywhere, unitsAt } from '../../directory/access.ts';
import { type UnitRef, unitsNamed } from '../../directory/units.ts';
import { electionForm } from './form.ts';
import { erase, personalData } from './personal-store.ts';
import { type PostName, readElection, readWho } from './rules.ts';
import { showActions, showHolder, showPosts, warnOfTerms } from './show.ts';

const MOST_UNITS = 8;

/** Units of the houses to which the person belongs. */
async function unitsCalled(turn: Turn, name: string): Promise<UnitRef[]> {
  const mine = unitsAt(turn.access, 'member');
  if (name === '') return mine;
  const roots = [...new Set(mine.flatMap(({ path }) => path.slice(0, 1)))];
  return unitsNamed(turn.tx, name, roots);
}

const chucvu: Command = {
  name: 'chucvu',
  level: 'member',
  where: 'private',
  async run(turn, rest) {
    const units = await unitsCalled(turn, rest);
    const [only, ...others] = units;
    if (!only) throw new Refusal('posts-unit-none', { name: rest.slice(0, 60) });
    if (others.length === 0) return showPosts(turn, only.id);
    const choices = units.slice(0, MOST_UNITS).map(({ id, name }) => [action(name, 'posts', 'show', [id])]);
    await turn.say('posts-which-unit', {}, { choices });
  },
};

/** @returns false where nobody is recorded in it, and where no unit is meant: then others may know */
async function asked(turn: Turn, { post, unit }: { post: PostName; unit: string }): Promise<boolean> {
  const units = await unitsCalled(turn, unit);
  for (const one of units.slice(0, MOST_UNITS)) {
    if (await showHolder(turn, one.id, post)) return true;
    // Of the association, where the chapter has no such post.
    if (unit === '' && one.parentId && (await showHolder(turn, one.parentId, post))) return true;
  }
  return false;
}

export const posts: Feature = {
  name: 'posts',
  commands: [chucvu],
  actions: showActions,
  dialogs: { [electionForm.name]: electionForm.dialog },
  scheduled: [warnOfTerms],
  async onUnclaimed(turn) {
    if (turn.chat.kind !== 'private' || !mayAnywhere(turn.access, 'member')) return false;
    const { text } = turn.incoming;
    if (mayAnywhere(turn.access, 'officer') && readElection(text)) {
      await electionForm.begin(turn, text);
      return true;
    }
    const who = readWho(text);
    return who ? asked(turn, who) : false;
  },
  personalData,
  erase,
};
