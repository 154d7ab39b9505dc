/** What others read when something was done about a request, by whichever way it was done. */
import { type Officer, officersAlong } from '../../directory/officers.ts';
import type { Translator } from '../../i18n/translator.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import type { ContentInput } from '../../messaging/outgoing.ts';
import type { OperationContext } from '../../operations/actor.ts';
import { givenLine, officerCard, officerLine, requestChoice } from './messages.ts';
import type { AidRequest } from './store.ts';

type Build = (speak: Translator) => ContentInput;

/** The card of an officer. @param why the text above it: `aid-card-<why>` */
export const card =
  (request: AidRequest, why: string, args: Record<string, string> = {}): Build =>
  (speak) =>
    officerCard(speak, request, speak.text(`aid-card-${why}`, args));

const toAsker =
  (request: AidRequest, key: string, args: (speak: Translator) => Parameters<Translator['text']>[1]): Build =>
  (speak) => ({
    ...speak.text(`aid-told-${key}`, { number: String(request.number), ...args(speak) }),
    choices: [[requestChoice(speak, 'mine', request.number)]],
  });

/** Who has it from now on: the actor. */
export async function whoHasIt(context: OperationContext, request: AidRequest, key: 'taken' | 'reopened') {
  const officers = await officersAlong(context, { path: request.unitPath });
  const me = officers.find(({ id }) => id === context.actor.person.id);
  return toAsker(request, key, (speak) => ({
    officer: me ? officerLine(speak, me) : context.actor.person.fullName,
  }));
}

/** A question, which is answered by a button of its own, or a decision. */
export function words({ actor }: OperationContext, request: AidRequest, key: 'asked' | 'decided', text: string): Build {
  const build = toAsker(request, key, () => ({ name: actor.person.fullName, text }));
  if (key === 'decided') return build;
  return (speak) => ({
    ...build(speak),
    choices: [[requestChoice(speak, 'answer', request.number, phrases('aid.answer'))]],
  });
}

export const closed = (
  { actor }: OperationContext,
  request: AidRequest,
  given: Pick<AidRequest, 'givenDong' | 'givenInKind'>,
): Build => toAsker(request, 'closed', (speak) => ({ name: actor.person.fullName, given: givenLine(speak, given) }));

export const passedTo = (request: AidRequest, to: Officer | { name: string }): Build =>
  toAsker(request, 'passed', (speak) => ({ to: 'name' in to ? to.name : officerLine(speak, to) }));

/** What the asker did, for officers. */
export const fromAsker =
  (request: AidRequest, key: 'answered' | 'added' | 'withdrawn', text: string): Build =>
  (speak) => ({
    ...speak.text(`aid-card-${key}`, {
      number: String(request.number),
      name: request.askerName,
      ...(key !== 'withdrawn' && { text: text === '' ? speak.text('aid-no-words') : text }),
    }),
    choices: [[requestChoice(speak, 'view', request.number)]],
  });
