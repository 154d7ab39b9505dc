/**
 * Why a send did not succeed. Adapters classify, `outbound` alone decides what follows.
 *
 * - `retry`: surely not delivered; may be tried again after `afterMs`. With scope `account` the whole account waits; with scope
 *   `platform` the platform itself has failed or cannot be reached, for this message or for all: what follows tells.
 *   `tooFast`: because we sent faster than the platform bears, so the pace is lowered. `untried`: our own rules keep it
 *   back, which says nothing about it.
 * - `gone`: this chat cannot be reached any more (blocked, deleted, kicked). Never retried.
 * - `refused`: this chat takes nothing just now, which may pass: tried once more after `afterMs`. Refused again, it is `gone`.
 * - `topic`: the part of the chat where it was to stand is closed or is no more; elsewhere in the chat it may stand.
 * - `moved`: the chat has a new id; rewrite it and try once more.
 * - `account-stopped`: our account may not send at all (bad token, session gone); everything of it waits.
 * - `uncertain`: the request left us and no answer came. It may have been delivered: never blindly repeated.
 * - `rejected`: the platform says the message itself is wrong. Our fault; a retry would fail again.
 */
export type SendFault =
  | { kind: 'retry'; afterMs: number; scope: 'message' | 'account' | 'platform'; tooFast?: true; untried?: true }
  | { kind: 'gone' }
  | { kind: 'refused'; afterMs: number }
  | { kind: 'topic'; is: 'closed' | 'gone' }
  | { kind: 'moved'; to: string }
  | { kind: 'account-stopped' }
  | { kind: 'uncertain' }
  | { kind: 'rejected' };

export class SendError extends Error {
  readonly fault: SendFault;

  /** @param fault what follows from it @param reason the platform's own words, for the operator */
  constructor(fault: SendFault, reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'SendError';
    this.fault = fault;
  }
}
