import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 31:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   dU: () => (/* binding */ createDeadline),
/* harmony export */   ts: () => (/* binding */ createClock)
/* harmony export */ });
/* unused harmony export createPatience */
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(39);

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

/***/ 39:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ unlessMissing),
/* harmony export */   Uc: () => (/* binding */ describeError),
/* harmony export */   Wr: () => (/* binding */ errorPage),
/* harmony export */   b: () => (/* binding */ errno),
/* harmony export */   nj: () => (/* binding */ errorPagePath),
/* harmony export */   vE: () => (/* binding */ OatError)
/* harmony export */ });
/* unused harmony exports errorCodes, errorLink, withoutCode */
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

/***/ 421:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  q: () => (/* binding */ createFiles)
});

// UNUSED EXPORTS: realPath

// EXTERNAL MODULE: ./src/base/error.ts
var base_error = __nccwpck_require__(39);
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

/***/ 584:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Xg: () => (/* binding */ breakableText),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/* unused harmony exports storeText, codeText, twoColumns */
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

/***/ 309:
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
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   g$: () => (/* binding */ printable)
/* harmony export */ });
/* unused harmony exports parseList, nearest */
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

/***/ 595:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  h: () => (/* binding */ createDocker),
  l: () => (/* binding */ endRun)
});

// EXTERNAL MODULE: ./src/base/error.ts
var base_error = __nccwpck_require__(39);
;// CONCATENATED MODULE: ./src/base/process.ts

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
        return (0,base_error/* errno */.b)(error) !== 'ESRCH';
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

;// CONCATENATED MODULE: ./src/base/program.ts
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

// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __nccwpck_require__(766);
;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: external "events"
const external_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(928);
;// CONCATENATED MODULE: external "assert"
const external_assert_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(896);
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
                const upperExt = external_path_.extname(filePath).toUpperCase();
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
                        const directory = external_path_.dirname(filePath);
                        const upperName = external_path_.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_.join(directory, actualName);
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
            for (const extension of process.env['PATHEXT'].split(external_path_.delimiter)) {
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
        if (tool.includes(external_path_.sep)) {
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
            for (const p of process.env.PATH.split(external_path_.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_.join(directory, tool), extensions);
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
class ToolRunner extends external_events_namespaceObject.EventEmitter {
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
                this.toolPath = external_path_.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
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
class ExecState extends external_events_namespaceObject.EventEmitter {
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
    const environment = childEnvironment(options.environment, secrets.map(secret => secret.reveal()));
    if (runName !== undefined)
        environment[runVariable] = runName;
    const run = async (call) => {
        const { program, argv, input, configDirectory } = call;
        const own = configDirectory === undefined ? {} : { DOCKER_CONFIG: configDirectory };
        try {
            const result = await runProcessGroup({
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
            const program = findProgram('docker', environment);
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
            const program = findProgram('docker', environment);
            if (program === undefined)
                throw dockerMissing();
            return runChild({ program, argv: ['logout'], input: '', environment, signal });
        },
        helper: async ({ name, verb, input }) => {
            const program = findProgram(`docker-credential-${name}`, environment);
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
const docker_killAfterMs = 2000;
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
    const killAt = clock.now() + docker_killAfterMs;
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
        if ((0,base_error/* errno */.b)(error) !== 'ESRCH' && (0,base_error/* errno */.b)(error) !== 'EPERM')
            throw error;
    }
}


/***/ }),

/***/ 520:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _base_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(31);
/* harmony import */ var _base_files_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(421);
/* harmony import */ var _docker_docker_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(595);
/* harmony import */ var _login_undo_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(798);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(374);
/* harmony import */ var _runner_run_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(455);
/* harmony import */ var _runner_runner_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(485);







/** Seconds: only credential helpers and another job's lock can take any time here. */
const timeout = 30;
const runner = (0,_runner_runner_js__WEBPACK_IMPORTED_MODULE_6__/* .createRunner */ .j)();
process.exitCode = await (0,_runner_run_js__WEBPACK_IMPORTED_MODULE_5__/* .runPost */ .a2)(runner, async () => {
    const clock = (0,_base_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .createClock */ .ts)();
    const deadline = (0,_base_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .createDeadline */ .dU)({ clock, timeout, attempts: 1 });
    await (0,_login_undo_js__WEBPACK_IMPORTED_MODULE_3__/* .undoLogin */ .M)({
        runner,
        clock,
        deadline,
        docker: (0,_docker_docker_js__WEBPACK_IMPORTED_MODULE_2__/* .createDocker */ .h)({ environment: runner.environment, secrets: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readSecrets */ .ql)(runner), deadline }),
        files: (0,_base_files_js__WEBPACK_IMPORTED_MODULE_1__/* .createFiles */ .q)(clock.unique),
        endRun: run => (0,_docker_docker_js__WEBPACK_IMPORTED_MODULE_2__/* .endRun */ .l)(run, { clock, signal: deadline.signal }),
    });
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 798:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  M: () => (/* binding */ undoLogin)
});

;// CONCATENATED MODULE: ./src/base/time.ts
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

// EXTERNAL MODULE: ./src/base/error.ts
var base_error = __nccwpck_require__(39);
;// CONCATENATED MODULE: ./src/docker/config.ts

/** Reads config.json's text; missing or empty is `{}`, as for docker. Throws CONFIG_INVALID. */
function parseDockerConfig(text, path) {
    if (text === undefined || text.trim() === '')
        return {};
    const json = parseJson(text);
    const broken = ['auths', 'credHelpers'].find(key => json?.[key] !== undefined && !isObject(json[key]));
    if (json === undefined || broken !== undefined) {
        throw new base_error/* OatError */.vE('CONFIG_INVALID', {
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
    throw new OatError('CONFIG_OVERRIDDEN', {
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
        const code = (0,base_error/* errno */.b)(error);
        if (code === undefined)
            throw error;
        throw new base_error/* OatError */.vE('CONFIG_INVALID', { ...text, ...reasoned(code, { text, error }), cause: error });
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

// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __nccwpck_require__(766);
;// CONCATENATED MODULE: ./src/docker/held.ts



/** What docker holds for a registry, where docker itself would look. */
async function readHeld(config, { key, docker }) {
    const entry = authsEntry(config, key);
    const configured = configuredHelper(config, key);
    if (configured !== undefined) {
        const answer = await askHelper(docker, { name: configured, key });
        return { kind: 'helper', name: configured, answer: answer ?? null, entry: entry ?? null };
    }
    if (saysNothingOfCredentials(config)) {
        for (const name of systemHelpers(docker.platform)) {
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
    return credential === undefined ? undefined : fingerprint(credential);
}
/** `user:secret` of what docker holds, `undefined` when it holds nothing that can be read. */
function heldCredential(held) {
    return held.kind === 'entry' ? entryCredential(held.entry) : helperCredential(held);
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
    return withAuthsEntry(config, { key, entry });
}
async function tellHelper(docker, call) {
    const result = await docker.helper(call);
    if (result?.exitCode === 0)
        return;
    const said = result === undefined ? 'not on PATH' : (0,base_text/* printable */.g$)(result.stderr || result.stdout, 200);
    throw new base_error/* OatError */.vE('DOCKER_LOGIN_FAILED', {
        message: `docker-credential-${call.name} ${call.verb} failed (${said})`,
        hint: 'check the credential helper on this machine; the login may still be in it',
    });
}

// EXTERNAL MODULE: ./src/base/secret.ts
var secret = __nccwpck_require__(309);
// EXTERNAL MODULE: ./src/runner/inputs.ts + 2 modules
var inputs = __nccwpck_require__(374);
;// CONCATENATED MODULE: ./src/docker/pull-secret.ts





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
    const text = new Secret(formatPullSecret(key, `${username}:${token.reveal()}`), runner.mask);
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
    return invalidInput('pull-secret', { said: `: ${path} ${taken[kind]}`, hint: example });
}
async function accessing(path, act) {
    try {
        return await act();
    }
    catch (error) {
        const code = errno(error);
        if (code === undefined)
            throw error;
        throw new OatError('INPUT_INVALID', {
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
        if (text !== undefined && (text === '' || fingerprint(text) === put)) {
            await files.remove(path);
            runner.info(`removed ${path}`);
        }
        else
            runner.notice(`${path} is not the pull secret that this login wrote any more: left as it is`);
    }
    catch (error) {
        if ((0,base_error/* errno */.b)(error) === undefined)
            throw error;
        // The login itself has to be undone all the same.
        runner.warning(`${path}, a pull secret, could not be removed: ${(0,base_text/* printable */.g$)(String(error))}`);
    }
}

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
    const path = place.files.join(place.directory, undoFileName);
    place.runner.warning(`${path} was damaged and is removed. Logins from before it cannot be restored: run docker logout for registries that this machine no longer needs`);
    await writingConfig(place.directory, () => place.files.remove(path));
    return undefined;
}
/** Where a login is, as far as can be told without the lock. `pending` also for a record that is damaged. Throws CONFIG_INVALID. */
async function stageOf(place, id) {
    const text = await readUndoText(place);
    if (text === undefined)
        return 'no-record';
    const record = parseUndoRecord(text);
    const isPending = record === undefined || record.layers.some(layer => layer.id === id && layer.pending);
    return isPending ? 'pending' : 'finished';
}
/** Keeps the record, readable for this user alone; an empty one is removed. Throws CONFIG_INVALID. */
async function writeUndoRecord({ directory, files }, record) {
    const path = files.join(directory, undoFileName);
    await writingConfig(directory, () => record.layers.length === 0 ? files.remove(path) : files.writeOwn(path, JSON.stringify(record)));
}
async function readUndoText({ directory, files }) {
    const path = files.join(directory, undoFileName);
    try {
        return await readingConfig(path, () => files.readOwn(path));
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
        .map(other => other === above && fingerprintHeld(other.below) === layer.put
        ? { ...other, below: layer.below }
        : other)
        .filter(other => other !== layer);
    const held = { now: fingerprintHeld(current), before: fingerprintHeld(layer.below) };
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
        await removePullSecret(layer.pullSecret, { ...undo, others });
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
    const path = files.join(undo.directory, configFileName);
    const text = await readingConfig(path, () => files.read(path));
    const config = parseDockerConfig(text, path);
    const current = await readHeld(config, { key: layer.key, docker });
    const { record: left, undoing } = removeLayer(record, layer, current);
    const intact = record.intact && record.seen === fingerprint(text ?? '');
    if (undoing.kind === 'foreign')
        runner.notice(`${layer.key} holds a login that is not ours any more: left as it is`);
    if (undoing.kind === 'joined')
        runner.info(`a later login to ${layer.key} is still in use; its own undo leads past this one`);
    const restored = undoing.kind === 'restore'
        ? await restoreHeld(config, { key: layer.key, current, below: undoing.below, docker })
        : config;
    if (undoing.kind === 'restore') {
        const isBack = fingerprintHeld(undoing.below) !== undefined;
        runner.info(`${layer.key}: ${isBack ? 'the login from before is back' : 'logged out'}`);
    }
    const isLast = left.layers.length === 0;
    const asBefore = isLast && undoing.kind !== 'foreign' && (intact || isSame(restored, left.original));
    const after = asBefore ? left.original : restored === config ? (text ?? null) : formatDockerConfig(restored);
    await writeConfig(undo, { path, before: text ?? null, after });
    return { ...left, intact, seen: fingerprint(after ?? '') };
}
/** Same content, whatever the layout: docker writes the file anew with every login and logout. */
function isSame(config, original) {
    const canonical = (value) => JSON.stringify(sorted({ auths: {}, ...value }));
    return canonical(config) === canonical(parseDockerConfig(original ?? undefined, configFileName));
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
    await writingConfig(directory, () => (after === null ? files.remove(path) : files.write(target, after)));
}

;// CONCATENATED MODULE: ./src/login/undo.ts


/** The post step of login: undoes what main recorded in its state, and nothing when it recorded nothing. */
async function undoLogin(ports) {
    const { runner } = ports;
    tellExpiry(ports);
    const [layer, directory] = [runner.state('layer'), runner.state('directory')];
    try {
        if (layer !== '')
            await undoLayer({ ...ports, layer, directory });
    }
    finally {
        await removeIsolated(ports);
    }
}
/** A push that fails because the token is over looks like a wrong password: here it is known. */
function tellExpiry({ runner, clock }) {
    const until = parseInstant(runner.state('keyless-until'));
    if (until === undefined)
        return;
    const when = formatTime(until);
    if (clock.now() < until) {
        runner.info(`the keyless token was valid to the end of this job: it expires at ${when}`);
        return;
    }
    runner.warning(`The keyless token expired at ${when}, before this job ended. If a push or pull after that failed with "incorrect username or password", this is why: raise oidc-expires-in (at most 21600), or log in right before the push.`);
}
async function removeIsolated({ runner, files, endRun }) {
    const isolated = runner.state('isolated');
    if (isolated === '')
        return;
    // Exported at the end of main: without it, a docker may still be at work, and would make the directory again.
    if (runner.environment['DOCKER_CONFIG'] !== isolated)
        await endRun(isolated.replace(/^.*-/, ''));
    await files.removeDirectory(isolated, { recursive: true });
    // Later post steps of the job run docker too. Empty means the usual directory, as if it were not set.
    runner.exportVariable('DOCKER_CONFIG', runner.state('previous'));
    runner.info(`removed ${isolated}`);
}


/***/ }),

/***/ 374:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ql: () => (/* binding */ readSecrets)
});

// UNUSED EXPORTS: invalidInput, isWritten, missingInputs, readBoolean, readChoice, readInteger, readMode, readOptional, readSecret, readText, refuseUnknownInputs

// EXTERNAL MODULE: ./src/base/error.ts
var error = __nccwpck_require__(39);
// EXTERNAL MODULE: ./src/base/secret.ts
var secret = __nccwpck_require__(309);
;// CONCATENATED MODULE: ./src/runner/input-table.ts
const input_table_modes = ['login', 'verify', 'rotate', 'audit', 'migrate'];
const row = (used, preset = '') => ({ modes: used, default: preset });
const login = row(['login']);
const owner = row(['rotate', 'audit']);
const rotate = row(['rotate']);
const tokens = row(['login', 'verify', 'rotate']);
/** Every input of action.yml, in its order there; a test holds the two together. */
const input_table_inputTable = {
    mode: row(input_table_modes, 'login'),
    config: row(input_table_modes, '.github/docker-oat.yml'),
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
const input_table_inputNames = Object.keys(input_table_inputTable);
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

;// CONCATENATED MODULE: ./src/runner/unknown-inputs.ts



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
function unknown_inputs_unknownInputs(names) {
    const faults = names.filter(isUnknown).flatMap(name => faultOf(name) ?? []);
    if (faults.length === 0)
        return undefined;
    return new OatError('INPUT_UNKNOWN', {
        message: faults.map(({ message }) => message).join(', '),
        hint: faults.map(({ hint }) => hint).join('; '),
    });
}
function isUnknown(name) {
    return !inputNames.some(known => known === name);
}
function faultOf(name) {
    const foreign = ofLoginAction.get(name);
    if (foreign !== undefined)
        return { message: `${name} is an input of docker/login-action`, hint: foreign };
    const said = `${printable(name, 60)} is not an input`;
    const hint = former.get(name);
    if (hint !== undefined)
        return { message: said, hint };
    const meant = nearest(name, inputNames);
    return meant === undefined ? undefined : { message: said, hint: `did you mean ${meant}?` };
}
/** The inputs that GitHub's runner hands over, whether the action has them or not: it makes `INPUT_<NAME>` of each. */
function unknown_inputs_handedInputs(environment) {
    return Object.keys(environment).flatMap(key => {
        const [, name] = /^INPUT_(.+)$/i.exec(key) ?? [];
        return name === undefined ? [] : [name.toLowerCase()];
    });
}

;// CONCATENATED MODULE: ./src/runner/inputs.ts





/** Every secret input that is given, masked: those that the mode does not use, too. */
function readSecrets(runner) {
    return secretInputs.flatMap(name => readSecret(runner, name) ?? []);
}
/** The input's value, trimmed and masked; `undefined` when it is empty. From here on nobody sees it as text. */
function readSecret(runner, name) {
    const text = runner.input(name).trim();
    return text === '' ? undefined : new secret/* Secret */.z(text, runner.mask);
}
/** The mode; masks every secret input on the way, and refuses those of other modes and unknown ones: INPUT_INVALID, INPUT_UNUSED, INPUT_UNKNOWN. */
function readMode(runner) {
    readSecrets(runner);
    const mode = readChoice(runner, { name: 'mode', choices: modes });
    const unused = inputNames.filter(name => !isUsed(name, mode) && isWritten(runner, name));
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
    const users = [...new Set(unused.flatMap(name => inputTable[name].modes))].join(', ');
    const remove = `remove ${unused.length === 1 ? 'it' : 'them'} from with:, or set mode (used by: ${users})`;
    return new OatError('INPUT_UNUSED', {
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
    return new OatError('INPUT_INVALID', {
        message: `missing: ${missing.flatMap(({ names }) => names).join(', ')}`,
        hint: missing.map(({ why }) => why).join('; '),
    });
}
function isUsed(name, mode) {
    return inputTable[name].modes.some(user => user === mode);
}
/** Whether somebody wrote the input: action.yml gives no defaults, so what was not written is empty. */
function isWritten(runner, name) {
    return runner.input(name).trim() !== '';
}
/** The input's text, trimmed; its default when empty. */
function readText(runner, name) {
    return runner.input(name).trim() || inputTable[name].default;
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
    const said = text === '' ? 'is missing' : `: ${JSON.stringify(printable(text, 60))} is not known`;
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
        said: `: ${JSON.stringify(printable(text, 60))} is not a boolean`,
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
        said: `: ${JSON.stringify(printable(text, 60))} is not a number from ${input.least} to ${input.most}`,
        hint: 'write it in digits, without a unit',
    });
}
/** INPUT_INVALID for one input. `said` follows its name. */
function invalidInput(name, text) {
    return new OatError('INPUT_INVALID', {
        message: `input ${name}${text.said.startsWith(':') ? '' : ' '}${text.said}`,
        hint: text.hint,
    });
}


/***/ }),

/***/ 455:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a2: () => (/* binding */ runPost)
/* harmony export */ });
/* unused harmony exports run, failureSummary, checkCertificates */
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(39);
/* harmony import */ var _base_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(584);
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
        runner.error(describeError(failure, runner.errorPage));
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
        runner.warning((0,_base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(asOatError(error), runner.errorPage));
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
        yield printable(cause.message);
        cause = cause.cause;
    }
}
/** The job summary of a run that failed: what failed, on what, and what to do next. `page`: as in `describeError`. */
function failureSummary({ code, message, hint }, page) {
    // A path leads nowhere from GitHub's page.
    const more = page.startsWith('https://') ? `\n\n[More about ${code}](${errorLink(code, page)})` : '';
    return `### docker-oat-login: ${codeText(code)}\n\n> [!CAUTION]\n> ${plainText(message)}\n\n**What to do:** ${plainText(hint)}${more}\n`;
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

/***/ 485:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  j: () => (/* binding */ createRunner)
});

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
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
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


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
    process.stdout.write(cmd.toString() + external_os_.EOL);
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
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
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
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(928);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
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
    process.stdout.write(external_os_.EOL);
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
    error(message);
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
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
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
    process.stdout.write(message + external_os_.EOL);
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
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
// EXTERNAL MODULE: ./src/base/error.ts
var base_error = __nccwpck_require__(39);
// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __nccwpck_require__(766);
// EXTERNAL MODULE: ./src/base/markdown.ts
var markdown = __nccwpck_require__(584);
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

;// CONCATENATED MODULE: ./src/runner/runner.ts




const lineLimit = 1200;
/**
 * GitHub's runner. Everything printed is one harmless line, whatever it was made from. What is masked is taken out here as
 * well, of log, outputs and summary: the runner knows no Markdown, and drops an output that holds a secret.
 */
function createRunner() {
    const masks = createMasks();
    const safe = (print) => (text) => {
        // Hidden before the line is cut off, or half a value could stay.
        print((0,base_text/* printable */.g$)(masks.hide((0,base_text/* printable */.g$)(text, Infinity)), lineLimit));
    };
    const warning = safe(core_warning);
    return {
        input: name => getInput(name, { trimWhitespace: false }),
        environment: process.env,
        mask: value => {
            setSecret(value);
            masks.add(value);
        },
        output: (name, value) => {
            setOutput(name, masks.hideOutput(value));
        },
        exportVariable: exportVariable,
        saveState: saveState,
        hasPost: true,
        state: getState,
        info: safe(info),
        notice: safe(notice),
        warning,
        error: safe(error),
        errorPage: (0,base_error/* errorPage */.Wr)(process.env) ?? base_error/* errorPagePath */.nj,
        summary: async (write) => {
            // A runner without summaries (GHES before 3.4, act) has no such file.
            if (!process.env['GITHUB_STEP_SUMMARY'])
                return;
            try {
                await summary.addRaw(masks.hide(write()), true).write();
            }
            catch (error) {
                // What the mode did is done, and its outputs are set: a page that cannot be written must not undo that.
                const why = error instanceof Error ? error.message : String(error);
                warning(`The job summary could not be written: ${why}. Nothing else is missing.`);
            }
        },
    };
}


/***/ }),

/***/ 896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

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
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
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
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(520);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
