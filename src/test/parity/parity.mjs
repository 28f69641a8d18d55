// Compares what Holdfast says about fresh snapshots with what the engine of Chrome DevTools says. See README.md.
import fs from 'node:fs';
import path from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import {
  FILTERS, allNodesCsv, allocated, chosenNodes, comparison, contentsOf, growth, idAt, idRange, inOrder, nativeContexts, retainedByName,
  retainersOf, search, statistics, summary,
} from './answers.mjs';
import {captures} from './captures.mjs';
import {buildEngine, loadSnapshot} from './devtools.mjs';
import {holdfast, holdfastJson} from './holdfast.mjs';
import {chromium, lookAt} from './page.mjs';

const FOLDER = path.join(import.meta.dirname, 'snapshots');
const QUESTIONS = ['nodes', 'summary', 'filters', 'allocated', 'statistics', 'contents', 'retainers', 'ignoring', 'search', 'compare', 'growth', 'report'];
const SEARCHES = ['visitor', 'PART-3', '{x, y', 'É', '"', '(', 'system / ', 'STRASSE', 'straße', 'ſ', 'a'];
const WITHOUT_CONTEXT = ['sharedNativeContext', 'noNativeContext'];
const IGNORED = 2;
const LEAKED = ['Session', 'Job', '{name, roles}', 'Function'];


/** What a report is made of. */
const REPORT_ELEMENTS = ('article b body circle code dd div dl dt h1 h2 h3 head header html li line main meta ol p polyline rect section span style '
  + 'svg table tbody td text th thead title tr ul').split(' ');

const differences = [];

/** The answers about one file, by question: how many rows are equal of how many. */
class Tally {
  #name;
  #counts = Object.fromEntries(QUESTIONS.map(question => [question, {equal: 0, compared: 0}]));

  constructor(name) {
    this.#name = name;
  }

  /** Rows are compared place by place, so the order counts. */
  compare(question, detail, theirs, ours) {
    const counts = this.#counts[question];
    const rows = Math.max(theirs.length, ours.length);
    let first;
    for (let row = 0; row < rows; row++) {
      if (theirs[row] === ours[row] || isDeepStrictEqual(theirs[row], ours[row])) counts.equal++;
      else first ??= row;
    }
    counts.compared += rows;
    if (first !== undefined) {
      differences.push(`${this.#name}, ${question}${detail && ' ' + detail}, row ${first}:\n  DevTools ${shown(theirs[first])}\n  Holdfast ${shown(ours[first])}`);
    }
  }

  cells() {
    return [this.#name, ...QUESTIONS.map(question => {
      const {equal, compared} = this.#counts[question];
      return compared ? `${equal}/${compared}` : '-';
    })];
  }
}

const shown = row => (row === undefined ? 'has no such row' : JSON.stringify(row).slice(0, 400));
const lines = text => text.split('\n');

async function compareFilters(tally, snapshot, file) {
  const filters = [...FILTERS, ...WITHOUT_CONTEXT].map(name => [name, {filterName: name}]);
  for (const {nodeId, nodeIndex} of nativeContexts(snapshot)) {
    filters.push([`nativeContext:@${nodeId}`, {filterName: `nativeContext_${nodeIndex}`}]);
  }
  const [minNodeId, maxNodeId] = idRange(snapshot);
  filters.push([`ids:${minNodeId}..${maxNodeId}`, {minNodeId, maxNodeId}]);
  for (const [name, filter] of filters) {
    const {rows} = await holdfastJson('summary', file, '--filter', name);
    tally.compare('filters', name, summary(snapshot, filter).rows, rows);
  }
}

/** Of both snapshots what was allocated before the earlier one, and between them. */
async function compareAllocated(tally, earlier, baseline, snapshot, file) {
  const between = ['--allocated-after', baseline, '--allocated-before', file];
  const questions = [
    ['before', ['--allocated-before', baseline]], ['between', between], ['between', ['--allocated-after', baseline]],
  ];
  for (const [kind, words] of questions) {
    const {rows} = await holdfastJson('summary', file, ...words);
    tally.compare('allocated', words.join(' '), allocated(snapshot, earlier, snapshot)[kind], rows);
  }
  const {rows} = await holdfastJson('summary', baseline, ...between);
  tally.compare('allocated', 'of the earlier one', allocated(earlier, earlier, snapshot).between, rows);
}

async function compareObjects(tally, snapshot, file) {
  for (const node of chosenNodes(snapshot)) {
    const id = '@' + idAt(snapshot, node);
    const retainers = retainersOf(snapshot, node);
    tally.compare('contents', id, contentsOf(snapshot, node), await holdfastJson('contents', file, id));
    tally.compare('retainers', id, retainers, await holdfastJson('retainers', file, id));
    for (let count = 1; count <= Math.min(IGNORED, retainers.length); count++) {
      const ids = retainers.slice(0, count).map(row => row.id);
      const ignored = ids.map(ignoredId => snapshot.nodeIndexForId(ignoredId));
      tally.compare('ignoring', `${id} --ignore ${ids}`, retainersOf(snapshot, node, ignored),
        await holdfastJson('retainers', file, id, '--ignore', ids.map(ignoredId => '@' + ignoredId)));
    }
  }
}

