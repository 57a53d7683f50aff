/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: ./build/src/ignore-signals.js
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void 0);

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = require("node:os");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = require("node:path");
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
function text_quotedWord(text, limit = 60) {
  return JSON.stringify(text_printable(text, limit));
}
function counted(count, singular, many = `${singular}s`) {
  return `${count} ${count === 1 ? singular : many}`;
}
function firstOf(items, most, noun = "") {
  const excess = items.length - most;
  return excess > 0 ? items.slice(0, most).concat(`and ${excess} more${noun}`) : items;
}
function text_unique(items) {
  return [...new Set(items)];
}
function text_parseList(text) {
  const items = text.split(/[\n,]/).map((item) => item.trim());
  return text_unique(items.filter((item) => item !== ""));
}
function wrap(text, width) {
  if (width === Infinity) return [text];
  return text.match(new RegExp(`\\S.{0,${width - 1}}(?= |$)|\\S+`, "g")) ?? [""];
}
function text_nearest(word, candidates) {
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
    if (errno(error) === "ENOENT") return void 0;
    throw error;
  }
}
function unlessThrown(act) {
  try {
    return act();
  } catch {
    return void 0;
  }
}
function errno(error) {
  const { code, syscall } = Object(error);
  return typeof code === "string" && syscall !== void 0 ? code : void 0;
}
function isDiskFull(error) {
  return ["ENOSPC", "EDQUOT"].includes(errno(error) ?? "");
}


;// CONCATENATED MODULE: ./build/src/base/time.js
const hourMs = 36e5;
const dayMs = 864e5;
const unitMs = { s: 1e3, m: 6e4, h: hourMs, d: dayMs };
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
function formatSecond(instant) {
  return `${formatTime(instant).slice(0, 19)}Z`;
}
function formatTime(instant) {
  return new Date(Math.min(Math.max(instant, first), end - 1e3)).toISOString();
}
function momentText(instant) {
  const time = formatTime(instant);
  return `${time.slice(0, 10)} ${time.slice(11, 19)} UTC`;
}


;// CONCATENATED MODULE: ./build/src/base/clock.js




