"use strict";
exports.id = 94;
exports.ids = [94];
exports.modules = {

/***/ 2094:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startMigrate: () => (/* binding */ startMigrate)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/base/clock.ts
var clock = __webpack_require__(4031);
// EXTERNAL MODULE: ./src/base/files.ts + 3 modules
var base_files = __webpack_require__(7421);
// EXTERNAL MODULE: ./src/base/error.ts
var base_error = __webpack_require__(9039);
// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __webpack_require__(766);
// EXTERNAL MODULE: ./src/register/load.ts + 4 modules
var load = __webpack_require__(4340);
// EXTERNAL MODULE: ./src/runner/inputs.ts + 1 modules
var runner_inputs = __webpack_require__(4554);
// EXTERNAL MODULE: ./src/yaml/read.ts + 2 modules
var read = __webpack_require__(1427);
;// CONCATENATED MODULE: ./src/migrate/cloned-commit.ts

const commitName = /^[0-9a-f]{40}$/;
/**
 * What a clone of this action has checked out; `undefined` where the folder is none, such as an installed npm package, or
 * where git's files cannot be read: then the commit is not known, and a finding says so.
 * Read from git's own files (git-scm.com, gitrepository-layout): a machine may have no git.
 */
async function clonedCommit(folder, files) {
    const read = async (...name) => (await textOf(external_node_path_default().join(...name), files))?.trim();
    const dotGit = external_node_path_default().join(folder, '.git');
    // A further worktree, or a submodule, has a file there, which names the directory.
    const own = /^gitdir: (.+)$/.exec((await read(dotGit)) ?? '')?.[1];
    const git = own === undefined ? dotGit : external_node_path_default().resolve(folder, own);
    const head = await read(git, 'HEAD');
    if (head === undefined)
        return undefined;
    // The branches of a further worktree lie with those of the first.
    const shared = external_node_path_default().resolve(git, (await read(git, 'commondir')) ?? '');
    const branch = /^ref: (refs\/heads\/\S+)$/.exec(head)?.[1];
    const packed = refsIn((await read(shared, 'packed-refs')) ?? '');
    const commit = branch === undefined ? head : ((await read(shared, branch)) ?? packed.get(branch) ?? '');
    if (!commitName.test(commit))
        return undefined;
    const tag = [...packed].find(([name, target]) => target === commit && versionTag.test(name))?.[0];
    const version = (tag ?? branch ?? '').replace(/^refs\/(tags|heads)\//, '');
    return { commit, version: version === '' ? commit.slice(0, 7) : version };
}
/** `undefined` for whatever cannot be read: without the commit only the pin of an edit is missing. */
async function textOf(name, files) {
    try {
        return await files.read(name);
    }
    catch {
        return undefined;
    }
}
const versionTag = /^refs\/tags\/v\d+\.\d+\.\d+$/;
/** A tag with a text of its own stands for the commit in the line behind it. */
function refsIn(text) {
    const refs = new Map();
    let last = '';
    for (const line of text.split('\n')) {
        const [, target = '', name = ''] = /^([0-9a-f]{40}) (refs\/\S+)$/.exec(line) ?? [];
        const peeled = /^\^([0-9a-f]{40})$/.exec(line)?.[1];
        if (name !== '')
            refs.set(name, target);
        else if (peeled !== undefined)
            refs.set(last, peeled);
        if (name !== '')
            last = name;
    }
    return refs;
}

// EXTERNAL MODULE: ./src/migrate/files.ts
var migrate_files = __webpack_require__(6778);
// EXTERNAL MODULE: ./src/register/names.ts
var register_names = __webpack_require__(5197);
;// CONCATENATED MODULE: ./src/migrate/logins/answer.ts


/** `FILE:LINE=push:org/image`, with more repositories behind commas, a channel before the access, or no repository. */
function parseAnswer(text) {
    const refuse = (problem) => ({ text: (0,base_text/* printable */.g$)(text, 120), problem });
    const [, path, line, said] = /^(.+?):(\d{1,7})=(.*)$/.exec(text) ?? [];
    if (path === undefined || said === undefined)
        return refuse('has no FILE:LINE= in front');
    const [, channel, access, names = ''] = /^(?:([a-z][a-z0-9-]*)-)?(push|pull)(?::(.+))?$/.exec(said.trim()) ?? [];
    if (access !== 'push' && access !== 'pull')
        return refuse('does not begin with push or pull');
    const repositories = [...new Set(names.split(',').map(name => name.trim()))].filter(name => name !== '');
    const wrong = repositories.find(name => (0,register_names/* repositoryProblem */.Ki)(name) !== undefined);
    if (wrong !== undefined)
        return refuse(`names ${(0,base_text/* printable */.g$)(wrong, 60)}, which is not of the form org/name`);
    if (new Set(repositories.map(name => name.replace(/\/.*$/, ''))).size > 1)
        return refuse('names repositories of several organizations');
    const file = path
        .trim()
        .replaceAll('\\', '/')
        .replace(/^(\.\/)+/, '');
    return { file, line: Number(line), access, channel, repositories, text: said.trim() };
}

;// CONCATENATED MODULE: ./src/migrate/inputs.ts



/** Reads them. `answerFile` is the text of the file that input answers names, if any. Throws INPUT_INVALID. */
function readMigrateInputs(runner, answerFile = '') {
    const paths = (0,base_text/* parseList */.E1)((0,runner_inputs/* readText */.yR)(runner, 'paths'));
    if (paths.length === 0)
        throw (0,runner_inputs/* invalidInput */.aY)('paths', { said: 'is empty', hint: 'name files or directories' });
    return {
        config: { path: (0,runner_inputs/* readText */.yR)(runner, 'config'), isExplicit: (0,runner_inputs/* isWritten */.QH)(runner, 'config') },
        paths,
        write: (0,runner_inputs/* readBoolean */.Vf)(runner, 'write'),
        failOn: (0,runner_inputs/* readChoice */.Kf)(runner, { name: 'fail-on', choices: ['error', 'warning', 'never'] }),
        answers: [...answersIn((0,runner_inputs/* readText */.yR)(runner, 'answer'), 'answer'), ...answersIn(answerFile, 'answers')],
        prefer: (0,runner_inputs/* readChoice */.Kf)(runner, { name: 'prefer', choices: ['token', 'oidc', 'oidc-all'] }),
        register: (0,runner_inputs/* readBoolean */.Vf)(runner, 'register'),
    };
}
/** One a line; `#` starts a comment. */
function answersIn(text, name) {
    const lines = text.split(/\r?\n/).map(line => line.trim());
    return lines.flatMap(line => {
        if (line === '' || line.startsWith('#'))
            return [];
        const answer = parseAnswer(line);
        if (!('problem' in answer))
            return [answer];
        throw (0,runner_inputs/* invalidInput */.aY)(name, {
            said: `: ${JSON.stringify(answer.text)} ${answer.problem}`,
            hint: 'write FILE:LINE=push:org/image or FILE:LINE=pull:org/image, with the file and line of the finding',
        });
    });
}

// EXTERNAL MODULE: ./src/register/find-slot.ts
var find_slot = __webpack_require__(5275);
;// CONCATENATED MODULE: ./src/yaml/plain.ts
const deepest = 30;
const mostCharacters = 1_000_000;
/** What is not text, and what some readers take as the end of a line; it is left to the reader. */
const unusual = /[\0-\x08\x0b-\x1f\x7f-\xa0\u2028\u2029\ufeff]/;
/**
 * True only for a text that every reader of YAML takes: simple keys, each once, values on one line, blocks of text. Most
 * workflows are such. False tells nothing. Of a text that nobody asks for more, this tells it in a tenth of the time of reading.
 */
function isPlainYaml(text) {
    if (text.length > mostCharacters || unusual.test(text))
        return false;
    const lines = text.split('\n');
    const place = { blocks: [], isOpen: true };
    let at = 0;
    while (at < lines.length) {
        const line = lines[at] ?? '';
        at += 1;
        if (/^ *(#|$)/.test(line))
            continue;
        const content = contentOf(line, place);
        if (content === undefined)
            return false;
        if (!textBlock.test(content))
            continue;
        const end = endOfText(lines, { from: at, column: place.blocks.at(-1)?.column ?? 0 });
        if (end === undefined)
            return false;
        at = end;
    }
    return true;
}
const lineParts = /^( *)((?:- +)*)(?:([A-Za-z_][\w.-]{0,99}):(?: +|$))?(.*)$/;
const comment = '(?: +#.*| *)$';
const nothing = /^(#.*)?$/;
const textBlock = new RegExp(`^[|>][+-]?${comment}`);
const quoted = `'[^'\\t]*'|"[^"\\\\\\t]*"`;
const word = `[\\w./][\\w./*+@-]*|${quoted}`;
const list = `\\[ *(?:(?:${word})(?: *, *(?:${word}))*)? *\\]`;
const plain_open = '[\\w./$](?:[^\\s:#]|:(?=\\S)|(?<=\\S)#| +(?=[^\\s#]))*';
const value = new RegExp(`^(?:${plain_open}|${quoted}|${list}|\\{\\})${comment}`);
/** What stands behind the keys and dashes of a line; `undefined` if the line may not fit those before it. */
function contentOf(line, place) {
    const [, indent = '', dashes = '', key, content = ''] = lineParts.exec(line) ?? [];
    let column = indent.length;
    for (const [dash] of dashes.matchAll(/- +/g)) {
        if (!enter(place, { column, key: undefined, isFirst: column === indent.length }))
            return undefined;
        column += dash.length;
    }
    if (key === undefined)
        return dashes !== '' && value.test(content) ? content : undefined;
    if (!enter(place, { column, key, isFirst: dashes === '' }))
        return undefined;
    place.isOpen = nothing.test(content);
    return place.isOpen || textBlock.test(content) || value.test(content) ? content : undefined;
}
/** A dash or a key at a column: one more in the block that is open there, or the first of a new one. */
function enter(place, { column, key, isFirst }) {
    const { blocks } = place;
    const mayStart = !isFirst || (!leave(place, { column, key }) && place.isOpen);
    place.isOpen = false;
    // A key that says null is an empty text.
    if (key !== undefined && /^null$/i.test(key))
        return false;
    const last = blocks.at(-1);
    if (isFirst && last?.column === column) {
        if (key === undefined && last.keys === undefined)
            return true;
        if (key !== undefined && last.keys !== undefined)
            return isNew(key, last.keys);
    }
    blocks.push({ column, keys: key === undefined ? undefined : new Set([key]) });
    return mayStart && blocks.length <= deepest;
}
function isNew(key, keys) {
    const { size } = keys;
    return keys.add(key).size > size;
}
/** Ends the blocks that a line is not in any more. True if there were any. */
function leave({ blocks }, { column, key }) {
    const before = blocks.length;
    const isOver = (block) => block.column > column || (block.column === column && key !== undefined && block.keys === undefined);
    for (let last = blocks.at(-1); last !== undefined && isOver(last); last = blocks.at(-1))
        blocks.pop();
    return blocks.length < before;
}
/** The first line behind a block of text; `undefined` if the indentation is not a plain one. */
function endOfText(lines, { from, column }) {
    let indent;
    for (let at = from; at < lines.length; at += 1) {
        const line = lines[at] ?? '';
        const spaces = /^ */.exec(line)?.[0].length ?? 0;
        if (line.charAt(spaces) === '\t' || (indent === undefined && line !== '' && spaces === line.length)) {
            return undefined;
        }
        if (spaces === line.length || spaces >= (indent ?? column + 1))
            indent ??= line === '' ? undefined : spaces;
        else
            return at;
    }
    return lines.length;
}

// EXTERNAL MODULE: ./src/yaml/tree.ts
var tree = __webpack_require__(639);
// EXTERNAL MODULE: ./src/migrate/workflow/workflow.ts + 2 modules
var workflow_workflow = __webpack_require__(1631);
;// CONCATENATED MODULE: ./src/migrate/decide/targets.ts
function targetsOf({ job, logins }, effects) {
    const others = logins.filter(one => one.registry !== 'hub');
    if (signsInElsewhere(job))
        return { alone: false, isRestNamed: false };
    const pushed = effects.flatMap(({ kind, images }) => (kind === 'push' ? images : []));
    const isNamed = ({ registry, host }) => registry === 'other' && pushed.some(({ image }) => image.text.startsWith(`${host.toLowerCase()}/`));
    return { alone: others.length === 0, isRestNamed: others.every(isNamed) };
}
/** The effect with its images on Docker Hub only; none if it pushes elsewhere. */
function hubPush(one, place) {
    if (one.kind !== 'push')
        return [];
    if (one.images.length === 0)
        return place.targets.alone ? [one] : [];
    const images = one.images.filter(image => isOnHub(image, place));
    return images.length === 0 ? [] : [{ ...one, images }];
}
/** It pushes, to Docker Hub or elsewhere. */
function hasUnknownTarget(one, place) {
    if (one.kind !== 'push' || place.targets.alone)
        return false;
    return one.images.length === 0 || one.images.some(image => isUnclear(image) && !isOnHub(image, place));
}
function isOnHub(tagged, { login, targets }) {
    const { image } = tagged;
    if (image.registry === 'hub' && image.namespace !== 'library')
        return true;
    if (isAccountImage(image.text, login))
        return true;
    if (!isUnclear(tagged))
        return false;
    // `${{ secrets.DOCKERHUB_IMAGE }}`: the name speaks, and no other registry is left.
    return targets.alone || (targets.isRestNamed && /\.[\w-]*docker/i.test(image.open ?? ''));
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

;// CONCATENATED MODULE: ./src/migrate/decide/use.ts



/**
 * What a job does with each of its logins: what follows it, up to the next login. The job is read once: the function that
 * this gives only looks at what lies between two logins.
 */
function loginUses(acts) {
    const { job, logins } = acts;
    const effects = acts.effects();
    const onHub = logins.flatMap(({ registry, step }) => registry === 'hub' && step !== undefined ? [step] : []);
    // What follows a step that this action already logs in is that step's.
    const ours = job.steps.filter(workflow_workflow/* isOurs */.MU);
    const ends = [...new Set([...onHub, ...ours].map(step => step.index))].sort((a, b) => a - b);
    const around = {
        targets: targetsOf(acts, effects),
        cloud: effects.some(one => one.kind === 'cloud'),
        effects,
    };
    const known = new Map();
    return login => {
        const from = login.step?.index ?? 0;
        const { username } = login;
        const said = login.answer?.text ?? '';
        const key = `${from} ${username.kind} ${'name' in username ? username.name : ''} ${said}`;
        const next = ends[firstIndex(ends, index => index > from)] ?? Infinity;
        const start = firstIndex(effects, ({ step }) => step.index >= from);
        const beside = besideSteps(job, login.step);
        const running = beside.size === 0 ? [] : effects.slice(0, start).filter(one => beside.has(one.step));
        const use = known.get(key) ??
            useOf(login, {
                ...around,
                after: [
                    ...running,
                    ...effects.slice(start, firstIndex(effects, ({ step }) => step.index >= next)),
                ],
            });
        known.set(key, use);
        return { ...use, at: use.at ?? login.at };
    };
}
/** Steps before this one in the file that may still run when it has ended: in the same `parallel:`, or in the background. */
function besideSteps(job, step) {
    const running = new Set();
    if (step === undefined)
        return running;
    for (const one of job.steps.slice(0, step.index)) {
        const waited = (0,tree/* itemsOf */.S3)((0,tree/* valueOf */.RP)(one.node, 'wait')).map(item => (item.kind === 'scalar' ? item.value : ''));
        const isAll = (0,tree/* valueOf */.RP)(one.node, 'wait-all') !== undefined;
        for (const other of running)
            if (isAll || (other.id !== undefined && waited.includes(other.id)))
                running.delete(other);
        const isBeside = step.group !== undefined && one.group === step.group;
        if (isBeside || (0,tree/* textOf */.b6)(one.node, 'background') === 'true')
            running.add(one);
    }
    return running;
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
function useOf(login, around) {
    const { after, targets, cloud } = around;
    const pushes = after.flatMap(one => hubPush(one, { login, targets }));
    const pulls = after.filter(one => one.kind === 'pull');
    const bases = after.filter(one => one.kind === 'base');
    const locals = around.effects.filter(({ kind }) => kind === 'local' || kind === 'opaque');
    const doubtful = after.find(one => hasUnknownTarget(one, { login, targets }));
    const { answer } = login;
    if (answer !== undefined)
        return { ...answered(answer), pushes, pulls, bases, locals, cloud };
    return { ...accessOf({ after, pushes, doubtful }), pushes, pulls, bases, locals, cloud };
}
function answered({ access, text, }) {
    return { access, confidence: 'sure', why: `the answer is ${text}`, at: undefined };
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

;// CONCATENATED MODULE: ./src/migrate/decide/answered.ts

/** Gives each answer to the login that it names. Whatever is not exactly right is a problem: an answer is never guessed. */
function withAnswers(views, answers) {
    if (answers.length === 0)
        return { views, problems: [] };
    const byPlace = new Map(answers.map(answer => [placeOf(answer), answer]));
    const repeated = answers.filter(answer => byPlace.get(placeOf(answer)) !== answer);
    const logins = views.flatMap(view => view.logins.map(login => ({ view, login })));
    // Of several logins in one step, one to Docker Hub is meant.
    const inOrder = [...logins].sort((a, b) => Number(isAnswerable(a.login)) - Number(isAnswerable(b.login)));
    const known = new Map(inOrder.map(one => [placeOfLogin(one.login), one]));
    const problems = [
        ...repeated.map(answer => `${placeOf(answer)} is answered twice`),
        ...[...byPlace].flatMap(([place, answer]) => {
            const found = known.get(place);
            if (found === undefined)
                return [
                    unknownPlace(answer, logins.map(({ login }) => login)),
                ];
            const doubt = doubtOf(answer, found);
            return doubt === undefined ? [] : [`${place}: ${doubt}`];
        }),
    ];
    return { views: views.map(view => toldView(view, byPlace)), problems };
}
function toldView(view, answers) {
    const logins = view.logins.map(login => told(login, answers));
    const passwords = logins.flatMap(({ answer, password }) => answer !== undefined && password.kind === 'secret' ? [password.name] : []);
    return { ...view, logins, passwords: new Set([...view.passwords, ...passwords]) };
}
function isAnswerable({ registry }) {
    return registry === 'hub' || registry === 'unknown';
}
function told(login, answers) {
    const answer = answers.get(placeOfLogin(login));
    return answer === undefined || !isAnswerable(login) ? login : { ...login, answer, registry: 'hub' };
}
/** What the files show against an answer. */
function doubtOf({ access }, { view, login }) {
    if (!isAnswerable(login))
        return `this login is to ${login.host}`;
    const use = loginUses(view)(login);
    if (access === 'push' || use.access !== 'push' || use.confidence !== 'sure')
        return undefined;
    return `the answer is pull, but ${use.why} in line ${login.workflow.positionAt(use.at).line}`;
}
function unknownPlace(answer, logins) {
    const here = logins.filter(({ workflow }) => workflow.path === answer.file);
    const lines = here.map(({ workflow, at }) => workflow.positionAt(at).line);
    const [nearest] = lines.sort((a, b) => Math.abs(a - answer.line) - Math.abs(b - answer.line));
    const place = placeOf(answer);
    if (nearest !== undefined)
        return `there is no login at ${place}; the nearest is at ${answer.file}:${nearest}`;
    const [first] = logins;
    if (first === undefined)
        return `there is no login at ${place}, nor in any other file that was read`;
    return `there is no login in ${answer.file}; the first one that was read is at ${placeOfLogin(first)}`;
}
function placeOf({ file, line }) {
    return `${file}:${line}`;
}
function placeOfLogin({ workflow, at }) {
    return `${workflow.path}:${workflow.positionAt(at).line}`;
}

// EXTERNAL MODULE: ./src/migrate/logins/login.ts
var logins_login = __webpack_require__(8209);
// EXTERNAL MODULE: ./src/migrate/workflow/repository.ts
var workflow_repository = __webpack_require__(4627);
;// CONCATENATED MODULE: ./src/migrate/logins/plan.ts
/** Names the organization where nothing in the files does: a person sets it, as the secret of the token. */
const organizationVariable = 'DOCKERHUB_ORGANIZATION';
const namedByVariable = `\${{ vars.${organizationVariable} }}`;
/** Which token a plan uses, in words: "a push token", "the nightly push token". */
function tokenWords({ channel, access, keyless, }) {
    if (keyless !== undefined)
        return `a keyless login that may ${access}`;
    return channel === undefined ? `a ${access} token` : `the ${channel} ${access} token`;
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

;// CONCATENATED MODULE: ./src/migrate/decide/decision.ts


/** The finding of a sure replacement. `why` is its evidence. */
function shared(plan, why) {
    const { login, access, channel, condition } = plan;
    const skipped = condition === undefined ? '' : '; on-missing: skip replaces the check for the old secret';
    return loginFinding(login, {
        code: 'LOGIN_SHARED',
        part: {
            confidence: 'sure',
            access,
            ...(channel === undefined ? {} : { channel }),
            message: `${login.tool} uses a shared account; it needs ${tokenWords(plan)} (${why})${skipped}`,
            remedy: ['apply the edit', ...variableWords(plan), ...publicWords(plan)].join('; '),
        },
    });
}
function variableWords({ organization }) {
    const isOpen = organization === namedByVariable;
    return isOpen
        ? [`set the variable ${organizationVariable} to the name of your organization on Docker Hub`]
        : [];
}
function publicWords({ login, publicRead }) {
    if (publicRead === undefined)
        return [];
    return [`${tickPublic} for this token: ${evidence(login, { why: publicRead.by, at: publicRead.at })}`];
}
/** Words for row `Read public repositories` of Docker Home's form for a token. */
const tickPublic = 'in Docker Home tick “Read public repositories”';
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

// EXTERNAL MODULE: ./src/registry/repositories.ts
var repositories = __webpack_require__(4651);
// EXTERNAL MODULE: ./src/migrate/workflow/image.ts
var workflow_image = __webpack_require__(2006);
// EXTERNAL MODULE: ./src/migrate/expression/scenario.ts
var scenario = __webpack_require__(4296);
// EXTERNAL MODULE: ./src/migrate/expression/open-text.ts
var open_text = __webpack_require__(916);
;// CONCATENATED MODULE: ./src/migrate/decide/open-names.ts


/**
 * Repositories on Docker Hub that a job pushes and that only a run knows, such as `${{ vars.OWNER }}/app`: as the step of the
 * login can have them, too. Those of other expressions are left out.
 */
function openRepositories({ pushes }, login) {
    const names = pushes.flatMap(push => push.images.flatMap(one => openRepository(one, { push, login }) ?? []));
    return [...new Set(names)].sort();
}
/** The same for one image of a push; `undefined` where it is known, or where the login's step cannot name it. */
function openRepository({ image: { open } }, { push, login }) {
    return open !== undefined && isMadeOf(open, contextsAt(login, push)) ? open : undefined;
}
/** The text means the same in every file. */
function isSameEverywhere(text) {
    return isMadeOf(text, [github]);
}
function isMadeOf(text, contexts) {
    return (0,open_text/* textParts */.KO)(text).every(part => {
        const inside = (0,open_text/* expressionIn */.M7)(part);
        return inside === undefined || contexts.some(context => context.test(inside));
    });
}
/** The namespace of such a text; the text itself where one expression is the whole name. */
function openOwner(repository) {
    const pieces = (0,open_text/* splitOutside */.kO)(repository, /\//);
    return pieces.length > 1 ? pieces.slice(0, -1).join('/') : repository;
}
const github = /^github\.(repository|repository_owner|event\.repository\.(full_)?name)$/;
const variables = /^vars\.[\w-]+$/;
const secrets = /^secrets\.[\w-]+$/;
/** They may be empty where what pushes does not run. */
const ofRun = /^((github\.event\.)?inputs\.[\w-]+|matrix\.[\w.-]+|needs\.[\w-]+\.outputs\.[\w-]+)$/;
/** Expressions that mean at the login what they mean at the push. What is handed over has other names at the caller's. */
function contextsAt({ workflow, step }, push) {
    if ((0,scenario/* declaredSecrets */.u)(workflow.on) !== undefined)
        return [github, variables];
    const isTogether = push.step.condition === undefined || push.step.condition === step?.condition;
    return isTogether ? [github, variables, secrets, ofRun] : [github, variables, secrets];
}

;// CONCATENATED MODULE: ./src/migrate/decide/organization.ts





/** Pushed images on Docker Hub; a bare name is none, for nobody can push to `library`. */
function hubImages(use) {
    const images = use.pushes.flatMap(push => push.images.map(({ image }) => image));
    return images.filter(({ registry, namespace }) => registry === 'hub' && namespace !== 'library');
}
/** `namespace/name` on Docker Hub that a job is seen to push. */
function pushedRepositories(use) {
    return [...new Set(hubImages(use).flatMap(image => (0,workflow_image/* repositoryOf */._M)(image) ?? []))].sort();
}
/** `namespace/name` of that organization on Docker Hub that a job is seen to pull. */
function pulledRepositories(use, organization) {
    const images = use.pulls.flatMap(pull => pull.images).filter(({ image }) => image.registry === 'hub');
    const names = [
        ...images.flatMap(({ image }) => (0,workflow_image/* repositoryOf */._M)(image) ?? []),
        ...baseRepositories(use, organization),
    ];
    return [...new Set(names)].filter(name => name.startsWith(`${organization}/`)).sort();
}
/**
 * `namespace/name` on Docker Hub that the builds of a job start from, and that no build of its own makes: what the machine
 * has already need not be on Docker Hub at all.
 */
function baseRepositories(use, organization) {
    const made = new Set(use.locals.flatMap(namesOf));
    // What is loaded, or made by something unknown, may have any name of the organization's.
    const isOpen = use.locals.some(({ images }) => images.length === 0);
    const names = [...new Set(use.bases.flatMap(namesOf))];
    return names.filter(name => !made.has(name) && !(isOpen && name.startsWith(`${organization}/`))).sort();
}
function namesOf({ images }) {
    return images.flatMap(({ image }) => (0,workflow_image/* repositoryOf */._M)(image) ?? []);
}
/** Namespaces on Docker Hub that a job is seen to push to; `''` for one that the file does not tell. */
function pushedNamespaces(use) {
    return [...new Set(hubImages(use).map(({ namespace }) => namespace ?? ''))];
}
/** It pushes something whose repository neither the file tells nor a run will. */
function hasUnknownPush(use, login) {
    return use.pushes.some(push => push.images.length === 0 ||
        push.images.some(one => openRepository(one, { push, login }) === undefined &&
            ((0,workflow_image/* repositoryOf */._M)(one.image) === undefined || one.image.namespace === 'library')));
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
/** The organization that an answer names: what the file shows must not speak against it. */
function saidOwner(organization, { pushed, register }) {
    const other = pushed.find(namespace => namespace !== organization);
    if (other !== undefined)
        return { why: `it also pushes to ${other}`, remedy: `give ${other} a login of its own` };
    if (register === undefined || register.organization === organization)
        return { organization, named: register !== undefined };
    return {
        why: `the answer names ${organization}, and the register is that of ${register.organization}`,
        remedy: 'give that organization a register of its own',
    };
}
function foreignImage({ form }, organization) {
    if (form.kind !== 'credentials')
        return undefined;
    const { namespace } = (0,workflow_image/* parseImage */.zZ)(form.image ?? '');
    return namespace === organization || namespace === 'library' ? undefined : (namespace ?? 'an unknown owner');
}
/** A login for other people's images: whose the token is, no image can tell. */
function isForPullsAlone({ workflow, form }, { access, pushes }) {
    return (access === 'pull' && pushes.length === 0 && workflow.kind === 'workflow' && form.kind !== 'credentials');
}
function ownerOf(login, given) {
    const { use, register, known } = given;
    const pushed = pushedNamespaces(use).filter(namespace => namespace !== '');
    const said = (0,repositories/* namespaceOf */.N6)(login.answer?.repositories ?? []);
    if (said !== undefined)
        return saidOwner(said, { pushed, register });
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
    const named = [...pushed, ...known].filter(namespace => namespace !== '');
    const candidates = new Set(named.length > 0 ? named : openRepositories(use, login).map(openOwner));
    const [organization] = candidates;
    if (organization === undefined && isForPullsAlone(login, use))
        return { organization: namedByVariable, named: false };
    if (organization === undefined || candidates.size > 1) {
        const why = organization === undefined
            ? 'no image names the organization'
            : `it serves ${[...candidates].join(' and ')}`;
        return { why, remedy: 'add the register, which names the organization' };
    }
    if (/\.[\w-]*(user|login|account)[\w-]*\s*\}\}/i.test(organization)) {
        return {
            why: `the namespace ${organization} may be a person’s account`,
            remedy: 'write the organization out, or add the register',
        };
    }
    const { account, username } = login;
    const isOwners = username.kind === 'variable' && /^github\.(actor|repository_owner)$/.test(username.name);
    if (account?.toLowerCase() === organization || isOwners) {
        const name = isOwners ? `\${{ ${username.name} }}` : organization;
        return {
            why: `the user name ${name} ${isOwners ? 'may be' : 'is also'} the namespace: a person, or an organization’s token already`,
            remedy: 'add the register if it is an organization',
        };
    }
    return { organization, named: false };
}

;// CONCATENATED MODULE: ./src/migrate/decide/public-read.ts

const building = /^(docker\/(build-push-action|bake-action|setup-buildx-action|setup-qemu-action)|depot\/(build-push-action|bake-action)|crazy-max\/ghaction-setup-containerd)$/;
/**
 * The first step from `start` on that builds, or that starts a builder or an emulator: all of them are public images, and
 * Docker Hub refuses those to a token that may not read public repositories.
 */
function publicReadAfter(job, start) {
    const steps = job.steps.filter(step => start === undefined || step.index > start.index);
    for (const step of steps) {
        const by = readBy(step);
        if (by !== undefined)
            return { by, at: step.node.start };
    }
    return undefined;
}
function readBy(step) {
    const name = (0,workflow_workflow/* actionName */.aM)(step);
    if (building.test(name))
        return name.includes('setup-') ? `${name} reads a public image` : `${name} builds`;
    const command = step.commands.find(({ words: [head, ...rest] }) => {
        const verb = rest.find(word => !word.startsWith('-'));
        return (/^(docker|podman|nerdctl|buildah)$/.test(head) && /^(build|buildx|compose|bake|bud)$/.test(verb ?? ''));
    });
    return command === undefined ? undefined : `${command.words[0]} builds`;
}

;// CONCATENATED MODULE: ./src/migrate/decide/convert.ts





const idVariable = 'DOCKERHUB_OIDC_CONNECTIONID';
const timeVariable = 'DOCKERHUB_OIDC_EXPIREIN';
/**
 * A keyless step of docker/login-action as one of this action; as it was, with the reason, where the step's own `env:` does not
 * say everything, or the file does not tell what the login is for.
 */
function converted(given, kept) {
    const plan = conversion(given);
    if (!('why' in plan))
        return { plan, why: '', finding: convertedFinding(plan) };
    const { finding } = kept;
    return { finding: { ...finding, message: `${finding.message}; it is not converted: ${plan.why}` } };
}
function convertedFinding(plan) {
    return {
        ...shared(plan, 'it is keyless already'),
        message: `${plan.login.tool} is keyless, and becomes a keyless step of this action`,
    };
}
function conversion({ login, use, register }) {
    const { form, step, account } = login;
    if (form.kind !== 'action' || step === undefined || form.with.flow)
        return { why: 'it is not a plain step of docker/login-action' };
    const env = (0,tree/* entryOf */.Ms)(step.node, 'env')?.value;
    const id = (0,tree/* entryOf */.Ms)(env, idVariable)?.value;
    if (id?.kind !== 'scalar')
        return { why: `${idVariable} does not stand in the step’s own env:` };
    const time = (0,tree/* entryOf */.Ms)(env, timeVariable)?.value;
    if ((0,tree/* entriesOf */.Mc)(env).some(({ key }) => key !== idVariable && key !== timeVariable))
        return { why: 'its env: has other variables' };
    if (account === undefined || (0,register_names/* organizationProblem */.hE)(account) !== undefined)
        return { why: 'its user name is not written out' };
    if (use.confidence !== 'sure')
        return { why: use.why };
    if (use.cloud)
        return { why: 'the job builds in Docker Build Cloud' };
    const seen = use.access === 'push' ? pushedRepositories(use) : pulledRepositories(use, account);
    const isWhole = use.access === 'pull' || !hasUnknownPush(use, login);
    const named = isWhole && seen.every(name => name.startsWith(`${account}/`)) ? seen : [];
    const lines = time?.kind === 'scalar' ? [`oidc-expires-in: ${time.value}`] : [];
    return {
        login,
        access: use.access,
        channel: undefined,
        secret: '',
        organization: account,
        namesOrganization: register?.organization !== account,
        seen,
        named,
        open: [],
        bases: baseRepositories(use, account).filter(name => !seen.includes(name)),
        publicRead: publicReadAfter(login.job, step),
        isKeylessEntry: false,
        keyless: { connection: id.value, lines, isConversion: true },
    };
}

// EXTERNAL MODULE: ./src/migrate/logins/credential.ts
var credential = __webpack_require__(5091);
;// CONCATENATED MODULE: ./src/migrate/rewrite/uses.ts
const commit = /@[0-9a-f]{40}$/i;
/** True when a `uses:` names a commit. */
function isPinned(uses) {
    return commit.test(uses);
}
/** Replaces what a `uses:` names, in the pinning style it has: a tag, or a commit with the version as comment. */
function usesEdits(text, { uses, own }) {
    const quoted = uses.style === 'single' || uses.style === 'double' ? 1 : 0;
    const start = uses.start + quoted;
    const end = uses.end - quoted;
    const { name, tag, pin } = own;
    if (!isPinned(uses.value) || pin === undefined)
        return [{ start, end, text: `${name}@${tag}` }];
    const reference = { start, end, text: `${name}@${pin.commit}` };
    const [comment] = /^[ \t]*#[^\r\n]*/.exec(text.slice(uses.end)) ?? [];
    if (comment === undefined) {
        const rest = /^[^\r\n]*/.exec(text.slice(uses.end))?.[0] ?? '';
        // In a flow mapping more follows on the line, and a comment would swallow it.
        return rest.trim() === '' ? [reference, tail(uses.end, ` # ${pin.version}`)] : [reference];
    }
    const [shown = '', prefix = '', action = ''] = versionComment.exec(comment) ?? [];
    if (shown === '')
        return [reference];
    const at = uses.end + comment.indexOf(shown);
    const renamed = action === '' ? `${prefix}${pin.version}` : `${prefix}${name}@${pin.version}`;
    return [reference, { start: at, end: at + shown.length, text: renamed }];
}
function tail(at, text) {
    return { start: at, end: at, text };
}
/** `v3.4.0`, `tag=v3`, `ratchet:docker/login-action@v3` */
const versionComment = /((?:tag=|ratchet:|pin@|@)?)(docker\/login-action@)?v?\d+(?:\.\d+)*(?![\w.])/;
/** True when most actions of a file are pinned by commit: a new one has to be, too. */
function pinsByCommit(text) {
    const written = text.matchAll(/^[^#\n]*\buses["']?:[ \t]*["']?([\w.-]+\/[\w./-]+@[\w./-]+)/gm);
    const uses = [...written].map(([, name = '']) => name);
    return uses.filter(isPinned).length * 2 > uses.length;
}
/** How a new `uses:` is written in a file: as most of its others are. */
function newUses(text, own) {
    return ownUses(own, pinsByCommit(text));
}
/** A new `uses:` of this action, by its commit if `pinned`. */
function ownUses({ name, tag, pin }, pinned) {
    return pinned && pin !== undefined ? `${name}@${pin.commit} # ${pin.version}` : `${name}@${tag}`;
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
/**
 * Takes the lines of entries out. Of those that begin a list item only the text goes, for the `- ` before them stays.
 * @param item the list item around them, if they stand in one.
 */
function removeEntries(text, entries, item) {
    const own = item?.entries ?? [];
    const leading = new Set(own.slice(0, own.findIndex(entry => !entries.includes(entry))));
    return entries.map(entry => removeEntry(text, { entry, isLeading: leading.has(entry) }));
}
function removeEntry(text, part) {
    const { keyRange, value } = part.entry;
    const end = trimmedEnd(text, { start: keyRange.start, end: Math.max(value.end, keyRange.end) });
    const lineEnd = text.indexOf('\n', end);
    const next = lineEnd === -1 ? text.length : lineEnd + 1;
    if (part.isLeading) {
        const following = /^[ \t]*/.exec(text.slice(next))?.[0].length ?? 0;
        return { start: keyRange.start, end: next + following, text: '' };
    }
    const start = text.lastIndexOf('\n', keyRange.start) + 1;
    if (lineEnd !== -1)
        return { start, end: next, text: '' };
    // The file ends without a line ending, and still does afterwards.
    return { start: text.slice(0, start).trimEnd().length, end: next, text: '' };
}
/** In a flow mapping braces need quotes; elsewhere the style of what was there stays. */
function quoteOf(value, flow) {
    const style = value.kind === 'scalar' ? value.style : 'plain';
    if (style === 'single')
        return "'";
    return style === 'double' || flow ? '"' : '';
}
/** Puts another text in the place of a value, in the quotes that it has: one with braces has some in a flow mapping. */
function replaceValue(text, { node, value }) {
    return { start: node.start, end: trimmedEnd(text, node), text: edit_quoted(value, quoteOf(node, false)) };
}
/** No text that migrate writes has quotes in it. */
function edit_quoted(text, quote) {
    return quote + text + quote;
}

;// CONCATENATED MODULE: ./src/migrate/rewrite/permissions.ts



/**
 * `permissions:` of a job replace those of its workflow, and whatever is not in them is taken away (docs.github.com,
 * "Controlling permissions for GITHUB_TOKEN"). So the job's own get one line; without own ones it gets a copy of the
 * workflow's with one line more, so that no other job is given anything.
 */
function idTokenPermission(workflow, job) {
    if (workflow.kind === 'action')
        return unclear('the jobs that use this action have the permissions');
    if (workflow.scenarios.some(({ event }) => event === 'workflow_call'))
        return unclear('callers decide about the permissions of this workflow');
    const own = (0,tree/* entryOf */.Ms)(job.node, 'permissions')?.value;
    const around = (0,tree/* entryOf */.Ms)(workflow.root, 'permissions')?.value;
    if (own !== undefined)
        return inPermissions(workflow.text, own);
    if (around === undefined) {
        return needsNothingElse(workflow, job)
            ? added(workflow.text, { job, lines: ['contents: read'] })
            : unclear('it has no permissions:, and which of GitHub’s default ones it needs the file does not tell');
    }
    const given = inPermissions(workflow.text, around);
    if (given.kind !== 'edit')
        return given;
    const lines = (0,tree/* entriesOf */.Mc)(around).flatMap(({ key, value }) => value.kind === 'scalar' && key !== 'id-token' ? [`${key}: ${value.value}`] : []);
    return added(workflow.text, { job, lines });
}
function unclear(why) {
    return { kind: 'unclear', why };
}
function inPermissions(text, node) {
    if (node.kind === 'scalar') {
        if (node.value === 'write-all')
            return { kind: 'granted' };
        if (node.value !== '')
            return unclear(`permissions: ${node.value} has no id-token, and cannot be added to`);
    }
    if (node.shared)
        return unclear('an anchor shares its permissions with other places');
    if (node.kind !== 'mapping')
        return unclear('its permissions: are empty, or not a mapping');
    const known = (0,tree/* entryOf */.Ms)(node, 'id-token')?.value;
    if (known?.kind === 'scalar') {
        if (known.value === 'write')
            return { kind: 'granted' };
        return { kind: 'edit', edit: replaceValue(text, { node: known, value: 'write' }) };
    }
    return lineIn(text, node);
}
function lineIn(text, node) {
    const line = 'id-token: write';
    const last = node.entries.at(-1);
    if (last === undefined) {
        return { kind: 'edit', edit: { start: node.start, end: node.end, text: `{ ${line} }` } };
    }
    if (last.value.kind !== 'scalar' || last.value.style === 'block')
        return unclear('its permissions: are written in an unusual way');
    const end = last.value.end;
    const before = node.flow
        ? ', '
        : lineEndingAt(text, last.keyRange.start) + indentAt(text, last.keyRange.start);
    if (node.flow)
        return { kind: 'edit', edit: { start: end, end, text: `${before}${line}` } };
    // Before the last one: what stands behind that in its line is a comment of its own.
    const { start } = last.keyRange;
    return { kind: 'edit', edit: { start, end: start, text: `${line}${before}` } };
}
function added(text, { job, lines }) {
    const steps = (0,tree/* entryOf */.Ms)(job.node, 'steps');
    if (job.node.kind !== 'mapping' || job.node.flow || steps === undefined)
        return unclear('the job is written in a flow mapping');
    const { start } = steps.keyRange;
    const indent = indentAt(text, start);
    const end = lineEndingAt(text, start);
    const block = ['permissions:', ...[...lines, 'id-token: write'].map(line => `${indent}  ${line}`)];
    return { kind: 'edit', edit: { start, end: start, text: `${block.join(end)}${end}${indent}` } };
}
/** Actions that need no more than to read the repository. */
const modest = /^(actions\/(checkout|cache|setup-[\w-]+)|docker\/(login|setup-buildx|setup-qemu|metadata|build-push|bake)-action)$/;
/** Nothing in the job uses GitHub's own token for more than to check out. */
function needsNothingElse(workflow, job) {
    const texts = [job.node, workflow.env].flatMap(node => (node === undefined ? [] : [...(0,tree/* scalarsIn */.PX)(node)]));
    if (texts.some(({ value }) => /github\.token|GITHUB_TOKEN|\bgit +push\b|toJSON\(/i.test(value)))
        return false;
    return job.steps.every(step => step.uses === undefined || (0,workflow_workflow/* isOurs */.MU)(step) || modest.test((0,workflow_workflow/* actionName */.aM)(step)));
}

// EXTERNAL MODULE: ./src/migrate/workflow/scope.ts + 1 modules
var workflow_scope = __webpack_require__(684);
;// CONCATENATED MODULE: ./src/migrate/decide/keyless.ts





/** What a new step says where no register knows the connection. */
const connection = '${{ vars.DOCKER_OIDC_CONNECTION }}';
/** The decision without a secret, where that is sure to work; else as it was, with the reason. */
function withoutSecret(decision, prefer) {
    const { plan, why = '' } = decision;
    if (plan === undefined || prefer === 'token' || plan.keyless !== undefined)
        return decision;
    const doubt = keylessDoubt(plan);
    if (doubt !== undefined) {
        const { finding } = decision;
        return { ...decision, finding: { ...finding, message: `${finding.message}; not keyless: ${doubt}` } };
    }
    const part = { connection: plan.isKeylessEntry ? undefined : connection, lines: [], isConversion: false };
    const keyless = { ...plan, keyless: part };
    return { ...decision, plan: keyless, finding: shared(keyless, why) };
}
function keylessDoubt({ login, handed, declared, isKeylessEntry }) {
    if (login.form.kind === 'credentials')
        return 'GitHub pulls this image before any step, with a secret';
    if (handed !== undefined || declared !== undefined)
        return 'callers pass the credential';
    if (isKeylessEntry && login.form.kind === 'action' && login.form.with.flow)
        return 'the step is written in a flow mapping';
    const permission = idTokenPermission(login.workflow, login.job);
    return permission.kind === 'unclear' ? permission.why : undefined;
}
/**
 * A login that works without a stored secret: docker/login-action exchanges the job's ID token when its variable is set, and
 * docker/oidc-action hands on a token that it exchanged.
 */
function isKeyless({ workflow, job, step, password }) {
    if (step === undefined)
        return false;
    if (password.kind === 'missing')
        return (0,workflow_scope/* scopeOf */.Od)({ workflow, job, step }).env.values('DOCKERHUB_OIDC_CONNECTIONID') !== undefined;
    const [, id] = /^\s*\$\{\{\s*steps\.([\w-]+)\.outputs\./.exec((0,tree/* textOf */.b6)(step.with, 'password') ?? '') ?? [];
    const source = id === undefined ? undefined : job.steps.find(one => one.id === id);
    return source !== undefined && (0,workflow_workflow/* actionName */.aM)(source) === 'docker/oidc-action';
}

;// CONCATENATED MODULE: ./src/migrate/decide/secret-condition.ts


/** `undefined` when no condition of the login looks at its secrets. */
function secretCondition(login) {
    const { job, step, form } = login;
    if (asks(login, job.condition))
        return { why: job.condition ?? '' };
    const condition = step?.condition;
    if (condition === undefined || !asks(login, condition))
        return undefined;
    const rest = form.kind === 'action' || form.kind === 'script' ? otherParts(login, condition) : undefined;
    if (rest === undefined)
        return { why: condition };
    return { rest: rest.length === 0 ? undefined : rest.join(' && ') };
}
/** The parts of the condition that ask something else; `undefined` where one text does not just ask for the secret. */
function otherParts(login, condition) {
    const inside = /^\s*\$\{\{([\s\S]*)\}\}\s*$/.exec(condition)?.[1] ?? condition;
    if (/\$\{\{|[\r\n]/.test(inside))
        return undefined;
    const parts = conjuncts(inside);
    const rest = parts?.filter(part => !isQuestion(login, part));
    return rest?.some(part => asks(login, part)) === true ? undefined : rest;
}
/** What `&&` joins, outside of brackets and texts; `undefined` where `||` joins something, too, or a bracket is open. */
function conjuncts(text) {
    const parts = [''];
    let depth = 0;
    for (const [piece] of text.matchAll(/'[^']*'|&&|\|\||[()]|[^'&|()]+|./g)) {
        if (piece === '(')
            depth += 1;
        if (piece === ')')
            depth -= 1;
        if (depth < 0 || (depth === 0 && piece === '||'))
            return undefined;
        if (depth === 0 && piece === '&&')
            parts.push('');
        else
            parts.push(`${parts.pop() ?? ''}${piece}`);
    }
    return depth === 0 ? parts.map(part => part.trim()) : undefined;
}
/** `env.DOCKERHUB_TOKEN != ''`, where that variable is one secret of the login. */
function isQuestion(login, part) {
    const [, name] = /^env\.([\w-]+)(?:\s*!=\s*(?:''|null))?$/.exec(part) ?? [];
    if (name === undefined)
        return false;
    const [value, ...more] = variable(login, name);
    const secret = (0,credential/* onlySecret */.z_)(value ?? '');
    return more.length === 0 && secret !== undefined && secretsOf(login).includes(secret);
}
function asks(login, condition) {
    if (condition === undefined)
        return false;
    const mentions = (text) => secretsOf(login).some(name => text.toUpperCase().includes(`SECRETS.${name}`));
    const variables = [...condition.matchAll(/env\.([\w-]+)/g)].flatMap(([, name = '']) => variable(login, name));
    return mentions(condition) || variables.some(mentions);
}
function variable({ workflow, job, step }, name) {
    const scope = (0,workflow_scope/* scopeOf */.Od)({ workflow, job, ...(step === undefined ? {} : { step }) });
    return scope.env.values(name) ?? [];
}
function secretsOf({ password, username }) {
    return [password, username].flatMap(one => (one.kind === 'secret' ? [one.name] : []));
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
                remedy: 'let the callers log in before they call it, or take the token as a secret and pass it to input "token"',
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
function isScoped(login, register) {
    const { password, account, form } = login;
    if (password.kind !== 'secret')
        return false;
    if ((0,credential/* isScopedName */.ah)(password.name))
        return true;
    // A container's credentials stay where they are when they are migrated: the organization's name written out shows it.
    if (form.kind === 'credentials' && account !== undefined && (0,credential/* isTokenName */.zJ)(password.name))
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
    const condition = secretCondition(login);
    if (condition === undefined || 'rest' in condition)
        return undefined;
    const part = {
        message: `the condition (${condition.why}) looks at the old secret`,
        remedy: 'use on-missing: skip in place of the condition',
    };
    return loginFinding(login, { code: 'CREDENTIAL_CONDITION', part });
}
/** Holds an edit back that would have to name a commit of this action which nobody knows here. */
function pinCheck(decision, { own }) {
    const { plan } = decision;
    if (plan === undefined || own.pin !== undefined || !needsPin(plan.login))
        return decision;
    const heldBack = held(plan.login, {
        code: 'PIN_UNKNOWN',
        why: `the file pins actions by commit, and which commit of this action to name is not known (${decision.finding.message})`,
        remedy: 'run migrate from the npm package of a release, or as an action that is itself pinned by commit',
        access: plan.access,
    });
    return { ...heldBack, wanted: plan };
}
function needsPin({ form, step, workflow }) {
    if (form.kind === 'action' || form.kind === 'entry' || form.kind === 'retried')
        return isPinned(step?.uses?.value ?? '');
    return (form.kind === 'script' || form.kind === 'lines') && pinsByCommit(workflow.text);
}

// EXTERNAL MODULE: ./src/migrate/effects/tags.ts
var tags = __webpack_require__(4555);
// EXTERNAL MODULE: ./src/migrate/workflow/conditions.ts + 1 modules
var workflow_conditions = __webpack_require__(4368);
;// CONCATENATED MODULE: ./src/migrate/decide/channel.ts


/** `nightly` where every repository that a login needs is one for nightlies alone, by its name. */
function nightlyByName(repositories, at) {
    const [first] = repositories;
    if (first === undefined || !repositories.every(tags/* saysNightly */.Kn))
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
    const starts = withoutHand(startsOfPush(evidence));
    if (starts.length === 0)
        return undefined;
    const shown = { channel: 'release', at: starts[0]?.at ?? at };
    if (starts.every(isRelease))
        return { ...shown, why: 'it runs for releases alone' };
    if (!tags.has('latest') || !starts.every(isTag))
        return undefined;
    return { ...shown, why: 'it runs for tags alone, and pushes latest' };
}
/** Who starts by hand what else starts in one way alone does the same. */
function withoutHand(starts) {
    const others = starts.filter(({ manual }) => !manual);
    return new Set(others.map(({ event }) => event)).size === 1 ? others : starts;
}
function isTag({ event, ref, glob }) {
    return (event === 'push' && ref.prefix.startsWith('refs/tags/') && !(0,tags/* saysNightly */.Kn)(ref.prefix) && !(0,tags/* saysNightly */.Kn)(glob));
}
/** The ways to start on which the job pushes. */
function startsOfPush({ login, use, scenarios }) {
    const base = [...(0,workflow_conditions/* jobConditions */.E6)(login.job, { workflow: login.workflow }), ...(0,workflow_conditions/* stepConditions */.NI)(login.step)];
    const all = use.pushes.map(conditionsOf);
    return (0,workflow_conditions/* splitScenarios */.KP)(scenarios, [...base, ...all.flat()]).filter(scenario => (0,workflow_conditions/* mayHold */.BV)(base, scenario) && all.some(conditions => (0,workflow_conditions/* mayHold */.BV)(conditions, scenario)));
}
function conditionsOf({ step, condition }) {
    return condition === undefined ? (0,workflow_conditions/* stepConditions */.NI)(step) : [...(0,workflow_conditions/* stepConditions */.NI)(step), condition];
}
const channel_versionTag = /^(v?\d|v$|v[*[?.]|v?\[\d-\d\]|release[-/*]|version[-/*])/i;
const versionGlob = /^(v[*[?\d+.]|v?\d|v?\[\d-\d\]|\*\.\*|release[-/*]|version[-/*])/i;
/** A published release, or a tag that is a version. */
function isRelease({ event, ref, glob }) {
    if (event === 'release')
        return /^(published|released)$/.test(glob);
    const name = /^refs\/tags\/(.*)$/.exec(ref.prefix)?.[1];
    if (event !== 'push' || name === undefined || (0,tags/* saysNightly */.Kn)(name) || (0,tags/* saysNightly */.Kn)(glob))
        return false;
    return channel_versionTag.test(name) || versionGlob.test(glob);
}

;// CONCATENATED MODULE: ./src/migrate/decide/token.ts


/** @param needed `repositories` are those that the login is seen to need. */
function tokenFor(evidence, needed) {
    const { register, repositories } = needed;
    const { access, at } = evidence.use;
    const said = evidence.login.answer?.channel;
    const byName = said === undefined ? nightlyByName(repositories, at) : undefined;
    if (register === undefined) {
        const channel = said ?? byName?.channel;
        return { secret: secretName({ channel, access }), channel, shown: byName, isKeyless: false };
    }
    const entries = register.slots.filter(slot => slot.access === access);
    const fitting = entries.filter(slot => (said === undefined || slot.channel === said) &&
        repositories.every(name => slot.repositories.includes(name)));
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
        const channel = told ? slot.channel : undefined;
        return { secret: slot.secret, channel, shown, isKeyless: slot.oidc !== undefined };
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
        return earlyDecision(given, early);
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
/** The text cannot be changed; which token the login needs may be sure all the same. */
function earlyDecision(given, early) {
    const { use } = given;
    if (use.confidence !== 'sure')
        return { finding: early };
    const finding = { ...early, access: use.access };
    const { plan } = wanting.has(early.code) && !use.cloud ? decideSlot(given) : { plan: undefined };
    return plan === undefined ? { finding } : { finding, wanted: plan };
}
/** Held back for the text alone: a person writes the login by hand, with a token. */
const wanting = new Set([
    'CREDENTIAL_UNSURE',
    'CREDENTIAL_CONDITION',
    'CREDENTIAL_LITERAL',
    'ENVIRONMENT_UNSURE',
    'FORM_UNSUPPORTED',
    'TEXT_SHARED',
]);
function decideSlot(given) {
    const { login, use, register, known } = given;
    const { access } = use;
    const owner = organizationChoice(login, { use, register, known });
    if ('why' in owner) {
        const { why, remedy } = owner;
        return held(login, { code: 'ORGANIZATION_UNSURE', why, remedy, access });
    }
    const { organization } = owner;
    if (!(0,open_text/* hasExpression */.xS)(organization) && (0,register_names/* organizationProblem */.hE)(organization) !== undefined) {
        const why = `${organization} is not the name of an organization on Docker Hub`;
        return held(login, { code: 'ORGANIZATION_UNSURE', why, remedy: 'correct the image’s name', access });
    }
    const shownBy = access === 'push' ? pushedRepositories(use) : pulledRepositories(use, organization);
    const said = login.answer?.repositories ?? [];
    const seen = [...new Set([...said, ...shownBy])].sort();
    const token = tokenFor(given, { register, repositories: seen });
    if ('why' in token)
        return held(login, { ...token, access });
    const isOpen = access === 'push' && said.length === 0 && register === undefined;
    const open = isOpen ? openRepositories(use, login) : [];
    const isWhole = (access === 'pull' || said.length > 0 || !hasUnknownPush(use, login)) &&
        [...seen, ...open].every(name => name === organization || name.startsWith(`${organization}/`));
    if (!isWhole && isNoOwner(organization, open)) {
        const why = `${organization} may be more than the organization, and the file does not tell every repository`;
        return held(login, { code: 'ORGANIZATION_UNSURE', why, remedy: 'write the organization out', access });
    }
    const condition = secretCondition(login);
    const plan = {
        login,
        access,
        channel: token.channel,
        secret: token.secret,
        organization,
        namesOrganization: !owner.named,
        seen,
        // Beside a register the repositories also choose the entry.
        named: isWhole || register !== undefined ? [...seen, ...open] : [],
        open: isWhole ? open : [],
        publicRead: publicReadAfter(login.job, login.step),
        isKeylessEntry: token.isKeyless,
        bases: baseRepositories(use, organization).filter(name => !seen.includes(name)),
        ...(condition !== undefined && 'rest' in condition ? { condition } : {}),
        ...(given.handover.kind === 'inherited' ? { declared: given.handover.declared } : {}),
    };
    const shown = token.shown === undefined ? [] : [evidence(login, token.shown)];
    const why = [evidence(login, use), ...shown].join('; ');
    return { plan, why, finding: shared(plan, why) };
}
/** An expression that may be more than the owner: an image's whole name, or with a host before it. */
function isNoOwner(organization, open) {
    if (!(0,open_text/* hasExpression */.xS)(organization))
        return false;
    return open.includes(organization) || /\/|registry|host|server|url/i.test(organization);
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

;// CONCATENATED MODULE: ./src/migrate/rewrite/variables.ts

/** What goes with these variables: all of `env:` with the last of them, nothing where they share a line. */
function variableEntries(step, gone) {
    const env = (0,tree/* entryOf */.Ms)(step.node, 'env');
    if (env?.value.kind !== 'mapping' || gone.length === 0)
        return [];
    if (gone.length === env.value.entries.length)
        return [env];
    return env.value.flow ? [] : gone;
}

;// CONCATENATED MODULE: ./src/migrate/rewrite/condition.ts




/** Takes out of a step's `if:` what asks for the old secret, or all of it, and the variables that only fed the old login. */
function sourceEdits(plan, step) {
    const { text } = plan.login.workflow;
    const isAsked = plan.condition !== undefined && plan.condition.rest === undefined;
    const asked = isAsked ? (0,tree/* entryOf */.Ms)(step.node, 'if') : undefined;
    const gone = variableEntries(step, idleVariables(plan, step));
    const entries = [...(asked === undefined ? [] : [asked]), ...gone];
    return [...(isAsked ? [] : conditionEdits(plan, step)), ...removeEntries(text, entries, step.node)];
}
/** Variables of the step with the old credential, which neither what stays of its `if:` nor another input names. */
function idleVariables({ login, condition }, step) {
    const secrets = [login.username, login.password].flatMap(one => (one.kind === 'secret' ? [one.name] : []));
    const others = (0,tree/* entriesOf */.Mc)(step.with).filter(({ key }) => key !== 'username' && key !== 'password');
    const rest = condition === undefined ? step.condition : condition.rest;
    const kept = [rest ?? '', ...others.map(({ value }) => (value.kind === 'scalar' ? value.value : ''))];
    return (0,tree/* entriesOf */.Mc)(step.env).filter(({ key, value }) => {
        const name = (0,credential/* onlySecret */.z_)(value.kind === 'scalar' ? value.value : '');
        const isCredential = name !== undefined && secrets.includes(name);
        return isCredential && !kept.some(text => new RegExp(`\\b${key}\\b`).test(text));
    });
}
/** Takes out of a step's `if:` what asks for the old secret, where something stays of it. */
function conditionEdits(plan, step) {
    const entry = (0,tree/* entryOf */.Ms)(step.node, 'if');
    const rest = plan.condition?.rest;
    if (rest === undefined || entry?.value.kind !== 'scalar')
        return [];
    const { start } = entry.value;
    const end = trimmedEnd(plan.login.workflow.text, entry.value);
    return [{ start, end, text: conditionText(rest, entry.value) }];
}
/** In the form that the condition has; `!` at the start would be YAML's. */
function conditionText(rest, { value, style }) {
    // A block would end with what follows it.
    if (style !== 'plain' && style !== 'double')
        return `'${rest.replaceAll("'", "''")}'`;
    const text = /^\s*\$\{\{/.test(value) || rest.startsWith('!') ? `\${{ ${rest} }}` : rest;
    return style === 'double' ? JSON.stringify(text) : text;
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
    const edit = { start, end, text: lines.join(lineEndingAt(text, start)) };
    return [edit, ...conditionEdits(plan, step), ...removals(plan, step)];
}
/** The inputs of an action that tries again become those of the login; what only fed its command goes. */
function retriedEdits({ plan, step, inputs }) {
    const { text } = plan.login.workflow;
    const entry = (0,tree/* entryOf */.Ms)(step.node, 'with');
    if (entry === undefined)
        return [];
    const lines = ['with:', ...[...registryInput(plan), ...inputs].map(line => `  ${line}`)];
    return [replaceEntry(text, { entry, flow: false, lines }), ...removals(plan, step)];
}
/** Docker Hub is the default; another of its hosts keeps its own entry in Docker's file. */
function registryInput({ login }) {
    // Helm finds Docker's own entry, and not one of this name.
    return login.tool.startsWith('helm ') ||
        login.host === '' ||
        /^(https:\/\/)?(index\.)?docker\.io(\/|$)/.test(login.host)
        ? []
        : [`registry: ${login.host}`];
}
/** Takes out the variables of a step that fed nothing but these lines of its script. */
function feedingEdits(text, { step, lines }) {
    const { run } = step;
    if (run === undefined)
        return [];
    const own = text.slice(lines.start, lines.end);
    const rest = text.slice(run.start, lines.start) + text.slice(lines.end, run.end);
    const names = (script, key) => new RegExp(`\\b${key}\\b`).test(script);
    const feeding = (0,tree/* entriesOf */.Mc)(step.env).filter(variable => names(own, variable.key) && !names(rest, variable.key) && feeds(variable, step));
    return removeEntries(text, variableEntries(step, feeding), step.node);
}
function removals({ condition, login }, step) {
    const { text } = login.workflow;
    const isAsked = condition !== undefined && condition.rest === undefined;
    const keys = ['shell', 'working-directory', ...(isAsked ? ['if'] : [])];
    const entries = keys.flatMap(key => (0,tree/* entryOf */.Ms)(step.node, key) ?? []);
    const feeding = (0,tree/* entriesOf */.Mc)(step.env).filter(variable => feeds(variable, step));
    return removeEntries(text, [...entries, ...variableEntries(step, feeding)], step.node);
}
function feeds({ key, value }, step) {
    const used = new RegExp(`\\b${key}\\b`).test(step.script ?? '');
    return used && value.kind === 'scalar' && /secrets|vars|inputs|^[\w.@-]*$/.test(value.value);
}

;// CONCATENATED MODULE: ./src/migrate/rewrite/entry.ts



/** Takes Docker Hub's lines out of `registry-auth` or of a script, and puts a step for them before the one they stood in. */
function stepBeforeEdits({ plan, step, uses, inputs }, lines) {
    const { text } = plan.login.workflow;
    const { start } = step.node;
    const dash = text.lastIndexOf('-', start);
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
    return [...slotInputs(plan, quote), ...credentialLines(plan, quote), ...missingLines(plan)];
}
/** Those that say what the login is for. */
function slotInputs(plan, quote) {
    const { channel, access, named } = plan;
    // Beside `access: push` a list of what is pulled would be read as the whole job.
    const pulled = access === 'pull' ? [...named, ...plan.bases] : named.length > 0 ? plan.bases : [];
    const lists = [
        ...(access === 'push' ? listLine('push', named, quote) : []),
        ...listLine('pull', pulled.map(shortName), quote),
    ];
    return [
        ...(plan.namesOrganization && named.length === 0
            ? [`organization: ${written([plan.organization], quote)}`]
            : []),
        ...(channel === undefined ? [] : [`channel: ${channel}`]),
        ...(lists.length > 0 ? lists : [`access: ${access}`]),
    ];
}
function listLine(input, names, quote) {
    return names.length === 0 ? [] : [`${input}: ${written(names, quote)}`];
}
/** A list, and braces, need the quotes of their place. */
function written(names, quote) {
    const text = names.join(', ');
    return edit_quoted(text, names.length > 1 || text.includes('{') ? quote : '');
}
/** As a Dockerfile names it. */
function shortName(repository) {
    return repository.replace(/^library\//, '');
}
/** Those that say where the token comes from; none where the register knows the connection of a keyless login. */
function credentialLines(plan, quote) {
    const { keyless } = plan;
    if (keyless === undefined)
        return [tokenLine(plan, quote)];
    const { connection, lines } = keyless;
    return [...(connection === undefined ? [] : [`oidc-connection-id: ${edit_quoted(connection, quote)}`]), ...lines];
}
/** Where the old step, or its script, asked whether the secret is there. */
function missingLines({ condition, login: { form } }) {
    const isSkipped = condition !== undefined || (form.kind === 'script' && form.isSkipped === true);
    return isSkipped ? ['on-missing: skip'] : [];
}
function tokenLine(plan, quote) {
    const { password } = plan.login;
    const from = password.kind === 'secret' || password.kind === 'input' ? password.name : '';
    const handed = `\${{ ${password.kind === 'input' ? 'inputs' : 'secrets'}.${from} }}`;
    return `token: ${edit_quoted(plan.handed === undefined ? tokenExpression(plan) : handed, quote)}`;
}
/** The token of a plan as an expression. */
function tokenExpression({ secret }) {
    return `\${{ secrets.${secret} }}`;
}

;// CONCATENATED MODULE: ./src/migrate/rewrite/rewrite.ts








/** The smallest edits that put a plan into its file; none when the form has no replacement. */
function rewrite(plan, own) {
    const { keyless, login, declared } = plan;
    if (declared !== undefined)
        return [{ ...declared.keyRange, text: plan.secret }, ...loginEdits(plan, own)];
    if (keyless === undefined)
        return loginEdits(plan, own);
    const permission = idTokenPermission(login.workflow, login.job);
    const edits = permission.kind === 'edit' && !keyless.isConversion ? [permission.edit] : [];
    return [...edits, ...loginEdits(plan, own)];
}
function loginEdits(plan, own) {
    const { form, workflow, step } = plan.login;
    switch (form.kind) {
        case 'action':
            return step?.uses === undefined
                ? []
                : [
                    ...usesEdits(workflow.text, { uses: step.uses, own }),
                    ...(plan.keyless?.isConversion === true
                        ? conversionEdits(plan, { step, inputs: form.with })
                        : [...sourceEdits(plan, step), ...inputEdits(plan, form.with)]),
                ];
        case 'entry':
            return step === undefined ? [] : authEdits(plan, { step, own, form });
        case 'credentials':
            return credentialEdits(plan, form.node);
        case 'script':
            return step === undefined
                ? []
                : scriptEdits({ plan, step, uses: newUses(workflow.text, own), inputs: inputsOf(plan, '') });
        case 'retried':
            return step?.uses === undefined
                ? []
                : [
                    ...usesEdits(workflow.text, { uses: step.uses, own }),
                    ...retriedEdits({ plan, step, inputs: inputsOf(plan, '') }),
                ];
        case 'lines':
            return step === undefined ? [] : lineEdits(plan, { step, own, lines: form.lines });
        case 'other':
            return [];
    }
}
/** A list of one becomes this action's step; of several only Docker Hub's leaves. */
function authEdits(plan, { step, own, form }) {
    const inputs = inputsOf(plan, '');
    if (!form.alone) {
        const uses = ownUses(own, isPinned(step.uses?.value ?? ''));
        return stepBeforeEdits({ plan, step, uses, inputs }, form.lines);
    }
    const { text } = plan.login.workflow;
    const entry = (0,tree/* entryOf */.Ms)(step.with, 'registry-auth');
    if (entry === undefined || step.uses === undefined)
        return [];
    const lines = [...registryInput(plan), ...inputs];
    return [...usesEdits(text, { uses: step.uses, own }), replaceEntry(text, { entry, flow: false, lines })];
}
/** The login's lines leave the script, and the variables that only fed them leave the step. */
function lineEdits(plan, { step, own, lines }) {
    const { text } = plan.login.workflow;
    const inputs = inputsOf(plan, '');
    return [
        ...stepBeforeEdits({ plan, step, uses: newUses(text, own), inputs }, lines),
        ...feedingEdits(text, { step, lines }),
    ];
}
/** The user name's place takes what tells the slot, the password's place takes the tokens. */
function inputEdits(plan, inputs) {
    const { text } = plan.login.workflow;
    const username = (0,tree/* entryOf */.Ms)(inputs, 'username');
    const password = (0,tree/* entryOf */.Ms)(inputs, 'password');
    if (username === undefined || password === undefined)
        return [];
    // Another action's name of the registry: Docker Hub is the default.
    const server = (0,tree/* entryOf */.Ms)(inputs, 'login-server');
    return [
        ...(server === undefined ? [] : removeEntries(text, [server], undefined)),
        replaceEntry(text, {
            entry: username,
            flow: inputs.flow,
            lines: slotInputs(plan, quoteOf(username.value, inputs.flow)),
        }),
        ...passwordEdits(plan, { entry: password, flow: inputs.flow }),
    ];
}
/** The user name's place takes everything; the variables of the other action go. */
function conversionEdits(plan, { step, inputs }) {
    const { text } = plan.login.workflow;
    const username = (0,tree/* entryOf */.Ms)(inputs, 'username');
    const env = (0,tree/* entryOf */.Ms)(step.node, 'env');
    if (username === undefined || env === undefined)
        return [];
    const lines = inputsOf(plan, '');
    return [
        replaceEntry(text, { entry: username, flow: inputs.flow, lines }),
        ...removeEntries(text, [env], step.node),
    ];
}
/** A value that is handed over stays as it is: the givers change theirs. */
function passwordEdits(plan, { entry, flow }) {
    if (plan.handed !== undefined)
        return [{ ...entry.keyRange, text: 'token' }];
    const { text } = plan.login.workflow;
    const lines = [...credentialLines(plan, quoteOf(entry.value, flow)), ...missingLines(plan)];
    return lines.length === 0
        ? removeEntries(text, [entry], undefined)
        : [replaceEntry(text, { entry, flow, lines })];
}
/** The runner pulls a container before any step: its credentials become the organization and the pull token. */
function credentialEdits(plan, credentials) {
    const { text } = plan.login.workflow;
    const username = (0,tree/* entryOf */.Ms)(credentials, 'username');
    const password = (0,tree/* entryOf */.Ms)(credentials, 'password');
    if (username === undefined || password === undefined)
        return [];
    const name = replaceValue(text, { node: username.value, value: plan.organization });
    if (plan.handed !== undefined)
        return [name];
    return [name, replaceValue(text, { node: password.value, value: tokenExpression(plan) })];
}
/** The edits in the files that hand a plan's credential over, by path: each hands over its token instead. */
function giverEdits(plan) {
    return (plan.handed ?? []).map(({ giver: { workflow, value }, plan: own }) => ({
        path: workflow.path,
        edit: replaceValue(workflow.text, { node: value, value: tokenExpression(own) }),
    }));
}

;// CONCATENATED MODULE: ./src/migrate/decide/handed.ts














/** A login whose credential is handed over: sure only when it is for every giver, and one step serves them all. */
function decideHanded(given, { givers, uses }) {
    const { login } = given;
    const early = placeCheck(login, given.handover);
    if (early !== undefined)
        return { finding: early };
    const cases = givers.map(giver => ({ giver, at: caseOf(given, { giver, useOf: uses.get(giver.job) }) }));
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
    return held(login, { code, why: `called at ${handed_placeOf(giver)}: ${message}`, remedy });
}
function handed(plan, { parts, why }) {
    const { login, access, channel } = plan;
    const places = parts.map(({ giver }) => handed_placeOf(giver)).join(', ');
    const { username, step } = login;
    const named = (username.kind === 'secret' || username.kind === 'input') &&
        step?.condition?.toLowerCase().includes(username.name.toLowerCase()) !== true;
    const idle = named ? `; ${username.name} is not used here any more` : '';
    const part = {
        confidence: 'sure',
        access,
        ...(channel === undefined ? {} : { channel }),
        message: `${login.tool} uses a shared account, which comes from ${places}; it needs ${tokenWords(plan)} (${why})`,
        remedy: `apply the edits here and there together; callers in other repositories have to pass the new token, too${idle}`,
    };
    return { finding: loginFinding(login, { code: 'LOGIN_SHARED', part }), plan: { ...plan, handed: parts } };
}
/** One step in an action serves all that use it, so they must need the same. */
function forAll(login, parts) {
    const needs = parts.map(({ plan }) => JSON.stringify({
        ...plan,
        login: undefined,
        seen: undefined,
        named: undefined,
        bases: undefined,
        open: undefined,
    }));
    const [first] = parts;
    if (first !== undefined && needs.every(one => one === needs[0])) {
        // Each job proves what it needs itself: the step can name only what all of them need.
        const named = first.plan.named.filter(name => parts.every(({ plan }) => plan.named.includes(name)));
        const bases = first.plan.bases.filter(name => parts.every(({ plan }) => plan.bases.includes(name)));
        const open = first.plan.open.filter(name => named.includes(name));
        const foreign = [first.plan.organization, ...open].find(name => !isSameEverywhere(name));
        if (foreign === undefined)
            return handed({ ...first.plan, login, named, bases, open }, { parts, why: first.why });
        const why = `only those who use it know ${foreign}`;
        return held(login, { code: 'ORGANIZATION_UNSURE', why, remedy: 'write the organization out' });
    }
    const wanted = parts.map(({ giver, plan }) => `${handed_placeOf(giver)}: ${tokenWords(plan)}`);
    return held(login, {
        code: 'CREDENTIAL_PASSED',
        why: `those who use it need different tokens (${wanted.join('; ')})`,
        remedy: 'put a login step before each use, and take the login out of here',
    });
}
/** The login as if it stood where it is called from. */
function caseOf(given, { giver, useOf }) {
    const { workflow, job, step } = giver;
    const conditions = (0,workflow_conditions/* jobConditions */.E6)(job, { workflow });
    const starts = (0,workflow_repository/* startsOf */.jb)(workflow, { repository: given.repository });
    if (step === undefined || useOf === undefined) {
        const scenarios = starts
            .filter(start => (0,workflow_conditions/* mayHold */.BV)(conditions, start))
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
    return { ...given, login, use: useOf(login), scenarios: starts, handover: { kind: 'none' } };
}
function accountOf({ username, account }, { workflow, job, step }) {
    if (username.kind !== 'input' || step === undefined)
        return { username, account };
    const text = (0,tree/* textOf */.b6)(step.with, username.name);
    const resolved = (0,credential/* credentialOf */.$5)(text, (0,workflow_scope/* scopeOf */.Od)({ workflow, job, step }));
    return { username: resolved, account: resolved.kind === 'literal' ? text : undefined };
}
function handed_placeOf({ workflow, value }) {
    return `${workflow.path}:${workflow.positionAt(value.start).line}`;
}
/** Logins that get one credential handed over change together, and only if one token serves them all. */
function agreed(all) {
    const tokens = new Map();
    for (const { login, decision } of all) {
        const key = (0,logins_login/* credentialKey */.TC)(login);
        const known = tokens.get(key) ?? new Set();
        tokens.set(key, known.add(tokensOf(decision.plan)));
    }
    return all.map(({ login, decision }) => {
        const isShared = decision.plan?.handed !== undefined || decision.plan?.declared !== undefined;
        if (!isShared || tokens.get((0,logins_login/* credentialKey */.TC)(login))?.size === 1)
            return decision;
        return held(login, {
            code: 'CREDENTIAL_PASSED',
            why: 'the credential that callers pass serves several logins here, which need different tokens or stay unchanged',
            remedy: 'let the callers pass one secret for each login, then migrate again',
            access: decision.plan.access,
        });
    });
}
function tokensOf(plan) {
    if (plan === undefined)
        return '';
    const { channel, access, organization } = plan;
    return JSON.stringify(plan.declared === undefined ? giverEdits(plan) : [channel, access, organization]);
}

;// CONCATENATED MODULE: ./src/migrate/decide/secret-names.ts



/**
 * Gives the new secrets names that tell them apart, where no register names them: from each other when they are tokens
 * of several organizations, and from those that hold a shared account's password today.
 */
function withSecretNames(decisions, logins) {
    const owners = new Set(decisions.flatMap(({ plan, wanted }) => (plan ?? wanted)?.organization ?? []));
    // Whose name that is, a person decides: mostly it is that of one of the others.
    owners.delete(namedByVariable);
    const taken = new Set(logins.flatMap(({ username, password }) => [username, password].flatMap(one => (one.kind === 'secret' ? [one.name] : []))));
    const named = (plan) => ({ ...plan, secret: freeName(plan, { owners, taken }) });
    return decisions.map(decision => {
        const { plan, wanted } = decision;
        if (plan === undefined)
            return wanted === undefined ? decision : { ...decision, wanted: named(wanted) };
        const { handed } = plan;
        if (handed === undefined)
            return { ...decision, plan: named(plan) };
        const parts = handed.map(part => ({ ...part, plan: named(part.plan) }));
        return { ...decision, plan: { ...named(plan), handed: parts } };
    });
}
function freeName({ organization, channel, access }, given) {
    const plain = secretName({ channel, access });
    // Whose an expression is, nobody knows: it does not rename the token of the one organization that is written out.
    const others = [...given.owners].filter(owner => (0,open_text/* hasExpression */.xS)(organization) || !(0,open_text/* hasExpression */.xS)(owner));
    const rivals = new Set([...others, organization]);
    if (rivals.size < 2 && !given.taken.has(plain))
        return plain;
    const owner = ownerWord(organization);
    const owned = secretName({ owner, channel, access });
    return given.taken.has(owned) ? secretName({ owner: `${owner}_oat`, channel, access }) : owned;
}
/** Of an expression the name alone: `ORG` of `${{ vars.DOCKERHUB_ORG }}`. */
function ownerWord(organization) {
    const name = /\.([\w-]+)\s*\}\}$/.exec(organization)?.[1];
    return name?.replace(/^docker_?(hub_?|_)/i, '') ?? organization;
}

;// CONCATENATED MODULE: ./src/migrate/decide/handover.ts





const byHand = 'write the step by hand, with input "token", and let every caller pass the new token';
const none = { kind: 'none' };
/** @param given `logins` are all those of the login's file, `uses` the steps with each local action. */
function handoverOf(login, given) {
    const { password, workflow } = login;
    if (password.kind === 'input' && workflow.kind === 'action') {
        const calls = (given.uses.get(workflow) ?? []).map(use => ({ ...use, handed: use.step.with }));
        return settle({ login, name: password.name, calls, ...given });
    }
    if (password.kind !== 'secret')
        return none;
    const { name } = password;
    if (!(0,workflow_repository/* isHandedOver */.nc)(name, { workflow, repository: given.repository }))
        return none;
    const callers = (0,workflow_repository/* callersOf */.Gt)(workflow.path, given.repository);
    const isDeclared = (0,scenario/* declaredSecrets */.u)(workflow.on)?.some(one => one.toUpperCase() === name) === true;
    const inheriting = callers.filter(caller => caller.inherits).length;
    if (callers.length > 0 && inheriting === callers.length)
        return inherited({ login, name, calls: [], ...given });
    const early = workflowDoubt(workflow, { name, isDeclared, callers: callers.length, inheriting });
    return early ?? settle({ login, name, calls: callers.map(workflowCall), ...given });
}
function workflowDoubt(workflow, seen) {
    const { name, isDeclared, callers, inheriting } = seen;
    if (workflow.scenarios.some(({ event }) => event !== 'workflow_call')) {
        return handover_unclear(`${callers > 0 ? 'callers pass' : 'callers in other repositories may pass'} it ${name}, and it also starts by itself`, 'write the step by hand, with input "token", and let the callers pass the new token');
    }
    if (inheriting > 0)
        return handover_unclear(`some callers inherit their secrets and some pass ${name}`, 'let all callers do the same, then migrate again');
    if (!isDeclared && callers > 0)
        return handover_unclear(`it does not declare ${name}, so that callers that name secrets cannot pass it`, `declare ${name} under on.workflow_call.secrets, then migrate again`);
    return undefined;
}
/** The new secret is inherited as the old one was; what declares the old one has to name the new one. */
function inherited(passing) {
    const { login, name, repository } = passing;
    const other = otherUse(passing);
    if (other !== undefined)
        return alsoUsed(passing, other);
    if (!repository.isWhole)
        return handover_unclear(`callers pass it ${name}, ${mayMiss}`, wholeFolder);
    const declared = (0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(login.workflow.on, 'workflow_call'), 'secrets');
    const entry = (0,tree/* entriesOf */.Mc)(declared).find(({ key }) => key.toUpperCase() === name.toUpperCase());
    return entry === undefined ? none : { kind: 'inherited', declared: entry };
}
const mayMiss = 'and input "paths" may leave some of them out';
const wholeFolder = 'migrate all of .github/workflows at once';
function alsoUsed({ login, name }, { start }) {
    return handover_unclear(`${name} is also used in line ${login.workflow.positionAt(start).line}`, 'give that use a secret of its own, then migrate again');
}
/** Each login is looked at for each of its callers. */
const mostCalls = 100;
function settle(passing) {
    const { name, calls, repository } = passing;
    if (!repository.isWhole)
        return handover_unclear(`callers pass it ${name}, ${mayMiss}`, wholeFolder);
    if (calls.length === 0)
        return handover_unclear(`callers have to pass it ${name}, and none is among the files`, byHand);
    if (calls.length > mostCalls)
        return handover_unclear(`more than ${mostCalls} places pass it ${name}`, byHand);
    const other = otherUse(passing);
    if (other !== undefined)
        return alsoUsed(passing, other);
    const givers = [];
    for (const call of calls) {
        const value = (0,tree/* entriesOf */.Mc)(call.handed).find(({ key }) => key.toUpperCase() === name.toUpperCase())?.value;
        // Nothing logs in there: neither before nor after.
        if (value === undefined && isOptional(passing))
            continue;
        const secret = (0,credential/* onlySecret */.z_)(value?.kind === 'scalar' ? value.value : '');
        const doubt = callDoubt(call, { value, secret, repository });
        if (value?.kind !== 'scalar' || secret === undefined || doubt !== undefined) {
            const place = `${call.workflow.path}:${call.workflow.positionAt((call.step?.node ?? call.job.node).start).line}`;
            return handover_unclear(`${place} ${doubt ?? 'passes nothing'} as ${name}`, byHand);
        }
        givers.push({
            workflow: call.workflow,
            job: call.job,
            step: call.step,
            value,
            secret,
        });
    }
    if (givers.length === 0)
        return handover_unclear(`no caller here passes it ${name}`, byHand);
    return { kind: 'handed', givers };
}
/** A call may leave it out: an action's input without a default is empty then, and so is a secret that is not required. */
function isOptional({ login: { workflow }, name }) {
    if (workflow.kind === 'action') {
        const fallback = (0,tree/* valueOf */.RP)(entryLike((0,tree/* valueOf */.RP)(workflow.root, 'inputs'), name), 'default');
        return fallback === undefined || (fallback.kind === 'scalar' && fallback.value === '');
    }
    const declared = (0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(workflow.on, 'workflow_call'), 'secrets');
    return (0,tree/* textOf */.b6)(entryLike(declared, name), 'required') !== 'true';
}
/** Names of inputs and secrets may differ in case. */
function entryLike(declared, name) {
    return (0,tree/* entriesOf */.Mc)(declared).find(({ key }) => key.toUpperCase() === name.toUpperCase())?.value;
}
function handover_unclear(why, remedy) {
    return { kind: 'unclear', why, remedy };
}
/** A job's call of a workflow. */
function workflowCall({ workflow, job }) {
    return { workflow, job, step: undefined, handed: (0,tree/* valueOf */.RP)(job.node, 'secrets') };
}
/** Why what a call hands over cannot be changed in its place. */
function callDoubt(call, given) {
    const { value, secret, repository } = given;
    const { workflow, job } = call;
    if (value === undefined)
        return 'passes nothing';
    if (workflow.kind === 'action')
        return 'passes on what it was given';
    if (secret === undefined)
        return 'passes more than one secret’s value';
    if ((0,workflow_repository/* isHandedOver */.nc)(secret, { workflow, repository }))
        return 'passes on what it was given';
    if ((0,tree/* isShared */.yM)(job.node))
        return 'passes a text that other places share';
    return (0,credential/* isTokenName */.zJ)(secret) ? 'already passes a new token' : undefined;
}
/** A use of the credential outside the logins of its file: a token for pull and push may not serve there. */
function otherUse({ login, name, logins, }) {
    const { workflow } = login;
    const mention = new RegExp(`\\b(secrets|inputs)(\\.|\\[\\s*')${name}\\b`, 'i');
    const places = logins
        .filter(one => (0,logins_login/* isSameCredential */.cw)(one, login))
        .map(({ step, form, at }) => step?.node ?? (form.kind === 'credentials' ? form.node : { start: at, end: at }));
    return [...(0,tree/* scalarsIn */.PX)(workflow.root)].find(scalar => mention.test(scalar.value) &&
        !places.some(place => place.start <= scalar.start && scalar.end <= place.end));
}

;// CONCATENATED MODULE: ./src/migrate/decide/decide-all.ts










/** A decision for every login that is, or may be, to a registry of Docker's. */
function decideAll(views, given) {
    const byJob = new Map(views.map(view => [view.job, usesWhenAsked(view)]));
    const uses = new Map(views.flatMap(({ job, logins }) => logins.flatMap(login => {
        const use = byJob.get(job)?.(login);
        return use === undefined ? [] : [[login, use]];
    })));
    const byFile = new Map();
    for (const { workflow, logins } of views) {
        const known = byFile.get(workflow);
        if (known === undefined)
            byFile.set(workflow, [...logins]);
        else
            for (const login of logins)
                known.push(login);
    }
    const { repository } = given;
    const actionUses = (0,workflow_repository/* usesOfActions */.dX)(repository);
    const handovers = new Map([...uses.keys()].map(login => {
        const logins = byFile.get(login.workflow) ?? [];
        return [login, handoverOf(login, { repository, logins, uses: actionUses })];
    }));
    const known = {
        ...given,
        uses,
        byFile,
        byJob,
        handovers,
        byPassword: namespacesByPassword(uses, handovers),
        everywhere: new Set([...uses.values()].flatMap(pushedIn)),
        starts: new Map([...byFile.keys()].map(workflow => [workflow, (0,workflow_repository/* startsOf */.jb)(workflow, given)])),
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
        const first = handover.kind === 'handed'
            ? decideHanded(given, { givers: handover.givers, uses: known.byJob })
            : decide(given);
        const decision = first.finding.code === 'LOGIN_KEYLESS' && known.prefer === 'oidc-all'
            ? converted(given, first)
            : withoutSecret(first, known.prefer);
        return [{ login, decision: recorded(login, decision) }];
    });
}
/** A finding tells what a person answered, also where that did not suffice. */
function recorded({ answer }, decision) {
    if (answer === undefined)
        return decision;
    return { ...decision, finding: { ...decision.finding, answer: answer.text } };
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
    const beside = (known.byFile.get(workflow) ?? []).filter(one => (0,logins_login/* isSameCredential */.cw)(one, login));
    const own = new Set([...elsewhere, ...beside.flatMap(one => pushedIn(known.uses.get(one)))]);
    // Any organization's token pulls other people's images: the only one at hand will do.
    const isForPulls = use?.access === 'pull' && use.pushes.length === 0;
    return own.size === 0 && isForPulls && known.everywhere.size === 1 ? known.everywhere : own;
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
/** Reads what a job does with its first login: most jobs have none. */
function usesWhenAsked(view) {
    let useOf;
    return login => (useOf ??= loginUses(view))(login);
}

// EXTERNAL MODULE: ./src/migrate/effects/job.ts + 33 modules
var job = __webpack_require__(317);
;// CONCATENATED MODULE: ./src/migrate/report/calls.ts



/** Docker passwords that jobs hand to reusable workflows. */
function callFindings(workflow, given) {
    return workflow.jobs.flatMap(job => job.uses === undefined ? [] : jobFindings(job, { workflow, ...given }));
}
function jobFindings(job, place) {
    const uses = job.uses?.value ?? '';
    const secrets = (0,tree/* valueOf */.RP)(job.node, 'secrets');
    const path = (0,workflow_repository/* calleePath */.Og)(job, place.repository);
    const callee = path === undefined ? undefined : place.repository.workflows.get(path);
    const finding = reporter(place, job);
    if (secrets?.kind === 'scalar') {
        if (callee !== undefined || place.passwords.size === 0)
            return [];
        const code = path === undefined ? 'CREDENTIAL_PASSED' : 'CALLEE_MISSING';
        const message = `secrets: inherit passes every secret to ${uses}, which is not here`;
        return [
            finding({ code, subject: uses, message, remedy: 'look there for logins before a secret is removed' }),
        ];
    }
    return (0,tree/* entriesOf */.Mc)(secrets).flatMap(({ key, value }) => {
        const names = value.kind === 'scalar' ? (0,credential/* secretNames */.XG)(value.value) : [];
        const name = names.find(one => place.passwords.has(one) || (0,credential/* isDockerPassword */.ot)(one));
        if (name === undefined || (0,credential/* isTokenName */.zJ)(name) || place.handed.has(value))
            return [];
        if (callee !== undefined && !usesSecret(callee, key)) {
            const message = `${uses} does not use the secret ${key}`;
            return [finding({ code: 'CREDENTIAL_UNUSED', subject: name, message, remedy: 'remove the line' })];
        }
        const missing = path !== undefined && callee === undefined;
        const message = `it passes the secret to ${uses}${callee === undefined ? ', which is not here' : ''}`;
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
        (0,credential/* secretNames */.XG)(value).includes(name.toUpperCase()) ||
        /toJSON\(\s*secrets/i.test(value));
}

;// CONCATENATED MODULE: ./src/migrate/report/draft.ts


/**
 * A commented draft of the register, which can be saved as it is; `undefined` when the workflows do not show the repositories
 * of a single token. A register is one organization's: that of the first token.
 */
function draftRegister(all) {
    const tokens = all.filter(({ organization }) => !(0,open_text/* hasExpression */.xS)(organization));
    const [first] = tokens;
    if (first === undefined)
        return undefined;
    const own = tokens.filter(({ organization }) => organization === first.organization);
    const known = own.filter(({ repositories }) => repositories.length > 0);
    if (known.length === 0)
        return undefined;
    const others = new Set(tokens.map(({ organization }) => organization));
    others.delete(first.organization);
    return [
        '# A draft: what the workflows show. Check every line.',
        ...[...others].map(other => `# The tokens of ${other} need a register of their own, in another repository.`),
        `organization: ${yamlText(first.organization)}`,
        'rotation:',
        '  every: 60d',
        '  lifetime: 90d',
        '  grace: 48h',
        '  delete-after: 7d',
        'tokens:',
        ...known.flatMap(tokenLines),
        ...own.filter(token => !known.includes(token)).flatMap(unknownLines),
        '',
    ].join('\n');
}
/** Docker's limit for one token. */
const mostRepositories = 50;
function tokenLines(token) {
    const { label, channel, access, secrets, repositories, environments, files, publicReads } = token;
    const [read] = publicReads;
    return [
        `  - label: ${yamlText(label)}`,
        ...(channel === undefined ? [] : [`    channel: ${yamlText(channel)}`]),
        `    access: ${access}`,
        '    repositories:',
        ...repositories.slice(0, mostRepositories).map(name => `      - ${yamlText(name)}`),
        ...repositories
            .slice(mostRepositories)
            .map(name => `      # one token takes ${mostRepositories}: give ${name} an entry of its own`),
        ...(read === undefined ? [] : [`    public-pull: true # Read public repositories: ${inComment(read)}`]),
        `    purpose: ${yamlText(purposeOf(files))}`,
        '    stores:',
        ...secrets.filter(name => (0,register_names/* secretNameProblem */.nL)(name) === undefined).map(name => `      - secret: ${name}`),
        ...environments.map(name => `      # a job names the environment ${inComment(name)}: add "environment:" with its name to keep the secret there`),
    ];
}
/** As many files as a line of the register takes. */
function purposeOf(files) {
    const [first = '', ...more] = files;
    const all = files.join(', ');
    return all.length <= 150 ? all : `${first.slice(0, 120)} and ${more.length} more`;
}
function unknownLines({ access, secrets }) {
    return secrets.map(name => `  # ${name}: add an entry with access: ${access}. The workflows do not name its repositories.`);
}
/** Plain where YAML reads it as the text that it is. */
function yamlText(text) {
    const isPlain = /^[a-z][\w./-]*(?:[, ]+[\w./-]+)*$/i.test(text) && !/^(true|false|null)$/i.test(text);
    return isPlain || /^\.github\/[\w./-]+$/.test(text) ? text : JSON.stringify(text);
}
function inComment(text) {
    return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]+/g, ' ').slice(0, 200);
}

// EXTERNAL MODULE: ./src/migrate/effects/harmless.ts
var harmless = __webpack_require__(5273);
// EXTERNAL MODULE: ./src/migrate/workflow/paths.ts
var paths = __webpack_require__(1511);
;// CONCATENATED MODULE: ./src/migrate/report/leftovers.ts






/** Steps that get a Docker password and do something else with it than a registry login. */
function leftovers(view) {
    const loginSteps = new Set(view.logins.map(login => login.step));
    const around = secretVariables(view);
    return view.job.steps.flatMap(step => {
        if (loginSteps.has(step) || (0,workflow_workflow/* isOurs */.MU)(step))
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
    const api = view.effects().find(effect => effect.step === step && effect.kind === 'api');
    if (api !== undefined) {
        return {
            code: 'HUB_API_USE',
            message: `${api.by} uses the secret with Docker Hub’s API, not to log in to the registry`,
            remedy: 'keep this secret: a token for pull and push does not serve there',
        };
    }
    const name = (0,workflow_workflow/* actionName */.aM)(step);
    if ((0,workflow_repository/* pathHere */.y)(name) !== undefined) {
        const missing = (0,workflow_repository/* localAction */.On)(name, view.repository, (0,paths/* checkoutsOf */.F9)(view.job, view.repository.name)) === undefined;
        return {
            code: missing ? 'CALLEE_MISSING' : 'CREDENTIAL_PASSED',
            message: missing
                ? `it passes the secret to ${name}, which is not here`
                : `it passes the secret to ${name}`,
            remedy: 'let the workflow log in before, and pass nothing',
        };
    }
    const who = step.run === undefined ? name : 'a script';
    return {
        code: 'CREDENTIAL_ENVIRONMENT',
        message: `it passes the secret to ${who}: what happens with it, the file does not tell`,
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
    const through = around.filter(([key]) => texts.some(text => names(text, key)));
    const found = [...texts, ...through.map(([, value]) => value)].flatMap(credential/* secretNames */.XG);
    return [...new Set(found)].filter(name => !(0,credential/* isScopedName */.ah)(name) && (view.passwords.has(name) || (0,credential/* isDockerPassword */.ot)(name)));
}
function names(text, variable) {
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
    return (/\bauths?\b|credsStore|credHelpers/i.test(script) || (0,credential/* secretNames */.XG)(script).length > 0 || hasSecret(step.env));
}
function hasSecret(node) {
    return node !== undefined && [...textsIn(node)].some(text => (0,credential/* secretNames */.XG)(text).length > 0);
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
        subject: names[0] ?? (0,workflow_workflow/* actionName */.aM)(step),
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
        const found = [...workflow.text.slice(start, end).matchAll(/\bsecrets\b/gi)].find(({ index }) => (0,credential/* secretNames */.XG)(workflow.text.slice(start + index, end).split('}}', 1)[0] ?? '').includes(name));
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
    const [name] = (0,credential/* secretNames */.XG)(value.value);
    const known = name !== undefined && ((0,credential/* isDockerPassword */.ot)(name) || views.some(view => view.passwords.has(name)));
    if (name === undefined || !known || (0,credential/* isScopedName */.ah)(name))
        return undefined;
    const steps = views.flatMap(view => view.job.steps);
    if (steps.some(step => mentions(step.node, key)))
        return undefined;
    const reader = steps.map(harmless/* environmentReader */.DJ).find(found => found !== undefined);
    if (reader !== undefined) {
        return {
            code: 'CREDENTIAL_ENVIRONMENT',
            severity: 'warning',
            confidence: 'likely',
            subject: name,
            message: `${key} reaches every step; ${reader} may use it`,
            remedy: 'pass it to the one step that needs it',
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
        const [name] = value.kind === 'scalar' ? (0,credential/* secretNames */.XG)(value.value) : [];
        return name !== undefined && (0,credential/* isDockerPassword */.ot)(name) && !mentions(step.node, key);
    });
    const read = step.run === undefined || (0,harmless/* environmentReader */.DJ)(step) !== undefined;
    if (found?.value.kind !== 'scalar' || read)
        return undefined;
    const [name = ''] = (0,credential/* secretNames */.XG)(found.value.value);
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
        const places = [...new Set((uses.get(name) ?? []).map(use => `${use.file}:${use.line}`))];
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
            const path = (0,workflow_repository/* calleePath */.Og)(job, repository);
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
        // A call fails without what is required of those that inherit.
        for (const { key, keyRange } of inheritedSecrets(workflow, repository))
            if (!gone.some(edit => edit.start === keyRange.start))
                add(key.toUpperCase(), { file: workflow.path, line: workflow.positionAt(keyRange.start).line });
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
/** What a workflow declares, and gets by `secrets: inherit`. */
function inheritedSecrets(workflow, repository) {
    const declared = (0,tree/* entriesOf */.Mc)((0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(workflow.on, 'workflow_call'), 'secrets'));
    const isInherited = declared.length > 0 && (0,workflow_repository/* callersOf */.Gt)(workflow.path, repository).some(one => one.inherits);
    return isInherited ? declared : [];
}
/** What a workflow that only others start is handed by name is not the repository's secret of that name. */
function parametersOf(workflow, repository) {
    const isOnlyCalled = workflow.scenarios.every(({ event }) => event === 'workflow_call');
    const declared = (0,scenario/* declaredSecrets */.u)(workflow.on) ?? [];
    if (declared.length === 0 || !isOnlyCalled)
        return new Set();
    const inherits = (0,workflow_repository/* callersOf */.Gt)(workflow.path, repository).some(caller => caller.inherits);
    return new Set(inherits ? [] : declared.map(name => name.toUpperCase()));
}

// EXTERNAL MODULE: ./src/register/label.ts
var register_label = __webpack_require__(6899);
;// CONCATENATED MODULE: ./src/migrate/report/tokens.ts



/** The tokens that the plans need, those of the organization with most logins first. Each label is there once. */
function newTokens(plans) {
    const organizations = byFrequency(plans.map(plan => plan.organization)).filter(name => (0,open_text/* hasExpression */.xS)(name) || (0,register_names/* organizationProblem */.hE)(name) === undefined);
    return organizations.flatMap(organization => {
        const groups = grouped(plans.filter(plan => plan.organization === organization));
        const labels = new Set();
        return groups.map(group => tokenOf(group, { organization, labels }));
    });
}
function byFrequency(names) {
    const counts = new Map();
    for (const name of names)
        counts.set(name, (counts.get(name) ?? 0) + 1);
    return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}
/**
 * One group for each secret. Those of one access that need the same repository become one: a job that names that repository
 * would fit the tokens of both.
 */
function grouped(plans) {
    const bySecret = new Map();
    for (const plan of plans) {
        const group = bySecret.get(plan.secret);
        if (group === undefined)
            bySecret.set(plan.secret, [plan]);
        else
            group.push(plan);
    }
    const groups = [];
    for (const [, group] of [...bySecret].sort(([a], [b]) => a.localeCompare(b))) {
        const touching = groups.filter(other => isRival(other, group));
        for (const other of touching)
            groups.splice(groups.indexOf(other), 1);
        groups.push([...touching.flat(), ...group]);
    }
    return groups;
}
function isRival(one, other) {
    if (one[0]?.access !== other[0]?.access)
        return false;
    const names = new Set(one.flatMap(repositoriesOf));
    const channels = new Set([...one, ...other].map(({ channel }) => channel));
    // Two channels tell two tokens apart.
    const areTold = channels.size > 1 && !channels.has(undefined);
    return !areTold && other.flatMap(repositoriesOf).some(name => names.has(name));
}
function repositoriesOf(plan) {
    return ownOf(plan, plan.seen);
}
/** Those of the organization that a register takes. */
function ownOf({ organization }, names) {
    return names.filter(name => name.startsWith(`${organization}/`) && (0,register_names/* repositoryProblem */.Ki)(name) === undefined);
}
function tokenOf(group, { organization, labels }) {
    const channels = new Set(group.map(({ channel }) => channel));
    const access = group[0]?.access ?? 'pull';
    const seen = unique(group.flatMap(repositoriesOf)).toSorted();
    const bases = unique(group.flatMap(plan => ownOf(plan, plan.bases))).filter(name => !seen.includes(name));
    const repositories = access === 'pull' ? [...seen, ...bases] : seen;
    const open = unique(group.flatMap(plan => plan.open)).toSorted();
    const label = freeLabel(nameOf([...seen, ...open], organization), { access, labels });
    labels.add(label);
    return {
        organization,
        label,
        channel: channels.size === 1 ? group[0]?.channel : undefined,
        access,
        secrets: unique(group.map(({ secret }) => secret)),
        repositories,
        open,
        alsoPulls: access === 'pull' ? [] : bases,
        environments: unique(group.flatMap(({ login }) => login.job.environment ?? [])),
        files: unique(group.map(({ login }) => login.workflow.path)),
        publicReads: unique(group.flatMap(({ publicRead, login: { workflow } }) => publicRead === undefined
            ? []
            : [`${workflow.path}:${workflow.positionAt(publicRead.at).line}: ${publicRead.by}`])),
    };
}
/** A token is named after its first image; what holds an expression is no name. */
function nameOf(repositories, organization) {
    const names = [...repositories.map(name => name.replace(/^.*\//, '')), organization];
    return names.find(name => !(0,open_text/* hasExpression */.xS)(name) && !name.includes('}}')) ?? 'images';
}
function freeLabel(name, { access, labels }) {
    for (let count = 1;; count += 1) {
        const end = count === 1 ? ` ${access}` : ` ${access} ${count}`;
        const label = `${name.slice(0, register_label/* longestName */.YG - end.length)}${end}`;
        if (!labels.has(label))
            return label;
    }
}
function unique(texts) {
    return [...new Set(texts)];
}

;// CONCATENATED MODULE: ./src/migrate/analyse.ts











/** Finds, understands, decides and rewrites: the whole of migrate but reading and writing. */
function migrateFiles(repository, register, wishes = { answers: [], prefer: 'token' }) {
    const { views, problems } = withAnswers((0,job/* jobViews */.o)(repository), wishes.answers);
    const decisions = decideAll(views, { repository, register, prefer: wishes.prefer });
    const plans = decisions.flatMap(({ plan }) => plan ?? []);
    const needed = decisions.flatMap(({ plan, wanted }) => plan ?? wanted ?? []);
    const tokens = newTokens(needed.filter(({ keyless }) => keyless === undefined));
    const keyless = newTokens(needed.filter(plan => plan.keyless?.isConversion === false));
    const edits = editsByFile(plans, repository.own);
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
        draft: register === undefined ? draftRegister(tokens) : undefined,
        tokens,
        keyless,
        problems,
    };
}
function editsByFile(plans, own) {
    const edits = new Map();
    // Two logins may ask for the same edit; a new step and the end of an old one may start at the same place.
    const add = (path, edit) => {
        const known = edits.get(path) ?? new Map();
        edits.set(path, known.set(`${edit.start} ${edit.end}`, edit));
    };
    for (const plan of plans) {
        for (const edit of rewrite(plan, own))
            add(plan.login.workflow.path, edit);
        for (const { path, edit } of giverEdits(plan))
            add(path, edit);
    }
    return new Map([...edits].map(([path, byPlace]) => [path, [...byPlace.values()]]));
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

// EXTERNAL MODULE: ./src/migrate/other-files.ts
var other_files = __webpack_require__(605);
;// CONCATENATED MODULE: ./src/migrate/workflow/idle.ts


const idle_credential = /secrets|login|credentials|password|auths|DOCKER_AUTH_CONFIG|config\.json|workflow_call|composite/i;
/** True for an ordinary workflow that names no credential, hands none on and is called by nobody. */
function isIdle(text) {
    return /^on:/m.test(text) && /^jobs:/m.test(text) && !idle_credential.test(text);
}
/**
 * A workflow without the jobs that have nothing to do with logins: most of the tree of a large file, and nobody asks for it.
 * A file that others call stays whole.
 */
function withoutIdleJobs(root, around) {
    // What stands around the jobs reaches each of their steps.
    const env = (0,tree/* valueOf */.RP)(root, 'env');
    if (/workflow_call|composite/.test(around.text) || (env !== undefined && namesCredential(env, around)))
        return root;
    const jobs = (0,tree/* valueOf */.RP)(root, 'jobs');
    const needed = new Set((0,tree/* entriesOf */.Mc)(jobs).flatMap(({ value }) => neededBy(value)));
    const kept = (0,tree/* entriesOf */.Mc)(jobs).flatMap(entry => {
        if (!isIdleJob(entry.value, around))
            return [entry];
        return needed.has(entry.key) ? [{ ...entry, value: withoutSteps(entry.value) }] : [];
    });
    const entries = (0,tree/* entriesOf */.Mc)(root).map(entry => entry.key === 'jobs' ? { ...entry, value: withEntries(entry.value, kept) } : entry);
    return withEntries(root, entries);
}
function neededBy(job) {
    return (0,tree/* itemsOf */.S3)((0,tree/* valueOf */.RP)(job, 'needs')).flatMap(item => (item.kind === 'scalar' ? [item.value] : []));
}
/** It names no credential, gives other jobs nothing, shares no text with them, and calls nothing of the repository. */
function isIdleJob(job, around) {
    const isApart = (0,tree/* valueOf */.RP)(job, 'uses') === undefined && (0,tree/* valueOf */.RP)(job, 'outputs') === undefined;
    if (!isApart || namesCredential(job, around) || (0,tree/* isShared */.yM)(job))
        return false;
    const own = around.repository === undefined ? undefined : `${around.repository}/`.toLowerCase();
    return (0,tree/* itemsOf */.S3)((0,tree/* valueOf */.RP)(job, 'steps')).every(step => {
        const uses = (0,tree/* textOf */.b6)(step, 'uses') ?? '';
        const isHere = (0,workflow_repository/* pathHere */.y)(uses) !== undefined || (own !== undefined && uses.toLowerCase().startsWith(own));
        return !isHere && (0,tree/* valueOf */.RP)(step, 'parallel') === undefined;
    });
}
function namesCredential({ start, end }, { text }) {
    return idle_credential.test(text.slice(start, end));
}
/** What jobs that need this one ask for stays: when it runs. */
function withoutSteps(job) {
    return withEntries(job, (0,tree/* entriesOf */.Mc)(job).filter(({ key }) => key === 'needs' || key === 'if'));
}
function withEntries(node, entries) {
    return node.kind === 'mapping' ? { ...node, entries } : node;
}

;// CONCATENATED MODULE: ./src/migrate/read-workflows.ts




/** Whoever calls a local action needs it read, although only the given paths are the question. */
const beside = ['.github/actions', '.gitea/actions', '.forgejo/actions', 'action.yml', 'action.yaml'];
/** Gitea and Forgejo have folders of their own, and read GitHub's where those are missing. */
const elsewhere = ['.gitea/workflows', '.forgejo/workflows'];
/** All that is read where nobody names a path. */
const usualPlaces = ['.github/workflows', ...elsewhere, ...beside];
/** Reads everything at `paths`. What cannot be read is a finding; what has nothing to do with logins is left out. */
function readWorkflows(paths, { files, readYaml, name }) {
    const workflows = new Map();
    const unreadable = [];
    const all = paths.some(coversAll) ? [...paths, ...elsewhere] : paths;
    for (const file of files.find([...all, ...beside])) {
        const { path } = file;
        if ('problem' in file) {
            const part = { code: 'FILE_UNREADABLE', message: file.problem, isIdle: file.isMinor === true };
            unreadable.push(fileFinding(path, part));
            continue;
        }
        const workflow = workflowOf(file, { readYaml, name });
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
/** Of a file that has nothing to do with logins only one thing is asked: can it be read? */
function workflowOf(file, { readYaml, name }) {
    const isLeftOut = isIdle(file.text);
    if (isLeftOut && isPlainYaml(file.text))
        return undefined;
    const document = readYaml(file.text);
    if ('problem' in document)
        return document;
    if (isLeftOut)
        return undefined;
    const root = withoutIdleJobs(document.root, { text: file.text, repository: name });
    return (0,workflow_workflow/* readWorkflow */.S6)({ ...file, ...document, root });
}
/** With fewer files some callers of a workflow are not seen. */
function coversAll(path) {
    return /^(\.\/)?(\.|\.github(\/workflows)?)?\/?$/.test(path);
}

;// CONCATENATED MODULE: ./src/migrate/report/next.ts

/** What a person has to do, in order. Nothing where nothing is to be done. */
function nextSteps(seen) {
    const steps = [
        answerStep(seen),
        tokenStep(seen),
        secretStep(seen),
        variableStep(seen),
        connectionStep(seen),
        editStep(seen),
        lockStep(seen),
        registerStep(seen),
        removalStep(seen),
    ];
    return steps.filter(step => step !== undefined);
}
/** The steps as lines of a log. */
function stepLines(steps) {
    if (steps.length === 0)
        return [];
    return [
        'What to do next:',
        ...steps.flatMap(({ what, details }, at) => [`${at + 1}. ${what}`, ...details.map(text => `   ${text}`)]),
    ];
}
/** What an answer can decide: the text of the login could be changed. */
const answerable = new Set([
    'ACCESS_UNSURE',
    'CHANNEL_UNSURE',
    'ORGANIZATION_UNSURE',
    'REGISTRY_UNSURE',
]);
function answerStep({ findings, isTerminal }) {
    const open = findings.filter(({ code, answer }) => answerable.has(code) && answer === undefined);
    if (open.length === 0)
        return undefined;
    return {
        what: `Say what these logins need, ${isTerminal ? 'and run the command again with the answers' : 'in input "answer", one per line'}. Write pull: instead of push: where nothing is pushed`,
        details: open.map(({ file = '', line = 0 }) => {
            const answer = `${file}:${line}=push:ORGANIZATION/IMAGE`;
            return isTerminal ? `--answer ${shellWord(answer)}` : answer;
        }),
    };
}
function tokenStep({ tokens, register }) {
    if (tokens.length === 0)
        return undefined;
    if (register.state === 'here') {
        return {
            what: `Have the tokens of ${register.path} ready: mode rotate creates them and saves their secrets`,
            details: tokens.flatMap(({ secrets }) => secrets),
        };
    }
    const owners = [...new Set(tokens.map(ownerText))];
    return {
        what: `Create ${tokens.length === 1 ? 'this token' : 'these tokens'} in Docker Home (organization ${owners.join(', then ')} → Access tokens → Generate access token)`,
        details: tokens.map(tokenText),
    };
}
/** No image names the organization: a variable does. */
function variableStep({ tokens, keyless, repository }) {
    if (![...tokens, ...keyless].some(({ organization }) => organization === namedByVariable))
        return undefined;
    return {
        what: 'Save the name of your organization on Docker Hub as a variable: gh asks for the value',
        details: [`gh variable set ${organizationVariable}${next_placeOf(repository)}`],
    };
}
/** One expression may be an image's whole name. */
function ownerText({ organization, open }) {
    if (organization === namedByVariable)
        return 'of your choice';
    return open.includes(organization) ? `of ${organization}` : organization;
}
function tokenText({ label, access, repositories, open, alsoPulls, publicReads }) {
    const right = access === 'push' ? 'Image Push' : 'Image Pull';
    const listed = [...repositories, ...open];
    const names = listed.length === 0 ? 'the repositories that its jobs use' : listed.join(', ');
    const [read] = publicReads;
    const why = read === undefined ? ' if its jobs pull public images' : ` (${read})`;
    // A push token of the register has no other repositories.
    const bases = alsoPulls.length === 0
        ? ''
        : `; ${alsoPulls.join(', ')} must be public, or be pulled with a token that has Image Pull for it`;
    return `label "${label}": ${right} for ${names}${bases}; tick "Read public repositories"${why}; expires in 90 days`;
}
function connectionStep({ keyless, repository, register }) {
    const [first] = keyless;
    if (first === undefined)
        return undefined;
    const subject = `repo:${repository ?? 'OWNER/REPOSITORY'}:*`;
    const owners = [...new Set(keyless.map(({ organization }) => organization))];
    return {
        what: `Create an OIDC connection in Docker Home (organization ${owners.join(', then ')}) that allows public repositories, with these rulesets; narrow each subject to the branch or tag that needs it${register.state === 'here' ? '' : '. Its ID is no secret'}`,
        details: [
            ...keyless.map(({ access, repositories }) => `subject ${subject}: ${access === 'push' ? 'Image Push' : 'Image Pull'} for ${repositories.length === 0 ? 'the repositories that its jobs use' : repositories.join(', ')}`),
            `gh variable set DOCKER_OIDC_CONNECTION${next_placeOf(repository)}`,
        ],
    };
}
function secretStep({ tokens, repository, register }) {
    if (tokens.length === 0 || register.state === 'here')
        return undefined;
    const place = next_placeOf(repository);
    return {
        what: 'Save each token as a secret: gh asks for the value',
        details: tokens.flatMap(({ secrets, environments, label }) => secrets.map(name => {
            const [only, ...more] = environments;
            const environment = only === undefined || more.length > 0
                ? ''
                : `, or --env ${shellWord(only)} for its environment alone`;
            return `gh secret set ${name}${place}  # "${label}"${environment}`;
        })),
    };
}
function editStep({ changed, written, isTerminal }) {
    if (changed.length === 0)
        return undefined;
    if (written)
        return { what: 'Look at the changes, then commit them', details: changed };
    return isTerminal
        ? {
            what: 'Make the edits in one of these ways, with the other flags that you gave',
            details: ['docker-oat-login migrate --write', 'docker-oat-login migrate | git apply'],
        }
        : { what: 'Make the edits: set write: true, or run npx docker-oat-login migrate --write', details: [] };
}
function lockStep({ findings }) {
    const isStale = findings.some(({ code }) => code === 'LOCK_STALE');
    return isStale ? { what: 'Lock the new action', details: ['gh actions-lock'] } : undefined;
}
function registerStep({ register, isTerminal }) {
    const { path, state } = register;
    if (state === 'saved')
        return { what: `Check each line of ${path}, then commit it`, details: [] };
    if (state !== 'draft')
        return undefined;
    const how = isTerminal ? 'the flag --register saves it' : 'register: true saves it';
    return { what: `Save the draft of the register as ${path}: ${how}`, details: [] };
}
function removalStep({ findings, repository }) {
    const names = findings.flatMap(({ code, subject }) => code === 'SECRET_REMOVABLE' && subject !== undefined ? [subject] : []);
    if (names.length === 0)
        return undefined;
    return {
        what: 'When a run with the new tokens was green, delete the old secrets and revoke what they hold',
        details: names.map(name => `gh secret delete ${name}${next_placeOf(repository)}`),
    };
}
function next_placeOf(repository) {
    return repository === undefined ? '' : ` --repo ${shellWord(repository)}`;
}
/** A word that a shell takes as it is, whatever is in it. */
function shellWord(text) {
    return /^[\w./:=@+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

// EXTERNAL MODULE: ./src/base/markdown.ts
var markdown = __webpack_require__(2584);
;// CONCATENATED MODULE: ./src/migrate/report/summary.ts


const most = 500;
/** How many logins change and how much is left, in a sentence. */
function migrateCount({ findings, changed, written }) {
    const logins = findings.filter(isMoved({ changed, written })).length;
    const left = findings.filter(needsPerson).length;
    const change = `${counted(logins, 'login')} ${written ? 'changed' : 'to change'} in ${counted(changed.length, 'file')}`;
    return `${change}, ${counted(left, 'finding')} to decide by hand`;
}
/** The job summary of migrate: what needs a person, worst first; what changes; the old secrets; the register's draft. */
function migrateSummary(result) {
    const { findings, written, draft, diff, next } = result;
    const moved = findings.filter(isMoved(result));
    const secrets = findings.filter(({ file }) => file === undefined);
    const rest = findings.filter(finding => !needsPerson(finding) && !moved.includes(finding) && !secrets.includes(finding));
    return [
        '## Migrate from a shared account',
        '',
        `**${migrateCount(result)}.**`,
        '',
        ...section('To decide by hand', byFile(findings.filter(needsPerson))),
        ...section(written ? 'Logins changed' : 'Logins to change', byFile(moved)),
        ...(diff === '' ? [] : folded(written ? 'Changes made' : 'Changes proposed', fence(diff, 'diff'))),
        ...section('Old secrets', secrets.map(item)),
        ...(draft === undefined ? [] : folded('Draft of the register', fence(draft, 'yaml'))),
        ...section('Left as it is', byFile(rest)),
        ...section('What to do next', next.flatMap(stepMarkdown)),
    ].join('\n');
}
/** A numbered item; commands and places stay as they are, to be copied. */
function stepMarkdown({ what, details }, at) {
    const lines = details.slice(0, most).map(text => `   - ${(0,markdown/* codeText */.ph)((0,base_text/* printable */.g$)(text, 1000))}`);
    return [`${at + 1}. ${(0,markdown/* plainText */.wh)((0,base_text/* printable */.g$)(what, 1000))}`, ...lines];
}
/** A file that could not be written has its logins as before. */
function isMoved({ changed, written }) {
    return ({ code: name, file = '' }) => name === 'LOGIN_SHARED' && (!written || changed.includes(file));
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
function item({ code: name, severity, line, message, remedy, answer }) {
    const where = line === undefined ? '' : `line ${line}: `;
    const mark = severity === 'error' ? '✗ ' : '';
    const [what, todo] = [message, remedy].map(text => (0,markdown/* plainText */.wh)((0,base_text/* printable */.g$)(text)));
    const said = answer === undefined ? '' : ` (answered: ${(0,markdown/* codeText */.ph)((0,base_text/* printable */.g$)(answer))})`;
    return `- ${mark}${where}**${name}** ${what}${said}<br>_${todo}_`;
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
    const { GITHUB_REPOSITORY: name } = runner.environment;
    const { workflows, unreadable, isWhole } = readWorkflows(inputs.paths, { ...ports, name });
    const otherFiles = (0,other_files/* createOtherFiles */.o)(path => ports.files.text(path), ports.readYaml);
    const migration = migrateFiles({ workflows, name, isWhole, own: ports.own, otherFiles }, viewOf(ports.register, name ?? ''), { answers: inputs.answers, prefer: inputs.prefer });
    if (migration.problems.length > 0)
        throw unfitAnswers(migration.problems);
    const changes = [...migration.changed].map(([path, after]) => ({
        path,
        before: workflows.get(path)?.text ?? '',
        after,
    }));
    const diff = changes.map(ports.diff).join('');
    const unwritten = inputs.write ? await writeAll(changes, ports) : new Map();
    const changed = [...migration.changed.keys()].filter(path => !unwritten.has(path));
    const done = new Set(inputs.write ? changed : []);
    const register = await settleRegister(inputs, { ...ports, draft: migration.draft });
    const findings = [
        ...unreadable,
        ...(register.problem === undefined ? [] : [register.problem]),
        ...unwritten.values(),
        ...migration.findings.map(finding => settled(finding, done)),
        ...(changes.length > 0 && (await ports.files.has(lockFile)) ? [lockFinding(lockFile)] : []),
    ];
    if (diff !== '')
        runner.block(diff);
    for (const finding of findings)
        announce(runner, finding);
    const written = inputs.write;
    runner.info(`${migrateCount({ findings, changed, written })}${written ? '' : '; nothing was written'}`);
    const next = nextSteps({
        tokens: migration.tokens,
        keyless: migration.keyless,
        findings,
        changed,
        written,
        register,
        repository: name,
        isTerminal: !runner.hasPost,
    });
    for (const line of stepLines(next))
        runner.info(line);
    const isDone = unwritten.size === 0 && register.problem === undefined;
    const ok = isDone && !findings.some(finding => reaches(finding.severity, inputs.failOn));
    runner.output('ok', String(ok));
    runner.output('findings', JSON.stringify(findings));
    runner.output('changed', JSON.stringify(changed));
    const { draft } = migration;
    await runner.summary(() => migrateSummary({ findings, changed, written, draft, diff, next }));
    return ok;
}
/** Saves the draft of the register if that is asked for. `problem`: why it could not be saved. */
async function settleRegister(inputs, { register, files, draft }) {
    const { path } = inputs.config;
    if (register !== undefined)
        return { path, state: 'here' };
    if (!inputs.register)
        return { path, state: draft === undefined ? 'none' : 'draft' };
    const message = draft === undefined
        ? 'the workflows do not show the repositories of a single token, so there is no register to save'
        : await files.create(path, draft);
    if (message === undefined)
        return { path, state: 'saved' };
    const problem = fileFinding(path, { code: 'FILE_UNWRITABLE', message });
    return { path, state: draft === undefined ? 'none' : 'draft', problem };
}
function unfitAnswers(problems) {
    return new base_error/* OatError */.vE('INPUT_INVALID', {
        message: problems.slice(0, 5).join('; '),
        hint: 'write FILE:LINE= with the file and the line of the finding, and what that login does; nothing was written',
    });
}
async function writeAll(changes, { files, readYaml }) {
    const failed = new Map();
    for (const change of changes) {
        const { path, after } = change;
        const broken = !isPlainYaml(after) && 'problem' in readYaml(after);
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
/** What `gh actions-lock` writes. */
const lockFile = '.github/workflows/actions.lock';

;// CONCATENATED MODULE: ./src/migrate/own-action.ts
/** The name where nothing tells it: that of package.json. */
const unnamed = { name: 'org/docker-oat-login', tag: 'v1' };
/**
 * How the files of a repository name this action. In a job that is what the runner was told to run
 * (GITHUB_ACTION_REPOSITORY and GITHUB_ACTION_REF; docs.github.com, "Variables"); in a terminal what the npm package says of
 * its release, or the commit that a clone has checked out.
 */
function ownAction({ environment, hasPost }, { release, checkout }) {
    if (!hasPost)
        return checkout === undefined ? releasedAction(release) : { ...unnamed, pin: checkout };
    const { GITHUB_ACTION_REPOSITORY: repository = '', GITHUB_ACTION_REF: ref = '' } = environment;
    const { tag } = unnamed;
    const name = actionName.test(repository) ? repository : unnamed.name;
    return { name, tag, pin: own_action_commitName.test(ref) ? { commit: ref, version: tag } : undefined };
}
/** The npm package carries release.json: `scripts/release-file.ts` writes it when the package is packed. */
function releasedAction(text) {
    const { name, commit, version } = fieldsOf(text);
    const isWhole = actionName.test(name) && own_action_commitName.test(commit) && /^v\d+\.\d+\.\d+$/.test(version);
    if (!isWhole)
        return { ...unnamed, pin: undefined };
    return { name, tag: version.replace(/\..*$/, ''), pin: { commit, version } };
}
const actionName = /^[\w.-]+\/[\w.-]+$/;
const own_action_commitName = /^[0-9a-f]{40}$/;
function fieldsOf(text) {
    const nothing = { name: '', commit: '', version: '' };
    if (text === undefined)
        return nothing;
    try {
        const value = JSON.parse(text);
        const field = (key) => {
            const said = value?.[key];
            return typeof said === 'string' ? said : '';
        };
        return { name: field('name'), commit: field('commit'), version: field('version') };
    }
    catch {
        // A file that is damaged names no release; the finding says that the commit is not known.
        return nothing;
    }
}

;// CONCATENATED MODULE: ./src/migrate/start.ts














/**
 * Builds what mode migrate works with, and runs it in the current directory; `false` fails the job.
 * @param release where the npm package keeps its release.json; `undefined` in a job
 */
async function startMigrate(runner, release) {
    const { unique } = (0,clock/* createClock */.ts)();
    const files = (0,base_files/* createFiles */.q)(unique);
    const inputs = readMigrateInputs(runner, await answerFile(runner, files));
    await ((0,runner_inputs/* isWritten */.QH)(runner, 'paths') ? requirePaths(inputs.paths, files) : requireCheckout(runner, files));
    // With --register the file is about to be made.
    const isExplicit = inputs.config.isExplicit && !inputs.register;
    const register = await (0,load/* findRegister */.R)({ ...inputs.config, isExplicit }, files);
    return migrate(inputs, {
        runner,
        files: (0,migrate_files/* createWorkflowFiles */.x)(process.cwd(), unique),
        readYaml: await (0,read/* loadWorkflowYaml */.T)(),
        diff: await (0,migrate_files/* createUnifiedDiff */.g)(),
        register,
        own: ownAction(runner, await originOf(release, files)),
    });
}
async function originOf(release, files) {
    if (release === undefined)
        return { release: undefined, checkout: undefined };
    return { release: await files.read(release), checkout: await clonedCommit(external_node_path_default().dirname(release), files) };
}
/** A path that was written has to be there: a spelling mistake would otherwise find nothing, and succeed. */
async function requirePaths(paths, files) {
    for (const name of paths) {
        const { kind } = await files.locate(name);
        const quoted = JSON.stringify((0,base_text/* printable */.g$)(name, 120));
        if (kind === 'file' && !/\.ya?ml$/i.test(name))
            throw (0,runner_inputs/* invalidInput */.aY)('paths', {
                said: `: ${quoted} is not a workflow: its name does not end in .yml or .yaml`,
                hint: 'name workflow files, or directories with them',
            });
        if (!nowhere.includes(kind))
            continue;
        throw (0,runner_inputs/* invalidInput */.aY)('paths', {
            said: `: there is nothing at ${quoted}`,
            hint: 'correct the path. In a workflow it starts at the workspace, and actions/checkout has to run first',
        });
    }
}
/** In a wrong directory there is nothing to find, which must not look like a repository without a login. */
async function requireCheckout(runner, files) {
    const kindOf = async (name) => (await files.locate(name)).kind;
    for (const name of usualPlaces)
        if (!nowhere.includes(await kindOf(name)))
            return;
    if (!nowhere.includes(await kindOf('.git'))) {
        runner.notice('this repository has no .github/workflows, so there are no workflows to read');
        return;
    }
    throw new base_error/* OatError */.vE('INPUT_INVALID', {
        message: 'there is no .github/workflows here, and this is not the root of a repository',
        hint: 'run actions/checkout before this step, or name files and directories in input "paths"',
        terminalHint: 'go to the root of your repository, or name files and directories with input "paths"',
    });
}
const nowhere = ['nothing', 'no-directory'];
async function answerFile(runner, files) {
    const name = (0,runner_inputs/* readText */.yR)(runner, 'answers');
    if (name === '')
        return '';
    const text = await textOrReason(name, files);
    if (typeof text === 'string')
        return text;
    const quoted = JSON.stringify((0,base_text/* printable */.g$)(name, 120));
    throw (0,runner_inputs/* invalidInput */.aY)('answers', {
        said: text === undefined ? `: there is no file ${quoted}` : `: ${quoted} cannot be read: ${text.reason}`,
        hint: 'write the path of a file with one answer a line; a single answer goes into input "answer"',
    });
}
async function textOrReason(name, files) {
    try {
        return await files.read(name);
    }
    catch (error) {
        if ((0,base_error/* errno */.b)(error) === undefined)
            throw error;
        return { reason: error instanceof Error ? error.message : String(error) };
    }
}


/***/ })

};
;