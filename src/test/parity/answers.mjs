// What the engine of Chrome DevTools says about a snapshot, in the words of Holdfast.
const SYSTEM_DISTANCE = 100_000_000;
export const FILTERS = [
  'duplicatedStrings', 'objectsRetainedByDetachedDomNodes', 'objectsRetainedByContexts', 'objectsRetainedByConsole',
  'objectsRetainedByEventHandlers',
];
const SEARCHES = ['visitor', 'PART-3', '{x, y', 'widget'];

const shown = distance => (distance < 0 || distance >= SYSTEM_DISTANCE ? null : distance);
const quoted = text => '"' + text.replaceAll('"', '""') + '"';
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

function* nodes(snapshot) {
  const node = snapshot.rootNode();
  for (node.nodeIndex = 0; node.nodeIndex < snapshot.nodes.length; node.nodeIndex = node.nextNodeIndex()) yield node;
}

export function idAt(snapshot, index) {
  const node = snapshot.rootNode();
  node.nodeIndex = index;
  return node.id();
}

export function nodesCsv(snapshot) {
  const lines = ['className,shallowSize,retainedSize,distance,dominatorId,detachedness,name'];
  for (const node of nodes(snapshot)) lines.push(columns(snapshot, node));
  return lines.join('\n') + '\n';
}

/** The same with id and type in front, as `holdfast nodes` prints it. */
export function allNodesCsv(snapshot) {
  const lines = ['id,type,className,shallowSize,retainedSize,distance,dominatorId,detachedness,name'];
  for (const node of nodes(snapshot)) lines.push(`${node.id()},${node.type()},${columns(snapshot, node)}`);
  return lines.join('\n') + '\n';
}

const columns = (snapshot, node) =>
  [quoted(node.className()), node.selfSize(), node.retainedSize(), shown(node.distance()) ?? '',
    idAt(snapshot, node.dominatorIndex()), node.detachedness(), quoted(node.name())].join();

/** Rows by retained size; ties by name, shallow size and count. */
export function summary(snapshot, filter = {}) {
  const rows = Object.values(snapshot.aggregatesWithFilter(filter))
    .map(({name, count, distance, self, maxRet}) =>
      ({className: name, count, distance: shown(distance), shallowSize: self, retainedSize: maxRet}));
  rows.sort((a, b) => b.retainedSize - a.retainedSize || compare(a.className, b.className) || b.shallowSize - a.shallowSize || b.count - a.count);
  return {totalSize: snapshot.totalSize, nodeCount: snapshot.nodeCount, rows};
}

/** The JavaScript realms of the file. */
export const nativeContexts = snapshot => snapshot.getNativeContextSizes().nativeContexts;

/** Two ids, with half of the objects between them. */
export function idRange(snapshot) {
  const ids = Array.from(nodes(snapshot), node => node.id()).sort((a, b) => a - b);
  return [ids[ids.length >> 2], ids[(3 * ids.length) >> 2]];
}

/** What Summary offers of several captures of one process: objects allocated before the earlier one, and between both. */
export function allocated(snapshot, earlier, later) {
  const filter = (minNodeId, maxNodeId) => summary(snapshot, {minNodeId, maxNodeId}).rows;
  return {before: filter(0, earlier.maxJsNodeId()), between: filter(earlier.maxJsNodeId(), later.maxJsNodeId())};
}

/** The parts of the Statistics view. */
export function statistics(snapshot) {
  const {total, v8heap, native} = snapshot.getStatistics();
  const {code, strings, jsArrays, system} = v8heap;
  const {typedArrays} = native;
  return {total, code, strings, jsArrays, typedArrays, system,
    otherJs: v8heap.total - code - strings - jsArrays - system, otherNonJs: native.total - typedArrays};
}

/** Statistics, the filters of Summary, and a few searches. */
export function views(snapshot) {
  const filters = Object.fromEntries(FILTERS.map(name => [name, summary(snapshot, {filterName: name}).rows]));
  const searches = Object.fromEntries(SEARCHES.map(query => [query, search(snapshot, query)]));
  return {statistics: statistics(snapshot), filters, searches};
}

export const search = (snapshot, query) =>
  snapshot.search({query, caseSensitive: false, isRegex: false, shouldJump: false, jumpBackward: false}, {});

/** Rows of Comparison by allocated size; ties by name, freed size and counts. */
export function comparison(baseline, target) {
  const rows = Object.values(target.calculateSnapshotDiff('baseline', baseline.aggregatesForDiff(target.interfaceDefinitions())))
    .map(row => ({className: row.name, newCount: row.addedCount, deletedCount: row.removedCount, deltaCount: row.countDelta,
      allocatedSize: row.addedSize, freedSize: row.removedSize, sizeDelta: row.sizeDelta}));
  return rows.sort((a, b) => b.allocatedSize - a.allocatedSize || compare(a.className, b.className) || b.freedSize - a.freedSize ||
    b.newCount - a.newCount || b.deletedCount - a.deletedCount);
}

