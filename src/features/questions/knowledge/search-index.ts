/**
 * An index of articles in memory: BM25F over folded syllables and pairs of them (Robertson and Zaragoza 2009), the fields
 * being the title with its question forms, and the text; then the best few are ranked again by the form most like the question.
 */

import { clash, type Sides, sidesOf } from '../../../text/search/contrasts.ts';
import { repairSyllables } from '../../../text/search/repair.ts';
import { type Asked, lawNumbers, pairsOf, readAsked, syllables } from '../../../text/search/terms.ts';

export interface Searchable {
  /** Title first, then every other way to ask for it. */
  forms: readonly string[];
  text: string;
}

export interface Hit<T> {
  value: T;
  score: number;
  /** Share of the question, by weight of its syllables, that the article has; 0 to 1. */
  coverage: number;
  /** Whether it has the rarest syllable of the question, or what offices say for it: else it is about something else. */
  hasRarest: boolean;
  /** How alike the question and its best question form are, 0 to 1. */
  likeness: number;
  /** Share of that form, by weight of its syllables, that the question names; 0 to 1. */
  named: number;
  /** Whether its title and forms name a sibling of what the question names (text/search/contrasts.ts). */
  clashes: boolean;
  /** Syllables of the question that say something of the matter; the same for every hit. */
  length: number;
}

interface Entry<T> {
  value: T;
  head: Map<string, number>;
  body: Map<string, number>;
  headLength: number;
  bodyLength: number;
  forms: Form[];
  sides: Sides;
}

/** `norm`: the length of its vector, true while the index has not changed since. */
interface Form {
  terms: Set<string>;
  norm: number;
  since: number;
}

interface Posting {
  entry: number;
  head: number;
  body: number;
}

/** Fitted on half of the development questions at a time, see docs/search.md. */
export const weights = {
  head: 3,
  headB: 0.5,
  bodyB: 0.6,
  k1: 1.2,
  pair: 0.8,
  office: 0.4,
  courtesy: 0.05,
  likeness: 1,
};

/** Has an article a syllable of the question, or all that offices say for it? */
const isMet = ({ term, means }: Asked, has: (term: string) => boolean) =>
  has(term) || means.some((phrase) => phrase.every(has));

/** A term of more articles than this tells little, and is looked up only in the best ones by all other terms. */
const COMMON = 1000;
const COMPLETED = 300;

/** Syllables whose rarity differs by less are equally rare. */
const NEARLY = 0.1;

/** Hits of the first stage that are ranked again. */
const RERANKED = 60;

export interface SearchIndex<T> {
  add(key: string, article: Searchable, value: T): void;
  /** Takes all out that was added under this key. */
  remove(key: string): void;
  readonly size: number;
  /** The best first. @param accept which articles this question may see */
  search(question: string, limit: number, accept?: (value: T) => boolean): Hit<T>[];
}

