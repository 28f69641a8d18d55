'use strict';

const { EventEmitter } = require('node:events');

const SUBJECTS = ['Gardens', 'Harbours', 'Mountains', 'Kitchens', 'Railways', 'Birds', 'Maps'];
const PLACES = ['the North', 'the Islands', 'the Old Town', 'the Coast', 'the Valley'];

class Book {
  constructor(id) {
    this.id = id;
    this.title = `${SUBJECTS[id % SUBJECTS.length]} of ${PLACES[id % PLACES.length]}, volume ${id}`;
    this.cents = 900 + ((id * 37) % 2600);
    this.stock = 20;
  }
}

/** All books. Emits 'price' with the book when one is repriced. */
class Catalog extends EventEmitter {
  constructor(size) {
    super();
    this.books = Array.from({ length: size }, (_, id) => new Book(id));
    // Many customers may wait for a price at the same time.
    this.setMaxListeners(0);
  }

  book(id) {
    return this.books[id];
  }

  reprice(id, cents) {
    const book = this.books[id];
    book.cents = cents;
    this.emit('price', book);
  }
}

module.exports = { Book, Catalog };
