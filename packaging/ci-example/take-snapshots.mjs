// Starts a service, drives load on it and takes three heap snapshots: after the warm-up, after
// load, and after as much load again.
//
//   node take-snapshots.mjs SERVICE FOLDER
//
// Replace `visit` with what users of your service do. It must leave nothing behind on purpose.
import { spawn } from 'node:child_process';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const USERS = 300;
const [service, folder] = process.argv.slice(2).map((name) => path.resolve(name));

async function visit(base, user) {
  const post = async (target) => {
    const response = await fetch(base + target, { method: 'POST' });
    if (!response.ok) throw new Error(`${target} answered ${response.status}`);
    return response.json();
  };
  const { id } = await post(`/login?user=user-${user}`);
  for (const sku of ['lamp', 'chair', 'table']) await post(`/basket?id=${id}&sku=${sku}`);
  await post(`/logout?id=${id}`);
}

async function drive(base, users) {
  let next = 0;
  const visitor = async () => {
    while (next < users) await visit(base, next++);
  };
  await Promise.all(Array.from({ length: 8 }, visitor));
}

// Sends the signal and waits for the whole file, which ends with two brackets.
async function takeSnapshot(program, name) {
  const before = new Set(await readdir(folder));
  program.kill('SIGUSR2');
  for (let tries = 0; tries < 600; tries++) {
    await sleep(100);
    const written = (await readdir(folder)).find(
      (file) => file.endsWith('.heapsnapshot') && !before.has(file),
    );
    if (written && (await isWhole(path.join(folder, written)))) {
      await rename(path.join(folder, written), path.join(folder, name));
      return;
    }
  }
  throw new Error('no snapshot was written within a minute');
}

async function isWhole(file) {
  const { size } = await stat(file);
  const handle = await open(file);
  try {
    const end = Buffer.alloc(8);
    const { bytesRead } = await handle.read(end, 0, 8, Math.max(0, size - 8));
    return /\]\s*\}\s*$/.test(end.toString('latin1', 0, bytesRead));
  } finally {
    await handle.close();
  }
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const program = spawn(process.execPath, ['--heapsnapshot-signal=SIGUSR2', service], {
  cwd: folder, // where Node.js writes its snapshots
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const base = await new Promise((resolve, reject) => {
    program.stdout.on('data', (text) => {
      const found = /http:\/\/\S+/.exec(text);
      if (found) resolve(found[0]);
    });
    program.on('exit', (code) => reject(new Error(`the service ended with ${code}`)));
  });
  await drive(base, USERS);
  await takeSnapshot(program, '1-after-warm-up.heapsnapshot');
  await drive(base, USERS);
  await takeSnapshot(program, '2-after-load.heapsnapshot');
  await drive(base, USERS);
  await sleep(2000); // what is on its way out may go
  await takeSnapshot(program, '3-after-more-load.heapsnapshot');
} finally {
  program.kill();
}
