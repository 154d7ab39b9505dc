/** Telephone numbers, and numbers of cases. */
import { fold } from '../fold.ts';
import { normalizePhone } from '../phone.ts';

/** A telephone number as we write it, else as typed. */
export function phoneIn(text: string): string | undefined {
  const run = /(?:\+?84|0)[\s.-]?\d(?:[\s.-]?[\dx]){7,9}/iu.exec(text)?.[0];
  return run === undefined ? undefined : (normalizePhone(run) ?? run);
}

/** Numbers of cases: behind a word for a case, else any short number that counts nothing. */
export function numbersIn(text: string): string[] {
  const named = Array.from(
    fold(text).matchAll(
      /(?:so|viec|don|ho so|ca|vu|case|cau|truong hop|yeu cau|phan anh|tin|#)\s*(?:so\s*)?(\d{1,5}(?:\s*(?:,|va|-)\s*\d{1,5})*)/gu,
    ),
    (match) => match[1] ?? '',
  );
  const all =
    named.length > 0
      ? named
      : Array.from(
          fold(text).matchAll(
            /(?<![\d./:h])(\d{1,4})(?![\d./:hk%]|\s*(?:trieu|nghin|ngan|tuoi|gio|nguoi|ngay|dong))/gu,
          ),
          (match) => match[1] ?? '',
        ).slice(0, 1);
  return all.flatMap((one) => one.match(/\d+/gu) ?? []);
}
