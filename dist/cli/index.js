#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 5985:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ isTrustworthy),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   gq: () => (/* binding */ leadsToThisMachine)
/* harmony export */ });
/** Whether a host name (no port) means this very machine, where clear text is nobody else's to read. */
function isLoopback(hostname) {
    const host = bare(hostname);
    return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
/**
 * Whether a host name as a URL has it leads to this very machine in any spelling, also in those that nothing secret is
 * sent to in clear text. A URL has already turned 0x7f.1 and 2130706433 into 127.0.0.1.
 */
function leadsToThisMachine(hostname) {
    const host = bare(hostname).replace(/\.$/, '');
    if (isLoopback(host) || host.endsWith('.localhost'))
        return true;
    // The address of no host in particular is this one when it is connected to.
    if (host === '0.0.0.0' || host === '::')
        return true;
    const [, high, low] = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(host) ?? [];
    if (high === undefined || low === undefined)
        return false;
    return Number.parseInt(high, 16) >> 8 === 127 || Number.parseInt(high + low, 16) === 0;
}
/** A secret may travel to this address: TLS, or loopback. */
function isTrustworthy(url) {
    return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}
function bare(hostname) {
    return hostname.toLowerCase().replace(/^\[|\]$/g, '');
}


/***/ }),

/***/ 2877:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ inBatches)
/* harmony export */ });
/** Requests at once. */
const width = 4;
/** The answers to all items, in their order, a few at a time. The first error ends it. */
async function inBatches(items, ask) {
    const answers = [];
    for (let start = 0; start < items.length; start += width) {
        answers.push(...(await Promise.all(items.slice(start, start + width).map(ask))));
    }
    return answers;
}


/***/ }),

/***/ 4031:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   dU: () => (/* binding */ createDeadline),
/* harmony export */   se: () => (/* binding */ createPatience),
/* harmony export */   ts: () => (/* binding */ createClock)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9039);

/** Milliseconds; Node's timers take a longer time for no time at all. */
const longestTimer = 2 ** 31 - 1;
/**
 * The machine's own clock and chance. The time is read once and then carried on by a clock that nobody sets: a run may last for
 * hours, and a step of the machine's clock must not move its deadlines and what it knows of other clocks.
 */
function createClock() {
    const start = Date.now() - performance.now();
    return {
        now: () => Math.round(start + performance.now()),
        random: () => Math.random(),
        unique: () => process.getBuiltinModule('node:crypto').randomBytes(8).toString('hex'),
        sleep,
    };
}
function sleep(milliseconds, signal) {
    return new Promise((resolve, reject) => {
        if (signal.aborted) {
            reject(signal.reason);
            return;
        }
        let left = milliseconds;
        const next = () => {
            const part = Math.min(Math.max(0, left), longestTimer);
            left -= part;
            return setTimeout(() => {
                if (left > 0)
                    timer = next();
                else {
                    signal.removeEventListener('abort', stop);
                    resolve();
                }
            }, part);
        };
        const stop = () => {
            clearTimeout(timer);
            reject(signal.reason);
        };
        let timer = next();
        signal.addEventListener('abort', stop, { once: true });
    });
}
/**
 * Ends everything after `timeout` seconds, or when the runner cancels the job (SIGINT, then SIGTERM). A single
 * exchange gets a fair share, so that one that hangs leaves time for another try.
 */
function createDeadline(options) {
    const { clock, timeout, attempts } = options;
    const controller = new AbortController();
    const late = new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('REGISTRY_UNREACHABLE', {
        message: `not done within ${timeout} s`,
        hint: 'see above for what took so long; raise the input timeout if that is normal here',
    });
    setTimeout(() => {
        controller.abort(late);
    }, timeout * 1000).unref();
    onCancel(reason => {
        controller.abort(reason);
    });
    return {
        signal: controller.signal,
        endsAt: clock.now() + timeout * 1000,
        tryMs: Math.max(1000, Math.floor((timeout * 1000) / attempts)),
        timeoutMs: timeout * 1000,
    };
}
/** No end for the whole, which may have to wait for hours where a limit says so: each exchange gets `timeout` seconds. */
function createPatience(timeout) {
    const controller = new AbortController();
    onCancel(reason => {
        controller.abort(reason);
    });
    return { signal: controller.signal, endsAt: Infinity, tryMs: timeout * 1000, timeoutMs: timeout * 1000 };
}
function onCancel(abort) {
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.once(signal, () => {
            abort(new DOMException('cancelled', 'AbortError'));
        });
    }
}


/***/ }),

/***/ 9039:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ unlessMissing),
/* harmony export */   MK: () => (/* binding */ withoutCode),
/* harmony export */   P5: () => (/* binding */ errorLink),
/* harmony export */   Uc: () => (/* binding */ describeError),
/* harmony export */   b: () => (/* binding */ errno),
/* harmony export */   nj: () => (/* binding */ errorPagePath),
/* harmony export */   vE: () => (/* binding */ OatError)
/* harmony export */ });
/* unused harmony exports errorCodes, errorPage */
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(766);

/** Every code a user can meet, in the order of the contract's table. A code never changes its meaning. */
const errorCodes = (/* unused pure expression or super */ null && ([
    'INPUT_INVALID',
    'INPUT_UNUSED',
    'INPUT_UNKNOWN',
    'REGISTER_MISSING',
    'REGISTER_INVALID',
    'TOKEN_MISSING',
    'TOKEN_MALFORMED',
    'TOKEN_REJECTED',
    'TOKEN_EXPIRED',
    'SCOPE_MISSING',
    'SCOPE_EXCESS',
    'SCOPE_UNPROVEN',
    'WRONG_TOKEN',
    'REGISTRY_UNREACHABLE',
    'REGISTRY_INVALID',
    'REGISTRY_UNTRUSTED',
    'RATE_LIMITED',
    'DOCKER_MISSING',
    'DOCKER_LOGIN_FAILED',
    'CONFIG_INVALID',
    'CONFIG_OVERRIDDEN',
    'HUB_FORBIDDEN',
    'HUB_QUOTA',
    'HUB_REJECTED',
    'HUB_INVALID',
    'STORE_FORBIDDEN',
    'STORE_MISSING',
    'STORE_FAILED',
    'ROTATION_IN_PROGRESS',
    'OIDC_UNAVAILABLE',
    'OIDC_REFUSED',
    'INTERNAL',
]));
/** Characters of an error before its link. */
const longest = 1000;
/** What failed, on what (`message`), and what to do next (`hint`). Never contains a secret. */
class OatError extends Error {
    code;
    hint;
    constructor(code, text) {
        super(text.message, text.cause === undefined ? undefined : { cause: text.cause });
        this.name = 'OatError';
        this.code = code;
        this.hint = text.hint;
    }
}
/**
 * The annotation's text: `CODE: what failed, on what; what to do next`. `page`: address or path of docs/errors.md, which has an
 * anchor for each code; the text then ends with the link and is short enough to be printed as a whole.
 */
function describeError(error, page) {
    const text = `${error.code}: ${error.message}; ${error.hint}`;
    return page === undefined ? text : `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text, longest)} (${errorLink(error.code, page)})`;
}
/** Where a page of errors explains a code. */
function errorLink(code, page) {
    return `${page}#${code.toLowerCase()}`;
}
/** The page's place in the repository and in the package. */
const errorPagePath = 'docs/errors.md';
/**
 * The address of docs/errors.md at the version that runs, from GITHUB_ACTION_REPOSITORY and GITHUB_ACTION_REF
 * (docs.github.com, "Variables"); `undefined` for an action of the workflow's own repository, which has neither.
 */
function errorPage(environment) {
    const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref, GITHUB_SERVER_URL: server, } = environment;
    if (!repository || !ref)
        return undefined;
    return `${server || 'https://github.com'}/${repository}/blob/${encodeURI(ref)}/${errorPagePath}`;
}
/** What `act` gives, `undefined` when the file it looks for is not there. */
function unlessMissing(act) {
    try {
        return act();
    }
    catch (error) {
        if (errno(error) === 'ENOENT')
            return undefined;
        throw error;
    }
}
/** Node's `code` of a failed system call; by shape, since an error may come from another realm. */
function errno(error) {
    const fields = typeof error === 'object' && error !== null ? error : {};
    return typeof fields.code === 'string' && fields.syscall !== undefined ? fields.code : undefined;
}
/** Message and hint in one: a report has no field for the latter. */
function withoutCode(error) {
    return describeError(error).slice(error.code.length + 2);
}


/***/ }),

/***/ 7421:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  q: () => (/* binding */ createFiles),
  Y: () => (/* binding */ realPath)
});

// EXTERNAL MODULE: ./src/base/error.ts
var base_error = __nccwpck_require__(9039);
;// CONCATENATED MODULE: ./src/base/file-access.ts

/** More than any file of ours or of docker's ever has. */
const largest = 8 * 1024 * 1024;
/** What a path holds that is no file, in words. */
function describeKind(stats) {
    if (stats.isDirectory())
        return 'a directory';
    if (stats.isSymbolicLink())
        return 'a link';
    if (stats.isFIFO())
        return 'a named pipe';
    if (stats.isSocket())
        return 'a socket';
    return stats.isFile() ? 'a file' : 'a device';
}
/** An error as Node's own, so that callers need to know one kind only. `message` says what is wrong with the file. */
function fileFault(path, message) {
    return Object.assign(new Error(message), { code: 'EFTYPE', syscall: 'open', path });
}
/**
 * The text of a regular file of at most 8 MiB. Never waits: a named pipe without a writer would hold the whole process, and no
 * signal would get through. `own`: a link is not followed, and the file has to belong to this user and to be writable by nobody
 * else. Throws Node's error, or `fileFault` with the reason.
 */
function readRegular(path, { own } = { own: false }) {
    const fs = process.getBuiltinModule('node:fs');
    // Looked at before it is opened: opening some devices does something.
    refuse(path, { found: own ? fs.lstatSync(path) : fs.statSync(path), own });
    // Windows knows neither of the last two: there they count as 0.
    const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = fs.constants;
    const handle = fs.openSync(path, O_RDONLY | O_NONBLOCK | (own ? O_NOFOLLOW : 0));
    try {
        refuse(path, { found: fs.fstatSync(handle), own });
        return fs.readFileSync(handle, 'utf8');
    }
    finally {
        fs.closeSync(handle);
    }
}
function refuse(path, { found, own }) {
    if (!found.isFile())
        throw fileFault(path, `it is ${describeKind(found)}, not a file`);
    if (found.size > largest)
        throw fileFault(path, 'it is larger than 8 MiB');
    const uid = process.getuid?.();
    if (!own || uid === undefined)
        return;
    if (found.uid !== uid)
        throw fileFault(path, `it belongs to another user (uid ${found.uid})`);
    if ((found.mode & 0o022) !== 0)
        throw fileFault(path, 'other users can write it');
}
/** What a temporary file's name adds to that of the file it becomes; sixteen digits come from the machine's own chance. */
const temporaryName = /^\.[0-9a-f]{16}$/;
/** Puts `text` in the place of the file at `target`, in one step. Throws Node's error, and then the old text is still there. */
function replaceFile(target, change) {
    const fs = process.getBuiltinModule('node:fs');
    const temporary = `${target}.${change.unique()}`;
    try {
        const old = change.own ? undefined : (0,base_error/* unlessMissing */.F2)(() => fs.statSync(target));
        fs.writeFileSync(temporary, change.text, { mode: 0o600, flag: 'wx' });
        if (old !== undefined)
            fs.chmodSync(temporary, old.mode);
        if (old !== undefined && old.uid !== process.getuid?.())
            fs.chownSync(temporary, old.uid, old.gid);
        fs.renameSync(temporary, target);
    }
    catch (error) {
        fs.rmSync(temporary, { force: true });
        const isFull = ['ENOSPC', 'EDQUOT'].includes((0,base_error/* errno */.b)(error) ?? '');
        if (!isFull || !writeOver(target, change))
            throw error;
    }
}
/**
 * Writes a file over where it lies, which needs no room on the disk if the text is not longer. False when it cannot; then the old
 * text is there again.
 */
function writeOver(target, { text, own }) {
    const fs = process.getBuiltinModule('node:fs');
    const old = (0,base_error/* unlessMissing */.F2)(() => readRegular(target, { own }));
    if (old === undefined)
        return false;
    const { O_RDWR, O_NONBLOCK, O_NOFOLLOW } = fs.constants;
    const handle = fs.openSync(target, O_RDWR | O_NONBLOCK | (own ? O_NOFOLLOW : 0));
    try {
        try {
            writeAll(handle, text);
            return true;
        }
        catch {
            writeAll(handle, old);
            return false;
        }
    }
    finally {
        fs.closeSync(handle);
    }
}
/** Cut only afterwards: until then the file keeps the room that it has. */
function writeAll(handle, text) {
    const fs = process.getBuiltinModule('node:fs');
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length;)
        at += fs.writeSync(handle, bytes, at, bytes.length - at, at);
    fs.ftruncateSync(handle, bytes.length);
}
/** Removes what a `replaceFile` of this user left beside `target` when it was killed. */
function sweepBeside(target) {
    const fs = process.getBuiltinModule('node:fs');
    const path = process.getBuiltinModule('node:path');
    const [directory, own] = [path.dirname(target), path.basename(target)];
    for (const name of (0,base_error/* unlessMissing */.F2)(() => fs.readdirSync(directory)) ?? []) {
        if (!name.startsWith(own) || !temporaryName.test(name.slice(own.length)))
            continue;
        const stats = (0,base_error/* unlessMissing */.F2)(() => fs.lstatSync(path.join(directory, name)));
        if (stats?.isFile() && (stats.uid === process.getuid?.() || process.getuid === undefined)) {
            fs.rmSync(path.join(directory, name), { force: true });
        }
    }
}

;// CONCATENATED MODULE: ./src/base/lock-owner.ts

/** This process as the owner of a lock. `unfinished`: what it is about to do, and has to be finished by others should it die. */
function lockOwner(id, unfinished) {
    const { hostname } = process.getBuiltinModule('node:os');
    return {
        pid: process.pid,
        host: hostname() || '-',
        id,
        namespace: pidNamespace(),
        started: startOf(process.pid) ?? '-',
        unfinished,
    };
}
/** One line of words. Nothing in it is secret. */
function formatLockOwner(owner) {
    const { pid, host, id, namespace, started, unfinished } = owner;
    return [pid, host, id, namespace, started, ...unfinished].join(' ');
}
/** `undefined` for a text that this action does not write. */
function parseLockOwner(text) {
    const [pid = '', host = '', id = '', namespace = '-', started = '-', ...unfinished] = text.split(' ');
    if (!/^[1-9]\d{0,9}$/.test(pid) || host === '' || !/^[0-9a-f]+$/.test(id))
        return undefined;
    if (unfinished.some(name => !/^[0-9a-f]+$/.test(name)))
        return undefined;
    return { pid: Number(pid), host, id, namespace, started, unfinished };
}
/**
 * Whether the owner's process lives. `unknown`: it belongs to another machine or PID namespace, or its number may have gone to
 * another process since.
 */
function fateOf(owner) {
    const self = lockOwner(owner.id, []);
    if (owner.host !== self.host || owner.namespace !== self.namespace)
        return 'unknown';
    try {
        process.kill(owner.pid, 0);
    }
    catch (error) {
        // EPERM: it lives, and is another user's.
        if ((0,base_error/* errno */.b)(error) === 'ESRCH')
            return 'gone';
    }
    const started = startOf(owner.pid);
    if (started === 'dead')
        return 'gone';
    if (started === undefined || owner.started === '-')
        return 'unknown';
    return started === owner.started ? 'alive' : 'gone';
}
function pidNamespace() {
    const fs = process.getBuiltinModule('node:fs');
    try {
        return /\d+/.exec(fs.readlinkSync('/proc/self/ns/pid'))?.[0] ?? '-';
    }
    catch {
        // Only Linux has them.
        return '-';
    }
}
/**
 * Ticks since the machine's start, proc(5): field 22 of `stat`, the 20th after the name, which may hold anything. `dead`: nobody has
 * asked for its exit code yet.
 */
function startOf(pid) {
    const fs = process.getBuiltinModule('node:fs');
    try {
        const text = fs.readFileSync(`/proc/${pid}/stat`, 'latin1');
        const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
        return /^[ZX]$/.test(fields[0] ?? '') ? 'dead' : fields[19];
    }
    catch {
        // Only Linux has it.
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __nccwpck_require__(766);
;// CONCATENATED MODULE: ./src/base/lock-file.ts




const pollMs = 50;
/** The owner touches its lock this often. */
const touchMs = 1000;
/**
 * A lock of which nobody can say whether its owner lives was left behind when nobody touches it for so long: while we watch, and by
 * its own time, which another machine's clock may have set.
 */
const watchedMs = 20 * 1000;
const abandonedAfterMs = 10 * 60 * 1000;
/** An empty one is made on a full disk, or by an owner that died while it wrote. */
const emptyAfterMs = 5000;
/**
 * Waits until the lock file at `path` is ours. One that a dead owner left behind is taken over. Throws CONFIG_INVALID at the
 * deadline, or at once for what is no file; the signal's own reason when the job is cancelled; Node's error when the directory
 * cannot be written.
 */
async function lockFile(path, options) {
    const { signal, unique, doing } = options;
    let sight;
    for (;;) {
        if (signal.reason instanceof base_error/* OatError */.vE && sight !== undefined)
            throw lockedBy(path, sight);
        signal.throwIfAborted();
        const owner = lockOwner(unique(), doing === undefined ? [] : [doing]);
        sight = look(path, sight);
        if (sight === undefined && create(path, owner))
            return held(path, { owner, unfinished: [] });
        const left = sight === undefined ? undefined : leftBehind(sight);
        if (sight !== undefined && left !== undefined) {
            const heir = { ...owner, unfinished: [...new Set([...left, ...owner.unfinished])] };
            if (takeOver(path, { sight, heir }))
                return held(path, { owner: heir, unfinished: left });
        }
        // Timers and signals have to get their turn, whatever was found.
        await pause(signal);
    }
}
function held(path, lock) {
    const fs = process.getBuiltinModule('node:fs');
    const own = (0,base_error/* unlessMissing */.F2)(() => fs.lstatSync(path, { bigint: true }));
    const text = formatLockOwner(lock.owner);
    const isOurs = () => {
        const content = readLock(path);
        if (content !== '')
            return content === text;
        return (0,base_error/* unlessMissing */.F2)(() => fs.lstatSync(path, { bigint: true }))?.ino === own?.ino;
    };
    const touch = setInterval(() => {
        const now = new Date();
        quietly(() => {
            if (isOurs())
                fs.utimesSync(path, now, now);
        });
    }, touchMs).unref();
    const release = () => {
        clearInterval(touch);
        // Whoever took it over keeps it. One that cannot be removed is seen to be ours, and dead, as soon as this process is.
        quietly(() => {
            if (isOurs())
                fs.rmSync(path);
        });
        return Promise.resolve();
    };
    return { release, unfinished: lock.unfinished };
}
/** A lock that may be lost at any moment is no reason to fail: what it guarded is done. */
function quietly(act) {
    try {
        act();
    }
    catch {
        return;
    }
}
/** False when there is one already. It appears as a whole: who finds it can always tell whose it is. */
function create(path, owner) {
    const fs = process.getBuiltinModule('node:fs');
    const temporary = `${path}.${owner.id}`;
    try {
        fs.writeFileSync(temporary, formatLockOwner(owner), { mode: 0o600, flag: 'wx' });
        fs.linkSync(temporary, path);
        return true;
    }
    catch (error) {
        return (0,base_error/* errno */.b)(error) !== 'EEXIST' && createInPlace(path, formatLockOwner(owner));
    }
    finally {
        quietly(() => {
            fs.rmSync(temporary, { force: true });
        });
    }
}
/**
 * For a file system without hard links, and for a full disk: there an empty file has to do, which takes no room, and which its owner
 * keeps touching.
 */
function createInPlace(path, text) {
    const fs = process.getBuiltinModule('node:fs');
    let handle;
    try {
        handle = fs.openSync(path, 'wx', 0o600);
    }
    catch (error) {
        if ((0,base_error/* errno */.b)(error) === 'EEXIST')
            return false;
        throw error;
    }
    try {
        quietly(() => {
            fs.writeSync(handle, text);
        });
        // Somebody may have taken it for an empty one that was left behind.
        const own = fs.fstatSync(handle, { bigint: true });
        return (0,base_error/* unlessMissing */.F2)(() => fs.lstatSync(path, { bigint: true }))?.ino === own.ino;
    }
    finally {
        fs.closeSync(handle);
    }
}
/** What is at `path`; `undefined` for nothing. Throws CONFIG_INVALID for what is no file. */
function look(path, before) {
    const fs = process.getBuiltinModule('node:fs');
    const status = (0,base_error/* unlessMissing */.F2)(() => fs.lstatSync(path, { bigint: true }));
    if (status === undefined)
        return undefined;
    if (!status.isFile()) {
        throw new base_error/* OatError */.vE('CONFIG_INVALID', {
            message: `the lock file ${path} is ${describeKind(fs.lstatSync(path))}, not a file`,
            hint: 'remove it; this action makes the file when it needs it',
        });
    }
    const text = readLock(path);
    const isTouched = before === undefined ||
        before.text !== text ||
        before.status.ino !== status.ino ||
        before.status.mtimeNs !== status.mtimeNs;
    return { text, status, since: isTouched ? Date.now() : before.since };
}
/** `undefined` when it cannot be read: another user's, or too long to be one. */
function readLock(path) {
    try {
        const text = readRegular(path);
        return text.length > 1000 ? undefined : text;
    }
    catch {
        return undefined;
    }
}
/** What its dead owner left unfinished; `undefined` while it may be in use. */
function leftBehind({ text, status, since }) {
    const now = Date.now();
    // A clock that was set, or a time that somebody made up, must not keep it for ever.
    const [age, watched] = [now - Number(status.mtimeMs), now - since];
    if (text === '')
        return Math.max(age, watched) > emptyAfterMs ? [] : undefined;
    const owner = text === undefined ? undefined : parseLockOwner(text);
    const fate = owner === undefined ? 'unknown' : fateOf(owner);
    const isUntouched = age > abandonedAfterMs || watched > watchedMs;
    return fate === 'gone' || (fate === 'unknown' && isUntouched) ? (owner?.unfinished ?? []) : undefined;
}
/**
 * Puts our lock in the place of a dead one, in one step. Only one process at a time may do so, and it looks again first: else the
 * second of two would throw out the first. The guard lives for a few system calls; one whose owner died there is moved aside.
 */
function takeOver(path, { sight, heir }) {
    const fs = process.getBuiltinModule('node:fs');
    const guard = `${path}.guard`;
    try {
        if (!create(guard, heir)) {
            const left = look(guard, undefined);
            if (left !== undefined && leftBehind(left) !== undefined)
                fs.renameSync(guard, `${guard}.${heir.id}`);
            fs.rmSync(`${guard}.${heir.id}`, { force: true });
            return false;
        }
    }
    catch (error) {
        if (error instanceof base_error/* OatError */.vE)
            throw error;
        // The directory does not let us: we wait, as for a lock in use.
        return false;
    }
    try {
        const again = look(path, sight);
        if (again === undefined || again.text !== sight.text || again.status.ino !== sight.status.ino) {
            throw new Error('it is another one by now');
        }
        fs.renameSync(guard, path);
        return true;
    }
    catch {
        // Another one by now, or a directory whose sticky bit keeps it for its owner.
        quietly(() => {
            fs.rmSync(guard);
        });
        return false;
    }
}
function lockedBy(path, { text, status }) {
    const owner = parseLockOwner(text ?? '');
    const who = owner === undefined ? `user ${status.uid}` : `process ${owner.pid} on ${(0,base_text/* printable */.g$)(owner.host, 60)}`;
    return new base_error/* OatError */.vE('CONFIG_INVALID', {
        message: `Docker's configuration is locked by ${who} (${path})`,
        hint: 'wait for the other login and run this step again. If no other login is running, remove the file',
    });
}
/** Ends early when the signal fires; the caller looks at it. */
function pause(signal) {
    return new Promise(resolve => {
        const done = () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', done);
            resolve();
        };
        const timer = setTimeout(done, pollMs);
        signal.addEventListener('abort', done, { once: true });
    });
}

;// CONCATENATED MODULE: ./src/base/files.ts



/**
 * The machine's own files. `unique` names temporary ones. Synchronous inside: they are few and small, and every trip to
 * the thread pool delays the start of docker.
 */
function createFiles(unique) {
    const fs = process.getBuiltinModule('node:fs');
    const path = process.getBuiltinModule('node:path');
    return {
        join: (...parts) => path.join(...parts),
        realPath: target => settle(() => realPath(path.resolve(target))),
        locate: target => settle(() => locate(target)),
        read: target => settle(() => (0,base_error/* unlessMissing */.F2)(() => readRegular(target))),
        readOwn: target => settle(() => (0,base_error/* unlessMissing */.F2)(() => readRegular(target, { own: true }))),
        write: (target, text) => settle(() => {
            replaceFile(target, { text, unique, own: false });
        }),
        writeOwn: (target, text) => settle(() => {
            replaceFile(target, { text, unique, own: true });
        }),
        sweep: target => settle(() => {
            sweepBeside(target);
        }),
        create: (target, text) => settle(() => {
            const handle = fs.openSync(target, 'wx', 0o600);
            try {
                fs.writeFileSync(handle, text);
            }
            catch (error) {
                fs.rmSync(target, { force: true });
                throw error;
            }
            finally {
                fs.closeSync(handle);
            }
        }),
        remove: target => settle(() => {
            fs.rmSync(target, { force: true });
        }),
        makeDirectory: target => settle(() => fs.mkdirSync(target, { recursive: true, mode: 0o700 }) !== undefined),
        removeDirectory: (target, { recursive }) => settle(() => {
            if (recursive)
                fs.rmSync(target, { recursive, force: true });
            else if ((0,base_error/* unlessMissing */.F2)(() => fs.readdirSync(target))?.length === 0)
                fs.rmdirSync(target);
        }),
        list: target => settle(() => (0,base_error/* unlessMissing */.F2)(() => fs.readdirSync(target)) ?? []),
        link: (target, place) => settle(() => {
            const isDirectory = fs.statSync(target).isDirectory();
            // Windows lets everybody make junctions, but not symbolic links.
            if (process.platform !== 'win32' || isDirectory) {
                fs.symlinkSync(target, place, isDirectory ? 'junction' : 'file');
            }
            else
                fs.copyFileSync(target, place);
        }),
        lock: (target, options) => lockFile(target, { ...options, unique }),
    };
}
/** A throw becomes a rejection. */
function settle(act) {
    return new Promise(resolve => {
        resolve(act());
    });
}
/** An absolute path with every link resolved as far as it exists. */
function realPath(target) {
    const fs = process.getBuiltinModule('node:fs');
    const path = process.getBuiltinModule('node:path');
    const parent = path.dirname(target);
    return ((0,base_error/* unlessMissing */.F2)(() => fs.realpathSync.native(target)) ??
        (parent === target ? target : path.join(realPath(parent), path.basename(target))));
}
/** Where a path leads, and what is there; a link at its end is seen, not followed. Throws Node's own errors. */
function locate(target) {
    const path = process.getBuiltinModule('node:path');
    const here = process.cwd();
    const absolute = path.resolve(target);
    const resolved = path.join(realPath(path.dirname(absolute)), path.basename(absolute));
    const inside = path.relative(here, absolute);
    // What was checked out here may hold links, and its author must not say where a secret goes.
    const isBelow = !path.isAbsolute(inside) && !inside.startsWith('..');
    const strays = isBelow && resolved !== path.join(realPath(here), inside);
    return { path: resolved, kind: strays ? 'link' : kindOf(resolved) };
}
function kindOf(target) {
    const fs = process.getBuiltinModule('node:fs');
    const path = process.getBuiltinModule('node:path');
    const stats = (0,base_error/* unlessMissing */.F2)(() => fs.lstatSync(target));
    if (stats === undefined)
        return fs.existsSync(path.dirname(target)) ? 'nothing' : 'no-directory';
    return stats.isFile() ? 'file' : stats.isSymbolicLink() ? 'link' : 'other';
}


/***/ }),

/***/ 7366:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DL: () => (/* binding */ httpUntrusted),
/* harmony export */   SS: () => (/* binding */ describeOutcome),
/* harmony export */   Uz: () => (/* binding */ httpExhausted),
/* harmony export */   qW: () => (/* binding */ httpCircular),
/* harmony export */   uw: () => (/* binding */ networkHint),
/* harmony export */   vX: () => (/* binding */ isFinalNetworkFault)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9039);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7435);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(766);



function describeOutcome(outcome) {
    return 'fault' in outcome ? describeNetworkFault(outcome.fault) : `HTTP ${outcome.status}`;
}
/** All tries are used up. RATE_LIMITED after 429, else REGISTRY_UNREACHABLE. `asked`: milliseconds of `Retry-After`. */
function httpExhausted(end) {
    const { host, outcome, tries, asked } = end;
    const after = tries > 1 ? ` (${tries} tries)` : '';
    if ('status' in outcome && outcome.status === 429) {
        return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('RATE_LIMITED', {
            message: `${host} answers 429, too many requests${after}`,
            hint: patience(outcome.body, asked),
        });
    }
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('REGISTRY_UNREACHABLE', {
        message: `${host}: ${describeOutcome(outcome)}${after}`,
        hint: 'fault' in outcome ? networkHint(outcome.fault) : trouble(asked),
    });
}
function patience(body, asked) {
    if ((0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isLockOut */ .wY)(body)) {
        return 'too many logins have failed: leave it alone for ten minutes, find the job with the wrong token, then run this one again';
    }
    return asked === undefined
        ? 'run the job again later'
        : `it asks to wait ${(0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .seconds */ .YA)(asked)}: run the job again then`;
}
function trouble(asked) {
    if (asked === undefined)
        return 'the server is in trouble: run the job again later';
    return `the server is in trouble and asks to wait ${(0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .seconds */ .YA)(asked)}: run the job again then`;
}
/** A credential would have travelled to a place that may not see it. */
function httpUntrusted(message) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('REGISTRY_UNTRUSTED', {
        message: `${message}, so no credential was sent there`,
        hint: 'name the registry by the address that it really answers at, with TLS',
    });
}
/** Redirects that lead nowhere. `count`: how many addresses of the host were asked on the way. */
function httpCircular(host, count) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('REGISTRY_INVALID', {
        message: `${host} redirects in a circle (${count} ${count === 1 ? 'address' : 'addresses'} asked)`,
        hint: 'the server, or a proxy in front of it, is set up wrongly: check the address, and tell whoever runs it',
    });
}
// Node's codes: nodejs.org/api/errors.html and OpenSSL's X509_V_ERR names.
const phrases = {
    ENOTFOUND: 'the name does not resolve',
    EAI_AGAIN: 'the name server does not answer',
    ECONNREFUSED: 'connection refused',
    ECONNRESET: 'connection reset',
    EPIPE: 'connection closed',
    ETIMEDOUT: 'connection timed out',
    EHOSTUNREACH: 'no route to the host',
    ENETUNREACH: 'no network',
    ERR_PROXY_TUNNEL: 'the proxy refused the connection',
    ERR_ANSWER_TOO_LONG: 'its answer has more than 1 MiB',
};
/** A connection that failed, in words. */
function describeNetworkFault(error) {
    const code = codeOf(error);
    if (isCertificateFault(error))
        return `its certificate is not trusted (${code})`;
    if (isNotHttp(error))
        return `its answer is not HTTP (${code})`;
    return phrases[code] ?? (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(error.message, 200);
}
/** Faults that another try cannot mend: a certificate stays untrusted, a proxy's no is a no, a wrong server stays one. */
function isFinalNetworkFault(error) {
    const isFinal = ['ERR_PROXY_TUNNEL', 'ERR_ANSWER_TOO_LONG'].includes(codeOf(error));
    return isFinal || isCertificateFault(error) || isNotHttp(error);
}
/** What to do about it. */
function networkHint(error) {
    if (isCertificateFault(error)) {
        return 'for a private CA set NODE_EXTRA_CA_CERTS to its PEM file in the environment of the runner';
    }
    if (codeOf(error).startsWith('ERR_PROXY')) {
        return 'check HTTPS_PROXY and NO_PROXY in the environment of the job, and that the proxy lets this host through';
    }
    if (isNotHttp(error) || codeOf(error) === 'ERR_ANSWER_TOO_LONG') {
        return 'check that the name and port are those of the server; a proxy may have answered in its place';
    }
    return 'check the name, the network, and HTTPS_PROXY if this runner has or needs one; if the registry is down, run the job again later';
}
function codeOf(error) {
    return typeof error.code === 'string' ? error.code : '';
}
/** Codes of Node's HTTP parser (llhttp). */
function isNotHttp(error) {
    return codeOf(error).startsWith('HPE_');
}
function isCertificateFault(error) {
    return /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ERR_TLS|ERR_SSL/.test(codeOf(error));
}


/***/ }),

