import { createPlaygroundAdapter, type PlaygroundAdapter } from '../../../src/channels/playground/adapter.ts';
import type { PostInput } from '../../../src/channels/playground/parse-post.ts';
import type { PhoneMessage } from '../../../src/channels/playground/store.ts';
import { systemClock } from '../../../src/runtime/clock.ts';
import { type Database, openDatabase, type PrismaDatabase } from '../../../src/runtime/database/database.ts';
import { readFile, storeFile } from '../../../src/runtime/file-store.ts';
import { createLogger } from '../../../src/runtime/logger.ts';
import { startTestApp } from '../../support/app.ts';
import { createTestDatabase } from '../../support/database.ts';
import { testEncryption } from '../../support/test-encryption.ts';
import type { Group, MakeWorld, Person, Seen, World, Writing } from './driver.ts';

const log = createLogger('silent');

export const playgroundWorld: MakeWorld = {
  async adapter() {
    const url = await createTestDatabase();
    const database = openDatabase(url.url, 6);
    const platform = breakable();
    const adapter = createPlaygroundAdapter({
      database: platform.on(database),
      encryption: testEncryption,
      clock: systemClock,
      log,
    });
    return {
      ...worldOf(() => adapter, database.prisma, platform),
      adapter,
      listen: adapter.start,
      store: async (file) => ({
        type: 'stored',
        fileId: await storeFile({ tx: database.prisma, encryption: testEncryption }, file),
      }),
      async stop() {
        await adapter.stop();
        await platform.close();
        await database.close();
        await url.drop();
      },
    };
  },

  async house() {
    const platform = breakable();
    let adapter: PlaygroundAdapter | undefined;
    const app = await startTestApp({
      wire: true,
      more({ database, clock }) {
        adapter = createPlaygroundAdapter({ database: platform.on(database), encryption: testEncryption, clock, log });
        return [adapter];
      },
    });
    const phones = () => {
      if (!adapter) throw new Error('the playground was never made');
      return adapter;
    };
    return {
      ...worldOf(phones, app.db, platform),
      app,
      account: { channel: 'playground', botAccount: phones().botAccount },
      restart: app.restart,
      async stop() {
        await app.stop();
        await platform.close();
      },
    };
  },
};

/** Its platform is the database: what befalls a send befalls the statements that put it on the telephones. */
function breakable() {
  const away = openDatabase('postgresql://postgres@127.0.0.1:1/none', 1);
  let next: 'refused' | 'unanswered' | 'lost' | undefined;
  let isDown = false;

  /** The statement that delivers. */
  const deliver = async (prisma: PrismaDatabase, args: Parameters<PrismaDatabase['$queryRaw']>) => {
    const order = next;
    next = undefined;
    const answer = order === 'lost' ? undefined : await prisma.$queryRaw(...args);
    if (order) throw Object.assign(new Error('Server has closed the connection.'), { code: 'P1017' });
    return answer;
  };

  const through = (prisma: PrismaDatabase) =>
    new Proxy(prisma, {
      get(_, key) {
        const isRefused = next === 'refused' && key === 'playgroundMessage';
        if (isRefused) next = undefined;
        const open = isRefused || isDown ? away.prisma : prisma;
        if (key === '$queryRaw') return (...args: Parameters<PrismaDatabase['$queryRaw']>) => deliver(open, args);
        const value = Reflect.get(open, key);
        return typeof value === 'function' ? value.bind(open) : value;
      },
    });

  return {
    on: (database: Database): Database => ({ ...database, prisma: through(database.prisma) }),
    order(what: typeof next) {
      next = what;
    },
    set down(value: boolean) {
      isDown = value;
    },
    close: away.close,
  };
}

function worldOf(
  phones: () => PlaygroundAdapter,
  prisma: PrismaDatabase,
  platform: ReturnType<typeof breakable>,
): Omit<World, 'stop'> {
  // Beside the bot's own connection, which may be broken on purpose.
  const look = createPlaygroundAdapter({
    database: { prisma } as Database,
    encryption: testEncryption,
    clock: systemClock,
    log,
  });
  const inbox = async (chat: string) => {
    const messages = (await look.history(chat)).filter(({ writer }) => writer === null);
    return Promise.all(messages.map((message) => toSeen(message, prisma)));
  };
  let people = 0;

  return {
    async person(name) {
      people += 1;
      const id = `nguoi-${people}`;
      const own = { as: id, name, chat: id, chatKind: 'private' } as const;
      const posts = (post: Partial<PostInput>) =>
        phones()
          .post({ ...own, ...post })
          .then(
            () => true,
            () => false,
          );
      const person: Person = {
        name,
        to: { externalId: id, kind: 'private' },
        writes: (text, { in: group, mention, replyTo, twice = false }: Writing = {}) =>
          posts({
            ...(group && { chat: group.to.externalId, chatKind: 'group' }),
            text: mention ? `@chihoi ${text}` : text,
            ...(replyTo !== undefined && { replyTo }),
            repeat: twice,
          }),
        sendsPhoto: (bytes, caption = '') =>
          posts({
            text: caption,
            attachments: [{ kind: 'photo', name: 'a.png', mime: 'image/png', bytes: Uint8Array.from(bytes) }],
          }),
        sendsFile: (file) => posts({ attachments: [{ ...file, kind: 'file', bytes: Uint8Array.from(file.bytes) }] }),
        async presses(message, label) {
          const shown = (await look.history(id)).find((one) => one.id === message.id);
          const token = shown?.choices.flat().find((choice) => choice.label === label)?.token;
          if (token === undefined) throw new Error(`no button ${label}`);
          await posts({ token, pressedMessageId: message.id });
        },
        blocks: async () => void (await posts({ event: 'blocked' })),
        unblocks: async () => void (await posts({ event: 'unblocked' })),
        inbox: () => inbox(id),
      };
      return person;
    },
    async group() {
      people += 1;
      const id = `group:${people}`;
      const group: Group = { to: { externalId: id, kind: 'group' }, inbox: () => inbox(id) };
      return group;
    },
    blocked: 'gone',
    orders: {
      refused: () => platform.order('refused'),
      unanswered: () => platform.order('unanswered'),
      lost: () => platform.order('lost'),
    },
    down() {
      platform.down = true;
    },
    up() {
      platform.down = false;
    },
  };
}

async function toSeen(message: PhoneMessage, prisma: PrismaDatabase): Promise<Seen> {
  const { id, text, entities, choices, replyTo } = message;
  const bytesOf = async (kind: 'photo' | 'file') => {
    const source = message.attachments.find((one) => one.kind === kind)?.source;
    return source?.type === 'stored' ? readFile({ tx: prisma, encryption: testEncryption }, source.fileId) : undefined;
  };
  const [photo, file] = await Promise.all([bytesOf('photo'), bytesOf('file')]);
  return {
    id,
    text,
    bold: entities.flatMap(({ type, offset, length }) => (type === 'bold' ? text.slice(offset, offset + length) : [])),
    links: entities.flatMap(({ type, url }) => (type === 'link' && url !== undefined ? url : [])),
    buttons: choices.flat().map(({ label }) => label),
    ...(photo && { photo: photo.bytes }),
    ...(file && { file }),
    ...(replyTo !== undefined && { replyTo }),
  };
}
