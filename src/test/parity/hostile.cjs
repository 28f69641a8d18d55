// A program that leaks, whose names and texts try to become something else where they are shown; taken three times into
// the files that the arguments name.
'use strict';
const v8 = require('v8');

const MARKUP = '</style></title></script><img src="https://evil.invalid/" onerror="document.title=1"><script>alert(1)</script>';
const TRICKS = [MARKUP, '=cmd|\' /C calc\'!A0', '+1+1', '@SUM(1)', '[x](javascript:alert(1))', '| # heading\r\n', '\u202e\u2028&lt;', '"\'`'];

const classes = TRICKS.map(trick => ({[trick]: class { constructor(number) { this[trick] = {text: trick + number}; } }})[trick]);
const held = globalThis[MARKUP] = {};
for (const trick of TRICKS) held[trick] = new Map();
let number = 0;

function load(count) {
  for (let i = 0; i < count; i++, number++) {
    TRICKS.forEach((trick, at) => held[trick].set(trick + number, new classes[at](number)));
  }
}

for (const [i, file] of process.argv.slice(2).entries()) {
  load(i ? 200 : 40);
  v8.writeHeapSnapshot(file);
}
