// One turn: each message is handled once, a surprise gives it back, and what is kept names nobody by number.
import { beforeEach, describe, expect, it } from 'vitest';
import { loadRelease } from '../../src/answering/load-release.js';
import { runTurn, type TurnPorts, type TurnResult } from '../../src/conversation/run-turn.js';
import type { TurnRequest } from '../../src/conversation/ports.js';
import { day } from '../../src/domain/day.js';
import { createFakeLedger, type FakeLedger } from '../fakes/turn-ledger.js';
import { projectFolder } from '../project-folder.js';

const release = loadRelease(projectFolder);
const clock = { now: () => new Date('2024-11-20T04:00:00Z'), today: () => day('2024-11-20') };

let ledger: FakeLedger;
let ports: TurnPorts;
beforeEach(() => {
  ledger = createFakeLedger({ conversationId: 'c1', region: '410300' });
  ports = { ledger, clock, release: () => release };
});

function request(text: string, parts: Partial<TurnRequest> = {}): TurnRequest {
  return { conversationId: 'c1', clientMessageId: 'm1', text, region: undefined, ...parts };
}

function answerOf(result: TurnResult): {
  outcome: string;
  reason: string;
  region: string | null;
  asOf: string;
} {
  if (result.kind !== 'replied') throw new Error(`no reply: ${result.kind}`);
  return result.answer;
}

describe('a message', () => {
  it('is answered, and kept with its answer', async () => {
    const answer = answerOf(await runTurn(ports, request('走税务那边缴的能退吗')));
    expect(answer).toMatchObject({
      outcome: 'answered',
      reason: 'refund.tax_none',
      region: '410300',
      asOf: '2024-11-20',
    });
    expect(ledger.turns).toMatchObject([{ utterance: '走税务那边缴的能退吗', answer }]);
  });

  it('sent again gets the same answer, and is thought about once', async () => {
    let thoughts = 0;
    const counting = { ...ports, release: () => (thoughts++, release) };
    const first = await runTurn(counting, request('能退吗'));
    expect(await runTurn(counting, request('能退吗'))).toEqual(first);
    expect(thoughts).toBe(1);
    expect(ledger.turns).toHaveLength(1);
  });

  it('sent twice at once is answered once', async () => {
    const both = await Promise.all([runTurn(ports, request('能退吗')), runTurn(ports, request('能退吗'))]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['in_progress', 'replied']);
    expect(ledger.turns).toHaveLength(1);
  });

  it('of a conversation that does not exist is not answered', async () => {
    expect(await runTurn(ports, request('能退吗', { conversationId: 'c2' }))).toEqual({
      kind: 'unknown_conversation',
    });
    expect(ledger.turns).toEqual([]);
  });

  it('is understood with what was said before', async () => {
    await runTurn(ports, request('能给我妈代缴吗'));
    const second = answerOf(await runTurn(ports, request('那我岳母呢', { clientMessageId: 'm2' })));
    expect(second.reason).toMatch(/not_listed|denied/);
  });

  it('is answered for the place that it comes with, or the conversation’s', async () => {
    expect(answerOf(await runTurn(ports, request('几号截止'))).region).toBe('410300');
    const other = request('几号截止', { clientMessageId: 'm2', region: '141000' });
    expect(answerOf(await runTurn(ports, other)).region).toBe('141000');
  });
});

describe('a surprise', () => {
  it('while thinking gives the message back, to be sent again', async () => {
    let broken = true;
    const shaky: TurnPorts = {
      ...ports,
      release: () => {
        if (broken) throw new Error('no release');
        return release;
      },
    };
    await expect(runTurn(shaky, request('能退吗'))).rejects.toThrow('no release');
    expect(ledger.released).toHaveLength(1);
    broken = false;
    expect((await runTurn(shaky, request('能退吗'))).kind).toBe('replied');
  });

  it('while keeping the turn gives the message back, and nothing is kept', async () => {
    const fails = { record: true };
    const failing = createFakeLedger({ conversationId: 'c1', region: '410300', fails });
    const shaky = { ...ports, ledger: failing };
    await expect(runTurn(shaky, request('能退吗'))).rejects.toThrow('the database is gone');
    expect(failing.released).toHaveLength(1);
    expect(failing.turns).toEqual([]);
    fails.record = false;
    expect((await runTurn(shaky, request('能退吗'))).kind).toBe('replied');
  });
});

describe('what is kept', () => {
  it.each([
    ['我妈身份证410303196001011234，缴了吗', '410303196001011234'],
    ['我妈身份证41030319600101123X，缴了吗', '41030319600101123X'],
    ['我妈身份证４１０３０３１９６００１０１１２３Ｘ，缴了吗', '４１０３０３'],
    ['我妈身份证410303 19600101 1234，缴了吗', '19600101'],
    ['我电话13812345678，缴了吗', '13812345678'],
    ['我电话138-1234-5678，缴了吗', '1234-5678'],
    ['帮我交410303196001011234的居民医保', '4103031960'],
    ['余额有13812345678', '13812345678'],
    ['我\u200b电话138\u200b12345678，缴了吗', '12345678'],
  ])('of "%s" names nobody', async (text, secret) => {
    await runTurn(ports, request(text));
    const [turn] = ledger.turns;
    expect(turn?.utterance).not.toContain(secret);
    expect(turn?.utterance).toContain('***');
    expect(JSON.stringify(turn?.answer)).not.toContain(secret);
  });

  it('of any other text is what was typed, without invisible signs', async () => {
    await runTurn(ports, request('２０２５年缴４００元\u202e，能退吗？'));
    expect(ledger.turns[0]?.utterance?.normalize('NFKC')).toBe('2025年缴400元,能退吗?');
  });
});
