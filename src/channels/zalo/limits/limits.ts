/** May this be done now, and if not, when? Pure: what was done before is handed in. */
import type { Lane } from '../../../messaging/outgoing.ts';
import { scaled, type ZaloSettings } from '../session/settings.ts';

/** `message`: to a friend or a group. `answer`: to a stranger who wrote to us. `stranger`: to one who did not. */
export type UseKind = 'message' | 'answer' | 'stranger' | 'friend' | 'look-up';

export interface Use {
  kind: UseKind;
  /** Milliseconds since 1970. */
  at: number;
  chat?: string;
  mark?: string;
}

export interface MessageAct {
  kind: 'message' | 'answer' | 'stranger';
  lane: Lane;
  chat: string;
  mark?: string;
}

/** What is judged: a message, or what else counts. */
export type Act = MessageAct | { kind: 'friend' | 'look-up' };

export interface Judging {
  now: number;
  settings: ZaloSettings;
  /** IANA zone of the quiet hours. */
  zone: string;
  /** Oldest first; 31 days are enough. */
  uses: readonly Use[];
  /** When the account was first used, milliseconds since 1970. */
  usedSince: number;
}

export interface Verdict {
  /** 0: now. */
  waitMs: number;
  /** For the log and the doctor. */
  why: string;
}

const HALF_MINUTE = 30_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MONTH = 30 * DAY;

/** How long ago a use may be and still count. */
export const longestWindowMs = MONTH;

/** @returns the part of each limit that the account may use by now, 0 to 1 */
export function warmUpShare({ warmUp }: ZaloSettings, usedSince: number, now: number): number {
  const grown = Math.max(0, now - usedSince) / (warmUp.days * DAY);
  return Math.min(1, warmUp.share + (1 - warmUp.share) * grown);
}

/** The rules that may keep something back for hours; `nextMoment` has those of seconds. */
export function judge(act: Act, judging: Judging): Verdict {
  return longest('lane' in act ? messageRules(act, judging) : otherRules(act.kind, judging));
}

/** How long until the next message may leave at all: the pause after the last one, and how many in half a minute. */
export function nextMoment({ now, settings, uses, usedSince }: Judging): Verdict {
  const times = timesOf(uses, isMessage);
  const last = times.at(-1);
  const share = warmUpShare(settings, usedSince, now);
  return longest([
    { waitMs: last === undefined ? 0 : last + settings.gapMs.least - now, why: 'a pause after each message' },
    {
      waitMs: untilRoom(times, scaled(settings.perHalfMinute, share), HALF_MINUTE, now, 1),
      why: `${scaled(settings.perHalfMinute, share)} messages in half a minute`,
    },
  ]);
}

function messageRules(act: MessageAct, judging: Judging): Verdict[] {
  const { now, settings, zone, uses, usedSince } = judging;
  const share = warmUpShare(settings, usedSince, now);
  const isBulk = act.lane === 'reminder' || act.lane === 'broadcast';
  const perDay = scaled(settings.perDay, share);
  const cap = isBulk ? Math.max(1, perDay - scaled(settings.keptForReplies, share)) : perDay;
  // Once used up, bulk waits for room for several: otherwise all that waits would come up again for each single one.
  const several = (most: number) => (isBulk ? Math.max(1, Math.floor(most / 4)) : 1);
  const verdicts = [
    { waitMs: untilRoom(timesOf(uses, isMessage), cap, DAY, now, several(cap)), why: `${cap} messages a day` },
    { waitMs: sameText(act, judging), why: 'the same text to the same chat' },
  ];
  if (isBulk) verdicts.push({ waitMs: untilMorning(settings.quiet, zone, now), why: 'quiet hours' });
  if (act.kind === 'stranger') {
    const most = scaled(settings.strangersPerDay, share);
    const times = timesOf(uses, (use) => use.kind === 'stranger');
    verdicts.push({ waitMs: untilRoom(times, most, DAY, now, several(most)), why: `${most} strangers a day` });
  }
  if (act.kind === 'answer') verdicts.push(answerRule(act.chat, settings, share, uses, now));
  return verdicts;
}

/** Counts people, not messages: who is being talked to may be talked to on. */
function answerRule(chat: string, settings: ZaloSettings, share: number, uses: readonly Use[], now: number): Verdict {
  const most = scaled(settings.strangerChatsPerMonth, share);
  const lastByChat = new Map<string, number>();
  for (const use of uses) {
    if (use.kind === 'answer' && use.chat !== undefined && use.at > now - MONTH) lastByChat.set(use.chat, use.at);
  }
  const times = lastByChat.has(chat) ? [] : [...lastByChat.values()].sort((a, b) => a - b);
  return { waitMs: untilRoom(times, most, MONTH, now, 1), why: `${most} strangers answered in a month` };
}

function otherRules(kind: 'friend' | 'look-up', { now, settings, uses, usedSince }: Judging): Verdict[] {
  const share = warmUpShare(settings, usedSince, now);
  const times = timesOf(uses, (use) => use.kind === kind);
  const [limit, windowMs, name] =
    kind === 'friend'
      ? ([settings.friendRequestsPerDay, DAY, 'friend requests a day'] as const)
      : ([settings.phoneLookUpsPerHour, HOUR, 'phone look-ups an hour'] as const);
  const cap = scaled(limit, share);
  return [{ waitMs: untilRoom(times, cap, windowMs, now, 1), why: `${cap} ${name}` }];
}

/** @returns milliseconds until of `cap` in a window `room` are free again; 0 while any is, before they are used up */
function untilRoom(times: readonly number[], cap: number, windowMs: number, now: number, room: number): number {
  const recent = times.filter((time) => time > now - windowMs);
  if (recent.length < cap) return 0;
  return (recent[recent.length - cap + room - 1] ?? now) + windowMs - now;
}

function sameText(act: { chat: string; mark?: string }, { uses, settings, now }: Judging): number {
  if (act.mark === undefined) return 0;
  const last = uses.findLast((use) => use.chat === act.chat && use.mark === act.mark);
  return last ? Math.max(0, last.at + settings.sameTextMs - now) : 0;
}

/** @returns milliseconds until the quiet hours end, 0 outside of them; Vietnam has no summer time */
function untilMorning(quiet: ZaloSettings['quiet'], zone: string, now: number): number {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium' }).format(now);
  const [from, until, at] = [quiet.from, quiet.until, time].map(secondsOf) as [number, number, number];
  const isQuiet = from <= until ? at >= from && at < until : at >= from || at < until;
  return isQuiet ? ((until - at + 86_400) % 86_400) * 1000 : 0;
}

function secondsOf(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

const isMessage = (use: Use) => use.kind === 'message' || use.kind === 'answer' || use.kind === 'stranger';

function timesOf(uses: readonly Use[], wanted: (use: Use) => boolean): number[] {
  return uses.filter(wanted).map((use) => use.at);
}

function longest(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce((worst, one) => (one.waitMs > worst.waitMs ? one : worst), { waitMs: 0, why: '' });
}
