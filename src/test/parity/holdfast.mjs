// Asks the command line of Holdfast, which runs at the other end of the standard streams: CommandLineServer.
import readline from 'node:readline';

const answers = readline.createInterface({input: process.stdin})[Symbol.asyncIterator]();

/** What a command prints. */
export async function holdfast(...words) {
  process.stdout.write(JSON.stringify(words.map(String)) + '\n');
  const {value, done} = await answers.next();
  if (done) throw new Error('Holdfast is gone');
  const {exitCode, out, err} = JSON.parse(value);
  if (exitCode !== 0) throw new Error(`holdfast ${words.join(' ')} ends with ${exitCode}: ${err}`);
  return out;
}

export const holdfastJson = async (...words) => JSON.parse(await holdfast(...words, '--format', 'json'));
