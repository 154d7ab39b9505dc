/** `npm run grant -- telegram:1001 officer "Chi hội Liên Sơn"`: gives a role where nobody can do it in the chat yet. */
import { matchWord } from '../conversation/match-words.ts';
import { joinUnit } from '../directory/memberships.ts';
import { findPeople } from '../directory/people.ts';
import { grantRole } from '../directory/roles.ts';
import type { Keeper } from '../directory/roster.ts';
import { createUnit, rootUnit, type UnitRef, unitsNamed, unitTrail } from '../directory/units.ts';
import { phrases } from '../lexicon/lexicon.ts';
import { ConfigError, loadConfig } from '../runtime/config.ts';
import type { Tx } from '../runtime/database/database.ts';
import { EncryptionError } from '../runtime/encryption/encryption.ts';
import { endWith } from './end-with.ts';
import { withDatabase } from './with-database.ts';

/** What the operator has to mend; said without a stack. */
class GrantError extends Error {}

const usage = `Usage: npm run grant -- CHANNEL:ID ROLE ["UNIT"]
  CHANNEL:ID  telegram:1001 (they must have written to the bot before)
  ROLE        member, officer or administrator
  UNIT        its name, with or without diacritics; left out: the root`;

async function grant(keeper: Keeper, args: string[]): Promise<string> {
  const { tx } = keeper;
  const [address = '', role = '', unitName] = args;
  const [, channel, externalId] = /^([a-z]+):(.+)$/s.exec(address) ?? [];
  if (!channel || !externalId || !isRole(role) || args.length > 3) throw new GrantError(usage);
  const accounts = await tx.account.findMany({ where: { channel, externalId }, select: { personId: true } });
  const people = await findPeople(
    tx,
    accounts.map((account) => account.personId),
  );
  if (people.length === 0) {
    throw new GrantError(
      `${address} has not written to the bot yet. Let them send /start, then try again; for the first administrator set BOOTSTRAP_ADMINS=${address}.`,
    );
  }
  const unit = unitName === undefined ? await rootUnit(tx, 'Chi Hội') : await onlyUnit(tx, unitName);
  const now = new Date();
  const lines: string[] = [];
  for (const person of people) {
    const row = { personId: person.id, unitId: unit.id, grantedById: null };
    const isNew =
      role === 'member'
        ? await joinUnit(keeper, person.id, unit.id, { actorId: null, now })
        : await grantRole(tx, { ...row, name: role }, now);
    lines.push(`${person.fullName} is ${isNew ? 'now' : 'already'} ${role} of ${unit.name}.`);
  }
  return lines.join('\n');
}

const isRole = (role: string) => role === 'member' || role === 'officer' || role === 'administrator';

async function onlyUnit(tx: Tx, name: string): Promise<UnitRef> {
  const units = await unitsNamed(tx, name);
  const [unit] = units;
  // A station without anybody is made here, as nobody above it may put the first officer there.
  const isStation = phrases('members.kind-police').some((word) => matchWord(name, word) !== undefined);
  if (!unit && isStation) return createUnit(tx, { name, kind: 'police', parent: await rootUnit(tx, 'Chi Hội') });
  if (!unit) throw new GrantError(`There is no unit "${name}". /donvi in the chat lists them.`);
  if (units.length > 1) {
    const trails = await Promise.all(units.map(async (one) => (await unitTrail(tx, one)).join(' / ')));
    throw new GrantError(`Several units fit "${name}", write more of the name:\n  ${trails.join('\n  ')}`);
  }
  return unit;
}

async function main(): Promise<void> {
  const config = loadConfig();
  const told = await withDatabase(config, ({ prisma }, encryption) =>
    prisma.$transaction((tx) => grant({ tx, encryption }, process.argv.slice(2))),
  );
  console.log(told);
}

try {
  await main();
} catch (error) {
  endWith(error, [GrantError, ConfigError, EncryptionError]);
}
