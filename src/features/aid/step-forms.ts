/** What officers and askers say about a request in words, and to whom one is passed. */
import { passField } from '../../cases/chat/pass.ts';
import { caseForStep, caseUnderWay } from '../../cases/operation.ts';
import type { Turn } from '../../conversation/feature.ts';
import { givenField } from '../../conversation/form/fields/given.ts';
import { storyField } from '../../conversation/form/fields/story.ts';
import { textField } from '../../conversation/form/fields/text.ts';
import { type Fields, type Form, form } from '../../conversation/form/form.ts';
import { findUnit } from '../../directory/units.ts';
import type { Translator } from '../../i18n/translator.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { joinRich, type RichText } from '../../messaging/rich-text.ts';
import { formatPhone } from '../../text/phone.ts';
import { aidBook } from './book.ts';
import { requestChoice } from './messages.ts';
import { mayHave } from './notify.ts';
import { addToAid, askAboutAid, closeAid, decideAid, noteOnAid, passAid } from './operations.ts';
import { limits, type Step } from './rules.ts';
import { type AidRequest, aidRequestOf } from './store.ts';

const words = textField({ limit: limits.words });
const story = (text: number) =>
  storyField({ limits: { text, files: limits.files }, inRounds: false, wordless: 'aid-no-words' });
const feature = 'aid';
const confirm = 'aid-choice-send';

/** That the asker was not reached by chat, and how else to reach them. */
export function missedText(speak: Translator, request: AidRequest): RichText {
  const args = { number: String(request.number), name: request.askerName };
  const contact = request.contact === '' ? request.askerPhone : request.contact;
  return contact === null
    ? speak.text('aid-missed', args)
    : speak.text('aid-missed-contact', { ...args, contact: formatPhone(contact) });
}

/** Confirms a step to the officer who took it. @param reached where no chat reaches the asker the officer is told to call */
async function done(turn: Turn, number: number, key: string, reached: boolean): Promise<void> {
  const { speak } = turn;
  const request = reached ? undefined : await aidRequestOf(turn, undefined, number);
  const text = speak.text(`aid-done-${key}`, { number: String(number) });
  const missed = request ? missedText(speak, request) : '';
  await turn.reply({ ...joinRich([text, missed], '\n\n'), choices: [[requestChoice(speak, 'view', number)]] });
}

export const askForm = form({
  name: 'ask',
  feature,
  fields: { question: words },
  preview: 'aid-preview-ask',
  confirm,
  async submit(turn, { question }, { key, about }) {
    const input = { number: Number(about.number), text: question ?? '' };
    const { number, reached } = await askAboutAid.do(turn.operations, input, key);
    await done(turn, number, 'asked', reached);
  },
});

export const noteForm = form({
  name: 'note',
  feature,
  fields: { note: story(limits.words) },
  async submit(turn, { note }, { key, about }) {
    const input = { number: Number(about.number), text: note?.text ?? '', files: note?.files ?? [] };
    const { number } = await noteOnAid.do(turn.operations, input, key);
    await done(turn, number, 'noted', true);
  },
});

export const decideForm = form({
  name: 'decide',
  feature,
  fields: { decision: words },
  preview: 'aid-preview-decide',
  confirm,
  async submit(turn, { decision }, { key, about }) {
    const input = { number: Number(about.number), text: decision ?? '' };
    const { number, reached } = await decideAid.do(turn.operations, input, key);
    await done(turn, number, 'decided', reached);
  },
});

export const closingForm = form({
  name: 'closing',
  feature,
  fields: {
    given: givenField({
      joiners: () => phrases('aid.joiners'),
      nothing: { choice: 'aid-choice-nothing', said: 'aid-given-nothing' },
    }),
  },
  preview: 'aid-preview-closing',
  confirm: 'aid-choice-close-now',
  async submit(turn, { given }, { key, about }) {
    const input = {
      number: Number(about.number),
      givenDong: given?.dong ?? null,
      givenInKind: given?.inKind ?? null,
    };
    const { number, reached } = await closeAid.do(turn.operations, input, key);
    await done(turn, number, 'closed', reached);
  },
});

export const passForm = form({
  name: 'pass',
  feature,
  fields: {
    to: passField({
      async find(context) {
        const one = await caseForStep(context, aidBook, Number(context.about.number), 'pass');
        return { one, officers: await mayHave(context, one) };
      },
    }),
  },
  async submit(turn, { to }, { key, about }) {
    if (!to) return;
    const { number, reached } = await passAid.do(turn.operations, { number: Number(about.number), to }, key);
    const name =
      'unitId' in to
        ? (await findUnit(turn.tx, to.unitId))?.name
        : (await aidRequestOf(turn, undefined, number))?.assigneeName;
    const args = { number: String(number), to: name ?? '' };
    await turn.say(reached ? 'aid-done-passed' : 'aid-done-passed-unreached', args, {
      choices: [[requestChoice(turn.speak, 'view', number)]],
    });
  },
});

export const additionForm = form({
  name: 'addition',
  feature,
  fields: { addition: story(limits.story) },
  preview: 'aid-preview-addition',
  confirm,
  async submit(turn, { addition }, { key, about }) {
    const input = { number: Number(about.number), text: addition?.text ?? '', files: addition?.files ?? [] };
    const { number, reached } = await addToAid.do(turn.operations, input, key);
    await turn.say(
      reached ? 'aid-added' : 'aid-added-unreached',
      { number: String(number) },
      { choices: [[requestChoice(turn.speak, 'mine', number)]] },
    );
  },
});

/** Begins a step of an officer, where it may be taken now. @param line what was said of it already */
export async function beginStep<F extends Fields>(turn: Turn, one: Form<F>, step: Step, number: number, line = '') {
  const request = await caseForStep(turn.operations, aidBook, number, step);
  await one.begin(turn, line, {}, { number: String(number), name: request.askerName });
}

/** Asks what is to be added, or shows what is said already. */
export async function beginAddition(turn: Turn, number: number, line = ''): Promise<void> {
  await caseUnderWay(turn.operations, aidBook, number);
  await additionForm.begin(turn, line, {}, { number: String(number) });
}
