/** What members and officers read of an announcement. */

import { action } from '../../conversation/dialogs/choices.ts';
import type { Translator } from '../../conversation/feature.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import type { Attachment } from '../../messaging/attachment.ts';
import type { ChoiceInput, ContentInput } from '../../messaging/outgoing.ts';
import { joinRich, plain } from '../../messaging/rich-text.ts';
import { formatDate, formatTime } from '../../text/format-time.ts';
import { excerpt, type Kind } from './rules.ts';

export const FEATURE = 'announcements';

/** Units that a header names; of more it says how many. */
const MOST_NAMES = 3;

export interface Announcement {
  kind: Kind;
  text: string;
  source: string | null;
  unitNames: string[];
  attachments: Attachment[];
}

/** The announcement as members see it; the preview is made by this very function. @param choice what "read" does here */
export function announcementContent(
  speak: Translator,
  announcement: Announcement,
  choice: ChoiceInput[],
): ContentInput {
  const { kind, text, source, unitNames, attachments } = announcement;
  const header = speak.text(`announcements-header-${kind}`, { units: headerNames(speak, unitNames) });
  // An urgent one rings for everybody in a group, where the platform has such a call; elsewhere these are just words.
  if (kind === 'alert')
    header.entities.push({ type: 'mention', offset: 0, length: lineLength(header.text), user: 'all' });
  const footer = source === null ? '' : speak.text('announcements-source', { source });
  return {
    ...joinRich([header, plain(text), footer], '\n\n'),
    choices: choice.length > 0 ? [choice] : [],
    attachments,
  };
}

const lineLength = (text: string) => (text.includes('\n') ? text.indexOf('\n') : text.length);

/** "A, B và C" in the reader's language. */
export function listNames(speak: Translator, names: readonly string[]): string {
  return new Intl.ListFormat(speak.locale, { type: 'conjunction' }).format(names);
}

export function headerNames(speak: Translator, names: readonly string[]): string {
  if (names.length <= MOST_NAMES) return listNames(speak, names);
  return speak.label('announcements-names-more', {
    names: names.slice(0, MOST_NAMES - 1).join(', '),
    more: names.length - MOST_NAMES + 1,
  });
}

export function readChoice(speak: Translator, announcementId: string): ChoiceInput {
  const words = phrases('announcements.read');
  return action(speak.label('announcements-read'), FEATURE, 'read', [announcementId], words);
}

/** Looks like the choice of the real message, and says that it is not sent yet. */
export function sampleChoice(speak: Translator): ChoiceInput {
  return action(speak.label('announcements-read'), FEATURE, 'sample');
}

/** One line of a list: when, from whom, what it begins with. */
export function listLine(
  speak: Translator,
  line: { number: number; kind: Kind; at: Date; zone: string; unitNames: string[]; text: string },
) {
  return speak.text('announcements-list-line', {
    number: line.number,
    kind: speak.label(`announcements-kind-${line.kind}`),
    date: formatDate(line.at, line.zone, speak.locale),
    time: formatTime(line.at, line.zone, speak.locale),
    units: headerNames(speak, line.unitNames),
    begin: excerpt(line.text, 80),
  });
}
