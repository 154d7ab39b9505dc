/**
 * What waits, of all features together: `/hopthu` for officers, `/yeucau` for the one who asked. Private chats only.
 * Each feature says what it has (`Feature.inbox`, `Feature.mine`), shows its own, and does what is said of one of them.
 */

import {
  type InboxQuestion,
  isOverdue,
  isWanted,
  pressingFirst,
  readInboxQuestion,
  shares,
} from '../../cases/inbox.ts';
import { type CaseStep, caseSteps, numberIn, readStep, type SaidOfCase } from '../../cases/steps.ts';
import { action, rowsOfTwo } from '../../conversation/dialogs/choices.ts';
import { askAboutForwarded } from '../../conversation/dialogs/forwarded.ts';
import {
  type Action,
  type Command,
  door,
  type Feature,
  Refusal,
  type Turn,
  type Understood,
  type Waiting,
  type WaitingItem,
} from '../../conversation/feature.ts';
import { mayAnywhere } from '../../directory/access.ts';
import { LINK_QUIET_HOURS, linkedLately } from '../../directory/identity/account-links.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { joinRich } from '../../messaging/rich-text.ts';
import { formatDateTime } from '../../text/format-time.ts';
import { says, spoken } from '../../text/phrases.ts';
import { askStep, meantBy } from './by-name.ts';
import { digestAction, eraseDigest, homnay, sendDigests, showToday } from './digest.ts';

/** What a list shows at once: as many as a thumb scrolls over. */
const LISTED = 10;
/** Of one kind looked through for a part or a later page. */
const MOST = 500;

type List = 'inbox' | 'mine';
interface Box {
  kind: string;
  waiting: Waiting;
}

const hopthu = command('hopthu', 'officer', 'inbox');
const yeucau = command('yeucau', 'all', 'mine');

function command(name: string, level: Command['level'], list: List): Command {
  return {
    name,
    level,
    where: 'private',
    async run(turn, rest) {
      const boxes = boxesOf(turn, list);
      const linked = list === 'mine' ? await linkedLately(turn.tx, turn.person.id, turn.now) : undefined;
      if (linked) return showSince(turn, boxes, linked, rest);
      const asked = readInboxQuestion(
        rest,
        boxes.map(({ kind }) => kind),
      );
      if (asked) return showList(turn, list, asked);
      return show(turn, boxes, rest);
    },
  };
}

const boxesOf = ({ features }: Turn, list: List): Box[] =>
  features.flatMap((feature) => {
    const waiting = feature[list];
    return waiting ? [{ kind: feature.name, waiting }] : [];
  });

async function showList(turn: Turn, list: List, asked: InboxQuestion): Promise<void> {
  const boxes = boxesOf(turn, list).filter(({ kind }) => !asked.kind || kind === asked.kind);
  const isWhole = !asked.share && asked.page === 1;
  const lists: { all: number; some: WaitingItem[] }[] = [];
  for (const { waiting } of boxes) lists.push(await waiting.list(turn, isWhole ? LISTED : MOST));
  const whose = list === 'inbox' ? 'officers' : 'asker';
  const found = pressingFirst(
    lists.flatMap(({ some }) => some),
    whose,
    turn.now,
  ).filter((item) => isWanted(item, asked.share, turn.now));
  const count = asked.share ? found.length : lists.reduce((sum, { all }) => sum + all, 0);
  const from = (asked.page - 1) * LISTED;
  const items = found.slice(from, from + LISTED);
  const [only] = items;
  if (!only) return void (await turn.say(asked.share || asked.kind ? 'inbox-none-such' : `inbox-${list}-none`));
  if (list === 'mine' && found.length === 1) return show(turn, boxes, only.number);
  const lines = items.map((item) => (list === 'inbox' && isOverdue(item, turn.now) ? late(turn, item) : item.line));
  const next = { ...asked, page: asked.page + 1 };
  const left = count - from - items.length;
  const more =
    left > 0 ? [[action(turn.speak.label('inbox-more', { count: left }), 'inbox', 'list', argsOf(list, next))]] : [];
  await turn.reply({
    ...joinRich([turn.speak.text(`inbox-${list}-list`, { count }), ...lines], '\n\n'),
    choices: [
      ...rowsOfTwo(items.map((item) => byNumber(turn, item))),
      ...more,
      ...(isWhole ? parts(turn, list, asked) : []),
    ],
  });
}

/**
 * Only what began after `linked`, with a word on when the rest can be read again: what was said before an account came to the
 * record is not for whoever may have come by a trick.
 */
async function showSince(turn: Turn, boxes: readonly Box[], linked: Date, rest: string): Promise<void> {
  const lists: { some: WaitingItem[] }[] = [];
  for (const { waiting } of boxes) lists.push(await waiting.list(turn, LISTED));
  const later = lists.flatMap(({ some }) => some).filter(({ since }) => since >= linked);
  if (rest !== '' && later.some(({ number }) => number === numberIn(rest))) return show(turn, boxes, rest);
  const until = new Date(linked.getTime() + LINK_QUIET_HOURS * 3_600_000);
  const when = formatDateTime(until, turn.defaults.zone, turn.speak.locale);
  const lines = later.map(({ line }) => line);
  await turn.reply({
    ...joinRich([...lines, turn.speak.text('inbox-linked', { when })], '\n\n'),
    choices: rowsOfTwo(later.map((item) => byNumber(turn, item))),
  });
}

