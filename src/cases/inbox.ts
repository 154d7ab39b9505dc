/** Which of the things that wait are wanted, and in which order they stand. Pure. */
import { phrases } from '../lexicon/lexicon.ts';
import { samePhrase, startsWithPhrase } from '../text/fold.ts';

export interface Pressing {
  /** Nobody has taken it. */
  open: boolean;
  urgent?: boolean;
  /** The one who looks has taken it. */
  mine?: boolean;
  since: Date;
}

const HOUR = 3_600_000;
/** Nobody has taken it for a day, or who has taken it has not closed it for three: the steps of the reminders. */
const OVERDUE = { open: 24 * HOUR, taken: 72 * HOUR };

export const isOverdue = ({ open, since }: Pressing, now: Date): boolean =>
  now.getTime() - since.getTime() > (open ? OVERDUE.open : OVERDUE.taken);

/**
 * For officers: urgent ones, then what is overdue, then what nobody has taken, then the others; of each what waits longest.
 * For the one who asked: what is under way, then what is over; of each the latest.
 */
export function pressingFirst<T extends Pressing>(items: readonly T[], whose: 'officers' | 'asker', now: Date): T[] {
  const isOfficer = whose === 'officers';
  const rank = (item: T) => (item.urgent ? 0 : isOfficer && isOverdue(item, now) ? 1 : item.open ? 2 : 3);
  return [...items].sort((a, b) => {
    const older = a.since.getTime() - b.since.getTime();
    return rank(a) - rank(b) || (isOfficer ? older : -older);
  });
}

export const shares = ['mine', 'untaken', 'overdue'] as const;

export interface InboxQuestion {
  /** The part that is wanted; undefined: all. */
  share?: (typeof shares)[number];
  /** The feature whose cases are wanted. */
  kind?: string;
  /** From 1. */
  page: number;
}

/**
 * "của tôi", "đơn chưa ai nhận", "câu hỏi trang 2".
 * @param kinds names of features that have cases @returns undefined where something else is said
 */
export function readInboxQuestion(text: string, kinds: readonly string[]): InboxQuestion | undefined {
  const question: InboxQuestion = { page: 1 };
  let rest = text.trim();
  while (rest !== '') {
    const page = firstOf(rest, phrases('cases.page'));
    const number = page === undefined ? undefined : /^(\d{1,3})\s*(.*)$/su.exec(page);
    const share = shares.find((one) => firstOf(rest, phrases(`cases.${one}`)) !== undefined);
    const kind = kinds.find((one) => firstOf(rest, phrases(`cases.kind-${one}`)) !== undefined);
    if (number) {
      question.page = Math.max(1, Number(number[1]));
      rest = number[2] ?? '';
    } else if (kind && !question.kind) {
      question.kind = kind;
      rest = firstOf(rest, phrases(`cases.kind-${kind}`)) ?? '';
    } else if (share && !question.share) {
      question.share = share;
      rest = firstOf(rest, phrases(`cases.${share}`)) ?? '';
    } else return undefined;
  }
  return question;
}

export function isWanted(item: Pressing, share: InboxQuestion['share'], now: Date): boolean {
  if (share === 'mine') return item.mine ?? false;
  if (share === 'untaken') return item.open;
  return share === undefined || isOverdue(item, now);
}

function firstOf(text: string, list: readonly string[]): string | undefined {
  return [...list]
    .sort((a, b) => b.length - a.length)
    .flatMap((phrase) => (samePhrase(text, phrase) ? '' : (startsWithPhrase(text, phrase)?.rest ?? [])))[0];
}