/***/ 4316:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (/* binding */ createHttp)
});

// EXTERNAL MODULE: ./src/base/address.ts
var address = __nccwpck_require__(5985);
;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = {"rE":"0.1.0"};
// EXTERNAL MODULE: ./src/base/error.ts
var error = __nccwpck_require__(9039);
// EXTERNAL MODULE: ./src/base/http-failure.ts
var http_failure = __nccwpck_require__(7366);
// EXTERNAL MODULE: ./src/base/retry.ts
var retry = __nccwpck_require__(7435);
// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __nccwpck_require__(766);
;// CONCATENATED MODULE: ./src/base/http-exchange.ts






/**
 * One request and its answer. A network fault is a value: whether it is the end is decided elsewhere. An answer other
 * than 2xx counts as soon as its status is there: a refusal whose text breaks off is still a refusal.
 * @throws the deadline's reason when the job is cancelled
 */
function exchange(request, { agents, deadline }) {
    deadline.signal.throwIfAborted();
    const { tryMs } = deadline;
    const signal = AbortSignal.any([deadline.signal, AbortSignal.timeout(tryMs)]);
    return new Promise((resolve, reject) => {
        let isSent = false;
        const settle = (outcome) => {
            if (isCancelled(deadline))
                reject(deadline.signal.reason);
            else
                resolve(outcome);
        };
        const sent = openRequest(request, { agents, signal });
        const heard = hearStatus(sent);
        const failed = (error) => {
            const status = isPresenting(request) ? heard() : undefined;
            if (status === 401 || status === 403)
                settle({ status, headers: {}, body: '' });
            else if (!signal.aborted)
                settle({ fault: error, isSent });
            else if (deadline.signal.aborted)
                settle({ fault: { message: 'no answer before the time of input timeout was up' }, isSent });
            else
                settle({ fault: { message: `no answer within ${(0,retry/* seconds */.YA)(tryMs)}` }, isSent });
        };
        sent.on('error', failed);
        onConnected(sent, () => {
            isSent = true;
        });
        sent.on('response', response => {
            const { statusCode: status = 0, headers } = response;
            bodyOf(response).then(body => {
                settle({ status, headers, body });
            }, failed);
        });
        sent.end(request.body);
    });
}
function bodyOf(response) {
    const { statusCode: status = 0 } = response;
    return status >= 200 && status < 300 ? readBody(response) : readExplanation(response);
}
/** The job was cancelled; that the time is up is a fault like others. */
function isCancelled({ signal }) {
    return signal.aborted && !(signal.reason instanceof error/* OatError */.vE);
}
/** Whether something secret may be in it: then a refusal must be seen even where the headers behind it never end. */
function isPresenting({ headers, body }) {
    return headers?.['authorization'] !== undefined || body !== undefined;
}
/** Registries ask who it is that logs in often. */
const userAgent = `docker-oat-login/${package_namespaceObject.rE}`;
/**
 * Begins a request, on a connection that is kept for the next one. A request that is sent once gets a new one: an
 * old one may be closed at the very moment, and then nobody knows whether the request arrived.
 */
function openRequest({ method, url, headers, isOnce = false }, { agents, signal }) {
    const { protocol, hostname } = new URL(url);
    // Loaded when first needed: node:http costs 2 ms this way and 19 ms as a static import, TLS more.
    const library = process.getBuiltinModule(protocol === 'http:' ? 'node:http' : 'node:https');
    const direct = (0,address/* isLoopback */.U9)(hostname);
    const key = `${protocol}${direct}${isOnce}`;
    const proxy = direct ? {} : { proxyEnv: process.env };
    const agent = agents.get(key) ?? new library.Agent({ keepAlive: !isOnce, ...proxy });
    agents.set(key, agent);
    return library.request(url, { method, headers: { 'user-agent': userAgent, ...headers }, signal, agent });
}
/** Calls back once the server is reached: from then on the request may arrive. A TLS socket connects twice. */
function onConnected(sent, callback) {
    sent.on('socket', socket => {
        if (socket.connecting)
            socket.once('encrypted' in socket ? 'secureConnect' : 'connect', callback);
        else
            callback();
    });
}
const mostHeard = 4096;
/**
 * Listens for the status line in what comes over the connection, since Node tells of an answer only when all its
 * headers are there. Gives a function for the status so far, `undefined` before there is one.
 */
function hearStatus(sent) {
    let text = '';
    sent.on('socket', socket => {
        const collect = (chunk) => {
            if (text.length < mostHeard)
                text += chunk.toString('latin1', 0, mostHeard);
        };
        // Before Node's parser, which ends everything at the first mistake.
        socket.prependListener('data', collect);
        sent.once('close', () => socket.off('data', collect));
    });
    // 1xx may come before it (RFC 9110, section 15.2).
    return () => {
        const status = /^HTTP\/1\.[01] ([2-5]\d\d)\b/m.exec(text)?.[1];
        return status === undefined ? undefined : Number(status);
    };
}
const mostBytes = 1024 * 1024;
const mostRefusalBytes = 64 * 1024;
const mostRefusalMs = 1000;
/** The code of the error for an answer that is too long. */
const answerTooLong = 'ERR_ANSWER_TOO_LONG';
/**
 * The body of an answer that is of no use without it. Nothing is unpacked, so what arrives is all there is.
 * @throws Error when it breaks off, or has more than 1 MiB (`code`: answerTooLong)
 */
async function readBody(response) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response) {
        size += chunk.length;
        if (size > mostBytes)
            throw Object.assign(new Error('too long'), { code: answerTooLong });
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
/**
 * What can be had of a body that only explains the status: its first 64 KiB, within a second. Never fails, since
 * the status decides, and asking again would present the credential again.
 */
function readExplanation(response) {
    return new Promise(resolve => {
        const chunks = [];
        let size = 0;
        const end = () => {
            clearTimeout(timer);
            // Kept alive for the next request only when nothing is left in it.
            if (!response.complete)
                response.destroy();
            resolve(Buffer.concat(chunks).subarray(0, mostRefusalBytes).toString('utf8'));
        };
        const timer = setTimeout(end, mostRefusalMs);
        response.on('data', (chunk) => {
            chunks.push(chunk);
            size += chunk.length;
            if (size >= mostRefusalBytes)
                end();
        });
        for (const event of ['end', 'error', 'close'])
            response.on(event, end);
    });
}
const mostRedirects = 3;
/**
 * Where an answer redirects to; `undefined` when it does not.
 * @param places what was asked so far, the answer's own address last
 * @throws OatError REGISTRY_UNTRUSTED for another origin, REGISTRY_INVALID for a way that leads in a circle or on and on
 */
function redirectTarget({ status, headers }, places) {
    const { location } = headers;
    const from = places.at(-1);
    if (status < 300 || status >= 400 || location === undefined || from === undefined)
        return undefined;
    const target = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
    if (target?.origin !== from.origin) {
        throw (0,http_failure/* httpUntrusted */.DL)(`${from.host} redirects to ${(0,base_text/* printable */.g$)(target?.origin ?? location, 100)}`);
    }
    // A path may be asked again with other parameters, but only once more: some circles count as they go round.
    const isCircle = places.some(({ href }) => href === target.href) ||
        places.filter(({ pathname }) => pathname === target.pathname).length > 1;
    if (isCircle || places.length > mostRedirects)
        throw (0,http_failure/* httpCircular */.qW)(from.host, places.length);
    return target;
}

;// CONCATENATED MODULE: ./src/base/http.ts




/**
 * An HTTP client for addresses that get to see a secret: TLS or loopback only, redirects within one origin only,
 * passing faults tried again, 401 and 403 handed back at once, whatever becomes of their text. A rate limit is waited
 * for up to `longestWait`, any other fault within the deadline's `timeoutMs`. Proxies and private CAs come from the
 * environment, as for docker (HTTPS_PROXY, NO_PROXY, NODE_EXTRA_CA_CERTS).
 * Errors: REGISTRY_UNREACHABLE, REGISTRY_INVALID for a redirect in a circle, REGISTRY_UNTRUSTED, RATE_LIMITED; the
 * deadline's reason.
 */
function createHttp(options) {
    const { attempts, clock, deadline } = options;
    const agents = new Map();
    return async (request) => {
        const host = new URL(request.url).host;
        let patience = deadline.timeoutMs;
        for (let tries = 1;; tries++) {
            const outcome = await follow(request, { agents, deadline });
            if (!('fault' in outcome) && !(0,retry/* isTransient */.dg)(outcome.status))
                return outcome;
            const asked = 'fault' in outcome ? undefined : (0,retry/* askedPause */.To)(outcome, clock.now());
            const pause = asked ?? (0,retry/* backoff */.JN)(tries, clock.random());
            const isLimit = 'status' in outcome && outcome.status === 429;
            const isTooLong = pause > (isLimit ? retry/* longestWait */._s : patience) || clock.now() + pause >= deadline.endsAt;
            const isFinal = 'fault' in outcome ? (0,http_failure/* isFinalNetworkFault */.vX)(outcome.fault) : (0,retry/* isLockOut */.wY)(outcome.body);
            const isLast = tries >= attempts || (request.isOnce === true && mayHaveArrived(outcome));
            if (isLast || isTooLong || isFinal)
                throw (0,http_failure/* httpExhausted */.Uz)({ host, outcome, tries, asked });
            if (!isLimit)
                patience -= pause;
            options.onRetry(`${host}: ${(0,http_failure/* describeOutcome */.SS)(outcome)}; trying again in ${(0,retry/* seconds */.YA)(pause)} (${tries + 1} of ${attempts})`);
            await clock.sleep(pause, deadline.signal);
        }
    };
}
/** 429 is an answer from before the work. */
function mayHaveArrived(outcome) {
    return 'fault' in outcome ? outcome.isSent === true : outcome.status !== 429;
}
/** The request is sent to each place once, so a circle of redirects presents no credential for nothing. */
async function follow(request, to) {
    const places = [new URL(request.url)];
    for (let url = places[0]; url !== undefined;) {
        if (!(0,address/* isTrustworthy */.Gz)(url))
            throw (0,http_failure/* httpUntrusted */.DL)(`${url.origin} is clear text beyond this machine`);
        const outcome = await exchange({ ...request, url: url.href }, to);
        if ('fault' in outcome)
            return outcome;
        url = redirectTarget(outcome, places);
        if (url === undefined)
            return outcome;
        places.push(url);
    }
    throw new TypeError('there is no place to ask');
}


/***/ }),

/***/ 2584:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Xg: () => (/* binding */ breakableText),
/* harmony export */   cL: () => (/* binding */ twoColumns),
/* harmony export */   ph: () => (/* binding */ codeText),
/* harmony export */   v7: () => (/* binding */ storeText),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(766);

/** What GitHub's Markdown could take for markup, as entities; `$` begins a formula, `:` in `:+1:` a picture. */
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '|': '&#124;',
    '`': '&#96;',
    '[': '&#91;',
    ']': '&#93;',
    '*': '&#42;',
    _: '&#95;',
    '\\': '&#92;',
    '~': '&#126;',
    $: '&#36;',
};
/** A heading, a list or a line below a heading, where the text begins a line. */
const lineStart = /^ *(?:[#+=-]|\d+(?=[.)]))/;
/**
 * GitHub makes links of bare addresses, e-mail addresses and mentions, from the text as entities leave it: an element
 * between their parts is what stops it (github.github.com/gfm, "Autolinks (extension)").
 */
const links = /:(?=\/\/)|www(?=\.)|@/gi;
/** Text from outside for GitHub's Markdown, a table's cell included: nothing of it is markup, a link or a second line. */
function plainText(value) {
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(value)
        .replace(/\s+/g, ' ')
        .replace(/[&<>|`[\]*_\\~$]/g, character => entities[character] ?? character)
        .replace(lineStart, start => `${start.slice(0, -1)}&#${start.charCodeAt(start.length - 1)};`)
        .replace(links, '$&<wbr>');
}
/** The same for text with names of stores, which a phone may break where their parts meet. */
function breakableText(value) {
    return value
        .split(/(?<=[:#])(?=[A-Za-z])/)
        .map(plainText)
        .join('<wbr>');
}
/** A store's name as code. */
function storeText(value) {
    return `<code>${breakableText(value)}</code>`;
}
/** Text from outside as code. */
function codeText(value) {
    return `<code>${plainText(value)}</code>`;
}
/** A table of two columns, the first one being names, the first row its head: GitHub would show an empty head. */
function twoColumns(rows) {
    const [head, ...rest] = rows.map(([name, value]) => `| ${name} | ${value} |`);
    return head === undefined ? '' : [head, '| --- | --- |', ...rest, ''].join('\n');
}


/***/ }),

/***/ 1524:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ runProcessGroup)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9039);

const killAfterMs = 2000;
/** After SIGKILL: one that nobody asks for its exit code stays in the list. */
const goneMs = 500;
/** A daemon that the program leaves behind may keep its pipes open. */
const drainMs = 2000;
const keptCharacters = 64 * 1024;
/**
 * Runs a program in a process group of its own, which ends as a whole when its time is over: it is asked first, and killed two
 * seconds later. Rejects with the signal's reason when that fires, once nothing of the group is left. Windows has no such groups:
 * there the program alone is ended.
 */
async function runProcessGroup(options) {
    const { spawn } = process.getBuiltinModule('node:child_process');
    const { signal, timeoutMs } = options;
    signal.throwIfAborted();
    const isWindows = process.platform === 'win32';
    const [program, argv] = options.opensStdin && !isWindows ? behindPipe(options) : [options.program, options.argv];
    const child = spawn(program, [...argv], {
        env: options.environment,
        detached: !isWindows,
        stdio: ['pipe', 'pipe', 'pipe'],
        windowsHide: true,
    });
    const kept = { stdout: keep(child.stdout), stderr: keep(child.stderr) };
    // A program that leaves before it has read everything tells so by its exit code.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input);
    const stop = startStopping(child, { timeoutMs, signal });
    try {
        const end = await ending(child);
        signal.throwIfAborted();
        if (stop.isLate())
            return { kind: 'late' };
        if ('error' in end)
            return { kind: 'not-started', code: end.error };
        return { kind: 'ended', code: end.code, stdout: kept.stdout(), stderr: kept.stderr() };
    }
    finally {
        await stop.finish();
        // Whoever left the group may hold the other ends for hours.
        for (const stream of [child.stdin, child.stdout, child.stderr])
            stream.destroy();
    }
}
/**
 * Node's own pipes are sockets, and a program that is told to read `/dev/stdin` cannot open one (open(2), ENXIO). The shell
 * makes a real pipe; the words pass through it unread.
 */
function behindPipe({ program, argv }) {
    return ['/bin/sh', ['-c', 'cat | "$@"', 'sh', program, ...argv]];
}
function keep(stream) {
    let text = '';
    stream.setEncoding('utf8');
    stream.on('data', (chunk) => {
        // The beginning is kept: cut at its end, it cannot begin within a secret.
        if (text.length < keptCharacters)
            text = (text + chunk).slice(0, keptCharacters);
    });
    return () => text;
}
function startStopping(child, { timeoutMs, signal }) {
    const late = { is: false };
    let killing;
    let killAt = 0;
    const stop = () => {
        // docker 28.5 does not hear a signal while it waits for its stdin.
        child.stdin?.destroy();
        end(child, 'SIGTERM');
        killAt = performance.now() + killAfterMs;
        killing = setTimeout(() => {
            end(child, 'SIGKILL');
        }, killAfterMs);
    };
    const giveUp = () => {
        late.is = true;
        stop();
    };
    const timer = timeoutMs === undefined ? undefined : setTimeout(giveUp, timeoutMs);
    signal.addEventListener('abort', stop, { once: true });
    return {
        isLate: () => late.is,
        finish: async () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', stop);
            if (!late.is && !signal.aborted)
                return;
            // What it started must not outlive it with the value in hand, but has the same two seconds.
            await untilGone(child, killAt);
            clearTimeout(killing);
            end(child, 'SIGKILL');
            await untilGone(child, performance.now() + goneMs);
        },
    };
}
/** Waits until nothing of the group is left, or until `endsAt`. */
async function untilGone(child, endsAt) {
    while (performance.now() < endsAt && isThere(child))
        await new Promise(look => setTimeout(look, 20));
}
function isThere({ pid }) {
    if (pid === undefined || process.platform === 'win32')
        return false;
    try {
        process.kill(-pid, 0);
        return true;
    }
    catch (error) {
        // EPERM: a helper that runs as somebody else.
        return (0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errno */ .b)(error) !== 'ESRCH';
    }
}
function end(child, signal) {
    if (child.pid === undefined)
        return;
    try {
        if (process.platform === 'win32')
            child.kill(signal);
        else
            process.kill(-child.pid, signal);
    }
    catch {
        // Nothing of the group is left.
    }
}
function ending(child) {
    return new Promise(resolve => {
        child.on('error', (error) => {
            resolve({ error: error.code ?? 'unknown' });
        });
        child.on('close', code => {
            resolve({ code: code ?? undefined });
        });
        child.on('exit', code => {
            setTimeout(() => {
                resolve({ code: code ?? undefined });
            }, drainMs).unref();
        });
    });
}


/***/ }),

/***/ 5949:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ findProgram),
/* harmony export */   Q: () => (/* binding */ childEnvironment)
/* harmony export */ });
/**
 * The path of a program, found on PATH as the system would; a name with a slash is a path already. `undefined` when it is not there. Synchronous on purpose:
 * a handful of look-ups that are over sooner than one asynchronous one.
 */
function findProgram(name, environment) {
    const { accessSync, constants, statSync } = process.getBuiltinModule('node:fs');
    const path = process.getBuiltinModule('node:path');
    const isWindows = process.platform === 'win32';
    const endings = isWindows
        ? ['.exe', ...(environment['PATHEXT'] ?? '.COM;.CMD;.BAT').toLowerCase().split(';')]
        : [''];
    const runs = (file) => {
        try {
            accessSync(file, isWindows ? constants.F_OK : constants.X_OK);
            return statSync(file).isFile();
        }
        catch {
            // Not there, or not for us to run: the next place.
            return false;
        }
    };
    if (/[\\/]/.test(name))
        return endings.map(ending => path.resolve(`${name}${ending}`)).find(runs);
    const directories = (environment['PATH'] ?? environment['Path'] ?? '').split(path.delimiter);
    return directories
        .filter(directory => directory !== '')
        .flatMap(directory => endings.map(ending => path.join(directory, `${name}${ending}`)))
        .find(runs);
}
const withheld = /^(INPUT_|STATE_|DOCKER_OAT_|ACTIONS_(RUNTIME|ID_TOKEN_REQUEST|RESULTS)_?|GITHUB_TOKEN$|GH_TOKEN$)/i;
/**
 * The environment for docker and credential helpers: without inputs (those of a terminal are `DOCKER_OAT_*`), state and the
 * runner's own tokens, and without any
 * variable that carries one of `secrets`.
 */
function childEnvironment(environment, secrets) {
    const kept = {};
    for (const [name, value] of Object.entries(environment)) {
        if (value === undefined || withheld.test(name))
            continue;
        if (secrets.some(secret => secret !== '' && value.includes(secret)))
            continue;
        kept[name] = value;
    }
    return kept;
}


/***/ }),

/***/ 7435:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JN: () => (/* binding */ backoff),
/* harmony export */   P9: () => (/* binding */ retryAfter),
/* harmony export */   To: () => (/* binding */ askedPause),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   _s: () => (/* binding */ longestWait),
/* harmony export */   dg: () => (/* binding */ isTransient),
/* harmony export */   wY: () => (/* binding */ isLockOut)
/* harmony export */ });
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6496);

/** Statuses that a later try may turn into an answer. Never 401 or 403: failed logins lock an organization. */
function isTransient(status) {
    return status === 408 || status === 429 || status >= 500;
}
/** Docker Hub's 429 for too many failed logins: every further try starts its ten minutes anew (docker/hub-feedback 2201). */
function isLockOut(body) {
    return /failed login/i.test(body);
}
/**
 * Milliseconds that a `Retry-After` header asks for: seconds, an HTTP date, or (Docker Hub's older form) a unix
 * time. `undefined` when there is none that can be read.
 * @param now milliseconds since 1970
 */
function retryAfter(header, now) {
    if (header === undefined || header.trim() === '')
        return undefined;
    const seconds = Number(header);
    if (Number.isFinite(seconds))
        return Math.max(0, seconds > 1e9 ? seconds * 1000 - now : seconds * 1000);
    const date = (0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .nV)(header);
    return date === undefined ? undefined : Math.max(0, date - now);
}
/**
 * Milliseconds that are waited for a rate limit, and no longer: it ends a run that would sleep for days. GitHub's and
 * Docker Hub's limits start anew after an hour or less.
 */
const longestWait = 65 * 60_000;
/**
 * Milliseconds that an answer asks to wait: its `Retry-After`, or for 429 the time in `X-RateLimit-Reset` (Docker
 * Hub: unix seconds). Times are compared with the answer's own `Date`, since our clock may be wrong.
 * @param now milliseconds since 1970, for an answer without a date
 */
function askedPause({ status, headers }, now) {
    const at = (0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .nV)(text(headers['date'])) ?? now;
    const asked = retryAfter(text(headers['retry-after']), at);
    if (asked !== undefined || status !== 429)
        return asked;
    const reset = Number(text(headers['x-ratelimit-reset'])) * 1000 - at;
    return reset > 0 ? reset : undefined;
}
function text(header) {
    return typeof header === 'string' ? header : header?.[0];
}
const hour = 3_600_000;
const day = 24 * hour;
const firstPause = 500;
const longestPause = 10_000;
/**
 * Milliseconds to wait before try number `tries + 1`: doubling, with the upper half left to chance so that
 * jobs that failed together do not come back together.
 * @param chance from 0 to 1
 */
function backoff(tries, chance) {
    const full = Math.min(longestPause, firstPause * 2 ** (tries - 1));
    return Math.round(full * (0.5 + chance / 2));
}
/** Milliseconds, as a person reads them. */
function seconds(milliseconds) {
    if (milliseconds >= 2 * day)
        return `${Math.round(milliseconds / day)} days`;
    if (milliseconds >= 2 * hour)
        return `${Math.round(milliseconds / hour)} h`;
    return milliseconds < 10_000
        ? `${Math.round(milliseconds / 100) / 10} s`
        : `${Math.round(milliseconds / 1000)} s`;
}


/***/ }),

/***/ 5309:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/**
 * A value that must never be seen. It is masked before anything else can happen to it, and shows `***`
 * wherever a value shows itself by accident: template strings, JSON, `console.log`, error inspection.
 */
class Secret {
    #value;
    /** @param mask tells the runner to hide the value from then on. */
    constructor(value, mask) {
        mask(value);
        this.#value = value;
    }
    /** The only way to the value. Every call is a place to look at in a review. */
    reveal() {
        return this.#value;
    }
    toString() {
        return '***';
    }
    toJSON() {
        return '***';
    }
    [Symbol.for('nodejs.util.inspect.custom')]() {
        return '***';
    }
}


/***/ }),

/***/ 766:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
const breaks = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
/**
 * Characters that nobody sees: they reorder a line (Trojan Source, CVE-2021-42574), or hide a word from a search.
 * unicode.org/reports/tr44, General_Category=Format and Default_Ignorable_Code_Point; half surrogates are no text at all.
 */
const invisible = /[\p{Cf}\p{DI}\p{Cs}]/gu;
/** Text from outside as one line of what can be seen: nothing of it moves a cursor, changes a colour or the order of a line. */
function oneLine(text) {
    return text.replace(breaks, ' ').replace(invisible, '');
}
/**
 * Text from outside, made safe to print in a job's log: one line, at most `limit` characters, and unable to
 * be read as a workflow command. The runner takes `::command` at the start of a line and `##[command]`
 * anywhere in one, and a lone carriage return starts a line (actions/runner, ActionCommand.TryParse).
 */
function printable(text, limit = 300) {
    const line = oneLine(text).replaceAll('##[', '## [').trim().replace(/^::/, ': :');
    return line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
}
/** The items of a list input: by line or comma, trimmed, without empty ones and repetitions. */
function parseList(text) {
    const items = text.split(/[\n,]/).map(item => item.trim());
    return [...new Set(items.filter(item => item !== ''))];
}
/** The candidate that a misspelt word most likely meant, `undefined` when none is close. */
function nearest(word, candidates) {
    const limit = Math.min(word.length - 1, word.length < 8 ? 2 : 3);
    const close = candidates
        .map(candidate => ({ candidate, distance: editDistance(word.slice(0, 40), candidate) }))
        .filter(({ distance }) => distance <= limit)
        .sort((a, b) => a.distance - b.distance);
    return close[0]?.candidate;
}
/** Levenshtein's: insertions, deletions and replacements between two words, one row at a time. */
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


/***/ }),

/***/ 6496:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   fU: () => (/* binding */ formatTime),
/* harmony export */   nV: () => (/* binding */ parseInstant)
/* harmony export */ });
const unitMs = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const isUnit = (text) => text !== undefined && text in unitMs;
/** `<n>s|m|h|d` in milliseconds, `undefined` for any other text. Nine digits at most keep it exact. */
function parseDuration(text) {
    const [, count, unit] = /^([0-9]{1,9})([smhd])$/.exec(text) ?? [];
    return isUnit(unit) ? Number(count) * unitMs[unit] : undefined;
}
/** Milliseconds as the register writes them, in the largest unit that is exact: `60d`, `90m`, `0s`. */
function formatDuration(milliseconds) {
    const fits = ['d', 'h', 'm'].find(unit => milliseconds > 0 && milliseconds % unitMs[unit] === 0);
    const unit = fits ?? 's';
    return `${Math.floor(milliseconds / unitMs[unit])}${unit}`;
}
// Go writes its zero time so, and Docker Hub is written in Go.
const first = Date.parse('0001-01-01T00:00:00Z');
const end = Date.UTC(10_000, 0, 1);
/**
 * A date and time of somebody else's, in milliseconds since 1970. `undefined` for what is none, and for years that no
 * clock shows: they could not be counted on, or written down again, since JavaScript's dates end in 275760.
 */
function parseInstant(text) {
    const time = text === undefined ? Number.NaN : Date.parse(text);
    return time >= first && time < end ? time : undefined;
}
const firstYear = Date.parse('0000-01-01T00:00:00Z');
const lastYear = Date.parse('9999-12-31T23:59:59Z');
/**
 * Milliseconds since 1970 as an ISO time of four-digit years. A server may send any time: what no calendar of ours holds is its first
 * or last moment, since `toISOString` throws there or writes the year in another form.
 */
function formatTime(at) {
    return new Date(Math.min(Math.max(at, firstYear), lastYear)).toISOString();
}


/***/ }),

/***/ 656:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ parseDockerConfig),
/* harmony export */   Fk: () => (/* binding */ readingConfig),
/* harmony export */   RI: () => (/* binding */ writingConfig),
/* harmony export */   Rj: () => (/* binding */ fingerprint),
/* harmony export */   S3: () => (/* binding */ configFileName),
/* harmony export */   Tn: () => (/* binding */ namedRegistries),
/* harmony export */   YP: () => (/* binding */ authsEntry),
/* harmony export */   YT: () => (/* binding */ formatDockerConfig),
/* harmony export */   cI: () => (/* binding */ entryCredential),
/* harmony export */   fV: () => (/* binding */ refuseAuthConfigOverride),
/* harmony export */   iE: () => (/* binding */ withAuthsEntry),
/* harmony export */   kV: () => (/* binding */ lockConfig),
/* harmony export */   l1: () => (/* binding */ ownPrefix),
/* harmony export */   lg: () => (/* binding */ systemHelpers),
/* harmony export */   sI: () => (/* binding */ undoFileName),
/* harmony export */   tF: () => (/* binding */ saysNothingOfCredentials),
/* harmony export */   vN: () => (/* binding */ configuredHelper),
/* harmony export */   zI: () => (/* binding */ withoutHelper)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9039);

