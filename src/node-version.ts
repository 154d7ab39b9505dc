/** Refuses an old Node.js with a sentence: begun further on it would end in a SyntaxError of whatever is read first. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Node.js ${process.versions.node} is too old for Chi Hoi: install 20.19 or newer (https://nodejs.org), then npm ci.\n`,
  );
  process.exit(1);
}

export {};
