/** What people type to ask for help, to see how it stands, and to handle what others ask. */
import { action } from '../../conversation/choices.ts';
import type { Command, Turn } from '../../conversation/feature.ts';
import { joinRich } from '../../messaging/rich-text.ts';
import { seenByAsker, seenByOfficer, showToAsker, showToOfficer, viewerOf } from './find.ts';
import { listLine, rowsOf } from './messages.ts';
import { beginRequest } from './request-dialog.ts';
import { openRequests, requestsOfAsker } from './store.ts';

/** What a list shows at once: as many as a thumb scrolls over. */
const LISTED = 12;

export const hotro: Command = { name: 'hotro', level: 'all', where: 'anywhere', run: beginRequest };

export const yeucau: Command = {
  name: 'yeucau',
  level: 'all',
  where: 'private',
  async run(turn, rest) {
    if (rest !== '') {
      const request = await seenByAsker(turn, rest);
      return request && showToAsker(turn, request);
    }
    const requests = await requestsOfAsker(turn.tx, turn.person.id, LISTED);
    const [only, ...others] = requests;
    if (!only) await turn.say('aid-mine-none');
    else if (others.length === 0) await showToAsker(turn, only);
    else await reply(turn, 'aid-mine-list', 'mine', requests, requests.length);
  },
};

export const hopthu: Command = {
  name: 'hopthu',
  level: 'officer',
  where: 'private',
  async run(turn, rest) {
    if (rest !== '') {
      const request = await seenByOfficer(turn, rest);
      return request && showToOfficer(turn, request);
    }
    const { all, some } = await openRequests(turn.tx, viewerOf(turn), LISTED);
    if (all === 0) await turn.say('aid-inbox-none');
    else await reply(turn, 'aid-inbox-list', 'view', some, all);
  },
};

async function reply(
  turn: Turn,
  key: string,
  choice: 'mine' | 'view',
  requests: Awaited<ReturnType<typeof requestsOfAsker>>,
  all: number,
): Promise<void> {
  const { speak } = turn;
  const lines = requests.map((request, index) => listLine(speak, request, index + 1, turn.now));
  const more = all > requests.length ? speak.text('aid-list-more', { count: all - requests.length }) : '';
  const text = joinRich([speak.text(key, { count: all }), ...lines, more], '\n\n');
  const choices = requests.map(({ number }) =>
    action(speak.label('aid-choice-number', { number: String(number) }), 'aid', choice, [String(number)]),
  );
  await turn.reply({ ...text, choices: rowsOf(choices) });
}
