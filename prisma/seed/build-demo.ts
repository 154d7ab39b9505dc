import { v7 as uuidv7 } from 'uuid';
import { sealAddress, sealPhone } from '../../src/directory/contact.ts';
import type { UnitRef } from '../../src/directory/units.ts';
import type { Prisma } from '../../src/runtime/database/database.ts';
import type { Encryption } from '../../src/runtime/encryption/encryption.ts';
import { fold } from '../../src/text/fold.ts';
import { associations, type DemoAssociation, type DemoGroup, groups, otherUnits } from './cast.ts';
import { type MainPerson, mainCast } from './main-cast.ts';
import { createNames, createRandom, type Random } from './names.ts';

/** Of the playground's bot, see src/channels/playground/receive.ts. */
export const address = { channel: 'playground', botAccount: 'playground' } as const;

/** Where an id begins with nothing that is in use: 09000 and a counter. */
const phonePrefix = '09000';
/** Share of people who gave no number. */
const withoutPhone = 0.12;
/** One in so many has stopped messages with /dung; officers and the main cast have not. */
const oneMutedIn = 150;

/** A day of that year, the days spread over the year from one person to the next. */
const birthDate = (year: number, index: number) => new Date(Date.UTC(year, (index * 7) % 12, 1 + ((index * 11) % 28)));

/** Somebody of the demonstration, with what later rows hang on. */
export interface DemoPerson {
  id: string;
  fullName: string;
  phone: string | null;
  /** None: on no roster. */
  unitId: string | null;
  isOfficer: boolean;
  mutedAt: Date | null;
  /** Their private chat, where they have an account. */
  chatId: string | null;
  externalId: string | null;
  /** The bound group that they were seen in. */
  groupChatId: string | null;
}

export interface Demo {
  random: Random;
  /** By name. */
  units: Map<string, { id: string; path: string[] }>;
  people: DemoPerson[];
  /** External ids of the chats, by id. */
  chats: Map<string, string>;
  rows: {
    unit: Prisma.UnitCreateManyInput[];
    person: Prisma.PersonCreateManyInput[];
    membership: Prisma.MembershipCreateManyInput[];
    role: Prisma.RoleCreateManyInput[];
    account: Prisma.AccountCreateManyInput[];
    chat: Prisma.ChatCreateManyInput[];
    chatMember: Prisma.ChatMemberCreateManyInput[];
  };
}

