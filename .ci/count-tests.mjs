// Prints `N passed, N failed, N skipped` from vitest's JSON report; a file that could not be run counts as failed.
import { readFileSync } from 'node:fs';

let report;
try {
  report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
} catch (error) {
  console.error(`no test report: ${error.message}`);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const skipped = report.testResults.flatMap((file) =>
  file.assertionResults.filter((test) => test.status === 'skipped' || test.status === 'pending'),
);
for (const test of skipped) console.log(`skipped: ${test.fullName}`);
const unrun = report.testResults.filter(
  (file) => file.status === 'failed' && file.assertionResults.length === 0,
);
const failed = report.numFailedTests + unrun.length;
console.log(
  `${report.numPassedTests} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`,
);
process.exit(failed === 0 && report.success ? 0 : 1);
