/** What the words of a message say beside the door: read by the readers of `text/said`, each for the doors that want it. */
import { nameIn } from '../../text/said/name.ts';
import { numbersIn, phoneIn } from '../../text/said/numbers.ts';
import { sumIn } from '../../text/said/sum.ts';
import { unitsIn } from '../../text/said/units.ts';
import { timeWordsIn } from '../../text/time/time-words.ts';
import type { Door, Slots } from './doors.ts';

/** @param text as typed @returns only what it says; nothing is guessed from who writes */
export function slotsOf(door: Door, text: string): Slots {
  const when = timeWordsIn(text);
  const units = unitsIn(text);
  return {
    ...(ofMoney.test(door) && { sum: sumIn(text, /^(?:fund|commend)/u.test(door)) }),
    ...(ofPeople.test(door) && { name: nameIn(text, door.startsWith('sponsor')) }),
    ...(units.length > 0 && { unit: units[0], units }),
    ...(ofPhones.test(door) && { phone: phoneIn(text) }),
    ...(door.startsWith('case.') && { numbers: numbersIn(text) }),
    ...(when !== undefined && (ofDays.test(door) ? { day: when } : { when })),
  };
}

const ofMoney = /^(?:fund|loan|sponsor|visit\.record|dues|scam\.victim|case\.answer|commend|aid)/u;
const ofPeople =
  /^(?:visit|person|loan\.(?:pay|repay|status)|sponsor|commend|movement|attendance|case|join|meeting\.status|dues\.status|duty|fund|death|data)/u;
const ofPhones = /^(?:data|person|announce$)/u;
const ofDays = /^(?:visit|attendance|loan\.(?:pay|repay)|fund|sponsor\.pay|person|case)/u;
