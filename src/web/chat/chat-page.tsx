// The chat of a resident: what was asked and answered, and the form for the next question.
import type { VNode } from 'preact';
import { AnswerCard } from './answer-card.js';
import { AskForm } from './ask-form.js';
import { Frame } from './frame.js';
import { Suggestions } from './suggestions.js';
import type { ChatView, TurnView } from './view.js';

function Greeting(): VNode {
  return (
    <section class="greeting" aria-labelledby="greeting">
      <h1 id="greeting">您好，我是共济</h1>
      <p>
        我帮您弄清怎样用职工医保个人账户给家人缴居民医保：能给谁缴、到哪天、缴多少、点哪个入口、能不能退。
      </p>
      <p>我是智能助手，不是医保局，也不是真人。每条回答都写明依据，查不到的会直说。</p>
    </section>
  );
}

interface TurnProps {
  turn: TurnView;
  isLast: boolean;
}

function Turn({ turn, isLast }: TurnProps): VNode {
  return (
    <li class="turn" id={isLast ? 'last' : undefined} tabIndex={isLast ? -1 : undefined}>
      <h2 class="question">
        <span class="hidden">您问：</span>
        {turn.utterance}
      </h2>
      <AnswerCard card={turn.card} isLast={isLast} />
    </li>
  );
}

function Transcript({ turns }: Pick<ChatView, 'turns'>): VNode {
  const last = turns.length - 1;
  return (
    <section aria-label="对话">
      <h1 class="hidden">家人居民医保代缴问答</h1>
      <div role="log" aria-label="问过的和答过的">
        <ol class="turns">
          {turns.map((turn, index) => (
            <Turn turn={turn} isLast={index === last} />
          ))}
        </ol>
      </div>
    </section>
  );
}

/** Starts afresh: the browser forgets this conversation. For a phone that several people use. */
function NewConversation(): VNode {
  return (
    <form method="post" action="/new" aria-label="重新开始">
      <button type="submit">新对话</button>
    </form>
  );
}

/** The whole page. */
export function ChatPage(view: ChatView): VNode {
  const { turns, examples } = view;
  const isNew = turns.length === 0;
  return (
    <Frame {...view} title="共济：家人居民医保代缴问答" skipTo={{ href: '#text', label: '跳到输入框' }}>
      <main>
        {isNew ? <Greeting /> : <Transcript turns={turns} />}
        <AskForm {...view} />
        {isNew && <Suggestions title="可以这样问" suggestions={examples} heading="h2" />}
        {!isNew && <NewConversation />}
      </main>
    </Frame>
  );
}
