import { chatMethods } from './methods-chats.ts';
import { editMethods } from './methods-edit.ts';
import { sendMethods } from './methods-send.ts';
import { updateMethods } from './methods-updates.ts';
import type { Params } from './params.ts';
import type { Updates } from './updates.ts';
import type { World } from './world.ts';

/** What a method works with. */
export interface Call {
  world: World;
  params: Params;
  updates: Updates;
  /** Aborted when the caller hung up. */
  gone: AbortSignal;
}

/** Methods by name; each returns the `result` or throws ApiError. */
export type Methods = Record<string, (call: Call) => unknown>;

/** @returns the method of this name in any case, as the Bot API takes it; undefined if the fake has none. */
export function findMethod(name: string): { name: string; run: Methods[string] } | undefined {
  const methods: Methods = { ...sendMethods, ...editMethods, ...chatMethods, ...updateMethods };
  const key = Object.keys(methods).find((known) => known.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : { name: key, run: methods[key]! };
}
