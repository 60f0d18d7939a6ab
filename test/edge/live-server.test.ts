import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { startLiveServer } from '../../src/edge/live-server.ts';

const site = { refresh: async () => false, settle: () => false, page: () => undefined, problems: () => [] };

it('names the port that another program has, and what to do', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  await expect(startLiveServer(site, '.', port, 0)).rejects.toMatchObject({
    message: `port ${port} is taken by another program`,
    hint: 'end that program, or choose another port with --port',
  });
  const next = await startLiveServer(site, '.', port, 20);
  expect(next.port).toBeGreaterThan(port);
  await next.close();
  other.close();
});

it('looks for no port behind the last', async () => {
  // the port may be another program's, which is as good
  const other = createServer().on('error', () => undefined);
  other.listen(65_535, '127.0.0.1');
  await once(other, 'listening').catch(() => undefined);
  await expect(startLiveServer(site, '.', 65_535, 20)).rejects.toMatchObject({
    message: 'port 65535 is taken by another program',
  });
  other.close();
});
