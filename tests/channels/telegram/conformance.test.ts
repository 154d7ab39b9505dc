import { telegramWorld } from '../conformance/telegram.ts';
import { conformance } from '../conformance.ts';

conformance('telegram', telegramWorld);
