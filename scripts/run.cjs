// node scripts/run.cjs PROGRAM ARGUMENTS…: what every npm script begins with. Plain old JavaScript, so that an old Node.js
// gets as far as the sentence below and not to a SyntaxError.
'use strict';

var version = process.versions.node.split('.').map(Number);
if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  process.stderr.write(
    'Node.js ' +
      process.versions.node +
      ' is too old for Chi Hoi: install 20.19 or newer (https://nodejs.org), then npm ci.\n',
  );
  process.exit(1);
}
require('./program.cjs');
