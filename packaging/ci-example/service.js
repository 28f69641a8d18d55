'use strict';
// A small shop. With LEAK=1 it forgets to drop a session when its user logs out.
const http = require('node:http');
const { randomUUID } = require('node:crypto');

class Session {
  constructor(user) {
    this.user = user;
    this.basket = [];
    this.openedAt = new Date();
  }
}

const sessions = new Map();

const routes = {
  'POST /login'(_session, url) {
    const id = randomUUID();
    sessions.set(id, new Session(url.searchParams.get('user')));
    return { id };
  },

  'POST /basket'(session, url) {
    session.basket.push({ sku: url.searchParams.get('sku'), note: `for ${session.user}` });
    return { items: session.basket.length };
  },

  'POST /logout'(session, url) {
    if (process.env.LEAK !== '1') {
      sessions.delete(url.searchParams.get('id'));
    }
    return { bye: session.user };
  },
};

const server = http.createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost');
  const session = sessions.get(url.searchParams.get('id'));
  const route = routes[`${request.method} ${url.pathname}`];
  if (!route || (!session && url.pathname !== '/login')) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(route(session, url)));
});

server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  console.log(`listening on http://127.0.0.1:${server.address().port}`);
});
