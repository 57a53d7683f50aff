"use strict";
exports.id = 682;
exports.ids = [682];
exports.modules = {

/***/ 5682:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startRotate: () => (/* binding */ startRotate)
});

// EXTERNAL MODULE: ./src/base/clock.ts
var base_clock = __webpack_require__(4031);
// EXTERNAL MODULE: ./src/base/error.ts
var base_error = __webpack_require__(9039);
// EXTERNAL MODULE: ./src/base/files.ts + 3 modules
var files = __webpack_require__(7421);
// EXTERNAL MODULE: ./src/base/http.ts + 2 modules
var base_http = __webpack_require__(4316);
// EXTERNAL MODULE: ./src/base/retry.ts
var retry = __webpack_require__(7435);
// EXTERNAL MODULE: ./src/base/secret.ts
var secret = __webpack_require__(5309);
// EXTERNAL MODULE: ./src/register/label.ts
var register_label = __webpack_require__(6899);
// EXTERNAL MODULE: ./src/tokens/copies.ts
var tokens_copies = __webpack_require__(7269);
// EXTERNAL MODULE: ./src/tokens/resources.ts
var tokens_resources = __webpack_require__(295);
// EXTERNAL MODULE: ./src/hub/answers.ts
var answers = __webpack_require__(76);
// EXTERNAL MODULE: ./src/hub/call.ts
var hub_call = __webpack_require__(1375);
// EXTERNAL MODULE: ./src/hub/failure.ts
var failure = __webpack_require__(9985);
// EXTERNAL MODULE: ./src/hub/list.ts
var hub_list = __webpack_require__(2199);
// EXTERNAL MODULE: ./src/hub/session.ts
var session = __webpack_require__(6303);
;// CONCATENATED MODULE: ./src/hub/hub.ts










/**
 * Docker Hub's API for organization access tokens (docs.docker.com/reference/api/hub/latest). Logs in when first
 * used, and again before each JWT's ten minutes are over.
 * Errors at once: HUB_FORBIDDEN for a token in the place of the password, INPUT_INVALID for a bad TOTP secret.
 */
function createHub(options) {
    const { account, organization, baseUrl, http, clock } = options;
    (0,failure/* refuseTokenAsPassword */.PG)(account.password.reveal());
    const hubClock = (0,session/* createHubClock */.uJ)(clock);
    const party = { username: account.username, organization };
    const sessions = (0,session/* createHubSessions */.N_)((0,session/* createHubLogin */.dm)({ ...options, party, hubClock }), hubClock);
    const url = `${baseUrl}/v2/orgs/${encodeURIComponent(organization)}/access-tokens`;
    const call = (0,hub_call/* createHubCall */.e)({ http, sessions, hubClock, party });
    const now = () => hubClock.now() ?? clock.now();
    const list = () => (0,hub_list/* readHubList */._)(`${url}?page=1&page_size=${hub_list/* pageSize */.T}`, async (page) => {
        const request = { method: 'GET', url: page };
        const response = await call(request, [200]);
        return (0,answers/* readHubPage */.JB)(response.body, (0,hub_call/* subjectOf */.N)(request));
    });
    const access = { ...options, call, party, url, list, now };
    return {
        ...createHubChange(access),
        serverTime: async () => {
            await sessions.current();
            return now();
        },
        list,
        mint: wanted => mint(wanted, access),
        remove: async (id) => {
            await access.call({ method: 'DELETE', url: `${url}/${encodeURIComponent(id)}` }, [204, 404]);
        },
    };
}
async function mint(wanted, access) {
    const { call, party, url, mask, list, now } = access;
    const { label, resources, description, expiresAt } = wanted;
    const expires_at = new Date(expiresAt).toISOString();
    const body = { label, resources, expires_at, ...(description !== undefined && { description }) };
    const request = { method: 'POST', url, body, isOnce: true };
    const response = await call(request, [201, 400, 402, 403, 409, 422]);
    const { status } = response;
    const subject = (0,hub_call/* subjectOf */.N)(request);
    if (status === 201) {
        const name = 'token';
        const value = new secret/* Secret */.z((0,answers/* readHubText */.hN)((0,answers/* parseHubObject */.Aj)(response.body, subject), { name, subject }), mask);
        return { token: (0,answers/* readHubToken */.h_)(response.body, subject), value };
    }
    const rejection = { status, detail: (0,answers/* hubDetail */.NO)(response.body), label, resources, ...party };
    if ((0,failure/* isQuota */.hF)(rejection))
        throw (0,failure/* quotaReached */.pJ)({ ...rejection, tokens: await list(), now: now() });
    throw status === 403 ? (0,failure/* accessForbidden */.MJ)(party, rejection) : (0,failure/* requestRejected */.O8)(rejection);
}
/** An answer may come from a copy that is a moment behind. */
const looks = 4;
/** The part of the port that reads and changes one token. */
function createHubChange(access) {
    const { clock, deadline } = access;
    const confirm = async (id, change) => {
        for (let tries = 1;; tries++) {
            const token = await read(id, access);
            const wrong = differences(token, change);
            if (wrong.length === 0)
                return token;
            if (tries === looks)
                throw (0,failure/* changeNotTaken */.dk)(token.label, wrong);
            await clock.sleep((0,retry/* backoff */.JN)(tries, clock.random()), deadline.signal);
        }
    };
    return {
        get: id => get(id, access),
        change: async (id, change) => {
            const whole = complete(await read(id, access), change);
            const refusal = await send({ id, change: whole }, access);
            if (refusal !== undefined)
                throw (0,failure/* requestRejected */.O8)({ ...refusal, ...whole });
            return confirm(id, whole);
        },
        retire: async (id, label) => {
            const whole = { ...complete(await read(id, access), { label }), isActive: false };
            const refusal = await send({ id, change: whole }, access);
            if (refusal === undefined)
                return confirm(id, whole);
            // A repository of it may be gone, and then its resources cannot be sent: nobody needs them any more.
            const least = { label, isActive: false };
            const again = await send({ id, change: least }, access);
            if (again !== undefined)
                throw (0,failure/* requestRejected */.O8)({ ...again, ...whole });
            return confirm(id, least);
        },
    };
}
async function get(id, { call, url }) {
    const request = { method: 'GET', url: `${url}/${encodeURIComponent(id)}` };
    const response = await call(request, [200, 404]);
    return response.status === 404 ? undefined : (0,answers/* readHubToken */.h_)(response.body, (0,hub_call/* subjectOf */.N)(request));
}
async function read(id, access) {
    const token = await get(id, access);
    if (token === undefined)
        throw (0,failure/* tokenGone */.Zw)(id);
    return token;
}
/**
 * Whether a PATCH with some of the fields keeps the others is not documented, so all are sent but the state: Docker's own
 * client leaves `is_active` out (client_org_access_token.go of its Terraform provider), and then it is kept.
 */
function complete({ label, resources, description }, change) {
    const whole = { label: change.label ?? label, resources };
    // Where Docker Hub does not show a description, one that nobody has read must not be replaced.
    if (description === undefined)
        return whole;
    const { copies } = change;
    return {
        ...whole,
        description: copies === undefined ? description : (0,tokens_copies/* noteCopies */.AL)(description, copies),
    };
}
/** Gives what Docker Hub says against the change, `undefined` for nothing. */
async function send({ id, change }, { call, url }) {
    const { isActive, ...rest } = change;
    const body = { ...rest, ...(isActive !== undefined && { is_active: isActive }) };
    const request = { method: 'PATCH', url: `${url}/${encodeURIComponent(id)}`, body };
    const response = await call(request, [200, 400, 404, 422]);
    if (response.status === 404)
        throw (0,failure/* tokenGone */.Zw)(id);
    return response.status === 200 ? undefined : { status: response.status, detail: (0,answers/* hubDetail */.NO)(response.body) };
}
function differences(token, change) {
    const { label, isActive, resources, description } = change;
    const isSame = resources === undefined || (0,tokens_resources/* compareResources */.TX)(token.resources, resources).verdict === 'same';
    return [
        ...((0,register_label/* isSameText */.cZ)(label, token.label) ? [] : ['label']),
        ...(isActive === undefined || isActive === token.isActive ? [] : ['state']),
        ...(isSame ? [] : ['access']),
        ...(description === undefined ||
            token.description === undefined ||
            (0,register_label/* isSameText */.cZ)(description, token.description)
            ? []
            : ['description']),
    ];
}

// EXTERNAL MODULE: ./src/hub/used-codes.ts
var used_codes = __webpack_require__(8365);
// EXTERNAL MODULE: ./src/registry/registry.ts + 1 modules
var registry = __webpack_require__(5647);
// EXTERNAL MODULE: ./src/runner/inputs.ts + 1 modules
var runner_inputs = __webpack_require__(4554);
// EXTERNAL MODULE: ./src/stores/github/call.ts + 1 modules
var github_call = __webpack_require__(6812);
// EXTERNAL MODULE: ./src/register/store.ts
var register_store = __webpack_require__(4900);
// EXTERNAL MODULE: ./src/stores/github/client.ts + 3 modules
var github_client = __webpack_require__(5836);
// EXTERNAL MODULE: ./src/stores/github/pace.ts
var pace = __webpack_require__(1265);
// EXTERNAL MODULE: ./src/stores/github/answers.ts
var github_answers = __webpack_require__(871);
// EXTERNAL MODULE: ./src/stores/github/seal.ts
var seal = __webpack_require__(4535);
// EXTERNAL MODULE: ./src/stores/github/target.ts
var target = __webpack_require__(6731);
;// CONCATENATED MODULE: ./src/stores/github/places.ts






/** A name that nobody uses: deleting it changes nothing, and GitHub refuses it (403) to who may not write. */
const nobodysSecret = 'DOCKER_OAT_LOGIN_WRITE_CHECK';
/** Repositories, keys and permissions, each asked for once. */
function createGithubPlaces(call, options) {
    const { thisRepository, warn } = options;
    const repositories = createMemory();
    const keys = createMemory();
    const permissions = createMemory();
    /** Also `owner/repo` as it is called today. */
    function findRepository(wanted, store) {
        return repositories.get(wanted.toLowerCase(), async () => {
            const path = `/repos/${wanted.split('/').map(encodeURIComponent).join('/')}`;
            const target = { place: `repository ${wanted}`, permission: `access to ${wanted}` };
            const found = await call.ask({
                store,
                target,
                request: { method: 'GET', path },
                parse: github_answers/* parseRepository */.SU,
            });
            if (found.fullName.toLowerCase() !== wanted.toLowerCase())
                warn(`${wanted} is called ${found.fullName} now: update the register`);
            return found;
        });
    }
    async function locate(store) {
        const name = (0,register_store/* storeName */.Hz)(store, thisRepository);
        if (store.kind === 'organization-secret')
            return { store, name, target: (0,target/* secretTarget */.G)(store, '') };
        const { fullName, isArchived } = await findRepository(store.repository ?? thisRepository, name);
        if (isArchived)
            throw archived(name, fullName);
        return { store, name, target: (0,target/* secretTarget */.G)(store, fullName) };
    }
    function key({ name, target }) {
        return keys.get(target.path, async () => {
            const request = { method: 'GET', path: `${target.path}/secrets/public-key` };
            const { id, key: base64 } = await call.ask({ store: name, target, request, parse: github_answers/* parseKey */.Do });
            return { id, key: (0,seal/* parsePublicKey */.e)(base64, name) };
        });
    }
    return {
        locate,
        findRepository,
        key,
        /** Forgets a key that GitHub did not take, and fetches it again. */
        renewKey(located) {
            keys.forget(located.target.path);
            return key(located);
        },
        /** Reading needs less than writing, so writing is tried where it changes nothing. */
        provePermission: ({ name, target }) => permissions.get(target.path, async () => {
            const request = { method: 'DELETE', path: `${target.path}/secrets/${nobodysSecret}` };
            const reply = await call.send(request);
            if ((0,github_client/* isAnswer */.T)(reply) || ('status' in reply && reply.status === 404))
                return true;
            throw call.refusal({ store: name, target, request }, reply);
        }),
    };
}
/** What was found stays; what failed is asked for again. */
function createMemory() {
    const known = new Map();
    return {
        forget: (name) => known.delete(name),
        get(name, find) {
            const found = known.get(name) ?? find();
            known.set(name, found);
            found.catch(() => known.delete(name));
            return found;
        },
    };
}
function archived(store, repository) {
    return new base_error/* OatError */.vE('STORE_FORBIDDEN', {
        message: `${(0,register_store/* storeWords */.fI)(store)}: ${repository} is archived, so nothing can be written there`,
        hint: 'unarchive the repository, or remove it from the register',
    });
}

;// CONCATENATED MODULE: ./src/stores/github/secret-list.ts

/** As many as GitHub gives: all that a repository or an environment may have. */
const pageSize = 100;
/** Milliseconds by GitHub's clock: one list serves the stores that are looked at in one go, and no later question. */
const freshFor = 600_000;
/**
 * Looks secrets up: one list for all secrets of a target, instead of one request for each. An organization
 * may have ten pages of them; then its secrets are asked for one by one.
 */
function createGithubIndex(call) {
    const snapshots = new Map();
    async function list({ name, target }) {
        const request = { method: 'GET', path: `${target.path}/secrets?per_page=${pageSize}` };
        const page = await call.ask({ store: name, target, request, parse: github_answers/* parseSecrets */.dC });
        const secrets = new Map(page.items.map(secret => [secret.name.toUpperCase(), secret]));
        const takenAt = call.serverTime() ?? 0;
        return { takenAt, secrets, isWhole: page.total <= page.items.length, spent: new Set() };
    }
    function usable(located) {
        const known = snapshots.get(located.target.path);
        if (known === undefined || known.spent.has(located.store.secret))
            return undefined;
        return (call.serverTime() ?? 0) - known.takenAt > freshFor ? undefined : known;
    }
    const single = ({ name, store, target }) => {
        const request = { method: 'GET', path: `${target.path}/secrets/${store.secret}` };
        return call.find({ store: name, target, request, parse: github_answers/* parseSecret */.o7 });
    };
    return {
        single,
        /** `undefined` when there is no such secret. The same secret is never read twice from one list. */
        async look(located) {
            const { path } = located.target;
            if (snapshots.get(path)?.isWhole === false)
                return single(located);
            const snapshot = usable(located) ?? (await list(located));
            snapshots.set(path, snapshot);
            snapshot.spent.add(located.store.secret);
            const found = snapshot.secrets.get(located.store.secret);
            return found === undefined && !snapshot.isWhole ? single(located) : found;
        },
        /** Everything seen of this secret so far is old. */
        changed({ store, target }) {
            snapshots.get(target.path)?.spent.add(store.secret);
        },
    };
}

// EXTERNAL MODULE: ./src/stores/github/write.ts
var write = __webpack_require__(2667);
;// CONCATENATED MODULE: ./src/stores/github/github.ts







/** GitHub's secrets as stores (docs.github.com/rest/actions/secrets and its siblings for Dependabot and Codespaces). */
function createGithub(options) {
    const { token, info, warn } = options;
    const client = (0,github_client/* createGithubClient */.z)({ windows: pace/* githubPace */.Bg, ...options, onWait: info });
    const call = (0,github_call/* createGithubCall */.wg)(client, { isInstallation: token.reveal().startsWith('ghs_') });
    const places = createGithubPlaces(call, options);
    const index = createGithubIndex(call);
    const access = (0,write/* createGithubAccess */.Ki)({
        call,
        warn,
        single: index.single,
        findId: async (repository, store) => (await places.findRepository(repository, store)).id,
    });
    /** Of an organization's secret. */
    function follow(located) {
        const place = (0,write/* organizationPlace */.HT)(located);
        return place && access.follow(place);
    }
    return {
        async check(store) {
            const located = await places.locate(store);
            const found = await index.look(located);
            await places.key(located);
            await places.provePermission(located);
            const place = (0,write/* organizationPlace */.HT)(located);
            if (place !== undefined)
                await access.read(place, found);
            return stateOf(located, { found, ahead: call.ahead() });
        },
        async identify(store) {
            const { target } = await places.locate(store);
            return `${target.path}/${store.secret}`.toLowerCase();
        },
        async look(store) {
            const located = await places.locate(store);
            const found = await index.look(located);
            return stateOf(located, { found, ahead: call.ahead() });
        },
        async write(store, value) {
            const located = await places.locate(store);
            const follower = follow(located);
            index.changed(located);
            const outcome = await (0,write/* writeSecret */.kz)(located, { ...value, call, places, access: follower?.take });
            if (outcome.result === 'written')
                await follower?.compare();
            return outcome;
        },
        async announce(store, { expiresAt, before }) {
            if (store.app !== 'actions')
                return 'done';
            const located = await places.locate(store);
            const name = `${store.secret}_EXPIRES_AT`;
            const value = new Date(expiresAt).toISOString();
            const variable = { call, name, value, before, access: follow(located)?.take };
            const refusal = await (0,write/* writeVariable */.cV)(located, variable);
            if (refusal === undefined)
                return 'done';
            if ('isLate' in refusal)
                return 'late';
            warn(unannounced(located, { name, refusal, call }));
            return 'refused';
        },
    };
}
/** `ahead`: of GitHub's clock, and of ours here. */
function stateOf({ name: store }, { found, ahead }) {
    return found === undefined
        ? { store, kind: 'empty' }
        : { store, kind: 'stamped', updatedAt: found.updatedAt, ahead };
}
function unannounced({ name: store, target }, { name, refusal, call }) {
    const { place, variablePermission: permission } = target;
    const request = { method: 'PATCH', path: '' };
    const { message, hint } = call.refusal({ store, target: { place, permission }, request }, refusal);
    // The message begins with the secret, which was written.
    const why = message.slice((0,register_store/* storeWords */.fI)(store).length + 2);
    return `The variable ${name} of ${place} was not written: ${why}; ${hint}.`;
}

// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __webpack_require__(766);
// EXTERNAL MODULE: ./src/docker/config.ts
var config = __webpack_require__(656);
// EXTERNAL MODULE: ./src/docker/pull-secret.ts
var pull_secret = __webpack_require__(7282);
;// CONCATENATED MODULE: ./src/stores/kubernetes/pull-secret.ts





const pullSecretType = 'kubernetes.io/dockerconfigjson';
const field = '.dockerconfigjson';
const prefix = 'docker-oat-login';
const tokenId = `${prefix}/token-id`;
const hash = `${prefix}/sha256`;
function pullDocument(value, { username, configKey }) {
    return (0,pull_secret/* formatPullSecret */.rX)(configKey, `${username}:${value}`);
}
/**
 * The manifest for server-side apply. Beside the value stands whose it is, and the document's SHA-256, by which a
 * later run sees that nobody changed it. A token is far too long to be guessed from that.
 */
function pullManifest({ name, namespace }, { document, token }) {
    const { id, label, expiresAt } = token;
    const annotations = {
        [`${prefix}/label`]: label,
        [tokenId]: id,
        [hash]: (0,config/* fingerprint */.Rj)(document),
        ...(expiresAt !== undefined && { [`${prefix}/expires-at`]: new Date(expiresAt).toISOString() }),
    };
    return JSON.stringify({
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name, namespace, labels: { 'app.kubernetes.io/managed-by': prefix }, annotations },
        type: pullSecretType,
        data: { [field]: Buffer.from(document).toString('base64') },
    });
}
/** The id of the token that was written there, when what is there is still what was written. */
function idOfHeld({ document, annotations }) {
    const id = annotations[tokenId];
    return typeof id === 'string' && annotations[hash] === (0,config/* fingerprint */.Rj)(document) ? id : undefined;
}
/** Whether exactly this document is held, told by their hashes. */
function isHeld(held, document) {
    return (0,config/* fingerprint */.Rj)(held.document) === (0,config/* fingerprint */.Rj)(document);
}
/** Reads `kubectl get secret -o json`. Throws STORE_FAILED for what is no secret, or is not a pull secret. */
function readHeldSecret(stdout, store) {
    const { type, data, metadata } = parseObject(stdout, store);
    const annotations = isMapping(metadata) && isMapping(metadata['annotations']) ? metadata['annotations'] : {};
    const encoded = isMapping(data) ? data[field] : undefined;
    const document = typeof encoded === 'string' ? Buffer.from(encoded, 'base64').toString() : '';
    if (type === pullSecretType)
        return { document, annotations };
    throw new base_error/* OatError */.vE('STORE_FAILED', {
        message: `${(0,register_store/* storeWords */.fI)(store)}: there is a secret of that name, of the type ${(0,base_text/* printable */.g$)(String(type), 80)}, not ${pullSecretType}`,
        hint: 'it is not replaced: choose another name in the register, or delete that secret if nothing needs it',
    });
}
/** Any object that kubectl prints as JSON. Throws STORE_FAILED. */
function parseObject(stdout, store) {
    try {
        const parsed = JSON.parse(stdout);
        if (isMapping(parsed))
            return parsed;
    }
    catch {
        // What it printed may hold the secret, and a parser's message quotes it.
    }
    throw new base_error/* OatError */.vE('STORE_FAILED', {
        message: `${(0,register_store/* storeWords */.fI)(store)}: kubectl did not print an object as JSON, or one of more than 64 KiB`,
        hint: 'look at the object with `kubectl get -o yaml`; a pull secret is far smaller',
    });
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/stores/kubernetes/accounts.ts

/** Somebody else may change the same account at the same time; each such defeat means that somebody got on. */
const attempts = 10;
/** `imagePullSecrets` is replaced as a whole by every kind of patch, so it is read, and written only if unchanged. */
function createKubernetesAccounts(kubectl) {
    async function read(account, subject) {
        const result = await kubectl.read({
            subject,
            argv: ['get', 'serviceaccount', account, '--output=json'],
            doing: `reading the service account ${account}`,
        });
        if ('failure' in result)
            throw result.failure.error;
        const { metadata, imagePullSecrets } = parseObject(result.stdout, subject.store);
        return {
            version: isMapping(metadata) ? metadata['resourceVersion'] : undefined,
            pullSecrets: Array.isArray(imagePullSecrets) ? imagePullSecrets : [],
        };
    }
    async function add(account, { name, subject }) {
        for (let tries = 1;; tries++) {
            const { version, pullSecrets } = await read(account, subject);
            if (names(pullSecrets, name))
                return;
            const patch = { metadata: { resourceVersion: version }, imagePullSecrets: [...pullSecrets, { name }] };
            const result = await kubectl.run({
                subject,
                argv: [
                    ...['patch', 'serviceaccount', account, '--type=merge', '--field-manager=docker-oat-login'],
                    `--patch=${JSON.stringify(patch)}`,
                ],
                doing: `adding the pull secret to the service account ${account}`,
            });
            if (!('failure' in result))
                return;
            if (result.failure.kind !== 'outdated' || tries === attempts)
                throw result.failure.error;
        }
    }
    return {
        async without({ name, serviceAccounts }, subject) {
            const accounts = [];
            for (const account of serviceAccounts) {
                const { pullSecrets } = await read(account, subject);
                if (!names(pullSecrets, name))
                    accounts.push(account);
            }
            return accounts;
        },
        async complete({ name, serviceAccounts }, subject) {
            for (const account of serviceAccounts)
                await add(account, { name, subject });
        },
    };
}
function names(pullSecrets, name) {
    return pullSecrets.some(it => isMapping(it) && it['name'] === name);
}

// EXTERNAL MODULE: ./src/base/process.ts
var process = __webpack_require__(1524);
// EXTERNAL MODULE: ./src/base/program.ts
var base_program = __webpack_require__(5949);
// EXTERNAL MODULE: ./src/register/register.ts
var register_register = __webpack_require__(3132);
;// CONCATENATED MODULE: ./src/stores/programs.ts








/** Stores that are programs: the value comes on their stdin, exit code 0 is success. Nothing of what they say is trusted. */
function createPrograms(options) {
    const { find, call } = createProgramCalls(options);
    return {
        check: store => {
            find(store, store.argv);
            if (store.confirmArgv !== undefined)
                find(store, store.confirmArgv);
            return Promise.resolve(unseen(store));
        },
        look: async (store, own) => {
            const argv = store.confirmArgv;
            if (argv === undefined || own === undefined)
                return unseen(store);
            const said = await call(store, { argv, token: own, input: '' });
            if (said === undefined)
                return unseen(store);
            if ('problem' in said)
                throw said.problem;
            const value = own.value.reveal();
            const shown = said.stdout.trim();
            const isOurs = confirms(shown, { value, digest: (0,config/* fingerprint */.Rj)(value) });
            // What is there may be another token: it must not be seen either.
            if (!isOurs && /^\S{12,}$/.test(shown))
                options.mask(shown);
            return { store: (0,register_store/* storeName */.Hz)(store, ''), kind: 'open', holds: isOurs ? own.id : undefined };
        },
        write: async (store, token) => {
            const said = await call(store, { argv: store.argv, token, input: token.value.reveal() });
            if (said === undefined)
                return { result: 'late' };
            // It had the value, and may have stored it before it failed.
            if ('problem' in said)
                return { result: 'lost', error: said.problem };
            return { result: 'written', sentAt: undefined, answeredAt: undefined };
        },
    };
}
function unseen(store) {
    return { store: (0,register_store/* storeName */.Hz)(store, ''), kind: store.confirmArgv ? 'comparable' : 'opaque' };
}
/** Runs the programs of stores, and makes errors of what goes wrong there. */
function createProgramCalls({ environment: own, secrets, clock, signal }) {
    const environment = (0,base_program/* childEnvironment */.Q)(own, secrets.map(secret => secret.reveal()));
    const failures = new Map();
    /** The program's path. Throws STORE_MISSING. */
    const find = (store, [program]) => {
        const path = (0,base_program/* findProgram */.K)(program, environment);
        if (path !== undefined)
            return path;
        throw new base_error/* OatError */.vE('STORE_MISSING', {
            message: `${(0,register_store/* storeWords */.fI)((0,register_store/* storeName */.Hz)(store, ''))}: there is no program ${(0,base_text/* printable */.g$)(program, 100)} to run`,
            hint: 'install it first, put it on PATH, or correct the register',
        });
    };
    /** Throws STORE_MISSING and STORE_FAILED when it certainly did not run. */
    const call = async (store, { argv, token, input }) => {
        const failed = failures.get(argv) ?? 0;
        // Whatever made it fail may pass, if it is given time.
        if (failed > 0)
            await clock.sleep((0,retry/* backoff */.JN)(failed, clock.random()), signal);
        if (token.before !== undefined && clock.now() >= token.before)
            return undefined;
        const result = await (0,process/* runProcessGroup */.M)({
            program: find(store, argv),
            argv: argv.slice(1),
            input,
            signal,
            timeoutMs: store.timeoutMs,
            opensStdin: true,
            environment: { ...environment, ...programVariables(token) },
        });
        if (result.kind === 'not-started')
            throw notStarted(store, { argv, code: result.code });
        if (result.kind === 'ended' && result.code === 0)
            return { stdout: result.stdout };
        failures.set(argv, failed + 1);
        return { problem: problemOf(result, { store, argv, value: token.value }) };
    };
    return { find, call };
}
function notStarted(store, { argv, code }) {
    return new base_error/* OatError */.vE('STORE_FAILED', {
        message: `${(0,register_store/* storeWords */.fI)((0,register_store/* storeName */.Hz)(store, ''))}: ${(0,base_text/* printable */.g$)(argv[0], 100)} could not be started (${code})`,
        hint: 'check that it is executable, and that a script names its interpreter in the first line',
    });
}
function problemOf(result, { store, argv, value }) {
    const which = `${(0,register_store/* storeWords */.fI)((0,register_store/* storeName */.Hz)(store, ''))}: ${argv === store.argv ? 'the program' : 'its confirm'}`;
    if (result.kind === 'late') {
        return new base_error/* OatError */.vE('STORE_FAILED', {
            message: `${which} did not end within ${store.timeoutMs / 1000} s, and was stopped`,
            hint: 'find out what it waits for, or set a longer timeout: for it in the register (at most 5m)',
        });
    }
    const said = (0,base_text/* printable */.g$)(redact(result.stderr || result.stdout, value.reveal()), 300);
    const how = result.code === undefined ? 'was ended by a signal' : `ended with exit code ${result.code}`;
    return new base_error/* OatError */.vE('STORE_FAILED', {
        message: `${which} ${how}${said === '' ? '' : ` (${said})`}`,
        hint: argv === store.argv ? 'try it by hand with other text on stdin' : 'try it by hand',
    });
}
/** What a program is told beside the value, as variables of its environment. */
function programVariables(token) {
    const { label, channel, access, expiresAt } = token;
    return {
        DOCKER_OAT_LABEL: label,
        DOCKER_OAT_SLOT: (0,register_register/* slotWords */.Sr)({ channel, access }).replace(' ', '-'),
        DOCKER_OAT_EXPIRES_AT: expiresAt === undefined ? '' : new Date(expiresAt).toISOString(),
    };
}
/** Whether what `confirm` said, trimmed, is the value or its SHA-256 in hexadecimal digits. */
function confirms(said, { value, digest }) {
    return said === value || said.toLowerCase() === digest;
}
/** Text of a program that had the value, without the value and without the usual forms of it. */
function redact(text, value) {
    const bytes = Buffer.from(value);
    const forms = [value, bytes.toString('base64'), bytes.toString('base64url'), bytes.toString('hex')];
    return forms.reduce((rest, form) => rest.replaceAll(form, '***'), text);
}

;// CONCATENATED MODULE: ./src/stores/kubernetes/failure.ts



const contextOf = ({ context }) => context === undefined ? 'the current context' : `context ${JSON.stringify(context)}`;
/** In kubectl's words (1.32) and those of k8s.io/apimachinery; the first that fits. */
const rules = [
    {
        pattern: /context .*(does not exist|was not found)/i,
        code: 'STORE_MISSING',
        hint: () => 'write a context that `kubectl config get-contexts` shows, or use another kubeconfig (KUBECONFIG)',
    },
    {
        pattern: /localhost:8080|no configuration has been provided/i,
        code: 'STORE_MISSING',
        hint: () => 'kubectl has no cluster: write a kubeconfig in an earlier step and set KUBECONFIG',
    },
    {
        pattern: /\(NotFound\): namespaces /i,
        code: 'STORE_MISSING',
        hint: ({ namespace }) => `create the namespace ${namespace}, or remove it from the register`,
    },
    {
        pattern: /\(NotFound\): serviceaccounts /i,
        code: 'STORE_MISSING',
        hint: () => 'create the service account, or remove it from service-accounts in the register',
    },
    {
        pattern: /\(Unauthorized\)|must be logged in to the server|asked for the client to provide credentials/i,
        code: 'STORE_FORBIDDEN',
        hint: subject => `the cluster does not accept the credential of ${contextOf(subject)}: renew it`,
    },
    {
        pattern: /\(Forbidden\)|is forbidden:/i,
        code: 'STORE_FORBIDDEN',
        hint: ({ namespace }) => `allow it with a Role in the namespace ${namespace}`,
    },
    {
        pattern: /Apply failed with \d+ conflict/i,
        kind: 'conflict',
        hint: () => 'stop the other manager from writing it, or choose another name in the register',
    },
    {
        pattern: /\(Conflict\)|the object has been modified/i,
        kind: 'outdated',
        hint: () => 'something else keeps changing it: find out what, then run the job again',
    },
    {
        pattern: /does not support dry run/i,
        kind: 'no-dry-run',
        hint: () => 'ask whoever runs the cluster',
    },
    {
        pattern: /x509:|tls:|certificate/i,
        hint: subject => `check certificate-authority-data and the server's address in ${contextOf(subject)}`,
    },
    {
        pattern: /executable .* (not found|failed)|getting credentials/i,
        hint: subject => `the login plugin of ${contextOf(subject)} did not work: install it, and log in to the cloud in an earlier step`,
    },
    {
        pattern: /was refused|no such host|network is unreachable|no route to host/i,
        hint: subject => `the API server of ${contextOf(subject)} cannot be reached from this runner: check address, network and firewall`,
    },
    {
        pattern: /is invalid:|\(Invalid\)|\(BadRequest\)|denied the request|unknown (flag|command)/i,
        hint: () => 'the cluster refuses it: read the reason',
    },
];
const unknown = {
    pattern: /^/,
    kind: 'unsure',
    hint: () => 'run `kubectl auth whoami` with the same kubeconfig to see whether the cluster answers, then run the job again',
};
/** Reads what kubectl printed on stderr. `doing`: the verb and its object, for the message. */
function readKubectlFailure(stderr, { subject, doing }) {
    const said = tellingPart(stderr);
    const rule = rules.find(({ pattern }) => pattern.test(said)) ?? unknown;
    return {
        kind: rule.kind ?? 'refused',
        managers: [...said.matchAll(/conflicts? with "([^"]+)"/g)].map(([, manager = '']) => manager),
        error: new base_error/* OatError */.vE(rule.code ?? 'STORE_FAILED', {
            message: `${(0,register_store/* storeWords */.fI)(subject.store)}: ${doing} failed: ${(0,base_text/* printable */.g$)(said, 300)}`,
            hint: rule.hint(subject),
        }),
    };
}
/** Without klog's lines, which say over and over what discovery tried, and without advice about kubectl's own flags. */
function tellingPart(stderr) {
    const [beginning = ''] = stderr.split(/^Please review the fields above/m);
    const lines = beginning.split('\n').filter(line => !/^[EWI]\d{4} |^Warning: |^\s*$/.test(line));
    return (lines.length === 0 ? stderr : lines.join('\n')).replace(/^error: /i, '');
}

;// CONCATENATED MODULE: ./src/stores/kubernetes/kubectl.ts







/**
 * kubectl on PATH, with whatever its kubeconfig and login plugins need of the environment, and nothing of ours.
 * Throws STORE_MISSING when there is none, and the signal's reason when the job is cancelled.
 */
function createKubectl(options) {
    const environment = (0,base_program/* childEnvironment */.Q)(options.environment, options.secrets.map(secret => secret.reveal()));
    const run = async (call) => {
        const { subject, doing, hide = [] } = call;
        const program = (0,base_program/* findProgram */.K)('kubectl', environment);
        if (program === undefined)
            throw kubectlMissing(subject);
        const timeoutMs = Math.max(1, Math.ceil(Math.min(options.timeoutMs, call.timeoutMs ?? Infinity)));
        const context = subject.context === undefined ? [] : [`--context=${subject.context}`];
        const argv = [...context, `--namespace=${subject.namespace}`, ...call.argv];
        const result = await (0,process/* runProcessGroup */.M)({
            program,
            argv,
            environment,
            timeoutMs,
            input: call.input ?? '',
            opensStdin: true,
            signal: options.signal,
        });
        if (result.kind !== 'ended')
            return { stdout: '', failure: brokenOff(result, { call, timeoutMs }) };
        const { code, stdout, stderr } = result;
        if (code === 0)
            return { stdout };
        const said = hide.reduce(redact, stderr);
        return { stdout, failure: readKubectlFailure(said, { subject, doing }) };
    };
    const read = async (call) => {
        const { clock, attempts, signal } = options;
        for (let tries = 1;; tries++) {
            const result = await run(call);
            // Whoever prints an answer has been asked: `no` ends with exit code 1.
            const isDone = !('failure' in result) || result.failure.kind !== 'unsure' || result.stdout !== '';
            if (isDone || tries >= attempts)
                return result;
            await clock.sleep((0,retry/* backoff */.JN)(tries, clock.random()), signal);
        }
    };
    return { run, read };
}
function kubectlMissing({ store }) {
    return new base_error/* OatError */.vE('STORE_MISSING', {
        message: `${(0,register_store/* storeWords */.fI)(store)}: there is no kubectl on PATH`,
        terminalHint: 'install it, or use a machine that has it',
        hint: 'install it in an earlier step (GitHub’s hosted Linux runners have it), or use a runner that has it',
    });
}
function brokenOff(result, { call, timeoutMs }) {
    const { subject, doing } = call;
    const isLate = result.kind === 'late';
    const what = isLate
        ? `kubectl did not end within ${Math.ceil(timeoutMs / 1000)} s and was stopped`
        : `kubectl could not be started (${result.code})`;
    return {
        kind: isLate ? 'hung' : 'refused',
        managers: [],
        error: new base_error/* OatError */.vE('STORE_FAILED', {
            message: `${(0,register_store/* storeWords */.fI)(subject.store)}: ${doing} failed: ${what}`,
            hint: isLate
                ? 'see whether the cluster and its login plugin answer from this runner; raise the input "timeout" if they are that slow'
                : 'see that it may be executed',
        }),
    };
}

;// CONCATENATED MODULE: ./src/stores/kubernetes/kubernetes.ts





const subjectOf = (store) => ({
    store: (0,register_store/* storeName */.Hz)(store, ''),
    context: store.context,
    namespace: store.namespace,
});
/** Pull secrets of Kubernetes, through kubectl. Errors as `Stores`; times are not compared, values are. */
function createKubernetes(options) {
    const kubectl = createKubectl(options);
    const accounts = createKubernetesAccounts(kubectl);
    const apply = createKubernetesApply(kubectl);
    async function readSecret(store) {
        const subject = subjectOf(store);
        const argv = ['get', 'secret', store.name, '--ignore-not-found', '--output=json'];
        const result = await kubectl.read({ subject, argv, doing: 'reading the secret' });
        if ('failure' in result)
            throw result.failure.error;
        return result.stdout.trim() === '' ? undefined : readHeldSecret(result.stdout, subject.store);
    }
    /** A service account without the pull secret is as good as another value: the store has to be written. */
    async function stateOf(store, held) {
        const { store: name, ...subject } = subjectOf(store);
        const incomplete = await accounts.without(store, { store: name, ...subject });
        if (held === undefined)
            return { store: name, kind: 'empty' };
        if (incomplete.length === 0)
            return { store: name, kind: 'open', ...held };
        options.info(`${(0,register_store/* storeWords */.fI)(name)}: not yet a pull secret of the service account ${incomplete.join(', ')}`);
        return { store: name, kind: 'open', holds: undefined };
    }
    return {
        async check(store) {
            const held = await readSecret(store);
            await proveKubernetesPermissions(store, {
                kubectl,
                subject: subjectOf(store),
                exists: held !== undefined,
            });
            const state = await stateOf(store, held && { holds: idOfHeld(held) });
            const token = { id: 'none', label: 'write check', expiresAt: undefined };
            const manifest = pullManifest(store, { document: pullDocument('write-check', options), token });
            const refusal = await apply({ subject: subjectOf(store), manifest, isDryRun: true });
            if (refusal !== undefined && refusal.kind !== 'no-dry-run')
                throw refusal.error;
            return state;
        },
        async look(store, own) {
            const held = await readSecret(store);
            const isOwn = own !== undefined && held !== undefined && isHeld(held, pullDocument(own.value.reveal(), options));
            return stateOf(store, held && { holds: isOwn ? own.id : idOfHeld(held) });
        },
        async write(store, token) {
            const left = () => (token.before ?? Infinity) - options.clock.now();
            if (left() <= 0)
                return { result: 'late' };
            await accounts.complete(store, subjectOf(store));
            if (left() <= 0)
                return { result: 'late' };
            const value = token.value.reveal();
            const document = pullDocument(value, options);
            const shown = [document, `${options.username}:${value}`];
            for (const text of shown)
                options.mask(Buffer.from(text).toString('base64'));
            const manifest = pullManifest(store, { document, token });
            const failure = await apply({ subject: subjectOf(store), manifest, hide: [...shown, value], left });
            if (failure === undefined)
                return { result: 'written', sentAt: undefined, answeredAt: undefined };
            if (failure.kind === 'unsure' || failure.kind === 'hung')
                return { result: 'lost', error: failure.error };
            throw failure.error;
        },
    };
}
/** They wrote once, by a person's command: what they own is taken over, or the first rotation could never succeed. */
const adoptedManagers = new Set(['kubectl-create', 'before-first-apply']);
/**
 * Server-side apply of a secret, on kubectl's stdin. Gives the failure, `undefined` for none.
 * kubernetes.io/docs/reference/using-api/server-side-apply
 */
function createKubernetesApply(kubectl) {
    const once = async ({ subject, manifest, hide = [], isDryRun = false, left = () => Infinity }, more = []) => {
        const argv = ['apply', '--server-side', '--field-manager=docker-oat-login', '--filename=-', ...more];
        const call = {
            subject,
            hide,
            input: manifest,
            timeoutMs: left(),
            doing: isDryRun ? 'trying out the write' : 'the write',
        };
        const result = isDryRun
            ? await kubectl.read({ ...call, argv: [...argv, '--dry-run=server'] })
            : await kubectl.run({ ...call, argv });
        return 'failure' in result ? result.failure : undefined;
    };
    return async (apply) => {
        const failure = await once(apply);
        return failure !== undefined && isBygone(failure) ? once(apply, ['--force-conflicts']) : failure;
    };
}
function isBygone({ kind, managers }) {
    return kind === 'conflict' && managers.length > 0 && managers.every(manager => adoptedManagers.has(manager));
}
/** Asks the cluster what may be done (`kubectl auth can-i`). Throws STORE_FORBIDDEN naming all that may not. */
async function proveKubernetesPermissions({ name, serviceAccounts }, { kubectl, subject, exists }) {
    const secret = `secrets/${name}`;
    const wanted = [
        ...(exists ? [] : ['create']).map(verb => [verb, secret]),
        ['patch', secret],
        ...serviceAccounts.flatMap(account => ['get', 'patch'].map(verb => [verb, `serviceaccounts/${account}`])),
    ];
    const missing = [];
    for (const [verb, object] of wanted) {
        const result = await kubectl.read({
            subject,
            argv: ['auth', 'can-i', verb, object],
            doing: `asking for the permission to ${verb} ${object}`,
        });
        // It prints `no` and exits with 1; without a word it could not ask.
        if (/^no\b/.test(result.stdout))
            missing.push(`${verb} ${object}`);
        else if ('failure' in result)
            throw result.failure.error;
    }
    if (missing.length === 0)
        return;
    throw new base_error/* OatError */.vE('STORE_FORBIDDEN', {
        message: `${(0,register_store/* storeWords */.fI)(subject.store)}: the account of the kubeconfig cannot ${missing.join(', ')}`,
        hint: `allow it with a Role in the namespace ${subject.namespace}`,
    });
}

;// CONCATENATED MODULE: ./src/stores/route.ts


/** Hands each store to the adapter of its kind. */
function routeStores({ github, kubernetes, program }) {
    const route = (store, act) => {
        if (store.kind === 'kubernetes')
            return act({ stores: kubernetes, own: store });
        if (store.kind === 'program')
            return act({ stores: program, own: store });
        return act({ stores: needed(github), own: store });
    };
    return {
        check: async (store) => route(store, ({ stores, own }) => stores.check(own)),
        look: async (store, token) => route(store, ({ stores, own }) => stores.look(own, token)),
        write: async (store, token) => route(store, ({ stores, own }) => stores.write(own, token)),
        identify: async (store) => needed(github).identify(store),
        announce: async (store, expiry) => (0,register_store/* isSecretStore */.Qo)(store) ? needed(github).announce(store, expiry) : 'done',
    };
}
function needed(github) {
    if (github !== undefined)
        return github;
    throw new base_error/* OatError */.vE('INTERNAL', { message: 'there is no token for GitHub', hint: 'please report this line' });
}

// EXTERNAL MODULE: ./src/hub/inputs.ts
var inputs = __webpack_require__(6982);
// EXTERNAL MODULE: ./src/registry/host.ts
var host = __webpack_require__(637);
// EXTERNAL MODULE: ./src/registry/token.ts
var token = __webpack_require__(6318);
// EXTERNAL MODULE: ./src/runner/expiry-input.ts
var expiry_input = __webpack_require__(2754);
// EXTERNAL MODULE: ./src/runner/input-words.ts
var input_words = __webpack_require__(4122);
;// CONCATENATED MODULE: ./src/rotate/inputs.ts









/** Everything that mode rotate takes, parsed. Throws INPUT_INVALID, TOKEN_MALFORMED, HUB_FORBIDDEN before anything else has happened. */
function readRotateInputs(runner) {
    const registry = (0,host/* parseRegistryHost */.TZ)((0,runner_inputs/* readText */.yR)(runner, 'registry'));
    const given = readGiven(runner, registry);
    const hub = (0,inputs/* readOwner */.A)(runner);
    const only = (0,base_text/* parseList */.E1)((0,runner_inputs/* readText */.yR)(runner, 'only'));
    return {
        // Without a register there is nothing to rotate, at the usual path either.
        config: (0,runner_inputs/* readText */.yR)(runner, 'config'),
        registry,
        given,
        givenExpiry: readGivenExpiry(runner, { given, hub }),
        hub,
        githubToken: (0,runner_inputs/* readSecret */.n5)(runner, 'github-token'),
        only: only.length === 0 ? undefined : only,
        force: (0,base_text/* parseList */.E1)((0,runner_inputs/* readText */.yR)(runner, 'force')),
        compromised: (0,base_text/* parseList */.E1)((0,runner_inputs/* readText */.yR)(runner, 'compromised')),
        dryRun: (0,runner_inputs/* readBoolean */.Vf)(runner, 'dry-run'),
        allowRef: (0,runner_inputs/* readOptional */.T9)(runner, 'allow-ref'),
        timeout: (0,runner_inputs/* readInteger */.JI)(runner, { name: 'timeout', least: 1, most: 3600 }),
        attempts: (0,runner_inputs/* readInteger */.JI)(runner, { name: 'attempts', least: 1, most: 20 }),
    };
}
/** With an owner account Docker Hub tells; without given tokens there is nothing to tell. */
function readGivenExpiry(runner, { given, hub }) {
    const expiry = (0,expiry_input/* readExpiry */.A)(runner);
    if (expiry === undefined || (given.length > 0 && hub === undefined))
        return expiry;
    throw (0,runner_inputs/* invalidInput */.aY)('expires-at', {
        said: 'is only for new tokens that are given without an owner account',
        hint: 'leave it out: Docker Hub tells when tokens expire',
    });
}
function readGiven(runner, { isDockerHub }) {
    const named = readNamed(runner, { isDockerHub });
    const value = (0,runner_inputs/* readSecret */.n5)(runner, 'token');
    if (value === undefined)
        return named;
    if (named.length > 0) {
        throw new base_error/* OatError */.vE('INPUT_INVALID', {
            message: `${(0,input_words/* inputWords */.c)(['token', ...named.map(({ input }) => input)])} are given together`,
            hint: 'give each new token once: in input "token" for the one entry that input "only" names, or in the input of its channel and access',
        });
    }
    (0,token/* lintToken */.Tb)(value, { input: 'token', isDockerHub });
    return [{ input: 'token', channel: undefined, access: undefined, value }];
}
function readNamed(runner, { isDockerHub }) {
    return register_register/* channels */.BM.flatMap(channel => register_register/* accesses */.jm.flatMap(access => {
        const input = `${channel}-${access}-token`;
        const value = (0,runner_inputs/* readSecret */.n5)(runner, input);
        if (value === undefined)
            return [];
        (0,token/* lintToken */.Tb)(value, { input, isDockerHub });
        return [{ input, channel, access, value }];
    }));
}

// EXTERNAL MODULE: ./src/register/find-slot.ts
var find_slot = __webpack_require__(5275);
// EXTERNAL MODULE: ./src/registry/failure.ts
var registry_failure = __webpack_require__(2465);
// EXTERNAL MODULE: ./src/tokens/token.ts
var tokens_token = __webpack_require__(359);
;// CONCATENATED MODULE: ./src/rotate/plan/rotation.ts



/** Begins, or after a crash begins again: `tokens` is Docker Hub's whole list. */
function startRotation(setup, { tokens, stores, given }) {
    const nothing = {
        mints: 0,
        fresh: false,
        stale: false,
        lost: 0,
        unlisted: 0,
        claimed: false,
        verified: false,
        announced: false,
    };
    const own = given === undefined ? {} : { own: given, given: true };
    const memory = { ...nothing, ...own, stores: {}, retired: [], deleted: [] };
    return {
        setup,
        stores,
        memory,
        neighbours: [],
        tokens: (0,tokens_token/* readSlotTokens */.nG)(tokens, setup.policy.label, given),
    };
}
/** As if nothing had been looked at yet: for a rotation that goes on after others had their turn. */
function forgetLooks(rotation) {
    const memory = { ...rotation.memory, fresh: false, lookedAt: undefined };
    return { ...rotation, neighbours: [], memory };
}
const minute = 60_000;
const hour = 60 * minute;
const rotationLimits = {
    alive: tokens_token/* longestWork */.yC,
    refresh: 5 * minute,
    write: 10 * minute,
    rest: 6 * hour, // a hosted job ends after six hours
    tolerance: 5 * minute,
    look: minute,
    slack: 1000,
    patience: 2 * minute,
    attempts: 5,
};
/** What the planner needs of a slot's entry in the register. @param thisRepository `owner/repo` that the register stands in */
function slotPolicy(slot, thisRepository) {
    const { label, channel, access, rotation, stores } = slot;
    const copies = (0,tokens_copies/* copiesOf */.lS)(stores, thisRepository);
    return { label, channel, access, ...rotation, resources: (0,tokens_resources/* slotResources */.KD)(slot), copies };
}

;// CONCATENATED MODULE: ./src/rotate/given.ts









const given = 'a new token was given';
/** Where nobody can look at Docker Hub: what is left to a person, and when. */
function givenReason({ policy }, { now, hasHub }) {
    if (hasHub)
        return given;
    const when = new Date(now + policy.graceMs).toISOString();
    return `${given}; deactivate the older tokens for ${JSON.stringify(policy.label)} in Docker Home by hand, from ${when} on`;
}
/** A rotation with a value that is there already. `stop`: why it cannot begin. */
function beginGiven({ setup, tokens, stores, now }, own) {
    const stop = 'stop' in own ? { code: own.stop.code, message: (0,base_error/* withoutCode */.MK)(own.stop) } : findBlock(stores);
    if (stop !== undefined || 'stop' in own) {
        const rotation = startRotation(setup, { tokens, stores });
        return { ...rotation, memory: { ...rotation.memory, ...(stop && { stop: { ...stop, final: true } }) } };
    }
    const relabelled = tokens.map(token => token.id === own.id ? { ...token, label: pendingLabel(setup, now) } : token);
    const rotation = startRotation(setup, { tokens: relabelled, stores, given: own.id });
    return { ...rotation, memory: { ...rotation.memory, reason: own.reason } };
}
function findBlock(stores) {
    const blocked = stores.find(store => store.kind === 'failed');
    return blocked && { code: blocked.code, message: blocked.message };
}
/** While it is being stored, so that other runs keep away. */
function pendingLabel({ policy, run }, now) {
    return (0,register_label/* formatLabel */.wR)({ name: policy.label, state: 'pending', time: now, run });
}
/** Throws WRONG_TOKEN when the registry calls the token by another slot's label. */
function refuseOtherLabel({ given, label }, { register, slot }) {
    const named = label === undefined ? undefined : (0,find_slot/* slotOfLabel */.I2)(register, (0,register_label/* parseLabel */.Q_)(label).name);
    if (label === undefined || named === undefined || named === slot)
        return;
    const context = { registry: '', username: '', input: given.input, ...slot };
    throw (0,registry_failure/* wrongToken */.jq)({ label, slot: named }, context);
}
/**
 * Finds the token on Docker Hub by the name that the registry gave. That name alone tells it from the others, so it
 * has to be the only one: a guess would label one token and store another.
 * @param now Docker Hub's clock, in milliseconds
 * @throws OatError WRONG_TOKEN when no token that works has the name, or several have it
 */
function tieGiven({ given, label }, { tokens, now }) {
    const named = tokens.filter(token => token.label === label && (0,tokens_token/* works */.No)(token, now));
    const [own, ...others] = named;
    if (own !== undefined && others.length === 0)
        return own;
    if (own !== undefined)
        throw severalNamed(given, named);
    const called = label === undefined ? 'has no name at the registry' : `is called ${JSON.stringify(label)}`;
    throw new base_error/* OatError */.vE('WRONG_TOKEN', {
        message: `the token (input "${given.input}") ${called}, and Docker Hub lists no such active token of the organization`,
        hint: 'create it in this organization, or leave inputs "hub-username" and "hub-password" out: then nothing on Docker Hub is looked at or changed',
    });
}
function severalNamed({ input }, named) {
    const label = JSON.stringify((0,base_text/* printable */.g$)(named[0]?.label ?? '', 120));
    return new base_error/* OatError */.vE('WRONG_TOKEN', {
        message: `${named.length} active tokens of the organization have the label ${label}, which the token (input "${input}") has`,
        hint: 'rename or delete the others in Docker Home, so that only the new token has this label, then run the job again',
    });
}
/**
 * The slot that each given token is for, by its label. `only` decides where the register has several entries for
 * one channel and access. Throws INPUT_INVALID when there is no such entry, or still more than one.
 */
function slotsOfGiven(given, { register, only }) {
    const isAsked = ({ label }) => only === undefined || only.includes('all') || only.includes(label);
    const slots = new Map();
    for (const token of given) {
        const fits = register.tokens.filter(slot => (0,register_register/* channelsFit */.aw)(slot.channel, token.channel) &&
            (token.access === undefined || slot.access === token.access) &&
            isAsked(slot));
        const [slot, ...others] = fits;
        if (slot === undefined || others.length > 0)
            throw undecided(token, { fits, file: register.file });
        const rival = slots.get(slot.label);
        if (rival !== undefined)
            throw twice(slot, [rival, token]);
        slots.set(slot.label, token);
    }
    return slots;
}
/** An entry without a channel takes the token of either input, but not of both. */
function twice({ label }, tokens) {
    return new base_error/* OatError */.vE('INPUT_INVALID', {
        message: `${(0,input_words/* inputWords */.c)(tokens.map(({ input }) => input))} are both for ${JSON.stringify(label)}`,
        hint: 'give the new token of an entry once, or give its entry in the register a channel',
    });
}
function undecided(token, { fits, file }) {
    const labels = fits.map(({ label }) => JSON.stringify(label)).join(', ');
    const { channel, access } = token;
    const what = fits.length === 0 ? 'no entry' : `${fits.length} entries (${labels})`;
    return new base_error/* OatError */.vE('INPUT_INVALID', {
        message: `input "${token.input}": ${file} has ${what}${access === undefined ? '' : ` for ${(0,register_register/* slotWords */.Sr)({ channel, access })}`} in this run`,
        hint: 'name the one label that the token is for in input "only"',
    });
}

;// CONCATENATED MODULE: ./src/rotate/look.ts




/**
 * Looks at every store of a slot and of the register's other slots, those that `only` leaves out included: a store may have been
 * moved from one to the other. A store that cannot be looked at is a state too. Throws errors of Docker Hub.
 */
async function lookAround(slot, { run, isLeaked }) {
    const how = { stores: run.stores, thisRepository: run.thisRepository, how: 'look' };
    // A leaked token goes at once, whoever may still hold it.
    const others = isLeaked ? [] : run.register.tokens.filter(({ label }) => label !== slot.label);
    const tokens = others.length === 0 ? [] : await run.list(others.map(({ label }) => label));
    const neighbours = [];
    for (const other of others) {
        neighbours.push({
            label: other.label,
            copies: (0,tokens_copies/* copiesOf */.lS)(other.stores, run.thisRepository),
            current: (0,tokens_token/* findCurrent */.$Q)((0,tokens_token/* readSlotTokens */.nG)(tokens, other.label)),
            stores: await observeStores(other, how),
        });
    }
    // Last, so that it is as fresh as can be.
    return { result: 'looked', stores: await observeStores(slot, how), neighbours };
}
/** What every store of a slot shows. One that cannot be looked at is a state too: it blocks its slot alone. */
async function observeStores(slot, observing) {
    const { stores, thisRepository, how } = observing;
    const states = [];
    for (const store of slot.stores) {
        try {
            states.push(await stores[how](store));
        }
        catch (error) {
            if (!(error instanceof base_error/* OatError */.vE))
                throw error;
            const name = (0,register_store/* storeName */.Hz)(store, thisRepository);
            states.push({ store: name, kind: 'failed', code: error.code, message: (0,base_error/* withoutCode */.MK)(error) });
        }
    }
    return states;
}

// EXTERNAL MODULE: ./src/base/time.ts
var base_time = __webpack_require__(6496);
;// CONCATENATED MODULE: ./src/rotate/plan/due.ts




/** Why the slot needs a new token now, in words, or `undefined` when it does not. */
function whyDue(rotation, now) {
    const { policy, forced, compromised, limits } = rotation.setup;
    const { tokens, memory, stores } = rotation;
    const current = (0,tokens_token/* findCurrent */.$Q)(tokens);
    const asked = current === undefined || current.id !== memory.own;
    if (asked && compromised)
        return 'the token leaked';
    if (asked && forced)
        return 'asked for with "force"';
    if (tokens.some(token => token.state === 'pending' && (current === undefined || (0,tokens_token/* isOlder */.tW)(current, token))))
        return 'the last rotation was interrupted';
    if (current === undefined)
        return tokens.some(({ state }) => state === 'plain')
            ? 'the token was made by hand'
            : 'there is no token yet';
    if (!current.isActive)
        return 'the current token was deactivated';
    return (whyTooOld(current, { now, ...policy }) ??
        whyOtherResources(current, policy) ??
        whyOtherStores(current, policy) ??
        stores
            .map(store => whyChanged(store, { current, now, tolerance: limits.tolerance }))
            .find(why => why !== undefined));
}
function whyTooOld(current, at) {
    if ((0,tokens_token/* isExpired */._d)(current, at.now))
        return 'the current token expired';
    if (current.expiresAt !== undefined && current.expiresAt - at.now <= at.graceMs)
        return 'the current token expires soon';
    return at.now - current.createdAt >= at.everyMs
        ? 'the current token has reached its age ("every" in the register)'
        : undefined;
}
/** Compared by what they cover, as audit does: Docker Hub may write the same rights in other words. */
function whyOtherResources({ resources }, policy) {
    const isSame = resources === undefined || (0,tokens_resources/* compareResources */.TX)(resources, policy.resources).verdict === 'same';
    return isSame ? undefined : 'the register has other repositories or rights than the token';
}
/** Docker Hub may not tell a description at all: then only the times of the stores are left. */
function whyOtherStores({ description }, { copies }) {
    const isSame = description === undefined || (0,tokens_copies/* readCopies */.QX)(description) === copies;
    return isSame ? undefined : 'the register has other copies than those that got the current token';
}
/**
 * Why a store does not have the current token. A hidden value counts as ours only when it was changed between the
 * token's creation and its label's time: the label is in the store's own server's time, the creation is converted to it.
 */
function whyChanged(store, { current, now, tolerance }) {
    const storeText = (0,register_store/* storeWords */.fI)(store.store);
    if (store.kind === 'empty')
        return `${storeText} has no token yet`;
    if (store.kind === 'open' && store.holds !== current.id)
        return `${storeText} does not have the current token`;
    if (store.kind !== 'stamped')
        return undefined;
    if (store.updatedAt > current.since)
        return `${storeText} was changed by somebody else after the last rotation`;
    if (store.ahead === undefined)
        return undefined;
    if (store.updatedAt < current.createdAt + store.ahead - tolerance)
        return `${storeText} never got the current token`;
    // Such a label would hide every change until that time has come.
    return current.since > now + store.ahead + tolerance
        ? `the current token's label is ahead of the clock of ${storeText}`
        : undefined;
}

;// CONCATENATED MODULE: ./src/rotate/plan/sweep.ts


/**
 * What may go. The caller has made sure that the slot is not due: then every store holds the current token.
 * Once `compromised` has its new token, neither grace nor hold nor rest keeps an older one.
 */
function planSweep(rotation, now) {
    const { tokens, setup, neighbours } = rotation;
    const { policy, limits } = setup;
    const current = (0,tokens_token/* findCurrent */.$Q)(tokens);
    const atOnce = isLeakReplaced(rotation);
    const isOver = current !== undefined && (atOnce || policy.graceMs === 0 || now - (0,tokens_token/* currentSince */.sJ)(current) >= policy.graceMs);
    const superseded = isOver ? tokens.filter(token => (0,tokens_token/* isOlder */.tW)(token, current) && !isRetired(token)) : [];
    const dead = superseded.filter(token => (0,tokens_token/* isExpired */._d)(token, now));
    // Docker refuses to change an expired token: one that is about to expire is left to the next run.
    const open = superseded.filter(token => !(0,tokens_token/* isExpired */._d)(token, now + limits.look));
    const rested = open.filter(token => atOnce || token.state !== 'pending' || now - lastSign(token, now + limits.alive) >= limits.rest);
    const held = atOnce
        ? []
        : rested.flatMap(token => {
            const store = findOtherCopy(token, { neighbours, limits, now });
            return store === undefined
                ? hold(token, { tokens, grace: policy.graceMs })
                : [{ id: token.id, store }];
        });
    return {
        retire: rested.map(token => token.id).filter(id => !held.some(kept => kept.id === id)),
        delete: [...overdue(rotation, now), ...dead.map(token => token.id)],
        held,
    };
}
/** Retired tokens whose time is up. They work nowhere, so they may go even before a rotation: quota. */
function overdue(rotation, now) {
    const wait = isLeakReplaced(rotation) ? -Infinity : rotation.setup.policy.deleteAfterMs;
    const retired = rotation.tokens.filter(isRetired);
    return retired.filter(token => now - token.since >= wait || (0,tokens_token/* isExpired */._d)(token, now)).map(token => token.id);
}
function isRetired(token) {
    return token.state === 'retired' && !token.isActive;
}
function isLeakReplaced({ setup, tokens, memory }) {
    const current = (0,tokens_token/* findCurrent */.$Q)(tokens);
    return setup.compromised && current !== undefined && current.id === memory.own;
}
/** A label of the future is no sign of life: somebody's clock was wrong. Docker Hub's own time of creation is left. */
function lastSign({ since, createdAt }, latest) {
    return since > latest ? createdAt : since;
}
function hold(token, { tokens, grace }) {
    const next = tokens.find(other => (0,tokens_token/* isOlder */.tW)(token, other) && (other.state === 'current' || other.state === 'retired'));
    if (!token.isActive || token.lastUsedAt === undefined || next === undefined)
        return [];
    const supersededAt = next.state === 'current' ? (0,tokens_token/* currentSince */.sJ)(next) : next.createdAt;
    return token.lastUsedAt >= supersededAt + grace / 2 ? [{ id: token.id, lastUsedAt: token.lastUsedAt }] : [];
}
/**
 * A store of another slot that may still hold this token, by name: it was this slot's once, and has not got its new
 * slot's token yet. `undefined` when there is none.
 */
function findOtherCopy(token, others) {
    return others.neighbours
        .flatMap(neighbour => neighbour.stores.filter(store => !isSettled(store, { neighbour, ...others })))
        .find(store => mayHold(store, token, others.limits))?.store;
}
function isSettled(store, { neighbour, limits, now }) {
    const { current } = neighbour;
    if (current === undefined || whyOtherStores(current, neighbour) !== undefined)
        return false;
    return whyChanged(store, { current, now, tolerance: limits.tolerance }) === undefined;
}
/** A store that cannot be looked at, or tells nothing, may hold anything. */
function mayHold(store, token, limits) {
    if (store.kind === 'empty')
        return false;
    if (store.kind === 'open')
        return store.holds === token.id || store.holds === undefined;
    if (store.kind !== 'stamped' || store.ahead === undefined)
        return true;
    return store.updatedAt >= token.createdAt + store.ahead - limits.tolerance;
}

;// CONCATENATED MODULE: ./src/rotate/plan/plan.ts







/** Decides for every slot that was asked for. The command performs `nextStep` of each rotation until `done`. */
function plan(observed, request) {
    const { tokens, stores, now } = observed;
    const slots = askedFor(request).map(policy => {
        const rotation = startRotation(setUp(policy, request), { tokens, stores: stores.get(policy.label) ?? [] });
        return { rotation, decision: planSlot(rotation, now) };
    });
    return { slots, unknown: findUnknown(tokens, request.policies) };
}
/** The slots that `only` leaves. */
function askedFor({ policies, only }) {
    return policies.filter(({ label }) => only === undefined || includes(only, label));
}
function setUp(policy, { run, limits = rotationLimits, force = [], compromised = [] }) {
    const forced = includes(force, policy.label);
    return { policy, run, limits, forced, compromised: includes(compromised, policy.label) };
}
function includes(labels, label) {
    return labels.includes(label) || labels.includes('all');
}
function findUnknown(tokens, policies) {
    const names = new Set(policies.map(({ label }) => label.normalize()));
    const lost = tokens.filter(({ label }) => {
        const { name, state } = (0,register_label/* parseLabel */.Q_)(label);
        return state !== undefined && !names.has(name.normalize());
    });
    return lost.map(({ id, label }) => ({ id, label }));
}
/**
 * What a slot needs now, from what can be seen alone. `now` is Docker Hub's clock, in milliseconds.
 * A rotation is planned by the same rules after a crash as before: there is no journal.
 */
function planSlot(rotation, now) {
    const due = whyDue(rotation, now);
    const leave = { retire: [], delete: [], held: [] };
    const rival = findRival(rotation, { now, due: due !== undefined });
    if (rival !== undefined)
        return {
            decision: 'in-progress',
            code: 'ROTATION_IN_PROGRESS',
            reason: `run ${rival} may still be working on it`,
            ...leave,
        };
    const broken = rotation.stores.find(store => store.kind === 'failed');
    if (broken !== undefined)
        return { decision: 'blocked', code: broken.code, reason: broken.message, ...leave };
    if (due !== undefined)
        return { decision: 'rotate', reason: due, ...leave, delete: overdue(rotation, now) };
    return decideSweep(planSweep(rotation, now));
}
/** The run that must be left alone: one that mints something newer, or any at work when we would mint. */
function findRival(rotation, { now, due }) {
    const { setup, tokens, memory } = rotation;
    const current = (0,tokens_token/* findCurrent */.$Q)(tokens);
    if (setup.forced || (current !== undefined && current.id === memory.own))
        return undefined;
    const others = rivals(rotation, now);
    return others.find(other => due || current === undefined || (0,tokens_token/* isOlder */.tW)(current, other))?.run;
}
function decideSweep(sweep) {
    const work = sweep.retire.length + sweep.delete.length;
    if (work > 0)
        return { decision: 'sweep', reason: 'older tokens are not needed any more', ...sweep };
    const used = sweep.held.map(held => held.store === undefined
        ? `${held.id} was last used ${(0,base_time/* formatTime */.fU)(held.lastUsedAt)}`
        : `${held.id} may still be in ${(0,register_store/* storeWords */.fI)(held.store)}, which now belongs to another entry that has no new token yet`);
    const reason = used.length > 0 ? used.join(', ') : 'nothing is due';
    return { decision: 'nothing', reason, ...sweep };
}
/** The token whose value this run holds. */
function findOwn({ tokens, memory }) {
    return tokens.find(({ id }) => id === memory.own);
}
/** The token of a mint whose answer was lost, when it has arrived. */
function findUnanswered({ tokens, memory }) {
    const { unanswered } = memory;
    return tokens.find(({ id, label }) => unanswered !== undefined && (0,register_label/* isSameText */.cZ)(label, unanswered.label) && !unanswered.known.includes(id));
}
/**
 * Other runs' tokens that may still be written to stores. An earlier attempt of our own run is over, and a label far in the
 * future is no sign of life: some clock was wrong, and it would keep the slot until then.
 */
function rivals({ setup, tokens, memory }, now) {
    const { run, limits } = setup;
    return tokens.filter(token => token.state === 'pending' &&
        token.isActive &&
        token.id !== memory.own &&
        Math.abs(now - token.since) < limits.alive &&
        !isEarlierAttempt(token.run ?? '', run));
}
function isEarlierAttempt(theirs, ours) {
    const [theirRun, theirAttempt] = theirs.split('.');
    const [ourRun, ourAttempt] = ours.split('.');
    return theirRun === ourRun && Number(theirAttempt) < Number(ourAttempt);
}

;// CONCATENATED MODULE: ./src/rotate/plan/quota.ts

/**
 * What to say before anything is minted, `undefined` for nothing. Docker's API does not tell the plan, and a mint that is
 * refused changes nothing: so this is a forecast for each limit that the run would go beyond, and Docker Hub decides.
 */
function foreseeQuota(holdings, slots) {
    const { organization, tokens } = holdings;
    const plan = failure/* plans */.vw.find(({ most }) => tokens.length <= most);
    const peak = findPeak(tokens.length, slots);
    if (plan === undefined || peak <= plan.most)
        return undefined;
    return `${organization} needs room for ${peak} access tokens in this run, and Docker's plan ${plan.name} allows ${plan.most}, so the last ones may be refused (HUB_QUOTA); ${(0,failure/* describeHoldings */.ii)(holdings)}`;
}
/** Slots go one after the other: what is overdue is deleted before the mint, and what leaked right after it. */
function findPeak(count, slots) {
    let [now, peak] = [count, count];
    for (const { rotation, decision } of slots) {
        now -= decision.delete.length;
        if (decision.decision !== 'rotate')
            continue;
        peak = Math.max(peak, ++now);
        if (rotation.setup.compromised)
            now -= rotation.tokens.length - decision.delete.length;
    }
    return peak;
}

// EXTERNAL MODULE: ./src/registry/needs.ts
var needs = __webpack_require__(4746);
// EXTERNAL MODULE: ./src/registry/prove.ts
var prove = __webpack_require__(6761);
;// CONCATENATED MODULE: ./src/rotate/paper-hub.ts

/**
 * Assisted rotation without an owner account: the given tokens on paper, in place of Docker Hub's list. It notes
 * new labels, and can neither mint nor take away.
 */
function createPaperHub(given, clock) {
    const tokens = new Map(given.map(token => [token.id, token]));
    const beyond = () => Promise.reject(new base_error/* OatError */.vE('INTERNAL', {
        message: 'an assisted rotation without an owner account asks for more than labels',
        hint: 'this is a defect of docker-oat-login: please report it with this line',
    }));
    return {
        serverTime: () => Promise.resolve(clock.now()),
        list: () => Promise.resolve([...tokens.values()]),
        get: id => Promise.resolve(tokens.get(id)),
        change: async (id, change) => {
            const before = tokens.get(id);
            if (before === undefined)
                return beyond();
            const token = { ...before, ...(change.label !== undefined && { label: change.label }) };
            tokens.set(id, token);
            return token;
        },
        mint: beyond,
        retire: beyond,
        remove: beyond,
    };
}

;// CONCATENATED MODULE: ./src/rotate/run.ts






/** Docker Hub is not asked (assisted rotation without an owner account). */
function isOnPaper({ inputs }) {
    return inputs.hub === undefined;
}
/** The id of a given token where there is no list to find it in. */
function paperId(label) {
    return `given ${label}`;
}
/** Logs in to Docker Hub, unless nothing is to be done there. Throws HUB_FORBIDDEN and other errors of Hub. */
async function openRotateRun(job, ports) {
    const { clock } = ports;
    refusePastExpiry(job, clock.now());
    const hub = isOnPaper(job)
        ? createPaperHub(job.slots.map(slot => onPaper(slot, { createdAt: clock.now(), expiresAt: job.inputs.givenExpiry })), clock)
        : ports.openHub(job.register.organization);
    const ahead = (await hub.serverTime()) - clock.now();
    return {
        ...job,
        ports,
        hub,
        list: createTokenList(hub),
        stores: measureStores(ports.openStores(job), ahead),
        hubNow: () => clock.now() + ahead,
        values: new Map(),
    };
}
function refusePastExpiry({ inputs: { givenExpiry } }, now) {
    if (givenExpiry === undefined || givenExpiry > now)
        return;
    throw new base_error/* OatError */.vE('INPUT_INVALID', {
        message: 'input "expires-at" is a time that is past',
        hint: 'give the expiry that Docker Home shows for the new token',
    });
}
/** What the exact proof shows is what the token has. */
function onPaper(slot, times) {
    const { label } = slot;
    const resources = (0,tokens_resources/* slotResources */.KD)(slot);
    return { id: paperId(label), label, ...times, isActive: true, resources, description: undefined };
}
/** Proves that a value has exactly the slot's grant; gives what the registry calls it. Throws as `proveGrant`. */
async function proveSlot(value, { slot, run, input }) {
    const { runner, clock, signal, openRegistry } = run.ports;
    const { registry: host } = run.inputs;
    const username = run.register.organization;
    // As registries and docker show it.
    runner.mask(Buffer.from(`${username}:${value.reveal()}`).toString('base64'));
    const called = input === undefined ? `the new token "${slot.label}"` : `the token (input "${input}")`;
    const { channel, access } = slot;
    const proving = {
        registry: openRegistry(host, { username, token: value }),
        needs: (0,needs/* slotNeeds */.kq)(slot),
        context: {
            registry: host.name,
            username,
            organization: username,
            input: input ?? '',
            token: called,
            channel,
            access,
        },
        onLabel: () => undefined,
    };
    const proof = input === undefined
        ? await (0,prove/* proveNewToken */.g)(proving, { clock, signal, info: runner.info })
        : await (0,prove/* proveGrant */.B)({ ...proving, exact: true });
    if (proof.unproven === undefined)
        return proof.label;
    throw new base_error/* OatError */.vE('SCOPE_UNPROVEN', { message: `${called}: ${proof.unproven}`, hint: 'use Docker Hub' });
}
/**
 * The list has neither: they are asked for one by one, once a run, and only where the planner compares them. A token that
 * was made current meanwhile has another label, and is asked for again.
 */
function createTokenList(hub) {
    const known = new Map();
    const key = ({ id, label }) => `${id} ${label}`;
    return async (labels) => {
        const tokens = await hub.list();
        for (const label of labels) {
            const current = (0,tokens_token/* findCurrent */.$Q)((0,tokens_token/* readSlotTokens */.nG)(tokens, label));
            if (current !== undefined && !known.has(key(current)))
                known.set(key(current), await hub.get(current.id));
        }
        return tokens.map(token => {
            const details = known.get(key(token));
            return { ...token, resources: details?.resources, description: details?.description };
        });
    };
}
/**
 * Stores tell how far their server's clock is ahead of this machine's; here it is told how far it is ahead of Docker Hub's,
 * so that a token's creation and a store's change are compared on one clock.
 * @param hubAhead milliseconds that Docker Hub's clock is ahead of this machine's
 */
function measureStores(stores, hubAhead) {
    const measured = (state) => state.kind === 'stamped' && state.ahead !== undefined
        ? { ...state, ahead: state.ahead - hubAhead }
        : state;
    return {
        ...stores,
        check: async (store) => measured(await stores.check(store)),
        look: async (store, own) => measured(await stores.look(store, own)),
    };
}

;// CONCATENATED MODULE: ./src/rotate/begin.ts







/** Checks everything, changes nothing: the list, the given tokens, that every store can be written. */
async function beginRotation(run) {
    const { inputs, slots: asked, thisRepository, hubNow } = run;
    const { runner } = run.ports;
    const prefix = inputs.dryRun ? 'dry run: ' : '';
    const tokens = await run.list(asked.map(({ label }) => label));
    const proofs = await proveGiven(run);
    const storesByLabel = new Map();
    for (const [place, slot] of asked.entries()) {
        runner.progress(`checking ${place + 1} of ${asked.length}: ${slot.label}`);
        const stores = await observeStores(slot, { stores: run.stores, thisRepository, how: 'check' });
        storesByLabel.set(slot.label, stores);
        const broken = stores.filter(({ kind }) => kind === 'failed').length;
        const count = (0,register_store/* countPlaces */.wH)(stores.length);
        runner.info(`${prefix}${slot.label}: ${broken > 0 ? `${broken} of ${count} cannot be written` : `${count} can be written`}`);
    }
    await refuseSameSecret(run);
    const now = hubNow();
    const { slots, unknown } = plan({ tokens, stores: storesByLabel, now }, run.request);
    const minting = slots.filter(({ rotation }) => !proofs.has(rotation.setup.policy.label));
    const quota = foreseeQuota({ organization: run.register.organization, tokens, now }, minting);
    if (quota !== undefined)
        runner.warning(quota);
    const begun = slots.map(({ rotation, decision }) => {
        const slot = slotOf(rotation, asked);
        const proof = proofs.get(slot.label);
        if (proof === undefined) {
            if (decision.decision === 'rotate')
                runner.info(`${prefix}${slot.label}: due: ${decision.reason}`);
            return { slot, rotation };
        }
        return { slot, rotation: begin(proof, { rotation, slot, run, tokens }) };
    });
    return { slots: begun, unknown, seenAt: now };
}
function slotOf({ setup }, slots) {
    const slot = slots.find(({ label }) => label === setup.policy.label);
    if (slot === undefined)
        throw new TypeError(`no slot ${setup.policy.label}`);
    return slot;
}
/** One refusal costs its own slot alone. */
async function proveGiven(run) {
    const proofs = new Map();
    for (const slot of run.slots) {
        const given = run.given.get(slot.label);
        if (given === undefined)
            continue;
        try {
            const label = await proveSlot(given.value, { slot, run, input: given.input });
            refuseOtherLabel({ given, label }, { register: run.register, slot });
            proofs.set(slot.label, { given, label });
            run.ports.runner.info(`${run.inputs.dryRun ? 'dry run: ' : ''}${slot.label}: the token (input "${given.input}") can do what the register says, and nothing more`);
        }
        catch (error) {
            if (!(error instanceof base_error/* OatError */.vE))
                throw error;
            proofs.set(slot.label, error);
        }
    }
    return proofs;
}
function begin(proof, context) {
    const { rotation, slot, run, tokens } = context;
    const { setup, stores } = rotation;
    const beginning = { setup, tokens, stores, now: run.hubNow() };
    if (proof instanceof base_error/* OatError */.vE)
        return beginGiven(beginning, { stop: proof });
    try {
        const id = isOnPaper(run) ? paperId(slot.label) : tieGiven(proof, beginning).id;
        run.values.set(id, proof.given.value);
        const reason = givenReason(setup, { now: beginning.now, hasHub: !isOnPaper(run) });
        return beginGiven(beginning, { id, reason });
    }
    catch (error) {
        if (error instanceof base_error/* OatError */.vE)
            return beginGiven(beginning, { stop: error });
        throw error;
    }
}
/** Puts the label of a given token that is about to be stored onto Docker Hub; an error ends its slot alone. */
async function claimGiven(rotation, run) {
    const { memory, setup, tokens, stores } = rotation;
    if (memory.given !== true || memory.own === undefined)
        return rotation;
    const beginning = { setup, tokens, stores, now: run.hubNow() };
    try {
        const label = pendingLabel(setup, beginning.now);
        const claimed = await run.hub.change(memory.own, { label });
        return beginGiven({ ...beginning, tokens: tokens.map(it => (it.id === claimed.id ? claimed : it)) }, { id: claimed.id, reason: memory.reason ?? '' });
    }
    catch (error) {
        if (error instanceof base_error/* OatError */.vE)
            return beginGiven(beginning, { stop: error });
        throw error;
    }
}
/**
 * Refuses two stores of the register that are one secret, because a repository is named as it was called before and as it is
 * called now. Their texts differ, so only GitHub can tell. All slots are looked at, also those that this run leaves out.
 * @throws OatError REGISTER_INVALID, naming both
 */
async function refuseSameSecret({ register, thisRepository, inputs, stores }) {
    // Then no store of this run is there, and nobody can be asked.
    if (inputs.githubToken === undefined)
        return;
    const first = new Map();
    for (const store of register.tokens.flatMap(({ stores }) => stores).filter(isRenamable)) {
        const identity = await identifyOrSkip(store, stores);
        if (identity === undefined)
            continue;
        const earlier = first.get(identity);
        if (earlier !== undefined)
            throw same(register.file, { thisRepository, earlier, store });
        first.set(identity, store);
    }
}
function isRenamable(store) {
    return store.kind === 'repository-secret' || store.kind === 'environment-secret';
}
async function identifyOrSkip(store, stores) {
    try {
        return await stores.identify(store);
    }
    catch (error) {
        // A store of this run fails by its own check, with a better message; one of another slot is not this run's.
        if (error instanceof base_error/* OatError */.vE)
            return undefined;
        throw error;
    }
}
function same(file, { thisRepository, earlier, store }) {
    const [one = '', other = ''] = [earlier, store].map(it => (0,register_store/* storeWords */.fI)((0,register_store/* storeName */.Hz)(it, thisRepository)));
    const { line, column } = store.position;
    return new base_error/* OatError */.vE('REGISTER_INVALID', {
        message: `${file}:${line}:${column}: ${other} is the same as ${one} in line ${earlier.position.line}, because the repository was renamed`,
        hint: 'a secret has one token: remove it from one of the two entries, and use the current name of the repository. Nothing was changed',
    });
}

// EXTERNAL MODULE: ./src/register/clashes.ts
var clashes = __webpack_require__(7440);
// EXTERNAL MODULE: ./src/register/load.ts + 4 modules
var load = __webpack_require__(4340);
// EXTERNAL MODULE: ./src/runner/event.ts
var runner_event = __webpack_require__(3034);
;// CONCATENATED MODULE: ./src/rotate/plan/asked.ts


/**
 * Refuses a label that the register does not have.
 * @param known every label of the register
 * @throws OatError INPUT_INVALID, with the labels that it has
 */
function refuseUnknownLabels(asked, known) {
    for (const { input, label } of labelsOf(asked)) {
        if (label === 'all' || known.includes(label))
            continue;
        const meant = (0,base_text/* nearest */.pA)(label, known);
        throw new base_error/* OatError */.vE('INPUT_INVALID', {
            message: `input "${input}": the register has no token with the label ${quoted(label)}`,
            hint: `${meant === undefined ? '' : `did you mean ${quoted(meant)}? `}the labels are ${listed(known)}`,
        });
    }
}
/**
 * Refuses to force, or to call compromised, what this run would not touch: such a token would stay as it is.
 * `all` means every label that the run considers.
 * @throws OatError INPUT_INVALID, before anything was asked or changed
 */
function refuseLeftOut(asked, scope) {
    const { considered, isAssisted, hasOwner } = scope;
    for (const { input, label } of labelsOf({ ...asked, only: undefined })) {
        if (label === 'all' || considered.includes(label))
            continue;
        const why = isAssisted ? 'no new token is given for it' : 'input "only" leaves it out';
        const remedy = isAssisted
            ? `give its new token as well, or run once more without given tokens for ${quoted(label)}`
            : `add ${quoted(label)} to input "only", or remove it from input "${input}"`;
        throw new base_error/* OatError */.vE('INPUT_INVALID', {
            message: `input "${input}" names ${quoted(label)}, but ${why}`,
            hint: `${remedy}; this run considers ${listed(considered)}. Nothing was changed`,
        });
    }
    if (asked.compromised.length === 0 || hasOwner)
        return;
    const leaked = asked.compromised.includes('all') ? considered : asked.compromised;
    throw new base_error/* OatError */.vE('INPUT_INVALID', {
        message: 'input "compromised" needs an owner account: without one, no token can be deactivated on Docker Hub',
        hint: `give inputs "hub-username" and "hub-password"; or deactivate the older tokens for ${listed(leaked)} in Docker Home now, and run again without input "compromised"`,
    });
}
function labelsOf({ only = [], force, compromised, }) {
    return Object.entries({ compromised, force, only }).flatMap(([input, labels]) => labels.map(label => ({ input, label })));
}
const quoted = (label) => JSON.stringify((0,base_text/* printable */.g$)(label, 80));
/** A register may have hundreds. */
const most = 20;
function listed(labels) {
    const shown = labels.slice(0, most).map(quoted).join(', ');
    return labels.length > most ? `${shown} and ${labels.length - most} more` : shown;
}

;// CONCATENATED MODULE: ./src/rotate/job.ts










/** Refuses a foreign event or ref, then reads the register. Throws REGISTER_MISSING, REGISTER_INVALID, INPUT_INVALID before anything was asked or changed. */
async function openRotateJob(inputs, ports) {
    (0,runner_event/* refuseForeignRun */.k7)(await (0,runner_event/* readEvent */.j_)(ports), { mode: 'rotate', allowRef: inputs.allowRef });
    const register = await (0,load/* loadRegister */.K)(inputs.config, ports.files);
    const { environment } = ports.runner;
    const thisRepository = environment['GITHUB_REPOSITORY'] ?? '';
    (0,clashes/* refuseClashes */.I)(register, thisRepository === '' ? undefined : thisRepository);
    const { only, force, compromised } = inputs;
    const policies = register.tokens.map(slot => slotPolicy(slot, thisRepository));
    const run = runName(environment, ports.clock);
    const request = { policies, run, force, compromised, ...(only && { only }) };
    refuseUnknownLabels(inputs, policies.map(({ label }) => label));
    const given = slotsOfGiven(inputs.given, { register, only });
    const asked = new Set(given.size > 0 ? given.keys() : askedFor(request).map(({ label }) => label));
    refuseLeftOut(inputs, {
        considered: [...asked],
        isAssisted: given.size > 0,
        hasOwner: inputs.hub !== undefined,
    });
    const slots = register.tokens.filter(({ label }) => asked.has(label));
    requireRepository(slots, thisRepository);
    requireAccess(slots, inputs);
    return { inputs, register, thisRepository, request: { ...request, only: [...asked] }, slots, given };
}
/** As labels have it: `<run id>.<attempt>`, or `local-…`. */
function runName(environment, { unique }) {
    const [id = '', attempt = ''] = [environment['GITHUB_RUN_ID'], environment['GITHUB_RUN_ATTEMPT']];
    return /^\d+$/.test(id) && /^\d+$/.test(attempt) ? `${id}.${attempt}` : `local-${unique()}`;
}
function requireRepository(slots, thisRepository) {
    const homeless = slots
        .flatMap(({ stores }) => stores)
        .some(store => 'repository' in store && store.repository === undefined);
    if (!homeless || /^[^/\s]+\/[^/\s]+$/.test(thisRepository))
        return;
    throw new base_error/* OatError */.vE('INPUT_INVALID', {
        message: 'the environment variable GITHUB_REPOSITORY is not set, and the register names secrets of this repository',
        hint: 'set it to owner/repo, or write repository: for each of these secrets',
    });
}
/** Who may create the tokens, and who may write them: everything that is missing at once. */
function requireAccess(slots, { hub, given, githubToken }) {
    const account = 'give an owner account of Docker Hub, or the new token itself (assisted rotation: input "token" with input "only", or input "release-pull-token" and the other three)';
    const isUnowned = hub === undefined && given.length === 0;
    const inGithub = slots.some(({ stores }) => stores.some(register_store/* isSecretStore */.Qo));
    const github = 'the register has GitHub secrets: give the token of a GitHub App, or a fine-grained one, that can write them; the job’s own GITHUB_TOKEN never can';
    const error = (0,runner_inputs/* missingInputs */.US)([
        ...(isUnowned ? [{ names: ['hub-username', 'hub-password'], why: account }] : []),
        ...(inGithub && githubToken === undefined ? [{ names: ['github-token'], why: github }] : []),
    ]);
    if (error !== undefined)
        throw error;
}

;// CONCATENATED MODULE: ./src/rotate/outputs.ts

/** Outputs and annotations. `false` when a slot failed. Under `dry-run` no label happened to anybody. */
function reportRotation({ outcomes, unknown, dryRun }, runner) {
    const reports = outcomes.map(({ report }) => report);
    const labels = (happened) => JSON.stringify(dryRun ? [] : reports.filter(happened).map(({ label }) => label));
    runner.output('rotated', labels(({ action }) => action === 'rotated'));
    runner.output('retired', labels(({ retired }) => retired.length > 0));
    runner.output('deleted', labels(({ deleted }) => deleted.length > 0));
    runner.output('held', labels(({ held }) => held.length > 0));
    runner.output('failed', labels(({ action }) => action === 'failed'));
    runner.output('report', JSON.stringify({ dryRun, tokens: reports, unknown }));
    for (const { label, held } of reports.filter(report => report.held.length > 0)) {
        runner.warning(`${label}: ${held.join(', ')} is not the current token and is still in use, so it was kept. Find out what uses it, and update that place.`);
    }
    for (const { id, label } of unknown) {
        runner.warning(`Docker Hub has ${JSON.stringify(label)} (${id}), which is no longer in the register. It was not changed. Delete it in Docker Home if nothing uses it.`);
    }
    const failed = reports.filter(({ action }) => action === 'failed');
    for (const report of failed)
        runner.error((0,base_error/* describeError */.Uc)(failureOf(report), runner));
    return failed.length === 0;
}
function failureOf({ label, code, reason }) {
    return new base_error/* OatError */.vE(code ?? 'INTERNAL', {
        message: `${label}: ${reason}`,
        hint: code === 'ROTATION_IN_PROGRESS'
            ? 'wait until that run has ended. If you know that it is dead, take over with "force"'
            : 'no token in use was deactivated. Run the job again after the fix',
    });
}

;// CONCATENATED MODULE: ./src/rotate/words.ts


/** One line of progress, `undefined` for what is no news. Never says more than the outcome shows. */
function describeStep(step, { outcome, context }) {
    if (outcome.result === 'late')
        return undefined;
    // The reason comes once, with the error at the end.
    if (outcome.result === 'failed')
        return `could not ${doing(step)} (${outcome.code})`;
    // What went wrong with a copy names the place itself.
    if (outcome.result === 'lost')
        return 'store' in step
            ? `no clear answer: ${outcome.message}`
            : `no clear answer when trying to ${doing(step)}: ${outcome.message}`;
    switch (step.step) {
        case 'mint':
            return outcome.result === 'token'
                ? `created token ${outcome.token.id}, ${JSON.stringify(step.label)}, which expires at ${(0,base_time/* formatTime */.fU)(step.expiresAt)}`
                : undefined;
        case 'verify':
            return context.isGiven ? undefined : 'the new token can do what the register says, and nothing more';
        case 'write':
            return `copied to ${(0,register_store/* storeWords */.fI)(step.store)}`;
        case 'confirm':
            return outcome.result === 'seen'
                ? `checked ${(0,register_store/* storeWords */.fI)(step.store)}: ${whatIsSeen(outcome.store)}`
                : undefined;
        case 'promote':
            return context.onPaper
                ? undefined
                : `${step.id} is now the current token, ${JSON.stringify(step.label)}`;
        case 'retire':
            return `deactivated ${step.id}, ${JSON.stringify(step.label)}`;
        case 'delete':
            return `deleted ${step.id}`;
        case 'announce':
        case 'list':
        case 'look':
        case 'refresh':
        case 'done':
            return undefined;
    }
}
function whatIsSeen(state) {
    if (state.kind === 'stamped')
        return `changed at ${(0,base_time/* formatTime */.fU)(state.updatedAt)}`;
    if (state.kind === 'empty')
        return 'there is no value';
    if (state.kind !== 'open')
        return 'its value cannot be seen';
    return state.holds === undefined ? 'it has another value' : `it has ${state.holds}`;
}
function doing(step) {
    switch (step.step) {
        case 'mint':
            return 'create the token';
        case 'verify':
            return 'check the new token';
        case 'write':
            return `copy to ${(0,register_store/* storeWords */.fI)(step.store)}`;
        case 'confirm':
            return `check ${(0,register_store/* storeWords */.fI)(step.store)}`;
        case 'promote':
            return `label ${step.id} as current`;
        case 'look':
            return 'check every copy again';
        case 'refresh':
            return `update the label of ${step.id}`;
        case 'retire':
            return `deactivate ${step.id}`;
        case 'delete':
            return `delete ${step.id}`;
        case 'announce':
            return 'write the expiry variables';
        case 'list':
        case 'done':
            return 'read the tokens from Docker Hub';
    }
}
/**
 * A warning, where secrets get a token whose expiry nobody tells: beside them the older token's would stay, and login
 * with `expires-at` would warn of a wrong day, or fail. `isOnPaper`: Docker Hub is not looked at (assisted).
 */
function staleExpiries({ label, stores }, { isOnPaper }) {
    const secrets = stores.flatMap(store => ('app' in store && store.app === 'actions' ? store.secret : []));
    if (secrets.length === 0)
        return undefined;
    const names = [...new Set(secrets)].map(secret => `${secret}_EXPIRES_AT`).join(', ');
    const why = isOnPaper ? 'the expiry date of the new token is not known' : 'the new token never expires';
    return `${label}: ${why}, so ${names} was not written and may still have the date of the older token: set or delete it by hand${isOnPaper ? ', or give input "expires-at"' : ''}`;
}
const did = {
    rotated: 'rotated',
    swept: 'cleaned up',
    held: 'kept',
    nothing: 'nothing to do',
    failed: 'failed',
};
const would = {
    rotated: 'would be rotated',
    swept: 'would be cleaned up',
    held: 'would be kept',
    nothing: 'nothing to do',
    failed: 'would fail',
};
/** What came of a slot in everyday words; under `dryRun` what would come of it. */
function actionWords(action, { dryRun }) {
    return (dryRun ? would : did)[action];
}
/** The last line about a slot, `undefined` for a failure: the error says it. `dryRun`: the line says that it is a plan. */
function describeSlot({ label, action, reason }, { dryRun }) {
    if (action === 'failed')
        return undefined;
    return `${dryRun ? 'dry run: ' : ''}${label}: ${actionWords(action, { dryRun })} (${reason})`;
}

;// CONCATENATED MODULE: ./src/rotate/perform.ts







/** Milliseconds before the list is read once more because a new token is not in it; then twice as long, and so on. */
const listPause = 5000;
/** Carries one step out. Throws only what is no OatError: a cancelled job, or a defect. */
async function performStep(step, rotation, work) {
    try {
        return await perform(step, rotation, work);
    }
    catch (error) {
        if (!(error instanceof base_error/* OatError */.vE))
            throw error;
        const result = isUncertain(step, error) ? 'lost' : 'failed';
        return { result, code: error.code, message: (0,base_error/* withoutCode */.MK)(error) };
    }
}
/** Without an answer, or with one that cannot be read, it may have happened. A store's adapter says so itself. */
function isUncertain({ step }, { code }) {
    if (step === 'write')
        return false;
    if (step === 'confirm')
        return code === 'STORE_FAILED';
    return code === 'REGISTRY_UNREACHABLE' || (code === 'HUB_INVALID' && step !== 'list' && step !== 'look');
}
async function perform(step, rotation, work) {
    const { slot, run } = work;
    const { hub } = run;
    switch (step.step) {
        case 'list':
            if (step.look > 0)
                await pause(listPause * 2 ** (step.look - 1), run);
            return { result: 'listed', tokens: await run.list([slot.label]) };
        case 'look':
            return lookAround(slot, { run, isLeaked: rotation.setup.compromised });
        case 'mint':
            return perform_mint(step, rotation, work);
        case 'verify':
            // A given one was proven before anything was begun.
            if (!run.given.has(slot.label))
                await proveSlot(tokenValueOf(step.id, run), { slot, run });
            return { result: 'done' };
        case 'refresh':
            return { result: 'token', token: await hub.change(step.id, { label: step.label }) };
        case 'promote':
            return {
                result: 'token',
                token: await hub.change(step.id, { label: step.label, copies: step.copies }),
            };
        case 'retire':
            return { result: 'token', token: await hub.retire(step.id, step.label) };
        case 'delete':
            await hub.remove(step.id);
            return { result: 'done' };
        case 'write':
            return writeStore(step, rotation, work);
        case 'confirm':
            return confirmCopy(step, rotation, work);
        case 'announce':
            return announce(rotation, work);
        case 'done':
            return { result: 'done' };
    }
}
async function perform_mint(step, rotation, work) {
    const { label, expiresAt } = step;
    const { resources } = rotation.setup.policy;
    const wanted = { label, expiresAt, resources, description: work.slot.purpose };
    const { token, value } = await work.run.hub.mint(wanted);
    work.run.values.set(token.id, value);
    return { result: 'token', token };
}
/** Hundreds of variables take longer than a claim lasts: `late` gives the run a chance to refresh it. */
async function announce({ memory, tokens, setup }, work) {
    const { slot, run } = work;
    const { clock, runner } = run.ports;
    const secrets = slot.stores.filter(store => 'app' in store && store.app === 'actions');
    if (secrets.length === 0)
        return { result: 'done' };
    const expiresAt = tokens.find(({ id }) => id === memory.own)?.expiresAt;
    if (expiresAt === undefined) {
        const stale = staleExpiries(slot, { isOnPaper: isOnPaper(run) });
        if (stale !== undefined)
            runner.warning(stale);
        return { result: 'done' };
    }
    const before = clock.now() + setup.limits.refresh;
    for (const store of secrets) {
        const name = (0,register_store/* storeName */.Hz)(store, run.thisRepository);
        if (work.announced.has(name))
            continue;
        const announced = await run.stores.announce(store, { expiresAt, before });
        if (announced === 'late')
            return { result: 'late' };
        if (announced === 'refused')
            work.unannounced.add(name);
        work.announced.add(name);
    }
    const written = secrets.length - work.unannounced.size;
    if (written > 0) {
        const count = `${written} expiry ${written === 1 ? 'variable' : 'variables'}`;
        runner.info(`${slot.label}: wrote ${count}: ${(0,base_time/* formatTime */.fU)(expiresAt)}`);
    }
    return { result: 'done' };
}
/** Hands the run's own token to a store. Throws as the store's adapter: then certainly nothing was written. */
async function writeStore(step, rotation, work) {
    const { run } = work;
    const left = step.before - run.hubNow();
    if (left <= 0)
        return { result: 'late' };
    const own = ownToken(rotation, work);
    const written = await run.stores.write(storeOf(step.store, work), {
        ...own,
        before: run.ports.clock.now() + left,
    });
    if (written.result === 'lost')
        return { result: 'lost', code: written.error.code, message: (0,base_error/* withoutCode */.MK)(written.error) };
    if (written.result === 'late')
        return written;
    const { sentAt, answeredAt } = written;
    return {
        result: 'written',
        ...(sentAt !== undefined && { sentAt }),
        ...(answeredAt !== undefined && { answeredAt }),
    };
}
/** Looks at a store that was written; longer after each look in vain. */
async function confirmCopy(step, rotation, work) {
    const { run } = work;
    if (step.look > 0)
        await pause((0,retry/* backoff */.JN)(step.look, run.ports.clock.random()), run);
    const store = await run.stores.look(storeOf(step.store, work), ownToken(rotation, work));
    return { result: 'seen', store };
}
function pause(milliseconds, { ports }) {
    return ports.clock.sleep(milliseconds, ports.signal);
}
function ownToken({ memory, tokens }, { slot, run }) {
    const { label, channel, access } = slot;
    const id = memory.own ?? '';
    const expiresAt = tokens.find(token => token.id === id)?.expiresAt;
    return { id, label, channel, access, value: tokenValueOf(id, run), expiresAt };
}
function storeOf(name, { slot, run }) {
    const store = slot.stores.find(each => (0,register_store/* storeName */.Hz)(each, run.thisRepository) === name);
    if (store === undefined)
        throw new TypeError(`${slot.label} has no store ${name}`);
    return store;
}
/** The value of a token that this run minted or was given. */
function tokenValueOf(id, { values }) {
    const value = values.get(id);
    if (value === undefined)
        throw new TypeError(`the value of token ${id} is not known`);
    return value;
}

;// CONCATENATED MODULE: ./src/rotate/plan/advance-store.ts

const untouched = { status: 'unsure', writes: 0, looks: 0 };
/** A write makes every confirmation before it too old: the latest change must be one that all were seen after. */
function wroteStore(rotation, { store, sentAt, answeredAt }) {
    const { stores } = rotation.memory;
    const others = Object.entries(stores).map(([name, progress]) => [
        name,
        progress.status === 'confirmed' ? { ...progress, status: 'written', updatedAt: undefined } : progress,
    ]);
    const { writes } = stores[store] ?? untouched;
    const written = { status: 'written', writes: writes + 1, looks: 0, sentAt, answeredAt };
    return withStores(rotation, { ...Object.fromEntries(others), [store]: written });
}
/** `unsure`: the write may have arrived. A write that certainly did not arrive is not counted. */
function failStore(rotation, { store, status, code, message }) {
    const { stores } = rotation.memory;
    const before = stores[store] ?? untouched;
    const writes = before.writes + (status === 'unsure' ? 1 : 0);
    return withStores(rotation, { ...stores, [store]: { ...before, status, writes, code, message } });
}
/** Takes a look at a written store: it shows our write, not yet, or somebody else's. `now`: Docker Hub's clock, in milliseconds. */
function confirmStore(rotation, { seen, now }) {
    const { memory, setup } = rotation;
    const before = memory.stores[seen.store] ?? untouched;
    const stores = rotation.stores.map(store => (store.store === seen.store ? seen : store));
    const looked = { ...rotation, stores };
    switch (verdict(seen, { before, own: memory.own, slack: setup.limits.slack })) {
        case 'ours': {
            const updatedAt = seen.kind === 'stamped' ? seen.updatedAt : undefined;
            const confirmed = { ...before, status: 'confirmed', updatedAt };
            const settled = withStores(looked, { ...memory.stores, [seen.store]: confirmed });
            return { ...settled, memory: { ...settled.memory, fresh: false } };
        }
        case 'not-yet': {
            const again = { ...before, looks: before.looks + 1, vainSince: before.vainSince ?? now };
            if (isHopeless(again, { now, limits: setup.limits }))
                return failLook(looked, {
                    store: seen.store,
                    message: `${(0,register_store/* storeWords */.fI)(seen.store)} does not show the new value`,
                });
            return withStores(looked, { ...memory.stores, [seen.store]: again });
        }
        case 'overwritten': {
            if (before.writes >= setup.limits.attempts)
                return failLook(looked, { store: seen.store, message: whyNever(seen, before.writes) });
            const again = withStores(looked, { ...memory.stores, [seen.store]: { ...before, status: 'unsure' } });
            return { ...again, memory: { ...again.memory, stale: true } };
        }
    }
}
/** A server with a clock of its own (GitHub) has lists that may be a minute behind; the others show what they have. */
function isHopeless({ looks, sentAt, vainSince = Infinity }, { now, limits }) {
    return sentAt === undefined ? looks >= limits.attempts : now - vainSince >= limits.patience;
}
function whyNever({ kind, store }, writes) {
    return kind === 'open'
        ? `${(0,register_store/* storeWords */.fI)(store)} still has another value after ${writes} writes of the new one`
        : `${(0,register_store/* storeWords */.fI)(store)} keeps being changed by somebody else`;
}
function failLook(rotation, { store, message }) {
    const failed = failStore(rotation, { store, status: 'failed', code: 'STORE_FAILED', message });
    return { ...failed, memory: { ...failed.memory, stop: { code: 'STORE_FAILED', message } } };
}
/** GitHub hides the value, so ours is the change made between the clock before sending and the answer's. */
function verdict(state, { before, own, slack }) {
    if (state.kind === 'open')
        return state.holds === own ? 'ours' : 'overwritten';
    if (state.kind !== 'stamped')
        return state.kind === 'opaque' ? 'ours' : 'not-yet';
    if (state.updatedAt > (before.answeredAt ?? Infinity) + slack)
        return 'overwritten';
    return state.updatedAt < (before.sentAt ?? -Infinity) - slack ? 'not-yet' : 'ours';
}
function withStores(rotation, stores) {
    return { ...rotation, memory: { ...rotation.memory, stores } };
}

;// CONCATENATED MODULE: ./src/rotate/plan/advance.ts






/** What the run knows after a step. Pure: the same events give the same rotation. */
function advance(rotation, { step, outcome, now }) {
    switch (outcome.result) {
        case 'late':
            return rotation;
        case 'listed':
            return heardList({ ...rotation, tokens: tokensOf(rotation, outcome.tokens) }, now);
        case 'token':
            return takeToken(rotation, { step, token: outcome.token, now });
        case 'written':
            return step.step === 'write' ? wroteStore(rotation, { store: step.store, ...outcome }) : rotation;
        case 'seen':
            return confirmStore(rotation, { seen: outcome.store, now });
        case 'looked': {
            const { stores, neighbours } = outcome;
            return remember({ ...rotation, stores, neighbours }, { lookedAt: now });
        }
        case 'done':
            return finish(rotation, step);
        case 'lost':
            return lose(rotation, { step, ...outcome });
        case 'failed':
            return fail(rotation, { step, ...outcome });
    }
}
function tokensOf({ setup, memory }, tokens) {
    return (0,tokens_token/* readSlotTokens */.nG)(tokens, setup.policy.label, memory.own);
}
function remember(rotation, news) {
    return { ...rotation, memory: { ...rotation.memory, ...news } };
}
function takeToken(rotation, { step, token, now }) {
    const { memory } = rotation;
    const others = rotation.tokens.filter(({ id }) => id !== token.id);
    if (step.step === 'mint') {
        const minted = remember(rotation, { own: token.id, reason: whyDue(rotation, now) ?? '' });
        const stop = whyMintedOtherwise(token, step, rotation.setup.policy);
        return remember({ ...minted, tokens: tokensOf(minted, [...others, token]) }, { mints: memory.mints + 1, fresh: false, ...(stop && { stop }) });
    }
    const changed = { ...rotation, tokens: tokensOf(rotation, [...others, token]) };
    const isRetired = step.step === 'retire';
    return remember(changed, isRetired ? { retired: [...memory.retired, token.id] } : { fresh: false });
}
function finish(rotation, step) {
    const { memory, tokens } = rotation;
    if (step.step === 'verify')
        return remember(rotation, { verified: true });
    if (step.step === 'announce')
        return remember(rotation, { announced: true });
    if (step.step !== 'delete')
        return rotation;
    const left = { ...rotation, tokens: tokens.filter(({ id }) => id !== step.id) };
    const deleted = [...memory.deleted, step.id];
    const stop = memory.stop ?? (memory.unanswered !== undefined && memory.mints > 1 ? unansweredMint : undefined);
    return remember(left, { deleted, unanswered: undefined, ...(stop && { stop: { ...stop, final: true } }) });
}
/** Docker Hub is asked what really happened; a store is written again, which changes nothing if it had it. */
function lose(rotation, { step, code, message }) {
    const { memory, setup } = rotation;
    if (memory.stop !== undefined || memory.lost >= setup.limits.attempts)
        return fail(rotation, { step, code, message });
    const counted = remember(rotation, { lost: memory.lost + 1 });
    if (step.step === 'mint') {
        const unanswered = { label: step.label, known: rotation.tokens.map(({ id }) => id) };
        return remember(counted, { unanswered, mints: memory.mints + 1, stale: true });
    }
    if (step.step === 'write')
        return failStore(counted, { store: step.store, status: 'unsure', code, message });
    if (step.step === 'announce')
        return remember(counted, { announced: true });
    return 'id' in step && step.step !== 'verify' ? remember(counted, { stale: true }) : counted;
}
/** An expiry that could not be announced is a warning: the tokens themselves are in place. */
function fail(rotation, { step, code, message }) {
    if (step.step === 'announce')
        return remember(rotation, { announced: true });
    const { memory } = rotation;
    if (memory.stop !== undefined)
        return remember(rotation, { stop: { ...memory.stop, final: true } });
    const marked = step.step === 'write' || step.step === 'confirm'
        ? failStore(rotation, { store: step.store, status: 'failed', code, message })
        : rotation;
    return remember(marked, { stop: { code, message } });
}
/**
 * What a fresh list tells a run: whether its lost mint arrived, whether its claim holds, and later whether
 * somebody newer took over.
 */
function heardList(rotation, now) {
    const { memory, setup } = rotation;
    const unlisted = isUnlisted(rotation) ? memory.unlisted + 1 : 0;
    // A list may be some moments behind a mint: it is read again before the token counts as gone.
    if (unlisted > 0 && unlisted < setup.limits.attempts)
        return { ...rotation, memory: { ...memory, fresh: false, stale: true, unlisted } };
    const listed = { ...rotation, memory: { ...memory, fresh: true, stale: false, unlisted } };
    const stop = whyStop(listed, now);
    if (stop !== undefined)
        return { ...listed, memory: { ...listed.memory, stop } };
    const claimed = listed.memory.claimed || listed.memory.own !== undefined;
    return { ...listed, memory: { ...listed.memory, claimed } };
}
function isUnlisted(rotation) {
    const { own, stop } = rotation.memory;
    return own !== undefined && stop === undefined && findOwn(rotation) === undefined;
}
function whyStop(rotation, now) {
    const { memory } = rotation;
    const own = findOwn(rotation);
    if (memory.stop !== undefined || own?.state === 'current')
        return memory.stop;
    if (memory.unanswered !== undefined)
        return whyNotMinted(rotation);
    if (memory.own === undefined)
        return undefined;
    if (own === undefined || own.state === 'retired' || !(0,tokens_token/* works */.No)(own, now))
        return lapsed('the new token is gone');
    const taker = memory.claimed ? findNewer(rotation, own) : findFirst(rotation, { own, now });
    return taker && lapsed(`run ${taker.run ?? 'unknown'} is rotating it`);
}
/** Also the end of a run whose second mint got no answer either. */
const unansweredMint = {
    code: 'REGISTRY_UNREACHABLE',
    message: 'Docker Hub did not answer whether it created the new token',
};
function lapsed(message) {
    return { code: 'ROTATION_IN_PROGRESS', message };
}
/** A lost mint that is not in the list may still arrive: it must not be sent again, the next run sees. */
function whyNotMinted(rotation) {
    return findUnanswered(rotation) === undefined ? unansweredMint : undefined;
}
/** Right after the mint: a run that was there before us keeps the slot, unless `force` takes it. */
function findFirst(rotation, { own, now }) {
    const current = (0,tokens_token/* findCurrent */.$Q)(rotation.tokens);
    if (current !== undefined && (0,tokens_token/* isOlder */.tW)(own, current))
        return current;
    return rotation.setup.forced ? undefined : rivals(rotation, now).find(other => (0,tokens_token/* isOlder */.tW)(other, own));
}
/** Later: whoever minted after us did so because we seemed dead, or by force. */
function findNewer({ tokens }, own) {
    return tokens.find(other => (0,tokens_token/* isOlder */.tW)(own, other) && (other.state === 'pending' || other.state === 'current'));
}
/** What a server may round an expiry to, in milliseconds. */
const rounding = 60_000;
/** Why a token that was just made is not the one that was asked for: then it goes again before anything gets it. */
function whyMintedOtherwise(token, asked, { resources }) {
    const isAsked = token.resources === undefined || (0,tokens_resources/* compareResources */.TX)(token.resources, resources).verdict === 'same';
    const wrong = [
        ...((0,register_label/* isSameText */.cZ)(token.label, asked.label) ? [] : [`the label ${JSON.stringify(token.label)}`]),
        ...(Math.abs((token.expiresAt ?? Infinity) - asked.expiresAt) <= rounding
            ? []
            : [
                token.expiresAt === undefined
                    ? 'no expiry'
                    : `the expiry ${new Date(token.expiresAt).toISOString()}`,
            ]),
        ...(token.isActive ? [] : ['the state inactive']),
        ...(isAsked ? [] : ['other access']),
    ];
    if (wrong.length === 0)
        return undefined;
    return {
        code: 'HUB_INVALID',
        message: `Docker Hub created the token ${JSON.stringify(asked.label)} with ${wrong.join(' and ')}, so it was not used`,
    };
}

;// CONCATENATED MODULE: ./src/rotate/plan/next-step.ts


/**
 * The next effect of this run on this slot. Perform it, hand its outcome to `advance`, ask again.
 * `now` is Docker Hub's clock in milliseconds, as of this moment.
 */
function nextStep(rotation, now) {
    const { memory } = rotation;
    const own = findOwn(rotation);
    if (memory.stop !== undefined)
        return giveUp(rotation);
    if (memory.stale)
        return list(rotation);
    if (memory.unanswered !== undefined)
        return discardUnanswered(rotation);
    if (memory.own !== undefined && own?.state !== 'current')
        return goOn(rotation, { own, now });
    const decision = planSlot(rotation, now);
    const [gone] = decision.delete;
    if (decision.decision === 'rotate' && own === undefined) {
        if (!memory.fresh)
            return list(rotation);
        return gone === undefined ? next_step_mint(rotation, now) : { step: 'delete', id: gone };
    }
    if (decision.decision !== 'sweep')
        return { step: 'done' };
    if (!memory.fresh)
        return list(rotation);
    if (!hasJustLooked(rotation, now))
        return { step: 'look' };
    const [old] = decision.retire;
    if (old !== undefined)
        return { step: 'retire', id: old, label: relabel(rotation, { state: 'retired', time: now }) };
    return gone === undefined ? { step: 'done' } : { step: 'delete', id: gone };
}
function list({ memory }) {
    return { step: 'list', look: memory.unlisted };
}
/** What was seen when the run began may be hours old, and a store that was changed since may hold any token. */
function hasJustLooked({ memory, setup }, now) {
    return memory.lookedAt !== undefined && now - memory.lookedAt <= setup.limits.look;
}
function next_step_mint({ setup }, now) {
    const { policy, run } = setup;
    const label = (0,register_label/* formatLabel */.wR)({ name: policy.label, state: 'pending', time: now, run });
    return { step: 'mint', label, expiresAt: now + policy.lifetimeMs };
}
function goOn(rotation, { own, now }) {
    const { memory, setup } = rotation;
    if (own === undefined || !memory.claimed)
        return list(rotation);
    if (now - own.since >= setup.limits.refresh)
        return refresh(rotation, { own, now });
    if (!memory.verified)
        return { step: 'verify', id: own.id };
    const step = nextStoreStep(rotation, own);
    if (step?.step === 'confirm')
        return step;
    if (!memory.fresh)
        return list(rotation);
    if (step !== undefined)
        return step;
    if (!memory.announced)
        return { step: 'announce' };
    return {
        step: 'promote',
        id: own.id,
        label: relabel(rotation, { state: 'current', time: storedAt(rotation) ?? now }),
        copies: setup.policy.copies,
    };
}
function refresh({ setup }, { own, now }) {
    const label = (0,register_label/* formatLabel */.wR)({ name: setup.policy.label, state: 'pending', time: now, run: setup.run });
    return { step: 'refresh', id: own.id, label };
}
/** The latest change of a store that this run confirmed as its own: any later one is somebody else's. */
function storedAt({ memory }) {
    const stamps = Object.values(memory.stores).flatMap(({ updatedAt }) => updatedAt ?? []);
    return stamps.length > 0 ? Math.max(...stamps) : undefined;
}
/** A mint whose answer was lost: the token is in the list, or there is none. Its value is lost either way. */
function discardUnanswered(rotation) {
    const lost = findUnanswered(rotation);
    return lost === undefined ? { step: 'done' } : { step: 'delete', id: lost.id };
}
/** What nothing was written from may go at once, listed or not; anything else may be in a store and stays. */
function giveUp(rotation) {
    const { memory } = rotation;
    const own = findOwn(rotation);
    const kept = memory.given === true || Object.values(memory.stores).some(({ writes }) => writes > 0);
    const isOurs = own === undefined || own.state === 'pending';
    if (memory.own === undefined || !isOurs || kept || memory.stop?.final === true)
        return { step: 'done' };
    return { step: 'delete', id: memory.own };
}
function relabel({ setup }, to) {
    return (0,register_label/* formatLabel */.wR)({ name: setup.policy.label, ...to });
}
/**
 * The next store to write or to confirm, or `undefined` when every store holds the new token.
 * All are written, then all are confirmed: a confirmation counts only when nothing was written after it.
 */
function nextStoreStep({ setup, stores, memory }, own) {
    const before = own.since + setup.limits.write;
    const open = longestUnchanged(stores).filter(({ store }) => !next_step_isSettled(memory.stores[store]?.status));
    const [unwritten] = open;
    if (unwritten !== undefined)
        return { step: 'write', store: unwritten.store, before };
    const next = stores.find(({ store, kind }) => kind !== 'opaque' && memory.stores[store]?.status === 'written');
    return next && { step: 'confirm', store: next.store, look: memory.stores[next.store]?.looks ?? 0 };
}
function next_step_isSettled(status) {
    return status === 'written' || status === 'confirmed';
}
/**
 * A store that failed in the last run was not changed by it, so it comes first: if it fails again, nothing
 * was written and the new token can go, instead of one left-over more with every run.
 */
function longestUnchanged(stores) {
    return stores.toSorted((a, b) => changedAt(a) - changedAt(b));
}
function changedAt(store) {
    return store.kind === 'stamped' ? store.updatedAt : 0;
}

;// CONCATENATED MODULE: ./src/rotate/plan/forecast.ts



/**
 * The same rotation as it would end if every step succeeded at once: what `dry-run` reports.
 * The new token has the id `new`. `now` is Docker Hub's clock, in milliseconds.
 */
function forecast(rotation, now) {
    const step = nextStep(rotation, now);
    if (step.step === 'done')
        return rotation;
    return forecast(advance(rotation, { step, outcome: imagine(step, { rotation, now }), now }), now);
}
function imagine(step, { rotation, now }) {
    const { tokens, stores, memory } = rotation;
    switch (step.step) {
        case 'list':
            return { result: 'listed', tokens };
        case 'mint':
            return {
                result: 'token',
                token: { id: 'new', label: step.label, expiresAt: step.expiresAt, createdAt: now, isActive: true },
            };
        case 'refresh':
        case 'promote':
        case 'retire': {
            const labelled = tokens.find(({ id }) => id === step.id) ?? {
                id: step.id,
                createdAt: now,
                isActive: true,
                description: undefined,
            };
            const { description = '' } = labelled;
            const told = step.step === 'promote' ? (0,tokens_copies/* noteCopies */.AL)(description, step.copies) : labelled.description;
            const isActive = step.step !== 'retire' && labelled.isActive;
            return {
                result: 'token',
                token: { ...labelled, label: step.label, isActive, description: told },
            };
        }
        case 'look':
            return { result: 'looked', stores, neighbours: rotation.neighbours };
        case 'write':
            return { result: 'written' };
        case 'confirm':
            return { result: 'seen', store: { store: step.store, kind: 'open', holds: memory.own } };
        case 'verify':
        case 'announce':
        case 'delete':
        case 'done':
            return { result: 'done' };
    }
}

;// CONCATENATED MODULE: ./src/rotate/plan/report.ts



/** What came of a slot, once `nextStep` says `done`. `now` is Docker Hub's clock, in milliseconds. */
function reportSlot(rotation, now) {
    const { setup, memory, stores } = rotation;
    const { label, channel, access } = setup.policy;
    const current = (0,tokens_token/* findCurrent */.$Q)(rotation.tokens);
    const decision = planSlot(rotation, now);
    const expiresAt = current?.expiresAt === undefined ? null : (0,base_time/* formatTime */.fU)(current.expiresAt);
    return {
        label,
        channel: channel ?? null,
        access,
        ...conclude(rotation, decision),
        expiresAt,
        stores: stores.map(({ store }) => reportStore(store, memory.stores[store])),
        retired: memory.retired,
        deleted: memory.deleted,
        held: decision.held.map(({ id }) => id),
    };
}
/** The first that applies of failed, rotated, swept, held, nothing. */
function conclude({ setup, memory }, decision) {
    const { reason } = decision;
    if (memory.stop !== undefined)
        return { action: 'failed', reason: memory.stop.message, code: memory.stop.code };
    if (decision.decision === 'in-progress' || decision.decision === 'blocked')
        return { action: 'failed', reason, code: decision.code };
    if (decision.decision === 'rotate') {
        // Something changed after our promotion: the next run rotates again, but a leaked token is still alive.
        if (setup.compromised)
            return { action: 'failed', reason, code: 'ROTATION_IN_PROGRESS' };
        return { action: 'rotated', reason: `${memory.reason ?? reason}; due again: ${reason}` };
    }
    if (memory.own !== undefined)
        return { action: 'rotated', reason: memory.reason ?? reason };
    if (memory.retired.length + memory.deleted.length > 0)
        return { action: 'swept', reason: 'older tokens were not needed any more' };
    return { action: decision.held.length > 0 ? 'held' : 'nothing', reason };
}
function reportStore(store, progress) {
    if (progress === undefined)
        return { store, status: 'untouched' };
    const { status, code, message } = progress;
    if (status === 'confirmed' || status === 'written')
        return { store, status };
    return { store, status: 'failed', ...(code && { code }), ...(message !== undefined && { message }) };
}

// EXTERNAL MODULE: ./src/base/markdown.ts
var markdown = __webpack_require__(2584);
// EXTERNAL MODULE: ./src/tokens/timeline.ts
var timeline = __webpack_require__(931);
;// CONCATENATED MODULE: ./src/rotate/summary.ts







const statusWords = {
    confirmed: 'updated',
    written: 'written, not confirmed',
    failed: 'failed',
    untouched: 'not changed',
};
const mostNamed = 8;
const day = 86_400_000;
const summary_hour = 3_600_000;
/** The job summary of a rotation, in GitHub's Markdown: a table per token, and their lives as a timeline. */
function rotationSummary(news) {
    const { outcomes, unknown, now, dryRun, onPaper } = news;
    const lost = unknown.map(({ label, id }) => `- ${(0,markdown/* codeText */.ph)(label)} (${(0,markdown/* codeText */.ph)(id)})`);
    return [
        `### ${dryRun ? 'Rotation of Docker tokens (dry run: nothing was changed)' : 'Rotation of Docker tokens'}`,
        '',
        countActions(outcomes, { dryRun }),
        '',
        ...outcomes.map(outcome => describeOutcome(outcome, { dryRun, now: onPaper ? undefined : now })),
        ...(lost.length === 0 ? [] : ['#### Not in the register any more, and not changed', '', ...lost, '']),
        ...(onPaper ? [] : rotationTimeline(outcomes, now)),
    ].join('\n');
}
function countActions(outcomes, mood) {
    const count = (action) => outcomes.filter(({ report }) => report.action === action).length;
    const actions = ['failed', 'rotated', 'swept', 'held', 'nothing'];
    const parts = actions.filter(action => count(action) > 0);
    const said = parts.map(action => `${count(action)} ${actionWords(action, mood)}`);
    return `Of ${outcomes.length} ${outcomes.length === 1 ? 'token' : 'tokens'}: ${said.join(', ') || 'none'}.`;
}
function describeOutcome({ slot, rotation, report }, { dryRun, now }) {
    const { action, code: errorCode, label } = report;
    const current = (0,tokens_token/* findCurrent */.$Q)(rotation.tokens);
    const older = rotation.tokens.filter(token => token !== current);
    const tokens = now === undefined
        ? [['Token', 'given; Docker Hub was not looked at, so its age and expiry are not known']]
        : [
            ['Current token', current === undefined ? 'none' : describeToken(current, now)],
            ...older.map(token => [(0,tokens_token/* tokenRole */.Sh)(token, current), describeToken(token, now)]),
        ];
    const ids = ([name, list]) => list.length === 0 ? [] : [[name, list.map(markdown/* codeText */.ph).join(', ')]];
    const table = (0,markdown/* twoColumns */.cL)([
        ['Used for', (0,register_register/* slotWords */.Sr)({ channel: slot.channel ?? undefined, access: slot.access })],
        ['Repositories', shorten(slot.repositories.map(markdown/* codeText */.ph))],
        [
            dryRun ? 'What would happen' : 'What happened',
            `**${actionWords(action, { dryRun })}**: ${errorCode === undefined ? '' : `${(0,markdown/* codeText */.ph)(errorCode)} `}${reasonText(report)}`,
        ],
        ...tokens,
        ['Copies', describeStores(report)],
        ...ids([dryRun ? 'Would be deactivated' : 'Deactivated', report.retired]),
        ...ids([dryRun ? 'Would be deleted' : 'Deleted', report.deleted]),
        ...ids(['Kept, still in use', report.held]),
    ]);
    return `#### ${(0,markdown/* codeText */.ph)(label)}\n\n${table}`;
}
/** Only the reason for keeping a token has a time in it. Others may quote a server, and stay as they are for the masks. */
function reasonText({ action, reason }) {
    return action === 'held' ? (0,markdown/* breakableText */.Xg)(reason).replace(/\d{4}-\d\d-\d\d(?=T)/, markdown/* dayText */.Ew) : (0,markdown/* breakableText */.Xg)(reason);
}
function describeToken({ id, createdAt, expiresAt, lastUsedAt }, now) {
    const used = lastUsedAt === undefined ? 'never used' : `last used ${minutes(lastUsedAt)}`;
    const ends = expiresAt === undefined ? 'never expires' : `expires ${minutes(expiresAt)}`;
    return `${(0,markdown/* codeText */.ph)(id)}, ${age(now - createdAt)}, ${ends}, ${used}`;
}
/** Why a copy failed stands in the row above where it is why the rotation failed. */
function describeStores({ stores, reason }) {
    const failed = stores.filter(({ status }) => status === 'failed');
    const rest = stores.filter(({ status }) => status !== 'failed');
    const lines = [...failed, ...rest].map(({ store, status, code: errorCode, message }) => {
        const why = errorCode === undefined
            ? ''
            : ` (${(0,markdown/* codeText */.ph)(errorCode)}${message === undefined || message === reason ? '' : ` ${(0,markdown/* breakableText */.Xg)(message)}`})`;
        return `${statusWords[status]}: ${(0,markdown/* breakableText */.Xg)((0,register_store/* storeWords */.fI)(store))}${why}`;
    });
    return shorten(lines, '<br>');
}
function shorten(items, separator = ', ') {
    const more = items.length - mostNamed;
    return [...items.slice(0, mostNamed), ...(more > 0 ? [`and ${more} more`] : [])].join(separator);
}
function age(milliseconds) {
    if (milliseconds >= 2 * day)
        return `${Math.floor(milliseconds / day)} days old`;
    if (milliseconds >= 2 * summary_hour)
        return `${Math.floor(milliseconds / summary_hour)} hours old`;
    const count = Math.floor(milliseconds / 60_000);
    if (count < 1)
        return 'just created';
    return `${count} ${count === 1 ? 'minute' : 'minutes'} old`;
}
function minutes(at) {
    const [day = '', time = ''] = (0,base_time/* formatTime */.fU)(at).slice(0, 16).split('T');
    return `${(0,markdown/* dayText */.Ew)(day)} ${time} UTC`;
}
/** The lives of the tokens that a run saw; nothing when there are none. */
function rotationTimeline(outcomes, now) {
    return (0,timeline/* gantt */.VM)(outcomes.map(({ slot, rotation: { tokens } }) => ({
        name: slot.label,
        bars: tokens.map(token => (0,timeline/* tokenBar */.DI)(token, { role: (0,tokens_token/* tokenRole */.Sh)(token, (0,tokens_token/* findCurrent */.$Q)(tokens)), now })),
    })));
}

;// CONCATENATED MODULE: ./src/rotate/rotate.ts














/**
 * Keeps the tokens of the register young: mints, verifies, stores, confirms, promotes; retires and deletes what had
 * its time. `false` when something that was asked for did not happen. Throws when nothing was begun.
 */
async function rotate(inputs, ports) {
    const job = await openRotateJob(inputs, ports);
    const run = await openRotateRun(job, ports);
    const begun = await beginRotation(run);
    const outcomes = [];
    const conclude = (slot, { rotation, ended }) => {
        const report = planned(reportSlot(ended, run.hubNow()), inputs);
        const news = describeSlot(report, inputs);
        if (news !== undefined)
            ports.runner.info(news);
        // Of a plan only the report is told: its tokens do not exist.
        return { slot, rotation: inputs.dryRun ? rotation : ended, report };
    };
    for (const [place, { slot, rotation }] of begun.slots.entries()) {
        ports.runner.progress(`${place + 1} of ${begun.slots.length}: ${slot.label}`);
        const ended = inputs.dryRun
            ? forecast(rotation, run.hubNow())
            : await work(rotation, { slot, run, seenAt: begun.seenAt });
        outcomes.push(conclude(slot, { rotation, ended }));
    }
    // What was kept because of another slot's store may go once that slot has its new token, too.
    for (const [place, { slot, rotation }] of outcomes.entries()) {
        if (inputs.dryRun || !waitsForOther(rotation, run.hubNow()))
            continue;
        const again = forgetLooks(rotation);
        const ended = await rotateSlot(again, slot, run);
        outcomes[place] = conclude(slot, { rotation, ended });
    }
    const news = {
        outcomes,
        unknown: begun.unknown,
        now: run.hubNow(),
        dryRun: inputs.dryRun,
        onPaper: isOnPaper(run),
    };
    // The outputs come first: whatever happens to the page, they are what later steps rely on.
    const ok = reportRotation(news, ports.runner);
    await ports.runner.summary(() => rotationSummary(news));
    return ok;
}
/** Under `dry-run` nothing was written anywhere. */
function planned(report, { dryRun }) {
    if (!dryRun)
        return report;
    return { ...report, stores: report.stores.map(({ store }) => ({ store, status: 'untouched' })) };
}
async function work(rotation, { slot, run, seenAt }) {
    const isOld = run.hubNow() - seenAt > rotation.setup.limits.refresh;
    const ready = run.given.has(slot.label)
        ? await claimGiven(rotation, run)
        : isOld
            ? await lookAgain(rotation, slot, run)
            : rotation;
    return rotateSlot(ready, slot, run);
}
function waitsForOther(rotation, now) {
    const { memory, neighbours } = rotation;
    if (memory.stop !== undefined || neighbours.length === 0)
        return false;
    return planSlot(rotation, now).held.some(({ store }) => store !== undefined);
}
/** The slots before this one may have taken hours. */
async function lookAgain({ setup }, slot, run) {
    const tokens = await run.list([slot.label]);
    const { stores: adapters, thisRepository } = run;
    const stores = await observeStores(slot, { stores: adapters, thisRepository, how: 'look' });
    return startRotation(setup, { tokens, stores });
}
/** Acts, observes and plans again, until there is nothing left to do for this slot in this run. */
async function rotateSlot(rotation, slot, run) {
    const work = { slot, run, announced: new Set(), unannounced: new Set() };
    let state = rotation;
    for (;;) {
        const step = nextStep(state, run.hubNow());
        if (step.step === 'done')
            return state;
        const outcome = await performStep(step, state, work);
        const context = { isGiven: state.memory.given === true, onPaper: isOnPaper(run) };
        const news = describeStep(step, { outcome, context });
        if (news !== undefined)
            run.ports.runner.info(`${slot.label}: ${news}`);
        state = advance(state, { step, outcome, now: run.hubNow() });
    }
}

;// CONCATENATED MODULE: ./src/rotate/start.ts















const noAccount = { message: 'there is no account for Docker Hub', hint: 'please report this line' };
/** Builds what mode rotate works with, and runs it; `false` fails the job. */
async function startRotate(runner, pace = {}) {
    const inputs = readRotateInputs(runner);
    const { clock = (0,base_clock/* createClock */.ts)() } = pace;
    const deadline = (0,base_clock/* createPatience */.se)(inputs.timeout);
    const { attempts, githubToken: token } = inputs;
    const http = (0,base_http/* createHttp */.V)({ clock, deadline, attempts, onRetry: runner.info });
    const { mask, info, warning: warn, environment } = runner;
    const openGithub = (githubToken, thisRepository) => createGithub({
        token: githubToken,
        thisRepository,
        attempts,
        info,
        warn,
        ...pace,
        clock,
        apiUrl: (0,github_call/* githubAddress */.Wf)(environment['GITHUB_API_URL']),
        signal: deadline.signal,
        timeoutMs: deadline.tryMs,
    });
    try {
        return await rotate(inputs, {
            runner,
            clock,
            signal: deadline.signal,
            files: (0,files/* createFiles */.q)(clock.unique),
            openHub: organization => {
                if (inputs.hub === undefined)
                    throw new base_error/* OatError */.vE('INTERNAL', noAccount);
                return createHub({
                    ...inputs.hub,
                    organization,
                    http,
                    clock,
                    deadline,
                    mask,
                    onWait: info,
                    codes: (0,used_codes/* usedCodes */.A)(runner),
                });
            },
            openStores: ({ thisRepository, register }) => {
                const child = { environment, clock, signal: deadline.signal, mask, secrets: (0,runner_inputs/* readSecrets */.ql)(runner) };
                return routeStores({
                    github: token && openGithub(token, thisRepository),
                    kubernetes: createKubernetes({
                        ...child,
                        attempts,
                        info,
                        timeoutMs: deadline.tryMs,
                        username: register.organization,
                        configKey: inputs.registry.configKey,
                    }),
                    program: createPrograms(child),
                });
            },
            openRegistry: (host, credential) => (0,registry/* createRegistry */.I)({ host, credential, http, mask }),
        });
    }
    finally {
        deadline.close();
    }
}


/***/ })

};
;