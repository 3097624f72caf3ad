// Buttons that each send one text: example questions, values to choose from, next acts. All belong to the form of ask-form.tsx,
// so that they send the picked place along.
import type { VNode } from 'preact';
import type { Suggestion } from './view.js';

interface SuggestionsProps {
  title: string;
  suggestions: readonly Suggestion[];
  /** Level of the heading, by where the buttons stand. */
  heading?: 'h2' | 'h3';
}

/** Presses the form without its check that something was written. */
function SuggestionButton({ label, text, place }: Suggestion): VNode {
  const action = place === undefined ? undefined : `/?region=${place}`;
  return (
    <button type="submit" form="ask" name="suggestion" value={text} formAction={action} formNoValidate>
      {label}
    </button>
  );
}

/** Nothing where there is nothing to suggest. */
export function Suggestions({ title, suggestions, heading: Heading = 'h3' }: SuggestionsProps): VNode | null {
  if (suggestions.length === 0) return null;
  return (
    <nav class="suggestions" aria-label={title}>
      <Heading>{title}</Heading>
      <ul>
        {suggestions.map((suggestion) => (
          <li>
            <SuggestionButton {...suggestion} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
