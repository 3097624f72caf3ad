// What a person reads when something failed, and the way back.
import type { VNode } from 'preact';
import { Frame } from './frame.js';
import type { FrameView } from './view.js';

export interface ErrorWords {
  title: string;
  explanation: string;
}

/** The whole page. */
export function ErrorPage({ title, explanation, ...frame }: FrameView & ErrorWords): VNode {
  return (
    <Frame {...frame} title={`${title} · 共济`}>
      <main class="plain">
        <h1>{title}</h1>
        <p>{explanation}</p>
        <p>
          <a class="button" href="/">
            返回首页
          </a>
        </p>
      </main>
    </Frame>
  );
}
