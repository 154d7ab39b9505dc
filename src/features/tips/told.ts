/** What others read when an officer did something about a tip, by whichever way it was done. */
import type { Translator } from '../../i18n/translator.ts';
import type { ContentInput } from '../../messaging/outgoing.ts';
import type { RichText } from '../../messaging/rich-text.ts';
import { alertCard, stateText, tipChoice } from './messages.ts';
import type { Tip } from './store.ts';

export const toldTeller =
  ({ number, unitName }: Tip, which: 'ask' | 'close', text: string) =>
  (speak: Translator): ContentInput => ({
    ...speak.text(`tips-told-${which}`, { number: String(number), unit: unitName, text }),
    choices: [[tipChoice(speak, 'mine', number)]],
  });

/** That a colleague has noted something; what it is they look up. */
export const toldOfNote =
  (tip: Tip, zone: string) =>
  (speak: Translator): ContentInput =>
    alertCard(speak, tip, zone, 'tips-alert-noted');

export const howItStands = (speak: Translator, tip: Tip): RichText => stateText(speak, tip);
