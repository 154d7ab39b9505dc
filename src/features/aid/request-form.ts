/** How somebody asks for help: what for, for whom, what happened, how they are reached, and which unit. */
import { z } from 'zod';
import { answer } from '../../conversation/dialogs/choices.ts';
import { Refusal, type Turn } from '../../conversation/feature.ts';
import type { Field, FieldContext } from '../../conversation/form/field.ts';
import { choiceField } from '../../conversation/form/fields/choice.ts';
import { storyField } from '../../conversation/form/fields/story.ts';
import { form } from '../../conversation/form/form.ts';
import type { Access } from '../../directory/access.ts';
import { openPhone } from '../../directory/contact.ts';
import type { Officer } from '../../directory/officers.ts';
import { findUnit, isWithin, type UnitRef, unitsNamed, unitTrail } from '../../directory/units.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { joinRich } from '../../messaging/rich-text.ts';
import { inOrder } from '../../runtime/in-order.ts';
import { formatPhone } from '../../text/phone.ts';
import { officerLine, requestChoice } from './messages.ts';
import { officersOf } from './notify.ts';
import { openAid } from './operations.ts';
import { aidKinds, limits, readContact, tellsSomething } from './rules.ts';
import { aidRequestOf, topUnits } from './store.ts';

/** Buttons a screen can bear; others type the name. */
const MOST_UNITS = 14;
const SELF = 'self';
const OTHER = 'other';

const kindField = choiceField({
  of: aidKinds,
  // "việc khác" in a story is no kind.
  found: aidKinds.filter((kind) => kind !== 'other'),
  phrases: (kind) => phrases(`aid.kind.${kind}`),
  label: (speak, kind) => speak.label(`aid-kind-${kind}`),
  problem: 'aid-hint-kind',
});

/** Empty: for the one who asks. */
const whoField: Field<string> = {
  kind: 'text',
  schema: z.string().max(limits.name),
  isFree: true,
  async read({ text, value }) {
    if (value === SELF) return { value: '' };
    if (value === OTHER) return { problem: 'aid-ask-name', choices: [] };
    const name = text.replace(/\s+/gu, ' ').trim();
    if (!/\p{L}/u.test(name)) return { problem: 'aid-hint-name' };
    const { length } = name;
    return length > limits.name
      ? { problem: 'common-form-long', args: { length, limit: limits.name } }
      : { value: name };
  },
  choices: async ({ speak }) => [
    [
      answer(speak.label('aid-choice-self'), SELF, phrases('aid.self')),
      answer(speak.label('aid-choice-other'), OTHER, phrases('aid.other')),
    ],
  ],
  show: async (value, { speak, actor }) =>
    value === '' ? speak.label('aid-for-self', { name: actor.person.fullName }) : value,
};

const phoneOf = ({ encryption, actor }: FieldContext) =>
  openPhone(encryption, actor.person.id, actor.person.phoneSealed);

/** Empty: by a message here. */
const contactField: Field<string> = {
  kind: 'text',
  schema: z.string().max(limits.contact),
  isFree: true,
  async read({ text, value, attachments = [] }, context) {
    const phone = phoneOf(context);
    if (value === 'here') return { value: '' };
    if (value === 'phone' && phone !== null) return { value: phone };
    const card = attachments.find(({ kind }) => kind === 'contact')?.name;
    const reading = readContact(card ?? text);
    if ('contact' in reading) return { value: reading.contact };
    return reading.problem === 'long'
      ? { problem: 'common-form-long', args: { length: text.length, limit: limits.contact } }
      : { problem: 'aid-hint-contact' };
  },
  async choices(context) {
    const phone = phoneOf(context);
    const here = answer(context.speak.label('aid-choice-here'), 'here', phrases('aid.here'));
    return [...(phone === null ? [] : [[answer(formatPhone(phone), 'phone')]]), [here]];
  },
  show: async (value, { speak }) => (value === '' ? speak.label('aid-contact-here') : formatPhone(value)),
};

/** The lowest units of which the person is a member: the chapter, not the association that it belongs to. */
function ownUnits({ memberOf }: Access): UnitRef[] {
  return memberOf.filter((one) => !memberOf.some((other) => other.id !== one.id && isWithin(other, one.id)));
}

