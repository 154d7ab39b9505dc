/** Operations and queries as the console asks for them: no chat anywhere. */
import { createContext } from '../../src/conversation/context.ts';
import { loadAccess } from '../../src/directory/access.ts';
import { findPerson } from '../../src/directory/people.ts';
import type { OperationContext } from '../../src/operations/actor.ts';
import type { TestApp } from './app.ts';

/** @param name in full, of one person alone @param feature whose messages come of it */
export async function askAs<T>(
  { app, db }: TestApp,
  name: string,
  run: (context: OperationContext) => Promise<T>,
  feature = 'members',
): Promise<T> {
  const { id } = await db.person.findFirstOrThrow({ where: { fullName: name } });
  return app.inTransaction(async (work) => {
    const person = await findPerson(work.tx, id);
    if (!person) throw new Error('nobody');
    const access = await loadAccess(work.tx, id, work.now);
    const context = createContext(work, feature, app);
    return run({ ...context, actor: { person, access, locale: 'vi', face: 'console' }, zone: context.defaults.zone });
  });
}
