/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: ./src/base/text.ts
const breaks = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
/**
 * Characters that nobody sees: they reorder a line (Trojan Source, CVE-2021-42574), or hide a word from a search.
 * unicode.org/reports/tr44, General_Category=Format and Default_Ignorable_Code_Point; half surrogates are no text at all.
 */
const invisible = String.raw `[\p{Cf}\p{DI}\p{Cs}]`;
const isAscii = /^[\u0000-\u007f]*$/;
/** Text from outside as one line of what can be seen: nothing of it moves a cursor, changes a colour or the order of a line. */
function oneLine(text) {
    const line = text.replace(breaks, ' ');
    // No literal, since V8 would make its tables whenever it reads this file.
    return isAscii.test(line) ? line : line.replace(new RegExp(invisible, 'gu'), '');
}
/**
 * Text from outside, made safe to print in a job's log: one line, at most `limit` characters, and unable to
 * be read as a workflow command. The runner takes `::command` at the start of a line and `##[command]`
 * anywhere in one, and a lone carriage return starts a line (actions/runner, ActionCommand.TryParse).
 */
function text_printable(text, limit = 300) {
    const line = oneLine(text).replaceAll('##[', '## [').trim().replace(/^::/, ': :');
    return line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
}
/** The items of a list input: by line or comma, trimmed, without empty ones and repetitions. */
function parseList(text) {
    const items = text.split(/[\n,]/).map(item => item.trim());
    return [...new Set(items.filter(item => item !== ''))];
}
/** Text in lines of at most `width` characters; a longer word has a line of its own. */
function wrap(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && line.length + 1 + word.length > width) {
            lines.push(line);
            line = word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
}
/** The candidate that a misspelt word most likely meant, `undefined` when none is close. */
function text_nearest(word, candidates) {
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

;// CONCATENATED MODULE: ./src/base/error.ts

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
    'DOCKER_TOO_OLD',
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
class error_OatError extends Error {
    code;
    hint;
    /** The hint's parts, where it is several steps. */
    steps;
    /** What to do next in a terminal, where a workflow needs other words. */
    terminalHint;
    constructor(code, text) {
        super(text.message, text.cause === undefined ? undefined : { cause: text.cause });
        this.name = 'OatError';
        this.code = code;
        this.steps = typeof text.hint === 'string' ? undefined : text.hint;
        this.hint = typeof text.hint === 'string' ? text.hint : inOneLine(text.hint);
        this.terminalHint = text.terminalHint ?? this.hint;
    }
}
function inOneLine({ lead, steps, end }) {
    const numbered = steps.map((step, index) => `${index + 1}. ${step}.`);
    return [...(lead === undefined ? [] : [lead]), ...numbered, end].join(' ');
}
/** What to do next, in the words of the place. */
function error_hintFor({ hint, terminalHint }, place) {
    return place === 'terminal' ? terminalHint : hint;
}
/**
 * The annotation's text: `CODE: what failed, on what; what to do next`. With a reader it ends with the link to the code's anchor on
 * the page of errors, and is short enough to be printed as a whole.
 */
function describeError(error, reader) {
    const text = `${error.code}: ${error.message}; ${error_hintFor(error, reader?.place ?? 'workflow')}`;
    return reader === undefined
        ? text
        : `${text_printable(text, longest)} (${error_errorLink(error.code, reader.errorPage)})`;
}
/** Where a page of errors explains a code. */
function error_errorLink(code, page) {
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
        if (error_errno(error) === 'ENOENT')
            return undefined;
        throw error;
    }
}
/** Node's `code` of a failed system call; by shape, since an error may come from another realm. */
function error_errno(error) {
    const fields = typeof error === 'object' && error !== null ? error : {};
    return typeof fields.code === 'string' && fields.syscall !== undefined ? fields.code : undefined;
}
/** Message and hint in one: a report has no field for the latter. */
function withoutCode(error) {
    return describeError(error).slice(error.code.length + 2);
}

;// CONCATENATED MODULE: ./src/base/clock.ts

/** Milliseconds; Node's timers take a longer time for no time at all. */
const longestTimer = 2 ** 31 - 1;
/**
 * The machine's own clock and chance. The time is read once and then carried on by a clock that nobody sets: a run may last for
 * hours, and a step of the machine's clock must not move its deadlines and what it knows of other clocks.
 */
