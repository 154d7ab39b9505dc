/** Writing an event down, one more session of it, and gifts to recruits. */

import { z } from 'zod';
import type { Field, FieldContext } from '../../conversation/form/field.ts';
import { choiceField, firstSaid } from '../../conversation/form/fields/choice.ts';
import { dateField } from '../../conversation/form/fields/date.ts';
import { asGiven, givenField } from '../../conversation/form/fields/given.ts';
import { textField } from '../../conversation/form/fields/text.ts';
import { unitField } from '../../conversation/form/fields/unit.ts';
import { form } from '../../conversation/form/form.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { todayAt, unitIdsOf } from '../../operations/actor.ts';
import { foldInPlace } from '../../text/fold.ts';
import { readGiven } from '../../text/given.ts';
import { readDay } from '../../text/time/day/past-day.ts';
import { withoutSpans } from '../../text/time/reading.ts';
import { writeEnlistment, writeEvent, writeSession } from './operations.ts';
import { countBefore, eventKinds, kindPhrases, MOST_HEADS, readEvent, TITLE_LIMIT, WORDS_LIMIT } from './rules.ts';
import { showEvent } from './show.ts';

const OLDEST_DAYS = 1500;

const mine = (context: FieldContext): string | undefined => {
  const units = unitIdsOf(context, 'officer');
  return units.length === 1 ? units[0] : undefined;
};

/** A day that is written as one; "3 buổi" is none. */
async function dayIn(text: string, context: FieldContext) {
  if (!/\d\s*[/-]\s*\d|\b(?:hom|ngay|sang|chieu|toi)\b/u.test(foldInPlace(text))) return undefined;
  const found = readDay(text, await todayAt(context, mine(context)), true);
  return found && { day: found.day, rest: withoutSpans(text, found.spans) };
}

/** A number as reports write it: "2.232". */
function headsField(words: () => readonly string[], most: number, optional?: Field['optional']): Field<number> {
  const within = (value: number) => value >= 1 && value <= most;
  return {
    kind: 'number',
    schema: z.int().min(1).max(most),
    ...(optional && { optional }),
    async read({ text }) {
      const bare = /^\s*(\d{1,3}(?:[. ]\d{3})+|\d{1,7})\s*\p{L}*[\p{L}\s]*$/u.exec(text)?.[1];
      const found =
        countBefore(text, words())?.value ?? (bare === undefined ? undefined : Number(bare.replace(/[. ]/gu, '')));
      return found !== undefined && within(found)
        ? { value: found }
        : { problem: 'common-form-number', args: { least: 1, most } };
    },
    async find(text) {
      const found = countBefore(text, words());
      return found && within(found.value)
        ? { value: found.value, rest: `${text.slice(0, found.start)} ${text.slice(found.end)}`.trim() }
        : undefined;
    },
    show: async (value) => String(value).replace(/\B(?=(?:\d{3})+$)/gu, '.'),
  };
}

const sessionsField = (): Field<number> => ({
  ...headsField(() => phrases('events.sessions'), 1000),
  initial: async () => 1,
});
const countField = () => headsField(() => phrases('events.heads'), MOST_HEADS, 'asked');
const day = () => dateField({ when: 'past', within: OLDEST_DAYS, isToday: true });

export const eventForm = form({
  name: 'event',
  feature: 'events',
  fields: {
    unit: unitField('officer'),
    title: textField({ limit: TITLE_LIMIT }),
    kind: choiceField({
      of: eventKinds,
      phrases: kindPhrases,
      label: (speak, one) => speak.label(`events-kind-${one}`),
    }),
    headCount: countField(),
    sessions: sessionsField(),
    day: day(),
    partners: textField({ limit: WORDS_LIMIT, optional: 'offered' }),
    audience: textField({ limit: WORDS_LIMIT, optional: 'offered' }),
  },
  unitId: ({ unit }) => unit ?? undefined,
  preview: 'events-preview',
  confirm: 'events-choice-write',
  async readLine(text, context) {
    const dated = await dayIn(text, context);
    const said = readEvent(dated?.rest ?? text);
    const zero = /(?<![\d.,])0+\s*(?:luot|nguoi)/u.test(foldInPlace(text));
    return {
      unit: mine(context),
      title: said.title.length < 2 ? undefined : said.title,
      kind: said.kind,
      // A number that cannot be is asked about.
      headCount: zero ? '0' : said.headCount,
      sessions: said.sessions === 0 ? '0' : said.sessions,
      day: dated?.day,
      partners: said.partners === '' ? undefined : said.partners,
      audience: said.audience === '' ? undefined : said.audience,
    };
  },
  async submit(turn, { unit, title, kind, headCount, sessions, day: on, partners, audience }, { key }) {
    if (!unit || !title || !kind || !sessions || !on) return;
    const event = { unitId: unit, title, kind, headCount, sessions, day: on, partners, audience };
    const { eventId } = await writeEvent.do(turn.operations, event, key);
    await turn.say('events-written');
    await showEvent(turn, eventId);
  },
});

