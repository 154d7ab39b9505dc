import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { categories, contentSchema } from '../src/features/questions/knowledge/article.ts';
import { fold } from '../src/text/fold.ts';

/** What the starter set promises beyond what any article must have. */
const starterSchema = contentSchema.extend({
  slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u),
  category: z.enum(categories),
  questions: z.array(z.string().trim().min(5).max(120)).min(5).max(10),
  answer: z.string().trim().min(60).max(350),
  where: z.string().trim().min(3),
  source: contentSchema.shape.source.unwrap().min(1),
  inForceFrom: z.iso.date(),
  checkedOn: z.iso.date(),
  certainty: z.enum(['high', 'medium']),
  body: z.string().trim().min(100),
});

const officialLink = /^$|^https:\/\/([a-z0-9-]+\.)*(gov|chinhphu)\.vn\//u;

const folder = 'knowledge';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md') && file !== 'README.md')
  .sort();

const articles = files.map((file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  const [, head = '', title = '', body = ''] = /^---\n(.*?)\n---\n# (.+?)\n(.*)$/su.exec(text) ?? [];
  return { file, text, fields: { ...(parse(head) as object | null), title, body } };
});

test('the set is there', () => {
  expect(articles.length).toBeGreaterThanOrEqual(70);
});

/** Everything in which a file breaks the promise, in words. */
function faultsOf({ file, text, fields }: (typeof articles)[number]): string[] {
  const read = starterSchema.safeParse(fields);
  if (!read.success) return read.error.issues.map(({ path, message }) => `${path.join(' ')}: ${message}`);
  const { slug, category, certainty, check, questions, source } = read.data;
  const plain = questions.filter((question) => /^[\x20-\x7e]+$/u.test(question)).length;
  const faults = {
    'not named for its slug': basename(file, '.md') !== slug,
    'not in the folder of its category': dirname(file) !== category,
    'something to look up, or medium, but not both': (check !== undefined) !== (certainty === 'medium'),
    'never asked without diacritics': plain === 0,
    'never asked with diacritics': plain === questions.length,
    'not in composed Unicode': text !== text.normalize('NFC'),
    'HTML, or an exclamation mark': /<[a-z/]|!/iu.test(text),
    'a link to a site that is not official': source.some(({ link }) => !officialLink.test(link)),
  };
  return Object.entries(faults).flatMap(([fault, isSo]) => (isSo ? [fault] : []));
}

test.each(articles)('$file', (article) => {
  expect(faultsOf(article)).toEqual([]);
});

test('no two articles have one slug, one title or one question form', () => {
  const said = articles.flatMap(({ fields }) => {
    const { slug, title, questions } = starterSchema.parse(fields);
    return [slug, fold(title), ...new Set(questions.map(fold))];
  });
  expect(said.filter((one, at) => said.indexOf(one) !== at)).toEqual([]);
});
