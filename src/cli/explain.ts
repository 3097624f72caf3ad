// gongji policy explain: the trace of a decision for a person, row by row, with what would change it.
import type { Answer } from '../answering/answer.js';
import { loadRelease } from '../answering/load-release.js';
import { placeNameIn } from '../answering/release.js';
import { answerUtterance } from '../conversation/answer-utterance.js';
import { CallError, projectRoot, readDay, readOptions, readRegion, type Command } from './call.js';

/** Values of inputs as a person reads them. */
const saidValues = new Map<unknown, string>([
  [true, '是'],
  [false, '否'],
]);

/** The documents that the answer rests on: where, from when until when, and of which grade. */
function basisLines({ citations }: Answer): string[] {
  return citations.map(
    ({ id, title, locator, grade, validFrom, validTo }) =>
      `  ${grade} ${id}：${title} ${locator}，${validFrom} 起${validTo === null ? '' : `，${validTo} 前有效`}`,
  );
}

const marks = { yes: '✓', no: '✗', unknown: '?' };

function traceLine({
  row,
  result,
  because,
  citations,
}: NonNullable<Answer['decision']>['trace'][number]): string {
  const basis = citations.length > 0 ? ` [${citations.join(', ')}]` : '';
  return `  ${marks[result]} ${row}：${because}${basis}`;
}

function decisionLines({ decision, outcome, reason }: Answer): string[] {
  if (!decision) return [`结论 ${outcome} ${reason}`];
  return [
    `结论 ${outcome} ${decision.code}`,
    ...decision.trace.map(traceLine),
    ...(decision.need.length > 0 ? [`还缺 ${decision.need.join('，')}`] : []),
    ...decision.wouldChange.map(
      ({ label, value, code }) => `  若“${label}”为 ${saidValues.get(value) ?? String(value)} → ${code}`,
    ),
  ];
}

/** Prints how a question was understood, each row of the decision, its citations, and what would change it. */
export const explain: Command = (argv) => {
  const { values, positionals } = readOptions(argv, {
    region: { type: 'string' },
    'as-of': { type: 'string' },
    history: { type: 'string', multiple: true },
  });
  if (positionals.length === 0) throw new CallError('explain what? Give the question as the last word');
  const release = loadRelease(projectRoot);
  const on = readDay(values['as-of']);
  const text = positionals.join(' ');
  const answer = answerUtterance(release, {
    text,
    history: values.history ?? [],
    region: readRegion(release, values.region),
    on,
  });
  const lines = [
    `问：${text}`,
    `地区 ${placeNameIn(release, answer.region ?? undefined)}，日期 ${on}，版本 ${answer.release}`,
    `意图 ${answer.intents.map(({ id, confidence }) => `${id} ${String(confidence)}`).join('，')}；问法 ${answer.aspect ?? '—'}`,
    `听到 ${JSON.stringify(answer.slots)}`,
    ...decisionLines(answer),
    '用到的依据',
    ...basisLines(answer),
    '',
    answer.text,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
};
