// Buttons that each send one text: example questions, values to choose from, next acts. Each is a small form of its own.
import type { VNode } from 'preact';
import type { Suggestion } from './view.js';

interface SuggestionsProps {
  title: string;
  suggestions: readonly Suggestion[];
  messageId: string;
  /** Level of the heading, by where the buttons stand. */
  heading?: 'h2' | 'h3';
}

/** Nothing where there is nothing to suggest. */
export function Suggestions(props: SuggestionsProps): VNode | null {
  const { title, suggestions, messageId, heading: Heading = 'h3' } = props;
  if (suggestions.length === 0) return null;
  return (
    <nav class="suggestions" aria-label={title}>
      <Heading>{title}</Heading>
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
