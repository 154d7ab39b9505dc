/** A meeting that comes again, as an officer sets it up or changes it; begun by /hop with a recurrence in it. */
import { v7 as uuidv7 } from 'uuid';
import { answer } from '../../../conversation/dialogs/choices.ts';
import { correctionIn } from '../../../conversation/dialogs/confirmation.ts';
import { type DialogInput, type DialogOutcome, dialog, NOT_MINE, type Turn } from '../../../conversation/feature.ts';
import { type UnitRef, zoneOfUnit } from '../../../directory/units.ts';
import type { RichText } from '../../../messaging/rich-text.ts';
import { toLocal } from '../../../text/calendar.ts';
import { fixesDays } from '../../../text/recurrence.ts';
import { typedAtPreview } from '../call/call-typed.ts';
import { readWhen, type SaidSeries, type WhenOptions } from '../call/read-when.ts';
import type { Correction } from '../change/read-correction.ts';
import { kindChoices, readKind } from '../details/kind-choices.ts';
import { paragraphs } from '../letters.ts';
import { LIMITS } from '../rules.ts';
import { afterWord, isWord } from '../words.ts';
import { type HourReading, hourOfSeries, hourOfWhen, readFirst, readHour, readUntil } from './read-series.ts';
import { planOf, type SeriesDraft, seriesDraftSchema } from './series-draft.ts';
import { clockText, seriesPreview } from './series-messages.ts';
import { holidayRules, INVITE, meetsHoliday } from './series-rules.ts';
import { saveSeries } from './series-save.ts';

/** @param words what was said with it about place and title */
export async function beginSeries(
  turn: Turn,
  unit: UnitRef,
  said: SaidSeries,
  words: { place?: string | undefined; title?: string | undefined },
): Promise<void> {
  const draft: SeriesDraft = { key: uuidv7(), asking: 'rule', unitId: unit.id, rule: '', ...words };
  await proceed(turn, withSaid(draft, said));
}

function withSaid(draft: SeriesDraft, said: SaidSeries): SeriesDraft {
  const bounds = {
    ...(said.from ? { anchorOn: said.from } : {}),
    ...(said.until ? { untilOn: said.until } : {}),
  };
  const fresh: SeriesDraft = { ...draft, rule: said.rule, anchorOn: undefined, holidays: undefined, ...bounds };
  return withHour(fresh, hourOfSeries(said));
}

function withHour(draft: SeriesDraft, read: HourReading): SeriesDraft {
  if (!read) return draft;
  if ('either' in read) return { ...draft, startMinute: undefined, either: read.either };
  return { ...draft, ...read, either: undefined };
}

async function optionsFor(turn: Turn, unit: UnitRef): Promise<WhenOptions> {
  return { now: turn.now, zone: await zoneOfUnit(turn.tx, unit, turn.defaults.zone) };
}

/** Asks for the first thing that is missing; shows the preview when nothing is. */
export async function proceed(turn: Turn, draft: SeriesDraft, notice?: RichText): Promise<void> {
  const { speak } = turn;
  const unit = await turn.requireUnit('officer', draft.unitId);
  const { zone } = await optionsFor(turn, unit);
  const ask = (asking: SeriesDraft['asking'], values: { value: string; label: string }[] = []) =>
    turn.ask(
      'series',
      { ...draft, asking },
      {
        ...paragraphs(notice, speak.text(`meetings-series-ask-${asking}`)),
        choices: values.map(({ value, label }) => [answer(label, value)]),
      },
    );
  if (draft.rule === '') return ask('rule');
  if (!fixesDays(draft.rule) && !draft.anchorOn) return ask('first');
  if (draft.startMinute === undefined) {
    const hours = (draft.either ?? []).map((minute) => ({ value: String(minute), label: clockText(minute) }));
    return ask('hour', hours);
  }
  if (draft.place === undefined) return ask('place');
  if (draft.title === undefined) return ask('title');
  const today = toLocal(turn.now, zone);
  if (draft.holidays === undefined && meetsHoliday(planOf(draft, zone, today), today))
    return ask(
      'holidays',
      holidayRules.map((value) => ({ value, label: speak.label(`meetings-series-holidays-${value}`) })),
    );
  await turn.ask('series', { ...draft, asking: 'preview' }, await seriesPreview(turn, draft, unit, zone, notice));
}

