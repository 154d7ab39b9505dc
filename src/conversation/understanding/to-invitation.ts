/** The answer to an invitation: whether somebody comes is read by rules; the classifier only says that it is such an answer. */
import { type PolarityReading, readPolarity } from '../../text/polarity/read-polarity.ts';
import { byChance } from './by-chance.ts';
import type { Guess } from './classifier.ts';
import type { Decision } from './decision.ts';
import type { Door, Slots } from './doors.ts';

const answers = ['rsvp.yes', 'rsvp.no', 'rsvp.maybe'] as const;
type Answer = (typeof answers)[number];
const isAnswer = (intent: string): intent is Answer => answers.some((one) => one === intent);

/** The classifier's word against the rules' counts from here. */
const CONTRARY = 0.55;

/** @returns undefined where it is no answer: then the other doors count */
export function toInvitation(text: string, guesses: readonly Guess[]): Decision | undefined {
  const reading = readPolarity(text);
  const chanceOf = (door: Door) => guesses.find(({ intent }) => intent === door)?.chance ?? 0;
  const whole = answers.reduce((sum, door) => sum + chanceOf(door), 0);
  const others = guesses.filter(({ intent }) => !isAnswer(intent));
  const other = others[0]?.intent as Door | undefined;
  const likely = [...answers].sort((a, b) => chanceOf(b) - chanceOf(a))[0] ?? 'rsvp.maybe';
  const share = whole > 0 ? chanceOf(likely) / whole : 0;

  if (reading.answer === 'question' || reading.answer === 'none') {
    if (whole < 0.5) return undefined;
    // A maybe promises nothing to anybody.
    if (likely === 'rsvp.maybe' && share > 0.6 && whole > 0.7) return enter('rsvp.maybe', whole * share, reading);
    return { kind: 'ask', doors: unique(guesses.map(({ intent }) => intent as Door)) };
  }
  const read: Answer = `rsvp.${reading.answer}`;
  const isNamed = reading.sure && !reading.inferred;
  if (whole < 0.2 && !(reading.sure && whole > 0.08))
    return isNamed && whole > 0.01 && other
      ? { kind: 'ask', doors: unique([other, read, ...byChance(others)]) }
      : undefined;
  if (whole < 0.4 && other) return { kind: 'ask', doors: unique([read, other, ...byChance(others)]) };
  const agrees = likely === read;
  // Where coming or staying away is named and nothing speaks against it, the rules were right whatever the classifier said.
  const isPlain = isNamed && !reading.mixed && read !== 'rsvp.maybe';
  const isBelieved = reading.sure && (isPlain || agrees || share <= CONTRARY);
  if (isBelieved || (agrees && share > 0.6 && !reading.mixed))
    return enter(read, reading.sure ? whole : whole * share, reading);
  return { kind: 'ask', doors: unique([read, likely, ...answers]) };
}

function enter(door: Answer, chance: number, reading: PolarityReading): Decision {
  return { kind: 'door', door, chance, slots: slotsOf(reading) };
}

function slotsOf({ who, count, late, reason }: PolarityReading): Slots {
  return { who, count, reason, ...(late ? { late } : {}) };
}

const unique = (doors: readonly Door[]): Door[] => [...new Set(doors)].slice(0, 3);
