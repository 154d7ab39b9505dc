import { type Account, personBy, type World } from './world.ts';

/** A message, poll or reminder that an account sent or tried to send. */
export interface Pace {
  /** Milliseconds since 1970, by the fake's clock. */
  at: number;
  api: string;
  /** Global id of the person or group. */
  to: string;
  /** Neither a group nor a friend at that time. */
  stranger: boolean;
}

const PACED = ['sendMessage', 'sendSticker', 'sendVoice', 'createPoll', 'createReminder'];

/** Keeps what was sent when, whatever becomes of it. */
export function notePace(world: World, account: Account, api: string, params: Record<string, unknown>): void {
  if (!PACED.includes(api)) {
    return;
  }
  const { toUid } = typeof params.objectData === 'string' ? JSON.parse(params.objectData) : { toUid: undefined };
  const id = String(params.toid ?? params.toId ?? toUid ?? params.grid ?? params.group_id);
  const person = personBy(world, account, id);
  account.sends.push({
    at: world.now(),
    api,
    to: account.known.get(id) ?? id,
    stranger: person !== undefined && !account.friends.has(person),
  });
}
