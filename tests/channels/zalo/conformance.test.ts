import { zaloWorld } from '../conformance/zalo.ts';
import { conformance } from '../conformance.ts';

conformance('zalo', zaloWorld);
