/** What no command and no choice says is understood by its words: a door is entered, or it is asked which of a few. */
import { z } from 'zod';
import { mayAnywhere } from '../../directory/access.ts';
import type { Choice } from '../../messaging/outgoing.ts';
import { answer, NOBODY } from '../dialogs/choices.ts';
import type { OpenDialog } from '../dialogs/dialog-store.ts';
import { dialog, type Feature, Refusal } from '../feature.ts';
import { createTurn } from '../turn.ts';
import { decide } from '../understanding/decide.ts';
import type { Decision } from '../understanding/decision.ts';
import { type Door, doors, officerDoors, type Understood } from '../understanding/doors.ts';
import { needInvitation, type Situation } from '../understanding/situation.ts';
import { besideDialog } from './commands.ts';
import { ofQuestionsOnly } from './elsewhere.ts';
import type { Passage, Said } from './passage.ts';

/** Whose the question is which of a few doors is meant. */
export const UNDERSTANDING = 'understanding';

/** `from`: the message that said it. */
const whichSchema = z.object({ words: z.string(), from: z.string().optional() });
/** Its answers are taken in `enterChosen`: a door is no feature's. */
const which = dialog(whichSchema, async () => undefined);

/** What was said stands in the dialog until a door is chosen; where a tip is likely nothing else keeps it. */
export const understanding: Feature = {
  name: UNDERSTANDING,
  commands: [],
  dialogs: { which, secretly: { ...which, untraced: true } },
};

const ofOfficers: ReadonlySet<Door> = new Set(officerDoors);

/** From here on the words count more than a command that they merely begin with. */
const CERTAIN = 0.75;
/** What a dialog makes nothing of needs less to be something else, where it is a sentence of so many words. */
const LIKELY = 0.6;
const SENTENCE = 5;
const NO_DOUBT = 0.9;
/** A single word may be anything: it is left to the help. */
const FEWEST_WORDS = 2;
const ENOUGH_WORDS = 3;

/** What the words mean where they are said; nothing is understood of files alone, and of what others wrote. */
export function decisionOn({ who, turnFor }: Passage, open: Said['open']): Decision | undefined {
  const { text, forwarded, addressed } = who.incoming;
  if (forwarded || text.trim() === '') return undefined;
  const isGroup = who.chat.kind === 'group';
  // Whoever speaks to us among others is understood as one of them, whatever they are besides.
  const isOfficer = !isGroup && mayAnywhere(turnFor(NOBODY).access, 'officer');
  const place = isGroup && addressed === 'none' ? 'group' : 'private';
  return decide(text, { place, isOfficer, last: isGroup ? undefined : lastOf(open), asked: undefined });
}

/** In the middle of a dialog: the door of words that are no answer to what it asks; nothing where the dialog may take them. */
export function meantInstead({ who, turnFor, router }: Passage, open: OpenDialog): Understood | undefined {
  const words = who.incoming.text.trim();
  const dialog = router.dialog(open);
  if (who.chat.kind === 'group' || who.incoming.forwarded || words === '' || dialog?.untraced) return undefined;
  const data = dialog?.data.safeParse(open.data);
  const asked = data?.success ? dialog?.asks?.(data.data as never) : undefined;
  const isOfficer = mayAnywhere(turnFor(NOBODY).access, 'officer');
  const decision = decide(words, { place: 'private', isOfficer, last: undefined, asked });
  if (decision.kind !== 'door') return undefined;
  if (asked !== undefined) return isSureOfDoor({ decision }) ? { ...decision, words } : undefined;
  // Nobody knows what is no answer: a whole sentence is none, and a courtesy beside an answer means no more.
  const length = words.split(/\s+/u).length;
  const least = length >= SENTENCE ? LIKELY : length >= ENOUGH_WORDS ? NO_DOUBT : 1;
  if (courtesies.has(decision.door) || decision.chance < least) return undefined;
  // What is told to a room while it asks is told of the same thing, unless it is a question.
  const isOwn = router.feature(open.feature)?.doors?.[decision.door] !== undefined;
  return isOwn && !ofQuestionsOnly.has(decision.door) ? undefined : { ...decision, words };
}

const courtesies: ReadonlySet<Door> = new Set<Door>(['ack', 'thanks', 'greeting', 'smalltalk', 'none', 'help']);