/** Everybody and everything that the directory knows, as rows; nothing is written. @param since when all of it began */
export function buildDemo(root: Pick<UnitRef, 'id' | 'path'>, since: Date, encryption: Encryption): Demo {
  const random = createRandom(19_890_512);
  const nameFor = createNames(
    random,
    mainCast.map((person) => person.name),
  );
  const demo: Demo = {
    random,
    units: new Map([['root', root]]),
    people: [],
    chats: new Map(),
    rows: { unit: [], person: [], membership: [], role: [], account: [], chat: [], chatMember: [] },
  };
  const { rows } = demo;
  const slugs = new Map<string, number>();

  function addUnit(name: string, kind: string, parentName = 'root'): string {
    const parent = demo.units.get(parentName)!;
    const id = uuidv7();
    const path = [...parent.path, id];
    demo.units.set(name, { id, path });
    rows.unit.push({ id, parentId: parent.id, name, nameFolded: fold(name), kind, path, createdAt: since });
    return id;
  }

  function addGroup(group: DemoGroup): string {
    const id = uuidv7();
    const unitId = demo.units.get(group.unit)!.id;
    demo.chats.set(id, group.externalId);
    rows.chat.push({
      id,
      ...address,
      externalId: group.externalId,
      kind: 'group',
      title: group.title,
      unitId,
      accountId: null,
      createdAt: since,
    });
    return id;
  }

  function addPerson(person: {
    fullName: string;
    birthYear: number;
    home: string | null;
    membership?: { unitId: string; category: string; joinedOn: string };
    role?: { unitId: string; name: 'officer' | 'administrator' };
    reachable: boolean;
    externalId?: string;
    groupChatId?: string | undefined;
  }): void {
    const id = uuidv7();
    const { fullName, birthYear, membership, role, reachable } = person;
    const isMain = person.externalId !== undefined;
    const phone = random.next() < withoutPhone ? null : phonePrefix + String(rows.person.length + 1).padStart(5, '0');
    const isMuted = random.between(1, oneMutedIn) === 1 && reachable && !isMain && !role;
    const mutedAt = isMuted ? new Date(since.getTime() + 30 * 86_400_000) : null;
    rows.person.push({
      id,
      fullName,
      nameFolded: fold(fullName),
      birthYear,
      birthDate: membership ? birthDate(birthYear, rows.person.length) : null,
      ...sealPhone(encryption, id, phone),
      ...sealAddress(encryption, id, person.home),
      mutedAt,
      createdAt: since,
    });
    if (membership)
      rows.membership.push({
        id: uuidv7(),
        personId: id,
        unitId: membership.unitId,
        category: membership.category,
        joinedOn: new Date(membership.joinedOn),
        standingSince: new Date(membership.joinedOn),
        createdAt: since,
      });
    if (role) rows.role.push({ id: uuidv7(), personId: id, unitId: role.unitId, name: role.name, grantedAt: since });
    const added: DemoPerson = {
      id,
      fullName,
      phone,
      unitId: membership?.unitId ?? null,
      isOfficer: role !== undefined,
      mutedAt,
      chatId: null,
      externalId: null,
      groupChatId: person.groupChatId ?? null,
    };
    demo.people.push(added);
    if (!reachable) return;
    const accountId = uuidv7();
    added.externalId = person.externalId ?? slugOf(fullName);
    added.chatId = uuidv7();
    demo.chats.set(added.chatId, added.externalId);
    const at = { ...address, externalId: added.externalId };
    rows.account.push({ id: accountId, ...at, personId: id, name: fullName, createdAt: since, lastSeenAt: since });
    rows.chat.push({
      id: added.chatId,
      ...at,
      kind: 'private',
      title: null,
      unitId: null,
      accountId,
      createdAt: since,
    });
    if (added.groupChatId) rows.chatMember.push({ chatId: added.groupChatId, accountId, seenAt: since });
  }

  function slugOf(fullName: string): string {
    const slug = fold(fullName).replaceAll(' ', '-');
    const count = (slugs.get(slug) ?? 0) + 1;
    slugs.set(slug, count);
    return count === 1 ? slug : `${slug}-${count}`;
  }

  function addMain(
    person: MainPerson,
    home: string | null,
    joined: { category: string; joinedOn: string } | undefined,
  ) {
    const unit = person.memberOf && demo.units.get(person.memberOf);
    addPerson({
      fullName: person.name,
      birthYear: person.born,
      home,
      ...(unit && joined && { membership: { unitId: unit.id, ...joined } }),
      ...(person.role && { role: { unitId: demo.units.get(person.role.unit)!.id, name: person.role.name } }),
      reachable: true,
      externalId: person.externalId,
      groupChatId: person.groups?.[0] && groupChats.get(person.groups[0]),
    });
  }

  function addMembers(association: DemoAssociation): void {
    let index = 0;
    for (const chapter of association.chapters) {
      const unitId = demo.units.get(chapter.name)!.id;
      const group = groups.find(({ unit, members }) => unit === chapter.name && members > 0);
      const known = mainCast.filter((person) => person.memberOf === chapter.name);
      let hasHead = known.some((person) => person.role?.unit === chapter.name);
      for (let place = 0; place < chapter.members; place++, index++) {
        const main = known[place];
        const { born, ...joined } = association.member(index, random, main?.born);
        if (main) {
          addMain(main, chapter.address, { ...joined, category: main.category ?? joined.category });
          continue;
        }
        const role = hasHead ? undefined : ({ unitId, name: 'officer' } as const);
        hasHead = true;
        const isIn = group && random.next() < group.members;
        addPerson({
          fullName: nameFor(random.next() < association.women ? 'woman' : 'man', association.region),
          birthYear: born,
          home: chapter.address,
          membership: { unitId, ...joined },
          ...(role && { role }),
          reachable: role !== undefined || isIn || random.next() < association.reachable,
          groupChatId: isIn ? groupChats.get(group.externalId) : undefined,
        });
      }
    }
  }

  for (const unit of otherUnits) addUnit(unit.name, unit.kind);
  for (const association of associations) {
    addUnit(association.name, association.kind, association.parent);
    for (const chapter of association.chapters) addUnit(chapter.name, 'chapter', association.name);
  }
  const groupChats = new Map(groups.map((group) => [group.externalId, addGroup(group)]));
  for (const association of associations) addMembers(association);
  for (const person of mainCast.filter(({ memberOf }) => memberOf === undefined)) addMain(person, null, undefined);
  for (const group of groups) {
    for (let count = 0; count < group.residents; count++) {
      addPerson({
        fullName: nameFor(random.pick(['man', 'woman']), 'south'),
        birthYear: random.between(1955, 1998),
        home: null,
        reachable: true,
        groupChatId: groupChats.get(group.externalId),
      });
    }
  }
  return demo;
}
