/**
 * Announcements: notices, legal information with its source, urgent alerts. An officer writes one (`/thongbao`,
 * `/phapluat`, `/khan`), sees it as members will, and confirms to how many it goes; then follows it with `/tiendo`.
 * It may wait for a time, come again and again, or need the word of a second officer: then it is a plan (plan-*.ts).
 * Members say that they read it, and find the latest with `/tin`.
 */
import { door, type Feature, wordsAt } from '../../conversation/feature.ts';
import { chooseProgress, commands } from './commands.ts';
import { beginOrdered, compose, composeAlert, composeCorrection } from './compose/compose.ts';
import { COMPOSE } from './compose/draft.ts';
import { figures } from './figures-store.ts';
import { FEATURE } from './messages.ts';
import { personalData } from './personal-store.ts';
import { planActions, plansInbox } from './plans/plan-actions.ts';
import { lapseUnanswered, sendDuePlans } from './plans/plan-scheduled.ts';
import { controlActions } from './progress/control-actions.ts';
import { CORRECT, correction } from './progress/correction.ts';
import { acknowledgeLatest, readActions, readByReaction } from './progress/read-actions.ts';
import { keepProgressCurrent } from './progress/scheduled.ts';

export const announcements: Feature = {
  name: FEATURE,
  commands,
  inbox: plansInbox,
  doors: {
    announce: door((turn, words) => beginOrdered(turn, 'notice', words)),
    'announce.legal': door((turn, words) => beginOrdered(turn, 'legal', words)),
    'announce.urgent': door((turn, words) => beginOrdered(turn, 'alert', words)),
    'announce.status': door(chooseProgress),
    ack: acknowledgeLatest,
  },
  actions: {
    'compose-alert': composeAlert,
    'compose-correction': composeCorrection,
    ...controlActions,
    ...readActions,
    ...planActions,
  },
  dialogs: { [COMPOSE]: wordsAt(compose, ({ step }) => step === 'text'), [CORRECT]: correction },
  scheduled: [sendDuePlans, lapseUnanswered, keepProgressCurrent],
  events: { reaction: readByReaction },
  figures,
  personalData,
};
