export const id = 418;
export const ids = [418];
export const modules = {

/***/ 7440:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ refuseClashes)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9039);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9377);
/* harmony import */ var _register_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3132);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4900);




/**
 * Refuses what two entries cannot share: a label, a job that both would fit, a store.
 * @param thisRepository `owner/repo` of the register, when known: then a store that names it explicitly is seen
 *   to be the same as one that does not.
 * @throws OatError REGISTER_INVALID at the second of the two.
 */
function refuseClashes(register, thisRepository = _store_js__WEBPACK_IMPORTED_MODULE_2__/* .namelessRepository */ .Hm) {
    for (const claims of [labels(register), stores(register, thisRepository)]) {
        const first = new Map();
        for (const claim of claims) {
            const earlier = first.get(claim.claim);
            if (earlier)
                throw clash(register.file, { earlier, claim });
            first.set(claim.claim, claim);
        }
    }
    refuseRivals(register);
}
/**
 * A job says its repositories, its access and perhaps its channel. Two entries fit it when they share a repository and an
 * access, and the channels do not tell them apart.
 */
function refuseRivals({ file, tokens }) {
    for (const [place, slot] of tokens.entries()) {
        for (const earlier of tokens.slice(0, place)) {
            const shared = slot.repositories.find(name => earlier.repositories.includes(name));
            if (shared === undefined || slot.access !== earlier.access)
                continue;
            if (!(0,_register_js__WEBPACK_IMPORTED_MODULE_3__/* .channelsFit */ .aw)(slot.channel, earlier.channel))
                continue;
            throw rivals(file, { earlier, slot, shared });
        }
    }
}
function rivals(file, { earlier, slot, shared }) {
    const { line, column } = slot.position;
    const told = slot.channel === earlier.channel
        ? 'keep one of the two'
        : 'give both entries a channel, or keep one of them';
    return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('REGISTER_INVALID', {
        message: `${file}:${line}:${column}: a second token for ${(0,_register_js__WEBPACK_IMPORTED_MODULE_3__/* .slotWords */ .Sr)(slot)} of ${shared}, as in line ${earlier.position.line}`,
        hint: `a job that needs ${shared} would fit both tokens: ${told}`,
    });
}
function clash(file, { earlier, claim }) {
    const { line, column } = claim.position;
    const message = `${file}:${line}:${column}: ${claim.message}, as in line ${earlier.position.line}`;
    return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('REGISTER_INVALID', { message, hint: claim.hint });
}
const labels = ({ tokens }) => tokens.map(({ label, position }) => ({
    claim: label.normalize(),
    message: `the label ${(0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(label)} is used again`,
    hint: 'give every token its own label',
    position,
}));
const stores = ({ tokens }, thisRepository) => tokens.flatMap(({ stores }) => stores.map(store => ({
    claim: (0,_store_js__WEBPACK_IMPORTED_MODULE_2__/* .storeIdentity */ .u)(store, thisRepository),
    message: `${(0,_store_js__WEBPACK_IMPORTED_MODULE_2__/* .storeWords */ .fI)((0,_store_js__WEBPACK_IMPORTED_MODULE_2__/* .storeName */ .Hz)(store, thisRepository))} is named again`,
    hint: 'a place has one token: remove it from one of the two entries',
    position: store.position,
})));


/***/ }),

/***/ 9377:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   df: () => (/* binding */ positionOf),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   ps: () => (/* binding */ fieldItems),
/* harmony export */   vh: () => (/* binding */ readMapping),
/* harmony export */   wA: () => (/* binding */ rootPath)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9039);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(766);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(639);



