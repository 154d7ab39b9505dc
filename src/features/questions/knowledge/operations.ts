/** What officers may do with the articles of their units. Each version says who wrote it, each confirmation who gave it. */
import { z } from 'zod';
import { type OperationContext, requireUnit } from '../../../operations/actor.ts';
import { operation } from '../../../operations/operation.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { fold } from '../../../text/fold.ts';
import { contentSchema, lawDay } from './article.ts';
import { articleKey } from './import-articles.ts';
import { type ShelfItem, shelfItem } from './shelf-store.ts';
import { addVersion, confirmVersions, createArticle } from './store.ts';

const written = z.object({
  unitId: z.uuid(),
  /** None: a new article. */
  articleId: z.uuid().nullable(),
  /** The text that was changed: whoever finds another looks again. */
  latestId: z.uuid().nullable(),
  content: contentSchema,
});

/** One that the unit may see, and its newest text is still this one. @throws {Refusal} */
async function unchanged(
  context: OperationContext,
  unitId: string,
  articleId: string,
  latestId: string | null,
): Promise<ShelfItem> {
  const unit = await requireUnit({ tx: context.tx, access: context.actor.access }, 'officer', unitId);
  const item = await shelfItem(context.tx, unit, articleId, lawDay(context.now));
  if (!item) throw new Refusal('questions-article-not-there');
  if (item.latestId !== latestId) throw new Refusal('questions-article-changed-since');
  return item;
}

/** An officer who writes and looks at the whole confirms it for the unit by saving. */
export const saveArticle = operation({
  name: 'questions.save-article',
  level: 'officer',
  leavesTrail: true,
  input: written,
  output: z.object({ articleId: z.string() }),
  unit: ({ unitId }) => unitId,
  async run(context, { unitId, articleId: known, latestId, content: given }) {
    const { tx, now, actor } = context;
    const content = { ...given, checkedOn: given.checkedOn ?? lawDay(now) };
    if (known !== null) await unchanged(context, unitId, known, latestId);
    const slug = fold(content.title)
      .replace(/[^a-z0-9]+/gu, '-')
      .slice(0, 60);
    const key = articleKey(unitId, `${slug}-${now.getTime().toString(36)}`);
    const articleId = known ?? (await createArticle(tx, { key, unitId }, now));
    const id = await addVersion(tx, { articleId, unitId, writtenById: actor.person.id, content }, now);
    await confirmVersions(tx, unitId, [{ id, articleId }], actor.person.id, now);
    return { articleId };
  },
});

/** The unit serves this text from now on. What was looked at is confirmed, not what another has written since. */
export const confirmArticle = operation({
  name: 'questions.confirm-article',
  level: 'officer',
  leavesTrail: true,
  input: z.object({ unitId: z.uuid(), articleId: z.uuid(), versionId: z.uuid() }),
  output: z.object({}),
  unit: ({ unitId }) => unitId,
  async run(context, { unitId, articleId, versionId }) {
    await unchanged(context, unitId, articleId, versionId);
    await confirmVersions(context.tx, unitId, [{ id: versionId, articleId }], context.actor.person.id, context.now);
    return {};
  },
});