/** The person's own, for a resident the associations themselves. */
async function unitsOffered({ tx, actor }: Pick<FieldContext, 'tx' | 'actor'>): Promise<UnitRef[]> {
  const own = ownUnits(actor.access);
  return own.length > 0 ? own : topUnits(tx);
}

/** A unit with the one above it: two associations may each have a chapter of the same name. */
async function unitLabel({ tx, speak }: FieldContext, unit: UnitRef): Promise<string> {
  const above = (await unitTrail(tx, unit)).at(-2);
  return above === undefined ? unit.name : speak.label('aid-unit-in', { unit: unit.name, above });
}

async function unitChoices(context: FieldContext, units: readonly UnitRef[]) {
  const shown = units.slice(0, MOST_UNITS);
  const labels = await inOrder(shown, (unit) => unitLabel(context, unit));
  return shown.map((unit, index) => [answer(labels[index] ?? unit.name, unit.id, [unit.name])]);
}

const unitField: Field<string> = {
  kind: 'unit',
  schema: z.string(),
  async read({ text, value }, context) {
    const chosen = value === undefined ? null : await findUnit(context.tx, value);
    if (chosen) return { value: chosen.id };
    const found = await unitsNamed(context.tx, text);
    const [only] = found;
    if (only && found.length === 1) return { value: only.id };
    return only
      ? { problem: 'aid-hint-unit-several', choices: await unitChoices(context, found) }
      : { problem: 'aid-hint-unit' };
  },
  choices: async (context) => unitChoices(context, await unitsOffered(context)),
  async initial({ actor }) {
    const [only, ...others] = ownUnits(actor.access);
    return others.length === 0 ? only?.id : undefined;
  },
  async show(value, context) {
    const unit = await findUnit(context.tx, value);
    return unit ? unitLabel(context, unit) : '?';
  },
};

export const requestForm = form({
  name: 'request',
  feature: 'aid',
  fields: {
    kind: kindField,
    who: whoField,
    story: storyField({
      limits: { text: limits.story, files: limits.files },
      inRounds: true,
      wordless: 'aid-no-words',
    }),
    contact: contactField,
    unit: unitField,
  },
  unitId: ({ unit }) => unit ?? undefined,
  preview: 'aid-preview-head',
  confirm: 'aid-choice-send',
  async submit(turn, { kind, who, story, contact, unit }, { key }) {
    if (!kind || !story || !unit) return;
    const input = {
      unitId: unit,
      kind,
      forWhom: who ?? '',
      contact: contact ?? '',
      story: story.text,
      files: story.files,
    };
    const { number, officers } = await openAid.do(turn.operations, input, key);
    await tellSent(turn, number, officers, unit);
  },
});

/** Its number, and who has it; where nobody could be reached, whom to call. */
async function tellSent(turn: Turn, number: number, reachedIds: readonly string[], unitId: string): Promise<void> {
  const { speak } = turn;
  const request = await aidRequestOf(turn, turn.person.id, number);
  const all = request ? await officersOf(turn, request) : [];
  const lines = (officers: readonly Officer[]) =>
    joinRich(
      officers.map((one) => officerLine(speak, one)),
      '\n',
    );
  const reached = all.filter(({ id }) => reachedIds.includes(id));
  const phones = all.filter(({ phone }) => phone !== null);
  const args = { number: String(number) };
  const unit = (await findUnit(turn.tx, unitId))?.name ?? '';
  const text =
    reached.length > 0
      ? speak.text('aid-sent', { ...args, officers: lines(reached) })
      : phones.length > 0
        ? speak.text('aid-sent-call', { ...args, officers: lines(phones) })
        : speak.text('aid-sent-nobody', { ...args, unit });
  if (reached.length === 0)
    turn.log.warn(
      { unit: unitId, request: number },
      'no officer can be reached by chat for a request: it waits in the list',
    );
  await turn.reply({ ...text, choices: [[requestChoice(speak, 'mine', number)]] });
}

/** Somebody asks for help. @param rest what they said after the words that ask for it */
export async function beginRequest(turn: Turn, rest: string): Promise<void> {
  if (turn.chat.kind !== 'private') throw new Refusal('aid-private-only');
  if ((await unitsOffered(turn.operations)).length === 0) throw new Refusal('aid-no-unit');
  const { text } = turn.incoming;
  const spoken = /^\s*[/#]/u.test(text) ? rest : text.trim();
  await requestForm.begin(turn, tellsSomething(rest, phrases('aid.fillers')) ? spoken : '');
}