/** Throws REGISTER_INVALID at the field's place, or at another place of the same file. */
function refuse(field, { message, hint, at = positionOf(field) }) {
    const position = `${field.file}:${at.line}:${at.column}`;
    throw new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('REGISTER_INVALID', { message: `${position}: ${field.path} ${message}`, hint });
}
/** Where a field's value starts. */
function positionOf({ node, positionAt }) {
    return positionAt(node.start);
}
/** Text from the file, fit for a message. */
const quote = (text) => `'${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(text, 80)}'`;
/** What a node is, in the words of someone who writes YAML. */
function kindOf(node) {
    if (node.kind === 'mapping')
        return 'a mapping';
    if (node.kind === 'sequence')
        return 'a list';
    const value = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .coreValue */ .T4)(node);
    if (value === null)
        return 'empty';
    return typeof value === 'string' ? 'text' : `the ${typeof value} ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(node.value, 40)}`;
}
/** The fields of a mapping that has every required key of `shape` and no key beyond it. */
function readMapping(field, shape) {
    const { node } = field;
    if (node.kind !== 'mapping') {
        const keys = Object.keys(shape).join(', ');
        return refuse(field, {
            message: `must be a mapping, not ${kindOf(node)}`,
            hint: `write \`key: value\` lines; it takes ${keys}`,
        });
    }
    const fields = new Map();
    for (const { key, keyRange, value } of node.entries) {
        const at = field.positionAt(keyRange.start);
        if (!Object.hasOwn(shape, key))
            refuseKey(field, { key, at, known: Object.keys(shape) });
        fields.set(key, { ...field, path: pathTo(field, key), node: value });
    }
    const missing = Object.keys(shape).find(key => shape[key] === 'required' && !fields.has(key));
    if (missing !== undefined)
        refuse(field, { message: `has no \`${missing}\``, hint: `add \`${missing}:\` to it` });
    return Object.fromEntries(fields);
}
function pathTo(field, key) {
    return field.path === rootPath ? key : `${field.path}.${key}`;
}
/** How messages call the whole file. */
const rootPath = 'the register';
function refuseKey(field, { key, at, known }) {
    const meant = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(key, known);
    const hint = meant === undefined ? `it takes ${known.join(', ')}` : `did you mean \`${meant}\`?`;
    return refuse(field, { message: `has the unknown key ${quote(key)}`, hint, at });
}
/** The items of a list that has at least one. */
function fieldItems(field) {
    const { node } = field;
    if (node.kind !== 'sequence') {
        return refuse(field, {
            message: `must be a list, not ${kindOf(node)}`,
            hint: 'write `[a, b]`, or a line `- a` for each',
        });
    }
    const [first, ...rest] = node.items.map((item, index) => ({
        ...field,
        path: `${field.path}[${index}]`,
        node: item,
    }));
    return first === undefined
        ? refuse(field, {
            message: 'is an empty list',
            hint: 'give it at least one item, or remove the key if it is optional',
        })
        : [first, ...rest];
}


/***/ }),

/***/ 7418:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseRegister: () => (/* binding */ parseRegister)
});

// UNUSED EXPORTS: registerKeys

// EXTERNAL MODULE: ./src/base/error.ts
var error = __webpack_require__(9039);
// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __webpack_require__(766);
// EXTERNAL MODULE: ./src/register/clashes.ts
var clashes = __webpack_require__(7440);
// EXTERNAL MODULE: ./src/register/field.ts
var register_field = __webpack_require__(9377);
// EXTERNAL MODULE: ./src/register/names.ts
var names = __webpack_require__(5197);
// EXTERNAL MODULE: ./src/register/label.ts
var register_label = __webpack_require__(6899);
// EXTERNAL MODULE: ./src/register/store.ts
var store = __webpack_require__(4900);
// EXTERNAL MODULE: ./src/register/values.ts
var values = __webpack_require__(8491);
;// CONCATENATED MODULE: ./src/register/read-stores.ts




