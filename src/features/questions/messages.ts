/** What officers and the one who asked read about a ticket. */
import { action, rowsOfTwo } from '../../conversation/dialogs/choices.ts';
import type { Translator } from '../../conversation/feature.ts';
import type { Officer } from '../../directory/officers.ts';
import type { ChoiceInput, ContentInput } from '../../messaging/outgoing.ts';
import { joinRich, type RichText } from '../../messaging/rich-text.ts';
import { formatDate, formatDateTime, formatTime, relativeDay } from '../../text/format-time.ts';
import { formatPhone } from '../../text/phone.ts';
import type { Step } from './asking/answer-rules.ts';
import type { Ticket, Word } from './store.ts';

export const FEATURE = 'questions';
/** What is said to a danger: not counted among the messages that a group bears in an hour. */
export const EMERGENCY = 'emergency';

const HOUR = 3600_000;
/** In a list a question is known by its beginning. */
const SHORT = 90;

/** A choice that runs an action of this feature on a ticket. */
export function ticketChoice(speak: Translator, name: string, number: number): ChoiceInput {
  return action(speak.label(`questions-choice-${name}`, { number: String(number) }), FEATURE, name, [String(number)]);
}

/** A danger is never called a question, to anybody. */
function titleOf(speak: Translator, { number, emergency }: Ticket): RichText {
  const args = { number: String(number) };
  if (emergency === null) return speak.text('questions-line-title', args);
  return speak.text('questions-line-title-emergency', {
    ...args,
    kind: speak.label(`questions-danger-name-${emergency}`),
  });
}

/** Who asked, where, what. */
export function summary(speak: Translator, ticket: Ticket): RichText[] {
  const args = { number: String(ticket.number), name: ticket.askerName, unit: ticket.unitName };
  const phone = ticket.askerPhone === null ? '' : formatPhone(ticket.askerPhone);
  return [
    titleOf(speak, ticket),
    phone === ''
      ? speak.text('questions-line-asker', args)
      : speak.text('questions-line-asker-phone', { ...args, phone }),
    ticket.chatKind === 'group'
      ? speak.text('questions-line-group', { group: ticket.chatTitle ?? '', unit: ticket.unitName })
      : speak.text('questions-line-private', { unit: ticket.unitName }),
    speak.text('questions-line-question', { question: ticket.question }),
  ];
}

/** What an officer is sent when a ticket comes to them. @param head why it comes; empty: its title says it */
export function officerCard(speak: Translator, ticket: Ticket, head: RichText | ''): ContentInput {
  const untaken = ticket.state === 'open';
  return {
    ...joinRich(
      [head, joinRich(summary(speak, ticket), '\n'), untaken ? speak.text('questions-card-how') : ''],
      '\n\n',
    ),
    choices: rowsOfTwo([
      ...(untaken ? [ticketChoice(speak, 'take', ticket.number)] : []),
      ticketChoice(speak, 'answer', ticket.number),
      ticketChoice(speak, 'pass', ticket.number),
      ticketChoice(speak, 'view', ticket.number),
    ]),
  };
}

/** What the card of an officer becomes when another one has it, or it is over. */
export function settledCard(speak: Translator, ticket: Ticket, how: RichText): ContentInput {
  return {
    ...joinRich([how, joinRich(summary(speak, ticket), '\n')], '\n\n'),
    choices: [[ticketChoice(speak, 'view', ticket.number)]],
  };
}

/** The whole ticket for an officer, with what they may do now. */
export function officerView(
  speak: Translator,
  ticket: Ticket,
  words: readonly Word[],
  may: readonly Step[],
  zone: string,
): ContentInput {
  const text = joinRich(
    [joinRich([...summary(speak, ticket), stateLine(speak, ticket)], '\n'), historyOf(speak, words, zone)],
    '\n\n',
  );
  return { ...text, choices: rowsOfTwo(may.map((step) => ticketChoice(speak, step, ticket.number))) };
}

/** The whole ticket for the one who asked. */
export function askerView(speak: Translator, ticket: Ticket, words: readonly Word[], zone: string): ContentInput {
  const head = [
    titleOf(speak, ticket),
    speak.text('questions-line-question', { question: ticket.question }),
    stateLine(speak, ticket),
  ];
  const shown = words.filter((word) => word.kind !== 'passed' && word.kind !== 'taken');
  const open = ticket.state === 'open' || ticket.state === 'taken';
  return {
    ...joinRich([joinRich(head, '\n'), historyOf(speak, shown, zone)], '\n\n'),
    choices: open ? [[ticketChoice(speak, 'add', ticket.number), ticketChoice(speak, 'withdraw', ticket.number)]] : [],
  };
}

/** Where a ticket stands, in one sentence. */
export function stateLine(speak: Translator, ticket: Ticket): RichText {
  const name = ticket.assigneeName ?? '';
  if (ticket.state === 'taken') {
    const key = !ticket.assigneeHolds ? 'taken-left' : ticket.asksBack ? 'asked' : 'taken';
    return speak.text(`questions-state-${key}`, { name });
  }
  return ticket.state === 'answered'
    ? speak.text('questions-state-answered', { name })
    : speak.text(`questions-state-${ticket.state}`);
}

function historyOf(speak: Translator, words: readonly Word[], zone: string): RichText {
  if (words.length === 0) return joinRich([]);
  return joinRich([speak.text('questions-history'), ...wordLines(speak, words, zone)], '\n');
}

/** A line each, the oldest first. */
export const wordLines = (speak: Translator, words: readonly Word[], zone: string): RichText[] =>
  words.map(({ kind, name, text, at }) =>
    speak.text(`questions-word-${kind}`, { at: formatDateTime(at, zone, speak.locale), name, text: text ?? '' }),
  );

/** One or two lines of a list; begins with the number. */
export function listLine(speak: Translator, ticket: Ticket, now: Date): RichText {
  const question = ticket.question.replace(/\s+/gu, ' ');
  const key = ticket.emergency === null ? 'questions-list-line' : 'questions-list-line-emergency';
  return joinRich(
    [
      speak.text(key, {
        number: String(ticket.number),
        age: ageOf(speak, ticket.createdAt, now),
        question: question.length > SHORT ? `${question.slice(0, SHORT).trimEnd()}…` : question,
      }),
      stateLine(speak, ticket),
    ],
    ' – ',
  );
}

export function ageOf(speak: Translator, since: Date, now: Date): string {
  const hours = Math.floor((now.getTime() - since.getTime()) / HOUR);
  if (hours < 1) return speak.label('questions-age-now');
  return hours < 24
    ? speak.label('questions-age-hours', { count: hours })
    : speak.label('questions-age-days', { count: Math.floor(hours / 24) });
}

/** An officer as the asker is told: name, office, and privately the telephone. */
export function officerLine(speak: Translator, officer: Officer, withPhone: boolean): RichText {
  const args = { name: officer.fullName, unit: officer.unitName };
  return officer.phone === null || !withPhone
    ? speak.text('questions-officer', args)
    : speak.text('questions-officer-phone', { ...args, phone: formatPhone(officer.phone) });
}

/** "16:30 hôm nay", "07:00 thứ hai, 23/11/2026". */
export function momentText(speak: Translator, at: Date, now: Date, zone: string): string {
  const day = relativeDay(at, now, zone, speak.locale) ?? formatDate(at, zone, speak.locale);
  return `${formatTime(at, zone, speak.locale)} ${day}`;
}
