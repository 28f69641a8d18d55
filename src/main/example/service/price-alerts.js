'use strict';

class PriceAlert {
  constructor(customer, bookId, belowCents) {
    this.customer = customer;
    this.bookId = bookId;
    this.belowCents = belowCents;
    this.reached = false;
  }
}

/** Tells customers that a book has become cheaper. */
class PriceAlerts {
  constructor(catalog) {
    this.catalog = catalog;
  }

  watch(customer, bookId, belowCents) {
    const alert = new PriceAlert(customer, bookId, belowCents);
    // A second, slower leak: the listener stays after the price was reached.
    this.catalog.on('price', (book) => {
      if (book.id === alert.bookId && book.cents < alert.belowCents) {
        alert.reached = true;
      }
    });
    return alert;
  }
}

module.exports = { PriceAlert, PriceAlerts };
