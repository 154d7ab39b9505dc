/** Whether what was made of a sentence is what its label says. */
import type { Decision } from '../../conversation/understanding/decision.ts';
import type { Line } from '../train/lines.ts';

export type Verdict = 'right' | 'asked' | 'wrong';

/** What was done, by name: a door, `ask a|b`, `unknown`. */
export function nameOf(decision: Decision): string {
  switch (decision.kind) {
    case 'door':
      return decision.door;
    case 'reply':
      return decision.reply;
    case 'silent':
      return 'none';
    case 'ask':
      return `ask ${decision.doors.join('|')}`;
    case 'unknown':
      return 'unknown';
  }
}

export function judge(line: Line, decision: Decision): { verdict: Verdict; harmful: boolean } {
  const fits = (name: string) => name === line.intent || line.also.some((one) => one === name);
  const got = nameOf(decision);
  const verdict = fits(got) ? 'right' : decision.kind === 'ask' && decision.doors.some(fits) ? 'asked' : 'wrong';
  const opposite = { 'rsvp.yes': 'rsvp.no', 'rsvp.no': 'rsvp.yes' }[line.intent as string];
  const missed =
    line.intent === 'emergency' && !(decision.kind === 'ask' && decision.doors.includes('emergency')) && !fits(got);
  const harmful = verdict === 'wrong' && (got === opposite || missed || got === 'emergency');
  return { verdict, harmful };
}
