import '../../components/hand-over';

/** Stands for Preact in this script, by `wxt.config.ts`: the page's first script has it. */
if (!window.paperglance) throw new Error('Nobody has asked for this script');
export const { Component, createElement, Fragment, jsx, jsxs } = window.paperglance.preact;