const kubernetesKeys = {
    kubernetes: 'required',
    namespaces: 'required',
    context: 'optional',
    'service-accounts': 'optional',
};
const programKeys = { program: 'required', confirm: 'optional', timeout: 'optional' };
const defaultTimeoutMs = 60_000;
/** A run must be able to renew its claim between two stores, see the ten minutes of a pending label. */
const longestTimeoutMs = 5 * 60_000;
const kinds = ['secret', 'kubernetes', 'program'];
/** The stores of one entry: one, or for `kubernetes` one per namespace. */
function parseStores(field, access) {
    switch (kindOfStore(field)) {
        case 'secret':
            return [parseSecretStore(field)];
        case 'kubernetes':
            return parseKubernetes(field, access);
        case 'program':
            return [parseProgram(field)];
    }
}
function kindOfStore(field) {
    const { node } = field;
    const keys = node.kind === 'mapping' ? node.entries.map(({ key }) => key) : [];
    const [kind, second] = kinds.filter(candidate => keys.includes(candidate));
    const hint = 'write one of `secret: NAME`, `kubernetes: name` and `program: [argv]`';
    if (kind === undefined)
        return (0,register_field/* refuse */.TR)(field, { message: 'is not a place for a token', hint });
    if (second !== undefined) {
        return (0,register_field/* refuse */.TR)(field, { message: `is both \`${kind}\` and \`${second}\``, hint: 'write two items' });
    }
    return kind;
}
function parseKubernetes(field, access) {
    const fields = (0,register_field/* readMapping */.vh)(field, kubernetesKeys);
    if (access !== 'pull') {
        (0,register_field/* refuse */.TR)(field, { message: 'would put a push token into a cluster', hint: 'give clusters a pull token' });
    }
    const name = readDnsName(fields.kubernetes, subdomain);
    const context = fields.context && (0,values/* readShortText */.M_)(fields.context, 253);
    const accounts = fields['service-accounts'];
    const serviceAccounts = accounts ? (0,values/* readSet */.Rn)(accounts, item => readDnsName(item, subdomain)) : [];
    (0,values/* readSet */.Rn)(fields.namespaces, item => readDnsName(item, dnsLabel));
    return (0,register_field/* fieldItems */.ps)(fields.namespaces).map(item => ({
        kind: 'kubernetes',
        name,
        namespace: (0,values/* textField */.M8)(item),
        context,
        serviceAccounts,
        position: (0,register_field/* positionOf */.df)(item),
    }));
}
/** RFC 1123 as Kubernetes reads it: kubernetes.io/docs/concepts/overview/working-with-objects/names */
const dnsLabel = { pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, longest: 63 };
const subdomain = {
    pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
    longest: 253,
};
function readDnsName(field, { pattern, longest }) {
    const name = (0,values/* readShortText */.M_)(field, longest);
    if (pattern.test(name))
        return name;
    return (0,register_field/* refuse */.TR)(field, {
        message: 'is not a name that Kubernetes takes',
        hint: 'use lower-case letters, digits and - between them',
    });
}
function parseProgram(field) {
    const fields = (0,register_field/* readMapping */.vh)(field, programKeys);
    const timeoutMs = fields.timeout ? (0,values/* readPositiveDuration */.en)(fields.timeout) : defaultTimeoutMs;
    if (fields.timeout && timeoutMs > longestTimeoutMs) {
        (0,register_field/* refuse */.TR)(fields.timeout, { message: 'is too long for one program', hint: 'use at most 5m' });
    }
    return {
        kind: 'program',
        argv: readArgv(fields.program),
        ordinal: 1,
        confirmArgv: fields.confirm && readArgv(fields.confirm),
        timeoutMs,
        position: (0,register_field/* positionOf */.df)(field),
    };
}
function readArgv(field) {
    if (field.node.kind === 'scalar') {
        (0,register_field/* refuse */.TR)(field, {
            message: 'must be a list of words',
            hint: 'no shell reads it: write [program, argument, argument]',
        });
    }
    const [program, ...args] = (0,register_field/* fieldItems */.ps)(field);
    return [(0,values/* textField */.M8)(program), ...args.map(values/* textField */.M8)];
}
const secretKeys = {
    secret: 'required',
    app: 'optional',
    repository: 'optional',
    environment: 'optional',
    organization: 'optional',
    visibility: 'optional',
    repositories: 'optional',
};
/** A store with `secret:`: of a repository, of an environment or of an organization on GitHub. */
function parseSecretStore(field) {
    const fields = (0,register_field/* readMapping */.vh)(field, secretKeys);
    const secret = readSecretName(fields.secret);
    const app = fields.app ? (0,values/* choiceField */.cM)(fields.app, store/* secretApps */.Rq) : 'actions';
    const position = (0,register_field/* positionOf */.df)(field);
    if (fields.organization) {
        const rival = fields.repository ?? fields.environment;
        if (rival)
            (0,register_field/* refuse */.TR)(rival, { message: 'cannot be used together with `organization`', hint: 'write two items' });
        const organization = readOwner(fields.organization);
        const visibility = readVisibility(fields, organization);
        return { kind: 'organization-secret', secret, app, organization, visibility, position };
    }
    const orphan = fields.visibility ?? fields.repositories;
    if (orphan)
        (0,register_field/* refuse */.TR)(orphan, { message: 'is for organization secrets only', hint: 'add `organization:`, or remove it' });
    const repository = fields.repository && readRepository(fields.repository);
    if (!fields.environment)
        return { kind: 'repository-secret', secret, app, repository, position };
    if (app !== 'actions') {
        (0,register_field/* refuse */.TR)(fields.environment, {
            message: `cannot be used together with app: ${app}`,
            hint: 'only Actions has environments: remove one of the two',
        });
    }
    const environment = (0,values/* readShortText */.M_)(fields.environment, 255);
    return { kind: 'environment-secret', secret, app: 'actions', repository, environment, position };
}
/** The name of a GitHub secret, in upper case, as GitHub keeps it. */
function readSecretName(field) {
    const name = (0,values/* textField */.M8)(field);
    const problem = (0,names/* secretNameProblem */.nL)(name);
    if (problem === undefined)
        return name.toUpperCase();
    return (0,register_field/* refuse */.TR)(field, {
        message: `cannot be ${(0,register_field/* quote */.hD)(name)}: ${problem}`,
        hint: 'use a name such as DOCKERHUB_NIGHTLY_PUSH_TOKEN',
    });
}
function readOwner(field) {
    const name = (0,values/* textField */.M8)(field);
    if ((0,names/* isGithubOwner */.Ni)(name))
        return name;
    return (0,register_field/* refuse */.TR)(field, {
        message: `is not a GitHub organization: ${(0,register_field/* quote */.hD)(name)}`,
        hint: 'write only its name, such as acme',
    });
}
function readRepository(field) {
    const name = (0,values/* textField */.M8)(field);
    if ((0,names/* isGithubRepository */.gO)(name))
        return name;
    return (0,register_field/* refuse */.TR)(field, {
        message: `is not a GitHub repository: ${(0,register_field/* quote */.hD)(name)}`,
        hint: 'write owner/repo, such as acme/app',
    });
}
function readVisibility({ visibility, repositories }, organization) {
    const kind = visibility ? (0,values/* choiceField */.cM)(visibility, ['all', 'private', 'selected']) : undefined;
    if (visibility && kind === 'selected') {
        if (!repositories)
            (0,register_field/* refuse */.TR)(visibility, { message: 'is selected without `repositories`', hint: 'list them as owner/repo' });
        return { kind, repositories: (0,values/* readSet */.Rn)(repositories, item => readRepositoryOf(item, organization)) };
    }
    if (repositories) {
        (0,register_field/* refuse */.TR)(repositories, {
            message: 'needs `visibility: selected`',
            hint: 'add that, or remove `repositories`',
        });
    }
    return kind === 'all' || kind === 'private' ? { kind } : undefined;
}
function readRepositoryOf(field, organization) {
    const name = readRepository(field);
    if (name.toLowerCase().startsWith(`${organization.toLowerCase()}/`))
        return name;
    return (0,register_field/* refuse */.TR)(field, {
        message: `${(0,register_field/* quote */.hD)(name)} is not in ${organization}`,
        hint: `write ${organization}/<repo>`,
    });
}

