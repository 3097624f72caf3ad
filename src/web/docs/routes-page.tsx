// The API's routes for developers who look around: a list, no script. The full description is /openapi.json.
import type { VNode } from 'preact';
import { Frame } from '../chat/frame.js';
import type { FrameView } from '../chat/view.js';

export interface DocumentedRoute {
  method: string;
  path: string;
  summary: string;
}

/** The whole page. */
export function RoutesPage({ routes, ...frame }: FrameView & { routes: readonly DocumentedRoute[] }): VNode {
  return (
    <Frame {...frame} title="gongji API" language="en">
      <main class="plain">
        <h1>gongji API</h1>
        <p>Errors are problem details (RFC 9457).</p>
        <p>
          <a class="button" href="/openapi.json">
            The full description: openapi.json
          </a>
        </p>
        <dl class="routes">
          {routes.map(({ method, path, summary }) => (
            <div>
              <dt>
                <code>
                  {method} {path}
                </code>
              </dt>
              <dd>{summary}</dd>
            </div>
          ))}
        </dl>
      </main>
    </Frame>
  );
}
