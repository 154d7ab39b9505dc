/** Where a change of a meeting begins: by its command, or understood without it. */
import { v7 as uuidv7 } from 'uuid';
import { answer } from '../../../conversation/dialogs/choices.ts';
import { Refusal, type Turn } from '../../../conversation/feature.ts';
import { endOfPhraseAt } from '../../../conversation/form/fields/choice.ts';
import { unitsAt } from '../../../directory/access.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { toLocal } from '../../../text/calendar.ts';
import { fold, sameWord, words } from '../../../text/fold.ts';
import { says, spoken } from '../../../text/phrases.ts';
import { readCall } from '../call/read-call.ts';
import { readWhen, type When } from '../call/read-when.ts';
import { meetingLabel } from '../messages.ts';
import { LIMITS } from '../rules.ts';
import { seriesInCharge, showSeriesList } from '../series/series-manage.ts';
import { seriesChoice } from '../series/series-messages.ts';
import { type Meeting, meetingsToChange } from '../store.ts';
import { afterWord, callWords, splitAtWord } from '../words.ts';
import { placeIn, takeMeeting } from './change.ts';
import type { ChangeDraft } from './draft.ts';

const MOST_CHOICES = 12;

/** @param rest what was typed after the command: a reason, a new time, the day of the meeting */
export async function beginChange(turn: Turn, rest: string): Promise<void> {
  const { now } = turn;
  const charge = unitsAt(turn.access, 'officer').map((unit) => unit.id);
  const all = await meetingsToChange(turn, charge, now, MOST_CHOICES);
  if (all.length === 0) {
    if ((await seriesInCharge(turn)).length > 0) return showSeriesList(turn);
    await turn.say('meetings-change-none');
    return;
  }
  const typed = turn.incoming.text.replace(/^\s*[/#]/u, '');
  const options = { now, zone: all[0]?.zone ?? turn.defaults.zone };
  const isElsewhere = afterWord('relocating', typed) !== null;
  const isMove = !isElsewhere && afterWord('moving', typed) !== null;
  const newTitle = afterWord('renaming', typed);
  const isCancel =
    !isMove && !isElsewhere && newTitle === null && (rest !== '' || afterWord('cancelling', typed) !== null);
  const [which, onto] = splitAtWord('onto', rest);
  const draft: ChangeDraft = { asking: 'meeting', key: uuidv7() };
  if (isCancel) {
    draft.what = 'cancel';
    const day = readWhen(rest, options);
    const because = behindPhrase(rest, phrases('meetings.because'));
    const reason = because ?? (day.when.kind === 'none' ? withoutParticles(rest) : '');
    if (reason.length > LIMITS.reason)
      throw new Refusal('meetings-too-long-reason', { length: reason.length, limit: LIMITS.reason });
    if (reason !== '') draft.reason = reason;
  } else if (isMove) {
    draft.what = 'time';
    // "lùi họp 1 tiếng": the verb says which way.
    const to = onto ?? (all.length === 1 && rest !== '' ? typed : '');
    if (to !== '') Object.assign(draft, { said: to, ...placeIn(to, options) });
  } else if (isElsewhere) {
    draft.what = 'place';
    const place = splitAtWord('onto', afterWord('relocating', typed) ?? '')[1] ?? '';
    const to = afterWord('place', place) || place;
    if (to !== '' && to.length <= LIMITS.place) draft.place = to;
  } else if (newTitle !== null) {
    draft.what = 'title';
    const title = splitAtWord('onto', newTitle)[1];
    if (title && title.length <= LIMITS.title) draft.title = title;
  }
  const fits = onDay(all, readWhen(isCancel ? rest : onto === undefined ? '' : which, options).when);
  const [only] = fits;
  if (only && fits.length === 1) return takeMeeting(turn, draft, only);
  await askMeeting(turn, draft, fits);
}

/**
 * Understood without its command: nothing is cancelled but what is said to be, and only what is said to be a reason is one.
 * A meeting of a unit below is never taken for the one that is meant without asking.
 */
export async function beginUnderstood(
  turn: Turn,
  told: string,
  door: 'meeting.change' | 'meeting.cancel',
): Promise<void> {
  const own = unitsAt(turn.access, 'officer').map((unit) => unit.id);
  const all = await meetingsToChange(turn, own, turn.now, MOST_CHOICES);
  const [first] = all;
  if (!first) return beginChange(turn, '');
  const options = { now: turn.now, zone: first.zone };
  const said = spoken(told);
  const named = (name: string) => says(said, phrases(`meetings.${name}`));
  const isMove = named('moving') || named('relocating') || named('renaming');
  const draft: ChangeDraft = { asking: 'meeting', key: uuidv7() };
  const isCancel = !isMove && (door === 'meeting.cancel' || named('cancelling') || named('called-off'));
  if (isCancel) {
    const reason = behindPhrase(told, phrases('meetings.because'));
    Object.assign(draft, { what: 'cancel' }, reason && reason.length <= LIMITS.reason ? { reason } : {});
  } else {
    const [, onto] = splitAtWord('onto', told);
    const to = onto ?? told;
    const { when, place } = readCall(to, callWords(), options);
    const title = named('renaming') && onto !== undefined && onto.length <= LIMITS.title ? onto : undefined;
    const what =
      title !== undefined
        ? 'title'
        : when.kind !== 'none'
          ? 'time'
          : place !== undefined || named('relocating')
            ? 'place'
            : undefined;
    const moved = what === undefined && named('moving') ? 'time' : what;
    Object.assign(draft, moved && { what: moved }, title && { title }, moved === 'time' && { said: to });
    if (title === undefined) Object.assign(draft, placeIn(to, options));
  }
  const fits = onDay(all, isCancel ? readWhen(told, options).when : NO_DAY);
  const [only] = fits;
  const isNamed =
    only && (own.includes(only.unitId) || fold(told).includes(fold(only.unit.name).split(' ').slice(-2).join(' ')));
  if (only && fits.length === 1 && isNamed) return takeMeeting(turn, draft, only);
  await askMeeting(turn, draft, fits);
}

/** "đi, mưa to quá": what urges is no part of the reason. */
function withoutParticles(text: string): string {
  const typed = words(text);
  const first = typed.findIndex(({ text: word }) => !phrases('common.particles').some((one) => sameWord(word, one)));
  const comma = text.indexOf(',');
  return first > 0 && comma >= 0 && comma <= (typed[first]?.start ?? 0) ? text.slice(typed[first]?.start).trim() : text;
}

const NO_DAY: When = { kind: 'none' };

/** What stands behind the first of the phrases, anywhere in the text. */
function behindPhrase(text: string, list: readonly string[]): string | undefined {
  for (const { start } of words(text)) {
    const ends = list.flatMap((one) => endOfPhraseAt(text, start, [one]) ?? []);
    const end = Math.max(...ends);
    if (ends.length > 0)
      return (
        text
          .slice(end)
          .replace(/^[\s:,]+/u, '')
          .trim() || undefined
      );
  }
  return undefined;
}

/** Those on the day that was named; all where none was, or nothing is on that day. */
function onDay(all: Meeting[], when: When): Meeting[] {
  const day = when.kind === 'exact' ? when.moment.at : when.kind === 'no-hour' ? when.days[0] : undefined;
  if (!day) return all;
  const same = all.filter((meeting) => {
    const [a, b] = [toLocal(meeting.startsAt, meeting.zone), toLocal(day, meeting.zone)];
    return a.year === b.year && a.month === b.month && a.day === b.day;
  });
  return same.length > 0 ? same : all;
}

async function askMeeting(turn: Turn, draft: ChangeDraft, meetings: Meeting[], key = 'meetings-change-which') {
  const again = (await seriesInCharge(turn)).map((one) => [seriesChoice(turn.speak, one)]);
  const choices = [...meetings.map((meeting) => [answer(meetingLabel(turn.speak, meeting), meeting.id)]), ...again];
  await turn.ask('change', { ...draft, asking: 'meeting' }, { ...turn.speak.text(key), choices });
}
