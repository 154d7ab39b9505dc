/** The fetch that zca-js is given: to which host, for how long, and what of a send has left us. */
import { AsyncLocalStorage } from 'node:async_hooks';

/** One send on its way through zca-js. */
export interface Passage {
  /** A request that may deliver something has left. */
  left: boolean;
  /** Given up: nothing of it may leave any more. */
  abandoned: boolean;
}

export interface Transport {
  fetch: typeof fetch;
  /** Runs calls of zca-js whose requests are to be followed. */
  follow<T>(passage: Passage, run: () => Promise<T>): Promise<T>;
}

/** Of uploads nobody sees anything yet. */
const harmless = /\/(upload|upthumb)$/;

/**
 * zca-js sets no time limit, so a request that hangs would never settle; it hands over an `agent`, which Node's fetch
 * does not know; and it follows redirects by itself, with its cookies.
 * @param options.apiRoot where set, each request goes to `apiRoot/_host/<host><path>`
 * @param options.onCookies called after an answer that sets cookies
 */
export function createTransport(options: {
  apiRoot: string | undefined;
  requestMs: number;
  onCookies: () => void;
}): Transport {
  const passages = new AsyncLocalStorage<Passage>();

  const go = async (input: string | URL | Request, init: RequestInit & { agent?: unknown } = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const { agent: _, signal, ...rest } = init;
    const passage = passages.getStore();
    const delivers = init.method === 'POST' && !harmless.test(url.pathname);
    if (passage?.abandoned) throw new Error('given up before it left');
    if (passage && delivers) passage.left = true;
    const isUpload = init.method === 'POST' && !delivers;
    const limit = AbortSignal.timeout(isUpload ? 3 * options.requestMs : options.requestMs);
    const response = await fetch(mapped(url, options.apiRoot), {
      ...rest,
      redirect: 'manual',
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    // zca-js puts them into its jar once it has the answer.
    if (response.headers.has('set-cookie')) setImmediate(options.onCookies);
    return response;
  };

  return {
    fetch: go,
    follow: (passage, run) => passages.run(passage, run),
  };
}

/** Where a request to one of Zalo's hosts goes. */
export function mapped(url: URL, apiRoot: string | undefined): URL {
  return apiRoot ? new URL(`${apiRoot.replace(/\/+$/, '')}/_host/${url.host}${url.pathname}${url.search}`) : url;
}
