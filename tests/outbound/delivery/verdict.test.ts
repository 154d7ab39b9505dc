import { expect, test } from 'vitest';
import type { SendFault } from '../../../src/messaging/send-error.ts';
import type { Claimed } from '../../../src/outbound/delivery/claim.ts';
import type { Failure } from '../../../src/outbound/delivery/outage.ts';
import { MAX_ATTEMPTS, REFUSED_ONCE, type Verdict, verdictOn } from '../../../src/outbound/delivery/verdict.ts';

const message: Claimed = {
  id: '1',
  lane: 'broadcast',
  broadcastId: null,
  content: {},
  replyTo: null,
  externalId: null,
  removal: false,
  version: 1,
  attempts: 1,
  reason: null,
  more: false,
};
const inTrouble: SendFault = { kind: 'retry', afterMs: 0, scope: 'platform' };
const failure: Failure = { pauseMs: 0, blamed: true, times: 1, hopeless: false };
const again = (afterMs: number, counts: boolean) => ({ next: 'again' as const, afterMs, counts });

const cases: [what: string, of: Partial<Claimed>, fault: SendFault, failed: Partial<Failure> | undefined, Verdict][] = [
  ['a reply that got a 500 is tried again at once', { lane: 'reply' }, inTrouble, {}, again(100, true)],
  ['bulk has time', {}, inTrouble, {}, again(500, true)],
  ['the pauses double', { lane: 'reply' }, inTrouble, { times: 4, blamed: false }, again(800, false)],
  ['and end at half a minute', {}, inTrouble, { times: 30, blamed: false }, again(30_000, false)],
  ['what failed before the platform was asked counts', { attempts: 3 }, inTrouble, undefined, again(2000, true)],
  ['the last try that counts', { attempts: MAX_ATTEMPTS }, inTrouble, {}, { next: 'failed' }],
  ['one that fails with all others', { attempts: MAX_ATTEMPTS }, inTrouble, { blamed: false }, again(500, false)],
  ['one that has failed for an hour', {}, inTrouble, { blamed: false, hopeless: true }, { next: 'failed' }],
  [
    'a refusal of the account is no attempt',
    { attempts: MAX_ATTEMPTS },
    { kind: 'retry', afterMs: 7000, scope: 'account', tooFast: true },
    undefined,
    again(7000, false),
  ],
  [
    'what our own rules keep back is none',
    { attempts: MAX_ATTEMPTS },
    { kind: 'retry', afterMs: 7000, scope: 'message', untried: true },
    undefined,
    again(7000, false),
  ],
  [
    'a refusal of the message alone counts, and waits for what is asked',
    { attempts: 3 },
    { kind: 'retry', afterMs: 30_000, scope: 'message' },
    undefined,
    again(30_000, true),
  ],
  ['no answer: bulk is never repeated', {}, { kind: 'uncertain' }, failure, { next: 'uncertain' }],
  ['a reply is, once', { lane: 'reply' }, { kind: 'uncertain' }, failure, again(1000, true)],
  ['and not twice', { lane: 'reply', attempts: 2 }, { kind: 'uncertain' }, failure, { next: 'uncertain' }],
  ['an edit may be made again', { externalId: '7' }, { kind: 'uncertain' }, failure, again(1000, true)],
  ['what cannot be taken back stays', { removal: true }, { kind: 'rejected' }, undefined, { next: 'stays' }],
  ['a chat that moved is followed', {}, { kind: 'moved', to: '-100' }, undefined, again(0, true)],
  ['not for ever', { attempts: MAX_ATTEMPTS }, { kind: 'moved', to: '-100' }, undefined, { next: 'failed' }],
  ['an account that may not send waits', {}, { kind: 'account-stopped' }, undefined, again(60_000, false)],
  ['nobody there', {}, { kind: 'gone' }, undefined, { next: 'failed', closes: true }],
  [
    'a chat that takes nothing just now is tried once more',
    {},
    { kind: 'refused', afterMs: 9000 },
    undefined,
    { ...again(9000, true), reason: REFUSED_ONCE },
  ],
  [
    'and is closed when it refuses again',
    { attempts: 2, reason: REFUSED_ONCE },
    { kind: 'refused', afterMs: 9000 },
    undefined,
    { next: 'failed', closes: true },
  ],
  [
    'what was not sent for another reason before is no second refusal',
    { attempts: 2 },
    { kind: 'refused', afterMs: 9000 },
    undefined,
    { ...again(9000, true), reason: REFUSED_ONCE },
  ],
  ['our fault', {}, { kind: 'rejected' }, undefined, { next: 'failed' }],
];

test.each(cases)('%s', (_, of, fault, failed, expected) => {
  expect(verdictOn({ ...message, ...of }, fault, failed && { ...failure, ...failed })).toEqual(expected);
});