/** Counts, sizes, births and deaths of all classes, the retained sizes of the last capture, and which objects survive. */
async function compareGrowth(tally, files) {
  const snapshots = [];
  for (const file of files) snapshots.push(await loadSnapshot(fs.readFileSync(file, 'utf8')));
  const theirs = growth(snapshots);
  const {classes} = await holdfastJson('growth', ...files, '--limit', '0');
  const ours = inOrder(classes);
  const figures = ({className, counts, shallowSizes, bornCount, bornSize, diedCount}) =>
    ({className, counts, shallowSizes, bornCount, bornSize, diedCount});
  tally.compare('growth', 'classes', theirs.map(figures), ours.map(figures));
  const retained = retainedByName(snapshots.at(-1));
  const known = ours.filter(row => retained.has(row.className));
  tally.compare('growth', 'retained sizes', known.map(row => [row.className, retained.get(row.className)]),
    known.map(row => [row.className, row.retainedSizes.at(-1)]));
  for (const className of LEAKED) {
    const groups = await holdfastJson('growth', ...files, '--survivors', className, '--limit', '0');
    const ids = groups.flatMap(group => group.ids).sort((a, b) => a - b);
    tally.compare('growth', 'survivors of ' + className, theirs.filter(row => row.className === className).flatMap(row => row.survivors), ids);
  }
}

/** Opens a report, with all strings of heaps that try to break out of it, in a browser. */
async function compareReport(tally, files) {
  const [page, sheet] = ['report.html', 'report.csv'].map(name => path.join(FOLDER, name));
  await holdfast('report', ...files, '--include-strings', '-o', page, '-o', sheet);
  const {title, elements, text, ...rest} = await lookAt(page, path.join(FOLDER, 'profile'));
  tally.compare('report', 'page', [
    ['Heap report: ' + path.basename(files.at(-1)), [], true, {handlers: [], addresses: [], requests: [], dialogs: 0}],
  ], [[title, elements.filter(name => !REPORT_ELEMENTS.includes(name)), text.includes('onerror="document.title=1"'), rest]]);
  const formulas = fs.readFileSync(sheet, 'utf8').split(/[,\r\n]/).filter(cell => /^"?[=+@]/.test(cell));
  tally.compare('report', 'cells that start a formula', [[]], [formulas]);
}

async function compareFile(tally, {file, baseline, series, reported}) {
  const snapshot = await loadSnapshot(fs.readFileSync(file, 'utf8'));
  tally.compare('nodes', '', lines(allNodesCsv(snapshot)), lines(await holdfast('nodes', file, '--format', 'csv')));
  const {rows, ...totals} = summary(snapshot);
  const {rows: ourRows, ...ourTotals} = await holdfastJson('summary', file);
  tally.compare('summary', '', [totals, ...rows], [ourTotals, ...ourRows]);
  await compareFilters(tally, snapshot, file);
  tally.compare('statistics', '', Object.entries(statistics(snapshot)), Object.entries(await holdfastJson('statistics', file)));
  await compareObjects(tally, snapshot, file);
  for (const text of SEARCHES) {
    tally.compare('search', text, search(snapshot, text), await holdfastJson('search', file, text));
  }
  if (baseline) {
    const earlier = await loadSnapshot(fs.readFileSync(baseline, 'utf8'));
    tally.compare('compare', 'forward', comparison(earlier, snapshot), (await holdfastJson('compare', baseline, file)).rows);
    tally.compare('compare', 'backward', comparison(snapshot, earlier), (await holdfastJson('compare', file, baseline)).rows);
    await compareAllocated(tally, earlier, baseline, snapshot, file);
  }
  if (series) await compareGrowth(tally, series);
  if (reported && chromium) await compareReport(tally, reported);
}

function printTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map(row => row[column].length)));
  for (const row of rows) {
    console.error(row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join('  '));
  }
}

await buildEngine();
const tallies = [];
for await (const capture of captures(FOLDER, process.argv.slice(2))) {
  const name = path.basename(capture.file);
  console.error('Comparing ' + name);
  const tally = new Tally(name);
  tallies.push(tally);
  try {
    await compareFile(tally, capture);
  } catch (failure) {
    differences.push(`${name} was not compared to its end: ${failure.stack}`);
  }
}
console.error('\nRows equal to those of DevTools / rows compared:\n');
printTable([['file', ...QUESTIONS], ...tallies.map(tally => tally.cells())]);
if (!tallies.length) differences.push('Nothing was compared.');
console.error(differences.length
  ? `\n${differences.length} answers differ; of each the first row that does:\n\n${differences.join('\n')}`
  : '\nEverything is equal.');
process.exit(differences.length ? 1 : 0);
