// node scripts/failed-tests.js REPORT.json …: a line for each test that failed, from what vitest's JSON reporter wrote.
import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';

const firstLine = (text) => text?.split('\n')[0] || 'no message';

for (const path of process.argv.slice(2)) {
  const run = basename(path, '.json');
  let report;
  try {
    report = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    console.log(`${run}: no report, see above (${firstLine(error.message)})`);
    continue;
  }
  for (const { name, status, message, assertionResults } of report.testResults) {
    const file = `${run}: ${relative(process.cwd(), name)}`;
    const failed = assertionResults.filter((test) => test.status === 'failed');
    for (const test of failed) console.log(`${file}: ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
    // A file that could not be loaded has no tests.
    if (status === 'failed' && failed.length === 0) console.log(`${file}: ${firstLine(message)}`);
  }
}
