/**
 * What residents and members ask: answered from an article of the knowledge base, or by an officer of the unit. Groups
 * and private chats; dangers are heard everywhere. A ticket (store.ts) is a question, or a danger, in officers' hands.
 */
import { door, type Feature, wordsAt } from '../../conversation/feature.ts';
import { askQuestion } from './asking/ask.ts';
import { askActions, askDialog, hoi, openArticle } from './asking/ask-actions.ts';
import { additionForm, askerActions, replied, ticketOfLink } from './asking/asker-actions.ts';
import { answeringActions, traloi } from './asking/group-answering.ts';
import { deleted, edited, guessed, heard, unclaimed } from './asking/listen.ts';
import { offerDialog } from './asking/offer-addition.ts';
import { dutyActions, dutyDialog, truc } from './duty/duty-settings.ts';
import { comfortDialog, dangerDialog, enterDanger } from './emergency.ts';
import { hoidap } from './figures.ts';
import { editDialog } from './knowledge/edit-dialog.ts';
import { importDialog } from './knowledge/import-dialog.ts';
import { articleActions, baiviet } from './knowledge/officer-actions.ts';
import { erase, openWork, personalData, wordsAbout } from './personal-store.ts';
import { face, officerActions, passForm } from './tickets/chat.ts';
import { openAnswer } from './tickets/deliver.ts';
import { offerToSend } from './tickets/held.ts';
import { giveBack, urge } from './tickets/scheduled.ts';
import { wordsDialog } from './tickets/words-dialog.ts';

export const questions: Feature = {
  name: 'questions',
  commands: [hoi, hoidap, truc, traloi, baiviet],
  pressing: true,
  inbox: face.inbox,
  mine: face.mine,
  actions: {
    ...askActions,
    ...askerActions,
    ...officerActions,
    ...dutyActions,
    ...answeringActions,
    ...articleActions,
  },
  dialogs: {
    ask: askDialog,
    addition: additionForm.dialog,
    offer: offerDialog,
    words: wordsAt(wordsDialog, ({ text }) => text === ''),
    pass: passForm.dialog,
    duty: dutyDialog,
    danger: dangerDialog,
    comfort: comfortDialog,
    article: editDialog,
    'article-import': { ...importDialog, opensFiles: true },
  },
  scheduled: [giveBack, urge],
  doors: {
    emergency: enterDanger,
    'question.law': async (turn, said) => askQuestion(turn, said.words, 'officer'),
    'question.local': async (turn, said) => askQuestion(turn, said.words, 'officer'),
    thanks: door((turn) => turn.say('questions-welcome')),
    duty: door((turn) => truc.run(turn, '')),
  },
  onAnyMessage: heard,
  onReply: replied,
  onEdit: edited,
  onStartPayload: async (turn, payload) =>
    (await openArticle(turn, payload)) || openAnswer(turn, payload, ticketOfLink),
  onUnclaimed: unclaimed,
  onAwaited: offerToSend,
  onUnknown: guessed,
  events: { 'message-deleted': deleted },
  personalData,
  openWork,
  wordsAbout,
  erase,
};
