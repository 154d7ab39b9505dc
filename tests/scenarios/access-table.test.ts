/**
 * Who may do what, as a table: every command and every action of every feature is in it, so that a new one is a decision
 * and not an oversight. Whole turns with the ids of a unit that is not theirs: access-foreign-ids.test.ts.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { checkCommand } from '../../src/conversation/access.ts';
import type { Who } from '../../src/conversation/turn.ts';
import { type Access, type Level, mayFor } from '../../src/directory/access.ts';
import { features } from '../../src/features/index.ts';

type Where = 'anywhere' | 'private' | 'group';

/** From which level on, and in which kind of chat. */
const commandTable: Record<string, [Level, Where]> = {
  lich: ['all', 'anywhere'],
  ketluan: ['all', 'private'],
  bienban: ['officer', 'private'],
  indiemdanh: ['officer', 'private'],
  indanhsach: ['officer', 'private'],
  cuochop: ['all', 'anywhere'],
  baovang: ['all', 'anywhere'],
  baocomat: ['all', 'anywhere'],
  tin: ['all', 'anywhere'],
  loichuc: ['all', 'anywhere'],
  hoi: ['all', 'anywhere'],
  hotro: ['all', 'anywhere'],
  dangky: ['all', 'private'],
  yeucau: ['all', 'private'],
  start: ['all', 'anywhere'],
  trogiup: ['all', 'anywhere'],
  baotin: ['all', 'anywhere'],
  kiemtra: ['all', 'private'],
  thudoan: ['officer', 'private'],
  toi: ['all', 'private'],
  ngonngu: ['all', 'anywhere'],
  dung: ['all', 'private'],
  batlai: ['all', 'private'],
  lienket: ['all', 'private'],
  dulieu: ['all', 'private'],
  xoadulieu: ['all', 'private'],
  hop: ['officer', 'anywhere'],
  huyhop: ['officer', 'anywhere'],
  diemdanh: ['officer', 'private'],
  madiemdanh: ['officer', 'private'],
  chuyencan: ['officer', 'private'],
  thongbao: ['officer', 'private'],
  phapluat: ['officer', 'private'],
  khan: ['officer', 'private'],
  tiendo: ['officer', 'private'],
  lichgui: ['officer', 'private'],
  chucmung: ['officer', 'private'],
  gio: ['officer', 'private'],
  hoidap: ['officer', 'private'],
  truc: ['officer', 'private'],
  traloi: ['officer', 'anywhere'],
  baiviet: ['officer', 'private'],
  tham: ['officer', 'private'],
  cantham: ['officer', 'private'],
  sotham: ['officer', 'private'],
  phongtrao: ['member', 'private'],
  phatdong: ['officer', 'private'],
  ghiphongtrao: ['officer', 'private'],
  xetphongtrao: ['officer', 'private'],
  rutphongtrao: ['officer', 'private'],
  chitieu: ['officer', 'private'],
  xeploai: ['officer', 'private'],
  khenthuong: ['officer', 'private'],
  sukien: ['officer', 'private'],
  nhapngu: ['officer', 'private'],
  congtrinh: ['officer', 'private'],
  hoiykien: ['officer', 'private'],
  suathongtin: ['member', 'private'],
  chucvu: ['member', 'private'],
  vay: ['officer', 'private'],
  tranovay: ['officer', 'private'],
  dunovay: ['officer', 'private'],
  novay: ['all', 'private'],
  muonvay: ['all', 'private'],
  tietkiem: ['officer', 'private'],
  motietkiem: ['officer', 'private'],
  hui: ['officer', 'private'],
  sohui: ['all', 'private'],
  uythac: ['officer', 'private'],
  baohiem: ['officer', 'private'],
  baocao: ['officer', 'private'],
  nopbaocao: ['officer', 'private'],
  hanbaocao: ['officer', 'private'],
  dauvanban: ['officer', 'private'],
  quy: ['member', 'private'],
  thu: ['member', 'private'],
  chi: ['member', 'private'],
  moquy: ['officer', 'private'],
  khoaso: ['member', 'private'],
  mucduyet: ['member', 'private'],
  mienhoiphi: ['member', 'private'],
  kiemke: ['member', 'private'],
  saoke: ['member', 'private'],
  hoiphi: ['member', 'private'],
  muabaohiem: ['officer', 'private'],
  dodau: ['officer', 'private'],
  themtredodau: ['officer', 'private'],
  baohiemtre: ['officer', 'private'],
  hoivien: ['officer', 'private'],
  hopthu: ['officer', 'private'],
  homnay: ['officer', 'private'],
  nhap: ['officer', 'private'],
  xuat: ['officer', 'private'],
  bangdieukhien: ['officer', 'private'],
  ketnoi: ['administrator', 'private'],
  webhook: ['administrator', 'private'],
  moi: ['officer', 'anywhere'],
  inmoi: ['officer', 'private'],
  ganhom: ['officer', 'group'],
  donvi: ['administrator', 'anywhere'],
  vaitro: ['administrator', 'anywhere'],
  nhatky: ['administrator', 'private'],
};

