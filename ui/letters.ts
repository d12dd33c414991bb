import type { Plugin } from 'vite';

const LETTERS = /\.woff2$/;

/** Names in the page the letters, so that the window fetches them with the scripts and not once a text asks for them. */
export function lettersAhead(): Plugin {
  return {
    name: 'letters-ahead',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const names = Object.keys(bundle ?? {}).filter((name) => LETTERS.test(name));
        const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true };
        return names.map((name) => ({ tag: 'link', attrs: { ...attrs, href: `/${name}` }, injectTo: 'head' }));
      },
    },
  };
}
