// Loads snapshots with the heap engine of Chrome DevTools, which runs in two threads: this file is both.
import fs from 'node:fs';
import {isMainThread, MessageChannel, Worker, workerData} from 'node:worker_threads';

const ENGINE = new URL('devtools-engine.mjs', import.meta.url);
const SOURCES = 'chrome-devtools-frontend/front_end/entrypoints/heap_snapshot_worker/';

/** Bundles the engine, once. */
export async function buildEngine() {
  if (fs.existsSync(ENGINE)) return;
  const {build} = await import('esbuild');
  await build({
    stdin: {
      contents: `export {SecondaryInitManager} from '${SOURCES}HeapSnapshot.js'; export {HeapSnapshotLoader} from '${SOURCES}HeapSnapshotLoader.js';`,
      resolveDir: import.meta.dirname,
    },
    outfile: ENGINE.pathname, bundle: true, format: 'esm', platform: 'node', resolveExtensions: ['.ts', '.js'], logLevel: 'error',
    // the list of languages is made by DevTools' own build; the engine shows no text
    plugins: [{name: 'no languages', setup: plugins => {
      plugins.onResolve({filter: /\/locales\.js$/}, () => ({path: 'languages', namespace: 'none'}));
      plugins.onLoad({filter: /^languages$/, namespace: 'none'}, () => ({
        contents: `export const LOCALES = ['en-US'], BUNDLED_LOCALES = LOCALES, DEFAULT_LOCALE = 'en-US', REMOTE_FETCH_PATTERN = '', LOCAL_FETCH_PATTERN = '';`,
      }));
    }}],
  });
}

/** A port of Node.js with the methods of a browser's. */
const browserPort = port => ({
  postMessage: port.postMessage.bind(port),
  start: port.start.bind(port),
  addEventListener: (event, listener) => port.on(event, data => listener({data})),
  removeEventListener: event => port.removeAllListeners(event),
});

async function engine() {
  Promise.withResolvers ??= () => {
    const deferred = {};
    deferred.promise = new Promise((resolve, reject) => Object.assign(deferred, {resolve, reject}));
    return deferred;
  };
  console.warn = () => {};
  return import(ENGINE);
}

/** @param text the whole file, or its pieces one after the other */
export async function loadSnapshot(text) {
  const {HeapSnapshotLoader} = await engine();
  const loader = new HeapSnapshotLoader({sendEvent: () => {}});
  for (const piece of typeof text === 'string' ? [text] : text) {
    loader.write(piece);
    await new Promise(resolve => setImmediate(resolve));
  }
  loader.close();
  const {port1, port2} = new MessageChannel();
  const helper = new Worker(new URL(import.meta.url), {workerData: port2, transferList: [port2]});
  const snapshot = await loader.buildSnapshot(browserPort(port1));
  port1.close();
  await helper.terminate();
  return snapshot;
}

if (!isMainThread) {
  const {SecondaryInitManager} = await engine();
  new SecondaryInitManager(browserPort(workerData));
}