// EXTERNAL MODULE: ./src/register/register.ts
var register = __webpack_require__(3132);
// EXTERNAL MODULE: ./src/base/time.ts
var time = __webpack_require__(6496);
;// CONCATENATED MODULE: ./src/register/rotation.ts



const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Docker Home offers no expiry beyond a year. */
const longestLifetimeMs = 365 * dayMs;
/** What a register without `rotation` gets. */
const defaultRotation = {
    everyMs: 60 * dayMs,
    lifetimeMs: 90 * dayMs,
    graceMs: 48 * hourMs,
    deleteAfterMs: 7 * dayMs,
};
const rotationKeys = {
    every: 'optional',
    lifetime: 'optional',
    grace: 'optional',
    'delete-after': 'optional',
};
/** A `rotation:` mapping over the values of `base`, which are used for the keys it lacks. */
function parseRotation(field, base) {
    if (field === undefined)
        return base;
    const fields = (0,register_field/* readMapping */.vh)(field, rotationKeys);
    const policy = {
        everyMs: fields.every ? (0,values/* readPositiveDuration */.en)(fields.every) : base.everyMs,
        lifetimeMs: fields.lifetime ? (0,values/* readPositiveDuration */.en)(fields.lifetime) : base.lifetimeMs,
        graceMs: fields.grace ? (0,values/* readDuration */.$7)(fields.grace) : base.graceMs,
        deleteAfterMs: fields['delete-after'] ? (0,values/* readDuration */.$7)(fields['delete-after']) : base.deleteAfterMs,
    };
    checkLifetime(policy, { field, fields });
    return policy;
}
function checkLifetime({ everyMs, lifetimeMs, graceMs }, { field, fields }) {
    if (fields.lifetime && lifetimeMs > longestLifetimeMs) {
        (0,register_field/* refuse */.TR)(fields.lifetime, { message: 'is longer than Docker allows', hint: 'use at most 365d' });
    }
    if (lifetimeMs > everyMs + graceMs)
        return;
    const sum = `${(0,time/* formatDuration */.a3)(everyMs)} + ${(0,time/* formatDuration */.a3)(graceMs)}`;
    (0,register_field/* refuse */.TR)(fields.lifetime ?? fields.every ?? fields.grace ?? field, {
        message: `gives tokens a lifetime of ${(0,time/* formatDuration */.a3)(lifetimeMs)}, which does not exceed every + grace (${sum})`,
        hint: 'raise `lifetime`, or lower `every` or `grace`: a token must stay valid until the grace of its successor is over',
    });
}

