/** The officer has confirmed: the announcement goes out, is planned, or waits for the word of a second officer. */
import { action } from '../../../conversation/dialogs/choices.ts';
import { Refusal, type Turn } from '../../../conversation/feature.ts';
import { FEATURE, listNames } from '../messages.ts';
import { placeOf } from '../plans/plan-fire.ts';
import { whenText } from '../plans/plan-messages.ts';
import { showProgress } from '../progress/progress.ts';
import type { Draft } from './draft.ts';
import { submitAnnouncement } from './operations.ts';

/**
 * @param alone the officer knows that nobody else has agreed
 * @returns `nobody-to-ask`: a second officer has to agree, and there is none; nothing was done
 */
export async function send(turn: Turn, draft: Draft, alone = false): Promise<'done' | 'nobody-to-ask'> {
  const { kind, text = '', source = null, attachments, unitIds, officersOnly, planId, when } = draft;
  const input = { kind, text, source, attachments, unitIds, officersOnly, planId, alone };
  const at = when && { at: when.at.toISOString(), ...(when.rule !== undefined && { rule: when.rule }) };
  let done: Awaited<ReturnType<typeof submitAnnouncement.do>>;
  try {
    done = await submitAnnouncement.do(turn.operations, { ...input, when: at });
  } catch (error) {
    if (error instanceof Refusal && error.key === 'announcements-nobody-to-ask') return 'nobody-to-ask';
    throw error;
  }
  await turn.endDialog();
  await say(turn, draft, done);
  return 'done';
}

async function say(
  turn: Turn,
  draft: Draft,
  done: Awaited<ReturnType<typeof submitAnnouncement.do>>,
): Promise<unknown> {
  const { speak } = turn;
  const { state, announcementId, planId, people, unreachable, asked, why } = done;
  const choice = (name: string, label: string, args: string[]) => action(speak.label(label), FEATURE, name, args);
  if (state === 'sent' && announcementId) {
    await showProgress(turn, announcementId);
    return why ? turn.say('announcements-alert-alone', { people }) : undefined;
  }
  if (state === 'planned' && planId && draft.when) {
    const { zone } = await placeOf(turn, draft.unitIds);
    const choices = [
      [choice('plan', 'announcements-do-plan-show', [planId]), choice('plans', 'announcements-do-plan-list', [])],
    ];
    return turn.say('announcements-plan-kept', { when: whenText(speak, draft.when, zone) }, { choices });
  }
  const key =
    draft.kind === 'alert' && !draft.when ? 'announcements-waits-alert' : `announcements-waits-${why ?? 'many'}`;
  const args = { names: listNames(speak, asked), people, unreachable };
  return turn.say(key, args, { choices: [[choice('planEnd', 'announcements-do-plan-end', [planId ?? ''])]] });
}
