'use strict';

// Customers of the bookshop: each logs in, looks at books, fills a cart and logs out.
// node customers.js SOCKET FIRST COUNT

const http = require('node:http');

const [socketPath, first, count] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const BOOKS = 100;
const agent = new http.Agent({ keepAlive: true, maxSockets: 4 });

function send(method, path, body) {
  return new Promise((resolve, reject) => {
    const request = http.request({ socketPath, agent, method, path }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => {
        if (response.statusCode !== 200) {
          reject(new Error(`${method} ${path}: ${response.statusCode}`));
        } else {
          resolve(text);
        }
      });
    });
    request.on('error', reject);
    request.end(body && JSON.stringify(body));
  });
}

async function post(path, body) {
  return JSON.parse(await send('POST', path, body));
}

async function visit(number) {
  const { token } = await post('/login', { customer: `customer-${number}` });
  for (let i = 0; i < 4; i++) {
    await send('GET', `/books/${(number * 7 + i * 11) % BOOKS}`);
  }
  for (let i = 0; i < 2 + (number % 3); i++) {
    const bookId = (number * 7 + i * 11) % BOOKS;
    const note = `Gift wrap for customer ${number}, parcel ${i + 1}`;
    await post('/cart', { token, bookId, quantity: 1 + (i % 2), note });
  }
  if (number % 8 === 0) {
    await post('/alert', { token, bookId: number % BOOKS, belowCents: 1000 });
  }
  await post('/logout', { token });
}

async function main() {
  for (let number = first; number < first + count; number++) {
    await visit(number);
  }
  await post('/reprice', { bookId: first % BOOKS, cents: 950 });
  agent.destroy();
}

main();
