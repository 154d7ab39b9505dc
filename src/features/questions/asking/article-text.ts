/** How an article is shown: shortly, and in full. Its source always stands under it. */
import { action } from '../../../conversation/dialogs/choices.ts';
import type { Translator } from '../../../conversation/feature.ts';
import type { ContentInput } from '../../../messaging/outgoing.ts';
import { joinRich, type RichText } from '../../../messaging/rich-text.ts';
import type { ArticleBrief, ServedArticle } from '../knowledge/article.ts';
import { FEATURE } from '../messages.ts';

/** "2026-11-21" as people write it. */
const dayText = (day: string) => day.split('-').reverse().join('/');

/** Under what it rests and since when, and to which day that was checked. */
function sourceLines(speak: Translator, article: ServedArticle): RichText {
  const sources = article.source.map(({ law, article: clause, link }) => {
    const name = clause === '' ? law : `${clause}, ${law}`;
    return link === '' ? speak.text('questions-source', { name }) : speak.text('questions-source-link', { name, link });
  });
  const force = article.inForceFrom ? [speak.text('questions-in-force', { day: dayText(article.inForceFrom) })] : [];
  const checked = article.checkedOn ? [speak.text('questions-checked', { day: dayText(article.checkedOn) })] : [];
  return joinRich(
    [...(sources.length > 0 ? sources : [speak.text('questions-source-officer')]), ...force, ...checked],
    '\n',
  );
}

/** The short answer, with what may be said of it. @param askedId the question that it answers */
export function shortAnswer(speak: Translator, article: ServedArticle, askedId: string): ContentInput {
  const title = speak.text('questions-article-title', { title: article.title });
  return {
    ...joinRich([joinRich([title, article.answer], '\n'), sourceLines(speak, article)], '\n\n'),
    choices: [
      [action(speak.label('questions-choice-more'), FEATURE, 'more', [askedId])],
      [
        action(speak.label('questions-choice-right'), FEATURE, 'right', [askedId]),
        action(speak.label('questions-choice-wrong'), FEATURE, 'wrong', [askedId]),
      ],
    ],
  };
}

/** The same once it was said to be right: nothing more to press but to read on. */
export function settledAnswer(speak: Translator, article: ServedArticle, askedId: string): ContentInput {
  return {
    ...shortAnswer(speak, article, askedId),
    choices: [[action(speak.label('questions-choice-more'), FEATURE, 'more', [askedId])]],
  };
}

/** Where to go, with what, what it costs, and the text itself. */
export function fullAnswer(speak: Translator, article: ServedArticle): RichText {
  const fields = (['where', 'papers', 'cost', 'time'] as const)
    .filter((field) => article[field] !== '')
    .map((field) => speak.text(`questions-field-${field}`, { text: article[field] }));
  return joinRich(
    [
      speak.text('questions-article-title', { title: article.title }),
      article.answer,
      joinRich(fields, '\n'),
      article.body === article.answer ? '' : article.body,
      sourceLines(speak, article),
    ],
    '\n\n',
  );
}

/** Titles to pick from, and the way to an officer. */
export function titleChoices(
  speak: Translator,
  key: string,
  articles: readonly ArticleBrief[],
  askedId: string,
): ContentInput {
  return {
    ...speak.text(key),
    choices: [
      ...articles.map(({ id, title }) => [action(title, FEATURE, 'pick', [askedId, id])]),
      [action(speak.label('questions-choice-hand'), FEATURE, 'hand', [askedId])],
    ],
  };
}