/** Reads config.json's text; missing or empty is `{}`, as for docker. Throws CONFIG_INVALID. */
function parseDockerConfig(text, path) {
    if (text === undefined || text.trim() === '')
        return {};
    const json = parseJson(text);
    const broken = ['auths', 'credHelpers'].find(key => json?.[key] !== undefined && !isObject(json[key]));
    if (json === undefined || broken !== undefined) {
        throw new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('CONFIG_INVALID', {
            message: `${path} is not ${broken === undefined ? 'a JSON object' : `valid: "${broken}" is not an object`}`,
            hint: 'mend or remove the file; nothing was changed in it',
        });
    }
    return json;
}
/** As docker writes it: tabs, no line end after the last brace. */
function formatDockerConfig(config) {
    return JSON.stringify(config, null, '\t');
}
/** What `auths` holds under `key`. */
function authsEntry(config, key) {
    const entry = asObject(config['auths'])?.[key];
    return isObject(entry) ? entry : undefined;
}
/** Every registry that the file has a login or a helper for. */
function namedRegistries(config) {
    return ['auths', 'credHelpers'].flatMap(key => Object.keys(asObject(config[key]) ?? {}));
}
/** The config with another entry under `key`, or none. */
function withAuthsEntry(config, change) {
    const others = Object.entries(asObject(config['auths']) ?? {}).filter(([key]) => key !== change.key);
    const own = change.entry === undefined ? [] : [[change.key, change.entry]];
    return { ...config, auths: Object.fromEntries([...others, ...own]) };
}
/** The credential helper that docker uses for `key`: its own, or the general one. `''` in `credHelpers` means the file. */
function configuredHelper(config, key) {
    const own = asObject(config['credHelpers'])?.[key];
    const name = own ?? config['credsStore'];
    return typeof name === 'string' && name !== '' ? name : undefined;
}
/** docker looks for the system's helper only while the file says nothing of credentials (docker/cli, ContainsAuth). */
function saysNothingOfCredentials(config) {
    const isEmpty = (key) => Object.keys(asObject(config[key]) ?? {}).length === 0;
    return isEmpty('auths') && isEmpty('credHelpers') && (config['credsStore'] ?? '') === '';
}
/** The helpers that docker takes on its own when they are on PATH (docker/cli, default_store_*.go). */
function systemHelpers(platform) {
    if (platform === 'darwin')
        return ['osxkeychain'];
    return platform === 'win32' ? ['wincred'] : ['pass', 'secretservice'];
}
/** Keeps `key`'s credential in this file although a helper serves the rest. */
function withoutHelper(config, key) {
    return { ...config, credHelpers: { ...asObject(config['credHelpers']), [key]: '' } };
}
/** `user:secret` of an `auths` entry, in any of docker's spellings. */
function entryCredential(entry) {
    const { auth, username, password } = entry;
    if (typeof auth === 'string' && auth !== '')
        return Buffer.from(auth, 'base64').toString('utf8');
    return typeof username === 'string' && typeof password === 'string' ? `${username}:${password}` : undefined;
}
function parseJson(text) {
    try {
        return asObject(JSON.parse(text));
    }
    catch {
        // The caller names the file; the parser's message would quote its content.
        return undefined;
    }
}
function asObject(value) {
    return isObject(value) ? value : undefined;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/**
 * Since docker 28.3 the variable DOCKER_AUTH_CONFIG wins over config.json on every read, even right after a login
 * (docker/cli 9b83d5bbf9). Throws CONFIG_OVERRIDDEN when it holds this registry.
 */
function refuseAuthConfigOverride(environment, registry) {
    const text = environment['DOCKER_AUTH_CONFIG'];
    if (text === undefined || !holds(text, registry.configKey))
        return;
    throw new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('CONFIG_OVERRIDDEN', {
        message: `the variable DOCKER_AUTH_CONFIG holds a login to ${registry.name}, which docker prefers to any other`,
        hint: 'remove it from env: of the workflow or from the runner, or take this registry out of it',
    });
}
function holds(text, key) {
    try {
        const { auths } = JSON.parse(text);
        return auths !== undefined && Object.hasOwn(auths, key);
    }
    catch {
        // docker ignores a value that is no JSON.
        return false;
    }
}
/** Runs something that writes in docker's config directory. Throws CONFIG_INVALID. */
async function writingConfig(directory, write) {
    return guarded(write, {
        message: `${directory} cannot be written`,
        hint: 'make it writable for the runner, or use docker-config: isolated',
    });
}
/** Runs something that reads there. Throws CONFIG_INVALID. */
async function readingConfig(path, read) {
    return guarded(read, {
        message: `${path} cannot be read`,
        hint: 'make it a file that the runner may read',
    });
}
/**
 * Waits for our lock in docker's config directory, and removes the temporary files that killed runs left there: they are copies of
 * other logins. `doing` as for `Files.lock`. Throws CONFIG_INVALID.
 */
async function lockConfig(directory, ports) {
    const { files, deadline, doing } = ports;
    const inside = (name) => files.join(directory, name);
    const lock = await writingConfig(directory, () => files.lock(inside(lockFileName), { signal: deadline.signal, doing }));
    try {
        await writingConfig(directory, async () => {
            // The file is written where a link leads to.
            const targets = [
                inside(configFileName),
                await files.realPath(inside(configFileName)),
                inside(undoFileName),
            ];
            const locks = [inside(lockFileName), inside(`${lockFileName}.guard`)];
            for (const path of new Set([...targets, ...locks]))
                await files.sweep(path);
        });
        return lock;
    }
    catch (error) {
        await lock.release();
        throw error;
    }
}
/** Node's own file errors become CONFIG_INVALID; everything else stays what it is. */
async function guarded(act, text) {
    try {
        return await act();
    }
    catch (error) {
        const code = (0,_base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errno */ .b)(error);
        if (code === undefined)
            throw error;
        throw new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('CONFIG_INVALID', { ...text, ...reasoned(code, { text, error }), cause: error });
    }
}
function reasoned(code, { text, error }) {
    // Our own words for what is no regular file; Node's are for the log.
    if (code === 'EFTYPE' && error instanceof Error)
        return { message: `${text.message}: ${error.message}` };
    if (code !== 'ENOSPC' && code !== 'EDQUOT')
        return { message: `${text.message} (${code})` };
    return {
        message: `${text.message}: the disk is full`,
        hint: 'make room on the disk, then run the step again',
    };
}
/** A short text that stands for a longer one, which cannot be had back from it: SHA-256, in hexadecimal digits. */
function fingerprint(text) {
    return process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex');
}
/** Names used beside config.json. */
const configFileName = 'config.json';
const ownPrefix = '.docker-oat-login';
const undoFileName = `${ownPrefix}.json`;
const lockFileName = `${ownPrefix}.lock`;


/***/ }),

/***/ 5396:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  h: () => (/* binding */ createDocker)
});

// UNUSED EXPORTS: endRun

// EXTERNAL MODULE: ./src/base/error.ts
var base_error = __nccwpck_require__(9039);
// EXTERNAL MODULE: ./src/base/process.ts
var base_process = __nccwpck_require__(1524);
// EXTERNAL MODULE: ./src/base/program.ts
var base_program = __nccwpck_require__(5949);
// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __nccwpck_require__(766);
// EXTERNAL MODULE: external "string_decoder"
var external_string_decoder_ = __nccwpck_require__(3193);
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(4434);
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
// EXTERNAL MODULE: external "assert"
var external_assert_ = __nccwpck_require__(2613);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io-util.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = external_fs_.constants.O_RDONLY;
function exists(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return __awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return __awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = external_path_namespaceObject.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = external_path_namespaceObject.dirname(filePath);
                        const upperName = external_path_namespaceObject.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_namespaceObject.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield io_copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_namespaceObject.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_namespaceObject.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(external_path_namespaceObject.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_namespaceObject.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var toolrunner_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const toolrunner_IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (toolrunner_IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_.EOL.length);
                n = s.indexOf(external_os_.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return toolrunner_awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!isRooted(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (toolrunner_IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_namespaceObject.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield which(this.toolPath, true);
            return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new StringDecoder('utf8');
        const stderrDecoder = new StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map
;// CONCATENATED MODULE: ./src/docker/exec.ts

const killAfterMilliseconds = 2000;
const keptOutput = 64 * 1024;
/**
 * Runs a program with `input` on its stdin and nothing printed. What it starts is not stopped with it: what may hang, or be handed
 * a secret, belongs to `runProcessGroup`. One at a time: two at once could not be told
 * apart by `watchNextChild`. Throws @actions/exec's error when the program
 * cannot be found, and the signal's reason when that fired.
 */
async function runChild(options) {
    options.signal.throwIfAborted();
    const child = watchNextChild();
    const stop = () => {
        // docker 28.5 does not hear a signal while it waits for its stdin.
        child.current?.stdin?.destroy();
        child.current?.kill();
        setTimeout(() => {
            child.current?.kill('SIGKILL');
            // Whatever it started may hold the other ends for hours.
            for (const stream of [child.current?.stdout, child.current?.stderr])
                stream?.destroy();
        }, killAfterMilliseconds);
    };
    options.signal.addEventListener('abort', stop, { once: true });
    const output = { stdout: '', stderr: '' };
    const keep = (stream) => (data) => {
        output[stream] = (output[stream] + data.toString()).slice(-keptOutput);
    };
    try {
        const exitCode = await exec(quoted(options.program), [...options.argv], {
            input: Buffer.from(options.input),
            env: options.environment,
            silent: true,
            ignoreReturnCode: true,
            // A grandchild that keeps the pipes open must not keep exec waiting; Node waits for `stop`.
            delay: killAfterMilliseconds,
            listeners: { stdout: keep('stdout'), stderr: keep('stderr') },
        });
        options.signal.throwIfAborted();
        // Node gives no code for a child that a signal ended; exec's type does not say so.
        return { exitCode: Number.isInteger(exitCode) ? exitCode : 1, ...output };
    }
    finally {
        child.forget();
        options.signal.removeEventListener('abort', stop);
    }
}
/** @actions/exec splits its first argument like a shell would. */
function quoted(program) {
    return `"${program}"`;
}
/**
 * @actions/exec hands out no child, so it can neither be stopped nor survive one that exits before it has read
 * its stdin (EPIPE). Node tells of every child it makes: nodejs.org/api/diagnostics_channel.html#child-process.
 */
function watchNextChild() {
    const { subscribe, unsubscribe } = process.getBuiltinModule('node:diagnostics_channel');
    const watch = {
        forget: () => unsubscribe('child_process', onChild),
    };
    const onChild = (message) => {
        const { process: made } = message;
        watch.current = made;
        watch.forget();
        queueMicrotask(() => made.stdin?.on('error', ignoreBrokenPipe));
    };
    subscribe('child_process', onChild);
    return watch;
}
/** The child's exit code tells the story; that it left early is not an error of ours. */
function ignoreBrokenPipe() {
    return;
}

;// CONCATENATED MODULE: ./src/docker/docker.ts





/** The variable by which `endRun` finds what a login started. */
const runVariable = 'DOCKER_OAT_LOGIN_RUN';
/**
 * docker and its credential helpers, found on PATH. None of them inherits an input or one of `secrets`; a secret
 * reaches them on stdin only. When the deadline's signal fires, docker is stopped with everything that it started. `run` names this
 * run to `endRun`.
 */
function createDocker(options) {
    const { deadline, secrets, run: runName } = options;
    const { signal } = deadline;
    const environment = (0,base_program/* childEnvironment */.Q)(options.environment, secrets.map(secret => secret.reveal()));
    if (runName !== undefined)
        environment[runVariable] = runName;
    const run = async (call) => {
        const { program, argv, input, configDirectory } = call;
        const own = configDirectory === undefined ? {} : { DOCKER_CONFIG: configDirectory };
        try {
            const result = await (0,base_process/* runProcessGroup */.M)({
                program,
                argv,
                input,
                signal,
                timeoutMs: undefined,
                opensStdin: false,
                environment: { ...environment, ...own },
            });
            if (result.kind === 'ended')
                return { ...result, exitCode: result.code ?? 1 };
            const code = result.kind === 'not-started' ? result.code : 'late';
            return { exitCode: 126, stdout: '', stderr: `it could not be started: ${code}` };
        }
        catch (error) {
            throw error instanceof base_error/* OatError */.vE && signal.aborted ? hangs(call.name, error) : error;
        }
    };
    return {
        platform: process.platform,
        configDirectory: configDirectory(options.environment),
        login: async ({ registry, credential, configDirectory }) => {
            const program = (0,base_program/* findProgram */.K)('docker', environment);
            if (program === undefined)
                throw dockerMissing();
            const argv = ['login', '--username', credential.username, '--password-stdin', registry];
            return run({
                name: 'docker login',
                program,
                argv,
                input: credential.token.reveal(),
                configDirectory,
            });
        },
        logout: async () => {
            const program = (0,base_program/* findProgram */.K)('docker', environment);
            if (program === undefined)
                throw dockerMissing();
            return runChild({ program, argv: ['logout'], input: '', environment, signal });
        },
        helper: async ({ name, verb, input }) => {
            const program = (0,base_program/* findProgram */.K)(`docker-credential-${name}`, environment);
            if (program === undefined)
                return undefined;
            return run({ name: `docker-credential-${name} ${verb}`, program, argv: [verb], input });
        },
    };
}
function configDirectory(environment) {
    const { homedir } = process.getBuiltinModule('node:os');
    const path = process.getBuiltinModule('node:path');
    return environment['DOCKER_CONFIG'] || path.join(homedir(), '.docker');
}
function dockerMissing() {
    return new base_error/* OatError */.vE('DOCKER_MISSING', {
        message: 'there is no docker on PATH',
        hint: 'use a runner with the docker command line, or install it in an earlier step; no daemon is needed to log in',
    });
}
function hangs(name, cause) {
    return new base_error/* OatError */.vE('DOCKER_LOGIN_FAILED', {
        message: `${(0,base_text/* printable */.g$)(name, 100)} did not end in time and was stopped`,
        hint: 'check the daemon or the credential helper of this machine',
        cause,
    });
}
const killAfterMs = 2000;
const pollMs = 20;
/** Where processes cannot be told apart, whatever is still at work gets this long. */
const blindWaitMs = 3000;
/**
 * Ends what an earlier step started under the name `run` and left behind when it was killed: docker and its credential helpers, which
 * would store a login after its undo. They are asked first, and killed two seconds later. Rejects with the signal's reason.
 */
async function endRun(run, ports) {
    const { clock, signal } = ports;
    const first = processesOf(run);
    if (first === undefined) {
        await clock.sleep(blindWaitMs, signal);
        return;
    }
    for (const pid of first)
        send(pid, 'SIGTERM');
    const killAt = clock.now() + killAfterMs;
    // What they start meanwhile is looked for as well.
    for (let pids = processesOf(run) ?? []; pids.length > 0; pids = processesOf(run) ?? []) {
        if (clock.now() >= killAt)
            for (const pid of pids)
                send(pid, 'SIGKILL');
        await clock.sleep(pollMs, signal);
    }
}
/** Processes of this user that inherited our variable, by proc(5); `undefined` where there is no such list. */
function processesOf(run) {
    const fs = process.getBuiltinModule('node:fs');
    if (process.platform !== 'linux')
        return undefined;
    const isOurs = (pid) => {
        try {
            return fs.readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(`${runVariable}=${run}`);
        }
        catch {
            // It ended meanwhile, or belongs to somebody else.
            return false;
        }
    };
    try {
        return fs
            .readdirSync('/proc')
            .filter(name => /^\d+$/.test(name) && isOurs(name))
            .map(Number);
    }
    catch {
        return undefined;
    }
}
function send(pid, signal) {
    try {
        process.kill(pid, signal);
    }
    catch (error) {
        if (errno(error) !== 'ESRCH' && errno(error) !== 'EPERM')
            throw error;
    }
}


/***/ }),

/***/ 9605:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   iJ: () => (/* binding */ readHeld),
/* harmony export */   lP: () => (/* binding */ heldCredential),
/* harmony export */   qb: () => (/* binding */ restoreHeld),
/* harmony export */   wr: () => (/* binding */ fingerprintHeld)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9039);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(766);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(656);



/** What docker holds for a registry, where docker itself would look. */
async function readHeld(config, { key, docker }) {
    const entry = (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .authsEntry */ .YP)(config, key);
    const configured = (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .configuredHelper */ .vN)(config, key);
    if (configured !== undefined) {
        const answer = await askHelper(docker, { name: configured, key });
        return { kind: 'helper', name: configured, answer: answer ?? null, entry: entry ?? null };
    }
    if ((0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .saysNothingOfCredentials */ .tF)(config)) {
        for (const name of (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .systemHelpers */ .lg)(docker.platform)) {
            const answer = await askHelper(docker, { name, key });
            if (answer !== undefined)
                return { kind: 'helper', name, answer, entry: null };
        }
    }
    return entry === undefined ? { kind: 'nothing' } : { kind: 'entry', entry };
}
/** `undefined` when the helper has nothing or is not there: docker says more when it fails at the login. */
async function askHelper(docker, { name, key }) {
    const result = await docker.helper({ name, verb: 'get', input: key });
    return result?.exitCode === 0 ? result.stdout : undefined;
}
/** A fingerprint of `user:secret`, alike wherever it is kept; `undefined` for nothing. */
function fingerprintHeld(held) {
    const credential = heldCredential(held);
    return credential === undefined ? undefined : (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj)(credential);
}
/** `user:secret` of what docker holds, `undefined` when it holds nothing that can be read. */
function heldCredential(held) {
    return held.kind === 'entry' ? (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .entryCredential */ .cI)(held.entry) : helperCredential(held);
}
// docker/docker-credential-helpers: `get` prints { ServerURL, Username, Secret }.
function helperCredential(held) {
    if (held.kind !== 'helper' || held.answer === null)
        return undefined;
    try {
        const { Username, Secret } = JSON.parse(held.answer);
        return typeof Username === 'string' && typeof Secret === 'string' ? `${Username}:${Secret}` : undefined;
    }
    catch {
        // Not the protocol: it cannot be ours.
        return undefined;
    }
}
/**
 * Puts back what was there before: in the helpers at once, in the config by the value returned.
 * Throws DOCKER_LOGIN_FAILED when a helper does not do it.
 */
async function restoreHeld(config, change) {
    const { key, current, below, docker } = change;
    const refill = below.kind === 'helper' ? below.answer : null;
    if (current.kind === 'helper' &&
        !(below.kind === 'helper' && below.name === current.name && refill !== null)) {
        await tellHelper(docker, { name: current.name, verb: 'erase', input: key });
    }
    if (below.kind === 'helper' && refill !== null) {
        await tellHelper(docker, { name: below.name, verb: 'store', input: refill });
    }
    const entry = below.kind === 'nothing' ? undefined : (below.entry ?? undefined);
    return (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .withAuthsEntry */ .iE)(config, { key, entry });
}
async function tellHelper(docker, call) {
    const result = await docker.helper(call);
    if (result?.exitCode === 0)
        return;
    const said = result === undefined ? 'not on PATH' : (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(result.stderr || result.stdout, 200);
    throw new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('DOCKER_LOGIN_FAILED', {
        message: `docker-credential-${call.name} ${call.verb} failed (${said})`,
        hint: 'check the credential helper on this machine; the login may still be in it',
    });
}


/***/ }),

/***/ 7282:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Nd: () => (/* binding */ writePullSecret),
/* harmony export */   k4: () => (/* binding */ removePullSecret),
/* harmony export */   ln: () => (/* binding */ preparePullSecret),
/* harmony export */   rX: () => (/* binding */ formatPullSecret)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9039);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5309);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(766);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9205);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(656);





/**
 * The text that Kubernetes takes as a `.dockerconfigjson`: one registry by its key in `auths`, one `user:secret`.
 * kubernetes.io/docs/concepts/configuration/secret/#docker-config-secrets
 */
function formatPullSecret(key, credential) {
    return JSON.stringify({ auths: { [key]: { auth: Buffer.from(credential).toString('base64') } } });
}
/** Whether a text is one of ours, for the same registry and user, whatever the secret. */
function isPullSecretOf(text, { key, username }) {
    const [, auth = ''] = /"auth":"([A-Za-z0-9+/=]+)"/.exec(text) ?? [];
    const credential = Buffer.from(auth, 'base64').toString('utf8');
    return credential.startsWith(`${username}:`) && text === formatPullSecret(key, credential);
}
const example = 'name a new file in a directory of the job, such as ${{ runner.temp }}/pull-secret.json';
/**
 * Looks where input pull-secret leads before anything is changed; `undefined` when it is not given.
 * Throws INPUT_INVALID for a place that is taken.
 */
async function preparePullSecret({ pullSecret: given, registry }, { credential, files, runner }) {
    if (given === undefined)
        return undefined;
    const { username, token } = credential;
    const key = registry.configKey;
    const { path, kind } = await accessing(given, () => files.locate(given));
    const held = kind === 'file' ? await accessing(path, () => files.read(path)) : undefined;
    // An empty one is what a login leaves that was killed, or ran out of disk, as it wrote: nothing is lost with it.
    const replaces = held !== undefined && (held === '' || isPullSecretOf(held, { key, username }));
    if (kind !== 'nothing' && !replaces)
        throw refusal(path, kind);
    // In base64, as `kubectl get secret` shows it, the runner hides it too.
    const text = new _base_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(formatPullSecret(key, `${username}:${token.reveal()}`), runner.mask);
    return { path, text, replaces };
}
/** Writes it, readable for this user alone. Throws INPUT_INVALID. */
async function writePullSecret({ path, text, replaces }, { files, runner }) {
    if (replaces)
        runner.notice(`${path} was there already, from a login that ended without its undo: replaced`);
    await accessing(path, async () => {
        if (replaces)
            await files.remove(path);
        await files.create(path, text.reveal());
    });
    runner.info(`pull secret written to ${path}`);
}
const taken = {
    'no-directory': 'lies in a directory that does not exist',
    file: 'is there already, and is not a pull secret of this action for this registry and user',
    link: 'is a link, or lies behind one',
    other: 'is there already, and is no file',
};
function refusal(path, kind) {
    return (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .invalidInput */ .aY)('pull-secret', { said: `: ${path} ${taken[kind]}`, hint: example });
}
async function accessing(path, act) {
    try {
        return await act();
    }
    catch (error) {
        const code = (0,_base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errno */ .b)(error);
        if (code === undefined)
            throw error;
        throw new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('INPUT_INVALID', {
            message: `input pull-secret: ${path} cannot be written (${code})`,
            hint: example,
            cause: error,
        });
    }
}
/** Removes the file of a login's pull secret, if it still is what that login wrote and no other login needs it. */
async function removePullSecret({ path, put }, undo) {
    const { others, files, runner } = undo;
    if (others.some(({ pullSecret }) => pullSecret?.path === path && pullSecret.put === put)) {
        runner.info(`${path} is the pull secret of another login, too: its own undo removes it`);
        return;
    }
    try {
        const { kind } = await files.locate(path);
        if (kind === 'nothing' || kind === 'no-directory')
            return;
        const text = kind === 'file' ? await files.read(path) : undefined;
        // Empty: main was killed as it wrote.
        if (text !== undefined && (text === '' || (0,_config_js__WEBPACK_IMPORTED_MODULE_3__/* .fingerprint */ .Rj)(text) === put)) {
            await files.remove(path);
            runner.info(`removed ${path}`);
        }
        else
            runner.notice(`${path} is not the pull secret that this login wrote any more: left as it is`);
    }
    catch (error) {
        if ((0,_base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errno */ .b)(error) === undefined)
            throw error;
        // The login itself has to be undone all the same.
        runner.warning(`${path}, a pull secret, could not be removed: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(String(error))}`);
    }
}


/***/ }),

/***/ 3546:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9039);
/* harmony import */ var _machine_machine_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8291);
/* harmony import */ var _runner_command_line_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7554);
/* harmony import */ var _runner_help_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5335);
/* harmony import */ var _runner_run_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1455);
/* harmony import */ var _runner_terminal_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(3195);
/* harmony import */ var _modes_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(9220);







const path = process.getBuiltinModule('node:path');
// The package and the repository keep both beside the folder of this program.
const root = path.join(import.meta.dirname, '../..');
const manifest = path.join(root, 'action.yml');
const errorPage = path.join(root, _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorPagePath */ .nj);
process.exitCode = await start(process.argv.slice(2));
async function start(args) {
    const line = readLine(args);
    if (line === 'refused')
        return 1;
    if (line === undefined || line.help) {
        const help = line === undefined ? (0,_runner_help_js__WEBPACK_IMPORTED_MODULE_3__/* .programHelp */ .a8)() : (0,_runner_help_js__WEBPACK_IMPORTED_MODULE_3__/* .verbHelp */ .Fx)(line.mode, await (0,_runner_help_js__WEBPACK_IMPORTED_MODULE_3__/* .actionDescriptions */ .ER)(manifest));
        process.stdout.write(`${help}\n`);
        return 0;
    }
    const secret = await secretOf(line);
    const terminal = (0,_runner_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .createTerminal */ .PB)({ line, environment: process.env, secret, errorPage });
    const warning = (0,_runner_help_js__WEBPACK_IMPORTED_MODULE_3__/* .unusedProxy */ .pO)(process.env, process.versions.node);
    if (warning !== undefined)
        terminal.warning(warning);
    const exitCode = await (0,_runner_run_js__WEBPACK_IMPORTED_MODULE_4__/* .run */ .eF)(terminal, () => startVerb(line, terminal));
    terminal.finish(exitCode);
    return exitCode;
}
/** `false` makes the program end with 1. */
async function startVerb(line, terminal) {
    if (line.mode === 'migrate' && line.machine)
        return (0,_machine_machine_js__WEBPACK_IMPORTED_MODULE_1__/* .startMachine */ .e)(terminal, line);
    if (line.mode !== 'logout')
        return (0,_modes_js__WEBPACK_IMPORTED_MODULE_6__/* .startMode */ .Y)(terminal);
    await (0,_modes_js__WEBPACK_IMPORTED_MODULE_6__/* .startLogout */ .F)(terminal);
    return true;
}
function readLine(args) {
    try {
        return (0,_runner_command_line_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCommandLine */ .Du)(args);
    }
    catch (error) {
        if (!(error instanceof _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE))
            throw error;
        process.stderr.write(`error: ${(0,_base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error, errorPage)}\n`);
        return 'refused';
    }
}
async function secretOf(line) {
    if (line.stdin !== undefined)
        return (0,_runner_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .readStdin */ .vJ)();
    return line.prompt === undefined ? undefined : (0,_runner_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .ask */ .kA)(`${line.prompt}: `, true);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9220:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  F: () => (/* binding */ startLogout),
  Y: () => (/* binding */ startMode)
});

// EXTERNAL MODULE: ./src/base/clock.ts
var base_clock = __nccwpck_require__(4031);
// EXTERNAL MODULE: ./src/base/files.ts + 3 modules
var files = __nccwpck_require__(7421);
// EXTERNAL MODULE: ./src/docker/docker.ts + 8 modules
var docker_docker = __nccwpck_require__(5396);
// EXTERNAL MODULE: ./src/docker/config.ts
var docker_config = __nccwpck_require__(656);
// EXTERNAL MODULE: ./src/docker/held.ts
var held = __nccwpck_require__(9605);
;// CONCATENATED MODULE: ./src/docker/log-out.ts


/**
 * Removes docker's login to a registry from config.json or the credential helper, whoever made it, and says what it did.
 * Throws CONFIG_INVALID, DOCKER_LOGIN_FAILED.
 */
async function logOut(registry, ports) {
    const { docker, files, runner } = ports;
    const directory = await files.realPath(docker.configDirectory);
    const path = files.join(directory, docker_config/* configFileName */.S3);
    const read = async () => (0,docker_config/* parseDockerConfig */.Cj)(await (0,docker_config/* readingConfig */.Fk)(path, () => files.read(path)), path);
    const holders = await removeAll(await read(), { registry, docker, dryRun: true });
    if (holders.found.length === 0) {
        runner.info(`docker is not logged in to ${registry.name} (${path})`);
        return;
    }
    await (0,docker_config/* writingConfig */.RI)(directory, () => files.makeDirectory(directory));
    const lock = await (0,docker_config/* lockConfig */.kV)(directory, ports);
    try {
        const before = await read();
        const { config, found: helpers } = await removeAll(before, { registry, docker, dryRun: false });
        if (config !== before) {
            const target = await files.realPath(path);
            await (0,docker_config/* writingConfig */.RI)(directory, () => files.write(target, (0,docker_config/* formatDockerConfig */.YT)(config)));
        }
        runner.info(`logged out of ${registry.name}: removed from ${[...new Set(helpers)].map(one => one ?? path).join(' and ')}`);
    }
    finally {
        await lock.release();
    }
}
async function removeAll(config, how) {
    const { registry, docker, dryRun } = how;
    const helpers = [];
    let changed = config;
    for (const key of keysOf(registry)) {
        const current = await (0,held/* readHeld */.iJ)(changed, { key, docker });
        if (current.kind === 'nothing')
            continue;
        if (current.kind === 'helper' && current.answer === null && current.entry === null)
            continue;
        helpers.push(current.kind === 'helper' ? `docker-credential-${current.name}` : undefined);
        if (!dryRun)
            changed = await (0,held/* restoreHeld */.qb)(changed, { key, current, below: { kind: 'nothing' }, docker });
    }
    return { config: changed, found: helpers };
}
/** A login by browser leaves two more beside Docker Hub's own, which docker prefers (docker/cli, oauth store). */
function keysOf({ configKey, isDockerHub }) {
    return isDockerHub ? [configKey, `${configKey}access-token`, `${configKey}refresh-token`] : [configKey];
}

// EXTERNAL MODULE: ./src/login/start.ts + 12 modules
var start = __nccwpck_require__(1001);
// EXTERNAL MODULE: ./src/registry/host.ts
var host = __nccwpck_require__(637);
// EXTERNAL MODULE: ./src/runner/inputs.ts
var inputs = __nccwpck_require__(9205);
// EXTERNAL MODULE: ./src/runner/run.ts
var run = __nccwpck_require__(1455);
;// CONCATENATED MODULE: ./src/entry/modes.ts








/** Runs the mode that the runner's inputs name; each but login is loaded only when used. `false` fails the job. */
async function startMode(runner) {
    const mode = (0,inputs/* readMode */.Em)(runner);
    (0,run/* checkCertificates */.rQ)(runner);
    switch (mode) {
        case 'login':
            await (0,start/* startLogin */.c)(runner);
            return true;
        case 'verify':
            return (await __nccwpck_require__.e(/* import() */ 372).then(__nccwpck_require__.bind(__nccwpck_require__, 5372))).startVerify(runner);
        case 'rotate':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(530), __nccwpck_require__.e(61)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6061))).startRotate(runner);
        case 'audit':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(530), __nccwpck_require__.e(385)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6385))).startAudit(runner);
        case 'migrate':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(989), __nccwpck_require__.e(994)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3994))).startMigrate(runner);
    }
}
/** The verb `logout`: what a login from a terminal put there goes again. Throws INPUT_INVALID, and what logOut throws. */
async function startLogout(runner) {
    const registry = (0,host/* parseRegistryHost */.T)((0,inputs/* readText */.yR)(runner, 'registry'));
    const timeout = (0,inputs/* readInteger */.JI)(runner, { name: 'timeout', least: 1, most: 3600 });
    const clock = (0,base_clock/* createClock */.ts)();
    const deadline = (0,base_clock/* createDeadline */.dU)({ clock, timeout, attempts: 1 });
    const docker = (0,docker_docker/* createDocker */.h)({ environment: runner.environment, secrets: (0,inputs/* readSecrets */.ql)(runner), deadline });
    await logOut(registry, { runner, docker, deadline, files: (0,files/* createFiles */.q)(clock.unique) });
}


/***/ }),

/***/ 1001:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  c: () => (/* binding */ startLogin)
});

// EXTERNAL MODULE: ./src/base/clock.ts
var base_clock = __nccwpck_require__(4031);
// EXTERNAL MODULE: ./src/base/files.ts + 3 modules
var files = __nccwpck_require__(7421);
// EXTERNAL MODULE: ./src/base/http.ts + 2 modules
var base_http = __nccwpck_require__(4316);
// EXTERNAL MODULE: ./src/docker/docker.ts + 8 modules
var docker_docker = __nccwpck_require__(5396);
// EXTERNAL MODULE: ./src/registry/registry.ts + 1 modules
var registry = __nccwpck_require__(5647);
// EXTERNAL MODULE: ./src/runner/inputs.ts
var runner_inputs = __nccwpck_require__(9205);
// EXTERNAL MODULE: ./src/base/error.ts
var base_error = __nccwpck_require__(9039);
// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __nccwpck_require__(766);
// EXTERNAL MODULE: ./src/register/names.ts
var names = __nccwpck_require__(5197);
// EXTERNAL MODULE: ./src/register/register.ts
var register = __nccwpck_require__(3132);
// EXTERNAL MODULE: ./src/registry/inputs.ts
var registry_inputs = __nccwpck_require__(1270);
// EXTERNAL MODULE: ./src/registry/repositories.ts
var repositories = __nccwpck_require__(4651);
;// CONCATENATED MODULE: ./src/login/expiry.ts

const day = 86_400_000;
const isoTime = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/;
/** Input `expires-at` as milliseconds since 1970. Throws INPUT_INVALID. */
function parseExpiry(text) {
    const time = isoTime.test(text) ? Date.parse(text) : Number.NaN;
    if (!Number.isNaN(time))
        return time;
    throw new base_error/* OatError */.vE('INPUT_INVALID', {
        message: `input expires-at: ${JSON.stringify(text.slice(0, 60))} is not an ISO time`,
        hint: 'write it like 2026-11-24T14:00:00Z, or use the variable that mode rotate writes: ${{ vars.<SECRET>_EXPIRES_AT }}',
    });
}
/** A warning when less than `warningDays` are left. Throws TOKEN_EXPIRED when the time is past. */
function checkExpiry(expiry) {
    const { at, now, warningDays, input } = expiry;
    const when = new Date(at).toISOString();
    if (at <= now) {
        throw new base_error/* OatError */.vE('TOKEN_EXPIRED', {
            message: `the token (input "${input}") expired at ${when}, says input "expires-at"`,
            hint: 'create a new one in Docker Home → Access tokens, update the secret and its _EXPIRES_AT variable, and re-run the failed job. Mode rotate does all of this for you',
        });
    }
    const left = at - now;
    if (left >= warningDays * day)
        return undefined;
    const days = Math.floor(left / day);
    const rest = days === 0 ? 'in less than a day' : `in ${days} ${days === 1 ? 'day' : 'days'}`;
    return `The token (input "${input}") expires ${rest}, at ${when}. Rotate it before then.`;
}

