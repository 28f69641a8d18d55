// Every suspect that one capture can show, once.
'use strict';
const v8 = require('v8');
const EventEmitter = require('events');
class Ticket { constructor(i) { this.number = 't' + i; this.lines = ['a' + i, 'b' + i]; } }
const bus = new EventEmitter();
bus.setMaxListeners(0);
for (let i = 0; i < 20; i++) { const ticket = new Ticket(i); bus.on('changed', () => ticket.lines); }
const byClock = new Map();
for (let i = 0; i < 400; i++) byClock.set(String(1763664000000 + 977 * i), new Ticket(i));
const byUuid = {};
const hex = (i, n) => (i * 2654435761 % 2 ** 32).toString(16).padStart(8, '0').slice(0, n);
for (let i = 0; i < 400; i++) byUuid[`${hex(i, 8)}-${hex(i + 1, 4)}-4${hex(i + 2, 3)}-8${hex(i + 3, 3)}-${hex(i + 4, 8)}0000`] = new Ticket(i);
const byUrl = new Map();
for (let i = 0; i < 400; i++) byUrl.set('/tickets/' + i + '?page=' + i % 7, new Ticket(i));
const waiting = [];
for (let i = 0; i < 300; i++) { const ticket = new Ticket(i); const p = new Promise(() => {}); p.then(() => ticket); waiting.push(p); }
class Poller { constructor(i) { this.ticket = new Ticket(i); this.timer = setInterval(() => this.ticket, 90_000); } }
for (let i = 0; i < 80; i++) new Poller(i);
const titles = [];
for (let i = 0; i < 60; i++) titles.push((i + ' '.repeat(10) + 'x'.repeat(12_000) + i).slice(2, 40));
const copies = [];
for (let i = 0; i < 3_000; i++) copies.push({text: Buffer.from('the same long text in every copy ').toString() });
const uploads = [];
for (let i = 0; i < 40; i++) uploads.push(Buffer.alloc(40_000, i));
globalThis.shop = {bus, byClock, byUuid, byUrl, waiting, titles, copies, uploads};
v8.writeHeapSnapshot(process.argv[2]);
process.exit(0);
