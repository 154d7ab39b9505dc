import { playgroundWorld } from '../conformance/playground.ts';
import { conformance } from '../conformance.ts';

conformance('playground', playgroundWorld);
