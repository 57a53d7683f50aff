export const id = 994;
export const ids = [994];
export const modules = {

/***/ 3994:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startMigrate: () => (/* binding */ startMigrate)
});

// EXTERNAL MODULE: ./src/base/clock.ts
var clock = __webpack_require__(4031);
// EXTERNAL MODULE: ./src/base/files.ts + 3 modules
var files = __webpack_require__(7421);
// EXTERNAL MODULE: ./src/register/load.ts
var load = __webpack_require__(2289);
// EXTERNAL MODULE: ./src/runner/input-table.ts
var input_table = __webpack_require__(4851);
// EXTERNAL MODULE: ./src/yaml/read.ts + 1 modules
var read = __webpack_require__(4933);
;// CONCATENATED MODULE: ./src/migrate/files.ts

const largest = 1_000_000;
const deepest = 12;
/** The files below `root`. `unique` names temporary ones. */
function createWorkflowFiles(root, unique) {
    const fs = process.getBuiltinModule('node:fs');
    const path = process.getBuiltinModule('node:path');
    const workspace = (0,files/* realPath */.Y)(root);
    const placeOf = (relative) => path.join(workspace, relative);
    /** Why a path may not be followed; the files are somebody's checkout, and a link in it may lead anywhere. */
    const strays = (relative) => {
        if (path.isAbsolute(relative) || relative.split(path.sep).includes('..'))
            return outside;
        const parent = path.dirname(placeOf(relative));
        return (0,files/* realPath */.Y)(parent) === parent ? undefined : onTheWay;
    };
    const visit = (relative, depth) => {
        const shown = relative.split(path.sep).join('/');
        try {
            const status = fs.lstatSync(placeOf(relative), { throwIfNoEntry: false });
            if (status === undefined)
                return [];
            if (status.isDirectory()) {
                if (depth > deepest)
                    return [{ path: shown, problem: `directories are nested more than ${deepest} deep` }];
                const names = fs.readdirSync(placeOf(relative)).sort();
                const wanted = names.filter(name => name !== 'node_modules' && name !== '.git');
                return wanted.flatMap(name => visit(path.join(relative, name), depth + 1));
            }
            const isYaml = /\.ya?ml$/i.test(relative);
            if (status.isSymbolicLink() && leadsToDirectory(fs, placeOf(relative))) {
                // Asked for by name, what it hides is missing from the answer; met on the way, it rarely holds workflows.
                return [{ path: shown, problem: linkedDirectory, isMinor: depth > 0 }];
            }
            if (!isYaml)
                return [];
            if (status.isSymbolicLink())
                return [{ path: shown, problem: 'it is a symbolic link, which is not followed' }];
            if (!status.isFile())
                return [{ path: shown, problem: 'it is not a regular file' }];
            if (status.size > largest)
                return [{ path: shown, problem: 'it is larger than 1,000,000 bytes' }];
            return [readText(fs, { target: placeOf(relative), shown })];
        }
        catch (error) {
            return [{ path: shown, problem: reasonOf(error) }];
        }
    };
    const start = (given) => {
        const relative = path.relative(workspace, path.resolve(workspace, given));
        const problem = strays(relative);
        if (problem === undefined)
            return visit(relative, 0);
        // `.github/actions` is always looked for: where nothing is, nothing is missing.
        const isThere = fs.existsSync(path.resolve(workspace, given));
        return isThere ? [{ path: given.split(path.sep).join('/'), problem }] : [];
    };
    return {
        find: paths => Promise.resolve(onePerPath(paths.flatMap(start))),
        has: relative => Promise.resolve(fs.existsSync(placeOf(path.normalize(relative)))),
        replace: ({ path: relative, before, after }) => {
            const target = placeOf(path.normalize(relative));
            return Promise.resolve(strays(relative) ?? replace(fs, { target, before, after, unique }));
        },
    };
}
const outside = 'it is outside the workspace';
const onTheWay = 'a directory on the way to it is a symbolic link, which is not followed';
const linkedDirectory = 'it is a symbolic link to a directory, which is not followed';
function leadsToDirectory(fs, target) {
    try {
        return fs.statSync(target).isDirectory();
    }
    catch {
        // It leads nowhere, or in a circle: not to a directory.
        return false;
    }
}
/** Decoding must lose nothing: what is not UTF-8 is refused, and a byte order mark stays. */
function readText(fs, file) {
    const bytes = fs.readFileSync(file.target);
    try {
        return {
            path: file.shown,
            text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
        };
    }
    catch {
        return { path: file.shown, problem: 'it is not UTF-8 text' };
    }
}
function replace(fs, { target, before, after, unique }) {
    const temporary = `${target}.${unique()}`;
    try {
        const status = fs.lstatSync(target);
        if (!status.isFile())
            return 'it is not a regular file any more';
        fs.accessSync(target, fs.constants.W_OK);
        fs.writeFileSync(temporary, after, { flag: 'wx', mode: status.mode });
        try {
            fs.chmodSync(temporary, status.mode);
            // The last moment at which somebody else's change can be seen.
            if (!fs.readFileSync(target).equals(Buffer.from(before)))
                return 'it was changed while migrate ran';
            fs.renameSync(temporary, target);
        }
        finally {
            fs.rmSync(temporary, { force: true });
        }
        return undefined;
    }
    catch (error) {
        return reasonOf(error);
    }
}
function reasonOf(error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return ({
        EACCES: 'no permission',
        EPERM: 'no permission',
        ELOOP: 'links lead in a circle',
        ENOENT: 'it is not there any more',
    }[code] ?? `it failed (${code})`);
}
function onePerPath(found) {
    return [...new Map(found.map(file => [file.path, file])).values()];
}
/** Loads the diff library. Lines are compared with their endings, so that CRLF stays visible as what it is. */
async function createUnifiedDiff() {
    const { createTwoFilesPatch } = await __webpack_require__.e(/* import() */ 23).then(__webpack_require__.bind(__webpack_require__, 4023));
    return ({ path, before, after }) => {
        const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
            context: 3,
        });
        return patch.replace(/^(Index: .*\n)?=+\n/, '');
    };
}

// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __webpack_require__(766);
// EXTERNAL MODULE: ./src/runner/inputs.ts + 1 modules
var inputs = __webpack_require__(4554);
;// CONCATENATED MODULE: ./src/migrate/inputs.ts


/** Reads them. Throws INPUT_INVALID. */
function readMigrateInputs(runner) {
    const paths = (0,base_text/* parseList */.E1)((0,inputs/* readText */.yR)(runner, 'paths'));
    if (paths.length === 0)
        throw (0,inputs/* invalidInput */.aY)('paths', { said: 'is empty', hint: 'name files or directories' });
    return {
        config: (0,inputs/* readText */.yR)(runner, 'config'),
        paths,
        write: (0,inputs/* readBoolean */.Vf)(runner, 'write'),
        failOn: (0,inputs/* readChoice */.Kf)(runner, { name: 'fail-on', choices: ['error', 'warning', 'never'] }),
    };
}

// EXTERNAL MODULE: ./src/register/find-slot.ts
var find_slot = __webpack_require__(5275);
// EXTERNAL MODULE: ./src/yaml/tree.ts
var tree = __webpack_require__(639);
;// CONCATENATED MODULE: ./src/migrate/workflow/open-text.ts
const closings = { '${{': '}}', '${': '}', '$(': ')', '{{': '}}' };
/**
 * Cuts a text at what is replaced in it: at `${{ … }}`, or at other openings too, the longest first. What is never closed
 * is text. Linear, which a regular expression is not: it would look for each missing end anew.
 */
function textParts(text, openings = ['${{']) {
    const parts = [];
    const closable = new Set(openings);
    let from = 0;
    const sign = openings.includes('{{') ? '{' : '$';
    let at = text.indexOf(sign);
    while (at !== -1 && closable.size > 0) {
        const here = at;
        const open = [...closable].find(opening => text.startsWith(opening, here));
        const close = open === undefined ? -1 : text.indexOf(closings[open], here + open.length);
        if (open !== undefined && close === -1)
            closable.delete(open);
        if (open === undefined || close === -1) {
            at = text.indexOf(sign, open === undefined ? here + 1 : here);
            continue;
        }
        if (here > from)
            parts.push({ text: text.slice(from, here), open: undefined });
        from = close + closings[open].length;
        parts.push({ text: text.slice(here, from), open });
        at = text.indexOf(sign, from);
    }
    return from < text.length || parts.length === 0
        ? [...parts, { text: text.slice(from), open: undefined }]
        : parts;
}
/** Everything in a text that is replaced before an image's name is read. */
const inImages = ['${{', '${', '$('];
/** What stands between `${{` and `}}`, without white space around it; `undefined` for any other part. */
function expressionIn({ text, open }) {
    return open === '${{' ? text.slice(3, -2).trim() : undefined;
}
/** Cuts a text at a separator that stands in nothing that is replaced. */
function splitOutside(text, separator, openings = inImages) {
    const pieces = [''];
    for (const part of textParts(text, openings)) {
        const [head = '', ...rest] = part.open === undefined ? part.text.split(separator) : [part.text];
        pieces.push((pieces.pop() ?? '') + head);
        pieces.push(...rest);
    }
    return pieces;
}
/**
 * The text with each `${{ … }}` made of underscores, as long as it was: what is left is what a shell reads, in the same
 * places (as actionlint does before it asks shellcheck).
 */
function blankExpressions(text) {
    return textParts(text)
        .map(part => (part.open === undefined ? part.text : '_'.repeat(part.text.length)))
        .join('');
}

;// CONCATENATED MODULE: ./src/migrate/workflow/image.ts

