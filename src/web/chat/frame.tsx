// What every page has around its content: the head, the name, the banner of a demonstration, where a person answers.
import type { ComponentChildren, VNode } from 'preact';
import type { FrameView } from './view.js';

interface FrameProps extends FrameView {
  title: string;
  children: ComponentChildren;
  language?: string;
  /** First stop of the keyboard, past the head of the page. */
  skipTo?: { href: string; label: string };
}

/** A whole page. */
export function Frame({ title, children, language = 'zh-CN', skipTo, ...frame }: FrameProps): VNode {
  const { stylesheet, icon, banner, hotline } = frame;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={stylesheet} />
        <link rel="icon" type="image/svg+xml" href={icon} />
      </head>
      <body>
        <header class="top" lang="zh-CN">
          {skipTo && (
            <a class="skip" href={skipTo.href}>
              {skipTo.label}
            </a>
          )}
          <a class="name" href="/">
            共济
          </a>
          <span class="claim">家人医保代缴问答</span>
          <a class="human" href={`tel:${hotline}`}>
            人工 {hotline}
          </a>
        </header>
        {banner !== null && (
          <aside class="banner" aria-label="演示说明" lang="zh-CN">
            {banner}
          </aside>
        )}
        {children}
      </body>
    </html>
  );
}
