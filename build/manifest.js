/**
 * Takes the scripts out of package.json while npm packs it, and puts them back: `node build/manifest.js strip|restore`.
 * They build a checkout; in the package they could not run, and npm would warn whoever installs it that there are some.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const manifest = 'package.json';
// Beside what is built, which is never published as a whole.
const kept = 'dist/manifest.json';

if (process.argv[2] === 'strip') {
  const text = readFileSync(manifest, 'utf8');
  const { scripts, ...published } = JSON.parse(text);
  // Without scripts it is what an earlier run left that never came to its end.
  if (scripts !== undefined) {
    writeFileSync(kept, text);
    writeFileSync(manifest, `${JSON.stringify(published, null, 2)}\n`);
  }
} else if (existsSync(kept)) renameSync(kept, manifest);
