/** A thing that is asked for twice with one key is done once. */
import type { z } from 'zod';
import type { OperationContext } from './actor.ts';

/**
 * The first result for this key of this actor; `act` runs only where there is none. Another who asks at the same moment
 * waits for the first to commit, or acts itself when that one is rolled back.
 * @param output parses what was kept
 */
export async function once<O extends z.ZodType>(
  { tx, now, actor }: Pick<OperationContext, 'tx' | 'now' | 'actor'>,
  name: string,
  key: string,
  output: O,
  act: () => Promise<z.output<O>>,
): Promise<z.output<O>> {
  const claimed = await tx.$executeRaw`
    INSERT INTO operation_result (actor_id, name, key, at) VALUES (${actor.person.id}::uuid, ${name}, ${key}, ${now})
    ON CONFLICT DO NOTHING`;
  if (claimed === 0) {
    const [row] = await tx.$queryRaw<{ result: unknown }[]>`
      SELECT result FROM operation_result WHERE actor_id = ${actor.person.id}::uuid AND name = ${name} AND key = ${key}`;
    return output.parse(row?.result);
  }
  const result = await act();
  await tx.$executeRaw`
    UPDATE operation_result SET result = ${JSON.stringify(result ?? null)}::jsonb
    WHERE actor_id = ${actor.person.id}::uuid AND name = ${name} AND key = ${key}`;
  return result;
}
