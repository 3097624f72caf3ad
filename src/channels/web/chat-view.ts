// From recorded turns to what the chat page shows. Picks and orders; every word of an answer comes from the answer itself.
import { randomUUID } from 'node:crypto';
import { LONGEST_TEXT } from '../../conversation/guard-input.js';
import type { Answer, Conversation, RecordedTurn } from '../../conversation/ports.js';
import { Adcode } from '../../domain/region.js';
import type { CardView, ChatView, FrameView, Suggestion, TurnView } from '../../web/chat/view.js';
import { icon, stylesheet } from './assets.js';
import { placeOptions } from './regions.js';
import { demonstrationNotice, type WebServices } from './web-services.js';

const DOUBT = 'doubt';

const exampleQuestions = [
  '能用我的医保个人账户给爸妈缴居民医保吗？',
  '居民医保缴到哪天截止？',
  '一个人要缴多少钱？',
  '在税务入口缴的钱能退吗？',
  '两个代缴入口有什么区别？',
];

type Choice = Answer['choices'][number];

/** A place is sent with the question again; a detail is added to the question; another question takes its place. */
function choiceButton(turn: RecordedTurn, { value, label }: Choice): Suggestion {
  if (Adcode.safeParse(value).success) return { label, text: turn.utterance, place: value };
  const text = turn.answer.reason === DOUBT ? label : `${turn.utterance}\n补充：${label}`;
  return { label, text };
}

function actionButton({ id, label }: Answer['actions'][number]): Suggestion {
  return { label, text: id.startsWith('act_') ? `帮我${label}` : label };
}

function cardOf({ demonstration }: WebServices, turn: RecordedTurn): CardView {
  const { card, outcome, decision, choices, actions } = turn.answer;
  return {
    ...card,
    scope: outcome === 'clarification' ? '' : card.scope,
    isDemonstration: demonstration,
    trace: (decision?.trace ?? []).map(({ result, because }) => ({ result, because })),
    choices: choices.map((choice) => choiceButton(turn, choice)),
    actions: actions.map(actionButton),
  };
}

/** What every page shows around its content. */
export function frameView(web: WebServices): FrameView {
  const hotline = web.turns.release().knowledge.contacts.get('medical')?.phone ?? '';
  return { stylesheet: stylesheet.href, icon: icon.href, banner: demonstrationNotice(web), hotline };
}

/** The chat page of a conversation; of none yet when it is left out. */
export function chatView(
  web: WebServices,
  conversation: Conversation | undefined,
  turns: readonly RecordedTurn[],
): ChatView {
  const region = conversation?.region ?? '';
  const shown = turns.map((turn): TurnView => ({
    utterance: turn.utterance,
    card: cardOf(web, turn),
  }));
  return {
    ...frameView(web),
    turns: shown,
    examples: exampleQuestions.map((text) => ({ label: text, text })),
    places: placeOptions(web, conversation?.region),
    region,
    messageId: randomUUID(),
    longestText: LONGEST_TEXT,
  };
}
