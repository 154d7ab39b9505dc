/** A child by the number of its file, or by its name for the officer who handles it; and one of the promises for it. */
import { z } from 'zod';
import { answer } from '../../conversation/dialogs/choices.ts';
import type { Translator } from '../../conversation/feature.ts';
import type { Field, Reading } from '../../conversation/form/field.ts';
import { calledSo, withoutTitles } from '../../conversation/form/fields/person.ts';
import { fold } from '../../text/fold.ts';
import { type Child, childrenOf, type Store } from './child-store.ts';
import { type Sponsorship, sponsorshipsOf } from './sponsorship-store.ts';

/** On offer at once. */
const MOST = 12;

/** "Em số 12, Vương" for who handles the child; else the number alone. */
export const childLabel = (speak: Translator, child: Pick<Child, 'number' | 'name'>): string =>
  child.name === null
    ? speak.label('sponsorships-child-number', { number: String(child.number) })
    : speak.label('sponsorships-child-named', { number: String(child.number), name: child.name });

/** Children whose number or name is said. Titles of children ("bé", "em", "cháu") are no part of a name. */
export function childrenCalled(children: readonly Child[], text: string): Child[] {
  const number = /(?:^|\s)(?:so|no)\s*(\d{1,9})(?:\s|$)/u.exec(fold(text))?.[1] ?? /^\d{1,9}$/u.exec(text.trim())?.[0];
  if (number !== undefined) return children.filter((child) => String(child.number) === number);
  const named = children.flatMap((child) => (child.name === null ? [] : [{ ...child, fullName: child.name }]));
  return calledSo(named, text);
}

export const childField: Field<string> = {
  kind: 'choice',
  schema: z.uuid(),
  async read({ text, value }, context) {
    const children = (await childrenOf(context)).filter(({ state }) => state !== 'ended');
    const chosen = children.find(({ id }) => id === value);
    if (chosen) return { value: chosen.id };
    const called = childrenCalled(children, text);
    const [only] = called;
    if (!only) return { problem: 'sponsorships-child-none', args: { name: withoutTitles(text) || text } };
    if (called.length === 1) return { value: only.id };
    return {
      problem: 'sponsorships-child-several',
      choices: called.slice(0, MOST).map((one) => [answer(childLabel(context.speak, one), one.id)]),
    };
  },
  choices: async (context) =>
    (await childrenOf(context))
      .filter(({ state, isMine }) => state !== 'ended' && isMine)
      .slice(0, MOST)
      .map((child) => [answer(childLabel(context.speak, child), child.id)]),
  async show(value, context) {
    const child = (await childrenOf(context)).find(({ id }) => id === value);
    return child ? childLabel(context.speak, child) : '?';
  },
};

export interface OfChild {
  sponsorship: Sponsorship;
  child: Child;
}

/** Promises that hold, each with its child. */
export async function openPromises(store: Store): Promise<OfChild[]> {
  const children = await childrenOf(store);
  const all = await sponsorshipsOf(store);
  return all.flatMap((sponsorship) => {
    const child = children.find(({ id }) => id === sponsorship.childId);
    return child && sponsorship.endedOn === null ? [{ sponsorship, child }] : [];
  });
}

const promiseLabel = (speak: Translator, { child, sponsorship }: OfChild) =>
  `${childLabel(speak, child)} – ${sponsorship.sponsor}`;

/** A promise, by child and sponsor as far as they are named. */
export const promiseField: Field<string> = {
  kind: 'choice',
  schema: z.uuid(),
  async read({ text, value }, context): Promise<Reading<string>> {
    const all = (await openPromises(context)).filter(({ child }) => child.isMine);
    const chosen = all.find(({ sponsorship }) => sponsorship.id === value);
    if (chosen) return { value: chosen.sponsorship.id };
    const found = promisesCalled(all, text);
    const [only] = found;
    if (!only) return { problem: 'sponsorships-promise-unknown', args: { name: withoutTitles(text) || text } };
    if (found.length === 1) return { value: only.sponsorship.id };
    const choices = found.slice(0, MOST).map((one) => [answer(promiseLabel(context.speak, one), one.sponsorship.id)]);
    return { problem: 'sponsorships-promise-which', choices };
  },
  choices: async (context) =>
    (await openPromises(context))
      .filter(({ child }) => child.isMine)
      .slice(0, MOST)
      .map((one) => [answer(promiseLabel(context.speak, one), one.sponsorship.id)]),
  async show(value, context) {
    const one = (await openPromises(context)).find(({ sponsorship }) => sponsorship.id === value);
    return one ? promiseLabel(context.speak, one) : '?';
  },
};

/** Those whose child or sponsor stands in the words: "Công ty Tân Phú chuyển cho cháu Yến". */
export function promisesCalled(all: readonly OfChild[], text: string): OfChild[] {
  const said = ` ${fold(text).replace(/[^a-z0-9]+/gu, ' ')} `;
  const last = (name: string) => ` ${fold(name).split(' ').at(-1)} `;
  const ofNumber = childrenCalled(
    all.map(({ child }) => child),
    text,
  );
  const byChild = all.filter(
    ({ child }) =>
      ofNumber.some(({ id }) => id === child.id) || (child.name !== null && said.includes(last(child.name))),
  );
  const bySponsor = all.filter(({ sponsorship }) => said.includes(` ${fold(sponsorship.sponsor)} `));
  const both = byChild.filter((one) => bySponsor.includes(one));
  return both.length > 0 ? both : byChild.length > 0 ? byChild : bySponsor;
}
