/** `npm start`, `npm run start:bot` and `start:worker`. All else is loaded once it is known that this Node.js can. */
import './node-version.ts';

await import('./start.ts');
