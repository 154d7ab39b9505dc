/** The login by QR code, told step by step. */
import { LoginQRCallbackEventType as Step } from 'zca-js';
import type { ZaloCredentials } from '../store.ts';
import { createClient, currentCredentials, nameOf } from './login.ts';
import { createTransport } from './transport.ts';

export type QrStep =
  /** `image`: PNG. */
  | { type: 'shown'; image: Buffer; attempt: number }
  | { type: 'expired' }
  | { type: 'scanned'; name: string }
  | { type: 'declined' };

export interface QrLogin {
  uid: string;
  displayName: string;
  credentials: ZaloCredentials;
}

/** A code lives 100 seconds; so many are shown before we give up. */
const mostCodes = 5;
/** Zalo holds the question whether the code was scanned open for a while. */
const requestMs = 120_000;

/** Nobody scanned the code, or the scan was declined on the telephone. */
export class QrLoginEnded extends Error {
  override readonly name = 'QrLoginEnded';
}

/** @param tell is called at each step @throws {QrLoginEnded} @throws where Zalo cannot be reached */
export async function logInByQr(apiRoot: string | undefined, tell: (step: QrStep) => void): Promise<QrLogin> {
  const transport = createTransport({ apiRoot, requestMs, onCookies: () => {} });
  for (let attempt = 1; attempt <= mostCodes; attempt += 1) {
    const login = await tryOnce(transport, attempt, tell);
    if (login) return login;
    tell({ type: 'expired' });
  }
  throw new QrLoginEnded('Nobody scanned the code.');
}

/** @returns undefined where the code expired before it was scanned */
async function tryOnce(
  transport: ReturnType<typeof createTransport>,
  attempt: number,
  tell: (step: QrStep) => void,
): Promise<QrLogin | undefined> {
  let reached: 'nothing' | 'shown' | 'scanned' | 'declined' = 'nothing';
  let given: { imei: string; userAgent: string } | undefined;
  try {
    const api = await createClient(transport).loginQR({}, (event) => {
      switch (event.type) {
        case Step.QRCodeGenerated:
          reached = 'shown';
          tell({ type: 'shown', image: Buffer.from(event.data.image, 'base64'), attempt });
          break;
        case Step.QRCodeScanned:
          reached = 'scanned';
          tell({ type: 'scanned', name: event.data.display_name });
          break;
        case Step.QRCodeDeclined:
          reached = 'declined';
          tell({ type: 'declined' });
          // Without it zca-js would wait for ever.
          event.actions.abort();
          break;
        case Step.QRCodeExpired:
          event.actions.abort();
          break;
        case Step.GotLoginInfo:
          given = event.data;
          break;
      }
    });
    if (!given) throw new Error('zca-js gave no device along with the login');
    const credentials = currentCredentials(api, { ...given, cookie: [] });
    return { uid: api.getOwnId(), displayName: await nameOf(api), credentials };
  } catch (error) {
    if ((reached as string) === 'declined') {
      throw new QrLoginEnded('The login was declined on the telephone.', { cause: error });
    }
    if ((reached as string) === 'shown') return undefined;
    throw error;
  }
}
