// What the web channel needs, handed in by app.ts, and the type of the server that its routes are added to.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { ConversationStore, TurnRequest } from '../../conversation/ports.js';
import type { TurnPorts } from '../../conversation/run-turn.js';
import { dayText } from '../../domain/day.js';
import type { TurnMetrics } from './turn-metrics.js';

export interface RateLimits {
  /** Messages a minute from the holder of one cookie. */
  messagesPerOwner: number;
  /** Requests of any kind a minute from one address. */
  requestsPerAddress: number;
}

export interface WebServices {
  turns: TurnPorts;
  conversations: ConversationStore;
  /** The masked utterance that was answered under a message's id; undefined when none was. */
  answeredUtterance(
    message: Pick<TurnRequest, 'conversationId' | 'clientMessageId'>,
  ): Promise<string | undefined>;
  /** Codes of the places that have facts of their own: offered in the picker. */
  offeredPlaces(): readonly string[];
  /** Whether the database answers. */
  isUp(): Promise<boolean>;
  /** Whether the policy day was set and money is play money. */
  demonstration: boolean;
  /** Where people reach the service; undefined: the address that they asked for. */
  publicUrl: URL | undefined;
  limits: RateLimits;
  metrics: TurnMetrics;
}

/** The server, with routes checked by zod. */
export type WebApp = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What is said on every page and message of a demonstration; null when it is none. */
export function demonstrationNotice({ demonstration, turns }: WebServices): string | null {
  return demonstration ? `演示：政策日按${dayText(turns.clock.today())}，不是真实缴费` : null;
}
