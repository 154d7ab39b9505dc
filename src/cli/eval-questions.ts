import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { CANDIDATES, decide } from '../features/questions/knowledge/decide.ts';
import { createSearchIndex } from '../features/questions/knowledge/search-index.ts';
import { fold } from '../text/fold.ts';

// npm run -s eval:questions -- --set DIR
//
// DIR holds entries.jsonl {id, title, body}, questions.jsonl {id, question, answers: [entry id]} and, where there is one,
// out-of-scope.txt with a question a line. Prints one JSON object as the last line: `{questions, recall1, recall5, mrr10,
// stripped: {…}, answered, answeredRight, outOfScope, outOfScopeAnswered, p50ms, p95ms}`.
//
// - recall and mrr by the order in which the product ranks; `stripped`: the same questions without any diacritics.
// - answered: questions that get one article as the answer; answeredRight: those of them where it is a right one.
// - p50ms, p95ms: one search with its decision, as typed, without the database.

const entrySchema = z.object({ id: z.string(), title: z.string(), body: z.string() });
const questionSchema = z.object({ id: z.string(), question: z.string(), answers: z.array(z.string()) });
type Entry = z.infer<typeof entrySchema>;
type Question = z.infer<typeof questionSchema>;

const DEPTH = 10;

/** Counts over one set; every figure as documented above. */
export function evaluateQuestions(
  entries: readonly Entry[],
  questions: readonly Question[],
  outOfScope: readonly string[],
) {
  const index = createSearchIndex<string>();
  for (const { id, title, body } of entries) index.add(id, { forms: [title], text: body }, id);

  const decisionOn = (question: string) => decide(index.search(question, CANDIDATES));
  const rank = (question: string, answers: readonly string[]) =>
    index.search(question, DEPTH).findIndex((hit) => answers.includes(hit.value)) + 1;
  const ranking = (spell: (question: string) => string) => {
    const ranks = questions.map(({ question, answers }) => rank(spell(question), answers));
    const share = (best: number) => round(ranks.filter((one) => one > 0 && one <= best).length / questions.length);
    const mrr = ranks.reduce((sum, one) => sum + (one > 0 ? 1 / one : 0), 0) / questions.length;
    return { recall1: share(1), recall5: share(5), mrr10: round(mrr) };
  };

  const typed = ranking((question) => question);
  const times: number[] = [];
  const verdicts = questions.map(({ question, answers }) => {
    const began = performance.now();
    const verdict = decisionOn(question);
    times.push(performance.now() - began);
    return { verdict, answers };
  });
  const answered = verdicts.filter(({ verdict }) => verdict.outcome === 'answer');
  times.sort((a, b) => a - b);
  return {
    questions: questions.length,
    ...typed,
    stripped: ranking(fold),
    answered: answered.length,
    answeredRight: answered.filter(
      ({ verdict, answers }) => verdict.outcome === 'answer' && answers.includes(verdict.best),
    ).length,
    outOfScope: outOfScope.length,
    outOfScopeAnswered: outOfScope.filter((question) => decisionOn(question).outcome === 'answer').length,
    p50ms: round(times[Math.floor(times.length * 0.5)] ?? 0),
    p95ms: round(times[Math.floor(times.length * 0.95)] ?? 0),
  };
}

const round = (value: number) => Math.round(value * 1000) / 1000;

const linesOf = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { set: { type: 'string' } } });
  if (!values.set) {
    process.stderr.write('usage: npm run -s eval:questions -- --set DIR\n');
    process.exitCode = 2;
  } else {
    const read = <T>(name: string, schema: z.ZodType<T>) =>
      linesOf(join(values.set ?? '', name)).map((line) => schema.parse(JSON.parse(line)));
    const others = join(values.set, 'out-of-scope.txt');
    const result = evaluateQuestions(
      read('entries.jsonl', entrySchema),
      read('questions.jsonl', questionSchema),
      existsSync(others) ? linesOf(others) : [],
    );
    process.stdout.write(`${JSON.stringify(result)}\n`);
  }
}
