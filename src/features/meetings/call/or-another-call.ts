/** Whoever calls another meeting in the middle of one begins anew with that. */
import type { Dialog } from '../../../conversation/feature.ts';
import { findUnit, zoneOfUnit } from '../../../directory/units.ts';
import { beginCall } from './call.ts';
import { anotherCall } from './call-typed.ts';

interface Draft {
  asking: string;
  unitId?: string | undefined;
}

/** @param asks does this dialog wait for a press or a time, so that no call is an answer? */
export function orAnotherCall<D extends Draft>(one: Dialog, asks: (draft: D) => boolean): Dialog {
  return {
    ...one,
    async run(turn, data, input) {
      const draft = data as D;
      if (input.value !== undefined || !asks(draft)) return one.run(turn, data, input);
      const unit = draft.unitId ? await findUnit(turn.tx, draft.unitId) : null;
      const zone = unit ? await zoneOfUnit(turn.tx, unit, turn.defaults.zone) : turn.defaults.zone;
      const another = anotherCall(input.text, { now: turn.now, zone });
      return another === undefined ? one.run(turn, data, input) : beginCall(turn, another);
    },
  };
}