;// CONCATENATED MODULE: ./src/register/read-slot.ts







const slotKeys = {
    label: 'required',
    channel: 'optional',
    access: 'required',
    repositories: 'required',
    'public-pull': 'optional',
    purpose: 'optional',
    rotation: 'optional',
    stores: 'optional',
    oidc: 'optional',
};
/** Docker's limit for one token. */
const mostRepositories = 50;
/** One entry of `tokens:`. */
function parseSlot(field, defaults) {
    const fields = (0,register_field/* readMapping */.vh)(field, slotKeys);
    const access = (0,values/* choiceField */.cM)(fields.access, register/* accesses */.jm);
    const channel = fields.channel && readChannel(fields.channel);
    const position = (0,register_field/* positionOf */.df)(field);
    return {
        label: readLabel(fields.label),
        channel,
        access,
        repositories: readRepositories(fields.repositories, defaults.organization),
        publicPull: fields['public-pull'] ? (0,values/* booleanField */.hQ)(fields['public-pull']) : true,
        oidc: fields.oidc && readUuid(fields.oidc),
        purpose: fields.purpose && (0,values/* readShortText */.M_)(fields.purpose, values/* longestPurpose */.ZG),
        rotation: parseRotation(fields.rotation, defaults.rotation),
        stores: fields.stores
            ? numbered((0,register_field/* fieldItems */.ps)(fields.stores).flatMap(store => parseStores(store, access)))
            : [conventionalStore({ channel, access }, position)],
        position,
    };
}
/** An entry that names no store keeps its token in one Actions secret of its own repository. */
function conventionalStore(name, position) {
    const secret = (0,names/* conventionalSecret */.TK)(name);
    return { kind: 'repository-secret', secret, app: 'actions', repository: undefined, position };
}
function readChannel(field) {
    const channel = (0,values/* textField */.M8)(field);
    const problem = (0,register/* channelProblem */.Tk)(channel);
    if (problem === undefined)
        return channel;
    return (0,register_field/* refuse */.TR)(field, { message: `(${(0,register_field/* quote */.hD)(channel)}) ${problem.message}`, hint: problem.hint });
}
function readUuid(field) {
    const text = (0,values/* textField */.M8)(field);
    if ((0,names/* isConnectionId */.kV)(text))
        return text.toLowerCase();
    return (0,register_field/* refuse */.TR)(field, {
        message: `cannot be ${(0,register_field/* quote */.hD)(text)}`,
        hint: 'copy the connection ID from Docker Home, such as 7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f',
    });
}
/** Stores of one program are told apart by their place in the entry. */
function numbered(stores) {
    return stores.map((store, place) => {
        if (store.kind !== 'program')
            return store;
        const before = stores.slice(0, place).filter(other => isOtherCall(other, store));
        return { ...store, ordinal: before.length + 1 };
    });
}
function isOtherCall(other, { argv }) {
    const isSame = other.kind === 'program' && other.argv[0] === argv[0];
    return isSame && JSON.stringify(other.argv) !== JSON.stringify(argv);
}
function readLabel(field) {
    const label = (0,values/* readShortText */.M_)(field, register_label/* longestName */.YG);
    const { length } = label.normalize();
    if (length > register_label/* longestName */.YG)
        (0,register_field/* refuse */.TR)(field, { message: `is ${length} characters long`, hint: `use at most ${register_label/* longestName */.YG}` });
    if (!(0,register_label/* endsInState */.bz)(label))
        return label;
    return (0,register_field/* refuse */.TR)(field, {
        message: `ends in a state: ${(0,register_field/* quote */.hD)(label)}`,
        hint: 'write only the name; the action adds the state',
    });
}
function readRepositories(field, organization) {
    const repositories = (0,values/* readSet */.Rn)(field, item => read_slot_readRepository(item, organization));
    if (repositories.length <= mostRepositories)
        return repositories;
    return (0,register_field/* refuse */.TR)(field, {
        message: `lists ${repositories.length} repositories`,
        hint: `Docker takes at most ${mostRepositories} per token: split the entry`,
    });
}
function read_slot_readRepository(field, organization) {
    const name = (0,values/* textField */.M8)(field);
    const problem = (0,names/* repositoryProblem */.Ki)(name);
    if (problem)
        (0,register_field/* refuse */.TR)(field, { message: `(${(0,register_field/* quote */.hD)(name)}) ${problem.message}`, hint: problem.hint });
    if (name.startsWith(`${organization}/`))
        return name;
    return (0,register_field/* refuse */.TR)(field, {
        message: `(${(0,register_field/* quote */.hD)(name)}) is not of the organization ${organization}`,
        hint: `write ${organization}/<name>`,
    });
}