const image_open = /\$\{\{|\$[\w{(@*]|`|%[A-Z]/;
/** Reads `[host/]namespace/name[:tag][@digest]`, also behind `docker://` and `oci://`, unresolved parts included. */
function parseImage(text) {
    const bare = text.trim().replace(/^(docker|oci):\/\//, '');
    const [reference = ''] = splitOutside(bare, /@/);
    const parts = splitOutside(reference, /\//);
    const [first = ''] = parts;
    const hosted = parts.length > 1 && (/[.:]/.test(image_outside(first)) || first === 'localhost');
    const path = hosted ? parts.slice(1) : parts;
    const last = splitOutside(path.at(-1) ?? '', /:/);
    const registry = hosted ? registryKind(first) : image_open.test(first) ? 'unknown' : 'hub';
    const namespace = path.length > 1 ? path.slice(0, -1).join('/') : hosted ? undefined : 'library';
    return {
        registry,
        namespace: known(namespace),
        name: known(last[0]),
        tag: last[1],
        text: bare,
    };
}
/** `namespace/name` when both are known. */
function repositoryOf(image) {
    return image.namespace === undefined || image.name === undefined
        ? undefined
        : `${image.namespace}/${image.name}`;
}
function known(part) {
    return part === undefined || part === '' || image_open.test(part) ? undefined : part.toLowerCase();
}
/** The text without its `${{ … }}` and `${…}`, whose colons and dots are not the image's. */
function image_outside(text) {
    const parts = textParts(text, ['${{', '${']);
    return parts.map(part => (part.open === undefined ? part.text : '')).join('');
}
const hubHosts = new Set([
    '',
    'docker.io',
    'index.docker.io',
    'registry-1.docker.io',
    'registry.hub.docker.com',
]);
/** @param text a `registry:` value or the host of `docker login`; `''` is Docker Hub. */
function registryKind(text) {
    const host = text
        .trim()
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/\/.*$/, '');
    if (hubHosts.has(host))
        return 'hub';
    if (/[$`]/.test(host))
        return hostedElsewhere(host) ? 'other' : 'unknown';
    return /(^|\.)(docker\.io|docker\.com|dhi\.io)$/.test(host) ? 'docker' : 'other';
}
/** `${{ env.ACCOUNT }}.dkr.ecr.eu-west-1.amazonaws.com`: the part that is known suffices. */
function hostedElsewhere(host) {
    return /\.(amazonaws\.com|azurecr\.io|pkg\.dev|gcr\.io|jfrog\.io|ghcr\.io|quay\.io)(:\d+)?$/.test(host);
}
/** True for a name that a login step can keep as it is: a bare host, not an address. */
function isPlainHost(text) {
    return /^[a-z0-9.-]+(:\d+)?$/i.test(text);
}

;// CONCATENATED MODULE: ./src/migrate/workflow/variables.ts

/** The variables that an `env:` gives, as written. */
function variablesIn(env) {
    const variables = new Map();
    for (const { key, value } of (0,tree/* entriesOf */.Mc)(env))
        if (value.kind === 'scalar')
            variables.set(key, value.value);
    return variables;
}
/** The names that scripts set for later steps: `echo "NAME=…" >> $GITHUB_ENV`, in every spelling that names NAME. */
function namesSetBy(scripts) {
    return new Set(scripts.flatMap(script => {
        if (script?.includes('GITHUB_ENV') !== true)
            return [];
        return [...script.matchAll(/\b([A-Za-z_]\w*)(?:=|<<)/g)].map(match => match[1] ?? '');
    }));
}
/** Every value of each variable of a matrix, `include` too; those of a mapping under `key.inner`. */
function matrixValues(matrix) {
    const values = new Map();
    const add = (key, node) => {
        const known = values.get(key);
        if (node.kind === 'scalar' && known === undefined)
            values.set(key, [node.value]);
        else if (node.kind === 'scalar')
            known?.push(node.value);
        else
            for (const inner of (0,tree/* entriesOf */.Mc)(node))
                add(`${key}.${inner.key}`, inner.value);
    };
    for (const { key, value } of (0,tree/* entriesOf */.Mc)(matrix)) {
        if (key === 'exclude')
            continue;
        for (const item of (0,tree/* itemsOf */.S3)(value)) {
            if (key === 'include')
                for (const inner of (0,tree/* entriesOf */.Mc)(item))
                    add(inner.key, inner.value);
            else
                add(key, item);
        }
    }
    return values;
}

;// CONCATENATED MODULE: ./src/migrate/workflow/scope.ts



/** The scope of a step: its own `env:`, the job's, the workflow's; names that a script sets are left out. */
function scopeOf(place) {
    const { workflow, job, step } = place;
    const own = variablesIn(step?.env);
    // Looked up and not copied: there may be many variables and many steps.
    const around = (name) => job.setByScripts.has(name) ? undefined : (job.variables.get(name) ?? workflow.variables.get(name));
    return {
        env: { get: name => own.get(name) ?? around(name) },
        matrix: job.matrixValues,
        repository: place.repository,
    };
}
const mostAlternatives = 64;
/**
 * Every text that this one can become, expressions replaced as far as the file tells; what it does not tell
 * stays as `${{ … }}`.
 */
function resolveText(text, scope) {
    let texts = [text];
    // Each round opens one level of indirection; a cycle stops here too.
    for (let round = 0; round < 4; round += 1) {
        const next = [...new Set(texts.flatMap(one => resolveOnce(one, scope)))];
        if (next.length > mostAlternatives)
            return texts;
        if (next.length === texts.length && next.every((one, at) => one === texts[at]))
            return texts;
        texts = next;
    }
    return texts;
}
function resolveOnce(text, scope) {
    let texts = [''];
    for (const part of textParts(text)) {
        const inside = expressionIn(part);
        const values = (inside === undefined ? undefined : contextValues(inside, scope)) ?? [part.text];
        if (texts.length * values.length > mostAlternatives)
            return [text];
        texts = texts.flatMap(head => values.map(value => head + value));
    }
    return texts;
}
function contextValues(expression, scope) {
    const [, literal] = /^'([^']*)'$/.exec(expression) ?? [];
    if (literal !== undefined)
        return [literal];
    const [, context = '', name = ''] = /^(env|matrix)\.([\w.-]+)$/.exec(expression) ?? [];
    if (context === 'env')
        return optional(scope.env.get(name));
    if (context === 'matrix')
        return scope.matrix.get(name);
    if (expression === 'github.repository')
        return optional(scope.repository);
    return expression === 'github.repository_owner' ? optional(scope.repository?.split('/')[0]) : undefined;
}
function optional(value) {
    return value === undefined ? undefined : [value];
}
/** A script's text with `$NAME` and `${NAME}` replaced where an `env:` gives them. */
function resolveVariables(text, scope) {
    const replaced = text.replace(/\$(\{[A-Za-z_]\w*\}|[A-Za-z_]\w*)/g, (whole, name) => scope.env.get(name.replace(/[{}]/g, '')) ?? whole);
    return resolveText(replaced, scope);
}
/** The mapping under a job's key, for what is not a step. */
function jobPart(job, key) {
    return (0,tree/* valueOf */.RP)(job.node, key);
}

;// CONCATENATED MODULE: ./src/migrate/workflow/names.ts
/** One name. */
function exactly(name) {
    return { prefix: name, exact: true, without: [] };
}
/** All names that start so; `''` is every name. */
function startingWith(prefix, without = []) {
    return { prefix, exact: false, without };
}
/** A branch or tag filter of a workflow: the text before its first wildcard decides. */
function fromGlob(glob) {
    const wildcard = glob.search(/[*?+[\]]/);
    if (wildcard === -1)
        return exactly(glob);
    // `v1?` makes the character before it optional.
    const optional = /[?+]/.test(glob.charAt(wildcard)) ? 1 : 0;
    return startingWith(glob.slice(0, Math.max(0, wildcard - optional)));
}
/** Is every name of the set equal to that text? `undefined`: some may be. */
function isEqual(pattern, text) {
    if (pattern.exact)
        return pattern.prefix === text;
    if (!text.startsWith(pattern.prefix))
        return false;
    return pattern.without.some(hole => covers(hole, text)) ? false : undefined;
}
/** Does every name of the set start with that text? `undefined`: some may. */
function hasPrefix(pattern, text) {
    if (pattern.prefix.startsWith(text))
        return true;
    if (pattern.exact || !text.startsWith(pattern.prefix))
        return false;
    return pattern.without.some(hole => !hole.exact && text.startsWith(hole.prefix)) ? false : undefined;
}
/** Does every name of the set contain that text? `undefined`: some may. */
function hasPart(pattern, text) {
    if (pattern.prefix.includes(text))
        return true;
    return pattern.exact ? false : undefined;
}
/** Does every name of the set end with that text? `undefined`: some may. */
function hasSuffix(pattern, text) {
    return pattern.exact ? pattern.prefix.endsWith(text) : undefined;
}
/** Cuts the set in two at `part`: what is in it and what is not; just the set when `part` does not cut it. */
function splitAt(pattern, part) {
    if (pattern.exact || !part.prefix.startsWith(pattern.prefix))
        return [pattern];
    if (!part.exact && part.prefix === pattern.prefix)
        return [pattern];
    if (pattern.without.some(hole => covers(hole, part.prefix)))
        return [pattern];
    return [part, { ...pattern, without: [...pattern.without, part] }];
}
function covers(hole, text) {
    return hole.exact ? hole.prefix === text : text.startsWith(hole.prefix);
}

;// CONCATENATED MODULE: ./src/migrate/workflow/scenario.ts


const branches = 'refs/heads/';
const tags = 'refs/tags/';
/** Every way in which `on:` lets a workflow start. @param on the value of the workflow's `on`. */
function scenariosOf(on) {
    if (on?.kind !== 'mapping') {
        return (0,tree/* itemsOf */.S3)(on).flatMap(item => (item.kind === 'scalar' ? ofEvent(item.value, item) : []));
    }
    return on.entries.flatMap(({ key, value, keyRange }) => ofEvent(key, value).map(scenario => ({ ...scenario, at: keyRange.start })));
}
function ofEvent(event, filter) {
    const base = { event, glob: '', cron: undefined, manual: false, called: false, at: filter.start };
    switch (event) {
        case 'push':
            return pushScenarios(filter).map(({ ref, glob }) => ({ ...base, ref, glob }));
        case 'pull_request':
        case 'pull_request_review':
            return [{ ...base, ref: startingWith('refs/pull/') }];
        case 'release':
            return releaseScenarios(filter).map(glob => ({ ...base, glob, ref: startingWith(tags) }));
        case 'schedule':
            return (0,tree/* itemsOf */.S3)(filter).map(item => ({
                ...base,
                ref: startingWith(branches),
                cron: (0,tree/* textOf */.b6)(item, 'cron'),
            }));
        case 'workflow_dispatch':
            return [branches, tags].map(prefix => ({ ...base, ref: startingWith(prefix), manual: true }));
        case 'create':
            return [branches, tags].map(prefix => ({ ...base, ref: startingWith(prefix) }));
        case 'merge_group':
            return [{ ...base, ref: startingWith('refs/heads/gh-readonly-queue/') }];
        default:
            return [{ ...base, ref: startingWith(branches) }];
    }
}
/** Removed and unpublished releases start something else than a release. */
function releaseScenarios(filter) {
    const types = (0,tree/* itemsOf */.S3)((0,tree/* valueOf */.RP)(filter, 'types')).flatMap(item => item.kind === 'scalar' ? [item.value] : []);
    return types.length === 0 ? ['published'] : types;
}
/** A filter for branches alone leaves tags out, and the other way round (docs.github.com, "push"). */
function pushScenarios(filter) {
    const has = (key) => (0,tree/* valueOf */.RP)(filter, key) !== undefined;
    const named = ['branches', 'branches-ignore', 'tags', 'tags-ignore'].some(has);
    const found = [];
    if (!named || has('branches') || has('branches-ignore'))
        found.push(...refs(filter, branches));
    if (!named || has('tags') || has('tags-ignore'))
        found.push(...refs(filter, tags));
    return found;
}
function refs(filter, prefix) {
    const key = prefix === tags ? 'tags' : 'branches';
    const globs = texts((0,tree/* valueOf */.RP)(filter, key));
    const ignored = [
        ...globs.filter(glob => glob.startsWith('!')).map(glob => glob.slice(1)),
        ...texts((0,tree/* valueOf */.RP)(filter, `${key}-ignore`)),
    ].map(glob => within(prefix, fromGlob(glob)));
    const wanted = globs.filter(glob => !glob.startsWith('!'));
    const kept = wanted.length === 0 ? [''] : wanted;
    return kept.map(glob => {
        const ref = within(prefix, glob === '' ? startingWith('') : fromGlob(glob));
        return { glob, ref: ref.exact ? ref : { ...ref, without: ignored } };
    });
}
function within(prefix, pattern) {
    return pattern.exact ? exactly(prefix + pattern.prefix) : startingWith(prefix + pattern.prefix);
}
function texts(node) {
    return (0,tree/* itemsOf */.S3)(node).flatMap(item => (item.kind === 'scalar' ? [item.value] : []));
}
/** The workflow's declared secrets for callers; `undefined` when it is not callable. */
function declaredSecrets(on) {
    const call = (0,tree/* valueOf */.RP)(on, 'workflow_call');
    if (call !== undefined)
        return (0,tree/* entriesOf */.Mc)((0,tree/* valueOf */.RP)(call, 'secrets')).map(entry => entry.key);
    const bare = (0,tree/* itemsOf */.S3)(on).some(item => item.kind === 'scalar' && item.value === 'workflow_call');
    return on?.kind !== 'mapping' && bare ? [] : undefined;
}

// EXTERNAL MODULE: ./node_modules/unbash/dist/parser.js + 16 modules
var parser = __webpack_require__(8989);
;// CONCATENATED MODULE: ./src/migrate/workflow/shell-word.ts
/** A word as the program gets it: quotes and backslashes taken off, `$…` and `${{ … }}` kept. */
function wordText({ parts, pos, end }, text) {
    return parts === undefined ? unescaped(text(pos, end)) : parts.map(part => partText(part, text)).join('');
}
function partText(part, text) {
    const { pos, end } = part;
    switch (part.type) {
        case 'Literal':
            return unescaped(text(pos, end));
        case 'SingleQuoted':
            return text(pos + 1, end).replace(/'$/, '');
        case 'DoubleQuoted':
        case 'LocaleString':
            return part.parts.map(inner => quotedText(inner, text)).join('');
        case 'AnsiCQuoted':
            return part.value;
        default:
            return text(pos, end);
    }
}
function quotedText(part, text) {
    const own = text(part.pos, part.end);
    return part.type === 'Literal' ? own.replace(/\\([\\"$`]|\n)/g, kept) : own;
}
function unescaped(text) {
    return text.replace(/\\([\s\S])/g, kept);
}
/** A backslash at a line's end joins the lines. */
function kept(_whole, character) {
    return character === '\n' ? '' : character;
}

;// CONCATENATED MODULE: ./src/migrate/workflow/script.ts




/** Each level is read again inside the one around it, so that deep nesting costs time; people stay far below. */
const script_deepest = 12;
/** A script that is itself a word is parsed from its front, with all that it may contain again. */
const scriptLevel = 4;
/** The bodies of all that start in one line are looked for together, each from the front. */
const mostHereDocuments = 1_000;
/** Every simple command of a script, those in substitutions and `sh -c` included. `${{ … }}` stays as it is written. */
function readShell(script) {
    const reading = { commands: [], problem: undefined };
    readInto(reading, { script, conditional: false, depth: 0, line: undefined });
    const { commands, problem } = reading;
    return problem === undefined ? { commands } : { problem };
}
/** @param part its `line` is that of the command around it, for a script that is itself a word. */
function readInto(reading, part) {
    const { conditional, depth, line } = part;
    const script = part.script.replaceAll('\r\n', '\n');
    if (script.split('<<', mostHereDocuments + 2).length > mostHereDocuments + 1) {
        reading.problem ??= { message: 'a script has more than 1,000 here-documents', line: line ?? 0 };
        return;
    }
    const find = (0,tree/* lineAt */.mh)(script);
    visit((0,parser/* parse */.qg)(blankExpressions(script)), reading, {
        text: (start, end) => script.slice(start, end),
        lineOf: line === undefined ? offset => find(offset) - 1 : () => line,
        conditional,
        pipedFrom: undefined,
        depth,
    });
}
function visit(node, reading, place) {
    if (reading.problem !== undefined)
        return;
    switch (node.type) {
        case 'Command':
            visitCommand(node, reading, place);
            return;
        case 'Pipeline':
            visitPipeline(node.commands, reading, place);
            return;
        case 'AndOr':
            for (const [at, part] of node.commands.entries())
                visit(part, reading, { ...place, conditional: place.conditional || at > 0 });
            return;
        case 'CommandExpansion':
        case 'ProcessSubstitution':
        case 'ArithmeticExpansion':
        case 'ParameterExpansion':
            visitDeeper(node, reading, place);
            return;
        case 'Script':
            visitParts(node, reading, node.source === undefined ? place : decoded(node.source, { node, place }));
            return;
        default:
            visitParts(node, reading, compound.has(node.type) ? { ...place, conditional: true, pipedFrom: undefined } : place);
    }
}
/** What is in these need not run, or not once. */
const compound = new Set([
    'If',
    'For',
    'ArithmeticFor',
    'While',
    'Select',
    'Case',
    'Function',
    'Coproc',
    'Subshell',
    'BraceGroup',
]);
function visitParts(node, reading, place) {
    (0,parser/* forEachChild */.dK)(node, child => {
        visit(child, reading, place);
    });
}
/** The library reads what is in a substitution only now, from its front: each level costs as much as all below it. */
function visitDeeper(node, reading, place) {
    const depth = place.depth + 1;
    if (depth > script_deepest) {
        reading.problem ??= { message: 'a script is nested too deep', line: place.lineOf(node.pos) };
        return;
    }
    visitParts(node, reading, { ...place, depth, conditional: true, pipedFrom: undefined });
}
/** A script between backquotes that holds backslashes: its offsets are those of a text of its own. */
function decoded(source, { node, place }) {
    const line = place.lineOf(node.pos);
    return { ...place, text: (start, end) => source.slice(start, end), lineOf: () => line };
}
function visitPipeline(parts, reading, place) {
    let pipedFrom = place.pipedFrom;
    for (const part of parts) {
        const before = reading.commands.length;
        visit(part, reading, { ...place, pipedFrom });
        pipedFrom = reading.commands.length > before ? reading.commands.at(-1) : undefined;
    }
}
function visitCommand(node, reading, place) {
    const { text, conditional, pipedFrom, depth } = place;
    visitParts(node, reading, { ...place, conditional: true, pipedFrom: undefined });
    const line = place.lineOf(node.pos);
    const words = [node.name, ...node.args].flatMap(word => (word === undefined ? [] : argument(word, text)));
    const [head = '', ...tail] = words.slice(wrapped(words));
    const inner = shellScript(head, tail);
    if (inner !== '') {
        if (depth + scriptLevel > script_deepest)
            reading.problem ??= { message: 'a script is nested too deep', line };
        else
            readInto(reading, { script: inner, conditional: true, depth: depth + scriptLevel, line });
    }
    const assignments = node.prefix.flatMap(part => (part.type === 'Assignment' ? argument(part, text) : []));
    const input = node.redirects.flatMap(redirect => inputOf(redirect, text)).at(-1);
    reading.commands.push({ words: [head, ...tail], assignments, pipedFrom, input, conditional, line });
}
function argument(word, text) {
    if (word.type === 'Word')
        return wordText(word, text);
    const { name, append, value } = word;
    const said = value.type === 'Word' ? wordText(value, text) : text(value.pos, value.end);
    return `${name}${append === true ? '+' : ''}=${said}`;
}
function inputOf(redirect, text) {
    if (redirect.type === 'HereDoc')
        return [text(redirect.body.pos, redirect.body.end)];
    return redirect.type === 'HereString' && redirect.target !== undefined
        ? [wordText(redirect.target, text)]
        : [];
}
const wrappers = new Set([
    ...['sudo', 'env', 'exec', 'command', 'nohup', 'timeout', 'retry', 'xargs', 'nice', 'doas'],
]);
const ofWrapper = /^(-|\d+[smh]?$|[A-Za-z_]\w*=|\d*[<>])/;
/** Where the command behind `sudo`, `timeout 5m` and the like starts. */
function wrapped(words) {
    let start = 0;
    for (let at = 0; at < words.length && wrappers.has(words[start] ?? ''); at += 1) {
        if (at > start && !ofWrapper.test(words[at] ?? ''))
            start = at;
    }
    return start;
}
const shells = new Set(['bash', 'sh', 'zsh']);
/** The script that a command gets as its words: `sh -c '…'`, `eval …`. */
function shellScript(head, tail) {
    if (head === 'eval')
        return tail.join(' ');
    return shells.has(head) && tail[0] === '-c' ? tail.slice(1).join(' ') : '';
}
/** What follows a flag, as a word of its own or behind `=`. */
function flagValue(words, flag) {
    return flagValues(words, flag)[0];
}
/** Every value of a flag that may come several times. */
function flagValues(words, flag) {
    return words.flatMap((word, at) => {
        const [name = '', ...rest] = word.split('=');
        if (!flag.test(name))
            return [];
        return [rest.length > 0 ? rest.join('=') : (words[at + 1] ?? '')];
    });
}

;// CONCATENATED MODULE: ./src/migrate/workflow/workflow.ts




/** A workflow or composite action; `undefined` for a file that is neither. */
function readWorkflow(file) {
    const { root } = file;
    const on = (0,tree/* valueOf */.RP)(root, 'on');
    const env = (0,tree/* valueOf */.RP)(root, 'env');
    const runs = (0,tree/* valueOf */.RP)(root, 'runs');
    const reading = { file, problem: undefined };
    if ((0,tree/* textOf */.b6)(runs, 'using') === 'composite') {
        const jobs = [readJob('', { node: runs ?? root, reading })];
        if (reading.problem !== undefined)
            return { problem: reading.problem };
        return {
            ...file,
            kind: 'action',
            on: undefined,
            env: undefined,
            variables: new Map(),
            scenarios: [],
            jobs,
        };
    }
    const jobs = (0,tree/* entriesOf */.Mc)((0,tree/* valueOf */.RP)(root, 'jobs')).map(({ key, value }) => readJob(key, { node: value, reading }));
    if (reading.problem !== undefined)
        return { problem: reading.problem };
    if (jobs.length === 0)
        return undefined;
    return { ...file, kind: 'workflow', on, env, variables: variablesIn(env), scenarios: scenariosOf(on), jobs };
}
function readJob(id, { node, reading }) {
    const environment = (0,tree/* valueOf */.RP)(node, 'environment');
    const env = (0,tree/* valueOf */.RP)(node, 'env');
    const steps = placedSteps((0,tree/* valueOf */.RP)(node, 'steps'), false).map((step, index) => readStep(step.node, { index, isParallel: step.isParallel, reading }));
    return {
        id,
        node,
        condition: (0,tree/* textOf */.b6)(node, 'if'),
        env,
        variables: variablesIn(env),
        setByScripts: namesSetBy(steps.map(({ run }) => run?.value)),
        matrixValues: matrixValues((0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(node, 'strategy'), 'matrix')),
        environment: environment?.kind === 'scalar' ? environment.value : (0,tree/* textOf */.b6)(environment, 'name'),
        uses: (0,tree/* scalarOf */.ol)(node, 'uses'),
        steps,
    };
}
/** The steps in their order; those under `parallel:` stand in a list of their own (GitHub, since June 2026). */
function placedSteps(list, isParallel) {
    return (0,tree/* itemsOf */.S3)(list).flatMap(step => {
        if (step.kind !== 'mapping')
            return [];
        const inner = (0,tree/* valueOf */.RP)(step, 'parallel');
        return inner === undefined ? [{ node: step, isParallel }] : placedSteps(inner, true);
    });
}
function readStep(node, { index, isParallel, reading }) {
    const uses = (0,tree/* scalarOf */.ol)(node, 'uses');
    const run = (0,tree/* scalarOf */.ol)(node, 'run');
    const script = run ?? (/retry/i.test(uses?.value ?? '') ? (0,tree/* scalarOf */.ol)((0,tree/* valueOf */.RP)(node, 'with'), 'command') : undefined);
    return {
        node,
        index,
        isParallel,
        id: (0,tree/* textOf */.b6)(node, 'id'),
        uses,
        run,
        script: script?.value,
        commands: script === undefined ? [] : commandsOf(script, reading),
        with: (0,tree/* valueOf */.RP)(node, 'with'),
        env: (0,tree/* valueOf */.RP)(node, 'env'),
        condition: (0,tree/* textOf */.b6)(node, 'if'),
    };
}
function commandsOf(script, reading) {
    // PowerShell's way to name a variable; the rest of it is read as if it were sh.
    const shell = readShell(script.value.replace(/\$env:(\w+)/gi, '$$$1'));
    if ('commands' in shell)
        return shell.commands;
    const { message, line } = shell.problem;
    const first = reading.file.positionAt(script.start).line;
    reading.problem ??= { message, line: script.style === 'block' ? first + 1 + line : first };
    return [];
}
/** `owner/name` or `owner/name/path` of an action in lower case, without its version; `''` for a step without. */
function actionName(step) {
    return (step.uses?.value ?? '').split('@')[0]?.toLowerCase() ?? '';
}
/** A step with this action, under whatever owner. */
function isOurs(step) {
    return actionName(step).endsWith('/docker-oat-login');
}
const credential = /secrets|login|credentials|password|auths|DOCKER_AUTH_CONFIG|config\.json|workflow_call|composite/i;
/** True for an ordinary workflow that names no credential, hands none on and is called by nobody. */
function isIdle(text) {
    return /^on:/m.test(text) && /^jobs:/m.test(text) && !credential.test(text);
}

;// CONCATENATED MODULE: ./src/migrate/logins/credential.ts


/** Reads a `username:` or `password:` value. `scope` opens one that comes through `env:`. */
function credentialOf(text, scope) {
    if (text === undefined || text.trim() === '')
        return { kind: 'missing' };
    const resolved = resolveText(text, scope);
    const [only = ''] = resolved;
    return resolved.length === 1 ? readOne(only.trim()) : { kind: 'computed' };
}
function readOne(text) {
    const [part, ...more] = textParts(text);
    const inside = part === undefined || more.length > 0 ? undefined : expressionIn(part);
    if (inside === undefined)
        return readOutside(text);
    const [, context = '', name = '', quoted = ''] = single.exec(inside) ?? [];
    switch (context.toLowerCase()) {
        case 'secrets':
            return { kind: 'secret', name: (name || quoted).toUpperCase() };
        case 'vars':
            return { kind: 'variable', name: name || quoted };
        case 'inputs':
            return { kind: 'input', name: name || quoted };
        default:
            if (/^(github\.(actor|repository_owner|repository))$/.test(inside))
                return { kind: 'variable', name: inside };
            return /^(steps|needs|env)[.[]/.test(inside) ? { kind: 'step' } : { kind: 'computed' };
    }
}
const single = /^(secrets|vars|inputs)(?:\.([\w-]+)|\[\s*'([\w-]+)'\s*\])$/i;
function readOutside(text) {
    if (text.includes('${{'))
        return { kind: 'computed' };
    if (/^\$\w+$|^\$\{\w/.test(text))
        return { kind: 'broken', why: 'a shell variable is not replaced here' };
    if (/^\$?\{\s*(secrets|env|vars)\b|^\{\{|^secrets\./.test(text)) {
        return { kind: 'broken', why: 'an expression needs ${{ }} around it' };
    }
    return { kind: 'literal' };
}
/** Names under which a token of this action is kept: nothing is left to migrate there. */
function isScopedName(name) {
    return /(^|_)OAT(_|$)|(^|_)(RELEASE|NIGHTLY)_(PULL|PUSH)(_|$)/.test(name.toUpperCase());
}
/** Names that migrate itself gives; a shared account's secret may have such a name, too. */
function isTokenName(name) {
    return isScopedName(name) || /^DOCKERHUB_(\w+_)?(PULL|PUSH)_TOKEN$/.test(name.toUpperCase());
}
/** True for a secret whose name says that it is a password or token for Docker Hub. */
function isDockerPassword(name) {
    return (/DOCKER|DHUB|(^|_)HUB_/.test(name) &&
        /PASS|PWD|TOKEN|PAT$|SECRET|KEY|AUTH|CRED/.test(name) &&
        !/GITHUB|GHCR|ECR|QUAY|ACR_|GCR|ARTIFACTORY|HARBOR/.test(name));
}
/** The secrets that a text names in expressions, in upper case. */
function secretNames(text) {
    return [...text.matchAll(/\bsecrets(?:\.([\w-]+)|\[\s*'([\w-]+)'\s*\])/gi)].map(match => (match[1] ?? match[2] ?? '').toUpperCase());
}

;// CONCATENATED MODULE: ./src/migrate/logins/login.ts




/** A form that is reported, not changed. */
function other(why, remedy) {
    return { kind: 'other', why, remedy };
}
/** Two logins to Docker Hub in one file that take their password from the same place. */
function isSameCredential(one, other) {
    return (one.workflow === other.workflow &&
        one.registry === 'hub' &&
        JSON.stringify(one.password) === JSON.stringify(other.password));
}
/** A login of a step, its registry and credentials resolved as far as the file tells. */
function loginOf(place, given) {
    const { workflow, job, step, scope } = place;
    const { fields, form } = given;
    const hosts = resolveText(fields.registry ?? '', scope);
    const kinds = new Set(hosts.map(registryOf(job)));
    const [kind = 'unknown'] = kinds;
    const username = credentialOf(fields.username, scope);
    const [account] = resolveText(fields.username ?? '', scope);
    return {
        form,
        workflow,
        job,
        step,
        tool: given.tool ?? (step.uses?.value ?? '').replace(/@.*$/, ''),
        registry: kinds.size === 1 ? kind : 'unknown',
        host: hosts.join(', '),
        username,
        password: credentialOf(fields.password, scope),
        account: username.kind === 'literal' ? account : undefined,
        at: step.node.start,
    };
}
/** The output of a cloud's own login step names that cloud's registry. */
function registryOf(job) {
    return host => {
        const id = /steps\.([\w-]+)\.outputs/.exec(host)?.[1];
        const step = job.steps.find(one => one.id === id);
        if (id !== undefined && step !== undefined && /ecr|gcloud|acr/.test(actionName(step)))
            return 'other';
        return registryKind(host);
    };
}

;// CONCATENATED MODULE: ./src/migrate/workflow/evaluate.ts

const unknown = { kind: 'unknown' };
const nothing = { kind: 'plain', value: null };
/** Is the condition true whenever the workflow starts this way? `undefined`: sometimes, or the file does not tell. */
function holds(condition, scenario) {
    switch (condition.kind) {
        case 'not': {
            const of = holds(condition.of, scenario);
            return of === undefined ? undefined : !of;
        }
        case 'binary':
            return binaryHolds(condition, scenario);
        case 'call':
            return callHolds(condition, scenario);
        case 'literal':
        case 'context':
            return truthOf(evaluate(condition, scenario));
    }
}
function binaryHolds(condition, scenario) {
    const { operator } = condition;
    if (operator === '&&' || operator === '||') {
        const sides = [holds(condition.left, scenario), holds(condition.right, scenario)];
        const decisive = operator === '||';
        if (sides.includes(decisive))
            return decisive;
        return sides.includes(undefined) ? undefined : !decisive;
    }
    if (operator !== '==' && operator !== '!=')
        return undefined;
    const equal = areEqual(evaluate(condition.left, scenario), evaluate(condition.right, scenario));
    return equal === undefined ? undefined : equal === (operator === '==');
}
function areEqual(left, right) {
    if (left.kind === 'unknown' || right.kind === 'unknown')
        return undefined;
    if (left.kind === 'names' && right.kind === 'names') {
        if (right.names.exact)
            return isEqual(left.names, right.names.prefix);
        return left.names.exact ? isEqual(right.names, left.names.prefix) : undefined;
    }
    if (left.kind === 'plain' && right.kind === 'plain')
        return Number(left.value) === Number(right.value);
    const [names, plain] = left.kind === 'names' ? [left, right] : [right, left];
    if (names.kind !== 'names' || plain.kind !== 'plain')
        return undefined;
    // Against a text, null and false are 0; a text that is no number is never equal to one.
    return names.names.exact ? Number(names.names.prefix) === Number(plain.value) : undefined;
}
function callHolds(call, scenario) {
    const [subject, part] = call.args;
    if (call.name === 'always' || call.name === 'success')
        return true;
    if (call.name === 'cancelled')
        return false;
    if (subject === undefined || part === undefined)
        return undefined;
    const of = evaluate(subject, scenario);
    const text = evaluate(part, scenario);
    if (of.kind === 'plain' && of.value === null && text.kind === 'names')
        return text.names.prefix === '';
    if (text.kind !== 'names' || !text.names.exact || of.kind !== 'names')
        return undefined;
    const test = { startswith: hasPrefix, endswith: hasSuffix, contains: hasPart }[call.name];
    return test?.(of.names, text.names.prefix);
}
function truthOf(value) {
    if (value.kind === 'plain')
        return Boolean(value.value);
    if (value.kind === 'unknown')
        return undefined;
    return value.names.exact ? value.names.prefix !== '' : value.names.prefix !== '' || undefined;
}
function evaluate(expression, scenario) {
    if (expression.kind === 'literal') {
        const { value } = expression;
        return typeof value === 'string' ? names(value) : { kind: 'plain', value };
    }
    if (expression.kind !== 'context') {
        const truth = holds(expression, scenario);
        return truth === undefined || isChoice(expression) ? unknown : { kind: 'plain', value: truth };
    }
    return contextValue(expression.name.toLowerCase(), scenario);
}
/** `a && b || c` gives one of its operands, not a truth. */
function isChoice(expression) {
    return expression.kind === 'binary' && (expression.operator === '&&' || expression.operator === '||');
}
function contextValue(name, scenario) {
    const { event, ref } = scenario;
    const request = event.startsWith('pull_request');
    switch (name) {
        case 'github.event_name':
            return names(event);
        case 'github.ref':
            return lowered(ref);
        case 'github.ref_name':
            return lowered(withoutHead(ref));
        case 'github.ref_type':
            return names(ref.prefix.startsWith('refs/tags/') ? 'tag' : 'branch');
        case 'github.event.schedule':
            return event === 'schedule' && scenario.cron !== undefined ? names(scenario.cron) : nothing;
        case 'github.event.action':
            return event === 'release' ? names(scenario.glob) : unknown;
        case 'github.head_ref':
        case 'github.base_ref':
            return request ? unknown : nothing;
        default:
            return isAbsent(name, scenario) ? nothing : unknown;
    }
}
/** Parts of the event that only one kind of event has. */
function isAbsent(name, { event, called }) {
    if (/^(github\.event\.)?inputs\./.test(name))
        return !called && event !== 'workflow_dispatch' && event !== 'workflow_call';
    if (name.startsWith('github.event.release'))
        return event !== 'release';
    if (name.startsWith('github.event.pull_request'))
        return !event.startsWith('pull_request');
    return name.startsWith('github.event.workflow_run') && event !== 'workflow_run';
}
function withoutHead(ref) {
    const cut = (pattern) => ({
        ...pattern,
        prefix: pattern.prefix.replace(/^refs\/(heads|tags|pull)\//, ''),
        without: pattern.without.map(cut),
    });
    return cut(ref);
}
/** GitHub compares texts without regard to case. */
function names(text) {
    return { kind: 'names', names: exactly(text.toLowerCase()) };
}
function lowered(pattern) {
    const lower = (of) => ({
        ...of,
        prefix: of.prefix.toLowerCase(),
        without: of.without.map(lower),
    });
    return { kind: 'names', names: lower(pattern) };
}

;// CONCATENATED MODULE: ./src/migrate/workflow/expression.ts
const token = /\s*('(?:[^']|'')*'|-?\d+(?:\.\d+)?(?![\w.-])|&&|\|\||[=!]=|[<>]=?|[!(),[\]]|[A-Za-z_][\w-]*(?:\.(?:[\w-]+|\*))*|\.[\w*-]+)/y;
/** GitHub refuses longer and deeper ones (actions/runner, ExpressionConstants); the tokens are as many as a person writes. */
const limits = { characters: 21_000, depth: 50, tokens: 2_000 };
/** Parses the inside of `${{ }}`, or an `if:` without it; `undefined` for what the language does not allow. */
function parseExpression(text) {
    const tokens = text.length > limits.characters ? undefined : tokenize(text);
    if (tokens === undefined || tokens.length === 0 || tokens.length > limits.tokens)
        return undefined;
    const input = { tokens, at: 0, depth: 0 };
    const result = parseLevel(input, 0);
    return input.at === tokens.length ? result : undefined;
}
/** An `if:` value: the braces are optional there, and text around them makes it a string. */
function parseCondition(text) {
    const braced = /^\s*\$\{\{([\s\S]*)\}\}\s*$/.exec(text);
    const inside = braced?.[1] ?? text;
    return inside.includes('${{') ? undefined : parseExpression(inside);
}
function tokenize(text) {
    const tokens = [];
    token.lastIndex = 0;
    const end = text.trimEnd().length;
    while (token.lastIndex < end) {
        const found = token.exec(text)?.[1];
        if (found === undefined)
            return undefined;
        tokens.push(found);
    }
    return tokens;
}
const levels = [['||'], ['&&'], ['==', '!='], ['<', '<=', '>', '>=']];
function parseLevel(input, level) {
    const operators = levels[level];
    if (operators === undefined)
        return parseUnary(input);
    let left = parseLevel(input, level + 1);
    for (;;) {
        const operator = input.tokens[input.at] ?? '';
        if (left === undefined || !operators.includes(operator))
            return left;
        input.at += 1;
        const right = parseLevel(input, level + 1);
        left = right === undefined ? undefined : { kind: 'binary', operator, left, right };
    }
}
function parseUnary(input) {
    const next = input.tokens[input.at] ?? '';
    input.at += 1;
    if (next === '!') {
        const of = parseInside(input, () => parseUnary(input));
        return of === undefined ? undefined : { kind: 'not', of };
    }
    if (next === '(') {
        const inner = parseInside(input, () => parseLevel(input, 0));
        return take(input, ')') ? inner : undefined;
    }
    if (next.startsWith("'"))
        return { kind: 'literal', value: next.slice(1, -1).replaceAll("''", "'") };
    if (/^-?\d/.test(next))
        return { kind: 'literal', value: Number(next) };
    if (next === 'true' || next === 'false')
        return { kind: 'literal', value: next === 'true' };
    if (next === 'null')
        return { kind: 'literal', value: null };
    if (!/^[A-Za-z_]/.test(next))
        return undefined;
    return take(input, '(') ? parseCall(input, next) : parseContext(input, next);
}
function parseInside(input, parse) {
    if (input.depth >= limits.depth)
        return undefined;
    input.depth += 1;
    const inside = parse();
    input.depth -= 1;
    return inside;
}
function parseCall(input, name) {
    const args = [];
    while (!take(input, ')')) {
        const argument = parseInside(input, () => parseLevel(input, 0));
        if (argument === undefined)
            return undefined;
        args.push(argument);
        if (!take(input, ',') && input.tokens[input.at] !== ')')
            return undefined;
    }
    return { kind: 'call', name: name.toLowerCase(), args };
}
/** `secrets['NAME']` is `secrets.NAME`; an index that is computed becomes `[*]`. */
function parseContext(input, first) {
    let name = first;
    for (;;) {
        const next = input.tokens[input.at] ?? '';
        if (next.startsWith('.')) {
            name += next;
            input.at += 1;
        }
        else if (take(input, '[')) {
            const index = parseInside(input, () => parseLevel(input, 0));
            if (index === undefined || !take(input, ']'))
                return undefined;
            name += index.kind === 'literal' ? `.${String(index.value)}` : '[*]';
        }
        else
            return { kind: 'context', name };
    }
}
function take(input, token) {
    if (input.tokens[input.at] !== token)
        return false;
    input.at += 1;
    return true;
}

;// CONCATENATED MODULE: ./src/migrate/workflow/conditions.ts




/** The conditions under which a job runs: its own, and those of the jobs it needs unless it runs in any case. */
function jobConditions(job, { workflow }) {
    const byId = new Map(workflow.jobs.map(one => [one.id, one]));
    const found = [];
    const looked = new Set([job.id]);
    // Jobs may need each other in long chains, or in a ring.
    const waiting = [job];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        found.push(...parsed(next.condition));
        if (/\b(always|failure|cancelled)\s*\(/.test(next.condition ?? ''))
            continue;
        const needs = (0,tree/* itemsOf */.S3)((0,tree/* valueOf */.RP)(next.node, 'needs')).flatMap(item => item.kind === 'scalar' ? [item.value] : []);
        for (const need of needs) {
            const needed = looked.has(need) ? undefined : byId.get(need);
            looked.add(need);
            if (needed !== undefined)
                waiting.push(needed);
        }
    }
    return found;
}
/** The condition of a step; none for what the language does not allow, which GitHub refuses or takes as true. */
function stepConditions(step) {
    return parsed(step?.condition);
}
function parsed(condition) {
    const expression = condition === undefined ? undefined : parseCondition(condition);
    return expression === undefined ? [] : [expression];
}
/** False only if one of the conditions is certainly false when the workflow starts this way. */
function mayHold(conditions, scenario) {
    return conditions.every(condition => holds(condition, scenario) !== false);
}
/** Cuts scenarios where the conditions tell refs apart, so that each condition holds for all of a part or for none. */
function splitScenarios(scenarios, conditions) {
    const cuts = conditions.flatMap(cutsOf);
    return cuts.reduce((parts, cut) => parts.flatMap(scenario => splitAt(scenario.ref, cut).map(ref => ({ ...scenario, ref }))), scenarios);
}
function cutsOf(condition) {
    switch (condition.kind) {
        case 'not':
            return cutsOf(condition.of);
        case 'call':
            return [...condition.args.flatMap(cutsOf), ...callCut(condition)];
        case 'binary':
            return [...cutsOf(condition.left), ...cutsOf(condition.right), ...equalityCut(condition)];
        case 'literal':
        case 'context':
            return [];
    }
}
function callCut({ name, args: [subject, text] }) {
    if (name !== 'startswith' || text?.kind !== 'literal')
        return [];
    return refsNamed(subject, String(text.value)).map(prefix => startingWith(prefix));
}
function equalityCut({ left, right }) {
    const [subject, text] = left.kind === 'literal' ? [right, left] : [left, right];
    return text.kind === 'literal' ? refsNamed(subject, String(text.value)).map(exactly) : [];
}
function refsNamed(subject, text) {
    if (subject?.kind !== 'context')
        return [];
    if (subject.name === 'github.ref')
        return [text];
    return subject.name === 'github.ref_name' ? [`refs/heads/${text}`, `refs/tags/${text}`] : [];
}

;// CONCATENATED MODULE: ./src/migrate/workflow/repository.ts



/** The path behind `./…` or `$/…`, which both name the repository itself; `undefined` for any other `uses:`. */
function pathHere(uses) {
    return /^[.$]\/(.*)$/.exec(uses)?.[1];
}
/** The path of the workflow that a job calls, if it is of this repository: `./…`, `$/…`, or by `owner/name`. */
function calleePath(job, repository) {
    const uses = job.uses?.value ?? '';
    const here = pathHere(uses);
    if (here !== undefined)
        return here;
    const [, name = '', path] = /^([\w.-]+\/[\w.-]+)\/(.+?)@/.exec(uses) ?? [];
    return name.toLowerCase() === repository.name?.toLowerCase() ? path : undefined;
}
/** Every job of the repository that calls this workflow. */
function callersOf(path, repository) {
    return [...repository.workflows.values()].flatMap(workflow => workflow.jobs
        .filter(job => calleePath(job, repository) === path)
        .map(job => ({ workflow, job, inherits: (0,tree/* scalarOf */.ol)(job.node, 'secrets')?.value === 'inherit' })));
}
/** How a workflow can start; where others call it, how they do. */
function startsOf(workflow, place) {
    const depth = place.depth ?? 0;
    return workflow.scenarios.flatMap(scenario => {
        // GitHub allows four levels of calls.
        if (scenario.event !== 'workflow_call' || depth >= 4)
            return [scenario];
        const callers = callersOf(workflow.path, place.repository);
        const starts = callers.flatMap(caller => {
            const conditions = jobConditions(caller.job, { workflow: caller.workflow });
            const next = { repository: place.repository, depth: depth + 1 };
            return startsOf(caller.workflow, next).filter(start => mayHold(conditions, start));
        });
        return starts.length === 0
            ? [scenario]
            : starts.map(start => ({ ...start, called: true, at: scenario.at }));
    });
}
/** Secrets reach a called workflow by `secrets: inherit`, or by name: then the names are its callers' matter. */
function isHandedOver(secret, place) {
    const declared = declaredSecrets(place.workflow.on);
    if (declared === undefined)
        return false;
    const callers = callersOf(place.workflow.path, place.repository);
    const isDeclared = declared.some(name => name.toUpperCase() === secret);
    return isDeclared || callers.length === 0 || callers.some(caller => !caller.inherits);
}
/** The action of this repository behind `uses: ./folder`, `$/folder` or `owner/name/folder@ref`; `undefined` when it is not among the files. */
function localAction(uses, repository) {
    const [path = ''] = uses.split('@');
    const own = `${repository.name ?? ''}/`;
    const isOwn = path.slice(0, own.length).toLowerCase() === own.toLowerCase();
    const inside = isOwn ? path.slice(own.length) : pathHere(path);
    if (inside === undefined)
        return undefined;
    const folder = inside.replace(/\/$/, '');
    return ['action.yml', 'action.yaml'].flatMap(file => repository.workflows.get(`${folder}/${file}`) ?? [])[0];
}

;// CONCATENATED MODULE: ./src/migrate/report/finding.ts
/** Every code of migrate's findings. A code never changes its meaning. */
const migrateCodes = (/* unused pure expression or super */ null && ([
    // A login with the shared account that has a sure replacement.
    'LOGIN_SHARED',
    // Held back: what the file does not tell.
    'ACCESS_UNSURE',
    'CHANNEL_UNSURE',
    'REGISTRY_UNSURE',
    'ORGANIZATION_UNSURE',
    'REPOSITORY_UNLISTED',
    'CREDENTIAL_UNSURE',
    'CREDENTIAL_PASSED',
    'CREDENTIAL_CONDITION',
    'ENVIRONMENT_UNSURE',
    'FORM_UNSUPPORTED',
    'TEXT_SHARED',
    'PIN_UNKNOWN',
    'BUILD_CLOUD',
    // Reported as they are.
    'CREDENTIAL_LITERAL',
    'CREDENTIAL_ENVIRONMENT',
    'CREDENTIAL_UNUSED',
    'AUTH_FILE',
    'HUB_API_USE',
    'LOGIN_BROKEN',
    'LOGIN_SCOPED',
    'LOGIN_KEYLESS',
    'LOGIN_ELSEWHERE',
    'CALLEE_MISSING',
    'SECRET_REMOVABLE',
    'SECRET_IN_USE',
    'FILE_UNREADABLE',
    'FILE_UNWRITABLE',
    'LOCK_STALE',
    // The developer's machine.
    'MACHINE_SHARED',
    'MACHINE_ORGANIZATION',
    'MACHINE_DESKTOP',
    'MACHINE_OVERRIDDEN',
]));
/** A finding about a login, at its line: a warning unless `part` says otherwise. */
function loginFinding(login, given) {
    const { workflow, at, password, tool } = login;
    const subject = password.kind === 'secret' ? password.name : tool;
    return {
        code: given.code,
        severity: 'warning',
        subject,
        file: workflow.path,
        line: workflow.positionAt(at).line,
        ...given.part,
    };
}
/** GitHub refuses to start a workflow whose actions are not in the lock file. */
function lockFinding(file) {
    return {
        code: 'LOCK_STALE',
        severity: 'warning',
        subject: file,
        file,
        message: 'it locks the actions of the workflows and does not have the new one: GitHub starts no workflow like that',
        remedy: 'run gh actions-lock after the edit, and commit what it writes',
    };
}
/** A file that was skipped. A warning when nothing in its text could be a login, else an error. */
function fileFinding(file, part) {
    return {
        code: part.code,
        severity: part.isIdle === true ? 'warning' : 'error',
        subject: file,
        file,
        message: part.message,
        remedy: 'the other files are done; see to this one',
    };
}

;// CONCATENATED MODULE: ./src/migrate/rewrite/uses.ts

const commit = /@[0-9a-f]{40}$/i;
/** True when a `uses:` names a commit. */
function isPinned(uses) {
    return commit.test(uses);
}
/** Replaces what a `uses:` names, in the pinning style it has: a tag, or `pin` with the version as comment. */
function usesEdits(text, { uses, pin }) {
    const quoted = uses.style === 'single' || uses.style === 'double' ? 1 : 0;
    const start = uses.start + quoted;
    const end = uses.end - quoted;
    const { name, tag } = actionReference;
    if (!isPinned(uses.value))
        return [{ start, end, text: `${name}@${tag}` }];
    const reference = { start, end, text: pin };
    const [comment] = /^[ \t]*#[^\r\n]*/.exec(text.slice(uses.end)) ?? [];
    if (comment === undefined) {
        const rest = /^[^\r\n]*/.exec(text.slice(uses.end))?.[0] ?? '';
        // In a flow mapping more follows on the line, and a comment would swallow it.
        return rest.trim() === '' ? [reference, tail(uses.end, ` # ${tag}`)] : [reference];
    }
    const [shown = '', prefix = '', action = ''] = versionComment.exec(comment) ?? [];
    if (shown === '')
        return [reference];
    const at = uses.end + comment.indexOf(shown);
    const renamed = action === '' ? `${prefix}${tag}` : `${prefix}${pin.replace(/@.*/, '')}@${tag}`;
    return [reference, { start: at, end: at + shown.length, text: renamed }];
}
function tail(at, text) {
    return { start: at, end: at, text };
}
/** `v3.4.0`, `tag=v3`, `ratchet:docker/login-action@v3` */
const versionComment = /((?:tag=|ratchet:|pin@|@)?)(docker\/login-action@)?v?\d+(?:\.\d+)*(?![\w.])/;
/** True when most actions of a file are pinned by commit: a new one has to be, too. */
function pinsByCommit(root) {
    const uses = [...(0,tree/* scalarsIn */.PX)(root)]
        .map(scalar => scalar.value)
        .filter(value => /^[\w.-]+\/[\w./-]+@\S+$/.test(value));
    return uses.filter(isPinned).length * 2 > uses.length;
}
/** How a new `uses:` is written in a file: as most of its others are. */
function newUses(root, pin) {
    const { name, tag } = actionReference;
    return pinsByCommit(root) ? `${pin} # ${tag}` : `${name}@${tag}`;
}
/** How rewritten files name this action. */
const actionReference = { name: 'kong/docker-oat-login', tag: 'v1' };
/**
 * `owner/name@commit` for files that pin by commit: what the runner itself was told to run, `undefined` when that is no
 * commit. Takes GITHUB_ACTION_REPOSITORY and GITHUB_ACTION_REF (docs.github.com, "Variables").
 */
function pinnedReference(repository, ref) {
    const reference = `${repository ?? ''}@${ref ?? ''}`;
    return /^[\w.-]+\/[\w.-]+@[0-9a-f]{40}$/.test(reference) ? reference : undefined;
}
/** The secret that holds a token where no register names one; `owner` where tokens of several organizations are in use. */
function secretName(plan) {
    const words = ['DOCKERHUB', plan.owner, plan.channel, plan.access, 'TOKEN'];
    return words
        .filter(word => word !== undefined)
        .join('_')
        .replace(/\W/g, '_')
        .toUpperCase();
}

;// CONCATENATED MODULE: ./src/migrate/logins/plan.ts
/** Which token a plan uses, in words: "a push token", "the nightly push token". */
function tokenWords({ channel, access }) {
    return channel === undefined ? `a ${access} token` : `the ${channel} ${access} token`;
}

;// CONCATENATED MODULE: ./src/migrate/decide/decision.ts


/** The finding of a sure replacement. `why` is its evidence. */
function shared(plan, why) {
    const { login, access, channel } = plan;
    return loginFinding(login, {
        code: 'LOGIN_SHARED',
        part: {
            confidence: 'sure',
            access,
            ...(channel === undefined ? {} : { channel }),
            message: `${login.tool} uses a shared account; it needs ${tokenWords(plan)} (${why})`,
            remedy: 'apply the edit',
        },
    });
}
/** A login that is left as it is, with the reason. */
function held(login, reason) {
    const { code, why, remedy, confidence = 'unsure', access } = reason;
    const part = { message: why, remedy, confidence, ...(access === undefined ? {} : { access }) };
    return { finding: loginFinding(login, { code, part }) };
}
/** A reason together with the line that shows it. */
function evidence(login, shown) {
    return `${shown.why}, line ${login.workflow.positionAt(shown.at).line}`;
}

;// CONCATENATED MODULE: ./src/migrate/decide/checks.ts






/** What forbids an edit because of where the credential comes from; `undefined` when nothing does. */
function credentialCheck(login, given) {
    const { password } = login;
    const { register, handover } = given;
    if (isKeyless(login)) {
        return loginFinding(login, {
            code: 'LOGIN_KEYLESS',
            part: { severity: 'notice', message: 'the job logs in without a stored secret', remedy: 'leave it' },
        });
    }
    const broken = brokenReason(login);
    if (broken !== undefined) {
        return loginFinding(login, {
            code: 'LOGIN_BROKEN',
            part: { message: `${login.tool}: ${broken}`, remedy: 'repair the login, then migrate again' },
        });
    }
    if (isScoped(login, register)) {
        return loginFinding(login, {
            code: 'LOGIN_SCOPED',
            part: { severity: 'notice', message: 'the login already uses a scoped token', remedy: 'leave it' },
        });
    }
    if (password.kind === 'literal') {
        return loginFinding(login, {
            code: 'CREDENTIAL_LITERAL',
            part: {
                severity: 'error',
                message: `the password of ${login.tool} stands in the file`,
                remedy: 'revoke it now, then use a token from a secret',
            },
        });
    }
    if (password.kind === 'secret')
        return emailCheck(login);
    return unsureCheck(login, handover);
}
function unsureCheck(login, handover) {
    const { password } = login;
    if (password.kind === 'input') {
        if (handover.kind === 'unclear') {
            const part = { subject: password.name, message: handover.why, remedy: handover.remedy };
            return loginFinding(login, { code: 'CREDENTIAL_PASSED', part });
        }
        return loginFinding(login, {
            code: 'CREDENTIAL_PASSED',
            part: {
                subject: password.name,
                message: `the password comes from the input ${password.name}: who calls this file decides`,
                remedy: 'let the callers log in before they call it, or take the token as a secret and hand it to input token',
            },
        });
    }
    const source = {
        step: 'an earlier step',
        computed: 'an expression with several possible values',
        variable: 'a variable, which is not secret',
    }[password.kind === 'variable' || password.kind === 'step' ? password.kind : 'computed'];
    return loginFinding(login, {
        code: 'CREDENTIAL_UNSURE',
        part: { message: `the password comes from ${source}`, remedy: 'take the token from one secret' },
    });
}
/** An e-mail address signs a person in to Docker's site, never to the registry. */
function emailCheck(login) {
    const { account } = login;
    if (account === undefined || !account.includes('@'))
        return undefined;
    return loginFinding(login, {
        code: 'LOGIN_BROKEN',
        part: {
            message: `${login.tool}: the user name is an e-mail address`,
            remedy: 'repair the login, then migrate again',
        },
    });
}
function brokenReason({ username, password }) {
    if (password.kind === 'broken')
        return `password: ${password.why}`;
    if (username.kind === 'broken')
        return `user name: ${username.why}`;
    if (password.kind === 'missing')
        return 'it has no password';
    return username.kind === 'missing' ? 'it has no user name' : undefined;
}
/** docker/login-action from 4.5 exchanges the job's identity token when this variable is set. */
function isKeyless({ workflow, job, step, password }) {
    if (step === undefined || password.kind !== 'missing')
        return false;
    return scopeOf({ workflow, job, step }).env.get('DOCKERHUB_OIDC_CONNECTIONID') !== undefined;
}
function isScoped(login, register) {
    const { password, account, form } = login;
    if (password.kind !== 'secret')
        return false;
    if (isScopedName(password.name))
        return true;
    // A container's credentials stay where they are when they are migrated: the organization's name written out shows it.
    if (form.kind === 'credentials' && account !== undefined && isTokenName(password.name))
        return true;
    if (register === undefined)
        return false;
    return (account?.toLowerCase() === register.organization ||
        register.slots.some(slot => slot.secret === password.name));
}
/** What forbids an edit because of where the login stands and how it is written; `undefined` when nothing does. */
function placeCheck(login, handover) {
    const { form, job, step } = login;
    if (form.kind === 'other') {
        const part = { message: `${login.tool}: ${form.why}`, remedy: form.remedy };
        return loginFinding(login, { code: 'FORM_UNSUPPORTED', part });
    }
    const node = step?.node ?? (form.kind === 'credentials' ? form.node : job.node);
    if ((0,tree/* isShared */.yM)(node) || job.node.shared) {
        const part = {
            message: 'an anchor shares this text with other places',
            remedy: 'write the login out in each place',
        };
        return loginFinding(login, { code: 'TEXT_SHARED', part });
    }
    if (form.kind === 'entry' && !form.alone && step?.isParallel === true) {
        // Docker reads, changes and writes its whole file: of two logins at the same time one may be lost.
        const part = {
            message: 'a login step of its own would run at the same time as this one, and one of them may be lost',
            remedy: 'put a login step of this action before parallel:, and take the entry out of registry-auth',
        };
        return loginFinding(login, { code: 'FORM_UNSUPPORTED', part });
    }
    if (form.kind === 'script' && step?.node.flow === true) {
        const part = {
            message: 'the script stands in a flow mapping',
            remedy: 'replace it by a login step by hand',
        };
        return loginFinding(login, { code: 'FORM_UNSUPPORTED', part });
    }
    if (handover.kind === 'unclear') {
        const part = { message: handover.why, remedy: handover.remedy };
        return loginFinding(login, { code: 'CREDENTIAL_PASSED', part });
    }
    if (job.environment?.includes('${{') === true) {
        const part = {
            message: `the environment ${job.environment} is computed, and each may hold another account`,
            remedy: 'name the environment, or keep one secret for all',
        };
        return loginFinding(login, { code: 'ENVIRONMENT_UNSURE', part });
    }
    return conditionCheck(login);
}
/** An `if:` that looks at the old secret would skip the new login once that secret is gone. */
function conditionCheck(login) {
    const { workflow, job, step, password, username } = login;
    const scope = scopeOf({ workflow, job, ...(step === undefined ? {} : { step }) });
    const names = [password, username].flatMap(one => (one.kind === 'secret' ? [one.name] : []));
    const mentions = (text) => names.some(name => text.toUpperCase().includes(`SECRETS.${name}`));
    const found = [step?.condition, job.condition].find(condition => {
        if (condition === undefined)
            return false;
        const variables = [...condition.matchAll(/env\.([\w-]+)/g)].map(match => scope.env.get(match[1] ?? '') ?? '');
        return mentions(condition) || variables.some(mentions);
    });
    if (found === undefined)
        return undefined;
    const part = {
        message: `the condition (${found}) looks at the old secret`,
        remedy: 'use on-missing: skip in place of the condition',
    };
    return loginFinding(login, { code: 'CREDENTIAL_CONDITION', part });
}
/** Holds an edit back that would have to name a commit of this action which nobody knows here. */
function pinCheck(decision, { pin }) {
    const { plan } = decision;
    if (plan === undefined || pin !== undefined || !needsPin(plan.login))
        return decision;
    return held(plan.login, {
        code: 'PIN_UNKNOWN',
        why: `the file pins actions by commit, and which commit of this action to name is not known (${decision.finding.message})`,
        remedy: 'run migrate as an action that is itself pinned by commit, or write the step by hand',
        access: plan.access,
    });
}
function needsPin({ form, step, workflow }) {
    if (form.kind === 'action' || form.kind === 'entry')
        return isPinned(step?.uses?.value ?? '');
    return form.kind === 'script' && pinsByCommit(workflow.root);
}

;// CONCATENATED MODULE: ./src/migrate/decide/use.ts

/**
 * What a job does with each of its logins: what follows it, up to the next login. The job is read once: the function that
 * this gives only looks at what lies between two logins.
 */
function loginUses(acts) {
    const { job, logins, effects } = acts;
    const onHub = logins.flatMap(({ registry, step }) => registry === 'hub' && step !== undefined ? [step] : []);
    // What follows a step that this action already logs in is that step's.
    const ours = job.steps.filter(isOurs);
    const ends = [...new Set([...onHub, ...ours].map(step => step.index))].sort((a, b) => a - b);
    const around = {
        alone: !logins.some(one => one.registry !== 'hub') && !signsInElsewhere(job),
        cloud: effects.some(one => one.kind === 'cloud'),
    };
    const known = new Map();
    return login => {
        const from = login.step?.index ?? 0;
        const { username } = login;
        const key = `${from} ${username.kind} ${'name' in username ? username.name : ''}`;
        const next = ends[firstIndex(ends, index => index > from)] ?? Infinity;
        const start = firstIndex(effects, ({ step }) => step.index >= from);
        const use = known.get(key) ??
            useOf(login, {
                ...around,
                after: effects.slice(start, firstIndex(effects, ({ step }) => step.index >= next)),
            });
        known.set(key, use);
        return { ...use, at: use.at ?? login.at };
    };
}
/** Where an ordered list begins to be true, its length if nowhere. */
function firstIndex(list, isFrom) {
    let low = 0;
    let high = list.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        const item = list[middle];
        if (item !== undefined && isFrom(item))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
function useOf(login, { after, alone, cloud }) {
    const pushes = after.flatMap(one => hubPush(one, { login, alone }));
    const pulls = after.filter(one => one.kind === 'pull');
    const doubtful = after.find(one => one.kind === 'push' && !alone && hasUnknownTarget(one, login));
    return { ...accessOf({ after, pushes, doubtful }), pushes, pulls, cloud };
}
/** @returns `at` is `undefined` where there is nothing to show but the login itself. */
function accessOf(seen) {
    const [push] = seen.pushes;
    if (push !== undefined)
        return { access: 'push', confidence: 'sure', why: `${push.by} pushes`, at: push.at };
    if (seen.doubtful !== undefined) {
        const { by, at } = seen.doubtful;
        return {
            access: 'push',
            confidence: 'likely',
            why: `${by} pushes to a registry that the file does not tell`,
            at,
        };
    }
    const opaque = seen.after.find(one => one.kind === 'opaque');
    if (opaque !== undefined) {
        return {
            access: 'pull',
            confidence: 'unsure',
            why: `${opaque.by} may push, the file does not tell`,
            at: opaque.at,
        };
    }
    return {
        access: 'pull',
        confidence: 'sure',
        why: 'nothing after the login pushes to Docker Hub',
        at: undefined,
    };
}
/** The effect with its images on Docker Hub only; none if it pushes elsewhere. */
function hubPush(one, place) {
    if (one.kind !== 'push')
        return [];
    const { login, alone } = place;
    if (one.images.length === 0)
        return alone ? [one] : [];
    const images = one.images.filter(image => isOnHub(image, login) || (alone && isUnclear(image)));
    return images.length === 0 ? [] : [{ ...one, images }];
}
function hasUnknownTarget(one, login) {
    return one.images.length === 0 || one.images.some(image => isUnclear(image) && !isOnHub(image, login));
}
function isOnHub({ image }, login) {
    if (image.registry === 'hub')
        return image.namespace !== 'library';
    return isAccountImage(image.text, login);
}
/** A bare name cannot be pushed to Docker Hub: something renames it first. */
function isUnclear({ image }) {
    return image.registry === 'unknown' || (image.registry === 'hub' && image.namespace === 'library');
}
/** `${{ secrets.DOCKERHUB_USERNAME }}/app`: the user name of the login is the image's namespace. */
function isAccountImage(image, { username }) {
    if (username.kind !== 'secret' && username.kind !== 'variable')
        return false;
    const [, name] = /^(?:docker\.io\/)?\$\{\{\s*(?:secrets|vars)\.([\w-]+)\s*\}\}\//.exec(image) ?? [];
    return name?.toUpperCase() === username.name.toUpperCase();
}
/** Clouds sign in to their registries by actions and commands of their own. */
function signsInElsewhere(job) {
    return job.steps.some(({ uses, run }) => /ecr-login|google-github-actions\/auth|acr-login|docker-login/i.test(uses?.value ?? '') ||
        /configure-docker|acr login|get-login-password|configure-aws/.test(run?.value ?? ''));
}

;// CONCATENATED MODULE: ./src/migrate/decide/organization.ts


/** Pushed images on Docker Hub; a bare name is none, for nobody can push to `library`. */
function hubImages(use) {
    const images = use.pushes.flatMap(push => push.images.map(({ image }) => image));
    return images.filter(({ registry, namespace }) => registry === 'hub' && namespace !== 'library');
}
/** `namespace/name` on Docker Hub that a job is seen to push. */
function pushedRepositories(use) {
    return [...new Set(hubImages(use).flatMap(image => repositoryOf(image) ?? []))].sort();
}
/** `namespace/name` of that organization on Docker Hub that a job is seen to pull. */
function pulledRepositories(use, organization) {
    const images = use.pulls.flatMap(pull => pull.images);
    const own = images.filter(({ image }) => image.registry === 'hub' && image.namespace === organization);
    return [...new Set(own.flatMap(({ image }) => repositoryOf(image) ?? []))].sort();
}
/** Namespaces on Docker Hub that a job is seen to push to; `''` for one that the file does not tell. */
function pushedNamespaces(use) {
    return [...new Set(hubImages(use).map(({ namespace }) => namespace ?? ''))];
}
/** It pushes something whose repository the file does not tell. */
function hasUnknownPush(use) {
    return use.pushes.some(({ images }) => images.length === 0 ||
        images.some(({ image }) => repositoryOf(image) === undefined || image.namespace === 'library'));
}
/** It pushes something whose owner the file does not tell. */
function hasUnknownOwner({ pushes }) {
    return pushes.some(({ images }) => images.length === 0 ||
        images.some(({ image: { namespace } }) => namespace === undefined || namespace === 'library'));
}
/** @param given its `known` are namespaces that the same secret is seen to push to. */
function organizationChoice(login, given) {
    const choice = ownerOf(login, given);
    const foreign = 'organization' in choice ? foreignImage(login, choice.organization) : undefined;
    if (foreign === undefined)
        return choice;
    return {
        why: `the image belongs to ${foreign}: a token of another organization pulls it only if it is public`,
        remedy: 'drop the credentials if the image is public',
    };
}
function foreignImage({ form }, organization) {
    if (form.kind !== 'credentials')
        return undefined;
    const { namespace } = parseImage(form.image ?? '');
    return namespace === organization || namespace === 'library' ? undefined : (namespace ?? 'an unknown owner');
}
function ownerOf(login, given) {
    const { use, register, known } = given;
    const pushed = pushedNamespaces(use).filter(namespace => namespace !== '');
    if (register !== undefined) {
        const other = pushed.find(namespace => namespace !== register.organization);
        return other === undefined
            ? { organization: register.organization, named: true }
            : {
                why: `it pushes to ${other}, and the register is that of ${register.organization}`,
                remedy: 'give that organization a register of its own',
            };
    }
    if (use.pushes.some(push => push.images.some(({ image }) => isAccountImage(image.text, login)))) {
        return {
            why: 'the user name is also the namespace of the image',
            remedy: 'write the organization out, or add the register',
        };
    }
    const candidates = new Set([...pushed, ...known].filter(namespace => namespace !== ''));
    const [organization] = candidates;
    if (organization === undefined || candidates.size > 1) {
        const why = organization === undefined
            ? 'no image names the organization'
            : `it serves ${[...candidates].join(' and ')}`;
        return { why, remedy: 'add the register, which names the organization' };
    }
    if (login.account?.toLowerCase() === organization) {
        return {
            why: `the user name ${organization} is also the namespace: a person, or an organization’s token already`,
            remedy: 'add the register if it is an organization',
        };
    }
    return { organization, named: false };
}

;// CONCATENATED MODULE: ./src/migrate/effects/tags.ts

const nightlyWord = /(^|[^a-z])(nightl(y|ies)|edge|canary|snapshots?|unstable)([^a-z]|$)/i;
/** True for names that say nightly: of an image, a tag, or a branch. */
function saysNightly(text) {
    return nightlyWord.test(text);
}
const fromRef = /github\.(ref|ref_name|sha|run_id|run_number|head_ref)\b|GITHUB_(REF|REF_NAME|SHA|RUN_ID|RUN_NUMBER|HEAD_REF)\b/i;
/** @param tag the text after an image's colon, `undefined` for an image without one. */
function tagKind(tag) {
    if (tag === undefined || tag === '' || tag === 'latest')
        return 'latest';
    const parts = textParts(tag, inImages);
    const literal = parts.map(part => (part.open === undefined ? part.text.replace(/\$\w+/g, '') : '')).join('');
    if (saysNightly(literal))
        return 'nightly';
    if (/^(sha|commit|git)-/.test(literal))
        return 'neutral';
    if (/^pr-|^(main|master|dev|develop|next|trunk)([-.]|$)/.test(literal))
        return 'nightly';
    // An expression that chooses between texts may choose any of them.
    if (parts.some(part => part.open === '${{' && part.text.includes("'")))
        return 'open';
    if (literal !== tag)
        return fromRef.test(tag) || /\$\(git rev-parse|\$\(date/.test(tag) ? 'neutral' : 'open';
    if (/^v?\d+(\.\d+)*([-.+].*)?$/.test(literal) || /^(stable|lts|release)\b/.test(literal))
        return 'release';
    return /^latest/.test(literal) ? 'latest' : 'open';
}
/** The tags of docker/metadata-action's `tags:` (its README, "tags input"); without any it follows the ref. */
function metadataTags(tags) {
    const lines = (tags ?? '').split(/\r?\n/).map(line => line.trim());
    const wanted = lines.filter(line => line !== '' && !line.startsWith('#'));
    return wanted.length === 0 ? ['neutral'] : wanted.map(metadataTag);
}
function metadataTag(line) {
    const fields = new Map(splitFields(line));
    const type = fields.get('type') ?? 'raw';
    const value = fields.get('value') ?? fields.get('pattern') ?? (line.includes('=') ? undefined : line);
    switch (type) {
        case 'semver':
        case 'pep440':
        case 'match':
            return 'release';
        case 'schedule':
            return value === undefined ? 'nightly' : scheduleKind(value);
        case 'edge':
            return 'nightly';
        case 'sha':
        case 'ref':
            return 'neutral';
        default:
            return rawKind(value ?? '');
    }
}
/** A schedule's own pattern, such as `nightly` or `{{date 'YYYYMMDD'}}`. */
function scheduleKind(pattern) {
    return saysNightly(pattern) ? 'nightly' : 'neutral';
}
function rawKind(value) {
    return /^\{\{\s*(branch|sha|tag|base_ref|date)/.test(value) ? 'neutral' : tagKind(value);
}
/** Commas inside `${{ }}` and `{{ }}` are not separators. */
function splitFields(line) {
    return splitOutside(line, /,/, ['{{'])
        .filter(part => part !== '')
        .map(part => {
        const at = part.indexOf('=');
        return at === -1 ? ['value', part] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    });
}

;// CONCATENATED MODULE: ./src/migrate/decide/channel.ts


/** `nightly` where every repository that a login needs is one for nightlies alone, by its name. */
function nightlyByName(repositories, at) {
    const [first] = repositories;
    if (first === undefined || !repositories.every(saysNightly))
        return undefined;
    return { channel: 'nightly', why: `it needs only ${first}`, at };
}
/**
 * What tells the channel where several tokens of a register have the repositories: every tag that is pushed, or every way
 * to start that leads to a push. A branch, an unknown tag, and what has no tag (signatures, digests) tell nothing.
 */
function channelOf(evidence) {
    const { pushes } = evidence.use;
    const [first] = pushes;
    if (first === undefined || pushes.some(push => push.images.length === 0))
        return undefined;
    const tags = new Set(pushes.flatMap(push => push.images.flatMap(image => image.tags)));
    const [only] = tags;
    const { at } = first;
    if (tags.size === 1 && only === 'nightly')
        return { channel: 'nightly', why: 'all its tags say nightly', at };
    if (tags.size === 1 && only === 'release')
        return { channel: 'release', why: 'all its tags are versions', at };
    if (tags.size === 0 || tags.has('nightly') || tags.has('open'))
        return undefined;
    const starts = startsOfPush(evidence);
    if (starts.length === 0 || !starts.every(isRelease))
        return undefined;
    return { channel: 'release', why: 'it runs for releases alone', at: starts[0]?.at ?? at };
}
/** The ways to start on which the job pushes. */
function startsOfPush({ login, use, scenarios }) {
    const base = [...jobConditions(login.job, { workflow: login.workflow }), ...stepConditions(login.step)];
    const all = use.pushes.map(conditionsOf);
    return splitScenarios(scenarios, [...base, ...all.flat()]).filter(scenario => mayHold(base, scenario) && all.some(conditions => mayHold(conditions, scenario)));
}
function conditionsOf({ step, condition }) {
    return condition === undefined ? stepConditions(step) : [...stepConditions(step), condition];
}
const versionTag = /^(v?\d|v$|v[*[?.]|v?\[\d-\d\]|release[-/*]|version[-/*])/i;
const versionGlob = /^(v[*[?\d+.]|v?\d|v?\[\d-\d\]|\*\.\*|release[-/*]|version[-/*])/i;
/** A published release, or a tag that is a version. */
function isRelease({ event, ref, glob }) {
    if (event === 'release')
        return /^(published|released)$/.test(glob);
    const name = /^refs\/tags\/(.*)$/.exec(ref.prefix)?.[1];
    if (event !== 'push' || name === undefined || saysNightly(name) || saysNightly(glob))
        return false;
    return versionTag.test(name) || versionGlob.test(glob);
}

;// CONCATENATED MODULE: ./src/migrate/decide/token.ts


/** @param needed `repositories` are those that the login is seen to need. */
function tokenFor(evidence, needed) {
    const { register, repositories } = needed;
    const { access, at } = evidence.use;
    const byName = nightlyByName(repositories, at);
    if (register === undefined) {
        return {
            secret: secretName({ channel: byName?.channel, access }),
            channel: byName?.channel,
            shown: byName,
        };
    }
    const entries = register.slots.filter(slot => slot.access === access);
    const fitting = entries.filter(slot => repositories.every(name => slot.repositories.includes(name)));
    const [first, second] = fitting;
    if (first === undefined)
        return unlisted({ access, repositories });
    if (second === undefined)
        return taken(first, { entries, shown: undefined });
    const shown = byName ?? channelOf(evidence);
    const [chosen, ...others] = fitting.filter(slot => shown !== undefined && slot.channel === shown.channel);
    if (chosen !== undefined && others.length === 0)
        return taken(chosen, { entries, shown });
    return {
        code: 'CHANNEL_UNSURE',
        why: `the register has ${fitting.length} ${access} tokens that fit`,
        remedy: `write the step with ${access}: and the repositories, or with channel:, so that one of them is left`,
    };
}
/** A channel is written only beside tokens of another one. */
function taken(slot, given) {
    const { entries, shown } = given;
    const told = entries.some(one => one.channel !== slot.channel);
    if (slot.secret !== undefined) {
        return { secret: slot.secret, channel: told ? slot.channel : undefined, shown };
    }
    return {
        code: 'REPOSITORY_UNLISTED',
        why: `the register keeps the ${slot.access} token of ${slot.repositories.join(', ')} in no Actions secret of this repository`,
        remedy: 'add that secret under stores: of its entry',
    };
}
function unlisted(needed) {
    const { access, repositories } = needed;
    const listed = repositories.join(', ');
    return {
        code: 'REPOSITORY_UNLISTED',
        why: `the register has no ${access} token${listed === '' ? '' : ` for ${listed}`}`,
        remedy: `add an entry to the register with access: ${access}${listed === '' ? '' : `, repositories: [${listed}]`} and the secret that holds its token`,
    };
}

;// CONCATENATED MODULE: ./src/migrate/decide/decide.ts





/** An edit only when everything is sure; otherwise the first reason against one. */
function decide(given) {
    const { login, use, handover } = given;
    const early = registryCheck(login) ?? credentialCheck(login, given) ?? placeCheck(login, handover);
    if (early !== undefined)
        return { finding: { ...early, ...(use.confidence === 'sure' ? { access: use.access } : {}) } };
    if (use.cloud) {
        return held(login, {
            code: 'BUILD_CLOUD',
            why: 'the job builds in Docker Build Cloud, which needs a scope of its own',
            remedy: 'make a token with that scope and write the step by hand',
        });
    }
    if (use.confidence !== 'sure') {
        const remedy = 'say by hand whether the job pushes, or show the push in the workflow';
        return held(login, {
            code: 'ACCESS_UNSURE',
            why: evidence(login, use),
            confidence: use.confidence,
            remedy,
        });
    }
    return pinCheck(decideSlot(given), given.repository);
}
function decideSlot(given) {
    const { login, use, register, known } = given;
    const { access } = use;
    const owner = organizationChoice(login, { use, register, known });
    if ('why' in owner) {
        const { why, remedy } = owner;
        return held(login, { code: 'ORGANIZATION_UNSURE', why, remedy, access });
    }
    const { organization } = owner;
    const seen = access === 'push' ? pushedRepositories(use) : pulledRepositories(use, organization);
    const token = tokenFor(given, { register, repositories: seen });
    if ('why' in token)
        return held(login, { ...token, access });
    const isWhole = (access === 'pull' || !hasUnknownPush(use)) && seen.every(name => name.startsWith(`${organization}/`));
    const plan = {
        login,
        access,
        channel: token.channel,
        secret: token.secret,
        organization,
        namesOrganization: !owner.named,
        seen,
        // Beside a register the repositories also choose the entry.
        named: isWhole || register !== undefined ? seen : [],
    };
    const shown = token.shown === undefined ? [] : [evidence(login, token.shown)];
    const why = [evidence(login, use), ...shown].join('; ');
    return { plan, why, finding: shared(plan, why) };
}
function registryCheck(login) {
    if (login.registry === 'docker') {
        const message = `${login.host} is Docker’s, but not Docker Hub`;
        const part = { severity: 'notice', subject: login.host, message, remedy: 'leave it' };
        return loginFinding(login, { code: 'LOGIN_ELSEWHERE', part });
    }
    if (login.registry === 'hub')
        return undefined;
    const message = `the file does not tell the registry of ${login.tool} (${login.host || 'none named'})`;
    const part = { confidence: 'unsure', message, remedy: 'write the registry out' };
    return loginFinding(login, { code: 'REGISTRY_UNSURE', part });
}

;// CONCATENATED MODULE: ./src/migrate/rewrite/edit.ts
/** The text with all edits made. They must not overlap; their order does not matter. */
function applyEdits(text, edits) {
    const ordered = [...edits].sort((a, b) => a.start - b.start);
    let result = '';
    let at = 0;
    for (const edit of ordered) {
        result += text.slice(at, edit.start) + edit.text;
        at = edit.end;
    }
    return result + text.slice(at);
}
/** White space as wide as what stands before an offset in its line. */
function indentAt(text, offset) {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    return text.slice(start, offset).replace(/[^\t ]/g, ' ');
}
/** The line ending in use at an offset: the one that ends its line, else the one before it. */
function lineEndingAt(text, offset) {
    const next = text.indexOf('\n', offset);
    const end = next === -1 ? text.lastIndexOf('\n') : next;
    return end > 0 && text.charAt(end - 1) === '\r' ? '\r\n' : '\n';
}
/** The same range without white space at its end: a block scalar's range runs to the next entry. */
function trimmedEnd(text, range) {
    return range.start + text.slice(range.start, range.end).trimEnd().length;
}
/** Puts lines in the place of an entry. */
function replaceEntry(text, change) {
    const { keyRange, value } = change.entry;
    const start = keyRange.start;
    const separator = change.flow ? ', ' : lineEndingAt(text, start) + indentAt(text, start);
    return { start, end: trimmedEnd(text, { start, end: value.end }), text: change.lines.join(separator) };
}
/** In a flow mapping braces need quotes; elsewhere the style of what was there stays. */
function quoteOf(value, flow) {
    const style = value.kind === 'scalar' ? value.style : 'plain';
    if (style === 'single')
        return "'";
    return style === 'double' || flow ? '"' : '';
}
/** Puts another text in the place of a value, in the quotes that it has. */
function replaceValue(text, change) {
    const { node, flow, value } = change;
    const quote = quoteOf(node, flow && value.includes('{'));
    return { start: node.start, end: trimmedEnd(text, node), text: quoted(value, quote) };
}
/** A single-quoted scalar doubles the quotes inside it. */
function quoted(text, quote) {
    return quote + (quote === "'" ? text.replaceAll("'", "''") : text) + quote;
}

;// CONCATENATED MODULE: ./src/migrate/rewrite/script.ts


/** Replaces a script that only logs in by a step; `shell:` and what only fed the script go with it. */
function scriptEdits({ plan, step, uses, inputs }) {
    const { text } = plan.login.workflow;
    const run = (0,tree/* entryOf */.Ms)(step.node, 'run');
    if (run === undefined)
        return [];
    const { start } = run.keyRange;
    const indent = indentAt(text, start);
    const lines = [
        `uses: ${uses}`,
        `${indent}with:`,
        ...[...registryInput(plan), ...inputs].map(line => `${indent}  ${line}`),
    ];
    const end = trimmedEnd(text, { start, end: run.value.end });
    return [{ start, end, text: lines.join(lineEndingAt(text, start)) }, ...removals(text, step)];
}
/** Docker Hub is the default; another of its hosts keeps its own entry in Docker's file. */
function registryInput({ login }) {
    return login.host === '' || /^(https:\/\/)?(index\.)?docker\.io(\/|$)/.test(login.host)
        ? []
        : [`registry: ${login.host}`];
}
function removals(text, step) {
    const entries = ['shell', 'working-directory'].flatMap(key => (0,tree/* entryOf */.Ms)(step.node, key) ?? []);
    const env = (0,tree/* entryOf */.Ms)(step.node, 'env');
    const variables = (0,tree/* entriesOf */.Mc)(step.env);
    const feeding = variables.filter(variable => feeds(variable, step));
    const gone = env !== undefined && feeding.length > 0 && feeding.length === variables.length ? [env] : feeding;
    return [...entries, ...gone].map(entry => removeEntry(text, { entry, first: step.node.start }));
}
function feeds({ key, value }, step) {
    const used = new RegExp(`\\b${key}\\b`).test(step.run?.value ?? '');
    return used && value.kind === 'scalar' && /secrets|vars|inputs|^[\w.@-]*$/.test(value.value);
}
/** Takes an entry's lines out; of the step's first entry only the text, for the `- ` before it stays. */
function removeEntry(text, part) {
    const { keyRange, value } = part.entry;
    const end = trimmedEnd(text, { start: keyRange.start, end: Math.max(value.end, keyRange.end) });
    const lineEnd = text.indexOf('\n', end);
    const next = lineEnd === -1 ? text.length : lineEnd + 1;
    if (keyRange.start === part.first) {
        const following = /^[ \t]*/.exec(text.slice(next))?.[0].length ?? 0;
        return { start: keyRange.start, end: next + following, text: '' };
    }
    const start = text.lastIndexOf('\n', keyRange.start) + 1;
    if (lineEnd !== -1)
        return { start, end: next, text: '' };
    // The file ends without a line ending, and still does afterwards.
    return { start: text.slice(0, start).trimEnd().length, end: next, text: '' };
}

;// CONCATENATED MODULE: ./src/migrate/rewrite/entry.ts




/** Takes Docker Hub's lines out of `registry-auth` and puts a step for them before the one they stood in. */
function entryEdits({ plan, step, pin, inputs }, lines) {
    const { text } = plan.login.workflow;
    const { start } = step.node;
    const dash = text.lastIndexOf('-', start);
    const { name, tag } = actionReference;
    const uses = isPinned(step.uses?.value ?? '') ? `${pin} # ${tag}` : `${name}@${tag}`;
    const indent = indentAt(text, start);
    const kept = (node, key) => {
        const entry = (0,tree/* entryOf */.Ms)(node, key);
        if (entry === undefined)
            return [];
        const range = { start: entry.keyRange.start, end: entry.value.end };
        return [text.slice(range.start, trimmedEnd(text, range))];
    };
    const inner = [...registryInput(plan), ...inputs, ...kept(step.with, 'logout')];
    const block = [`uses: ${uses}`, ...kept(step.node, 'if'), 'with:', ...inner.map(line => `  ${line}`)];
    const added = block.join(lineEndingAt(text, start) + indent);
    const next = lineEndingAt(text, start) + indentAt(text, dash) + text.slice(dash, start);
    return [{ start, end: start, text: added + next }, withoutLines(text, lines)];
}
/** The last lines of a file that ends without a line ending take the one before them along. */
function withoutLines(text, { start, end }) {
    const isOpen = !text.slice(start, end).endsWith('\n');
    return { start: isOpen ? text.slice(0, start).trimEnd().length : start, end, text: '' };
}

;// CONCATENATED MODULE: ./src/migrate/rewrite/inputs.ts

/** The new inputs as `key: value`, those that need it in `quote`s. */
function inputsOf(plan, quote) {
    return [...slotInputs(plan, quote), tokenLine(plan, quote)];
}
/** Those that say what the login is for. */
function slotInputs(plan, quote) {
    const { channel, access, named } = plan;
    return [
        ...(plan.namesOrganization && named.length === 0 ? [`organization: ${plan.organization}`] : []),
        ...(channel === undefined ? [] : [`channel: ${channel}`]),
        named.length > 0
            ? `${access}: ${quoted(named.join(', '), named.length > 1 ? quote : '')}`
            : `access: ${access}`,
    ];
}
/** The one that takes the token. */
function tokenLine(plan, quote) {
    const { password } = plan.login;
    const from = password.kind === 'secret' || password.kind === 'input' ? password.name : '';
    const handed = `\${{ ${password.kind === 'input' ? 'inputs' : 'secrets'}.${from} }}`;
    return `token: ${quoted(plan.handed === undefined ? tokenExpression(plan) : handed, quote)}`;
}
/** The token of a plan as an expression. */
function tokenExpression({ secret }) {
    return `\${{ secrets.${secret} }}`;
}

;// CONCATENATED MODULE: ./src/migrate/rewrite/rewrite.ts






/** The smallest edits that put a plan into its file; none when the form has no replacement. `pin` names us by commit. */
function rewrite(plan, pin) {
    const { form, workflow, step } = plan.login;
    switch (form.kind) {
        case 'action':
            return step?.uses === undefined
                ? []
                : [...usesEdits(workflow.text, { uses: step.uses, pin }), ...inputEdits(plan, form.with)];
        case 'entry':
            return step === undefined ? [] : authEdits(plan, { step, pin, form });
        case 'credentials':
            return credentialEdits(plan, form.node);
        case 'script':
            return step === undefined
                ? []
                : scriptEdits({ plan, step, uses: newUses(workflow.root, pin), inputs: inputsOf(plan, '') });
        case 'other':
            return [];
    }
}
/** A list of one becomes this action's step; of several only Docker Hub's leaves. */
function authEdits(plan, { step, pin, form }) {
    const inputs = inputsOf(plan, '');
    if (!form.alone)
        return entryEdits({ plan, step, pin, inputs }, form.lines);
    const { text } = plan.login.workflow;
    const entry = (0,tree/* entryOf */.Ms)(step.with, 'registry-auth');
    if (entry === undefined || step.uses === undefined)
        return [];
    const lines = [...registryInput(plan), ...inputs];
    return [...usesEdits(text, { uses: step.uses, pin }), replaceEntry(text, { entry, flow: false, lines })];
}
/** The user name's place takes what tells the slot, the password's place takes the tokens. */
function inputEdits(plan, inputs) {
    const { text } = plan.login.workflow;
    const username = (0,tree/* entryOf */.Ms)(inputs, 'username');
    const password = (0,tree/* entryOf */.Ms)(inputs, 'password');
    if (username === undefined || password === undefined)
        return [];
    return [
        replaceEntry(text, {
            entry: username,
            flow: inputs.flow,
            lines: slotInputs(plan, quoteOf(username.value, inputs.flow)),
        }),
        passwordEdit(plan, { entry: password, flow: inputs.flow }),
    ];
}
/** A value that is handed over stays as it is: the givers change theirs. */
function passwordEdit(plan, { entry, flow }) {
    if (plan.handed !== undefined)
        return { ...entry.keyRange, text: 'token' };
    const lines = [tokenLine(plan, quoteOf(entry.value, flow))];
    return replaceEntry(plan.login.workflow.text, { entry, flow, lines });
}
/** The runner pulls a container before any step: its credentials become the organization and the pull token. */
function credentialEdits(plan, credentials) {
    const { text } = plan.login.workflow;
    const username = (0,tree/* entryOf */.Ms)(credentials, 'username');
    const password = (0,tree/* entryOf */.Ms)(credentials, 'password');
    if (username === undefined || password === undefined)
        return [];
    const { flow } = credentials;
    const name = replaceValue(text, { node: username.value, flow, value: plan.organization });
    if (plan.handed !== undefined)
        return [name];
    return [name, replaceValue(text, { node: password.value, flow, value: tokenExpression(plan) })];
}
/** The edits in the files that hand a plan's credential over, by path: each hands over its token instead. */
function giverEdits(plan) {
    return (plan.handed ?? []).map(({ giver, plan: own }) => {
        const { workflow, value } = giver;
        // Quotes, if there are none, are needed only in a flow mapping.
        const flow = value.style === 'plain' && isInFlow(workflow.text, value.start);
        const edit = replaceValue(workflow.text, { node: value, flow, value: tokenExpression(own) });
        return { path: workflow.path, edit };
    });
}
function isInFlow(text, start) {
    return /\{[^\n]*$/.test(text.slice(text.lastIndexOf('\n', start) + 1, start));
}

;// CONCATENATED MODULE: ./src/migrate/decide/handed.ts














/** A login whose credential is handed over: sure only when it is for every giver, and one step serves them all. */
function decideHanded(given, { givers, views }) {
    const { login } = given;
    const early = placeCheck(login, given.handover);
    if (early !== undefined)
        return { finding: early };
    const cases = givers.map(giver => ({ giver, at: caseOf(given, { giver, view: views.get(giver.job) }) }));
    const known = new Set([...given.known, ...cases.flatMap(({ at }) => pushedNamespaces(at.use))]);
    const parts = [];
    for (const { giver, at } of cases) {
        const { finding, plan, why = '' } = decide({ ...at, known });
        if (plan === undefined)
            return heldBy(giver, { login, finding });
        parts.push({ giver, plan, why: `${giver.workflow.path}: ${why}` });
    }
    if (login.workflow.kind === 'action')
        return forAll(login, parts);
    const { finding, plan, why = '' } = decide({ ...given, known });
    return plan === undefined ? { finding } : handed(plan, { parts, why });
}
function heldBy(giver, { login, finding }) {
    const { code, message, remedy } = finding;
    return held(login, { code, why: `called at ${placeOf(giver)}: ${message}`, remedy });
}
function handed(plan, { parts, why }) {
    const { login, access, channel } = plan;
    const places = parts.map(({ giver }) => placeOf(giver)).join(', ');
    const { username } = login;
    const named = username.kind === 'secret' || username.kind === 'input';
    const idle = named ? `; ${username.name} is not used here any more` : '';
    const part = {
        confidence: 'sure',
        access,
        ...(channel === undefined ? {} : { channel }),
        message: `${login.tool} uses a shared account, which comes from ${places}; it needs ${tokenWords(plan)} (${why})`,
        remedy: `apply the edits here and there together; callers in other repositories have to hand over the new token, too${idle}`,
    };
    return { finding: loginFinding(login, { code: 'LOGIN_SHARED', part }), plan: { ...plan, handed: parts } };
}
/** One step in an action serves all that use it, so they must need the same. */
function forAll(login, parts) {
    const needs = parts.map(({ plan }) => JSON.stringify({ ...plan, login: undefined, seen: undefined, named: undefined }));
    const [first] = parts;
    if (first !== undefined && needs.every(one => one === needs[0])) {
        // Each job proves what it needs itself: the step can name only what all of them need.
        const named = first.plan.named.filter(name => parts.every(({ plan }) => plan.named.includes(name)));
        return handed({ ...first.plan, login, named }, { parts, why: first.why });
    }
    const wanted = parts.map(({ giver, plan }) => `${placeOf(giver)}: ${tokenWords(plan)}`);
    return held(login, {
        code: 'CREDENTIAL_PASSED',
        why: `those who use it need different tokens (${wanted.join('; ')})`,
        remedy: 'put a login step before each use, and take the login out of here',
    });
}
/** The login as if it stood where it is called from. */
function caseOf(given, { giver, view }) {
    const { workflow, job, step } = giver;
    const conditions = jobConditions(job, { workflow });
    const starts = startsOf(workflow, { repository: given.repository });
    if (step === undefined || view === undefined) {
        const scenarios = starts
            .filter(start => mayHold(conditions, start))
            .map(start => ({ ...start, called: true }));
        return { ...given, scenarios };
    }
    const login = {
        ...given.login,
        ...accountOf(given.login, giver),
        workflow,
        job,
        step,
        at: step.node.start,
        password: { kind: 'secret', name: giver.secret },
    };
    return { ...given, login, use: loginUses(view)(login), scenarios: starts, handover: { kind: 'none' } };
}
function accountOf({ username, account }, { workflow, job, step }) {
    if (username.kind !== 'input' || step === undefined)
        return { username, account };
    const text = (0,tree/* textOf */.b6)(step.with, username.name);
    const resolved = credentialOf(text, scopeOf({ workflow, job, step }));
    return { username: resolved, account: resolved.kind === 'literal' ? text : undefined };
}
function placeOf({ workflow, value }) {
    return `${workflow.path}:${workflow.positionAt(value.start).line}`;
}
/** Logins that get one credential handed over change together, and only if one token serves them all. */
function agreed(all) {
    return all.map(({ login, decision }) => {
        if (decision.plan?.handed === undefined)
            return decision;
        const together = all.filter(one => isSameCredential(one.login, login));
        const tokens = new Set(together.map(one => tokensOf(one.decision.plan)));
        if (tokens.size === 1)
            return decision;
        return held(login, {
            code: 'CREDENTIAL_PASSED',
            why: 'the credential that callers hand over serves several logins here, which need different tokens or are held back',
            remedy: 'let the callers hand over one secret for each login, then migrate again',
            access: decision.plan.access,
        });
    });
}
function tokensOf(plan) {
    return plan === undefined ? '' : JSON.stringify(giverEdits(plan));
}

;// CONCATENATED MODULE: ./src/migrate/decide/secret-names.ts

/**
 * Gives the new secrets names that tell them apart, where no register names them: from each other when they are tokens
 * of several organizations, and from those that hold a shared account's password today.
 */
function withSecretNames(decisions, logins) {
    const owners = new Set(decisions.flatMap(({ plan }) => plan?.organization ?? []));
    const taken = new Set(logins.flatMap(({ username, password }) => [username, password].flatMap(one => (one.kind === 'secret' ? [one.name] : []))));
    const named = (plan) => ({ ...plan, secret: freeName(plan, { owners, taken }) });
    return decisions.map(decision => {
        const { plan } = decision;
        if (plan === undefined)
            return decision;
        const { handed } = plan;
        if (handed === undefined)
            return { ...decision, plan: named(plan) };
        const parts = handed.map(part => ({ ...part, plan: named(part.plan) }));
        return { ...decision, plan: { ...named(plan), handed: parts } };
    });
}
function freeName({ organization, channel, access }, given) {
    const plain = secretName({ channel, access });
    if (given.owners.size < 2 && !given.taken.has(plain))
        return plain;
    const owned = secretName({ owner: organization, channel, access });
    return given.taken.has(owned) ? secretName({ owner: `${organization}_oat`, channel, access }) : owned;
}

;// CONCATENATED MODULE: ./src/migrate/decide/handover.ts





const byHand = 'write the step by hand, with input token, and let every caller hand over the new token';
const none = { kind: 'none' };
/** @param given `logins` are all those of the login's file. */
function handoverOf(login, given) {
    const { password, workflow } = login;
    if (password.kind === 'input' && workflow.kind === 'action') {
        const calls = actionCalls(workflow, given.repository);
        return settle({ login, name: password.name, calls, ...given });
    }
    if (password.kind !== 'secret')
        return none;
    const { name } = password;
    if (!isHandedOver(name, { workflow, repository: given.repository }))
        return none;
    const callers = callersOf(workflow.path, given.repository);
    const isDeclared = declaredSecrets(workflow.on)?.some(one => one.toUpperCase() === name) === true;
    const inheriting = callers.filter(caller => caller.inherits).length;
    const early = workflowDoubt(workflow, { name, isDeclared, callers: callers.length, inheriting });
    return early ?? settle({ login, name, calls: callers.map(workflowCall), ...given });
}
function workflowDoubt(workflow, seen) {
    const { name, isDeclared, callers, inheriting } = seen;
    if (workflow.scenarios.some(({ event }) => event !== 'workflow_call')) {
        return unclear(`${callers > 0 ? 'callers hand' : 'callers in other repositories may hand'} it ${name}, and it also starts by itself`, 'write the step by hand, with input token, and let the callers hand over the new token');
    }
    if (callers > 0 && inheriting === callers) {
        return unclear(`it declares ${name}, and every caller inherits its secrets`, `take ${name} out of on.workflow_call.secrets, then migrate again`);
    }
    if (inheriting > 0)
        return unclear(`some callers inherit their secrets and some hand ${name} over`, 'let all callers do the same, then migrate again');
    if (!isDeclared && callers > 0)
        return unclear(`it does not declare ${name}, so that callers that name secrets cannot hand it over`, `declare ${name} under on.workflow_call.secrets, then migrate again`);
    return undefined;
}
function settle(passing) {
    const { login, name, calls, repository } = passing;
    if (!repository.isWhole)
        return unclear(`callers hand it ${name}, and input paths may leave some of them out`, 'migrate all of .github/workflows at once');
    if (calls.length === 0)
        return unclear(`callers have to hand it ${name}, and none is among the files`, byHand);
    const other = otherUse(passing);
    if (other !== undefined)
        return unclear(`${name} is also used in line ${login.workflow.positionAt(other.start).line}`, 'give that use a secret of its own, then migrate again');
    const givers = [];
    for (const call of calls) {
        const value = (0,tree/* entriesOf */.Mc)(call.handed).find(({ key }) => key.toUpperCase() === name.toUpperCase())?.value;
        const secret = secretIn(value);
        const doubt = callDoubt(call, { value, secret, repository });
        if (value?.kind !== 'scalar' || secret === undefined || doubt !== undefined) {
            const place = `${call.workflow.path}:${call.workflow.positionAt((call.step?.node ?? call.job.node).start).line}`;
            return unclear(`${place} ${doubt ?? 'hands nothing over'} as ${name}`, byHand);
        }
        givers.push({
            workflow: call.workflow,
            job: call.job,
            step: call.step,
            value,
            secret,
        });
    }
    return { kind: 'handed', givers };
}
function unclear(why, remedy) {
    return { kind: 'unclear', why, remedy };
}
/** A job's call of a workflow. */
function workflowCall({ workflow, job }) {
    return { workflow, job, step: undefined, handed: (0,tree/* valueOf */.RP)(job.node, 'secrets') };
}
/** Every step that uses this local action. */
function actionCalls(action, repository) {
    const uses = (step) => localAction(step.uses?.value ?? '', repository) === action;
    return [...repository.workflows.values()].flatMap(workflow => workflow.jobs.flatMap(job => job.steps.filter(uses).map(step => ({ workflow, job, step, handed: step.with }))));
}
/** The one secret that a value is, in upper case. */
function secretIn(value) {
    const text = value?.kind === 'scalar' ? value.value : '';
    return /^\s*\$\{\{\s*secrets\.([\w-]+)\s*\}\}\s*$/i.exec(text)?.[1]?.toUpperCase();
}
/** Why what a call hands over cannot be changed in its place. */
function callDoubt(call, given) {
    const { value, secret, repository } = given;
    const { workflow, job } = call;
    if (value === undefined)
        return 'hands nothing over';
    if (workflow.kind === 'action')
        return 'hands on what it was given';
    if (secret === undefined)
        return 'hands over more than one secret’s value';
    if (isHandedOver(secret, { workflow, repository }))
        return 'hands on what it was given';
    if ((0,tree/* isShared */.yM)(job.node))
        return 'hands over by a text that other places share';
    return isTokenName(secret) ? 'already hands over a new token' : undefined;
}
/** A use of the credential outside the logins of its file: a token for pull and push may not serve there. */
function otherUse({ login, name, logins, }) {
    const { workflow } = login;
    const mention = new RegExp(`\\b(secrets|inputs)(\\.|\\[\\s*')${name}\\b`, 'i');
    const places = logins
        .filter(one => isSameCredential(one, login))
        .map(({ step, form, at }) => step?.node ?? (form.kind === 'credentials' ? form.node : { start: at, end: at }));
    return [...(0,tree/* scalarsIn */.PX)(workflow.root)].find(scalar => mention.test(scalar.value) &&
        !places.some(place => place.start <= scalar.start && scalar.end <= place.end));
}

;// CONCATENATED MODULE: ./src/migrate/decide/decide-all.ts








/** A decision for every login that is, or may be, to a registry of Docker's. */
function decideAll(views, given) {
    const uses = new Map(views.flatMap(view => {
        const useOf = loginUses(view);
        return view.logins.map(login => [login, useOf(login)]);
    }));
    const byFile = new Map();
    for (const { workflow, logins } of views) {
        const known = byFile.get(workflow);
        if (known === undefined)
            byFile.set(workflow, [...logins]);
        else
            for (const login of logins)
                known.push(login);
    }
    const handovers = new Map([...uses.keys()].map(login => {
        const logins = byFile.get(login.workflow) ?? [];
        return [login, handoverOf(login, { repository: given.repository, logins })];
    }));
    const known = {
        ...given,
        uses,
        byFile,
        byJob: new Map(views.map(view => [view.job, view])),
        handovers,
        byPassword: namespacesByPassword(uses, handovers),
        starts: new Map([...byFile.keys()].map(workflow => [workflow, startsOf(workflow, given)])),
    };
    const decisions = agreed(views.flatMap(view => decisionsFor(view, known)));
    return given.register === undefined ? withSecretNames(decisions, [...uses.keys()]) : decisions;
}
function decisionsFor(view, known) {
    const { repository, register } = known;
    const scenarios = known.starts.get(view.workflow) ?? [];
    return view.logins.flatMap(login => {
        const use = known.uses.get(login);
        if (use === undefined || login.registry === 'other')
            return [];
        const handover = known.handovers.get(login) ?? { kind: 'none' };
        const context = { repository, register, handover, known: namespacesOf(login, known) };
        const given = { login, use, scenarios, ...context };
        const decision = handover.kind === 'handed'
            ? decideHanded(given, { givers: handover.givers, views: known.byJob })
            : decide(given);
        return [{ login, decision }];
    });
}
/**
 * Namespaces that the credential of a login is seen to push to. Other files say nothing about the owner of a push that
 * this one leaves open.
 */
function namespacesOf(login, known) {
    const { password, workflow } = login;
    const handover = known.handovers.get(login);
    const names = handover?.kind === 'handed' ? handover.givers.map(({ secret }) => secret) : [];
    if (handover?.kind !== 'handed' && password.kind === 'secret')
        names.push(password.name);
    const use = known.uses.get(login);
    const isOpen = use !== undefined && hasUnknownOwner(use);
    const elsewhere = isOpen ? [] : names.flatMap(name => [...(known.byPassword.get(name) ?? [])]);
    const beside = (known.byFile.get(workflow) ?? []).filter(one => isSameCredential(one, login));
    return new Set([...elsewhere, ...beside.flatMap(one => pushedIn(known.uses.get(one)))]);
}
/** For each secret that is a password for Docker Hub: the namespaces that its logins are seen to push to. */
function namespacesByPassword(uses, handovers) {
    const found = new Map();
    for (const [login, use] of uses) {
        const { registry, password } = login;
        if (registry !== 'hub' || password.kind !== 'secret' || handovers.get(login)?.kind === 'handed')
            continue;
        const names = found.get(password.name) ?? new Set();
        for (const namespace of pushedIn(use))
            names.add(namespace);
        found.set(password.name, names);
    }
    return found;
}
function pushedIn(use) {
    return use === undefined ? [] : pushedNamespaces(use).filter(namespace => namespace !== '');
}

;// CONCATENATED MODULE: ./src/migrate/logins/action.ts




const action_known = new Set(['registry', 'username', 'password', 'logout']);
/** Logins of a step with `docker/login-action`; those in `registry-auth` one by one. */
function dockerLoginActions(place) {
    const { step } = place;
    if (actionName(step) !== 'docker/login-action')
        return [];
    const list = (0,tree/* scalarOf */.ol)(step.with, 'registry-auth');
    if (list !== undefined)
        return authLogins(place, list);
    const fields = {
        registry: (0,tree/* textOf */.b6)(step.with, 'registry'),
        username: (0,tree/* textOf */.b6)(step.with, 'username'),
        password: (0,tree/* textOf */.b6)(step.with, 'password'),
    };
    return [loginOf(place, { fields, form: formOf(step) })];
}
/** Each entry is a login; the one to Docker Hub can become a step of its own. */
function authLogins(place, list) {
    const entries = authEntries(place.workflow.text, list);
    const unknown = other('several logins share one registry-auth', 'give Docker Hub a login step of its own');
    const logins = entries.map(({ fields }) => loginOf(place, { fields, form: unknown }));
    const onHub = logins.filter(one => one.registry === 'hub').length;
    return logins.map((one, at) => {
        const entry = entries[at];
        if (one.registry !== 'hub' || entry === undefined)
            return one;
        return { ...one, form: authForm(place, { list, entry, count: entries.length, onHub }) };
    });
}
function formOf(step) {
    if (step.with?.kind !== 'mapping')
        return other('the step has no inputs', 'give it the credential it needs');
    const extra = step.with.entries.find(entry => !action_known.has(entry.key));
    if (extra !== undefined) {
        return other(`the input ${extra.key} has no counterpart`, 'remove the input or move the step by hand');
    }
    const host = (0,tree/* textOf */.b6)(step.with, 'registry');
    if (host !== undefined && host !== '' && !isPlainHost(host) && !host.includes('${{')) {
        return other('the registry is written as an address', 'write the host alone');
    }
    return { kind: 'action', with: step.with };
}
const starts = /^[ \t]*-(?:[ \t]|\r?$)/;
const field = /^[ \t]*(?:-[ \t]+)?(registry|username|password):[ \t]+(\S.*?)[ \t]*$/;
/** The entries of a `registry-auth` text: a YAML list of flat mappings (docker/login-action, "Authenticate to multiple registries"). */
function authEntries(text, list) {
    const isBlock = list.style === 'block';
    const raw = isBlock ? text.slice(text.indexOf('\n', list.start) + 1, list.end) : list.value;
    const entries = [];
    for (const line of raw.split(/(?<=\n)/)) {
        if (starts.test(line.trimEnd()))
            entries.push([]);
        entries.at(-1)?.push(line);
    }
    let end = list.end;
    const found = [];
    for (const lines of entries.reverse()) {
        const start = end - lines.join('').length;
        const own = { start, end: start + withoutBlanks(lines).length };
        found.push({ fields: fieldsOf(lines), lines: isBlock && isFlat(lines) ? own : undefined });
        end = start;
    }
    return found.reverse();
}
function fieldsOf(lines) {
    const values = new Map(lines.flatMap(inFlow).flatMap(line => {
        const [, name = '', value = ''] = field.exec(line.trimEnd()) ?? [];
        return name === '' ? [] : [[name, value.replace(/^(['"])(.*)\1$/, '$2')]];
    }));
    return {
        registry: values.get('registry'),
        username: values.get('username'),
        password: values.get('password'),
    };
}
/** `- { registry: ghcr.io, username: me }` as lines of its own. */
function inFlow(line) {
    const [, inside] = /^[ \t]*-[ \t]+\{(.*)\}\s*$/.exec(line) ?? [];
    return inside === undefined ? [line] : inside.split(/,\s+/);
}
/** Blank lines behind an entry part it from what follows, and stay. */
function withoutBlanks(lines) {
    return lines.slice(0, lines.findLastIndex(line => line.trim() !== '') + 1).join('');
}
function isFlat(lines) {
    return lines.every(line => line.trim() === '' || field.test(line.trimEnd()));
}
const action_byHand = 'give Docker Hub a login step of its own, and take its entry out of registry-auth';
/** Whether an entry for Docker Hub can become a step of its own. */
function authForm({ step, workflow }, given) {
    const { list, entry, count, onHub } = given;
    const alone = count === 1;
    if (onHub > 1)
        return other('registry-auth has several logins to Docker Hub, of which the last counts', action_byHand);
    if (entry.lines === undefined)
        return other('the entry in registry-auth has more than a registry, user name and password, or is not written line by line', action_byHand);
    const input = (0,tree/* entriesOf */.Mc)(step.with).find(({ key }) => key !== 'registry-auth' && key !== 'logout');
    if (input !== undefined)
        return other(`the input ${input.key} stands beside registry-auth`, action_byHand);
    const extra = step.node.entries.find(({ key }) => !/^(name|uses|with|if)$/.test(key));
    if (!alone && extra !== undefined)
        return other(`the step has ${extra.key}, and which of two steps it is meant for, the file does not tell`, action_byHand);
    const condition = step.node.entries.find(({ key }) => key === 'if')?.value;
    const isLong = condition?.kind === 'scalar' && workflow.text.slice(condition.start, condition.end).trim().includes('\n');
    if (!alone && (isLong || !startsItsLine(workflow.text, step.node.start)))
        return other('the step is not written in the usual way, a key a line', action_byHand);
    return { kind: 'entry', list, lines: entry.lines, alone };
}
/** Nothing but the `-` of its list stands before the step in its line, or in the lines before when those are blank. */
function startsItsLine(text, start) {
    const dash = text.lastIndexOf('-', start);
    const line = text.lastIndexOf('\n', dash) + 1;
    return text.slice(line, dash).trim() === '' && text.slice(dash + 1, start).trim() === '';
}

;// CONCATENATED MODULE: ./src/migrate/logins/container.ts




/** The `credentials:` of a job's container and services: the runner pulls these images before any step. */
function containerLogins(workflow, job) {
    const services = (0,tree/* entriesOf */.Mc)(jobPart(job, 'services'));
    const containers = [
        { name: 'container', node: jobPart(job, 'container') },
        ...services.map(({ key, value }) => ({ name: `services.${key}`, node: value })),
    ];
    return containers.flatMap(({ name, node }) => containerLogin({ workflow, job, name, node }));
}
function containerLogin(place) {
    const { workflow, job, name, node } = place;
    const credentials = (0,tree/* valueOf */.RP)(node, 'credentials');
    if (credentials?.kind !== 'mapping')
        return [];
    const scope = scopeOf({ workflow, job });
    const images = resolveText((0,tree/* textOf */.b6)(node, 'image') ?? '', scope);
    const [image] = images;
    const parsed = parseImage(image ?? '');
    const username = credentialOf((0,tree/* textOf */.b6)(credentials, 'username'), scope);
    return [
        {
            form: { kind: 'credentials', node: credentials, image: images.length === 1 ? image : undefined },
            workflow,
            job,
            step: undefined,
            tool: `${name}.credentials`,
            registry: images.length === 1 ? parsed.registry : 'unknown',
            host: images.join(', '),
            username,
            password: credentialOf((0,tree/* textOf */.b6)(credentials, 'password'), scope),
            account: username.kind === 'literal' ? (0,tree/* textOf */.b6)(credentials, 'username') : undefined,
            at: credentials.start,
        },
    ];
}

;// CONCATENATED MODULE: ./src/migrate/logins/other.ts




const foreign = {
    'azure/docker-login': { registry: 'login-server', username: 'username', password: 'password' },
    'redhat-actions/podman-login': { registry: 'registry', username: 'username', password: 'password' },
    'elgohr/publish-docker-github-action': { registry: 'registry', username: 'username', password: 'password' },
    'mr-smithers-excellent/docker-build-push': {
        registry: 'registry',
        username: 'username',
        password: 'password',
    },
    'whoan/docker-build-with-cache-action': {
        registry: 'registry',
        username: 'username',
        password: 'password',
    },
    'jerray/publish-docker-action': { registry: 'registry', username: 'username', password: 'password' },
    'docker/build-push-action': { registry: 'registry', username: 'username', password: 'password' },
};
/** Logins of other actions that take a user name and a password. */
function otherLoginActions(place) {
    const { step, scope } = place;
    const name = actionName(step);
    if (name === 'actions-hub/docker/login') {
        const fields = {
            registry: (0,tree/* textOf */.b6)(step.env, 'DOCKER_REGISTRY_URL'),
            username: (0,tree/* textOf */.b6)(step.env, 'DOCKER_USERNAME'),
            password: (0,tree/* textOf */.b6)(step.env, 'DOCKER_PASSWORD'),
        };
        return [loginOf(place, { fields, form: other('another login action', 'replace the step by hand') })];
    }
    const keys = foreign[name];
    if (keys === undefined)
        return [];
    const value = (key) => (key === undefined ? undefined : (0,tree/* textOf */.b6)(step.with, key));
    const fields = {
        registry: value(keys.registry),
        username: value(keys.username),
        password: value(keys.password),
    };
    const form = other('another action that logs in by itself', 'replace it by a login step and a build step');
    const password = credentialOf(fields.password, scope);
    return password.kind === 'missing' ? [] : [loginOf(place, { fields, form })];
}

;// CONCATENATED MODULE: ./src/migrate/logins/script.ts



const quiet = /^(echo|printf|set|cat|:|true|)$/;
/** It prepares the login and does nothing else: PowerShell writes a value by naming it. */
function isQuiet({ words }) {
    return quiet.test(words[0]) || (words.length === 1 && /^\$\w+$/.test(words[0]));
}
/** Logins of a `run:` script, and of the `command:` that a retry action runs. */
function scriptLogins(place) {
    const { commands, run, script } = place.step;
    if (script === undefined || !script.includes('login'))
        return [];
    const logins = commands.flatMap(command => parseLoginCommand(command) ?? []);
    const lines = linesOf(place);
    return logins.map(found => {
        const form = script_formOf(found, { place, commands, logins, retried: run === undefined });
        return {
            ...scriptLogin(place, { found, form }),
            at: lines[found.line] ?? place.step.run?.start ?? place.step.node.start,
        };
    });
}
function scriptLogin(place, given) {
    const { found, form } = given;
    const { scope } = place;
    const host = resolveVariables(found.host, scope);
    const fields = { registry: undefined, username: undefined, password: undefined };
    const base = loginOf(place, { fields: { ...fields, registry: host[0] }, form, tool: found.tool });
    const account = resolveVariables(found.username ?? '', scope)[0];
    const username = scriptCredential(found.username, scope);
    // podman and its kin have no registry of their own to fall back on.
    const silent = found.host === '' && !/^(docker|nerdctl)/.test(found.tool);
    return {
        ...base,
        registry: silent ? 'unknown' : base.registry,
        username,
        password: scriptCredential(found.password, scope),
        account: username.kind === 'literal' ? account : undefined,
    };
}
/** Where the lines of a script stand in the file: those of a block start on the line after its `|`. */
function linesOf({ workflow, step: { run } }) {
    if (run === undefined)
        return [];
    if (run.style !== 'block')
        return [run.start];
    const lines = [];
    let at = workflow.text.indexOf('\n', run.start);
    for (; at !== -1 && at < run.end; at = workflow.text.indexOf('\n', at + 1))
        lines.push(at + 1);
    return lines;
}
/** A shell variable that no `env:` gives was set by something that the file does not show. */
function scriptCredential(text, scope) {
    if (text === undefined)
        return { kind: 'missing' };
    const [resolved = '', ...more] = resolveVariables(text, scope);
    if (more.length > 0 || /^\$(?!\{\{)|`|\$\(/.test(resolved))
        return { kind: 'computed' };
    return credentialOf(resolved, scope);
}
function script_formOf(found, around) {
    const { step } = around.place;
    const byHand = 'replace it by a login step before this one';
    if (around.retried || step.run === undefined)
        return other('a retry action runs the login', byHand);
    if (!/^docker login/.test(found.tool)) {
        return other(`${found.tool} keeps logins of its own`, 'log in with this action if the tool reads Docker’s file');
    }
    if (found.conditional)
        return other('the script decides whether to log in', byHand);
    if (around.logins.length > 1)
        return other('the script logs in more than once', byHand);
    const more = around.commands.find(one => parseLoginCommand(one) === undefined && !isQuiet(one));
    if (more !== undefined)
        return other(`the script does more than log in (${more.words[0]})`, byHand);
    if (found.host !== '' && /\$/.test(found.host))
        return other('the registry is a variable', byHand);
    return { kind: 'script', run: step.run };
}
const verbs = {
    docker: ['login'],
    podman: ['login'],
    nerdctl: ['login'],
    buildah: ['login'],
    skopeo: ['login'],
    oras: ['login'],
    cosign: ['login'],
    ko: ['login'],
    crane: ['auth', 'login'],
    helm: ['registry', 'login'],
    regctl: ['registry', 'login'],
};
const valued = /^(-u|-p|--username|--password|--user|--pass|--authfile|--cert-dir|--tls-verify|--config|--compat-auth-file)$/;
/** The login that a command is, `undefined` for any other command. */
function parseLoginCommand(command) {
    const [head, ...words] = command.words;
    const name = head.replace(/^.*\//, '');
    const wanted = verbs[name];
    if (wanted === undefined)
        return undefined;
    const start = skipGlobalFlags(words);
    if (!wanted.every((verb, at) => words[start + at] === verb))
        return undefined;
    const args = words.slice(start + wanted.length);
    const { conditional, line } = command;
    return {
        tool: [name, ...wanted].join(' '),
        host: positional(args) ?? '',
        username: flag(args, ['-u', '--username', '--user']),
        password: flag(args, ['-p', '--password', '--pass']) ?? standardInput(command),
        conditional,
        line,
    };
}
/** `docker --config DIR login` */
function skipGlobalFlags(words) {
    let at = 0;
    while (words[at]?.startsWith('-') === true)
        at += valued.test(words[at] ?? '') ? 2 : 1;
    return at;
}
function positional(args) {
    for (let at = 0; at < args.length; at += 1) {
        const word = args[at] ?? '';
        if (/^\d*[<>]/.test(word))
            at += 1;
        else if (valued.test(word))
            at += 1;
        else if (!word.startsWith('-'))
            return word;
    }
    return undefined;
}
function flag(args, names) {
    for (const [at, word] of args.entries()) {
        if (names.includes(word))
            return args[at + 1];
        const [, long, value] = /^(--[a-z]+)=(.*)$/.exec(word) ?? [];
        if (long !== undefined && names.includes(long))
            return value;
        // `-uNAME`, as getopt allows it
        const short = names.find(name => name.length === 2 && word.startsWith(name) && word.length > 2);
        if (short !== undefined)
            return word.slice(2);
    }
    return undefined;
}
/** What the command reads: a here-document, a here-string, or what `echo` and `printf` write. */
function standardInput(command) {
    if (command.input !== undefined)
        return command.input.trim();
    const from = command.pipedFrom;
    if (from === undefined)
        return undefined;
    if (from.words[0] === 'cat' && from.input !== undefined)
        return from.input.trim();
    const written = from.words.filter((word, at) => at > 0 && !/^(-[neE]+|%s(\\n)?)$/.test(word));
    const simple = from.words[0] === 'echo' || from.words[0] === 'printf' || /^\$/.test(from.words[0]);
    if (!simple || from.pipedFrom !== undefined)
        return '$(computed)';
    return written[0] ?? from.words[0];
}

;// CONCATENATED MODULE: ./src/migrate/logins/find.ts





/** Every login of a job, to whatever registry, in the order of the file. */
function findLogins(workflow, given) {
    const { job, repository } = given;
    const inSteps = job.steps.flatMap(step => {
        const place = { workflow, job, step, scope: scopeOf({ workflow, job, step, repository }) };
        return [...dockerLoginActions(place), ...otherLoginActions(place), ...scriptLogins(place)];
    });
    return [...containerLogins(workflow, job), ...inSteps];
}

;// CONCATENATED MODULE: ./src/migrate/effects/effect.ts
/** An effect; images and condition default to none. */
function effect(kind, part) {
    return { kind, images: [], condition: undefined, ...part };
}

;// CONCATENATED MODULE: ./src/migrate/effects/build.ts








/** `docker/build-push-action`: `push`, `outputs`, and a registry cache that is written. */
function buildPushEffects(place) {
    const { step, scope } = place;
    const input = (name) => (0,tree/* textOf */.b6)(step.with, name);
    const at = step.node.start;
    const by = 'docker/build-push-action';
    const effects = [effect('pull', { by, at })];
    const pushed = pushCondition(input('push'), scope);
    const outputs = (input('outputs') ?? '').split(/\r?\n/).filter(line => pushesOutput(line));
    if (pushed !== 'never') {
        effects.push(effect('push', { by, at, images: imagesIn(input('tags'), place), condition: pushed }));
    }
    if (outputs.length > 0) {
        const named = outputs.flatMap(line => /name=([^,"]+)/.exec(line)?.[1] ?? []);
        effects.push(effect('push', { by, at, images: imagesIn(named.join('\n') || input('tags'), place) }));
    }
    const cache = /type=registry,.*?ref=([^,\s]+)/.exec(input('cache-to') ?? '')?.[1];
    if (cache !== undefined) {
        const images = imagesIn(cache, place).map(one => ({ ...one, tags: [] }));
        effects.push(effect('push', { by: `${by} (cache)`, at, images }));
    }
    return effects;
}
/** `docker/bake-action`: what it pushes stands in another file, unless `set` or metadata say it. */
function bakeEffects(place) {
    const { step, job, scope } = place;
    const at = step.node.start;
    const by = 'docker/bake-action';
    const set = (0,tree/* textOf */.b6)(step.with, 'set') ?? '';
    const pushed = pushCondition((0,tree/* textOf */.b6)(step.with, 'push'), scope);
    const bySet = /output=type=(registry|image,.*push=true)|\.push=true/.test(set);
    const named = [...set.matchAll(/\.tags=(\S+)/g)].map(match => match[1] ?? '').join('\n');
    const meta = /steps\.([\w-]+)\.outputs\.bake-file/.exec((0,tree/* textOf */.b6)(step.with, 'files') ?? '')?.[1];
    const images = named === '' ? metadataImages(meta, { job, scope }) : imagesIn(named, place);
    const effects = [effect('pull', { by, at })];
    if (bySet)
        return [...effects, effect('push', { by, at, images })];
    if (pushed !== 'never')
        return [...effects, effect('push', { by, at, images, condition: pushed })];
    // The bake file may set an output of its own.
    return [...effects, effect('opaque', { by, at })];
}
/** `type=registry` always pushes, `type=image` with `push=true`. */
function pushesOutput(line) {
    return /type=registry/.test(line) || /push=true/.test(line);
}
function pushCondition(push, scope) {
    const [resolved = ''] = resolveText(push ?? '', scope);
    if (resolved.trim() === '' || resolved === 'false')
        return 'never';
    if (resolved === 'true')
        return undefined;
    return parseCondition(resolved) ?? parseExpression('unknown.value');
}
/** The images of a `tags:` list, those of a `docker/metadata-action` step of the job included. */
function imagesIn(tags, place) {
    return splitOutside(tags ?? '', /[\r\n,]+/, ['{{'])
        .map(line => line.trim())
        .filter(line => line !== '' && !line.startsWith('#'))
        .flatMap(line => {
        const meta = /^\$\{\{\s*steps\.([\w-]+)\.outputs\.(tags|json)/.exec(line)?.[1];
        const described = metadataImages(meta, place);
        return described.length > 0 ? described : taggedImages(line, place.scope);
    });
}
/** One image text, with everything that its expressions can become. */
function taggedImages(text, scope) {
    return resolveText(text, scope).map(one => {
        const image = parseImage(one);
        // Behind a variable that holds the whole image may be any tag.
        const tag = image.tag ?? (image.name === undefined ? '${{ }}' : undefined);
        return { image, tags: isByDigest(one) ? [] : [tagKind(tag)] };
    });
}
/** `name@sha256:…`: no tag is set. */
function isByDigest(text) {
    return /@(sha256:|\$)/.test(text);
}
function metadataImages(id, place) {
    const step = place.job.steps.find(one => one.id === id && actionName(one) === 'docker/metadata-action');
    if (id === undefined || step === undefined)
        return [];
    const tags = metadataTags((0,tree/* textOf */.b6)(step.with, 'tags'));
    return ((0,tree/* textOf */.b6)(step.with, 'images') ?? '')
        .split(/[\r\n]+/)
        .map(line => line
        .trim()
        .replace(/^name=/, '')
        .replace(/,enable=.*$/, ''))
        .filter(line => line !== '' && !line.startsWith('#'))
        .flatMap(line => resolveText(line, place.scope).map(one => ({ image: parseImage(one), tags })));
}

;// CONCATENATED MODULE: ./src/migrate/effects/harmless.ts

const commands = new Set(('echo printf cat ls cd pwd mkdir rm cp mv ln touch chmod chown test [ [[ : true false exit return export set unset ' +
    'read local declare shift sleep wait trap grep egrep sed awk cut tr sort uniq head tail tee wc find xargs diff date ' +
    'jq yq envsubst base64 sha256sum md5sum openssl gpg tar gzip unzip zip curl wget git gh go gofmt golangci-lint cargo ' +
    'rustup rustc pip pip3 pytest tox poetry uv bundle gem composer dotnet apt apt-get apk yum dnf brew dpkg kubectl kind ' +
    'minikube k3d kustomize istioctl hadolint trivy grype syft dive dockle actionlint shellcheck codecov df du free uname ' +
    'whoami id env printenv which type hash ps kill nc ssh-keygen systemctl service mktemp basename dirname realpath stat ' +
    'sudo swapon fallocate sysctl modprobe update-binfmts cmp seq let break continue npx corepack pre-commit setcap getent ' +
    'hostname ip ping dig mount umount losetup nproc ulimit exec pushd popd source-map rsync xz zstd bc expr column docker-credential-pass').split(' '));
/** True for a command that cannot push an image by itself. Anything not known here may. */
function isHarmlessCommand(words) {
    const [head = '', verb = ''] = words;
    if (head === '')
        return true;
    if (/^(npm|yarn|pnpm)$/.test(head))
        return /^(ci|i|install|add|test|audit|version|config|-v|--version|)$/.test(verb);
    return commands.has(head);
}
const owners = [
    'actions/',
    'github/',
    'golangci/',
    'codecov/',
    'sigstore/cosign-installer',
    'dorny/',
    'reviewdog/',
];
const harmless_names = new Set(('docker/login-action docker/setup-buildx-action docker/setup-qemu-action docker/metadata-action ' +
    'docker/setup-docker-action docker/setup-compose-action hadolint/hadolint-action anchore/sbom-action ' +
    'anchore/scan-action aquasecurity/trivy-action aquasecurity/setup-trivy helm/kind-action azure/setup-helm ' +
    'azure/setup-kubectl engineerd/setup-kind medyagh/setup-minikube asdf-vm/actions/install jdx/mise-action ' +
    'softprops/action-gh-release ncipollo/release-action slackapi/slack-github-action step-security/harden-runner ' +
    'gradle/wrapper-validation-action gradle/actions/setup-gradle gradle/actions/wrapper-validation ' +
    'hashicorp/vault-action hashicorp/setup-terraform 8398a7/action-slack rtcamp/action-slack-notify ' +
    'jlumbroso/free-disk-space easimon/maximize-build-space crazy-max/ghaction-setup-docker ' +
    'crazy-max/ghaction-github-runtime crazy-max/ghaction-docker-meta tj-actions/changed-files ' +
    'mikepenz/action-junit-report stefanzweifel/git-auto-commit-action peter-evans/create-pull-request ' +
    'docker/scout-action webfactory/ssh-agent peter-evans/dockerhub-description').split(' '));
/** True for an action that is known to push no image with Docker's login. Anything not known here may. */
function isHarmlessAction(name) {
    return (owners.some(owner => name.startsWith(owner)) ||
        harmless_names.has(name) ||
        /(^|\/)setup-[\w-]+$/.test(name) ||
        /docker-oat-login$/.test(name) ||
        /-login(-action)?$|\/login$/.test(name));
}
const deaf = /^(echo|printf|ls|cd|pwd|mkdir|rm|cp|mv|cat|chmod|test|\[|\[\[|true|false|exit|export|set|sleep|docker|git|)$/;
/** What in a step may read any environment variable, such as a test or a script; `undefined` when nothing does. */
function environmentReader(step) {
    if (step.run !== undefined) {
        return step.commands.find(command => !deaf.test(command.words[0]))?.words[0];
    }
    const name = actionName(step);
    return name.startsWith('docker/') || isHarmlessAction(name) ? undefined : name;
}

;// CONCATENATED MODULE: ./src/migrate/effects/containers.ts



/** What `docker`, `podman`, `buildah`, `nerdctl` and `docker-compose` do to registries. */
function containerEffects(all, place) {
    const words = withoutGlobalFlags(all);
    const verbs = words.slice(1).filter(word => !word.startsWith('-'));
    const [head = ''] = words;
    const [first = '', second = ''] = verbs;
    const composed = head === 'docker-compose' || first === 'compose';
    if (composed)
        return composeEffects(words, place);
    const push = (images) => [
        pushOf(images, { ...place, by: `${head} ${verbs.slice(0, 1).join(' ')}` }),
    ];
    switch (first) {
        case 'push':
            return push([verbs.at(head === 'docker' ? 1 : -1) ?? '']);
        case 'pull':
        case 'run':
        case 'create':
            return [
                effect('pull', { by: `${head} ${first}`, at: place.at, images: pulled(verbs.slice(1), place.scope) }),
            ];
        case 'image':
            return containerEffects([head, ...words.slice(words.indexOf('image') + 1)], place);
        case 'manifest':
            return second === 'push' ? push([verbs[2] ?? '']) : [];
        case 'trust':
            return second === 'sign' ? push([verbs[2] ?? '']) : [];
        case 'pushrm':
            return [effect('api', { by: 'docker pushrm', at: place.at })];
        case 'build':
            return buildEffects(words, place);
        case 'buildx':
            return buildxEffects(words.slice(words.indexOf('buildx')), place);
        default:
            // A verb not known here, behind which a push may still come.
            return words.includes('push') ? [effect('opaque', { by: `${head} ${first}`, at: place.at })] : [];
    }
}
/** `docker --config DIR push`: flags before the verb, those with a value included. */
function withoutGlobalFlags([head = '', ...rest]) {
    let at = 0;
    while (rest[at]?.startsWith('-') === true) {
        at +=
            /^(--config|-c|--context|-H|--host|-l|--log-level|--tlscacert|--tlscert|--tlskey|--root|--storage-driver|-f|--file)$/.test(rest[at] ?? '')
                ? 2
                : 1;
    }
    return [head, ...rest.slice(at)];
}
function buildxEffects(words, place) {
    const [, verb = '', third = ''] = words;
    if (verb === 'build' || verb === 'b')
        return buildEffects(words, place);
    if (verb === 'imagetools' && third === 'create') {
        return [pushOf(flagValues(words, /^(-t|--tag)$/), { ...place, by: 'docker buildx imagetools create' })];
    }
    if (verb === 'create' && flagValue(words, /^--driver$/) === 'cloud') {
        return [effect('cloud', { by: 'docker buildx create --driver cloud', at: place.at })];
    }
    if (verb !== 'bake' && verb !== 'f')
        return [];
    const pushes = words.includes('--push') || flagValues(words, /^--set$/).some(pushesOutput);
    const tags = flagValues(words, /^--set$/).flatMap(set => /\.tags=(\S+)/.exec(set)?.[1] ?? []);
    const by = 'docker buildx bake';
    return [pushes ? pushOf(tags, { ...place, by }) : effect('opaque', { by, at: place.at })];
}
function buildEffects(words, place) {
    const tags = flagValues(words, /^(-t|--tag)$/);
    const outputs = flagValues(words, /^(-o|--output)$/);
    const pushes = words.some(word => /^--push(=true)?$/.test(word)) || outputs.some(pushesOutput);
    const cache = flagValues(words, /^--cache-to$/).flatMap(value => /type=registry.*ref=([^,]+)/.exec(value)?.[1] ?? []);
    const effects = [effect('pull', { by: 'docker build', at: place.at })];
    if (pushes)
        effects.push(pushOf(tags, { ...place, by: 'docker build --push' }));
    if (cache.length > 0) {
        const push = pushOf(cache, { ...place, by: 'docker build --cache-to' });
        effects.push({ ...push, images: push.images.map(({ image }) => ({ image, tags: [] })) });
    }
    return effects;
}
function composeEffects(words, place) {
    const by = 'docker compose';
    if (words.includes('push') || words.includes('--push'))
        return [effect('push', { by: `${by} push`, at: place.at })];
    return [effect('pull', { by, at: place.at })];
}
/** The first word that reads as an image: flags of `docker run` may take values, which the list of words does not tell. */
function pulled(words, scope) {
    const named = words.find(word => /^[\w.-]+(:\d+)?(\/[\w.${}-]+)+(:[\w.${}-]+)?(@\S+)?$/.test(word) && !/^[./]/.test(word));
    const [first = ''] = words;
    const image = named ?? (words.length === 1 ? first : undefined);
    return image === undefined ? [] : taggedImages(image, scope);
}
function pushOf(images, place) {
    const named = images.filter(image => image !== '').flatMap(image => taggedImages(image, place.scope));
    return effect('push', { by: place.by, at: place.at, images: named });
}

;// CONCATENATED MODULE: ./src/migrate/effects/scripts.ts






/** What a script does to registries. `at` is the offset of the script's step. */
function shellEffects(commands, place) {
    const set = new Map();
    const { scope } = place;
    const env = { get: (name) => (set.has(name) ? set.get(name) : scope.env.get(name)) };
    return commands.flatMap(command => {
        for (const assignment of command.assignments)
            scripts_assign(set, assignment);
        if (command.words[0] === 'export')
            for (const word of command.words.slice(1))
                scripts_assign(set, word);
        return commandEffects(command, { at: place.at, scope: { ...scope, env } });
    });
}
/** Only texts that need no command are kept: `TAG=$(date)` stays unknown. */
function scripts_assign(set, assignment) {
    const [, name = '', value = ''] = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(assignment) ?? [];
    if (name === '')
        return;
    set.set(name, /\$\(|`/.test(value) ? undefined : value);
}
const flagged = /^(skopeo|crane|regctl|oras|cosign|helm|ko|goreleaser)$/;
function commandEffects(command, place) {
    const words = command.words.map(word => resolveVariables(word, place.scope)[0] ?? word);
    const [head = '', verb = ''] = words;
    const by = [head, verb].join(' ').trim().slice(0, 60);
    if (words.some(word => /hub\.docker\.com|\/v2\/users\/login/.test(word)) || head === 'hub-tool') {
        return [effect('api', { by: head, at: place.at })];
    }
    // Flags before the verb may take values: what the verb is, the words alone do not tell.
    if (verb.startsWith('-') && flagged.test(head))
        return [effect('opaque', { by, at: place.at })];
    const known = tool(words, place);
    if (known !== undefined)
        return known;
    return isHarmlessCommand(words) ? [] : [effect('opaque', { by, at: place.at })];
}
function tool(words, place) {
    const [head = '', verb = '', third = ''] = words;
    const { at, scope } = place;
    const push = (image) => {
        const images = image === undefined ? [] : taggedImages(image, scope);
        return [effect('push', { by: `${head} ${verb}`, at, images })];
    };
    const last = words.filter(word => !word.startsWith('-')).at(-1);
    const named = flagValue(words, /^(-t|--tag|--new_tag)$/);
    switch (head.replace(/^.*\//, '')) {
        case 'docker':
        case 'podman':
        case 'nerdctl':
        case 'buildah':
        case 'docker-compose':
            return containerEffects(words, place);
        case 'skopeo':
            if (verb === 'copy')
                return /^docker:\/\//.test(last ?? '') ? push(last) : [];
            return verb === 'sync' ? [effect('opaque', { by: 'skopeo sync', at })] : [];
        case 'crane':
            if (/^(copy|cp|push)$/.test(verb))
                return push(last);
            if (/^(tag|delete)$/.test(verb))
                return push(third);
            if (/^(append|mutate|flatten|rebase)$/.test(verb))
                return push(named);
            return [];
        case 'regctl':
            return /^(copy|cp|create|mod|import)$/.test(third) ? push(last) : [];
        case 'oras':
            return /^(push|copy|cp|attach|tag)$/.test(verb)
                ? push(verb === 'copy' || verb === 'cp' ? last : third)
                : [];
        case 'cosign':
            return /^(sign|attest|attach|copy|clean)$/.test(verb) ? untagged(push(last?.replace(/@.*$/, ''))) : [];
        case 'helm':
            return verb === 'push' ? push(last) : [];
        case 'ko':
            return koEffects(words, place);
        case 'goreleaser':
            return goreleaserEffects(words.slice(1), { by: 'goreleaser', at });
        case 'gradle':
        case 'gradlew':
        case 'mvn':
        case 'mvnw':
            return jibEffects(words, place);
        default:
            return undefined;
    }
}
function untagged(effects) {
    return effects.map(one => ({ ...one, images: one.images.map(({ image }) => ({ image, tags: [] })) }));
}
/** ko pushes under `KO_DOCKER_REPO` (ko.build), except to its local targets. */
function koEffects(words, { scope, at }) {
    const by = `ko ${words[1] ?? ''}`;
    const repo = scope.env.get('KO_DOCKER_REPO');
    if (!/^(build|publish|apply|resolve|create)$/.test(words[1] ?? ''))
        return [];
    if (words.some(word => /^(-L|--local|--push=false)$/.test(word)) || /^(ko|kind)\.local/.test(repo ?? ''))
        return [];
    const images = repo === undefined ? [] : taggedImages(`${repo}/\${IMPORT_PATH}`, scope);
    const tags = flagValue(words, /^(-t|--tags)$/);
    const tagged = tags === undefined ? images : images.flatMap(({ image }) => taggedImages(`${image.text}:${tags}`, scope));
    return [effect('push', { by, at, images: tagged })];
}
/** jib pushes to an image that its build file names, unless the command does; any other build may push too. */
function jibEffects(words, { scope, at }) {
    const by = words.slice(0, 2).join(' ');
    if (!words.some(word => /(^|:)(jib|jib:build)$/.test(word)))
        return [effect('opaque', { by, at })];
    const [, image] = words.map(word => /^(?:-Djib\.to\.image|-Dimage|--image)=(.+)$/.exec(word)).find(Boolean) ?? [];
    const images = image === undefined ? [] : taggedImages(image, scope);
    return [effect(image === undefined ? 'opaque' : 'push', { by, at, images })];
}
/**
 * What goreleaser does: `release` pushes the images of its own file; `--snapshot` and skipped publishing do not;
 * `--split` leaves publishing to a later `continue --merge` (goreleaser.com, "Split and merge").
 */
function goreleaserEffects(args, place) {
    const text = args.join(' ');
    const [verb = ''] = args.filter(word => !word.startsWith('-') && word !== '');
    if (/--snapshot|--skip[-=]\S*(publish|docker)|--skip\s+\S*(publish|docker)/.test(text))
        return [effect('pull', place)];
    if (/--split/.test(text))
        return [effect('opaque', { ...place, by: `${place.by} --split` })];
    if (verb === 'release' || verb === 'continue' || verb === 'publish') {
        return [effect('push', place)];
    }
    if (verb === 'build' || verb === 'check' || verb === 'healthcheck')
        return [];
    return [effect('opaque', place)];
}

;// CONCATENATED MODULE: ./src/migrate/effects/actions.ts






const apis = /dockerhub-description|container-description|sync-(dockerhub-)?readme|docker-?hub.*(clean|delete|prune)/;
/** What an action from elsewhere does to registries. */
function actionEffects(place) {
    const { step } = place;
    const name = actionName(step);
    const at = step.node.start;
    const input = (key) => (0,tree/* textOf */.b6)(step.with, key);
    const push = (images) => [
        effect('push', { by: name, at, images: imagesIn(images, place) }),
    ];
    switch (name) {
        case 'docker/build-push-action':
            return buildPushEffects(place);
        case 'docker/bake-action':
            return bakeEffects(place);
        case 'docker/setup-buildx-action':
            return input('driver') === 'cloud' ? [effect('cloud', { by: name, at })] : [];
        case 'goreleaser/goreleaser-action':
            return goreleaserEffects((input('args') ?? '').split(/\s+/), { by: 'goreleaser', at });
        case 'redhat-actions/push-to-registry':
            return push(registryImages(input('registry'), input('image')));
        case 'akhilerm/tag-push-action':
            return push(input('dst'));
        case 'int128/docker-manifest-create-action':
            return push(input('tags') ?? input('index-annotations'));
        case 'actions/attest-build-provenance':
        case 'actions/attest-sbom':
        case 'actions/attest':
            return input('push-to-registry') === 'true' ? actions_untagged(push(input('subject-name'))) : [];
        case 'aquasecurity/trivy-action':
            return pulls(place, input('image-ref'));
        case 'anchore/sbom-action':
        case 'anchore/scan-action':
        case 'docker/scout-action':
            return [...pulls(place, input('image')), ...(name === 'docker/scout-action' ? scout(place) : [])];
        case 'actions/github-script':
            return /docker|exec/.test(input('script') ?? '') ? [effect('opaque', { by: name, at })] : [];
        default:
            if (apis.test(name))
                return [effect('api', { by: name, at })];
            if (name.startsWith('docker://'))
                return [dockerStep(place)];
            return isHarmlessAction(name) ? [] : [effect('opaque', { by: name, at })];
    }
}
/** The image of an attestation or signature gets no tag of its own. */
function actions_untagged(effects) {
    return effects.map(one => ({ ...one, images: one.images.map(({ image }) => ({ image, tags: [] })) }));
}
function pulls({ step, scope }, image) {
    const images = image === undefined ? [] : taggedImages(image, scope);
    return [effect('pull', { by: actionName(step), at: step.node.start, images })];
}
/** Docker Scout signs in at Docker's own service with what it is given. */
function scout({ step }) {
    const given = (0,tree/* textOf */.b6)(step.with, 'dockerhub-password') !== undefined;
    return given ? [effect('api', { by: 'docker/scout-action', at: step.node.start })] : [];
}
/** A container as a step: kaniko is one, and pushes with the login's file. */
function dockerStep({ step }) {
    const by = step.uses?.value ?? '';
    return effect('opaque', { by, at: step.node.start });
}
function registryImages(registry, image) {
    return [registry ?? '', image ?? ''].filter(part => part !== '').join('/');
}

;// CONCATENATED MODULE: ./src/migrate/effects/step.ts







/** What one step does to registries, a local action's steps included. */
function stepEffects(step, place) {
    const { repository, workflow, job } = place;
    const scope = scopeOf({ workflow, job, step, repository: repository.name });
    const at = step.node.start;
    if (step.script !== undefined)
        return shellEffects(step.commands, { scope, at });
    // `wait`, `wait-all` and `cancel` run nothing themselves.
    if (step.uses === undefined)
        return [];
    const name = actionName(step);
    if (pathHere(name) !== undefined || localAction(step.uses.value, repository) !== undefined) {
        return localEffects(step, place);
    }
    return actionEffects({ step, job, scope });
}
function localEffects(step, place) {
    const at = step.node.start;
    const uses = step.uses?.value ?? '';
    const action = localAction(uses, place.repository);
    const depth = (place.depth ?? 0) + 1;
    const [job] = action?.jobs ?? [];
    // Actions may call each other in a ring, which GitHub ends at ten.
    if (action === undefined || job === undefined || depth > 10)
        return [effect('opaque', { by: uses, at })];
    const inner = { repository: place.repository, workflow: action, job, depth };
    return job.steps
        .flatMap(one => stepEffects(one, inner))
        .map(one => ({ ...one, at, condition: one.condition === undefined ? undefined : itsInputsDecide }));
}
const itsInputsDecide = parseExpression('inputs.of-the-action');

;// CONCATENATED MODULE: ./src/migrate/effects/job.ts


/** Everything the steps of a job do to registries, in order. The returned function remembers what it has read. */
function jobEffects(repository) {
    const known = new Map();
    return (workflow, job) => {
        const before = known.get(job);
        if (before !== undefined)
            return before;
        const place = { repository, workflow, job };
        const effects = job.steps.flatMap(step => stepEffects(step, place).map(effect => ({ ...effect, step })));
        known.set(job, effects);
        return effects;
    };
}
/** Every job of the repository with its logins and what its steps do. */
function jobViews(repository) {
    const effectsOf = jobEffects(repository);
    const jobs = [...repository.workflows.values()].flatMap(workflow => workflow.jobs.map(job => ({
        workflow,
        job,
        logins: findLogins(workflow, { job, repository: repository.name }),
    })));
    const passwords = new Set(jobs.flatMap(({ logins }) => logins.flatMap(({ registry, password }) => registry === 'hub' && password.kind === 'secret' ? [password.name] : [])));
    return jobs.map(one => ({ ...one, repository, passwords, effects: effectsOf(one.workflow, one.job) }));
}

;// CONCATENATED MODULE: ./src/migrate/report/calls.ts



/** Docker passwords that jobs hand to reusable workflows. */
function callFindings(workflow, given) {
    return workflow.jobs.flatMap(job => job.uses === undefined ? [] : jobFindings(job, { workflow, ...given }));
}
function jobFindings(job, place) {
    const uses = job.uses?.value ?? '';
    const secrets = (0,tree/* valueOf */.RP)(job.node, 'secrets');
    const path = calleePath(job, place.repository);
    const callee = path === undefined ? undefined : place.repository.workflows.get(path);
    const finding = reporter(place, job);
    if (secrets?.kind === 'scalar') {
        if (callee !== undefined || place.passwords.size === 0)
            return [];
        const code = path === undefined ? 'CREDENTIAL_PASSED' : 'CALLEE_MISSING';
        const message = `secrets: inherit hands every secret to ${uses}, which is not here`;
        return [
            finding({ code, subject: uses, message, remedy: 'look there for logins before a secret is removed' }),
        ];
    }
    return (0,tree/* entriesOf */.Mc)(secrets).flatMap(({ key, value }) => {
        const names = value.kind === 'scalar' ? secretNames(value.value) : [];
        const name = names.find(one => place.passwords.has(one) || isDockerPassword(one));
        if (name === undefined || isTokenName(name) || place.handed.has(value))
            return [];
        if (callee !== undefined && !usesSecret(callee, key)) {
            const message = `${uses} does not use the secret ${key}`;
            return [finding({ code: 'CREDENTIAL_UNUSED', subject: name, message, remedy: 'remove the line' })];
        }
        const missing = path !== undefined && callee === undefined;
        const message = `it hands the secret to ${uses}${callee === undefined ? ', which is not here' : ''}`;
        const remedy = 'change the called workflow’s secrets and this line together';
        return [
            finding({ code: missing ? 'CALLEE_MISSING' : 'CREDENTIAL_PASSED', subject: name, message, remedy }),
        ];
    });
}
function reporter({ workflow }, job) {
    const line = workflow.positionAt(job.uses?.start ?? job.node.start).line;
    return (part) => ({
        severity: 'warning',
        file: workflow.path,
        line,
        ...part,
    });
}
/** Named anywhere but in the workflow's own list of what callers may hand over. */
function usesSecret(callee, name) {
    const jobs = (0,tree/* valueOf */.RP)(callee.root, 'jobs');
    const parts = [callee.env, jobs].flatMap(node => (node === undefined ? [] : [...(0,tree/* scalarsIn */.PX)(node)]));
    return parts.some(({ value }) => value === 'inherit' ||
        secretNames(value).includes(name.toUpperCase()) ||
        /toJSON\(\s*secrets/i.test(value));
}

;// CONCATENATED MODULE: ./src/migrate/report/draft.ts
/**
 * A commented draft of the register for what the plans need, which can be saved as it is; `undefined` when the workflows
 * do not show the repositories of a single token. A register is one organization's: that of most plans.
 */
function draftRegister(plans) {
    const [organization, ...others] = byFrequency(plans.map(plan => plan.organization));
    const tokens = draft_tokensOf(plans.filter(plan => plan.organization === organization));
    const known = tokens.filter(({ repositories }) => repositories.length > 0);
    if (organization === undefined || known.length === 0)
        return undefined;
    return [
        '# Draft: what the workflows show. Check every line, then save it as .github/docker-oat.yml.',
        ...others.map(other => `# The tokens of ${other} need a register of their own, in another repository.`),
        `organization: ${organization}`,
        'rotation:',
        '  every: 60d',
        '  lifetime: 90d',
        '  grace: 48h',
        '  delete-after: 7d',
        'tokens:',
        ...known.flatMap(tokenLines),
        ...tokens.filter(token => !known.includes(token)).map(unknownLine),
        '',
    ].join('\n');
}
function byFrequency(names) {
    const count = (name) => names.filter(one => one === name).length;
    return [...new Set(names)].sort((a, b) => count(b) - count(a));
}
function draft_tokensOf(plans) {
    const bySecret = new Map();
    for (const plan of plans)
        bySecret.set(plan.secret, [...(bySecret.get(plan.secret) ?? []), plan]);
    return [...bySecret]
        .sort(([a], [b]) => a.localeCompare(b))
        .flatMap(([secret, uses]) => {
        const [first] = uses;
        if (first === undefined)
            return [];
        const { channel, access } = first;
        return [
            {
                channel,
                access,
                secret,
                repositories: [...new Set(uses.flatMap(plan => plan.seen))].sort(),
                environments: [...new Set(uses.flatMap(plan => plan.login.job.environment ?? []))],
                files: [...new Set(uses.map(plan => plan.login.workflow.path))],
            },
        ];
    });
}
function tokenLines(token) {
    const { channel, access, secret, repositories, environments, files } = token;
    const [first = ''] = repositories;
    // A nightly repository says so itself.
    const label = `${first.replace(/^.*\//, '')} ${access}`.slice(0, 60);
    return [
        `  - label: ${label}`,
        ...(channel === undefined ? [] : [`    channel: ${channel}`]),
        `    access: ${access}`,
        `    repositories: [${repositories.join(', ')}]`,
        `    purpose: ${files.join(', ')}`,
        '    stores:',
        `      - secret: ${secret}`,
        ...environments.map(environment => `      # the job names the environment ${environment}: add "environment: ${environment}" to keep the secret there`),
    ];
}
function unknownLine({ access, secret }) {
    return `  # ${secret}: add an entry with access: ${access}. The workflows do not name its repositories.`;
}

;// CONCATENATED MODULE: ./src/migrate/report/leftovers.ts





/** Steps that get a Docker password and do something else with it than a registry login. */
function leftovers(view) {
    const loginSteps = new Set(view.logins.map(login => login.step));
    const around = secretVariables(view);
    return view.job.steps.flatMap(step => {
        if (loginSteps.has(step) || isOurs(step))
            return [];
        const names = passwordsOf(step, { view, around });
        const file = authFile(step);
        if (file !== undefined)
            return [stepFinding(view, { step, names, ...authFileText(file) })];
        if (names.length === 0)
            return [];
        return [stepFinding(view, { step, names, ...describe(step, view) })];
    });
}
function describe(step, view) {
    const api = view.effects.find(effect => effect.step === step && effect.kind === 'api');
    if (api !== undefined) {
        return {
            code: 'HUB_API_USE',
            message: `${api.by} uses the secret with Docker Hub’s API, not to log in to the registry`,
            remedy: 'keep this secret: a token for pull and push does not serve there',
        };
    }
    const name = actionName(step);
    if (pathHere(name) !== undefined) {
        const missing = localAction(name, view.repository) === undefined;
        return {
            code: missing ? 'CALLEE_MISSING' : 'CREDENTIAL_PASSED',
            message: missing
                ? `it hands the secret to ${name}, which is not here`
                : `it hands the secret to ${name}`,
            remedy: 'let the workflow log in before, and hand nothing over',
        };
    }
    const who = step.run === undefined ? name : 'a script';
    return {
        code: 'CREDENTIAL_ENVIRONMENT',
        message: `it hands the secret to ${who}: what happens with it, the file does not tell`,
        remedy: 'give it the pull token’s secret, or the push token’s if it pushes',
    };
}
/** Variables of the job and the workflow that hold a secret. */
function secretVariables({ workflow, job }) {
    const all = new Map([...workflow.variables, ...job.variables]);
    return [...all].filter(([key, value]) => /secrets/i.test(value) && !job.setByScripts.has(key));
}
/** Docker passwords that the step's own text names, directly or through the environment around it. */
function passwordsOf(step, { view, around }) {
    const texts = [step.with, step.env, step.run].flatMap(node => node === undefined ? [] : [...textsIn(node)]);
    const through = around.filter(([key]) => texts.some(text => leftovers_names(text, key)));
    const found = [...texts, ...through.map(([, value]) => value)].flatMap(secretNames);
    return [...new Set(found)].filter(name => !isScopedName(name) && (view.passwords.has(name) || isDockerPassword(name)));
}
function leftovers_names(text, variable) {
    return new RegExp(`(env\\.|\\$\\{?|\\$env:|%)${variable}\\b`).test(text);
}
function* textsIn(node) {
    for (const scalar of (0,tree/* scalarsIn */.PX)(node))
        yield scalar.value;
}
/** How a step makes Docker's own file of logins, `undefined` when it does not. */
function authFile(step) {
    if ((0,tree/* entriesOf */.Mc)(step.env).some(entry => entry.key === 'DOCKER_AUTH_CONFIG'))
        return 'DOCKER_AUTH_CONFIG';
    const script = step.run?.value ?? (0,tree/* textOf */.b6)(step.with, 'command') ?? '';
    if (/DOCKER_AUTH_CONFIG=/.test(script))
        return 'DOCKER_AUTH_CONFIG';
    const writes = /(>|tee\s|cp\s|mv\s|install\s)[^\n]*config\.json/.test(script) && /docker/i.test(script);
    // Settings such as "experimental" are written there, too: only what holds logins counts.
    return (writes && holdsLogins(step, script)) || /\\?"auths\\?"\s*:/.test(script) ? 'config.json' : undefined;
}
function holdsLogins(step, script) {
    return (/\bauths?\b|credsStore|credHelpers/i.test(script) || secretNames(script).length > 0 || hasSecret(step.env));
}
function hasSecret(node) {
    return node !== undefined && [...textsIn(node)].some(text => secretNames(text).length > 0);
}
/** The text of a finding about a hand-made file of logins. */
function authFileText(file) {
    return {
        code: 'AUTH_FILE',
        message: `logins come from a hand-made ${file}, which no login step replaces`,
        remedy: 'remove it and log in with this action: its docker-config output has the file’s folder',
    };
}
function stepFinding(view, given) {
    const { code, message, remedy, step, names } = given;
    return {
        code,
        severity: 'warning',
        subject: names[0] ?? actionName(step),
        file: view.workflow.path,
        line: view.workflow.positionAt(leftovers_placeOf(view, { step, name: names[0] })).line,
        message,
        remedy,
    };
}
/** Where the step names the secret, else where the step begins: a script may be long. */
function leftovers_placeOf({ workflow }, named) {
    const { step, name } = named;
    if (name === undefined)
        return step.node.start;
    for (const { start, end } of (0,tree/* scalarsIn */.PX)(step.node)) {
        const found = [...workflow.text.slice(start, end).matchAll(/\bsecrets\b/gi)].find(({ index }) => secretNames(workflow.text.slice(start + index, end).split('}}', 1)[0] ?? '').includes(name));
        if (found !== undefined)
            return start + found.index;
    }
    return step.node.start;
}
/** Docker passwords in the `env:` of a workflow or of jobs that nothing in the file uses, and auth files there. */
function environmentFindings(workflow, views) {
    const blocks = [{ env: workflow.env, views }, ...views.map(view => ({ env: view.job.env, views: [view] }))];
    return blocks.flatMap(({ env, views: within }) => (0,tree/* entriesOf */.Mc)(env).flatMap(entry => {
        const finding = entryFinding(entry, within);
        if (finding === undefined)
            return [];
        return [{ ...finding, file: workflow.path, line: workflow.positionAt(entry.keyRange.start).line }];
    }));
}
function entryFinding(entry, views) {
    const { key, value } = entry;
    if (value.kind !== 'scalar')
        return undefined;
    if (key === 'DOCKER_AUTH_CONFIG')
        return { severity: 'warning', subject: key, ...authFileText(key) };
    const [name] = secretNames(value.value);
    const known = name !== undefined && (isDockerPassword(name) || views.some(view => view.passwords.has(name)));
    if (name === undefined || !known || isScopedName(name))
        return undefined;
    const steps = views.flatMap(view => view.job.steps);
    if (steps.some(step => mentions(step.node, key)))
        return undefined;
    const reader = steps.map(environmentReader).find(found => found !== undefined);
    if (reader !== undefined) {
        return {
            code: 'CREDENTIAL_ENVIRONMENT',
            severity: 'warning',
            confidence: 'likely',
            subject: name,
            message: `${key} reaches every step; ${reader} may use it`,
            remedy: 'hand it to the one step that needs it',
        };
    }
    return unused(name, key);
}
function unused(name, key) {
    return {
        code: 'CREDENTIAL_UNUSED',
        severity: 'warning',
        subject: name,
        message: `nothing uses ${key}`,
        remedy: 'remove the lines',
    };
}
function mentions(node, variable) {
    const used = new RegExp(`(env\\.|\\$\\{?|\\$env:|%)${variable}\\b`);
    return [...(0,tree/* scalarsIn */.PX)(node)].some(scalar => used.test(scalar.value));
}
/** A step's own variables that its script does not name, nor hands to anything that could read them. */
function unusedInStep(step, view) {
    const entries = (0,tree/* entriesOf */.Mc)(step.env);
    const found = entries.find(({ key, value }) => {
        const [name] = value.kind === 'scalar' ? secretNames(value.value) : [];
        return name !== undefined && isDockerPassword(name) && !mentions(step.node, key);
    });
    const read = step.run === undefined || environmentReader(step) !== undefined;
    if (found?.value.kind !== 'scalar' || read)
        return undefined;
    const [name = ''] = secretNames(found.value.value);
    const line = view.workflow.positionAt(found.keyRange.start).line;
    return { ...unused(name, found.key), file: view.workflow.path, line };
}

;// CONCATENATED MODULE: ./src/migrate/report/secrets.ts



/** For each secret that an edit frees: can it be removed, or what still names it. */
function secretFindings(repository, given) {
    const uses = secretUses(repository, given.edits);
    const freed = new Set(given.plans.flatMap(({ login, handed }) => handed === undefined
        ? [login.username, login.password].flatMap(one => (one.kind === 'secret' ? [one.name] : []))
        : handed.map(({ giver }) => giver.secret)));
    const unseen = uses.has('') ? 'an expression that reaches every secret' : handedOn(repository);
    return [...freed].sort().map(name => {
        const places = (uses.get(name) ?? []).map(use => `${use.file}:${use.line}`);
        if (places.length > 0) {
            const message = `${name} is still named in ${places.slice(0, 5).join(', ')}${places.length > 5 ? ' and more' : ''}`;
            return secret(name, { code: 'SECRET_IN_USE', message, remedy: 'keep it until nothing names it' });
        }
        if (unseen !== undefined) {
            const message = `no file names ${name} any more, but ${unseen} may use it`;
            return secret(name, { code: 'SECRET_IN_USE', message, remedy: 'look there before removing it' });
        }
        const message = `no file that was read names ${name} any more`;
        return secret(name, {
            code: 'SECRET_REMOVABLE',
            message,
            remedy: 'remove the secret once the new tokens have worked',
        });
    });
}
function secret(name, part) {
    return { severity: 'notice', subject: name, ...part };
}
/** A workflow elsewhere that inherits all secrets. */
function handedOn(repository) {
    for (const workflow of repository.workflows.values()) {
        for (const job of workflow.jobs) {
            if (job.uses === undefined || (0,tree/* scalarOf */.ol)(job.node, 'secrets')?.value !== 'inherit')
                continue;
            const path = calleePath(job, repository);
            if (path === undefined || !repository.workflows.has(path))
                return job.uses.value;
        }
    }
    return undefined;
}
const reference = /\bsecrets(?:\.([\w-]+)|\[\s*'([\w-]+)'\s*\])/gi;
const anything = /toJSON\(\s*secrets\s*\)|\bsecrets\[(?!\s*'[\w-]+'\s*\])/i;
/**
 * Every secret that the files name in an expression, with its places. Texts that edits replace do not count, nor
 * do comments. `''` stands for expressions that can reach any secret.
 */
function secretUses(repository, edits) {
    const uses = new Map();
    const add = (name, use) => {
        const places = uses.get(name);
        if (places === undefined)
            uses.set(name, [use]);
        else
            places.push(use);
    };
    for (const workflow of repository.workflows.values()) {
        const parameters = parametersOf(workflow, repository);
        const gone = edits.get(workflow.path) ?? [];
        for (const { start, end, value } of (0,tree/* scalarsIn */.PX)(workflow.root)) {
            if (!/secrets/i.test(value))
                continue;
            const kept = (offset) => !gone.some(edit => edit.start <= offset && offset < edit.end);
            const use = (offset) => ({ file: workflow.path, line: workflow.positionAt(offset).line });
            for (const { index, 1: plain, 2: quoted } of workflow.text.slice(start, end).matchAll(reference)) {
                const name = (plain ?? quoted ?? '').toUpperCase();
                if (kept(start + index) && !parameters.has(name))
                    add(name, use(start + index));
            }
            if (anything.test(value) && kept(start))
                add('', use(start));
        }
    }
    return uses;
}
/** What a workflow that only others start is handed by name is not the repository's secret of that name. */
function parametersOf(workflow, repository) {
    const isOnlyCalled = workflow.scenarios.every(({ event }) => event === 'workflow_call');
    const declared = declaredSecrets(workflow.on) ?? [];
    if (declared.length === 0 || !isOnlyCalled)
        return new Set();
    const inherits = callersOf(workflow.path, repository).some(caller => caller.inherits);
    return new Set(inherits ? [] : declared.map(name => name.toUpperCase()));
}

;// CONCATENATED MODULE: ./src/migrate/analyse.ts









/** Finds, understands, decides and rewrites: the whole of migrate but reading and writing. */
function migrateFiles(repository, register) {
    const views = jobViews(repository);
    const decisions = decideAll(views, { repository, register });
    const plans = decisions.flatMap(({ plan }) => plan ?? []);
    const edits = editsByFile(plans, repository.pin ?? '');
    const byWorkflow = groupByWorkflow(views);
    const handed = new Set(plans.flatMap(plan => (plan.handed ?? []).map(({ giver }) => giver.value)));
    const others = [...repository.workflows.values()].flatMap(workflow => otherFindings(workflow, { repository, views: byWorkflow, handed }));
    const findings = [
        ...decisions.map(decision => decision.finding),
        ...others,
        ...secretFindings(repository, { plans, edits }),
    ];
    return {
        findings: findings.sort(byPlace),
        changed: new Map([...edits].map(([path, list]) => [path, applyEdits(repository.workflows.get(path)?.text ?? '', list)])),
        edits,
        // With a register every token of an edit is one of its entries.
        draft: register === undefined ? draftRegister(plans) : undefined,
    };
}
function editsByFile(plans, pin) {
    const edits = new Map();
    const add = (path, edit) => {
        const known = edits.get(path) ?? new Map();
        edits.set(path, known.set(edit.start, edit));
    };
    for (const plan of plans) {
        for (const edit of rewrite(plan, pin))
            add(plan.login.workflow.path, edit);
        for (const { path, edit } of giverEdits(plan))
            add(path, edit);
    }
    return new Map([...edits].map(([path, byStart]) => [path, [...byStart.values()]]));
}
function groupByWorkflow(views) {
    const groups = new Map();
    for (const view of views) {
        const group = groups.get(view.workflow);
        if (group === undefined)
            groups.set(view.workflow, [view]);
        else
            group.push(view);
    }
    return groups;
}
function otherFindings(workflow, given) {
    const views = given.views.get(workflow) ?? [];
    const passwords = views[0]?.passwords ?? new Set();
    return [
        ...views.flatMap(view => stepFindings(view, given.handed)),
        ...environmentFindings(workflow, views),
        ...callFindings(workflow, { repository: given.repository, passwords, handed: given.handed }),
    ];
}
/** Variables that a step does not use are no reason to look at what it does. */
function stepFindings(view, handed) {
    const unused = new Map(view.job.steps.map(step => [step, unusedInStep(step, view)]));
    const isHanded = (step) => (0,tree/* entriesOf */.Mc)(step.with).some(({ value }) => handed.has(value));
    const rest = view.job.steps.filter(step => unused.get(step) === undefined && !isHanded(step));
    return [
        ...[...unused.values()].flatMap(finding => finding ?? []),
        ...leftovers({ ...view, job: { ...view.job, steps: rest } }),
    ];
}
function byPlace(a, b) {
    return (a.file ?? '~').localeCompare(b.file ?? '~') || (a.line ?? 0) - (b.line ?? 0);
}

// EXTERNAL MODULE: ./src/base/markdown.ts
var markdown = __webpack_require__(2584);
;// CONCATENATED MODULE: ./src/migrate/report/summary.ts


const most = 500;
/** How many logins change and how much is left, in a sentence. */
function migrateCount({ findings, changed, written }) {
    const logins = findings.filter(({ code: name }) => name === 'LOGIN_SHARED').length;
    const left = findings.filter(needsPerson).length;
    const change = `${counted(logins, 'login')} ${written ? 'changed' : 'to change'} in ${counted(changed.length, 'file')}`;
    return `${change}, ${counted(left, 'finding')} for a person`;
}
/** The job summary of migrate: what needs a person, worst first; what changes; the old secrets; the register's draft. */
function migrateSummary(result) {
    const { findings, written, draft, diff } = result;
    const moved = findings.filter(finding => finding.code === 'LOGIN_SHARED');
    const secrets = findings.filter(({ file }) => file === undefined);
    const rest = findings.filter(finding => !needsPerson(finding) && !moved.includes(finding) && !secrets.includes(finding));
    return [
        '## Off the shared account',
        '',
        `**${migrateCount(result)}.**`,
        '',
        ...section('For a person', byFile(findings.filter(needsPerson))),
        ...section(written ? 'Logins changed' : 'Logins to change', byFile(moved)),
        ...(diff === '' ? [] : folded(written ? 'Changes made' : 'Changes proposed', fence(diff, 'diff'))),
        ...section('Old secrets', secrets.map(item)),
        ...(draft === undefined ? [] : folded('Draft of the register', fence(draft, 'yaml'))),
        ...section('Left as it is', byFile(rest)),
    ].join('\n');
}
function needsPerson({ severity, code: name }) {
    return severity !== 'notice' && name !== 'LOGIN_SHARED';
}
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
function section(title, lines) {
    return lines.length === 0 ? [] : [`### ${title}`, '', ...lines, ''];
}
/** GitHub shows what is folded only on demand: a diff may be longer than everything else. */
function folded(title, content) {
    return [`<details><summary>${title}</summary>`, '', content, '', '</details>', ''];
}
/** A list for each file, those with errors first. A list wraps on a narrow screen, where a table would scroll. */
function byFile(findings) {
    const files = [...new Set(findings.slice(0, most).map(({ file = '' }) => file))];
    const isBad = (file) => findings.some(one => one.file === file && one.severity === 'error');
    const lines = [...files.filter(isBad), ...files.filter(file => !isBad(file))].flatMap(file => [
        (0,markdown/* codeText */.ph)((0,base_text/* printable */.g$)(file)),
        '',
        ...findings
            .slice(0, most)
            .filter(one => one.file === file)
            .map(item),
        '',
    ]);
    const more = findings.length - most;
    return more > 0 ? [...lines, `… and ${more} more, see the output \`findings\`.`] : lines;
}
function item({ code: name, severity, line, message, remedy }) {
    const where = line === undefined ? '' : `line ${line}: `;
    const mark = severity === 'error' ? '✗ ' : '';
    const [what, todo] = [message, remedy].map(text => (0,markdown/* plainText */.wh)((0,base_text/* printable */.g$)(text)));
    return `- ${mark}${where}**${name}** ${what}. _${todo}_`;
}
/** Fenced so that no line of the text can end the block; half of what a summary may hold. */
function fence(text, language) {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(match => match[0].length));
    const ticks = '`'.repeat(longest + 1);
    const bounded = text.length > 400_000 ? `${text.slice(0, 400_000)}\n… shortened` : text;
    return `${ticks}${language}\n${bounded.trimEnd()}\n${ticks}`;
}

;// CONCATENATED MODULE: ./src/migrate/migrate.ts







/**
 * Finds logins with a shared account, shows or makes the edits, reports the rest. Outputs `ok`, `findings`, `changed`.
 * Gives `false` when findings reach `fail-on`, or a file that should change did not: the job then fails.
 */
async function migrate(inputs, ports) {
    const { runner } = ports;
    const { GITHUB_REPOSITORY: name, GITHUB_ACTION_REPOSITORY: action, GITHUB_ACTION_REF: ref, } = runner.environment;
    const { workflows, unreadable, isWhole } = await readWorkflows(inputs.paths, ports);
    const migration = migrateFiles({ workflows, name, isWhole, pin: pinnedReference(action, ref) }, viewOf(ports.register, name ?? ''));
    const changes = [...migration.changed].map(([path, after]) => ({
        path,
        before: workflows.get(path)?.text ?? '',
        after,
    }));
    const diff = changes.map(ports.diff);
    const unwritten = inputs.write ? await writeAll(changes, ports) : new Map();
    const changed = [...migration.changed.keys()].filter(path => !unwritten.has(path));
    const done = new Set(inputs.write ? changed : []);
    const findings = [
        ...unreadable,
        ...unwritten.values(),
        ...migration.findings.map(finding => settled(finding, done)),
        ...(changes.length > 0 && (await ports.files.has(lockFile)) ? [lockFinding(lockFile)] : []),
    ];
    show(runner, diff.join(''));
    show(runner, migration.draft ?? '');
    for (const finding of findings)
        announce(runner, finding);
    const written = inputs.write;
    runner.info(`${migrateCount({ findings, changed, written })}${written ? '' : '; nothing was written'}`);
    const ok = unwritten.size === 0 && !findings.some(finding => reaches(finding.severity, inputs.failOn));
    runner.output('ok', String(ok));
    runner.output('findings', JSON.stringify(findings));
    runner.output('changed', JSON.stringify(changed));
    const { draft } = migration;
    await runner.summary(() => migrateSummary({ findings, changed, written, draft, diff: diff.join('') }));
    return ok;
}
async function writeAll(changes, { files, readYaml }) {
    const failed = new Map();
    for (const change of changes) {
        const { path, after } = change;
        const broken = 'problem' in readYaml(after);
        const reason = broken ? 'the edit would not parse: please report this' : await files.replace(change);
        if (reason !== undefined)
            failed.set(path, fileFinding(path, { code: 'FILE_UNWRITABLE', message: reason }));
    }
    return failed;
}
/** A login that was just changed needs nobody any more. */
function settled(finding, done) {
    return finding.code === 'LOGIN_SHARED' && done.has(finding.file ?? '')
        ? { ...finding, severity: 'notice' }
        : finding;
}
/** Each line behind a bar: what prints it takes the space off a line's start, which a diff and YAML need. */
function show(runner, text) {
    for (const line of text.trimEnd().split('\n'))
        if (line !== '')
            runner.info(`| ${line}`);
}
function announce(runner, { code, severity, file, line, message, remedy }) {
    const where = file === undefined ? '' : `${file}${line === undefined ? '' : `:${line}`}: `;
    runner[severity]((0,base_text/* printable */.g$)(`${code}: ${where}${message}; ${remedy}`, 600));
}
function reaches(severity, failOn) {
    if (failOn === 'never')
        return false;
    return severity === 'error' || (severity === 'warning' && failOn === 'warning');
}
function viewOf(register, repository) {
    if (register === undefined)
        return undefined;
    const slots = register.tokens.map(slot => ({ ...slot, secret: (0,find_slot/* secretNameFor */.zl)(slot, repository)?.secret }));
    return { organization: register.organization, slots };
}
/** Whoever calls a local action needs it read, although only the given paths are the question. */
const beside = ['.github/actions', '.gitea/actions', '.forgejo/actions', 'action.yml', 'action.yaml'];
/** Gitea and Forgejo have folders of their own, and read GitHub's where those are missing. */
const elsewhere = ['.gitea/workflows', '.forgejo/workflows'];
/** What `gh actions-lock` writes. */
const lockFile = '.github/workflows/actions.lock';
/** Reads everything at `paths`. What cannot be read is a finding; what has nothing to do with logins is left out. */
async function readWorkflows(paths, { files, readYaml }) {
    const workflows = new Map();
    const unreadable = [];
    const all = paths.some(coversAll) ? [...paths, ...elsewhere] : paths;
    for (const file of await files.find([...all, ...beside])) {
        const { path } = file;
        if ('problem' in file) {
            const part = { code: 'FILE_UNREADABLE', message: file.problem, isIdle: file.isMinor === true };
            unreadable.push(fileFinding(path, part));
            continue;
        }
        const document = readYaml(file.text);
        const workflow = 'problem' in document
            ? document
            : isIdle(file.text)
                ? undefined
                : readWorkflow({ ...file, ...document });
        if (workflow === undefined)
            continue;
        if ('problem' in workflow) {
            const { line, message } = workflow.problem;
            const part = { code: 'FILE_UNREADABLE', message, isIdle: isIdle(file.text) };
            unreadable.push({ ...fileFinding(path, part), line });
        }
        else
            workflows.set(path, workflow);
    }
    const isWhole = paths.some(coversAll) && unreadable.every(({ severity }) => severity === 'warning');
    return { workflows, unreadable, isWhole };
}
/** With fewer files some callers of a workflow are not seen. */
function coversAll(path) {
    return /^(\.\/)?(\.|\.github(\/workflows)?)?\/?$/.test(path);
}

;// CONCATENATED MODULE: ./src/migrate/start.ts








/** Builds what mode migrate works with, and runs it in the current directory; `false` fails the job. */
async function startMigrate(runner) {
    const inputs = readMigrateInputs(runner);
    const { unique } = (0,clock/* createClock */.ts)();
    const config = { path: inputs.config, isExplicit: inputs.config !== input_table/* inputTable */.Fu.config.default };
    const register = await (0,load/* loadRegister */.K)(config, (0,files/* createFiles */.q)(unique));
    return migrate(inputs, {
        runner,
        files: createWorkflowFiles(process.cwd(), unique),
        readYaml: await (0,read/* loadWorkflowYaml */.T)(),
        diff: await createUnifiedDiff(),
        register,
    });
}


/***/ })

};