function createClock() {
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
function createDeadline(clock, timeout, cancelledBy) {
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
      const date = parseInstant(headers.date);
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
      const mayPass = platform === "win32" && ["EPERM", "EBUSY", "EACCES"].includes(errno(error) ?? "");
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
  return programPlaces(name, environment, platform).find((file) => unlessThrown(() => isRunnable(file)));
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
    const code = errno(error);
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
  while (sinceStart() < endsAt && signalProcess(-pid, 0)) await new Promise((look) => setTimeout(look, 20));
}
function signalProcess(pid, signal) {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    return errno(error) !== "ESRCH";
  }
}
function process_end(child, signal) {
  if (child.pid === void 0) return;
  if (process.platform !== "win32") {
    signalProcess(-child.pid, signal);
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
    if (errno(error) === void 0) throw error;
    return false;
  }
}
function isGone(file, { pid, started, place }) {
  const touched = unlessMissing(() => external_node_fs_namespaceObject.lstatSync(file))?.mtimeMs;
  const isOld = touched === void 0 || Date.now() - touched > abandonedMs;
  if (place !== lock_self().place) return isOld;
  if (!signalProcess(pid, 0)) return true;
  const now = startOf(pid);
  return now === void 0 || started === "-" ? isOld : now !== started;
}
const lock_self = () => ({
  pid: process.pid,
  started: startOf(process.pid) ?? "-",
  place: `${unlessThrown(() => /\d+/.exec(external_node_fs_namespaceObject.readlinkSync("/proc/self/ns/pid"))?.[0]) ?? "-"}.${(0,external_node_os_namespaceObject.hostname)().replaceAll(/[^\w.-]/g, "_") || "-"}`
});
function lockName(id, { pid, started, place } = lock_self()) {
  return [pid, started, id, place].join(".");
}
function parseLockName(name) {
  const parts = /^([1-9]\d{0,9})\.(\d+|-)\.[0-9a-f]+\.((?:\d+|-)\..+)$/.exec(name);
  const [, pid, started = "-", place = "-"] = parts ?? [];
  return pid === void 0 ? void 0 : { pid: Number(pid), started, place };
}
const startOf = (pid) => unlessThrown(() => {
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





function createFiles(unique) {
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
    if (!["ENOTEMPTY", "EEXIST", "ENOENT"].includes(errno(error) ?? "")) throw error;
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
const input_defaults_inputTable = rows;
const input_defaults_inputNames = Object.keys(rows);
function input_defaults_isInputName(name) {
  return Object.hasOwn(rows, name);
}
function isSecretInput(name) {
  return input_defaults_inputTable[name].kind === "secret";
}
const secretInputs = input_defaults_inputNames.filter(isSecretInput);


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


;// CONCATENATED MODULE: ./build/src/runner/inputs.js





function readSecrets(step) {
  return secretInputs.flatMap((name) => readSecret(step, name) ?? []);
}
function readSecret(step, name) {
  const text = step.input(name).trim();
  return text === "" ? void 0 : new secret_Secret(text, step.mask);
}
const reviewInputs = (/* unused pure expression or super */ null && (["mode", "config", "parts", "fail-on", "evidence"]));
function readMode(step) {
  const mode = readChoice(step, "mode");
  if (step.place === "terminal") return mode;
  const isReview = mode === "audit" && readText(step, "parts") === "workflows";
  const isOthers = (name) => !inputTable[name].modes.some((user) => user === mode) || isReview && !reviewInputs.includes(name);
  const unused = inputNames.filter((name) => isOthers(name) && isWritten(step, name));
  if (unused.length === 0) return mode;
  const users = unique(unused.flatMap((name) => inputTable[name].modes)).join(", ");
  throw new OatError("INPUT_UNUSED", {
    message: `mode ${mode}${isReview ? " of workflows" : ""} does not use ${inputWords(unused)}`,
    hint: `remove ${unused.length === 1 ? "it" : "them"} from "with:", or set "mode:" (used by: ${users})`
  });
}
function missingInputs(missing) {
  if (missing.length === 0) return void 0;
  const message = `missing: ${inputWords(missing.flatMap(({ names }) => names))}`;
  const hint = missing.map(({ why }) => why).join("; ");
  return new OatError("INPUT_INVALID", { message, hint });
}
function isWritten(step, name) {
  return step.input(name).trim() !== "";
}
function readText(step, name) {
  return step.input(name).trim() || (inputTable[name].default ?? "");
}
function readOptional(step, name) {
  return step.input(name).trim() || void 0;
}
function readChoice(step, name) {
  const text = readText(step, name);
  const choices = inputTable[name].choices;
  const choice = choices.find((known) => known === text);
  if (choice !== void 0) return choice;
  const problem = text === "" ? "is missing" : `: ${quotedWord(text)} is not known`;
  throw inputs_invalidInput(name, problem, `write one of: ${choices.join(", ")}`);
}
function readBoolean(step, name) {
  const text = readText(step, name);
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  throw inputs_invalidInput(name, `: ${quotedWord(text)} is not true or false`, "write true or false");
}
function readInteger(step, name) {
  const text = readText(step, name);
  const number = Number(text);
  const [least, most] = inputTable[name].range;
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  const problem = `: ${quotedWord(text)} is not a number from ${least} to ${most}`;
  throw inputs_invalidInput(name, problem, "write it in digits, without a unit");
}
const isoTime = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/;
function readExpiry(step) {
  const text = readOptional(step, "expires-at");
  if (text === void 0) return void 0;
  const time = isoTime.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(time)) return time;
  const hint = "write it like 2026-11-24T14:00:00Z, or use the variable that mode rotate writes: ${{ vars.<SECRET>_EXPIRES_AT }}";
  throw inputs_invalidInput("expires-at", `: ${quotedWord(text)} is not an ISO time`, hint);
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
  return new OatError("INPUT_UNKNOWN", { message, hint });
}
function faultOf(name) {
  if (isInputName(name)) return void 0;
  const guess = nearest(name, inputNames);
  const [problem, hint] = loginInputs.get(name) ?? ["not an input", guess && `did you mean "${guess}"?`];
  return hint === void 0 ? void 0 : { message: `"${printable(name, 60)}" is ${problem}`, hint };
}
function inputs_invalidInput(name, problem, hint) {
  const message = `${inputWords([name])}${problem.startsWith(":") ? "" : " "}${problem}`;
  return new OatError("INPUT_INVALID", { message, hint });
}
function placeOfInput(name, hint) {
  return async (place, act) => {
    try {
      return await act();
    } catch (cause) {
      const code = errno(cause);
      if (code === void 0) throw cause;
      const message = `input "${name}": ${place} cannot be written (${code})`;
      throw new error_OatError("INPUT_INVALID", { message, hint, cause });
    }
  };
}


;// CONCATENATED MODULE: ./build/src/docker/failure.js

const failure_elsewhere = 'use another directory ("docker-config: isolated", or DOCKER_CONFIG)';
function loginFailed(message, hint, cause) {
  return new error_OatError("DOCKER_LOGIN_FAILED", { message, hint, cause });
}
function helperFailed(helper, symptom, hint = `repair the credential helper of this machine, or ${failure_elsewhere}`) {
  return loginFailed(`docker-credential-${helper} ${symptom}`, hint);
}
function helperUnreadable(helper, why) {
  const unknown = "so what it holds could not be restored later; nothing was changed";
  return helperFailed(helper, `cannot be asked (${why}), ${unknown}`);
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
    const variables = unlessThrown(() => external_node_fs_namespaceObject.readFileSync(`/proc/${pid}/environ`, "latin1").split("\0"));
    return variables?.includes(`${runVariable}=${run}`) === true;
  };
  const names = external_node_fs_namespaceObject.readdirSync("/proc").filter((name) => /^\d+$/.test(name));
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


;// CONCATENATED MODULE: ./build/src/base/json.js

function isJsonObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function asJsonObject(value) {
  return isJsonObject(value) ? value : void 0;
}
function parseJson(text) {
  return unlessThrown(() => JSON.parse(text));
}
function json_parseJsonObject(text) {
  return asJsonObject(parseJson(text));
}
function jwtClaims(token) {
  const [, payload, signature] = token.split(".");
  if (payload === void 0 || signature === void 0) return void 0;
  return json_parseJsonObject(Buffer.from(payload, "base64url").toString("utf8"));
}


;// CONCATENATED MODULE: ./build/src/docker/config.js


function config_parseDockerConfig(text, path) {
  if (text === void 0 || text.trim() === "") return {};
  const json = json_parseJsonObject(text);
  const broken = ["auths", "credHelpers"].find((name) => !isJsonObject(json?.[name] ?? {}));
  if (json !== void 0 && broken === void 0) return json;
  throw new error_OatError("CONFIG_INVALID", {
    message: `${path} is not ${broken === void 0 ? "a JSON object" : `valid: "${broken}" is not an object`}`,
    hint: "correct or remove the file; it was not changed"
  });
}
function config_formatDockerConfig(config) {
  return JSON.stringify(config, null, "	");
}
const section = (config, name) => asJsonObject(config[name]) ?? {};
function sectionWith(config, name, { key, value }) {
  const otherEntries = Object.entries(section(config, name)).filter(([other]) => other !== key);
  const entries = value === null ? otherEntries : otherEntries.concat([[key, value]]);
  return Object.fromEntries(entries.sort(([a], [b]) => a < b ? -1 : 1));
}
function config_entryIn(config, key) {
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
function config_configuredHelper(config, key) {
  const name = ownHelper(config, key) ?? config["credsStore"];
  return typeof name === "string" && name !== "" ? name : void 0;
}
function config_hasNoCredentialKeys(config) {
  return namedRegistries(config).length === 0 && (config["credsStore"] ?? "") === "";
}
function withHelperNamed(config, helper) {
  return config_hasNoCredentialKeys(config) ? { ...config, credsStore: helper } : config;
}
function config_withoutHelper(config, key, helper) {
  return withOwnHelper(withHelperNamed(config, helper), key, "");
}
function withoutCredentials(config) {
  const { auths: _auths, credsStore: _credsStore, credHelpers: _credHelpers, ...settings } = config;
  return settings;
}
function config_credentialIn(content) {
  const { auth, identitytoken, ...fields } = json_parseJsonObject(content ?? "") ?? {};
  if (typeof auth === "string" && auth !== "") {
    const identity = typeof identitytoken === "string" ? identitytoken : "";
    return Buffer.from(auth, "base64").toString("utf8") + identity;
  }
  const { username, password, Username: user = username, Secret: secret = password } = fields;
  return typeof user === "string" && typeof secret === "string" ? `${user}:${secret}` : void 0;
}
function helperEntry(key, entry) {
  const { identitytoken: token } = parseJsonObject(entry) ?? {};
  const [, user = "", secret = ""] = /^([^:]*):(.*)$/s.exec(config_credentialIn(entry) ?? "") ?? [];
  const isIdentity = typeof token === "string" && token !== "";
  return JSON.stringify({ ServerURL: key, Username: isIdentity ? "<token>" : user, Secret: secret });
}
function refuseAuthConfigOverride(environment, registry) {
  const json = parseJsonObject(environment["DOCKER_AUTH_CONFIG"] ?? "") ?? {};
  if (!Object.hasOwn(section(json, "auths"), registry.configKey)) return;
  throw new OatError("CONFIG_OVERRIDDEN", {
    message: `the variable DOCKER_AUTH_CONFIG has a login to ${registry.name}, which docker prefers to every other`,
    terminalHint: "unset it, or take this registry out of it",
    hint: 'remove it from "env:" of the workflow or from the runner, or take this registry out of it'
  });
}


;// CONCATENATED MODULE: ./build/src/base/fingerprint.js

function fingerprint_fingerprint(text) {
  return (0,external_node_crypto_namespaceObject.createHash)("sha256").update(text).digest("hex");
}


;// CONCATENATED MODULE: ./build/src/docker/credential-helper.js



const credential_helper_inFile = "";
function keepsOneUser(helper, platform) {
  const isKnown = ["osxkeychain", "wincred", "wincred.exe", "desktop.exe"].includes(helper);
  return isKnown || helper === "desktop" && platform !== "linux";
}
const systemHelpers = { darwin: "osxkeychain", win32: "wincred" };
function credential_helper_placeFor(config, key, docker) {
  const configured = configuredHelper(config, key);
  if (configured !== void 0 || !hasNoCredentialKeys(config) || !docker.isOnPath("docker")) {
    return configured ?? credential_helper_inFile;
  }
  const name = systemHelpers[docker.platform] ?? (docker.isOnPath("pass") ? "pass" : "secretservice");
  return docker.isOnPath(`docker-credential-${name}`) ? name : credential_helper_inFile;
}
function placeWords(place, path) {
  return place === credential_helper_inFile ? path : `docker-credential-${place}`;
}
const notFound = "credentials not found in native keychain";
async function credential_helper_lookIn(at, config, ports) {
  const { place, key } = at;
  return place === credential_helper_inFile ? { kept: config_entryIn(config, key) } : askHelper(place, key, ports);
}
async function askHelper(name, key, ports) {
  const { docker, deadline } = ports;
  const result = await docker.helper({ name, verb: "get", input: key }, deadline.signal);
  const { exitCode, stdout } = result;
  if (exitCode !== 0) return stdout.trim() === notFound ? { kept: null } : { why: said(result) };
  const credential = config_credentialIn(stdout);
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
function printOf(content) {
  return content === null ? void 0 : fingerprint_fingerprint(config_credentialIn(content) ?? content);
}
const mark = "{}";
const markPrint = fingerprint_fingerprint(mark);
function fingerprintCredential({ username, token }) {
  return fingerprint(`${username}:${token.reveal()}`);
}


;// CONCATENATED MODULE: ./build/src/docker/config-files.js




const config_files_configFileName = "config.json";
const config_files_ownPrefix = ".docker-oat-login";
const config_files_undoFileName = `${config_files_ownPrefix}.json`;
async function config_files_readConfigIn(directory, files) {
  const path = files.join(directory, config_files_configFileName);
  const text = await config_files_readingConfig(path, () => files.read(path));
  return { text, config: config_parseDockerConfig(text, path) };
}
async function lookAsDocker(directory, key, ports) {
  const { config } = await config_files_readConfigIn(directory, ports.files);
  const place = placeFor(config, key, ports.docker);
  return { config, place, look: await lookIn({ place, key }, config, ports) };
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
  const hint = `run it again when nothing else logs in, or ${failure_elsewhere}`;
  throw new error_OatError("CONFIG_INVALID", { message, hint });
}
async function config_files_writingConfig(directory, write, hint = `make it writable for this user, or ${failure_elsewhere}`) {
  return guarded(write, `${directory} cannot be written`, hint);
}
async function config_files_readingConfig(path, action, hint = "check that this user may read it, and that DOCKER_CONFIG names the directory with config.json, not the file") {
  return guarded(action, `${path} cannot be read`, hint);
}
async function guarded(act, message, hint) {
  try {
    return await act();
  } catch (error) {
    const code = errno(error);
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


;// CONCATENATED MODULE: ./build/src/docker/lock.js


const lockTimes = { held: 3e4, post: 45e3 };
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
        if (errno(error) !== "ENOENT" || tries === lock_mostTries) throw error;
      }
      isNew2 = await files.makeDirectory(directory);
    }
  };
  const { isNew, release } = await config_files_writingConfig(directory, open);
  const deadline = within(ports.deadline, lockTimes.held);
  try {
    await config_files_writingConfig(directory, async () => {
      const real = await files.realPath(inside(config_files_configFileName));
      for (const path of /* @__PURE__ */ new Set([inside(config_files_configFileName), real, inside(config_files_undoFileName)])) {
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


;// CONCATENATED MODULE: ./build/src/docker/buildx.js





async function scopedRoot({ runner, docker, files }) {
  const buildx = runner.environment["BUILDX_CONFIG"] || files.join(docker.configDirectory, "buildx");
  return files.join(await readingConfig(buildx, () => files.realPath(buildx)), "config");
}
function buildx_requestHost({ isDockerHub, name, origin }) {
  return isDockerHub ? new URL(origin).host : name;
}
async function refuseScopedOverride(login, requests, isScoped) {
  const { files, registry, root } = login;
  const logins = (await scopedLogins(root, files)).filter(({ host }) => host === buildx_requestHost(registry));
  for (const { repository, action } of requests) {
    for (const { path, ...rival } of logins) {
      const isNamed = rival.repository !== "" && rival.repository === repository;
      const isAsked = rival.actions.every((one) => one === "pull" || one === action);
      if (!isNamed && rival.repository !== "" || !isAsked) continue;
      if (isScoped && (!isNamed || rival.actions.length === 0)) continue;
      if (await servesSame(path, login, isScoped)) continue;
      const target = repository === "" ? registry.name : `${repository} on ${registry.name}`;
      throw new OatError("CONFIG_OVERRIDDEN", {
        message: `buildx would not use this login for ${target}: it prefers ${path}, left by an earlier login`,
        hint: isScoped ? "remove that file" : 'remove that file, or use "docker-config: scoped" as well'
      });
    }
  }
}
async function scopedLogins(root, files) {
  const paths = await readingConfig(root, () => files.find(root, configFileName));
  return paths.map((path) => {
    const key = path.slice(root.length + 1, -configFileName.length - 1);
    const [name = "", ...marked] = key.replaceAll("\\", "/").split("@");
    const [host = "", ...repository] = name.split("/");
    return { path, host, repository: repository.join("/"), actions: parseList(marked.join("@")) };
  });
}
async function servesSame(path, { registry, credential, files }, isScoped) {
  try {
    const config = parseDockerConfig(await readingConfig(path, () => files.read(path)), path);
    const { configKey: key } = registry;
    const entry = configuredHelper(config, key) === void 0 ? entryIn(config, key) : null;
    return credentialIn(entry) === `${credential.username}:${credential.token.reveal()}`;
  } catch (error) {
    if (error instanceof OatError) return !isScoped;
    throw error;
  }
}
const firstScopedBuildx = "0.31";
async function findPusher(docker) {
  if (docker.platform === "win32") {
    throw new OatError("INPUT_INVALID", {
      message: '"docker-config: scoped" has no effect on Windows: buildx does not find such a login there',
      hint: 'use "docker-config: isolated", or build on Linux'
    });
  }
  const versionText = await printed(docker, ["docker", "buildx", "version"]);
  const [version, major, minor] = /(\d+)\.(\d+)(?:\.\d+)?/.exec(versionText ?? "") ?? [];
  const isScoping = Number(major) > 0 || Number(minor) >= Number(firstScopedBuildx.replace("0.", ""));
  if (isScoping) return pusherOf(docker);
  const silent = `buildx does not say its version ("${printable(versionText ?? "", 80)}")`;
  const versionWords = version === void 0 ? silent : `buildx here is ${version}`;
  throw new OatError("DOCKER_TOO_OLD", {
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
  const text = new Secret(formatPullSecret(key, `${username}:${token.reveal()}`), runner.mask);
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
    if (text !== void 0 && (text === "" || fingerprint_fingerprint(text).startsWith(put))) {
      await files.remove(path);
      runner.info(`removed ${path}`);
    } else runner.notice(`${path} was changed after this login wrote it, so it was not removed`);
  } catch (error) {
    if (errno(error) === void 0) throw error;
    runner.warning(`the pull secret ${path} could not be removed: ${text_printable(String(error))}`);
  }
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






async function readUndoRecord({ directory, files, runner }) {
  const path = files.join(directory, config_files_undoFileName);
  const hint = `remove it; logins from before it are then not restored. Or ${failure_elsewhere}`;
  const text = await config_files_readingConfig(path, () => files.readOwn(path), hint);
  if (text === void 0) return void 0;
  const record = json_parseJsonObject(text);
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
  const isKept = below === null || typeof below === "string" && json_parseJsonObject(below) !== void 0;
  return isKept && [login, key, place, print].every((one) => typeof one === "string");
}
async function writeUndoRecord({ directory, files }, record) {
  const path = files.join(directory, config_files_undoFileName);
  await config_files_writingConfig(
    directory,
    () => record.puts.length === 0 ? files.remove(path) : files.writeOwn(path, JSON.stringify(record))
  );
}
const overPrefix = `${config_files_ownPrefix}.over.`;
async function noteOver({ directory, files }, id) {
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
async function notedOver({ directory, files }) {
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
  const print = printOf(now.kept);
  const later = above(record, put);
  if (later.some((one) => one.print === put.print) || later.length > 0 && print !== put.print) return "joined";
  if (print === put.print || wasTaken(put, now.kept)) return "restore";
  if (print === printOf(put.below)) return "absent";
  return now.kept === null ? "logged-out" : "replaced";
}
function wasTaken({ print, below, helper, isBegun }, now) {
  if (helper !== void 0) return config_credentialIn(now) === void 0;
  const hides = print === markPrint && config_credentialIn(below) !== void 0;
  return now === null && (hides || isBegun === true);
}
function isOnOurs({ puts }, { key, place, below }) {
  return puts.some((one) => one.key === key && one.place === place && one.print === printOf(below));
}
function isMark({ place, print }) {
  return place === credential_helper_inFile && print === markPrint;
}
function above({ puts }, put) {
  return puts.slice(puts.indexOf(put) + 1).filter(({ key, place }) => key === put.key && place === put.place);
}
function outcomeOf({ print, below }, placeLook) {
  if ("why" in placeLook) return "unseen";
  const [now, printBelow] = [printOf(placeLook.kept), printOf(below)];
  if (now === printBelow) return "done";
  if (now === print) return "ours";
  if (printBelow === void 0) return "done";
  return userIn(placeLook.kept) === userIn(below) ? "renewed" : "unseen";
}
function userIn(content) {
  return config_credentialIn(content)?.split(":", 1)[0];
}
function withoutPut(record, put) {
  const later = above(record, put);
  const same = later.findIndex(({ print }) => print === put.print);
  const onOurs = later.filter(
    (laterPut, index) => (same === -1 || index <= same) && (printOf(laterPut.below) === put.print || index === 0 && wasTaken(put, laterPut.below))
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

















async function undoDocker(undo) {
  try {
    await undoRecorded(undo);
  } catch (error) {
    if (error instanceof error_OatError) await tellPlace(undo);
    throw error;
  }
}
async function undoRecorded(undo) {
  const { directory, files, login, runner } = undo;
  const names = await config_files_readingConfig(directory, () => files.list(directory));
  if (!names.some((name) => name.startsWith(config_files_ownPrefix))) return tellPlace(undo);
  const wasNoted = await noteOver(undo, login);
  const undoUnderLock = async (lockedUndo) => {
    const puts = (await readUndoRecord(lockedUndo))?.puts.filter((put) => put.login === login) ?? [];
    if (puts.length === 0 || puts.some(({ pending }) => pending)) {
      await undo.killProcessesOf(login);
      await files.sweep(files.join(directory, config_files_configFileName));
    }
    const isMadeUpFor = wasNoted && !(await notedOver(lockedUndo)).includes(login);
    const remainingRecord2 = await undo_takeOutOver(lockedUndo, login);
    if (isMadeUpFor) runner.info("another login of this action has undone this one already");
    else if (puts.length === 0) await tellPlace(lockedUndo);
    return remainingRecord2;
  };
  const remainingRecord = await lock_underLock(undo, undoUnderLock, lockTimes.post);
  if (remainingRecord?.madeDirectory && remainingRecord.puts.length === 0) await files.removeEmpty(directory);
}
async function tellPlace(undo) {
  const { directory, files, name, where, runner } = undo;
  const path = files.join(directory, config_files_configFileName);
  const placeLook = await error_resultOrError(async () => {
    const { config } = await config_files_readConfigIn(directory, files);
    return where === void 0 ? { kept: null } : credential_helper_lookIn(where, config, undo);
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
async function undo_takeOutOver(undo, ownLogin) {
  let record = await readUndoRecord(undo);
  const earlier = ofEarlierJobs(record, undo.runner.environment);
  for (const login of text_unique([ownLogin ?? [], await notedOver(undo), earlier].flat())) {
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
  for (const put of puts.filter(({ place }) => place !== credential_helper_inFile)) {
    const undonePut = await undoInHelper(undo, remainder, put);
    inHelpers.push(undonePut);
    if (isOver(undonePut.end)) remainder = withoutPut(remainder, put);
    else if (undonePut.isBegun === true) remainder = withBegun(remainder, put);
  }
  const isKept = inHelpers.some(({ end }) => !isOver(end));
  const filePuts = puts.filter((put) => put.place === credential_helper_inFile && !(isKept && isMark(put)));
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
  const isAsLeft = record.seen === fingerprint_fingerprint(text ?? "");
  let remainder = record;
  let changed = config;
  const undoneInFile = [];
  for (const put of puts) {
    const undoing = undoingOf(remainder, put, { kept: config_entryIn(changed, put.key) });
    if (undoing === "restore") changed = withBelow(changed, put);
    const end = undoing === "restore" ? "done" : undoing;
    undoneInFile.push({ put, end, after: { kept: config_entryIn(changed, put.key) } });
    remainder = withoutPut(remainder, put);
  }
  const undone = inHelpers.concat(undoneInFile);
  const isOurs = undone.every(({ end }) => end !== "replaced");
  const isAlone = isAsLeft && remainder.puts.length === 0;
  const isAsBefore = isOurs && (isAlone || isSame(changed, record.original));
  const unrestored = changed === config ? text ?? null : config_formatDockerConfig(changed);
  const after = isAsBefore ? record.original : unrestored;
  const seen = isAsLeft ? fingerprint_fingerprint(after ?? "") : null;
  return { after, undone, remainder: { ...remainder, seen } };
}
function withBelow(config, { key, below, helper }) {
  const changed = withEntry(config, key, below);
  const isOurs = helper !== void 0 && ownHelper(config, key) === "";
  return isOurs ? withOwnHelper(changed, key, helper) : changed;
}
function isSame(config, original) {
  const first = config_parseDockerConfig(original ?? void 0, config_files_configFileName);
  return (0,external_node_util_namespaceObject.isDeepStrictEqual)({ auths: {}, ...config }, { auths: {}, ...first });
}
function tell(undo, { put, end, after: placeLook, failure }, isOnOurs2) {
  if (isMark(put) || end === "absent") return;
  const { runner, files, directory, name = put.key } = undo;
  const place = placeWords(put.place, files.join(directory, config_files_configFileName));
  const later = `The next login of this action on this machine tries again; or run docker logout for ${name}`;
  const why = "why" in placeLook ? placeLook.why : "it has another one, or none";
  const user = "kept" in placeLook ? userIn(placeLook.kept) : void 0;
  const reason = failure === void 0 ? "" : ` (${failure})`;
  const previous = isOnOurs2 ? "the login of an earlier step, or of another job on this machine, is used again" : "the previous login is restored";
  const words = {
    joined: ["info", `a later login to ${name} is still in use; its post step does the rest`],
    done: ["info", `${name}: ${config_credentialIn(put.below) === void 0 ? "logged out" : previous}`],
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
    if (!isPlain) throw notPlain(repository, "is not the name of a repository");
    const directory = files.join(root, parts.join("/"));
    const way = parts.concat(configFileName);
    for (let depth = 0; depth <= way.length; depth++) {
      const step = files.join(root, way.slice(0, depth).join("/"));
      const { kind } = await readingConfig(step, () => files.locate(step));
      if (kind === "link") throw notPlain(step, "is a link");
    }
    configs.push({ root, repository, directory });
  }
  return configs;
}
function notPlain(subject, why) {
  const message = `${text_printable(subject, 200)} ${why}`;
  const hint = `remove it, or ${failure_elsewhere}`;
  return new error_OatError("CONFIG_INVALID", { message, hint });
}
async function undoScoped({ root, repository, directory }, undo) {
  const { files } = undo;
  const where = await config_files_readingConfig(directory, () => files.realPath(directory));
  if (where !== directory) throw notPlain(directory, "lies behind a link by now, so the login was not undone");
  await undoDocker({ ...undo, directory, name: `builds of ${repository}` });
  await config_files_writingConfig(root, () => removeEmptyWay(root, directory, files));
}
async function undoAllOver(root, ports) {
  const { docker, files, runner } = ports;
  const usual = await files.realPath(docker.configDirectory);
  const usualNames = await readingConfig(usual, () => files.list(usual));
  const records = await readingConfig(root, () => files.find(root, undoFileName));
  const scopedDirectories = records.map((path) => path.slice(0, -undoFileName.length - 1));
  for (const directory of scopedDirectories.concat(usualNames.includes(undoFileName) ? usual : [])) {
    const isScoped = directory !== usual;
    const name = isScoped ? `builds of ${directory.slice(root.length + 1)}` : void 0;
    const undo = { ...ports, directory, name };
    const record = await resultOrError(() => underLock(undo, (lockedUndo) => takeOutOver(lockedUndo)));
    if (record instanceof OatError) runner.warning(describeError(record, runner));
    else if (isScoped) await writingConfig(root, () => removeEmptyWay(root, directory, files));
  }
}
async function removeEmptyWay(root, directory, files) {
  const below = directory.slice(root.length + 1).split(/[\\/]/);
  for (let depth = below.length; depth >= 0; depth--) {
    await files.removeEmpty(files.join(root, below.slice(0, depth).join("/")));
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
    runner.warning(error_describeError(asOatError(error), runner));
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
    yield printable(cause.message);
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


;// CONCATENATED MODULE: ./build/src/login/isolated.js





const prefix = "docker-oat-login-";
function isolatedDirectory(id, environment, files) {
  const directory = environment["RUNNER_TEMP"];
  if (directory !== void 0 && directory !== "") return files.join((0,external_node_path_namespaceObject.resolve)(directory), prefix + id);
  const message = '"docker-config: isolated" needs the directory that RUNNER_TEMP names, and it is not set';
  const hint = 'set RUNNER_TEMP in the environment, or use "docker-config: shared"';
  throw new error_OatError("INPUT_INVALID", { message, hint });
}
async function isolateConfig({ from, to, key }, { files, docker }) {
  const { config } = await readConfigIn(from, files);
  const place = placeFor(config, key, docker);
  const isolatedConfig = place === inFile ? config : withoutHelper(config, key, place);
  const copy = async () => {
    await files.makeDirectory(to);
    await files.write(files.join(to, configFileName), formatDockerConfig(isolatedConfig));
    for (const name of await files.list(from)) {
      if (name.startsWith(ownPrefix) || name.startsWith(configFileName)) continue;
      await files.link(files.join(from, name), files.join(to, name));
    }
  };
  await writingConfig(to, copy, "make the directory that RUNNER_TEMP names writable for the runner");
}
async function removeIsolated(ports) {
  const { runner, files, killProcessesOf } = ports;
  const isolated = runner.state("isolated");
  if (isolated === "") return;
  const { environment } = runner;
  const [, id] = /^([0-9a-f]{16})$/.exec(isolated.slice(isolated.lastIndexOf(prefix) + prefix.length)) ?? [];
  if (id === void 0 || isolated !== isolatedDirectory(id, environment, files)) {
    runner.warning(`${isolated} is not a directory of this action below RUNNER_TEMP, so it was not removed`);
    return;
  }
  if (environment["DOCKER_CONFIG"] !== isolated) await killProcessesOf(id);
  await files.removeTree(isolated);
  runner.exportVariable("DOCKER_CONFIG", runner.state("previous"));
  runner.info(`removed ${isolated}`);
}


;// CONCATENATED MODULE: ./build/src/login/undo.js







async function undoLogin(ports) {
  const { runner } = ports;
  tellExpiry(ports);
  const login = runner.state("layer");
  const stateValues = (name) => JSON.parse(`[${runner.state(name)}]`);
  const [where] = stateValues("where");
  try {
    for (const file of stateValues("pull-secret")) await removePullSecret(file, ports);
    const directory = runner.state("directory");
    if (directory !== "") await undoDocker({ ...ports, login, directory, where });
    for (const target of stateValues("scoped")) {
      await runPost(runner, () => undoScoped(target, { ...ports, login, where }));
    }
  } finally {
    await removeIsolated(ports);
  }
}
function tellExpiry({ runner, clock }) {
  const until = time_parseInstant(runner.state("keyless-until"));
  if (until === void 0) return;
  const when = momentText(until);
  if (clock.now() < until) {
    runner.info(`the keyless token was valid to the end of this job: it expires at ${when}`);
    return;
  }
  runner.warning(
    `The keyless token expired at ${when}, before this job ended. If a push or pull after that failed with "incorrect username or password", this is why: raise oidc-expires-in (at most ${input_defaults_inputTable["oidc-expires-in"].range[1]}), or log in right before the push.`
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
      const hasWords = (text) => text.includes("-----") || json_parseJsonObject(text) !== void 0;
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


;// CONCATENATED MODULE: ./build/src/post.js







const timeout = (lockTimes.post + lockTimes.held) / 1e3 + 5;
const runner = createRunner();
void runPost(runner, async () => {
  const ports = openDockerPorts(runner, { timeout, cancelledBy: [] });
  const { clock, deadline } = ports;
  try {
    await undoLogin({ ...ports, killProcessesOf: (run) => killProcessesOf(run, clock, deadline.signal) });
  } finally {
    deadline.close();
  }
});

module.exports = __webpack_exports__;
/******/ })()
;