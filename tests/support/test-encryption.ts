import { createEncryption } from '../../src/runtime/encryption/encryption.ts';

/** The key of all tests that need not tell keys apart. */
export const testEncryption = createEncryption(Buffer.alloc(32, 'test'));
