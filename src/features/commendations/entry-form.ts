/** A commendation or a proposal of one: whom, in what form, of what level, for what; shown once more before it is written. */
import type { FieldContext } from '../../conversation/form/field.ts';
import { choiceField } from '../../conversation/form/fields/choice.ts';
import { dateField } from '../../conversation/form/fields/date.ts';
import { moneyField } from '../../conversation/form/fields/money.ts';
import { nobodyYet, peopleField } from '../../conversation/form/fields/people.ts';
import { textField } from '../../conversation/form/fields/text.ts';
import { unitField } from '../../conversation/form/fields/unit.ts';
import { form } from '../../conversation/form/form.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { todayAt, unitIdsOf } from '../../operations/actor.ts';
import { foldInPlace } from '../../text/fold.ts';
import { readDay } from '../../text/time/day/past-day.ts';
import { withoutSpans } from '../../text/time/reading.ts';
import { writeCommendation } from './operations.ts';
import {
  DECISION_LIMIT,
  forms,
  kinds,
  levels,
  MOST_DONG,
  phrasesOf,
  REASON_LIMIT,
  readAward,
  TITLE_LIMIT,
} from './rules.ts';
import { showCommendation } from './show.ts';

const OLDEST_DAYS = 3650;

const mine = (context: FieldContext): string | undefined => {
  const units = unitIdsOf(context, 'officer');
  return units.length === 1 ? units[0] : undefined;
};

/** Whoever tells of a prize and names nobody, but "chi hội" or a team of it, has won it together. */
const isOwnUnit = ({ form: award, who }: { form: string | undefined; who: string }): boolean =>
  award === 'prize' && (who === '' || (/^\P{Lu}*$/u.test(who) && !/\d/u.test(who)));

export const entryForm = form({
  name: 'entry',
  feature: 'commendations',
  fields: {
    unit: unitField('officer'),
    who: peopleField({ counts: true, units: true, others: true }),
    form: choiceField({
      of: forms,
      phrases: phrasesOf.form,
      label: (speak, one) => speak.label(`commendations-form-${one}`),
    }),
    level: choiceField({
      of: levels,
      phrases: phrasesOf.level,
      label: (speak, one) => speak.label(`commendations-level-${one}`),
    }),
    reason: textField({ limit: REASON_LIMIT, optional: 'asked', leads: () => phrases('commendations.because') }),
    decision: textField({ limit: DECISION_LIMIT, optional: 'asked' }),
    day: dateField({ when: 'past', within: OLDEST_DAYS, isToday: true }),
    kind: {
      ...choiceField({
        of: kinds,
        phrases: phrasesOf.kind,
        label: (speak, one) => speak.label(`commendations-kind-${one}`),
      }),
      initial: async () => 'merit' as const,
    },
    title: textField({ limit: TITLE_LIMIT, optional: 'offered' }),
    sum: moneyField({ limit: MOST_DONG, optional: 'offered' }),
  },
  unitId: ({ unit }) => unit ?? undefined,
  preview: 'commendations-preview',
  confirm: 'commendations-choice-write',
  async readLine(text, context) {
    const unit = mine(context);
    const dated = /(?<![\d/])\d{1,2}\s*\/\s*\d{1,2}(?!\d|\s*\/?\s*\p{L})|\b(?:hom|sang nay|chieu nay)\b/u.test(
      foldInPlace(text),
    )
      ? readDay(text, await todayAt(context, unit), true)
      : undefined;
    const line = dated ? withoutSpans(text, dated.spans) : text;
    const said = readAward(line);
    return {
      unit,
      who:
        said.who === '' || isOwnUnit(said)
          ? isOwnUnit(said) && unit
            ? { ...nobodyYet, units: [unit] }
            : undefined
          : said.who,
      form: said.form,
      level: said.form === 'praise' && said.level === undefined ? 'chapter' : said.level,
      reason: said.reason === '' ? undefined : said.reason,
      decision: said.decision === '' ? undefined : said.decision,
      day: dated?.day,
      kind: said.kind,
      title: said.title === '' ? undefined : said.title,
    };
  },
  async submit(turn, { unit, who, form: award, level, reason, decision, day, kind, title, sum }, { key }) {
    if (!unit || !who || !award || !level || !day || !kind) return;
    const given = {
      people: who.people.map((one) => one.personId),
      units: who.units,
      others: who.others,
      count: who.count,
      collectives: who.collectives,
    };
    const input = { unitId: unit, who: given, form: award, level, kind, title, reason, decision, day, sumDong: sum };
    const written = await writeCommendation.do(turn.operations, input, key);
    const args = { number: String(written.number), unit: written.atUnit };
    await turn.say(written.state === 'proposed' ? 'commendations-proposed' : 'commendations-written', args);
    await showCommendation(turn, written.commendationId);
  },
});
