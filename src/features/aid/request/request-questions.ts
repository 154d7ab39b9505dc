/** The questions of the request for help, each with its choices. */

import { answer, rowsOfTwo, yes } from '../../../conversation/dialogs/choices.ts';
import type { Turn } from '../../../conversation/feature.ts';
import { openPhone } from '../../../directory/contact.ts';
import type { UnitRef } from '../../../directory/units.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import type { ChoiceInput, ContentInput } from '../../../messaging/outgoing.ts';
import { joinRich, type RichText } from '../../../messaging/rich-text.ts';
import { inOrder } from '../../../runtime/in-order.ts';
import { formatPhone } from '../../../text/phone.ts';
import { aidKinds, limits } from '../rules.ts';
import { type Draft, ownUnits, stepOf, unitLabel, unitOf, unitsOffered } from './request-draft.ts';

/** Buttons a screen can bear; others type the name. */
const MOST_UNITS = 14;

/**
 * Asks for the first thing that is missing.
 * @param note what is said before it: how the last answer was understood, or why it was not
 * @param several units among which a typed name left the choice
 */
export async function askNext(turn: Turn, draft: Draft, note?: RichText, several?: readonly UnitRef[]): Promise<void> {
  const question = await questionFor(turn, draft, several);
  await turn.ask('request', draft, { ...question, ...joinRich([note ?? '', question as RichText], '\n\n') });
}

async function questionFor(turn: Turn, draft: Draft, several?: readonly UnitRef[]): Promise<ContentInput> {
  const { speak } = turn;
  switch (stepOf(draft)) {
    case 'kind':
      return { ...speak.text('aid-ask-kind'), choices: rowsOfTwo(kindChoices(turn)) };
    case 'who':
      return {
        ...speak.text('aid-ask-who'),
        choices: [
          [
            answer(speak.label('aid-choice-self'), 'self', phrases('aid.self')),
            answer(speak.label('aid-choice-other'), 'other', phrases('aid.other')),
          ],
        ],
      };
    case 'name':
      return { ...speak.text('aid-ask-name') };
    case 'story':
      return storyQuestion(turn, draft);
    case 'contact':
      return { ...speak.text('aid-ask-contact'), choices: contactChoices(turn) };
    case 'unit':
      return unitQuestion(turn, several);
    case 'change':
      return {
        ...speak.text('aid-ask-change'),
        choices: rowsOfTwo(
          ['kind', 'who', 'story', 'contact', 'unit'].map((field) => answer(speak.label(`aid-field-${field}`), field)),
        ),
      };
    case 'preview':
      return preview(turn, draft);
  }
}

function kindChoices(turn: Turn): ChoiceInput[] {
  return aidKinds.map((kind) => answer(turn.speak.label(`aid-kind-${kind}`), kind, phrases(`aid.kind.${kind}`)));
}

function storyQuestion(turn: Turn, draft: Draft): ContentInput {
  const { speak } = turn;
  const { text, files } = draft.story;
  if (text === '' && files.length === 0) return { ...speak.text('aid-ask-story') };
  const choices = [[answer(speak.label('aid-choice-done'), 'done', phrases('common.done'))]];
  return { ...speak.text('aid-ask-story-more', { length: text.length, limit: limits.story }), choices };
}

function contactChoices(turn: Turn): ChoiceInput[][] {
  const phone = openPhone(turn.encryption, turn.person.id, turn.person.phoneSealed);
  const here = answer(turn.speak.label('aid-choice-here'), 'here', phrases('aid.here'));
  return [...(phone === null ? [] : [[answer(formatPhone(phone), 'phone')]]), [here]];
}

async function unitQuestion(turn: Turn, several?: readonly UnitRef[]): Promise<ContentInput> {
  const units = (several ?? (await unitsOffered(turn))).slice(0, MOST_UNITS);
  const labels = await inOrder(units, (unit) => unitLabel(turn, unit));
  const key = ownUnits(turn).length > 0 ? 'aid-ask-unit' : 'aid-ask-unit-resident';
  return {
    ...turn.speak.text(key),
    choices: units.map((unit, index) => [answer(labels[index] ?? unit.name, unit.id, [unit.name])]),
  };
}

async function preview(turn: Turn, draft: Draft): Promise<ContentInput> {
  const { speak } = turn;
  const unit = await unitLabel(turn, await unitOf(turn, draft));
  const lines = [
    speak.text('aid-line-kind', { kind: speak.label(`aid-kind-${draft.kind}`) }),
    draft.forWhom === ''
      ? speak.text('aid-line-for-self', { name: turn.person.fullName })
      : speak.text('aid-line-for-other', { name: draft.forWhom ?? '' }),
    draft.contact === ''
      ? speak.text('aid-line-contact-here')
      : speak.text('aid-line-contact', { contact: formatPhone(draft.contact ?? '') }),
    speak.text('aid-line-story', { story: draft.story.text === '' ? speak.text('aid-no-words') : draft.story.text }),
    ...(draft.story.files.length > 0 ? [speak.text('aid-line-files', { count: draft.story.files.length })] : []),
  ];
  return {
    ...joinRich(
      [speak.text('aid-preview-head'), joinRich(lines, '\n'), speak.text('aid-preview-end', { unit })],
      '\n\n',
    ),
    choices: [
      [yes(speak.label('aid-choice-send'), 'send', phrases('aid.send'))],
      [answer(speak.label('aid-choice-change'), 'change'), answer(speak.label('common-cancel'), 'cancel')],
    ],
  };
}
