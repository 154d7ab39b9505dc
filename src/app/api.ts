/** What other programs may ask for: the queries and operations of the features, each at its address. Loaded at the first request. */
import { z } from 'zod';
import { apiRoutes } from '../api/api.ts';
import { act, type Endpoint, list } from '../api/endpoint.ts';
import { aidWaiting } from '../features/aid/operations.ts';
import { announcementsSent } from '../features/announcements/progress/operations.ts';
import { unreached } from '../features/announcements/progress/queries.ts';
import { fundEntries, fundSums } from '../features/funds/book/queries.ts';
import { whoOwes } from '../features/funds/dues/operations.ts';
import { inviteesIn } from '../features/meetings/attendance/operations.ts';
import { callMeeting, meetingsIn } from '../features/meetings/call/operations.ts';
import { unitsOf } from '../features/members/units/operations.ts';
import { movementList } from '../features/movements/operations.ts';
import { questionsWaiting } from '../features/questions/operations.ts';
import { peopleOnRoster } from '../features/roster/people/queries.ts';
import { visitDiary, writeVisit } from '../features/visits/operations.ts';
import { visitReasons } from '../features/visits/rules.ts';
import type { App } from './build-app.ts';

const id = z.object({ id: z.uuid() });
const moment = z.iso.datetime();
const dong = z.union([z.number(), z.string()]).describe('Whole dong');
const day = z.iso.date();
const phone = z.string().nullable();
const asDay = (date: Date | null) => (date === null ? null : date.toISOString().slice(0, 10));
const partsOf = (text: string) => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return { year, month, day: date };
};

/** Of a case neither who nor what: whoever handles it opens it in the chat or the console. */
const thin = z.object({
  number: z.number(),
  unitId: z.string(),
  state: z.string(),
  isTaken: z.boolean(),
  createdAt: moment,
});
const thinOf = (one: {
  number: number;
  unitId: string;
  state: string;
  assigneeId: string | null;
  createdAt: Date;
}) => ({
  ...{ number: one.number, unitId: one.unitId, state: one.state },
  isTaken: one.assigneeId !== null,
  createdAt: one.createdAt.toISOString(),
});

