/** What may be shown of a question or an answer, and to whom it goes. Pure. */

/** Shorter ones are articles of laws, sums and years; longer ones no number of a person. */
const LEAST_DIGITS = 9;
const MOST_DIGITS = 19;

/** Runs of digits as numbers of persons are written: in groups parted by one space, point or dash. */
const digitRun = /(?<![\d/])\+?\d(?:[ .-]?\d)+(?![\d/])/gu;

/** Does it hold a telephone number, that of an identity card or of an account? Sums of money are none. */
export function hasPersonalNumber(text: string): boolean {
  return Array.from(text.matchAll(digitRun)).some((match) => {
    const run = match[0];
    const digits = run.replace(/\D/gu, '').length;
    const after = text.slice(match.index + run.length).trimStart();
    const isMoney = /^\d{1,3}(?:[. ]\d{3})+$/u.test(run) && (/^(?:\u0111|d\b|vn)/iu.test(after) || /^[1-9]/u.test(run));
    return digits >= LEAST_DIGITS && digits <= MOST_DIGITS && !isMoney;
  });
}

export const limits = { question: 1500, answer: 3000 } as const;

export type TicketState = 'open' | 'taken' | 'answered' | 'closed' | 'withdrawn';

/** What an officer may do with a ticket. */
export const steps = ['take', 'answer', 'back', 'pass', 'close', 'draft'] as const;
export type Step = (typeof steps)[number];

/** The part of a ticket on which it depends who may do what. */
export interface Standing {
  state: TicketState;
  assigneeId: string | null;
  assigneeHolds: boolean;
  emergency: string | null;
  draftId: string | null;
}

/** What this officer of the unit may do now, the likeliest first. Whoever answers takes it with that. */
export function stepsFor(ticket: Standing, officerId: string): Step[] {
  if (ticket.state === 'withdrawn' || ticket.state === 'closed') return [];
  const draft: Step[] =
    ticket.emergency === null && ticket.draftId === null && ticket.state === 'answered' ? ['draft'] : [];
  if (ticket.state === 'open') return ['take', 'answer', 'back', 'pass', 'close'];
  if (ticket.assigneeId === officerId) return ['answer', 'back', 'pass', 'close', ...draft];
  return ticket.assigneeHolds ? ['take', 'pass', ...draft] : ['take', 'answer', 'pass', 'close', ...draft];
}

/** After the last word the bot keeps out of a conversation with an officer for so long. */
export const TALK_MS = 2 * 3600_000;
/** A question of an officer waits so long for its answer. */
export const ASKED_BACK_MS = 14 * 24 * 3600_000;

/** Does what the asker writes now, and what is for nobody else, belong to this ticket? */
export function isTalking(ticket: { state: TicketState; asksBack: boolean; lastWordAt: Date }, now: Date): boolean {
  if (ticket.state !== 'taken' && ticket.state !== 'answered') return false;
  const silence = now.getTime() - ticket.lastWordAt.getTime();
  return silence < (ticket.asksBack ? ASKED_BACK_MS : TALK_MS);
}

/** What follows an emergency within this time in the same chat is the same emergency. */
export const SAME_EMERGENCY_MS = 15 * 60_000;
/** A question that is changed later than this stands as it was answered. */
export const EDIT_MS = 10 * 60_000;
