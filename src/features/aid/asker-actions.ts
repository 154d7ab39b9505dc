/** What the buttons under one's own request do. */
import { action } from '../../conversation/dialogs/choices.ts';
import type { Action, Turn } from '../../conversation/feature.ts';
import { askForAddition } from './addition-dialog.ts';
import { addEvent } from './event-store.ts';
import { seenByAsker, showToAsker, underWay } from './find.ts';
import { requestChoice } from './messages.ts';
import { notifyOfficer, notifyOfficers, officersOf } from './notify.ts';
import { beginRequest } from './request/request-dialog.ts';
import { changeRequest } from './store.ts';

async function mine(turn: Turn, number: string | undefined): Promise<void> {
  const request = await seenByAsker(turn, number);
  if (request) await showToAsker(turn, request);
}

/** Withdrawing is asked twice: a button is pressed by accident more easily than a word is typed. */
async function withdraw(turn: Turn, number: string | undefined): Promise<void> {
  const request = await underWay(turn, number);
  if (!request) return;
  const args = { number: String(request.number) };
  await turn.say('aid-ask-withdraw', args, {
    choices: [
      [action(turn.speak.label('aid-choice-withdraw-now', args), 'aid', 'withdraw-now', [args.number])],
      [action(turn.speak.label('aid-choice-keep'), 'aid', 'mine', [args.number])],
    ],
  });
}

async function withdrawNow(turn: Turn, number: string | undefined): Promise<void> {
  const request = await underWay(turn, number);
  if (!request) return;
  await changeRequest(turn, request.id, { state: 'withdrawn', closedAt: turn.now });
  await addEvent(turn, { requestId: request.id, actorId: turn.person.id, kind: 'withdrawn' }, turn.now);
  const build = (speak: Turn['speak']) => ({
    ...speak.text('aid-card-withdrawn', { number: String(request.number), name: request.askerName }),
    choices: [[requestChoice(speak, 'view', request.number)]],
  });
  const assignee = (await officersOf(turn, request)).find((officer) => officer.id === request.assigneeId);
  if (assignee) await notifyOfficer(turn, assignee, request, build);
  else await notifyOfficers(turn, request, build, { exceptId: turn.person.id });
  await turn.say('aid-withdrawn', { number: String(request.number) });
}

export const askerActions: Record<string, Action> = {
  begin: { level: 'all', run: (turn) => beginRequest(turn, '') },
  mine: askerAction((turn, number) => mine(turn, number)),
  add: askerAction((turn, number) => askForAddition(turn, number)),
  /** What is typed after "trả lời" is the answer. */
  answer: askerAction((turn, number, rest) =>
    askForAddition(turn, number, rest === '' ? undefined : { text: rest, attachments: turn.incoming.attachments }),
  ),
  withdraw: askerAction(withdraw),
  'withdraw-now': askerAction(withdrawNow),
};

function askerAction(run: (turn: Turn, number: string | undefined, rest: string) => Promise<void>): Action {
  return { level: 'all', run: (turn, args, rest) => run(turn, args[0], rest) };
}
