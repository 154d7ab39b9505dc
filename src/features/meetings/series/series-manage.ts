/** The series of an officer's units; one of them left out once, changed from now on, or ended. */

import { z } from 'zod';
import { no, yes } from '../../../conversation/dialogs/choices.ts';
import { type Action, dialog, Refusal, type Turn } from '../../../conversation/feature.ts';
import { unitsAt } from '../../../directory/access.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { addDays, compareDates, type LocalDate } from '../../../text/calendar.ts';
import { paragraphs } from '../messages.ts';
import { proceed } from './series.ts';
import { draftOf } from './series-draft.ts';
import { stepFrom } from './series-make.ts';
import { manageChoices, nextText, seriesArgs, seriesChoice, seriesLine } from './series-messages.ts';
import { endNow, officersSeries } from './series-save.ts';
import { advanceSeries, lockSeries, madeAhead, type Series, seriesFor } from './series-store.ts';

const MOST = 8;

/** Those of the units in a person's charge. */
export function seriesInCharge(turn: Turn): Promise<Series[]> {
  const inCharge = unitsAt(turn.access, 'officer').map((unit) => unit.id);
  return seriesFor(turn, { inCharge, covering: [] }, MOST);
}

export async function showSeriesList(turn: Turn): Promise<void> {
  const all = await seriesInCharge(turn);
  if (all.length === 0) {
    await turn.say('meetings-series-none');
    return;
  }
  const lines = all.map((one) => seriesLine(turn.speak, one));
  await turn.reply({
    ...paragraphs(turn.speak.text('meetings-series-head'), ...lines),
    choices: all.map((one) => [seriesChoice(turn.speak, one)]),
  });
}

async function show(turn: Turn, series: Series): Promise<void> {
  const key = series.nextOn ? 'meetings-series-card' : 'meetings-series-over';
  await turn.say(
    key,
    { ...seriesArgs(turn.speak, series), next: nextText(turn.speak, series), days: series.daysAhead },
    series.nextOn ? { choices: manageChoices(turn.speak, series) } : {},
  );
}

async function wanted(turn: Turn, id: string | undefined): Promise<Series> {
  const series = await officersSeries(turn, id ?? '');
  if (!series) throw new Refusal('common-choice-old');
  return series;
}

/** args: the series. */
export const series: Action = {
  level: 'officer',
  run: async (turn, [id]) => show(turn, await wanted(turn, id)),
};

export const seriesChange: Action = {
  level: 'officer',
  async run(turn, [id]) {
    const one = await wanted(turn, id);
    if (!one.nextOn) return show(turn, one);
    await proceed(turn, draftOf(one));
  },
};

const dayJson = z.object({ year: z.number(), month: z.number(), day: z.number() });

/** args: the series, and the day by the rule that is left out; pressed twice it leaves out only that one. */
export const seriesSkip: Action = {
  level: 'officer',
  async run(turn, [id, which]) {
    await wanted(turn, id);
    const one = await lockSeries(turn, id ?? '');
    const nominal: LocalDate = dayJson.parse(JSON.parse(which ?? 'null'));
    if (!one?.nextOn || compareDates(one.nextOn, nominal) !== 0) throw new Refusal('common-choice-old');
    const left = nextText(turn.speak, one);
    const made = await madeAhead(turn.tx, one.id, turn.now);
    await advanceSeries(turn.tx, one.id, stepFrom(one, addDays(nominal, 1), turn.now, made?.startsAt));
    await turn.say('meetings-series-skipped', { ...seriesArgs(turn.speak, one), left });
    await show(turn, await wanted(turn, id));
  },
};

/** Asks first: it cannot be taken up again. */
export const seriesEnd: Action = {
  level: 'officer',
  async run(turn, [id]) {
    const one = await wanted(turn, id);
    await turn.ask(
      'seriesEnd',
      { seriesId: one.id },
      {
        ...turn.speak.text('meetings-series-end-ask', seriesArgs(turn.speak, one)),
        choices: [
          [yes(turn.speak.label('meetings-series-choice-end'), 'end', phrases('meetings.agree'))],
          [no(turn.speak.label('common-cancel'), 'cancel')],
        ],
      },
    );
  },
};

export const seriesEndDialog = dialog(z.object({ seriesId: z.string() }), async (turn, { seriesId }, input) => {
  if (input.value === undefined) {
    await turn.say('meetings-press-a-button');
    return;
  }
  await turn.endDialog();
  if (input.value === 'end') return endNow(turn, seriesId);
  await turn.say('meetings-series-kept');
});
