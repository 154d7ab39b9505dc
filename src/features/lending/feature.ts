/**
 * Saving and lending among members, none of it with interest: savings groups, rotating funds, loans; the bank's loan groups as
 * they stood on a day; insurance cards bought together. Money moves in the ledger alone. Officers of the very unit read names;
 * units above read sums; members read what is theirs.
 */
import type { Feature } from '../../conversation/feature.ts';
import { entrustedChat } from './entrusted/chat.ts';
import { figures } from './figures-store.ts';
import { insuranceChat, remindCards } from './insurance/chat.ts';
import { loanChat } from './loans/chat.ts';
import { remindDues } from './loans/scheduled.ts';
import { inbox, mine } from './loans/waiting.ts';
import { erase, personalData, wordsAbout } from './personal-store.ts';
import { rotatingChat } from './rotating/chat.ts';
import { savingsChat } from './savings/chat.ts';

const parts = [loanChat, savingsChat, rotatingChat, entrustedChat, insuranceChat];

export const lending: Feature = {
  name: 'lending',
  commands: parts.flatMap(({ commands }) => commands),
  dialogs: Object.assign({}, ...parts.map(({ dialogs }) => dialogs)),
  actions: Object.assign({}, ...parts.map(({ actions }) => actions)),
  doors: { ...loanChat.doors, ...savingsChat.doors },
  onUnclaimed: loanChat.claim,
  scheduled: [remindDues, remindCards],
  inbox: inbox,
  mine: mine,
  figures,
  personalData,
  wordsAbout,
  erase,
};