;// CONCATENATED MODULE: ./src/login/inputs.ts








/** Everything that mode login takes, parsed. Throws INPUT_INVALID before anything else has happened. */
function readLoginInputs(runner) {
    const shared = (0,registry_inputs/* readRegistryInputs */.rS)(runner);
    const { registry } = shared;
    const push = (0,repositories/* parseRepositories */.of)((0,runner_inputs/* readText */.yR)(runner, 'push'), { input: 'push', registry });
    const access = readJobAccess(runner, push);
    const expiry = (0,runner_inputs/* readOptional */.T9)(runner, 'expires-at');
    return {
        ...shared,
        push,
        pull: (0,repositories/* parseRepositories */.of)((0,runner_inputs/* readText */.yR)(runner, 'pull'), { input: 'pull', registry }),
        channel: (0,registry_inputs/* readChannel */.my)(runner),
        access,
        tokens: (0,registry_inputs/* readTokens */.He)(runner),
        proof: (0,runner_inputs/* readChoice */.Kf)(runner, { name: 'proof', choices: ['sufficient', 'exact', 'off'] }),
        onMissing: (0,runner_inputs/* readChoice */.Kf)(runner, { name: 'on-missing', choices: ['fail', 'skip'] }),
        expiresAt: expiry === undefined ? undefined : parseExpiry(expiry),
        expiryWarningDays: (0,runner_inputs/* readInteger */.JI)(runner, { name: 'expiry-warning-days', least: 0, most: 365 }),
        dockerConfig: (0,runner_inputs/* readChoice */.Kf)(runner, { name: 'docker-config', choices: ['shared', 'isolated'] }),
        logout: (0,runner_inputs/* readBoolean */.Vf)(runner, 'logout'),
        oidc: {
            connection: readConnection(runner, registry),
            expiresIn: (0,runner_inputs/* readInteger */.JI)(runner, { name: 'oidc-expires-in', least: 300, most: 21_600 }),
        },
        pullSecret: readPullSecret(runner, access),
    };
}
/** Docker takes its keyless tokens on Docker Hub and dhi.io alone. */
function readConnection(runner, { name, isDockerHub }) {
    const id = (0,runner_inputs/* readOptional */.T9)(runner, 'oidc-connection-id');
    if (id === undefined)
        return undefined;
    if (!(0,names/* isConnectionId */.kV)(id)) {
        throw (0,runner_inputs/* invalidInput */.aY)('oidc-connection-id', {
            said: `: ${JSON.stringify((0,base_text/* printable */.g$)(id, 60))} is not a connection ID`,
            hint: 'copy it from Docker Home; it looks like 7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f',
        });
    }
    if (isDockerHub)
        return id.toLowerCase();
    throw (0,runner_inputs/* invalidInput */.aY)('oidc-connection-id', {
        said: `is for Docker Hub, and the registry is ${name}`,
        hint: 'remove it, or log in to docker.io or dhi.io in this step',
    });
}
/** A job that pushes needs a token that may push, which may pull too. */
function readJobAccess(runner, push) {
    const implied = push.length > 0 ? 'push' : 'pull';
    if (!(0,runner_inputs/* isWritten */.QH)(runner, 'access'))
        return implied;
    const access = (0,runner_inputs/* readChoice */.Kf)(runner, { name: 'access', choices: register/* accesses */.jm });
    if (access === 'push' || implied === 'pull')
        return access;
    throw new base_error/* OatError */.vE('INPUT_INVALID', {
        message: 'input access: "pull" contradicts input push',
        hint: 'remove access: (push: says it already), or remove push:',
    });
}
/** A cluster only pulls: a token that may push has no business there. */
function readPullSecret(runner, access) {
    const path = (0,runner_inputs/* readOptional */.T9)(runner, 'pull-secret');
    if (path === undefined || access === 'pull')
        return path;
    throw (0,runner_inputs/* invalidInput */.aY)('pull-secret', {
        said: `cannot stand beside ${(0,runner_inputs/* isWritten */.QH)(runner, 'push') ? 'push:' : `access: ${access}`}`,
        hint: 'write it in a step of its own, with pull: and the pull token',
    });
}

// EXTERNAL MODULE: ./src/base/time.ts
var time = __nccwpck_require__(6496);
// EXTERNAL MODULE: ./src/docker/config.ts
var docker_config = __nccwpck_require__(656);
// EXTERNAL MODULE: ./src/docker/pull-secret.ts
var pull_secret = __nccwpck_require__(7282);
// EXTERNAL MODULE: ./src/register/find-slot.ts
var find_slot = __nccwpck_require__(5275);
// EXTERNAL MODULE: ./src/registry/failure.ts
var failure = __nccwpck_require__(2465);
// EXTERNAL MODULE: ./src/registry/needs.ts
var needs = __nccwpck_require__(4746);
// EXTERNAL MODULE: ./src/registry/prove.ts
var prove = __nccwpck_require__(6761);
// EXTERNAL MODULE: ./src/registry/token.ts
var registry_token = __nccwpck_require__(6318);
// EXTERNAL MODULE: ./src/runner/event.ts
var runner_event = __nccwpck_require__(3034);
;// CONCATENATED MODULE: ./src/login/missing-token.ts



/** The error for an empty token, with its cause read from the run's event. */
async function explainMissingToken(inputs, ports) {
    const { found, runner, files } = ports;
    const { name: event, repository, payload } = await (0,runner_event/* readEvent */.j_)({ runner, files });
    const stored = found.slot && (0,find_slot/* secretNameFor */.zl)(found.slot, repository);
    return missingToken({
        inputs,
        secret: stored?.secret,
        environment: stored?.environment,
        actor: runner.environment['GITHUB_ACTOR'] ?? '',
        event,
        repository,
        payload,
    });
}
/** TOKEN_MISSING with the likeliest cause: GitHub gives no secrets to forks and other ones to Dependabot, without a word. */
function missingToken(facts) {
    const secret = facts.secret === undefined ? 'the secret' : `secret ${facts.secret}`;
    const skip = 'or set "on-missing: skip"';
    const error = (why, hint) => new base_error/* OatError */.vE('TOKEN_MISSING', { message: `no token: ${nameEmpty(facts.inputs)}${why}`, hint });
    if (facts.actor === 'dependabot[bot]' && facts.event !== 'schedule') {
        return error('. Dependabot started this run, and it reads only its own secrets', `save ${secret} among the Dependabot secrets of ${facts.repository} as well, ${skip}`);
    }
    const fork = (0,runner_event/* forkOf */.qc)({ ...facts, name: facts.event });
    if (fork !== undefined) {
        return error(`. The pull request comes from the fork ${fork}, and GitHub gives forks no secrets`, `guard the step with "if: github.event.pull_request.head.repo.full_name == github.repository", ${skip}`);
    }
    if (facts.environment !== undefined) {
        return error(`. The register keeps it in environment ${facts.environment}`, `write "environment: ${facts.environment}" on the job, and check that ${secret} is there`);
    }
    return error('', `check that ${secret} exists under the name in the workflow in ${facts.repository || 'this repository'} (Settings → Secrets and variables → Actions). The secret of an environment needs "environment:" on the job. In a reusable workflow pass "secrets: inherit"`);
}
/** GitHub sets an input that was not written to '' as well: each of these may be the one that the user wrote. */
function nameEmpty(inputs) {
    const names = inputs.map(name => `"${name}"`);
    const [first = '', second] = names;
    if (second === undefined)
        return `${first} is empty`;
    if (names.length === 2)
        return `both ${first} and ${second} are empty`;
    return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''} are empty`;
}

;// CONCATENATED MODULE: ./src/login/credential.ts





/**
 * The job's own token by its OIDC connection; else the one that the inputs hold. `undefined` when there is none and on-missing says
 * skip. Throws OIDC_UNAVAILABLE, OIDC_REFUSED, TOKEN_MISSING, TOKEN_MALFORMED, TOKEN_EXPIRED, INPUT_INVALID.
 */
async function findCredential(inputs, given) {
    const { found, ports } = given;
    const { runner } = ports;
    const channel = inputs.channel ?? found.slot?.channel;
    const token = (0,registry_token/* chooseToken */.X1)(inputs.tokens, { channel, access: inputs.access });
    const connection = connectionOf(inputs, found);
    if (connection !== undefined) {
        const outcome = await keyless(inputs, { ...given, connection, channel });
        if (!(outcome instanceof base_error/* OatError */.vE))
            return outcome;
        if (token.kind === 'empty') {
            skip(inputs, { error: outcome, runner });
            return undefined;
        }
        runner.info(`${outcome.message}. The token is the fallback`);
    }
    if (token.kind === 'chosen')
        return handed(inputs, { ...given, token });
    skip(inputs, { error: await missing(inputs, { ...given, token }), runner });
    return undefined;
}
/** The register's entry names the connection where the step does not; only Docker's registries know such tokens. */
function connectionOf({ oidc, registry }, { slot }) {
    return registry.isDockerHub ? (oidc.connection ?? slot?.oidc) : undefined;
}
async function keyless(inputs, given) {
    const { organization, connection, channel, ports } = given;
    const { runner, clock } = ports;
    const username = inputs.username ?? organization;
    if (username === undefined)
        throw new base_error/* OatError */.vE('INPUT_INVALID', registry_token/* missingOrganization */.Ex);
    refuseForeignPush(inputs, organization);
    const askedAt = clock.now();
    // Loaded only when used: a login with a token starts faster without.
    const { keylessToken } = await __nccwpck_require__.e(/* import() */ 154).then(__nccwpck_require__.bind(__nccwpck_require__, 3154));
    const outcome = await keylessToken({ connection, expiresIn: inputs.oidc.expiresIn }, ports);
    if (outcome.kind === 'unavailable')
        return outcome.error;
    const expiresAt = askedAt + outcome.seconds * 1000;
    runner.info(`token: keyless, by OIDC connection ${connection}, for ${outcome.seconds} s, until ${(0,time/* formatTime */.fU)(expiresAt)}`);
    const credential = (0,registry_token/* namedCredential */.xJ)(outcome.token, { username, mask: runner.mask });
    const input = 'oidc-connection-id';
    return { credential, input, connection, channel, access: inputs.access, expiresAt, warning: undefined };
}
function handed(inputs, given) {
    const { token, organization, ports } = given;
    const { runner, clock } = ports;
    const { expiresAt, registry, expiryWarningDays: warningDays } = inputs;
    runner.info(`token: ${token.reason}`);
    const username = inputs.username ?? organization;
    const credential = (0,registry_token/* readCredential */.Yz)(token, { username, isDockerHub: registry.isDockerHub, runner });
    refuseForeignPush(inputs, organization);
    const { input, channel } = token;
    const warning = expiresAt === undefined ? undefined : checkExpiry({ at: expiresAt, now: clock.now(), warningDays, input });
    return { credential, input, connection: undefined, channel, access: inputs.access, expiresAt, warning };
}
/** No token of one organization can push to another on Docker Hub. */
function refuseForeignPush({ push, registry }, organization) {
    const foreign = push.find(name => !name.startsWith(`${organization ?? ''}/`));
    if (foreign === undefined || registry.keepsShortNames || organization === undefined)
        return;
    throw new base_error/* OatError */.vE('INPUT_INVALID', {
        message: `input "push": ${foreign} is not a repository of the organization ${organization}`,
        hint: `write ${organization}/${foreign.replace(/^[^/]*\//, '')}, or correct organization:`,
    });
}
/** TOKEN_MISSING, with what else is missing. `token.inputs`: what could have held it. */
async function missing(inputs, given) {
    const { token, organization, found, ports } = given;
    const error = await explainMissingToken(token.inputs, { ...ports, found });
    if ((inputs.username ?? organization) !== undefined || inputs.onMissing === 'skip')
        return error;
    const { code, message, hint } = error;
    return new base_error/* OatError */.vE(code, { message, hint: `${hint}; ${registry_token/* missingOrganization */.Ex.message} as well` });
}
/** Says that nobody is logged in. Throws the error where on-missing is `fail`. */
function skip({ onMissing }, { error, runner }) {
    if (onMissing === 'fail')
        throw error;
    runner.notice(`not logged in (on-missing: skip): ${error.message}`);
    runner.output('logged-in', 'false');
}

;// CONCATENATED MODULE: ./src/docker/isolate.ts

/**
 * A config directory for this job alone: a copy of config.json (other logins and the current context stay), links to
 * everything else (plugins, contexts, builders). Throws CONFIG_INVALID.
 */
async function isolateConfig(options) {
    const { from, to, key, files } = options;
    const path = files.join(from, docker_config/* configFileName */.S3);
    const config = (0,docker_config/* parseDockerConfig */.Cj)(await (0,docker_config/* readingConfig */.Fk)(path, () => files.read(path)), path);
    // A helper serves the whole machine: what went into it would not be isolated.
    const serves = (0,docker_config/* configuredHelper */.vN)(config, key) !== undefined || (0,docker_config/* saysNothingOfCredentials */.tF)(config);
    const own = serves ? (0,docker_config/* withoutHelper */.zI)(config, key) : config;
    await (0,docker_config/* writingConfig */.RI)(to, async () => {
        await files.makeDirectory(to);
        await files.write(files.join(to, docker_config/* configFileName */.S3), (0,docker_config/* formatDockerConfig */.YT)(own));
        for (const name of await files.list(from)) {
            // Ours, and copies that a killed run left: a link would lead back into the directory that all jobs share.
            if (name.startsWith(docker_config/* ownPrefix */.l1) || name.startsWith(docker_config/* configFileName */.S3))
                continue;
            await files.link(files.join(from, name), files.join(to, name));
        }
    });
}

// EXTERNAL MODULE: ./src/base/retry.ts
var retry = __nccwpck_require__(7435);
// EXTERNAL MODULE: ./src/docker/held.ts
var docker_held = __nccwpck_require__(9605);
;// CONCATENATED MODULE: ./src/docker/undo-record.ts


/**
 * What our logins left there for their undo; `undefined` when there is none. One that is damaged is removed with a warning, since
 * nobody could ever use it. Only under the lock. Throws CONFIG_INVALID, also for a file that another user can have written.
 */
async function readUndoRecord(place) {
    const text = await readUndoText(place);
    if (text === undefined)
        return undefined;
    const record = parseUndoRecord(text);
    if (record !== undefined)
        return record;
    const path = place.files.join(place.directory, docker_config/* undoFileName */.sI);
    place.runner.warning(`${path} was damaged and is removed. Logins from before it cannot be restored: run docker logout for registries that this machine no longer needs`);
    await (0,docker_config/* writingConfig */.RI)(place.directory, () => place.files.remove(path));
    return undefined;
}
/** Where a login is, as far as can be told without the lock. `pending` also for a record that is damaged. Throws CONFIG_INVALID. */
async function undo_record_stageOf(place, id) {
    const text = await readUndoText(place);
    if (text === undefined)
        return 'no-record';
    const record = parseUndoRecord(text);
    const isPending = record === undefined || record.layers.some(layer => layer.id === id && layer.pending);
    return isPending ? 'pending' : 'finished';
}
/** Keeps the record, readable for this user alone; an empty one is removed. Throws CONFIG_INVALID. */
async function writeUndoRecord({ directory, files }, record) {
    const path = files.join(directory, docker_config/* undoFileName */.sI);
    await (0,docker_config/* writingConfig */.RI)(directory, () => record.layers.length === 0 ? files.remove(path) : files.writeOwn(path, JSON.stringify(record)));
}
async function readUndoText({ directory, files }) {
    const path = files.join(directory, docker_config/* undoFileName */.sI);
    try {
        return await (0,docker_config/* readingConfig */.Fk)(path, () => files.readOwn(path));
    }
    catch (error) {
        if (!(error instanceof base_error/* OatError */.vE))
            throw error;
        throw new base_error/* OatError */.vE(error.code, {
            message: error.message,
            hint: 'remove it; logins from before it are then not restored. Or use docker-config: isolated',
            cause: error.cause,
        });
    }
}
/**
 * Reads the undo file's text. `undefined` when it is not what we write: the reason is never told, since the parser's own words quote
 * the text, and it holds other logins.
 */
function parseUndoRecord(text) {
    try {
        const record = JSON.parse(text);
        return isRecord(record) ? record : undefined;
    }
    catch {
        return undefined;
    }
}
function isRecord(value) {
    if (!isFields(value))
        return false;
    const { original, madeDirectory, seen, intact, layers } = value;
    if (!isTextOrNull(original) || typeof seen !== 'string')
        return false;
    if (typeof madeDirectory !== 'boolean' || typeof intact !== 'boolean')
        return false;
    return Array.isArray(layers) && layers.every(isLayer);
}
function isLayer(value) {
    if (!isFields(value))
        return false;
    const { id, key, put, below, pullSecret } = value;
    if (![id, key, put].every(one => typeof one === 'string') || !isHeld(below))
        return false;
    if (pullSecret === undefined)
        return true;
    return (isFields(pullSecret) && typeof pullSecret['path'] === 'string' && typeof pullSecret['put'] === 'string');
}
function isHeld(value) {
    if (!isFields(value))
        return false;
    const { kind, entry, name, answer } = value;
    if (kind === 'nothing')
        return true;
    if (kind === 'entry')
        return isFields(entry);
    return (kind === 'helper' &&
        typeof name === 'string' &&
        isTextOrNull(answer) &&
        (entry === null || isFields(entry)));
}
function isTextOrNull(value) {
    return value === null || typeof value === 'string';
}
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/docker/undo-stack.ts

/** Adds a login. `file` is config.json's text before it. */
function addLayer(record, added) {
    const { layer, file, seen, madeDirectory } = added;
    if (record === undefined || record.layers.length === 0) {
        return { original: file ?? null, madeDirectory, seen, intact: true, layers: [layer] };
    }
    return { ...record, seen, intact: record.intact && record.seen === seen, layers: [...record.layers, layer] };
}
/** Notes that a login has come to its end. `seen`: the fingerprint of config.json now. */
function finishLayer(record, { id, seen }) {
    const layers = record.layers.map(({ pending, ...layer }) => pending === undefined || layer.id === id ? layer : { ...layer, pending });
    return { ...record, seen, layers };
}
/** Takes a layer of the record out wherever it lies, and says what that means for docker, which holds `current` for its registry. */
function removeLayer(record, layer, current) {
    const index = record.layers.indexOf(layer);
    const above = record.layers.find((other, place) => place > index && other.key === layer.key);
    const layers = record.layers
        .map(other => other === above && (0,docker_held/* fingerprintHeld */.wr)(other.below) === layer.put
        ? { ...other, below: layer.below }
        : other)
        .filter(other => other !== layer);
    const held = { now: (0,docker_held/* fingerprintHeld */.wr)(current), before: (0,docker_held/* fingerprintHeld */.wr)(layer.below) };
    const undoing = above === undefined ? undoTop(layer, held) : { kind: 'joined' };
    return { record: { ...record, layers }, undoing };
}
function undoTop(layer, held) {
    if (held.now === layer.put)
        return { kind: 'restore', below: layer.below };
    return { kind: held.now === held.before ? 'absent' : 'foreign' };
}

;// CONCATENATED MODULE: ./src/docker/undo.ts





/** Takes one login of ours out of docker's configuration again, under the lock. Throws CONFIG_INVALID, DOCKER_LOGIN_FAILED. */
async function undoLayer(undo) {
    const { directory, files, layer } = undo;
    // Without a record there is nothing to lock: main failed before it could write one.
    const stage = await stageOf(undo, layer);
    if (stage === 'no-record') {
        undo.runner.info('nothing to undo');
        return;
    }
    // A docker that is still at work would store the login after its undo.
    if (stage === 'pending')
        await undo.endRun(layer);
    const lock = await lockConfig(directory, { ...undo, doing: layer });
    let madeDirectory = false;
    try {
        await finishUndo(undo, lock.unfinished.filter(id => id !== layer));
        const left = await takeOut(undo, layer);
        if (left === undefined)
            undo.runner.info('nothing to undo');
        else
            madeDirectory = left.madeDirectory && left.layers.length === 0;
    }
    finally {
        await lock.release();
    }
    if (madeDirectory)
        await files.removeDirectory(directory, { recursive: false });
}
/**
 * Takes one login of ours out of docker's configuration, whatever came before, after or in between. The caller holds the lock.
 * Gives the record that is left; `undefined` when none knew that login. Throws CONFIG_INVALID, DOCKER_LOGIN_FAILED.
 */
async function takeOut(undo, id) {
    const record = await readUndoRecord(undo);
    const layer = record?.layers.find(known => known.id === id);
    if (record === undefined || layer === undefined)
        return undefined;
    if (layer.pullSecret !== undefined) {
        const others = record.layers.filter(other => other !== layer);
        await (0,pull_secret/* removePullSecret */.k4)(layer.pullSecret, { ...undo, others });
    }
    const left = await change(undo, { record, layer });
    await writeUndoRecord(undo, left);
    return left;
}
/** The same for logins whose own undo was begun, and died with its process. */
async function finishUndo(undo, unfinished) {
    for (const id of unfinished) {
        const left = await takeOut(undo, id);
        if (left !== undefined)
            undo.runner.notice('finished the undo of an earlier login, which was interrupted');
    }
}
async function change(undo, { record, layer }) {
    const { docker, files, runner } = undo;
    const path = files.join(undo.directory, docker_config/* configFileName */.S3);
    const text = await (0,docker_config/* readingConfig */.Fk)(path, () => files.read(path));
    const config = (0,docker_config/* parseDockerConfig */.Cj)(text, path);
    const current = await (0,docker_held/* readHeld */.iJ)(config, { key: layer.key, docker });
    const { record: left, undoing } = removeLayer(record, layer, current);
    const intact = record.intact && record.seen === (0,docker_config/* fingerprint */.Rj)(text ?? '');
    if (undoing.kind === 'foreign')
        runner.notice(`${layer.key} holds a login that is not ours any more: left as it is`);
    if (undoing.kind === 'joined')
        runner.info(`a later login to ${layer.key} is still in use; its own undo leads past this one`);
    const restored = undoing.kind === 'restore'
        ? await (0,docker_held/* restoreHeld */.qb)(config, { key: layer.key, current, below: undoing.below, docker })
        : config;
    if (undoing.kind === 'restore') {
        const isBack = (0,docker_held/* fingerprintHeld */.wr)(undoing.below) !== undefined;
        runner.info(`${layer.key}: ${isBack ? 'the login from before is back' : 'logged out'}`);
    }
    const isLast = left.layers.length === 0;
    const asBefore = isLast && undoing.kind !== 'foreign' && (intact || isSame(restored, left.original));
    const after = asBefore ? left.original : restored === config ? (text ?? null) : (0,docker_config/* formatDockerConfig */.YT)(restored);
    await writeConfig(undo, { path, before: text ?? null, after });
    return { ...left, intact, seen: (0,docker_config/* fingerprint */.Rj)(after ?? '') };
}
/** Same content, whatever the layout: docker writes the file anew with every login and logout. */
function isSame(config, original) {
    const canonical = (value) => JSON.stringify(sorted({ auths: {}, ...value }));
    return canonical(config) === canonical((0,docker_config/* parseDockerConfig */.Cj)(original ?? undefined, docker_config/* configFileName */.S3));
}
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).map(([key, item]) => [key, sorted(item)]);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
async function writeConfig({ directory, files }, change) {
    const { path, before, after } = change;
    if (after === before)
        return;
    // A link, as dotfile managers make them, stays a link: what it leads to is written.
    const target = await files.realPath(path);
    await (0,docker_config/* writingConfig */.RI)(directory, () => (after === null ? files.remove(path) : files.write(target, after)));
}

;// CONCATENATED MODULE: ./src/docker/login.ts








/**
 * Logs docker in, under our lock: what is there now is remembered first, and what should be there afterwards is
 * looked for. Throws CONFIG_INVALID, DOCKER_MISSING, DOCKER_LOGIN_FAILED, TOKEN_REJECTED.
 */
async function loginDocker(login) {
    const { directory, files } = login;
    const madeDirectory = await (0,docker_config/* writingConfig */.RI)(directory, () => files.makeDirectory(directory));
    const lock = await (0,docker_config/* lockConfig */.kV)(directory, login);
    try {
        await finishUndo(login, lock.unfinished);
        await remember(login, madeDirectory);
        await attempt(login);
        if (!(await isThere(login))) {
            login.runner.warning(`another process rewrote ${directory}/${docker_config/* configFileName */.S3} during the login: logging in once more`);
            await attempt(login);
            if (!(await isThere(login)))
                throw overwritten(login);
        }
        await markSeen(login);
    }
    finally {
        await lock.release();
    }
}
async function readConfig({ directory, files, }) {
    const path = files.join(directory, docker_config/* configFileName */.S3);
    const text = await (0,docker_config/* readingConfig */.Fk)(path, () => files.read(path));
    return { text, config: (0,docker_config/* parseDockerConfig */.Cj)(text, path) };
}
async function remember(login, madeDirectory) {
    const { credential, docker, layer: id, registry } = login;
    const { text, config } = await readConfig(login);
    if (id === undefined)
        return;
    const key = registry.configKey;
    const below = await (0,docker_held/* readHeld */.iJ)(config, { key, docker });
    const put = (0,docker_config/* fingerprint */.Rj)(`${credential.username}:${credential.token.reveal()}`);
    const file = login.pullSecret;
    const pullSecret = file && { path: file.path, put: (0,docker_config/* fingerprint */.Rj)(file.text.reveal()) };
    const layer = { id, key, put, below, pending: true, ...(pullSecret && { pullSecret }) };
    const record = addLayer(await readUndoRecord(login), {
        layer,
        file: text,
        seen: (0,docker_config/* fingerprint */.Rj)(text ?? ''),
        madeDirectory,
    });
    await writeUndoRecord(login, record);
}
async function attempt(login) {
    const { attempts, clock, credential, deadline, directory, docker, registry, runner } = login;
    for (let tries = 1;; tries++) {
        const result = await docker.login({ registry: registry.name, credential, configDirectory: directory });
        if (result.exitCode === 0)
            return;
        const output = result.stderr || result.stdout;
        if (tries >= attempts || !isPassingDockerFailure(output)) {
            const { exitCode } = result;
            throw dockerLoginFailure({ exitCode, output, registry: registry.name, username: credential.username });
        }
        const pause = (0,retry/* backoff */.JN)(tries, clock.random());
        runner.info(`docker login: ${(0,base_text/* printable */.g$)(output, 200)}; trying again in ${(0,retry/* seconds */.YA)(pause)} (${tries + 1} of ${attempts})`);
        await clock.sleep(pause, deadline.signal);
    }
}
async function isThere(login) {
    const { credential, docker, registry } = login;
    const { config } = await readConfig(login);
    const key = registry.configKey;
    // A helper that serves nothing back would have failed the login; its mark in the file is enough then.
    if ((0,docker_config/* configuredHelper */.vN)(config, key) !== undefined)
        return (0,docker_config/* authsEntry */.YP)(config, key) !== undefined;
    const held = await (0,docker_held/* readHeld */.iJ)(config, { key, docker });
    return (0,docker_held/* fingerprintHeld */.wr)(held) === (0,docker_config/* fingerprint */.Rj)(`${credential.username}:${credential.token.reveal()}`);
}
async function markSeen(login) {
    if (login.layer === undefined)
        return;
    const { text } = await readConfig(login);
    const record = await readUndoRecord(login);
    if (record !== undefined)
        await writeUndoRecord(login, finishLayer(record, { id: login.layer, seen: (0,docker_config/* fingerprint */.Rj)(text ?? '') }));
}
function overwritten({ directory, registry }) {
    return new base_error/* OatError */.vE('DOCKER_LOGIN_FAILED', {
        message: `docker login to ${registry.name} succeeded twice, but ${directory} does not hold it`,
        hint: 'another process on this machine keeps rewriting the file: use docker-config: isolated',
    });
}
/** Faults of the network or of a registry in trouble, in the words of docker and Go's net package. */
const passing = /timeout|deadline exceeded|connection (reset|refused)|no such host|temporary failure|unexpected EOF|: EOF|5\d\d (internal|bad|service|gateway)|too many requests|toomanyrequests/i;
const refused = /unauthorized|incorrect username|denied|forbidden|failed login|\b40[13]\b/i;
/** Whether `docker login` failed in a way that another try may mend. A refused credential is never tried again. */
function isPassingDockerFailure(output) {
    return passing.test(output) && !refused.test(output);
}
/** What docker said, without its log lines: those of a fallback that it tried on the way come first and say nothing. */
function essence(output) {
    const lines = output.split('\n').filter(line => !/^time="[^"]*" level=(info|debug|warning)/.test(line));
    return (0,base_text/* printable */.g$)(lines.join('\n'), 300) || 'it said nothing';
}
/** `docker login` ended with `exitCode`, which is not 0. TOKEN_REJECTED when the registry refused, else DOCKER_LOGIN_FAILED. */
function dockerLoginFailure(result) {
    const { exitCode, output, registry, username } = result;
    const said = essence(output);
    if (refused.test(output) && !/credential/i.test(output)) {
        return new base_error/* OatError */.vE('TOKEN_REJECTED', {
            message: `docker login to ${registry} as ${username} was refused (${said})`,
            hint: `check: 1. "${username}" is the Docker organization, not a person. 2. The token still exists and is active (Docker Home → Access tokens). 3. The secret holds the complete token. Do not simply re-run: repeated failures lock the organization out for about ten minutes`,
        });
    }
    return new base_error/* OatError */.vE('DOCKER_LOGIN_FAILED', {
        message: `docker login to ${registry} as ${username} ended with exit code ${exitCode} (${said})`,
        hint: /credential/i.test(output)
            ? 'repair the credential helper of this machine, or use docker-config: isolated, which keeps the login in a separate file'
            : 'run docker login by hand on this runner to see more',
    });
}

;// CONCATENATED MODULE: ./src/login/place.ts



/**
 * Logs docker in where input docker-config says, and keeps in the state what the post step needs. Gives the config
 * directory. Throws as loginDocker and isolateConfig do.
 */
async function placeLogin(inputs, place) {
    const { credential, pullSecret, ports } = place;
    const { docker, files, id, runner } = ports;
    const usual = await files.realPath(docker.configDirectory);
    const login = { ...ports, credential, pullSecret, registry: inputs.registry, attempts: inputs.attempts };
    const recorded = (directory) => {
        runner.saveState('directory', directory);
        runner.saveState('layer', id);
        return id;
    };
    const undoes = inputs.logout && runner.hasPost;
    if (inputs.dockerConfig === 'shared') {
        const layer = undoes ? recorded(usual) : undefined;
        await loginDocker({ ...login, directory: usual, layer });
        return usual;
    }
    const directory = files.join(temporaryDirectory(runner), `docker-oat-login-${id}`);
    if (undoes) {
        runner.saveState('isolated', directory);
        runner.saveState('previous', runner.environment['DOCKER_CONFIG'] ?? '');
    }
    // The directory goes as a whole; a file elsewhere has to be remembered.
    const layer = undoes && pullSecret !== undefined ? recorded(directory) : undefined;
    await isolateConfig({ from: usual, to: directory, key: inputs.registry.configKey, files });
    await loginDocker({ ...login, directory, layer });
    runner.exportVariable('DOCKER_CONFIG', directory);
    return directory;
}
function temporaryDirectory(runner) {
    const directory = runner.environment['RUNNER_TEMP'];
    if (directory !== undefined && directory !== '')
        return directory;
    throw new base_error/* OatError */.vE('INPUT_INVALID', {
        message: 'input docker-config: isolated needs the directory that RUNNER_TEMP names, and it is not set',
        hint: 'set RUNNER_TEMP in the environment of the runner, or use docker-config: shared',
    });
}

