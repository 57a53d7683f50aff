/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 296:
/***/ ((module) => {

module.exports = require("../modes/index.js");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = require("node:crypto");
;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = require("node:timers/promises");
;// CONCATENATED MODULE: ./build/src/base/text.js
const breaks = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
const invisible = String.raw`[\p{Cf}\p{DI}\p{Cs}]`;
const isAscii = /^[\u0000-\u007f]*$/;
const typedToken = /(dckr_(?:oat|pat)_|ZGNrcl9(?:vYXRf|wYXRf))[\w+/=-]+/gi;
const withoutTokens = (text) => text.replace(typedToken, "$1***");
function oneLine(text) {
  return visible(withoutTokens(text.replace(breaks, " ")));
}
function visible(text) {
  return isAscii.test(text) ? text : text.replace(new RegExp(invisible, "gu"), "");
}
function text_printable(text, limit = 300) {
  const line = oneLine(text).replaceAll("##[", "## [").trim().replace(/^::/, ": :");
  return line.length > limit ? `${line.slice(0, limit - 1)}\u2026` : line;
}
function quotedWord(text, limit = 60) {
  return JSON.stringify(text_printable(text, limit));
}
function text_counted(count, singular, many = `${singular}s`) {
  return `${count} ${count === 1 ? singular : many}`;
}
function text_firstOf(items, most, noun = "") {
  const excess = items.length - most;
  return excess > 0 ? items.slice(0, most).concat(`and ${excess} more${noun}`) : items;
}
function text_unique(items) {
  return [...new Set(items)];
}
function parseList(text) {
  const items = text.split(/[\n,]/).map((item) => item.trim());
  return text_unique(items.filter((item) => item !== ""));
}
function wrap(text, width) {
  if (width === Infinity) return [text];
  return text.match(new RegExp(`\\S.{0,${width - 1}}(?= |$)|\\S+`, "g")) ?? [""];
}
function nearest(word, candidates) {
  const limit = Math.min(word.length - 1, word.length < 8 ? 2 : 3);
  const close = candidates.map((candidate) => ({ candidate, distance: editDistance(word.slice(0, 40), candidate) })).filter(({ distance }) => distance <= limit).sort((a, b) => a.distance - b.distance);
  return close[0]?.candidate;
}
function editDistance(from, to) {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [line, letter] of Array.from(from).entries()) {
    const next = [line + 1];
    for (const [column, other] of Array.from(to).entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}


;// CONCATENATED MODULE: ./build/src/base/error.js

const codeGroups = [
  ["INPUT_INVALID", "INPUT_UNUSED", "INPUT_UNKNOWN", "LIST_MISSING", "LIST_INVALID"],
  ["TOKEN_MISSING", "TOKEN_MALFORMED", "TOKEN_REJECTED", "TOKEN_EXPIRED"],
  ["SCOPE_MISSING", "SCOPE_EXCESS", "SCOPE_UNPROVEN", "WRONG_TOKEN"],
  ["REGISTRY_UNREACHABLE", "REGISTRY_INVALID", "REGISTRY_UNTRUSTED", "RATE_LIMITED"],
  ["DOCKER_MISSING", "DOCKER_LOGIN_FAILED", "DOCKER_TOO_OLD", "TAG_IMMUTABLE"],
  ["CONFIG_INVALID", "CONFIG_OVERRIDDEN", "HUB_FORBIDDEN", "HUB_QUOTA", "HUB_REJECTED", "HUB_INVALID"],
  ["STORE_FORBIDDEN", "STORE_MISSING", "STORE_FAILED", "LABEL_TAKEN", "LIST_STALE"],
  ["ROTATION_INCOMPLETE", "ROTATION_IN_PROGRESS", "OIDC_UNAVAILABLE", "OIDC_REFUSED", "INTERNAL"]
];
const errorCodes = codeGroups.flat();
class error_OatError extends Error {
  code;
  hint;
  /** What to do next in a terminal, where a workflow needs other words. */
  terminalHint;
  /** The same would be refused again, and failed logins may lock an account. */
  isRefusal;
  constructor(code, { message, hint, terminalHint, isRefusal = false, cause }) {
    super(message, cause === void 0 ? void 0 : { cause });
    this.name = "OatError";
    this.code = code;
    this.hint = hint;
    this.terminalHint = terminalHint ?? hint;
    this.isRefusal = isRefusal;
  }
}
function error_hintFor({ hint, terminalHint }, place) {
  return place === "terminal" ? terminalHint : hint;
}
function withoutCode({ message, hint }) {
  return `${message}; ${hint}`;
}
const longest = 1e3;
function error_describeError(error, reader) {
  const text = `${error.code}: ${error.message}; ${error_hintFor(error, reader?.place ?? "workflow")}`;
  return reader ? `${text_printable(text, longest)} (${error_errorLink(error.code, reader.errorPage)})` : text;
}
function error_errorLink(code, page) {
  return `${page}#${code.toLowerCase()}`;
}
const errorPagePath = "docs/errors.md";
function errorPage(job) {
  const { repository, ref } = job.action;
  if (repository === "" || ref === "") return errorPagePath;
  return `${job.server}/${repository}/blob/${encodeURI(ref)}/${errorPagePath}`;
}
async function error_resultOrError(act) {
  try {
    return await act();
  } catch (error) {
    if (error instanceof error_OatError) return error;
    throw error;
  }
}
function unlessMissing(act) {
  try {
    return act();
  } catch (error) {
    if (error_errno(error) === "ENOENT") return void 0;
    throw error;
  }
}
function error_unlessThrown(act) {
  try {
    return act();
  } catch {
    return void 0;
  }
}
function error_errno(error) {
  const { code, syscall } = Object(error);
  return typeof code === "string" && syscall !== void 0 ? code : void 0;
}
function isDiskFull(error) {
  return ["ENOSPC", "EDQUOT"].includes(error_errno(error) ?? "");
}


;// CONCATENATED MODULE: ./build/src/base/time.js
const time_hourMs = 36e5;
const dayMs = 864e5;
const unitMs = { s: 1e3, m: 6e4, h: time_hourMs, d: dayMs };
function parseDuration(text) {
  const [, count, unit] = /^([0-9]{1,9})([smhd])$/.exec(text) ?? [];
  return unit === void 0 ? void 0 : Number(count) * unitMs[unit];
}
function formatDuration(milliseconds) {
  const fits = ["d", "h", "m"].find((unit2) => milliseconds > 0 && milliseconds % unitMs[unit2] === 0);
  const unit = fits ?? "s";
  return `${Math.floor(milliseconds / unitMs[unit])}${unit}`;
}
const first = Date.parse("0001-01-01T00:00:00Z");
const end = Date.UTC(1e4, 0, 1);
function time_parseInstant(text) {
  const time = text === void 0 ? Number.NaN : Date.parse(text);
  return time >= first && time < end ? time : void 0;
}
function time_formatSecond(instant) {
  return `${time_formatTime(instant).slice(0, 19)}Z`;
}
function time_formatTime(instant) {
  return new Date(Math.min(Math.max(instant, first), end - 1e3)).toISOString();
}
function momentText(instant) {
  const time = time_formatTime(instant);
  return `${time.slice(0, 10)} ${time.slice(11, 19)} UTC`;
}


;// CONCATENATED MODULE: ./build/src/base/clock.js




function clock_createClock() {
  const start = Date.now() - sinceStart();
  return {
    now: () => Math.round(start + sinceStart()),
    random: () => Math.random(),
    unique: () => (0,external_node_crypto_namespaceObject.randomBytes)(8).toString("hex"),
    sleep
  };
}
function sinceStart() {
  return process.uptime() * 1e3;
}
async function sleep(milliseconds, signal) {
  try {
    await (0,promises_namespaceObject.setTimeout)(Math.max(0, milliseconds || 0), void 0, { signal });
  } catch {
    throw signal.reason;
  }
}
function clock_createDeadline(clock, timeout, cancelledBy) {
  const timeoutMs = timeout * 1e3;
  const late = new error_OatError("REGISTRY_UNREACHABLE", {
    message: `not done within ${timeout} s`,
    hint: 'see above for what took so long; raise the input "timeout" if that is normal here'
  });
  const { signal, end, close } = untilCancelled(cancelledBy);
  const timer = setTimeout(end, timeoutMs, late).unref();
  return {
    signal,
    endsAt: clock.now() + timeoutMs,
    timeoutMs,
    close: () => {
      clearTimeout(timer);
      close();
    }
  };
}
function createExchangeDeadline(timeout) {
  const { signal, close } = untilCancelled();
  return { signal, close, endsAt: Infinity, timeoutMs: timeout * 1e3 };
}
function untilCancelled(signals = ["SIGINT", "SIGTERM"]) {
  const controller = new AbortController();
  const end = controller.abort.bind(controller);
  const cancel = () => {
    end(new DOMException("cancelled", "AbortError"));
  };
  for (const signal of signals) process.once(signal, cancel);
  return {
    signal: controller.signal,
    end,
    close: () => {
      for (const signal of signals) process.off(signal, cancel);
    }
  };
}
function withGrace(deadline, milliseconds) {
  const controller = new AbortController();
  let isHeld = false;
  const end = () => {
    controller.abort(deadline.signal.reason);
  };
  const onCancel = () => {
    if (isHeld) setTimeout(end, milliseconds).unref();
    else end();
  };
  deadline.signal.addEventListener("abort", onCancel, { once: true });
  return { ...deadline, signal: controller.signal, hold: (held) => void (isHeld = held) };
}
function createServerClock({ now }) {
  let latest;
  return {
    /** Gives the answer's time, where it has one. */
    hear({ headers }) {
      const date = time_parseInstant(headers.date);
      if (date !== void 0) latest = { date, ahead: date - now() };
      return date;
    },
    /** As last heard. */
    heard: () => latest?.date,
    /** How far it was ahead of this machine's then. */
    ahead: () => latest?.ahead,
    now: () => now() + (latest?.ahead ?? 0)
  };
}


;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = require("node:path");
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = require("node:util");
;// CONCATENATED MODULE: ./build/src/base/file-access.js




const largest = 8 * 1024 * 1024;
function readRegular(path2, { own: isPrivate } = { own: false }) {
  const fault = (stats) => {
    if (!stats.isFile()) return "it is not a regular file";
    if (stats.size > largest) return "it is larger than 8 MiB";
    const uid = process.getuid?.();
    if (!isPrivate || uid === void 0) return void 0;
    if (stats.uid !== uid) return `it belongs to another user (uid ${stats.uid})`;
    return (stats.mode & 18) === 0 ? void 0 : "other users can write it";
  };
  const refuse = (stats) => {
    const message = fault(stats);
    if (message !== void 0) {
      throw Object.assign(new Error(message), { code: "EFTYPE", syscall: "open", path: path2 });
    }
  };
  refuse(isPrivate ? external_node_fs_namespaceObject.lstatSync(path2) : external_node_fs_namespaceObject.statSync(path2));
  const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = external_node_fs_namespaceObject.constants;
  const handle = patiently(() => external_node_fs_namespaceObject.openSync(path2, O_RDONLY | O_NONBLOCK | (isPrivate ? O_NOFOLLOW : 0)));
  try {
    refuse(external_node_fs_namespaceObject.fstatSync(handle));
    return external_node_fs_namespaceObject.readFileSync(handle, "utf8");
  } finally {
    external_node_fs_namespaceObject.closeSync(handle);
  }
}
function removeFile(target) {
  unlessMissing(() => {
    patiently(external_node_fs_namespaceObject.unlinkSync.bind(external_node_fs_namespaceObject, target));
  });
}
function removeTree(target) {
  return (0,external_node_util_namespaceObject.promisify)(external_node_fs_namespaceObject.rm)(target, { recursive: true, force: true, maxRetries: 8, retryDelay: 55 });
}
const mostAttempts = 40;
const pauseMs = 50;
function patiently(act, platform = process.platform) {
  for (let attempt = 1; ; attempt++) {
    try {
      return act();
    } catch (error) {
      const mayPass = platform === "win32" && ["EPERM", "EBUSY", "EACCES"].includes(error_errno(error) ?? "");
      if (!mayPass || attempt === mostAttempts) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
    }
  }
}
const temporaryName = /^\.[0-9a-f]{16}$/;
function replaceFile(target, change, unique) {
  const { text, own: isPrivate, before: expected } = change;
  const isDue = () => expected === void 0 || (unlessMissing(() => readRegular(target)) ?? null) === expected;
  const temporary = `${target}.${unique()}`;
  try {
    if (text !== null) {
      const old = isPrivate ? void 0 : unlessMissing(() => external_node_fs_namespaceObject.statSync(target));
      external_node_fs_namespaceObject.writeFileSync(temporary, text, { mode: 384, flag: "wx" });
      if (old !== void 0) external_node_fs_namespaceObject.chmodSync(temporary, old.mode);
      if (old !== void 0 && old.uid !== process.getuid?.()) external_node_fs_namespaceObject.chownSync(temporary, old.uid, old.gid);
    }
    if (!isDue()) {
      removeFile(temporary);
      return false;
    }
    if (text === null) removeFile(target);
    else patiently(external_node_fs_namespaceObject.renameSync.bind(external_node_fs_namespaceObject, temporary, target));
    return true;
  } catch (error) {
    removeFile(temporary);
    throw error;
  }
}
async function sweepBeside(target) {
  const [directory, base] = [external_node_path_namespaceObject.dirname(target), external_node_path_namespaceObject.basename(target)];
  for (const name of unlessMissing(() => external_node_fs_namespaceObject.readdirSync(directory)) ?? []) {
    if (!name.startsWith(base) || !temporaryName.test(name.slice(base.length))) continue;
    const stats = unlessMissing(() => external_node_fs_namespaceObject.lstatSync(external_node_path_namespaceObject.join(directory, name)));
    if (process.getuid !== void 0 && stats?.uid !== process.getuid()) continue;
    if (stats?.isFile() === true) removeFile(external_node_path_namespaceObject.join(directory, name));
    if (stats?.isDirectory() === true) await removeTree(external_node_path_namespaceObject.join(directory, name));
  }
}


;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = require("node:os");
;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = require("node:child_process");
;// CONCATENATED MODULE: ./build/src/base/program.js



const windowsEndings = [".com", ".exe", ".bat", ".cmd"];
function findProgram(name, environment) {
  const { platform } = process;
  const isRunnable = (file) => {
    (0,external_node_fs_namespaceObject.accessSync)(file, platform === "win32" ? external_node_fs_namespaceObject.constants.F_OK : external_node_fs_namespaceObject.constants.X_OK);
    return (0,external_node_fs_namespaceObject.statSync)(file).isFile();
  };
  return programPlaces(name, environment, platform).find((file) => error_unlessThrown(() => isRunnable(file)));
}
function programPlaces(name, environment, platform) {
  const isWindows = platform === "win32";
  const path = isWindows ? external_node_path_namespaceObject.win32 : external_node_path_namespaceObject.posix;
  const hasEnding = windowsEndings.includes(path.extname(name).toLowerCase());
  const endings = isWindows && !hasEnding ? windowsEndings : [""];
  const withEnding = (file) => endings.map((ending) => `${file}${ending}`);
  if ((isWindows ? /[\\/]/ : /\//).test(name)) return withEnding(path.resolve(name));
  const directories = isWindows ? windowsPath(environment) : (environment["PATH"] ?? "").split(":");
  return directories.filter((it) => path.isAbsolute(it)).flatMap((it) => withEnding(path.join(it, name)));
}
function windowsPath(environment) {
  const name = Object.keys(environment).find((key) => key.toUpperCase() === "PATH");
  const parts = (name && environment[name])?.match(/(?:"[^"]*"|[^;"])+/g) ?? [];
  return parts.map((part) => part.replaceAll('"', ""));
}
function startCall(program, argv, platform = process.platform) {
  if (platform !== "win32" || !/\.(bat|cmd)$/i.test(program)) {
    return { file: program, argv, isVerbatim: false };
  }
  const words = [program].concat(argv);
  if (words.some((word) => /["%!\r\n]/.test(word))) return void 0;
  const quoted = words.map((word) => `"${word.replace(/\\+$/, "$&$&")}"`);
  const argvOfCmd = ["/d", "/v:off", "/s", "/c", `"${quoted.join(" ")}"`];
  return { file: windowsProgram("cmd"), argv: argvOfCmd, isVerbatim: true };
}
function windowsProgram(name) {
  return `${process.env["SystemRoot"] ?? "C:\\Windows"}\\System32\\${name}.exe`;
}
const homeVariable = process.platform === "win32" ? "USERPROFILE" : "HOME";


;// CONCATENATED MODULE: ./build/src/base/trace.js

let show;
function openTrace(print) {
  show = print;
}
function trace(describe) {
  show?.(describe());
}
async function traced(act, describe) {
  const began = sinceStart();
  const result = await act;
  trace(() => `${describe(result)}, ${Math.round(sinceStart() - began)} ms`);
  return result;
}


;// CONCATENATED MODULE: ./build/src/base/process.js






const killAfterMs = 2e3;
const goneMs = 500;
const drainMs = 2e3;
function runProcessGroup(options) {
  const [first = ""] = options.argv;
  const words = `${external_node_path_namespaceObject.basename(options.program)}${/^[a-z][a-z-]*$/.test(first) ? ` ${first}` : ""}`;
  return traced(runToEnd(options), (result) => {
    return `${words}: ${result.kind === "ended" ? `exit code ${result.code ?? "none"}` : result.kind}`;
  });
}
async function runToEnd(options) {
  const { signal, timeoutMs, mostKept = 64 * 1024 } = options;
  signal.throwIfAborted();
  const isBehind = options.opensStdin && process.platform !== "win32";
  const cat = isBehind ? findProgram("cat", options.environment) : "";
  if (cat === void 0) return { kind: "not-started", code: "there is no cat on PATH" };
  const shell = ["-c", '"$0" | "$@"', cat, options.program].concat(options.argv);
  const [program, words] = isBehind ? ["/bin/sh", shell] : [options.program, options.argv];
  const child = start(program, words, options.environment);
  if (typeof child === "string") return { kind: "not-started", code: child };
  const output = { stdout: keep(child.stdout, mostKept), stderr: keep(child.stderr, mostKept) };
  child.stdin.on("error", () => void 0);
  child.stdin.end(options.input);
  const stop = startStopping(child, timeoutMs, signal);
  try {
    const end2 = await ending(child);
    signal.throwIfAborted();
    if (stop.isBegun()) return { kind: "late" };
    if ("error" in end2) return { kind: "not-started", code: end2.error };
    return { kind: "ended", code: end2.code, stdout: output.stdout(), stderr: output.stderr() };
  } finally {
    await stop.finish();
    for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy();
  }
}
function start(program, words, env) {
  const call = startCall(program, words);
  if (call === void 0) return "EINVAL";
  const detached = process.platform !== "win32";
  const { file, argv, isVerbatim: windowsVerbatimArguments } = call;
  try {
    return (0,external_node_child_process_namespaceObject.spawn)(file, argv, { env, detached, stdio: "pipe", windowsHide: true, windowsVerbatimArguments });
  } catch (error) {
    const code = error_errno(error);
    if (code === void 0) throw error;
    return code;
  }
}
function keep(stream, most) {
  let text = "";
  stream.setEncoding("utf8");
  stream.on("data", (chunk) => {
    if (text.length < most) text = (text + chunk).slice(0, most);
  });
  return () => text;
}
function startStopping(child, timeoutMs, signal) {
  let killAt;
  const stop = () => {
    child.stdin?.destroy();
    process_end(child, "SIGTERM");
    killAt = sinceStart() + killAfterMs;
    setTimeout(process_end, killAfterMs, child, "SIGKILL").unref();
  };
  const timer = timeoutMs === void 0 ? void 0 : setTimeout(stop, timeoutMs);
  signal.addEventListener("abort", stop, { once: true });
  return {
    isBegun: () => killAt !== void 0,
    finish: async () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
      if (killAt === void 0) return;
      await untilGone(child, killAt);
      process_end(child, "SIGKILL");
      await untilGone(child, sinceStart() + goneMs);
    }
  };
}
async function untilGone({ pid }, endsAt) {
  if (pid === void 0 || process.platform === "win32") return;
  while (sinceStart() < endsAt && process_signalProcess(-pid, 0)) await new Promise((look) => setTimeout(look, 20));
}
function process_signalProcess(pid, signal) {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    return error_errno(error) !== "ESRCH";
  }
}
function process_end(child, signal) {
  if (child.pid === void 0) return;
  if (process.platform !== "win32") {
    process_signalProcess(-child.pid, signal);
    return;
  }
  if (child.exitCode !== null || child.signalCode !== null) return;
  const argv = ["/F", "/T", "/PID", String(child.pid)];
  (0,external_node_child_process_namespaceObject.spawnSync)(windowsProgram("taskkill"), argv, { stdio: "ignore", timeout: 5e3, windowsHide: true });
}
function ending(child) {
  return new Promise((resolve) => {
    const end2 = (code) => {
      resolve({ code: code ?? void 0 });
    };
    child.on("error", (error) => {
      resolve({ error: error.code ?? "unknown" });
    });
    child.on("close", end2);
    child.on("exit", (code) => setTimeout(end2, drainMs, code).unref());
  });
}


;// CONCATENATED MODULE: ./build/src/base/lock.js








const pollMs = 50;
const abandonedMs = 2 * 6e4;
async function lockAt(target, signal, unique) {
  const lockFile = `${target}.${lockName(unique())}`;
  for (; ; ) {
    const [other] = livingOwners(target);
    if (signal.reason instanceof error_OatError && other !== void 0) throw lockedBy(other);
    signal.throwIfAborted();
    if (other === void 0) {
      external_node_fs_namespaceObject.closeSync(external_node_fs_namespaceObject.openSync(lockFile, "wx", 384));
      if (livingOwners(target).every(({ file }) => file === lockFile)) return () => isRemoved(lockFile);
      removeFile(lockFile);
    }
    await sleep(pollMs * (0.5 + Math.random()), signal).catch(() => void 0);
  }
}
function livingOwners(target) {
  const [directory, prefix] = [external_node_path_namespaceObject.dirname(target), `${external_node_path_namespaceObject.basename(target)}.`];
  const names = unlessMissing(() => external_node_fs_namespaceObject.readdirSync(directory)) ?? [];
  return names.flatMap((name) => {
    const owner = name.startsWith(prefix) ? parseLockName(name.slice(prefix.length)) : void 0;
    const file = external_node_path_namespaceObject.join(directory, name);
    return owner === void 0 || isGone(file, owner) && isRemoved(file) ? [] : [{ ...owner, file }];
  });
}
function isRemoved(file) {
  try {
    removeFile(file);
    return true;
  } catch (error) {
    if (error_errno(error) === void 0) throw error;
    return false;
  }
}
function isGone(file, { pid, started, place }) {
  const touched = unlessMissing(() => external_node_fs_namespaceObject.lstatSync(file))?.mtimeMs;
  const isOld = touched === void 0 || Date.now() - touched > abandonedMs;
  if (place !== lock_self().place) return isOld;
  if (!process_signalProcess(pid, 0)) return true;
  const now = startOf(pid);
  return now === void 0 || started === "-" ? isOld : now !== started;
}
const lock_self = () => ({
  pid: process.pid,
  started: startOf(process.pid) ?? "-",
  place: `${error_unlessThrown(() => /\d+/.exec(external_node_fs_namespaceObject.readlinkSync("/proc/self/ns/pid"))?.[0]) ?? "-"}.${(0,external_node_os_namespaceObject.hostname)().replaceAll(/[^\w.-]/g, "_") || "-"}`
});
function lockName(id, { pid, started, place } = lock_self()) {
  return [pid, started, id, place].join(".");
}
function parseLockName(name) {
  const parts = /^([1-9]\d{0,9})\.(\d+|-)\.[0-9a-f]+\.((?:\d+|-)\..+)$/.exec(name);
  const [, pid, started = "-", place = "-"] = parts ?? [];
  return pid === void 0 ? void 0 : { pid: Number(pid), started, place };
}
const startOf = (pid) => error_unlessThrown(() => {
  const text = external_node_fs_namespaceObject.readFileSync(`/proc/${pid}/stat`, "latin1");
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return /^[ZX]$/.test(fields[0] ?? "") ? "dead" : fields[19];
});
function lockedBy({ pid, place, file }) {
  const host = place.replace(/^[^.]*\./, "");
  const message = `Docker's configuration is locked by process ${pid} on ${text_printable(host, 60)} (${file})`;
  const hint = "wait for the other login, then try again. If no other login is running, remove the file";
  return new error_OatError("CONFIG_INVALID", { message, hint });
}


;// CONCATENATED MODULE: ./build/src/base/files.js





function files_createFiles(unique) {
  const writing = (own) => settled((target, text) => void replaceFile(target, { text, own }, unique));
  return {
    join: (...parts) => external_node_path_namespaceObject.join(...parts),
    realPath: settled((target) => realPath(external_node_path_namespaceObject.resolve(target))),
    locate: settled(locate),
    /** `undefined` when there is no such file. What is no regular file, or larger than 8 MiB, is refused. */
    read: settled((target) => unlessMissing(() => readRegular(target))),
    /** For a file that only we write: a link, another user's, or one that others can write is refused. */
    readOwn: settled((target) => unlessMissing(() => readRegular(target, { own: true }))),
    /** Atomic: a temporary file, then a rename; keeps owner and mode (0600 if new). Replaces a link. */
    write: writing(false),
    /** The same for a file that only we write: always this user's, with mode 0600. */
    writeOwn: writing(true),
    /** As these two, or a removal; false where the file does not say any more what it has to say `before`. */
    change: settled((target, change) => replaceFile(target, change, unique)),
    /** Removes what an earlier `write` or `makeBeside` left there when it was killed. Only under the lock. */
    sweep: settled(sweepBeside),
    create: settled(create),
    remove: settled(removeFile),
    /** With its parents, mode 0700. True when it was not there before. */
    makeDirectory: settled(
      (target) => external_node_fs_namespaceObject.mkdirSync(target, { recursive: true, mode: 448 }) !== void 0
    ),
    /** A new one beside a path, mode 0700, which `sweep` removes, too. */
    makeBeside: settled((target) => {
      const beside = `${target}.${unique()}`;
      external_node_fs_namespaceObject.mkdirSync(beside, { mode: 448 });
      return beside;
    }),
    removeEmpty: settled(removeEmpty),
    removeTree: settled(removeTree),
    list: settled((target) => unlessMissing(() => external_node_fs_namespaceObject.readdirSync(target)) ?? []),
    find: settled(findBelow),
    link: settled(files_link),
    lock: (target, signal) => lockAt(target, signal, unique)
  };
}
function create(target, text) {
  const handle = external_node_fs_namespaceObject.openSync(target, "wx", 384);
  try {
    external_node_fs_namespaceObject.writeFileSync(handle, text);
  } catch (error) {
    removeFile(target);
    throw error;
  } finally {
    external_node_fs_namespaceObject.closeSync(handle);
  }
}
function files_link(target, place) {
  const isDirectory = external_node_fs_namespaceObject.statSync(target, { throwIfNoEntry: false })?.isDirectory();
  if (isDirectory === void 0) return;
  if (process.platform !== "win32" || isDirectory) {
    external_node_fs_namespaceObject.symlinkSync(target, place, isDirectory ? "junction" : "file");
  } else external_node_fs_namespaceObject.copyFileSync(target, place);
}
function removeEmpty(target) {
  try {
    if (unlessMissing(() => external_node_fs_namespaceObject.readdirSync(target))?.length === 0) external_node_fs_namespaceObject.rmdirSync(target);
  } catch (error) {
    if (!["ENOTEMPTY", "EEXIST", "ENOENT"].includes(error_errno(error) ?? "")) throw error;
  }
}
function findBelow(directory, name) {
  if (external_node_fs_namespaceObject.lstatSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return external_node_fs_namespaceObject.readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.name === name && !entry.isDirectory()).map((entry) => external_node_path_namespaceObject.join(entry.parentPath, entry.name));
}
function settled(act) {
  return async (...args) => act(...args);
}
function realPath(target) {
  const real = unlessMissing(() => external_node_fs_namespaceObject.realpathSync.native(target));
  const parent = external_node_path_namespaceObject.dirname(target);
  if (real !== void 0 || parent === target) return real ?? target;
  const isLink = unlessMissing(() => external_node_fs_namespaceObject.lstatSync(target))?.isSymbolicLink() === true;
  if (isLink) return realPath(external_node_path_namespaceObject.resolve(parent, external_node_fs_namespaceObject.readlinkSync(target)));
  return external_node_path_namespaceObject.join(realPath(parent), external_node_path_namespaceObject.basename(target));
}
function locate(target) {
  const absolute = external_node_path_namespaceObject.resolve(target);
  const directory = external_node_path_namespaceObject.dirname(absolute);
  const resolved = external_node_path_namespaceObject.join(realPath(directory), external_node_path_namespaceObject.basename(absolute));
  return { path: resolved, kind: isBehindLink(directory) ? "link" : kindOf(resolved) };
}
function isBehindLink(directory) {
  const workingDirectory = realPath(process.cwd());
  const isInside = (step) => {
    const [part = ""] = external_node_path_namespaceObject.relative(workingDirectory, realPath(step)).split(external_node_path_namespaceObject.sep);
    return part !== ".." && !external_node_path_namespaceObject.isAbsolute(part);
  };
  let hasLink = false;
  for (let step = directory; ; step = external_node_path_namespaceObject.dirname(step)) {
    if (hasLink && isInside(step)) return true;
    hasLink ||= unlessMissing(() => external_node_fs_namespaceObject.lstatSync(step))?.isSymbolicLink() === true;
    if (external_node_path_namespaceObject.dirname(step) === step) return false;
  }
}
function kindOf(target) {
  const stats = unlessMissing(() => external_node_fs_namespaceObject.lstatSync(target));
  if (stats !== void 0) return stats.isFile() ? "file" : stats.isSymbolicLink() ? "link" : "other";
  const parent = unlessMissing(() => external_node_fs_namespaceObject.statSync(external_node_path_namespaceObject.dirname(target)));
  return parent?.isDirectory() === true ? "nothing" : "no-directory";
}


;// CONCATENATED MODULE: ./build/src/base/address.js
function isLoopback(hostname) {
  const host = bare(hostname);
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}
function leadsToThisMachine(hostname) {
  const host = bare(hostname).replace(/\.$/, "");
  if (isLoopback(host) || host.endsWith(".localhost")) return true;
  if (host === "0.0.0.0" || host === "::") return true;
  const [, high, low] = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(host) ?? [];
  if (high === void 0 || low === void 0) return false;
  return Number.parseInt(high, 16) >> 8 === 127 || Number.parseInt(high + low, 16) === 0;
}
function isTrustworthy(url) {
  return url.protocol === "https:" || url.protocol === "http:" && isLoopback(url.hostname);
}
function bare(hostname) {
  return hostname.toLowerCase().replace(/^\[|\]$/g, "");
}


;// CONCATENATED MODULE: ./build/package.json
const package_namespaceObject = {"r":"0.1.0"};
;// CONCATENATED MODULE: ./build/src/base/retry.js

function isTransient(status) {
  return status === 408 || status === 429 || status >= 500;
}
const lockOut = "ten minutes";
const lockOutWords = `repeated failures lock the organization out for about ${lockOut}`;
const lockedOutWords = `too many logins have failed: wait ${lockOut}, find what uses a wrong token, then try again`;
function isLockOut(body) {
  return /failed login/i.test(body);
}
function retryAfter(header, now) {
  if (header === void 0 || header.trim() === "") return void 0;
  const seconds = Number(header);
  if (Number.isFinite(seconds * 1e3)) {
    return Math.max(0, seconds > 1e9 ? seconds * 1e3 - now : seconds * 1e3);
  }
  const date = time_parseInstant(header);
  return date === void 0 ? void 0 : Math.max(0, date - now);
}
const longestWait = 65 * 6e4;
function requestedPause({ status, headers }, now) {
  const text = (name) => headers[name]?.toString();
  const answeredAt = time_parseInstant(text("date")) ?? now;
  const retryAfterMs = retryAfter(text("retry-after"), answeredAt);
  if (retryAfterMs !== void 0 || status !== 429) return retryAfterMs;
  const reset = Number(text("x-ratelimit-reset")) * 1e3 - answeredAt;
  return reset > 0 && Number.isFinite(reset) ? reset : void 0;
}
function backoff(tries, chance) {
  const full = Math.min(1e4, 500 * 2 ** (tries - 1));
  return Math.round(full * (0.5 + chance / 2));
}
function retry_pauseWords(milliseconds) {
  if (milliseconds >= 2 * dayMs) return `${Math.round(milliseconds / dayMs)} days`;
  if (milliseconds >= 2 * time_hourMs) return `${Math.round(milliseconds / time_hourMs)} h`;
  if (milliseconds >= 5 * 6e4) return `${Math.ceil(milliseconds / 6e4)} minutes`;
  return `${milliseconds < 1e4 ? Math.round(milliseconds / 100) / 10 : Math.round(milliseconds / 1e3)} s`;
}


;// CONCATENATED MODULE: ./build/src/base/http-failure.js



const answerTooLong = "ERR_ANSWER_TOO_LONG";
const refusedByPage = "ERR_WEB_PAGE";
const checkServer = "check that the name and port are those of the server; a proxy may have answered in its place";
const checkNetwork = "check the name, the network, and HTTPS_PROXY if this machine has or needs one; if the server is down, run it again later";
const trustCertificate = "for a private CA set NODE_EXTRA_CA_CERTS to its PEM file in the environment";
const kinds = [
  [
    /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ERR_TLS|ERR_SSL/,
    "its certificate is not trusted",
    trustCertificate
  ],
  [/^HPE_/, "its answer is not HTTP", checkServer],
  [new RegExp(`^${answerTooLong}$`), void 0, checkServer],
  [new RegExp(`^${refusedByPage}$`), "HTTP 403 with a web page", checkServer],
  [/^ERR_PROXY_TUNNEL$/, "the proxy refused the connection", "check that the proxy lets this host through"],
  [/^ENOTFOUND$/, "the name does not resolve"],
  [/^ECONNREFUSED$/, "connection refused"],
  [/^ECONNRESET$/, "connection reset"]
];
function readFault({ code, message }) {
  const text = typeof code === "string" ? code : "";
  const [, words = text_printable(message, 200), hint] = kinds.find(([is]) => is.test(text)) ?? [];
  return { words: hint === trustCertificate ? `${words} (${text})` : words, hint };
}
function networkHint(fault) {
  return readFault(fault).hint ?? checkNetwork;
}
function describeOutcome(outcome) {
  return "fault" in outcome ? readFault(outcome.fault).words : `HTTP ${outcome.status}`;
}
function httpUntrusted(problem) {
  const message = `${problem}, so no credential was sent there`;
  const hint = "use the address at which the registry really answers, with TLS";
  return new error_OatError("REGISTRY_UNTRUSTED", { message, hint });
}
function triesUsedUp(host, last) {
  const { outcome, tries, requested } = last;
  const triesText = tries > 1 ? ` (${tries} tries)` : "";
  const wait = requested === void 0 ? void 0 : `it asks to wait ${retry_pauseWords(requested)}: run it again then`;
  if (!("fault" in outcome) && outcome.status === 429) {
    const message2 = `${host} answers 429, too many requests${triesText}`;
    const hint2 = isLockOut(outcome.body) ? lockedOutWords : wait ?? "run it again later";
    return new error_OatError("RATE_LIMITED", { message: message2, hint: hint2 });
  }
  const trouble = `the server has a problem${wait === void 0 ? ": run it again later" : `, and ${wait}`}`;
  const message = `${host}: ${describeOutcome(outcome)}${triesText}`;
  const hint = "fault" in outcome ? networkHint(outcome.fault) : trouble;
  const isRefusal = "fault" in outcome && outcome.fault.code === refusedByPage;
  return new error_OatError("REGISTRY_UNREACHABLE", { message, hint, isRefusal });
}


;// CONCATENATED MODULE: ./build/src/base/http-exchange.js






async function exchange(request, within) {
  const { agents, whole: jobSignal, requestMs, mostBytes } = within;
  jobSignal.throwIfAborted();
  const limit = AbortSignal.timeout(requestMs);
  const sent = openRequest(request, agents, AbortSignal.any([jobSignal, limit]));
  let isSent = false;
  sent.on("socket", (socket) => {
    const mark = () => void (isSent = true);
    if (socket.connecting) socket.once("encrypted" in socket ? "secureConnect" : "connect", mark);
    else mark();
  });
  const answer = answerTo(sent, mostBytes).catch((error) => {
    if (!jobSignal.aborted && !limit.aborted) return { fault: error, isSent };
    const time = jobSignal.aborted ? 'the seconds of input "timeout"' : retry_pauseWords(requestMs);
    return { fault: { message: `no answer within ${time}` }, isSent };
  });
  const { origin, pathname } = new URL(request.url);
  const outcome = await traced(answer, (it) => `${request.method} ${origin}${pathname}: ${describeOutcome(it)}`);
  if (jobSignal.aborted && !(jobSignal.reason instanceof error_OatError)) throw jobSignal.reason;
  return outcome;
}
const userAgent = `docker-oat-login/${package_namespaceObject.r}`;
function openRequest(request, agents, signal) {
  const { method, url, headers, body, isOnce = false } = request;
  const { protocol, hostname } = new URL(url);
  const library = process.getBuiltinModule(protocol === "http:" ? "node:http" : "node:https");
  const isDirect = isLoopback(hostname);
  const key = `${protocol}${isDirect}${isOnce}`;
  const proxy = () => isDirect ? {} : { proxyEnv: proxyEnvironment(protocol, process.env) };
  const agent = agents.get(key) ?? new library.Agent({ keepAlive: !isOnce, ...proxy() });
  agents.set(key, agent);
  const sentHeaders = { "user-agent": userAgent, ...headers };
  return library.request(url, { method, headers: sentHeaders, signal, agent }).end(body);
}
function answerTo(sent, mostBytes) {
  return new Promise((resolve, reject) => {
    let isNeeded = true;
    sent.on("error", (error) => {
      if (isNeeded) reject(error);
    });
    sent.on("response", (response) => {
      const { statusCode: status = 0, headers } = response;
      if (status === 403 && isPage(headers)) reject(Object.assign(new Error(), { code: refusedByPage }));
      isNeeded = status >= 200 && status < 300;
      bodyOf(response, isNeeded ? mostBytes : void 0).then((body) => {
        resolve({ status, headers, body });
      }, reject);
    });
  });
}
const isPage = (headers) => /\bhtml\b/.test(headers["content-type"] ?? "");
const mostRefusalBytes = 64 * 1024;
const mostRefusalMs = 1e3;
async function bodyOf(response, most) {
  const chunks = [];
  let size = 0;
  const timer = most === void 0 ? setTimeout(() => response.destroy(), mostRefusalMs) : void 0;
  try {
    for await (const chunk of response) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > (most ?? mostRefusalBytes)) break;
    }
  } catch (error) {
    if (most !== void 0) throw error;
  } finally {
    clearTimeout(timer);
  }
  if (most !== void 0 && size > most) {
    const message = `its answer has more than ${most / 1024 / 1024} MiB`;
    throw Object.assign(new Error(message), { code: answerTooLong });
  }
  return Buffer.concat(chunks).subarray(0, most ?? mostRefusalBytes).toString("utf8");
}
function proxyEnvironment(protocol, environment) {
  const kind = protocol === "http:" ? "http_proxy" : "https_proxy";
  const name = [kind, kind.toUpperCase()].find((name2) => (environment[name2] ?? "") !== "");
  const value = name === void 0 ? void 0 : environment[name]?.trim();
  if (name === void 0 || value === void 0) return environment;
  const address = value === "" || value.includes("://") ? value : `http://${value}`;
  if (address === "" || isAddress(address)) return { ...environment, [name]: address };
  throw new error_OatError("REGISTRY_UNREACHABLE", {
    message: `the environment variable ${name} is not the address of a proxy, so nothing was sent`,
    hint: 'write it like http://proxy.example:3128, or remove it; a "%" in its password is written as %25'
  });
}
function isAddress(address) {
  try {
    const { username, password } = new URL(address);
    decodeURIComponent(username + password);
    return true;
  } catch {
    return false;
  }
}


;// CONCATENATED MODULE: ./build/src/base/http.js






function createHttp(options) {
  const attempt = createAttempts(options);
  return async (request) => {
    const last = await attempt(request);
    const { outcome } = last;
    if (!("fault" in outcome) && !isTransient(outcome.status)) return outcome;
    throw triesUsedUp(new URL(request.url).host, last);
  };
}
function createAttempts(options) {
  const { attempts, clock, deadline, mostBytes = 1024 * 1024, onRetry } = options;
  const limitOf = options.limitOf ?? ((answer) => tooMany(answer, clock.now()));
  const agents = /* @__PURE__ */ new Map();
  return async (first, inTurn = (request, send) => send(request)) => {
    const { signal: jobSignal, endsAt, timeoutMs } = deadline;
    const requestMs = endsAt === Infinity ? timeoutMs : Math.max(1e3, Math.floor(timeoutMs / attempts));
    const name = options.name ?? new URL(first.url).host;
    let request = first;
    let patience = timeoutMs;
    for (let tries = 1; ; tries++) {
      const outcome = await follow(request, { agents, whole: jobSignal, requestMs, mostBytes }, inTurn);
      const limit = "fault" in outcome ? void 0 : limitOf(outcome, tries);
      const trouble = troubleOf(outcome, limit, clock.now());
      if (trouble === void 0) return { outcome, tries, requested: void 0 };
      const { requested, isFinal } = trouble;
      const pause = requested ?? limit?.pause ?? backoff(tries, clock.random());
      const isTooLong = pause > (limit ? longestWait : patience) || clock.now() + pause >= endsAt;
      const isLast = tries >= attempts || first.isOnce === true && trouble.mayHaveArrived;
      if (isLast || isTooLong || isFinal) return { outcome, tries, requested };
      if (limit === void 0) patience -= pause;
      const why = limit?.words ?? describeOutcome(outcome);
      onRetry(`${name}: ${why}; trying again in ${retry_pauseWords(pause)} (${tries + 1} of ${attempts})`);
      await clock.sleep(pause, jobSignal);
      request = await first.renew?.() ?? first;
    }
  };
}
function tooMany(answer, now) {
  return answer.status === 429 ? { words: "HTTP 429", requested: requestedPause(answer, now) } : void 0;
}
function troubleOf(outcome, limit, now) {
  if ("fault" in outcome) {
    const { fault, isSent = false } = outcome;
    return { requested: void 0, mayHaveArrived: isSent, isFinal: readFault(fault).hint !== void 0 };
  }
  if (limit === void 0 && !isTransient(outcome.status)) return void 0;
  const requested = limit === void 0 ? requestedPause(outcome, now) : limit.requested;
  return { requested, mayHaveArrived: outcome.status !== 429, isFinal: isLockOut(outcome.body) };
}
async function follow(request, within, inTurn) {
  let url = new URL(request.url);
  for (let isFirst = true; ; isFirst = false) {
    if (!isTrustworthy(url)) throw httpUntrusted(`${url.origin} is not encrypted and not on this machine`);
    const outcome = await inTurn({ ...request, url: url.href }, (made) => exchange(made, within));
    if ("fault" in outcome || outcome.status < 300 || outcome.status >= 400) return outcome;
    const { location } = outcome.headers;
    if (location === void 0) return outcome;
    const target = URL.canParse(location, url.href) ? new URL(location, url) : void 0;
    if (target?.origin !== url.origin) {
      throw httpUntrusted(`${url.host} redirects to ${text_printable(target?.origin ?? location, 100)}`);
    }
    if (!isFirst || target.href === url.href) {
      throw new error_OatError("REGISTRY_INVALID", {
        message: `${url.host} redirects again and again`,
        hint: "the server, or a proxy in front of it, is set up wrongly: check the address, and tell whoever runs it"
      });
    }
    url = target;
  }
}


;// CONCATENATED MODULE: ./build/src/runner/ports.js


function openModePorts(runner, time) {
  const http = createHttp({ ...time, onRetry: runner.info });
  return { ...time, runner, http, files: files_createFiles(time.clock.unique) };
}


;// CONCATENATED MODULE: ./build/src/runner/input-defaults.js
const modes = ["login", "verify", "rotate", "audit", "migrate"];
const login = ["login"];
const rotate = ["rotate"];
const migrate = ["migrate"];
const owner = ["rotate", "audit"];
const proving = ["login", "verify"];
const token = { modes: ["login", "verify", "rotate"], kind: "secret" };
const asking = ["login", "verify", "rotate", "audit"];
const rows = {
  mode: { modes, default: "login", choices: modes },
  config: { modes, default: ".github/docker-oat.yml", kind: "file" },
  push: { modes: login, kind: "list", value: "ORG/NAME" },
  pull: { modes: login, kind: "list", value: "ORG/NAME" },
  bake: { modes: login, kind: "list", value: "FILE#TARGET" },
  proof: { modes: login, default: "sufficient", choices: ["sufficient", "exact", "off"] },
  "on-missing": { modes: login, default: "fail", choices: ["fail", "skip"] },
  "on-immutable": { modes: login, default: "fail", choices: ["fail", "skip"] },
  "docker-config": { modes: login, default: "shared", choices: ["shared", "isolated", "scoped"] },
  logout: { modes: login, default: "true" },
  "pull-secret": { modes: login, kind: "file" },
  "oidc-connection-id": { modes: login, value: "UUID" },
  "oidc-expires-in": { modes: login, default: "3600", range: [300, 21600] },
  organization: { modes: proving, value: "ORG" },
  channel: { modes: proving, value: "CHANNEL" },
  access: { modes: proving, choices: ["pull", "push"] },
  username: { modes: proving, value: "NAME" },
  token,
  "release-pull-token": token,
  "release-push-token": token,
  "nightly-pull-token": token,
  "nightly-push-token": token,
  registry: { modes: ["login", "verify", "rotate"], default: "docker.io", value: "HOST" },
  "expires-at": { modes: ["login", "rotate"], value: "DATE" },
  "expiry-warning-days": { modes: ["login", "audit"], default: "14", range: [0, 365] },
  repositories: { modes: ["verify"], kind: "list", value: "ORG/NAME" },
  probe: { modes: ["verify"], default: "off", choices: ["upload", "label", "off"] },
  "hub-username": { modes: owner, value: "NAME" },
  "hub-password": { modes: owner, kind: "secret" },
  "hub-totp-secret": { modes: owner, kind: "secret" },
  "hub-url": { modes: asking, default: "https://hub.docker.com", value: "URL" },
  "github-token": { modes: owner, kind: "secret" },
  "github-app-client-id": { modes: owner, value: "CLIENT_ID" },
  "github-app-private-key": { modes: owner, kind: "secret" },
  "allow-ref": { modes: owner, value: "REF" },
  evidence: { modes: owner, kind: "file", value: "DIR" },
  only: { modes: rotate, kind: "list", value: "LABEL" },
  force: { modes: rotate, kind: "list", value: "LABEL" },
  compromised: { modes: rotate, kind: "list", value: "LABEL" },
  "dry-run": { modes: rotate, default: "false" },
  "activity-token": { modes: ["audit"], kind: "secret" },
  parts: { modes: ["audit"], default: "hub, github", kind: "list", value: "LIST" },
  "fail-on": { modes: ["audit", "migrate"], default: "error", choices: ["error", "warning", "never"] },
  paths: { modes: migrate, default: ".github/workflows", kind: "list", value: "PATH" },
  write: { modes: migrate, default: "false" },
  answer: { modes: migrate, kind: "list", value: "FILE:LINE=push:ORG/NAME" },
  action: { modes: migrate, value: "OWNER/NAME@COMMIT" },
  list: { modes: migrate, default: "false" },
  timeout: { modes: asking, default: "60", range: [1, 3600] },
  attempts: { modes: asking, default: "5", range: [1, 20] }
};
const inputTable = rows;
const inputNames = Object.keys(rows);
function input_defaults_isInputName(name) {
  return Object.hasOwn(rows, name);
}
function input_defaults_isSecretInput(name) {
  return inputTable[name].kind === "secret";
}
const secretInputs = inputNames.filter(input_defaults_isSecretInput);


;// CONCATENATED MODULE: ./build/src/runner/input-words.js

function input_words_inputWords(names) {
  const quoted = names.map((name) => `"${name}"`);
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? `input ${last}` : `inputs ${quoted.join(", ")} and ${last}`;
}
const inputList = /\b[Ii]nputs? ("[a-z-]+"(?:(?:, | and )"[a-z-]+")*)/g;
const withLine = /"([a-z-]+):(?: ([^"]*))?"/g;
function inTerminal(text, nameOf) {
  const renamed = (all, name) => isInputName(name) ? nameOf(name) : all;
  return text.replace(/\bin the secret of (input "[a-z-]+")/g, "where $1 takes it from").replace(inputList, (match, list) => {
    const words = list.replace(/"([a-z-]+)"/g, renamed);
    return words === list ? match : words;
  }).replace(withLine, (match, name, value) => {
    if (!isInputName(name)) return match;
    return value === void 0 ? nameOf(name) : `${nameOf(name)} ${value}`;
  });
}


