/** What officers read of announcements that are not sent yet. */
import type { Translator } from '../../../conversation/feature.ts';
import type { RichText } from '../../../messaging/rich-text.ts';
import { formatRepeat } from '../../../text/format-repeat.ts';
import { formatDate, formatTime } from '../../../text/format-time.ts';
import type { When } from '../compose/read-when.ts';
import { headerNames } from '../messages.ts';
import { excerpt } from '../rules.ts';
import type { Plan } from './plan-store.ts';

/** When it goes out: "08:00 thứ hai, 23/11/2026", "ngày 15 hằng tháng lúc 08:00, lần tới …", or at the word of another. */
export function planWhen(speak: Translator, plan: Pick<Plan, 'rule' | 'nextAt'>, zone: string): string {
  if (!plan.nextAt) return speak.label('announcements-when-agreed');
  return whenText(speak, { at: plan.nextAt, rule: plan.rule ?? undefined }, zone);
}

export function whenText(speak: Translator, { at, rule }: When, zone: string): string {
  const time = formatTime(at, zone, speak.locale);
  const date = formatDate(at, zone, speak.locale);
  if (rule === undefined) return speak.label('announcements-when-once', { time, date });
  return speak.label('announcements-when-repeat', { every: formatRepeat(rule, speak.locale), time, date });
}

export function planLine(speak: Translator, plan: Plan, unitNames: string[], zone: string, number: number): RichText {
  return speak.text('announcements-plan-line', {
    number,
    kind: speak.label(`announcements-kind-${plan.kind}`),
    when: planWhen(speak, plan, zone),
    state: speak.label(`announcements-plan-${plan.state}`),
    units: headerNames(speak, unitNames),
    begin: excerpt(plan.text, 80),
  });
}
