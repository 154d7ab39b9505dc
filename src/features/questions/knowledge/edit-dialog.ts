/** Adding an article step by step, and changing a field of one. */
import { z } from 'zod';
import { answer } from '../../../conversation/dialogs/choices.ts';
import { dialog, type Turn } from '../../../conversation/feature.ts';
import type { UnitRef } from '../../../directory/units.ts';
import type { ChoiceInput } from '../../../messaging/outgoing.ts';
import { joinRich } from '../../../messaging/rich-text.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { fold } from '../../../text/fold.ts';
import { categories, contentSchema, limits } from './article.ts';
import { asked, emptied, type Field, fields, isNeeded, readField } from './article-fields.ts';
import { answers, articleText, categoryName, onShelf } from './messages.ts';
import { saveArticle } from './operations.ts';
import type { ShelfItem } from './shelf-store.ts';
import { versionsOf } from './store.ts';

const editSchema = z.object({
  unitId: z.uuid(),
  /** None: a new article. */
  articleId: z.uuid().optional(),
  /** The text that is changed; whoever finds another looks again. */
  latestId: z.uuid().optional(),
  field: z.union([z.enum(fields), z.literal('which'), z.literal('confirm')]),
  /** On its first way through the fields. */
  isWalk: z.boolean().default(false),
  content: contentSchema.partial(),
});
export type Edit = z.infer<typeof editSchema>;

/** Asks which field of the article is to be changed. */
export async function chooseField(turn: Turn, unit: UnitRef, item: ShelfItem): Promise<void> {
  const [version] = await versionsOf(turn.tx, [item.latestId]);
  const { articleId, latestId } = item;
  if (version)
    await askWhich(turn, {
      unitId: unit.id,
      articleId,
      latestId,
      field: 'which',
      isWalk: false,
      content: version.content,
    });
}

async function askWhich(turn: Turn, edit: Edit): Promise<void> {
  const choices = fields.map((field) => [answer(turn.speak.label(`questions-article-field-${field}`), field)]);
  const text = turn.speak.text('questions-article-ask-which', { title: edit.content.title ?? '' });
  await turn.ask('article', { ...edit, field: 'which' }, { ...text, choices });
}

/** Asks for one field. @param problem what was wrong with the answer before */
export async function askField(turn: Turn, edit: Edit & { field: Field }, problem?: string): Promise<void> {
  const { speak } = turn;
  const { field, content } = edit;
  const isChange = edit.articleId !== undefined;
  const now = content[field];
  const shown = typeof now === 'string' && isChange && field !== 'category' ? now : '';
  const text = joinRich(
    [
      problem ? speak.text(`questions-article-problem-${problem}`, { limit: limits.field }) : '',
      speak.text(`questions-article-ask-${field}`),
      shown === '' ? '' : speak.text('questions-article-now', { value: shown }),
    ],
    '\n\n',
  );
  const choices: ChoiceInput[][] =
    field === 'category'
      ? categories.map((category) => [answer(categoryName(speak, category), category)])
      : isNeeded(field)
        ? []
        : [answers(speak, 'skip')];
  await turn.ask('article', edit, { ...text, choices });
}

export const editDialog = dialog(editSchema, async (turn, edit, input) => {
  const unit = await turn.requireUnit('officer', edit.unitId);
  if (edit.field === 'confirm') {
    if (input.value === 'save') return save(turn, unit, edit);
    return input.value === 'more' ? askWhich(turn, edit) : preview(turn, unit, edit);
  }
  if (edit.field === 'which') {
    const typed = fold(input.text);
    const name = (one: Field) => fold(turn.speak.label(`questions-article-field-${one}`));
    const field = fields.find((one) => (input.value === undefined ? name(one) === typed : one === input.value));
    return field ? askField(turn, { ...edit, field }) : askWhich(turn, edit);
  }
  const { field } = edit;
  if (input.value === 'skip' && !isNeeded(field)) return advance(turn, unit, edit, emptied(field));
  const reading = readField(field, input.value ?? input.text, (category) => categoryName(turn.speak, category));
  if ('problem' in reading) return askField(turn, { ...edit, field }, reading.problem);
  return advance(turn, unit, edit, reading.change);
});

/** To the next field of a new article, else to the preview. */
async function advance(turn: Turn, unit: UnitRef, edit: Edit, change: Edit['content']): Promise<void> {
  const content = { ...edit.content, ...change };
  const next = edit.isWalk ? asked[asked.indexOf(edit.field as Field) + 1] : undefined;
  if (next) return askField(turn, { ...edit, content, field: next });
  return preview(turn, unit, { ...edit, content, isWalk: false });
}

async function preview(turn: Turn, unit: UnitRef, edit: Edit): Promise<void> {
  const { speak } = turn;
  const content = contentSchema.parse(edit.content);
  const noSource = content.source.length === 0 ? speak.text('questions-article-no-source') : '';
  const ask = speak.text('questions-article-ask-save', { unit: unit.name });
  const text = joinRich([articleText(speak, content, 'draft'), noSource, ask], '\n\n');
  const choices = [answers(speak, 'save'), answers(speak, 'more')];
  await turn.ask('article', { ...edit, content, field: 'confirm' }, { ...text, choices });
}

async function save(turn: Turn, unit: UnitRef, { articleId: known, latestId, content }: Edit): Promise<void> {
  const input = {
    unitId: unit.id,
    articleId: known ?? null,
    latestId: latestId ?? null,
    content: contentSchema.parse(content),
  };
  await turn.endDialog();
  try {
    const { articleId } = await saveArticle.do(turn.operations, input);
    const choices = [[onShelf(turn.speak, unit, 'view', articleId), onShelf(turn.speak, unit, 'home')]];
    await turn.say('questions-article-saved', { title: input.content.title, unit: unit.name }, { choices });
  } catch (error) {
    if (!(error instanceof Refusal) || !known) throw error;
    await turn.say(error.key, {}, { choices: [[onShelf(turn.speak, unit, 'view', known)]] });
  }
}
