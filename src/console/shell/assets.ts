/** The style and the script of the console: read once, named by what they hold, so that a browser may keep them for good. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from '../../runtime/project-root.ts';
import { BASE } from '../screen.ts';

export interface Asset {
  /** Where a page finds it. */
  url: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

// The style is not compiled: a built product takes it from the source too.
const styleFile = join(projectRoot, 'src/console/shell/console.css');
const scriptFile = () => createRequire(import.meta.url).resolve('htmx.org/dist/htmx.min.js');

/** @returns by the last part of their address */
export function loadAssets(): { style: Asset; script: Asset; byName: ReadonlyMap<string, Asset> } {
  const style = load(styleFile, 'css', 'text/css; charset=utf-8');
  const script = load(scriptFile(), 'js', 'text/javascript; charset=utf-8');
  return { style, script, byName: new Map([style, script].map((asset) => [asset.url.split('/').at(-1) ?? '', asset])) };
}

function load(file: string, ending: string, type: string): Asset {
  const bytes = new Uint8Array(readFileSync(file));
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return { url: `${BASE}/tep/${hash}.${ending}`, type, bytes };
}
