/** What waits for officers, and what the person has asked, as `/hopthu` and `/yeucau` show it. */
import type { Turn, Waiting, WaitingItem } from '../../../conversation/feature.ts';
import { listLine, ticketChoice } from '../messages.ts';
import { openTickets, type Ticket, ticketOfAsker, ticketOfOfficer, ticketsOfAsker } from '../store.ts';
import { readNumber, showToAsker, showToOfficer, viewerOf } from './find.ts';
import { officerActions } from './officer-actions.ts';
import { passTo } from './pass-dialog.ts';
import { askForWords } from './words-dialog.ts';

export const inbox: Waiting = {
  async list(turn, most) {
    const { all, some } = await openTickets(turn, viewerOf(turn), most);
    return { all, some: some.map((ticket) => item(turn, ticket, 'view-number', ticket.state === 'open')) };
  },
  async show(turn, which) {
    const number = readNumber(which);
    const ticket = number === undefined ? undefined : await ticketOfOfficer(turn, viewerOf(turn), number);
    if (!ticket) return false;
    await turn.requireUnit('officer', ticket.unitId);
    await showToOfficer(turn, ticket);
    return true;
  },
  async step(turn, number, step, rest) {
    if (!(await ticketOfOfficer(turn, viewerOf(turn), Number(number)))) return false;
    if (step === 'take') await officerActions.take?.run(turn, [number], '');
    else if (step === 'pass') await passTo(turn, number, rest);
    else await askForWords(turn, number, step, rest);
    return true;
  },
};

export const mine: Waiting = {
  async list(turn, most) {
    const { all, some } = await ticketsOfAsker(turn, turn.person.id, most);
    const isOpen = (ticket: Ticket) => ticket.state === 'open' || ticket.state === 'taken';
    return { all, some: some.map((ticket) => item(turn, ticket, 'mine', isOpen(ticket))) };
  },
  async show(turn, which) {
    const number = readNumber(which);
    const ticket = number === undefined ? undefined : await ticketOfAsker(turn, turn.person.id, number);
    if (!ticket) return false;
    await showToAsker(turn, ticket);
    return true;
  },
};

function item(turn: Turn, ticket: Ticket, choice: 'view-number' | 'mine', open: boolean): WaitingItem {
  return {
    number: String(ticket.number),
    line: listLine(turn.speak, ticket, turn.now),
    choice: ticketChoice(turn.speak, choice, ticket.number),
    open,
    mine: ticket.assigneeId === turn.person.id,
    urgent: ticket.emergency !== null && open,
    since: ticket.waitingSince,
  };
}