/** What the newest message of ours is, by what its choices do. */
function lastOf([newest]: Said['open']): Situation['last'] {
  const effects = newest?.choices.map(({ effect }) => (effect.type === 'action' ? effect : undefined)) ?? [];
  const does = (feature: string, name: string) => effects.some((one) => one?.feature === feature && one.name === name);
  if (does('meetings', 'rsvp')) return 'invitation';
  return does('announcements', 'read') ? 'notice' : undefined;
}

/** What an answer to an invitation is called as a choice. */
const answerOf: Readonly<Record<string, Door>> = { coming: 'rsvp.yes', excused: 'rsvp.no' };

/** The words begin as a choice does, and mean another: "có mặt sao được". */
export function isTurned(said: Said, { effect }: Choice): boolean {
  const { decision } = said;
  const own = effect.type === 'action' && effect.name === 'rsvp' ? answerOf[effect.args[1] ?? ''] : undefined;
  if (own === undefined) return isSureOfDoor(said);
  return decision?.kind === 'door' ? decision.door !== own : decision?.kind === 'ask' && decision.doors[0] !== own;
}

/** A door is as good as certain. */
function isSureOfDoor({ decision }: Pick<Said, 'decision'>): boolean {
  return decision?.kind === 'door' && decision.chance >= CERTAIN;
}

/** What the commands are for that may begin a sentence, the usual first; the others are never overruled. */
export const doorsOfCommand: Readonly<Record<string, readonly Door[]>> = {
  hop: ['meeting.call'],
  cuochop: ['meeting.call', 'meeting.ask', 'meeting.change'],
  huyhop: ['meeting.change', 'meeting.cancel'],
  lich: ['meeting.ask'],
  baovang: ['rsvp.no'],
  baocomat: ['rsvp.yes'],
  diemdanh: ['attendance'],
  // What concerns this association alone is its officers' to answer, and no article's: it is asked before it is passed on.
  hoi: ['question.law', 'question.other', 'scam.check'],
  hotro: ['aid.request'],
  hoivien: ['person.find', 'people.list', 'people.count'],
  thongbao: ['announce'],
  phapluat: ['announce.legal'],
  khan: ['announce.urgent'],
  tiendo: ['announce.status'],
  tham: ['visit.record'],
  cantham: ['visit.todo'],
  hopthu: ['inbox'],
  baotin: ['tip'],
  kiemtra: ['scam.check', 'scam.victim'],
  dangky: ['join'],
  loichuc: ['greeting', 'thanks'],
  start: ['greeting'],
  ngonngu: ['language'],
};

/** What asks for help speaks of papers, rights and sums, and is no question and no officer's business for that. */
const mistakenFor: Readonly<Record<string, readonly Door[]>> = {
  hotro: [
    'question.law',
    'question.local',
    'question.other',
    'inbox',
    'case.take',
    'case.answer',
    'sponsor.pay',
    'sponsor.status',
    'fund.out',
  ],
};

/** The first words name a command, and what follows makes it something else. */
export function meansAnother({ spoken, decision }: Pick<Said, 'spoken' | 'decision'>): boolean {
  const own = spoken && doorsOfCommand[spoken.command.name];
  const follow = spoken?.rest.split(/\s+/u).filter((word) => word !== '').length ?? 0;
  if (!spoken || !own || spoken.isMarked || follow <= FEWEST_WORDS) return false;
  // What an officer orders by its name is seldom anything else.
  if (spoken.command.level === 'officer' && !(isSureOfDoor({ decision }) && follow > ENOUGH_WORDS)) return false;
  if (decision?.kind === 'ask') return !decision.doors.some((door) => own.includes(door));
  if (decision?.kind !== 'door' || own.includes(decision.door)) return false;
  const mistaken = mistakenFor[spoken.command.name];
  if (mistaken?.includes(decision.door)) return false;
  // A few words tell little of what the whole is.
  return isSureOfDoor({ decision }) || (!mistaken && follow > ENOUGH_WORDS);
}

/** An officer tells us to do something: what it speaks of is happening to nobody here. */
export function isOfficersOrder({ decision }: Said): boolean {
  return decision?.kind === 'door' && ofOfficers.has(decision.door);
}

const ofQuestions: ReadonlySet<Door> = new Set<Door>(['question.law', 'question.local', 'question.other']);

/** Who waits for words is asked before a door is guessed at; an answer is about the same things as a question. */
export async function isAwaited(said: Said): Promise<string | undefined> {
  const { router, turnFor, slash, decision } = said;
  if (slash || (decision?.kind === 'door' && isSureOfDoor(said) && !ofQuestions.has(decision.door))) return undefined;
  for (const feature of router.features) if (await feature.onAwaited?.(turnFor(feature.name))) return feature.name;
  return undefined;
}

