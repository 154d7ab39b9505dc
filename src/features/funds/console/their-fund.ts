/** The fund of an address, if its book is theirs to read. */
import { z } from 'zod';
import type { Asked, ConsoleContext } from '../../../console/screen.ts';
import { type Fund, findFund } from '../../../ledger/fund-store.ts';
import { requireReader } from '../../../ledger/rights.ts';

/** @throws {Refusal} for a book that is not theirs to read and for none alike */
export async function theirFund(context: ConsoleContext, { params }: Pick<Asked, 'params'>): Promise<Fund> {
  const id = params.id ?? '';
  const found = z.uuid().safeParse(id).success ? await findFund(context.tx, id) : undefined;
  return requireReader(context, found);
}