;// CONCATENATED MODULE: ./build/src/runner/terminal/verbs.js

const verbs = ["setup", ...modes, "exposed", "logout"];
function environmentName(input) {
  return `DOCKER_OAT_${input.replaceAll("-", "_").toUpperCase()}`;
}
function terminalName(input) {
  return isSecretInput(input) ? environmentName(input) : `--${input}`;
}
function verbs_secretWays(input) {
  return `use --stdin ${input}, --prompt ${input} or the variable ${environmentName(input)}`;
}


;// CONCATENATED MODULE: ./build/src/base/secret.js
class secret_Secret {
  #value;
  constructor(value, mask) {
    mask(value);
    this.#value = value;
  }
  /** The only way to the value. Every call is a place to look at in a review. */
  reveal() {
    return this.#value;
  }
  toString() {
    return "***";
  }
  toJSON() {
    return "***";
  }
  [/* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom")]() {
    return "***";
  }
}


;// CONCATENATED MODULE: ./build/src/runner/inputs.js





function readSecrets(step) {
  return secretInputs.flatMap((name) => inputs_readSecret(step, name) ?? []);
}
function inputs_readSecret(step, name) {
  const text = step.input(name).trim();
  return text === "" ? void 0 : new secret_Secret(text, step.mask);
}
const reviewInputs = ["mode", "config", "parts", "fail-on", "evidence"];
function readMode(step) {
  const mode = readChoice(step, "mode");
  if (step.place === "terminal") return mode;
  const isReview = mode === "audit" && readText(step, "parts") === "workflows";
  const isOthers = (name) => !inputTable[name].modes.some((user) => user === mode) || isReview && !reviewInputs.includes(name);
  const unused = inputNames.filter((name) => isOthers(name) && inputs_isWritten(step, name));
  if (unused.length === 0) return mode;
  const users = text_unique(unused.flatMap((name) => inputTable[name].modes)).join(", ");
  throw new error_OatError("INPUT_UNUSED", {
    message: `mode ${mode}${isReview ? " of workflows" : ""} does not use ${input_words_inputWords(unused)}`,
    hint: `remove ${unused.length === 1 ? "it" : "them"} from "with:", or set "mode:" (used by: ${users})`
  });
}
function missingInputs(missing) {
  if (missing.length === 0) return void 0;
  const message = `missing: ${inputWords(missing.flatMap(({ names }) => names))}`;
  const hint = missing.map(({ why }) => why).join("; ");
  return new OatError("INPUT_INVALID", { message, hint });
}
function inputs_isWritten(step, name) {
  return step.input(name).trim() !== "";
}
function readText(step, name) {
  return step.input(name).trim() || (inputTable[name].default ?? "");
}
function inputs_readOptional(step, name) {
  return step.input(name).trim() || void 0;
}
function readChoice(step, name) {
  const text = readText(step, name);
  const choices = inputTable[name].choices;
  const choice = choices.find((known) => known === text);
  if (choice !== void 0) return choice;
  const problem = text === "" ? "is missing" : `: ${quotedWord(text)} is not known`;
  throw invalidInput(name, problem, `write one of: ${choices.join(", ")}`);
}
function readBoolean(step, name) {
  const text = readText(step, name);
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  throw invalidInput(name, `: ${quotedWord(text)} is not true or false`, "write true or false");
}
function readInteger(step, name) {
  const text = readText(step, name);
  const number = Number(text);
  const [least, most] = inputTable[name].range;
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  const problem = `: ${quotedWord(text)} is not a number from ${least} to ${most}`;
  throw invalidInput(name, problem, "write it in digits, without a unit");
}
const isoTime = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/;
function readExpiry(step) {
  const text = inputs_readOptional(step, "expires-at");
  if (text === void 0) return void 0;
  const time = isoTime.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(time)) return time;
  const hint = "write it like 2026-11-24T14:00:00Z, or use the variable that mode rotate writes: ${{ vars.<SECRET>_EXPIRES_AT }}";
  throw invalidInput("expires-at", `: ${quotedWord(text)} is not an ISO time`, hint);
}
const ofLogin = "an input of docker/login-action";
const loginInputs = /* @__PURE__ */ new Map([
  ["password", [ofLogin, 'write "token: ${{ secrets.NAME }}", and "organization:" in place of "username:"']],
  ["registry-auth", [ofLogin, 'write one step for each registry, with "registry:" and "token:"']],
  ["scope", [ofLogin, 'write "push:" or "pull:" with the repositories, such as "push: acme/app"']],
  ["ecr", [ofLogin, 'remove "ecr:", and use docker/login-action for Amazon ECR']]
]);
function unknownInputs(environment) {
  const names = Object.keys(environment).flatMap((key) => /^INPUT_(.+)$/i.exec(key)?.[1]?.toLowerCase() ?? []);
  const faults = names.flatMap((name) => faultOf(name) ?? []);
  if (faults.length === 0) return void 0;
  const message = faults.map(({ message: message2 }) => message2).join(", ");
  const hint = faults.map(({ hint: hint2 }) => hint2).join("; ");
  return new error_OatError("INPUT_UNKNOWN", { message, hint });
}
function faultOf(name) {
  if (input_defaults_isInputName(name)) return void 0;
  const guess = nearest(name, inputNames);
  const [problem, hint] = loginInputs.get(name) ?? ["not an input", guess && `did you mean "${guess}"?`];
  return hint === void 0 ? void 0 : { message: `"${text_printable(name, 60)}" is ${problem}`, hint };
}
function invalidInput(name, problem, hint) {
  const message = `${input_words_inputWords([name])}${problem.startsWith(":") ? "" : " "}${problem}`;
  return new error_OatError("INPUT_INVALID", { message, hint });
}
function placeOfInput(name, hint) {
  return async (place, act) => {
    try {
      return await act();
    } catch (cause) {
      const code = error_errno(cause);
      if (code === void 0) throw cause;
      const message = `input "${name}": ${place} cannot be written (${code})`;
      throw new error_OatError("INPUT_INVALID", { message, hint, cause });
    }
  };
}


;// CONCATENATED MODULE: ./build/src/token-list/label.js

const endedRun = "ended";
const longestName = 50;
const suffix = /^(?<name>.*) \((?<state>pending|current|retired) (?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)(?: (?<run>\d+\.\d+|local-[0-9A-Za-z]+|ended))?\)$/s;
function label_parseLabel(label) {
  const { name = "", state, time: timestamp = "", run } = suffix.exec(label)?.groups ?? {};
  const time = Date.parse(timestamp);
  const isOurs = name !== "" && name.normalize().length <= longestName && !endsInState(name);
  if (!isOurs || Number.isNaN(time) || time_formatSecond(time) !== timestamp) return { name: label };
  if (state === "pending") return run === void 0 ? { name: label } : { name, state, time, run };
  if (run !== void 0) return { name: label };
  return { name, state: state === "current" ? "current" : "retired", time };
}
function formatLabel(label) {
  if (label.state === void 0) return label.name;
  const timestamp = formatSecond(Math.ceil(label.time / 1e3) * 1e3);
  return `${label.name} (${label.state} ${timestamp}${label.run === void 0 ? "" : ` ${label.run}`})`;
}
function label_isSameText(first, second) {
  return first.normalize() === second.normalize();
}
function endsInState(name) {
  return label_parseLabel(name).state !== void 0;
}


;// CONCATENATED MODULE: ./build/src/tokens/token.js



function toldOf(field) {
  return field === "unseen" ? void 0 : field;
}
function readEntryTokens(tokens, name, newTokenId) {
  return tokens.flatMap((token) => readToken(token, name, newTokenId)).sort((a, b) => isOlder(a, b) ? -1 : 1);
}
function readToken(token, name, newTokenId) {
  const label = parseLabel(token.label);
  const isNamed = isSameText(label.name, name);
  if (isNamed && label.state !== void 0) {
    return [{ ...token, state: label.state, since: label.time, run: label.run }];
  }
  if (token.id === newTokenId) return [{ ...token, state: "pending", since: token.createdAt }];
  return isNamed ? [{ ...token, state: "plain", since: token.createdAt }] : [];
}
function tokenName({ label }) {
  return parseLabel(label).name.normalize();
}
function tokenWords({ id, label }) {
  return `${JSON.stringify(label)} (${id})`;
}
function isOlder(a, b) {
  return a.createdAt < b.createdAt || a.createdAt === b.createdAt && a.id < b.id;
}
function isExpired(token, now) {
  return typeof token.expiresAt === "number" && token.expiresAt <= now;
}
function token_works(token, now) {
  return token.isActive && !isExpired(token, now);
}
function findCurrent(tokens) {
  return tokens.findLast(({ state }) => state === "current");
}
function currentSince(token) {
  return Math.max(token.since, token.createdAt);
}
const presumedDeadMs = (/* unused pure expression or super */ null && (15 * 6e4));
const registrySessionMs = 3e5;
function otherToken(token, now) {
  const { id, label, isActive, expiresAt } = token;
  if (token_works(token, now)) return { id, label, state: "works", at: void 0 };
  const at = isExpired(token, now) ? toldOf(expiresAt) : void 0;
  return { id, label, state: isActive ? "expired" : "deactivated", at };
}
function span(milliseconds) {
  const hours = Math.floor(milliseconds / hourMs);
  return hours >= 48 ? counted(Math.floor(hours / 24), "day") : counted(hours, "hour");
}
function date(time) {
  return formatTime(time).slice(0, 10);
}


;// CONCATENATED MODULE: ./build/src/hub/failure.js




function failure_hubInvalid(subject, problem) {
  return new error_OatError("HUB_INVALID", {
    message: `Docker Hub answers ${subject} ${problem}`,
    hint: 'check input "hub-url", and whether a proxy answers in its place; if neither, its API has changed: please report it'
  });
}
function forbidden(message, hint) {
  return new error_OatError("HUB_FORBIDDEN", { message, hint, isRefusal: true });
}
function failure_refuseTokenAsPassword(password) {
  const [, kind] = /^dckr_(pat|oat)_/.exec(password.trim()) ?? [];
  if (kind !== void 0) throw tokenForbidden('input "hub-password" has', kind === "pat");
}
function tokenForbidden(source, isPersonal) {
  const kind = isPersonal ? "a personal access token (dckr_pat_\u2026)" : "an organization access token (dckr_oat_\u2026)";
  return forbidden(
    `${source} ${kind}, which cannot manage organization access tokens`,
    'give the name and the password of an account that owns the organization (or has the role to manage its access tokens) and, for two-factor authentication, input "hub-totp-secret"'
  );
}
function singleSignOn({ organization }, detail) {
  if (!/\bsso\b|single sign.?on/i.test(detail)) return void 0;
  return forbidden(
    `${organization} enforces single sign-on, so Docker Hub does not accept a password (${detail})`,
    "create the token in Docker Home and give its value to mode rotate (assisted rotation), which needs no owner account"
  );
}
function loginRefused(identity, detail, asksForCode) {
  const { username, organization, tokenInput } = identity;
  if (tokenInput !== void 0) {
    return forbidden(
      `Docker Hub does not accept input "${tokenInput}" for ${organization} (${detail})`,
      `check that it is an active organization access token of ${organization}, and that the secret has all of it. Do not try again before that: ${lockOutWords}`
    );
  }
  const other = singleSignOn(identity, detail);
  if (other !== void 0) return other;
  if (asksForCode || /two.?factor|second factor|2fa|please use personal access token/i.test(detail)) {
    return forbidden(
      `${username} on Docker Hub has two-factor authentication, so the password alone is not enough (${detail})`,
      'give input "hub-totp-secret": the text that the authenticator set-up shows with its QR code, or the whole otpauth:// link'
    );
  }
  return forbidden(
    `the password of ${username} on Docker Hub is refused (${detail})`,
    'check input "hub-username" (the user name of a person, not an e-mail address) and input "hub-password". Do not try again before that: repeated failures lock the account for minutes. An organization that enforces single sign-on accepts no password: use assisted rotation there'
  );
}
function codeRefused({ username }, detail) {
  return forbidden(
    `the two-factor code of ${username} on Docker Hub is refused (${detail})`,
    'check that input "hub-totp-secret" belongs to this account. A code works once: if another job has just used it, run this one again'
  );
}
function accessForbidden(identity, status, detail) {
  const { username, organization, tokenInput } = identity;
  if (status === 401) {
    return forbidden(
      `Docker Hub logs ${username} in, and then refuses the session (${detail})`,
      "check that the account is not locked at this moment, and run it again"
    );
  }
  if (tokenInput !== void 0) {
    return forbidden(
      `input "${tokenInput}" may not read the audit log or a repository of ${organization} (${detail})`,
      "give the token the organization permission to read activity (scope-activity-read) in Docker Home, and that to read the repository"
    );
  }
  const [, kind] = /(personal|organization) access token/i.exec(detail) ?? [];
  if (kind !== void 0) {
    return tokenForbidden(`the session of ${username} comes from`, /personal/i.test(kind));
  }
  const other = singleSignOn(identity, detail);
  if (other !== void 0) return other;
  return status === 404 ? forbidden(
    `Docker Hub does not show the organization ${organization} to ${username} (${detail})`,
    "check organization in the token list, and that the account belongs to it"
  ) : forbidden(
    `${username} cannot manage the access tokens of ${organization} (${detail})`,
    'make the account an owner, or give it a custom role with "Manage organization access tokens"'
  );
}
function isQuota({ status, detail }) {
  const says = /\b(limit|quota|maximum)\b|too many/i.test(detail);
  return says && [400, 402, 403, 409, 422].includes(status);
}
function quotaReached(organization, detail, { tokens, now }) {
  const dead = tokens.filter((token) => !works(token, now)).map(({ label }) => JSON.stringify(label));
  const which = dead.length === 0 ? "a token that nobody needs in Docker Home" : `in Docker Home: ${namesOf(dead)}`;
  return new OatError("HUB_QUOTA", {
    message: `${organization} has ${tokens.length} access tokens, and its plan allows no more (${detail})`,
    hint: `delete ${which}. Nothing was changed. Expired and deactivated tokens count (Docker allows ${planLimits}); "delete-after" in the token list decides how long they stay`
  });
}
function requestRejected({ status, detail, label, resources }) {
  const paths = resources.map(({ path }) => path);
  const words = detail.split(/\.*(?:[^a-z0-9._/-]+|$)/);
  const refusedPaths = paths.filter((path) => words.includes(path));
  const images = namesOf(refusedPaths.length > 0 ? refusedPaths : paths);
  return rejected(
    `Docker Hub answers HTTP ${status} for the token ${JSON.stringify(label)} with access to ${images} (${detail})`,
    refusedPaths.length > 0 || status === 400 ? 'check that each of these repositories still exists on Docker Hub under this name, and correct "repositories" in the token list' : "Docker Hub understood the request and will not do it: read its reason"
  );
}
function rejected(message, hint) {
  return new OatError("HUB_REJECTED", { message, hint, isRefusal: true });
}
const planLimits = "10 on Team and 100 on Business";
const namesOf = (names) => firstOf(names, 5).join(", ");


;// CONCATENATED MODULE: ./build/src/hub/totp.js


const totpStep = 3e4;
function createTotp(secret) {
  const key = parseBase32(secret.reveal());
  if (key === void 0) {
    throw new error_OatError("INPUT_INVALID", {
      message: 'input "hub-totp-secret" is not a base32 text (letters and the digits 2 to 7)',
      hint: "give the secret that the authenticator set-up shows beside its QR code, or the whole otpauth:// link; a code of six digits does not work"
    });
  }
  return (counter) => {
    const message = Buffer.alloc(8);
    message.writeBigUInt64BE(BigInt(counter));
    const mac = (0,external_node_crypto_namespaceObject.createHmac)("sha1", key).update(message).digest();
    const offset = mac.readUInt8(mac.length - 1) & 15;
    return String((mac.readUInt32BE(offset) & 2147483647) % 1e6).padStart(6, "0");
  };
}
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const isCode = /^\d{6}$/;
function parseBase32(text) {
  const digits = text.toUpperCase().replace(/[\s-]/g, "").replace(/=+$/, "");
  if (!/^[A-Z2-7]+$/.test(digits) || isCode.test(digits)) return void 0;
  const bytes = [];
  let value = 0;
  let bits = 0;
  for (const digit of digits) {
    value = (value << 5 | alphabet.indexOf(digit)) & 4095;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push(value >> bits & 255);
  }
  return Uint8Array.from(bytes);
}
function totp_totpSecretOf(text) {
  if (!/^otpauth:/i.test(text)) return text;
  const link = URL.canParse(text) ? new URL(text) : void 0;
  const secret = link?.searchParams.get("secret") ?? "";
  if (link?.host === "totp" && secret !== "") return secret;
  const problem = link?.host === "totp" ? "without a secret" : "that is not for time-based codes";
  throw new OatError("INPUT_INVALID", {
    message: `input "hub-totp-secret" is an otpauth:// link ${problem}`,
    hint: "copy the link behind the QR code as it is"
  });
}


;// CONCATENATED MODULE: ./build/src/hub/inputs.js









function readOwner(step) {
  const username = readOptional(step, "hub-username");
  const password = readSecret(step, "hub-password");
  const text = readSecret(step, "hub-totp-secret");
  const totpSecret = text && new Secret(totpSecretOf(text.reveal()), step.mask);
  if (username === void 0 && password === void 0 && totpSecret === void 0) return void 0;
  if (username === void 0 || password === void 0) throw incomplete(ownerGaps(step));
  refuseTokenAsPassword(password.reveal());
  return { baseUrl: readHubAddress(step), username, password, totpSecret };
}
function ownerGaps(step) {
  return ["hub-username", "hub-password"].filter((name) => !isWritten(step, name));
}
const account = 'an owner account of Docker Hub is given by inputs "hub-username" and "hub-password", and input "hub-totp-secret" with two-factor authentication';
function incomplete(missing) {
  const way = missing.includes("hub-password") ? `For the password ${secretWays("hub-password")}` : "Give the user name";
  return new OatError("INPUT_INVALID", {
    message: `missing: ${inputWords(missing)}`,
    hint: `${account}; check that the secret exists in this environment`,
    terminalHint: `${account}. ${way}`
  });
}
function readHubAddress(step) {
  const text = readText(step, "hub-url");
  if (URL.canParse(text) && isTrustworthy(new URL(text))) return text.replace(/\/+$/, "");
  const hint = `leave it out for ${inputTable["hub-url"].default}`;
  throw invalidInput("hub-url", "is not an https address", hint);
}


;// CONCATENATED MODULE: ./build/src/token-list/names.js
const component = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
const organizationPattern = new RegExp(`^${component}$`);
const repositoryPattern = new RegExp(`^${component}/${component}$`);
const names_longest = 255;
function organizationProblem(name) {
  if (name.length <= names_longest && organizationPattern.test(name)) return void 0;
  const hint = organizationPattern.test(name.toLowerCase()) ? `write ${name.toLowerCase()}` : "write the name as in hub.docker.com/u/<name>: lower-case letters, digits and single . _ - between them";
  return { message: "is not the name of a Docker organization", hint };
}
function homeProblem(name) {
  if (name.length <= 60 && /^[A-Za-z0-9][\w.-]*(?:\/[\w.-]+)*$/.test(name)) return void 0;
  return {
    message: "is not the name of a token list",
    hint: "write at most 60 letters, digits and . _ - /, such as git.example.com/team/app; no other list of the organization may have it"
  };
}
function repositoryProblem(name, organization = "acme") {
  if (name.length <= names_longest && repositoryPattern.test(name)) return void 0;
  if (name === "*/*/public") return { message: "is a pattern", hint: "write `public-pull: true` instead" };
  if (/[*?[\]{}]/.test(name)) {
    const hint = "list every repository by its name, so that a new one is not included by accident";
    return { message: "is a pattern", hint };
  }
  if (/[:@]/.test(name)) return { message: "has a host, tag or digest", hint: "write only org/name" };
  if (repositoryPattern.test(name.toLowerCase())) {
    return { message: "has upper-case letters", hint: `write ${name.toLowerCase()}` };
  }
  if (organizationPattern.test(name)) {
    return { message: "has no organization", hint: `write ${organization}/${name}` };
  }
  return { message: "is not a repository of Docker Hub", hint: "write org/name, such as acme/app" };
}
function hardenedImageProblem(name) {
  const isPath = organizationPattern.test(name) || repositoryPattern.test(name);
  if (name.length <= names_longest && isPath) return void 0;
  const hint = "write only its path, such as node: no host, tag or digest";
  return { message: "is not a repository of dhi.io", hint };
}
function isGithubOwner(text) {
  return /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98}[A-Za-z0-9])?$/.test(text);
}
function isGithubRepository(text) {
  const [owner = "", repository = "", ...surplus] = text.split("/");
  if (surplus.length > 0 || repository === "." || repository === "..") return false;
  return isGithubOwner(owner) && /^[A-Za-z0-9._-]{1,100}$/.test(repository);
}
function secretNameProblem(name) {
  if (!/^[A-Za-z0-9_]+$/.test(name)) return "only letters, digits and _ are allowed";
  if (/^[0-9]/.test(name)) return "it must not start with a digit";
  if (/^GITHUB_/i.test(name)) return "the prefix GITHUB_ is reserved by GitHub";
  return void 0;
}
function conventionalSecret({ channel, access }) {
  const words = ["dockerhub", channel ?? [], access, "token"].flat();
  return words.join("_").replaceAll("-", "_").toUpperCase();
}
function isConnectionId(text) {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
function equalsIgnoringCase(a, b) {
  return a.toLowerCase() === b.toLowerCase();
}


;// CONCATENATED MODULE: ./build/src/yaml/problem.js
const reserved = ["a value starts with a character that YAML reserves", "put the value in quotes"];
const tag = [
  "tags (!name) are not used here",
  "remove the tag, or put a value that starts with ! in quotes"
];
const sentences = {
  ALIAS_BOMB: ["aliases repeat too much text", "write the values out"],
  ALIAS_OF_ITSELF: ["an alias is inside the value that it repeats", "write the value out"],
  ALIAS_UNKNOWN: ["an alias has no anchor above it", "put a value that starts with * in quotes"],
  BAD_ALIAS: reserved,
  BAD_DQ_ESCAPE: [
    "an escape in double quotes is not one of YAML",
    "use single quotes, or write \\\\ for a backslash"
  ],
  BAD_INDENT: [
    "the indentation does not fit the lines above",
    "align keys of one mapping in one column, and close quotes and brackets"
  ],
  BAD_SCALAR_START: reserved,
  BLOCK_AS_IMPLICIT_KEY: [
    "a second `: `, or a list, is on the same line, or the line below is indented too deep",
    "start a new line, put the value in quotes, or align the line below"
  ],
  DUPLICATE_KEY: ["this key is here a second time", "keep one of the two"],
  KEY_NOT_TEXT: ["a key is not text", "put it in quotes"],
  MERGE_KEY: ["merge keys (<<) are not part of YAML 1.2", "write the keys out"],
  MISSING_CHAR: [
    "a colon, a closing quote or a closing bracket is missing before this place, or a line of a longer text stands too far left",
    "write `key: value`, close quotes and brackets, and indent each line of a longer text"
  ],
  MULTIPLE_ANCHORS: ["a value has two anchors", "keep one of the two"],
  MULTIPLE_DOCS: ["a second document starts here", "keep one document in the file: remove `---`"],
  RESOURCE_EXHAUSTION: ["values are nested too deep", "remove brackets or dashes that are not needed"],
  TAB_AS_INDENT: ["the line is indented with a tab", "indent with spaces"],
  TAG: tag,
  TAG_RESOLVE_FAILED: tag,
  BINARY: ["this is binary, not text", "remove the file, or save it as text"],
  FILE_TOO_LONG: ["the file has more than 1,000,000 characters", "split it"],
  TOO_LONG: ["the file is longer than 256 KiB", "remove what is not needed, or split it"],
  UNEXPECTED_TOKEN: [
    "this does not fit the text before it",
    "do not mix list items and `key: value` lines, and close quotes and brackets"
  ]
};
function yamlProblem(code) {
  const other = [`this is not YAML (${code})`, "put values with special characters in quotes"];
  const [message, hint] = sentences[code] ?? other;
  return { message, hint };
}


;// CONCATENATED MODULE: ./build/src/yaml/tree.js
function positionIn(text) {
  const starts = [];
  return (offset) => {
    if (starts.length === 0) {
      starts.push(text.startsWith("\uFEFF") ? 1 : 0);
      for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    }
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: Math.max(offset - (starts[low] ?? 0), 0) + 1 };
  };
}
function coreValue({
  style,
  value
}) {
  if (style !== "plain") return value;
  if (/^(~|null|Null|NULL)?$/.test(value)) return null;
  if (/^(true|True|TRUE)$/.test(value)) return true;
  if (/^(false|False|FALSE)$/.test(value)) return false;
  if (/^(0o[0-7]+|0x[\da-fA-F]+|[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?)$/.test(value)) return Number(value);
  const [, sign, infinite] = /^([-+]?)(?:(\.inf|\.Inf|\.INF)|\.nan|\.NaN|\.NAN)$/.exec(value) ?? [];
  if (infinite !== void 0) return sign === "-" ? -Infinity : Infinity;
  return sign === "" ? Number.NaN : value;
}
function entryOf(node, key) {
  return entriesOf(node).find((entry) => entry.key === key);
}
function tree_valueOf(node, key) {
  return entryOf(node, key)?.value;
}
function scalarOf(node, key) {
  const value = tree_valueOf(node, key);
  return value?.kind === "scalar" ? value : void 0;
}
function textOf(node, key) {
  return scalarOf(node, key)?.value;
}
function entriesOf(node) {
  return node?.kind === "mapping" ? node.entries : [];
}
function itemsOf(node) {
  if (node?.kind === "sequence") return node.items;
  return node?.kind === "scalar" && node.value !== "" ? [node] : [];
}
function childrenOf(node) {
  return node.kind === "sequence" ? node.items : entriesOf(node).map(({ value }) => value);
}
function hasAnchor(node) {
  return node.shared || childrenOf(node).some(hasAnchor);
}
function* scalarsIn(node) {
  if (node.kind === "scalar") yield node;
  for (const child of childrenOf(node)) yield* scalarsIn(child);
}


;// CONCATENATED MODULE: ./build/src/yaml/read.js


const listRules = { strict: true, mostCharacters: 2 ** 18, mostAdded: 1e4 };
const fileRules = { strict: false, mostCharacters: 1e6, mostAdded: 5e4 };
const deepest = 64;
async function readTokenListYaml(text) {
  return (await loadYaml(listRules))(text);
}
function loadWorkflowYaml() {
  return loadYaml(fileRules);
}
async function loadYaml(rules) {
  const yaml = await __nccwpck_require__.e(/* import() */ 820).then(__nccwpck_require__.bind(__nccwpck_require__, 820));
  const texts = /* @__PURE__ */ new Map();
  return (text) => readDocument(text, { yaml, rules, texts, anchors: /* @__PURE__ */ new Map(), added: 0, depth: 0 });
}
function readDocument(text, reading) {
  const { yaml, rules } = reading;
  const positionAt = positionIn(text);
  const failed = (at, code) => ({ problem: { ...positionAt(at), ...yamlProblem(code) } });
  if (text.length > rules.mostCharacters) return failed(0, rules.strict ? "TOO_LONG" : "FILE_TOO_LONG");
  if (text.includes("\0")) return failed(0, "BINARY");
  const document = yaml.parseDocument(text, {
    version: "1.2",
    // What a scalar means is asked of its text: `coreValue`.
    schema: "failsafe",
    strict: rules.strict,
    prettyErrors: false,
    // compares each key with all before it; pairsOf does it in one step
    uniqueKeys: false
  });
  const [error] = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (error) return failed(error.pos[0], error.code);
  const root = convert(reading, document.contents, 0);
  const { problem } = reading;
  return problem === void 0 ? { root, positionAt } : failed(problem.at, problem.code);
}
function empty(offset) {
  return { kind: "scalar", style: "plain", shared: false, value: "", start: offset, end: offset };
}
function refuse(reading, offset, code) {
  reading.problem ??= { at: offset, code };
  return empty(offset);
}
function convert(reading, node, place) {
  if (node === null) return empty(place);
  const [offset] = node.range;
  if (reading.problem) return empty(offset);
  if (reading.depth >= deepest) return refuse(reading, offset, "RESOURCE_EXHAUSTION");
  if (reading.yaml.isAlias(node)) return repeat(reading, node);
  if (node.tag !== void 0 && reading.rules.strict) return refuse(reading, offset, "TAG");
  const { anchor } = node;
  if (anchor !== void 0) reading.anchors.set(anchor, void 0);
  const built = content(reading, node);
  if (anchor !== void 0) reading.anchors.set(anchor, built);
  return built;
}
function repeat(reading, { source, range: [offset, end] }) {
  const { anchors, rules, depth } = reading;
  const node = anchors.get(source);
  const isItself = anchors.has(source);
  if (node === void 0) return refuse(reading, offset, isItself ? "ALIAS_OF_ITSELF" : "ALIAS_UNKNOWN");
  const { values, height } = measure(node);
  reading.added += values;
  if (reading.added > rules.mostAdded) return refuse(reading, offset, "ALIAS_BOMB");
  if (depth + height >= deepest) return refuse(reading, offset, "RESOURCE_EXHAUSTION");
  share(node);
  return { ...node, start: offset, end };
}
function measure(node) {
  const inner = childrenOf(node).map(measure);
  const values = inner.reduce((sum, each) => sum + each.values, 1);
  const height = inner.reduce((most, each) => Math.max(most, each.height), 0);
  return { values, height: node.kind === "scalar" ? 0 : height + 1 };
}
function share(node) {
  if (node.shared) return;
  node.shared = true;
  childrenOf(node).forEach(share);
}
function keptOnce({ texts }, text) {
  if (text.length > 400) return text;
  if (!texts.has(text)) texts.set(text, text);
  return texts.get(text) ?? text;
}
function content(reading, node) {
  const [start, end] = node.range;
  if (!("items" in node)) {
    const scalar = { style: styles[node.type ?? ""] ?? "plain", value: node.source };
    const value = coreValue(scalar) === null ? "" : keptOnce(reading, node.source);
    return { kind: "scalar", style: scalar.style, shared: false, value, start, end };
  }
  reading.depth += 1;
  const flow = node.flow === true;
  const built = reading.yaml.isMap(node) ? { kind: "mapping", flow, shared: false, start, end, entries: pairsOf(reading, node).slice() } : {
    kind: "sequence",
    flow,
    shared: false,
    start,
    end,
    items: node.items.map((item) => convert(reading, item, start))
  };
  reading.depth -= 1;
  return built;
}
const styles = {
  QUOTE_SINGLE: "single",
  QUOTE_DOUBLE: "double",
  BLOCK_LITERAL: "block",
  BLOCK_FOLDED: "block"
};
function pairsOf(reading, { items }) {
  const keys = /* @__PURE__ */ new Set();
  return items.flatMap((pair) => {
    const key = convert(reading, pair.key, 0);
    const code = keyProblem(key, keys, reading.rules.strict);
    if (code !== void 0) refuse(reading, key.start, code);
    const value = convert(reading, pair.value, key.end);
    if (key.kind !== "scalar") return [];
    keys.add(key.value);
    return [{ key: key.value, start: key.start, value }];
  });
}
function keyProblem(key, earlier, strict) {
  if (strict && (key.kind !== "scalar" || typeof coreValue(key) !== "string")) return "KEY_NOT_TEXT";
  if (key.kind !== "scalar") return void 0;
  if (strict && key.value === "<<") return "MERGE_KEY";
  return earlier.has(key.value) ? "DUPLICATE_KEY" : void 0;
}


;// CONCATENATED MODULE: ./build/src/token-list/field.js



function field_refuse(field, message, hint) {
  throw tokenListInvalid(field.file, positionOf(field), { message: `${field.path} ${message}`, hint });
}
function tokenListInvalid(file, { line, column }, { message, hint }) {
  return new error_OatError("LIST_INVALID", { message: `${file}:${line}:${column}: ${message}`, hint });
}
function positionOf({ node, positionAt }) {
  return positionAt(node.start);
}
const quote = (text) => `'${text_printable(text, 80)}'`;
function field_kindOf(node) {
  if (node.kind === "mapping") return "a mapping";
  if (node.kind === "sequence") return "a list";
  const value = coreValue(node);
  if (value === null) return "empty";
  return typeof value === "string" ? "text" : `the ${typeof value} ${text_printable(node.value, 40)}`;
}
const rootPath = "the token list";


;// CONCATENATED MODULE: ./build/src/token-list/store.js
const secretApps = ["actions", "dependabot", "codespaces"];
const storeFamilies = ["secret", "kubernetes", "program"];
const families = {
  "repository-secret": "secret",
  "environment-secret": "secret",
  "organization-secret": "secret",
  kubernetes: "kubernetes",
  program: "program"
};
function familyOf({ kind }) {
  return families[kind];
}
function isSecretStore(store) {
  return familyOf(store) === "secret";
}
function storeName(store, thisRepository) {
  switch (store.kind) {
    case "repository-secret":
    case "environment-secret":
    case "organization-secret":
      return `${placeName(store, thisRepository)}:${store.secret}`;
    case "kubernetes":
      return `kubernetes:${store.context ?? "(current)"}/${store.namespace}/${store.name}`;
    case "program":
      return `program:${store.called}`;
  }
}
function storeIdentity(store, thisRepository) {
  const name = storeName(store, thisRepository);
  switch (store.kind) {
    case "repository-secret":
    case "environment-secret":
    case "organization-secret":
      return name.toLowerCase();
    case "kubernetes":
      return name;
    case "program":
      return `program:${JSON.stringify(store.argv)}${store.stdin ?? ""}`;
  }
}
const appWords = {
  actions: "secret",
  dependabot: "Dependabot secret",
  codespaces: "Codespaces secret"
};
const namelessRepository = "this repository";
const secretName = /^(?<app>actions|dependabot|codespaces):(?<owner>[^#:]+)(?:#(?<environment>.*))?:(?<name>\w+)$/s;
const wordings = {
  secret: [secretName, secretWords],
  kubernetes: [
    /^kubernetes:(?<context>.*)\/(?<namespace>[^/]+)\/(?<name>[^/]+)$/s,
    ({ context, namespace, name }) => `pull secret ${name}, namespace ${namespace}${context === "(current)" ? "" : ` of context ${context}`}`
  ],
  program: [/^program:(?<called>.*)$/s, ({ called }) => `program ${called}`]
};
function storeWords(name) {
  for (const [pattern, words] of Object.values(wordings)) {
    const parts = pattern.exec(name)?.groups;
    if (parts !== void 0) return words(parts);
  }
  return name;
}
function secretWords({ app = "", owner = "", environment, name }) {
  const title = `${appWords[app]} ${name}`;
  if (environment !== void 0) return `${title}, environment ${environment} of ${owner}`;
  const isRepository = owner.includes("/") || owner === namelessRepository;
  return `${title} of ${isRepository ? owner : `organization ${owner}`}`;
}
function placeName(store, thisRepository) {
  if (store.kind === "organization-secret") return `${store.app}:${store.organization}`;
  const environment = store.kind === "environment-secret" ? `#${store.environment}` : "";
  return `${store.app}:${store.repository ?? thisRepository}${environment}`;
}
function anySecretOf(repository, app = "actions") {
  return { kind: "repository-secret", secret: "", app, repository, position: { line: 1, column: 1 } };
}
function isHiddenFrom(place, store, thisRepository) {
  const inside = `${placeName(store, thisRepository)}${store.kind === "organization-secret" ? "/" : "#"}`;
  return store.kind !== "environment-secret" && place.toLowerCase().startsWith(inside.toLowerCase());
}
function expiryVariable(secretName2) {
  return `${secretName2}_EXPIRES_AT`;
}


;// CONCATENATED MODULE: ./build/src/token-list/token-list.js
const declinable = ["rotation", "audit", "review"];
const channels = ["release", "nightly"];
const channelWord = /^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/;
function channelProblem(text) {
  if (text.length <= 40 && channelWord.test(text)) return void 0;
  const lower = text.toLowerCase();
  const isCase = lower !== text && channelProblem(lower) === void 0;
  const rule = "write one lower-case word of at most 40 characters, such as release, nightly or stable";
  return { message: "is not the name of a channel", hint: isCase ? `write "${lower}", in lower case` : rule };
}
const accesses = ["pull", "push"];
function token_list_entryWords({ channel, access }) {
  return channel === void 0 ? access : `${channel} ${access}`;
}
function channelsFit(first, second) {
  return first === void 0 || second === void 0 || first === second;
}
const mostRepositories = 50;


;// CONCATENATED MODULE: ./build/src/token-list/clashes.js



function refuseClashes(tokenList, thisRepository = namelessRepository) {
  const { file, tokens } = tokenList;
  const first = /* @__PURE__ */ new Map();
  const claim = (position, claimed, problem) => {
    const earlier = first.get(claimed);
    first.set(claimed, position);
    if (earlier === void 0) return;
    const message = `${problem.message}, as in line ${earlier.line}`;
    throw tokenListInvalid(file, position, { message, hint: problem.hint });
  };
  for (const { label, position } of tokens) {
    const message = `the label ${quote(label)} is used again`;
    claim(position, `label ${label.normalize()}`, { message, hint: "give every token its own label" });
  }
  for (const store of tokens.flatMap(({ stores }) => stores)) {
    const message = `${storeWords(storeName(store, thisRepository))} is named again`;
    const hint = "a place has one token: remove it from one of the two entries";
    claim(store.position, `store ${storeIdentity(store, thisRepository)}`, { message, hint });
  }
  for (const { label, stores } of tokens) {
    for (const store of stores) {
      if (store.kind !== "program") continue;
      const message = `${storeWords(storeName(store, thisRepository))} is another store of this entry`;
      const hint = "give one of the two its own `name:`, which reports and outputs call it";
      claim(store.position, `program ${label}: ${store.called}`, { message, hint });
    }
  }
  for (const [index, entry] of tokens.entries()) {
    for (const earlier of tokens.slice(0, index)) refuseRivals(file, entry, earlier);
  }
}
function refuseRivals(file, entry, earlier) {
  const shared = entry.repositories.find((name) => earlier.repositories.includes(name));
  if (shared === void 0 || entry.access !== earlier.access) return;
  if (!channelsFit(entry.channel, earlier.channel)) return;
  const isSame = entry.channel === earlier.channel;
  const remedy = isSame ? "keep one of the two" : "give both entries a channel, or keep one of them";
  throw tokenListInvalid(file, entry.position, {
    message: `a second token for ${token_list_entryWords(entry)} of ${shared}, as in line ${earlier.position.line}`,
    hint: `a job that needs ${shared} would fit both tokens: ${remedy}`
  });
}


;// CONCATENATED MODULE: ./build/src/token-list/mapping.js



function required(reader) {
  return { read: reader, isRequired: true, absent: void 0 };
}
function optional(reader, absent = void 0) {
  return { read: reader, isRequired: false, absent };
}
function fieldAt(field, key) {
  const entry = entryOf(field.node, key);
  const path = field.path === rootPath ? key : `${field.path}.${key}`;
  return entry && { ...field, path, node: entry.value };
}
function readMapping(field, shape) {
  const keys = Object.keys(shape);
  if (field.node.kind !== "mapping") {
    const hint = `write \`key: value\` lines; it takes ${keys.join(", ")}`;
    return field_refuse(field, `must be a mapping, not ${field_kindOf(field.node)}`, hint);
  }
  for (const { key, start } of entriesOf(field.node)) {
    if (Object.hasOwn(shape, key)) continue;
    const suggestion = nearest(key, keys);
    throw tokenListInvalid(field.file, field.positionAt(start), {
      message: `${field.path} has the unknown key ${quote(key)}`,
      hint: suggestion === void 0 ? `it takes ${keys.join(", ")}` : `did you mean \`${suggestion}\`?`
    });
  }
  const missing = keys.find((key) => shape[key]?.isRequired === true && fieldAt(field, key) === void 0);
  if (missing !== void 0) field_refuse(field, `has no \`${missing}\``, `add \`${missing}:\` to it`);
  const values = Object.entries(shape).map(([key, { read: reader, absent }]) => {
    const item = fieldAt(field, key);
    return [key, item === void 0 ? absent : reader(item)];
  });
  return Object.fromEntries(values);
}
function fieldItems(field) {
  const { node } = field;
  if (node.kind !== "sequence") {
    return field_refuse(field, `must be a list, not ${field_kindOf(node)}`, "write `[a, b]`, or a line `- a` for each");
  }
  const items = node.items.map((item, index) => ({ ...field, path: `${field.path}[${index}]`, node: item }));
  const [first, ...further] = items;
  const hint = "give it at least one item, or remove the key if it is optional";
  return first === void 0 ? field_refuse(field, "is an empty list", hint) : [first, ...further];
}


;// CONCATENATED MODULE: ./build/src/token-list/hub-scopes.js
const repositoryScopes = `repository-read repository-edit repository-admin tag-read tag-admin webhook-read
  webhook-edit webhook-admin repo-group-read repo-group-edit repo-group-admin repository-settings-admin`;
const organizationScopes = `member-read member-edit invite-read invite-edit group-read group-edit activity-read
  siem_credentials-read ram-read ram-write report-read repository-create repository-list registry-usage-read`;
const ofRepository = repositoryScopes.split(/\s+/);
const hubScopes = ofRepository.concat(organizationScopes.split(/\s+/));
function hub_scopes_isOfRepository(scope) {
  return ofRepository.includes(scope);
}


;// CONCATENATED MODULE: ./build/src/base/child-environment.js
const withheld = /^(INPUT_|STATE_|DOCKER_OAT_|ACTIONS_(RUNTIME|ID_TOKEN_REQUEST|RESULTS)_?|GITHUB_TOKEN$|GH_TOKEN$)/i;
const isWithheld = (name) => withheld.test(name);
function childEnvironment(environment, secrets) {
  const texts = secrets.map((secret) => secret.reveal());
  const hidden = texts.flatMap((text) => [text, /[?&]secret=([^&]+)/.exec(text)?.[1] ?? ""]);
  const forbidden = hidden.filter((secret) => secret !== "").map((secret) => secret.toLowerCase());
  const variables = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value === void 0 || isWithheld(name)) continue;
    if (forbidden.some((secret) => value.toLowerCase().includes(secret))) continue;
    variables[name] = value;
  }
  return variables;
}


;// CONCATENATED MODULE: ./build/src/base/json.js

function isJsonObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function json_asJsonObject(value) {
  return isJsonObject(value) ? value : void 0;
}
function parseJson(text) {
  return error_unlessThrown(() => JSON.parse(text));
}
function parseJsonObject(text) {
  return json_asJsonObject(parseJson(text));
}
function jwtClaims(token) {
  const [, payload, signature] = token.split(".");
  if (payload === void 0 || signature === void 0) return void 0;
  return parseJsonObject(Buffer.from(payload, "base64url").toString("utf8"));
}


;// CONCATENATED MODULE: ./build/src/token-list/program-input.js



const placeholders = ["token", "organization"];
const placeholder = /\{([a-z][a-z-]*)\}/g;
const longestText = 4096;
function readInputText(field) {
  const { node } = field;
  if (node.kind !== "scalar") {
    const hint = `put it in single quotes: '{"accessToken":"{token}"}'`;
    return field_refuse(field, `must be text, not ${field_kindOf(node)}`, hint);
  }
  const text = node.value;
  if (text.length > longestText) {
    field_refuse(field, `is ${text.length} characters long`, `use at most ${longestText}`);
  }
  for (const [match, name = ""] of text.matchAll(placeholder)) {
    if (placeholders.some((known) => known === name)) continue;
    const guess = nearest(name, placeholders);
    const hint = guess === void 0 ? "it takes {token} and {organization}" : `did you mean {${guess}}?`;
    field_refuse(field, `has the unknown placeholder ${quote(match)}`, hint);
  }
  if (!text.includes("{token}")) field_refuse(field, "has no {token}", "write {token} where the value belongs");
  if (isJson(text) && parseJson(text) === void 0) {
    const hint = 'correct it; a placeholder stands between double quotes there, as in "{token}"';
    field_refuse(field, "begins as JSON and is not JSON", hint);
  }
  return text;
}
function isJson(text) {
  return /^\s*(?:\[|\{(?![a-z-]+\}))/.test(text);
}
function fillInputText(text, values) {
  const isEscaped = isJson(text);
  return text.replaceAll(placeholder, (_, name) => {
    const value = values[name];
    return isEscaped ? JSON.stringify(value).slice(1, -1) : value;
  });
}


;// CONCATENATED MODULE: ./build/src/token-list/values.js




const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
function readLine(field) {
  const { node } = field;
  const value = node.kind === "scalar" ? coreValue(node) : void 0;
  if (value === null) return field_refuse(field, "is empty", "write a value after the key");
  if (typeof value !== "string") {
    const hint = value === void 0 ? "write one value after the key" : "put it in quotes";
    return field_refuse(field, `must be text, not ${field_kindOf(node)}`, hint);
  }
  if (control.test(value)) field_refuse(field, "contains a line break or control character", "write it on one line");
  if (value.trim() === "") field_refuse(field, "is empty", "write a value between the quotes");
  if (value.trim() !== value) field_refuse(field, "has white space around it", "remove it");
  return value;
}
function named(problemOf) {
  return (field) => {
    const name = readLine(field);
    const problem = problemOf(name);
    return problem === void 0 ? name : field_refuse(field, `(${quote(name)}) ${problem.message}`, problem.hint);
  };
}
function shortText(limit) {
  return (field) => {
    const text = readLine(field);
    const { length } = text;
    return length <= limit ? text : field_refuse(field, `is ${length} characters long`, `use at most ${limit}`);
  };
}
function oneOf(choices) {
  return (field) => {
    const text = readLine(field);
    const choice = choices.find((candidate) => candidate === text);
    return choice ?? field_refuse(field, `cannot be ${quote(text)}`, `use one of ${choices.join(", ")}`);
  };
}
function eachOf(reader) {
  return (field) => {
    const earlier = /* @__PURE__ */ new Set();
    return fieldItems(field).map((item) => {
      const value = reader(item);
      if (earlier.has(value.toLowerCase())) field_refuse(item, `repeats ${quote(value)}`, "list it once");
      earlier.add(value.toLowerCase());
      return { item, value };
    });
  };
}
function setOf(reader) {
  return (field) => eachOf(reader)(field).map(({ value }) => value);
}
function readFlag(field) {
  const { node } = field;
  const value = node.kind === "scalar" ? coreValue(node) : void 0;
  if (typeof value === "boolean") return value;
  return field_refuse(field, `must be true or false, not ${field_kindOf(node)}`, "write true or false, without quotes");
}
function integer(least, most) {
  return (field) => {
    const { node } = field;
    const value = node.kind === "scalar" ? coreValue(node) : void 0;
    if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) return value;
    const hint = "write it without quotes and unit";
    return field_refuse(field, `must be a whole number from ${least} to ${most}`, hint);
  };
}
function readDuration(field) {
  const { node } = field;
  const text = node.kind === "scalar" ? node.value : "";
  const hint = "write a whole number and s, m, h or d, such as 90s, 48h or 60d";
  const description = text === "" ? field_kindOf(node) : quote(text);
  return parseDuration(text) ?? field_refuse(field, `must be a duration, not ${description}`, hint);
}
function readPositiveDuration(field) {
  const duration = readDuration(field);
  return duration > 0 ? duration : field_refuse(field, "must be longer than nothing", "write a duration such as 60d");
}
function durationUpTo(most, problem) {
  return (field) => {
    const duration = readPositiveDuration(field);
    return duration <= most ? duration : field_refuse(field, problem, `use at most ${formatDuration(most)}`);
  };
}
const longestDescription = 200;
const longestPurpose = longestDescription - " [copies 01234567]".length;


;// CONCATENATED MODULE: ./build/src/token-list/read-program.js





const longestTimeoutMs = 5 * 6e4;
const programKeys = {
  program: required(readArgv),
  name: optional(shortText(60)),
  stdin: optional(readInputText),
  check: optional(readArgv),
  env: optional(setOf(readVariable)),
  timeout: optional(durationUpTo(longestTimeoutMs, "is too long for one program"), 6e4)
};
function parseProgram(field) {
  const { program: argv, name, stdin, check, env, timeout } = readMapping(field, programKeys);
  const store = { argv, called: name ?? argv[0], stdin, checkArgv: check, variables: env, timeoutMs: timeout };
  return { kind: "program", ...store, position: positionOf(field) };
}
function readArgv(field) {
  if (field.node.kind === "scalar") {
    field_refuse(field, "must be a list of words", "no shell reads it: write [program, argument, argument]");
  }
  const [program, ...args] = fieldItems(field);
  return [readWord(program), ...args.map(readWord)];
}
function readWord(field) {
  const word = readLine(field);
  if (!word.includes("{token}")) return word;
  const hint = "write it in `stdin`, and let the program read its standard input";
  return field_refuse(field, "has {token}, and arguments can be read by every process of the machine", hint);
}
function readVariable(field) {
  const name = readLine(field);
  if (!/^[A-Za-z_]\w*$/.test(name)) {
    const hint2 = "write only its name, such as VAULT_TOKEN; its value comes from the job";
    field_refuse(field, `is not the name of a variable: ${quote(name)}`, hint2);
  }
  if (!isWithheld(name)) return name;
  const hint = "give the job the value under another name, and write that";
  return field_refuse(field, `cannot be ${quote(name)}, which no program gets`, hint);
}


;// CONCATENATED MODULE: ./build/src/token-list/read-stores.js






const readers = {
  secret: ["`secret: NAME`", parseSecretStores],
  kubernetes: ["`kubernetes: name`", parseKubernetes],
  program: ["`program: [argv]`", (field) => [parseProgram(field)]]
};
function parseStores(field, access) {
  const [family, second] = storeFamilies.filter((candidate) => fieldAt(field, candidate) !== void 0);
  const examples = storeFamilies.map((name) => readers[name][0]).join(", ");
  const hint = `write one of ${examples.replace(/, (?=[^,]*$)/, " and ")}`;
  if (family === void 0) return field_refuse(field, "is not a place for a token", hint);
  if (second !== void 0) field_refuse(field, `is both \`${family}\` and \`${second}\``, "write two items");
  return readers[family][1](field, access);
}
const label = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
const readNamespace = dnsName(new RegExp(`^${label}$`), 63);
const readSubdomain = dnsName(new RegExp(`^${label}(\\.${label})*$`), 253);
function dnsName(pattern, longest) {
  const hint = "use lower-case letters, digits and - between them";
  return (field) => {
    const name = shortText(longest)(field);
    return pattern.test(name) ? name : field_refuse(field, "is not a name that Kubernetes takes", hint);
  };
}
const kubernetesKeys = {
  kubernetes: required(readSubdomain),
  namespaces: required(eachOf(readNamespace)),
  context: optional(shortText(253)),
  "service-accounts": optional(setOf(readSubdomain), [])
};
function parseKubernetes(field, access) {
  const { kubernetes: name, namespaces, context, ...options } = readMapping(field, kubernetesKeys);
  if (access !== "pull") field_refuse(field, "would put a push token into a cluster", "give clusters a pull token");
  const secret = { kind: "kubernetes", name, context, serviceAccounts: options["service-accounts"] };
  return namespaces.map(({ item, value }) => ({ ...secret, namespace: value, position: positionOf(item) }));
}
const readRepositories = eachOf(readRepository);
const secretKeys = {
  secret: required(readSecretName),
  app: optional(oneOf(secretApps), "actions"),
  repository: optional(readHomes, [void 0]),
  environment: optional(shortText(255)),
  organization: optional(read_stores_readOwner),
  visibility: optional(oneOf(["all", "private", "selected"])),
  repositories: optional(readRepositories)
};
function readHomes(field) {
  if (field.node.kind === "sequence") return readRepositories(field);
  return [{ item: void 0, value: readRepository(field) }];
}
function parseSecretStores(field) {
  const values = readMapping(field, secretKeys);
  const { secret, app, environment, organization } = values;
  const position = positionOf(field);
  const fieldOf = (...keys) => keys.flatMap((key) => fieldAt(field, key) ?? [])[0];
  if (organization !== void 0) {
    const rival = fieldOf("repository", "environment");
    if (rival) field_refuse(rival, "cannot be used together with `organization`", "write two items");
    const visibility = readVisibility(field, values, organization);
    return [{ kind: "organization-secret", secret, app, organization, visibility, position }];
  }
  const orphan = fieldOf("visibility", "repositories");
  if (orphan) field_refuse(orphan, "is for organization secrets only", "add `organization:`, or remove it");
  const homes = values.repository.map((home) => ({
    repository: home?.value,
    position: home?.item ? positionOf(home.item) : position
  }));
  const place = fieldOf("environment");
  if (environment === void 0 || place === void 0) {
    return homes.map((home) => ({ kind: "repository-secret", secret, app, ...home }));
  }
  if (app !== "actions") {
    const hint = "only Actions has environments: remove one of the two";
    field_refuse(place, `cannot be used together with app: ${app}`, hint);
  }
  return homes.map((home) => ({ kind: "environment-secret", secret, app: "actions", environment, ...home }));
}
function readSecretName(field) {
  const name = readLine(field);
  const problem = secretNameProblem(name);
  if (problem === void 0) return name.toUpperCase();
  const hint = "use a name such as DOCKERHUB_NIGHTLY_PUSH_TOKEN";
  return field_refuse(field, `cannot be ${quote(name)}: ${problem}`, hint);
}
function read_stores_readOwner(field) {
  const name = readLine(field);
  if (isGithubOwner(name)) return name;
  return field_refuse(field, `is not a GitHub organization: ${quote(name)}`, "write only its name, such as acme");
}
function readRepository(field) {
  const name = readLine(field);
  if (isGithubRepository(name)) return name;
  return field_refuse(field, `is not a GitHub repository: ${quote(name)}`, "write owner/repo, such as acme/app");
}
function readVisibility(field, { visibility: kind, repositories }, organization) {
  if (kind !== "selected") {
    const list = fieldAt(field, "repositories");
    if (list) field_refuse(list, "needs `visibility: selected`", "add that, or remove `repositories`");
    return kind && { kind };
  }
  if (repositories === void 0) {
    const place = fieldAt(field, "visibility") ?? field;
    return field_refuse(place, "is selected without `repositories`", "list them as owner/repo");
  }
  for (const { item, value } of repositories) {
    if (value.toLowerCase().startsWith(`${organization.toLowerCase()}/`)) continue;
    field_refuse(item, `${quote(value)} is not in ${organization}`, `write ${organization}/<repo>`);
  }
  return { kind, repositories: repositories.map(({ value }) => value) };
}


;// CONCATENATED MODULE: ./build/src/token-list/rotation.js




const longestLifetimeMs = 365 * dayMs;
const defaultRotation = {
  everyMs: 60 * dayMs,
  lifetimeMs: 90 * dayMs,
  graceMs: 48 * time_hourMs,
  deleteAfterMs: 7 * dayMs
};
const rotationKeys = {
  every: optional(readPositiveDuration),
  lifetime: optional(durationUpTo(longestLifetimeMs, "is longer than Docker allows")),
  grace: optional(readDuration),
  "delete-after": optional(readDuration)
};
function parseRotation(field, base) {
  const values = readMapping(field, rotationKeys);
  const { every: everyMs = base.everyMs, lifetime: lifetimeMs = base.lifetimeMs } = values;
  const { grace: graceMs = base.graceMs, "delete-after": deleteAfterMs = base.deleteAfterMs } = values;
  if (lifetimeMs > everyMs + graceMs) return { everyMs, lifetimeMs, graceMs, deleteAfterMs };
  const cause = ["lifetime", "every", "grace"].map((key) => fieldAt(field, key)).find((at) => at !== void 0);
  const sum = `${formatDuration(everyMs)} + ${formatDuration(graceMs)}`;
  return field_refuse(
    cause ?? field,
    `gives tokens a lifetime of ${formatDuration(lifetimeMs)}, which does not exceed every + grace (${sum})`,
    "raise `lifetime`, or lower `every` or `grace`: a token must stay valid until the grace of its successor is over"
  );
}


;// CONCATENATED MODULE: ./build/src/token-list/read-entry.js









const longestPusher = 80;
const entryKeys = (organization, rotation) => ({
  label: required(readLabel),
  channel: optional(named(channelProblem)),
  access: required(oneOf(accesses)),
  repositories: required((field) => read_entry_readRepositories(field, organization)),
  "public-pull": optional(readFlag, true),
  purpose: optional(shortText(longestPurpose)),
  hub: optional(setOf(oneOf(hubScopes)), []),
  dhi: optional(setOf(named(hardenedImageProblem)), []),
  pushers: optional(setOf(shortText(longestPusher))),
  "immutable-tags": optional(readFlag, false),
  rotation: optional((field) => parseRotation(field, rotation), rotation),
  stores: optional(fieldItems),
  oidc: optional(readConnection)
});
function parseEntry(field, organization, rotation) {
  const values = readMapping(field, entryKeys(organization, rotation));
  const { "public-pull": publicPull, "immutable-tags": immutableTags, stores: items, ...fields } = values;
  const position = positionOf(field);
  const secret = conventionalSecret(fields);
  const usual = { kind: "repository-secret", app: "actions", repository: void 0, secret, position };
  const stores = items?.flatMap((item) => parseStores(item, fields.access)) ?? [usual];
  return { ...fields, publicPull, immutableTags, stores, position };
}
function readConnection(field) {
  const text = readLine(field);
  if (isConnectionId(text)) return text.toLowerCase();
  const hint = "copy the connection ID from Docker Home, such as 7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f";
  return field_refuse(field, `cannot be ${quote(text)}`, hint);
}
function readLabel(field) {
  const label = shortText(longestName)(field);
  const { length } = label.normalize();
  if (length > longestName) field_refuse(field, `is ${length} characters long`, `use at most ${longestName}`);
  const isReserved = /,|^all$|^explained +[\w-]+$/.test(label);
  if (isReserved) field_refuse(field, `cannot be named in an input: ${quote(label)}`, "choose another name");
  if (!endsInState(label)) return label;
  return field_refuse(field, `ends in a state: ${quote(label)}`, "write only the name; the action adds the state");
}
function read_entry_readRepositories(field, organization) {
  const repositories = setOf((item) => read_entry_readRepository(item, organization))(field);
  const { length } = repositories;
  if (length <= mostRepositories) return repositories;
  const hint = `Docker takes at most ${mostRepositories} per token: split the entry`;
  return field_refuse(field, `lists ${length} repositories`, hint);
}
function read_entry_readRepository(field, organization) {
  const name = named(repositoryProblem)(field);
  if (name.startsWith(`${organization}/`)) return name;
  const message = `(${quote(name)}) is not of the organization ${organization}`;
  return field_refuse(field, message, `write ${organization}/<name>`);
}


;// CONCATENATED MODULE: ./build/src/token-list/read.js














const readUser = named(
  (name) => /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name) ? void 0 : { message: "is not a Docker username", hint: "write the name, not an e-mail address" }
);
const tokenListKeys = {
  organization: required(named(organizationProblem)),
  home: optional(named(homeProblem)),
  rotation: optional((field) => parseRotation(field, defaultRotation), defaultRotation),
  tokens: required(fieldItems),
  owners: optional(setOf(readUser)),
  "rotation-accounts": optional(setOf(readUser), []),
  "idle-after": optional(readPositiveDuration, 90 * dayMs),
  "audit-days": optional(integer(1, 365), 30),
  "legacy-secrets": optional(setOf(readSecretName), []),
  without: optional(setOf(oneOf(declinable)), [])
};
async function loadTokenList(path, files) {
  const tokenList = await readTokenList(path, files);
  if (tokenList !== void 0) return tokenList;
  throw new error_OatError("LIST_MISSING", {
    message: `there is no token list at ${path} (input "config")`,
    hint: "check the path. It starts at the current directory; in a workflow, actions/checkout has to run first"
  });
}
function findTokenList({ path, isExplicit }, files) {
  return isExplicit ? loadTokenList(path, files) : readTokenList(path, files);
}
async function readTokenList(path, files) {
  if ((await files.locate(path)).kind === "link") {
    const message = `${text_printable(path)} is a link, or lies behind one`;
    const hint = 'write the path of the file itself (input "config")';
    throw new error_OatError("LIST_INVALID", { message, hint });
  }
  const text = await files.read(path).catch((cause) => {
    const hint = "it has to be a file that this user may read";
    throw new error_OatError("LIST_INVALID", { message: `${path} cannot be read`, hint, cause });
  });
  return text === void 0 ? void 0 : parseTokenList(await readTokenListYaml(text), path);
}
function parseTokenList(document, file) {
  if ("problem" in document) throw tokenListInvalid(text_printable(file), document.problem, document.problem);
  const { root: node, positionAt } = document;
  const root = { file: text_printable(file), path: rootPath, node, positionAt };
  refuseTokenValues(root);
  const { tokens, rotation, organization, home, owners, without, ...keys } = readMapping(root, tokenListKeys);
  const tokenList = {
    file: root.file,
    organization,
    home,
    tokens: tokens.map((entry) => parseEntry(entry, organization, rotation)),
    owners,
    rotationAccounts: keys["rotation-accounts"],
    idleAfterMs: keys["idle-after"],
    auditDays: keys["audit-days"],
    legacySecrets: keys["legacy-secrets"],
    without
  };
  refuseClashes(tokenList);
  return tokenList;
}
const tokenValue = /dckr_[a-z]+_/i;
function refuseTokenValues(root) {
  for (const [text, offset] of textsIn(root.node)) {
    if (!tokenValue.test(text)) continue;
    throw tokenListInvalid(root.file, root.positionAt(offset), {
      message: `${rootPath} contains what looks like the value of a Docker token`,
      hint: "delete that token in Docker Home now: whoever reads the repository has it; the token list names secrets, never values"
    });
  }
}
function* textsIn(node) {
  if (node.kind === "scalar") yield [node.value, node.start];
  for (const { key, start } of entriesOf(node)) yield [key, start];
  for (const child of childrenOf(node)) yield* textsIn(child);
}


