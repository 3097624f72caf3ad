// Turns whatever goes wrong in a request into an answer: problem details for programs, a Chinese page for people.
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { answerMalformedRequests } from './malformed-requests.js';
import { problemBody, ProblemError, invalidRequest } from './problem.js';
import { errorPage } from './render-page.js';
import type { WebApp, WebServices } from './web-services.js';

type Problem = ProblemError['problem'];

const unexpected: Problem = {
  status: 500,
  name: 'internal',
  title: 'Something went wrong on our side',
  detail: 'The fault was recorded. Please try again later.',
};

const notFound: Problem = {
  status: 404,
  name: 'not-found',
  title: 'Not found',
  detail: 'Nothing is served at this address. See /docs.',
};

/** What Fastify itself refuses, by its code. */
const refused: Record<string, Problem> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    status: 413,
    name: 'too-large',
    title: 'The request is too large',
    detail: 'A body may have 64 KiB at most.',
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    name: 'unsupported-media-type',
    title: 'The content type is not supported',
    detail: 'Send application/json to /api/, and application/x-www-form-urlencoded to /.',
  },
  FST_ERR_BAD_URL: {
    status: 400,
    name: 'invalid-request',
    title: 'The request cannot be used',
    detail: 'The address is not properly encoded.',
  },
};

const unreadable: Problem = {
  status: 400,
  name: 'invalid-request',
  title: 'The request cannot be used',
  detail: 'The body is not valid JSON.',
};

/** The field's name without the part of the request it stands in: /text → text. */
function fieldOf(instancePath: string): string {
  return instancePath.replace(/^\//, '').replaceAll('/', '.') || 'body';
}

function problemOf(error: FastifyError | ProblemError): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map(({ instancePath, message }) => {
      return { field: fieldOf(instancePath), message: message ?? 'cannot be used' };
    });
    return invalidRequest(errors).problem;
  }
  const known = refused[error.code];
  if (known) return known;
  const ours = error.statusCode === undefined || error.statusCode >= unexpected.status;
  return ours ? unexpected : { ...unreadable, status: error.statusCode ?? unreadable.status };
}

function wantsPage({ url, headers }: FastifyRequest): boolean {
  return !url.startsWith('/api/') && (headers.accept ?? '').includes('text/html');
}

/** Where a fault happened, without its message, which may quote what a person wrote. */
function traceOf({ name, code = '', stack = '' }: Partial<FastifyError>): {
  fault: string | undefined;
  code: string;
  at: string[];
} {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return { fault: name, code, at: frames.map((line) => line.trim()) };
}

type Reply = (
  error: FastifyError | ProblemError,
  request: FastifyRequest,
  reply: FastifyReply,
) => FastifyReply;

/** Answers an error; a surprise is recorded in the log, and told to nobody else. */
export function replyToError(web: WebServices): Reply {
  return (error, request, reply) => {
    const problem = problemOf(error);
    if (problem === unexpected) request.log.error(traceOf(error), 'a request failed');
    const { status, retryAfterSeconds } = problem;
    if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds));
    reply.code(status);
    if (wantsPage(request)) return reply.type('text/html; charset=utf-8').send(errorPage(web, status));
    return reply.type('application/problem+json').send(JSON.stringify(problemBody(problem)));
  };
}

/** Answers errors, unknown addresses and malformed requests on this server. */
export function addErrorReplies(app: WebApp, web: WebServices): void {
  const reply = replyToError(web);
  answerMalformedRequests(app);
  app.setErrorHandler<FastifyError>(reply);
  app.setNotFoundHandler((request, answer) => reply(new ProblemError(notFound), request, answer));
}
