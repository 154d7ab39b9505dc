/** The console with the screens of all features. Loaded when somebody first opens it: a start need not wait for it. */
import { consoleRoutes } from '../console/console.tsx';
import type { Screen } from '../console/screen.ts';
import { createPageTurn } from '../conversation/page-turn.ts';
import { aidScreens, aidSource } from '../features/aid/console/screens.tsx';
import { announcementScreens } from '../features/announcements/console/screens.tsx';
import { commendationScreens } from '../features/commendations/console/screens.tsx';
import { settingsScreen } from '../features/console/console/settings-screen.tsx';
import { eventScreens } from '../features/events/console/screens.tsx';
import { fundScreens } from '../features/funds/console/screens.tsx';
import { inboxScreens } from '../features/inbox/console/screens.tsx';
import { lendingScreens } from '../features/lending/console/screens.tsx';
import { listScreens } from '../features/lists/console/screens.tsx';
import { meetingScreens } from '../features/meetings/console/screens.tsx';
import { unitScreens } from '../features/members/console/screens.tsx';
import { movementScreens } from '../features/movements/console/screens.tsx';
import { privacyScreens } from '../features/privacy/console/screens.tsx';
import { articleScreens } from '../features/questions/console/article-screens.tsx';
import { questionScreens, questionSource } from '../features/questions/console/screens.tsx';
import { reportScreens } from '../features/reports/console/screens.tsx';
import { applicationScreens, applicationSource } from '../features/roster/console/application-screen.tsx';
import { rosterScreens } from '../features/roster/console/screens.tsx';
import { sponsorshipScreens } from '../features/sponsorships/console/screens.tsx';
import { TIPS_PATH, tipScreens, tipSource } from '../features/tips/console/screens.tsx';
import { webhookScreen } from '../features/tokens/console/webhook-screen.tsx';
import { visitScreens } from '../features/visits/console/screens.tsx';
import { workScreens } from '../features/works/console/screens.tsx';
import { figuresOf } from '../figures/measure.ts';
import { createTranslator } from '../i18n/translator.ts';
import type { App } from './build-app.ts';

/** In no order of their own: each names its place in the menu. */
export const screensOf = (app: Pick<App, 'features' | 'i18n'>): readonly Screen[] => [
  ...inboxScreens([questionSource, aidSource, applicationSource, tipSource], TIPS_PATH),
  ...aidScreens,
  ...questionScreens,
  ...applicationScreens,
  ...tipScreens,
  ...listScreens(app.i18n),
  ...rosterScreens,
  ...announcementScreens,
  ...meetingScreens,
  ...visitScreens,
  ...articleScreens,
  ...fundScreens,
  ...lendingScreens,
  ...sponsorshipScreens,
  ...movementScreens,
  ...commendationScreens,
  ...eventScreens,
  ...workScreens,
  ...reportScreens(figuresOf(app.features), createTranslator(app.i18n, 'vi')),
  ...unitScreens,
  ...privacyScreens,
  webhookScreen,
  settingsScreen,
];

/** @returns all that is served below `/bang` */
export function openConsole(app: App) {
  return consoleRoutes({
    inTransaction: app.inTransaction,
    i18n: app.i18n,
    defaults: app.defaults,
    answering: (context, feature) => createPageTurn(context, feature, app),
    publicUrl: app.defaults.publicUrl,
    screens: screensOf(app),
    chatLink: (payload) => {
      for (const channel of app.channels.all()) {
        const link = channel.inviteLink(payload);
        if (link) return link;
      }
      return undefined;
    },
    log: app.log,
  });
}
