/** Whether this house is a demonstration. */
import type { Config } from '../runtime/config.ts';
import type { Database } from '../runtime/database/database.ts';

/**
 * Invented people are for whoever tries it out. Where nobody said DEMO_DATA=true, a database with real units is no
 * demonstration, whatever else is set.
 */
export async function isDemo(config: Config, { prisma }: Database): Promise<boolean> {
  if (!config.demoData || config.demoAsked) return config.demoData;
  const isUsed = (await prisma.unit.count({ where: { parentId: { not: null } } })) > 0;
  return !isUsed || (await prisma.account.count({ where: { channel: 'playground' }, take: 1 })) > 0;
}