;// CONCATENATED MODULE: ./build/src/registry/host.js




const dockerHub = {
  name: "docker.io",
  isDockerHub: true,
  keepsShortNames: false,
  origin: "https://registry-1.docker.io",
  // docs.docker.com/reference/api/registry/auth: asked at once, it saves the registry's challenge.
  tokenEndpoint: { realm: "https://auth.docker.io/token", service: "registry.docker.io" },
  // docker/cli files Docker Hub under the address of its first registry, which no longer answers.
  configKey: "https://index.docker.io/v1/"
};
const otherHub = "registry.hub.docker.com";
const hardenedImages = {
  name: "dhi.io",
  isDockerHub: true,
  keepsShortNames: true,
  origin: "https://dhi.io",
  configKey: "dhi.io"
};
const dockerHubNames = ["docker.io", "hub.docker.com", "index.docker.io", "registry-1.docker.io", otherHub];
function isDockerHub(host) {
  return dockerHubNames.includes(host.toLowerCase().replace(/^https:\/\/(index\.docker\.io)\/v1\/?$/, "$1"));
}
const isDockers = (host) => isDockerHub(host) || host === hardenedImages.name || isLoopback(host.replace(/:\d+$/, ""));
const host_label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const domain = `(?=.{1,253}(?::|$))${host_label}(?:\\.${host_label})*`;
const hostAndPort = new RegExp(`^(\\[[0-9a-f:.]+\\]|${domain})(:\\d{1,5})?$`, "i");
function parseRegistryHost(text) {
  const name = text.trim();
  if (name.toLowerCase() === otherHub) return { ...dockerHub, name: otherHub, configKey: otherHub };
  if (isDockerHub(name)) return dockerHub;
  if (name.toLowerCase() === hardenedImages.name) return hardenedImages;
  const [, host] = hostAndPort.exec(name) ?? [];
  if (host === void 0 || !URL.canParse(`https://${name}`) || /:0+$/.test(name)) {
    const hint = "write only the host, without scheme or path, such as ghcr.io or localhost:5000";
    throw invalidInput("registry", `: ${quotedWord(name, 100)} is not host[:port]`, hint);
  }
  const { hostname } = new URL(`https://${name}`);
  if (hostname !== host.toLowerCase()) {
    const hint = `write ${hostname} instead: docker keeps logins by the exact name`;
    throw invalidInput("registry", `: ${JSON.stringify(name)} is another spelling of ${hostname}`, hint);
  }
  const scheme = isLoopback(host) ? "http" : "https";
  return { name, isDockerHub: false, keepsShortNames: true, origin: `${scheme}://${name}`, configKey: name };
}
function registryInvalid(host, message) {
  return new error_OatError("REGISTRY_INVALID", {
    message: `${host.name} ${message}`,
    hint: 'check that input "registry" names a container registry; a proxy in between may have answered in its place'
  });
}