export function createSearchIndex<T>(): SearchIndex<T> {
  const entries: (Entry<T> | undefined)[] = [];
  const byKey = new Map<string, number[]>();
  const postings = new Map<string, Posting[]>();
  const counts = new Map<string, number>();
  let alive = 0;
  let changes = 0;
  let headTotal = 0;
  let bodyTotal = 0;

  const idf = (term: string) => {
    const found = counts.get(term) ?? 0;
    return Math.log(1 + (alive - found + 0.5) / (found + 0.5));
  };

  function termsOf(text: string): { list: string[]; all: string[] } {
    const list = syllables(text);
    return { list, all: [...list, ...pairsOf(list), ...lawNumbers(text)] };
  }

  function add(key: string, article: Searchable, value: T): void {
    const head = new Map<string, number>();
    const body = new Map<string, number>();
    let headLength = 0;
    const forms: Entry<T>['forms'] = [];
    const sides = new Map<number, Set<number>>();
    for (const form of article.forms) {
      const { list, all } = termsOf(form);
      headLength += list.length;
      sidesOf(list, sides);
      for (const term of all) head.set(term, (head.get(term) ?? 0) + 1);
      forms.push({ terms: new Set(all), norm: 1, since: -1 });
    }
    // Many ways to ask do not make an article longer: it is measured by what one of them is.
    headLength /= Math.max(1, article.forms.length);
    const text = termsOf(article.text);
    for (const term of text.all) body.set(term, (body.get(term) ?? 0) + 1);
    const index = entries.length;
    const entry = { value, head, body, headLength, bodyLength: text.list.length, forms, sides };
    entries.push(entry);
    byKey.set(key, [...(byKey.get(key) ?? []), index]);
    alive += 1;
    changes += 1;
    headTotal += headLength;
    bodyTotal += entry.bodyLength;
    for (const term of new Set([...head.keys(), ...body.keys()])) {
      const list = postings.get(term);
      const posting = { entry: index, head: head.get(term) ?? 0, body: body.get(term) ?? 0 };
      if (list) list.push(posting);
      else postings.set(term, [posting]);
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }

  function remove(key: string): void {
    for (const index of byKey.get(key) ?? []) {
      const entry = entries[index];
      if (!entry) continue;
      entries[index] = undefined;
      alive -= 1;
      changes += 1;
      headTotal -= entry.headLength;
      bodyTotal -= entry.bodyLength;
      for (const term of new Set([...entry.head.keys(), ...entry.body.keys()])) {
        const left = (postings.get(term) ?? []).filter((posting) => posting.entry !== index);
        if (left.length > 0) postings.set(term, left);
        else postings.delete(term);
        counts.set(term, left.length);
      }
    }
    byKey.delete(key);
  }

  /** The terms of a question, each with what it weighs beside its rarity. */
  function weigh(question: string): { terms: Map<string, number>; own: Asked[]; sides: Sides } {
    const list = repairSyllables(syllables(question), counts);
    const asked = readAsked(list);
    const weighed = new Map<string, number>();
    const raise = (term: string, weight: number) => {
      if ((counts.get(term) ?? 0) > 0) weighed.set(term, Math.max(weighed.get(term) ?? 0, weight));
    };
    for (const { term, isCourtesy } of asked) raise(term, isCourtesy ? weights.courtesy : 1);
    for (const term of pairsOf(list)) raise(term, weights.pair);
    for (const term of lawNumbers(question)) raise(term, 2);
    for (const phrase of asked.flatMap((one) => one.means)) {
      for (const term of phrase) raise(term, weights.office);
      for (const term of pairsOf(phrase)) raise(term, weights.office * weights.pair);
    }
    return { terms: weighed, own: asked.filter((one) => !one.isCourtesy), sides: sidesOf(list) };
  }

  /** BM25F of the articles that have any of the terms, best first; what most of a large base has is counted for the best only. */
  function firstStage(terms: ReadonlyMap<string, number>, accept: (value: T) => boolean): [Entry<T>, number][] {
    const headMean = headTotal / Math.max(1, alive) || 1;
    const bodyMean = bodyTotal / Math.max(1, alive) || 1;
    const { headB, bodyB, k1 } = weights;
    const part = (entry: Entry<T>, rarity: number, inHead: number, inBody: number) => {
      const head = (weights.head * inHead) / (1 - headB + (headB * entry.headLength) / headMean);
      const often = head + inBody / (1 - bodyB + (bodyB * entry.bodyLength) / bodyMean);
      return (rarity * often * (k1 + 1)) / (often + k1);
    };
    const all = [...terms].map(([term, weight]) => ({
      term,
      rarity: weight * idf(term),
      list: postings.get(term) ?? [],
    }));
    const rare = all.filter(({ list }) => list.length <= COMMON);
    const counted = rare.length > 0 ? rare : all;

    const scores = new Float64Array(entries.length);
    for (const { rarity, list } of counted) {
      for (const { entry, head, body } of list) {
        scores[entry] = (scores[entry] ?? 0) + part(entries[entry] as Entry<T>, rarity, head, body);
      }
    }
    const found: [Entry<T>, number][] = [];
    scores.forEach((score, index) => {
      const entry = entries[index];
      if (score > 0 && entry && accept(entry.value)) found.push([entry, score]);
    });
    found.sort((a, b) => b[1] - a[1]);
    if (counted.length === all.length) return found;
    const common = all.filter(({ list }) => list.length > COMMON);
    const best = found.slice(0, COMPLETED).map(([entry, score]): [Entry<T>, number] => {
      const more = common.reduce((sum, { term, rarity }) => {
        return sum + part(entry, rarity, entry.head.get(term) ?? 0, entry.body.get(term) ?? 0);
      }, score);
      return [entry, more];
    });
    return best.sort((a, b) => b[1] - a[1]);
  }

  function normOf(form: Form): number {
    if (form.since !== changes) {
      let square = 0;
      for (const term of form.terms) square += idf(term) ** 2;
      form.norm = Math.sqrt(square) || 1;
      form.since = changes;
    }
    return form.norm;
  }

  function search(question: string, limit: number, accept: (value: T) => boolean = () => true): Hit<T>[] {
    const { terms, own, sides } = weigh(question);
    const rarity = new Map([...terms.keys(), ...own.map(({ term }) => term)].map((term) => [term, idf(term)]));
    const rare = (term: string) => rarity.get(term) ?? 0;
    const total = (sum: (term: string, weight: number) => number) =>
      [...terms].reduce((all, [term, weight]) => all + sum(term, weight), 0);
    const norm = Math.sqrt(total((term, weight) => (weight * rare(term)) ** 2)) || 1;
    const whole = own.reduce((sum, { term }) => sum + rare(term), 0) || 1;

    const covered = (has: (term: string) => boolean) => {
      return own.reduce((sum, one) => sum + (isMet(one, has) ? rare(one.term) : 0), 0) / whole;
    };
    // Of several that are as rare the article needs one; a name or a slip that no article has tells none of them apart.
    const known = own.filter(({ term, means }) => (counts.get(term) ?? 0) > 0 || means.length > 0);
    const rarest = Math.max(0, ...known.map(({ term }) => rare(term)));
    const hasRarest = (has: (term: string) => boolean) =>
      known.some((one) => rare(one.term) >= rarest - NEARLY && isMet(one, has));
    const namedOf = (form: Form) => {
      let all = 0;
      let met = 0;
      for (const term of form.terms) {
        if (term.includes(' ')) continue;
        all += idf(term);
        if (terms.has(term)) met += idf(term);
      }
      return met / (all || 1);
    };
    const likenessTo = (form: Form) => {
      const product = total((term, weight) => (form.terms.has(term) ? weight * rare(term) ** 2 : 0));
      return product / (norm * normOf(form));
    };
    const hits = firstStage(terms, accept)
      .slice(0, Math.max(RERANKED, limit))
      .map(([entry, base]) => {
        let likeness = 0;
        let nearest = entry.forms[0];
        for (const form of entry.forms) {
          const alike = likenessTo(form);
          if (alike > likeness) [likeness, nearest] = [alike, form];
        }
        const score = base * (1 + weights.likeness * likeness);
        return { entry, nearest, likeness, score };
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, limit);
    return hits.map(({ entry, nearest, likeness, score }) => ({
      value: entry.value,
      score,
      likeness,
      coverage: covered((term) => entry.head.has(term) || entry.body.has(term)),
      hasRarest: hasRarest((term) => entry.head.has(term) || entry.body.has(term)),
      named: nearest ? namedOf(nearest) : 0,
      clashes: clash(sides, entry.sides),
      length: own.length,
    }));
  }

  return {
    add,
    remove,
    get size() {
      return alive;
    },
    search,
  };
}
