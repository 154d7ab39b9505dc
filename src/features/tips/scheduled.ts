/** What is done because time has come: officers are told, and what must not stay is cleared away. */
import type { FeatureContext, Scheduled } from '../../conversation/feature.ts';
import { alertCard } from './messages.ts';
import { officersOfStation } from './notify.ts';
import { MOST_TOLD, REMIND_MS } from './rules.ts';
import { changeTip, revealAdded, type Tip, tipsToTell } from './store.ts';
import { clearAway, loosenFresh } from './words-store.ts';
import { zoneOfTip } from './zone.ts';

/** In one transaction. */
const AT_ONCE = 20;

/** A due tip is told of later than it came, and by another transaction: nothing of it stands beside the teller's rows. */
export const notifyOfficers: Scheduled = {
  name: 'tell officers',
  async run(context) {
    const due = await tipsToTell(context, context.now, AT_ONCE);
    for (const tip of due) await tell(context, tip);
    return due.length;
  },
};

async function tell(context: FeatureContext, due: Tip): Promise<void> {
  const tip = due.added ? { ...due, state: await revealAdded(context, due) } : due;
  const isNew = tip.told === 0;
  const waits = tip.state === 'open';
  if (isNew || tip.added || waits) {
    const key = isNew ? 'tips-alert-new' : tip.added ? 'tips-alert-added' : 'tips-alert-waiting';
    const zone = await zoneOfTip(context, tip);
    const all = await officersOfStation(context, tip);
    const mine = all.filter((officer) => officer.id === tip.assigneeId);
    for (const officer of mine.length > 0 ? mine : all) {
      await context.notify(officer, (speak) => alertCard(speak, tip, zone, key), { lane: 'alert' });
    }
  }
  const again = waits && tip.told + 1 < MOST_TOLD ? new Date(context.now.getTime() + REMIND_MS) : null;
  await changeTip(context, tip.id, { told: tip.told + 1, added: false, tellAt: again });
}

export const clear: Scheduled = {
  name: 'clear away',
  async run({ tx, now }) {
    await clearAway(tx, now);
    return loosenFresh(tx);
  },
};