// EXTERNAL MODULE: ./src/base/markdown.ts
var markdown = __nccwpck_require__(2584);
;// CONCATENATED MODULE: ./src/login/summary.ts


/** The job summary of a login, in GitHub's Markdown. */
function loginSummary(report) {
    const { registry, username, grant, unproven, pullSecret, expiresAt, warnings } = report;
    const table = (0,markdown/* twoColumns */.cL)([
        ['Registry', (0,markdown/* codeText */.ph)(registry)],
        ['User', (0,markdown/* codeText */.ph)(username)],
        ['Token for', (0,register/* slotWords */.Sr)(report)],
        ['Token', source(report)],
        ['Proven', proven(grant, unproven)],
        ...(pullSecret === undefined ? [] : [['Pull secret', (0,markdown/* codeText */.ph)(pullSecret)]]),
        ...(expiresAt === undefined ? [] : [['Expires', expiresAt]]),
    ]);
    const notes = warnings.map(warning => `> [!WARNING]\n> ${(0,markdown/* plainText */.wh)(warning)}\n`);
    return [`### Docker login: ${(0,register/* slotWords */.Sr)(report)}`, '', table, ...notes].join('\n');
}
function source({ input, connection, label }) {
    if (connection !== undefined)
        return `keyless, by OIDC connection ${(0,markdown/* codeText */.ph)(connection)}`;
    return `input ${(0,markdown/* codeText */.ph)(input)}${label === undefined ? '' : `, ${(0,markdown/* codeText */.ph)(label)} in Docker Home`}`;
}
function proven(grant, unproven) {
    const granted = Object.entries(grant).map(([repository, actions]) => `${(0,markdown/* codeText */.ph)(repository)} ${actions.join(' and ')}`);
    return [...granted, ...(unproven === undefined ? [] : [`not proven: ${(0,markdown/* plainText */.wh)(unproven)}`])].join('<br>');
}

;// CONCATENATED MODULE: ./src/login/login.ts












/** Picks the token, proves its grant at the registry, logs docker in, and leaves word for the post step. */
async function login(inputs, ports) {
    const { runner } = ports;
    const { registry, access } = inputs;
    const register = await (0,registry_inputs/* loadRegistryRegister */.X0)(inputs, ports.files);
    const found = (0,find_slot/* findSlotIn */.jx)(register, { wanted: wantedSlot(inputs, register), runner });
    const organization = (0,registry_token/* organizationOf */.d1)({ ...inputs, repositories: [inputs.push, inputs.pull] }, register);
    const token = await findCredential(inputs, { organization, found, ports });
    if (token === undefined)
        return;
    const { credential, warning, expiresAt } = token;
    (0,docker_config/* refuseAuthConfigOverride */.fV)(runner.environment, registry);
    const pullSecret = await (0,pull_secret/* preparePullSecret */.ln)(inputs, { ...ports, credential });
    const proof = await login_prove(inputs, { token, organization, found, ports });
    const docker = ports.openDocker();
    const directory = await placeLogin(inputs, { credential, pullSecret, ports: { ...ports, docker } });
    runner.info(`docker is logged in to ${registry.name} as ${credential.username}, in ${directory}`);
    if (pullSecret !== undefined)
        await (0,pull_secret/* writePullSecret */.Nd)(pullSecret, ports);
    if (warning !== undefined)
        runner.warning(warning);
    const report = {
        registry: registry.name,
        username: credential.username,
        input: token.input,
        connection: token.connection,
        channel: token.channel,
        access,
        ...proof,
        pullSecret: pullSecret?.path,
        expiresAt: expiresAt === undefined ? undefined : (0,time/* formatTime */.fU)(expiresAt),
        warnings: warning === undefined ? [] : [warning],
    };
    if (token.connection !== undefined)
        runner.saveState('keyless-until', report.expiresAt ?? '');
    writeOutputs(runner, { report, directory });
    await runner.summary(() => loginSummary(report));
}
/** A base image of somebody else tells nothing of the entry. */
function wantedSlot({ push, pull, access, channel }, register) {
    const own = pull.filter(name => name.startsWith(`${register?.organization ?? ''}/`));
    return { channel, access, repositories: access === 'push' ? push : own };
}
async function login_prove(inputs, given) {
    const { token, organization, found, ports } = given;
    const { credential, connection } = token;
    const { registry, access } = inputs;
    if (inputs.proof === 'off')
        return { grant: {}, label: undefined, unproven: 'proof: off' };
    const repository = ports.runner.environment['GITHUB_REPOSITORY'] ?? '';
    const context = {
        registry: registry.name,
        username: credential.username,
        organization,
        input: token.input,
        channel: token.channel,
        access,
        secret: found.slot && (0,find_slot/* secretNameFor */.zl)(found.slot, repository),
        connection,
    };
    const proof = await (0,prove/* proveGrant */.B)({
        registry: ports.openRegistry(registry, credential),
        needs: needsOf(inputs, found),
        exact: inputs.proof === 'exact',
        context,
        onLabel: label => {
            const wrong = (0,failure/* otherSlot */.jx)(label, { found, context });
            if (wrong !== undefined)
                throw wrong;
        },
    });
    for (const [repository, actions] of Object.entries(proof.grant)) {
        ports.runner.info(`proven: ${actions.join(' and ')} on ${repository}`);
    }
    if (proof.unproven !== undefined)
        ports.runner.warning(`not proven: ${proof.unproven}`);
    return proof;
}
/** What the step names; where it names nothing for its access, the register knows. */
function needsOf({ push, pull, access }, { slot }) {
    const known = slot?.repositories ?? [];
    if (access === 'push')
        return (0,needs/* jobNeeds */.P7)({ push: push.length > 0 ? push : known, pull });
    return (0,needs/* jobNeeds */.P7)({ push, pull: pull.length > 0 ? pull : known });
}
function writeOutputs(runner, { report, directory }) {
    runner.output('logged-in', 'true');
    runner.output('registry', report.registry);
    runner.output('username', report.username);
    runner.output('channel', report.channel ?? '');
    runner.output('access', report.access);
    runner.output('grant', JSON.stringify(report.grant));
    runner.output('docker-config', directory);
    if (report.pullSecret !== undefined)
        runner.output('pull-secret', report.pullSecret);
    runner.output('expires-at', report.expiresAt ?? '');
}

;// CONCATENATED MODULE: ./src/login/start.ts








/** Builds what mode login works with, and runs it. */
async function startLogin(runner, adapted) {
    const inputs = readLoginInputs(runner);
    const clock = (0,base_clock/* createClock */.ts)();
    const deadline = (0,base_clock/* createDeadline */.dU)({ clock, timeout: inputs.timeout, attempts: inputs.attempts });
    const http = (0,base_http/* createHttp */.V)({ clock, deadline, attempts: inputs.attempts, onRetry: runner.info });
    const { environment, mask } = runner;
    const id = clock.unique();
    const openDocker = () => {
        const secrets = [...(0,runner_inputs/* readSecrets */.ql)(runner), ...(adapted?.secrets ?? [])];
        const docker = (0,docker_docker/* createDocker */.h)({ environment, secrets, deadline, run: id });
        return adapted === undefined ? docker : adapted.docker(docker);
    };
    await login(inputs, {
        runner,
        clock,
        deadline,
        files: (0,files/* createFiles */.q)(clock.unique),
        http,
        openRegistry: (host, credential) => (0,registry/* createRegistry */.I)({ host, credential, http, mask }),
        openDocker,
        id,
    });
}


/***/ }),

/***/ 8291:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ startMachine)
});

// EXTERNAL MODULE: ./src/base/clock.ts
var base_clock = __nccwpck_require__(4031);
// EXTERNAL MODULE: ./src/base/error.ts
var error = __nccwpck_require__(9039);
// EXTERNAL MODULE: ./src/base/files.ts + 3 modules
var files = __nccwpck_require__(7421);
// EXTERNAL MODULE: ./src/base/secret.ts
var secret = __nccwpck_require__(5309);
// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __nccwpck_require__(766);
// EXTERNAL MODULE: ./src/docker/docker.ts + 8 modules
var docker_docker = __nccwpck_require__(5396);
// EXTERNAL MODULE: ./src/login/start.ts + 12 modules
var start = __nccwpck_require__(1001);
// EXTERNAL MODULE: ./src/runner/inputs.ts
var inputs = __nccwpck_require__(9205);
// EXTERNAL MODULE: ./src/runner/run.ts
var run = __nccwpck_require__(1455);
// EXTERNAL MODULE: ./src/runner/terminal.ts + 1 modules
var terminal = __nccwpck_require__(3195);
// EXTERNAL MODULE: ./src/docker/config.ts
var docker_config = __nccwpck_require__(656);
// EXTERNAL MODULE: ./src/docker/held.ts
var docker_held = __nccwpck_require__(9605);
;// CONCATENATED MODULE: ./src/machine/findings.ts
/** The key under which docker keeps Docker Hub's login. */
const hubKey = 'https://index.docker.io/v1/';
/** Reads what docker keeps: `user` and the kind of its secret. */
function machineLogin(registry, held) {
    const { username, secret, helper } = held;
    return { registry, username, helper, kind: kindOf(secret) };
}
function kindOf(secret) {
    if (secret === undefined || secret === '')
        return 'unknown';
    if (secret.startsWith('dckr_oat_'))
        return 'organization-token';
    return secret.startsWith('dckr_pat_') ? 'personal-token' : 'password';
}
/** What a machine's configuration says, registry by registry. */
function machineFindings(logins, machine) {
    const findings = logins.map(loginFinding);
    if (machine.desktop)
        findings.push(desktop);
    if (machine.overridden)
        findings.push(overridden);
    return findings;
}
function loginFinding({ registry, username = 'somebody', kind, helper }) {
    const where = helper === undefined ? 'in config.json' : `by the credential helper ${helper}`;
    const who = `${registry}: logged in as ${username}, kept ${where}`;
    const base = { subject: registry, severity: 'notice', code: 'MACHINE_ORGANIZATION' };
    if (registry !== hubKey)
        return { ...base, message: who, remedy: 'not Docker Hub: leave it' };
    if (kind === 'organization-token') {
        return { ...base, message: `${who}, with an organization’s token`, remedy: 'leave it' };
    }
    const secret = {
        'personal-token': 'a personal access token',
        password: 'a password',
        unknown: 'a secret of unknown kind',
    }[kind];
    return {
        code: 'MACHINE_SHARED',
        severity: 'warning',
        subject: registry,
        message: `${who}, with ${secret}`,
        remedy: `if ${username} is the shared account, log in with a pull token of the organization instead`,
    };
}
const desktop = {
    code: 'MACHINE_DESKTOP',
    severity: 'notice',
    subject: 'desktop',
    message: 'Docker Desktop keeps the logins here, and an organization’s token does not work with it',
    remedy: 'sign in to Docker Desktop as yourself, a member of the organization, not with the shared account',
};
const overridden = {
    code: 'MACHINE_OVERRIDDEN',
    severity: 'warning',
    subject: 'DOCKER_AUTH_CONFIG',
    message: 'the variable DOCKER_AUTH_CONFIG holds logins, which docker prefers to any other',
    remedy: 'remove it from your shell’s start files',
};

;// CONCATENATED MODULE: ./src/machine/change-account.ts





/**
 * In config.json a login takes the place of the account before in one write. A helper may keep both: that of pass has one
 * entry a user name and serves the first by the alphabet (its pass.go); and a login by browser leaves tokens that docker prefers.
 * Then the account is logged out first, and kept in memory until the new login is seen to work.
 */
function changeAccount({ docker, files, rescue }) {
    const path = files.join(docker.configDirectory, docker_config/* configFileName */.S3);
    const read = async () => (0,docker_config/* parseDockerConfig */.Cj)(await (0,docker_config/* readingConfig */.Fk)(path, () => files.read(path)), path);
    let before;
    return {
        docker: {
            ...docker,
            login: async (options) => {
                const config = await read();
                const held = await (0,docker_held/* readHeld */.iJ)(config, { key: hubKey, docker });
                if (before === undefined && held.kind !== 'nothing') {
                    before = { held, config };
                    if (needsLogout(held, config))
                        await logOut(docker);
                }
                return docker.login(options);
            },
        },
        putBack: async () => {
            if (before === undefined)
                return;
            const { held, config } = before;
            const { docker, deadline } = rescue();
            const lock = await (0,docker_config/* lockConfig */.kV)(docker.configDirectory, { files, deadline });
            try {
                await refill(docker, held);
                const target = await files.realPath(path);
                await (0,docker_config/* writingConfig */.RI)(docker.configDirectory, () => files.write(target, `${JSON.stringify(config, undefined, '\t')}\n`));
            }
            finally {
                await lock.release();
            }
        },
    };
}
function needsLogout(held, config) {
    if (held.kind === 'helper')
        return held.answer !== null;
    return (0,docker_config/* authsEntry */.YP)(config, `${hubKey}refresh-token`) !== undefined;
}
/** What a helper kept: whatever else got in by then goes first. */
async function refill(docker, held) {
    if (held.kind !== 'helper' || held.answer === null)
        return;
    await docker.helper({ name: held.name, verb: 'erase', input: hubKey });
    const result = await docker.helper({ name: held.name, verb: 'store', input: held.answer });
    if (result?.exitCode === 0)
        return;
    throw new error/* OatError */.vE('DOCKER_LOGIN_FAILED', {
        message: `docker-credential-${held.name} store failed (${(0,base_text/* printable */.g$)(result?.stderr || result?.stdout || 'not on PATH', 200)}): the account before is logged out`,
        hint: 'unlock the credential helper, then docker login',
    });
}
async function logOut(docker) {
    const result = await docker.logout();
    if (result.exitCode === 0)
        return;
    throw new error/* OatError */.vE('DOCKER_LOGIN_FAILED', {
        message: `docker logout failed (${(0,base_text/* printable */.g$)(result.stderr || result.stdout, 200)})`,
        hint: 'check the credential helper on this machine; the account before is still logged in',
    });
}

;// CONCATENATED MODULE: ./src/machine/inspect.ts




/** Looks at docker's configuration, helpers included, and says who is logged in where. Throws CONFIG_INVALID. */
async function inspectMachine({ runner, docker, files }) {
    const path = files.join(docker.configDirectory, 'config.json');
    const config = (0,docker_config/* parseDockerConfig */.Cj)(await (0,docker_config/* readingConfig */.Fk)(path, () => files.read(path)), path);
    const store = config['credsStore'];
    // A helper for everything keeps Docker Hub's login without a word of it in config.json.
    const keys = new Set([...(0,docker_config/* namedRegistries */.Tn)(config), hubKey]);
    const logins = [];
    for (const key of keys) {
        const login = await readLogin(key, { config, docker, runner });
        if (login !== undefined)
            logins.push(login);
    }
    const desktop = typeof store === 'string' && store.startsWith('desktop');
    const overridden = (runner.environment['DOCKER_AUTH_CONFIG'] ?? '') !== '';
    runner.info(`looked at ${path}`);
    if (logins.length === 0)
        runner.info('docker is logged in nowhere');
    return {
        findings: machineFindings(logins, { desktop, overridden }),
        hub: logins.find(login => login.registry === hubKey),
        desktop,
    };
}
/** The login that docker would use for a registry, read where docker reads it. */
async function readLogin(key, ports) {
    const { config, docker, runner } = ports;
    const held = await (0,docker_held/* readHeld */.iJ)(config, { key, docker });
    const credential = (0,docker_held/* heldCredential */.lP)(held);
    if (credential === undefined)
        return undefined;
    const at = credential.indexOf(':');
    const secret = at === -1 ? '' : credential.slice(at + 1);
    if (secret !== '')
        runner.mask(secret);
    const username = at <= 0 ? undefined : (0,base_text/* printable */.g$)(credential.slice(0, at), 80);
    const helper = held.kind === 'helper' ? held.name : undefined;
    return machineLogin(key, { username, secret, helper });
}

;// CONCATENATED MODULE: ./src/machine/machine.ts












/** `migrate --machine`: says who is logged in where; with consent and a token, logs in with that instead. */
async function startMachine(runner, line) {
    (0,run/* checkCertificates */.rQ)(runner);
    const machine = await inspectMachine(portsOf(runner));
    for (const finding of machine.findings) {
        runner[finding.severity]((0,base_text/* printable */.g$)(`${finding.code}: ${finding.message}; ${finding.remedy}`, 600));
    }
    runner.output('findings', JSON.stringify(machine.findings));
    if (machine.desktop || machine.hub?.kind === 'organization-token')
        return true;
    const organization = (runner.input('organization') ||
        (await (0,terminal/* ask */.kA)('Docker organization to log in as (empty: leave it): ', false))) ??
        '';
    if (organization.trim() === '')
        return true;
    const token = await tokenOf(runner);
    if (!(await consents(line, machine.hub?.username))) {
        runner.info('nothing was changed');
        return true;
    }
    await moveTo(organization.trim(), { runner, token });
    return true;
}
/** Each part has its own time: a person may take long to answer. */
function portsOf(runner) {
    const clock = (0,base_clock/* createClock */.ts)();
    const deadline = (0,base_clock/* createDeadline */.dU)({ clock, timeout: 60, attempts: 1 });
    const docker = (0,docker_docker/* createDocker */.h)({ environment: runner.environment, secrets: (0,inputs/* readSecrets */.ql)(runner), deadline });
    return { runner, docker, deadline, files: (0,files/* createFiles */.q)(clock.unique) };
}
/** The token is proven, then the account before is logged out and the organization in. It comes back if that fails. */
async function moveTo(name, { runner, token }) {
    let change;
    try {
        await (0,start/* startLogin */.c)(asLogin(runner, { organization: name, token }), {
            secrets: (0,inputs/* readSecrets */.ql)(runner),
            docker: docker => {
                change = changeAccount({ docker, files: portsOf(runner).files, rescue: () => portsOf(runner) });
                return change.docker;
            },
        });
        const { hub } = await inspectMachine(portsOf(runner));
        if (hub?.kind !== 'organization-token' || hub.username !== name)
            throw notLoggedIn(hub);
    }
    catch (error) {
        await change?.putBack();
        throw error;
    }
    runner.info(`docker is now logged in as ${name}; the login before is gone from this machine`);
}
function notLoggedIn(hub) {
    return new error/* OatError */.vE('DOCKER_LOGIN_FAILED', {
        message: `docker login succeeded, but ${hub?.username ?? 'nobody'} is logged in to Docker Hub afterwards`,
        hint: 'look at config.json and its credential helpers; docker logout takes a login out',
    });
}
async function tokenOf(runner) {
    const handed = (0,inputs/* readSecret */.n5)(runner, 'token');
    if (handed !== undefined)
        return handed;
    const typed = ((await (0,terminal/* ask */.kA)('Pull token (not shown): ', true)) ?? '').trim();
    if (typed !== '')
        return new secret/* Secret */.z(typed, runner.mask);
    throw new error/* OatError */.vE('TOKEN_MISSING', {
        message: 'there is no token to log in with',
        hint: 'use --stdin token, --prompt token or the variable DOCKER_OAT_TOKEN',
    });
}
async function consents(line, username) {
    if (line.yes)
        return true;
    const before = username === undefined ? '' : ` and ${username} logged out`;
    const answer = await (0,terminal/* ask */.kA)(`Shall docker be logged in with this token${before}? [y/N] `, false);
    if (answer !== undefined)
        return /^y(es)?$/i.test(answer);
    throw new error/* OatError */.vE('INPUT_INVALID', {
        message: 'nobody is here to confirm the change',
        hint: 'run it at a terminal, or add --yes',
    });
}
/** The same runner with the inputs of mode login: the token is proven before docker sees it. */
function asLogin(runner, login) {
    const inputs = {
        mode: 'login',
        organization: login.organization,
        channel: runner.input('channel'),
        pull: runner.input('pull'),
        logout: 'false',
    };
    return { ...runner, input: name => (name === 'token' ? login.token.reveal() : (inputs[name] ?? '')) };
}


/***/ }),

/***/ 5275:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I2: () => (/* binding */ slotOfLabel),
/* harmony export */   jx: () => (/* binding */ findSlotIn),
/* harmony export */   zl: () => (/* binding */ secretNameFor)
/* harmony export */ });
/* unused harmony export findSlot */
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9039);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5197);
/* harmony import */ var _register_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3132);



/**
 * The Actions secret that a job of `thisRepository` (`owner/repo`) reads for a slot: the repository's own, else an
 * environment's, else an organization's; `undefined` when the slot has none that this repository can read.
 */
function secretNameFor(slot, thisRepository) {
    const [owner = ''] = thisRepository.split('/');
    const readable = slot.stores.filter((store) => (store.kind === 'organization-secret' && store.app === 'actions' && (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .same */ .FB)(store.organization, owner)) ||
        (store.kind === 'environment-secret' && (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .same */ .FB)(store.repository ?? thisRepository, thisRepository)) ||
        (store.kind === 'repository-secret' &&
            store.app === 'actions' &&
            (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .same */ .FB)(store.repository ?? thisRepository, thisRepository)));
    const nearest = readable.find(store => store.kind === 'repository-secret') ??
        readable.find(store => store.kind === 'environment-secret') ??
        readable[0];
    if (nearest === undefined)
        return undefined;
    const environment = nearest.kind === 'environment-secret' ? nearest.environment : undefined;
    return { secret: nearest.secret, environment };
}
/**
 * The slot for a job. A single candidate is taken whatever the repositories (the registry proves those); of several, the
 * one that has all `repositories`. `none` with candidates: no single one has them all.
 */
function findSlot(register, wanted) {
    const candidates = register.tokens.filter(slot => slot.access === wanted.access && (0,_register_js__WEBPACK_IMPORTED_MODULE_2__/* .channelsFit */ .aw)(slot.channel, wanted.channel));
    const [first, second] = candidates;
    if (first === undefined)
        return { kind: 'none', candidates };
    if (second === undefined)
        return { kind: 'found', slot: first };
    if (wanted.repositories.length === 0)
        return { kind: 'ambiguous', candidates };
    const [slot, ...others] = candidates.filter(({ repositories }) => wanted.repositories.every(name => repositories.includes(name)));
    if (slot === undefined)
        return { kind: 'none', candidates };
    return others.length === 0 ? { kind: 'found', slot } : { kind: 'ambiguous', candidates: [slot, ...others] };
}
/** The slot whose label is exactly `label` (without a state), `undefined` when the register has none. */
function slotOfLabel(register, label) {
    return register.tokens.find(slot => slot.label === label);
}
/** The register's entry for a token. Throws INPUT_INVALID when repositories have to decide. */
function findSlotIn(register, { wanted, runner }) {
    if (register === undefined)
        return { register, slot: undefined };
    const choice = findSlot(register, wanted);
    if (choice.kind === 'found')
        return { register, slot: choice.slot };
    if (choice.candidates.length > 0)
        throw undecided(register, { wanted, choice });
    runner.notice(`${register.file} has no entry for ${(0,_register_js__WEBPACK_IMPORTED_MODULE_2__/* .slotWords */ .Sr)(wanted)}`);
    return { register, slot: undefined };
}
function undecided(register, { wanted, choice }) {
    const candidates = choice.kind === 'found' ? [] : choice.candidates;
    const list = candidates.map(slot => `${JSON.stringify(slot.label)} (${(0,_register_js__WEBPACK_IMPORTED_MODULE_2__/* .slotWords */ .Sr)(slot)})`).join(', ');
    const asked = wanted.repositories.join(', ');
    if (choice.kind === 'none') {
        return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('INPUT_INVALID', {
            message: `no single entry of ${register.file} for ${(0,_register_js__WEBPACK_IMPORTED_MODULE_2__/* .slotWords */ .Sr)(wanted)} has ${asked}: ${list}`,
            hint: 'name the repositories of one entry; a job that needs two tokens logs in twice, with docker-config: isolated',
        });
    }
    const told = new Set(candidates.map(({ channel }) => channel)).size === candidates.length;
    return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('INPUT_INVALID', {
        message: `${candidates.length} entries of ${register.file} fit this job: ${list}`,
        hint: `write ${wanted.access}: with the repositories${told ? ', or channel:' : ''}, so that one of them is left`,
    });
}


/***/ }),

/***/ 6899:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q_: () => (/* binding */ parseLabel),
/* harmony export */   YG: () => (/* binding */ longestName),
/* harmony export */   bz: () => (/* binding */ endsInState),
/* harmony export */   cZ: () => (/* binding */ isSameText),
/* harmony export */   wR: () => (/* binding */ formatLabel)
/* harmony export */ });
/**
 * Room for ` (pending <time> <run>.<attempt>)` within 100 characters, the limit that Docker documents for the labels
 * of personal tokens (tokens of organizations have none in writing). UTF-16 units of the composed form (NFC).
 */
const longestName = 50;
const suffix = /^(?<name>.*) \((?<state>pending|current|retired) (?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)(?: (?<run>\d+\.\d+|local-[0-9A-Za-z]+))?\)$/s;
/**
 * Takes a label apart; `time` is in milliseconds since 1970. Never throws: whatever is not exactly ours (a
 * date that no calendar has, a name too long or itself ending in a state) is a plain name.
 */
function parseLabel(label) {
    const parts = suffix.exec(label)?.groups;
    const name = parts?.['name'];
    const at = Date.parse(parts?.['time'] ?? '');
    if (name === undefined || !canCarryState(name) || !isWritten(at, parts?.['time']))
        return { name: label };
    const { state, run } = { state: parts?.['state'], run: parts?.['run'] };
    if (state === 'pending')
        return run === undefined ? { name: label } : { name, state, time: at, run };
    if (run !== undefined)
        return { name: label };
    return { name, state: state === 'current' ? 'current' : 'retired', time: at };
}
/**
 * Puts a label together. A time between two seconds goes up to the next one, so that a `current` label is
 * never older than the change it covers.
 */
function formatLabel(label) {
    if (label.state === undefined)
        return label.name;
    const at = writeTime(Math.ceil(label.time / 1000) * 1000);
    return `${label.name} (${label.state} ${at}${label.run === undefined ? '' : ` ${label.run}`})`;
}
/** Whether two names or labels are the same text: a server may hand accents back in another form (NFC, NFD). */
function isSameText(one, other) {
    return one.normalize() === other.normalize();
}
/** Whether a name ends like one of our labels, and so cannot be the name of a token in the register. */
function endsInState(name) {
    return parseLabel(name).state !== undefined;
}
function canCarryState(name) {
    return name !== '' && name.normalize().length <= longestName && !endsInState(name);
}
// Date.parse takes 30 February for 2 March: only what is written back the same was a date.
function isWritten(at, text) {
    return !Number.isNaN(at) && writeTime(at) === text;
}
function writeTime(at) {
    return new Date(at).toISOString().replace('.000Z', 'Z');
}


/***/ }),

/***/ 2289:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ loadRegister)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9039);
/* harmony import */ var _yaml_read_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4933);


async function loadRegister(config, files) {
    const text = await readRegister(config.path, files);
    if (text !== undefined) {
        // A login without a register starts sooner without its parser.
        const { parseRegister } = await __nccwpck_require__.e(/* import() */ 418).then(__nccwpck_require__.bind(__nccwpck_require__, 7418));
        return parseRegister(await (0,_yaml_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readRegisterYaml */ .J)(text), config.path);
    }
    if (!config.isExplicit)
        return undefined;
    throw new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('REGISTER_MISSING', {
        message: `there is no register at ${config.path} (input config)`,
        hint: 'check the path, from the root of the workspace; the job has to check the repository out first',
    });
}
async function readRegister(path, files) {
    try {
        return await files.read(path);
    }
    catch (cause) {
        throw new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('REGISTER_INVALID', {
            message: `${path} cannot be read`,
            hint: 'it has to be a file that the runner may read',
            cause,
        });
    }
}


/***/ }),

/***/ 5197:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ same),
/* harmony export */   Ki: () => (/* binding */ repositoryProblem),
/* harmony export */   Ni: () => (/* binding */ isGithubOwner),
/* harmony export */   TK: () => (/* binding */ conventionalSecret),
/* harmony export */   gO: () => (/* binding */ isGithubRepository),
/* harmony export */   hE: () => (/* binding */ organizationProblem),
/* harmony export */   kV: () => (/* binding */ isConnectionId),
/* harmony export */   nL: () => (/* binding */ secretNameProblem)
/* harmony export */ });
/** One part of a repository's name (distribution/reference, `path-component`). */
const component = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const organizationPattern = new RegExp(`^${component}$`);
const repositoryPattern = new RegExp(`^${component}/${component}$`);
/** The longest name that Docker's references allow. */
const longest = 255;
/** Whether a text can be the name of a Docker organization. */
function organizationProblem(name) {
    if (name.length <= longest && organizationPattern.test(name))
        return undefined;
    const hint = organizationPattern.test(name.toLowerCase())
        ? `write ${name.toLowerCase()}`
        : 'write the name as in hub.docker.com/u/<name>: lower-case letters, digits and single . _ - between them';
    return { message: 'is not the name of a Docker organization', hint };
}
/** Whether a text can be `org/name` on Docker Hub. Tokens are limited to repositories by name, never by pattern. `organization`: whose it probably is. */
function repositoryProblem(name, organization = 'kong') {
    if (name.length <= longest && repositoryPattern.test(name))
        return undefined;
    if (name === '*/*/public')
        return { message: 'is a pattern', hint: 'write `public-pull: true` instead' };
    if (/[*?[\]{}]/.test(name)) {
        return {
            message: 'is a pattern',
            hint: 'list every repository by its name, so that new ones are not opened unseen',
        };
    }
    if (/[:@]/.test(name))
        return { message: 'has a host, tag or digest', hint: 'write org/name alone' };
    if (repositoryPattern.test(name.toLowerCase())) {
        return { message: 'has upper-case letters', hint: `write ${name.toLowerCase()}` };
    }
    if (organizationPattern.test(name))
        return { message: 'has no organization', hint: `write ${organization}/${name}` };
    return { message: 'is not a repository of Docker Hub', hint: 'write org/name, such as kong/gateway' };
}
/** Whether a text can be the name of a GitHub user or organization. `_` comes from managed users. */
function isGithubOwner(text) {
    return /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98}[A-Za-z0-9])?$/.test(text);
}
/** Whether a text can be `owner/repo` on GitHub. */
function isGithubRepository(text) {
    const [owner = '', repository = '', ...more] = text.split('/');
    if (more.length > 0 || repository === '.' || repository === '..')
        return false;
    return isGithubOwner(owner) && /^[A-Za-z0-9._-]{1,100}$/.test(repository);
}
/** What forbids this name for a GitHub secret, `undefined` when nothing does (docs.github.com, "Naming your secrets"). */
function secretNameProblem(name) {
    if (!/^[A-Za-z0-9_]+$/.test(name))
        return 'only letters, digits and _ are allowed';
    if (/^[0-9]/.test(name))
        return 'it must not start with a digit';
    if (/^GITHUB_/i.test(name))
        return 'the prefix GITHUB_ is reserved by GitHub';
    return undefined;
}
/** The secret of a token whose entry names no store: `DOCKERHUB_[<CHANNEL>_]<ACCESS>_TOKEN`. */
function conventionalSecret({ channel, access }) {
    const words = ['dockerhub', ...(channel === undefined ? [] : [channel]), access, 'token'];
    return words.join('_').replaceAll('-', '_').toUpperCase();
}
/** Whether a text can be the ID of an OIDC connection: Docker takes any version of UUID. */
function isConnectionId(text) {
    return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
function same(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}


/***/ }),

