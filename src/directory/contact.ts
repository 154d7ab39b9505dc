/** Where people can be reached outside of the chat: kept encrypted, opened where it is shown. */
import { type Encryption, seal, unseal } from '../runtime/encryption/encryption.ts';

const PHONE = 'person.phone';
const ADDRESS = 'person.address';

/** The columns of a phone. @param phone canonical, "0912345678" (text/phone.ts) */
export function sealPhone(encryption: Encryption, phone: string | null) {
  return { phoneSealed: seal(encryption, phone, PHONE), phoneMark: phone && phoneMark(encryption, phone) };
}

/** The column of an address. */
export function sealAddress(encryption: Encryption, address: string | null) {
  return { addressSealed: seal(encryption, address, ADDRESS) };
}

/** By which a phone is found that is kept encrypted. @param phone canonical */
export function phoneMark(encryption: Encryption, phone: string): string {
  return encryption.fingerprint(phone, PHONE);
}

/** @returns canonical */
export function openPhone(encryption: Encryption, sealed: string | null): string | null {
  return unseal(encryption, sealed, PHONE);
}

export function openAddress(encryption: Encryption, sealed: string | null): string | null {
  return unseal(encryption, sealed, ADDRESS);
}
