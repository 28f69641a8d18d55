'use strict';

/** The HTTP side of the shop: POST with JSON in and JSON out, books as HTML. */
class Routes {
  constructor(shop) {
    this.shop = shop;
    this.handlers = new Map([
      ['/login', (body) => this.login(body)],
      ['/cart', (body) => this.addToCart(body)],
      ['/alert', (body) => this.watchPrice(body)],
      ['/reprice', (body) => this.reprice(body)],
      ['/logout', (body) => this.logout(body)],
    ]);
  }

  async handle(request, response) {
    if (request.method === 'GET' && request.url.startsWith('/books/')) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(this.page(Number(request.url.slice('/books/'.length))));
      return;
    }
    const handler = this.handlers.get(request.url);
    if (!handler) {
      response.statusCode = 404;
      response.end();
      return;
    }
    let text = '';
    for await (const chunk of request) {
      text += chunk;
    }
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(handler(JSON.parse(text))));
  }

  page(id) {
    const { catalog, pages } = this.shop;
    return pages.get(`/books/${id}`, () => {
      const book = catalog.book(id);
      return `<!doctype html><title>${book.title}</title><p>${(book.cents / 100).toFixed(2)}</p>`;
    });
  }

  login({ customer }) {
    return { token: this.shop.sessions.start(customer).token };
  }

  addToCart({ token, bookId, quantity, note }) {
    const session = this.shop.sessions.get(token);
    session.viewed.push(bookId);
    const cart = this.shop.carts.of(session);
    cart.add(this.shop.catalog.book(bookId), quantity, note);
    return { totalCents: cart.totalCents() };
  }

  watchPrice({ token, bookId, belowCents }) {
    const { customer } = this.shop.sessions.get(token);
    const alert = this.shop.alerts.watch(customer, bookId, belowCents);
    return { reached: alert.reached };
  }

  reprice({ bookId, cents }) {
    this.shop.catalog.reprice(bookId, cents);
    return {};
  }

  logout({ token }) {
    const { sessions } = this.shop;
    sessions.end(sessions.get(token));
    return {};
  }
}

module.exports = { Routes };
