/** After the line was away: asks for the messages of that time, page by page. */
import type { ChatKind } from '../../../messaging/incoming.ts';
import { threadType } from '../limits/people.ts';
import { isAfter, type Marks } from '../outbound/marks.ts';
import type { Line } from '../session/connection.ts';

export interface CatchUp {
  /** A line is about to open: what comes over it must not count before what was missed has come as well. */
  prepare(): void;
  /** Asks for what came after the last stored message, and for reactions; the first time only where we begin. */
  ask(line: Line): void;
  /** A page came. @returns those of its messages that are to be taken in */
  page(kind: ChatKind, ids: string[], line: Line): Set<string>;
  /** While it goes on, what is stored now is newer than what is still to come: the marks must not move past it. */
  busy(kind: ChatKind): boolean;
}

interface Asking {
  /** Everything up to here is stored; undefined: nothing was before us. */
  mark: string | undefined;
  /** Zalo answers with what came after an id; some report that it gives what came before. Both are understood. */
  way: 'forward' | 'backward';
  cursor: string | undefined;
  pages: number;
  startedAt: number;
}

const kinds = ['private', 'group'] as const;
const mostPages = 100;
/** An answer that has not come by then will not. */
const patienceMs = 60_000;

export function createCatchUp(marks: Marks): CatchUp {
  const asking = new Map<ChatKind, Asking>();

  function request(kind: ChatKind, line: Line, cursor: string | undefined): void {
    line.api.listener.requestOldMessages(threadType(kind), cursor ?? null);
  }

  function goOn(kind: ChatKind, line: Line, state: Asking, cursor: string | undefined): void {
    state.pages += 1;
    state.cursor = cursor;
    if (state.pages < mostPages) request(kind, line, cursor);
    else asking.delete(kind);
  }

  function busy(kind: ChatKind): boolean {
    const state = asking.get(kind);
    return state !== undefined && performance.now() - state.startedAt < patienceMs;
  }

  return {
    prepare() {
      for (const kind of kinds) {
        // One that was cut off has come no further than it began.
        const mark = busy(kind) ? asking.get(kind)?.mark : marks.reached(kind);
        asking.set(kind, { mark, way: 'forward', cursor: mark, pages: 0, startedAt: performance.now() });
      }
    },
    ask(line) {
      for (const kind of kinds) {
        const state = asking.get(kind);
        if (!state) continue;
        state.startedAt = performance.now();
        request(kind, line, state.mark);
        if (state.mark !== undefined) line.api.listener.requestOldReactions(threadType(kind));
      }
    },
    page(kind, ids, line) {
      const state = asking.get(kind);
      const last = ids.reduce<string | undefined>((high, id) => (high && isAfter(high, id) ? high : id), undefined);
      const first = ids.reduce<string | undefined>((low, id) => (low && isAfter(id, low) ? low : id), undefined);
      if (!state) return new Set();
      const { mark } = state;
      if (mark === undefined) {
        // What was said before we came was not said to us.
        asking.delete(kind);
        marks.begin(kind, last ?? '0');
        return new Set();
      }
      const fresh = new Set(ids.filter((id) => isAfter(id, mark)));
      if (last === undefined || first === undefined) asking.delete(kind);
      else if (state.way === 'forward' && state.cursor !== undefined && isAfter(last, state.cursor)) {
        goOn(kind, line, state, last);
      } else if (state.way === 'forward' && state.pages === 0) {
        state.way = 'backward';
        goOn(kind, line, state, undefined);
      } else if (state.way === 'backward' && isAfter(first, mark) && first !== state.cursor) {
        goOn(kind, line, state, first);
      } else asking.delete(kind);
      return fresh;
    },
    busy,
  };
}
