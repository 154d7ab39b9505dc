/** Elections to posts: recorded, ended, and who holds what. No post gives any right. */
import { z } from 'zod';
import { unitsAt } from '../../directory/access.ts';
import { findUnit, type UnitRef } from '../../directory/units.ts';
import type { OperationContext } from '../../operations/actor.ts';
import { operation } from '../../operations/operation.ts';
import { query } from '../../operations/query.ts';
import { Refusal } from '../../operations/refusal.ts';
import { isTerm, postNames } from './rules.ts';
import { addPost, endPostRow, isMemberHere, lockPost, type Post, postsOf } from './store.ts';

export const recordPost = operation({
  name: 'posts.record',
  level: 'officer',
  input: z.object({
    personId: z.string(),
    unitId: z.string(),
    post: z.enum(postNames),
    term: z.object({ from: z.int(), until: z.int() }).refine(isTerm).nullable(),
  }),
  output: z.object({ postId: z.string(), replaced: z.string().nullable() }),
  unit: ({ unitId }) => unitId,
  subject: ({ personId }) => personId,
  details: ({ post }) => ({ name: post }),
  async run({ tx, now, actor }, { personId, unitId, post, term }) {
    if (!(await isMemberHere(tx, personId, unitId))) throw new Refusal('posts-no-member');
    const by = { personId: actor.person.id, now };
    const { id, replaced } = await addPost(tx, { personId, unitId, name: post, term }, by);
    return { postId: id, replaced };
  },
});

const about = z.object({ postId: z.string() });

/** Held now. @throws {Refusal} where it is not, the same as for that of others */
export async function heldPost(
  { tx }: Pick<OperationContext, 'tx'>,
  { postId }: z.output<typeof about>,
): Promise<Post> {
  const post = await lockPost(tx, postId);
  if (!post) throw new Refusal('common-refused-unit');
  return post;
}

export const endPost = operation<typeof about, z.ZodObject<{ unitId: z.ZodString }>, Post>({
  name: 'posts.end',
  level: 'officer',
  input: about,
  output: z.object({ unitId: z.string() }),
  find: heldPost,
  unit: (_, __, { unitId }) => unitId,
  subject: (_, __, { personId }) => personId,
  details: (_, __, { name }) => ({ name }),
  async run({ tx, now }, _, { id, unitId }) {
    await endPostRow(tx, id, now);
    return { unitId };
  },
});

/** Who leads a unit is no secret within its house: whoever belongs to any unit of it may ask. */
export function mayRead({ actor }: Pick<OperationContext, 'actor'>, unit: UnitRef | null): unit is UnitRef {
  return unit !== null && unitsAt(actor.access, 'member').some(({ path }) => path[0] === unit.path[0]);
}

export const postList = query({
  name: 'posts.list',
  level: 'member',
  filter: z.object({ unitId: z.string() }),
  async run(context, { unitId }) {
    const unit = await findUnit(context.tx, unitId);
    if (!mayRead(context, unit)) throw new Refusal('common-refused-unit');
    const rows = await postsOf(context.tx, unit.id);
    return { total: rows.length, rows };
  },
});