export const seriesDialog = dialog(seriesDraftSchema, async (turn, draft, input) => {
  if (input.value === 'cancel') return leave(turn, draft);
  if (draft.asking === 'preview')
    return input.value === undefined ? typed(turn, draft, input) : answerPreview(turn, draft, input.value);
  const unit = await turn.requireUnit('officer', draft.unitId);
  const options = await optionsFor(turn, unit);
  const next = take(draft, input, options);
  if ('hint' in next) {
    const corrected = input.value === undefined ? corrections(draft, input, options) : undefined;
    if (corrected) return proceed(turn, corrected);
    if (input.command) return NOT_MINE;
    const notice = turn.speak.text(next.hint, next.args ?? {});
    if (draft.asking === 'ahead' || draft.asking === 'until') return askBound(turn, draft, draft.asking, notice);
    if (draft.asking === 'kind') return askKind(turn, draft, notice);
    return proceed(turn, draft, notice);
  }
  await proceed(turn, next);
});

/** Another part put right in the middle of the questions: "đổi sang 14h", "à nhầm, tại đình làng". @returns undefined where it says none */
function corrections(draft: SeriesDraft, input: DialogInput, options: WhenOptions): SeriesDraft | undefined {
  const read = typedAtPreview({ ...input, text: correctionIn(input.text) ?? input.text }, options);
  return read === undefined || read === 'command' || read.kind !== 'change' ? undefined : changed(draft, read, options);
}

/** The draft with what was said of place, title, rule or hour. @returns undefined where none of it can be taken */
function changed(
  draft: SeriesDraft,
  read: Extract<Correction, { kind: 'change' }>,
  options: WhenOptions,
): SeriesDraft | undefined {
  const slot = (['place', 'title'] as const).find((one) => read[one] !== undefined);
  const words = slot ? takeWords(draft, slot, read[slot] ?? '') : draft;
  if ('hint' in words) return undefined;
  if (read.when?.kind === 'series') return withSaid(words, read.when.said);
  const hour = read.when && hourOfWhen(read.when, options.zone);
  return read.when && !hour ? undefined : withHour(words, hour);
}

/** Typed where a press was awaited: the corrections that /hop takes too, with a new rule or hour. */
async function typed(turn: Turn, draft: SeriesDraft, input: DialogInput): Promise<DialogOutcome> {
  const options = await optionsFor(turn, await turn.requireUnit('officer', draft.unitId));
  const read = typedAtPreview(input, options);
  if (read === 'command') return NOT_MINE;
  if (read?.kind === 'send') return saveSeries(turn, draft);
  if (read?.kind === 'drop') return leave(turn, draft);
  if (read?.kind !== 'change') return answerPreview(turn, draft, undefined);
  const slot = (['place', 'title'] as const).find((one) => read[one] !== undefined);
  const words = slot ? takeWords(draft, slot, read[slot] ?? '') : draft;
  if ('hint' in words) return proceed(turn, draft, turn.speak.text(words.hint, words.args ?? {}));
  const next = changed(draft, read, options);
  return next ? proceed(turn, next) : answerPreview(turn, draft, undefined);
}

async function leave(turn: Turn, draft: SeriesDraft): Promise<void> {
  await turn.endDialog();
  await turn.say(draft.seriesId ? 'meetings-series-kept' : 'meetings-call-dropped');
}

type Taken = SeriesDraft | { hint: string; args?: Record<string, number> };