function createClock() {
    const start = Date.now() - sinceStart();
    return {
        now: () => Math.round(start + sinceStart()),
        random: () => Math.random(),
        unique: () => process.getBuiltinModule('node:crypto').randomBytes(8).toString('hex'),
        sleep,
    };
}
/** Milliseconds, by a clock that nobody sets; `performance` is the same, and takes a millisecond to load. */
function sinceStart() {
    return process.uptime() * 1000;
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
    const late = new error_OatError('REGISTRY_UNREACHABLE', {
        message: `not done within ${timeout} s`,
        hint: 'see above for what took so long; raise the input "timeout" if that is normal here',
    });
    const timer = setTimeout(() => {
        controller.abort(late);
    }, timeout * 1000).unref();
    const forget = onCancel(reason => {
        controller.abort(reason);
    });
    return {
        close: () => {
            clearTimeout(timer);
            forget();
        },
        signal: controller.signal,
        endsAt: clock.now() + timeout * 1000,
        tryMs: Math.max(1000, Math.floor((timeout * 1000) / attempts)),
        timeoutMs: timeout * 1000,
    };
}
/** No end for the whole, which may have to wait for hours where a limit says so: each exchange gets `timeout` seconds. */
function createPatience(timeout) {
    const controller = new AbortController();
    const close = onCancel(reason => {
        controller.abort(reason);
    });
    const { signal } = controller;
    return { close, signal, endsAt: Infinity, tryMs: timeout * 1000, timeoutMs: timeout * 1000 };
}
/** Gives what stops listening. */
function onCancel(abort) {
    const signals = ['SIGINT', 'SIGTERM'];
    const cancel = () => {
        abort(new DOMException('cancelled', 'AbortError'));
    };
    for (const signal of signals)
        process.once(signal, cancel);
    return () => {
        for (const signal of signals)
            process.off(signal, cancel);
    };
}

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
        const old = change.own ? undefined : unlessMissing(() => fs.statSync(target));
        fs.writeFileSync(temporary, change.text, { mode: 0o600, flag: 'wx' });
        if (old !== undefined)
            fs.chmodSync(temporary, old.mode);
        if (old !== undefined && old.uid !== process.getuid?.())
            fs.chownSync(temporary, old.uid, old.gid);
        fs.renameSync(temporary, target);
    }
    catch (error) {
        fs.rmSync(temporary, { force: true });
        const isFull = ['ENOSPC', 'EDQUOT'].includes(error_errno(error) ?? '');
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
    const old = unlessMissing(() => readRegular(target, { own }));
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
    for (const name of unlessMissing(() => fs.readdirSync(directory)) ?? []) {
        if (!name.startsWith(own) || !temporaryName.test(name.slice(own.length)))
            continue;
        const stats = unlessMissing(() => fs.lstatSync(path.join(directory, name)));
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
        if (error_errno(error) === 'ESRCH')
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
        if (signal.reason instanceof error_OatError && sight !== undefined)
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
    const own = unlessMissing(() => fs.lstatSync(path, { bigint: true }));
    const text = formatLockOwner(lock.owner);
    const isOurs = () => {
        const content = readLock(path);
        if (content !== '')
            return content === text;
        return unlessMissing(() => fs.lstatSync(path, { bigint: true }))?.ino === own?.ino;
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
        return error_errno(error) !== 'EEXIST' && createInPlace(path, formatLockOwner(owner));
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
        if (error_errno(error) === 'EEXIST')
            return false;
        throw error;
    }
    try {
        quietly(() => {
            fs.writeSync(handle, text);
        });
        // Somebody may have taken it for an empty one that was left behind.
        const own = fs.fstatSync(handle, { bigint: true });
        return unlessMissing(() => fs.lstatSync(path, { bigint: true }))?.ino === own.ino;
    }
    finally {
        fs.closeSync(handle);
    }
}
/** What is at `path`; `undefined` for nothing. Throws CONFIG_INVALID for what is no file. */
function look(path, before) {
    const fs = process.getBuiltinModule('node:fs');
    const status = unlessMissing(() => fs.lstatSync(path, { bigint: true }));
    if (status === undefined)
        return undefined;
    if (!status.isFile()) {
        throw new error_OatError('CONFIG_INVALID', {
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
        if (error instanceof error_OatError)
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
    const who = owner === undefined ? `user ${status.uid}` : `process ${owner.pid} on ${text_printable(owner.host, 60)}`;
    return new error_OatError('CONFIG_INVALID', {
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
        read: target => settle(() => unlessMissing(() => readRegular(target))),
        readOwn: target => settle(() => unlessMissing(() => readRegular(target, { own: true }))),
        write: (target, text) => settle(() => {
            replaceFile(target, { text, unique, own: false });
        }),
        writeOwn: (target, text) => settle(() => {
            replaceFile(target, { text, unique, own: true });
        }),
        version: target => settle(() => unlessMissing(() => versionOf(target))),
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
            else if (unlessMissing(() => fs.readdirSync(target))?.length === 0)
                removeEmpty(target);
        }),
        list: target => settle(() => unlessMissing(() => fs.readdirSync(target)) ?? []),
        find: (target, name) => settle(() => findBelow(target, name)),
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
function versionOf(target) {
    const { ino, size, mtimeNs, ctimeNs } = process
        .getBuiltinModule('node:fs')
        .statSync(target, { bigint: true });
    return [ino, size, mtimeNs, ctimeNs].join(' ');
}
/** Somebody may have put something into it, or have removed it, since it was looked at. */
function removeEmpty(target) {
    const fs = process.getBuiltinModule('node:fs');
    try {
        fs.rmdirSync(target);
    }
    catch (error) {
        if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(error_errno(error) ?? ''))
            throw error;
    }
}
/** A link to a directory is none. */
function findBelow(directory, name) {
    const fs = process.getBuiltinModule('node:fs');
    const path = process.getBuiltinModule('node:path');
    if (fs.lstatSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true)
        return [];
    return fs
        .readdirSync(directory, { recursive: true, withFileTypes: true })
        .filter(entry => entry.name === name && !entry.isDirectory())
        .map(entry => path.join(entry.parentPath, entry.name));
}
/** A throw becomes a rejection. */
function settle(act) {
    return new Promise(resolve => {
        resolve(act());
    });
}
/** An absolute path with every link resolved, also one that leads to something that does not exist yet. */
function realPath(target) {
    const fs = process.getBuiltinModule('node:fs');
    const path = process.getBuiltinModule('node:path');
    const found = unlessMissing(() => fs.realpathSync.native(target));
    const parent = path.dirname(target);
    if (found !== undefined || parent === target)
        return found ?? target;
    const isLink = unlessMissing(() => fs.lstatSync(target))?.isSymbolicLink() === true;
    if (isLink)
        return realPath(path.resolve(parent, fs.readlinkSync(target)));
    return path.join(realPath(parent), path.basename(target));
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
    const stats = unlessMissing(() => fs.lstatSync(target));
    if (stats === undefined)
        return fs.existsSync(path.dirname(target)) ? 'nothing' : 'no-directory';
    return stats.isFile() ? 'file' : stats.isSymbolicLink() ? 'link' : 'other';
}

;// CONCATENATED MODULE: ./src/base/process.ts


const killAfterMs = 2000;
/** After SIGKILL: one that nobody asks for its exit code stays in the list. */
const goneMs = 500;
/** A daemon that the program leaves behind may keep its pipes open. */
const drainMs = 2000;
const keptCharacters = 64 * 1024;
/**
 * Runs a program in a process group of its own, which ends as a whole when its time is over: it is asked first, and killed two
 * seconds later; one that waits for an input that is not there yet is killed at once. Rejects with the signal's reason when that
 * fires, once nothing of a group that has the input is left. Windows has no such groups: there the program alone is ended.
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
    const given = { is: false };
    const give = (text) => {
        given.is = true;
        child.stdin.end(text);
    };
    if (typeof options.input === 'string')
        give(options.input);
    else
        void options.input.then(give);
    const stop = startStopping(child, { timeoutMs, signal, given });
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
function startStopping(child, options) {
    const { timeoutMs, signal, given } = options;
    const late = { is: false };
    let killing;
    let killAt = 0;
    const stop = () => {
        if (!given.is) {
            // It has begun nothing yet, and the end of its input could pass for an empty value.
            end(child, 'SIGKILL');
            return;
        }
        // docker 28.5 does not hear a signal while it waits for its stdin.
        child.stdin?.destroy();
        end(child, 'SIGTERM');
        killAt = sinceStart() + killAfterMs;
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
            if (given.is)
                await untilGone(child, killAt);
            clearTimeout(killing);
            end(child, 'SIGKILL');
            if (given.is)
                await untilGone(child, sinceStart() + goneMs);
        },
    };
}
/** Waits until nothing of the group is left, or until `endsAt`. */
async function untilGone(child, endsAt) {
    while (sinceStart() < endsAt && isThere(child))
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
        return error_errno(error) !== 'ESRCH';
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

;// CONCATENATED MODULE: ./src/base/secret.ts
/**
 * A value that must never be seen. It is masked before anything else can happen to it, and shows `***`
 * wherever a value shows itself by accident: template strings, JSON, `console.log`, error inspection.
 */
class secret_Secret {
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

;// CONCATENATED MODULE: ./src/docker/docker.ts





const buildxVersionCalls = [
    ['docker', 'buildx', 'version'],
    ['buildx', 'version'],
];
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
    const run = createCaller(environment, signal);
    return {
        platform: process.platform,
        configDirectory: configDirectory(options.environment),
        isOnPath: program => findProgram(program, environment) !== undefined,
        login: async ({ registry, username, token, configDirectory, signal }) => {
            const program = findDocker(environment);
            const argv = ['login', '--username', username, '--password-stdin', registry];
            const input = token instanceof secret_Secret ? token.reveal() : token.then(value => value.reveal());
            return run({ name: 'docker login', program, argv, input, configDirectory, signal });
        },
        buildxVersion: () => askBuildxVersion(run, environment),
        helper: async ({ name, verb, input }) => {
            const program = findProgram(`docker-credential-${name}`, environment);
            if (program === undefined)
                return undefined;
            return run({ name: `docker-credential-${name} ${verb}`, program, argv: [verb], input });
        },
    };
}
/** Runs docker or a helper; one that cannot be started ends like a failed one. */
function createCaller(environment, signal) {
    return async (call) => {
        const { program, argv, input, configDirectory } = call;
        const ended = call.signal === undefined ? signal : AbortSignal.any([signal, call.signal]);
        const own = configDirectory === undefined ? {} : { DOCKER_CONFIG: configDirectory };
        try {
            const result = await runProcessGroup({
                program,
                argv,
                input,
                signal: ended,
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
            throw error instanceof error_OatError && signal.aborted ? hangs(call.name, error) : error;
        }
    };
}
async function askBuildxVersion(run, environment) {
    for (const [name, ...argv] of buildxVersionCalls) {
        const program = findProgram(name, environment);
        if (program === undefined)
            continue;
        const result = await run({ name: [name, ...argv].join(' '), program, argv, input: '' });
        if (result.exitCode === 0)
            return result.stdout;
    }
    return undefined;
}
function configDirectory(environment) {
    const path = process.getBuiltinModule('node:path');
    return environment['DOCKER_CONFIG'] || path.join(homeDirectory(), '.docker');
}
/** An empty HOME is none, as for docker (moby/moby, homedir.Get). Throws CONFIG_INVALID where the user has none at all. */
function homeDirectory() {
    const { homedir, userInfo } = process.getBuiltinModule('node:os');
    try {
        return homedir() || userInfo().homedir;
    }
    catch (error) {
        throw new error_OatError('CONFIG_INVALID', {
            message: 'this user has no home directory, in which docker keeps its logins',
            hint: 'set HOME, or DOCKER_CONFIG to a directory that this user may write',
            cause: error,
        });
    }
}
/** The path of docker on the PATH of `environment`. Throws DOCKER_MISSING. */
function findDocker(environment) {
    const program = findProgram('docker', environment);
    if (program !== undefined)
        return program;
    throw new error_OatError('DOCKER_MISSING', {
        message: 'there is no docker on PATH',
        terminalHint: 'install the docker command line; no daemon is needed to log in',
        hint: 'use a runner with the docker command line, or install it in an earlier step; no daemon is needed to log in',
    });
}
function hangs(name, cause) {
    return new error_OatError('DOCKER_LOGIN_FAILED', {
        message: `${text_printable(name, 100)} did not end in time and was stopped`,
        hint: 'check the daemon or the credential helper of this machine',
        cause,
    });
}
const docker_killAfterMs = 2000;
const docker_pollMs = 20;
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
        await clock.sleep(docker_pollMs, signal);
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
        if (error_errno(error) !== 'ESRCH' && error_errno(error) !== 'EPERM')
            throw error;
    }
}

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
const time_end = Date.UTC(10_000, 0, 1);
/**
 * A date and time of somebody else's, in milliseconds since 1970. `undefined` for what is none, and for years that no
 * clock shows: they could not be counted on, or written down again, since JavaScript's dates end in 275760.
 */
function parseInstant(text) {
    const time = text === undefined ? Number.NaN : Date.parse(text);
    return time >= first && time < time_end ? time : undefined;
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

;// CONCATENATED MODULE: ./src/docker/config.ts

/** Reads config.json's text; missing or empty is `{}`, as for docker. Throws CONFIG_INVALID. */
function config_parseDockerConfig(text, path) {
    if (text === undefined || text.trim() === '')
        return {};
    const json = parseJson(text);
    // docker takes null for nothing.
    const broken = ['auths', 'credHelpers'].find(key => (json?.[key] ?? null) !== null && !isObject(json?.[key]));
    if (text.startsWith('\ufeff')) {
        throw new error_OatError('CONFIG_INVALID', {
            message: `${path} begins with a byte order mark, which docker cannot read`,
            hint: 'save the file as UTF-8 without a byte order mark; it was not changed',
        });
    }
    if (json === undefined || broken !== undefined) {
        throw new error_OatError('CONFIG_INVALID', {
            message: `${path} is not ${broken === undefined ? 'a JSON object' : `valid: "${broken}" is not an object`}`,
            hint: 'correct or remove the file; it was not changed',
        });
    }
    return json;
}
/** As docker writes it: tabs, no line end after the last brace. */
function config_formatDockerConfig(config) {
    return JSON.stringify(config, null, '\t');
}
/** What `auths` holds under `key`. */
function config_authsEntry(config, key) {
    const entry = asObject(config['auths'])?.[key];
    return isObject(entry) ? entry : undefined;
}
/** Every registry that the file has a login or a helper for. */
function namedRegistries(config) {
    return ['auths', 'credHelpers'].flatMap(key => Object.keys(asObject(config[key]) ?? {}));
}
/** The config with another entry under `key`, or none. In docker's order: `auths` first in a new file, its keys sorted. */
function config_withAuthsEntry(config, change) {
    const others = Object.entries(asObject(config['auths']) ?? {}).filter(([key]) => key !== change.key);
    const own = change.entry === undefined ? [] : [[change.key, change.entry]];
    const sorted = [...others, ...own].sort(([a], [b]) => (a < b ? -1 : 1));
    const auths = Object.fromEntries(sorted);
    return 'auths' in config ? { ...config, auths } : { auths, ...config };
}
/** The credential helper that docker uses for `key`: its own, or the general one. `''` in `credHelpers` means the file. */
function config_configuredHelper(config, key) {
    const own = asObject(config['credHelpers'])?.[key];
    const name = own ?? config['credsStore'];
    return typeof name === 'string' && name !== '' ? name : undefined;
}
/** docker looks for the system's helper only while the file says nothing of credentials (docker/cli, ContainsAuth). */
function config_saysNothingOfCredentials(config) {
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
function config_entryCredential(entry) {
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
        message: `the variable DOCKER_AUTH_CONFIG has a login to ${registry.name}, which docker prefers to every other`,
        terminalHint: 'unset it, or take this registry out of it',
        hint: 'remove it from "env:" of the workflow or from the runner, or take this registry out of it',
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
/** Runs something that writes in docker's config directory. `hint`: what to do if it cannot. Throws CONFIG_INVALID. */
async function config_writingConfig(directory, write, hint = 'make it writable for this user, or use "docker-config: isolated"') {
    return guarded(write, { message: `${directory} cannot be written`, hint });
}
/** Runs something that reads there. Throws CONFIG_INVALID. */
async function config_readingConfig(path, read) {
    return guarded(read, {
        message: `${path} cannot be read`,
        hint: 'make it a file that this user may read',
        astray: 'check DOCKER_CONFIG and HOME: DOCKER_CONFIG is the directory with config.json, not the file',
    });
}
/**
 * Waits for our lock in docker's config directory, and removes the temporary files that killed runs left there: they are copies of
 * other logins. `doing` as for `Files.lock`. Throws CONFIG_INVALID.
 */
async function config_lockConfig(directory, ports) {
    const { files, deadline, doing } = ports;
    const inside = (name) => files.join(directory, name);
    const lock = await config_writingConfig(directory, () => files.lock(inside(lockFileName), { signal: deadline.signal, doing }));
    try {
        await config_writingConfig(directory, async () => {
            // The file is written where a link leads to.
            const targets = [
                inside(config_configFileName),
                await files.realPath(inside(config_configFileName)),
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
async function guarded(act, { astray, ...text }) {
    try {
        return await act();
    }
    catch (error) {
        const code = error_errno(error);
        if (code === undefined)
            throw error;
        throw new error_OatError('CONFIG_INVALID', {
            ...text,
            ...reasoned(code, { text: { ...text, astray }, error }),
            cause: error,
        });
    }
}
function reasoned(code, { text, error }) {
    // Our own words for what is no regular file; Node's are for the log.
    if (code === 'EFTYPE' && error instanceof Error)
        return { message: `${text.message}: ${error.message}` };
    if (code === 'ENOTDIR' && text.astray !== undefined) {
        return {
            message: `${text.message}: something on the way to it is a file, not a directory`,
            hint: text.astray,
        };
    }
    if (code !== 'ENOSPC' && code !== 'EDQUOT')
        return { message: `${text.message} (${code})` };
    return {
        message: `${text.message}: the disk is full`,
        hint: 'make room on the disk, then run it again',
    };
}
/** A short text that stands for a longer one, which cannot be had back from it: SHA-256, in hexadecimal digits. */
function config_fingerprint(text) {
    return process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex');
}
/** Names used beside config.json. */
const config_configFileName = 'config.json';
const ownPrefix = '.docker-oat-login';
const undoFileName = `${ownPrefix}.json`;
const lockFileName = `${ownPrefix}.lock`;

;// CONCATENATED MODULE: ./src/docker/buildx.ts



/** The first buildx that reads a configuration for each repository (docker/buildx, PR 3562). */
const firstMinor = 31;
/** Throws DOCKER_TOO_OLD: an older buildx ignores scoped logins without a word. */
async function requireScopedBuildx(docker) {
    const said = await docker.buildxVersion();
    const [version, major, minor] = /(\d+)\.(\d+)(?:\.\d+)?/.exec(said ?? '') ?? [];
    if (Number(major) > 0 || Number(minor) >= firstMinor)
        return;
    const reason = said === undefined
        ? 'there is no buildx here'
        : version === undefined
            ? `buildx does not say its version ("${printable(said, 80)}")`
            : `buildx here is ${version}`;
    throw new OatError('DOCKER_TOO_OLD', {
        message: `"docker-config: scoped" needs buildx 0.${firstMinor} or later, and ${reason}`,
        hint: 'run docker/setup-buildx-action before this step, or use "docker-config: isolated"',
    });
}
/**
 * Where buildx looks for the logins of single repositories: `config` in BUILDX_CONFIG, or in `buildx` of docker's config directory.
 * Links on the way there are resolved.
 */
async function scopedRoot(ports) {
    const { environment, docker, files } = ports;
    const buildx = environment['BUILDX_CONFIG'] || files.join(docker.configDirectory, 'buildx');
    return files.join(await readingConfig(buildx, () => files.realPath(buildx)), 'config');
}
/** The host in the requests of a registry, by which buildx names its folder. */
function buildx_requestHost({ isDockerHub, name, origin }) {
    return isDockerHub ? new URL(origin).host : name;
}
/**
 * Throws CONFIG_OVERRIDDEN when buildx would take a login that somebody left for single repositories in the place of the one that
 * comes. That may be a file without a login to this registry: buildx then asks as nobody.
 */
async function refuseScopedOverride(root, coming) {
    const { registry, requests, isScoped } = coming;
    const logins = (await buildx_scopedLogins(root, coming.files)).filter(({ host }) => host === buildx_requestHost(registry));
    for (const { repository, action } of requests) {
        for (const actions of asked[action]) {
            for (const rival of bestFor(logins, { repository, actions })) {
                // For each repository alone, only what is for some actions of it comes first.
                if (isScoped && (rival.repository === '' || rival.actions.length === 0))
                    continue;
                if (!(await servesSame(rival.path, coming)))
                    throw overridden(rival.path, { repository, coming });
            }
        }
    }
}
/** What one action makes buildx ask for, each in a request of its own: a push looks first for what is there already. */
const asked = {
    pull: [['pull']],
    push: [['pull'], ['pull', 'push']],
    delete: [],
};
/** Those that buildx takes for a request: with the repository before without, more actions before fewer. Several: it is not said which. */
function bestFor(logins, request) {
    const fitting = logins.filter(({ repository, actions }) => (repository === '' || repository === request.repository) &&
        actions.every(action => request.actions.includes(action)));
    const named = fitting.filter(({ repository }) => repository !== '');
    const candidates = named.length > 0 ? named : fitting;
    const most = Math.max(...candidates.map(({ actions }) => new Set(actions).size));
    return candidates.filter(({ actions }) => new Set(actions).size === most);
}
function overridden(path, { repository, coming }) {
    const { registry, isScoped } = coming;
    const what = repository === '' ? registry.name : `${repository} on ${registry.name}`;
    return new OatError('CONFIG_OVERRIDDEN', {
        message: `buildx would not use this login for ${what}: it prefers ${path}, which an earlier step or job left`,
        hint: isScoped
            ? 'remove that file'
            : 'remove that file, or use "docker-config: scoped" in this step as well',
    });
}
/** As buildx finds them: every `config.json` below, each by its path. */
async function buildx_scopedLogins(root, files) {
    const paths = await findConfigs(root, files);
    return paths.map(path => ({ path, ...readKey(path.slice(root.length + 1, -configFileName.length - 1)) }));
}
async function findConfigs(root, files) {
    try {
        return await files.find(root, configFileName);
    }
    catch (error) {
        // What this user may not read, buildx cannot either: it then takes docker's own login.
        if (errno(error) !== undefined)
            return [];
        throw error;
    }
}
/** `host[/repository][@action,…]`. */
function readKey(key) {
    const [name = '', ...marked] = key.replaceAll('\\', '/').split('@');
    const [host = '', ...repository] = name.split('/');
    const actions = marked.join('@').split(',');
    return {
        host,
        repository: repository.join('/'),
        actions: actions.map(action => action.trim()).filter(action => action !== ''),
    };
}
/** Whether buildx presents the coming credential all the same. A file that it cannot read has it take docker's own login. */
async function servesSame(path, { registry, credential, isScoped, files }) {
    try {
        const config = parseDockerConfig(await readingConfig(path, () => files.read(path)), path);
        const key = registry.configKey;
        const entry = configuredHelper(config, key) === undefined ? authsEntry(config, key) : undefined;
        const held = entry === undefined ? undefined : entryCredential(entry);
        return held === `${credential.username}:${credential.token.reveal()}`;
    }
    catch (error) {
        if (error instanceof OatError)
            return !isScoped;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/docker/held.ts



/** What docker holds for a registry, where docker itself would look. */
async function held_readHeld(config, { key, docker }) {
    const entry = config_authsEntry(config, key);
    const configured = config_configuredHelper(config, key);
    if (configured !== undefined) {
        const answer = await askHelper(docker, { name: configured, key });
        return { kind: 'helper', name: configured, answer: answer ?? null, entry: entry ?? null };
    }
    if (config_saysNothingOfCredentials(config)) {
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
/** A fingerprint of `user:secret`. */
function fingerprintCredential({ username, token }) {
    return fingerprint(`${username}:${token.reveal()}`);
}
/** The same of what docker holds, wherever it keeps that; `undefined` for nothing. */
function fingerprintHeld(held) {
    const credential = heldCredential(held);
    return credential === undefined ? undefined : config_fingerprint(credential);
}
/** `user:secret` of what docker holds, `undefined` when it holds nothing that can be read. */
function heldCredential(held) {
    return held.kind === 'entry' ? config_entryCredential(held.entry) : helperCredential(held);
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
const stillThere = 'check the credential helper on this machine; the login may still be in it';
/**
 * Puts back what was there before: in the helpers at once, in the config by the value returned.
 * Throws DOCKER_LOGIN_FAILED when a helper does not do it.
 */
async function restoreHeld(config, change) {
    const { key, current, below, docker } = change;
    const refill = below.kind === 'helper' ? below.answer : null;
    if (current.kind === 'helper' &&
        !(below.kind === 'helper' && below.name === current.name && refill !== null)) {
        await tellHelper(docker, { name: current.name, verb: 'erase', input: key, hint: stillThere });
    }
    if (below.kind === 'helper' && refill !== null) {
        await tellHelper(docker, { name: below.name, verb: 'store', input: refill, hint: stillThere });
    }
    const entry = below.kind === 'nothing' ? undefined : (below.entry ?? undefined);
    return config_withAuthsEntry(config, { key, entry });
}
/** Has a helper store or erase something. Throws DOCKER_LOGIN_FAILED with `hint`. */
async function tellHelper(docker, { hint, ...call }) {
    const result = await docker.helper(call);
    if (result?.exitCode === 0)
        return;
    const said = result === undefined ? 'not on PATH' : text_printable(result.stderr || result.stdout, 200);
    throw new error_OatError('DOCKER_LOGIN_FAILED', {
        message: `docker-credential-${call.name} ${call.verb} failed (${said})`,
        hint,
    });
}

;// CONCATENATED MODULE: ./src/docker/undo-record.ts


/**
 * What our logins left there for their undo; `undefined` when there is none. One that is damaged is removed with a warning, since
 * nobody could ever use it. Only under the lock. Throws CONFIG_INVALID, also for a file that another user can have written.
 */
async function undo_record_readUndoRecord(place) {
    const text = await readUndoText(place);
    if (text === undefined)
        return undefined;
    const record = parseUndoRecord(text);
    if (record !== undefined)
        return record;
    const path = place.files.join(place.directory, undoFileName);
    place.runner.warning(`${path} was damaged and is removed. Logins from before it cannot be restored: run docker logout for registries that this machine no longer needs`);
    await config_writingConfig(place.directory, () => place.files.remove(path));
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
async function undo_record_writeUndoRecord({ directory, files }, record) {
    const path = files.join(directory, undoFileName);
    await config_writingConfig(directory, () => record.layers.length === 0 ? files.remove(path) : files.writeOwn(path, JSON.stringify(record)));
}
async function readUndoText({ directory, files }) {
    const path = files.join(directory, undoFileName);
    try {
        return await config_readingConfig(path, () => files.readOwn(path));
    }
    catch (error) {
        if (!(error instanceof error_OatError))
            throw error;
        throw new error_OatError(error.code, {
            message: error.message,
            hint: 'remove it; logins from before it are then not restored. Or use "docker-config: isolated"',
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
function undo_stack_addLayer(record, added) {
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

;// CONCATENATED MODULE: ./src/runner/input-table.ts
const input_table_modes = ['login', 'verify', 'rotate', 'audit', 'migrate'];
const row = (used, preset = '', instead = {}) => ({
    modes: used,
    default: preset,
    instead,
});
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
    token: tokens,
    'release-pull-token': tokens,
    'release-push-token': tokens,
    'nightly-pull-token': tokens,
    'nightly-push-token': tokens,
    repositories: row(['verify'], '', {
        login: 'write "push:" or "pull:" with the repositories that are pushed to or pulled, such as "push: acme/app"',
    }),
    username: row(['login', 'verify']),
    proof: row(['login'], 'sufficient'),
    probe: row(['verify'], 'off'),
    'on-missing': row(['login'], 'fail'),
    'expires-at': row(['login', 'rotate']),
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
    'activity-token': row(['audit']),
    'github-token': owner,
    only: rotate,
    force: rotate,
    compromised: rotate,
    'dry-run': row(['rotate'], 'false'),
    'allow-ref': owner,
    'fail-on': row(['audit', 'migrate'], 'error'),
    paths: row(['migrate'], '.github/workflows'),
    write: row(['migrate'], 'false'),
    answer: row(['migrate']),
    answers: row(['migrate']),
    prefer: row(['migrate'], 'token'),
    register: row(['migrate'], 'false'),
};
const input_table_inputNames = Object.keys(input_table_inputTable);
/** Inputs that take several values, by line or comma; their flags may be repeated. */
const listInputs = (/* unused pure expression or super */ null && ([
    'push',
    'pull',
    'repositories',
    'only',
    'force',
    'compromised',
    'paths',
    'answer',
]));
/** Inputs whose values must never be seen. */
const secretInputs = [
    'token',
    'release-pull-token',
    'release-push-token',
    'nightly-pull-token',
    'nightly-push-token',
    'hub-password',
    'hub-totp-secret',
    'activity-token',
    'github-token',
];

;// CONCATENATED MODULE: ./src/runner/input-words.ts

const isInput = (name) => inputNames.some(known => known === name);
/** How a message names inputs: `input "push"`, `inputs "push", "pull" and "token"`. */
function input_words_inputWords(names) {
    const quoted = names.map(name => `"${name}"`);
    const last = quoted.pop() ?? '';
    return quoted.length === 0 ? `input ${last}` : `inputs ${quoted.join(', ')} and ${last}`;
}
/** An input as `inputWords` names it, alone or the first of several. */
const named = /\b[Ii]nputs? ("[a-z-]+"(?:(?:, | and )"[a-z-]+")*)/g;
/** What a workflow has in `with:`, in quotation marks: `"push:"`, `"on-missing: skip"`. */
const written = /"([a-z-]+):(?: ([^"]*))?"/g;
/** What our messages call the place where they are read, and what that is on somebody's own machine. */
const places = (/* unused pure expression or super */ null && ([
    [/\b([Rr])un the job again\b/g, '$1un it again'],
    [/\bthis runner\b/g, 'this machine'],
    [/\bit is outside the workspace\b/g, 'it is outside the current directory'],
    [/ in an earlier step\b/g, ' first'],
    [/\bin the environment of the (?:job|runner)\b/g, 'in the environment'],
    [/\brun this step again\b/g, 'run it again'],
    [/\bthe step names no(ne| repositories)\b/g, 'no$1 are named'],
    [/\bthe step names\b/g, 'you name'],
    [/\b[Ss]ave it in the secret of (?=input ")/g, 'Give it by '],
    [/\bin the secret of (?=input ")/g, 'in '],
    [
        /\. In a workflow it starts at the workspace, and actions\/checkout has to run first\b/,
        '; it starts at the current directory',
    ],
    [
        /, or a fine-grained one, that can write them; the job’s own GITHUB_TOKEN never can\b/g,
        ', or set GH_TOKEN=$(gh auth token)',
    ],
    [/\bthe secret has the complete token\b/g, 'the token is complete'],
    [/ (?:in|before) this step(?: as well)?/g, ' here'],
    [/\brun docker\/setup-buildx-action here\b/g, 'install it'],
    [/\bwhich an earlier step or job left\b/g, 'which an earlier login left'],
    [/ fit this job\b/g, ' fit'],
    [/, for a job with (?=\w)/g, ', for '],
    [/ fit a job with /g, ' fit '],
    [/\ba job that needs two tokens logs in twice, with /g, 'for two tokens log in twice, with '],
    // A directory for each job: on somebody's own machine the variable does that.
    [
        /"docker-config: isolated"(?:, which keeps the login in a separate file)?(?! needs)/g,
        'another directory in DOCKER_CONFIG',
    ],
    [
        /\bfind the job with the wrong token, then run this one again\b/g,
        'find what uses a wrong token, then try again',
    ],
    [/, such as \$\{\{ runner\.temp \}\}\/[\w.-]+/g, ''],
    [/\ba directory of the job\b/g, 'another directory'],
]));
/**
 * A message as a terminal says it: `input "push"` is `--push` there, and `"push: acme/app"` is `--push acme/app`.
 * @param nameOf what the terminal calls an input
 */
function inTerminal(text, nameOf) {
    const renamed = (all, name) => (isInput(name) ? nameOf(name) : all);
    const placed = places.reduce((said, [workflow, own]) => said.replace(workflow, own), text);
    return placed
        .replace(named, (all, list) => {
        const words = list.replace(/"([a-z-]+)"/g, renamed);
        return words === list ? all : words;
    })
        .replace(written, (all, name, value) => {
        if (!isInput(name))
            return all;
        return value === undefined ? nameOf(name) : `${nameOf(name)} ${value}`;
    });
}

;// CONCATENATED MODULE: ./src/runner/unknown-inputs.ts



/** Inputs of docker/login-action, and what this action has in their place. */
const ofLoginAction = new Map([
    ['password', 'write "token: ${{ secrets.NAME }}", and "organization:" in place of "username:"'],
    ['registry-auth', 'write one step for each registry, with "registry:" and "token:"'],
    ['scope', 'write "push:" or "pull:" with the repositories, such as "push: acme/app"'],
    ['ecr', 'remove "ecr:", and use docker/login-action for Amazon ECR'],
]);
/** Inputs that this action once had. */
const former = new Map([
    ['verify', 'write "proof:" in place of "verify:", with the same value'],
]);
/**
 * The error for inputs that do not exist: those that are close to one that does, or belong to
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
        return { message: `"${name}" is an input of docker/login-action`, hint: foreign };
    const said = `"${printable(name, 60)}" is not an input`;
    const hint = former.get(name);
    if (hint !== undefined)
        return { message: said, hint };
    const meant = nearest(name, inputNames);
    return meant === undefined ? undefined : { message: said, hint: `did you mean "${meant}"?` };
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
    return text === '' ? undefined : new secret_Secret(text, runner.mask);
}
/** The mode; masks every secret input on the way, and refuses those of other modes and unknown ones: INPUT_INVALID, INPUT_UNUSED, INPUT_UNKNOWN. */
function readMode(runner) {
    readSecrets(runner);
    const mode = readChoice(runner, { name: 'mode', choices: modes });
    // A terminal's flags were looked at before, and its variables may be there for another mode.
    if (runner.place === 'terminal')
        return mode;
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
    const remove = `remove ${unused.length === 1 ? 'it' : 'them'} from "with:", or set "mode:" (used by: ${users})`;
    const instead = unused.flatMap(name => inputTable[name].instead[mode] ?? []);
    return new OatError('INPUT_UNUSED', {
        message: `mode ${mode} does not use ${inputWords(unused)}`,
        hint: instead.length === unused.length ? instead.join('; ') : remove,
    });
}
/** INPUT_INVALID that names every input that is missing. `undefined` when none is. */
function missingInputs(missing) {
    if (missing.length === 0)
        return undefined;
    return new OatError('INPUT_INVALID', {
        message: `missing: ${inputWords(missing.flatMap(({ names }) => names))}`,
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
    throw inputs_invalidInput(input.name, { said, hint: `write one of: ${input.choices.join(', ')}` });
}
/** `true` or `false` in YAML's three spellings. Throws INPUT_INVALID. */
function readBoolean(runner, name) {
    const text = readText(runner, name);
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    if (/^(false|False|FALSE)$/.test(text))
        return false;
    throw inputs_invalidInput(name, {
        said: `: ${JSON.stringify(printable(text, 60))} is not true or false`,
        hint: 'write true or false',
    });
}
/** A whole number within limits. Throws INPUT_INVALID. */
function readInteger(runner, input) {
    const text = readText(runner, input.name);
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= input.least && number <= input.most)
        return number;
    throw inputs_invalidInput(input.name, {
        said: `: ${JSON.stringify(printable(text, 60))} is not a number from ${input.least} to ${input.most}`,
        hint: 'write it in digits, without a unit',
    });
}
/** INPUT_INVALID for one input. `said` follows its name. */
function inputs_invalidInput(name, text) {
    return new OatError('INPUT_INVALID', {
        message: `${inputWords([name])}${text.said.startsWith(':') ? '' : ' '}${text.said}`,
        hint: text.hint,
    });
}

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
        runner.notice(`replaced ${path}, which an earlier login had left behind`);
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
    other: 'is there already, and is not a file',
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
            message: `input "pull-secret": ${path} cannot be written (${code})`,
            hint: example,
            cause: error,
        });
    }
}
/** Removes the file of a login's pull secret, if it still is what that login wrote and no other login needs it. */
async function removePullSecret({ path, put }, undo) {
    const { others, files, runner } = undo;
    if (others.some(({ pullSecret }) => pullSecret?.path === path && pullSecret.put === put)) {
        runner.info(`${path} is also the pull secret of another login, which removes it later`);
        return;
    }
    try {
        const { kind } = await files.locate(path);
        if (kind === 'nothing' || kind === 'no-directory')
            return;
        const text = kind === 'file' ? await files.read(path) : undefined;
        // Empty: main was killed as it wrote.
        if (text !== undefined && (text === '' || config_fingerprint(text) === put)) {
            await files.remove(path);
            runner.info(`removed ${path}`);
        }
        else
            runner.notice(`${path} was changed after this login wrote it, so it was not removed`);
    }
    catch (error) {
        if (error_errno(error) === undefined)
            throw error;
        // The login itself has to be undone all the same.
        runner.warning(`the pull secret ${path} could not be removed: ${text_printable(String(error))}`);
    }
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
    const lock = await config_lockConfig(directory, { ...undo, doing: layer });
    let madeDirectory = false;
    try {
        await undo_finishUndo(undo, lock.unfinished.filter(id => id !== layer));
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
    const record = await undo_record_readUndoRecord(undo);
    const layer = record?.layers.find(known => known.id === id);
    if (record === undefined || layer === undefined)
        return undefined;
    if (layer.pullSecret !== undefined) {
        const others = record.layers.filter(other => other !== layer);
        await removePullSecret(layer.pullSecret, { ...undo, others });
    }
    const left = await change(undo, { record, layer });
    await undo_record_writeUndoRecord(undo, left);
    return left;
}
/** The same for logins whose own undo was begun, and died with its process. */
async function undo_finishUndo(undo, unfinished) {
    for (const id of unfinished) {
        const left = await takeOut(undo, id);
        if (left !== undefined)
            undo.runner.notice('an earlier login was interrupted; it is undone now');
    }
}
async function change(undo, { record, layer }) {
    const { docker, files, runner } = undo;
    const name = undo.name ?? layer.key;
    const path = files.join(undo.directory, config_configFileName);
    const text = await config_readingConfig(path, () => files.read(path));
    const config = config_parseDockerConfig(text, path);
    const current = await held_readHeld(config, { key: layer.key, docker });
    const { record: left, undoing } = removeLayer(record, layer, current);
    const intact = record.intact && record.seen === config_fingerprint(text ?? '');
    if (undoing.kind === 'foreign')
        runner.notice(`somebody else has logged in to ${name} since: their login stays`);
    if (undoing.kind === 'joined')
        runner.info(`a later login to ${name} is still in use; its post step does the rest`);
    const restored = undoing.kind === 'restore'
        ? await restoreHeld(config, { key: layer.key, current, below: undoing.below, docker })
        : config;
    if (undoing.kind === 'restore') {
        const isBack = fingerprintHeld(undoing.below) !== undefined;
        runner.info(`${name}: ${isBack ? 'the previous login is restored' : 'logged out'}`);
    }
    const isLast = left.layers.length === 0;
    const asBefore = isLast && undoing.kind !== 'foreign' && (intact || isSame(restored, left.original));
    const after = asBefore ? left.original : restored === config ? (text ?? null) : config_formatDockerConfig(restored);
    await writeConfig(undo, { path, before: text ?? null, after });
    return { ...left, intact, seen: config_fingerprint(after ?? '') };
}
/** Same content, whatever the layout: docker writes the file anew with every login and logout. */
function isSame(config, original) {
    const canonical = (value) => JSON.stringify(sorted({ auths: {}, ...value }));
    return canonical(config) === canonical(config_parseDockerConfig(original ?? undefined, config_configFileName));
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
    await config_writingConfig(directory, () => (after === null ? files.remove(path) : files.write(target, after)));
}

;// CONCATENATED MODULE: ./src/docker/scoped.ts








/** The places for some repositories of one registry. Throws CONFIG_INVALID where the way there is not made of plain directories. */
async function scopedPlaces(root, wanted) {
    const { registry, repositories, files } = wanted;
    const places = [];
    for (const repository of repositories) {
        const parts = [requestHost(registry), ...repository.split('/')];
        if (parts.some(part => !isPlainName(part)))
            throw notPlain(repository, 'is not the name of a repository');
        const directory = files.join(root, ...parts);
        const way = parts.map((_, index) => files.join(root, ...parts.slice(0, index + 1)));
        for (const step of [root, ...way])
            await refuseLink(step, files);
        await refuseLink(files.join(directory, configFileName), files);
        places.push({ root, repository, directory });
    }
    return places;
}
/** The registry's and the register's grammar allow nothing else; a part that leads elsewhere must not get through all the same. */
function isPlainName(part) {
    return /^[^/\\@\s\u0000-\u001f]+$/.test(part) && part !== '.' && part !== '..';
}
/** buildx does not follow links to directories below its own, so what lies behind one would have no effect. */
async function refuseLink(path, files) {
    const { kind } = await readingConfig(path, () => files.locate(path));
    if (kind === 'link')
        throw notPlain(path, 'is a link');
}
function notPlain(what, why) {
    return new OatError('CONFIG_INVALID', {
        message: `${printable(what, 200)} ${why}`,
        hint: 'remove it, or use "docker-config: isolated"',
    });
}
/** Gives builds the credential for each place's repository alone, and leaves docker's login as it is. Throws CONFIG_INVALID. */
async function loginScoped(logins) {
    for (const place of logins.places) {
        const lock = await lockPlace(place, logins);
        try {
            const login = { ...logins, docker: withoutHelpers(logins.docker), directory: place.directory };
            await finishUndo(login, lock.unfinished);
            await placeEntry(place, login);
        }
        finally {
            await lock.release();
        }
    }
}
/** Another login's undo may take an empty directory away before our lock is in it. */
const mostTries = 20;
async function lockPlace({ directory }, { files, deadline }) {
    for (let tries = 1;; tries++) {
        await writingConfig(directory, () => files.makeDirectory(directory));
        try {
            return await lockConfig(directory, { files, deadline });
        }
        catch (error) {
            const isGone = error instanceof OatError && errno(error.cause) === 'ENOENT';
            if (!isGone || tries === mostTries)
                throw error;
        }
    }
}
async function placeEntry(place, login) {
    const { credential, docker, files, layer: id, registry } = login;
    const path = files.join(place.directory, configFileName);
    const text = await readingConfig(path, () => files.read(path));
    const config = parseDockerConfig(text, path);
    const key = registry.configKey;
    const secret = `${credential.username}:${credential.token.reveal()}`;
    const entry = { auth: Buffer.from(secret).toString('base64') };
    const after = formatDockerConfig(withAuthsEntry(inFile(config), { key, entry }));
    if (id !== undefined) {
        const file = place === login.places[0] ? login.pullSecret : undefined;
        const pullSecret = file && { path: file.path, put: fingerprint(file.text.reveal()) };
        const below = await readHeld(config, { key, docker });
        const layer = { id, key, put: fingerprint(secret), below, ...(pullSecret && { pullSecret }) };
        const seen = fingerprint(text ?? '');
        const record = addLayer(await readUndoRecord(login), { layer, file: text, seen, madeDirectory: false });
        // `seen` is what will be there: nothing but our own write comes in between, under the lock.
        await writeUndoRecord(login, { ...record, seen: fingerprint(after) });
    }
    await writingConfig(place.directory, () => files.writeOwn(path, after));
}
/** A file that names a credential helper would hand the login on to it. */
function inFile(config) {
    const others = Object.entries(config).filter(([key]) => key !== 'credsStore' && key !== 'credHelpers');
    return Object.fromEntries(others);
}
/** These files are read by nobody but buildx, and ours name no helper: the machine's is not asked. */
function withoutHelpers(docker) {
    return { ...docker, helper: () => Promise.resolve(undefined) };
}
/** Takes a login for builds out again, and the directories that are empty then. Throws CONFIG_INVALID. */
async function undoScoped({ root, repository, directory }, undo) {
    const { docker, files } = undo;
    await undoLayer({ ...undo, docker: withoutHelpers(docker), directory, name: `builds of ${repository}` });
    await removeEmptyWay({ root, directory }, files);
}
/** The directory and those on the way to it, as far as nothing else is in them. */
async function removeEmptyWay({ root, directory }, files) {
    const below = directory.slice(root.length + 1).split(/[\\/]/);
    for (let depth = below.length; depth >= 0; depth--)
        await files.removeDirectory(files.join(root, ...below.slice(0, depth)), { recursive: false });
}
/**
 * Removes the logins for builds alone to a registry, whoever left them, and says which. A job's own undo then finds nothing of its
 * own. Throws CONFIG_INVALID.
 */
async function logOutScoped(root, logout) {
    const { registry, files, runner, deadline } = logout;
    for (const { path, host } of await scopedLogins(root, files)) {
        const directory = path.slice(0, -configFileName.length - 1);
        const read = async () => parseDockerConfig(await readingConfig(path, () => files.read(path)), path);
        const has = async () => authsEntry(await read(), registry.configKey) !== undefined;
        if (host !== requestHost(registry) || !(await has()))
            continue;
        const lock = await lockConfig(directory, { files, deadline });
        try {
            const rest = withAuthsEntry(await read(), { key: registry.configKey, entry: undefined });
            const isEmpty = Object.keys(rest).length === 1 && saysNothingOfCredentials(rest);
            await writingConfig(directory, () => isEmpty ? files.remove(path) : files.write(path, formatDockerConfig(rest)));
            runner.info(`builds: logged out of ${registry.name}: removed from ${path}`);
        }
        finally {
            await lock.release();
        }
        await removeEmptyWay({ root, directory }, files);
    }
}

;// CONCATENATED MODULE: ./src/login/undo.ts




/** The post step of login: undoes what main recorded in its state, and nothing when it recorded nothing. */
async function undoLogin(ports) {
    const { runner } = ports;
    tellExpiry(ports);
    const [layer, directory] = [runner.state('layer'), runner.state('directory')];
    try {
        if (directory !== '')
            await undoLayer({ ...ports, layer, directory });
        for (const place of readPlaces(runner.state('scoped')))
            await undoPlace(place, { ...ports, layer });
    }
    finally {
        await removeIsolated(ports);
    }
}
/** What main noted. */
function readPlaces(state) {
    return state === '' ? [] : JSON.parse(state);
}
/** One that cannot be undone must not keep the others. */
async function undoPlace(place, undo) {
    try {
        await undoScoped(place, undo);
    }
    catch (error) {
        if (!(error instanceof error_OatError))
            throw error;
        undo.runner.warning(describeError(error, undo.runner));
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

;// CONCATENATED MODULE: ./src/runner/run.ts


/**
 * The one catch-all. `action` gives `false` when something it was asked for did not happen, or was found wrong.
 * Gives the exit code: 0, 1 for that, the runner's own for a failure, 130 for a cancelled job.
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
        const exitCode = await runner.fail(asOatError(error));
        const said = error instanceof Error ? error.message : '';
        for (const cause of causes(error))
            if (!said.includes(cause))
                runner.info(`caused by: ${cause}`);
        return exitCode;
    }
}
/** The post step must never fail the job: what went wrong there is a warning. */
async function runPost(runner, action) {
    try {
        await action();
    }
    catch (error) {
        runner.warning(describeError(asOatError(error), runner));
    }
}
function asOatError(error) {
    if (error instanceof error_OatError)
        return error;
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return new error_OatError('INTERNAL', {
        message: text_printable(said, 600),
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
const run_name = 'NODE_TLS_REJECT_UNAUTHORIZED';
/**
 * Has every certificate checked, also where `NODE_TLS_REJECT_UNAUTHORIZED=0` says otherwise: any earlier step of the job
 * may have set it for itself, and a token would go to whoever answers. Node reads the variable with each connection
 * (nodejs.org/api/cli.html), and fetch takes no other setting; so it is taken out, before the first.
 */
function checkCertificates({ warning }) {
    if (process.env[run_name] !== '0')
        return;
    Reflect.deleteProperty(process.env, run_name);
    warning(`${run_name}=0 is set, but this action sends secrets and checks certificates all the same; for a private CA set NODE_EXTRA_CA_CERTS to its PEM file`);
}

;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = require("os");
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
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
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
    issueCommand('debug', {}, message);
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
;// CONCATENATED MODULE: ./src/base/markdown.ts

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
    return oneLine(value)
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
/** A day as `2026-11-24`, in one piece: a phone would break it at its hyphens. */
function dayText(day) {
    return day.replaceAll('-', '\u2011');
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

;// CONCATENATED MODULE: ./src/runner/failure.ts


/** The job summary of a run that failed: what failed, on what, and what to do next. `page`: as in `describeError`. */
function failureSummary(error, page) {
    const { code, message } = error;
    // A path leads nowhere from GitHub's page.
    const more = page.startsWith('https://') ? `\n\n[More about ${code}](${error_errorLink(code, page)})` : '';
    return `### docker-oat-login: ${codeText(code)}\n\n> [!CAUTION]\n> ${plainText(message)}\n\n${remedy(error)}${more}\n`;
}
function remedy({ hint, steps }) {
    if (steps === undefined)
        return `**What to do:** ${plainText(hint)}`;
    const list = steps.steps.map((step, index) => `${index + 1}. ${plainText(step)}`);
    const lead = steps.lead === undefined ? '' : ` ${plainText(steps.lead)}`;
    return `**What to do:**${lead}\n\n${list.join('\n')}\n\n${plainText(steps.end)}`;
}
/** What `--json` says of a run that failed: the same words as the line on stderr. `shown`: a text as it may be printed. */
function failureReport(error, { reader, shown }) {
    const { code, message } = error;
    const { place, errorPage } = reader;
    return {
        code,
        message: shown(message),
        remedy: shown(hintFor(error, place)),
        more: errorLink(code, errorPage),
    };
}

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
            // Most values have one line, and most ways leave them as they are: each text is spelt once.
            const parts = new Set([value, value.trim(), ...value.split(/[\r\n]+/).map(line => line.trim())]);
            for (const part of parts)
                for (const spelling of spell(part))
                    spellings.add(spelling);
            longestFirst = [...spellings].sort((a, b) => b.length - a.length);
        },
        hide,
        hideOutput: text => {
            const value = masks_parseJson(text);
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
    value => [text_printable(value, Infinity)],
    // What begins a line is written in another way than what does not.
    value => [plainText(value), breakableText(value), plainText(`.${value}`).slice(1)],
    value => [breakableText(`.${value}`).slice(1)],
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
    // Half a surrogate pair has no spelling in a URI.
    const once = [...new Set([value, ...ways.flatMap(way => way(value.toWellFormed()))])];
    const twice = once.flatMap(spelling => ways.slice(1).flatMap(way => way(spelling.toWellFormed())));
    return [...once, ...twice].filter(spelling => spelling !== '');
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
function masks_parseJson(text) {
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
    /** Told to the runner. A spelling of a value is not: the runner makes its own. */
    const masked = new Set();
    const safe = (print) => (text) => {
        // Hidden before the line is cut off, or half a value could stay.
        print(text_printable(masks.hide(text_printable(text, Infinity)), lineLimit));
    };
    const warning = safe(core_warning);
    const error = safe(core_error);
    const reader = { place: 'workflow', errorPage: errorPage(process.env) ?? errorPagePath };
    const summary = write => {
        // A runner without summaries (GHES before 3.4, act) has no such file.
        const path = process.env['GITHUB_STEP_SUMMARY'];
        if (path)
            writeSummary(() => {
                appendTo(path, `${masks.hide(write())}\n`);
            }, warning);
        return Promise.resolve();
    };
    return {
        ...reader,
        input: name => getInput(name, { trimWhitespace: false }),
        environment: process.env,
        mask: value => {
            if (masked.has(value))
                return;
            masked.add(value);
            setSecret(value);
            masks.add(value);
        },
        output: (name, value) => {
            telling('GITHUB_OUTPUT', () => {
                setOutput(name, masks.hideOutput(value));
            });
        },
        exportVariable: (name, value) => {
            telling('GITHUB_ENV', () => {
                exportVariable(name, value);
            });
        },
        saveState: (name, value) => {
            telling('GITHUB_STATE', () => {
                saveState(name, value);
            });
        },
        hasPost: true,
        state: getState,
        info: safe(info),
        // Behind a bar: the space at the start of a line would be lost.
        block: text => {
            for (const line of text.trimEnd().split('\n'))
                if (line !== '')
                    safe(info)(`| ${line}`);
        },
        notice: safe(notice),
        warning,
        error,
        progress: () => undefined,
        fail: async (failure) => {
            error(describeError(failure, reader));
            await summary(() => failureSummary(failure, reader.errorPage));
            return 1;
        },
        summary,
    };
}
/** Hands something to the runner in the file that `variable` names. Throws INTERNAL with the reason if that cannot be written. */
function telling(variable, act) {
    try {
        act();
    }
    catch (error) {
        const isFull = ['ENOSPC', 'EDQUOT'].includes(error_errno(error) ?? '');
        const said = error instanceof Error ? error.message : String(error);
        throw new error_OatError('INTERNAL', {
            message: `the runner’s file ${variable} cannot be written: ${isFull ? 'the disk is full' : said}`,
            hint: isFull
                ? 'make room on the disk of the runner, then run the job again'
                : 'run the job again; if that does not help, look after the disk of the runner',
            cause: error,
        });
    }
}
/** What the mode did is done, and its outputs are set: a page that cannot be written must not undo that. */
function writeSummary(write, warning) {
    try {
        write();
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        warning(`The job summary could not be written: ${why.replace(/\.+$/, '')}. Nothing else is missing.`);
    }
}
/** At once, as the toolkit writes its other files: its own summary waits for the thread pool, which takes 3 ms to start. */
function appendTo(path, text) {
    process.getBuiltinModule('node:fs').appendFileSync(path, text);
}

;// CONCATENATED MODULE: ./src/entry/post.ts







/** Seconds: only credential helpers and another job's lock can take any time here. */
const timeout = 30;
const runner = createRunner();
void runPost(runner, async () => {
    const clock = createClock();
    const deadline = createDeadline({ clock, timeout, attempts: 1 });
    try {
        await undoLogin({
            runner,
            clock,
            deadline,
            docker: createDocker({ environment: runner.environment, secrets: readSecrets(runner), deadline }),
            files: createFiles(clock.unique),
            endRun: run => endRun(run, { clock, signal: deadline.signal }),
        });
    }
    finally {
        deadline.close();
    }
});

module.exports = __webpack_exports__;
/******/ })()
;