/** What the asker and the officers read about a request. */
import { action, rowsOfTwo } from '../../conversation/dialogs/choices.ts';
import type { Translator } from '../../conversation/feature.ts';
import type { Officer } from '../../directory/officers.ts';
import type { ChoiceInput, ContentInput } from '../../messaging/outgoing.ts';
import { joinRich, type RichText } from '../../messaging/rich-text.ts';
import { formatDateTime } from '../../text/format-time.ts';
import { formatDong } from '../../text/money.ts';
import { formatPhone } from '../../text/phone.ts';
import type { AidEvent } from './event-store.ts';
import { isUnderWay, type Step } from './rules.ts';
import type { AidRequest } from './store.ts';

const HOUR = 3600_000;

/** A choice that runs an action of this feature on a request. */
export function requestChoice(
  speak: Translator,
  name: string,
  number: number,
  words: readonly string[] = [],
): ChoiceInput {
  return action(speak.label(`aid-choice-${name}`, { number: String(number) }), 'aid', name, [String(number)], words);
}

/** What was asked for, as both sides read it. */
export function summary(speak: Translator, request: AidRequest): RichText[] {
  return [
    speak.text('aid-line-title', { number: String(request.number), kind: speak.label(`aid-kind-${request.kind}`) }),
    speak.text('aid-line-unit', { unit: request.unitName }),
    request.forWhom === ''
      ? speak.text('aid-line-for-self', { name: request.askerName })
      : speak.text('aid-line-for-other', { name: request.forWhom }),
    ...(request.forWhom === '' ? [] : [speak.text('aid-line-asker', { name: request.askerName })]),
    contactLine(speak, request),
    speak.text('aid-line-story', { story: request.story === '' ? speak.text('aid-no-words') : request.story }),
  ];
}

function contactLine(speak: Translator, request: Pick<AidRequest, 'contact' | 'askerPhone'>): RichText {
  if (request.contact !== '') return speak.text('aid-line-contact', { contact: formatPhone(request.contact) });
  return request.askerPhone === null
    ? speak.text('aid-line-contact-here')
    : speak.text('aid-line-contact-here-phone', { phone: formatPhone(request.askerPhone) });
}

/** How many photos and files there are; they follow on demand. */
function filesLine(speak: Translator, count: number): RichText[] {
  return count === 0 ? [] : [speak.text('aid-line-files', { count })];
}

/** What an officer is sent when a request comes to them. @param head why it comes */
export function officerCard(speak: Translator, request: AidRequest, head: RichText): ContentInput {
  return {
    ...joinRich([head, joinRich(summary(speak, request), '\n')], '\n\n'),
    choices: [
      ...(request.state === 'open' ? [[requestChoice(speak, 'take', request.number)]] : []),
      // Who has it by now decides and closes from here.
      ...(request.state === 'taken'
        ? [[requestChoice(speak, 'decide', request.number), requestChoice(speak, 'close', request.number)]]
        : []),
      [requestChoice(speak, 'pass', request.number), requestChoice(speak, 'view', request.number)],
    ],
  };
}

/** The photos and files of a request or a message about it. */
export function filesMessage(speak: Translator, request: AidRequest, files: AidRequest['files']): ContentInput {
  return { ...speak.text('aid-files', { number: String(request.number) }), attachments: files };
}

/** The whole request for an officer, with what they may do now. */
export function officerView(
  speak: Translator,
  request: AidRequest,
  events: readonly AidEvent[],
  may: readonly Step[],
  zone: string,
): ContentInput {
  const files = request.files.length + events.reduce((sum, event) => sum + event.files.length, 0);
  const text = joinRich(
    [
      joinRich([...summary(speak, request), ...filesLine(speak, files), stateLine(speak, request)], '\n'),
      historyOf(speak, events, zone, true),
    ],
    '\n\n',
  );
  const choices = may.map((step) => requestChoice(speak, step, request.number));
  if (files > 0) choices.push(requestChoice(speak, 'files', request.number));
  return { ...text, choices: rowsOfTwo(choices) };
}

