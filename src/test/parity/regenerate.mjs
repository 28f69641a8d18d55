// Takes the snapshots of the golden-file test and writes down what Chrome DevTools says about them. See README.md.
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import {allocated, comparison, nodesCsv, objects, summary, views} from './answers.mjs';
import {buildEngine, loadSnapshot} from './devtools.mjs';
import {takePage} from './page.mjs';

const HERE = import.meta.dirname;
const TARGET = path.join(HERE, '../resources/snapshots');
const NODES = ['node16', 'node18', 'node20', 'node22', 'node24', 'node26'];
const PAGE = 'chromium';

/** Two snapshots of one process. */
const PAIR = {name: 'pair', node: 'node24', parts: ['before', 'after']};

/** Paths get into a snapshot, so everything runs in a folder whose name tells nothing. */
const NEUTRAL = fs.mkdtempSync(path.join(os.tmpdir(), 'app-'));

const options = process.argv.slice(2).filter(word => word.startsWith('--'));
const names = process.argv.slice(2).filter(word => !word.startsWith('--'));
const wanted = names.length ? names : [...NODES, PAGE, PAIR.name];

const pack = content => zlib.gzipSync(content, {level: 9});
const target = ending => path.join(TARGET, ending);

function takeNode(name, ...more) {
  const program = path.join(NEUTRAL, 'program.cjs');
  const binary = path.join(NEUTRAL, 'node');
  fs.copyFileSync(path.join(HERE, 'program.cjs'), program);
  fs.copyFileSync(path.join(HERE, 'node_modules', name, 'bin/node'), binary);
  const made = execFileSync(binary, [program, 'taken.heapsnapshot', ...more], {cwd: NEUTRAL, env: {}, encoding: 'utf8'});
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
  keep('taken', name);
  fs.writeFileSync(target(name + '.md'), `# ${name}\n\n- Taken by: ${made}\n- Script: \`src/test/parity/${script}\`\n`);
}

function keep(taken, name) {
  const text = fs.readFileSync(path.join(NEUTRAL, taken + '.heapsnapshot'), 'utf8');
  for (const telling of [os.hostname(), os.homedir(), HERE]) {
    if (telling.length > 5 && text.includes(telling)) throw new Error(`${name} tells of ${telling}`);
  }
  fs.writeFileSync(target(name + '.heapsnapshot.gz'), pack(text));
}

const partOfPair = part => `${PAIR.name}-${part}`;

function takePair() {
  const {made, script} = takeNode(PAIR.node, 'plain', 'later.heapsnapshot');
  ['taken', 'later'].forEach((taken, i) => keep(taken, partOfPair(PAIR.parts[i])));
  fs.writeFileSync(target(PAIR.name + '.md'),
    `# ${PAIR.name}\n\nTwo snapshots of one process, with some work between them.\n\n- Taken by: ${made}\n- Script: \`src/test/parity/${script}\`\n`);
}

const load = name => loadSnapshot(zlib.gunzipSync(fs.readFileSync(target(name + '.heapsnapshot.gz'))).toString());

async function answerPair() {
  const [before, after] = await Promise.all(PAIR.parts.map(part => load(partOfPair(part))));
  const rows = {forward: comparison(before, after), backward: comparison(after, before)};
  fs.writeFileSync(target(PAIR.name + '.comparison.json.gz'), pack(JSON.stringify(rows, null, 1)));
  const filtered = {before: allocated(before, before, after), after: allocated(after, before, after)};
  fs.writeFileSync(target(PAIR.name + '.allocated.json.gz'), pack(JSON.stringify(filtered, null, 1)));
  const sum = (list, field) => list.reduce((total, row) => total + row[field], 0);
  describe(PAIR.name, [
    `| classes in Comparison | ${rows.forward.length} |`, ...['newCount', 'deletedCount', 'allocatedSize', 'freedSize'].map(field =>
      `| ${field} | ${sum(rows.forward, field)} |`),
  ]);
  console.log(`${PAIR.name}: ${rows.forward.length} classes`);
}

async function answer(name) {
  const snapshot = await load(name);
  const rows = summary(snapshot);
  fs.writeFileSync(target(name + '.nodes.csv.gz'), pack(nodesCsv(snapshot)));
  fs.writeFileSync(target(name + '.summary.json.gz'), pack(JSON.stringify(rows, null, 1)));
  fs.writeFileSync(target(name + '.objects.json.gz'), pack(JSON.stringify(objects(snapshot), null, 1)));
  const seen = views(snapshot);
  fs.writeFileSync(target(name + '.views.json.gz'), pack(JSON.stringify(seen, null, 1)));
  describe(name, [
    `| nodes | ${snapshot.nodeCount} |`, `| classes in Summary | ${rows.rows.length} |`, `| total size | ${rows.totalSize} |`,
    ...Object.entries(seen.statistics).slice(1).map(([part, bytes]) => `| of it ${part} | ${bytes} |`),
  ]);
  console.log(`${name}: ${snapshot.nodeCount} nodes, ${rows.rows.length} classes`);
}

/** Adds the numbers of DevTools to what is said of a snapshot. */
function describe(name, rows) {
  const version = JSON.parse(fs.readFileSync(path.join(HERE, 'node_modules/chrome-devtools-frontend/package.json'))).version;
  const about = fs.readFileSync(target(name + '.md'), 'utf8').split('\nChrome DevTools')[0].trimEnd();
  fs.writeFileSync(target(name + '.md'), [about, '', `Chrome DevTools (${version}) says:`, '', '| | |', '|---|---|', ...rows, ''].join('\n'));
}

await buildEngine();
fs.mkdirSync(TARGET, {recursive: true});
for (const name of wanted) {
  const isPair = name === PAIR.name;
  if (!options.includes('--answers')) await (isPair ? takePair() : take(name));
  await (isPair ? answerPair() : answer(name));
}
fs.rmSync(NEUTRAL, {recursive: true});
process.exit(0);
