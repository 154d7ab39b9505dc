/** Zalo's events of one chat may overtake each other on their way: each is held for a moment, for an earlier one. */

export interface Reorder<T> {
  /** @param at its place in the chat, milliseconds since 1970 */
  add(chat: string, at: number, item: T): void;
  /** Lets all go at once that is held. */
  flush(): void;
}

interface Held<T> {
  at: number;
  came: number;
  item: T;
}

/** @param release is called with what goes, of each chat in its order */
export function createReorder<T>(windowMs: number, release: (chat: string, item: T) => void): Reorder<T> {
  const chats = new Map<string, { held: Held<T>[]; timer: NodeJS.Timeout }>();

  /** Who has waited long enough goes, and whoever is earlier with it. */
  function serve(chat: string, all: boolean): void {
    const waiting = chats.get(chat);
    if (!waiting) return;
    clearTimeout(waiting.timer);
    const due = performance.now() - windowMs;
    const until = Math.max(...waiting.held.filter((one) => all || one.came <= due).map((one) => one.at));
    const going = waiting.held.filter((one) => one.at <= until).sort((a, b) => a.at - b.at);
    waiting.held = waiting.held.filter((one) => one.at > until);
    const next = Math.min(...waiting.held.map((one) => one.came));
    if (waiting.held.length === 0) chats.delete(chat);
    else waiting.timer = setTimeout(serve, Math.max(1, next - due), chat, false);
    for (const { item } of going) release(chat, item);
  }

  return {
    add(chat, at, item) {
      const held = { at, came: performance.now(), item };
      const waiting = chats.get(chat);
      if (waiting) waiting.held.push(held);
      else chats.set(chat, { held: [held], timer: setTimeout(serve, windowMs + 1, chat, false) });
    },
    flush() {
      for (const chat of [...chats.keys()]) serve(chat, true);
    },
  };
}