/***/ 3132:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BM: () => (/* binding */ channels),
/* harmony export */   Sr: () => (/* binding */ slotWords),
/* harmony export */   Tk: () => (/* binding */ channelProblem),
/* harmony export */   aw: () => (/* binding */ channelsFit),
/* harmony export */   jm: () => (/* binding */ accesses)
/* harmony export */ });
/** The two channels that have token inputs of their own. */
const channels = ['release', 'nightly'];
const channelWord = /^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/;
/** What forbids a text as the name of a channel, and what to write instead; `undefined` when nothing does. */
function channelProblem(text) {
    if (text.length <= 40 && channelWord.test(text))
        return undefined;
    const lower = text.toLowerCase();
    return {
        message: 'is not the name of a channel',
        hint: lower !== text && channelProblem(lower) === undefined
            ? `write ${lower}`
            : 'write one lower-case word of at most 40 characters, such as release, nightly or stable',
    };
}
const accesses = ['pull', 'push'];
/** `nightly push`, or `push` alone. */
function slotWords({ channel, access }) {
    return channel === undefined ? access : `${channel} ${access}`;
}
/** Whether a token of one channel can serve a job of the other: equal, or one of them is not told. */
function channelsFit(one, other) {
    return one === undefined || other === undefined || one === other;
}


/***/ }),

/***/ 2465:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ proofFailure),
/* harmony export */   GE: () => (/* binding */ scopeExcess),
/* harmony export */   jq: () => (/* binding */ wrongToken),
/* harmony export */   jx: () => (/* binding */ otherSlot)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9039);
/* harmony import */ var _register_find_slot_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5275);
/* harmony import */ var _register_label_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6899);
/* harmony import */ var _register_register_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3132);




/** WRONG_TOKEN when the label that the registry tells belongs to another slot of the register. */
function otherSlot(label, { found, context }) {
    const { register, slot } = found;
    const named = register && (0,_register_find_slot_js__WEBPACK_IMPORTED_MODULE_1__/* .slotOfLabel */ .I2)(register, (0,_register_label_js__WEBPACK_IMPORTED_MODULE_2__/* .parseLabel */ .Q_)(label).name);
    return named === undefined || named === slot ? undefined : wrongToken({ label, slot: named }, context);
}
/** The error for an answer that is not `granted` to something that the job needs. */
function proofFailure(answer, { asked, context }) {
    const { registry, username } = context;
    const token = nameOf(context);
    const { repository, action } = asked;
    switch (answer.kind) {
        case 'opaque':
            return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('SCOPE_UNPROVEN', {
                message: `${registry} answers for ${repository} with a token that only the registry can read`,
                hint: 'use proof: sufficient; this registry gives nothing to prove proof: exact with',
            });
        case 'withheld':
            return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('SCOPE_MISSING', {
                message: `${token} cannot ${action} ${repository} on ${registry} (${answer.detail})`,
                hint: scopeRemedy(asked, context),
            });
        case 'expired':
            return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('TOKEN_EXPIRED', {
                message: `${registry} says that ${token} has expired (${inDockersWords(answer.detail)})`,
                hint: renewal(asked, context),
            });
        case 'rejected':
            return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('TOKEN_REJECTED', {
                message: `${registry} does not accept ${token} for user "${username}" (${answer.detail})`,
                hint: rejectionChecks(context),
            });
    }
}
function scopeRemedy({ repository, action, standsForPublic }, context) {
    const givePublic = context.connection === undefined
        ? 'tick "Read public repositories" for the token in Docker Home'
        : 'allow public repositories in a ruleset of the connection in Docker Home';
    if (standsForPublic)
        return `${givePublic}, or write public-pull: false in its entry of the register`;
    const { organization } = context;
    if (action === 'pull' && organization !== undefined && !repository.startsWith(`${organization}/`))
        return `if ${repository} is a public image, ${givePublic}; or use "docker-config: scoped", so that base images do not use this login. A private image needs a token of its own organization`;
    return whyWithheld({ repository, action }, context);
}
/** The token may do more than its slot says. */
function scopeExcess(asked, context) {
    if (asked.standsForPublic) {
        return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('SCOPE_EXCESS', {
            message: `${nameOf(context)} can pull every public image, and the register says public-pull: false`,
            hint: 'untick "Read public repositories" for the token in Docker Home, or remove public-pull: false',
        });
    }
    return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('SCOPE_EXCESS', {
        message: `${nameOf(context)} can ${asked.action} ${asked.repository}, which is more than access ${context.access}`,
        hint: context.connection === undefined
            ? `replace it in ${secretOf(context)} by a token with ${context.access} access and nothing more`
            : `narrow the rulesets of the connection in Docker Home: all that match this job count together`,
    });
}
/** The registry itself names the token, and the register knows that name as another slot. */
function wrongToken(found, context) {
    const { slot, label } = found;
    return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('WRONG_TOKEN', {
        message: `input "${context.input}" holds ${JSON.stringify(label)}, which is the ${(0,_register_register_js__WEBPACK_IMPORTED_MODULE_3__/* .slotWords */ .Sr)(slot)} token`,
        hint: `save the ${(0,_register_register_js__WEBPACK_IMPORTED_MODULE_3__/* .slotWords */ .Sr)(context)} token in ${secretOf(context)}`,
    });
}
function nameOf({ input, token, connection }) {
    if (connection !== undefined)
        return `the keyless token (OIDC connection ${connection})`;
    return token ?? `the token (input "${input}")`;
}
function secretOf({ input, secret }) {
    if (secret === undefined)
        return input === '' ? 'its secret' : `the secret behind input "${input}"`;
    return `secret ${secret.secret}${secret.environment === undefined ? '' : ` of environment ${secret.environment}`}`;
}
/** The causes that fit. They all look the same to whoever asks, and the token may well be the right one. */
function whyWithheld({ repository, action }, context) {
    const { username, access } = context;
    const owner = repository.split('/')[0] ?? '';
    const place = owner === username
        ? `this token is not meant for ${repository}`
        : `${repository} does not belong to ${username}, which owns the token`;
    const rights = access === 'push' ? 'Image Push' : 'Image Pull';
    if (context.connection !== undefined)
        return `either ${place}, the repository does not exist, or no ruleset that matches this job gives ${action} on it. Correct the name, or add ${rights} on ${repository} to a ruleset of the connection in Docker Home`;
    return `either ${place}, the repository does not exist, or the token does not include it with ${action}. Correct the name, or edit the token in Docker Home (${rights} on ${repository})`;
}
function inDockersWords(detail) {
    if (!/personal access token/i.test(detail))
        return detail;
    return `${detail}; Docker calls every token "personal access token" here`;
}
/** What a person types to renew a token. */
function renewal({ repository }, context) {
    if (context.connection !== undefined)
        return 'raise oidc-expires-in, and re-run the failed job';
    const { access, secret, username } = context;
    const what = repository === '' ? '' : `: Image ${access === 'push' ? 'Push' : 'Pull'} on ${repository}`;
    const environment = secret?.environment === undefined ? '' : ` --env ${secret.environment}`;
    const save = secret === undefined
        ? `Save it in ${secretOf(context)}`
        : `Save it: gh secret set ${secret.secret}${environment}`;
    return `create a new one in Docker Home → ${username} → Access tokens${what}. ${save}. Then re-run the failed job. Mode rotate does all of this for you`;
}
function rejectionChecks(context) {
    if (context.connection !== undefined)
        return `check that the connection belongs to the Docker organization "${context.username}", and that it is active (Docker Home). Do not simply re-run: repeated failures lock the organization out for about ten minutes`;
    return `check: 1. "${context.username}" is the Docker organization, not a person. 2. The token still exists and is active (Docker Home → Access tokens). 3. The complete token is in ${secretOf(context)}. Do not simply re-run: repeated failures lock the organization out for about ten minutes`;
}


/***/ }),

/***/ 637:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ parseRegistryHost),
/* harmony export */   j: () => (/* binding */ registryInvalid)
/* harmony export */ });
/* harmony import */ var _base_address_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5985);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9039);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(766);



// docker/cli files Docker Hub under the address of its first registry, which no longer answers.
const dockerHub = {
    name: 'docker.io',
    isDockerHub: true,
    keepsShortNames: false,
    origin: 'https://registry-1.docker.io',
    // docs.docker.com/reference/api/registry/auth: asked at once, it saves the registry's challenge.
    tokenEndpoint: { realm: 'https://auth.docker.io/token', service: 'registry.docker.io' },
    configKey: 'https://index.docker.io/v1/',
};
/** Docker's hardened images: the same tokens, but docker looks for their login under their own host. */
const hardenedImages = {
    name: 'dhi.io',
    isDockerHub: true,
    keepsShortNames: true,
    origin: 'https://dhi.io',
    configKey: 'dhi.io',
};
const dockerHubNames = new Set([
    'docker.io',
    'hub.docker.com',
    'index.docker.io',
    'registry-1.docker.io',
    'registry.hub.docker.com',
    'https://index.docker.io/v1',
    'https://index.docker.io/v1/',
]);
// As docker's image names have it (github.com/distribution/reference, grammar of `domain`); at most 253 characters (RFC 1035).
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const hostAndPort = new RegExp(`^(\\[[0-9a-f:.]+\\]|(?=.{1,253}(?::|$))${label}(?:\\.${label})*)(:\\d{1,5})?$`, 'i');
/** Takes host[:port], written as its address is: neither 127.1 nor [::0:1]. Throws INPUT_INVALID for anything else. */
function parseRegistryHost(text) {
    const name = text.trim();
    if (dockerHubNames.has(name.toLowerCase()))
        return dockerHub;
    if (name.toLowerCase() === hardenedImages.name)
        return hardenedImages;
    const [, host] = hostAndPort.exec(name) ?? [];
    if (host === undefined || !URL.canParse(`https://${name}`) || /:0+$/.test(name))
        throw notHost(name);
    const { hostname } = new URL(`https://${name}`);
    if (hostname !== host.toLowerCase())
        throw otherwiseWritten(name, hostname);
    const scheme = (0,_base_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(host) ? 'http' : 'https';
    return { name, isDockerHub: false, keepsShortNames: true, origin: `${scheme}://${name}`, configKey: name };
}
function notHost(name) {
    return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('INPUT_INVALID', {
        message: `input registry: ${JSON.stringify((0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(name, 100))} is not host[:port]`,
        hint: 'write the host alone, without scheme or path, such as ghcr.io or localhost:5000',
    });
}
function otherwiseWritten(name, hostname) {
    return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('INPUT_INVALID', {
        message: `input registry: ${JSON.stringify(name)} is another spelling of ${hostname}`,
        hint: `write ${hostname} instead: docker keeps logins by the exact name`,
    });
}
/** REGISTRY_INVALID: an answer that the protocol does not allow. `message` follows the registry's name. */
function registryInvalid(host, message) {
    return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('REGISTRY_INVALID', {
        message: `${host.name} ${message}`,
        hint: 'check that input registry names a container registry; a proxy in between may have answered in its place',
    });
}


/***/ }),

/***/ 1270:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   He: () => (/* binding */ readTokens),
/* harmony export */   X0: () => (/* binding */ loadRegistryRegister),
/* harmony export */   my: () => (/* binding */ readChannel),
/* harmony export */   rS: () => (/* binding */ readRegistryInputs)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(766);
/* harmony import */ var _register_load_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2289);
/* harmony import */ var _register_names_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5197);
/* harmony import */ var _register_register_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3132);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9205);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(637);






/** The register speaks of Docker Hub: for another registry it counts only when input config names it. */
async function loadRegistryRegister({ registry, config }, files) {
    return registry.isDockerHub || config.isExplicit ? (0,_register_load_js__WEBPACK_IMPORTED_MODULE_0__/* .loadRegister */ .K)(config, files) : undefined;
}
/** Reads them. Throws INPUT_INVALID. */
function readRegistryInputs(runner) {
    const registry = (0,_host_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRegistryHost */ .T)((0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(runner, 'registry'));
    return {
        config: { path: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(runner, 'config'), isExplicit: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .isWritten */ .QH)(runner, 'config') },
        organization: readOrganization(runner),
        username: readUsername(runner, registry),
        registry,
        timeout: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readInteger */ .JI)(runner, { name: 'timeout', least: 1, most: 3600 }),
        attempts: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readInteger */ .JI)(runner, { name: 'attempts', least: 1, most: 20 }),
    };
}
/** The token inputs that are not empty, each a Secret from here on. */
function readTokens(runner) {
    const names = [
        'token',
        'release-pull-token',
        'release-push-token',
        'nightly-pull-token',
        'nightly-push-token',
    ];
    const handed = names.flatMap((name) => {
        const value = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readSecret */ .n5)(runner, name);
        return value === undefined ? [] : [[name, { value, trimmed: runner.input(name) !== value.reveal() }]];
    });
    return Object.fromEntries(handed);
}
/** A channel's name, `undefined` when none is written. Throws INPUT_INVALID. */
function readChannel(runner) {
    const name = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptional */ .T9)(runner, 'channel');
    const problem = name === undefined ? undefined : (0,_register_register_js__WEBPACK_IMPORTED_MODULE_4__/* .channelProblem */ .Tk)(name);
    if (problem === undefined)
        return name;
    throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .invalidInput */ .aY)('channel', {
        said: `: ${JSON.stringify((0,_base_text_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(name ?? '', 60))} ${problem.message}`,
        hint: problem.hint,
    });
}
function readOrganization(runner) {
    const name = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptional */ .T9)(runner, 'organization');
    if (name === undefined)
        return undefined;
    if (name.includes('@'))
        throw emailAddress('organization');
    const problem = (0,_register_names_js__WEBPACK_IMPORTED_MODULE_1__/* .organizationProblem */ .hE)(name);
    if (problem === undefined)
        return name;
    throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .invalidInput */ .aY)('organization', {
        said: `: ${JSON.stringify(name.slice(0, 60))} ${problem.message}`,
        hint: problem.hint,
    });
}
function readUsername(runner, registry) {
    const name = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptional */ .T9)(runner, 'username');
    if (name?.includes('@') === true && registry.isDockerHub)
        throw emailAddress('username');
    if (name !== undefined && /[\s:\u0000-\u001f]/.test(name)) {
        throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .invalidInput */ .aY)('username', { said: 'has white space or a colon', hint: 'write the name alone' });
    }
    return name;
}
function emailAddress(name) {
    return (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .invalidInput */ .aY)(name, {
        said: 'is an e-mail address',
        hint: 'an organization access token logs in with the name of the organization',
    });
}


/***/ }),

/***/ 4746:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P7: () => (/* binding */ jobNeeds),
/* harmony export */   SK: () => (/* binding */ publicQuestion),
/* harmony export */   kq: () => (/* binding */ slotNeeds)
/* harmony export */ });
/* harmony import */ var _tokens_resources_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(295);
/* harmony import */ var _repositories_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4651);


/** What a job needs: each repository with its action alone. */
function jobNeeds({ push, pull }) {
    return withForbidden([
        ...push.map((repository) => ({ repository, action: 'push' })),
        ...pull.map((repository) => ({ repository, action: 'pull' })),
    ]);
}
/** What an entry of the register says of its token. */
function slotNeeds(slot) {
    const { access, repositories } = slot;
    const needs = jobNeeds(access === 'push' ? { push: repositories, pull: [] } : { push: [], pull: repositories });
    const everyPublic = publicQuestion();
    return slot.publicPull
        ? { ...needs, needed: [...needs.needed, everyPublic] }
        : { ...needs, forbidden: [...needs.forbidden, everyPublic] };
}
/** One public image stands for all of them. */
function publicQuestion() {
    return { repository: _tokens_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .publicImage */ .Fe, action: 'pull', standsForPublic: true };
}
const above = {
    pull: 'push',
    push: 'delete',
    delete: undefined,
};
/** Docker's scopes are nested, pull in push in delete: the next one up tells. Official images are nobody's to push. */
function withForbidden(needed) {
    const highest = new Map();
    for (const { repository, action } of needed) {
        if (repository.startsWith(`${_repositories_js__WEBPACK_IMPORTED_MODULE_0__/* .officialNamespace */ .Z3}/`) || highest.get(repository) === 'push')
            continue;
        highest.set(repository, action);
    }
    const forbidden = [...highest].flatMap(([repository, action]) => {
        const next = above[action];
        return next === undefined ? [] : [{ repository, action: next }];
    });
    return { needed, forbidden };
}


/***/ }),

/***/ 3627:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jv: () => (/* binding */ readRegistryToken),
/* harmony export */   mT: () => (/* binding */ refusalDetail),
/* harmony export */   o$: () => (/* binding */ jsonObject),
/* harmony export */   rN: () => (/* binding */ classifyRefusal),
/* harmony export */   vE: () => (/* binding */ jwtClaims),
/* harmony export */   vQ: () => (/* binding */ tokenUrl),
/* harmony export */   xy: () => (/* binding */ parseChallenge)
/* harmony export */ });
/* harmony import */ var _base_address_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5985);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9039);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(766);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(637);




const schemeStart = /(?:^|,)\s*(bearer|basic)(?=[\s,]|$)/gi;
const parameter = /([a-z_]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/gi;
/**
 * Reads `WWW-Authenticate`; of several challenges Bearer wins, as in docker. `undefined` when it holds none that
 * a registry may send, or a Bearer challenge without realm.
 */
function parseChallenge(header) {
    const starts = [...header.matchAll(schemeStart)];
    const parts = starts.map((start, index) => ({
        scheme: start[1]?.toLowerCase(),
        text: header.slice(start.index + start[0].length, starts[index + 1]?.index),
    }));
    const bearer = parts.find(part => part.scheme === 'bearer');
    if (bearer === undefined)
        return parts.length > 0 ? { scheme: 'basic' } : undefined;
    const values = new Map([...bearer.text.matchAll(parameter)].map(([, key, quoted, plain]) => [
        key?.toLowerCase(),
        quoted?.replace(/\\(.)/g, '$1') ?? plain,
    ]));
    const realm = values.get('realm');
    return realm === undefined ? undefined : { scheme: 'bearer', realm, service: values.get('service') };
}
/** Reads a JWT without checking its signature (the registry does that). `undefined` when it is no JWT. */
function readRegistryToken(token) {
    const claims = jwtClaims(token);
    if (claims === undefined)
        return undefined;
    const hub = asObject(claims['https://auth.docker.io']);
    const access = Array.isArray(claims['access']) ? claims['access'].map(asObject) : [];
    return {
        label: typeof hub?.['at_name'] === 'string' ? hub['at_name'] : undefined,
        allows: (repository, action) => access.some(entry => {
            const actions = entry?.['actions'];
            return (entry?.['type'] === 'repository' &&
                entry['name'] === repository &&
                Array.isArray(actions) &&
                (actions.includes(action) || actions.includes('*')));
        }),
    };
}
/** What a JWT says; its signature is somebody else's to check. `undefined` when it is no JWT. */
function jwtClaims(token) {
    const [, payload, signature] = token.split('.');
    if (payload === undefined || signature === undefined)
        return undefined;
    return jsonObject(Buffer.from(payload, 'base64url').toString('utf8'));
}
/** A JSON object; `undefined` for any other text. */
function jsonObject(text) {
    try {
        return asObject(JSON.parse(text));
    }
    catch {
        // Three parts with dots between them need not be a JWT, and proxies answer in HTML.
        return undefined;
    }
}
function asObject(value) {
    return typeof value === 'object' && value !== null ? value : undefined;
}
/** The token endpoint's refusal (401 or 403), told apart by its text: the status is the same for all of them. */
function classifyRefusal(detail) {
    if (/insufficient[ _]scope/i.test(detail))
        return { kind: 'withheld', label: undefined, detail };
    if (/\bexpired\b/i.test(detail))
        return { kind: 'expired', detail };
    return { kind: 'rejected', detail };
}
/** The sentence in an error body of Docker Hub (`details`), of its API (`detail`, `message`) or of the distribution spec (`errors`). */
function refusalDetail(body) {
    try {
        return findDetail(JSON.parse(body)) ?? 'no reason given';
    }
    catch {
        // Proxies and load balancers answer in HTML or plain text: show what they said.
        return body.trim() === '' ? 'no reason given' : body;
    }
}
function findDetail(json) {
    if (typeof json !== 'object' || json === null)
        return undefined;
    const fields = json;
    for (const key of ['details', 'detail', 'message']) {
        const text = fields[key];
        if (typeof text === 'string' && text !== '')
            return text;
    }
    return Array.isArray(fields['errors']) ? findDetail(fields['errors'][0]) : undefined;
}
/**
 * The address to ask for a token.
 * @throws OatError REGISTRY_INVALID for a realm that is no address; REGISTRY_UNTRUSTED for one on this machine that a
 * registry elsewhere names: it would hand the credential to whatever listens there
 */
function tokenUrl({ realm, service }, asked) {
    const { host, scope, account } = asked;
    const said = `names the token endpoint ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(realm, 120)}`;
    if (!URL.canParse(realm))
        throw (0,_host_js__WEBPACK_IMPORTED_MODULE_1__/* .registryInvalid */ .j)(host, said);
    const url = new URL(realm);
    if ((0,_base_address_js__WEBPACK_IMPORTED_MODULE_3__/* .leadsToThisMachine */ .gq)(url.hostname) && !(0,_base_address_js__WEBPACK_IMPORTED_MODULE_3__/* .isLoopback */ .U9)(new URL(host.origin).hostname)) {
        throw new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('REGISTRY_UNTRUSTED', {
            message: `${host.name} ${said}, which is on this machine, so no credential was sent there`,
            hint: 'check that input registry names a container registry that you trust; only a registry on this machine may name such an endpoint',
        });
    }
    if (service !== undefined)
        url.searchParams.set('service', service);
    url.searchParams.set('scope', scope);
    url.searchParams.set('account', account);
    return url.href;
}


/***/ }),

/***/ 6761:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ proveGrant),
/* harmony export */   g: () => (/* binding */ proveNewToken)
/* harmony export */ });
/* harmony import */ var _base_batches_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2877);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9039);
/* harmony import */ var _base_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7435);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2465);




/**
 * Proves that the registry grants everything that is needed, one action a request; under `exact`, that it grants
 * nothing that is forbidden. The first refusal ends it. Throws as `proofFailure` says; SCOPE_EXCESS; SCOPE_UNPROVEN.
 */
async function proveGrant(proving) {
    const { registry, context, exact, needs } = proving;
    const challenge = await registry.challenge();
    if (challenge.scheme === 'none') {
        return withoutProof(exact, `${context.registry} asks for no credential, so there is nothing to prove`);
    }
    if (challenge.scheme === 'basic') {
        const answer = await registry.checkBasic();
        if (answer.kind !== 'granted')
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .proofFailure */ .Bc)(answer, { asked: { repository: '', action: context.access }, context });
        return withoutProof(exact, `${context.registry} accepts the credential; what it allows shows only when it is used`);
    }
    const [first, ...others] = needs.needed;
    if (first === undefined)
        return withoutProof(exact, 'the step names no repositories, so nothing was proven but the login itself');
    // The first alone: a bad credential is presented once.
    const answers = [await ask(first, proving), ...(await (0,_base_batches_js__WEBPACK_IMPORTED_MODULE_3__/* .inBatches */ .o)(others, need => ask(need, proving)))];
    if (exact)
        await (0,_base_batches_js__WEBPACK_IMPORTED_MODULE_3__/* .inBatches */ .o)(needs.forbidden, question => refuse(question, proving));
    const granted = needs.needed.filter((_, place) => answers[place]?.kind === 'granted');
    const label = answers.find(answer => answer.kind === 'granted')?.label;
    return {
        grant: grantOf(granted),
        label,
        unproven: granted.length === answers.length
            ? undefined
            : `${context.registry} answers with tokens that only it can read`,
    };
}
function grantOf(granted) {
    const names = [...new Set(granted.map(({ repository }) => repository))];
    return Object.fromEntries(names.map(name => [
        name,
        granted.filter(({ repository }) => repository === name).map(({ action }) => action),
    ]));
}
async function ask(needed, { context, exact, registry, onLabel }) {
    const answer = await registry.ask(needed);
    if ('label' in answer && answer.label !== undefined)
        onLabel(answer.label);
    if (answer.kind === 'granted' || (answer.kind === 'opaque' && !exact))
        return answer;
    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .proofFailure */ .Bc)(answer, { asked: needed, context });
}
async function refuse(excess, { context, registry }) {
    const answer = await registry.ask(excess);
    if (answer.kind === 'granted')
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .scopeExcess */ .GE)(excess, context);
    if (answer.kind !== 'withheld')
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .proofFailure */ .Bc)(answer, { asked: excess, context });
}
function withoutProof(exact, unproven) {
    if (!exact)
        return { grant: {}, label: undefined, unproven };
    throw new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('SCOPE_UNPROVEN', {
        message: unproven,
        hint: 'proof: exact needs a registry with a token service, and push: or pull: with the repositories; proof: sufficient goes on without',
    });
}
/** Milliseconds before each further look at a token that was minted a moment ago. */
const pauses = [2000, 5000, 10_000];
/**
 * The exact proof for a token of ours that is seconds old. Docker's token service may not know it yet, so a refusal
 * counts only when it is still there after three further looks: few, since refused logins lock an organization out.
 */
async function proveNewToken(proving, with_) {
    const { clock, signal, info } = with_;
    for (const pause of pauses) {
        try {
            return await proveGrant({ ...proving, exact: true });
        }
        catch (error) {
            if (!mayPass(error))
                throw error;
            info(`${proving.context.registry} does not take the new token yet (${error.code}), which is seconds old; looking again in ${(0,_base_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .seconds */ .YA)(pause)}`);
        }
        await clock.sleep(pause, signal);
    }
    return proveGrant({ ...proving, exact: true });
}
function mayPass(error) {
    return error instanceof _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE && (error.code === 'TOKEN_REJECTED' || error.code === 'SCOPE_MISSING');
}


/***/ }),

/***/ 5647:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  I: () => (/* binding */ createRegistry)
});

// UNUSED EXPORTS: tryUpload

// EXTERNAL MODULE: ./src/base/secret.ts
var secret = __nccwpck_require__(5309);
// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __nccwpck_require__(766);
// EXTERNAL MODULE: ./src/registry/host.ts
var registry_host = __nccwpck_require__(637);
// EXTERNAL MODULE: ./src/base/error.ts
var base_error = __nccwpck_require__(9039);
// EXTERNAL MODULE: ./src/registry/protocol.ts
var protocol = __nccwpck_require__(3627);
;// CONCATENATED MODULE: ./src/registry/issuer.ts





/**
 * Asks the token endpoint that is known; when that is one no more, another one that the registry now names. Of other
 * registries the challenge is read first. Errors: those of http; REGISTRY_INVALID, REGISTRY_UNTRUSTED.
 */
function createIssuer({ host, challenge, ...options }) {
    const { username, authorization, http, mask } = options;
    let endpoint;
    async function named() {
        const told = await challenge();
        if (told.scheme !== 'bearer')
            throw (0,registry_host/* registryInvalid */.j)(host, 'has no token endpoint to ask');
        return told;
    }
    async function issueAt(at, scope) {
        const url = (0,protocol/* tokenUrl */.vQ)(at, { host, scope, account: username });
        const response = await http({ method: 'GET', url, headers: { authorization } });
        if (response.status === 401 || response.status === 403)
            return readRefusal(response);
        const token = response.status === 200 ? tokenOf(response.body) : undefined;
        if (token !== undefined)
            return new secret/* Secret */.z(token, mask);
        const said = response.status === 200 ? 'without a token' : (0,base_text/* printable */.g$)((0,protocol/* refusalDetail */.mT)(response.body), 120);
        throw (0,registry_host/* registryInvalid */.j)(host, `token endpoint answers HTTP ${response.status}, ${said}`);
    }
    return async (scope) => {
        const { tokenEndpoint: known } = host;
        if (known === undefined || endpoint !== undefined)
            return issueAt(await (endpoint ??= named()), scope);
        try {
            return await issueAt(known, scope);
        }
        catch (error) {
            // The first error says more than why the registry could not be asked either.
            const other = isNoEndpoint(error) ? await named().catch(() => undefined) : undefined;
            if (other === undefined || other.realm === known.realm)
                throw error;
            endpoint = Promise.resolve(other);
            return issueAt(other, scope);
        }
    };
}
/** What a 401 or 403 says. */
function readRefusal(response) {
    return (0,protocol/* classifyRefusal */.rN)((0,base_text/* printable */.g$)((0,protocol/* refusalDetail */.mT)(response.body), 200));
}
/** Not an answer of a token endpoint. A refusal is one; a server in trouble is in trouble by any name. */
function isNoEndpoint(error) {
    return error instanceof base_error/* OatError */.vE && error.code === 'REGISTRY_INVALID';
}
/** `token`, or its OAuth name `access_token`. */
function tokenOf(body) {
    try {
        const json = JSON.parse(body);
        const token = json?.token ?? json?.access_token;
        return typeof token === 'string' && token !== '' ? token : undefined;
    }
    catch {
        // Not JSON: the caller says so, with the status.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/registry/registry.ts





/**
 * A registry's own protocol: `/v2/` and the token endpoint
 * (distribution.github.io/distribution/spec/auth/token). Errors: those of http; REGISTRY_INVALID,
 * REGISTRY_UNTRUSTED.
 */
function createRegistry(options) {
    const { host, credential, http, mask } = options;
    const authorization = basic(credential);
    const ping = (headers) => http({ method: 'GET', url: `${host.origin}/v2/`, headers });
    let known;
    const challenge = () => (known ??= ping({}).then(response => readChallenge(response, host)));
    const { username } = credential;
    const issue = createIssuer({ host, username, authorization, http, mask, challenge });
    return {
        challenge: () => host.tokenEndpoint === undefined
            ? challenge()
            : Promise.resolve({ scheme: 'bearer', ...host.tokenEndpoint }),
        ask: async (question) => {
            const issued = await issue(scopeOf(question.repository, question.action));
            return issued instanceof secret/* Secret */.z ? readAnswer(issued, question) : issued;
        },
        tryUpload: async (repository) => {
            const issued = await issue(scopeOf(repository, 'pull,push'));
            if (issued instanceof secret/* Secret */.z)
                return tryUpload(repository, { host, http, bearer: issued });
            return { kind: 'refused', detail: 'detail' in issued ? issued.detail : issued.kind };
        },
        checkBasic: async () => {
            const response = await ping({ authorization });
            if (response.status === 401 || response.status === 403)
                return readRefusal(response);
            if (response.status !== 200)
                throw (0,registry_host/* registryInvalid */.j)(host, `answers GET /v2/ with HTTP ${response.status}`);
            return { kind: 'granted', label: undefined };
        },
    };
}
function readChallenge(response, host) {
    const isPage = /\bhtml\b/.test(response.headers['content-type'] ?? '');
    if (isPage)
        throw (0,registry_host/* registryInvalid */.j)(host, 'answers GET /v2/ with a web page');
    if (response.status === 200)
        return { scheme: 'none' };
    const header = response.headers['www-authenticate'];
    const challenge = response.status === 401 && header !== undefined ? (0,protocol/* parseChallenge */.xy)(header) : undefined;
    if (challenge !== undefined)
        return challenge;
    const said = header === undefined ? 'without a challenge' : `with the challenge ${(0,base_text/* printable */.g$)(header, 120)}`;
    throw (0,registry_host/* registryInvalid */.j)(host, `answers GET /v2/ with HTTP ${response.status} ${said}`);
}
function basic({ username, token }) {
    return `Basic ${Buffer.from(`${username}:${token.reveal()}`).toString('base64')}`;
}
function scopeOf(repository, actions) {
    return `repository:${repository}:${actions}`;
}
function readAnswer(token, { repository, action }) {
    const read = (0,protocol/* readRegistryToken */.Jv)(token.reveal());
    if (read === undefined)
        return { kind: 'opaque' };
    if (read.allows(repository, action))
        return { kind: 'granted', label: read.label };
    return { kind: 'withheld', label: read.label, detail: `the registry issues a token without ${action}` };
}
/**
 * Opens a blob upload and cancels it (distribution spec, "Pushing blobs"). Cancelling needs no more than push by that
 * text, but `delete` at docker-registry, which a push token has not: there the empty upload stays until the registry
 * purges it. Errors: those of http; REGISTRY_INVALID.
 */
async function tryUpload(repository, { host, http, bearer }) {
    const headers = { authorization: `Bearer ${bearer.reveal()}` };
    const response = await http({
        method: 'POST',
        url: `${host.origin}/v2/${repository}/blobs/uploads/`,
        headers,
    });
    const { status } = response;
    if (status === 401 || status === 403) {
        return { kind: 'refused', detail: (0,base_text/* printable */.g$)((0,protocol/* refusalDetail */.mT)(response.body), 200) };
    }
    if (status !== 202)
        throw (0,registry_host/* registryInvalid */.j)(host, `answers the start of an upload with HTTP ${status}`);
    const place = placeOf(response.headers.location, host);
    const ended = place && (await http({ method: 'DELETE', url: place.href, headers }));
    return { kind: 'opened', cancelled: ended !== undefined && (ended.status < 300 || ended.status === 404) };
}
/** The token goes nowhere but to its registry. */
function placeOf(location, { origin }) {
    if (location === undefined || !URL.canParse(location, origin))
        return undefined;
    const place = new URL(location, origin);
    return place.origin === origin ? place : undefined;
}


/***/ }),