/** By feature: what anybody may press, what officers, what administrators. */
const actionTable: Record<string, Partial<Record<Level, string>>> = {
  meetings: {
    all: 'rsvp agenda calendar calendarLink calendarEnd calendarOne conclusions conclusion',
    officer:
      'minutes sheet who remind call series seriesChange seriesSkip seriesEnd details partner partnerWho turnout turnoutMembers turnoutNote attendance corrections door',
  },
  announcements: {
    officer:
      'compose-alert compose-correction correct remind refresh show pause resume stop keep stopNow undo undoNow retry uncertain retryUncertain notReached sample plans plan planText planWhen planNow planEnd planKeep planEndNow approve refuse override',
    all: 'latest open read',
  },
  greetings: { officer: 'overview others occasion always year ask off memorials endMemorial edit birthDate' },
  questions: {
    all: 'right wrong pick hand unit more mine add withdraw hand-text article-by-key',
    officer:
      'view take draft answer back close pass set-duty answering article-home article-drafts article-view article-add article-import article-edit article-categories article-category article-confirm article-confirm-all article-confirm-these article-end article-end-now article-history view-number send-held article-below',
  },
  aid: {
    all: 'begin mine add answer withdraw withdraw-now',
    officer: 'view files take reopen pass ask note decide close',
  },
  tips: { all: 'mine report', officer: 'view take files ask note close' },
  scams: { all: 'paid', officer: 'warnings' },
  lending: {
    all: 'mine wish',
    officer:
      'loan loans lend repay grant refuse extend write-off agree disagree group new-group deposit join settle leave rotating new-rotating draw pay-shares all-paid advance give-pot advance-back noticed snapshot entrusted new-card cards',
  },
  sponsorships: {
    officer: 'overview child add promise pay pay-line stop paper insure consent withdraw end assign give thank',
  },
  visits: { officer: 'give show plan planAll told write done nothome drop assign history latest write-entry' },
  movements: {
    member: 'mine join leave self',
    officer: 'show list chapters people invite invite-now register withdraw review quota quotas criteria start rate',
  },
  commendations: {
    officer: 'show list ceremony ceremony-paper up approve refuse congratulate remove remove-now begin award hand-over',
  },
  events: { officer: 'show remove remove-now begin begin-enlistment session' },
  works: { officer: 'list remove remove-now begin' },
  reports: {
    officer:
      'show figures section rows word sheet picture words head issue issue-now not-yet remind parts due due-drop',
  },
  funds: {
    member:
      'show book waiting entry voucher reverse approve refuse opening write-in write-out count roles owing remind rule claims claim claim-show claim-yes claim-no how-to-pay account account-yes account-no publish publish-now statement statement-sure statement-next statement-is statement-noted statement-not statement-split',
    officer: 'open',
  },
  corrections: { member: 'begin open withdraw', officer: 'agree refuse' },
  posts: { member: 'show', officer: 'change end end-now' },
  polls: { member: 'answer', officer: 'show remind close begin' },
  console: { officer: 'prove deny' },
  roster: {
    all: 'apply mine withdraw answer merge-agree merge-disagree',
    officer:
      'application admit ask-back refuse person history found listed unit prospects add edit met move leave die restore counts duplicates compare different merge undo-merge poster poster-new-code poster-renew',
  },
  inbox: { all: 'list', officer: 'step digest' },
  desk: {},
  tokens: { administrator: 'make end hear silence replay' },
  lists: { officer: 'undo paper' },
  members: {
    all: 'help name language mute unmute link-agree link-disagree link-not-me link-yes link-no is-me is-mine is-not-me',
    officer: 'invite invite-heads withdraw-code renew-code station-role rebind',
    administrator: 'station-agree units change-units roles grant withdraw',
  },
  privacy: { all: 'agree erase keep', administrator: 'entries keepFor keeping' },
};

