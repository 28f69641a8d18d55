// Opens pages in a Chromium without a window, over a pipe.
import {spawn} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const SWITCHES = [
  '--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-extensions', '--disable-sync',
  '--disable-background-networking', '--disable-component-update', '--remote-debugging-pipe',
];

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The program, or undefined where there is none. */
export const chromium = process.env.CHROMIUM ?? PLACES.find(place => fs.existsSync(place));

/** Speaks the DevTools protocol: messages of JSON, each ended by a zero byte. */
class Browser {
  #process;
  #answers = new Map();
  #listeners = new Map();
  #rest = Buffer.alloc(0);

  constructor(profile) {
    this.#process = spawn(chromium, [...SWITCHES, '--user-data-dir=' + profile, 'about:blank'],
      {env: {HOME: profile, PATH: '/usr/bin:/bin'}, stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe']});
    this.#process.stdio[4].on('data', data => this.#receive(data));
  }

  #receive(data) {
    this.#rest = Buffer.concat([this.#rest, data]);
    for (let end; (end = this.#rest.indexOf(0)) >= 0; this.#rest = this.#rest.subarray(end + 1)) {
      const message = JSON.parse(this.#rest.subarray(0, end).toString());
      this.#answers.get(message.id)?.(message);
      this.#listeners.get(message.method)?.(message.params);
    }
  }

  on(event, listener) {
    this.#listeners.set(event, listener);
  }

  async ask(method, params = {}, sessionId = undefined) {
    const id = this.#answers.size + 1;
    const answer = new Promise(resolve => this.#answers.set(id, resolve));
    this.#process.stdio[3].write(JSON.stringify({id, method, params, sessionId}) + '\0');
    const {result, error} = await answer;
    if (error) throw new Error(method + ': ' + error.message);
    return result;
  }

  async close() {
    const ended = new Promise(resolve => this.#process.once('exit', resolve));
    await this.ask('Browser.close');
    await ended;
  }
}

/** Opens a page in a target of its own; what it is asked with. */
async function show(browser, page) {
  const {targetId} = await browser.ask('Target.createTarget', {url: 'about:blank'});
  const {sessionId} = await browser.ask('Target.attachToTarget', {targetId, flatten: true});
  const ask = (method, params) => browser.ask(method, params, sessionId);
  await ask('Page.enable');
  await ask('Network.enable');
  await ask('Page.navigate', {url: url(page)});
  await ask('Runtime.evaluate', {expression: LOADED, awaitPromise: true});
  return ask;
}

const url = page => 'file://' + path.resolve(page);
const LOADED = 'new Promise(done => document.readyState === "complete" ? done() : addEventListener("load", done))';

/** What a page turns out to be in a browser. Runs there. */
function facts() {
  const all = [...document.querySelectorAll('*')];
  return {
    title: document.title,
    elements: [...new Set(all.map(element => element.localName))].sort(),
    handlers: all.flatMap(element => element.getAttributeNames()).filter(name => name.startsWith('on')),
    addresses: all.flatMap(element => ['href', 'src', 'action', 'data'].map(name => element.getAttribute(name))).filter(Boolean),
    text: document.body.innerText,
  };
}

/** Opens a page; what it became there, what it asked the network for, and how many dialogs it opened. */
export async function lookAt(page, profile) {
  const browser = new Browser(profile);
  const requests = [];
  let dialogs = 0;
  browser.on('Network.requestWillBeSent', ({request}) => requests.push(request.url));
  browser.on('Page.javascriptDialogOpening', () => dialogs++);
  const ask = await show(browser, page);
  const {result} = await ask('Runtime.evaluate', {expression: `(${facts})()`, returnByValue: true});
  await browser.close();
  return {...result.value, requests: requests.filter(address => address !== url(page)), dialogs};
}

/** Writes the snapshot of the page into a file; returns what took it. */
export async function takePage(page, file, profile) {
  const browser = new Browser(profile);
  const chunks = [];
  browser.on('HeapProfiler.addHeapSnapshotChunk', ({chunk}) => chunks.push(chunk));
  const ask = await show(browser, page);
  await ask('HeapProfiler.enable');
  await ask('HeapProfiler.takeHeapSnapshot', {reportProgress: false});
  const {product, jsVersion} = await browser.ask('Browser.getVersion');
  await browser.close();
  fs.writeFileSync(file, chunks.join(''));
  return `${product.replace('Headless', '').replace('/', ' ')}, V8 ${jsVersion}`;
}
