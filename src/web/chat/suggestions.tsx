// Buttons that each send one text: example questions, values to choose from, next acts. Each is a small form of its own.
import type { VNode } from 'preact';
import type { Suggestion } from './view.js';

interface SuggestionsProps {
  title: string;
  suggestions: readonly Suggestion[];
  messageId: string;
}

/** Nothing where there is nothing to suggest. */
export function Suggestions({ title, suggestions, messageId }: SuggestionsProps): VNode | null {
  if (suggestions.length === 0) return null;
  return (
    <nav class="suggestions" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {suggestions.map(({ label, text, region }) => (
          <li>
            <form method="post" action="/">
              <input type="hidden" name="clientMessageId" value={messageId} />
              <input type="hidden" name="region" value={region} />
              <input type="hidden" name="text" value={text} />
              <button type="submit">{label}</button>
            </form>
          </li>
        ))}
      </ul>
    </nav>
  );
}
