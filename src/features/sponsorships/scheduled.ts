/** Half a year and a month before the end, whoever handles a child and the sponsor are told; the sponsor without its name. */
import { action } from '../../conversation/dialogs/choices.ts';
import type { Scheduled } from '../../conversation/feature.ts';
import { findPeople } from '../../directory/people.ts';
import { claimExpiring } from './insurance-store.ts';
import { dayText } from './messages.ts';
import { claimEndingChild } from './sponsorship-store.ts';

const MINUTE = 60_000;

export const tellEnds: Scheduled = {
  name: 'sponsorship-ends',
  everyMs: MINUTE,
  async run(context) {
    const child = await claimEndingChild(context.tx, context.now, context.defaults.zone);
    if (!child) return 0;
    const args = { number: String(child.number), day: dayText(child.endsOn) };
    for (const officer of await findPeople(context.tx, child.handlerIds))
      await context.notify(
        officer,
        (speak) => ({
          ...speak.text('sponsorships-ends-soon', args),
          choices: [[action(speak.label('sponsorships-choice-open'), 'sponsorships', 'child', [child.id])]],
        }),
        { lane: 'reminder' },
      );
    for (const sponsor of await findPeople(context.tx, child.sponsorIds))
      await context.notify(sponsor, (speak) => speak.text('sponsorships-ends-soon-sponsor', args), {
        lane: 'reminder',
      });
    return 1;
  },
};

/** A month before the insurance of a child runs out, those who handle it are told; once, and only where it is not renewed. */
export const tellExpiring: Scheduled = {
  name: 'child insurance',
  everyMs: MINUTE,
  async run(context) {
    const found = await claimExpiring(context.tx, context.now, context.defaults.zone);
    if (!found) return 0;
    const args = { number: String(found.number), day: dayText(found.untilOn) };
    for (const officer of await findPeople(context.tx, found.handlerIds))
      await context.notify(
        officer,
        (speak) => ({
          ...speak.text('sponsorships-insurance-ends', {
            ...args,
            kind: speak.label(`sponsorships-insurance-${found.kind}`),
          }),
          choices: [
            [action(speak.label('sponsorships-choice-insure'), 'sponsorships', 'insure', [found.childId])],
            [action(speak.label('sponsorships-choice-open'), 'sponsorships', 'child', [found.childId])],
          ],
        }),
        { lane: 'reminder' },
      );
    return 1;
  },
};
