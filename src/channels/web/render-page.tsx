// Renders pages to HTML on the server. Pages hold no script: they work in every browser as they come.
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { ChatPage } from '../../web/chat/chat-page.js';
import { ErrorPage, type ErrorWords } from '../../web/chat/error-page.js';
import type { ChatView } from '../../web/chat/view.js';
import { RoutesPage, type DocumentedRoute } from '../../web/docs/routes-page.js';
import { frameView } from './chat-view.js';
import type { WebServices } from './web-services.js';

export type { DocumentedRoute };

const other: ErrorWords = { title: '这一步没有办成', explanation: '请求的内容不对。请返回首页重新填写。' };

/** What people read, by HTTP status. */
const errorWords: Record<number, ErrorWords> = {
  400: other,
  403: { title: '没有办：请求来自别的网站', explanation: '为了您的安全，只接受从本页面发出的内容。' },
  404: { title: '没有这个页面', explanation: '地址可能写错了，或者内容已经不在了。' },
  409: { title: '正在回答这句话', explanation: '请稍等一两秒，再回首页看回答。' },
  413: { title: '内容太长了', explanation: '请只写最想问的那件事，再发一次。' },
  415: { title: '看不懂发来的格式', explanation: '请用首页的输入框提问。' },
  429: { title: '问得太快了', explanation: '请等一分钟再问。已经问过的内容不会丢。' },
  500: { title: '我们这里出了问题', explanation: '没有办成，请稍后再试。着急的话请打热线电话。' },
};

function html(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}

/** The chat. */
export function chatPage(view: ChatView): string {
  return html(<ChatPage {...view} />);
}

/** What a person reads when a request failed. */
export function errorPage(web: WebServices, status: number): string {
  return html(<ErrorPage {...frameView(web)} {...(errorWords[status] ?? other)} />);
}

/** The list of the API's routes. */
export function docsPage(web: WebServices, routes: readonly DocumentedRoute[]): string {
  return html(<RoutesPage {...frameView(web)} routes={routes} />);
}
