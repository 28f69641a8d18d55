// Takes the snapshots of the golden-file test and writes down what Chrome DevTools says about them. See README.md.
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import {nodesCsv, objects, summary, views} from './answers.mjs';
import {buildEngine, loadSnapshot} from './devtools.mjs';
import {takePage} from './page.mjs';

const HERE = import.meta.dirname;
const TARGET = path.join(HERE, '../resources/snapshots');
const NODES = ['node16', 'node18', 'node20', 'node22', 'node24', 'node26'];
const PAGE = 'chromium';

/** Paths get into a snapshot, so everything runs in a folder whose name tells nothing. */
const NEUTRAL = fs.mkdtempSync(path.join(os.tmpdir(), 'app-'));

const options = process.argv.slice(2).filter(word => word.startsWith('--'));
const names = process.argv.slice(2).filter(word => !word.startsWith('--'));
const wanted = names.length ? names : [...NODES, PAGE];

const pack = content => zlib.gzipSync(content, {level: 9});
const target = ending => path.join(TARGET, ending);

function takeNode(name) {
  const program = path.join(NEUTRAL, 'program.cjs');
  const binary = path.join(NEUTRAL, 'node');
  fs.copyFileSync(path.join(HERE, 'program.cjs'), program);
  fs.copyFileSync(path.join(HERE, 'node_modules', name, 'bin/node'), binary);
  const made = execFileSync(binary, [program, 'taken.heapsnapshot'], {cwd: NEUTRAL, env: {}, encoding: 'utf8'});
  return {made: made.trim(), script: 'program.cjs'};
}

async function takeChromium() {
  const page = path.join(NEUTRAL, 'page.html');
  fs.copyFileSync(path.join(HERE, 'page.html'), page);
  const made = await takePage(page, path.join(NEUTRAL, 'taken.heapsnapshot'), path.join(NEUTRAL, 'profile'));
  return {made, script: 'page.html'};
}

async function take(name) {
  const {made, script} = name === PAGE ? await takeChromium() : takeNode(name);
  const text = fs.readFileSync(path.join(NEUTRAL, 'taken.heapsnapshot'), 'utf8');
  for (const telling of [os.hostname(), os.homedir(), HERE]) {
    if (telling.length > 5 && text.includes(telling)) throw new Error(`${name} tells of ${telling}`);
  }
  fs.writeFileSync(target(name + '.heapsnapshot.gz'), pack(text));
  fs.writeFileSync(target(name + '.md'), `# ${name}\n\n- Taken by: ${made}\n- Script: \`src/test/parity/${script}\`\n`);
}

async function answer(name) {
  const snapshot = await loadSnapshot(zlib.gunzipSync(fs.readFileSync(target(name + '.heapsnapshot.gz'))).toString());
  const rows = summary(snapshot);
  fs.writeFileSync(target(name + '.nodes.csv.gz'), pack(nodesCsv(snapshot)));
  fs.writeFileSync(target(name + '.summary.json.gz'), pack(JSON.stringify(rows, null, 1)));
  fs.writeFileSync(target(name + '.objects.json.gz'), pack(JSON.stringify(objects(snapshot), null, 1)));
  const seen = views(snapshot);
  fs.writeFileSync(target(name + '.views.json.gz'), pack(JSON.stringify(seen, null, 1)));
  const version = JSON.parse(fs.readFileSync(path.join(HERE, 'node_modules/chrome-devtools-frontend/package.json'))).version;
  const totals = [
    `Chrome DevTools (${version}) says:`, '', '| | |', '|---|---|', `| nodes | ${snapshot.nodeCount} |`,
    `| classes in Summary | ${rows.rows.length} |`, `| total size | ${rows.totalSize} |`,
    ...Object.entries(seen.statistics).slice(1).map(([part, bytes]) => `| of it ${part} | ${bytes} |`),
  ];
  const about = fs.readFileSync(target(name + '.md'), 'utf8').split('\nChrome DevTools')[0].trimEnd();
  fs.writeFileSync(target(name + '.md'), about + '\n\n' + totals.join('\n') + '\n');
  console.log(`${name}: ${snapshot.nodeCount} nodes, ${rows.rows.length} classes`);
}

await buildEngine();
fs.mkdirSync(TARGET, {recursive: true});
for (const name of wanted) {
  if (!options.includes('--answers')) await take(name);
  await answer(name);
}
fs.rmSync(NEUTRAL, {recursive: true});
process.exit(0);
