/** Requests for help as cases. */
import type { CaseBook } from '../../cases/case.ts';
import { Prisma } from '../../runtime/database/database.ts';
import { stateLine } from './messages.ts';
import { isUnderWay, type Step, stepsFor } from './rules.ts';
import { type AidRequest, details } from './store.ts';

export const aidBook: CaseBook<AidRequest, Step> = {
  feature: 'aid',
  refusals: { notFound: 'aid-not-found', stale: 'aid-stale', staleMine: 'aid-stale-mine', over: 'aid-over' },
  table: 'aid_request',
  alsoOwn: Prisma.sql`c.for_whom <> ''`,
  first: Prisma.sql`c.state = 'open' DESC`,
  waits: ['open', 'taken', 'decided'],
  details,
  stepsFor: (one, { person, access }) => stepsFor(one, { id: person.id, roles: access.roles }, one.unitPath),
  stateLine,
  isUnderWay: ({ state }) => isUnderWay(state),
};
