#!/usr/bin/env node
/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "../modes/index.js"
const index_js_namespaceObject = require("../modes/index.js");
;// CONCATENATED MODULE: ./build/src/cli.js

void (0,index_js_namespaceObject.startCommandLine)();

module.exports = __webpack_exports__;
/******/ })()
;