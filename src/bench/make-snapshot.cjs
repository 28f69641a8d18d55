// Writes large, ordinary-looking heap snapshots to measure with: a forum with its users in memory.
//   node --max-old-space-size=16000 make-snapshot.cjs USERS FILE [LATER]
// A user takes about 1.7 kB of FILE. LATER is taken after a tenth of the users has been replaced.
'use strict';
const v8 = require('v8');

const [userCount, file, later] = [Number(process.argv[2]), process.argv[3], process.argv[4]];
const TOPICS = ['travel', 'music', 'garden', 'books', 'cooking', 'photos', 'chess'];

class Place {
  constructor(number) {
    this.town = 'Town ' + number % 1201;
    this.code = String(20000 + number % 7000);
    this.position = {latitude: number * 0.25 + 0.1, longitude: number * 0.5 + 0.1};
  }
}

class Post {
  constructor(author, number) {
    this.author = author;
    this.title = 'Post ' + number + ' about ' + TOPICS[number % TOPICS.length];
    this.tags = [TOPICS[number % TOPICS.length], TOPICS[number % 5]];
    this.likedBy = new Set();
  }
}

class User {
  constructor(number) {
    this.number = number;
    this.name = 'member-' + number;
    this.home = new Place(number);
    this.settings = {theme: number % 2 ? 'dark' : 'light', mail: {daily: number % 3 === 0, weekly: true}};
    this.posts = number % 4 ? [] : [new Post(this, number), new Post(this, number + 1)];
    this.seen = new Map([['start', {at: number * 1000}], ['topic-' + number % 97, {at: number * 1001}]]);
    this.onMessage = text => this.name + ': ' + text + number;
    this.inviter = null;
  }
}

const forum = globalThis.forum = {users: new Map(), newestPosts: [], drafts: new WeakMap()};

function join(number, inviter) {
  const user = new User(number);
  // chains of invitations make the heap deep, likes make it wide
  user.inviter = number % 60 ? inviter : null;
  for (const post of user.posts) {
    forum.newestPosts.push(post);
    for (let i = 1; i < 6; i++) post.likedBy.add(forum.users.get('member-' + (number - i * 7)));
  }
  if (number % 500 === 0) forum.drafts.set(user, {text: 'Draft of ' + user.name});
  forum.users.set(user.name, user);
  return user;
}

let last = null;
for (let number = 0; number < userCount; number++) last = join(number, last);
v8.writeHeapSnapshot(file);

if (later) {
  for (let number = 0; number < userCount; number += 10) forum.users.delete('member-' + number);
  forum.newestPosts = forum.newestPosts.filter(post => forum.users.has(post.author.name));
  for (let number = userCount; number < userCount * 1.1; number++) last = join(number, last);
  v8.writeHeapSnapshot(later);
}
