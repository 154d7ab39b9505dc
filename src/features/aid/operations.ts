/** What may be done about a request for help, and what may be read of them. */
import { z } from 'zod';
import { aboutCase, caseOperations, passTo } from '../../cases/operation.ts';
import { findUnit } from '../../directory/units.ts';
import { attachmentSchema } from '../../messaging/attachment.ts';
import { type OperationContext, requireUnit } from '../../operations/actor.ts';
import { operation } from '../../operations/operation.ts';
import { Refusal } from '../../operations/refusal.ts';
import { formatDong } from '../../text/money.ts';
import { aidBook } from './book.ts';
import { mayHave, notifyOfficer, notifyOfficers, record } from './notify.ts';
import { aidKinds, limits } from './rules.ts';
import { type AidRequest, askedOf, changeRequest, createRequest } from './store.ts';
import * as told from './told.ts';

const { step, own, waiting, mine } = caseOperations(aidBook);
/** What waits for the officer, and what the person asked for. */
export const aidWaiting = waiting;
export const myAid = mine;

const files = z.array(attachmentSchema).max(limits.files).default([]);
const words = z.string().trim().min(1).max(limits.words);

/** For how long what the asker adds answers an officer's question. */
const ANSWER_DAYS = 14;

/** Asks for help. `officers`: who was told of it; none: nobody could be reached, and it waits in their list. */
export const openAid = operation({
  name: 'aid.open',
  level: 'all',
  input: z.object({
    unitId: z.string(),
    kind: z.enum(aidKinds),
    /** Empty: for the one who asks. */
    forWhom: z.string().max(limits.name),
    /** Empty: by a message in the asker's chat. */
    contact: z.string().max(limits.contact),
    story: z.string().max(limits.story),
    files,
  }),
  output: z.object({ number: z.int(), officers: z.array(z.string()) }),
  unit: () => null,
  async run(context, input) {
    if (!(await findUnit(context.tx, input.unitId))) throw new Refusal('common-choice-old');
    if (input.story === '' && input.files.length === 0) throw new Refusal('aid-hint-story');
    const askerId = context.actor.person.id;
    const request = await createRequest(context, { ...input, askerId }, context.now);
    const card = told.card(request, 'new');
    // An officer who asks for somebody else needs others to know.
    const reached = await notifyOfficers(context, request, card, { files: request.files, exceptId: askerId });
    return { number: request.number, officers: reached.map(({ id }) => id) };
  },
});

const holds = (context: OperationContext, state: AidRequest['state']) =>
  ({ state, assigneeId: context.actor.person.id }) as const;

export const takeAid = step('aid.take', 'take', aboutCase, async (context, request) => {
  await changeRequest(context, request.id, holds(context, request.state === 'open' ? 'taken' : request.state));
  return record(context, request, { kind: 'taken' }, await told.whoHasIt(context, request, 'taken'));
});

export const reopenAid = step('aid.reopen', 'reopen', aboutCase, async (context, request) => {
  const change = { ...holds(context, 'taken'), closedAt: null, givenDong: null, givenInKind: null };
  await changeRequest(context, request.id, change);
  return record(context, request, { kind: 'reopened' }, await told.whoHasIt(context, request, 'reopened'));
});

/** A question to the one who asked. */
export const askAboutAid = step('aid.ask', 'ask', aboutCase.extend({ text: words }), (context, request, { text }) =>
  record(context, request, { kind: 'asked', text }, told.words(context, request, 'asked', text)),
);

/** A note that only officers read. */
export const noteOnAid = step(
  'aid.note',
  'note',
  aboutCase.extend({ text: z.string().trim().max(limits.words), files }),
  async (context, request, { text, files }) => {
    if (text === '' && files.length === 0) throw new Refusal('aid-hint-words');
    return record(context, request, { kind: 'noted', text, files });
  },
);

export const decideAid = step(
  'aid.decide',
  'decide',
  aboutCase.extend({ text: words }),
  async (context, request, { text }) => {
    await changeRequest(context, request.id, { state: 'decided' });
    return record(context, request, { kind: 'decided', text }, told.words(context, request, 'decided', text));
  },
);