;// CONCATENATED MODULE: ./src/register/read.ts









const registerKeys = {
    organization: 'required',
    rotation: 'optional',
    tokens: 'required',
    owners: 'optional',
    'rotation-accounts': 'optional',
    'idle-after': 'optional',
    'audit-days': 'optional',
    'legacy-secrets': 'optional',
};
const defaultIdleAfterMs = 90 * 86_400_000;
const defaultAuditDays = 30;
/**
 * The register in a document.
 * @throws OatError REGISTER_INVALID with `file:line:column` for the first thing that is wrong.
 */
function parseRegister(document, file) {
    if ('problem' in document) {
        const { line, column, message, hint } = document.problem;
        throw new error/* OatError */.vE('REGISTER_INVALID', {
            message: `${(0,base_text/* printable */.g$)(file)}:${line}:${column}: ${message}`,
            hint,
        });
    }
    const root = {
        file: (0,base_text/* printable */.g$)(file),
        path: register_field/* rootPath */.wA,
        node: document.root,
        positionAt: document.positionAt,
    };
    refuseTokenValues(root);
    const fields = (0,register_field/* readMapping */.vh)(root, registerKeys);
    const organization = readOrganization(fields.organization);
    const rotation = parseRotation(fields.rotation, defaultRotation);
    const entries = (0,register_field/* fieldItems */.ps)(fields.tokens);
    const tokens = entries.map(entry => parseSlot(entry, { organization, rotation }));
    const register = {
        file: root.file,
        organization,
        tokens,
        owners: fields.owners && (0,values/* readSet */.Rn)(fields.owners, read_readOwner),
        rotationAccounts: fields['rotation-accounts'] ? (0,values/* readSet */.Rn)(fields['rotation-accounts'], read_readOwner) : [],
        idleAfterMs: fields['idle-after'] ? (0,values/* readPositiveDuration */.en)(fields['idle-after']) : defaultIdleAfterMs,
        auditDays: fields['audit-days']
            ? (0,values/* integerField */.nm)(fields['audit-days'], { least: 1, most: 365 })
            : defaultAuditDays,
        legacySecrets: fields['legacy-secrets'] ? (0,values/* readSet */.Rn)(fields['legacy-secrets'], readSecretName) : [],
    };
    (0,clashes/* refuseClashes */.I)(register);
    return register;
}
function readOrganization(field) {
    const name = (0,values/* textField */.M8)(field);
    const problem = (0,names/* organizationProblem */.hE)(name);
    return problem
        ? (0,register_field/* refuse */.TR)(field, { message: `(${(0,register_field/* quote */.hD)(name)}) ${problem.message}`, hint: problem.hint })
        : name;
}
function read_readOwner(field) {
    const name = (0,values/* textField */.M8)(field);
    if (/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name))
        return name;
    return (0,register_field/* refuse */.TR)(field, {
        message: `(${(0,register_field/* quote */.hD)(name)}) is not a Docker username`,
        hint: 'write the name, not an e-mail address',
    });
}
/** How a Docker token begins, wherever it stands in a text. */
const tokenValue = /dckr_[a-z]+_/i;
/**
 * Refuses a register that holds the value of a token, before any message could quote it.
 * @throws OatError REGISTER_INVALID without the value.
 */