/** The draft with what was answered, or why it will not do. */
function take(draft: SeriesDraft, input: DialogInput, options: WhenOptions): Taken {
  const text = input.text.replace(/\s+/gu, ' ').trim();
  switch (draft.asking) {
    case 'rule': {
      const { when } = readWhen(text, options);
      return when.kind === 'series' ? withSaid(draft, when.said) : { hint: 'meetings-series-unclear-rule' };
    }
    case 'first': {
      const first = readFirst(text, options);
      if (!first) return { hint: 'meetings-ask-when-unclear' };
      const startMinute = draft.startMinute ?? first.startMinute;
      return { ...draft, anchorOn: first.day, ...(startMinute === undefined ? {} : { startMinute }) };
    }
    case 'hour': {
      if (input.value !== undefined) return withHour(draft, { startMinute: Number(input.value), length: null });
      const hour = readHour(text, options);
      return hour ? withHour(draft, hour) : { hint: 'meetings-series-unclear-hour' };
    }
    case 'place':
    case 'title':
      return takeWords(draft, draft.asking, text);
    case 'holidays': {
      const chosen = holidayRules.find((rule) => rule === input.value);
      return chosen ? { ...draft, holidays: chosen } : { hint: 'meetings-press-a-button' };
    }
    case 'ahead': {
      const days = Number(text.match(/\d+/)?.[0] ?? Number.NaN);
      if (!(days >= INVITE.least && days <= INVITE.most))
        return { hint: 'meetings-series-unclear-ahead', args: { least: INVITE.least, most: INVITE.most } };
      return { ...draft, daysAhead: days };
    }
    case 'until': {
      if (isWord('none', text) || isWord('endless', text)) return { ...draft, untilOn: null };
      const until = readUntil(text, options);
      return until ? { ...draft, untilOn: until } : { hint: 'meetings-series-unclear-until' };
    }
    case 'kind': {
      const kind = readKind(input);
      return kind ? { ...draft, kind } : { hint: 'meetings-press-a-button' };
    }
    case 'preview':
      return draft;
  }
}

function takeWords(draft: SeriesDraft, slot: 'place' | 'title', text: string): Taken {
  const value = afterWord(slot, text) || text;
  if (!/[\p{L}\p{N}]/u.test(value)) return { hint: 'meetings-need-text' };
  if (value.length > LIMITS[slot])
    return { hint: `meetings-too-long-${slot}`, args: { length: value.length, limit: LIMITS[slot] } };
  return { ...draft, [slot]: value };
}

/** What has a value unless somebody changes it: asked only on demand. */
function askBound(turn: Turn, draft: SeriesDraft, asking: 'ahead' | 'until', notice?: RichText): Promise<void> {
  const question = paragraphs(notice, turn.speak.text(`meetings-series-ask-${asking}`));
  return turn.ask('series', { ...draft, asking }, question);
}

function askKind(turn: Turn, draft: SeriesDraft, notice?: RichText): Promise<void> {
  const text = turn.speak.text('meetings-details-ask-kind', { title: draft.title ?? '' });
  const question = { ...paragraphs(notice, text), choices: kindChoices(turn.speak) };
  return turn.ask('series', { ...draft, asking: 'kind' }, question);
}

async function answerPreview(turn: Turn, draft: SeriesDraft, value: string | undefined): Promise<void> {
  switch (value) {
    case 'confirm':
      return saveSeries(turn, draft);
    case 'rule':
      return proceed(turn, { ...draft, rule: '' });
    case 'hour':
      return proceed(turn, { ...draft, startMinute: undefined, either: undefined });
    case 'place':
    case 'title':
    case 'holidays':
      return proceed(turn, { ...draft, [value]: undefined });
    case 'ahead':
    case 'until':
      return askBound(turn, draft, value);
    case 'kind':
      return askKind(turn, draft);
    default:
      return proceed(turn, draft, turn.speak.text('meetings-press-a-button'));
  }
}
