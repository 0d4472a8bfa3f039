import type { Component, createElement, Fragment } from 'preact';
import type { jsx, jsxs } from 'preact/jsx-runtime';
import type { ReadingParts } from './reading-parts';

/** What a page's first script lends to the second: one Preact draws for both. */
export interface HandOver {
  preact: {
    Component: typeof Component;
    createElement: typeof createElement;
    Fragment: typeof Fragment;
    jsx: typeof jsx;
    jsxs: typeof jsxs;
  };
  take: (parts: ReadingParts) => void;
}

declare global {
  interface Window {
    /** In the world that both scripts share, and that no page sees. */
    paperglance?: HandOver;
  }
}