export const closeAid = step(
  'aid.close',
  'close',
  aboutCase.extend({
    givenDong: z.string().regex(/^\d+$/).nullable(),
    givenInKind: z.string().max(limits.words).nullable(),
  }),
  async (context, request, input) => {
    const given = {
      givenDong: input.givenDong === null ? null : BigInt(input.givenDong),
      givenInKind: input.givenInKind,
    };
    await changeRequest(context, request.id, { state: 'closed', closedAt: context.now, ...given });
    const dong = given.givenDong === null ? [] : [formatDong(given.givenDong)];
    const text = [...dong, ...(given.givenInKind === null ? [] : [given.givenInKind])].join('; ');
    const event = text === '' ? { kind: 'closed' as const } : { kind: 'closed' as const, text };
    return record(context, request, event, told.closed(context, request, given));
  },
);

export const passAid = step('aid.pass', 'pass', aboutCase.extend({ to: passTo }), (context, request, { to }) =>
  'unitId' in to ? toUnit(context, request, to.unitId) : toOfficer(context, request, to.officerId),
);

async function toOfficer(context: OperationContext, request: AidRequest, officerId: string): Promise<boolean> {
  const officer = (await mayHave(context, request)).find(({ id }) => id === officerId);
  if (!officer) throw new Refusal('common-choice-old');
  const state = request.state === 'open' ? 'taken' : request.state;
  await changeRequest(context, request.id, { state, assigneeId: officer.id });
  const now: AidRequest = { ...request, state, assigneeId: officer.id, assigneeName: officer.fullName };
  const isMe = officer.id === context.actor.person.id;
  const card = told.card(now, 'passed', { name: context.actor.person.fullName });
  const reached = isMe || (await notifyOfficer(context, officer, now, card, request.files));
  await record(context, request, { kind: 'passed', text: officer.fullName }, told.passedTo(request, officer));
  return reached;
}

async function toUnit(context: OperationContext, request: AidRequest, unitId: string): Promise<boolean> {
  const unit = await requireUnit({ tx: context.tx, access: context.actor.access }, 'officer', unitId);
  const waits = { state: 'open', unitId: unit.id, assigneeId: null } as const;
  await changeRequest(context, request.id, { ...waits, waitingSince: context.now, reminders: 0 });
  const now: AidRequest = { ...request, ...waits, unitName: unit.name, unitPath: unit.path, assigneeName: null };
  const card = told.card(now, 'passed', { name: context.actor.person.fullName });
  const exceptId = context.actor.person.id;
  const reached = await notifyOfficers(context, now, card, { files: request.files, exceptId });
  await record(context, request, { kind: 'passed', text: unit.name }, told.passedTo(request, unit));
  return reached.length > 0;
}

/** What the asker adds, or answers to an officer's question. */
export const addToAid = own(
  'aid.add',
  aboutCase.extend({ text: z.string().trim().max(limits.story), files }),
  async (context, request, { text, files }) => {
    if (text === '' && files.length === 0) throw new Refusal('aid-hint-story');
    const { id } = context.actor.person;
    const since = new Date(context.now.getTime() - ANSWER_DAYS * 86_400_000);
    const kind = (await askedOf(context.tx, id, since)) === request.number ? 'answered' : 'added';
    await record(context, request, { kind, text, files });
    const options = { files, exceptId: id, firstId: request.assigneeId };
    return (await notifyOfficers(context, request, told.fromAsker(request, kind, text), options)).length > 0;
  },
);

export const withdrawAid = own('aid.withdraw', aboutCase, async (context, request) => {
  await changeRequest(context, request.id, { state: 'withdrawn', closedAt: context.now });
  await record(context, request, { kind: 'withdrawn' });
  const options = { exceptId: context.actor.person.id, firstId: request.assigneeId };
  return (await notifyOfficers(context, request, told.fromAsker(request, 'withdrawn', ''), options)).length > 0;
});
