/** What this person may do here, and nothing else. */
import type { Action, Command, Turn } from '../../conversation/feature.ts';
import { type Level, levels } from '../../directory/access.ts';
import { joinRich, plain, type RichText } from '../../messaging/rich-text.ts';
import { nextSteps } from './messages.ts';

export const help: Command = { name: 'trogiup', also: ['help'], level: 'all', where: 'anywhere', run: showHelp };
export const helpAction: Action = { level: 'all', run: showHelp };

async function showHelp(turn: Turn): Promise<void> {
  if (turn.chat.kind === 'group') return showGroupHelp(turn);
  const lines = helpLines(turn);
  const groups = sections
    .map(({ key, of }) => ({ key, lines: lines.filter((line) => of.includes(line.level)) }))
    .filter((section) => section.lines.length > 0);
  const parts = groups.map(({ key, lines: some }) =>
    // Who has but one kind of things to do needs no headings.
    section(groups.length > 1 ? turn.speak.text(key) : undefined, some),
  );
  const content = joinRich([turn.speak.text('members-help'), ...parts, turn.speak.text('members-help-end')], '\n\n');
  await turn.reply({ ...content, choices: nextSteps(turn) });
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

const sections: readonly { key: string; of: readonly Level[] }[] = [
  { key: 'members-help-for-all', of: levels.filter((level) => level === 'all' || level === 'member') },
  { key: 'members-help-for-officer', of: ['officer'] },
  { key: 'members-help-for-administrator', of: ['administrator'] },
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
