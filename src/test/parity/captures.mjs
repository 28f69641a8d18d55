// Takes the snapshots that are compared: of every version of Node.js in every way that it has, of a page, of one process twice, and of
// processes that leak three times.
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {chromium, takePage} from './page.mjs';

const HERE = import.meta.dirname;
const VERSIONS = [12, 14, 16, 18, 20, 22, 24, 26];
const WAYS = ['plain', 'inspector', 'timeline'];

const TWICE = 24;
const LEAKING = [18, 24];
const HOSTILE = 24;

/** v8.writeHeapSnapshot heeds its options from 20 on; before, numbers are to be had over the inspector only. */
function optionsOf(version) {
  if (version >= 20) return ['internals', 'numeric'];
  return version >= 16 ? ['inspector-numeric'] : [];
}

function run(version, program, ...words) {
  execFileSync(path.join(HERE, 'node_modules', 'node' + version, 'bin/node'), [path.join(HERE, program), ...words], {env: {}});
}

/**
 * Writes them into a folder; the file of each, and that of the baseline to compare with, where there is one, those taken
 * before it of one process, and of what a report is to be made.
 * @param wanted parts of names; empty for all
 */
export async function* captures(folder, wanted) {
  const isWanted = name => !wanted.length || wanted.some(part => name.includes(part));
  fs.rmSync(folder, {recursive: true, force: true});
  fs.mkdirSync(folder, {recursive: true});
  for (const version of VERSIONS) {
    for (const way of [...WAYS, ...optionsOf(version)]) {
      const name = `node${version}-${way}.${way === 'timeline' ? 'heaptimeline' : 'heapsnapshot'}`;
      if (!isWanted(name)) continue;
      const file = path.join(folder, name);
      run(version, 'program.cjs', file, way);
      yield {file};
    }
  }
  if (isWanted('before') || isWanted('after')) {
    const [baseline, later] = ['before', 'after'].map(when => path.join(folder, `node${TWICE}-${when}.heapsnapshot`));
    run(TWICE, 'program.cjs', baseline, 'plain', later);
    yield {file: baseline};
    yield {file: later, baseline};
  }
  for (const version of LEAKING) {
    const name = `node${version}-leaking`;
    if (!isWanted(name)) continue;
    const files = ['a', 'b', 'c'].map(letter => path.join(folder, `${name}-${letter}.heapsnapshot`));
    run(version, 'leaking.cjs', ...files);
    yield {file: files.at(-1), series: files};
  }
  if (isWanted('hostile')) {
    const files = ['a', 'b', 'c'].map(letter => path.join(folder, `node${HOSTILE}-hostile-${letter}.heapsnapshot`));
    run(HOSTILE, 'hostile.cjs', ...files);
    yield {file: files.at(-1), reported: files};
  }
  if (chromium && isWanted('page')) {
    const file = path.join(folder, 'page.heapsnapshot');
    await takePage(path.join(HERE, 'page.html'), file, path.join(folder, 'profile'));
    yield {file};
  } else if (!chromium) {
    console.error('There is no Chromium: no page is compared, no report opened. CHROMIUM may name one.');
  }
  if (isWanted('other-producer')) yield {file: path.join(HERE, 'other-producer.heapsnapshot')};
}
