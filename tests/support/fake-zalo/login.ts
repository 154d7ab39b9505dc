import { decrypt, encrypt, loginKey, readZcid, signKey } from './crypto.ts';
import { ZaloError } from './errors.ts';
import { serviceHost } from './method.ts';
import type { Session, World } from './world.ts';

const SERVICES = [
  ...['group', 'profile', 'friend', 'file', 'group_board', 'conversation', 'chat', 'catalog', 'zimsg', 'sticker'],
  ...['quick_message', 'label', 'auto_reply', 'alias', 'reaction', 'group_poll', 'friend_board', 'aext'],
];
/** Not part of a signature: set after it was made. */
const UNSIGNED = ['signkey', 'nretry', 'zpw_ver', 'zpw_type'];

/**
 * Answers getLoginInfo.
 * @returns the JSON; a session that is gone is told inside the encryption, so that zca-js sees no code
 * @throws ZaloError where the signature or the encryption is wrong
 */
export function loginInfo(world: World, query: URLSearchParams, session: Session | undefined): unknown {
  checkSignature('getlogininfo', query);
  const zcid = query.get('zcid') ?? '';
  const key = loginKey(zcid, query.get('zcid_ext') ?? '');
  const { imei } = JSON.parse(decrypt(key, query.get('params') ?? '')) as { imei: string };
  if (readZcid(zcid).imei !== imei) {
    throw new ZaloError(114, 'zcid was made for another device');
  }
  const answer = (code: number, data: unknown) => ({
    error_code: 0,
    error_message: '',
    data: encrypt(key, JSON.stringify({ error_code: code, error_message: '', data })),
  });
  if (!session || session.gone !== undefined || session.account.locked) {
    return answer(102, null);
  }
  return answer(0, {
    uid: session.account.uid,
    zpw_enk: session.secretKey.toString('base64'),
    zpw_ws: [`${world.socketRoot}/zws/1`, `${world.socketRoot}/zws/2`],
    zpw_service_map_v3: Object.fromEntries(SERVICES.map((name) => [name, [`https://${serviceHost(name)}`]])),
    language: 'vi',
    haspcclient: 0,
    public_ip: '127.0.0.1',
  });
}

/** Answers getServerInfo, which is plain. @throws ZaloError where the signature is wrong */
export function serverInfo(world: World, query: URLSearchParams): unknown {
  checkSignature('getserverinfo', query);
  return {
    error_code: 0,
    error_message: '',
    data: {
      // Misspelt by Zalo.
      setttings: {
        features: {
          socket: {
            ping_interval: world.pingIntervalMs,
            // 1001 stands here but not below: with retries switched on, zca-js throws on it.
            close_and_retry_codes: [1000, 1001, 1006, 3000, 3003],
            rotate_error_codes: [1006],
            retries: {
              1000: { max: 2, times: [1000, 5000] },
              1006: { max: 3, times: [1000, 5000, 10_000] },
              3000: { max: 1, times: 1000 },
              3003: { max: 1, times: 1000 },
            },
          },
          sharefile: {
            max_file: 50,
            max_size_share_file_v2: 1024,
            max_size_share_file_v3: 1024,
            chunk_size_file: world.chunkSize,
            restricted_ext_file: ['exe', 'bat', 'cmd', 'msi', 'scr', 'apk'],
          },
        },
        keepalive: { alway_keepalive: 0, keepalive_duration: 120, time_deactive: 300 },
      },
      extra_ver: { phonebook: 1, conv_label: '0', friend: '1', ver_sticker_cate_list: '1' },
    },
  };
}

function checkSignature(name: string, query: URLSearchParams): void {
  const signed = Object.fromEntries([...query].filter(([key]) => !UNSIGNED.includes(key)));
  if (query.get('signkey') !== signKey(name, signed)) {
    throw new ZaloError(114, 'signkey is wrong');
  }
}
