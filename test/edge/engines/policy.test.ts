import { describe, expect, it } from 'vitest';
import type { ServiceRequest } from '../../../src/edge/engines/engine.ts';
import { exchangeUnderPolicy, retryAfter, withoutSecret } from '../../../src/edge/engines/policy.ts';
import type { RawAnswer } from '../../../src/edge/engines/send-once.ts';
import { ServiceError } from '../../../src/edge/engines/service-error.ts';

const request: ServiceRequest = {
  method: 'POST',
  url: 'http://service.example/x',
  headers: {},
  repeatable: false,
  secret: 'k/1',
};

function raw(status: number, body = '{}', more: Partial<RawAnswer> = {}): RawAnswer {
  return {
    status,
    contentType: 'application/json',
    retryAfter: undefined,
    location: undefined,
    body: Buffer.from(body),
    ...more,
  };
}

/** An exchange that meets these answers one after the other, and how long it waited. */
function meeting(answers: (RawAnswer | ServiceError)[]) {
  const waits: number[] = [];
  let sent = 0;
  const exchange = exchangeUnderPolicy({
    send: async () => {
      const answer = answers[sent];
      sent += 1;
      if (answer === undefined) throw new Error('asked once too often');
      if (answer instanceof ServiceError) throw answer;
      return answer;
    },
    sleep: async (milliseconds) => void waits.push(milliseconds),
    random: () => 0.5,
    now: () => 0,
  });
  return { exchange, waits, sent: () => sent };
}

describe('the policy', () => {
  it('sends what never went out again, with growing waits, six times in all', async () => {
    const nobody = new ServiceError('unreachable', 'x');
    const { exchange, waits } = meeting(Array.from({ length: 6 }, () => nobody));
    await expect(exchange(request)).rejects.toBe(nobody);
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000]);
  });

  it('sends what may have been billed once', async () => {
    const { exchange, sent } = meeting([raw(500)]);
    await expect(exchange(request)).rejects.toMatchObject({ fault: 'no-answer', mayBeBilled: true });
    expect(sent()).toBe(1);
  });

  it('sends what costs nothing again after any fault', async () => {
    const { exchange } = meeting([
      raw(500),
      raw(200, 'x', { contentType: 'text/html' }),
      new ServiceError('no-answer', 'x'),
      raw(200, '{"a":1}'),
    ]);
    expect(await exchange({ ...request, repeatable: true })).toEqual({ body: '{"a":1}' });
  });

  it('takes the secret out of an answer in all its shapes', async () => {
    const { exchange } = meeting([raw(200, '{"a":"k/1 k%2F1"}')]);
    expect(await exchange(request)).toEqual({ body: '{"a":"[key] [key]"}' });
    expect(withoutSecret('as it is', undefined)).toBe('as it is');
  });

  it.each([
    ['30', 30_000],
    ['1.5', 1500],
    ['Thu, 01 Jan 1970 00:01:00 GMT', 60_000],
    ['soon', undefined],
    [undefined, undefined],
  ])('reads Retry-After: %s', (header, wait) => {
    expect(retryAfter(header, 0)).toBe(wait);
  });
});
