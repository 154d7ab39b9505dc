import { type Method, serviceHost } from './method.ts';
import { boardMethods } from './methods-board.ts';
import { fileMethods } from './methods-files.ts';
import { friendMethods } from './methods-friends.ts';
import { groupMethods } from './methods-groups.ts';
import { pollMethods } from './methods-polls.ts';
import { sendMethods } from './methods-send.ts';

/** @returns the method at this address, if any. */
export function findMethod(host: string, path: string): Method | undefined {
  return [...sendMethods, ...groupMethods, ...friendMethods, ...pollMethods, ...boardMethods, ...fileMethods].find(
    (each) => each.path === path && serviceHost(each.service) === host,
  );
}