const late = (turn: Turn, { line }: WaitingItem) => joinRich([turn.speak.text('inbox-late'), line], ' ');

/** One number for each, on the line, on the button and in words. */
function byNumber(turn: Turn, { choice, number }: WaitingItem) {
  return {
    ...choice,
    label: turn.speak.label('inbox-choice-number', { number }),
    words: [...(choice.words ?? []), number],
  };
}

function parts(turn: Turn, list: List, asked: InboxQuestion) {
  if (list === 'mine') return [];
  const part = (share: 'mine' | 'untaken') =>
    action(turn.speak.label(`inbox-choice-${share}`), 'inbox', 'list', argsOf(list, { ...asked, share, page: 1 }));
  return [[part('mine'), part('untaken')]];
}

const argsOf = (list: List, { share, kind, page }: InboxQuestion) => [list, share ?? '', kind ?? '', String(page)];

/** args: list, share, kind, page. */
const listAction: Action = {
  level: 'all',
  async run(turn, [list, share, kind, page]) {
    const whose = list === 'inbox' && mayAnywhere(turn.access, 'officer') ? 'inbox' : 'mine';
    const part = shares.find((one) => one === share);
    const linked = whose === 'mine' ? await linkedLately(turn.tx, turn.person.id, turn.now) : undefined;
    if (linked) return showSince(turn, boxesOf(turn, whose), linked, '');
    await showList(turn, whose, { ...(part && { share: part }), ...(kind && { kind }), page: Number(page ?? 1) });
  },
};

async function show(turn: Turn, boxes: readonly Box[], which: string): Promise<void> {
  const number = numberIn(which) ?? which;
  for (const { waiting } of boxes) if (await waiting.show(turn, number)) return;
  await turn.say(/\d/.test(which) ? 'inbox-not-found' : 'inbox-number-unread');
}

/** "trả lời số 19: …". @returns false where nothing of the kind is said, or not by an officer in private */
async function saidOfCase(turn: Turn, words: string): Promise<boolean> {
  const said = turn.chat.kind === 'private' && mayAnywhere(turn.access, 'officer') ? readStep(words) : undefined;
  if (!said) return false;
  if (turn.incoming.forwarded) {
    await askAboutForwarded(turn);
    return true;
  }
  const number = said.number ?? (await onlyMine(turn));
  if (number === undefined) await turn.say('inbox-which');
  else await step(turn, number, said);
  return true;
}

async function step(turn: Turn, number: string, { step: name, rest }: SaidOfCase): Promise<void> {
  const boxes = boxesOf(turn, 'inbox');
  for (const { kind, waiting } of boxes) if (await waiting.step?.(turn.as(kind), number, name, rest)) return;
  await show(turn, boxes, number);
}

/** The one case that this officer has in hand. */
async function onlyMine(turn: Turn): Promise<string | undefined> {
  const mine: string[] = [];
  for (const { waiting } of boxesOf(turn, 'inbox')) {
    if (!waiting.step) continue;
    const { some } = await waiting.list(turn, MOST);
    mine.push(...some.filter((item) => item.mine).map(({ number }) => number));
  }
  return mine.length === 1 ? mine[0] : undefined;
}

/** Without its number the case is found by whom it names; where none can be meant, those that wait are shown. */
const stepDoor =
  (name: CaseStep) =>
  async (turn: Turn, said: Understood): Promise<boolean> => {
    if (await saidOfCase(turn, said.words)) return true;
    const number = /\d{1,6}/u.exec(said.words)?.[0];
    const meant = number === undefined ? meantBy(said.words, await waitingForStep(turn)) : [];
    if (meant.length > 0) await askStep(turn, name, said, meant);
    else await hopthu.run(turn, number ?? '');
    return true;
  };

async function waitingForStep(turn: Turn): Promise<WaitingItem[]> {
  const all: WaitingItem[] = [];
  for (const { waiting } of boxesOf(turn, 'inbox'))
    if (waiting.step) all.push(...(await waiting.list(turn, MOST)).some);
  return all;
}

/** args: number, step, words. Access is asked by the step itself. */
const stepAction: Action = {
  level: 'officer',
  async run(turn, [number = '', name, rest = '']) {
    const wanted = caseSteps.find((one) => one === name);
    if (turn.chat.kind !== 'private' || !wanted) throw new Refusal('common-private-only');
    await step(turn, number, { step: wanted, number, rest });
  },
};

export const inbox: Feature = {
  name: 'inbox',
  commands: [hopthu, homnay, yeucau],
  actions: { list: listAction, step: stepAction, digest: digestAction },
  scheduled: [sendDigests],
  erase: eraseDigest,
  onUnclaimed: (turn) => saidOfCase(turn, turn.incoming.text),
  doors: {
    // "hôm nay có việc gì": the day, and not the list alone.
    inbox: door((turn, words) =>
      says(spoken(words), phrases('inbox.of-today')) ? showToday(turn, words) : hopthu.run(turn, ''),
    ),
    'case.take': stepDoor('take'),
    'case.answer': stepDoor('answer'),
    'case.pass': stepDoor('pass'),
    'case.close': stepDoor('close'),
  },
};
