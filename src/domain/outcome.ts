// The closed list of ways in which a turn can end. A surprise is none of them: it throws.
import { z } from 'zod';

export const Outcome = z.enum([
  'answered',
  'clarification',
  'not_covered',
  'declined',
  'handoff',
  'action',
  'failed',
]);
export type Outcome = z.infer<typeof Outcome>;
