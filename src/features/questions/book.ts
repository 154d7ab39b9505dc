/** Questions, and dangers, in officers' hands as cases. */
import type { CaseBook } from '../../cases/case.ts';
import { Prisma } from '../../runtime/database/database.ts';
import { type Step, stepsFor } from './asking/answer-rules.ts';
import { stateLine } from './messages.ts';
import { details, type Ticket } from './store.ts';

export const ticketBook: CaseBook<Ticket, Step> = {
  feature: 'questions',
  refusals: {
    notFound: 'questions-not-found',
    stale: 'questions-stale',
    staleMine: 'questions-stale',
    over: 'questions-stale',
  },
  table: 'ticket',
  alsoOwn: Prisma.sql`false`,
  first: Prisma.sql`c.state = 'open' DESC, c.emergency IS NOT NULL DESC`,
  waits: ['open', 'taken'],
  details,
  stepsFor: (one, { person }) => stepsFor(one, person.id),
  stateLine,
  isUnderWay: ({ state }) => state === 'open' || state === 'taken' || state === 'answered',
};