function refuseTokenValues(root) {
    const offset = findTokenValue(root.node);
    if (offset === undefined)
        return;
    (0,register_field/* refuse */.TR)(root, {
        message: 'contains what looks like the value of a Docker token',
        hint: 'delete that token in Docker Home now: whoever reads the repository has it; the register names secrets, never values',
        at: root.positionAt(offset),
    });
}
/** The offset of what looks like one. */
function findTokenValue(node) {
    switch (node.kind) {
        case 'scalar':
            return tokenValue.test(node.value) ? node.start : undefined;
        case 'sequence':
            return firstOf(node.items, findTokenValue);
        case 'mapping':
            return firstOf(node.entries, ({ key, keyRange, value }) => tokenValue.test(key) ? keyRange.start : findTokenValue(value));
    }
}
function firstOf(items, find) {
    for (const item of items) {
        const offset = find(item);
        if (offset !== undefined)
            return offset;
    }
    return undefined;
}


/***/ }),

/***/ 8491:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ readDuration),
/* harmony export */   M8: () => (/* binding */ textField),
/* harmony export */   M_: () => (/* binding */ readShortText),
/* harmony export */   Rn: () => (/* binding */ readSet),
/* harmony export */   ZG: () => (/* binding */ longestPurpose),
/* harmony export */   cM: () => (/* binding */ choiceField),
/* harmony export */   en: () => (/* binding */ readPositiveDuration),
/* harmony export */   hQ: () => (/* binding */ booleanField),
/* harmony export */   nm: () => (/* binding */ integerField)
/* harmony export */ });
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6496);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(639);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9377);



