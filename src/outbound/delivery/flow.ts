/** What the answers of a platform say about all messages of an account: whether it flows, waits, or is tried one at a time. */
import type { ChannelAdapter } from '../../messaging/channel.ts';
import type { SendFault } from '../../messaging/send-error.ts';
import type { Logger } from '../../runtime/logger.ts';
import { createOutage, type Failure } from './outage.ts';
import type { Pace } from './pace.ts';
import { ACCOUNT_OFF_MS } from './verdict.ts';

/** Stands for the harmless question in the place of a message. */
const QUESTION = 'question';

export function createFlow(parts: { adapter: ChannelAdapter; pace: Pace; log: Logger }) {
  const { adapter, pace } = parts;
  const account = `${adapter.channel}:${adapter.botAccount}`;
  const outage = createOutage();

  function failed(messageId: string): Failure {
    const failure = outage.failed(messageId, performance.now());
    if (failure.pauseMs > 0) {
      pace.pause(failure.pauseMs, false);
      pace.oneAtATime(true);
      parts.log.warn({ account, pauseMs: failure.pauseMs }, 'the platform fails; trying one at a time');
    }
    return failure;
  }

  /** The platform has taken a message, or refused it for what it is. */
  function took(): void {
    const wasOn = outage.isOn();
    outage.over();
    if (!wasOn) return;
    parts.log.info({ account }, 'the platform takes messages again');
    pace.oneAtATime(false);
  }

  return {
    took,
    /**
     * To be called before the next one may leave.
     * @param asked whether the platform had been asked: else the fault is our own
     * @returns what the fault tells of the platform, where it tells anything
     */
    fault(messageId: string, fault: SendFault, asked: boolean): Failure | undefined {
      if (fault.kind === 'account-stopped') pace.pause(ACCOUNT_OFF_MS, false);
      if (fault.kind === 'retry' && fault.scope === 'account') pace.pause(fault.afterMs, fault.tooFast ?? false);
      if (!asked) return undefined;
      if (['gone', 'refused', 'topic', 'moved', 'rejected'].includes(fault.kind)) took();
      const tells = fault.kind === 'uncertain' || (fault.kind === 'retry' && fault.scope === 'platform');
      return tells ? failed(messageId) : undefined;
    },
    /** In an outage no message is put at risk before the platform answers something harmless. @returns false: not yet */
    async isOpen(): Promise<boolean> {
      if (!outage.isOn() || !adapter.answers || (await adapter.answers())) return true;
      failed(QUESTION);
      return false;
    },
  };
}
