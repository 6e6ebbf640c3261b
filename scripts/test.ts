import { checks } from './testing/checks.ts';
import { editorTests } from './testing/editor.ts';
import { grammarTests } from './testing/grammar.ts';
import type { Count, Part } from './testing/part.ts';
import { screenTests } from './testing/screen.ts';
import { unitTests } from './testing/unit.ts';

const parts: readonly Part[] = [...checks, unitTests, grammarTests, editorTests, screenTests];
const wanted = process.argv.slice(2);
const report: string[] = [];
let [passed, failed] = [0, 0];

for (const part of parts.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)))) {
  console.log(`\n== ${part.name}`);
  const start = Date.now();
  const count = await runPart(part);
  passed += count.passed;
  failed += count.failed;
  report.push(`${part.name}: ${count.passed} passed, ${count.failed} failed, ${Math.round((Date.now() - start) / 1000)} s`);
}
console.log(`\n${report.join('\n')}\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

/** A part that breaks down or runs nothing counts as one failure, and the others still run. */
async function runPart(part: Part): Promise<Count> {
  try {
    const count = await part.run();
    if (count.passed + count.failed > 0) return count;
    console.log('Nothing ran here.');
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
  }
  return { passed: 0, failed: 1 };
}
