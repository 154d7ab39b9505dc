/** Half a year and a month before the end, whoever handles a child and the sponsor are told; the sponsor without its name. */
import { action } from '../../conversation/dialogs/choices.ts';
import type { Scheduled } from '../../conversation/feature.ts';
import { findPeople } from '../../directory/people.ts';
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
