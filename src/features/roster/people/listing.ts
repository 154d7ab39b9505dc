/** "hội viên trên 80 tuổi", "ai sinh nhật tháng này", "mừng thọ": who has it in common, page by page. */
import type { Turn } from '../../../conversation/feature.ts';
import { audit } from '../../../directory/audit.ts';
import { findUnit } from '../../../directory/units.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { joinRich, type RichText } from '../../../messaging/rich-text.ts';
import { formatPhone } from '../../../text/phone.ts';
import { categoriesOf, go, myUnitIds, privately, showPerson, todayIn } from '../messages.ts';
import { type Criteria, criteriaSchema, readCriteria } from './criteria.ts';
import { unitsNamedIn } from './criteria-store.ts';
import { mayLookUp } from './look-up-limit.ts';
import { type Listed, listPeople } from './people-store.ts';

const PAGE = 10;

/** @returns false where the words name nothing that people have in common */
export async function listedBy(turn: Turn, text: string): Promise<boolean> {
  const [first = ''] = myUnitIds(turn);
  const unit = await findUnit(turn.tx, first);
  if (!unit) return false;
  const categories = (await categoriesOf(turn, unit)).filter(
    (one) => !phrases('roster.people').includes(one.toLowerCase()),
  );
  const criteria = readCriteria(text, categories, await todayIn(turn, unit));
  if (!criteria) return false;
  const [named] = await unitsNamedIn(turn.tx, myUnitIds(turn), text);
  await show(turn, criteria, named, 0);
  return true;
}

async function show(turn: Turn, criteria: Criteria, unitId: string | undefined, from: number): Promise<void> {
  if (!(await mayLookUp(turn))) return;
  const unit = unitId ? await turn.requireUnit('officer', unitId) : null;
  const { year } = await todayIn(turn, unit);
  const within = unit ? [unit.id] : myUnitIds(turn);
  const found = await listPeople(turn, within, { by: 'criteria', criteria, year }, from, PAGE);
  const details = { found: found.all, by: 'criteria' };
  await audit(
    turn.tx,
    { action: 'roster.searched', actorId: turn.person.id, unitId: within[0] ?? null, details },
    turn.now,
  );
  const what = describe(turn, criteria);
  const where = unit ? `${unit.name}: ` : '';
  const lacking = await unknown(turn, criteria, within, year);
  if (found.all === 0)
    return void (await turn.reply(
      joinRich([turn.speak.text('roster-criteria-none', { where, what }), ...lacking], '\n'),
    ));
  const head = turn.speak.text('roster-criteria-head', { where, what, all: found.all });
  const lines = found.some.map((one, index) => line(turn, one, from + index + 1, year));
  const next = String(from + PAGE);
  const more =
    found.all > from + PAGE ? [[go(turn.speak, 'more', 'listed', [JSON.stringify(criteria), unitId ?? '', next])]] : [];
  await turn.reply({
    ...joinRich([head, ...lines, ...lacking], '\n'),
    choices: [...found.some.map((one) => [showPerson(turn.speak, one)]), ...more],
  });
}

/** Of whom the day, the year, the sex or the joining is not known is in no such list: that is said, so that nobody is forgotten. */
async function unknown(turn: Turn, criteria: Criteria, within: readonly string[], year: number): Promise<RichText[]> {
  const lacked = [
    criteria.birthMonth !== undefined ? 'day' : isOfAge(criteria) ? 'year' : undefined,
    criteria.sex && 'sex',
    isOfJoining(criteria) ? 'joined' : undefined,
  ] as const;
  const told: RichText[] = [];
  for (const lacks of lacked) {
    if (!lacks) continue;
    const { all } = await listPeople(turn, within, { by: 'criteria', criteria: { lacks }, year }, 0, 1);
    if (all > 0) told.push(turn.speak.text(`roster-criteria-lacks-${lacks}`, { count: all }));
  }
  return told;
}

const isOfAge = ({ fromAge, toAge, isJubilee }: Criteria) =>
  fromAge !== undefined || toAge !== undefined || isJubilee === true;

const isOfJoining = ({ joinedYear, joinedFrom, joinedTo }: Criteria) =>
  joinedYear !== undefined || joinedFrom !== undefined || joinedTo !== undefined;

function line(turn: Turn, one: Listed, index: number, year: number): RichText {
  const birth = one.birthDate ? one.birthDate.toISOString().slice(0, 10).split('-').reverse().join('/') : one.birthYear;
  return turn.speak.text('roster-criteria-line', {
    index: String(index),
    name: one.fullName,
    birth: birth === null ? '' : String(birth),
    age: one.birthYear === null ? 0 : year - one.birthYear,
    unit: one.unitName,
    phone: one.phone ? `, ${formatPhone(one.phone)}` : '',
  });
}

/** "nữ, từ 80 tuổi": what all of them have in common. */
function describe({ speak }: Turn, criteria: Criteria): string {
  const { fromAge, toAge, sex, categories, birthMonth, joinedYear, joinedFrom, joinedTo } = criteria;
  const parts: string[] = [];
  if (sex) parts.push(speak.label(`roster-criteria-${sex}`));
  if (categories) parts.push(categories.join(', '));
  if (fromAge !== undefined && toAge !== undefined)
    parts.push(speak.label('roster-criteria-between', { from: String(fromAge), to: String(toAge) }));
  else if (fromAge !== undefined) parts.push(speak.label('roster-criteria-from', { age: String(fromAge) }));
  else if (toAge !== undefined) parts.push(speak.label('roster-criteria-to', { age: String(toAge) }));
  if (criteria.isJubilee) parts.push(speak.label('roster-criteria-jubilee'));
  if (birthMonth !== undefined) parts.push(speak.label('roster-criteria-born', { month: String(birthMonth) }));
  if (joinedYear !== undefined) parts.push(speak.label('roster-criteria-joined', { year: String(joinedYear) }));
  if (joinedFrom !== undefined && joinedTo !== undefined)
    parts.push(speak.label('roster-criteria-joined-between', { from: String(joinedFrom), to: String(joinedTo) }));
  else if (joinedFrom !== undefined)
    parts.push(speak.label('roster-criteria-joined-from', { year: String(joinedFrom) }));
  else if (joinedTo !== undefined) parts.push(speak.label('roster-criteria-joined-to', { year: String(joinedTo + 1) }));
  return parts.join(', ');
}

/** args: the criteria, a unit or nothing, from which on. */
export const listedAction = privately(async (turn, [said = '{}', unitId = '', from = '0']) =>
  show(turn, criteriaSchema.parse(JSON.parse(said)), unitId || undefined, Number(from)),
);