;// CONCATENATED MODULE: ./build/src/registry/lint.js


const prefix = "dckr_oat_";
const notPlain = /\$\{|\}\}|^\$[A-Za-z_]\w*$|^["'`“‘].*["'`”’]$|^(bearer|basic|token|authorization:)\s|\s/is;
function lintToken(token, input, registry) {
  const fault = lint_faultOf(token.reveal(), registry);
  if (fault === void 0) return;
  const [problem, hint, terminalHint = hint] = fault;
  const name = input === "" ? "this token" : `the token (input "${input}")`;
  throw new error_OatError("TOKEN_MALFORMED", { message: `${name} ${problem}`, hint, terminalHint });
}
function lint_faultOf(value, { isDockerHub, name, origin }) {
  if (notPlain.test(value)) {
    return [
      'is not a token alone: it has quotation marks, spaces or "Bearer", or is the text $NAME or ${{ \u2026 }}',
      "save only the token in the secret, and write ${{ secrets.NAME }} in the workflow",
      "give only the token; single quotes keep a shell from changing it"
    ];
  }
  if (value.startsWith("dckr_pat_")) {
    return [
      "is a personal access token (dckr_pat_\u2026), where an organization access token belongs",
      "create an organization access token (dckr_oat_\u2026) in Docker Home, or use docker/login-action for personal tokens"
    ];
  }
  if (value.startsWith(prefix) === isDockerHub || isLoopback(new URL(origin).hostname)) return void 0;
  if (!isDockerHub) {
    return [
      `is one of Docker's (dckr_oat_\u2026), and ${name} is another registry`,
      'give the token of that registry, or leave input "registry" out for Docker Hub'
    ];
  }
  const complete = "it is neither a password nor the name of the token";
  return [
    `does not start with ${prefix}, as every organization access token does`,
    `save the complete token in the secret; ${complete}`,
    `give the complete token; ${complete}`
  ];
}


;// CONCATENATED MODULE: ./build/src/base/batches.js
async function inBatches(items, ask, width = 4) {
  const answers = [];
  for (let start = 0; start < items.length; start += width) {
    for (const answer of await Promise.all(items.slice(start, start + width).map(ask))) answers.push(answer);
  }
  return answers;
}


;// CONCATENATED MODULE: ./build/src/base/group-by.js
function groupBy(items, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}


;// CONCATENATED MODULE: ./build/src/registry/protocol.js





const schemeStart = /(?:^|,)\s*(bearer|basic)(?=[\s,]|$)/gi;
const parameter = /([a-z_]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/gi;
function parseChallenge(header) {
  const starts = Array.from(header.matchAll(schemeStart));
  const parts = starts.map((start, index) => ({
    scheme: start[1]?.toLowerCase(),
    text: header.slice(start.index + start[0].length, starts[index + 1]?.index)
  }));
  const bearer = parts.find((part) => part.scheme === "bearer");
  if (bearer === void 0) return parts.length > 0 ? { scheme: "basic" } : void 0;
  const values = /* @__PURE__ */ new Map();
  for (const [, key, quoted, plain] of bearer.text.matchAll(parameter)) {
    values.set(key?.toLowerCase(), quoted?.replace(/\\(.)/g, "$1") ?? plain);
  }
  const realm = values.get("realm");
  return realm === void 0 ? void 0 : { scheme: "bearer", realm, service: values.get("service") };
}
function readRegistryToken(token) {
  const claims = jwtClaims(token);
  if (claims === void 0) return void 0;
  const hub = json_asJsonObject(claims["https://auth.docker.io"]);
  const access = Array.isArray(claims["access"]) ? claims["access"].map(json_asJsonObject) : [];
  return {
    label: typeof hub?.["at_name"] === "string" ? hub["at_name"] : void 0,
    allows: (repository, action) => access.some((entry) => {
      const { type, name, actions: actions2 } = entry ?? {};
      if (type !== "repository" || name !== repository || !Array.isArray(actions2)) return false;
      return actions2.includes(action) || actions2.includes("*");
    })
  };
}
const actions = (/* unused pure expression or super */ null && (["pull", "push", "delete"]));
function classifyRefusal(detail) {
  if (/insufficient[ _]scope/i.test(detail)) return { kind: "withheld", label: void 0, detail };
  if (/\bexpired\b/i.test(detail)) return { kind: "expired", detail };
  return { kind: "rejected", detail };
}
function refusalDetail(body) {
  const json = parseJson(body);
  if (json !== void 0) return findDetail(json) ?? "no reason given";
  return body.trim() === "" ? "no reason given" : body;
}
function findDetail(json) {
  const fields = json_asJsonObject(json) ?? {};
  for (const key of ["details", "detail", "message"]) {
    const text = fields[key];
    if (typeof text === "string" && text !== "") return text;
  }
  return Array.isArray(fields["errors"]) ? findDetail(fields["errors"][0]) : void 0;
}
function tokenUrl({ realm, service }, request) {
  const { host, scopes, account } = request;
  const problem = `names the token endpoint ${text_printable(realm, 120)}`;
  if (!URL.canParse(realm)) throw registryInvalid(host, problem);
  const url = new URL(realm);
  if (leadsToThisMachine(url.hostname) && !isLoopback(new URL(host.origin).hostname)) {
    throw new error_OatError("REGISTRY_UNTRUSTED", {
      message: `${host.name} ${problem}, which is on this machine, so no credential was sent there`,
      hint: 'check that input "registry" names a container registry that you trust; only a registry on this machine may name such an endpoint'
    });
  }
  if (service !== void 0) url.searchParams.set("service", service);
  url.searchParams.delete("scope");
  for (const scope of scopes) url.searchParams.append("scope", scope);
  if (account !== void 0) url.searchParams.set("account", account);
  return url.href;
}


;// CONCATENATED MODULE: ./build/src/registry/registry.js









function createRegistry(host, credential, ports) {
  const { http } = ports;
  const ping = (headers) => http({ method: "GET", url: `${host.origin}/v2/`, headers });
  let knownChallenge;
  const challenge = () => knownChallenge ??= ping({}).then((response) => readChallenge(response, host));
  const { issue, sessions } = createTokenService(host, credential, { ...ports, challenge });
  const ask = async (question, isNobody = false) => {
    const issued = await issue([scopeOf(question.repository, question.action)], isNobody);
    return issued instanceof secret_Secret ? readAnswer(issued, question) : issued;
  };
  const hasTag = async ({ repository, tag }) => {
    const session = sessions.find((one) => readRegistryToken(one.reveal())?.allows(repository, "pull"));
    if (session === void 0) return void 0;
    const headers = { authorization: `Bearer ${session.reveal()}`, accept: manifestTypes };
    const url = `${host.origin}/v2/${repository}/manifests/${tag}`;
    const answer = await error_resultOrError(() => http({ method: "HEAD", url, headers }));
    if (answer instanceof error_OatError) return void 0;
    return answer.status === 404 ? false : answer.status === 200 || void 0;
  };
  return {
    /** `GET /v2/` without a credential: how this registry wants to be asked. */
    challenge: () => {
      const { tokenEndpoint } = host;
      return tokenEndpoint ? Promise.resolve({ scheme: "bearer", ...tokenEndpoint }) : challenge();
    },
    /** One request to the token endpoint. Never repeated after 401 or 403. */
    ask: (question) => ask(question),
    /** The same without a credential: what anybody may do. */
    askAsNobody: (question) => ask(question, true),
    /** The same for several questions in one request. Gives what its answer says to each of them. */
    askTogether: async (questions) => {
      const issued = await issue(scopesOf(questions));
      return (question) => issued instanceof secret_Secret ? readAnswer(issued, question) : issued;
    },
    /** Begins to push a blob and takes it back: the strongest proof of push. */
    tryUpload: async (repository) => {
      const issued = await issue([scopeOf(repository, "pull,push")]);
      if (issued instanceof secret_Secret) return tryUpload(repository, issued, { host, http });
      return { kind: "refused", detail: "detail" in issued ? issued.detail : issued.kind };
    },
    /** Which token the credential is, by a request for nothing: `granted`, with its label if that is told. */
    identify: async () => {
      const issued = await issue([]);
      if (!(issued instanceof secret_Secret)) return issued;
      const { label } = readRegistryToken(issued.reveal()) ?? {};
      return label === void 0 ? { kind: "opaque" } : { kind: "granted", label };
    },
    /** Which tags are there, by sessions that were issued before; `undefined` where those do not tell. */
    findTags: (tags) => inBatches(tags, hasTag),
    /** `GET /v2/` with the credential, for registries that speak Basic. */
    checkBasic: async () => {
      const response = await ping(basicHeader(credential));
      if (response.status === 401 || response.status === 403) return readRefusal(response);
      if (response.status === 200) return { kind: "granted", label: void 0 };
      throw registryInvalid(host, `answers GET /v2/ with HTTP ${response.status}`);
    }
  };
}
function readRefusal(response) {
  return classifyRefusal(text_printable(refusalDetail(response.body), 200));
}
function tokenOf(body) {
  const json = parseJsonObject(body);
  const token = json?.["token"] ?? json?.["access_token"];
  return typeof token === "string" && token !== "" ? token : void 0;
}
function createTokenService(host, credential, { http, runner, challenge }) {
  let endpoint;
  const sessions = [];
  async function named() {
    const answer = await challenge();
    if (answer.scheme !== "bearer") throw registryInvalid(host, "has no token endpoint to ask");
    return answer;
  }
  async function issueAt(tokenEndpoint, scopes, isNobody) {
    const url = tokenUrl(tokenEndpoint, { host, scopes, account: isNobody ? void 0 : credential.username });
    const response = await http({ method: "GET", url, headers: isNobody ? {} : basicHeader(credential) });
    if (response.status === 401 || response.status === 403) return readRefusal(response);
    const token = response.status === 200 ? tokenOf(response.body) : void 0;
    if (token === void 0) {
      const isRefused = response.status !== 200;
      const reason = isRefused ? text_printable(refusalDetail(response.body), 120) : "without a token";
      throw registryInvalid(host, `token endpoint answers HTTP ${response.status}, ${reason}`);
    }
    const session = new secret_Secret(token, runner.mask);
    if (!isNobody) sessions.push(session);
    return session;
  }
  async function issue(scopes, isNobody = false) {
    const { tokenEndpoint: usual } = host;
    if (usual === void 0 || endpoint !== void 0) {
      return issueAt(await (endpoint ??= named()), scopes, isNobody);
    }
    try {
      return await issueAt(usual, scopes, isNobody);
    } catch (error) {
      if (!(error instanceof error_OatError) || error.code !== "REGISTRY_INVALID") throw error;
      const other = await named().catch(() => void 0);
      if (other === void 0 || other.realm === usual.realm) throw error;
      endpoint = Promise.resolve(other);
      return issueAt(other, scopes, isNobody);
    }
  }
  return { issue, sessions };
}
function readChallenge(response, host) {
  if (isPage(response.headers)) throw registryInvalid(host, "answers GET /v2/ with a web page");
  if (response.status === 200) return { scheme: "none" };
  const header = response.headers["www-authenticate"];
  const challenge = response.status === 401 && header !== void 0 ? parseChallenge(header) : void 0;
  if (challenge !== void 0) return challenge;
  const reason = header === void 0 ? "without a challenge" : `with the challenge ${text_printable(header, 120)}`;
  throw registryInvalid(host, `answers GET /v2/ with HTTP ${response.status} ${reason}`);
}
const basicHeader = (credential) => ({ authorization: `Basic ${encodedCredential(credential)}` });
function encodedCredential({ username, token }) {
  return Buffer.from(`${username}:${token.reveal()}`).toString("base64");
}
const manifestTypes = ["oci.image.index.v1", "docker.distribution.manifest.list.v2", "oci.image.manifest.v1"].concat("docker.distribution.manifest.v2").map((type) => `application/vnd.${type}+json`).join(", ");
const scopeOf = (repository, actions) => `repository:${repository}:${actions}`;
function scopesOf(questions) {
  const groups = groupBy(questions, ({ repository }) => repository);
  return Array.from(groups, ([name, group]) => scopeOf(name, text_unique(group.map((it) => it.action)).join(",")));
}
function readAnswer(token, { repository, action }) {
  const claims = readRegistryToken(token.reveal());
  if (claims === void 0) return { kind: "opaque" };
  if (claims.allows(repository, action)) return { kind: "granted", label: claims.label };
  return { kind: "withheld", label: claims.label, detail: `the registry issues a token without ${action}` };
}
async function tryUpload(repository, bearer, { host, http }) {
  const headers = { authorization: `Bearer ${bearer.reveal()}` };
  const url = `${host.origin}/v2/${repository}/blobs/uploads/`;
  const response = await http({ method: "POST", url, headers });
  const { status } = response;
  if (status === 401 || status === 403) {
    return { kind: "refused", detail: text_printable(refusalDetail(response.body), 200) };
  }
  if (status !== 202) throw registryInvalid(host, `answers the start of an upload with HTTP ${status}`);
  const upload = uploadAddress(response.headers.location, host);
  const ended = upload && await http({ method: "DELETE", url: upload.href, headers });
  return { kind: "opened", cancelled: ended !== void 0 && (ended.status < 300 || ended.status === 404) };
}
function uploadAddress(location, { origin }) {
  if (location === void 0 || !URL.canParse(location, origin)) return void 0;
  const upload = new URL(location, origin);
  return upload.origin === origin ? upload : void 0;
}


;// CONCATENATED MODULE: ./build/src/registry/token-choice.js





const four = channels.flatMap(
  (channel) => accesses.map((access) => ({ input: `${channel}-${access}-token`, channel, access }))
);
const tokenInputs = ["token"].concat(four.map(({ input }) => input));
function chooseToken(tokens, job) {
  refuseBoth(tokens);
  const { channel, access } = job;
  if (tokens.token !== void 0) return onlyToken(tokens.token, job);
  const inputs = four.filter((it) => it.access === access && channelsFit(it.channel, channel));
  const [first, second] = chosenOf(inputs, tokens);
  if (first === void 0) {
    if (Object.keys(tokens).length === 0) return { kind: "empty", inputs: [] };
    return { kind: "empty", inputs: inputs.length === 0 ? ["token"] : inputs.map(({ input }) => input) };
  }
  if (second === void 0) return first;
  const message = `${input_words_inputWords([first.input, second.input])} both fit access ${access}`;
  const hint = `write ${channels.map((channel2) => `"channel: ${channel2}"`).join(" or ")}`;
  throw new error_OatError("INPUT_INVALID", { message, hint });
}
function chooseTokens(tokens, filter) {
  const { channel, access } = filter;
  refuseBoth(tokens);
  if (tokens.token !== void 0) return [onlyToken(tokens.token, { channel, access: access ?? "pull" })];
  const chosen = chosenOf(four, tokens);
  if (chosen.length === 0 || channel === void 0 && access === void 0) return chosen;
  const message = `${inputWords([channel === void 0 ? "access" : "channel"])} comes without input "token"`;
  const hint = 'inputs "channel" and "access" say what input "token" is for; the four say it by their names';
  throw new OatError("INPUT_INVALID", { message, hint });
}
function refuseBoth(tokens) {
  const channelTokens = four.filter(({ input }) => tokens[input] !== void 0);
  if (tokens.token === void 0 || channelTokens.length === 0) return;
  const message = `input "token" comes together with ${input_words_inputWords(channelTokens.map(({ input }) => input))}`;
  const hint = 'give either input "token", or the input of its channel and access';
  throw new error_OatError("INPUT_INVALID", { message, hint });
}
function onlyToken({ value, trimmed }, { channel, access }) {
  return { kind: "chosen", input: "token", channel, access, reason: 'input "token"', value, trimmed };
}
function chosenOf(candidates, tokens) {
  return candidates.flatMap(({ input, channel, access }) => {
    const token = tokens[input];
    const reason = `input "${input}", for ${token_list_entryWords({ channel, access })}`;
    return token === void 0 ? [] : [{ kind: "chosen", input, channel, access, reason, ...token }];
  });
}
function readCredential(token, { user, registry, runner }) {
  const { input, value, trimmed } = token;
  lintToken(value, input, registry);
  const removed = `The token (input "${input}") had spaces or a line break around it; they were removed.`;
  if (trimmed) runner.notice(`${removed} Save the secret again without them.`);
  return namedCredential(value, user, runner.mask);
}
function namedCredential(token, { name, from }, mask) {
  const credential = { username: name, from, token };
  mask(encodedCredential(credential));
  return credential;
}


;// CONCATENATED MODULE: ./build/src/registry/inputs.js







async function loadRegistryTokenList({ registry, config }, { files, runner: log }) {
  if (registry.isDockerHub || config.isExplicit) return findTokenList(config, files);
  const why = `it lists tokens of Docker Hub, and ${registry.name} is another registry`;
  if (await files.read(config.path) !== void 0) {
    log.info(`${config.path} was not used: ${why}. To use it, write "config: ${config.path}"`);
  }
  return void 0;
}
function readRegistryInputs(step) {
  const registry = parseRegistryHost(readText(step, "registry"));
  return {
    config: { path: readText(step, "config"), isExplicit: inputs_isWritten(step, "config") },
    organization: readOrganization(step),
    username: readUsername(step, registry),
    registry,
    /** Seconds. */
    timeout: readInteger(step, "timeout"),
    attempts: readInteger(step, "attempts")
  };
}
function readTokens(step) {
  const entries = tokenInputs.flatMap((name) => {
    const value = inputs_readSecret(step, name);
    return value === void 0 ? [] : [[name, { value, trimmed: step.input(name) !== value.reveal() }]];
  });
  return Object.fromEntries(entries);
}
function readChannel(step) {
  return allowedName(inputs_readOptional(step, "channel"), "channel", channelProblem);
}
function allowedName(name, input, problemOf) {
  const problem = name === void 0 ? void 0 : problemOf(name);
  if (problem === void 0) return name;
  throw invalidInput(input, `: ${quotedWord(name ?? "")} ${problem.message}`, problem.hint);
}
function readOrganization(step) {
  const name = inputs_readOptional(step, "organization")?.toLowerCase();
  if (name?.includes("@") === true) throw emailAddress("organization");
  return allowedName(name, "organization", organizationProblem);
}
function readUsername(step, registry) {
  const name = inputs_readOptional(step, "username");
  if (name?.includes("@") === true && registry.isDockerHub) throw emailAddress("username");
  if (name !== void 0 && /[\s:\u0000-\u001f]/.test(name)) {
    throw invalidInput("username", "has white space or a colon", "write only the name");
  }
  return name;
}
function emailAddress(name) {
  const hint = "an organization access token logs in with the name of the organization";
  return invalidInput(name, "is an e-mail address", hint);
}


;// CONCATENATED MODULE: ./build/src/registry/repositories.js




const otherRegistries = /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$/;
const tagAndDigest = /(?::(\w[\w.-]{0,127}))?(?:@[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9a-fA-F]{32,})?$/;
const hostPattern = /^(?:localhost|(?=.*[.:])[a-z0-9-]+(?:\.[a-z0-9-]+)*)(?::\d+)?$/;
const officialNamespace = "library";
function parseImages(text, reading) {
  const { registry } = reading;
  const items = parseList(text).map((item) => {
    const [, tag] = tagAndDigest.exec(item) ?? [];
    const name = item.replace(tagAndDigest, "").toLowerCase();
    const [first = "", ...path] = name.split("/");
    const host = path.length > 0 && hostPattern.test(first) ? first : void 0;
    return {
      item,
      tag,
      isOwn: host === void 0 || isHost(host, registry),
      name: host ? path.join("/") : name
    };
  });
  const images = items.flatMap(
    ({ isOwn, item, name, tag }) => isOwn ? [{ repository: repositoryOf(name, item, reading), tag, item }] : []
  );
  return {
    names: text_unique(images.map(({ repository }) => repository)),
    /** Those that are written with a tag; only Docker Hub has rules for them. */
    tags: images.flatMap(
      ({ repository, tag, item }) => tag === void 0 || registry.keepsShortNames ? [] : [{ repository, tag, item }]
    ),
    /** What lies on other registries, as written. */
    elsewhere: items.flatMap(({ item, isOwn }) => isOwn ? [] : [item])
  };
}
function parseRepositories(text, input, registry) {
  const { names, elsewhere } = parseImages(text, { input, registry, isPushed: false });
  const [item] = elsewhere;
  if (item === void 0) return names;
  const name = item.replace(tagAndDigest, "").toLowerCase();
  throw refused(item, input, nameProblem(name, registry) ?? elsewhereProblem(registry));
}
function isHost(host, { keepsShortNames, name }) {
  return keepsShortNames ? host === name.toLowerCase() : isDockerHub(host);
}
function repositoryOf(name, item, { input, registry, isPushed }) {
  const full = registry.keepsShortNames || name.includes("/") ? name : `${officialNamespace}/${name}`;
  const problem = nameProblem(full, registry) ?? (isPushed ? pushProblem(full, registry) : void 0);
  if (problem === void 0) return full;
  throw refused(item, input, problem);
}
const noTag = "see which step or variable gives the tag: it is empty here";
function refused(item, input, problem) {
  const isQuoted = /^["'`]|["'`]$/.test(item);
  const hint = isQuoted ? "write the name without quotation marks" : problem.hint;
  const [message, remedy] = item.endsWith(":") ? ["has an empty tag", noTag] : [problem.message, hint];
  return invalidInput(input, `: ${quotedWord(item, 80)} ${message}`, remedy);
}
function nameProblem(name, registry) {
  if (!registry.keepsShortNames) return repositoryProblem(name);
  return otherRegistries.test(name) ? void 0 : elsewhereProblem(registry);
}
function elsewhereProblem({ name }) {
  return { message: `is not a repository of ${name}`, hint: "write only its path: no host, no pattern" };
}
function pushProblem(name, { keepsShortNames }) {
  if (keepsShortNames || !name.startsWith(`${officialNamespace}/`)) return void 0;
  const path = name.slice(officialNamespace.length + 1);
  return { message: "has no organization", hint: `write <organization>/${path}` };
}


;// CONCATENATED MODULE: ./build/src/login/inputs.js








function readLoginInputs(runner, built) {
  const shared = readRegistryInputs(runner);
  const { registry } = shared;
  const images = readImages(runner, registry, built);
  const access = readJobAccess(runner, images.push, built);
  return {
    ...shared,
    ...images,
    /** Seconds; bake files may have used a part of them. */
    timeout: Math.max(1, shared.timeout - (built?.took ?? 0)),
    channel: readChannel(runner),
    access,
    tokens: readTokens(runner),
    proof: readChoice(runner, "proof"),
    onMissing: readChoice(runner, "on-missing"),
    onImmutable: readChoice(runner, "on-immutable"),
    /** Milliseconds since 1970. */
    expiresAt: readExpiry(runner),
    expiryWarningDays: readInteger(runner, "expiry-warning-days"),
    dockerConfig: readChoice(runner, "docker-config"),
    logout: readBoolean(runner, "logout"),
    oidc: {
      connection: inputs_readConnection(runner, registry),
      expiresIn: readInteger(runner, "oidc-expires-in")
    },
    pullSecret: readPullSecret(runner, access),
    /** Docker Hub's API, for what it says of `tags`. */
    hubUrl: readHubAddress(runner)
  };
}
function readImages(runner, registry, built = { push: [], pull: [], took: 0 }) {
  const pushed = [
    parseImages(readText(runner, "push"), { input: "push", registry, isPushed: true }),
    parseImages(built.push.join(), { input: "bake", registry, isPushed: true })
  ];
  const pulled = parseImages(built.pull.join(), { input: "bake", registry, isPushed: false });
  const push = text_unique(pushed.flatMap(({ names }) => names));
  const pull = text_unique(parseRepositories(readText(runner, "pull"), "pull", registry).concat(pulled.names));
  const elsewhere = text_unique(pushed.concat(pulled).flatMap((list) => list.elsewhere));
  if (elsewhere.length > 0) {
    const names = text_firstOf(elsewhere, 10).join(", ");
    if (push.length + pull.length === 0) {
      const hint = 'add an image of this registry, or write input "registry" with the one that is meant';
      const input = built.took > 0 ? "bake" : "push";
      throw invalidInput(input, `names nothing on ${registry.name}, only ${names}`, hint);
    }
    runner.notice(`not on ${registry.name}, so not checked: ${names}`);
  }
  const lines = parseList(readText(runner, "push"));
  return { push, pull, lines, tags: pushed.flatMap((list) => list.tags) };
}
function inputs_readConnection(step, { name, isDockerHub }) {
  const id = inputs_readOptional(step, "oidc-connection-id");
  if (id === void 0) return void 0;
  if (!isConnectionId(id)) {
    const hint2 = "copy it from Docker Home; it looks like 7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f";
    throw invalidInput("oidc-connection-id", `: ${quotedWord(id)} is not a connection ID`, hint2);
  }
  if (isDockerHub) return id.toLowerCase();
  const hint = "remove it, or log in to docker.io or dhi.io";
  throw invalidInput("oidc-connection-id", `is for Docker Hub, and the registry is ${name}`, hint);
}
function readJobAccess(step, push, built) {
  const implied = push.length > 0 ? "push" : "pull";
  if (!inputs_isWritten(step, "access")) {
    if (push.length > 0 || built === void 0 || built.push.length > 0) return implied;
    const hint2 = 'write "access: pull" if that is so; else "access: push", or add the lines of "set:" of the step that builds';
    throw invalidInput("bake", "shows nothing that is pushed", hint2);
  }
  const access = readChoice(step, "access");
  if (access === "push" || implied === "pull") return access;
  const message = '"access: pull" contradicts input "push"';
  const hint = 'remove "access:" ("push:" says it already), or remove "push:"';
  throw new error_OatError("INPUT_INVALID", { message, hint });
}
function readPullSecret(step, access) {
  const path = inputs_readOptional(step, "pull-secret");
  if (path === void 0 || access === "pull") return path;
  const rival = inputs_isWritten(step, "push") ? 'input "push"' : `"access: ${access}"`;
  const hint = 'use it in another login, with "pull:" and the pull token';
  throw invalidInput("pull-secret", `cannot be used together with ${rival}`, hint);
}


;// CONCATENATED MODULE: ./build/src/base/fingerprint.js

function fingerprint(text) {
  return (0,external_node_crypto_namespaceObject.createHash)("sha256").update(text).digest("hex");
}


;// CONCATENATED MODULE: ./build/src/docker/pull-secret.js





function formatPullSecret(key, credential) {
  return JSON.stringify({ auths: { [key]: { auth: Buffer.from(credential).toString("base64") } } });
}
function isPullSecretOf(text, key, username) {
  const [, auth = ""] = /"auth":"([A-Za-z0-9+/=]+)"/.exec(text) ?? [];
  const credential = Buffer.from(auth, "base64").toString("utf8");
  return credential.startsWith(`${username}:`) && text === formatPullSecret(key, credential);
}
const example = "name a new file in a directory that nothing else uses, for example below RUNNER_TEMP";
const accessing = placeOfInput("pull-secret", example);
async function preparePullSecret(target, { credential, files, registry, runner }) {
  if (target === void 0) return void 0;
  const { username, token } = credential;
  const key = registry.configKey;
  const { path, kind } = await accessing(target, () => files.locate(target));
  const currentText = kind === "file" ? await accessing(path, () => files.read(path)) : void 0;
  const isReplaced = currentText !== void 0 && (currentText === "" || isPullSecretOf(currentText, key, username));
  if (kind !== "nothing" && !isReplaced) {
    throw placeTaken(path, "is there already, is behind a link, or has no directory to be in");
  }
  const text = new secret_Secret(formatPullSecret(key, `${username}:${token.reveal()}`), runner.mask);
  return { path, text, replaces: isReplaced ? currentText : void 0 };
}
function placeTaken(path, why) {
  return invalidInput("pull-secret", `: ${path} ${why}`, example);
}
async function writePullSecret({ path, text, replaces }, { files, runner }) {
  await accessing(path, async () => {
    const { kind } = await files.locate(path);
    if (replaces === void 0 || kind === "nothing") return files.create(path, text.reveal());
    const change = { text: text.reveal(), own: true, before: replaces };
    const isWritten = kind === "file" && await files.change(path, change);
    if (!isWritten) throw placeTaken(path, "was changed meanwhile");
    runner.notice(`replaced ${path}, which an earlier login had left behind`);
  });
  runner.info(`pull secret written to ${path}`);
}
async function removePullSecret({ path, put }, { files, runner }) {
  try {
    const { kind } = await files.locate(path);
    if (kind === "nothing" || kind === "no-directory") return;
    const text = kind === "file" ? await files.read(path) : void 0;
    if (text !== void 0 && (text === "" || fingerprint(text).startsWith(put))) {
      await files.remove(path);
      runner.info(`removed ${path}`);
    } else runner.notice(`${path} was changed after this login wrote it, so it was not removed`);
  } catch (error) {
    if (error_errno(error) === void 0) throw error;
    runner.warning(`the pull secret ${path} could not be removed: ${text_printable(String(error))}`);
  }
}


;// CONCATENATED MODULE: ./build/src/docker/config.js


function parseDockerConfig(text, path) {
  if (text === void 0 || text.trim() === "") return {};
  const json = parseJsonObject(text);
  const broken = ["auths", "credHelpers"].find((name) => !isJsonObject(json?.[name] ?? {}));
  if (json !== void 0 && broken === void 0) return json;
  throw new error_OatError("CONFIG_INVALID", {
    message: `${path} is not ${broken === void 0 ? "a JSON object" : `valid: "${broken}" is not an object`}`,
    hint: "correct or remove the file; it was not changed"
  });
}
function formatDockerConfig(config) {
  return JSON.stringify(config, null, "	");
}
const section = (config, name) => json_asJsonObject(config[name]) ?? {};
function sectionWith(config, name, { key, value }) {
  const otherEntries = Object.entries(section(config, name)).filter(([other]) => other !== key);
  const entries = value === null ? otherEntries : otherEntries.concat([[key, value]]);
  return Object.fromEntries(entries.sort(([a], [b]) => a < b ? -1 : 1));
}
function entryIn(config, key) {
  const entry = section(config, "auths")[key];
  return isJsonObject(entry) ? JSON.stringify(entry) : null;
}
function withEntry({ auths, ...otherSections }, key, entry) {
  const value = entry === null ? null : JSON.parse(entry);
  return { auths: sectionWith({ auths }, "auths", { key, value }), ...otherSections };
}
function namedRegistries(config) {
  return Object.keys(section(config, "auths")).concat(Object.keys(section(config, "credHelpers")));
}
function ownHelper(config, key) {
  const name = section(config, "credHelpers")[key];
  return typeof name === "string" ? name : null;
}
function withOwnHelper(config, key, helper) {
  const { credHelpers, ...otherSections } = config;
  const helpers = sectionWith({ credHelpers }, "credHelpers", { key, value: helper });
  return Object.keys(helpers).length === 0 ? otherSections : { ...otherSections, credHelpers: helpers };
}
function configuredHelper(config, key) {
  const name = ownHelper(config, key) ?? config["credsStore"];
  return typeof name === "string" && name !== "" ? name : void 0;
}
function hasNoCredentialKeys(config) {
  return namedRegistries(config).length === 0 && (config["credsStore"] ?? "") === "";
}
function withHelperNamed(config, helper) {
  return hasNoCredentialKeys(config) ? { ...config, credsStore: helper } : config;
}
function withoutHelper(config, key, helper) {
  return withOwnHelper(withHelperNamed(config, helper), key, "");
}
function withoutCredentials(config) {
  const { auths: _auths, credsStore: _credsStore, credHelpers: _credHelpers, ...settings } = config;
  return settings;
}
function credentialIn(content) {
  const { auth, identitytoken, ...fields } = parseJsonObject(content ?? "") ?? {};
  if (typeof auth === "string" && auth !== "") {
    const identity = typeof identitytoken === "string" ? identitytoken : "";
    return Buffer.from(auth, "base64").toString("utf8") + identity;
  }
  const { username, password, Username: user = username, Secret: secret = password } = fields;
  return typeof user === "string" && typeof secret === "string" ? `${user}:${secret}` : void 0;
}
function helperEntry(key, entry) {
  const { identitytoken: token } = parseJsonObject(entry) ?? {};
  const [, user = "", secret = ""] = /^([^:]*):(.*)$/s.exec(credentialIn(entry) ?? "") ?? [];
  const isIdentity = typeof token === "string" && token !== "";
  return JSON.stringify({ ServerURL: key, Username: isIdentity ? "<token>" : user, Secret: secret });
}
function refuseAuthConfigOverride(environment, registry) {
  const json = parseJsonObject(environment["DOCKER_AUTH_CONFIG"] ?? "") ?? {};
  if (!Object.hasOwn(section(json, "auths"), registry.configKey)) return;
  throw new error_OatError("CONFIG_OVERRIDDEN", {
    message: `the variable DOCKER_AUTH_CONFIG has a login to ${registry.name}, which docker prefers to every other`,
    terminalHint: "unset it, or take this registry out of it",
    hint: 'remove it from "env:" of the workflow or from the runner, or take this registry out of it'
  });
}


;// CONCATENATED MODULE: ./build/src/docker/failure.js

const elsewhere = 'use another directory ("docker-config: isolated", or DOCKER_CONFIG)';
function loginFailed(message, hint, cause) {
  return new error_OatError("DOCKER_LOGIN_FAILED", { message, hint, cause });
}
function helperFailed(helper, symptom, hint = `repair the credential helper of this machine, or ${elsewhere}`) {
  return loginFailed(`docker-credential-${helper} ${symptom}`, hint);
}
function helperUnreadable(helper, why) {
  const unknown = "so what it holds could not be restored later; nothing was changed";
  return helperFailed(helper, `cannot be asked (${why}), ${unknown}`);
}


;// CONCATENATED MODULE: ./build/src/docker/credential-helper.js



const inFile = "";
function keepsOneUser(helper, platform) {
  const isKnown = ["osxkeychain", "wincred", "wincred.exe", "desktop.exe"].includes(helper);
  return isKnown || helper === "desktop" && platform !== "linux";
}
const systemHelpers = { darwin: "osxkeychain", win32: "wincred" };
function placeFor(config, key, docker) {
  const configured = configuredHelper(config, key);
  if (configured !== void 0 || !hasNoCredentialKeys(config) || !docker.isOnPath("docker")) {
    return configured ?? inFile;
  }
  const name = systemHelpers[docker.platform] ?? (docker.isOnPath("pass") ? "pass" : "secretservice");
  return docker.isOnPath(`docker-credential-${name}`) ? name : inFile;
}
function credential_helper_placeWords(place, path) {
  return place === inFile ? path : `docker-credential-${place}`;
}
const notFound = "credentials not found in native keychain";
async function credential_helper_lookIn(at, config, ports) {
  const { place, key } = at;
  return place === inFile ? { kept: entryIn(config, key) } : askHelper(place, key, ports);
}
async function askHelper(name, key, ports) {
  const { docker, deadline } = ports;
  const result = await docker.helper({ name, verb: "get", input: key }, deadline.signal);
  const { exitCode, stdout } = result;
  if (exitCode !== 0) return stdout.trim() === notFound ? { kept: null } : { why: said(result) };
  const credential = credentialIn(stdout);
  if (credential === void 0) return { why: "its answer is not a login" };
  return { kept: credential === ":" ? null : stdout };
}
async function tellHelper({ docker, deadline }, call) {
  const result = await docker.helper(call, deadline.signal);
  return result.exitCode === 0 ? void 0 : said(result);
}
function said({ stderr, stdout }) {
  return text_printable(stderr || stdout, 200) || "it said nothing";
}
async function putBack(put, ports) {
  const { key, place: name, below } = put;
  const verb = below === null ? "erase" : "store";
  const failure = await tellHelper(ports, { name, verb, input: below ?? key });
  return { failure, after: await askHelper(name, key, ports) };
}
function credential_helper_printOf(content) {
  return content === null ? void 0 : fingerprint(credentialIn(content) ?? content);
}
const mark = "{}";
const markPrint = fingerprint(mark);
function fingerprintCredential({ username, token }) {
  return fingerprint(`${username}:${token.reveal()}`);
}


;// CONCATENATED MODULE: ./build/src/docker/config-files.js




const config_files_configFileName = "config.json";
const config_files_ownPrefix = ".docker-oat-login";
const undoFileName = `${config_files_ownPrefix}.json`;
async function config_files_readConfigIn(directory, files) {
  const path = files.join(directory, config_files_configFileName);
  const text = await config_files_readingConfig(path, () => files.read(path));
  return { text, config: parseDockerConfig(text, path) };
}
async function lookAsDocker(directory, key, ports) {
  const { config } = await config_files_readConfigIn(directory, ports.files);
  const place = placeFor(config, key, ports.docker);
  return { config, place, look: await credential_helper_lookIn({ place, key }, config, ports) };
}
const mostTries = 3;
async function changeConfig({ directory, files, own = false }, decide) {
  const path = files.join(directory, config_files_configFileName);
  for (let tries = 1; tries <= mostTries; tries++) {
    const now = await config_files_readConfigIn(directory, files);
    const beforeText = now.text ?? null;
    const changed = decide(now);
    if (changed.after === beforeText) return changed;
    const change = { text: changed.after, own, before: beforeText };
    const write = async () => files.change(await files.realPath(path), change);
    if (await config_files_writingConfig(directory, write)) return changed;
  }
  const message = `${path} was written by another program each time it was about to be changed`;
  const hint = `run it again when nothing else logs in, or ${elsewhere}`;
  throw new error_OatError("CONFIG_INVALID", { message, hint });
}
async function config_files_writingConfig(directory, write, hint = `make it writable for this user, or ${elsewhere}`) {
  return guarded(write, `${directory} cannot be written`, hint);
}
async function config_files_readingConfig(path, action, hint = "check that this user may read it, and that DOCKER_CONFIG names the directory with config.json, not the file") {
  return guarded(action, `${path} cannot be read`, hint);
}
async function guarded(act, message, hint) {
  try {
    return await act();
  } catch (error) {
    const code = error_errno(error);
    if (code === void 0) throw error;
    const isFull = isDiskFull(error);
    const odd = code === "EFTYPE" && error instanceof Error ? `: ${error.message}` : ` (${code})`;
    throw new error_OatError("CONFIG_INVALID", {
      message: message + (isFull ? ": the disk is full" : odd),
      hint: isFull ? "make room on the disk, then run it again" : hint,
      cause: error
    });
  }
}


;// CONCATENATED MODULE: ./build/src/docker/buildx.js





async function scopedRoot({ runner, docker, files }) {
  const buildx = runner.environment["BUILDX_CONFIG"] || files.join(docker.configDirectory, "buildx");
  return files.join(await config_files_readingConfig(buildx, () => files.realPath(buildx)), "config");
}
function requestHost({ isDockerHub, name, origin }) {
  return isDockerHub ? new URL(origin).host : name;
}
async function refuseScopedOverride(login, requests, isScoped) {
  const { files, registry, root } = login;
  const logins = (await scopedLogins(root, files)).filter(({ host }) => host === requestHost(registry));
  for (const { repository, action } of requests) {
    for (const { path, ...rival } of logins) {
      const isNamed = rival.repository !== "" && rival.repository === repository;
      const isAsked = rival.actions.every((one) => one === "pull" || one === action);
      if (!isNamed && rival.repository !== "" || !isAsked) continue;
      if (isScoped && (!isNamed || rival.actions.length === 0)) continue;
      if (await servesSame(path, login, isScoped)) continue;
      const target = repository === "" ? registry.name : `${repository} on ${registry.name}`;
      throw new error_OatError("CONFIG_OVERRIDDEN", {
        message: `buildx would not use this login for ${target}: it prefers ${path}, left by an earlier login`,
        hint: isScoped ? "remove that file" : 'remove that file, or use "docker-config: scoped" as well'
      });
    }
  }
}
async function scopedLogins(root, files) {
  const paths = await config_files_readingConfig(root, () => files.find(root, config_files_configFileName));
  return paths.map((path) => {
    const key = path.slice(root.length + 1, -config_files_configFileName.length - 1);
    const [name = "", ...marked] = key.replaceAll("\\", "/").split("@");
    const [host = "", ...repository] = name.split("/");
    return { path, host, repository: repository.join("/"), actions: parseList(marked.join("@")) };
  });
}
async function servesSame(path, { registry, credential, files }, isScoped) {
  try {
    const config = parseDockerConfig(await config_files_readingConfig(path, () => files.read(path)), path);
    const { configKey: key } = registry;
    const entry = configuredHelper(config, key) === void 0 ? entryIn(config, key) : null;
    return credentialIn(entry) === `${credential.username}:${credential.token.reveal()}`;
  } catch (error) {
    if (error instanceof error_OatError) return !isScoped;
    throw error;
  }
}
const firstScopedBuildx = "0.31";
async function findPusher(docker) {
  if (docker.platform === "win32") {
    throw new error_OatError("INPUT_INVALID", {
      message: '"docker-config: scoped" has no effect on Windows: buildx does not find such a login there',
      hint: 'use "docker-config: isolated", or build on Linux'
    });
  }
  const versionText = await printed(docker, ["docker", "buildx", "version"]);
  const [version, major, minor] = /(\d+)\.(\d+)(?:\.\d+)?/.exec(versionText ?? "") ?? [];
  const isScoping = Number(major) > 0 || Number(minor) >= Number(firstScopedBuildx.replace("0.", ""));
  if (isScoping) return pusherOf(docker);
  const silent = `buildx does not say its version ("${text_printable(versionText ?? "", 80)}")`;
  const versionWords = version === void 0 ? silent : `buildx here is ${version}`;
  throw new error_OatError("DOCKER_TOO_OLD", {
    message: `"docker-config: scoped" needs buildx ${firstScopedBuildx} or later, and ${versionText === void 0 ? "there is no buildx here" : versionWords}`,
    hint: `install it (docker/setup-buildx-action does), or ${elsewhere}`
  });
}
async function printed(docker, command) {
  const result = await docker.call(command);
  return result?.exitCode === 0 ? result.stdout : void 0;
}
async function pusherOf(docker) {
  const inspected = await printed(docker, ["docker", "buildx", "inspect"]);
  const [, driver] = /^Driver:\s+(\S+)/m.exec(inspected ?? "") ?? [];
  if (driver !== "docker") return driver === void 0 ? void 0 : "buildx";
  const status = await printed(docker, ["docker", "info", "--format", "{{json .DriverStatus}}"]);
  if (status === void 0) return void 0;
  return status.includes("io.containerd.snapshotter") ? "buildx" : "engine";
}


;// CONCATENATED MODULE: ./build/src/docker/lock.js


const lock_lockTimes = { held: 3e4, post: 45e3 };
const lock_mostTries = 20;
async function lock_underLock(ports, act, waitMs) {
  const { directory, files } = ports;
  const inside = (name) => files.join(directory, name);
  const wait = waitMs === void 0 ? ports.deadline : within(ports.deadline, waitMs);
  const open = async () => {
    let isNew2 = false;
    for (let tries = 1; ; tries++) {
      try {
        return { isNew: isNew2, release: await files.lock(inside(`${config_files_ownPrefix}.lock`), wait.signal) };
      } catch (error) {
        if (error_errno(error) !== "ENOENT" || tries === lock_mostTries) throw error;
      }
      isNew2 = await files.makeDirectory(directory);
    }
  };
  const { isNew, release } = await config_files_writingConfig(directory, open);
  const deadline = within(ports.deadline, lock_lockTimes.held);
  try {
    await config_files_writingConfig(directory, async () => {
      const real = await files.realPath(inside(config_files_configFileName));
      for (const path of /* @__PURE__ */ new Set([inside(config_files_configFileName), real, inside(undoFileName)])) {
        await files.sweep(path);
      }
    });
    return await act({ ...ports, deadline }, isNew);
  } finally {
    release();
  }
}
function within(deadline, milliseconds) {
  const controller = new AbortController();
  const message = `not done within ${milliseconds / 1e3} s`;
  const late = new error_OatError("CONFIG_INVALID", { message, hint: "see above for what took so long" });
  setTimeout(controller.abort.bind(controller), milliseconds, late).unref();
  return { ...deadline, signal: AbortSignal.any([deadline.signal, controller.signal]) };
}


;// CONCATENATED MODULE: ./build/src/runner/github-variables.js
function jobOf(environment) {
  const text = (name) => environment[`GITHUB_${name}`] ?? "";
  return {
    /** Elsewhere the others mean only what a person set by hand. */
    isGithub: text("ACTIONS") === "true",
    event: text("EVENT_NAME"),
    eventPath: text("EVENT_PATH"),
    /** Such as `refs/heads/main`. */
    ref: text("REF"),
    sha: text("SHA"),
    actor: text("ACTOR"),
    /** `owner/repo`. */
    repository: text("REPOSITORY"),
    /** `owner/repo/.github/workflows/x.yml@ref`. */
    workflow: text("WORKFLOW_REF"),
    workflowSha: text("WORKFLOW_SHA"),
    workspace: text("WORKSPACE"),
    runId: text("RUN_ID"),
    runAttempt: text("RUN_ATTEMPT"),
    job: text("JOB"),
    /** The web address, without a slash at the end. */
    server: (text("SERVER_URL") || "https://github.com").replace(/\/+$/, ""),
    api: text("API_URL"),
    summary: text("STEP_SUMMARY"),
    environmentFile: text("ENV"),
    /** The action that runs: `owner/name`, and what stands behind its `@`. */
    action: { repository: text("ACTION_REPOSITORY"), ref: text("ACTION_REF") }
  };
}
function inRepository(environment, repository, apiUrl) {
  const api = apiUrl === void 0 ? {} : { GITHUB_API_URL: apiUrl };
  return { ...environment, GITHUB_REPOSITORY: repository, ...api };
}


;// CONCATENATED MODULE: ./build/src/docker/undo-record.js






async function undo_record_readUndoRecord({ directory, files, runner }) {
  const path = files.join(directory, undoFileName);
  const hint = `remove it; logins from before it are then not restored. Or ${elsewhere}`;
  const text = await config_files_readingConfig(path, () => files.readOwn(path), hint);
  if (text === void 0) return void 0;
  const record = parseJsonObject(text);
  const puts = record?.["puts"];
  if (Array.isArray(puts) && puts.every(isPut)) return record;
  runner.warning(
    `${path} was damaged and is removed. Logins from before it cannot be restored: take those that this machine no longer needs out of ${config_files_configFileName} beside it, or run docker logout`
  );
  await config_files_writingConfig(directory, () => files.remove(path));
  return void 0;
}
function isPut(value) {
  if (!isJsonObject(value)) return false;
  const { login, key, place, print, below } = value;
  const isKept = below === null || typeof below === "string" && parseJsonObject(below) !== void 0;
  return isKept && [login, key, place, print].every((one) => typeof one === "string");
}
async function writeUndoRecord({ directory, files }, record) {
  const path = files.join(directory, undoFileName);
  await config_files_writingConfig(
    directory,
    () => record.puts.length === 0 ? files.remove(path) : files.writeOwn(path, JSON.stringify(record))
  );
}
const overPrefix = `${config_files_ownPrefix}.over.`;
async function undo_record_noteOver({ directory, files }, id) {
  try {
    await files.writeOwn(files.join(directory, overPrefix + id), "");
    return true;
  } catch (error) {
    if (errno(error) === void 0) throw error;
    return false;
  }
}
function jobNameOf(environment) {
  const { RUNNER_NAME: name, RUNNER_TEMP: folder, RUNNER_TRACKING_ID: number } = environment;
  if (!name || !folder) return void 0;
  const { runId, runAttempt, job } = jobOf(environment);
  return { runner: [(0,external_node_os_namespaceObject.hostname)(), name, folder].join(), run: [runId, runAttempt, job, number].join() };
}
function ofEarlierJobs(record, environment) {
  const now = jobNameOf(environment);
  const puts = record?.puts.filter(({ job }) => job?.runner === now?.runner && !isSameJob(job, now));
  return now === void 0 ? [] : (puts ?? []).map(({ login }) => login);
}
function isSameJob(job, now) {
  if (job === void 0 || job.runner !== now?.runner) return false;
  const runs = [job.run, now.run];
  const areOwn = runs.every((run) => /^([^,]*,){3}github_[\da-f-]{36}$/i.test(run));
  const [one, other] = areOwn ? runs : runs.map((run) => run.split(",", 3).join());
  return one === other;
}
async function undo_record_notedOver({ directory, files }) {
  const names = await config_files_readingConfig(directory, () => files.list(directory));
  return names.filter((name) => name.startsWith(overPrefix)).map((name) => name.slice(overPrefix.length));
}
async function forgetOver({ directory, files }, id) {
  await config_files_writingConfig(directory, () => files.remove(files.join(directory, overPrefix + id)));
}


;// CONCATENATED MODULE: ./build/src/docker/undo-stack.js


const notOver = ["unreadable", "ours", "unseen"];
const isOver = (end) => !notOver.includes(end);
function withPuts(record, puts, { text, print, madeDirectory }) {
  if (record === void 0 || record.puts.length === 0) {
    return { original: text ?? null, madeDirectory, seen: print, puts };
  }
  return { ...record, seen: record.seen === print ? print : null, puts: record.puts.concat(puts) };
}
function withLoginEnded(record, login, seen) {
  const puts = record.puts.map(
    ({ pending, ...put }) => pending === void 0 || put.login === login ? put : { ...put, pending }
  );
  return { ...record, seen: record.seen && seen, puts };
}
function undoingOf(record, put, now) {
  if ("why" in now) return "unreadable";
  const print = credential_helper_printOf(now.kept);
  const later = above(record, put);
  if (later.some((one) => one.print === put.print) || later.length > 0 && print !== put.print) return "joined";
  if (print === put.print || wasTaken(put, now.kept)) return "restore";
  if (print === credential_helper_printOf(put.below)) return "absent";
  return now.kept === null ? "logged-out" : "replaced";
}
function wasTaken({ print, below, helper, isBegun }, now) {
  if (helper !== void 0) return credentialIn(now) === void 0;
  const hides = print === markPrint && credentialIn(below) !== void 0;
  return now === null && (hides || isBegun === true);
}
function isOnOurs({ puts }, { key, place, below }) {
  return puts.some((one) => one.key === key && one.place === place && one.print === credential_helper_printOf(below));
}
function isMark({ place, print }) {
  return place === inFile && print === markPrint;
}
function above({ puts }, put) {
  return puts.slice(puts.indexOf(put) + 1).filter(({ key, place }) => key === put.key && place === put.place);
}
function outcomeOf({ print, below }, placeLook) {
  if ("why" in placeLook) return "unseen";
  const [now, printBelow] = [credential_helper_printOf(placeLook.kept), credential_helper_printOf(below)];
  if (now === printBelow) return "done";
  if (now === print) return "ours";
  if (printBelow === void 0) return "done";
  return userIn(placeLook.kept) === userIn(below) ? "renewed" : "unseen";
}
function userIn(content) {
  return credentialIn(content)?.split(":", 1)[0];
}
function withoutPut(record, put) {
  const later = above(record, put);
  const same = later.findIndex(({ print }) => print === put.print);
  const onOurs = later.filter(
    (laterPut, index) => (same === -1 || index <= same) && (credential_helper_printOf(laterPut.below) === put.print || index === 0 && wasTaken(put, laterPut.below))
  );
  const { below, helper } = put;
  const raised = (it) => ({ ...it, below, helper: helper === void 0 ? it.helper : helper });
  const puts = record.puts.filter((it) => it !== put).map((it) => onOurs.includes(it) ? raised(it) : it);
  return { ...record, puts };
}
function withBegun(record, put) {
  return { ...record, puts: record.puts.map((it) => it === put ? { ...it, isBegun: true } : it) };
}


;// CONCATENATED MODULE: ./build/src/docker/undo.js

















async function undo_undoDocker(undo) {
  try {
    await undoRecorded(undo);
  } catch (error) {
    if (error instanceof OatError) await tellPlace(undo);
    throw error;
  }
}
async function undoRecorded(undo) {
  const { directory, files, login, runner } = undo;
  const names = await readingConfig(directory, () => files.list(directory));
  if (!names.some((name) => name.startsWith(ownPrefix))) return tellPlace(undo);
  const wasNoted = await noteOver(undo, login);
  const undoUnderLock = async (lockedUndo) => {
    const puts = (await readUndoRecord(lockedUndo))?.puts.filter((put) => put.login === login) ?? [];
    if (puts.length === 0 || puts.some(({ pending }) => pending)) {
      await undo.killProcessesOf(login);
      await files.sweep(files.join(directory, configFileName));
    }
    const isMadeUpFor = wasNoted && !(await notedOver(lockedUndo)).includes(login);
    const remainingRecord2 = await takeOutOver(lockedUndo, login);
    if (isMadeUpFor) runner.info("another login of this action has undone this one already");
    else if (puts.length === 0) await tellPlace(lockedUndo);
    return remainingRecord2;
  };
  const remainingRecord = await underLock(undo, undoUnderLock, lockTimes.post);
  if (remainingRecord?.madeDirectory && remainingRecord.puts.length === 0) await files.removeEmpty(directory);
}
async function tellPlace(undo) {
  const { directory, files, name, where, runner } = undo;
  const path = files.join(directory, configFileName);
  const placeLook = await resultOrError(async () => {
    const { config } = await readConfigIn(directory, files);
    return where === void 0 ? { kept: null } : lookIn(where, config, undo);
  });
  const isGone = "kept" in placeLook && printOf(placeLook.kept)?.startsWith(where?.print ?? "") !== true;
  if (where === void 0 || isGone) {
    runner.info("nothing to undo");
    return;
  }
  const { key, place } = where;
  const cure = name === void 0 ? `run docker logout ${key} on this machine` : `remove ${path}`;
  const loginText = `this login to ${name ?? key} was not undone, and may still be in ${placeWords(place, path)}`;
  runner.warning(`${loginText}: ${cure}`);
}
async function takeOutOver(undo, ownLogin) {
  let record = await undo_record_readUndoRecord(undo);
  const earlier = ofEarlierJobs(record, undo.runner.environment);
  for (const login of text_unique([ownLogin ?? [], await undo_record_notedOver(undo), earlier].flat())) {
    const putsThere = () => record?.puts.filter((put) => put.login === login) ?? [];
    if (record !== void 0 && putsThere().length > 0) {
      for (const file of putsThere().flatMap((put) => put.pullSecret ?? [])) await removePullSecret(file, undo);
      const { remainder, undone } = await takeOut(undo, record, login);
      for (const undonePut of undone) {
        trace(() => `undo of ${undonePut.put.key} in ${undonePut.put.place || "the file"}: ${undonePut.end}`);
        tell(undo, undonePut, isOnOurs(record, undonePut.put));
      }
      record = remainder;
      await writeUndoRecord(undo, record);
      if (putsThere().length > 0) continue;
      if (login !== ownLogin) undo.runner.notice("an earlier login was over and not undone; it is undone now");
    }
    await forgetOver(undo, login);
  }
  return record;
}
async function takeOut(undo, record, login) {
  const puts = record.puts.filter((put) => put.login === login);
  let remainder = record;
  const inHelpers = [];
  for (const put of puts.filter(({ place }) => place !== inFile)) {
    const undonePut = await undoInHelper(undo, remainder, put);
    inHelpers.push(undonePut);
    if (isOver(undonePut.end)) remainder = withoutPut(remainder, put);
    else if (undonePut.isBegun === true) remainder = withBegun(remainder, put);
  }
  const isKept = inHelpers.some(({ end }) => !isOver(end));
  const filePuts = puts.filter((put) => put.place === inFile && !(isKept && isMark(put)));
  return changeConfig(undo, (now) => undoInFile({ record: remainder, puts: filePuts, inHelpers }, now));
}
async function undoInHelper(undo, record, put) {
  const now = await askHelper(put.place, put.key, undo);
  const undoing = undoingOf(record, put, now);
  if (undoing !== "restore") return { put, end: undoing, after: now };
  const { after, failure } = await putBack(put, undo);
  return { put, end: outcomeOf(put, after), after, failure, isBegun: true };
}
function undoInFile({ record, puts, inHelpers }, { text, config }) {
  const isAsLeft = record.seen === fingerprint(text ?? "");
  let remainder = record;
  let changed = config;
  const undoneInFile = [];
  for (const put of puts) {
    const undoing = undoingOf(remainder, put, { kept: entryIn(changed, put.key) });
    if (undoing === "restore") changed = withBelow(changed, put);
    const end = undoing === "restore" ? "done" : undoing;
    undoneInFile.push({ put, end, after: { kept: entryIn(changed, put.key) } });
    remainder = withoutPut(remainder, put);
  }
  const undone = inHelpers.concat(undoneInFile);
  const isOurs = undone.every(({ end }) => end !== "replaced");
  const isAlone = isAsLeft && remainder.puts.length === 0;
  const isAsBefore = isOurs && (isAlone || isSame(changed, record.original));
  const unrestored = changed === config ? text ?? null : formatDockerConfig(changed);
  const after = isAsBefore ? record.original : unrestored;
  const seen = isAsLeft ? fingerprint(after ?? "") : null;
  return { after, undone, remainder: { ...remainder, seen } };
}
function withBelow(config, { key, below, helper }) {
  const changed = withEntry(config, key, below);
  const isOurs = helper !== void 0 && ownHelper(config, key) === "";
  return isOurs ? withOwnHelper(changed, key, helper) : changed;
}
function isSame(config, original) {
  const first = parseDockerConfig(original ?? void 0, config_files_configFileName);
  return (0,external_node_util_namespaceObject.isDeepStrictEqual)({ auths: {}, ...config }, { auths: {}, ...first });
}
function tell(undo, { put, end, after: placeLook, failure }, isOnOurs2) {
  if (isMark(put) || end === "absent") return;
  const { runner, files, directory, name = put.key } = undo;
  const place = credential_helper_placeWords(put.place, files.join(directory, config_files_configFileName));
  const later = `The next login of this action on this machine tries again; or run docker logout for ${name}`;
  const why = "why" in placeLook ? placeLook.why : "it has another one, or none";
  const user = "kept" in placeLook ? userIn(placeLook.kept) : void 0;
  const reason = failure === void 0 ? "" : ` (${failure})`;
  const previous = isOnOurs2 ? "the login of an earlier step, or of another job on this machine, is used again" : "the previous login is restored";
  const words = {
    joined: ["info", `a later login to ${name} is still in use; its post step does the rest`],
    done: ["info", `${name}: ${credentialIn(put.below) === void 0 ? "logged out" : previous}`],
    renewed: ["info", `${name}: the previous login of ${user ?? ""} is back, with a newer secret`],
    replaced: ["notice", `somebody else has logged in to ${name} since: their login stays`],
    "logged-out": [
      "notice",
      `somebody has logged out of ${name} since: the login from before this job is not restored`
    ],
    unreadable: [
      "warning",
      `${place} cannot be asked (${why}): this login to ${name} may still be in it. ${later}`
    ],
    ours: ["warning", `${place} still has this login to ${name}${reason}. ${later}`],
    unseen: [
      "warning",
      `it was not seen that ${place} has the previous login to ${name} again (${why}). ${later}`
    ]
  };
  const [level, text] = words[end];
  runner[level](text);
}


;// CONCATENATED MODULE: ./build/src/docker/scoped.js







async function repositoryConfigs(root, scope) {
  const { registry, repositories, files } = scope;
  const configs = [];
  for (const repository of repositories) {
    const parts = [requestHost(registry)].concat(repository.split("/"));
    const isPlain = parts.every((part) => /^[^/\\@\s\u0000-\u001f]+$/.test(part) && !/^\.\.?$/.test(part));
    if (!isPlain) throw scoped_notPlain(repository, "is not the name of a repository");
    const directory = files.join(root, parts.join("/"));
    const way = parts.concat(config_files_configFileName);
    for (let depth = 0; depth <= way.length; depth++) {
      const step = files.join(root, way.slice(0, depth).join("/"));
      const { kind } = await config_files_readingConfig(step, () => files.locate(step));
      if (kind === "link") throw scoped_notPlain(step, "is a link");
    }
    configs.push({ root, repository, directory });
  }
  return configs;
}
function scoped_notPlain(subject, why) {
  const message = `${text_printable(subject, 200)} ${why}`;
  const hint = `remove it, or ${elsewhere}`;
  return new error_OatError("CONFIG_INVALID", { message, hint });
}
async function undoScoped({ root, repository, directory }, undo) {
  const { files } = undo;
  const where = await readingConfig(directory, () => files.realPath(directory));
  if (where !== directory) throw scoped_notPlain(directory, "lies behind a link by now, so the login was not undone");
  await undoDocker({ ...undo, directory, name: `builds of ${repository}` });
  await writingConfig(root, () => removeEmptyWay(root, directory, files));
}
async function undoAllOver(root, ports) {
  const { docker, files, runner } = ports;
  const usual = await files.realPath(docker.configDirectory);
  const usualNames = await config_files_readingConfig(usual, () => files.list(usual));
  const records = await config_files_readingConfig(root, () => files.find(root, undoFileName));
  const scopedDirectories = records.map((path) => path.slice(0, -undoFileName.length - 1));
  for (const directory of scopedDirectories.concat(usualNames.includes(undoFileName) ? usual : [])) {
    const isScoped = directory !== usual;
    const name = isScoped ? `builds of ${directory.slice(root.length + 1)}` : void 0;
    const undo = { ...ports, directory, name };
    const record = await error_resultOrError(() => lock_underLock(undo, (lockedUndo) => takeOutOver(lockedUndo)));
    if (record instanceof error_OatError) runner.warning(error_describeError(record, runner));
    else if (isScoped) await config_files_writingConfig(root, () => removeEmptyWay(root, directory, files));
  }
}
async function removeEmptyWay(root, directory, files) {
  const below = directory.slice(root.length + 1).split(/[\\/]/);
  for (let depth = below.length; depth >= 0; depth--) {
    await files.removeEmpty(files.join(root, below.slice(0, depth).join("/")));
  }
}


;// CONCATENATED MODULE: ./build/src/hub/answers.js




const answers_textOf = (value) => typeof value === "string" && value !== "" ? value : void 0;
const listOf = (value) => Array.isArray(value) ? value : void 0;
function need(value, subject, problem) {
  if (value !== void 0) return value;
  throw failure_hubInvalid(subject, problem);
}
function parseHubObject({ body, subject }) {
  return need(parseJsonObject(body), subject, "with something other than a JSON object");
}
function answers_readHubPage(answer) {
  const { subject } = answer;
  const { total, results, next } = parseHubObject(answer);
  const items = need(listOf(results), subject, "without results");
  if (typeof total !== "number") throw hubInvalid(subject, "without a total");
  const tokens = items.map((item) => answers_readToken(asJsonObject(item) ?? {}, subject));
  return { total, items: tokens, hasNext: answers_textOf(next) !== void 0 };
}
function answers_readHubToken(answer) {
  const { subject } = answer;
  const fields = parseHubObject(answer);
  const { resources, description } = fields;
  return {
    ...answers_readToken(fields, subject),
    resources: need(listOf(resources), subject, "without resources").map((item) => readResource(item, subject)),
    description: typeof description === "string" ? description : void 0
  };
}
function readHubText(fields, name, subject) {
  return need(answers_textOf(fields[name]), subject, `without ${name}`);
}
function hubDetail(text) {
  const value = parseJsonObject(text);
  if (value === void 0) return text_printable(text) || "no reason given";
  const texts = [value["detail"], value["message"], value["text"]].flatMap((it) => answers_textOf(it) ?? []);
  const fields = Object.entries(json_asJsonObject(value["fields"]) ?? {}).map((it) => JSON.stringify(it));
  return text_printable(text_unique(texts).concat(fields).join(" ") || "no reason given");
}
function answers_readToken(fields, subject) {
  const { id, label, is_active: isActive, created_at: created, created_by: createdBy } = fields;
  if (typeof label !== "string") throw hubInvalid(subject, "with a token that has no label");
  if (typeof isActive !== "boolean") throw hubInvalid(subject, "with a token that has no is_active");
  const createdAt = need(
    parseInstant(answers_textOf(created)),
    subject,
    "with a token whose created_at is not a time"
  );
  const timeOf = (value) => {
    if (value === null) return void 0;
    const time = parseInstant(answers_textOf(value)) ?? "unseen";
    return time === "unseen" || time > createdAt ? time : void 0;
  };
  return {
    id: Number.isSafeInteger(id) ? String(id) : readHubText(fields, "id", subject),
    label,
    isActive,
    createdAt,
    expiresAt: timeOf(fields["expires_at"]),
    lastUsedAt: timeOf(fields["last_used_at"]),
    createdBy: createdBy === void 0 ? "unseen" : answers_textOf(createdBy)
  };
}
function readResource(value, subject) {
  const { type, path, scopes } = asJsonObject(value) ?? {};
  const isRight = typeof type === "string" && typeof path === "string" && Array.isArray(scopes);
  if (isRight && scopes.every((scope) => typeof scope === "string")) return { type, path, scopes };
  throw hubInvalid(subject, "with a resource that lacks type, path or scopes");
}
function readHubEvents(answer, action) {
  return readLog(answer).map(({ actor, at, fields }) => {
    const sentence = answers_textOf(fields["action_description"])?.trim() || `did ${action} a token`;
    const { id, label } = asJsonObject(fields["data"]) ?? {};
    const isTold = typeof id === "string" && typeof label === "string";
    const token = isTold ? { id: printable(id, 80), label: printable(label, 200) } : void 0;
    return { action, actor, description: printable(sentence, 200), at, token };
  });
}
function readHubPushes(answer) {
  return readLog(answer).map(({ actor, at, fields }) => {
    const { tag, digest } = asJsonObject(fields["data"]) ?? {};
    const shorten = (value) => typeof value === "string" ? printable(value, 140) : void 0;
    const repository = printable(readHubText(fields, "name", answer.subject), 300);
    return { repository, actor, tag: shorten(tag), digest: shorten(digest), at };
  });
}
function readLog(answer) {
  const { subject } = answer;
  return need(listOf(parseHubObject(answer)["logs"]), subject, "without logs").map((item) => {
    const fields = asJsonObject(item) ?? {};
    const { actor, timestamp } = fields;
    const at = parseInstant(answers_textOf(timestamp));
    if (typeof actor === "string" && at !== void 0) return { actor: printable(actor, 80), at, fields };
    throw hubInvalid(subject, "with an event that lacks its actor or time");
  });
}
function readHubRepository(answer) {
  const { enabled, rules } = json_asJsonObject(parseHubObject(answer)["immutable_tags_settings"]) ?? {};
  if (typeof enabled !== "boolean") return { immutableTags: void 0 };
  return { immutableTags: { enabled, rules: (listOf(rules) ?? []).filter((rule) => typeof rule === "string") } };
}


;// CONCATENATED MODULE: ./build/src/hub/used-codes.js

const variable = "DOCKER_OAT_LAST_CODE";
const used = /* @__PURE__ */ new WeakMap();
function usedCodes({ environment, exportVariable }) {
  return {
    last: used.get(environment) ?? (Number(environment[variable] ?? 0) || 0),
    onUse: (counter) => {
      used.set(environment, counter);
      if (jobOf(environment).environmentFile !== "") exportVariable(variable, String(counter));
    }
  };
}


;// CONCATENATED MODULE: ./build/src/hub/session.js








const gone = [404, 405, 410];
function createHubLogin(options) {
  const { username, password, totpSecret, tokenInput, runner } = options;
  const enter = totpSecret && createCodeStep(options, createTotp(totpSecret));
  const byToken = async () => {
    const fields = { identifier: username, secret: password.reveal() };
    return readSession(await post(options, "/v2/auth/token", fields), "access_token", options);
  };
  return async () => {
    if (tokenInput !== void 0) return byToken();
    const response = await post(options, "/v2/users/login", { username, password: password.reveal() });
    if (gone.includes(response.status) && enter === void 0) return byToken();
    const stepTwo = response.status === 401 ? stepTwoToken(response) : void 0;
    if (stepTwo === void 0 || enter === void 0) return readSession(response, "token", options);
    return enter(new secret_Secret(stepTwo, runner.mask));
  };
}
function createCodeStep(options, code) {
  const { clock, hubClock, deadline, runner } = options;
  const { last, onUse } = usedCodes(runner);
  let used = last;
  return async (stepTwo) => {
    if (Math.floor(hubClock.now() / totpStep) === used) {
      const pause = (used + 1) * totpStep - hubClock.now();
      runner.info(
        `Docker Hub: this two-factor code was already used; waiting ${retry_pauseWords(pause)} for the next one`
      );
      await clock.sleep(pause, deadline.signal);
    }
    used = Math.floor(hubClock.now() / totpStep);
    onUse(used);
    const body = { login_2fa_token: stepTwo.reveal(), code: code(used) };
    const response = await post(options, "/v2/users/2fa-login", body);
    if (response.status === 401) throw codeRefused(options, hubDetail(response.body));
    return readSession(response, "token", options);
  };
}
async function post({ baseUrl, http, hubClock }, path, fields) {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify(fields);
  const response = await http({ method: "POST", url: `${baseUrl}${path}`, headers, body });
  hubClock.hear(response);
  return { ...response, subject: `POST ${path}` };
}
function stepTwoToken({ body }) {
  return /"login_2fa_token"\s*:\s*"(?<token>[^"\\]+)"/.exec(body)?.groups?.["token"];
}
const usual = 6e5;
function readSession(response, name, options) {
  const { runner, hubClock } = options;
  const { subject, status, body } = response;
  if (status === 401 || status === 403) {
    throw loginRefused(options, hubDetail(body), stepTwoToken(response) !== void 0);
  }
  if (status !== 200) throw failure_hubInvalid(subject, `with HTTP ${status}`);
  const jwt = new secret_Secret(readHubText(parseHubObject(response), name, subject), runner.mask);
  const expires = jwtClaims(jwt.reveal())?.["exp"];
  const issuedAt = timeOf(response, subject, hubClock);
  return { jwt, endsAt: typeof expires === "number" ? expires * 1e3 : issuedAt + usual };
}
const margin = 6e4;
function createHubSessions(login, hubClock) {
  let opening;
  const open = () => {
    const attempt = login();
    opening = attempt;
    attempt.catch((error) => {
      const isUnreached = error instanceof error_OatError && error.code === "REGISTRY_UNREACHABLE";
      if (isUnreached && !error.isRefusal && opening === attempt) opening = void 0;
    });
    return attempt;
  };
  return async function current(refused) {
    const latest = opening;
    if (latest === void 0) return open();
    const session = await latest;
    const isOver = session === refused || hubClock.now() >= session.endsAt - margin;
    if (!isOver) return session;
    return opening === latest ? open() : current(refused);
  };
}
function timeOf(response, subject, hubClock) {
  const time = hubClock.hear(response);
  if (time !== void 0) return time;
  throw failure_hubInvalid(subject, "without its time (Date)");
}


;// CONCATENATED MODULE: ./build/src/hub/requests.js







function openHubAccess(options, ports) {
  const { baseUrl, organization, password, tokenInput } = options;
  const { clock, http } = ports;
  if (tokenInput === void 0) failure_refuseTokenAsPassword(password.reveal());
  const hubClock = createServerClock(clock);
  const sessionFor = createHubSessions(createHubLogin({ ...options, ...ports, hubClock }), hubClock);
  const call = async ({ body, ...request }, allowed) => {
    const subject = `${request.method} ${new URL(request.url).pathname}`;
    const send = async ({ jwt }) => {
      const authorization = `Bearer ${jwt.reveal()}`;
      const response2 = await http({
        ...request,
        headers: { authorization, ...body && { "content-type": "application/json" } },
        ...body && { body: JSON.stringify(body) }
      });
      timeOf(response2, subject, hubClock);
      return response2;
    };
    const session = await sessionFor();
    let response = await send(session);
    if (response.status === 401) response = await send(await sessionFor(session));
    const { status } = response;
    if (allowed.includes(status)) return { ...response, subject };
    const detail = hubDetail(response.body);
    if ([401, 403, 404].includes(status)) throw accessForbidden(options, status, detail);
    throw failure_hubInvalid(subject, `with HTTP ${status}`);
  };
  return {
    ...ports,
    ...options,
    call,
    url: `${baseUrl}/v2/orgs/${encodeURIComponent(organization)}/access-tokens`,
    /** Docker Hub's clock as last heard, ours before that. */
    now: hubClock.now,
    logIn: () => sessionFor()
  };
}
function openTokenAccess({ token, input, ...hub }, ports) {
  const options = { username: hub.organization, password: token, tokenInput: input };
  return openHubAccess({ ...hub, ...options }, ports);
}
const pageSize = 100;
function listTokens({ call, url }) {
  return readWholeList(
    async (page) => readHubPage(await call({ method: "GET", url: `${url}?page=${page}&page_size=${pageSize}` }, [200])),
    ({ id }) => id,
    (seen) => hubInvalid(`GET ${new URL(url).pathname}`, `with a list that cannot be read completely (${seen})`)
  );
}
async function requests_readToken(id, { call, url }) {
  const answer = await call({ method: "GET", url: `${url}/${encodeURIComponent(id)}` }, [200, 404]);
  return answer.status === 404 ? void 0 : readHubToken(answer);
}
function repositoryPath(repository) {
  const [namespace = "", name = ""] = repository.split("/").map(encodeURIComponent);
  return `/v2/namespaces/${namespace}/repositories/${name}`;
}
async function readHubSettings(repository, access) {
  const { baseUrl, call } = access;
  const url = `${baseUrl}${repositoryPath(repository)}`;
  const answer = await call({ method: "GET", url }, [200, 403, 404]);
  if (answer.status === 200) return readHubRepository(answer);
  if (answer.status === 404) return void 0;
  throw accessForbidden(access, answer.status, `${repository}: ${hubDetail(answer.body)}`);
}


;// CONCATENATED MODULE: ./build/src/tokens/docker-home.js
const accessTokensMenu = "Identity & auth \u2192 Access tokens";
const newTokenMenu = `${accessTokensMenu} \u2192 Generate access token`;


;// CONCATENATED MODULE: ./build/src/token-list/find-entry.js




function secretNameFor(entry, thisRepository) {
  const [owner = ""] = thisRepository.split("/");
  const readable = entry.stores.filter(isSecretStore).filter((store) => {
    if (store.app !== "actions") return false;
    if (store.kind === "organization-secret") return equalsIgnoringCase(store.organization, owner);
    return equalsIgnoringCase(store.repository ?? thisRepository, thisRepository);
  });
  const kinds = ["repository-secret", "environment-secret", "organization-secret"];
  const [nearest] = readable.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  if (nearest === void 0) return void 0;
  const environment = nearest.kind === "environment-secret" ? nearest.environment : void 0;
  return { secret: nearest.secret, environment };
}
function findEntryIn(tokenList, job, log) {
  if (tokenList === void 0) return { tokenList, entry: void 0 };
  const { file, tokens } = tokenList;
  const candidates = tokens.filter(
    ({ access, channel }) => access === job.access && channelsFit(channel, job.channel)
  );
  if (candidates.length === 1) return { tokenList, entry: candidates[0] };
  const fitting = candidates.filter(
    ({ repositories }) => job.repositories.every((name) => repositories.includes(name))
  );
  if (fitting.length === 1) return { tokenList, entry: fitting[0] };
  if (candidates.length > 0) throw undecided(file, job, { candidates, fitting });
  log.notice(`${file} has no entry for ${token_list_entryWords(job)}`);
  return { tokenList, entry: void 0 };
}
function undecided(file, job, { candidates, fitting }) {
  const entries = fitting.length === 0 ? candidates : fitting;
  const list = entries.map((entry) => `${JSON.stringify(entry.label)} (${token_list_entryWords(entry)})`).join(", ");
  if (fitting.length === 0) {
    return new error_OatError("INPUT_INVALID", {
      message: `no single entry of ${file} for ${token_list_entryWords(job)} has ${job.repositories.join(", ")}: ${list}`,
      hint: 'name the repositories of one entry; where two tokens are needed, log in twice, each in a directory of its own ("docker-config: isolated", or DOCKER_CONFIG)'
    });
  }
  const isToldByChannel = new Set(fitting.map(({ channel }) => channel)).size === fitting.length;
  return new error_OatError("INPUT_INVALID", {
    message: `${fitting.length} entries of ${file} fit: ${list}`,
    hint: `write "${job.access}:" with the repositories${isToldByChannel ? ', or "channel:"' : ""}, so that one of them is left`
  });
}


;// CONCATENATED MODULE: ./build/src/registry/renewal.js






function renewalFacts({ entry }, { environment }, hasVariable = false) {
  const { repository: thisRepository, runId } = jobOf(environment);
  const renewal = { entry, thisRepository, runId: runId || void 0, hasVariable };
  return { secret: entry && secretNameFor(entry, thisRepository), renewal };
}
const mostCopies = 4;
function renewalHint({ entry, thisRepository, runId, hasVariable }, job) {
  const repositories = (entry ?? job).repositories;
  const token = [
    entry === void 0 ? [] : `label ${JSON.stringify(entry.label)}`,
    repositories.length === 0 ? [] : rightWords(job.access, repositories.join(", ")),
    entry?.publicPull === false ? [] : "Read public repositories"
  ].flat();
  const copies = (entry?.stores ?? []).map((store) => storeWords(storeName(store, thisRepository)));
  const place = text_firstOf(copies, mostCopies, " copies").join("; ") || `the secret of input "${job.input}"`;
  const menu = `Docker Home \u2192 ${job.organization ?? "your organization"} \u2192 ${newTokenMenu}`;
  const what = isDockers(job.registry) ? `in ${menu}: ${token.join(", ")}` : `at ${job.registry}`;
  const date = hasVariable === true ? " Set the variable that expires-at reads to the new date." : "";
  const again = runId === void 0 ? "Run it again" : `Then run \`gh run rerun ${runId} --failed\``;
  return `create one ${what}. Save it in ${place}.${date} ${again}`;
}
function rightWords(access, repositories) {
  return `Image ${access === "push" ? "Push" : "Pull"} on ${repositories}`;
}


;// CONCATENATED MODULE: ./build/src/registry/failure.js







function proofFailure(answer, question, context) {
  const { registry, user } = context;
  const token = nameOf(context);
  const { repository, action } = question;
  switch (answer.kind) {
    case "opaque":
      return new error_OatError("SCOPE_UNPROVEN", {
        message: `${registry} answers for ${repository} with a token that only the registry can read`,
        hint: 'use "proof: sufficient"; this registry does not show what a token can do'
      });
    case "withheld":
      return new error_OatError("SCOPE_MISSING", {
        message: `${token} cannot ${action} ${repository} on ${registry} (${answer.detail})`,
        hint: scopeRemedy(question, context)
      });
    case "expired":
      return new error_OatError("TOKEN_EXPIRED", {
        message: `${registry} says that ${token} has expired (${inDockersWords(answer.detail)})`,
        hint: renewal(question, context)
      });
    case "rejected":
      return new error_OatError("TOKEN_REJECTED", {
        message: `${registry} does not accept ${token} for user "${user.username}" (${answer.detail})`,
        hint: rejectionChecks(context)
      });
  }
}
const failure_hidden = "the registry does not tell whether the repository exists";
function scopeRemedy({ repository, action, standsForPublic }, context) {
  const { organization, connection, user, access, registry } = context;
  if (!isDockers(registry)) return `let the token ${action} ${repository}, or correct the name: ${failure_hidden}`;
  const isKeyless = connection !== void 0;
  const givePublic = isKeyless ? "allow public repositories in a ruleset of the connection in Docker Home" : 'tick "Read public repositories" for the token in Docker Home';
  if (standsForPublic) return `${givePublic}, or write public-pull: false in its entry of the token list`;
  if (action === "pull" && organization !== void 0 && !repository.startsWith(`${organization}/`)) {
    return `if ${repository} is a public image, ${givePublic}; or set "docker-config: scoped", so that base images do not use this login. A private image needs a token of its own organization`;
  }
  if (!repository.startsWith(`${user.username}/`)) {
    return `${repository} does not belong to ${user.username}, which owns the token: correct the name, or give a token of its owner`;
  }
  const where = isKeyless ? "to a ruleset of the connection that matches this job," : "to the token";
  const right = rightWords(access, repository);
  return `add ${right} ${where} in Docker Home. If the name is misspelled, or this is the token of another image, correct that: ${failure_hidden}`;
}
function scopeExcess(question, context) {
  const { access, connection } = context;
  const { action, repository, standsForPublic, isOfOthers } = question;
  const token = nameOf(context);
  const excess = (message, hint) => new error_OatError("SCOPE_EXCESS", { message: `${token} can ${message}`, hint });
  if (standsForPublic) {
    return excess(
      "pull every public image, and the token list says public-pull: false",
      'untick "Read public repositories" for the token in Docker Home, or remove public-pull: false'
    );
  }
  const why = isOfOthers ? "the token list has in another entry" : `is more than access ${access}`;
  const narrow = "narrow the rulesets of the connection in Docker Home: all that match this job count";
  const limit = isOfOthers ? "limit the token to the repositories of its own entry in Docker Home" : `save a token with ${access} access and nothing more in ${secretOf(context)}`;
  return excess(`${action} ${repository}, which ${why}`, connection === void 0 ? limit : narrow);
}
function otherEntry(label, { tokenList, entry }, context) {
  const namedEntry = tokenList?.tokens.find((candidate) => candidate.label === label_parseLabel(label).name);
  if (namedEntry === void 0 || namedEntry === entry) return void 0;
  const message = `${holding(label, context)}, which is the ${token_list_entryWords(namedEntry)} token`;
  const hint = `save the ${token_list_entryWords(context)} token in ${secretOf(context)}`;
  return new error_OatError("WRONG_TOKEN", { message, hint });
}
function otherLabel(label, match, context) {
  const { entry } = match;
  const other = otherEntry(label, match, context);
  if (other !== void 0 || entry === void 0 || parseLabel(label).name === entry.label) return other;
  const called = `the token for ${entryWords(context)} ${JSON.stringify(entry.label)}`;
  const message = `${holding(label, context)}, and the token list calls ${called}`;
  const hint = "save the token of that name in the secret, or correct the label in the token list";
  return new OatError("WRONG_TOKEN", { message, hint });
}
const holding = (label, { input }) => `input "${input}" holds ${JSON.stringify(label)}`;
function nameOf({ input, token, connection }) {
  if (connection !== void 0) return `the keyless token (OIDC connection ${connection})`;
  return token ?? `the token (input "${input}")`;
}
function secretOf({ input, secret }) {
  if (secret === void 0) return input === "" ? "its secret" : `the secret of input "${input}"`;
  return `secret ${secret.secret}${secret.environment === void 0 ? "" : ` of environment ${secret.environment}`}`;
}
function inDockersWords(detail) {
  if (!/personal access token/i.test(detail)) return detail;
  return `${detail}; Docker calls every token "personal access token" here`;
}
function renewal({ repository }, context) {
  const { access, input, user, connection, registry } = context;
  if (connection !== void 0) return 'raise "oidc-expires-in:", and run it again';
  const repositories = repository === "" ? [] : [repository];
  const facts = context.renewal ?? { entry: void 0, thisRepository: "", runId: void 0 };
  return renewalHint(facts, { access, input, organization: user.username, repositories, registry });
}
function rejectionChecks(context) {
  const { user, connection, registry } = context;
  if (connection === void 0) return accessChecks(user, registry, `is complete in ${secretOf(context)}`);
  return `check that the connection belongs to the Docker organization "${user.username}", and that it is active (Docker Home). ${failure_lockOut}`;
}
const failure_lockOut = `Do not try again before that: ${lockOutWords}`;
function accessChecks({ username, from }, registry, complete) {
  const source = from === void 0 ? "" : ` (from ${from})`;
  if (!isDockers(registry)) {
    return `check that "${username}"${source} is the user of this token at ${registry}; that the token is active there, and that it ${complete}`;
  }
  const owner = `"${username}"${source} is the Docker organization that owns this token, not another one and not a person`;
  return `check that ${owner}; that the token is active (Docker Home \u2192 your organization \u2192 ${accessTokensMenu}), and that it ${complete}. ${failure_lockOut}`;
}


;// CONCATENATED MODULE: ./build/src/docker/entry.js







const readByDocker = ["contexts", "ca.pem", "cert.pem", "key.pem"];
async function entryByDocker(login) {
  const { credential, deadline, directory, docker, files, registry } = login;
  const { name, configKey: key } = registry;
  const { config } = await config_files_readConfigIn(directory, files);
  const settings = withEntry(withoutCredentials(config), key, mark);
  const path = files.join(directory, config_files_configFileName);
  const work = await config_files_writingConfig(directory, () => files.makeBeside(path));
  try {
    await config_files_writingConfig(directory, async () => {
      await files.writeOwn(files.join(work, config_files_configFileName), formatDockerConfig(settings));
      for (const fileName of await files.list(directory)) {
        if (!readByDocker.includes(fileName)) continue;
        await files.link(files.join(directory, fileName), files.join(work, fileName));
      }
    });
    const to = { registry: name, directory: work, signal: deadline.signal };
    const result = await docker.login(credential, to);
    if (result.exitCode !== 0) throw dockerLoginFailure(result, name, credential);
    const entry = entryIn((await config_files_readConfigIn(work, files)).config, key);
    if (entry !== null && entry !== mark) return entry;
  } finally {
    await files.removeTree(work);
  }
  const hint = `run docker logout ${name}: docker may keep it in another place. Check which program "docker" is, or ${elsewhere}`;
  const message = `docker login to ${name} ended well, and the login is not in the directory of DOCKER_CONFIG`;
  throw loginFailed(message, hint);
}
const entry_refused = /unauthorized|incorrect username|denied|forbidden|failed login|\b40[13]\b/i;
function dockerLoginFailure(result, registry, credential) {
  const { exitCode, stdout, stderr } = result;
  const output = stderr || stdout;
  const lines = output.split("\n").filter((line) => !/^time="[^"]*" level=(info|debug|warning)/.test(line));
  const detail = text_printable(lines.join("\n"), 300) || "it said nothing";
  const login = `docker login to ${registry} as ${credential.username}`;
  if (entry_refused.test(output) && !/credential/i.test(output)) {
    const hint2 = accessChecks(credential, registry, "is complete");
    return new error_OatError("TOKEN_REJECTED", { message: `${login} was refused (${detail})`, hint: hint2 });
  }
  const hint = `run docker login by hand on this machine to see more; if its credential helper fails, ${elsewhere}`;
  return loginFailed(`${login} ended with exit code ${exitCode} (${detail})`, hint);
}


;// CONCATENATED MODULE: ./build/src/docker/login.js
















const login_mostTries = 3;
async function loginDocker(login) {
  await lock_underLock(login, async (lockedLogin, isNew) => {
    await takeOutOver(lockedLogin);
    const entry = await entryFor(lockedLogin);
    for (let tries = 1; !await putLogin(lockedLogin, entry, isNew); tries++) {
      if (tries < login_mostTries) continue;
      throw loginFailed(
        `${lockedLogin.directory} does not hold the login to ${lockedLogin.registry.name}, which was put there ${login_mostTries} times`,
        `another process on this machine rewrites the file: run it again, or ${elsewhere}`
      );
    }
  });
}
async function loginScoped(login, configs) {
  for (const [index, { directory }] of configs.entries()) {
    const pullSecret = index === 0 ? login.pullSecret : void 0;
    await loginDocker({ ...login, directory, pullSecret, isForBuilds: true });
  }
}
async function entryFor(login) {
  const { credential, isForBuilds = false, isProven, registry } = login;
  if (isForBuilds || isProven && registry.isDockerHub) {
    return JSON.stringify({ auth: encodedCredential(credential) });
  }
  await lookBefore(login);
  return entryByDocker(login);
}
async function lookBefore(dockerLogin) {
  const { directory, docker, files, isForBuilds = false, login, registry } = dockerLogin;
  const { text, config } = await config_files_readConfigIn(directory, files);
  const usual = placeOf(dockerLogin, config);
  const isApart = isForBuilds || login !== void 0 && !keepsOneUser(usual, docker.platform);
  const isDiverted = usual !== inFile && isApart;
  const place = isDiverted ? inFile : usual;
  const placeLook = await credential_helper_lookIn({ place, key: registry.configKey }, config, dockerLogin);
  const words = (at) => at || "the file";
  trace(() => `login of ${registry.configKey}: ${words(place)}, where docker's own place is ${words(usual)}`);
  if ("why" in placeLook) throw helperUnreadable(place, placeLook.why);
  return { text, config, usual, isDiverted, place, below: placeLook.kept };
}
async function planLogin(dockerLogin, entry, madeDirectory) {
  const { login, pullSecret, registry } = dockerLogin;
  const { configKey: key } = registry;
  const basis = await lookBefore(dockerLogin);
  const { text, config, isDiverted, place, below } = basis;
  const content = place === inFile ? entry : helperEntry(key, entry);
  const job = jobNameOf(dockerLogin.runner.environment);
  const earlier = await undo_record_readUndoRecord(dockerLogin);
  const rivals = earlier?.puts.filter((it) => !isSameJob(it.job, job)).map((it) => it.pullSecret?.path) ?? [];
  if (pullSecret !== void 0 && rivals.includes(pullSecret.path)) {
    throw placeTaken(pullSecret.path, "is that of another job, whose login is not over");
  }
  const put = {
    job,
    login: login ?? "",
    key,
    place,
    print: credential_helper_printOf(content),
    below,
    pending: true,
    helper: isDiverted ? ownHelper(config, key) : void 0,
    pullSecret: pullSecret && { path: pullSecret.path, put: fingerprint(pullSecret.text.reveal()) }
  };
  const itsMark = { job, login: put.login, key, place: inFile, print: markPrint, below: entryIn(config, key) };
  const file = { text, print: fingerprint(text ?? ""), madeDirectory };
  const puts = place === inFile ? [put] : [put, itsMark];
  const record = withPuts(earlier, puts, file);
  if (login !== void 0) await writeUndoRecord(dockerLogin, record);
  return { basis, entry, content, put, record };
}
async function putLogin(dockerLogin, entry, madeDirectory) {
  const { directory, files, login, registry, runner } = dockerLogin;
  const plan = await planLogin(dockerLogin, entry, madeDirectory);
  const { basis, put, record } = plan;
  if (login !== void 0) {
    const where = { place: put.place, key: put.key, print: put.print.slice(0, 4) };
    runner.saveState("where", JSON.stringify(where));
  }
  if (put.place !== inFile) await storeInHelper(dockerLogin, plan);
  let change;
  try {
    change = await writeLogin(dockerLogin, plan);
  } finally {
    if (change === void 0) {
      const { remainder } = await takeOut(dockerLogin, record, put.login);
      if (login !== void 0) await writeUndoRecord(dockerLogin, remainder);
    }
  }
  if (change === void 0) return false;
  if (login !== void 0) await writeUndoRecord(dockerLogin, withLoginEnded(record, login, change.seen));
  if (basis.isDiverted && dockerLogin.isForBuilds !== true) {
    const path = files.join(directory, config_files_configFileName);
    runner.notice(
      `docker-credential-${basis.usual} may keep several users of ${registry.name} apart, so this login is kept in ${path} until the job ends; docker reads it there`
    );
  }
  return true;
}
async function storeInHelper(login, { content, put }) {
  const { key, place, print } = put;
  const failure = await tellHelper(login, { name: place, verb: "store", input: `${content}
` });
  const placeLook = await askHelper(place, key, login);
  if ("kept" in placeLook && credential_helper_printOf(placeLook.kept) === print) return;
  const end = outcomeOf(put, (await putBack(put, login)).after);
  if (failure !== void 0) throw helperFailed(place, `store failed (${failure})`);
  const { name } = login.registry;
  const isBehind = end !== "done" || !keepsOneUser(place, login.docker.platform);
  const symptom = `does not give back the login to ${name} that was stored in it`;
  const hint = `it may keep another user of the same registry: log that one out with docker logout, or ${elsewhere}`;
  throw helperFailed(place, isBehind ? `${symptom}; it may still be in there` : symptom, hint);
}
async function writeLogin(login, plan) {
  const { directory, files, isForBuilds = false, registry } = login;
  const { put } = plan;
  const { configKey: key } = registry;
  const stateOf = (config2) => [
    placeOf(login, config2),
    entryIn(config2, key),
    ownHelper(config2, key)
  ];
  const change = await changeConfig({ directory, files, own: isForBuilds }, ({ text, config: config2 }) => {
    const isAsRead = (0,external_node_util_namespaceObject.isDeepStrictEqual)(stateOf(config2), stateOf(plan.basis.config));
    const newText = isAsRead ? formatDockerConfig(withLogin(config2, plan)) : text ?? null;
    return { isAsRead, after: newText, seen: text === plan.basis.text ? fingerprint(newText ?? "") : null };
  });
  const { config } = await config_files_readConfigIn(directory, files);
  const isOurs = put.place !== inFile || credential_helper_printOf(entryIn(config, key)) === put.print;
  return change.isAsRead && isOurs && placeOf(login, config) === put.place ? change : void 0;
}
function withLogin(config, { basis, entry, put }) {
  const { key } = put;
  if (basis.isDiverted) return withEntry(withoutHelper(config, key, basis.usual), key, entry);
  return put.place === inFile ? withEntry(config, key, entry) : withEntry(withHelperNamed(config, put.place), key, mark);
}
function placeOf({ docker, isForBuilds, registry }, config) {
  const { configKey: key } = registry;
  return isForBuilds === true ? configuredHelper(config, key) ?? inFile : placeFor(config, key, docker);
}


;// CONCATENATED MODULE: ./build/src/login/isolated.js





const isolated_prefix = "docker-oat-login-";
function isolatedDirectory(id, environment, files) {
  const directory = environment["RUNNER_TEMP"];
  if (directory !== void 0 && directory !== "") return files.join((0,external_node_path_namespaceObject.resolve)(directory), isolated_prefix + id);
  const message = '"docker-config: isolated" needs the directory that RUNNER_TEMP names, and it is not set';
  const hint = 'set RUNNER_TEMP in the environment, or use "docker-config: shared"';
  throw new error_OatError("INPUT_INVALID", { message, hint });
}
async function isolateConfig({ from, to, key }, { files, docker }) {
  const { config } = await config_files_readConfigIn(from, files);
  const place = placeFor(config, key, docker);
  const isolatedConfig = place === inFile ? config : withoutHelper(config, key, place);
  const copy = async () => {
    await files.makeDirectory(to);
    await files.write(files.join(to, config_files_configFileName), formatDockerConfig(isolatedConfig));
    for (const name of await files.list(from)) {
      if (name.startsWith(config_files_ownPrefix) || name.startsWith(config_files_configFileName)) continue;
      await files.link(files.join(from, name), files.join(to, name));
    }
  };
  await config_files_writingConfig(to, copy, "make the directory that RUNNER_TEMP names writable for the runner");
}
async function removeIsolated(ports) {
  const { runner, files, killProcessesOf } = ports;
  const isolated = runner.state("isolated");
  if (isolated === "") return;
  const { environment } = runner;
  const [, id] = /^([0-9a-f]{16})$/.exec(isolated.slice(isolated.lastIndexOf(isolated_prefix) + isolated_prefix.length)) ?? [];
  if (id === void 0 || isolated !== isolatedDirectory(id, environment, files)) {
    runner.warning(`${isolated} is not a directory of this action below RUNNER_TEMP, so it was not removed`);
    return;
  }
  if (environment["DOCKER_CONFIG"] !== isolated) await killProcessesOf(id);
  await files.removeTree(isolated);
  runner.exportVariable("DOCKER_CONFIG", runner.state("previous"));
  runner.info(`removed ${isolated}`);
}


;// CONCATENATED MODULE: ./build/src/login/docker-login.js





async function logIn(job, proof, pullSecret) {
  const { credential, deadline, docker, files, id, inputs, leave, registry, root, runner } = job;
  const undoes = inputs.logout && runner.hasPost;
  const isProven = proof.unproven === void 0 && leave === void 0;
  const dockerLogin = { runner, docker, files, deadline, credential, registry, pullSecret, isProven };
  const recorded = (name, value) => {
    runner.saveState("layer", id);
    runner.saveState(name, value);
    return id;
  };
  const loginWords = `logged in to ${registry.name} as ${credential.username}`;
  if (inputs.dockerConfig === "scoped") {
    const requests = job.needs.needed.filter((question) => !proof.uncovered.includes(question));
    await refuseScopedOverride(job, requests, true);
    const repositories = text_unique(requests.map(({ repository }) => repository));
    const configs = await repositoryConfigs(root, { registry, repositories, files });
    const login2 = undoes ? recorded("scoped", JSON.stringify(configs).slice(1, -1)) : void 0;
    await loginScoped({ ...dockerLogin, login: login2 }, configs);
    runner.info(`builds with buildx are ${loginWords} for ${repositories.join(", ")}, in ${root}`);
    runner.info("docker push, docker pull and other tools do not use this login");
    return root;
  }
  const usual = await files.realPath(docker.configDirectory);
  const isIsolated = inputs.dockerConfig === "isolated";
  const directory = isIsolated ? isolatedDirectory(id, runner.environment, files) : usual;
  if (undoes && isIsolated) {
    runner.saveState("isolated", directory);
    runner.saveState("previous", runner.environment["DOCKER_CONFIG"] ?? "");
  }
  const login = undoes && !isIsolated ? recorded("directory", directory) : void 0;
  if (isIsolated) await isolateConfig({ from: usual, to: directory, key: registry.configKey }, job);
  await loginDocker({ ...dockerLogin, directory, login });
  if (isIsolated) runner.exportVariable("DOCKER_CONFIG", directory);
  runner.info(`docker is ${loginWords}, in ${directory}`);
  return directory;
}


;// CONCATENATED MODULE: ./build/src/login/expiry-warning.js





function expiryWarning({ clock, context, expiresAt, inputs, needs }, { isAccepted }) {
  const { access, connection, input, organization, registry, renewal } = context;
  if (expiresAt === void 0 || connection !== void 0) return void 0;
  const [remainingMs, when] = [expiresAt - clock.now(), momentText(expiresAt)];
  if (remainingMs > 0) {
    if (remainingMs >= inputs.expiryWarningDays * dayMs) return void 0;
    const days = Math.floor(remainingMs / dayMs);
    const remainder = days === 0 ? "in less than a day" : `in ${text_counted(days, "day")}`;
    return `The token (input "${input}") expires ${remainder}, at ${when}. Rotate it before then.`;
  }
  if (isAccepted) {
    const says = `${expiresAtWords(renewal.entry)} says that the token (input "${input}") expired at ${when}`;
    return `${says}, but ${registry} accepts it. Correct the variable that it reads, or remove the input.`;
  }
  const questions = needs.needed.filter(({ action }) => action === access);
  const repositories = questions.map(({ repository }) => repository);
  throw new error_OatError("TOKEN_EXPIRED", {
    message: `the token (input "${input}") expired at ${when}, says input "expires-at", and it was not checked`,
    hint: renewalHint(renewal, { organization, access, input, repositories, registry })
  });
}
function expiresAtWords(entry) {
  const actionsSecrets = (entry?.stores ?? []).filter(isSecretStore).filter(({ app }) => app === "actions");
  const names = text_unique(actionsSecrets.map(({ secret }) => expiryVariable(secret)));
  return `Input "expires-at"${names.length === 0 ? "" : ` (variable ${names.join(", ")})`}`;
}


;// CONCATENATED MODULE: ./build/src/docker/kill-processes.js



const runVariable = "DOCKER_OAT_LOGIN_RUN";
const kill_processes_killAfterMs = 2e3;
const kill_processes_pollMs = 20;
const blindWaitMs = 3e3;
async function killProcessesOf(run, clock, signal) {
  if (process.platform !== "linux") {
    await clock.sleep(blindWaitMs, signal);
    return;
  }
  for (const pid of processesOf(run)) signalProcess(pid, "SIGTERM");
  const killAt = clock.now() + kill_processes_killAfterMs;
  for (let pids = processesOf(run); pids.length > 0; pids = processesOf(run)) {
    if (clock.now() >= killAt) for (const pid of pids) signalProcess(pid, "SIGKILL");
    await clock.sleep(kill_processes_pollMs, signal);
  }
}
function processesOf(run) {
  const isOurs = (pid) => {
    const variables = unlessThrown(() => fs.readFileSync(`/proc/${pid}/environ`, "latin1").split("\0"));
    return variables?.includes(`${runVariable}=${run}`) === true;
  };
  const names = fs.readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return names.filter(isOurs).map(Number);
}


;// CONCATENATED MODULE: ./build/src/docker/docker.js












const helperMs = 1e4;
function createDocker(runner, deadline, runName) {
  const environment = childEnvironment(runner.environment, readSecrets(runner));
  if (runName !== void 0) environment[runVariable] = runName;
  async function run([name = "", ...argv], input, options = {}) {
    const { config, signal = deadline.signal, timeoutMs, mostKept } = options;
    const program = findProgram(name, environment);
    if (program === void 0) return void 0;
    const places = config && { DOCKER_CONFIG: config, REGISTRY_AUTH_FILE: external_node_path_namespaceObject.join(config, "config.json") };
    const env = { ...environment, ...places };
    const call = { program, argv, input, environment: env, timeoutMs, signal, opensStdin: false, mostKept };
    try {
      return asChild(await runProcessGroup(call));
    } catch (error) {
      if (!(error instanceof error_OatError) || !signal.aborted) throw error;
      const call2 = text_printable(`${name} ${argv.join(" ").split(" -")[0] ?? ""}`, 100);
      const hint = "check the daemon or the credential helper of this machine";
      throw loginFailed(`${call2} did not end in time and was stopped`, hint, error);
    }
  }
  return {
    platform: process.platform,
    configDirectory: runner.environment["DOCKER_CONFIG"] || external_node_path_namespaceObject.join(homeDirectory(), ".docker"),
    isOnPath: (program) => findProgram(program, environment) !== void 0,
    /** `docker login --password-stdin`. Throws DOCKER_MISSING, and the signal's reason when that fires. */
    login: async ({ username, token }, to) => {
      const command = ["docker", "login", "--username", username, "--password-stdin", to.registry];
      const result = await run(command, token.reveal(), { config: to.directory, signal: to.signal });
      if (result !== void 0) return result;
      const hint = "install the docker command line first; no daemon is needed to log in";
      throw new error_OatError("DOCKER_MISSING", { message: "there is no docker on PATH", hint });
    },
    /** What becomes of a program on PATH; `undefined` when it is not there. */
    call: (command, limits) => run(command, "", limits),
    helper: async ({ name, verb, input }, signal = deadline.signal) => {
      const timeoutMs = Math.min(helperMs, deadline.timeoutMs / 2);
      const command = [`docker-credential-${name}`, verb];
      const result = /[\\/]/.test(name) ? void 0 : await run(command, input, { signal, timeoutMs });
      return result ?? { exitCode: 127, stdout: "", stderr: "it is not on PATH" };
    }
  };
}
function asChild(result) {
  if (result.kind === "ended") {
    const { code, stdout, stderr: stderr2 } = result;
    return { exitCode: code ?? 1, stdout, stderr: stderr2 };
  }
  const isLate = result.kind === "late";
  const stderr = isLate ? "it did not end in time and was stopped" : `it could not be started: ${result.code}`;
  return { exitCode: 126, stdout: "", stderr };
}
function openDockerPorts(runner, time) {
  const clock = createClock();
  const deadline = createDeadline(clock, time.timeout, time.cancelledBy);
  const docker = createDocker(runner, deadline);
  return { runner, clock, deadline, docker, files: createFiles(clock.unique) };
}
function homeDirectory() {
  try {
    return (0,external_node_os_namespaceObject.homedir)() || (0,external_node_os_namespaceObject.userInfo)().homedir;
  } catch (cause) {
    throw new error_OatError("CONFIG_INVALID", {
      message: "this user has no home directory, in which docker keeps its logins",
      hint: `set ${homeVariable}, or DOCKER_CONFIG to a directory that this user may write`,
      cause
    });
  }
}


;// CONCATENATED MODULE: ./build/src/tokens/resources.js


const everyPublicRepository = "*/*/public";
const publicImage = "library/hello-world";
function entryResources(entry) {
  const { access, repositories, publicPull, hub = [] } = entry;
  const image = (path2, action, hubScopes = []) => {
    const scopes2 = [`image-${action}`].concat(hubScopes).map((scope) => `scope-${scope}`);
    return { type: "TYPE_REPO", path: path2, scopes: scopes2 };
  };
  const [path = ""] = repositories[0]?.split("/") ?? [];
  const scopes = hub.flatMap((scope) => isOfRepository(scope) ? [] : `scope-${scope}`);
  return [
    repositories.map((repository) => image(repository, access, hub.filter(isOfRepository))),
    scopes.length === 0 ? [] : { type: "TYPE_ORG", path, scopes },
    publicPull ? image(everyPublicRepository, "pull") : []
  ].flat();
}
function compareResources(observed, expected) {
  const [has, wants] = [flatten(observed), flatten(expected)];
  const excess = describe(has.filter((scope) => !isCovered(scope, wants)));
  const lack = describe(wants.filter((scope) => !isCovered(scope, has)));
  const [beyond, within] = lack.length > 0 ? ["different", "narrower"] : ["wider", "same"];
  return { verdict: excess.length > 0 ? beyond : within, excess, lack };
}
function shareRepository(rights, other) {
  const shares = (path) => other.some((it) => pathIncludes(path, it.path) || pathIncludes(it.path, path));
  return rights.some(({ path }) => path !== everyPublicRepository && shares(path));
}
function writtenRights(resources, entryRights) {
  const on = resources.filter((resource) => shareRepository([resource], entryRights));
  return describe(flatten(on));
}
function imageRight(right) {
  const [, action, path = ""] = /^scope-image-(pull|push|delete) on (.*)$/.exec(right) ?? [];
  return action === void 0 ? void 0 : { action, path };
}
const ladders = (/* unused pure expression or super */ null && ([
  ["scope-image-pull", "scope-image-push", "scope-image-delete"],
  ["scope-repository-read", "scope-repository-edit", "scope-repository-admin"],
  ["scope-tag-read", "scope-tag-admin"],
  ["scope-webhook-read", "scope-webhook-edit", "scope-webhook-admin"],
  ["scope-repo-group-read", "scope-repo-group-edit", "scope-repo-group-admin"],
  ["scope-member-read", "scope-member-edit"],
  ["scope-invite-read", "scope-invite-edit"],
  ["scope-group-read", "scope-group-edit"],
  ["scope-ram-read", "scope-ram-write"],
  ["scope-governance-policy-read", "scope-governance-policy-write"]
]));
function flatten(resources) {
  return resources.flatMap(({ type, path, scopes }) => scopes.map((scope) => ({ type, path, scope })));
}
function isCovered({ type, path, scope }, scopes) {
  return scopes.some(
    (other) => other.type === type && pathIncludes(other.path, path) && scopeIncludes(other.scope, scope)
  );
}
function pathIncludes(path, other) {
  return path === other || path.endsWith("/*") && other.startsWith(path.slice(0, -1));
}
function scopeIncludes(scope, other) {
  const ladder = ladders.find((steps) => steps.includes(scope));
  return scope === other || (ladder?.slice(0, ladder.indexOf(scope)).includes(other) ?? false);
}
function describe(scopes) {
  return unique(scopes.map(({ scope, path }) => `${scope} on ${path}`)).sort();
}


;// CONCATENATED MODULE: ./build/src/registry/needs.js



function jobNeeds({ push, pull }, match) {
  const questions = (names, action) => names.map((repository) => ({ repository, action }));
  const needed = questions(push, "push").concat(questions(pull, "pull"));
  const foreign = match === void 0 ? [] : foreignTo(push.concat(pull), match);
  return { needed, forbidden: forbiddenBeside(needed), foreign };
}
function loginNeeds(inputs, match) {
  const { access, push } = inputs;
  const pull = text_unique(inputs.pull.concat(inputs.tags.map(({ repository }) => repository)));
  const orEntry = (named) => named.length > 0 ? named : match.entry?.repositories ?? [];
  return jobNeeds(access === "push" ? { push: orEntry(push), pull } : { push, pull: orEntry(pull) }, match);
}
function entryNeeds(entry, tokenList) {
  const { access, publicPull, repositories } = entry;
  const uses = access === "push" ? { push: repositories, pull: [] } : { push: [], pull: repositories };
  const { needed, forbidden, foreign } = jobNeeds(uses, { tokenList, entry });
  return {
    needed: needed.concat(publicPull ? publicQuestion : []),
    forbidden: forbidden.concat(publicPull ? [] : publicQuestion),
    foreign
  };
}
function foreignTo(names, { tokenList, entry }) {
  const otherEntries = (tokenList?.tokens ?? []).filter(
    ({ oidc }) => entry?.oidc === void 0 || oidc !== entry.oidc
  );
  const foreign = new Set(otherEntries.flatMap(({ repositories }) => repositories));
  for (const name of names.concat(entry?.repositories ?? [])) foreign.delete(name);
  return Array.from(foreign).sort();
}
const publicQuestion = { repository: publicImage, action: "pull", standsForPublic: true };
const needs_above = { pull: "push", push: "delete" };
function forbiddenBeside(questions) {
  const highest = /* @__PURE__ */ new Map();
  for (const { repository, action } of questions) {
    if (repository.startsWith(`${officialNamespace}/`) || highest.get(repository) === "push") continue;
    highest.set(repository, action);
  }
  return Array.from(highest).flatMap(([repository, action]) => {
    const next = needs_above[action];
    return next === void 0 ? [] : { repository, action: next };
  });
}


;// CONCATENATED MODULE: ./build/src/registry/owner.js


const lists = ["push", "pull", "repositories"];
function ownerOf(inputs, tokenList) {
  const namespaces = lists.map((list) => ({ name: namespaceOf(inputs[list] ?? []), from: `input "${list}"` }));
  const [owner] = [
    { name: inputs.organization, from: 'input "organization"' },
    { name: tokenList?.organization, from: "the token list" }
  ].concat(namespaces).flatMap(({ name, from }) => name === void 0 ? [] : [{ name, from }]);
  const { username } = inputs;
  const user = username === void 0 ? owner : { name: username, from: 'input "username"' };
  return { organization: owner?.name, user: foreignPush(inputs, owner) ?? user ?? ownerMissing(inputs) };
}
function namespaceOf(repositories) {
  const image = repositories.find((name) => name.includes("/") && !name.startsWith(`${officialNamespace}/`));
  return image?.split("/")[0];
}
function foreignPush({ push = [], registry }, owner) {
  if (owner === void 0 || registry.keepsShortNames) return void 0;
  const { name: organization } = owner;
  const foreign = push.find((name2) => !name2.startsWith(`${organization}/`));
  if (foreign === void 0) return void 0;
  const problem = `: ${foreign} is not a repository of the organization ${organization}`;
  const name = `${organization}/${foreign.replace(/^[^/]*\//, "")}`;
  return invalidInput("push", problem, `write ${name}, or correct input "organization"`);
}
function ownerMissing(inputs) {
  const examples = lists.filter((list) => inputs[list] !== void 0).map((list) => `"${list}:"`);
  const way = 'write "organization:" with the Docker organization that owns the token';
  const hint = `${way}, or ${examples.join(" or ")} with its repositories; it is the user name of the login`;
  return invalidInput("organization", "is missing", hint);
}


;// CONCATENATED MODULE: ./build/src/runner/event.js




function payloadText(payload, path) {
  const text = path.split(".").reduce((value, key) => json_asJsonObject(value)?.[key], payload);
  return typeof text === "string" ? text : void 0;
}
function forkOf({ name, payload, repository }) {
  if (!name.startsWith("pull_request") || name === "pull_request_target") return void 0;
  const head = payloadText(payload, "pull_request.head.repo.full_name");
  return head !== repository ? head : void 0;
}
async function readEvent({ environment }, files) {
  const text = await files.read(jobOf(environment).eventPath).catch(() => "no JSON");
  return eventOf(environment, parseJson(text || "null"));
}
function eventOf(environment, payload) {
  const { isGithub, event: name, ref, repository } = jobOf(environment);
  return { isGithub, name, ref, repository, payload };
}
function refuseForeignRun(event, mode, allowRef) {
  if (!event.isGithub) return void 0;
  const stranger = foreignEvent(event);
  if (stranger !== void 0) {
    throw new OatError("INPUT_INVALID", {
      message: `mode ${mode} does not run for ${stranger}`,
      hint: "run it on a schedule or by workflow_dispatch, on the default branch: whoever opens a pull request or writes a comment must not choose the token list"
    });
  }
  const ref = printable(event.ref, 200);
  const allowedRef = allowRef?.startsWith("refs/") === false ? `refs/heads/${allowRef}` : allowRef;
  const branch = payloadText(event.payload, "repository.default_branch");
  if (branch !== void 0 && event.ref === `refs/heads/${branch}`) return void 0;
  if (event.ref !== "" && event.ref === allowedRef) return branch && event.ref;
  if (branch === void 0 && event.name === "schedule") return void 0;
  const unknown = ["the event does not say which branch is the default one", "run it on a schedule"];
  const branchName = printable(branch ?? "", 100);
  const [fact, start] = branch === void 0 ? unknown : [`the default branch is ${branchName}`, `run it on ${branchName}`];
  const trust = ref === "" ? "" : `; or, if you trust the token list of this ref, set "allow-ref: ${ref}"`;
  const message = `mode ${mode} does not run for ${ref || "an event without a ref"}: ${fact ?? ""}`;
  const hint = `${start ?? ""}${trust}`;
  throw new OatError("INPUT_INVALID", { message, hint });
}
function foreignEvent({ name, repository, payload }) {
  if (name.startsWith("pull_request") || name.endsWith("_comment")) return `the event ${printable(name, 60)}`;
  if (name !== "workflow_run") return void 0;
  const head = payloadText(payload, "workflow_run.head_repository.full_name");
  if (head !== void 0 && head.toLowerCase() === repository.toLowerCase()) return void 0;
  return `a workflow_run of ${head === void 0 ? "an unknown repository" : printable(head, 140)}`;
}


;// CONCATENATED MODULE: ./build/src/registry/keyless.js







async function keylessCredential(terms, user, ports) {
  const event = await readEvent(ports.runner, ports.files);
  if (!event.isGithub) return noPermission("this is not a job of GitHub Actions");
  const fork = forkOf(event);
  const hasEndpoint = Boolean(ports.runner.environment["ACTIONS_ID_TOKEN_REQUEST_URL"]);
  if (fork !== void 0 && !hasEndpoint) {
    const why = `the pull request comes from the fork ${text_printable(fork, 140)}, and GitHub gives forks no ID token`;
    const hint = 'guard the step with "if: github.event.pull_request.head.repo.full_name == github.repository", or set "on-missing: skip"';
    return unavailable(why, hint);
  }
  const exchanged = await error_resultOrError(() => exchangeIdToken(terms, ports));
  if (exchanged instanceof error_OatError) {
    if (exchanged.code === "OIDC_UNAVAILABLE") return exchanged;
    throw exchanged;
  }
  const { token, seconds } = exchanged;
  return { credential: namedCredential(token, user, ports.runner.mask), seconds };
}
function mayHaveIdToken({ environment }) {
  return Boolean(environment["ACTIONS_ID_TOKEN_REQUEST_URL"] && environment["ACTIONS_ID_TOKEN_REQUEST_TOKEN"]);
}
async function fetchIdToken({ runner, http }) {
  const { environment, mask } = runner;
  const endpoint = environment["ACTIONS_ID_TOKEN_REQUEST_URL"];
  const bearer = environment["ACTIONS_ID_TOKEN_REQUEST_TOKEN"];
  if (!endpoint || !bearer) throw noPermission();
  const secret = new secret_Secret(bearer, mask);
  if (!URL.canParse(endpoint)) throw unavailable("ACTIONS_ID_TOKEN_REQUEST_URL is not an address");
  const headers = { authorization: `Bearer ${secret.reveal()}`, accept: "application/json" };
  const request = { method: "GET", url: idTokenUrl(endpoint), headers };
  const response = await http(request).catch((error) => {
    throw error instanceof error_OatError ? unavailable(`GitHub gives no ID token: ${error.message}`) : error;
  });
  const value = isSuccess(response) ? idTokenOf(response.body) : void 0;
  if (value !== void 0) return new secret_Secret(value, mask);
  throw unavailable(`GitHub answers the request for an ID token with HTTP ${response.status} and no token`);
}
async function exchangeIdToken(terms, ports) {
  let idToken = await fetchIdToken(ports);
  const renew = async () => {
    idToken = await fetchIdToken(ports);
    return exchangeRequest(idToken.reveal(), terms);
  };
  const request = { ...exchangeRequest(idToken.reveal(), terms), renew };
  const response = await ports.http(request).catch((error) => {
    throw error instanceof error_OatError ? exchangeFailure(error) : error;
  });
  const answer = isSuccess(response) ? exchangedToken(response.body) : void 0;
  if (answer === void 0) throw exchangeRefusal(response, terms, idToken.reveal());
  const seconds = Math.min(answer.seconds ?? terms.expiresIn, terms.expiresIn);
  return { token: new secret_Secret(answer.token, ports.runner.mask), seconds };
}
const isSuccess = ({ status }) => status >= 200 && status < 300;
const identityService = "https://identity.docker.com";
function idTokenUrl(endpoint) {
  const url = new URL(endpoint);
  url.searchParams.set("audience", identityService);
  return url.href;
}
function idTokenOf(body) {
  const value = parseJsonObject(body)?.["value"];
  return typeof value === "string" && value !== "" ? value : void 0;
}
function exchangeRequest(idToken, { connection, expiresIn }) {
  const form = new URLSearchParams({
    grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
    subject_token_type: "urn:ietf:params:oauth:token-type:id_token",
    subject_token: idToken,
    connection_id: connection,
    expires_in: String(expiresIn)
  });
  return {
    method: "POST",
    url: `${identityService}/oauth/token`,
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
    body: form.toString()
  };
}
function exchangedToken(body) {
  const answer = parseJsonObject(body);
  const token = answer?.["access_token"];
  const seconds = answer?.["expires_in"];
  if (typeof token !== "string" || token === "") return void 0;
  return { token, seconds: typeof seconds === "number" && seconds > 0 ? seconds : void 0 };
}
const later = "run it again later, or give a token as well: it is the fallback";
function unavailable(why, hint = later, terminalHint = hint) {
  return new error_OatError("OIDC_UNAVAILABLE", { message: `no keyless login: ${why}`, hint, terminalHint });
}
function noPermission(why = "this job may not have an ID token") {
  const permissions = '"permissions: { contents: read, id-token: write }"';
  const hint = `write on the job ${permissions}, or give a token as well: it is the fallback`;
  return unavailable(why, hint, verbs_secretWays("token"));
}
function exchangeRefusal({ status, body }, { connection }, idToken) {
  const answer = parseJsonObject(body) ?? {};
  const reasons = [answer["error_description"], answer["error"], answer["message"]];
  const reason = reasons.find((text) => typeof text === "string" && text !== "");
  const start = `Docker refuses the exchange with OIDC connection ${connection}`;
  if (typeof reason !== "string") {
    return new error_OatError("OIDC_REFUSED", {
      message: `${start}: HTTP ${status} ${status < 300 ? "without a token" : "without a reason"}`,
      hint: "check HTTPS_PROXY, since a proxy may have answered in its place; then check the connection in Docker Home"
    });
  }
  const isUnmatched = /access[ _]denied/i.test(reason);
  const why = isUnmatched ? ": no ruleset of the connection matches this job" : "";
  const remedy = isUnmatched ? "compare that with the rulesets of the connection in Docker Home; its Failures tab shows both" : "check that the connection of this ID is active in Docker Home; its Failures tab may tell more. Not every plan has connections, and they take ID tokens of github.com alone";
  const message = `${start}${why} ("${text_printable(reason, 200)}", HTTP ${status})`;
  const hint = `the job presents ${jobWords(jwtClaims(idToken) ?? {})}: ${remedy}`;
  return new error_OatError("OIDC_REFUSED", { message, hint });
}
function exchangeFailure({ code, message, hint }) {
  return new error_OatError("OIDC_REFUSED", {
    message: `the exchange of the ID token failed: ${message}`,
    // A fallback is for a job that never had one.
    hint: code === "OIDC_UNAVAILABLE" ? "run it again later" : hint
  });
}
const shownClaims = ["sub", "repository", "ref", "environment", "event_name", "job_workflow_ref"];
function jobWords(claims) {
  const names = shownClaims.filter((name) => name === "sub" || claims[name] !== void 0);
  return names.map((name) => `${name} ${word(claims[name])}`).join(", ");
}
function word(claim) {
  return typeof claim === "string" ? quotedWord(claim, 150) : "none";
}


;// CONCATENATED MODULE: ./build/src/base/markdown.js

const entities = { "&": "amp", "<": "lt", ">": "gt" };
const markup = /[&<>|`[\]*_\\~$]/g;
const lineStart = /^ *(?:[#+=-]|\d+(?=[.)]))/;
const links = /:(?=\/\/)|www(?=\.)|@/gi;
function plainText(value) {
  return oneLine(value).replace(/\s+/g, " ").replace(markup, (character) => `&${entities[character] ?? `#${character.charCodeAt(0)}`};`).replace(lineStart, (start) => `${start.slice(0, -1)}&#${start.charCodeAt(start.length - 1)};`).replace(links, "$&<wbr>");
}
function codeText(value) {
  return `<code>${plainText(value)}</code>`;
}
function namedLines(rows) {
  const lines = rows.flatMap(([name, value]) => value === "" ? [] : `- <b>${name}:</b> ${value}`);
  return lines.concat("").join("\n");
}
function hintText(value) {
  const parts = value.split("`");
  return parts.map((part, index) => index % 2 === 1 ? codeText(part) : plainText(part)).join("");
}


;// CONCATENATED MODULE: ./build/src/login/missing-token.js







async function explainMissingToken(inputs, { entry, user }, { runner, files }) {
  const emptyInputs = `${input_words_inputWords(inputs)} ${inputs.length === 1 ? "is" : "are"} empty`;
  const unknown = "the input that should hold it is empty, or is not written";
  const event = await readEvent(runner, files);
  const { repository } = event;
  const stored = entry && secretNameFor(entry, repository);
  const secret = stored === void 0 ? "the secret" : `secret ${stored.secret}`;
  const environment = stored?.environment;
  const skip = 'or set "on-missing: skip"';
  const problem = user instanceof error_OatError ? `; ${user.message} as well` : "";
  const error = (why, hint) => new error_OatError("TOKEN_MISSING", {
    message: `no token: ${inputs.length === 0 ? unknown : emptyInputs}${why}`,
    hint: `${hint}${problem}`,
    terminalHint: `${verbs_secretWays("token")}${problem}`
  });
  if (jobOf(runner.environment).actor === "dependabot[bot]" && event.name !== "schedule") {
    const hint = `save ${secret} among the Dependabot secrets of ${repository} as well, ${skip}`;
    return error(". Dependabot started this run, and it reads only its own secrets", hint);
  }
  const fork = forkOf(event);
  if (fork !== void 0) {
    return error(
      `. The pull request comes from the fork ${fork}, and GitHub gives forks no secrets`,
      `guard the step with "if: github.event.pull_request.head.repo.full_name == github.repository", ${skip}`
    );
  }
  if (environment !== void 0) {
    const hint = `write "environment: ${environment}" on the job, and check that ${secret} is there`;
    return error(`. The token list keeps it in environment ${environment}`, hint);
  }
  const name = `${secret} exists in ${repository || "this repository"}, under the name that the workflow has (Settings \u2192 Secrets and variables \u2192 Actions)`;
  return error(
    "",
    `check that ${name}. The secret of an environment needs "environment:" on the job, and a reusable workflow gets it from its caller ("secrets: inherit")`
  );
}
async function tellSkipped({ message }, inputs, runner) {
  runner.notice(`not logged in ("on-missing: skip"): ${message}`);
  runner.output("logged-in", "false");
  await runner.summary(() => skippedSummary(message, inputs));
}
function skippedSummary(message, { registry, push, pull }) {
  const names = (repositories) => repositories.map(codeText).join(", ");
  const pulling = `- A step that pulls ${names(pull)} fails, unless it is public.`;
  return [
    `### Docker login: skipped`,
    "",
    "> [!NOTE]",
    `> Docker is not logged in to ${codeText(registry.name)} by this step: ${plainText(message)}`,
    "",
    push.length > 0 ? `- A step that pushes ${names(push)} fails, unless Docker has another login for it.` : [],
    pull.length > 0 ? `${pulling} Then the limits for anonymous pulls apply.` : [],
    push.length + pull.length === 0 ? "- A step that needs this login fails." : [],
    ""
  ].flat().join("\n");
}


;// CONCATENATED MODULE: ./build/src/login/credential.js







async function findCredential(inputs, { entry, user }, ports) {
  const { access, expiresAt, registry } = inputs;
  const { runner, clock } = ports;
  const channel = inputs.channel ?? entry?.channel;
  const token = chooseToken(inputs.tokens, { channel, access });
  const connection = registry.isDockerHub ? inputs.oidc.connection ?? entry?.oidc : void 0;
  trace(() => {
    const keyless = connection === void 0 ? [] : [`OIDC ${connection}`];
    const sources = Object.keys(inputs.tokens).concat(keyless).join(", ");
    return `token for ${token_list_entryWords({ channel, access })}, entry ${entry?.label ?? "none"}: of ${sources || "none"}`;
  });
  let unavailable;
  if (connection !== void 0) {
    if (user instanceof error_OatError) throw user;
    const askedAt = clock.now();
    const keyless = await keylessCredential({ connection, expiresIn: inputs.oidc.expiresIn }, user, ports);
    if (!(keyless instanceof error_OatError)) {
      const { credential, seconds } = keyless;
      const endsAt = askedAt + seconds * 1e3;
      const life = `for ${seconds} s, until ${momentText(endsAt)}`;
      runner.info(`token: keyless, by OIDC connection ${connection}, ${life}`);
      return { credential, input: "oidc-connection-id", connection, channel, expiresAt: endsAt };
    }
    unavailable = keyless;
  }
  if (token.kind === "chosen") {
    if (unavailable !== void 0) runner.info(`${unavailable.message}. The token is the fallback`);
    runner.info(`token: ${token.reason}`);
    if (user instanceof error_OatError) throw user;
    const credential = readCredential(token, { user, registry, runner });
    return { credential, input: token.input, connection: void 0, channel: token.channel, expiresAt };
  }
  if (unavailable !== void 0 && mayHaveIdToken(runner)) throw unavailable;
  return unavailable ?? explainMissingToken(token.inputs, { entry, user }, ports);
}


;// CONCATENATED MODULE: ./build/src/login/job.js










async function openLoginJob(inputs, ports) {
  const { deadline, files, id, runner } = ports;
  const { access, push, registry } = inputs;
  const tokenList = await loadRegistryTokenList(inputs, ports);
  const pulled = inputs.pull.filter((name) => name.startsWith(`${tokenList?.organization ?? ""}/`));
  const repositories = access === "push" ? push : pulled;
  const match = findEntryIn(tokenList, { access, channel: inputs.channel, repositories }, runner);
  const needs = loginNeeds(inputs, match);
  const { organization, user } = ownerOf(inputs, tokenList);
  const token = await findCredential(inputs, { entry: match.entry, user }, ports);
  if (token instanceof error_OatError) return token;
  const { credential, input, channel, connection, expiresAt } = token;
  refuseAuthConfigOverride(runner.environment, registry);
  const { secret, renewal } = renewalFacts(match, runner, inputs.expiresAt !== void 0);
  const docker = createDocker(runner, deadline, id);
  return {
    ...ports,
    inputs,
    docker,
    root: await scopedRoot({ runner, files, docker }),
    registry,
    credential,
    /** Milliseconds since 1970. */
    expiresAt,
    match,
    needs,
    context: {
      registry: registry.name,
      user: credential,
      organization,
      input,
      channel,
      access,
      connection,
      secret,
      renewal
    }
  };
}


;// CONCATENATED MODULE: ./build/src/login/outputs.js
function loginOutputs({ registry, user, channel, access }, { proof, directory, pullSecret, expiresAt }) {
  const outputs = {
    "logged-in": "true",
    registry,
    username: user.username,
    channel: channel ?? "",
    access,
    grant: JSON.stringify(proof.grant),
    "docker-config": directory,
    "pull-secret": pullSecret,
    "expires-at": expiresAt ?? ""
  };
  return Object.entries(outputs).flatMap(([name, value]) => value === void 0 ? [] : [[name, value]]);
}


;// CONCATENATED MODULE: ./build/src/registry/ask-all.js



function askEach(questions, registry) {
  return inBatches(questions, (question) => askAlone(question, registry), mostRepositories);
}
async function askForeign(repositories, registry) {
  const ask = (names, action) => {
    const questions = names.map((repository) => ({ repository, action, isOfOthers: true }));
    return askEach(questions, registry);
  };
  const pulls = await ask(repositories, "pull");
  const granted = pulls.filter(({ answer }) => answer.kind === "granted");
  const anybody = await inBatches(granted, (question) => registry.askAsNobody(question), mostRepositories);
  const shared = granted.filter((_, at) => anybody[at]?.kind === "granted");
  const sharedNames = shared.map(({ repository }) => repository);
  const pushes = await ask(sharedNames, "push");
  const privatePulls = pulls.filter((question) => !shared.includes(question));
  return privatePulls.concat(pushes).filter(({ answer }) => answer.kind !== "withheld");
}
async function askAll(questions, { registry, untilRefused }) {
  if (questions.length <= 1) return askOneByOne(questions, registry);
  const together = await askTogether(questions, registry);
  const first = together?.[0];
  if (first !== void 0 && isBad(first)) return [first];
  const isRefused = together?.every(({ answer }) => answer.kind === "withheld") ?? true;
  if (isRefused && untilRefused) return askOneByOne(questions, registry);
  if (together === void 0) {
    const start = await askOneByOne(questions.slice(0, 1), registry);
    return start.some(isBad) ? start : start.concat(await askEach(questions.slice(1), registry));
  }
  return inBatches(
    together,
    (answered) => answered.answer.kind === "withheld" ? askAlone(answered, registry) : Promise.resolve(answered),
    mostRepositories
  );
}
async function askAlone(question, registry) {
  return { ...question, answer: await registry.ask(question) };
}
async function askTogether(questions, registry) {
  const answerTo = await error_resultOrError(() => registry.askTogether(questions));
  if (!(answerTo instanceof error_OatError)) {
    return questions.map((question) => ({ ...question, answer: answerTo(question) }));
  }
  if (answerTo.code === "REGISTRY_INVALID") return void 0;
  throw answerTo;
}
async function askOneByOne(questions, registry) {
  const answered = [];
  for (const question of questions) {
    const result = await askAlone(question, registry);
    answered.push(result);
    if (result.answer.kind !== "granted" && result.answer.kind !== "opaque") break;
  }
  return answered;
}
function isBad({ answer }) {
  return answer.kind === "rejected" || answer.kind === "expired";
}


;// CONCATENATED MODULE: ./build/src/registry/prove.js




async function proveGrant(proving) {
  const { registry, context, exact, needs } = proving;
  const challenge = await registry.challenge();
  if (challenge.scheme === "none") {
    return withoutProof(exact, `${context.registry} asks for no credential, so there is nothing to check`);
  }
  if (challenge.scheme === "basic") {
    const answer = await registry.checkBasic();
    const question = { repository: "", action: context.access };
    if (answer.kind !== "granted") throw proofFailure(answer, question, context);
    const accepted = `${context.registry} accepts the credential; what it allows shows only when it is used`;
    return withoutProof(exact, accepted, true);
  }
  if (needs.needed.length === 0) {
    return withoutProof(exact, "no repositories are named, so only the login itself was checked");
  }
  const answers = await askAll(needs.needed, { registry, untilRefused: true });
  const granted = answers.flatMap((question) => accept(question, proving));
  if (exact) {
    for (const question of await askEach(needs.forbidden, registry)) prove_refuse(question, context);
    for (const question of await askForeign(needs.foreign, registry)) prove_refuse(question, context);
  }
  const grant = {};
  for (const { repository, action } of granted) (grant[repository] ??= []).push(action);
  const isOpaque = granted.length < answers.length;
  const unproven = isOpaque ? `${context.registry} answers with tokens that only it can read` : void 0;
  return { grant, label: granted[0]?.label, unproven, isAccepted: granted.length > 0 };
}
function accept(answered, { context, exact, match }) {
  const { answer, repository, action } = answered;
  const isNamed = match !== void 0 && "label" in answer && answer.label !== void 0;
  const wrong = isNamed ? otherEntry(answer.label, match, context) : void 0;
  if (wrong !== void 0) throw wrong;
  if (answer.kind === "granted") return [{ repository, action, label: answer.label }];
  if (answer.kind === "opaque" && !exact) return [];
  throw proofFailure(answer, answered, context);
}
function prove_refuse(answered, context) {
  const { answer } = answered;
  if (answer.kind === "granted") throw scopeExcess(answered, context);
  if (answer.kind !== "withheld") throw proofFailure(answer, answered, context);
}
function withoutProof(exact, unproven, isAccepted = false) {
  if (!exact) return { grant: {}, label: void 0, unproven, isAccepted };
  throw new error_OatError("SCOPE_UNPROVEN", {
    message: unproven,
    hint: "proof: exact needs a registry with a token service, and push: or pull: with the repositories; use proof: sufficient to continue without it"
  });
}
const pauses = (/* unused pure expression or super */ null && ([2e3, 5e3, 1e4]));
async function proveNewToken(proving, { clock, signal, runner }) {
  const exactProving = { ...proving, exact: true };
  for (const pause of pauses) {
    const proof = await resultOrError(() => proveGrant(exactProving));
    if (!(proof instanceof OatError)) return proof;
    const { code } = proof;
    if (code !== "TOKEN_REJECTED" && code !== "SCOPE_MISSING") throw proof;
    const { registry } = proving.context;
    runner.info(
      `${registry} does not accept the new token yet (${code}); trying again in ${pauseWords(pause)}`
    );
    await clock.sleep(pause, signal);
  }
  return proveGrant(exactProving);
}


;// CONCATENATED MODULE: ./build/src/login/prove.js


async function prove(job, registry) {
  const { context, inputs, match, needs, runner: log } = job;
  const isScoped = inputs.dockerConfig === "scoped";
  const proving = { registry, needs, exact: inputs.proof === "exact", context, match };
  if (inputs.proof === "off") {
    if (isScoped) log.info("not checked (proof: off): builds use the token for each repository that is named");
    return { grant: {}, label: void 0, unproven: "proof: off", isAccepted: false, uncovered: [] };
  }
  const proof = isScoped ? await proveScoped(proving) : { ...await proveGrant(proving), uncovered: [] };
  for (const [repository, actions] of Object.entries(proof.grant)) {
    log.info(`checked: ${actions.join(" and ")} on ${repository}`);
  }
  for (const { repository } of proof.uncovered) {
    log.info(`not covered: ${repository}. Builds pull it without this token`);
  }
  if (proof.unproven !== void 0) log.warning(`not checked: ${proof.unproven}`);
  return proof;
}
async function proveScoped(proving) {
  const { needed: needs, forbidden } = proving.needs;
  let { foreign } = proving.needs;
  const { organization } = proving.context;
  const proveAll = async (questions) => {
    const names = new Set(questions.map(({ repository }) => repository));
    const beyond = forbidden.filter(({ repository }) => names.has(repository));
    const proof = await proveGrant({ ...proving, needs: { needed: questions, forbidden: beyond, foreign } });
    foreign = [];
    return proof;
  };
  const isForeign = ({ repository, action }) => action === "pull" && organization !== void 0 && !repository.startsWith(`${organization}/`);
  const ownersQuestions = needs.filter((question) => !isForeign(question));
  const proofs = ownersQuestions.length > 0 ? [await proveAll(ownersQuestions)] : [];
  const uncovered = [];
  for (const question of needs.filter(isForeign)) {
    const proof = await error_resultOrError(() => proveAll([question]));
    if (!(proof instanceof error_OatError)) proofs.push(proof);
    else if (proof.code === "SCOPE_MISSING") uncovered.push(question);
    else throw proof;
  }
  if (proofs.length === 0) {
    const names = uncovered.map(({ repository }) => repository).join(", ");
    const message = `the token cannot pull ${names}, so "docker-config: scoped" has nothing to use it for`;
    const hint = "write push: or pull: with a repository that the token covers; public images need no login";
    throw new error_OatError("SCOPE_MISSING", { message, hint });
  }
  return {
    grant: Object.fromEntries(proofs.flatMap(({ grant }) => Object.entries(grant))),
    label: proofs.find(({ label }) => label !== void 0)?.label,
    unproven: proofs.find(({ unproven }) => unproven !== void 0)?.unproven,
    isAccepted: proofs.some(({ isAccepted }) => isAccepted),
    uncovered
  };
}


;// CONCATENATED MODULE: ./build/src/login/scoped-cautions.js




async function scopedCautions(job) {
  const { credential, docker, inputs, registry } = job;
  const { needed } = job.needs;
  if (inputs.dockerConfig !== "scoped") {
    const requests = needed.length > 0 ? needed : [{ repository: "", action: inputs.access }];
    await refuseScopedOverride(job, requests, false);
    return [];
  }
  if (needed.length === 0) {
    const message = '"docker-config: scoped" is a login for single repositories, and none are named';
    const hint = "write push: or pull: with the repositories that the build uses the token for";
    throw new error_OatError("INPUT_INVALID", { message, hint });
  }
  const pushes = await findPusher(docker);
  const { look: dockersLogin } = await lookAsDocker(docker.configDirectory, registry.configKey, job);
  const isSame = "kept" in dockersLogin && credential_helper_printOf(dockersLogin.kept) === fingerprintCredential(credential);
  if (isSame) return [];
  const hasOwn = "why" in dockersLogin || dockersLogin.kept !== null;
  const pushed = needed.filter(({ action }) => action === "push").map(({ repository }) => repository);
  const cautions = pushed.length === 0 ? [] : pushCautions(pushes, hasOwn);
  if (pushed.length > 1) {
    cautions.push(
      `Builds that push the same layer to more than one of ${pushed.join(", ")} fail unless Docker's own login covers them: for that, buildx uses it in place of this one. Use "docker-config: shared" there.`
    );
  }
  return cautions;
}
function pushCautions(pushes, hasOwn) {
  if (pushes === "buildx") return [];
  const engine = "leaves the push to the Docker engine, which does not use a login for single repositories";
  const unseen = `It was not seen which builder is used. The one of the Docker engine ${engine}`;
  if (pushes === void 0) return [`${unseen}, unless the engine keeps its images in containerd.`];
  if (hasOwn) return [`This builder ${engine}: it pushes with Docker's own login.`];
  throw new error_OatError("INPUT_INVALID", {
    message: `"docker-config: scoped" cannot push here: this builder ${engine}`,
    hint: 'make a builder of buildx first (docker/setup-buildx-action does), or use "docker-config: shared"'
  });
}


;// CONCATENATED MODULE: ./build/src/login/summary.js


function loginSummary(context, report) {
  const { proof, isForBuilds, tags, pullSecret, expiresAt, warnings } = report;
  const { registry, user, input, connection } = context;
  const label = proof.label === void 0 ? "" : `, ${codeText(proof.label)} in Docker Home`;
  const keyless = `keyless, by OIDC connection ${codeText(connection ?? "")}`;
  const facts = namedLines([
    ["Registry", codeText(registry)],
    ["User", codeText(user.username)],
    ["Token for", token_list_entryWords(context)],
    ["Token", connection === void 0 ? `input ${codeText(input)}${label}` : keyless],
    ["Checked", proven(proof)],
    ["Tags", tags.join("<br>")],
    ["Used by", isForBuilds ? "builds with buildx, for these repositories" : ""],
    ["Pull secret", pullSecret === void 0 ? "" : codeText(pullSecret)],
    ["Expires", expiresAt ?? ""]
  ]);
  const notes = warnings.map((warning) => `> [!WARNING]
> ${plainText(warning)}
`);
  return [`### Docker login: ${token_list_entryWords(context)}`, "", facts].concat(notes).join("\n");
}
function proven({ grant, unproven }) {
  const granted = Object.entries(grant).map(
    ([repository, actions]) => `${codeText(repository)} ${actions.join(" and ")}`
  );
  return granted.concat(unproven === void 0 ? [] : `not checked: ${plainText(unproven)}`).join("<br>");
}


;// CONCATENATED MODULE: ./build/src/login/tags.js





async function checkTags(tags, { lines, onImmutable }, { registry, hub, runner }) {
  const existences = await registry.findTags(tags);
  const ruleOf = createRules(hub);
  const rows = [];
  const fixed = [];
  for (const [index, namedTag] of tags.entries()) {
    const { repository, tag } = namedTag;
    const name = `${repository}:${tag}`;
    const isThere = existences[index];
    if (isThere === false) rows.push(`${codeText(name)} is new`);
    else if (isThere !== true) rows.push(`${codeText(name)} was not looked up`);
    else {
      const { verdict, unread = [] } = await verdictOf(tag, await ruleOf(repository));
      if (verdict === "fixed") fixed.push(namedTag);
      rows.push(`${codeText(name)} exists${words[verdict]}`);
      for (const rule of unread) rows.push(`${codeText(text_printable(rule, 200))}: rule not read`);
    }
  }
  runner.output("tags", lines.filter((line) => fixed.every(({ item }) => item !== line)).join("\n"));
  const [first] = fixed;
  if (first === void 0) return { tags: rows, skipped: void 0 };
  const names = fixed.map(({ repository, tag }) => `${repository}:${tag}`).join(", ");
  const message = `${names} exists on Docker Hub already and is immutable, so Docker Hub would refuse the push`;
  if (onImmutable === "skip") return { tags: rows, skipped: `${message}; the output "tags" is without it` };
  throw new error_OatError("TAG_IMMUTABLE", {
    message,
    hint: `push another tag; or give "on-immutable: skip" and push the output "tags"; or change the rule on Docker Hub (${first.repository} \u2192 Settings \u2192 General \u2192 Tag mutability settings)`
  });
}
const words = {
  fixed: " and cannot be replaced",
  free: " and can be replaced",
  unsure: "; a rule of its repository may keep it from being replaced",
  unread: "; whether it can be replaced could not be read"
};
const longestRule = 5e3;
async function verdictOf(tag, rule) {
  if (rule === void 0) return { verdict: "unread" };
  if (!rule.enabled) return { verdict: "free" };
  if (rule.rules.length === 0) return { verdict: "unsure" };
  const { RE2JS } = await __nccwpck_require__.e(/* import() */ 856).then(__nccwpck_require__.bind(__nccwpck_require__, 856));
  const fits = rule.rules.map((pattern) => {
    const compiled = pattern.length > longestRule ? void 0 : error_unlessThrown(() => RE2JS.compile(pattern));
    return compiled && (compiled.matches(tag) ? "whole" : compiled.matcher(tag).find() ? "part" : "none");
  });
  const unread = rule.rules.filter((_, at) => fits[at] === void 0);
  const isUnsure = unread.length > 0 || fits.includes("part");
  return { unread, verdict: fits.includes("whole") ? "fixed" : isUnsure ? "unsure" : "free" };
}
function createRules(hub) {
  const { baseUrl, http } = hub;
  const ruleByRepository = /* @__PURE__ */ new Map();
  return async (repository) => {
    if (ruleByRepository.has(repository)) return ruleByRepository.get(repository);
    const rule = await error_resultOrError(async () => {
      const url = `${baseUrl}${repositoryPath(repository)}`;
      const answer = await http({ method: "GET", url });
      const isShown = answer.status === 200;
      const asAnybody = isShown ? readHubRepository({ ...answer, subject: `GET ${url}` }) : void 0;
      return asAnybody?.immutableTags ?? (await readHubSettings(repository, hub))?.immutableTags;
    });
    ruleByRepository.set(repository, rule instanceof error_OatError ? void 0 : rule);
    return ruleByRepository.get(repository);
  };
}


;// CONCATENATED MODULE: ./build/src/login/login.js
















async function login_login(inputs, ports) {
  const { runner } = ports;
  const job = await openLoginJob(inputs, ports);
  if (job instanceof error_OatError) {
    if (inputs.onMissing === "fail") throw job;
    return tellSkipped(job, inputs, runner);
  }
  const { context, credential, expiresAt: endsAt, leave, registry } = job;
  await undoAllOver(job.root, job);
  const cautions = await scopedCautions(job);
  const pullSecret = await preparePullSecret(inputs.pullSecret, job);
  const session = createRegistry(registry, credential, ports);
  const proof = await prove(job, session);
  const pushedTags = proof.unproven === void 0 ? inputs.tags : [];
  const { username: organization, token } = credential;
  const hub = openTokenAccess({ baseUrl: inputs.hubUrl, organization, token, input: "token" }, ports);
  const tagPorts = { registry: session, hub, runner };
  const { tags, skipped } = await checkTags(pushedTags, inputs, tagPorts);
  const expiry = expiryWarning(job, proof);
  if (inputs.dockerConfig !== "scoped") await leave?.();
  const directory = await logIn(job, proof, pullSecret);
  if (pullSecret !== void 0) {
    if (inputs.logout && runner.hasPost) {
      const put = fingerprint(pullSecret.text.reveal()).slice(0, 4);
      runner.saveState("pull-secret", JSON.stringify({ path: pullSecret.path, put }));
    }
    await writePullSecret(pullSecret, ports);
  }
  const warnings = [cautions, expiry ?? [], skipped ?? []].flat();
  for (const warning of warnings) runner.warning(warning);
  const isKeyless = context.connection !== void 0;
  const isKnown = endsAt !== void 0 && (isKeyless || endsAt > ports.clock.now());
  const expiresAt = isKnown ? time_formatTime(endsAt) : void 0;
  if (isKeyless) runner.saveState("keyless-until", expiresAt ?? "");
  const isForBuilds = inputs.dockerConfig === "scoped";
  const report = { proof, directory, isForBuilds, tags, pullSecret: pullSecret?.path, expiresAt, warnings };
  for (const [name, value] of loginOutputs(context, report)) runner.output(name, value);
  await runner.summary(() => loginSummary(context, report));
}


;// CONCATENATED MODULE: ./build/src/login/start.js




async function startLogin(runner) {
  await startLoginWith(readLoginInputs(runner), runner);
}
async function startLoginWith(inputs, runner, leave) {
  const { attempts, timeout } = inputs;
  const clock = clock_createClock();
  const deadline = clock_createDeadline(clock, timeout);
  try {
    const ports = openModePorts(runner, { clock, deadline, attempts });
    await login_login(inputs, { ...ports, leave, id: clock.unique() });
  } finally {
    deadline.close();
  }
}


;// CONCATENATED MODULE: ./build/src/runner/run.js


const cancelled = 130;
function isCancel(error) {
  return error instanceof DOMException && error.name === "AbortError";
}
async function run(runner, action) {
  try {
    const ending = await action();
    return ending === "unseen" ? 3 : ending ? 0 : 1;
  } catch (error) {
    if (isCancel(error)) {
      runner.info(error.message.startsWith("cancelled") ? error.message : "cancelled");
      return cancelled;
    }
    const exitCode = await runner.fail(asOatError(error));
    const text = error instanceof Error ? error.message : "";
    for (const cause of causes(error)) if (!text.includes(cause)) runner.info(`caused by: ${cause}`);
    return exitCode;
  }
}
async function runPost(runner, action) {
  try {
    await action();
  } catch (error) {
    runner.warning(describeError(asOatError(error), runner));
  }
}
function asOatError(error) {
  if (error instanceof error_OatError) return error;
  const text = error instanceof Error ? error.stack ?? error.message : String(error);
  return new error_OatError("INTERNAL", {
    message: text_printable(text, 600),
    hint: "this is a defect of docker-oat-login: please report it with this line",
    cause: error
  });
}
function* causes(error) {
  let cause = error instanceof Error ? error.cause : void 0;
  for (let depth = 0; cause instanceof Error && depth < 5; depth++) {
    yield text_printable(cause.message);
    cause = cause.cause;
  }
}
const run_name = "NODE_TLS_REJECT_UNAUTHORIZED";
function checkCertificates({ warning }) {
  if (process.env[run_name] !== "0") return;
  Reflect.deleteProperty(process.env, run_name);
  warning(
    `${run_name}=0 is set, but this action sends secrets and checks certificates all the same; for a private CA set NODE_EXTRA_CA_CERTS to its PEM file`
  );
}


;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = require("os");
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = require("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = require("fs");
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = require("path");
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/core.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return file_command_issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    command_issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_namespaceObject.EOL);
    command_issueCommand('set-output', { name }, toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    core_error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function core_error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function core_warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_namespaceObject.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return __awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return __awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
;// CONCATENATED MODULE: ./build/src/runner/failure.js


function failureSummary(error, page) {
  const { code, message, hint } = error;
  const link = page.startsWith("https://") ? `

[More about ${code}](${error_errorLink(code, page)})` : "";
  return `### docker-oat-login: ${codeText(code)}

> [!CAUTION]
> ${plainText(message)}

**What to do:** ${hintText(hint)}${link}
`;
}
function failureReport(error, reader, clean) {
  const { code, message } = error;
  const [remedy, link] = [hintFor(error, reader.place), errorLink(code, reader.errorPage)];
  return { code, message: clean(message), remedy: clean(remedy), more: link };
}


;// CONCATENATED MODULE: ./build/src/base/echo.js
const shortest = 8;
const shortestHex = 2 * shortest;
const mostLooks = 5e3;
const spelling = /(?:%|\b0x|(?:\\|&#92;)(?:x|u00)|&(?:amp;)?#x)([0-9a-f]{2});?|&(?:amp;)?#(\d{2,3});|&[a-z]+;|[a-z0-9]/gi;
const plain = (text) => text.replace(/[^a-z0-9]/gi, "").toLowerCase();
function textsOf(secret) {
  const base64 = [0, 1, 2].map((shift) => Buffer.from(secret).subarray(shift).toString("base64"));
  return [secret, Array.from(secret).reverse().join("")].concat(base64);
}
const hexOf = (secret) => Buffer.from(secret).toString("hex");
const formsOf = (secret) => textsOf(secret).concat(hexOf(secret));
function createPieces(length) {
  const texts = [];
  let pieces;
  let looks = 0;
  return {
    length,
    isFilled: () => texts.length > 0,
    add: (secrets) => {
      for (const secret of secrets) texts.push(plain(secret));
      pieces = void 0;
      looks = 0;
    },
    isAt: (line, start) => {
      const piece = line.slice(start, start + length);
      if (piece.length < length) return false;
      if (++looks < mostLooks) return texts.some((text) => text.includes(piece));
      pieces ??= new Set(
        texts.flatMap((text) => Array.from(text, (_, start2) => text.slice(start2, start2 + length)))
      );
      return pieces.has(piece);
    }
  };
}
function createEchoes() {
  const texts = createPieces(shortest);
  const hex = createPieces(shortestHex);
  return {
    add: (secret) => {
      texts.add(textsOf(secret));
      hex.add([hexOf(secret)]);
    },
    hide: (text) => {
      if (!texts.isFilled()) return text;
      const [letters, starts, ends] = [[], [], []];
      for (const { 0: match, 1: hex2, 2: number, index } of text.matchAll(spelling)) {
        const code = hex2 === void 0 ? number && Number(number) : Number.parseInt(hex2, 16);
        const character = code === void 0 ? match.replace(/^&.*/, "") : String.fromCharCode(Number(code));
        const letter = plain(character);
        if (letter === "") continue;
        letters.push(letter);
        starts.push(index);
        ends.push(index + match.length);
      }
      const line = letters.join("");
      let output = "";
      let position = 0;
      for (const [first, index] of starts.entries()) {
        const pieces = [hex, texts].find((it) => it.isAt(line, first));
        if (pieces === void 0) continue;
        if (index >= position) output += `${text.slice(position, index)}***`;
        position = Math.max(position, ends[first + pieces.length - 1] ?? text.length);
      }
      return output + text.slice(position);
    }
  };
}


;// CONCATENATED MODULE: ./build/src/runner/masks.js




const shortestPiece = 4;
function createMasks() {
  const spellings = /* @__PURE__ */ new Set();
  const echoes = createEchoes();
  let longestFirst = [];
  const hideOurs = (text) => {
    const hidden = longestFirst.reduce((shown, spelling) => shown.replaceAll(spelling, "***"), text);
    return hideCut(hidden, longestFirst);
  };
  const hide = (text) => echoes.hide(withoutTokens(hideOurs(text)));
  return {
    /** From now on the value is hidden, and each of its lines. */
    add: (value) => {
      if (spellings.has(value)) return;
      const lines = value.split(/[\r\n]+/);
      const parts = text_unique([value, value.trim()].concat(lines.map((line) => line.trim())));
      for (const part of parts) for (const spelling of spell(part)) spellings.add(spelling);
      longestFirst = Array.from(spellings).sort((a, b) => b.length - a.length);
      const hasWords = (text) => text.includes("-----") || parseJsonObject(text) !== void 0;
      for (const line of lines) if (!hasWords(line)) echoes.add(line);
    },
    hideOurs,
    /** The same of a text that may quote what another server, or a program, made of a value. */
    hide,
    /** The same as `hide` for an output: JSON stays JSON. */
    hideOutput: (text) => {
      const value = /^\s*[[{]/.test(text) ? parseJson(text) : void 0;
      return value === void 0 ? hide(text) : JSON.stringify(hideDeep(value, hide));
    }
  };
}
const ways = [
  (value) => [0, 1, 2].flatMap((shift) => base64(value, shift)),
  (value) => [JSON.stringify(value).slice(1, -1), value.replaceAll('"', '\\"')],
  (value) => [encodeURIComponent(value), encodeURIComponent(value).replace(/[!'()*]/g, percent)],
  (value) => [value.replaceAll("'", "''"), value.replace(/[<>"'&]/g, (character) => `&${xml[character]};`)],
  (value) => [text_printable(value, Infinity)],
  // What begins a line is written in another way than what does not.
  (value) => [plainText(value), plainText(`.${value}`).slice(1)]
];
const xml = { "<": "lt", ">": "gt", '"': "quot", "'": "apos", "&": "amp" };
function spell(value) {
  if (value === "") return [];
  const once = text_unique([value].concat(ways.flatMap((way) => way(value.toWellFormed()))));
  const twice = once.filter((spelling) => /[^A-Za-z0-9]/.test(spelling)).flatMap((spelling) => ways.slice(1).flatMap((way) => way(spelling.toWellFormed())));
  return once.concat(twice).filter((spelling) => spelling !== "");
}
function base64(value, shift) {
  const bytes = Buffer.from(value).subarray(shift);
  return [bytes, bytes.subarray(0, bytes.length - bytes.length % 3)].map((it) => it.toString("base64"));
}
function percent(character) {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
function hideCut(text, spellings) {
  if (!text.includes("\u2026")) return text;
  const most = (measure) => spellings.reduce((length, spelling) => Math.max(length, measure(spelling)), 0);
  const pieces = text.split("\u2026");
  return pieces.map((piece, index) => {
    const end = index === pieces.length - 1 ? 0 : most((spelling) => overlap(piece, spelling));
    const ended = end < shortestPiece ? piece : `${piece.slice(0, -end)}***`;
    const start = index === 0 ? 0 : most((spelling) => overlap(spelling, ended));
    return start < shortestPiece ? ended : `***${ended.slice(start)}`;
  }).join("\u2026");
}
function overlap(ending, beginning) {
  let length = Math.min(ending.length, beginning.length);
  while (length > 0 && !ending.endsWith(beginning.slice(0, length))) length--;
  return length;
}
function hideDeep(value, hide) {
  if (typeof value === "string") return hide(value);
  if (Array.isArray(value)) return value.map((item) => hideDeep(item, hide));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [hide(key), hideDeep(item, hide)]));
}


;// CONCATENATED MODULE: ./build/src/runner/runner.js








const lineLimit = 1200;
function createRunner() {
  const masks = createMasks();
  const masked = /* @__PURE__ */ new Set();
  const clean = (text, hide = masks.hide) => text_printable(hide(text_printable(text, Infinity)), lineLimit);
  const safe = (print) => (text, place) => {
    print(clean(text), place);
  };
  const error = safe(core_error);
  const warning = safe(core_warning);
  const reader = { place: "workflow", errorPage: errorPage(jobOf(process.env)) };
  const summary = (write) => {
    const path = jobOf(process.env).summary;
    try {
      if (path) (0,external_node_fs_namespaceObject.appendFileSync)(path, `${masks.hide(write())}
`);
    } catch (error2) {
      const why = error2 instanceof Error ? error2.message : String(error2);
      warning(`The job summary could not be written: ${why.replace(/\.+$/, "")}. Nothing else is missing.`);
    }
    return Promise.resolve();
  };
  if (isDebug()) openTrace(safe(debug));
  return {
    ...reader,
    input: (name) => getInput(name, { trimWhitespace: false }),
    environment: process.env,
    mask: (value) => {
      if (masked.has(value)) return;
      masked.add(value);
      setSecret(value);
      masks.add(value);
    },
    output: telling("GITHUB_OUTPUT", (name, value) => {
      setOutput(name, masks.hideOutput(value));
    }),
    exportVariable: telling("GITHUB_ENV", exportVariable),
    saveState: telling("GITHUB_STATE", saveState),
    hasPost: true,
    state: getState,
    info: safe(info),
    // Behind a bar: the space at the start of a line would be lost.
    block: (text) => {
      for (const line of text.trimEnd().split("\n").filter(Boolean)) {
        info(clean(`| ${line}`, masks.hideOurs));
      }
    },
    notice: safe(notice),
    warning,
    error,
    progress: () => void 0,
    fail: async (failure) => {
      error(error_describeError(failure, reader));
      await summary(() => failureSummary(failure, reader.errorPage));
      return 1;
    },
    summary,
    hide: masks.hideOutput
  };
}
function telling(variable, tell) {
  return (name, value) => {
    try {
      tell(name, value);
    } catch (error) {
      const errorText = error instanceof Error ? error.message : String(error);
      const reason = isDiskFull(error) ? "the disk is full" : errorText;
      throw new error_OatError("INTERNAL", {
        message: `the runner\u2019s file ${variable} cannot be written: ${reason}`,
        hint: "make room on the disk of the runner, or look what else is wrong with it, then run it again",
        cause: error
      });
    }
  };
}


;// CONCATENATED MODULE: ./build/src/job.js



async function runInJob(start) {
  const runner = createRunner();
  process.exitCode = await run(runner, () => {
    readSecrets(runner);
    const unknown = unknownInputs(runner.environment);
    if (unknown !== void 0) throw unknown;
    return start(runner);
  });
}


;// CONCATENATED MODULE: ./build/src/main.js




const { INPUT_MODE: mode = "", INPUT_BAKE: bake = "" } = process.env;
if (["", "login"].includes(mode.trim()) && bake.trim() === "") {
  void runInJob(async (runner) => {
    readMode(runner);
    checkCertificates(runner);
    await startLogin(runner);
    return true;
  });
} else {
  void Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 296, 19)).then(({ startStep }) => startStep());
}

module.exports = __webpack_exports__;
/******/ })()
;