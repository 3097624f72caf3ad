// An answer, laid out: the decision first, then what to do, then on what it rests. Shows what it is given, adds no claim.
import type { VNode } from 'preact';
import { Suggestions } from './suggestions.js';
import type { CardView, TraceRow } from './view.js';

const marks = {
  yes: { sign: '✓', word: '是' },
  no: { sign: '✗', word: '否' },
  unknown: { sign: '?', word: '不知道' },
};

const SHOWN_POINTS = 5;
const PHONE = /(?<!\d)1\d{4}(?!\d)/;

function Lines({ lines, className }: { lines: readonly string[]; className: string }): VNode | null {
  if (lines.length === 0) return null;
  return (
    <ul class={className}>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

/** The first lines; the others folded, so that an answer fits a screen. */
function Points({ points }: Pick<CardView, 'points'>): VNode {
  const rest = points.slice(SHOWN_POINTS);
  const folds = rest.length > 1;
  return (
    <>
      <Lines lines={folds ? points.slice(0, SHOWN_POINTS) : points} className="points" />
      {folds && (
        <details>
          <summary>还有{rest.length}条</summary>
          <Lines lines={rest} className="points" />
        </details>
      )}
    </>
  );
}

function Steps({ steps }: Pick<CardView, 'steps'>): VNode | null {
  if (steps.length === 0) return null;
  return (
    <>
      <h3>怎么办</h3>
      <ol class="steps">
        {steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
    </>
  );
}

function Basis({ basis }: Pick<CardView, 'basis'>): VNode | null {
  if (basis.length === 0) return null;
  return (
    <details>
      <summary>依据（{basis.length}处）</summary>
      <Lines lines={basis} className="basis" />
    </details>
  );
}

function Reason({ row }: { row: TraceRow }): VNode {
  const { sign, word } = marks[row.result];
  return (
    <li class={row.result}>
      <span class="mark" aria-hidden="true">
        {sign}
      </span>
      <span>
        <span class="hidden">{word}：</span>
        {row.because}
      </span>
    </li>
  );
}

function Reasons({ trace }: Pick<CardView, 'trace'>): VNode | null {
  if (trace.length === 0) return null;
  return (
    <details>
      <summary>为什么这样答</summary>
      <ul class="trace">
        {trace.map((row) => (
          <Reason row={row} />
        ))}
      </ul>
    </details>
  );
}

/** For which place, year and day it holds, and that it is a demonstration. */
function Scope({ scope, isDemonstration }: Pick<CardView, 'scope' | 'isDemonstration'>): VNode | null {
  if (scope === '' && !isDemonstration) return null;
  return (
    <p class="scope">
      {isDemonstration && <span class="tag">演示</span>}
      {scope !== '' && `适用：${scope}`}
    </p>
  );
}

/** Whom to ask, and the phone number to press. */
function Office({ office }: Pick<CardView, 'office'>): VNode | null {
  if (office === '') return null;
  const [phone] = PHONE.exec(office) ?? [];
  return (
    <div class="office">
      <p>{office}</p>
      {phone !== undefined && (
        <a class="button" href={`tel:${phone}`}>
          拨打 {phone}
        </a>
      )}
    </div>
  );
}

interface AnswerCardProps {
  card: CardView;
  isLast: boolean;
}

/** The card; only the last one of a conversation offers what to send next. */
export function AnswerCard({ card, isLast }: AnswerCardProps): VNode {
  return (
    <div class="card">
      <p class="lead">
        <strong>{card.lead}</strong>
      </p>
      <Points points={card.points} />
      <Steps steps={card.steps} />
      <Lines lines={card.notes} className="notes" />
      {isLast && <Suggestions title="请选一个" suggestions={card.choices} />}
      <Scope {...card} />
      <Office office={card.office} />
      <Basis basis={card.basis} />
      <Reasons trace={card.trace} />
      {isLast && <Suggestions title="还可以" suggestions={card.actions} />}
    </div>
  );
}
