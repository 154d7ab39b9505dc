/** How officers see articles. */
import { action, answer } from '../../../conversation/dialogs/choices.ts';
import type { Translator } from '../../../conversation/feature.ts';
import type { UnitRef } from '../../../directory/units.ts';
import type { ChoiceInput, ContentInput } from '../../../messaging/outgoing.ts';
import { joinRich, type RichText } from '../../../messaging/rich-text.ts';
import type { ArticleContent, Category } from './article.ts';
import type { ShelfItem, ShelfState } from './shelf-store.ts';

export const categoryName = (speak: Translator, category: Category) => speak.label(`questions-category-${category}`);

export const onShelf = (speak: Translator, unit: UnitRef, step: string, ...args: string[]): ChoiceInput =>
  action(speak.label(`questions-article-choice-${step}`), 'questions', `article-${step}`, [unit.id, ...args]);

/** "2025-07-01" as it is said: 01/07/2025. */
export const sayDay = (day: string) => day.split('-').reverse().join('/');

/** The whole article, for an officer to judge. */
export function articleText(speak: Translator, content: ArticleContent, state: ShelfState): RichText {
  const line = (field: string, value: string) =>
    value === ''
      ? ''
      : speak.text('questions-article-line', { name: speak.label(`questions-article-field-${field}`), value });
  const sources = content.source.map(({ law, article, link }) => [law, article, link].filter(Boolean).join(', '));
  const day = (value: string | null) => (value === null ? '' : sayDay(value));
  const head = speak.text('questions-article-head', {
    title: content.title,
    category: categoryName(speak, content.category),
    state: speak.label(`questions-article-state-${state}`),
  });
  const facts = [
    line('where', content.where),
    line('papers', content.papers),
    line('cost', content.cost),
    line('time', content.time),
    line('source', sources.join('; ')),
    line('inForceFrom', day(content.inForceFrom)),
    line('inForceTo', day(content.inForceTo)),
    line('checkedOn', day(content.checkedOn)),
    line('questions', content.questions.join('; ')),
    line('check', content.check ?? ''),
  ];
  return joinRich([head, content.answer, joinRich(facts, '\n'), content.body], '\n\n');
}

/** As many as a thumb scrolls over. */
export const LISTED = 12;

/** Titles to pick from. */
export function articleList(
  speak: Translator,
  unit: UnitRef,
  head: RichText,
  items: readonly ShelfItem[],
): ContentInput {
  const some = items.slice(0, LISTED);
  const rest = items.length - some.length;
  const more = rest > 0 ? speak.text('questions-article-more', { count: rest }) : '';
  const choices = some.map((item) => [
    action(labelOf(item.title), 'questions', 'article-view', [unit.id, item.articleId], [item.title]),
  ]);
  return { ...joinRich([head, more], '\n\n'), choices };
}

/** What fits a button. */
export const labelOf = (title: string) => (title.length > 60 ? `${title.slice(0, 58).trimEnd()}…` : title);

export function answers(speak: Translator, ...names: string[]): ChoiceInput[] {
  return names.map((name) => answer(speak.label(`questions-article-choice-${name}`), name));
}