/***/ 4651:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N6: () => (/* binding */ namespaceOf),
/* harmony export */   Z3: () => (/* binding */ officialNamespace),
/* harmony export */   of: () => (/* binding */ parseRepositories)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9039);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(766);
/* harmony import */ var _register_names_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5197);



const otherRegistries = /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$/;
/** What may stand behind a name: a tag, a digest, or both (distribution/reference). */
const tagAndDigest = /(?::\w[\w.-]{0,127})?(?:@[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9a-fA-F]{32,})?$/;
/** The organization of Docker's official images; nobody else pushes there. */
const officialNamespace = 'library';
/**
 * A list of repositories as a registry knows them: `org/name` on Docker Hub, any path elsewhere. A tag or a digest behind
 * a name is dropped, and Docker Hub's short names are completed: `golang:1.25` is `library/golang`. Throws INPUT_INVALID.
 */
function parseRepositories(text, { input, registry }) {
    const names = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .parseList */ .E1)(text).map(item => {
        const name = item.replace(tagAndDigest, '');
        const full = registry.keepsShortNames || name.includes('/') ? name : `${officialNamespace}/${name}`;
        const problem = nameProblem(full, registry) ?? (input === 'push' ? pushProblem(full, registry) : undefined);
        if (problem === undefined)
            return full;
        throw new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('INPUT_INVALID', {
            message: `input "${input}": ${JSON.stringify((0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(item, 80))} ${problem.message}`,
            hint: problem.hint,
        });
    });
    return [...new Set(names)];
}
/** The namespace of the first repository that has one of its own; `undefined` when none has. */
function namespaceOf(repositories) {
    const named = repositories.find(name => name.includes('/') && !name.startsWith(`${officialNamespace}/`));
    return named?.split('/')[0];
}
function nameProblem(name, registry) {
    if (!registry.keepsShortNames)
        return (0,_register_names_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryProblem */ .Ki)(name);
    if (otherRegistries.test(name))
        return undefined;
    return {
        message: `is not a repository of ${registry.name}`,
        hint: 'write its path alone: no host, no upper-case letters, no pattern',
    };
}
function pushProblem(name, { keepsShortNames }) {
    if (keepsShortNames || !name.startsWith(`${officialNamespace}/`))
        return undefined;
    return {
        message: 'has no organization',
        hint: `write <organization>/${name.slice(officialNamespace.length + 1)}`,
    };
}


/***/ }),

/***/ 6318:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ex: () => (/* binding */ missingOrganization),
/* harmony export */   Tb: () => (/* binding */ lintToken),
/* harmony export */   X1: () => (/* binding */ chooseToken),
/* harmony export */   Yz: () => (/* binding */ readCredential),
/* harmony export */   d1: () => (/* binding */ organizationOf),
/* harmony export */   qr: () => (/* binding */ chooseTokens),
/* harmony export */   xJ: () => (/* binding */ namedCredential)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9039);
/* harmony import */ var _register_register_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3132);
/* harmony import */ var _repositories_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4651);



const faults = [
    {
        is: /^[[{]\s*"/,
        what: 'is JSON',
        hint: 'save the token alone: the text from dckr_oat_ on, without braces and names',
    },
    {
        is: /\$\{\{|\}\}/,
        what: 'is the text of an expression, ${{ … }}, and not its value',
        hint: 'write ${{ secrets.NAME }} in the workflow, and the token itself in the secret',
    },
    {
        is: /^\$\{?[A-Za-z_][A-Za-z0-9_]*\}?$/,
        what: 'is the name of a shell variable, and not its value',
        hint: 'write ${{ secrets.NAME }} or ${{ env.NAME }}; "with:" does not expand $VAR',
    },
    {
        is: /^(["'`“‘]).*["'`”’]$/s,
        what: 'is in quotation marks',
        hint: 'save it in the secret without them',
    },
    {
        is: /^(bearer|basic|token|authorization:)\s/i,
        what: 'begins with a word for an HTTP header, such as "Bearer"',
        hint: 'save the token alone, from dckr_oat_ on',
    },
    {
        is: /^[^:\s]+:dckr_(oat|pat)_/,
        what: 'has a user name in front of it',
        hint: 'save the token alone, from dckr_oat_ on; the user name is the organization',
    },
    {
        is: { test: isEncodedLogin },
        what: 'is a user name and a token in base64, as config.json has them under "auth"',
        hint: 'save the token alone, from dckr_oat_ on; base64 --decode shows it',
    },
    {
        is: /\s/,
        what: 'has spaces or line breaks inside',
        hint: 'save the token again, on one line and with nothing else',
    },
    {
        is: /^dckr_pat_/,
        what: 'is a personal access token (dckr_pat_…), where an organization access token belongs',
        hint: 'create an organization access token (dckr_oat_…) in Docker Home, or use docker/login-action for personal tokens',
    },
];
/** `user:dckr_…`, whatever the user is called. */
function isEncodedLogin(value) {
    if (!/^[A-Za-z0-9+/]{16,}={0,2}$/.test(value))
        return false;
    return /^[^:\s]+:dckr_(oat|pat)_\w+$/.test(Buffer.from(value, 'base64').toString());
}
/** What every organization access token of Docker's begins with. */
const prefix = 'dckr_oat_';
/**
 * Looks at a token before anybody is asked about it; `isDockerHub`: it is one of Docker's. Throws TOKEN_MALFORMED, never naming
 * the value: what can be seen here costs no failed login.
 */
function lintToken(token, { input, isDockerHub }) {
    const value = token.reveal();
    const fault = faults.find(({ is }) => is.test(value));
    if (fault !== undefined) {
        throw new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('TOKEN_MALFORMED', {
            message: `the token (input "${input}") ${fault.what}`,
            hint: fault.hint,
        });
    }
    if (isDockerHub && !value.startsWith(prefix)) {
        throw new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('TOKEN_MALFORMED', {
            message: `the token (input "${input}") does not start with ${prefix}, as every organization access token does`,
            hint: 'save the complete token in the secret; it is neither a password nor the name of the token',
        });
    }
}
const four = _register_register_js__WEBPACK_IMPORTED_MODULE_2__/* .channels */ .BM.flatMap(channel => _register_register_js__WEBPACK_IMPORTED_MODULE_2__/* .accesses */ .jm.map(access => ({ input: `${channel}-${access}-token`, channel, access })));
/**
 * The job's token: `token`, or of the four the one that channel and access name. Where no channel is told, the only one
 * that is given for the access. Throws INPUT_INVALID for `token` beside the four, and when two of the four would fit.
 */
function chooseToken(given, wanted) {
    refuseBoth(given);
    const { channel, access } = wanted;
    if (given.token !== undefined)
        return { kind: 'chosen', input: 'token', channel, access, reason: 'input token', ...given.token };
    const named = four.filter(one => one.access === access && (0,_register_register_js__WEBPACK_IMPORTED_MODULE_2__/* .channelsFit */ .aw)(one.channel, channel));
    const [first, second] = chosenOf(named, given);
    if (first === undefined)
        return { kind: 'empty', inputs: ['token', ...named.map(({ input }) => input)] };
    if (second === undefined)
        return first;
    throw new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('INPUT_INVALID', {
        message: `${first.input} and ${second.input} both fit a job with access ${access}`,
        hint: `write channel: ${_register_register_js__WEBPACK_IMPORTED_MODULE_2__/* .channels */ .BM.join(' or channel: ')}`,
    });
}
/**
 * Every token that is given, each with what it is for: `token` for the channel and access that are named, or those of the
 * four. Throws INPUT_INVALID for another combination, TOKEN_MISSING when there is none.
 */
function chooseTokens(given, named) {
    const { channel, access } = named;
    refuseBoth(given);
    if (given.token !== undefined) {
        const reason = 'input token';
        return [{ kind: 'chosen', input: 'token', channel, access: access ?? 'pull', reason, ...given.token }];
    }
    const chosen = chosenOf(four, given);
    if (chosen.length === 0) {
        throw new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('TOKEN_MISSING', {
            message: 'no token: "token" and the four others ("release-pull-token" and so on) are empty',
            hint: 'check the names of the secrets (Settings → Secrets and variables → Actions). GitHub gives none to forks, and Dependabot has its own. An environment secret needs "environment:" on the job',
        });
    }
    if (channel === undefined && access === undefined)
        return chosen;
    throw new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('INPUT_INVALID', {
        message: `input ${channel === undefined ? 'access' : 'channel'} comes without token`,
        hint: 'channel and access say what input token is for; the four say it by their names',
    });
}
function refuseBoth(given) {
    const others = four.filter(({ input }) => given[input] !== undefined);
    if (given.token === undefined || others.length === 0)
        return;
    throw new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('INPUT_INVALID', {
        message: `input token comes together with ${others.map(({ input }) => input).join(', ')}`,
        hint: 'give either token, or the four, of which the job takes one',
    });
}
function chosenOf(named, given) {
    return named.flatMap(({ input, channel, access }) => {
        const handed = given[input];
        const reason = `input ${input}, for a job with ${(0,_register_register_js__WEBPACK_IMPORTED_MODULE_2__/* .slotWords */ .Sr)({ channel, access })}`;
        return handed === undefined ? [] : [{ kind: 'chosen', input, channel, access, reason, ...handed }];
    });
}
/** Who owns the token: what the step says, else the register, else the namespace of the repositories. */
function organizationOf(inputs, register) {
    const [namespace] = inputs.repositories.flatMap(names => (0,_repositories_js__WEBPACK_IMPORTED_MODULE_1__/* .namespaceOf */ .N6)(names) ?? []);
    return inputs.organization ?? register?.organization ?? namespace;
}
/** What to say where nothing tells whose the token is. */
const missingOrganization = {
    message: 'input "organization" is missing',
    hint: 'write "organization:" with the Docker organization that owns the token, or "push:" or "pull:" with its repositories; it is the user name of the login',
};
/**
 * User name and token, linted, and masked in every form in which docker shows them.
 * Throws TOKEN_MALFORMED; INPUT_INVALID without a user name.
 */
function readCredential(token, { username, isDockerHub, runner }) {
    const { input } = token;
    lintToken(token.value, { input, isDockerHub });
    if (token.trimmed) {
        runner.notice(`The token (input "${input}") had spaces or a line break around it; they were removed. Save the secret again without them.`);
    }
    if (username === undefined) {
        throw new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('INPUT_INVALID', missingOrganization);
    }
    return namedCredential(token.value, { username, mask: runner.mask });
}
/** A token with its user name, masked as config.json and docker's debug output show the two. */
function namedCredential(token, { username, mask }) {
    mask(Buffer.from(`${username}:${token.reveal()}`).toString('base64'));
    return { username, token };
}


/***/ }),

/***/ 7554:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Du: () => (/* binding */ parseCommandLine),
/* harmony export */   PB: () => (/* binding */ verbs),
/* harmony export */   VE: () => (/* binding */ environmentName),
/* harmony export */   sK: () => (/* binding */ logoutInputs)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9039);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(766);
/* harmony import */ var _input_table_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4851);
/* harmony import */ var _unknown_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3572);




/** A mode, or `logout`: in a job, the post step does that. */
const verbs = [..._input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .modes */ .nI, 'logout'];
/** The inputs that `logout` takes. */
const logoutInputs = ['registry', 'timeout'];
/** Flags beside the inputs. */
const switches = ['help', 'json', 'machine', 'yes'];
/** Reads the arguments. `undefined` when no verb is named. Throws INPUT_INVALID, INPUT_UNKNOWN, INPUT_UNUSED. */
function parseCommandLine(args) {
    const [verb = '', ...rest] = args;
    const mode = verbs.find(known => known === verb);
    if (mode === undefined) {
        if (verb === '' || verb === '--help' || verb === '-h' || verb === 'help')
            return undefined;
        throw invalid(`${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(verb, 60)} is no verb`, `use one of: ${verbs.join(', ')}`);
    }
    const values = new Map();
    const seen = new Map();
    for (let at = 0; at < rest.length; at += 1) {
        const { name, value } = splitFlag(rest[at] ?? '');
        const input = _input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .inputNames */ .vj.find(known => known === name);
        if (switches.some(known => known === name))
            seen.set(name, 'true');
        else if (name === 'stdin' || name === 'prompt')
            seen.set(name, value ?? rest[(at += 1)] ?? '');
        else if (input === undefined)
            throw (0,_unknown_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .unknownInputs */ .q)([name]) ?? unknownFlag(name, mode);
        else if (!takes(mode, input))
            throw unusedFlag(input, mode);
        else if (isSecret(input))
            throw secretFlag(input);
        else if (isBoolean(input))
            values.set(input, value ?? 'true');
        else
            values.set(input, value ?? valueAfter(rest, { at: (at += 1), input }));
    }
    const has = (name) => seen.has(name);
    const [stdin, prompt] = ['stdin', 'prompt'].map(name => secretNamed(seen.get(name), name));
    return {
        mode,
        values,
        help: has('help'),
        json: has('json'),
        machine: has('machine'),
        yes: has('yes'),
        stdin,
        prompt,
    };
}
/** The environment variable that gives an input: `DOCKER_OAT_RELEASE_PUSH_TOKEN`. */
function environmentName(input) {
    return `DOCKER_OAT_${input.replaceAll('-', '_').toUpperCase()}`;
}
function splitFlag(word) {
    if (word === '-h')
        return { name: 'help', value: undefined };
    const [, no, name = '', value] = /^--(no-)?([a-z][a-z-]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
    if (name === '')
        throw invalid(`${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(word, 60)} is no flag`, 'flags start with --');
    return { name, value: no === undefined ? value : 'false' };
}
function valueAfter(args, { at, input }) {
    const value = args[at];
    if (value === undefined)
        throw invalid(`--${input} has no value`, `write --${input} VALUE`);
    return value;
}
/** Inputs of other modes are refused later, with the modes that use them. */
function takes(verb, input) {
    return verb === 'logout' ? logoutInputs.some(known => known === input) : input !== 'mode';
}
function isSecret(input) {
    return _input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .secretInputs */ ._y.some(secret => secret === input);
}
function isBoolean(input) {
    return /^(true|false)$/.test(_input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .inputTable */ .Fu[input].default);
}
function secretNamed(value, flag) {
    if (value === undefined)
        return undefined;
    const input = _input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .secretInputs */ ._y.find(secret => secret === value);
    if (input === undefined)
        throw invalid(`--${flag} names no secret input`, `name one of: ${_input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .secretInputs */ ._y.join(', ')}`);
    return input;
}
/** A flag's value stands in the process list and in the shell's history. */
function secretFlag(input) {
    const hint = `use --stdin ${input}, --prompt ${input} or the variable ${environmentName(input)}`;
    return invalid(`--${input} would show a secret to everyone on this machine`, hint);
}
function unknownFlag(name, mode) {
    return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('INPUT_UNKNOWN', {
        message: `--${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(name, 60)} is not known`,
        hint: `see docker-oat-login ${mode} --help`,
    });
}
function unusedFlag(input, mode) {
    return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('INPUT_UNUSED', {
        message: `${mode} does not use --${input}`,
        hint: `see docker-oat-login ${mode} --help`,
    });
}
function invalid(message, hint) {
    return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('INPUT_INVALID', { message, hint });
}


/***/ }),

/***/ 3034:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j_: () => (/* binding */ readEvent),
/* harmony export */   k7: () => (/* binding */ refuseForeignRun),
/* harmony export */   qc: () => (/* binding */ forkOf)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9039);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(766);


/** A text in an event's payload, by the names that lead to it; `undefined` when there is none. */
function payloadText(payload, path) {
    const text = path.reduce((value, key) => typeof value === 'object' && value !== null ? value[key] : undefined, payload);
    return typeof text === 'string' ? text : undefined;
}
/** The fork that a pull request comes from: GitHub gives its runs no secrets and no ID token. `undefined` for any other run. */
function forkOf({ name, payload, repository, }) {
    if (!name.startsWith('pull_request') || name === 'pull_request_target')
        return undefined;
    const head = payloadText(payload, ['pull_request', 'head', 'repo', 'full_name']);
    return head !== repository ? head : undefined;
}
/** What started this run. Never throws: a payload that cannot be read is `undefined`. */
async function readEvent({ runner, files, }) {
    const { environment } = runner;
    return {
        isGithub: environment['GITHUB_ACTIONS'] === 'true',
        name: environment['GITHUB_EVENT_NAME'] ?? '',
        ref: environment['GITHUB_REF'] ?? '',
        repository: environment['GITHUB_REPOSITORY'] ?? '',
        payload: await readPayload(environment['GITHUB_EVENT_PATH'], files),
    };
}
async function readPayload(path, files) {
    try {
        return JSON.parse((path !== undefined && (await files.read(path))) || 'null');
    }
    catch {
        // Who needs something of it says what is missing.
        return undefined;
    }
}
/** GitHub runs a schedule on the default branch only, and its payload does not always say which that is. */
const onDefaultBranch = ['schedule'];
/**
 * Refuses a run whose files somebody else may have chosen: they hold the register, which decides where tokens go, and
 * its `program:` is code that runs with the secrets of the job. A pull request, a comment and another repository's
 * workflow run are refused whatever the ref; any other ref than the default branch has to be named by allow-ref.
 * @throws OatError INPUT_INVALID; never outside GitHub
 */
function refuseForeignRun(event, { mode, allowRef }) {
    if (!event.isGithub)
        return;
    const stranger = foreignEvent(event);
    if (stranger !== undefined) {
        throw new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('INPUT_INVALID', {
            message: `mode ${mode} does not run for ${stranger}`,
            hint: 'run it on a schedule or by workflow_dispatch, on the default branch: whoever opens a pull request or writes a comment must not choose the register',
        });
    }
    const ref = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(event.ref, 200);
    const wanted = allowRef?.startsWith('refs/') === false ? `refs/heads/${allowRef}` : allowRef;
    if (event.ref !== '' && event.ref === wanted)
        return;
    const branch = payloadText(event.payload, ['repository', 'default_branch']);
    if (branch === undefined && onDefaultBranch.includes(event.name))
        return;
    if (branch !== undefined && event.ref === `refs/heads/${branch}`)
        return;
    const known = branch === undefined
        ? 'the event does not say which branch is the default one'
        : `the default branch is ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(branch, 100)}`;
    const start = branch === undefined ? 'run it on a schedule' : `run it on ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(branch, 100)}`;
    throw new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('INPUT_INVALID', {
        message: `mode ${mode} does not run for ${ref === '' ? 'an event without a ref' : ref}: ${known}`,
        hint: ref === '' ? start : `${start}; or, if you trust the register of this ref, set allow-ref: ${ref}`,
    });
}
function foreignEvent({ name, repository, payload }) {
    if (name.startsWith('pull_request') || name.endsWith('_comment'))
        return `the event ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(name, 60)}`;
    if (name !== 'workflow_run')
        return undefined;
    // It is empty when a fork was deleted meanwhile.
    const head = payloadText(payload, ['workflow_run', 'head_repository', 'full_name']);
    if (head !== undefined && head.toLowerCase() === repository.toLowerCase())
        return undefined;
    return `a workflow_run of ${head === undefined ? 'an unknown repository' : (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(head, 140)}`;
}


/***/ }),

/***/ 5335:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ER: () => (/* binding */ actionDescriptions),
/* harmony export */   Fx: () => (/* binding */ verbHelp),
/* harmony export */   a8: () => (/* binding */ programHelp),
/* harmony export */   pO: () => (/* binding */ unusedProxy)
/* harmony export */ });
/* harmony import */ var _command_line_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7554);
/* harmony import */ var _input_table_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4851);


const purposes = {
    login: 'log Docker in with the right token, proven first',
    verify: 'prove what tokens can do; logs nobody in',
    rotate: 'new tokens into every store',
    audit: 'compare Docker Hub and GitHub with the register',
    migrate: 'find logins with a shared account, in workflows or on this machine',
    logout: 'remove docker’s login to a registry from this machine',
};
/** The help of the whole program. */
function programHelp() {
    return [
        'docker-oat-login VERB [--flag value]',
        '',
        ..._command_line_js__WEBPACK_IMPORTED_MODULE_0__/* .verbs */ .PB.map(verb => `  ${verb.padEnd(9)}${purposes[verb]}`),
        '',
        'docker-oat-login VERB --help explains its flags.',
        'Exit code: 0 success, 1 failure, 130 interrupted.',
        'HTTPS_PROXY and NO_PROXY are used on Node 22.21, 24.5 and newer; an older Node warns and connects directly.',
    ].join('\n');
}
function inputsOf(mode) {
    return _input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .inputNames */ .vj.filter(name => name !== 'mode' && _input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .inputTable */ .Fu[name].modes.some(user => user === mode));
}
/** The help of one verb. @param descriptions what action.yml says of each input. */
function verbHelp(mode, descriptions) {
    const own = mode === 'logout' ? _command_line_js__WEBPACK_IMPORTED_MODULE_0__/* .logoutInputs */ .sK : inputsOf(mode);
    const isSecret = (name) => _input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .secretInputs */ ._y.some(secret => secret === name);
    const line = (name) => {
        const shown = isSecret(name) ? (0,_command_line_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentName */ .VE)(name) : `--${name}`;
        return `  ${shown}\n      ${descriptions.get(name) ?? ''}`;
    };
    const secrets = mode === 'migrate' ? ['token'] : own.filter(isSecret);
    return [
        `docker-oat-login ${mode} [--flag value]`,
        purposes[mode],
        '',
        ...own.filter(name => !isSecret(name)).map(line),
        '  --json',
        '      print one JSON object with the outputs on stdout, everything else on stderr',
        ...(mode === 'migrate'
            ? [
                '  --machine',
                '      look at this machine’s Docker configuration instead of workflow files; with --organization NAME',
                '      and a token log Docker in with it in place of the account (--pull says what is proven)',
                '  --yes',
                '      do not ask',
            ]
            : []),
        ...(secrets.length > 0
            ? [
                '',
                'Secrets are never flags. Give one by its variable, by --stdin NAME or by --prompt NAME:',
                ...secrets.map(line),
            ]
            : []),
        '',
        `Every flag can also be given as a variable, such as ${(0,_command_line_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentName */ .VE)('registry')}.`,
    ].join('\n');
}
/**
 * A warning when a proxy is set that this Node cannot use: agents take one from the environment since 22.21 and 24.5
 * (nodejs.org/api/http.html, "new Agent"). `undefined` when there is nothing to warn of.
 * @param version as in `process.versions.node`
 */
function unusedProxy(environment, version) {
    const name = ['HTTPS_PROXY', 'https_proxy'].find(one => (environment[one] ?? '') !== '');
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const canUse = major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21);
    if (name === undefined || canUse)
        return undefined;
    return `${name} is set, and Node ${version} does not use it: registries are asked directly; use Node 24.5 or newer behind a proxy`;
}
/** What action.yml says of each input: the one place where inputs are explained. Empty when it is not there. */
async function actionDescriptions(path) {
    const fs = process.getBuiltinModule('node:fs');
    if (!fs.existsSync(path))
        return new Map();
    const { parse } = await __nccwpck_require__.e(/* import() */ 861).then(__nccwpck_require__.bind(__nccwpck_require__, 5861));
    const manifest = parse(fs.readFileSync(path, 'utf8'));
    return new Map(Object.entries(manifest.inputs).map(([name, input]) => [name, input.description ?? '']));
}


/***/ }),

/***/ 4851:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ inputTable),
/* harmony export */   _y: () => (/* binding */ secretInputs),
/* harmony export */   nI: () => (/* binding */ modes),
/* harmony export */   vj: () => (/* binding */ inputNames)
/* harmony export */ });
const modes = ['login', 'verify', 'rotate', 'audit', 'migrate'];
const row = (used, preset = '') => ({ modes: used, default: preset });
const login = row(['login']);
const owner = row(['rotate', 'audit']);
const rotate = row(['rotate']);
const tokens = row(['login', 'verify', 'rotate']);
/** Every input of action.yml, in its order there; a test holds the two together. */
const inputTable = {
    mode: row(modes, 'login'),
    config: row(modes, '.github/docker-oat.yml'),
    organization: row(['login', 'verify']),
    registry: row(['login', 'verify', 'rotate'], 'docker.io'),
    push: login,
    pull: login,
    access: row(['login', 'verify']),
    channel: row(['login', 'verify']),
    token: row(['login', 'verify']),
    'release-pull-token': tokens,
    'release-push-token': tokens,
    'nightly-pull-token': tokens,
    'nightly-push-token': tokens,
    repositories: row(['verify']),
    username: row(['login', 'verify']),
    proof: row(['login'], 'sufficient'),
    probe: row(['verify'], 'off'),
    'on-missing': row(['login'], 'fail'),
    'expires-at': login,
    'expiry-warning-days': row(['login', 'audit'], '14'),
    'docker-config': row(['login'], 'shared'),
    logout: row(['login'], 'true'),
    'pull-secret': login,
    'oidc-connection-id': login,
    'oidc-expires-in': row(['login'], '3600'),
    timeout: row(['login', 'verify', 'rotate', 'audit'], '60'),
    attempts: row(['login', 'verify', 'rotate', 'audit'], '5'),
    'hub-url': row(['rotate', 'audit'], 'https://hub.docker.com'),
    'hub-username': owner,
    'hub-password': owner,
    'hub-totp-secret': owner,
    'github-token': owner,
    only: rotate,
    force: rotate,
    compromised: rotate,
    'dry-run': row(['rotate'], 'false'),
    'allow-ref': owner,
    'fail-on': row(['audit', 'migrate'], 'error'),
    paths: row(['migrate'], '.github/workflows'),
    write: row(['migrate'], 'false'),
};
const inputNames = Object.keys(inputTable);
/** Inputs whose values must never be seen. */
const secretInputs = [
    'token',
    'release-pull-token',
    'release-push-token',
    'nightly-pull-token',
    'nightly-push-token',
    'hub-password',
    'hub-totp-secret',
    'github-token',
];


/***/ }),

/***/ 9205:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ readMode),
/* harmony export */   JI: () => (/* binding */ readInteger),
/* harmony export */   Kf: () => (/* binding */ readChoice),
/* harmony export */   QH: () => (/* binding */ isWritten),
/* harmony export */   T9: () => (/* binding */ readOptional),
/* harmony export */   US: () => (/* binding */ missingInputs),
/* harmony export */   Vf: () => (/* binding */ readBoolean),
/* harmony export */   aY: () => (/* binding */ invalidInput),
/* harmony export */   n5: () => (/* binding */ readSecret),
/* harmony export */   ql: () => (/* binding */ readSecrets),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* unused harmony export refuseUnknownInputs */
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9039);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5309);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(766);
/* harmony import */ var _input_table_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4851);
/* harmony import */ var _unknown_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3572);





/** Every secret input that is given, masked: those that the mode does not use, too. */
function readSecrets(runner) {
    return _input_table_js__WEBPACK_IMPORTED_MODULE_2__/* .secretInputs */ ._y.flatMap(name => readSecret(runner, name) ?? []);
}
/** The input's value, trimmed and masked; `undefined` when it is empty. From here on nobody sees it as text. */
function readSecret(runner, name) {
    const text = runner.input(name).trim();
    return text === '' ? undefined : new _base_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(text, runner.mask);
}
/** The mode; masks every secret input on the way, and refuses those of other modes and unknown ones: INPUT_INVALID, INPUT_UNUSED, INPUT_UNKNOWN. */
function readMode(runner) {
    readSecrets(runner);
    const mode = readChoice(runner, { name: 'mode', choices: _input_table_js__WEBPACK_IMPORTED_MODULE_2__/* .modes */ .nI });
    const unused = _input_table_js__WEBPACK_IMPORTED_MODULE_2__/* .inputNames */ .vj.filter(name => !isUsed(name, mode) && isWritten(runner, name));
    if (unused.length > 0)
        throw unusedInputs(unused, mode);
    return mode;
}
/** For GitHub's runner, which hands over every input of a step. Throws INPUT_UNKNOWN for one that does not exist. */
function refuseUnknownInputs(runner) {
    const error = unknownInputs(handedInputs(runner.environment));
    if (error !== undefined)
        throw error;
}
function unusedInputs(unused, mode) {
    const users = [...new Set(unused.flatMap(name => _input_table_js__WEBPACK_IMPORTED_MODULE_2__/* .inputTable */ .Fu[name].modes))].join(', ');
    const remove = `remove ${unused.length === 1 ? 'it' : 'them'} from with:, or set mode (used by: ${users})`;
    return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('INPUT_UNUSED', {
        message: `mode ${mode} does not use ${unused.join(', ')}`,
        hint: mode === 'login' && unused.includes('repositories')
            ? 'write push: or pull: with the repositories that the job pushes to or pulls, such as push: acme/app'
            : remove,
    });
}
/** INPUT_INVALID that names every input that is missing. `undefined` when none is. */
function missingInputs(missing) {
    if (missing.length === 0)
        return undefined;
    return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('INPUT_INVALID', {
        message: `missing: ${missing.flatMap(({ names }) => names).join(', ')}`,
        hint: missing.map(({ why }) => why).join('; '),
    });
}
function isUsed(name, mode) {
    return _input_table_js__WEBPACK_IMPORTED_MODULE_2__/* .inputTable */ .Fu[name].modes.some(user => user === mode);
}
/** Whether somebody wrote the input: action.yml gives no defaults, so what was not written is empty. */
function isWritten(runner, name) {
    return runner.input(name).trim() !== '';
}
/** The input's text, trimmed; its default when empty. */
function readText(runner, name) {
    return runner.input(name).trim() || _input_table_js__WEBPACK_IMPORTED_MODULE_2__/* .inputTable */ .Fu[name].default;
}
/** The input's text, trimmed; `undefined` when empty. */
function readOptional(runner, name) {
    return runner.input(name).trim() || undefined;
}
/** One of `choices`. Throws INPUT_INVALID. */
function readChoice(runner, input) {
    const text = readText(runner, input.name);
    const choice = input.choices.find(known => known === text);
    if (choice !== undefined)
        return choice;
    const said = text === '' ? 'is missing' : `: ${JSON.stringify((0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(text, 60))} is not known`;
    throw invalidInput(input.name, { said, hint: `write one of: ${input.choices.join(', ')}` });
}
/** `true` or `false` in YAML's three spellings. Throws INPUT_INVALID. */
function readBoolean(runner, name) {
    const text = readText(runner, name);
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    if (/^(false|False|FALSE)$/.test(text))
        return false;
    throw invalidInput(name, {
        said: `: ${JSON.stringify((0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(text, 60))} is not a boolean`,
        hint: 'write true or false',
    });
}
/** A whole number within limits. Throws INPUT_INVALID. */
function readInteger(runner, input) {
    const text = readText(runner, input.name);
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= input.least && number <= input.most)
        return number;
    throw invalidInput(input.name, {
        said: `: ${JSON.stringify((0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(text, 60))} is not a number from ${input.least} to ${input.most}`,
        hint: 'write it in digits, without a unit',
    });
}
/** INPUT_INVALID for one input. `said` follows its name. */
function invalidInput(name, text) {
    return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('INPUT_INVALID', {
        message: `input ${name}${text.said.startsWith(':') ? '' : ' '}${text.said}`,
        hint: text.hint,
    });
}


