/**
 * People's own data: what we keep of them (`/dulieu`), its removal (`/xoadulieu`), how long each kind is kept (`/dulieu thời hạn`), and who
 * looked at what (`/nhatky`). Each feature says and removes its own part: `Feature.personalData`, `Feature.erase`.
 */
import { type Action, door, type Feature } from '../../conversation/feature.ts';
import { noteAgreed } from '../../directory/settings/consent.ts';
import { erase, eraseAction, eraseDialog, keepAction } from './erase.ts';
import { eraseDue } from './erase-scheduled.ts';
import { exportData } from './export-data.ts';
import { keepForAction, keepingAction, keepingDialog } from './keeping.ts';
import { retentionDue } from './retention-scheduled.ts';
import { moreEntries, trail } from './trail.ts';

/** What is pressed under the notice (conversation/notice.ts). */
const agree: Action = {
  level: 'all',
  async run(turn) {
    await noteAgreed(turn.tx, turn.person.id, turn.now);
    await turn.say('privacy-agreed');
  },
};

export const privacy: Feature = {
  name: 'privacy',
  commands: [
    { name: 'dulieu', level: 'all', where: 'private', run: exportData },
    { name: 'xoadulieu', level: 'all', where: 'private', run: erase },
    { name: 'nhatky', level: 'administrator', where: 'private', run: (turn, rest) => trail(turn, rest) },
  ],
  doors: {
    'data.show': door((turn) => exportData(turn)),
    'data.erase': door((turn) => erase(turn)),
  },
  actions: {
    agree,
    erase: eraseAction,
    keep: keepAction,
    entries: moreEntries,
    keeping: keepingAction,
    keepFor: keepForAction,
  },
  dialogs: { erase: eraseDialog, keeping: keepingDialog },
  scheduled: [eraseDue, retentionDue],
};