export const sessionForm = form({
  name: 'session',
  feature: 'events',
  fields: { headCount: countField(), day: day(), sessions: sessionsField() },
  preview: 'events-session-preview',
  confirm: 'events-choice-session-now',
  async submit(turn, { headCount, day: on, sessions }, { key, about }) {
    if (!on || !sessions) return;
    const eventId = about.id ?? '';
    await writeSession.do(turn.operations, { eventId, day: on, sessions, headCount }, key);
    await turn.say('events-session-written');
    await showEvent(turn, eventId);
  },
});

const joiners = () => phrases('common.name-joiners');

export const enlistmentForm = form({
  name: 'enlistment',
  feature: 'events',
  fields: {
    unit: unitField('officer'),
    people: headsField(() => phrases('common.counted-people'), 10_000),
    given: givenField({ joiners, nothing: { choice: 'events-choice-nothing', said: 'events-given-nothing' } }),
    day: day(),
    name: textField({ limit: WORDS_LIMIT, optional: 'offered' }),
  },
  unitId: ({ unit }) => unit ?? undefined,
  preview: 'events-enlistment-preview',
  confirm: 'events-choice-enlist',
  async readLine(text, context) {
    const dated = await dayIn(text, context);
    const line = dated?.rest ?? text;
    const count = countBefore(line, phrases('common.counted-people'));
    const rest = count ? `${line.slice(0, count.start)} ${line.slice(count.end)}` : line;
    const each = /\bmoi\s+(?:em|nguoi|chau|suat|ban)\s*/u.exec(foldInPlace(rest));
    const sum = readGiven(sumAfter(rest), joiners());
    const given = 'problem' in sum ? undefined : asGiven(sum);
    const people = count?.value ?? 1;
    const total =
      each && given?.dong
        ? { dong: String(BigInt(given.dong) * BigInt(people)), inKind: null }
        : given && { dong: given.dong, inKind: null };
    const name = count ? undefined : nameIn(rest);
    return {
      unit: mine(context),
      people: count?.value === 0 ? '0' : (count?.value ?? (name ? 1 : undefined)),
      given: total?.dong ? total : undefined,
      day: dated?.day,
      name,
    };
  },
  async submit(turn, { unit, people, given, day: on, name }, { key }) {
    if (!unit || !people || !on) return;
    const gift = { giftDong: given?.dong ?? null, giftInKind: given?.inKind ?? null };
    await writeEnlistment.do(turn.operations, { unitId: unit, people, day: on, name, ...gift }, key);
    await turn.say('events-enlisted', { people });
  },
});

/** From the first number with the word for thousands, millions or đồng on. */
const sumAfter = (text: string): string => {
  const found = /\d[\d.,\s]*\s*(?:nghin|ngan|k|tr|trieu|d|dong)(?![a-z]).*$/su.exec(foldInPlace(text));
  return found ? text.slice(found.index) : '';
};

/** "cháu Nam con ông Hùng": what stands before the gift, without the words of giving and going. */
function nameIn(text: string): string | undefined {
  let said = text.slice(0, text.length - sumAfter(text).length).split(/[,;]/u)[0] ?? '';
  const list = phrases('events.going');
  for (let found = firstSaid(said, ['x'], () => list); found; found = firstSaid(said, ['x'], () => list))
    said = `${said.slice(0, found.start)} ${said.slice(found.end)}`;
  const name = said.replace(/\s+/gu, ' ').trim();
  return name.length < 2 ? undefined : name.slice(0, WORDS_LIMIT);
}
