import type { z } from 'zod';
import { badParameter } from './errors.ts';
import type { Account, World } from './world.ts';

/** What a method has to work with. */
export interface Call {
  world: World;
  account: Account;
  /** zca-js's name of the method. */
  api: string;
  /** The bytes that came in a multipart body. */
  chunk: Uint8Array | undefined;
  /** Done once the answer is out: the sender's own echo comes by another way than the answer. */
  afterwards: (tell: () => void) => void;
}

/** A call of the API. */
export interface Method {
  /** zca-js's name. */
  api: string;
  /** The entry of the service map it belongs to. */
  service: string;
  path: string;
  /** Its answer is not encrypted. */
  plain: boolean;
  run: (call: Call, params: unknown) => unknown;
}

/**
 * Describes a method.
 * @param place service and path, e.g. `chat /api/message/sms`
 * @param schema of the decrypted parameters; what does not fit is refused with 114
 * @param run gives the `data` of the answer; `''` where Zalo says nothing
 */
export function method<S extends z.ZodType>(
  api: string,
  place: string,
  schema: S,
  run: (call: Call, params: z.infer<S>) => unknown,
  plain = false,
): Method {
  const [service, path] = place.split(' ') as [string, string];
  return {
    api,
    service,
    path,
    plain,
    run: (call, params) => {
      const parsed = schema.safeParse(params);
      if (!parsed.success) {
        throw badParameter(`${path}: ${parsed.error.message}`);
      }
      return run(call, parsed.data);
    },
  };
}

/** @returns the host of an entry of the service map. */
export function serviceHost(service: string): string {
  return `tt-${service.replaceAll('_', '-')}-wpa.chat.zalo.me`;
}
