// Figures for operators: how turns end and how long they take. Numbers and fixed words only, nothing that a person wrote.
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

const LATENCY_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export interface TurnMetrics {
  readonly contentType: string;
  /** Counts a turn that ended. */
  observe(turn: { channel: string; outcome: string; seconds: number }): void;
  /** All figures in the text format of Prometheus. */
  text(): Promise<string>;
}

/** Starts counting, the figures of the process included. */
export function createTurnMetrics(): TurnMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const turns = new Counter({
    name: 'gongji_turns_total',
    help: 'Turns by how they ended',
    labelNames: ['channel', 'outcome'],
    registers: [registry],
  });
  const latency = new Histogram({
    name: 'gongji_turn_seconds',
    help: 'Time from a message to its recorded answer',
    labelNames: ['channel'],
    buckets: LATENCY_SECONDS,
    registers: [registry],
  });
  return {
    contentType: registry.contentType,
    observe({ channel, outcome, seconds }) {
      turns.inc({ channel, outcome });
      latency.observe({ channel }, seconds);
    },
    text: () => registry.metrics(),
  };
}
