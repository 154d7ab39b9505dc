/** One article as a Markdown file: yaml front matter, a title, the full text. */
import { parse as parseYaml, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { type ArticleContent, contentSchema } from './article.ts';

/** A fault as its place ("answer", "source 2 link", "line 3") and its reason, a key of `locales/` after `questions-fault-`. */
export interface Fault {
  place: string;
  reason:
    | 'missing'
    | 'long'
    | 'date'
    | 'link'
    | 'front-matter'
    | 'yaml'
    | 'title'
    | 'slug'
    | 'form'
    | 'twice'
    | 'order';
}

export type Reading = { slug: string; content: ArticleContent } | { faults: Fault[] };

const slugSchema = z.object({ slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u) });

/** @param text the whole file @returns the article, or everything that is wrong with it */
export function readMarkdown(text: string): Reading {
  const file = text.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n');
  const parts = /^---\n(.*?)\n---\n(.*)$/su.exec(file);
  if (!parts) return { faults: [{ place: '', reason: 'front-matter' }] };
  const [, head = '', rest = ''] = parts;
  const heading = /^\s*#\s+(.+?)\s*(?:\n|$)/u.exec(rest);
  if (!heading) return { faults: [{ place: '', reason: 'title' }] };
  try {
    const fields = z.record(z.string(), z.unknown()).safeParse(parseYaml(head));
    if (!fields.success) return { faults: [{ place: '', reason: 'front-matter' }] };
    const body = rest.slice(heading[0].length).trim();
    return readFields({ ...fields.data, title: heading[1], body });
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    return { faults: [{ place: error.linePos ? `${error.linePos[0].line + 1}` : '', reason: 'yaml' }] };
  }
}

/** An article from named fields, however they came. */
export function readFields(fields: Record<string, unknown>): Reading {
  const present = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== null));
  const slug = slugSchema.safeParse(present);
  const content = contentSchema.safeParse(present);
  const faults = [
    ...(slug.success ? [] : [{ place: 'slug', reason: present.slug === undefined ? 'missing' : 'slug' } as const]),
    ...(content.success ? [] : content.error.issues.map((issue) => asFault(issue, present))),
  ];
  if (content.success && slug.success) {
    const { inForceFrom, inForceTo } = content.data;
    const isTurned = inForceFrom !== null && inForceTo !== null && inForceTo < inForceFrom;
    if (!isTurned) return { slug: slug.data.slug, content: content.data };
    faults.push({ place: 'inForceTo', reason: 'order' });
  }
  return { faults };
}

function asFault(issue: z.core.$ZodIssue, fields: unknown): Fault {
  const place = issue.path.map((part) => (typeof part === 'number' ? String(part + 1) : String(part))).join(' ');
  if (issue.code === 'too_big') return { place, reason: 'long' };
  if (issue.code === 'too_small') return { place, reason: 'missing' };
  if (issue.code === 'invalid_format' && issue.format === 'date') return { place, reason: 'date' };
  if (place.endsWith('link')) return { place, reason: 'link' };
  const value = issue.path.reduce<unknown>(
    (at, part) => (at as Record<PropertyKey, unknown> | undefined)?.[part],
    fields,
  );
  return { place, reason: value === undefined ? 'missing' : 'form' };
}
