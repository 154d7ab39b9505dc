/** The same cases for every channel: the adapter by its contract, and the whole house on the channel. */
import { describe } from 'vitest';
import { adapterCases } from './conformance/adapter-cases.ts';
import type { MakeWorld } from './conformance/driver.ts';
import { houseCases } from './conformance/house-cases.ts';

/** @param makeWorld the channel on a platform of our own; a case asks `abilities` what the channel can, never who it is */
export function conformance(name: string, makeWorld: MakeWorld): void {
  describe(`${name}: the adapter`, () => adapterCases(makeWorld));
  describe(`${name}: the house`, () => houseCases(makeWorld));
}