/** The whole request for the one who asked: no notes, no officers' business. */
export function askerView(
  speak: Translator,
  request: AidRequest,
  events: readonly AidEvent[],
  zone: string,
): ContentInput {
  const text = joinRich(
    [
      joinRich(
        [...summary(speak, request), ...filesLine(speak, request.files.length), stateLine(speak, request)],
        '\n',
      ),
      historyOf(speak, events, zone, false),
    ],
    '\n\n',
  );
  const choices = isUnderWay(request.state)
    ? [[requestChoice(speak, 'add', request.number), requestChoice(speak, 'withdraw', request.number)]]
    : [];
  return { ...text, choices };
}

/** Where a request stands, in one sentence. */
export function stateLine(speak: Translator, request: AidRequest): RichText {
  const name = request.assigneeName ?? '';
  if (request.state === 'closed') return joinRich([speak.text('aid-state-closed'), givenLine(speak, request)], '\n');
  if (request.state === 'taken' || request.state === 'decided')
    return speak.text(`aid-state-${request.state}${request.assigneeHolds ? '' : '-left'}`, { name });
  return speak.text(`aid-state-${request.state}`);
}

/** What was given, for the asker and in the view. */
export function givenLine(speak: Translator, given: Pick<AidRequest, 'givenDong' | 'givenInKind'>): RichText {
  const { givenDong, givenInKind } = given;
  const dong = givenDong === null ? '' : formatDong(givenDong);
  if (givenDong !== null && givenInKind !== null) return speak.text('aid-given-both', { dong, inKind: givenInKind });
  if (givenDong !== null) return speak.text('aid-given-money', { dong });
  return givenInKind === null
    ? speak.text('aid-given-nothing')
    : speak.text('aid-given-in-kind', { inKind: givenInKind });
}

function historyOf(speak: Translator, events: readonly AidEvent[], zone: string, forOfficer: boolean): RichText {
  return joinRich([speak.text('aid-history'), ...eventLines(speak, events, zone, forOfficer)], '\n');
}

/** A line each, the oldest first. */
export function eventLines(
  speak: Translator,
  events: readonly AidEvent[],
  zone: string,
  forOfficer: boolean,
): RichText[] {
  return events.map((event) => {
    const args = {
      at: formatDateTime(event.at, zone, speak.locale),
      name: event.actorName,
      text: event.text ?? (event.files.length > 0 ? speak.text('aid-no-words') : ''),
    };
    const line = speak.text(`aid-event-${event.kind}${event.kind === 'closed' && !event.text ? '-bare' : ''}`, args);
    return forOfficer && event.missed ? joinRich([line, speak.text('aid-event-missed')], ' ') : line;
  });
}

/** One line of a list. @param place its number in the list, by which it may be chosen */
export function listLine(speak: Translator, request: AidRequest, now: Date): RichText {
  return speak.text('aid-list-line', {
    number: String(request.number),
    kind: speak.label(`aid-kind-${request.kind}`),
    unit: request.unitName,
    age: ageOf(speak, request.createdAt, now),
    state: stateLine(speak, request),
  });
}

/** How long ago, in the largest unit that fits: minutes, hours or days. */
export function ageOf(speak: Translator, since: Date, now: Date): string {
  const hours = Math.floor((now.getTime() - since.getTime()) / HOUR);
  if (hours < 1) return speak.label('aid-age-now');
  return hours < 24
    ? speak.label('aid-age-hours', { count: hours })
    : speak.label('aid-age-days', { count: Math.floor(hours / 24) });
}

/** An officer as the asker is told: name, office, and the telephone where it is known. */
export function officerLine(speak: Translator, officer: Pick<Officer, 'fullName' | 'unitName' | 'phone'>): RichText {
  const args = { name: officer.fullName, unit: officer.unitName };
  return officer.phone === null
    ? speak.text('aid-officer', args)
    : speak.text('aid-officer-phone', { ...args, phone: formatPhone(officer.phone) });
}
