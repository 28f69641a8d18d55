'use strict';

class CachedPage {
  constructor(key, html) {
    this.key = key;
    this.html = html;
  }
}

/** Rendered pages, the least recently used one goes first. It fills up and then stays that size. */
class PageCache {
  constructor(limit) {
    this.limit = limit;
    this.pages = new Map();
  }

  get(key, render) {
    let page = this.pages.get(key);
    if (page) {
      this.pages.delete(key);
    } else {
      page = new CachedPage(key, render());
    }
    this.pages.set(key, page);
    if (this.pages.size > this.limit) {
      this.pages.delete(this.pages.keys().next().value);
    }
    return page.html;
  }
}

module.exports = { CachedPage, PageCache };
