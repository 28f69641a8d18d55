'use strict';

class CartLine {
  constructor(book, quantity, note) {
    this.book = book;
    this.quantity = quantity;
    this.note = note;
  }
}

class Cart {
  constructor(customer) {
    this.customer = customer;
    this.openedAt = new Date();
    this.lines = [];
  }

  add(book, quantity, note) {
    this.lines.push(new CartLine(book, quantity, note));
  }

  totalCents() {
    return this.lines.reduce((sum, line) => sum + line.book.cents * line.quantity, 0);
  }
}

/** One cart for each session. */
class CartStore {
  constructor() {
    // The leak of this example: a cart is added with the first book, and nothing ever removes it.
    this.bySession = new Map();
  }

  of(session) {
    let cart = this.bySession.get(session.token);
    if (!cart) {
      cart = new Cart(session.customer);
      this.bySession.set(session.token, cart);
    }
    return cart;
  }
}

module.exports = { Cart, CartLine, CartStore };
