import type { Turn } from '../../../conversation/feature.ts';
import { joinRich } from '../../../messaging/rich-text.ts';
import { officerCard, officerLine, requestChoice } from '../messages.ts';
import { notifyOfficers } from '../notify.ts';
import { createRequest } from '../store.ts';
import { type Draft, unitOf } from './request-draft.ts';

/** Makes the request of a finished draft, tells the officers, and tells the asker its number and what happens next. */
export async function sendRequest(turn: Turn, draft: Draft): Promise<void> {
  const { kind, forWhom, contact } = draft;
  if (kind === undefined || forWhom === undefined || contact === undefined)
    throw new Error('the draft is not finished');
  const unit = await unitOf(turn, draft);
  await turn.endDialog();
  const request = await createRequest(
    turn,
    {
      unitId: unit.id,
      askerId: turn.person.id,
      kind,
      forWhom,
      contact,
      story: draft.story.text,
      files: draft.story.files,
    },
    turn.now,
  );
  const { reached, all } = await notifyOfficers(
    turn,
    request,
    (speak) => officerCard(speak, request, speak.text('aid-card-new')),
    // An officer who asks for somebody else needs others to know.
    { files: request.files, exceptId: turn.person.id },
  );

  const { speak } = turn;
  const number = String(request.number);
  const choices = [[requestChoice(speak, 'mine', request.number)]];
  if (reached.length > 0) {
    const names = joinRich(
      reached.map((officer) => officerLine(speak, officer)),
      '\n',
    );
    await turn.reply({ ...speak.text('aid-sent', { number, officers: names }), choices });
    return;
  }
  turn.log.warn(
    { unit: unit.id, request: number },
    'no officer can be reached by chat for a request: it waits in the list',
  );
  const phones = all.filter((officer) => officer.phone !== null).map((officer) => officerLine(speak, officer));
  const text =
    phones.length > 0
      ? speak.text('aid-sent-call', { number, officers: joinRich(phones, '\n') })
      : speak.text('aid-sent-nobody', { number, unit: unit.name });
  await turn.reply({ ...text, choices });
}
