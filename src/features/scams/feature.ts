/**
 * Somebody forwards or pastes a message that looks odd: its signs are explained (text/scams/scam-tricks.ts), and an officer of the
 * ward police looks at it if they wish. Officers see which tricks go round, and warn all.
 */
import { door, type Feature } from '../../conversation/feature.ts';
import { checkDialog, firstAid, kiemtra, paid, unclaimed } from './check.ts';
import { heard } from './heard.ts';
import { thudoan, warnings } from './overview.ts';

export const scams: Feature = {
  name: 'scams',
  commands: [kiemtra, thudoan],
  actions: { warnings, paid },
  dialogs: { check: checkDialog },
  doors: {
    'scam.check': door(kiemtra.run),
    'scam.victim': door(firstAid),
  },
  onAnyMessage: heard,
  onUnknown: unclaimed,
};
