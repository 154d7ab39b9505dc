/** What no command and no choice says is understood by its words: a door is entered, or it is asked which of a few. */
import { z } from 'zod';
import { mayAnywhere } from '../../directory/access.ts';
import { answer } from '../dialogs/choices.ts';
import type { OpenDialog } from '../dialogs/dialog-store.ts';
import { dialog, type Feature, Refusal } from '../feature.ts';
import { createTurn } from '../turn.ts';
import { type Decision, decide } from '../understanding/decide.ts';
import { type Door, doors, officerDoors, type Understood } from '../understanding/doors.ts';
import type { Situation } from '../understanding/situation.ts';
import { besideDialog } from './commands.ts';
import { NOBODY, type Passage, type Said } from './passage.ts';

/** Whose the question is which of a few doors is meant. */
export const UNDERSTANDING = 'understanding';

const whichSchema = z.object({ words: z.string() });
/** Its answers are taken in `enterChosen`: a door is no feature's. */
const which = dialog(whichSchema, async () => undefined);

/** What was said stands in the dialog until a door is chosen; where a tip may be meant nothing else keeps it. */
export const understanding: Feature = {
  name: UNDERSTANDING,
  commands: [],
  dialogs: { which, secretly: { ...which, untraced: true } },
};

const ofOfficers: ReadonlySet<Door> = new Set(officerDoors);

export async function understands(said: Said): Promise<string | undefined> {
  const { who, slash } = said;
  if (slash || who.incoming.forwarded || who.incoming.text.trim() === '') return undefined;
  return act(said, decide(who.incoming.text, situationOf(said)));
}

function situationOf({ who, turnFor }: Said): Situation {
  const { access } = turnFor(NOBODY);
  const isGroup = who.chat.kind === 'group';
  return {
    place: isGroup ? 'group' : 'private',
    isOfficer: !isGroup && mayAnywhere(access, 'officer'),
    last: undefined,
    asked: undefined,
  };
}

async function act(said: Said, decision: Decision): Promise<string | undefined> {
  const words = said.who.incoming.text.trim();
  if (decision.kind === 'door') return enterDoor(said, { ...decision, words });
  if (decision.kind === 'ask') return askWhich(said, words, decision.doors);
  return undefined;
}

async function askWhich({ turnFor }: Passage, words: string, few: readonly Door[]): Promise<string> {
  const isSecret = few.includes('tip');
  const turn = turnFor(UNDERSTANDING);
  if (isSecret) turn.untraced();
  const choices = few.map((door) => [
    answer(turn.speak.label(`understanding-door-${door.replaceAll('.', '-')}`), door),
  ]);
  const other = [answer(turn.speak.label('understanding-none'), 'none')];
  await turn.ask(
    isSecret ? 'secretly' : 'which',
    { words },
    { ...turn.speak.text('understanding-which'), choices: [...choices, other] },
  );
  return UNDERSTANDING;
}

/** A door was chosen for what was said before. @throws {Refusal} when nothing was */
export async function enterChosen(passage: Passage, open: OpenDialog, value: string): Promise<string> {
  const turn = passage.turnFor(UNDERSTANDING);
  if (open.name === 'secretly') turn.untraced();
  await turn.endDialog();
  const door = doors.find((one) => one === value);
  const { words } = whichSchema.parse(open.data);
  const taken = door && (await enterDoor(passage, { door, chance: 1, slots: {}, words }));
  if (taken) return taken;
  return askFour(passage, words);
}

/** Where nothing is known of what is wanted: the four ways on, of which each takes the words along. */
const fourWays: readonly (readonly [name: string, door: Door])[] = [
  ['aid', 'aid.request'],
  ['law', 'question.law'],
  ['tip', 'tip'],
  ['officer', 'question.local'],
];

async function askFour({ turnFor }: Passage, words: string): Promise<string> {
  const turn = turnFor(UNDERSTANDING);
  turn.untraced();
  const choices = fourWays.map(([name, door]) => [answer(turn.speak.label(`understanding-four-${name}`), door)]);
  await turn.ask('secretly', { words }, { ...turn.speak.text('understanding-unknown'), choices });
  return UNDERSTANDING;
}

/** @returns the name of the feature that took it, undefined where none did */
async function enterDoor(passage: Passage, understood: Understood): Promise<string | undefined> {
  const { router, work, who, trace } = passage;
  const { door, words } = understood;
  const level = ofOfficers.has(door) ? 'officer' : 'all';
  const isKept = who.incoming.text.trim() !== words;
  // A feature reads the words, not the press that chose the door for them.
  const turnFor = isKept
    ? await createTurn(work, { ...who, incoming: { ...who.incoming, text: words } }, router.app, trace)
    : passage.turnFor;
  for (const feature of router.features) {
    const enter = feature.doors?.[door];
    if (!enter) continue;
    const turn = turnFor(feature.name, level);
    if (!mayAnywhere(turn.access, level)) throw new Refusal(`common-refused-${level}`);
    if (door === 'tip') turn.untraced();
    if (await besideDialog(passage, turn, () => enter(turn, understood))) return feature.name;
  }
  return undefined;
}
