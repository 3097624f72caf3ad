// Answers what is no HTTP request, or one with a method that nobody knows: it reaches no route, only the socket.
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemBody, type ProblemError } from './problem.js';
import type { WebApp } from './web-services.js';

type Problem = ProblemError['problem'];

const malformed: Problem = {
  status: 400,
  name: 'invalid-request',
  title: 'The request cannot be used',
  detail: 'It is not a well-formed HTTP request.',
};

/** By the code of Node's parser. */
const known: Record<string, Problem> = {
  HPE_INVALID_METHOD: { ...malformed, detail: 'The method is not known. See /docs.' },
  HPE_HEADER_OVERFLOW: {
    status: 431,
    name: 'headers-too-large',
    title: 'The headers are too large',
    detail: 'The headers of a request may have 16 KiB at most.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    name: 'timeout',
    title: 'The request took too long',
    detail: 'The request was not complete in time.',
  },
};

function rawReply(problem: Problem): string {
  const body = JSON.stringify(problemBody(problem));
  const lines = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'connection: close',
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}

/** Takes the place of the framework's own answer, which is no problem details. */
export function answerMalformedRequests(app: WebApp): void {
  app.server.removeAllListeners('clientError');
  app.server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    if (socket.writable) socket.write(rawReply(known[error.code ?? ''] ?? malformed));
    socket.destroy();
  });
}
