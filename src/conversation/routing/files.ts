/** Files that come with a message are checked before any feature sees them. */

import { NOBODY } from '../dialogs/choices.ts';
import { fileArgs, soundFiles } from '../inbound/incoming-files.ts';
import { createTurn } from '../turn.ts';
import type { Said } from './passage.ts';

export async function refusesFiles(said: Said): Promise<string | undefined> {
  const { router, turnFor, who, work, trace, slash, spoken, dialog, secret } = said;
  const { incoming } = who;
  const named = slash && slash !== 'unknown' ? slash : dialog ? secret : spoken;
  const opensFiles = named ? named.command.opensFiles : dialog && router.dialog(dialog)?.opensFiles;
  if (incoming.attachments.length === 0 || opensFiles) return undefined;
  const { kept, refused } = await soundFiles(turnFor(NOBODY));
  if (refused.length === 0) return undefined;
  for (const why of refused) await turnFor(NOBODY).say(`common-file-${why}`, fileArgs);
  if (kept.length === 0 && incoming.text.trim() === '') return NOBODY;
  said.turnFor = createTurn(work, { ...who, incoming: { ...incoming, attachments: kept } }, router.app, trace);
  return undefined;
}
