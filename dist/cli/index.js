#!/usr/bin/env node
/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: ./build/src/node-version.js
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || major === 20 && minor < 19) {
  process.stderr.write(
    `docker-oat-login needs Node 20.19 or later, and this is Node ${process.versions.node}: install a newer one, then run it again
`
  );
  process.exit(2);
}

;// CONCATENATED MODULE: external "../modes/index.js"
const index_js_namespaceObject = require("../modes/index.js");
;// CONCATENATED MODULE: ./build/src/cli.js


void (0,index_js_namespaceObject.startCommandLine)();

module.exports = __webpack_exports__;
/******/ })()
;