export const endpoints: readonly Endpoint[] = [
  list('/units', 'units', 'Units of the token, parents before children', unitsOf, {
    filter: () => ({}),
    row: z.object({
      id: z.string(),
      parentId: z.string().nullable(),
      name: z.string(),
      kind: z.string(),
      members: z.number().nullable(),
    }),
    show: (unit) => unit,
  }),
  list('/people', 'people', 'Members, by name or telephone where one is given', peopleOnRoster, {
    params: z.object({ q: z.string().max(200).optional(), unitId: z.uuid().optional() }),
    filter: ({ q, unitId }) => ({ text: q ?? '', ...(unitId !== undefined && { unitId }) }),
    row: z.object({
      ...{
        personId: z.string(),
        fullName: z.string(),
        birthYear: z.number().nullable(),
        unitId: z.string(),
        unitName: z.string(),
      },
      ...{ standing: z.string(), category: z.string().nullable(), phone },
    }),
    show: (one) => one,
  }),
  list('/meetings', 'meetings', 'Meetings of a span of time that were not cancelled', meetingsIn, {
    params: z.object({ from: moment, to: moment }),
    filter: (span) => span,
    row: z.object({
      ...{ id: z.string(), unitId: z.string(), title: z.string(), place: z.string(), kind: z.string() },
      ...{ startsAt: moment, endsAt: moment.nullable(), headCount: z.number().nullable() },
    }),
    show: (one) => ({ ...one, startsAt: one.startsAt.toISOString(), endsAt: one.endsAt?.toISOString() ?? null }),
  }),
  list('/meetings/{id}/invitees', 'meetings', 'Who is invited, what they answered, whether they came', inviteesIn, {
    params: id,
    filter: (asked) => ({ meetingId: asked.id }),
    row: z.object({
      ...{ personId: z.string(), fullName: z.string(), unitName: z.string(), answer: z.string().nullable() },
      ...{ attended: z.boolean().nullable(), guests: z.number(), reached: z.boolean() },
    }),
    show: (one) => one,
  }),
  act('/meetings', 'meetings', 'Calls a meeting: who is invited is told at once', callMeeting, {
    body: z.object({
      unitId: z.uuid(),
      title: z.string(),
      place: z.string(),
      startsAt: moment,
      endsAt: moment.optional(),
    }),
    input: (body) => ({ ...body, endsAt: body.endsAt ?? null }),
  }),
  list('/announcements', 'announcements', 'What concerns the units of the token, the latest first', announcementsSent, {
    filter: () => ({}),
    row: z.object({
      id: z.string(),
      kind: z.string(),
      text: z.string(),
      source: z.string().nullable(),
      unitIds: z.array(z.string()),
      createdAt: moment,
    }),
    show: (one) => ({ ...one, createdAt: one.createdAt.toISOString() }),
  }),
  list('/announcements/{id}/unreached', 'announcements', 'Whom it has not reached, and why', unreached, {
    params: id.extend({ unitId: z.uuid().optional() }),
    filter: (asked) => ({ announcementId: asked.id, ...(asked.unitId !== undefined && { unitId: asked.unitId }) }),
    row: z.object({ personId: z.string(), fullName: z.string(), unitName: z.string(), phone, why: z.string() }),
    show: (one) => one,
  }),
  list('/cases/aid', 'cases', 'Requests for help that wait: neither who nor what', aidWaiting, {
    ...{ filter: () => ({}), row: thin, show: thinOf },
  }),
  list('/cases/questions', 'cases', 'Questions that wait: neither who nor what', questionsWaiting, {
    ...{ filter: () => ({}), row: thin, show: thinOf },
  }),
  list('/visits', 'visits', 'Visits that were made, the latest first', visitDiary, {
    params: z.object({ personId: z.uuid().optional() }),
    filter: ({ personId }) => ({ ...(personId !== undefined && { personId }) }),
    row: z.object({
      ...{ id: z.string(), number: z.number(), unitId: z.string(), personId: z.string(), reason: z.string() },
      ...{ visitedOn: day.nullable(), givenDong: dong.nullable() },
    }),
    show: (one) => ({
      ...one,
      visitedOn: asDay(one.visitedOn),
      givenDong: one.givenDong === null ? null : Number(one.givenDong),
    }),
  }),
  act('/visits', 'visits', 'Writes a visit into the diary', writeVisit, {
    body: z.object({
      ...{ personId: z.uuid(), unitId: z.uuid(), reason: z.enum(visitReasons), day },
      ...{
        givenDong: z.int().min(0).optional(),
        givenInKind: z.string().max(400).optional(),
        note: z.string().max(2000).optional(),
      },
    }),
    input: ({ day: on, givenDong, givenInKind, note, ...body }) => ({
      ...body,
      day: partsOf(on),
      givenDong: givenDong === undefined ? null : String(givenDong),
      givenInKind: givenInKind ?? null,
      note: note ?? null,
    }),
  }),
  list('/funds', 'funds', 'Funds with balance, what came in and went out', fundSums, {
    params: z.object({ from: day.optional(), to: day.optional() }),
    filter: ({ from, to }) => (from && to ? { period: { from: partsOf(from), to: partsOf(to) } } : {}),
    row: z.object({
      id: z.string(),
      unitId: z.string(),
      code: z.string(),
      name: z.string(),
      balanceDong: dong,
      inDong: dong,
      outDong: dong,
    }),
    show: ({ fund, balanceDong, inDong, outDong }) => ({
      ...{ id: fund.id, unitId: fund.unitId, code: fund.code, name: fund.name },
      ...{ balanceDong: Number(balanceDong), inDong: Number(inDong), outDong: Number(outDong) },
    }),
  }),
  list('/funds/{id}/entries', 'funds', 'Vouchers of a fund, the latest first; for who may read its book', fundEntries, {
    params: id,
    filter: (asked) => ({ fundId: asked.id }),
    row: z.object({
      ...{ id: z.string(), kind: z.string(), number: z.number(), year: z.number(), occurredOn: day },
      ...{ dong, account: z.string().nullable(), isReversal: z.boolean(), isReversed: z.boolean() },
    }),
    show: (one) => ({ ...one, occurredOn: asDay(one.occurredOn), dong: Number(one.dong) }),
  }),
  list('/funds/{id}/owing', 'funds', 'Who owes dues, the most first', whoOwes, {
    params: id,
    filter: (asked) => ({ fundId: asked.id }),
    row: z.object({ personId: z.string(), fullName: z.string(), unitName: z.string(), dueDong: dong, paidDong: dong }),
    show: (one) => ({ ...one, dueDong: Number(one.dueDong), paidDong: Number(one.paidDong) }),
  }),
  list('/movements', 'movements', 'Emulation movements of the units of the token', movementList, {
    filter: () => ({}),
    row: z.object({ id: z.string(), unitId: z.string(), name: z.string(), startsOn: day, endsOn: day.nullable() }),
    show: (one) => ({ ...one, startsOn: asDay(one.startsOn), endsOn: asDay(one.endsOn) }),
  }),
];

/** @returns all that is served below `/api/v1` */
export function openApiRoutes(app: App) {
  return apiRoutes({
    inTransaction: app.inTransaction,
    i18n: app.i18n,
    defaults: app.defaults,
    endpoints,
    log: app.log,
  });
}
