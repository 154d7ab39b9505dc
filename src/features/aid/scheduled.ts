/** What comes due without anybody writing: requests that nobody takes, news that did not arrive. */
import { caseLeft } from '../../cases/case-store.ts';
import type { Scheduled, Translator } from '../../conversation/feature.ts';
import { findPerson } from '../../directory/people.ts';
import { aidBook } from './book.ts';
import { addEvent } from './event-store.ts';
import { ageOf, officerCard, requestChoice } from './messages.ts';
import { notifyOfficers } from './notify.ts';
import { missedText } from './step-forms.ts';
import { type AidRequest, changeRequest, claimWaiting, settleTold } from './store.ts';

const HOUR = 3600_000;
/** A request that waits so long is brought to its officers again; after the second time it only stays on the list. */
const REMIND_AFTER = [24 * HOUR, 72 * HOUR] as const;

export const remind: Scheduled = {
  name: 'remind',
  async run(context) {
    const [first, second] = REMIND_AFTER;
    const before = (ms: number) => new Date(context.now.getTime() - ms);
    const request = await claimWaiting(context, before(first), before(second));
    if (!request) return 0;
    const card = (speak: Translator) =>
      officerCard(
        speak,
        request,
        speak.text('aid-card-waiting', { age: ageOf(speak, request.waitingSince, context.now) }),
      );
    // The second time those above hear of it too.
    await notifyOfficers(context, request, card, { above: request.waitingSince <= before(second) });
    return 1;
  },
};

/** Whoever took it has left, or has lost the role: the other officers hear of it at once. */
export const giveBack: Scheduled = {
  name: 'give-back',
  async run(context) {
    const left = await caseLeft(context, aidBook);
    if (!left) return 0;
    const waits = { state: 'open', assigneeId: null, waitingSince: context.now } as const;
    await changeRequest(context, left.id, { ...waits, reminders: 0 });
    const { assigneeId, assigneeName, ...request } = left;
    if (assigneeId) {
      const event = { requestId: left.id, actorId: assigneeId, kind: 'passed', text: left.unitName } as const;
      await addEvent(context, event, context.now);
    }
    const open: AidRequest = { ...request, ...waits, assigneeName: null };
    await notifyOfficers(context, open, (speak) =>
      officerCard(speak, open, speak.text('aid-card-left', { name: assigneeName ?? '?' })),
    );
    return 1;
  },
};

export const missed: Scheduled = {
  name: 'missed',
  async run(context) {
    const all = await settleTold(context);
    for (const { request, actorId } of all) {
      const officer = await findPerson(context.tx, actorId);
      if (!officer) continue;
      await context.notify(officer, (speak) => ({
        ...missedText(speak, request),
        choices: [[requestChoice(speak, 'view', request.number)]],
      }));
    }
    return all.length;
  },
};
