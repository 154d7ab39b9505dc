/** Whether the key that is set opens this database. */
import type { Config } from '../../runtime/config.ts';
import { openEncryption } from '../../runtime/encryption/encryption.ts';
import { checkKey, keyIdOfDatabase } from '../../runtime/encryption/key-probe.ts';
import { withDatabase } from './database.ts';
import { type Finding, note, ok } from './report.ts';

/** @throws {EncryptionError} with its mend where it does not */
export function checkKeyOf(url: string, config: Config): Promise<Finding[]> {
  return withDatabase(url, async (client) => {
    const wanted = await keyIdOfDatabase(client);
    if (wanted === undefined) return [note('nothing is encrypted yet.', 'The first start writes what is needed.')];
    const encryption = openEncryption(config, { wanted });
    const under = await checkKey(client, encryption);
    if (under === encryption.keyId) return [ok(`${under} opens this database`)];
    return [
      note(
        `this database is still under the older key ${under}.`,
        'npm run -s rotate-key brings it under the new one.',
      ),
    ];
  });
}
