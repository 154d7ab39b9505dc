/** Whoever may not is let at a unit that is not theirs, with its very ids: nothing is told, nothing changes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Action } from '../../src/conversation/feature.ts';
import type { Who } from '../../src/conversation/turn.ts';
import { loadAccess, mayFor } from '../../src/directory/access.ts';
import { features } from '../../src/features/index.ts';
import { type AccessStage, accessStage, SECRET, SENT } from '../support/access-stage.ts';
import { startTestApp, type TestApp } from '../support/app.ts';

const commands = features.flatMap((feature) => feature.commands.map((command) => ({ feature: feature.name, command })));
const actions = features.flatMap((feature) =>
  Object.entries(feature.actions ?? {}).map(([name, action]) => ({ feature: feature.name, name, action })),
);
let cells = 0;

describe('with the ids of another unit', () => {
  let app: TestApp;
  let stage: AccessStage;

  beforeAll(async () => {
    app = await startTestApp();
    stage = await accessStage(app);
  }, 60_000);
  afterAll(() => app.stop());

  const press = (who: Who, { feature, name, action }: (typeof actions)[number], args: string[]) =>
    stage.attempt(who, { feature, name, level: action.level }, (turn) => action.run(turn, args, ''));

  /** What shows or changes something of the unit, with the id by which it is named. */
  const looks: [feature: string, action: string, id: keyof AccessStage['ids'], told?: string][] = [
    ['aid', 'view', 'aid'],
    ['questions', 'view', 'ticket'],
    ['meetings', 'who', 'meeting'],
    ['announcements', 'show', 'announcement', SENT],
    ['visits', 'show', 'visit'],
    ['commendations', 'show', 'commendation'],
    ['events', 'show', 'event'],
    ['works', 'remove', 'work'],
  ];

  it('the officers of the unit and those above see what is its own; sister, lower, members and strangers do not', async () => {
    const { own, lower, higher, sister } = stage;
    for (const role of ['stranger', 'member', 'officer', 'administrator'] as const) {
      for (const [held, position] of [
        [own, 'own'],
        [higher, 'lower'],
        [sister, 'sister'],
        [lower, 'higher'],
      ] as const) {
        const who = role === 'stranger' ? await stage.person('Người lạ') : await stage.withRole(held, role);
        const isOfficer = role === 'officer' || role === 'administrator';
        const expected = isOfficer && (position === 'own' || position === 'lower');
        const access = await loadAccess(app.db, who.person.id, app.clock.now());
        expect(mayFor(access, 'officer', own)).toBe(expected);
        await stage.look();
        for (const [feature, name, id, told] of looks) {
          const action = features.find((one) => one.name === feature)?.actions?.[name] as Action;
          const { said, changed } = await press(who, { feature, name, action }, [stage.ids[id]]);
          // What was sent to those below as well, their officers may read.
          const sees = expected || (told !== undefined && isOfficer && position === 'higher');
          expect(said.includes(told ?? SECRET), `${feature} ${name}, ${role}, ${position}`).toBe(sees);
          if (!expected) expect(changed).toBe(false);
          cells += 1;
        }
      }
    }
  });

  it('no action tells or changes anything of it, whatever id it is pressed with', async () => {
    const { ids, lower, sister } = stage;
    const rights = [await stage.withRole(sister, 'administrator'), await stage.withRole(lower, 'administrator')];
    const none = [await stage.person('Người lạ'), await stage.withRole(sister, 'member')];
    const tries = [
      [ids.unit, ids.person, 'officer'],
      [ids.person, ids.unit, 'officer'],
      [ids.meeting, ids.unit],
      [ids.announcement],
      [ids.invitation],
      [ids.account, ids.person],
      [ids.visit],
      [ids.movement],
      [ids.movement, 'met'],
      [ids.commendation],
      [ids.event],
      [ids.work],
      [ids.aid],
      [ids.ticket],
    ];
    // Anybody may send a question to any office: it shows nothing of it.
    const doors = ['questions hand-text'];
    await stage.look();
    const leaks: string[] = [];
    for (const one of actions) {
      for (const [index, who] of (one.action.level === 'all' ? [...none, ...rights] : rights).entries()) {
        for (const args of tries) {
          const { said, changed } = await press(who, one, args);
          cells += 1;
          const isDoor = doors.includes(`${one.feature} ${one.name}`);
          if (said.includes(SECRET) || (changed && !isDoor)) {
            const id = Object.entries(ids).find(([, value]) => value === args[0])?.[0];
            leaks.push(`${one.feature} ${one.name} ${id} by ${index}${changed ? ', changed' : ', told'}`);
          }
        }
      }
    }
    expect(leaks).toEqual([]);
    // Ten thousand presses, each taken back.
  }, 600_000);

  it('no command tells or changes anything of it, whatever it is asked', async () => {
    const { ids, lower, sister } = stage;
    const texts = ['', 'Chi hội Đích', 'Thị An', ids.aid];
    const leaks: string[] = [];
    for (const held of [sister, lower]) {
      const who = await stage.withRole(held, 'administrator');
      await stage.look();
      for (const { feature, command } of commands) {
        for (const text of texts) {
          const what = { feature, name: command.name, level: command.level };
          const { said, changed } = await stage.attempt(who, what, (turn) => command.run(turn, text));
          cells += 1;
          if (said.includes(SECRET) || changed)
            leaks.push(`/${command.name} ${text}${changed ? ', changed' : ''}: ${said.slice(0, 300)}`);
        }
      }
    }
    expect(leaks).toEqual([]);
  }, 300_000);

  afterAll(() => console.log(`foreign ids: ${cells} cells`));
});
