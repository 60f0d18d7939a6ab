import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { PATIENCE } from './find-browser.ts';

/** An installed Firefox, or why there is none. */
export function findFirefox(): { executablePath: string } | { skip: string } {
  const asked = process.env.FIREFOX_PATH;
  if (asked) {
    if (!existsSync(asked)) throw new Error(`FIREFOX_PATH names no file: ${asked}`);
    return { executablePath: asked };
  }
  const places = {
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: [join(process.env.PROGRAMFILES ?? 'C:\\Program Files', 'Mozilla Firefox', 'firefox.exe')],
    linux: (process.env.PATH ?? '')
      .split(delimiter)
      .flatMap((folder) => ['firefox', 'firefox-esr'].map((name) => join(folder, name))),
  }[process.platform as 'darwin' | 'win32' | 'linux'];
  const found = places?.find((path) => existsSync(path));
  return found ? { executablePath: found } : { skip: 'no Firefox on this machine; set FIREFOX_PATH to one' };
}

/**
 * Preferences of the profile. `remote.prefs.recommended` would otherwise switch off the protection of file://
 * (`security.fileuri.strict_origin_policy`) that readers have, and the test would prove nothing.
 */
const PREFERENCES: Record<string, boolean | number | string> = {
  'remote.prefs.recommended': false,
  'marionette.port': 0,
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

/** A running Firefox, driven by its Marionette protocol. */
export interface Firefox {
  open(url: string): Promise<void>;
  /** Runs the body of a function in the page and gives what it returns. */
  run(script: string): Promise<unknown>;
  /** Types into the element with the focus; `\uE007` is Enter, `\uE015` down, `\uE00C` Escape. */
  press(keys: string): Promise<void>;
  /** Waits until the body of a function returns something true. */
  until(script: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts a headless Firefox with a profile of its own. */
export async function launchFirefox(executablePath: string): Promise<Firefox> {
  const profile = await mkdtemp(join(tmpdir(), 'briefing-dossier-firefox-'));
  const preferences = Object.entries(PREFERENCES).map(([name, value]) => {
    return `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`;
  });
  await writeFile(join(profile, 'user.js'), preferences.join('\n'));
  const browser = spawn(executablePath, ['--headless', '--marionette', '--no-remote', '--profile', profile], {
    stdio: 'ignore',
  });
  try {
    const port = await activePort(profile, browser);
    const session = await openSession(port);
    return { ...session, close: () => close(session, browser, profile) };
  } catch (error) {
    browser.kill();
    await rm(profile, { recursive: true, force: true });
    throw error;
  }
}

async function close(session: Session, browser: ChildProcess, profile: string): Promise<void> {
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  await session.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
  session.socket.destroy();
  const killer = setTimeout(() => browser.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(killer);
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

async function activePort(profile: string, browser: ChildProcess): Promise<number> {
  for (let tries = 0; tries < PATIENCE / 100; tries++) {
    if (browser.exitCode !== null) throw new Error(`Firefox ended with ${browser.exitCode}`);
    const port = Number(await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => ''));
    if (port) return port;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Firefox opened no port');
}

type Session = Omit<Firefox, 'close'> & {
  socket: Socket;
  send(command: string, parameters?: object): Promise<unknown>;
};

async function openSession(port: number): Promise<Session> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  readMessages(socket, ([, id, error, value]) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (error) one?.reject(new Error(`Firefox: ${error.message}`));
    else one?.resolve(value);
  });
  let last = 0;
  const send = (command: string, parameters: object = {}) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      const message = JSON.stringify([0, id, command, parameters]);
      socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  await send('WebDriver:NewSession', {});
  const run = async (script: string) => {
    const answer = await send('WebDriver:ExecuteScript', { script, args: [] });
    return (answer as { value: unknown }).value;
  };
  return {
    socket,
    send,
    run,
    open: async (url) => void (await send('WebDriver:Navigate', { url })),
    async press(keys) {
      const element = (await send('WebDriver:GetActiveElement')) as { value: Record<string, string> };
      await send('WebDriver:ElementSendKeys', { id: Object.values(element.value)[0], text: keys });
    },
    async until(script) {
      for (let tries = 0; tries < PATIENCE / 100; tries++) {
        if (await run(script).catch(() => false)) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`waited in vain: ${script}`);
    },
  };
}

type Message = [type: number, id: number, error: { message: string } | null, value: unknown];

/** Messages come as their length in bytes, a colon, and JSON. The first, a greeting, is no answer. */
function readMessages(socket: Socket, receive: (message: Message) => void): void {
  let buffer = Buffer.alloc(0);
  socket.on('data', (data: Buffer) => {
    buffer = Buffer.concat([buffer, data]);
    for (let colon = buffer.indexOf(58); colon > 0; colon = buffer.indexOf(58)) {
      const end = colon + 1 + Number(buffer.subarray(0, colon).toString());
      if (buffer.length < end) return;
      const message: unknown = JSON.parse(buffer.subarray(colon + 1, end).toString());
      buffer = buffer.subarray(end);
      if (Array.isArray(message)) receive(message as Message);
    }
  });
}