export async function understands(said: Said): Promise<string | undefined> {
  const { decision, who } = said;
  const words = who.incoming.text.trim();
  if (who.chat.kind === 'group') return amongOthers(said, words);
  if (decision?.kind === 'door') return enterDoor(said, { ...decision, words });
  if (decision?.kind === 'ask') return askWhich(said, words, decision.doors);
  return undefined;
}

/** What anybody may ask before others; the rest is nobody's but theirs. */
const ofAll: ReadonlySet<Door> = new Set<Door>([
  'question.law',
  'question.local',
  'question.other',
  'meeting.ask',
  'scam.check',
  'help',
  'greeting',
  'thanks',
  'smalltalk',
  'language',
]);

/** Said to us before others: questions are answered there, a matter of one's own is asked for privately. */
async function amongOthers(said: Said, words: string): Promise<string | undefined> {
  const { decision, turnFor } = said;
  if (decision?.kind !== 'door') return undefined;
  if (ofAll.has(decision.door)) return enterDoor(said, { ...decision, words });
  if (decision.door === 'emergency' || needInvitation.has(decision.door)) return undefined;
  await turnFor(UNDERSTANDING).say('understanding-private');
  return UNDERSTANDING;
}

/** Nobody knows what is wanted, and it is more than a word. */
export async function asksFourWays(said: Said): Promise<string | undefined> {
  const { decision, who } = said;
  const words = who.incoming.text.trim();
  const isAgain = said.dialog?.feature === UNDERSTANDING || who.chat.kind === 'group';
  if (isAgain || decision?.kind !== 'unknown' || words.split(/\s+/u).length < FEWEST_WORDS) return undefined;
  return askFour(said, words, said.message.id);
}

async function askWhich({ turnFor, dialog: before }: Said, words: string, few: readonly Door[]): Promise<string> {
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
    {
      ...turn.speak.text(before?.feature === UNDERSTANDING ? 'understanding-which-again' : 'understanding-which'),
      choices: [...choices, other],
    },
  );
  return UNDERSTANDING;
}

/** A door was chosen for what was said before. @throws {Refusal} when nothing was */
export async function enterChosen(passage: Passage, open: OpenDialog, value: string): Promise<string> {
  const turn = passage.turnFor(UNDERSTANDING);
  if (open.name === 'secretly') turn.untraced();
  await turn.endDialog();
  const door = doors.find((one) => one === value);
  const { words, from } = whichSchema.parse(open.data);
  if (door === 'tip') await forget(passage, [from, open.promptId]);
  const taken = door && (await enterDoor(passage, { door, chance: 1, slots: {}, words }));
  if (taken) return taken;
  return askFour(passage, words, from);
}

/** What turns out to be a tip leaves no trace, neither of what was said before it was known. */
async function forget({ work }: Passage, ids: readonly (string | null | undefined)[]): Promise<void> {
  const known = ids.flatMap((id) => id ?? []);
  await work.tx.message.deleteMany({ where: { id: { in: known } } });
}

/** Where nothing is known of what is wanted: the four ways on, of which each takes the words along. */
const fourWays: readonly (readonly [name: string, door: Door])[] = [
  ['aid', 'aid.request'],
  ['law', 'question.law'],
  ['tip', 'tip'],
  ['officer', 'question.local'],
];

async function askFour({ turnFor }: Passage, words: string, from?: string): Promise<string> {
  const turn = turnFor(UNDERSTANDING);
  const choices = fourWays.map(([name, door]) => [answer(turn.speak.label(`understanding-four-${name}`), door)]);
  await turn.ask('which', { words, from }, { ...turn.speak.text('understanding-unknown'), choices });
  return UNDERSTANDING;
}

/** @returns the name of the feature that took it, undefined where none did */
export async function enterDoor(passage: Passage, understood: Understood): Promise<string | undefined> {
  const { router, work, who, trace } = passage;
  const { door, words } = understood;
  const level = ofOfficers.has(door) ? 'officer' : 'all';
  const isKept = who.incoming.text.trim() !== words;
  // A feature reads the words, not the press that chose the door for them.
  const turnFor = isKept
    ? createTurn(work, { ...who, incoming: { ...who.incoming, text: words } }, router.app, trace)
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
