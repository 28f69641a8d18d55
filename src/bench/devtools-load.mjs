// Loads a snapshot with the engine of Chrome DevTools and prints the peak of its resident memory:
//   node devtools-load.mjs --build     bundles the engine
//   node devtools-load.mjs FILE
// Stands in one folder with devtools.mjs of src/test/parity.
import fs from 'node:fs';
import {buildEngine, loadSnapshot} from './devtools.mjs';

/** The file as text, piece by piece: a whole one may be longer than a string can be. */
function* textOf(file) {
  const descriptor = fs.openSync(file);
  const buffer = Buffer.alloc(8 << 20);
  const decoder = new TextDecoder();
  for (let length; (length = fs.readSync(descriptor, buffer)) > 0;) {
    yield decoder.decode(buffer.subarray(0, length), {stream: true});
  }
  fs.closeSync(descriptor);
}

if (process.argv[2] === '--build') {
  await buildEngine();
} else {
  const snapshot = await loadSnapshot(textOf(process.argv[2]));
  const peak = process.resourceUsage().maxRSS * 1024;
  console.log(`peak\t${peak}\nnodes\t${snapshot.nodeCount}`);
}
process.exit(0);
