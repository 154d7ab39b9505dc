/**
 * What waits, of all features together: `/hopthu` for officers, `/yeucau` for the one who asked. Private chats only.
 * Each feature says what it has (`Feature.inbox`, `Feature.mine`) and shows its own.
 */
import { rowsOfTwo } from '../../conversation/dialogs/choices.ts';
import { type Command, door, type Feature, type Turn, type Waiting } from '../../conversation/feature.ts';
import { LINK_QUIET_HOURS, linkedLately } from '../../directory/account-links.ts';
import { joinRich } from '../../messaging/rich-text.ts';
import { formatDateTime } from '../../text/format-time.ts';
import { pressingFirst } from './rules.ts';

/** What a list shows at once: as many as a thumb scrolls over. */
const LISTED = 12;

const hopthu = command('hopthu', 'officer', 'inbox', (feature) => feature.inbox);

/** The case that is meant, with its steps as buttons: what is to be done is pressed there. */
async function byNumber(turn: Turn, { words }: { words: string }): Promise<boolean> {
  await hopthu.run(turn, /\d{1,6}/u.exec(words)?.[0] ?? '');
  return true;
}

export const inbox: Feature = {
  name: 'inbox',
  commands: [hopthu, command('yeucau', 'all', 'mine', (feature) => feature.mine)],
  doors: {
    inbox: door((turn) => hopthu.run(turn, '')),
    'case.take': byNumber,
    'case.answer': byNumber,
    'case.pass': byNumber,
    'case.close': byNumber,
  },
};

function command(
  name: string,
  level: Command['level'],
  list: 'inbox' | 'mine',
  waitingOf: (feature: Feature) => Waiting | undefined,
): Command {
  return {
    name,
    level,
    where: 'private',
    async run(turn, rest) {
      const waiting = turn.features.flatMap((feature) => waitingOf(feature) ?? []);
      // What was said before an account came to the record is not for whoever may have come by a trick.
      const linked = list === 'mine' ? await linkedLately(turn.tx, turn.person.id, turn.now) : undefined;
      if (linked) return showSince(turn, waiting, linked, rest);
      if (rest === '') return showAll(turn, list, waiting);
      return show(turn, waiting, rest);
    },
  };
}

async function showAll(turn: Turn, list: 'inbox' | 'mine', waiting: readonly Waiting[]): Promise<void> {
  const lists = [];
  for (const one of waiting) lists.push(await one.list(turn, LISTED));
  const count = lists.reduce((sum, { all }) => sum + all, 0);
  const items = pressingFirst(
    lists.flatMap(({ some }) => some),
    list === 'inbox' ? 'oldest' : 'latest',
  ).slice(0, LISTED);
  const [only] = items;
  if (!only) return void (await turn.say(`inbox-${list}-none`));
  if (list === 'mine' && items.length === 1) return show(turn, waiting, only.number);
  const lines = items.map(({ line }, index) => joinRich([`${index + 1}. `, line], ''));
  const more = count > items.length ? [turn.speak.text('inbox-more', { count: count - items.length })] : [];
  await turn.reply({
    ...joinRich([turn.speak.text(`inbox-${list}-list`, { count }), ...lines, ...more], '\n\n'),
    choices: rowsOfTwo(items.map(({ choice }) => choice)),
  });
}

/** Only what began after `linked`, with a word on when the rest can be read again. */
async function showSince(turn: Turn, waiting: readonly Waiting[], linked: Date, rest: string): Promise<void> {
  const lists = [];
  for (const one of waiting) lists.push(await one.list(turn, LISTED));
  const later = lists.flatMap(({ some }) => some).filter(({ since }) => since >= linked);
  if (rest !== '' && later.some(({ number }) => number === rest.replace(/\D/gu, ''))) return show(turn, waiting, rest);
  const until = new Date(linked.getTime() + LINK_QUIET_HOURS * 3_600_000);
  const when = formatDateTime(until, turn.defaults.zone, turn.speak.locale);
  const lines = later.map(({ line }, index) => joinRich([`${index + 1}. `, line], ''));
  await turn.reply({
    ...joinRich([...lines, turn.speak.text('inbox-linked', { when })], '\n\n'),
    choices: rowsOfTwo(later.map(({ choice }) => choice)),
  });
}

async function show(turn: Turn, waiting: readonly Waiting[], which: string): Promise<void> {
  for (const one of waiting) if (await one.show(turn, which)) return;
  await turn.say(/\d/.test(which) ? 'inbox-not-found' : 'inbox-number-unread');
}
