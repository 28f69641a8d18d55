'use strict';

// A small bookshop: a catalogue, sessions, carts and price alerts, all in memory.
// node main.js SOCKET

const http = require('node:http');
const { Catalog } = require('./catalog');
const { SessionStore } = require('./sessions');
const { CartStore } = require('./carts');
const { PageCache } = require('./page-cache');
const { PriceAlerts } = require('./price-alerts');
const { Routes } = require('./routes');

const catalog = new Catalog(100);
const shop = {
  catalog,
  sessions: new SessionStore(),
  carts: new CartStore(),
  pages: new PageCache(64),
  alerts: new PriceAlerts(catalog),
};
const routes = new Routes(shop);

const server = http.createServer((request, response) => routes.handle(request, response));
server.listen(process.argv[2]);

process.on('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
});