const JS_OBJECT = 1;

/**
 * Classes over captures of one process, by the shapes and names that the last one knows, with the objects that were born between
 * the first and the last but one and are there in the last. Embedder's objects have even ids, new ones in every capture.
 */
export function growth(snapshots) {
  const last = snapshots.at(-1);
  const [from, to] = [snapshots[0], snapshots.at(-2)].map(snapshot => snapshot.maxJsNodeId());
  const rows = new Map();
  snapshots.forEach((snapshot, capture) => {
    for (const [key, {name, ids, selfSizes}] of Object.entries(snapshot.aggregatesForDiff(last.interfaceDefinitions()))) {
      const zeros = snapshots.map(() => 0);
      if (!rows.has(key)) rows.set(key, {counts: [...zeros], shallowSizes: [...zeros], bornSize: 0, survivors: [], first: [], last: new Set()});
      const row = rows.get(key);
      row.className = name;
      ids.forEach((id, i) => {
        row.counts[capture]++;
        row.shallowSizes[capture] += selfSizes[i];
        if (snapshot === snapshots[0]) row.first.push(id);
        if (snapshot === last) row.last.add(id);
        if (snapshot === last && id % 2 === JS_OBJECT && id > from && id <= to) {
          row.bornSize += selfSizes[i];
          row.survivors.push(id);
        }
      });
    }
  });
  return inOrder([...rows.values()].filter(row => row.counts.some(Boolean))
    .map(({survivors, first, last, ...row}) =>
      ({...row, bornCount: survivors.length, survivors: survivors.sort((a, b) => a - b), diedCount: died(first, last)})));
}

/** Those of the first ids that the last capture lacks; of the embedder's objects, whose ids tell nothing, how many fewer there are. */
function died(first, last) {
  const isOfEmbedder = id => id % 2 !== JS_OBJECT;
  const fewer = first.filter(isOfEmbedder).length - [...last].filter(isOfEmbedder).length;
  return first.filter(id => !isOfEmbedder(id) && !last.has(id)).length + Math.max(0, fewer);
}

/** By name; classes of one name are told apart by their numbers. */
export function inOrder(rows) {
  const key = ({counts, shallowSizes}) => [...counts, ...shallowSizes].join();
  return rows.sort((a, b) => compare(a.className, b.className) || compare(key(a), key(b)));
}

/** Retained sizes of the classes of a capture, where no other class has the name. */
export function retainedByName(snapshot) {
  const rows = Object.values(snapshot.aggregatesWithFilter({}));
  const alone = rows.filter(row => rows.filter(other => other.name === row.name).length === 1);
  return new Map(alone.map(row => [row.name, row.maxRet]));
}

/** Retainers and contents of some objects. */
export const objects = snapshot => chosenNodes(snapshot).map(index =>
  ({id: idAt(snapshot, index), retainers: retainersOf(snapshot, index), contents: contentsOf(snapshot, index)}));

/** About 25 objects: the largest, those with most retainers, and some of all through the file. */
export function chosenNodes(snapshot) {
  const all = [];
  for (const node of nodes(snapshot)) {
    all.push({index: node.nodeIndex, retained: node.retainedSize(), count: node.retainersCount()});
  }
  const largest = [...all].sort((a, b) => b.retained - a.retained).slice(0, 6);
  const popular = [...all].sort((a, b) => b.count - a.count).filter(({count}) => count <= 900).slice(0, 3);
  const spread = Array.from({length: 20}, (_, i) => all.slice(Math.floor(i * all.length / 20)).find(({count}) => count > 1)).filter(Boolean);
  return [...new Set([...largest, ...popular, ...spread].map(({index}) => index))];
}

const firstPage = provider => provider.serializeItemsRange(0, 1000).items.map(({name, type, node}) => ({
  edgeName: String(name), edgeType: type, id: node.id, name: node.name, type: node.type, distance: shown(node.distance),
  shallowSize: node.selfSize, retainedSize: node.retainedSize,
}));

/** @param ignored nodes that count as if they did not exist */
export function retainersOf(snapshot, index, ignored = []) {
  ignored.forEach(node => snapshot.ignoreNodeInRetainersView(node));
  const provider = snapshot.createRetainingEdgesProvider(index);
  provider.sortAndRewind({fieldName1: '!edgeDistance', ascending1: true, fieldName2: 'name', ascending2: true});
  const rows = firstPage(provider);
  snapshot.unignoreAllNodesInRetainersView();
  return rows;
}

export function contentsOf(snapshot, index) {
  const provider = snapshot.createEdgesProvider(index);
  provider.sortAndRewind({fieldName1: 'retainedSize', ascending1: false, fieldName2: '!edgeName', ascending2: true});
  return firstPage(provider);
}