const roles = ['stranger', 'member', 'officer', 'administrator'] as const;
type Role = (typeof roles)[number];
const rank: Record<Level, number> = { all: 0, member: 1, officer: 2, administrator: 3 };
const may = (role: Role, level: Level) => roles.indexOf(role) >= rank[level];

/** The unit that is acted for, as seen from the one in which the role is held. */
const positions = ['own', 'lower', 'sister', 'higher'] as const;
type Position = (typeof positions)[number];

const unitRef = (id: string, path: string[]) => ({ id, path, parentId: null, name: id, kind: '', timezone: null });
const unitsOf: Record<Position, string[]> = {
  own: ['top', 'mine'],
  lower: ['top', 'mine', 'low'],
  sister: ['top', 'side'],
  higher: ['top'],
};
const unitAt = (position: Position) => unitRef(unitsOf[position].at(-1) ?? '', unitsOf[position]);
const accessOf = (role: Role): Access => ({
  memberOf: role === 'member' ? [unitAt('own')] : [],
  roles: role === 'officer' || role === 'administrator' ? [{ name: role, unit: unitAt('own') }] : [],
});

const commands = features.flatMap((feature) => feature.commands.map((command) => ({ feature: feature.name, command })));
const actions = features.flatMap((feature) =>
  Object.entries(feature.actions ?? {}).map(([name, action]) => ({ feature: feature.name, name, action })),
);
let cells = 0;

describe('the table', () => {
  it('has a row for each command', () => {
    const offered = Object.fromEntries(commands.map(({ command }) => [command.name, [command.level, command.where]]));
    expect(offered).toEqual(commandTable);
  });

  it('has a row for each action', () => {
    for (const feature of features) {
      const names = (level: Level) =>
        Object.entries(feature.actions ?? {}).flatMap(([name, action]) => (action.level === level ? [name] : []));
      const row = actionTable[feature.name];
      expect(row, `${feature.name} is not in the table`).toBeDefined();
      for (const level of ['all', 'member', 'officer', 'administrator'] as const) {
        const told = row?.[level]?.split(' ') ?? [];
        expect(names(level).sort(), `${feature.name}, ${level}`).toEqual(told.sort());
      }
    }
  });

  it('holds for every command, by role, unit and kind of chat', () => {
    for (const { command } of commands) {
      const [level, where] = commandTable[command.name] ?? ['administrator', 'private'];
      for (const role of roles) {
        for (const kind of ['private', 'group'] as const) {
          const expected = may(role, level) && (where === 'anywhere' || where === kind);
          const turn = { access: accessOf(role), chat: { kind } as Who['chat'] };
          expect(
            passes(() => checkCommand(turn, command)),
            `/${command.name}, ${role}, ${kind}`,
          ).toBe(expected);
          cells += 1;
        }
        for (const position of positions) tryUnit(role, position, command.level, level, `/${command.name}`);
      }
    }
  });

  it('holds for every action, by role and unit', () => {
    for (const { feature, name, action } of actions) {
      const level = levelInTable(feature, name);
      for (const role of roles) {
        const turn = { access: accessOf(role), chat: { kind: 'private' } as Who['chat'] };
        const passed = passes(() => checkCommand(turn, { name, level: action.level, where: 'anywhere' }));
        expect(passed, `${feature} ${name}, ${role}`).toBe(may(role, level));
        cells += 1;
        for (const position of positions) tryUnit(role, position, action.level, level, `${feature} ${name}`);
      }
    }
  });
});

/** May this role act on the level of the command or action for a unit that lies there? */
function tryUnit(role: Role, position: Position, level: Level, inTable: Level, what: string): void {
  const reaches = position === 'own' || (position === 'lower' && role !== 'member');
  const expected = inTable === 'all' || (may(role, inTable) && reaches);
  expect(mayFor(accessOf(role), level, unitAt(position)), `${what}, ${role}, ${position}`).toBe(expected);
  cells += 1;
}

function levelInTable(feature: string, name: string): Level {
  const row = Object.entries(actionTable[feature] ?? {}).find(([, names]) => names.split(' ').includes(name));
  return (row?.[0] ?? 'administrator') as Level;
}

function passes(check: () => void): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}

afterAll(() => console.log(`access table: ${cells} cells`));
