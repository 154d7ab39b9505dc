import type { I18n } from '../i18n/i18n.ts';
import type { WorkContext } from '../operations/actor.ts';
import { createWorkContext } from '../operations/context.ts';
import type { UnitOfWork } from '../outbound/outbox/unit-of-work.ts';
import type { Feature, FeatureContext } from './feature.ts';

export type Defaults = WorkContext['defaults'];

export interface AppTexts {
  i18n: I18n;
  defaults: Defaults;
  features: readonly Feature[];
}

/** What turns and due work share. @param feature whose messages these are */
export function createContext(work: UnitOfWork, feature: string, around: AppTexts): FeatureContext {
  const { i18n, features } = around;
  return { ...createWorkContext(work, around, feature), i18n, features };
}
