// A few of every kind of object, then a heap snapshot into the file that the first argument names.
// The second, if any, is the way to take it, the third a file for another snapshot, some work later.
// Runs on Node.js 12 and newer.
'use strict';
const v8 = require('v8');
const EventEmitter = require('events');
const [FILE, WAY = 'plain', LATER] = process.argv.slice(2);

let inspector;
if (WAY.startsWith('inspector') || WAY === 'timeline') {
  const fs = require('fs');
  inspector = new (require('inspector').Session)();
  inspector.connect();
  inspector.on('HeapProfiler.addHeapSnapshotChunk', ({params}) => fs.appendFileSync(FILE, params.chunk));
  if (WAY === 'timeline') inspector.post('HeapProfiler.startTrackingHeapObjects', {trackAllocations: false});
}

function take(file) {
  switch (WAY) {
    case 'plain': return v8.writeHeapSnapshot(file);
    case 'internals': return v8.writeHeapSnapshot(file, {exposeInternals: true});
    case 'numeric': return v8.writeHeapSnapshot(file, {exposeNumericValues: true});
    case 'inspector': return posted('HeapProfiler.takeHeapSnapshot');
    case 'inspector-numeric': return posted('HeapProfiler.takeHeapSnapshot', {captureNumericValue: true});
    case 'timeline': return posted('HeapProfiler.stopTrackingHeapObjects');
    default: throw new Error('no way: ' + WAY);
  }
}

const posted = (method, options) => new Promise((resolve, reject) =>
  inspector.post(method, Object.assign({reportProgress: false}, options), error => (error ? reject(error) : resolve())));

class Visitor {
  constructor(number) {
    this.number = number;
    this.address = {street: 'Street ' + number, city: 'Town', zip: 10000 + number};
    this.pages = ['/start', '/page/' + number];
    this.onLeave = () => this.number;
  }
}

// two classes of one name in two places
const near = class Twin { constructor() { this.left = 'near'; } };
const far = class Twin { constructor() { this.right = 'far'; } };

const held = {};
globalThis.held = held;

held.visitors = new Map(Array.from({length: 40}, (_, i) => ['visitor-' + i, new Visitor(i)]));
held.twins = [new near(), new far(), new near(), new far(), new near()];

// plain objects of a few shapes, some within others, one with names that need quotes
held.points = Array.from({length: 30}, (_, i) => (i % 3 ? {x: 'x' + i, y: 'y' + i} : {x: 'x' + i, y: 'y' + i, label: {text: 'l' + i}}));
held.odd = [{'a,b': {}, 'c"d': {}, "e'f": {}}, {'a,b': {}, 'c"d': {}, "e'f": {}}, {'{': {}}, {}];
held.wide = Array.from({length: 3}, () => Object.fromEntries(Array.from({length: 40}, (_, i) => ['property number ' + i, {}])));
held.proto = Object.create({inherited: {}});

// weak tables
held.weakKeys = Array.from({length: 10}, (_, i) => ({key: 'k' + i}));
held.weakMap = new WeakMap(held.weakKeys.map((key, i) => [key, {value: 'v' + i, more: [i, key]}]));
held.lostWeakMap = new WeakMap([[{}, {}]]);
held.weakSet = new WeakSet(held.weakKeys.slice(5));
if (typeof WeakRef === 'function') {
  held.weakRef = new WeakRef(held.weakKeys[0]);
  held.registry = new FinalizationRegistry(() => {});
  held.registry.register(held.weakKeys[1], {note: 'gone'});
}

// strings of all kinds
held.joined = 'left ';
for (let i = 0; i < 12; i++) held.joined += 'part-' + i + ' ';
held.joined += '\u00e9 \u{1F600} " \\ \n end';
held.deep = ['a', 'b', 'c', 'd'].reduce((all, part) => part + (all + part.repeat(300)), 'start');
held.sliced = ('0123456789'.repeat(20) + process.pid % 10).slice(7, 150);
held.lone = 'half \ud800 of a pair, and \u0007 \u2028 control';
held.long = 'long '.repeat(500);

// memory outside the heap
held.buffers = [Buffer.alloc(20000), new Uint8Array(3000), new ArrayBuffer(55), new DataView(new ArrayBuffer(9))];
held.shared = new SharedArrayBuffer(128);

// functions that capture variables
function counter(start) {
  let count = start;
  const unused = {never: 'read', but: 'kept'};
  return {increase: () => ++count, keep: () => unused};
}
held.counters = [counter(1), counter(2)];
held.bound = counter.bind(null, 5);
held.generator = (function* () { const local = {inside: 'generator'}; yield local; })();
held.generator.next();
held.waiting = (async () => { const local = {inside: 'async'}; await new Promise(() => {}); return local; })();

held.emitter = new EventEmitter();
for (let i = 0; i < 5; i++) held.emitter.on('tick', () => i);
setTimeout(() => held.emitter.emit('tick'), 1e6).unref();

held.misc = [/a+b/g, Symbol('mark'), 123456789012345678901234567890n, new Date(0), new Error('kept'), new Proxy({}, {}),
  new Set([1, 'two', {three: 3}]), 3.25, -0, 1e300, null, undefined, true];
held.sparse = [];
held.sparse[100000] = 'far away';
held.cycle = {name: 'cycle'};
held.cycle.self = held.cycle;
held.dictionary = {};
for (let i = 0; i < 60; i++) held.dictionary['key-' + i] = {n: 'n' + i};
delete held.dictionary['key-7'];

function workOn() {
  // some of every kind comes and goes, and of two shapes of one object the other becomes the frequent one
  for (let i = 0; i < 15; i++) held.visitors.delete('visitor-' + i);
  for (let i = 40; i < 70; i++) held.visitors.set('visitor-' + i, new Visitor(i));
  held.points.push(...Array.from({length: 60}, (_, i) => ({x: 'x' + i, y: 'y' + i, label: 'l' + i})));
  held.fresh = Array.from({length: 5}, (_, i) => ({fresh: 'f' + i, far: new far()}));
  held.odd.length = 1;
  held.joined += 'later';
  held.buffers.pop();
  delete held.dictionary;
}

(async () => {
  await take(FILE);
  if (LATER) {
    workOn();
    await take(LATER);
  }
  console.log(`Node.js ${process.version}, V8 ${process.versions.v8}`);
  process.exit(0);
})();
