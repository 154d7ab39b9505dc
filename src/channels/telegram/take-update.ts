import type { Api } from 'grammy';
import type { Receive } from '../../messaging/channel.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Logger } from '../../runtime/logger.ts';
import { describeError } from './classify-error.ts';
import type { Me } from './parse-text.ts';
import { parseUpdate } from './parse-update.ts';
import { updateSchema } from './update-schema.ts';

export interface Intake {
  /** Hands all that an update says to `receive`, in order. @throws what `receive` throws, so that it can be tried again */
  take(update: unknown, me: Me, receive: Receive): Promise<void>;
  /** Resolves when no answer to a pressed button is on its way any more. */
  settled(): Promise<void>;
}

export function createIntake(options: { api: Api; log: Logger; clock: Clock }): Intake {
  const { api, log, clock } = options;
  const answering = new Set<Promise<void>>();

  /** Stops the phone's spinner. Nobody waits for it: a press that is stored counts, answered or not. */
  function answer(queryId: string): void {
    const answered = api
      .answerCallbackQuery(queryId)
      .then(
        () => undefined,
        (error) => log.info({ reason: describeError(error) }, 'telegram: a pressed button was not answered'),
      )
      .finally(() => answering.delete(answered));
    answering.add(answered);
  }

  return {
    async take(raw, me, receive) {
      const update = updateSchema.safeParse(raw);
      if (!update.success) {
        // It would be misread for ever: leaving it out is the only way to those behind it.
        const fields = update.error.issues.map((issue) => issue.path.join('.'));
        log.error({ fields }, 'telegram: an update that is not as documented was left out');
        return;
      }
      for (const incoming of parseUpdate(update.data, me, clock.now())) await receive(incoming);
      if (update.data.callback_query) answer(update.data.callback_query.id);
    },
    async settled() {
      await Promise.all(answering);
    },
  };
}
