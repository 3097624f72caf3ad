// Errors of the API as problem details (RFC 9457). A detail never holds what a person wrote, nor anything of our insides.
import { z } from 'zod';

export const ProblemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  /** Fields that cannot be used, where that is the problem. */
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});
export type ProblemBody = z.infer<typeof ProblemBody>;

interface Problem {
  status: number;
  /** Last part of the problem's type: invalid-request. */
  name: string;
  title: string;
  detail: string;
  errors?: ProblemBody['errors'];
  /** When trying again makes sense. */
  retryAfterSeconds?: number;
}

/** A request that cannot be served, for a reason the sender may know. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
    this.name = 'ProblemError';
  }
}

/** The body that is sent. */
export function problemBody({ status, name, title, detail, errors }: Problem): ProblemBody {
  return { type: `urn:gongji:problem:${name}`, title, status, detail, ...(errors && { errors }) };
}

/** A field of the request that cannot be used. */
export function invalidField(field: string, message: string): ProblemError {
  return invalidRequest([{ field, message }]);
}

/** Fields of the request that cannot be used. */
export function invalidRequest(errors: NonNullable<ProblemBody['errors']>): ProblemError {
  const detail = errors.map(({ field, message }) => `${field}: ${message}`).join('; ');
  return new ProblemError({
    status: 400,
    name: 'invalid-request',
    title: 'The request cannot be used',
    detail,
    errors,
  });
}

/** No such conversation, or another person's: which of both is not told. */
export function noSuchConversation(): ProblemError {
  return new ProblemError({
    status: 404,
    name: 'not-found',
    title: 'Not found',
    detail: 'There is no such conversation, or it belongs to somebody else.',
  });
}
