/** A fault that was ordered. */
export interface OrderedFault {
  /** How many calls it befell. */
  readonly hits: number;
  /** Resolves at the first. */
  happened: Promise<void>;
  cancel: () => void;
}

/** Faults ordered for calls to come, the oldest first. */
export interface FaultBook<Fault, Call> {
  /** @param times how many calls it befalls @param befalls whether it is meant for this call */
  order: (fault: Fault, times: number, befalls: (call: Call) => boolean) => OrderedFault;
  /** Cancels all that have not happened. */
  clear: () => void;
  /** The fault that befalls this call, if any; it is counted. */
  take: (call: Call) => Fault | undefined;
}

/** @returns an empty book of faults. */
export function createFaultBook<Fault, Call>(): FaultBook<Fault, Call> {
  interface Order {
    fault: Fault;
    left: number;
    hits: number;
    befalls: (call: Call) => boolean;
    hit: () => void;
  }
  let orders: Order[] = [];
  return {
    order: (fault, times, befalls) => {
      let hit = () => {};
      const happened = new Promise<void>((resolve) => {
        hit = resolve;
      });
      const order: Order = { fault, left: times, hits: 0, befalls, hit };
      orders.push(order);
      return {
        get hits() {
          return order.hits;
        },
        happened,
        cancel: () => {
          order.left = 0;
        },
      };
    },
    clear: () => {
      orders = [];
    },
    take: (call) => {
      const order = orders.find(({ left, befalls }) => left > 0 && befalls(call));
      if (!order) {
        return undefined;
      }
      order.left -= 1;
      order.hits += 1;
      order.hit();
      return order.fault;
    },
  };
}
