/** What this person may do here, and nothing else. */
import { action } from '../../conversation/dialogs/choices.ts';
import type { Action, Command, Turn } from '../../conversation/feature.ts';
import { type Level, levels } from '../../directory/access.ts';
import { joinRich, plain, type RichText } from '../../messaging/rich-text.ts';
import { nextSteps } from './messages.ts';

export const help: Command = {
  name: 'trogiup',
  also: ['help'],
  level: 'all',
  where: 'anywhere',
  run: (turn) => showHelp(turn, 0),
};
/** args: from which line on. */
export const helpAction: Action = { level: 'all', run: (turn, [from = '0']) => showHelp(turn, Number(from)) };

/** What old eyes read without losing the place. */
const PAGE = 10;

async function showHelp(turn: Turn, from: number): Promise<void> {
  if (turn.chat.kind === 'group') return showGroupHelp(turn);
  const { speak } = turn;
  const all = helpLines(turn);
  const ordered = sections.flatMap(({ key, of }) =>
    all.filter((line) => of.includes(line.level)).map((line) => ({ ...line, key })),
  );
  const page = ordered.slice(from, from + PAGE);
  // Who has but one kind of things to do needs no headings.
  const isMixed = new Set(ordered.map(({ key }) => key)).size > 1;
  const parts = [...new Set(page.map(({ key }) => key))].map((key) =>
    section(
      isMixed ? speak.text(key) : undefined,
      page.filter((line) => line.key === key),
    ),
  );
  const head = speak.text(from === 0 ? 'members-help' : 'members-help-more');
  const content = joinRich([head, ...parts, speak.text('members-help-end')], '\n\n');
  const next = from + PAGE;
  const more =
    next < ordered.length
      ? [
          [
            action(speak.label('members-help-next', { count: ordered.length - next }), 'members', 'help', [
              String(next),
            ]),
          ],
        ]
      : [];
  await turn.reply({ ...content, choices: [...more, ...(from === 0 ? nextSteps(turn) : [])] });
}

/** In a group only what is done in a group, and the way to the private chat. */
async function showGroupHelp(turn: Turn): Promise<void> {
  const lines = helpLines(turn).filter(
    ({ level, where }) => where === 'group' || level === 'all' || level === 'member',
  );
  const adapter = turn.outbox.channels.of(turn.chat);
  const link = adapter?.inviteLink('') ?? (await adapter?.chatLink?.());
  const privately = link
    ? turn.speak.text('members-help-private-link', { link })
    : turn.speak.text('members-help-private');
  const content = joinRich([turn.speak.text('members-help-group'), section(undefined, lines), privately], '\n\n');
  await turn.reply(content);
}

/** One's own work first. */
const sections: readonly { key: string; of: readonly Level[] }[] = [
  { key: 'members-help-for-officer', of: ['officer'] },
  { key: 'members-help-for-administrator', of: ['administrator'] },
  { key: 'members-help-for-all', of: levels.filter((level) => level === 'all' || level === 'member') },
];

interface Line {
  level: Level;
  where: Command['where'];
  text: string;
}

function helpLines(turn: Turn): Line[] {
  const { access, chat, person, speak } = turn;
  // This help itself, and of stopping and resuming the one that changes nothing.
  const pointless = ['trogiup', person.mutedAt ? 'dung' : 'batlai'];
  return turn.commands
    .offered(access, chat.kind, chat.unitId !== null)
    .filter(({ feature, command }) => feature !== 'members' || !pointless.includes(command.name))
    .map(({ feature, command }) => ({
      level: command.level,
      where: command.where,
      text: speak.label(`${feature}-help-${command.name}`),
    }));
}

function section(heading: RichText | undefined, lines: readonly Line[]): RichText {
  const body = lines.map((line) => plain(`• ${line.text}`));
  return joinRich(heading ? [heading, ...body] : body, '\n');
}