/***/ }),

/***/ 1455:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   eF: () => (/* binding */ run),
/* harmony export */   rQ: () => (/* binding */ checkCertificates)
/* harmony export */ });
/* unused harmony exports runPost, failureSummary */
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9039);
/* harmony import */ var _base_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2584);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(766);



/**
 * The one catch-all. `action` gives `false` when something it was asked for did not happen, or was found wrong.
 * Gives the exit code: 0, 1 for that and for a failure, 130 for a cancelled job.
 */
async function run(runner, action) {
    try {
        return (await action()) ? 0 : 1;
    }
    catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') {
            runner.info('cancelled');
            return 130;
        }
        const failure = asOatError(error);
        runner.error((0,_base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(failure, runner.errorPage));
        await runner.summary(() => failureSummary(failure, runner.errorPage));
        for (const cause of causes(error))
            runner.info(`caused by: ${cause}`);
        return 1;
    }
}
/** The post step must never fail the job: what went wrong there is a warning. */
async function runPost(runner, action) {
    try {
        await action();
    }
    catch (error) {
        runner.warning(describeError(asOatError(error), runner.errorPage));
    }
    return 0;
}
function asOatError(error) {
    if (error instanceof _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE)
        return error;
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('INTERNAL', {
        message: (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(said, 600),
        hint: 'this is a defect of docker-oat-login: please report it with this line',
        cause: error,
    });
}
function* causes(error) {
    let cause = error instanceof Error ? error.cause : undefined;
    for (let depth = 0; cause instanceof Error && depth < 5; depth++) {
        yield (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(cause.message);
        cause = cause.cause;
    }
}
/** The job summary of a run that failed: what failed, on what, and what to do next. `page`: as in `describeError`. */
function failureSummary({ code, message, hint }, page) {
    // A path leads nowhere from GitHub's page.
    const more = page.startsWith('https://') ? `\n\n[More about ${code}](${(0,_base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorLink */ .P5)(code, page)})` : '';
    return `### docker-oat-login: ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeText */ .ph)(code)}\n\n> [!CAUTION]\n> ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(message)}\n\n**What to do:** ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(hint)}${more}\n`;
}
const name = 'NODE_TLS_REJECT_UNAUTHORIZED';
/**
 * Has every certificate checked, also where `NODE_TLS_REJECT_UNAUTHORIZED=0` says otherwise: any earlier step of the job
 * may have set it for itself, and a token would go to whoever answers. Node reads the variable with each connection
 * (nodejs.org/api/cli.html), and fetch takes no other setting; so it is taken out, before the first.
 */
function checkCertificates({ warning }) {
    if (process.env[name] !== '0')
        return;
    Reflect.deleteProperty(process.env, name);
    warning(`${name}=0 is set, but this action sends secrets and checks certificates all the same; for a private CA set NODE_EXTRA_CA_CERTS to its PEM file`);
}


/***/ }),

/***/ 3195:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  kA: () => (/* binding */ ask),
  PB: () => (/* binding */ createTerminal),
  vJ: () => (/* binding */ readStdin)
});

// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __nccwpck_require__(766);
// EXTERNAL MODULE: ./src/runner/command-line.ts
var command_line = __nccwpck_require__(7554);
// EXTERNAL MODULE: ./src/runner/input-table.ts
var input_table = __nccwpck_require__(4851);
// EXTERNAL MODULE: ./src/base/markdown.ts
var markdown = __nccwpck_require__(2584);
;// CONCATENATED MODULE: ./src/runner/masks.ts


/** A piece of a value that was cut off is hidden from this length on. */
const shortestPiece = 4;
function createMasks() {
    const spellings = new Set();
    let longestFirst = [];
    const hide = (text) => hideCut(longestFirst.reduce((shown, spelling) => shown.replaceAll(spelling, '***'), text), longestFirst);
    return {
        add: value => {
            if (spellings.has(value))
                return;
            for (const part of [value, value.trim(), ...value.split(/[\r\n]+/).map(line => line.trim())])
                for (const spelling of spell(part))
                    spellings.add(spelling);
            longestFirst = [...spellings].sort((a, b) => b.length - a.length);
        },
        hide,
        hideOutput: text => {
            const value = parseJson(text);
            return value === undefined ? hide(text) : JSON.stringify(hideDeep(value, hide));
        },
    };
}
/** As the runner knows them (actions/runner, ValueEncoders), and as our own texts write them. */
const ways = [
    value => [0, 1, 2].map(shift => base64(value, shift)),
    value => [JSON.stringify(value).slice(1, -1), value.replaceAll('"', '\\"')],
    value => [encodeURIComponent(value), encodeURIComponent(value).replace(/[!'()*]/g, percent)],
    value => [value.replaceAll("'", "''"), value.replace(/[<>"'&]/g, character => xml[character] ?? character)],
    value => [(0,base_text/* printable */.g$)(value, Infinity)],
    // What begins a line is written in another way than what does not.
    value => [(0,markdown/* plainText */.wh)(value), (0,markdown/* breakableText */.Xg)(value), (0,markdown/* plainText */.wh)(`.${value}`).slice(1)],
    value => [(0,markdown/* breakableText */.Xg)(`.${value}`).slice(1)],
];
const xml = {
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
    '&': '&amp;',
};
/** Each way, and each on top of another: a message quotes as JSON, and a summary makes Markdown of it. */
function spell(value) {
    if (value === '')
        return [];
    const once = [value, ...ways.flatMap(way => way(well(value)))];
    const twice = once.flatMap(spelling => ways.slice(1).flatMap(way => way(well(spelling))));
    return [...once, ...twice].filter(spelling => spelling !== '');
}
/** Half a surrogate pair has no spelling in a URI. */
function well(value) {
    return value.replace(/\p{Cs}/gu, '\ufffd');
}
/** Docker sends `user:token`; a token behind a user name of any length begins at one of three places of a group. */
function base64(value, shift) {
    const bytes = Buffer.from(value);
    return bytes.length > shift ? bytes.subarray(shift).toString('base64') : '';
}
function percent(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
/** A text from outside that was cut may end in the beginning of a value, or begin with its end. */
function hideCut(text, spellings) {
    if (!text.includes('…'))
        return text;
    const most = (measure) => spellings.reduce((length, spelling) => Math.max(length, measure(spelling)), 0);
    const pieces = text.split('…');
    return pieces
        .map((piece, place) => {
        const end = place === pieces.length - 1 ? 0 : most(spelling => overlap(piece, spelling));
        const ended = end < shortestPiece ? piece : `${piece.slice(0, -end)}***`;
        const start = place === 0 ? 0 : most(spelling => overlap(spelling, ended));
        return start < shortestPiece ? ended : `***${ended.slice(start)}`;
    })
        .join('…');
}
/** How many characters at the end of one text are the beginning of the other. */
function overlap(ending, beginning) {
    let length = Math.min(ending.length, beginning.length);
    while (length > 0 && !ending.endsWith(beginning.slice(0, length)))
        length--;
    return length;
}
/** An array or object; `undefined` for any other text. */
function parseJson(text) {
    if (!/^\s*[[{]/.test(text))
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function hideDeep(value, hide) {
    if (typeof value === 'string')
        return hide(value);
    if (Array.isArray(value))
        return value.map(item => hideDeep(item, hide));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [hide(key), hideDeep(item, hide)]));
}

;// CONCATENATED MODULE: ./src/runner/terminal.ts




const colours = { error: '31', warning: '33', notice: '36', added: '32', removed: '31' };
/** A terminal as the runner: flags and variables are the inputs, outputs are lines or one JSON object. */
function createTerminal(options) {
    const { line, environment, secret } = options;
    const masks = createMasks();
    const outputs = new Map();
    const out = line.json ? process.stderr : process.stdout;
    const print = (stream, shown) => {
        const text = masks.hide((0,base_text/* oneLine */.TN)(shown.text));
        const coloured = shown.colour !== undefined && stream.isTTY && !environment['NO_COLOR'];
        stream.write(coloured ? `\u001b[${colours[shown.colour ?? 'notice']}m${text}\u001b[0m\n` : `${text}\n`);
    };
    return {
        input: name => {
            if (name === 'mode')
                return line.mode;
            if (name === (line.stdin ?? line.prompt))
                return secret ?? '';
            const input = input_table/* inputNames */.vj.find(known => known === name);
            return input === undefined ? '' : (line.values.get(input) ?? environment[(0,command_line/* environmentName */.VE)(input)] ?? '');
        },
        environment,
        mask: masks.add,
        output: (name, value) => {
            outputs.set(name, value);
        },
        exportVariable: (name, value) => {
            print(process.stderr, { text: `set ${name}=${value} in your shell` });
        },
        hasPost: false,
        saveState: () => undefined,
        state: () => '',
        info: text => {
            const colour = /^\| \+/.test(text) ? 'added' : /^\| -/.test(text) ? 'removed' : undefined;
            print(out, colour === undefined ? { text } : { text, colour });
        },
        notice: text => {
            print(out, { text: `notice: ${text}`, colour: 'notice' });
        },
        warning: text => {
            print(process.stderr, { text: `warning: ${text}`, colour: 'warning' });
        },
        error: text => {
            print(process.stderr, { text: `error: ${text}`, colour: 'error' });
        },
        errorPage: options.errorPage,
        summary: async () => {
            // The lines above have said it all; Markdown is for GitHub's page.
        },
        finish: exitCode => {
            if (!line.json)
                return;
            const entries = [...outputs].map(([name, value]) => [
                name,
                parsed(masks.hideOutput(value)),
            ]);
            process.stdout.write(`${JSON.stringify({ exitCode, outputs: Object.fromEntries(entries) })}\n`);
        },
    };
}
/** Outputs that are JSON stay structured. */
function parsed(value) {
    if (!/^([[{]|true$|false$)/.test(value))
        return value;
    try {
        return JSON.parse(value);
    }
    catch {
        return value;
    }
}
/** Everything on stdin, one line ending at its end taken off. */
function readStdin() {
    const fs = process.getBuiltinModule('node:fs');
    return fs.readFileSync(0, 'utf8').replace(/\r?\n$/, '');
}
/** Asks at the terminal; `hidden` shows nothing of what is typed. `undefined` without a terminal, or at Ctrl-D. */
async function ask(question, hidden) {
    if (!process.stdin.isTTY)
        return undefined;
    const { createInterface } = process.getBuiltinModule('node:readline');
    const { Writable } = process.getBuiltinModule('node:stream');
    const silent = new Writable({
        write(...[, , done]) {
            done();
        },
    });
    const lines = createInterface({
        input: process.stdin,
        output: hidden ? silent : process.stderr,
        terminal: hidden,
    });
    // Only now that the terminal no longer echoes: an answer may be pasted the moment it is asked for.
    process.stderr.write(question);
    const answer = await new Promise(resolve => {
        lines.once('line', resolve);
        lines.once('close', () => {
            resolve(undefined);
        });
    });
    lines.close();
    if (hidden)
        process.stderr.write('\n');
    return answer;
}


/***/ }),

/***/ 3572:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ unknownInputs)
/* harmony export */ });
/* unused harmony export handedInputs */
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9039);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(766);
/* harmony import */ var _input_table_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4851);



/** Inputs of docker/login-action, and what this action has in their place. */
const ofLoginAction = new Map([
    ['password', 'write token: ${{ secrets.NAME }}, and organization: in place of username:'],
    ['registry-auth', 'write one step for each registry, with registry: and token:'],
    ['scope', 'write push: or pull: with the repositories, such as push: acme/app'],
    ['ecr', 'remove it; for Amazon ECR use docker/login-action'],
]);
/** Inputs that this action once had. */
const former = new Map([
    ['verify', 'write proof: in place of verify:, with the same value'],
]);
/**
 * The error for inputs, or flags, that do not exist: those that are close to one that does, or belong to
 * docker/login-action. `undefined` when there is none of these; others mean nothing here and are left alone.
 */
function unknownInputs(names) {
    const faults = names.filter(isUnknown).flatMap(name => faultOf(name) ?? []);
    if (faults.length === 0)
        return undefined;
    return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('INPUT_UNKNOWN', {
        message: faults.map(({ message }) => message).join(', '),
        hint: faults.map(({ hint }) => hint).join('; '),
    });
}
function isUnknown(name) {
    return !_input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .inputNames */ .vj.some(known => known === name);
}
function faultOf(name) {
    const foreign = ofLoginAction.get(name);
    if (foreign !== undefined)
        return { message: `${name} is an input of docker/login-action`, hint: foreign };
    const said = `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(name, 60)} is not an input`;
    const hint = former.get(name);
    if (hint !== undefined)
        return { message: said, hint };
    const meant = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(name, _input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .inputNames */ .vj);
    return meant === undefined ? undefined : { message: said, hint: `did you mean ${meant}?` };
}
/** The inputs that GitHub's runner hands over, whether the action has them or not: it makes `INPUT_<NAME>` of each. */
function handedInputs(environment) {
    return Object.keys(environment).flatMap(key => {
        const [, name] = /^INPUT_(.+)$/i.exec(key) ?? [];
        return name === undefined ? [] : [name.toLowerCase()];
    });
}


/***/ }),

/***/ 295:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fe: () => (/* binding */ publicImage),
/* harmony export */   KD: () => (/* binding */ slotResources),
/* harmony export */   TX: () => (/* binding */ compareResources)
/* harmony export */ });
/** Docker Hub's name for all public repositories. */
const everyPublicRepository = '*/*/public';
/** Any public image of Docker Hub; its smallest official one stands for all in a proof. */
const publicImage = 'library/hello-world';
/** The least that a slot's token needs on Docker Hub: one image scope per repository, push including pull. */
function slotResources(slot) {
    const own = slot.repositories.map(path => resource(path, slot.access));
    return slot.publicPull ? [...own, resource(everyPublicRepository, 'pull')] : own;
}
function resource(path, access) {
    return { type: 'TYPE_REPO', path, scopes: [`scope-image-${access}`] };
}
/** Compares what a token has with what is wanted, by what it comes to rather than by how it is written. */
function compareResources(observed, wanted) {
    const has = flatten(observed);
    const wants = flatten(wanted);
    const excess = describe(has.filter(scope => !isCovered(scope, wants)));
    const lack = describe(wants.filter(scope => !isCovered(scope, has)));
    if (excess.length > 0)
        return { verdict: lack.length > 0 ? 'different' : 'wider', excess, lack };
    return { verdict: lack.length > 0 ? 'narrower' : 'same', excess, lack };
}
/**
 * Each scope includes the ones before it (Docker's reference of access token scopes). A scope of no ladder stands
 * for itself alone.
 */
const ladders = [
    ['scope-image-pull', 'scope-image-push', 'scope-image-delete'],
    ['scope-repository-read', 'scope-repository-edit', 'scope-repository-admin'],
    ['scope-tag-read', 'scope-tag-admin'],
    ['scope-webhook-read', 'scope-webhook-edit', 'scope-webhook-admin'],
    ['scope-repo-group-read', 'scope-repo-group-edit', 'scope-repo-group-admin'],
    ['scope-member-read', 'scope-member-edit'],
    ['scope-invite-read', 'scope-invite-edit'],
    ['scope-group-read', 'scope-group-edit'],
    ['scope-ram-read', 'scope-ram-write'],
    ['scope-governance-policy-read', 'scope-governance-policy-write'],
];
function flatten(resources) {
    return resources.flatMap(({ type, path, scopes }) => scopes.map(scope => ({ type, path, scope })));
}
function isCovered({ type, path, scope }, by) {
    return by.some(other => other.type === type && pathIncludes(other.path, path) && scopeIncludes(other.scope, scope));
}
/** `org/*` includes all of the organization. All public ones include no single one: which those are is not known here. */
function pathIncludes(path, other) {
    return path === other || (path.endsWith('/*') && other.startsWith(path.slice(0, -1)));
}
function scopeIncludes(scope, other) {
    const ladder = ladders.find(steps => steps.includes(scope));
    return scope === other || (ladder?.slice(0, ladder.indexOf(scope)).includes(other) ?? false);
}
function describe(scopes) {
    return [...new Set(scopes.map(({ scope, path }) => `${scope} on ${path}`))].sort();
}


/***/ }),

/***/ 4933:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  T: () => (/* binding */ loadWorkflowYaml),
  J: () => (/* binding */ readRegisterYaml)
});

;// CONCATENATED MODULE: ./src/yaml/problem.ts
const misplaced = {
    message: 'this does not fit what stands before it',
    hint: 'do not mix list items and `key: value` lines, and close quotes and brackets',
};
const reserved = {
    message: 'a value starts with a character that YAML reserves',
    hint: 'put the value in quotes',
};
const tag = {
    message: 'tags (!name) are not used here',
    hint: 'remove the tag, or put a value that starts with ! in quotes',
};
/** By code of the `yaml` package, and codes of our own for what YAML allows but we do not. */
const sentences = {
    ALIAS_BOMB: { message: 'aliases repeat too much text', hint: 'write the values out' },
    ALIAS_OF_ITSELF: { message: 'an alias stands inside what it repeats', hint: 'write the value out' },
    ALIAS_UNKNOWN: {
        message: 'an alias has no anchor above it',
        hint: 'put a value that starts with * in quotes',
    },
    BAD_ALIAS: reserved,
    BAD_DQ_ESCAPE: {
        message: 'an escape in double quotes is not one of YAML',
        hint: 'use single quotes, or write \\\\ for a backslash',
    },
    BAD_INDENT: {
        message: 'the indentation does not fit the lines above',
        hint: 'align keys of one mapping in one column, and close quotes and brackets',
    },
    BAD_SCALAR_START: reserved,
    BLOCK_AS_IMPLICIT_KEY: {
        message: 'a second `: ` or a list stands in one line',
        hint: 'start a new line, or put the value in quotes',
    },
    DUPLICATE_KEY: { message: 'the key stands here a second time', hint: 'keep one of the two' },
    KEY_NOT_TEXT: { message: 'a key is not text', hint: 'put it in quotes' },
    MERGE_KEY: { message: 'merge keys (<<) are not part of YAML 1.2', hint: 'write the keys out' },
    MISSING_CHAR: {
        message: 'something is missing before this place: a colon, a closing quote or a closing bracket',
        hint: 'write `key: value`, and close quotes and brackets',
    },
    MULTIPLE_ANCHORS: { message: 'a value has two anchors', hint: 'keep one of the two' },
    MULTIPLE_DOCS: {
        message: 'a second document starts here',
        hint: 'keep one document in the file: remove `---`',
    },
    RESOURCE_EXHAUSTION: {
        message: 'values are nested too deep',
        hint: 'remove brackets or dashes that nothing needs',
    },
    TAB_AS_INDENT: { message: 'the line is indented with a tab', hint: 'indent with spaces' },
    TAG: tag,
    TAG_RESOLVE_FAILED: tag,
    BINARY: { message: 'this is binary, not text', hint: 'remove the file, or save it as text' },
    FILE_TOO_LONG: { message: 'the file has more than 1,000,000 characters', hint: 'split it' },
    TOO_LONG: { message: 'the file is longer than 256 KiB', hint: 'remove what is not needed, or split it' },
    UNEXPECTED_TOKEN: misplaced,
};
/**
 * What a person needs to know about a problem with this code. Never the reader's own words: they may quote the file,
 * and somebody may have put a secret into it.
 */
function yamlProblem(code) {
    return (sentences[code] ?? {
        message: `this is not YAML (${code})`,
        hint: 'put values with special characters in quotes',
    });
}

// EXTERNAL MODULE: ./src/yaml/tree.ts
var tree = __nccwpck_require__(639);
;// CONCATENATED MODULE: ./src/yaml/read.ts


/** Room for Docker's 100 tokens with dozens of stores each. */
const registerRules = { mostCharacters: 256 * 1024, mostRepeated: 10_000, strict: true };
/** Real workflows stay far below. */
const workflowRules = { mostCharacters: 1_000_000, mostRepeated: 50_000, strict: false };
/** Far beyond any file of ours, far within the stack. */
const deepest = 64;
/** Reads a register: strict, for a person writes it for us alone. It never throws: what it cannot read is a `problem`. */
async function readRegisterYaml(text) {
    return (await loadYaml(registerRules))(text);
}
/** Loads what reads workflows and actions, with whatever GitHub may accept in them. */
function loadWorkflowYaml() {
    return loadYaml(workflowRules);
}
/** YAML 1.2, one document. The package is loaded with the first text: a run without a file does not pay for it. */
async function loadYaml(rules) {
    const means = { yaml: await __nccwpck_require__.e(/* import() */ 861).then(__nccwpck_require__.bind(__nccwpck_require__, 5861)), intern: createIntern(), rules };
    return text => readDocument(text, means);
}
/** Workflows say the same words over and over: each is kept once for all files. */
function createIntern() {
    const longestWord = 60;
    const words = new Map();
    return word => {
        const known = words.get(word);
        if (known !== undefined)
            return known;
        if (word.length <= longestWord)
            words.set(word, word);
        return word;
    };
}
function readDocument(text, means) {
    const { yaml, rules } = means;
    const start = { line: 1, column: 1 };
    if (text.length > rules.mostCharacters) {
        return { problem: { ...start, ...yamlProblem(rules.strict ? 'TOO_LONG' : 'FILE_TOO_LONG') } };
    }
    if (text.includes('\0'))
        return { problem: { ...start, ...yamlProblem('BINARY') } };
    const lines = new yaml.LineCounter();
    const mark = text.startsWith('\uFEFF') ? 1 : 0;
    const positionAt = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line: Math.max(line, 1), column: Math.max(line > 1 ? col : col - mark, 1) };
    };
    const document = yaml.parseDocument(text, {
        version: '1.2',
        // What a scalar means is asked of its text: `coreValue`.
        schema: 'failsafe',
        lineCounter: lines,
        logLevel: 'error',
        prettyErrors: false,
        // compares each key with all before it; entriesOf does it in one step
        uniqueKeys: false,
    });
    const [error] = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
    if (error)
        return { problem: { ...positionAt(error.pos[0]), ...yamlProblem(error.code) } };
    const reading = { ...means, anchors: new Map(), repeated: 0, values: 0, depth: 0, reached: 0 };
    const root = convert(reading, document.contents) ?? empty(0);
    const { problem } = reading;
    if (problem === undefined)
        return { root, positionAt };
    return { problem: { ...positionAt(problem.at), ...yamlProblem(problem.code) } };
}
function empty(at) {
    return { kind: 'scalar', style: 'plain', shared: false, value: '', start: at, end: at };
}
function refuse(reading, { at, code }) {
    reading.problem ??= { at, code };
    return empty(at);
}
function convert(reading, node) {
    if (node === null)
        return undefined;
    const [at] = node.range;
    if (reading.problem)
        return empty(at);
    if (reading.depth >= deepest)
        return refuse(reading, { at, code: 'RESOURCE_EXHAUSTION' });
    if (reading.yaml.isAlias(node))
        return repeat(reading, node);
    if (node.tag !== undefined && reading.rules.strict)
        return refuse(reading, { at, code: 'TAG' });
    if (node.anchor === undefined)
        return content(reading, node);
    const { values, reached } = reading;
    reading.anchors.set(node.anchor, { node: undefined, values: 0, height: 0 });
    reading.reached = reading.depth;
    const built = content(reading, node);
    reading.anchors.set(node.anchor, {
        node: built,
        values: reading.values - values,
        height: reading.reached - reading.depth,
    });
    reading.reached = Math.max(reading.reached, reached);
    return built;
}
/** What an alias stands for, at the alias's own place. */
function repeat(reading, { source, range }) {
    const [at, end] = range;
    const anchored = reading.anchors.get(source);
    if (anchored === undefined)
        return refuse(reading, { at, code: 'ALIAS_UNKNOWN' });
    const { node, values, height } = anchored;
    if (node === undefined)
        return refuse(reading, { at, code: 'ALIAS_OF_ITSELF' });
    reading.values += values;
    reading.repeated += values;
    reading.reached = Math.max(reading.reached, reading.depth + height);
    if (reading.repeated > reading.rules.mostRepeated)
        return refuse(reading, { at, code: 'ALIAS_BOMB' });
    if (reading.depth + height >= deepest)
        return refuse(reading, { at, code: 'RESOURCE_EXHAUSTION' });
    share(node);
    return { ...node, start: at, end };
}
/** Marks a value and all in it; what is marked already has been walked before. */
function share(node) {
    if (node.shared)
        return;
    node.shared = true;
    if (node.kind === 'sequence')
        node.items.forEach(share);
    if (node.kind === 'mapping')
        for (const { value } of node.entries)
            share(value);
}
function content(reading, node) {
    const [start, end] = node.range;
    reading.values += 1;
    if (!('items' in node)) {
        // Every property by name: spread ones would cost as much memory again.
        const style = styles[node.type ?? 'PLAIN'] ?? 'plain';
        const value = style === 'plain' && isNull.test(node.source) ? '' : reading.intern(node.source);
        return { kind: 'scalar', style, shared: false, value, start, end };
    }
    reading.depth += 1;
    reading.reached = Math.max(reading.reached, reading.depth);
    const flow = node.flow === true;
    const built = reading.yaml.isMap(node)
        ? { kind: 'mapping', flow, shared: false, entries: entriesOf(reading, node), start, end }
        : {
            kind: 'sequence',
            flow,
            shared: false,
            items: node.items.map(item => convert(reading, item) ?? empty(start)),
            start,
            end,
        };
    reading.depth -= 1;
    return built;
}
// YAML 1.2, 10.3.2
const isNull = /^(~|null|Null|NULL)?$/;
const styles = {
    PLAIN: 'plain',
    QUOTE_SINGLE: 'single',
    QUOTE_DOUBLE: 'double',
    BLOCK_LITERAL: 'block',
    BLOCK_FOLDED: 'block',
};
function entriesOf(reading, { items }) {
    const keys = new Set();
    return items.flatMap(pair => {
        const key = convert(reading, pair.key) ?? empty(0);
        const keyRange = { start: key.start, end: key.end };
        const code = keyProblem(key, { seen: keys, strict: reading.rules.strict });
        if (code !== undefined)
            refuse(reading, { at: key.start, code });
        const value = convert(reading, pair.value) ?? empty(key.end);
        if (key.kind !== 'scalar')
            return [];
        keys.add(key.value);
        return [{ key: key.value, keyRange, value }];
    });
}
function keyProblem(key, { seen, strict }) {
    if (strict && (key.kind !== 'scalar' || typeof (0,tree/* coreValue */.T4)(key) !== 'string'))
        return 'KEY_NOT_TEXT';
    if (key.kind !== 'scalar')
        return undefined;
    if (strict && key.value === '<<')
        return 'MERGE_KEY';
    return seen.has(key.value) ? 'DUPLICATE_KEY' : undefined;
}


/***/ }),

/***/ 639:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   PX: () => (/* binding */ scalarsIn),
/* harmony export */   RP: () => (/* binding */ valueOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   T4: () => (/* binding */ coreValue),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   mh: () => (/* binding */ lineAt),
/* harmony export */   ol: () => (/* binding */ scalarOf),
/* harmony export */   yM: () => (/* binding */ isShared)
/* harmony export */ });
/**
 * Finds lines in a text: the returned function takes an offset and gives its line, from 1. A line ends with
 * LF; the CR of a CRLF belongs to its line.
 */
function lineAt(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return offset => {
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low + 1;
    };
}
/** What a scalar means (YAML 1.2, 10.3.2, the core schema): only a plain one is anything but text. */
function coreValue({ style, value }) {
    if (style !== 'plain')
        return value;
    if (/^(~|null|Null|NULL)?$/.test(value))
        return null;
    if (/^(true|True|TRUE)$/.test(value))
        return true;
    if (/^(false|False|FALSE)$/.test(value))
        return false;
    if (/^[-+]?\d+$|^0o[0-7]+$|^0x[\da-fA-F]+$/.test(value))
        return Number(value);
    if (/^[-+]?(\.\d+|\d+(\.\d*)?)(e[-+]?\d+)?$/i.test(value))
        return Number(value);
    const [, sign, infinite] = /^([-+]?)(?:(\.inf|\.Inf|\.INF)|\.nan|\.NaN|\.NAN)$/.exec(value) ?? [];
    if (infinite !== undefined)
        return sign === '-' ? -Infinity : Infinity;
    return sign === '' ? Number.NaN : value;
}
/** The entry of that name; `undefined` when the node is no mapping or has none. */
function entryOf(node, key) {
    return node?.kind === 'mapping' ? node.entries.find(entry => entry.key === key) : undefined;
}
/** The value under that name, `undefined` when there is none. */
function valueOf(node, key) {
    return entryOf(node, key)?.value;
}
/** The scalar under that name, `undefined` when there is none or it is a collection. */
function scalarOf(node, key) {
    const value = valueOf(node, key);
    return value?.kind === 'scalar' ? value : undefined;
}
/** The text of a scalar under that name, `undefined` when there is none. */
function textOf(node, key) {
    return scalarOf(node, key)?.value;
}
/** Every entry of a mapping; none of anything else. */
function entriesOf(node) {
    return node?.kind === 'mapping' ? node.entries : [];
}
/** Every item of a sequence, or the one scalar that stands for a list of one. */
function itemsOf(node) {
    if (node?.kind === 'sequence')
        return node.items;
    return node?.kind === 'scalar' && node.value !== '' ? [node] : [];
}
/** True if the node, or anything in it, is anchored and used elsewhere, or came from elsewhere. */
function isShared(node) {
    if (node.shared)
        return true;
    if (node.kind === 'sequence')
        return node.items.some(isShared);
    return node.kind === 'mapping' && node.entries.some(entry => isShared(entry.value));
}
/** Every scalar in the tree with its text, in the order of the file. */
function* scalarsIn(node) {
    if (node.kind === 'scalar')
        yield node;
    else if (node.kind === 'sequence')
        for (const item of node.items)
            yield* scalarsIn(item);
    else
        for (const entry of node.entries)
            yield* scalarsIn(entry.value);
}


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(3546);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
