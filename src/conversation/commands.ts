/** All commands of all features by the words that name them. */

import { type Access, mayAnywhere } from '../directory/access.ts';
import type { I18n } from '../i18n/i18n.ts';
import { commandPhrases } from '../lexicon/lexicon.ts';
import { fold, hasMarks, plainKey, words, wordsOfPhrase } from '../text/fold.ts';
import type { Command, CommandCatalogue, Feature } from './feature.ts';
import { matchWord, trimLead } from './match-words.ts';

export interface CommandMatch {
  feature: Feature;
  command: Command;
  rest: string;
  /** A colon stands behind the words that name it ("thông báo: …"): what follows is its content, whatever it speaks of. */
  isMarked?: boolean;
}

export interface Commands extends CommandCatalogue {
  /** A message that begins with / or #. @returns undefined for another, `unknown` where it names no command */
  slash(text: string): CommandMatch | 'unknown' | undefined;
  /** A message whose first words name a command. */
  spoken(text: string): CommandMatch | undefined;
}

/** A bare name this short ("toi", "tin") begins too many ordinary sentences: it counts only alone. */
const SHORT_NAME = 5;

/** @throws when two commands share a name */
export function indexCommands(features: readonly Feature[], i18n: I18n, phrasesOf = commandPhrases): Commands {
  const byName = new Map<string, { feature: Feature; command: Command }>();
  const phrases: { word: string; feature: Feature; command: Command }[] = [];
  const all = features.flatMap((feature) => feature.commands.map((command) => ({ feature, command })));
  for (const entry of all) {
    for (const name of [entry.command.name, ...(entry.command.also ?? [])]) {
      if (byName.has(name)) throw new Error(`two commands are called /${name}`);
      byName.set(name, entry);
    }
    for (const word of phrasesOf(entry.feature.name, entry.command.name)) phrases.push({ word, ...entry });
  }
  // "hội viên" must be tried before "hội".
  phrases.sort((a, b) => b.word.split(' ').length - a.word.split(' ').length || b.word.length - a.word.length);
  const byFirstWord = new Map<string, typeof phrases>();
  for (const phrase of phrases) {
    const first = plainKey(wordsOfPhrase(phrase.word)[0] ?? '');
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), phrase]);
  }

  function named(text: string, bare: boolean): CommandMatch | undefined {
    const match = /^([\p{L}\p{M}\d_]+)(?:[\s,:]+([\s\S]*))?$/u.exec(text);
    const name = match?.[1] && fold(match[1]);
    const entry = name === undefined ? undefined : byName.get(name);
    const rest = trimLead(match?.[2] ?? '');
    // Names have no marks: with them it is another word.
    if (bare && hasMarks(match?.[1] ?? '')) return undefined;
    if (!entry || (bare && rest !== '' && (name?.length ?? 0) < SHORT_NAME)) return undefined;
    return { ...entry, rest };
  }

  function phrased(text: string): CommandMatch | undefined {
    const first = plainKey(words(text)[0]?.text ?? '');
    for (const { word, feature, command } of byFirstWord.get(first) ?? []) {
      const rest = matchWord(text, word);
      if (rest !== undefined) return { feature, command, rest };
    }
    return undefined;
  }

  return {
    slash(text) {
      const body = /^\s*[/#]\s*(\S[\s\S]*)$/u.exec(text)?.[1]?.replace(/^([^\s@]+)@\w+/u, '$1');
      if (body === undefined) return undefined;
      return phrased(body) ?? named(body, false) ?? 'unknown';
    },
    spoken(said) {
      const text = said.trim();
      const match = phrased(text) ?? named(text, true);
      const head = match && text.endsWith(match.rest) ? text.slice(0, text.length - match.rest.length) : '';
      return match && { ...match, isMarked: head.trimEnd().endsWith(':') };
    },
    offered: (access: Access, chatKind, chatBound) =>
      all
        .filter(({ command }) => mayAnywhere(access, command.level))
        .filter(({ command }) => command.where === 'anywhere' || command.where === chatKind)
        .filter(
          ({ command, feature }) =>
            i18n.has('vi', `${feature.name}-help-${command.name}`) &&
            (chatKind === 'private' || chatBound || command.level !== 'all' || command.where !== 'private'),
        )
        .map(({ command, feature }) => ({ feature: feature.name, command })),
  };
}
