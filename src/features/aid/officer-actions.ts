/** What an officer's buttons do at once; those that need words begin a dialog (the *-dialog.ts). */
import type { Action, Turn } from '../../conversation/feature.ts';
import { officersAlong } from '../../directory/officers.ts';
import { askForGiven } from './closing-dialog.ts';
import { type AidEventKind, addEvent, eventsOf } from './event-store.ts';
import { forStep, noteLook, seenByOfficer, showToOfficer } from './find.ts';
import { filesMessage, officerLine, requestChoice } from './messages.ts';
import { notifyAsker } from './notify.ts';
import { askForPerson } from './pass-dialog.ts';
import { type AidRequest, changeRequest } from './store.ts';
import { askForWords } from './words-dialog.ts';

const view = officerAction(async (turn, number) => {
  const request = await seenByOfficer(turn, number);
  if (request) await showToOfficer(turn, request);
});

const files = officerAction(async (turn, number) => {
  const request = await seenByOfficer(turn, number);
  if (!request) return;
  await noteLook(turn, request);
  const events = await eventsOf(turn, request.id, true);
  const all = [...request.files, ...events.flatMap((event) => event.files)];
  await turn.reply({
    ...filesMessage(turn.speak, request, all),
    choices: [[requestChoice(turn.speak, 'view', request.number)]],
  });
});

const take = officerAction(async (turn, number) => {
  const request = await forStep(turn, number, 'take');
  if (!request) return;
  const state = request.state === 'open' ? 'taken' : request.state;
  await changeRequest(turn, request.id, { state, assigneeId: turn.person.id });
  await record(turn, request, 'taken', 'aid-told-taken');
});

const reopen = officerAction(async (turn, number) => {
  const request = await forStep(turn, number, 'reopen');
  if (!request) return;
  await changeRequest(turn, request.id, {
    state: 'taken',
    assigneeId: turn.person.id,
    closedAt: null,
    givenDong: null,
    givenInKind: null,
  });
  await record(turn, request, 'reopened', 'aid-told-reopened');
});

/** Tells the asker who has the request now, writes it down, and shows the officer the request as it stands. */
async function record(turn: Turn, request: AidRequest, kind: AidEventKind, key: string): Promise<void> {
  const officers = await officersAlong(turn, { path: request.unitPath });
  const me = officers.find((officer) => officer.id === turn.person.id);
  const told = await notifyAsker(turn, request, turn.person.id, (speak) => ({
    ...speak.text(key, { number: String(request.number), officer: me ? officerLine(speak, me) : turn.person.fullName }),
    choices: [[requestChoice(speak, 'mine', request.number)]],
  }));
  await addEvent(turn, { requestId: request.id, actorId: turn.person.id, kind, ...(told && { told }) }, turn.now);
  const now = await seenByOfficer(turn, String(request.number));
  if (now) await showToOfficer(turn, now);
}

function officerAction(run: (turn: Turn, number: string | undefined) => Promise<void>): Action {
  return { level: 'officer', run: (turn, args) => run(turn, args[0]) };
}

export const officerActions: Record<string, Action> = {
  view,
  files,
  take,
  reopen,
  pass: officerAction(askForPerson),
  ask: officerAction((turn, number) => askForWords(turn, number, 'ask')),
  note: officerAction((turn, number) => askForWords(turn, number, 'note')),
  decide: officerAction((turn, number) => askForWords(turn, number, 'decide')),
  close: officerAction(askForGiven),
};
