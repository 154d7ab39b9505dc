/** Where people can be reached outside of the chat: kept encrypted, bound to the person, opened where it is shown. */
import { type Encryption, seal, unseal } from '../runtime/encryption/encryption.ts';
import { cell } from '../runtime/encryption/sealed-columns.ts';

/** For what the keyed hash of a phone is made. */
const PHONE = 'person.phone';

/** The columns of a phone. @param phone canonical, "0912345678" (text/phone.ts) */
export function sealPhone(encryption: Encryption, personId: string, phone: string | null) {
  const phoneSealed = seal(encryption, phone, cell('person.phone_sealed', personId));
  return { phoneSealed, phoneMark: phone && phoneMark(encryption, phone) };
}

/** The column of an address. */
export function sealAddress(encryption: Encryption, personId: string, address: string | null) {
  return { addressSealed: seal(encryption, address, cell('person.address_sealed', personId)) };
}

/** By which a phone is found that is kept encrypted. @param phone canonical */
export function phoneMark(encryption: Encryption, phone: string): string {
  return encryption.fingerprint(phone, PHONE);
}

/** @param personId whose it is; null: nobody's, as nothing is kept then @returns canonical */
export function openPhone(encryption: Encryption, personId: string | null, sealed: string | null): string | null {
  return unseal(encryption, sealed, cell('person.phone_sealed', personId ?? ''));
}

export function openAddress(encryption: Encryption, personId: string, sealed: string | null): string | null {
  return unseal(encryption, sealed, cell('person.address_sealed', personId));
}