const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
/** One line of text, not empty, without white space around it. */
function textField(field) {
    const { node } = field;
    if (node.kind !== 'scalar') {
        return (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(field, {
            message: `must be text, not ${(0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(node)}`,
            hint: 'write one value after the key',
        });
    }
    const value = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .coreValue */ .T4)(node);
    if (value === null)
        return (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(field, { message: 'is empty', hint: 'write a value after the key' });
    if (typeof value !== 'string') {
        return (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(field, { message: `must be text, not ${(0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(node)}`, hint: 'put it in quotes' });
    }
    if (control.test(value)) {
        return (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(field, {
            message: 'contains a line break or control character',
            hint: 'write it on one line',
        });
    }
    if (value.trim() === '')
        return (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(field, { message: 'is empty', hint: 'write a value between the quotes' });
    if (value.trim() !== value) {
        return (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(field, { message: 'has white space around it', hint: 'remove it' });
    }
    return value;
}
/** Text of at most `limit` UTF-16 units, the strictest way to count: labels are measured so when they are read back. */
function readShortText(field, limit) {
    const text = textField(field);
    const { length } = text;
    if (length <= limit)
        return text;
    return (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(field, { message: `is ${length} characters long`, hint: `use at most ${limit}` });
}
/** One of the words that the key takes. */
function choiceField(field, choices) {
    const text = textField(field);
    const choice = choices.find(candidate => candidate === text);
    return (choice ?? (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(field, { message: `cannot be ${(0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(text)}`, hint: `use one of ${choices.join(', ')}` }));
}
/** A list whose items `read` makes of its fields; no two may be equal, upper and lower case aside. */
function readSet(field, read) {
    const known = new Set();
    return (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldItems */ .ps)(field).map(item => {
        const value = read(item);
        if (known.has(value.toLowerCase())) {
            (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(item, { message: `repeats ${(0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(value)}`, hint: 'list it once' });
        }
        known.add(value.toLowerCase());
        return value;
    });
}
/** `true` or `false`. */
function booleanField(field) {
    const { node } = field;
    const value = node.kind === 'scalar' ? (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .coreValue */ .T4)(node) : undefined;
    if (typeof value === 'boolean')
        return value;
    return (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(field, {
        message: `must be true or false, not ${(0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(node)}`,
        hint: 'write true or false, without quotes',
    });
}
/** A whole number within the bounds, both included. */
function integerField(field, { least, most }) {
    const { node } = field;
    const value = node.kind === 'scalar' ? (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .coreValue */ .T4)(node) : undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most)
        return value;
    return (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(field, {
        message: `must be a whole number from ${least} to ${most}`,
        hint: 'write it without quotes and unit',
    });
}
/** `<n>s|m|h|d` in milliseconds. */
function readDuration(field) {
    const { node } = field;
    const text = node.kind === 'scalar' ? node.value : '';
    const duration = (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(text);
    if (duration !== undefined)
        return duration;
    const what = text === '' ? (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(node) : (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(text);
    return (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(field, {
        message: `must be a duration, not ${what}`,
        hint: 'write a whole number and s, m, h or d, such as 90s, 48h or 60d',
    });
}
/** A duration of at least a second. */
function readPositiveDuration(field) {
    const duration = readDuration(field);
    if (duration > 0)
        return duration;
    return (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(field, { message: 'must be longer than nothing', hint: 'write a duration such as 60d' });
}
/** Docker's limit for a description, in characters. */
const longestDescription = 200;
/** What is left of a description for the register's own words. */
const longestPurpose = longestDescription - ' [copies 01234567]'.length;


/***/ })

};
