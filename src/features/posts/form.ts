/** Who was elected to which post for which term, shown before it is recorded. */
import { z } from 'zod';
import type { Field } from '../../conversation/form/field.ts';
import { choiceField } from '../../conversation/form/fields/choice.ts';
import { personField } from '../../conversation/form/fields/person.ts';
import { unitField } from '../../conversation/form/fields/unit.ts';
import { form } from '../../conversation/form/form.ts';
import { unitsNamed } from '../../directory/units.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { unitIdsOf } from '../../operations/actor.ts';
import { recordPost } from './operations.ts';
import { isTerm, postNames, readElection, type Term, termIn } from './rules.ts';
import { showPosts } from './show.ts';

const termField: Field<Term> = {
  kind: 'period',
  schema: z.object({ from: z.int(), until: z.int() }).refine(isTerm),
  optional: 'asked',
  read: async ({ text }) => {
    const found = termIn(text);
    return found ? { value: found.value } : { problem: 'posts-term' };
  },
  show: async ({ from, until }) => `${from}-${until}`,
};

export const electionForm = form({
  name: 'election',
  feature: 'posts',
  fields: {
    person: personField(),
    post: choiceField({
      of: postNames,
      phrases: (one) => phrases(`posts.${one}`),
      label: (speak, post) => speak.label('posts-name', { post }),
    }),
    term: termField,
    // Of the unit of the person, unless another is named.
    unit: { ...unitField('officer'), initial: async ({ unitId }) => unitId },
  },
  unitId: ({ unit, person }) => unit ?? person?.unitId ?? undefined,
  preview: 'posts-preview',
  confirm: 'posts-choice-record',
  async readLine(text, context) {
    const said = readElection(text);
    if (!said) return {};
    const named = said.unit === '' ? [] : await unitsNamed(context.tx, said.unit, unitIdsOf(context, 'officer'));
    return {
      person: said.name === '' ? undefined : said.name,
      post: said.post,
      term: said.term,
      unit: named.length === 1 ? named[0]?.id : undefined,
    };
  },
  async submit(turn, { person, post, term, unit }, { key }) {
    if (!person || !post) return;
    const unitId = unit ?? person.unitId;
    const { replaced } = await recordPost.do(turn.operations, { personId: person.personId, unitId, post, term }, key);
    await turn.say('posts-recorded', { replaced: replaced ?? '', has: replaced ? 'yes' : 'no' });
    await showPosts(turn, unitId);
  },
});
