/** The kinds of meetings, and which one a title names. Pure. */
import { sameWord, words } from '../../text/fold.ts';

export const meetingKinds = ['regular', 'conference', 'talk', 'cleanup', 'contest', 'other'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** Kinds that have words of their own. */
export const namedKinds = ['regular', 'conference', 'talk', 'cleanup', 'contest'] as const;
export type NamedKind = (typeof namedKinds)[number];
export type KindWords = Readonly<Record<NamedKind, readonly string[]>> & {
  /** "thi đua", "thi hành": a contest in no way. */
  notContest: readonly string[];
};

/** The kind whose words stand first in a title ("hội nghị sơ kết phong trào thi đua"); a regular one where none do. */
export const kindOfTitle = (title: string, kinds: KindWords): MeetingKind => namedKind(title, kinds) ?? 'regular';

/** The same, as an answer to the question for the kind. */
export function namedKind(title: string, kinds: KindWords): MeetingKind | undefined {
  const typed = words(title).map((word) => word.text);
  const isAt = (at: number, phrase: string) =>
    phrase.split(' ').every((word, i) => sameWord(typed[at + i] ?? '', word));
  for (const at of typed.keys()) {
    for (const kind of namedKinds) {
      if (kind === 'contest' && kinds.notContest.some((phrase) => isAt(at, phrase))) continue;
      if (kinds[kind].some((phrase) => isAt(at, phrase))) return kind;
    }
  }
  return undefined;
}
