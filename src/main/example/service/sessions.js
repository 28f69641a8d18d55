'use strict';

class Session {
  constructor(token, customer) {
    this.token = token;
    this.customer = customer;
    this.startedAt = Date.now();
    this.viewed = [];
  }
}

/** The customers who are logged in. A session ends at logout. */
class SessionStore {
  constructor() {
    this.byToken = new Map();
    this.started = 0;
  }

  start(customer) {
    const session = new Session(`session-${++this.started}`, customer);
    this.byToken.set(session.token, session);
    return session;
  }

  get(token) {
    return this.byToken.get(token);
  }

  end(session) {
    this.byToken.delete(session.token);
  }
}

module.exports = { Session, SessionStore };
