// Where a person writes: the place, the question, the button.
import type { VNode } from 'preact';
import type { ChatView } from './view.js';

type AskFormProps = Pick<ChatView, 'places' | 'region' | 'messageId' | 'longestText' | 'turns'>;

/** The form. It needs no script: it posts to the page itself. */
export function AskForm({ places, region, messageId, longestText, turns }: AskFormProps): VNode {
  return (
    <form class="ask" id="ask" method="post" action="/" aria-label="提问">
      <input type="hidden" name="clientMessageId" value={messageId} />
      <div class="field">
        <label for="region">在哪儿参保</label>
        <select id="region" name="region">
          <option value="" selected={region === ''}>
            请选择（没有的写在问题里）
          </option>
          {places.map(({ code, label }) => (
            <option value={code} selected={code === region}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="text">{turns.length === 0 ? '您想问什么' : '接着问'}</label>
        <textarea id="text" name="text" rows={2} maxLength={longestText} required autocomplete="off" />
      </div>
      <button class="send" type="submit">
        发送
      </button>
    </form>
  );
}
