// A program that leaks in several ways, taken after a warm-up, after load, and after as much load again, into the files
// that the arguments name. Runs on Node.js 12 and newer.
'use strict';
const v8 = require('v8');
const EventEmitter = require('events');

class Session {
  constructor(number) {
    this.key = 'session-' + number;
    this.user = {name: 'user ' + number, roles: ['reader', 'role ' + number]};
  }
}

class Job {
  constructor(number) {
    this.text = 'job ' + number;
    this.next = null;
  }
}

const held = {sessions: new Map(), feed: new EventEmitter(), first: null, last: null, page: null, turnover: []};
globalThis.held = held;
held.feed.setMaxListeners(0);
let number = 0;

/** Keeps sessions, listeners and jobs; replaces its page and half of what it has in turnover. */
function load(count) {
  for (let i = 0; i < count; i++, number++) {
    const session = new Session(number);
    held.sessions.set(session.key, session);
    if (number % 3 === 0) held.feed.on('tick', () => session.user);
    const job = new Job(number);
    if (held.last) held.last.next = job;
    else held.first = job;
    held.last = job;
    held.turnover.push({at: 'place ' + number, odd: number % 2 ? [number] : {}});
  }
  held.turnover.splice(0, count / 2);
  held.page = {html: 'page '.repeat(10) + number};
}

for (const [i, file] of process.argv.slice(2).entries()) {
  load(i ? 200 : 40);
  v8.writeHeapSnapshot(file);
}
