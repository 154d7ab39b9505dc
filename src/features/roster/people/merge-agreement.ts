/**
 * Two records become one. Where people write to us with both of them, an officer's word is not enough: one would read what the
 * other has told. Both are asked in their own chats, and each reads of it with a way back.
 */
import { action } from '../../../conversation/dialogs/choices.ts';
import {
  type Action,
  type FeatureContext,
  Refusal,
  type Translator,
  type Turn,
} from '../../../conversation/feature.ts';
import { audit } from '../../../directory/audit.ts';
import { privateChatsOf } from '../../../directory/chats.ts';
import { mergeUsed } from '../../../directory/identity/account-links.ts';
import {
  lockMergeRequest,
  type MergeRequest,
  noteMergeAnswer,
  openMergeRequest,
} from '../../../directory/identity/merge-requests.ts';
import { findPerson, type PersonRef } from '../../../directory/people.ts';
import type { ContentInput } from '../../../messaging/outgoing.ts';
import { FEATURE } from '../messages.ts';
import { unitIdOf } from './duplicate-store.ts';

/** Asks the accounts of both, or of the kept record alone where the other side has asked for it. */
export async function askToMerge(turn: Turn, kept: PersonRef, gone: PersonRef, agreed?: 'gone'): Promise<void> {
  const of = { keptId: kept.id, goneId: gone.id, byId: turn.person.id };
  const requestId = await openMergeRequest(turn.tx, of, turn.now, agreed);
  for (const person of agreed ? [kept] : [kept, gone]) {
    const other = person === kept ? gone : kept;
    await toEachChat(turn, person, (speak) => ({
      ...speak.text('roster-merge-ask', { by: turn.person.fullName, other: other.fullName }),
      choices: [
        [action(speak.label('roster-merge-agree'), FEATURE, 'merge-agree', [requestId])],
        [action(speak.label('roster-merge-disagree'), FEATURE, 'merge-disagree', [requestId])],
      ],
    }));
  }
}

/** The request that this person was asked, while it is open. @throws {Refusal} for everybody else */
async function asked(
  turn: Turn,
  requestId: string,
): Promise<{ request: MergeRequest; kept: PersonRef; gone: PersonRef }> {
  const request = await lockMergeRequest(turn.tx, requestId);
  const isSide = request && [request.keptId, request.goneId].includes(turn.person.id);
  const kept = request && (await findPerson(turn.tx, request.keptId));
  const gone = request && (await findPerson(turn.tx, request.goneId));
  if (!request || !isSide || request.settledAt || !kept || !gone) throw new Refusal('common-choice-old');
  return { request, kept, gone };
}

/** args: the request. */
export const mergeAgreeAction: Action = {
  level: 'all',
  async run(turn, [requestId = '']) {
    const { request, kept, gone } = await asked(turn, requestId);
    const isKept = turn.person.id === kept.id;
    const other = isKept ? request.goneAgreedAt : request.keptAgreedAt;
    await noteMergeAnswer(turn.tx, requestId, isKept ? { keptAgreedAt: turn.now } : { goneAgreedAt: turn.now });
    if (!other) return void (await turn.say('roster-merge-waits', { other: (isKept ? gone : kept).fullName }));
    await noteMergeAnswer(turn.tx, requestId, { settledAt: turn.now });
    await mergeAndTell(turn, kept, gone, request.byId);
    const by = request.byId === gone.id ? null : await findPerson(turn.tx, request.byId);
    if (by && by.id !== kept.id)
      await turn.notify(by, (speak) => speak.text('roster-merge-agreed', { kept: kept.fullName, gone: gone.fullName }));
  },
};

/** args: the request. One no is enough. */
export const mergeDisagreeAction: Action = {
  level: 'all',
  async run(turn, [requestId = '']) {
    const { request, kept, gone } = await asked(turn, requestId);
    await noteMergeAnswer(turn.tx, requestId, { settledAt: turn.now });
    await turn.say('roster-merge-refused');
    const by = await findPerson(turn.tx, request.byId);
    const names = { kept: kept.fullName, gone: gone.fullName };
    if (by && by.id !== turn.person.id)
      await turn.notify(by, (speak) => speak.text('roster-merge-refused-told', names));
  },
};

/** Makes them one; tells every account of both, those that came along with a way back. @returns the merge */
export async function mergeAndTell(turn: Turn, kept: PersonRef, gone: PersonRef, byId: string): Promise<string> {
  const before = await privateChatsOf(turn.tx, kept.id);
  const { mergeId, links } = await mergeUsed(turn, kept.id, gone.id, { actorId: byId, now: turn.now });
  const unitId = await unitIdOf(turn.tx, kept.id);
  const note = { action: 'people.merged', actorId: byId, unitId, subjectId: kept.id } as const;
  await audit(turn.tx, { ...note, details: { gone: gone.id } }, turn.now);
  const build = (speak: Translator, linkId: string | undefined) => ({
    ...speak.text('roster-merge-told', { kept: kept.fullName, gone: gone.fullName }),
    choices: linkId ? [[action(speak.label('members-link-not-me'), 'members', 'link-not-me', [linkId])]] : [],
  });
  await toEachChat(turn, kept, (speak, accountId) => {
    const own = links.find((one) => one.accountId === accountId);
    const isOld = before.some((one) => one.accountId === accountId);
    return build(speak, own?.id ?? (isOld ? links[0]?.id : undefined));
  });
  return mergeId;
}

async function toEachChat(
  context: FeatureContext,
  person: PersonRef,
  build: (speak: Translator, accountId: string) => ContentInput,
): Promise<void> {
  const speak = await context.speakTo(person);
  for (const chat of await privateChatsOf(context.tx, person.id))
    await context.outbox.toChat(chat.id, build(speak, chat.accountId), { feature: FEATURE, personId: person.id });
}
