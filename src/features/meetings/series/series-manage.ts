/** The series of an officer's units; one of them left out once, changed from now on, or ended. */

import { z } from 'zod';
import { no, yes } from '../../../conversation/dialogs/choices.ts';
import { type Action, dialog, Refusal, type Turn } from '../../../conversation/feature.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { paragraphs } from '../letters.ts';
import { seriesGoingOn, skipSeries } from './operations.ts';
import { proceed } from './series.ts';
import { draftOf } from './series-draft.ts';
import { manageChoices, nextText, seriesArgs, seriesChoice, seriesLine } from './series-messages.ts';
import { endNow } from './series-save.ts';
import { findSeries, type Series } from './series-store.ts';

const MOST = 8;

/** Those of the units in a person's charge. */
export const seriesInCharge = async (turn: Turn): Promise<Series[]> =>
  (await seriesGoingOn.rows(turn.operations, {}, { limit: MOST })).rows;

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
  const series = await findSeries(turn, id ?? '');
  if (!series) throw new Refusal('common-choice-old');
  await turn.requireUnit('officer', series.unitId);
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
    const one = await wanted(turn, id);
    const on = dayJson.parse(JSON.parse(which ?? 'null'));
    await skipSeries.do(turn.operations, { seriesId: one.id, on });
    const left = nextText(turn.speak, one);
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
