/** What people type to ask for help, and the lists of what is asked. */
import { action } from '../../conversation/dialogs/choices.ts';
import type { Command, Turn, Waiting, WaitingItem } from '../../conversation/feature.ts';
import { askForGiven } from './closing-dialog.ts';
import { readNumber, showToAsker, showToOfficer, viewerOf } from './find.ts';
import { listLine } from './messages.ts';
import { officerActions } from './officer-actions.ts';
import { passTo } from './pass-dialog.ts';
import { beginRequest } from './request/request-dialog.ts';
import { isUnderWay } from './rules.ts';
import { type AidRequest, openRequests, requestOfAsker, requestOfOfficer, requestsOfAsker } from './store.ts';
import { askForWords } from './words-dialog.ts';

export const hotro: Command = { name: 'hotro', level: 'all', where: 'anywhere', run: beginRequest };

export const inbox: Waiting = {
  async list(turn, most) {
    const { all, some } = await openRequests(turn, viewerOf(turn), most);
    return { all, some: some.map((request) => item(turn, request, 'view', request.state === 'open')) };
  },
  async show(turn, which) {
    const number = readNumber(which);
    const request = number === undefined ? undefined : await requestOfOfficer(turn, viewerOf(turn), number);
    if (!request) return false;
    await turn.requireUnit('officer', request.unitId);
    await showToOfficer(turn, request);
    return true;
  },
  async step(turn, number, step, rest) {
    const found = await requestOfOfficer(turn, viewerOf(turn), Number(number));
    if (!found) return false;
    if (step === 'take') await officerActions.take?.run(turn, [number], '');
    if (step === 'answer') await askForWords(turn, number, 'decide', rest);
    if (step === 'pass') await passTo(turn, number, rest);
    if (step === 'close') await askForGiven(turn, number, rest);
    return true;
  },
};

export const mine: Waiting = {
  async list(turn, most) {
    const { all, some } = await requestsOfAsker(turn, turn.person.id, most);
    return { all, some: some.map((request) => item(turn, request, 'mine', isUnderWay(request.state))) };
  },
  async show(turn, which) {
    const number = readNumber(which);
    const request = number === undefined ? undefined : await requestOfAsker(turn, turn.person.id, number);
    if (!request) return false;
    await showToAsker(turn, request);
    return true;
  },
};

function item(turn: Turn, request: AidRequest, choice: 'view' | 'mine', open: boolean): WaitingItem {
  const number = String(request.number);
  return {
    number,
    line: listLine(turn.speak, request, turn.now),
    choice: action(turn.speak.label('aid-choice-number', { number }), 'aid', choice, [number]),
    open,
    mine: request.assigneeId === turn.person.id,
    since: open && choice === 'view' ? request.waitingSince : request.createdAt,
  };
}
