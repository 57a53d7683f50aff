export const id = 552;
export const ids = [552];
export const modules = {

/***/ 7552:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startAudit: () => (/* binding */ startAudit)
});

// EXTERNAL MODULE: ./src/base/clock.ts
var base_clock = __webpack_require__(4031);
// EXTERNAL MODULE: ./src/base/files.ts + 3 modules
var base_files = __webpack_require__(7421);
// EXTERNAL MODULE: ./src/base/http.ts + 2 modules
var base_http = __webpack_require__(4316);
// EXTERNAL MODULE: ./src/hub/answers.ts
var answers = __webpack_require__(76);
// EXTERNAL MODULE: ./src/hub/call.ts
var hub_call = __webpack_require__(1375);
// EXTERNAL MODULE: ./src/hub/failure.ts
var failure = __webpack_require__(9985);
// EXTERNAL MODULE: ./src/hub/list.ts
var list = __webpack_require__(2199);
// EXTERNAL MODULE: ./src/hub/session.ts
var session = __webpack_require__(6303);
;// CONCATENATED MODULE: ./src/hub/inventory.ts





/** Events on a page, and pages at most: a log longer than that is read from its new end. */
const eventsPerPage = 100;
const mostPages = 20;
const dayMs = 86_400_000;
/**
 * What Docker Hub's API shows an owner; it changes nothing. Logs in when first used. Errors at once: HUB_FORBIDDEN for a
 * token in the place of the password, INPUT_INVALID for a bad TOTP secret.
 */
function createHubInventory(options) {
    const { account, organization, baseUrl } = options;
    (0,failure/* refuseTokenAsPassword */.PG)(account.password.reveal());
    const reader = createReader(options, { username: account.username, organization });
    const { get, now } = reader;
    const url = `${baseUrl}/v2/orgs/${encodeURIComponent(organization)}/access-tokens`;
    return {
        ...readActivity(options, reader),
        serverTime: now,
        list: () => (0,list/* readHubList */._)(`${url}?page=1&page_size=${list/* pageSize */.T}`, async (page) => {
            const { body, subject } = await get(page, [200]);
            return (0,answers/* readHubPage */.JB)(body, subject);
        }),
        details: async (id) => {
            const { status, body, subject } = await get(`${url}/${encodeURIComponent(id)}`, [200, 404]);
            return status === 404 ? undefined : (0,answers/* readHubToken */.h_)(body, subject);
        },
        hasRepository: async (repository) => {
            const [namespace = '', name = ''] = repository.split('/').map(encodeURIComponent);
            const { status } = await get(`${baseUrl}/v2/namespaces/${namespace}/repositories/${name}`, [200, 404]);
            return status === 200;
        },
    };
}
/**
 * The audit log as an organization access token with `scope-activity-read` sees it: no owner's password is needed. Logs in when
 * first used, as the organization.
 */
function createHubActivity(options) {
    const { organization, token } = options;
    const account = { username: organization, password: token };
    const party = { username: organization, organization, isActivityToken: true };
    return readActivity(options, createReader({ ...options, account }, party));
}
function createReader(options, party) {
    const { http, clock } = options;
    const hubClock = (0,session/* createHubClock */.uJ)(clock);
    const sessions = (0,session/* createHubSessions */.N_)((0,session/* createHubLogin */.dm)({ ...options, party, hubClock }), hubClock);
    const call = (0,hub_call/* createHubCall */.e)({ http, sessions, hubClock, party });
    return {
        now: () => hubClock.now() ?? clock.now(),
        logIn: () => sessions.current(),
        get: async (url, allowed) => {
            const request = { method: 'GET', url };
            return { ...(await call(request, allowed)), subject: (0,hub_call/* subjectOf */.N)(request) };
        },
    };
}
function readActivity({ baseUrl, organization }, { get, now, logIn }) {
    return {
        events: async (action, { days }) => {
            await logIn();
            const from = now() - days * dayMs;
            const log = new URL(`${baseUrl}/v2/auditlogs/${encodeURIComponent(organization)}`);
            log.search = new URLSearchParams({
                action: `access_token.${action}`,
                from: new Date(from).toISOString(),
                page_size: String(eventsPerPage),
            }).toString();
            const events = [];
            for (let page = 1; page <= mostPages; page++) {
                log.searchParams.set('page', String(page));
                const { body, subject } = await get(log.href, [200]);
                const onPage = (0,answers/* readHubEvents */.H9)(body, { subject, action });
                events.push(...onPage);
                if (onPage.length < eventsPerPage)
                    break;
            }
            return events;
        },
    };
}

// EXTERNAL MODULE: ./src/hub/used-codes.ts
var used_codes = __webpack_require__(8365);
// EXTERNAL MODULE: ./src/register/load.ts + 4 modules
var load = __webpack_require__(4340);
// EXTERNAL MODULE: ./src/runner/event.ts
var runner_event = __webpack_require__(3034);
// EXTERNAL MODULE: ./src/stores/github/call.ts + 1 modules
var github_call = __webpack_require__(6812);
// EXTERNAL MODULE: ./src/base/error.ts
var base_error = __webpack_require__(9039);
// EXTERNAL MODULE: ./src/register/store.ts
var register_store = __webpack_require__(4900);
// EXTERNAL MODULE: ./src/stores/github/answers.ts
var github_answers = __webpack_require__(871);
// EXTERNAL MODULE: ./src/stores/github/client.ts + 3 modules
var github_client = __webpack_require__(5836);
// EXTERNAL MODULE: ./src/stores/github/list.ts
var github_list = __webpack_require__(3182);
// EXTERNAL MODULE: ./src/stores/github/pace.ts
var pace = __webpack_require__(1265);
// EXTERNAL MODULE: ./src/stores/github/target.ts
var github_target = __webpack_require__(6731);
// EXTERNAL MODULE: ./src/stores/github/write.ts
var write = __webpack_require__(2667);
;// CONCATENATED MODULE: ./src/stores/github/inventory.ts









/** GitHub's own limits: more is cut to them. */
const secretsPerPage = 100;
const variablesPerPage = 30;
/** Reads where secrets are and since when (docs.github.com/rest/actions/secrets and its siblings). Changes nothing. */
function createGithubInventory(options) {
    const { token, thisRepository, info } = options;
    const client = (0,github_client/* createGithubClient */.z)({ windows: pace/* githubPace */.Bg, ...options, onWait: info });
    const call = (0,github_call/* createGithubCall */.wg)(client, { isInstallation: token.reveal().startsWith('ghs_') });
    return {
        async place(store, watched) {
            const at = locate(store, thisRepository);
            const path = `${at.target.path}/secrets`;
            const secrets = await (0,github_list/* readWholeList */.E)({
                ...at,
                call,
                path,
                size: secretsPerPage,
                parse: github_answers/* parseSecrets */.dC,
                what: 'secrets',
                keyOf: ({ name }) => name.toUpperCase(),
            });
            const seen = new Map();
            for (const secret of secrets) {
                const name = secret.name.toUpperCase();
                const isWatched = watched.includes(name);
                if (isWatched && store.kind === 'organization-secret' && secret.visibility === undefined) {
                    throw (0,write/* untold */.r_)(at.store);
                }
                const isOpen = isWatched && secret.visibility === 'selected';
                const list = { ...at, call, path: `${path}/${name}/repositories`, size: secretsPerPage };
                const repositories = isOpen
                    ? await (0,github_list/* readWholeList */.E)({
                        ...list,
                        parse: github_answers/* parseRepositoryNames */.Ud,
                        keyOf: repository => repository.toLowerCase(),
                        what: 'the repositories that may read the secret',
                    })
                    : undefined;
                seen.set(name, { ...secret, repositories });
            }
            return { secrets: seen, variables: await readVariables(at, { store, call }) };
        },
        async organizationSecrets(repository) {
            const path = `/repos/${repository.split('/').map(encodeURIComponent).join('/')}/actions/organization-secrets`;
            const permission = `the repository permission "Secrets: read" for ${repository}`;
            const secrets = await (0,github_list/* readWholeList */.E)({
                store: `actions:${repository}`,
                target: { place: `repository ${repository}`, permission },
                call,
                path,
                size: secretsPerPage,
                parse: github_answers/* parseSecrets */.dC,
                what: 'organization secrets',
                keyOf: ({ name }) => name.toUpperCase(),
            });
            return secrets.map(({ name }) => name);
        },
    };
}
/** With what is needed to read there, not to write. */
function locate(store, thisRepository) {
    const repository = store.kind === 'organization-secret' ? '' : (store.repository ?? thisRepository);
    const target = (0,github_target/* secretTarget */.G)(store, repository);
    const permission = target.permission.replace(': write"', ': read"');
    return { store: (0,register_store/* storeName */.Hz)(store, thisRepository), target: { ...target, permission } };
}
/** Only Actions has variables. That they may not be read is no reason to give up the secrets. */
async function readVariables(at, { store, call }) {
    if (store.app !== 'actions')
        return undefined;
    const path = `${at.target.path}/variables`;
    try {
        const variables = await (0,github_list/* readWholeList */.E)({
            ...at,
            call,
            path,
            size: variablesPerPage,
            parse: github_answers/* parseVariables */.rf,
            what: 'variables',
            keyOf: ({ name }) => name.toUpperCase(),
        });
        return new Map(variables.map(({ name, value }) => [name.toUpperCase(), value]));
    }
    catch (error) {
        // The audit says so by itself: what it wanted to compare is not there.
        if (error instanceof base_error/* OatError */.vE && error.code === 'STORE_FORBIDDEN')
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __webpack_require__(766);
;// CONCATENATED MODULE: ./src/audit/finding.ts
/** How bad each finding of audit is, and what to do about it. A code never changes its meaning. */
const kinds = {
    TOKEN_ABSENT: ['error', 'let mode rotate create it, or create it in Docker Home with exactly this label'],
    TOKEN_EXPIRED: ['error', 'rotate it now: the expiry date of a token cannot be changed'],
    TOKEN_INACTIVE: ['error', 'activate it in Docker Home if that was a mistake, else rotate it'],
    TOKEN_EXPIRING: ['warning', 'rotate it; if rotation runs on a schedule, find out why it did not'],
    TOKEN_UNUSED: [
        'warning',
        'find out what it was created for; if nothing needs it, remove its entry and the token',
    ],
    TOKEN_IDLE: ['warning', 'find out whether anything still needs it; if not, remove its entry and the token'],
    TOKEN_UNNECESSARY: [
        'warning',
        'remove its entry and its secrets, delete the token, and write oidc-connection-id in workflows that found the connection in the register',
    ],
    TOKEN_STRICT: [
        'warning',
        'remove "public-pull: false" and rotate the token, or write "docker-config: scoped" in that job',
    ],
    TOKEN_WIDER: ['error', 'rotate it, or remove the additional rights in Docker Home'],
    TOKEN_NARROWER: ['error', 'rotate it, or add what is missing in Docker Home'],
    TOKEN_PENDING: ['warning', 'let mode rotate run: it cleans up after an interrupted run'],
    TOKEN_SUPERSEDED: ['warning', 'update the places that use it; mode rotate then deactivates this one'],
    TOKEN_RETIRED: ['warning', 'let mode rotate run, or delete it in Docker Home'],
    TOKEN_UNMANAGED: ['warning', 'give it an entry in the register, or delete it in Docker Home'],
    TOKEN_FOREIGN: ['error', 'ask who created it and why; rotate or delete it'],
    TOKEN_ACTIVITY: ['warning', 'check that this was intended; changes belong in the register'],
    QUOTA_WASTED: ['warning', 'delete them in Docker Home'],
    REPOSITORY_GONE: ['error', 'remove it from the register, or correct its name'],
    SECRET_ABSENT: ['error', 'rotate the token with "force", or remove the secret from the register'],
    SECRET_STALE: ['error', 'rotate the token: this secret cannot have the current one'],
    SECRET_VISIBLE: ['error', 'narrow its repository access on GitHub, or say so in the register'],
    SECRET_HIDDEN: [
        'error',
        'give that repository fewer organization secrets, give this one a name that sorts first, or keep a copy in the repository itself',
    ],
    SECRET_LEGACY: ['warning', 'check that no workflow reads it any more, then delete it'],
    EXPIRY_ABSENT: ['warning', 'rotate the token: mode rotate writes the variable'],
    EXPIRY_WRONG: ['warning', 'correct the variable, or rotate the token'],
    REGISTER_UNPROTECTED: [
        'warning',
        'add a line with its path and its owners to .github/CODEOWNERS, and require their review on the default branch: whoever changes the register decides where tokens go',
    ],
    PART_NOT_GIVEN: ['notice', 'if they should be checked, add what the message names'],
    PART_NOT_SEEN: ['error', 'give the access that the message names: this part was not checked'],
};
const auditCodes = Object.keys(kinds);
/** What is wrong with what; severity and remedy follow from the code. */
function finding(code, difference) {
    const [severity, remedy] = kinds[code];
    const { subject, message, slot } = difference;
    return {
        code,
        severity,
        subject,
        ...(slot?.channel !== undefined && { channel: slot.channel }),
        ...(slot && { access: slot.access }),
        message,
        remedy,
    };
}
const ranks = { error: 0, warning: 1, notice: 2 };
/** Worst first; within one severity by code and subject, so that two runs read alike. */
function sortFindings(findings) {
    const key = ({ code, subject, message }) => JSON.stringify([code, subject, message]);
    return [...findings].sort((a, b) => ranks[a.severity] - ranks[b.severity] || (key(a) < key(b) ? -1 : 1));
}

// EXTERNAL MODULE: ./src/base/time.ts
var time = __webpack_require__(6496);
// EXTERNAL MODULE: ./src/tokens/copies.ts
var copies = __webpack_require__(7269);
// EXTERNAL MODULE: ./src/tokens/resources.ts
var tokens_resources = __webpack_require__(295);
// EXTERNAL MODULE: ./src/tokens/token.ts
var tokens_token = __webpack_require__(359);
// EXTERNAL MODULE: ./src/register/label.ts
var register_label = __webpack_require__(6899);
;// CONCATENATED MODULE: ./src/audit/organization.ts



/** What is wrong in the organization beyond single entries of the register. */
function organizationFindings(register, { hub, hasActivityToken }) {
    return [
        ...hub.tokens
            .filter(token => (0,tokens_token/* works */.No)(token, hub.now) && slotOf(token, register) === undefined)
            .filter(token => !hasActivityToken || !onlyReadsActivity(token))
            .map(token => unmanaged(token)),
        ...foreignFindings(register, hub),
        ...quotaFindings(register, hub),
    ];
}
/** The token of input activity-token can do nothing else; it has no entry in the register, since no job pulls or pushes with it. */
function onlyReadsActivity({ resources = [] }) {
    const scopes = resources.flatMap(resource => resource.scopes);
    return scopes.length > 0 && scopes.every(scope => scope === 'scope-activity-read');
}
function slotOf(token, register) {
    const { name } = (0,register_label/* parseLabel */.Q_)(token.label);
    return register.tokens.find(({ label }) => label === name);
}
function unmanaged({ label, createdBy, createdAt }) {
    const who = createdBy === undefined ? '' : ` by ${createdBy}`;
    const lost = (0,register_label/* parseLabel */.Q_)(label).state !== undefined;
    return finding('TOKEN_UNMANAGED', {
        subject: label,
        message: lost
            ? `is one of ours by its label, created on ${(0,tokens_token/* date */.p6)(createdAt)}${who}, but the register has lost its name`
            : `was created on ${(0,tokens_token/* date */.p6)(createdAt)}${who} and is not in the register`,
    });
}
function foreignFindings(register, hub) {
    const { owners } = register;
    if (owners === undefined)
        return [];
    const known = owners.map(name => name.toLowerCase());
    // One that has a successor is on its way out: the inventory says when, TOKEN_SUPERSEDED when that is late.
    const leaving = new Set(register.tokens.flatMap(slot => (0,tokens_token/* slotTokens */.TG)(slot, hub).superseded.map(({ id }) => id)));
    return hub.tokens
        .filter(({ createdBy }) => createdBy !== undefined && !known.includes(createdBy.toLowerCase()))
        .filter(token => (0,tokens_token/* works */.No)(token, hub.now) && !leaving.has(token.id))
        .map(token => finding('TOKEN_FOREIGN', {
        subject: token.label,
        slot: slotOf(token, register),
        message: `was created by ${token.createdBy ?? ''}, who is not among the owners of the register`,
    }));
}
/** Dead tokens that nothing will clear away: current and retired ones have findings of their own. */
function quotaFindings(register, hub) {
    const cared = new Set(register.tokens.flatMap(slot => {
        const { current, retired } = (0,tokens_token/* slotTokens */.TG)(slot, hub);
        return [...(current === undefined ? [] : [current.id]), ...retired.map(({ id }) => id)];
    }));
    const dead = hub.tokens.filter(token => !(0,tokens_token/* works */.No)(token, hub.now) && !cared.has(token.id));
    if (dead.length === 0)
        return [];
    const names = dead.slice(0, 5).map(({ label }) => JSON.stringify(label));
    const more = dead.length > names.length ? ` and ${dead.length - names.length} more` : '';
    return [
        finding('QUOTA_WASTED', {
            subject: register.organization,
            message: `${dead.length} of ${hub.tokens.length} tokens ${dead.length === 1 ? 'is' : 'are'} deactivated or expired (${names.join(', ')}${more}); Docker counts them too, up to 10 on Team and 100 on Business`,
        }),
    ];
}
/** What others than the accounts that rotate did to tokens, one finding for each of them and kind of change. */
function activityFindings({ rotationAccounts }, { events, account }) {
    const expected = [account, ...rotationAccounts].map(name => name.toLowerCase());
    const others = (events ?? [])
        .filter(({ actor }) => !expected.includes(actor.toLowerCase()))
        .toSorted((a, b) => b.at - a.at);
    const alike = (event) => others.filter(({ actor, action }) => actor === event.actor && action === event.action);
    return others
        .filter(event => alike(event)[0] === event)
        .map(event => {
        const { length } = alike(event);
        const count = length === 1 ? '' : ` (${length} times, this the latest)`;
        return finding('TOKEN_ACTIVITY', {
            subject: event.actor,
            message: `${event.actor} ${event.description} on ${(0,tokens_token/* date */.p6)(event.at)}${count}`,
        });
    });
}

;// CONCATENATED MODULE: ./src/audit/secrets.ts




/** Two servers' clocks: a secret written in the same breath as the token was made is not older. */
const skewMs = 10 * 60_000;
/** The slot's secrets in the places that could be seen. */
function secrets_locate(slot, { github, thisRepository }) {
    return slot.stores.filter(register_store/* isSecretStore */.Qo).flatMap(store => {
        const place = github?.places.get((0,register_store/* placeName */.fW)(store, thisRepository));
        if (place === undefined)
            return [];
        const secret = place.secrets.get(store.secret);
        return [{ store, name: (0,register_store/* storeName */.Hz)(store, thisRepository), place, secret }];
    });
}
/** Stores that were last changed before the token was made, and so cannot hold it. */
function staleStores(slot, { token, view }) {
    return secrets_locate(slot, view)
        .filter(({ secret }) => secret !== undefined && secret.updatedAt + skewMs < token.createdAt)
        .map(({ name }) => name);
}
/** What is wrong with the secrets of one entry of the register, and with their expiry variables. */
function storedSecretFindings(slot, view) {
    const current = view.hub && (0,tokens_token/* slotTokens */.TG)(slot, view.hub).current;
    const stale = current === undefined ? [] : staleStores(slot, { token: current, view });
    return secrets_locate(slot, view).flatMap(located => {
        const { store, name, secret } = located;
        const about = (code, message) => finding(code, { subject: name, slot, message });
        if (secret === undefined) {
            return [
                about('SECRET_ABSENT', `the secret ${store.secret} is not there, and ${JSON.stringify(slot.label)} should be in it`),
            ];
        }
        const visible = store.kind === 'organization-secret' ? beyond(secret, store) : undefined;
        return [
            ...(stale.includes(name)
                ? [
                    about('SECRET_STALE', `was last changed ${secrets_time(secret.updatedAt)}, before its token was created (${secrets_time(current?.createdAt ?? 0)})`),
                ]
                : []),
            ...(visible === undefined ? [] : [about('SECRET_VISIBLE', visible)]),
            ...expiryFindings(located, view.hub === undefined ? 'unseen' : current).map(([code, message]) => about(code, message)),
        ];
    });
}
function secrets_time(at) {
    return (0,time/* formatTime */.fU)(at).slice(0, 16).replace('T', ' ');
}
const reach = { selected: 0, private: 1, all: 2 };
const audiences = {
    selected: 'selected repositories',
    private: 'every private repository of the organization',
    all: 'every repository of the organization',
};
function beyond(secret, store) {
    const { visibility } = store;
    const { visibility: seen = 'private', repositories = [] } = secret;
    if (visibility === undefined)
        return undefined;
    if (seen !== 'selected' || visibility.kind !== 'selected') {
        return reach[seen] > reach[visibility.kind]
            ? `${audiences[seen]} can read it, the register says ${audiences[visibility.kind]}`
            : undefined;
    }
    const allowed = visibility.repositories.map(name => name.toLowerCase());
    const extra = repositories.filter(name => !allowed.includes(name.toLowerCase()));
    return extra.length > 0 ? `${extra.join(', ')} can read it, which the register does not say` : undefined;
}
/** Without Docker Hub only that there is a time can be seen, not whether it is the right one. */
function expiryFindings({ store, place: { variables } }, current) {
    if (store.app !== 'actions' || variables === undefined || current === undefined)
        return [];
    const name = `${store.secret}_EXPIRES_AT`;
    const value = variables.get(name);
    const expiry = current === 'unseen' ? 'unseen' : current.expiresAt;
    if (value === undefined)
        return expiry === undefined ? [] : [['EXPIRY_ABSENT', `the variable ${name} is not there`]];
    const said = Date.parse(value);
    // Docker Hub keeps microseconds, the variable has what was asked for: a minute is the same time.
    const isRight = expiry === 'unseen' ? !Number.isNaN(said) : Math.abs(said - (expiry ?? Infinity)) < 60_000;
    return isRight
        ? []
        : [['EXPIRY_WRONG', `the variable ${name} says ${JSON.stringify(value.slice(0, 40))}, ${truth(expiry)}`]];
}
function truth(expiry) {
    if (expiry === 'unseen')
        return 'which is not a time';
    return expiry === undefined ? 'the token never expires' : `the token expires at ${(0,time/* formatTime */.fU)(expiry)}`;
}
/** Organization secrets that a repository is given, and that its workflows do not see. */
function hiddenFindings(register, { github, thisRepository }) {
    return (github?.hidden ?? []).map(({ store, repository, place, total }) => {
        const slot = register.tokens.find(({ stores }) => stores.some(one => (0,register_store/* storeName */.Hz)(one, thisRepository) === store));
        return finding('SECRET_HIDDEN', {
            subject: store,
            slot,
            message: `${repository} is given ${total} organization secrets, and its workflows see only the first 100 by name; this one is number ${place}`,
        });
    });
}
/** Secrets of the old shared account that are still there, in every place that was seen. */
function legacyFindings(legacy, { github }) {
    return [...(github?.places ?? new Map())].flatMap(([place, { secrets }]) => legacy
        .filter(name => secrets.has(name))
        .map(name => finding('SECRET_LEGACY', {
        subject: `${place}:${name}`,
        message: `the old shared account's secret ${name} is still there`,
    })));
}

;// CONCATENATED MODULE: ./src/audit/inventory.ts







/** Every token of the register in its order, each followed by its older ones; then those that the register does not know. */
function auditInventory(register, view) {
    const known = register.tokens.flatMap(slot => slotRows(slot, view));
    const ids = new Set(known.map(({ id }) => id));
    const strangers = (view.hub?.tokens ?? []).filter(({ id }) => !ids.has(id));
    return [...known, ...strangers.map(token => strangerRow(token, view))];
}
function slotRows(slot, view) {
    const { hub } = view;
    const empty = { ...entryOf(slot), copies: copiesIn(slot, { view, token: undefined }) };
    if (hub === undefined)
        return [{ ...empty, state: 'not seen' }];
    const { current, pending, superseded } = (0,tokens_token/* slotTokens */.TG)(slot, hub);
    const dead = (0,tokens_token/* readSlotTokens */.nG)(hub.tokens, slot.label).filter(token => ![current, ...pending, ...superseded].some(shown => shown?.id === token.id));
    const row = (token, more) => {
        const fields = hubFields(token, hub);
        const purpose = slot.purpose ?? fields.purpose;
        return {
            ...entryOf(slot),
            ...fields,
            purpose,
            repositories: fields.repositories ?? slot.repositories,
            ...more,
        };
    };
    const rotated = current === undefined || current.state === 'plain' ? undefined : (0,tokens_token/* currentSince */.sJ)(current);
    const since = current === undefined ? undefined : (0,tokens_token/* currentSince */.sJ)(current);
    return [
        current === undefined
            ? empty
            : row(current, {
                state: 'current',
                rotatedAt: inventory_time(rotated),
                copies: copiesIn(slot, { view, token: current }),
            }),
        ...pending.map(token => row(token, { state: 'pending' })),
        ...superseded.map(token => row(token, {
            state: 'superseded',
            deactivateAfter: since === undefined ? null : (0,time/* formatTime */.fU)(since + slot.rotation.graceMs),
        })),
        ...dead.map(token => row(token, {
            state: (0,tokens_token/* isExpired */._d)(token, hub.now) ? 'expired' : 'deactivated',
            deleteAfter: token.state === 'retired' ? (0,time/* formatTime */.fU)(token.since + slot.rotation.deleteAfterMs) : null,
        })),
    ];
}
/** What the register says; nothing is known of a token. */
function entryOf({ label, channel, access, repositories, purpose, oidc }) {
    return {
        label,
        state: 'absent',
        works: null,
        purpose: purpose ?? null,
        channel: channel ?? null,
        access,
        repositories,
        rights: null,
        publicRead: null,
        createdBy: null,
        createdAt: null,
        expiresAt: null,
        lastUsedAt: null,
        rotatedAt: null,
        deactivateAfter: null,
        deleteAfter: null,
        oidc: oidc ?? null,
        id: null,
        copies: [],
    };
}
/** What Docker Hub says. */
function hubFields(token, { now }) {
    const { id, label, createdBy, createdAt, expiresAt, lastUsedAt, resources, description } = token;
    const flat = resources?.flatMap(({ path, scopes }) => scopes.map(scope => ({ path, scope })));
    const own = flat?.filter(({ path }) => path !== tokens_resources/* everyPublicRepository */.x8);
    const repositories = resources?.filter(({ type, path }) => type === 'TYPE_REPO' && path !== tokens_resources/* everyPublicRepository */.x8);
    return {
        id,
        label,
        works: (0,tokens_token/* works */.No)(token, now),
        purpose: (0,copies/* withoutCopies */.OX)(description ?? '') || null,
        createdBy: createdBy ?? null,
        createdAt: (0,time/* formatTime */.fU)(createdAt),
        expiresAt: expiresAt === undefined ? 'never' : (0,time/* formatTime */.fU)(expiresAt),
        lastUsedAt: lastUsedAt === undefined ? 'never' : (0,time/* formatTime */.fU)(lastUsedAt),
        repositories: repositories?.map(({ path }) => path) ?? null,
        rights: own?.map(({ path, scope }) => `${scope} on ${path}`) ?? null,
        publicRead: flat === undefined ? null : flat.some(({ path }) => path === tokens_resources/* everyPublicRepository */.x8),
    };
}
function strangerRow(token, { hub, hasActivityToken }) {
    const fields = hubFields(token, { now: hub?.now ?? 0 });
    const reads = hasActivityToken && onlyReadsActivity(token) ? 'reads the audit log (activity-token)' : null;
    return {
        ...fields,
        purpose: fields.purpose ?? reads,
        state: 'not in the register',
        channel: null,
        access: null,
        rotatedAt: null,
        deactivateAfter: null,
        deleteAfter: null,
        oidc: null,
        copies: [],
    };
}
/** Every place that the register names. Without a token of now there is nothing that a copy could be older than. */
function copiesIn(slot, { view, token }) {
    const { github, thisRepository } = view;
    const stale = token === undefined ? [] : staleStores(slot, { token, view });
    return slot.stores.map(store => {
        const name = (0,register_store/* storeName */.Hz)(store, thisRepository);
        const place = (0,register_store/* isSecretStore */.Qo)(store) ? github?.places.get((0,register_store/* placeName */.fW)(store, thisRepository)) : undefined;
        if (place === undefined || !(0,register_store/* isSecretStore */.Qo)(store))
            return { store: name, updatedAt: null, state: 'not seen' };
        const secret = place.secrets.get(store.secret);
        if (secret === undefined)
            return { store: name, updatedAt: null, state: 'absent' };
        const state = stale.includes(name) ? 'older' : 'present';
        return { store: name, updatedAt: (0,time/* formatTime */.fU)(secret.updatedAt), state };
    });
}
function inventory_time(at) {
    return at === undefined ? null : (0,time/* formatTime */.fU)(at);
}

// EXTERNAL MODULE: ./src/migrate/effects/job.ts + 33 modules
var job = __webpack_require__(317);
// EXTERNAL MODULE: ./src/migrate/workflow/image.ts
var workflow_image = __webpack_require__(2006);
// EXTERNAL MODULE: ./src/register/find-slot.ts
var find_slot = __webpack_require__(5275);
;// CONCATENATED MODULE: ./src/audit/builds.ts



/** The first job that pushes to one of the token's repositories, or reads its secret, and pulls what is public: a build's base images as well. */
function publicBuild(slot, { workflows, otherFiles, thisRepository, }) {
    const byPath = new Map(workflows.map(workflow => [workflow.path, workflow]));
    // Nothing is rewritten, so no name of this action is needed.
    const own = { name: '', tag: '', pin: undefined };
    const views = (0,job/* jobViews */.o)({ workflows: byPath, name: thisRepository, isWhole: true, own, otherFiles });
    const secret = (0,find_slot/* secretNameFor */.zl)(slot, thisRepository)?.secret;
    for (const view of views) {
        const text = textOf(view);
        // Then base images do not use this login.
        if (/docker-config:\s*['"]?scoped/.test(text))
            continue;
        const reads = secret !== undefined && new RegExp(`\\bsecrets\\.${secret}\\b`, 'i').test(text);
        if (!reads && !view.effects().some(effect => pushesTo(effect, slot)))
            continue;
        const pull = view.effects().find(effect => pullsPublic(effect, slot));
        if (pull === undefined)
            continue;
        const { workflow, job } = view;
        return { path: workflow.path, line: workflow.positionAt(pull.at).line, job: job.id, by: pull.by };
    }
    return undefined;
}
function textOf({ workflow, job }) {
    return workflow.text.slice(job.node.start, job.node.end);
}
function pushesTo({ kind, images }, { repositories }) {
    return kind === 'push' && images.some(({ image }) => repositories.includes((0,workflow_image/* repositoryOf */._M)(image) ?? ''));
}
/** A build's base images stand in another file, and nearly all are public. */
function pullsPublic({ kind, images, by }, { repositories }) {
    if (kind !== 'pull' && kind !== 'base')
        return false;
    if (images.length === 0)
        return /\bbuild|bake|compose/.test(by);
    const [organization = ''] = repositories[0]?.split('/') ?? [];
    return images.some(({ image }) => image.registry === 'hub' && image.namespace !== undefined && image.namespace !== organization);
}

;// CONCATENATED MODULE: ./src/audit/code-owners.ts
/** Where GitHub looks for code owners; the first file that is there counts (docs.github.com, "About code owners"). */
const codeOwnersPaths = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
/** The owners of a file by the last line that fits it; none without such a line, or when that line names nobody. */
function ownersOf(path, codeOwners) {
    const lines = codeOwners
        .split(/\r?\n/)
        .map(line => line.replace(/(^|\s)#.*$/, '').trim())
        .filter(line => line !== '');
    const fitting = lines.findLast(line => patternOf(line).test(path));
    return fitting?.split(/(?<!\\)\s+/).slice(1) ?? [];
}
/** `*` within a name, `**` across folders; a pattern without a slash fits at any depth, one of a folder everything in it. */
function patternOf(line) {
    const [written = ''] = line.split(/(?<!\\)\s+/);
    const pattern = written.replace(/\\ /g, ' ');
    const isAnchored = pattern.replace(/\/$/, '').includes('/');
    const body = pattern
        .replace(/^\//, '')
        .replace(/\/$/, '')
        .split(/(\*\*\/|\/\*\*|\*\*|\*|\?)/)
        .map(part => wildcards[part] ?? part.replace(/[.+^${}()|[\]\\]/g, '\\$&'))
        .join('');
    // `folder/*` is for the files of that folder alone, unlike `folder/`.
    const end = pattern.endsWith('/*') ? '$' : pattern.endsWith('/') ? '/' : '(/|$)';
    return new RegExp(`^${isAnchored ? '' : '(.*/)?'}${body}${end}`);
}
const wildcards = {
    '**/': '(.*/)?',
    '/**': '/.*',
    '**': '.*',
    '*': '[^/]*',
    '?': '[^/]',
};

;// CONCATENATED MODULE: ./src/audit/repository.ts



/** What is wrong in the repository of the register: who may change it, and builds that its tokens would break. */
function repositoryFindings(register, { checkout, thisRepository }) {
    if (checkout === undefined)
        return [];
    const { codeOwners, workflows, otherFiles } = checkout;
    const isOwned = codeOwners !== undefined && ownersOf(checkout.register, codeOwners).length > 0;
    const unprotected = finding('REGISTER_UNPROTECTED', {
        subject: checkout.register,
        message: codeOwners === undefined
            ? 'there is no CODEOWNERS file, so nobody has to review a change of the register'
            : 'no line of CODEOWNERS gives the register an owner, so nobody has to review a change of it',
    });
    return [
        ...(isOwned ? [] : [unprotected]),
        ...strictFindings(register, { workflows, otherFiles, thisRepository }),
    ];
}
function strictFindings({ tokens }, around) {
    return tokens
        .filter(({ publicPull }) => !publicPull)
        .flatMap(slot => {
        const build = publicBuild(slot, around);
        if (build === undefined)
            return [];
        const { path, line, job, by } = build;
        return [
            finding('TOKEN_STRICT', {
                subject: slot.label,
                slot,
                message: `may not read public images (public-pull: false), and job ${job} pulls some: ${by} in ${path}:${line}`,
            }),
        ];
    });
}

// EXTERNAL MODULE: ./src/register/register.ts
var register_register = __webpack_require__(3132);
;// CONCATENATED MODULE: ./src/audit/slots.ts






/** What is wrong with the tokens of one entry of the register. */
function slotFindings(slot, { register, hub, view }) {
    const { current, pending, superseded, retired } = (0,tokens_token/* slotTokens */.TG)(slot, hub);
    const differences = current === undefined ? [] : currentFindings(current, { slot, register, hub, view });
    const absent = finding('TOKEN_ABSENT', {
        subject: slot.label,
        slot,
        message: `there is no token for ${(0,register_register/* slotWords */.Sr)(slot)}`,
    });
    return [
        ...(current === undefined ? [absent] : differences),
        ...pending
            .filter(token => hub.now - token.since >= tokens_token/* longestWork */.yC)
            .map(token => pendingFinding(token, { slot, hub })),
        ...overdueFindings({ superseded, retired, current }, { slot, hub, view }),
        ...slot.repositories
            .filter(name => hub.goneRepositories.includes(name))
            .map(name => finding('REPOSITORY_GONE', {
            subject: name,
            slot,
            message: `${JSON.stringify(slot.label)} names ${name}, which is not on Docker Hub`,
        })),
    ];
}
function currentFindings(token, { slot, register, hub, view }) {
    const { now } = hub;
    const about = (code, message) => finding(code, { subject: token.label, slot, message });
    const { expiresAt } = token;
    if ((0,tokens_token/* isExpired */._d)(token, now))
        return [about('TOKEN_EXPIRED', `expired on ${(0,tokens_token/* date */.p6)(expiresAt ?? now)}`)];
    if (!token.isActive)
        return [about('TOKEN_INACTIVE', 'is deactivated, and no other token is current')];
    const left = (expiresAt ?? Infinity) - now;
    return [
        ...(left <= view.warningMs
            ? [about('TOKEN_EXPIRING', `expires in ${(0,tokens_token/* span */.Ln)(left)}, on ${(0,tokens_token/* date */.p6)(now + left)}`)]
            : []),
        ...idleFindings(token, { slot, register, now }).map(([code, message]) => about(code, message)),
        ...resourceFindings(token, slot).map(([code, message]) => about(code, message)),
    ];
}
function idleFindings({ lastUsedAt, createdAt }, { slot, register, now }) {
    const idle = now - (lastUsedAt ?? createdAt);
    if (idle < register.idleAfterMs)
        return [];
    if (slot.oidc !== undefined) {
        const since = lastUsedAt === undefined ? `never used in ${(0,tokens_token/* span */.Ln)(idle)}` : `last used ${(0,tokens_token/* span */.Ln)(idle)} ago`;
        return [
            ['TOKEN_UNNECESSARY', `was ${since}: jobs log in without it, by the OIDC connection ${slot.oidc}`],
        ];
    }
    if (lastUsedAt === undefined)
        return [['TOKEN_UNUSED', `was never used in ${(0,tokens_token/* span */.Ln)(idle)}`]];
    return [['TOKEN_IDLE', `was last used ${(0,tokens_token/* span */.Ln)(idle)} ago, on ${(0,tokens_token/* date */.p6)(lastUsedAt)}`]];
}
function resourceFindings({ resources }, slot) {
    if (resources === undefined)
        return [];
    const { excess, lack } = (0,tokens_resources/* compareResources */.TX)(resources, (0,tokens_resources/* slotResources */.KD)(slot));
    return [
        ...(excess.length > 0
            ? [['TOKEN_WIDER', `has more than the register says: ${excess.join(', ')}`]]
            : []),
        ...(lack.length > 0
            ? [['TOKEN_NARROWER', `lacks what the register says: ${lack.join(', ')}`]]
            : []),
    ];
}
function pendingFinding(token, { slot, hub }) {
    return finding('TOKEN_PENDING', {
        subject: token.label,
        slot,
        message: `was left behind ${(0,tokens_token/* span */.Ln)(hub.now - token.since)} ago by run ${token.run ?? 'unknown'}`,
    });
}
function overdueFindings({ superseded, retired, current }, { slot, hub, view }) {
    const { graceMs, deleteAfterMs } = slot.rotation;
    const since = current === undefined ? hub.now : (0,tokens_token/* currentSince */.sJ)(current);
    const late = superseded.filter(() => hub.now - since > graceMs);
    const users = current === undefined ? [] : staleStores(slot, { token: current, view });
    return [
        ...late.map(token => finding('TOKEN_SUPERSEDED', {
            subject: token.label,
            slot,
            message: `still works ${(0,tokens_token/* span */.Ln)(hub.now - since)} after its successor; ${lastUse(token)}${users.length > 0 ? `; still in ${users.map(register_store/* storeWords */.fI).join(', ')}` : ''}`,
        })),
        ...retired
            .filter(token => hub.now - token.since > deleteAfterMs)
            .map(token => finding('TOKEN_RETIRED', {
            subject: token.label,
            slot,
            message: `was deactivated ${(0,tokens_token/* span */.Ln)(hub.now - token.since)} ago and is still there`,
        })),
    ];
}
function lastUse({ lastUsedAt }) {
    return lastUsedAt === undefined ? 'never used' : `last used on ${(0,tokens_token/* date */.p6)(lastUsedAt)}`;
}

// EXTERNAL MODULE: ./src/base/markdown.ts
var markdown = __webpack_require__(2584);
// EXTERNAL MODULE: ./src/tokens/timeline.ts
var timeline = __webpack_require__(931);
;// CONCATENATED MODULE: ./src/audit/inventory-table.ts



/** A summary may have 1 MiB; nobody reads more rows than this. */
const mostRows = 100;
const mostCopies = 10;
const inventory_table_dayMs = 86_400_000;
/**
 * Every token in two columns, so that a phone shows it whole: what it is and may do, and its life and copies.
 * @param now milliseconds since 1970; `undefined` when Docker Hub was not looked at
 */
function inventoryTable(inventory, now) {
    const shown = inventory.slice(0, mostRows);
    const more = inventory.length - shown.length;
    if (shown.length === 0)
        return [];
    return [
        '| token | life and copies |',
        '| --- | --- |',
        ...shown.map(token => `| ${whatItIs(token).join('<br>')} | ${lifeOf(token, now).join('<br>')} |`),
        '',
        ...(more > 0 ? [`… and ${more} more: see the output <code>inventory</code>.`, ''] : []),
    ];
}
function whatItIs(token) {
    const { label, state, purpose, access, channel, oidc } = token;
    const isOff = state === 'current' && token.works === false;
    return [
        // The state and its time stand below.
        `<b>${(0,markdown/* breakableText */.Xg)((0,register_label/* parseLabel */.Q_)(label).name)}</b>`,
        ...(purpose === null ? [] : [`<i>${(0,markdown/* breakableText */.Xg)(purpose)}</i>`]),
        `${[channel, access].filter(word => word !== null).join(' ')}${access === null ? '' : ', '}${state}${isOff ? ', does not work' : ''}`,
        rightsOf(token),
        ...(oidc === null ? [] : ['jobs log in without it (OIDC)']),
    ];
}
const inventory_table_short = { 'scope-image-pull': 'pull', 'scope-image-push': 'push' };
function rightsOf({ rights, publicRead, repositories, works }) {
    if (rights === null) {
        const names = (repositories ?? []).map(markdown/* plainText */.wh).join(', ');
        return works === false ? 'may do nothing any more' : `for ${names || 'unknown repositories'}`;
    }
    const words = rights.map(right => {
        const [scope = '', path = ''] = right.split(' on ');
        return (0,markdown/* plainText */.wh)(inventory_table_short[scope] === undefined ? right : `${inventory_table_short[scope]} ${path}`);
    });
    return [...words, publicRead === true ? 'read public images' : 'not public images'].join('<br>');
}
function lifeOf(token, now) {
    const { createdBy, createdAt, rotatedAt, expiresAt, lastUsedAt, deactivateAfter, deleteAfter } = token;
    const by = createdBy === null ? '' : ` by ${(0,markdown/* breakableText */.Xg)(createdBy)}`;
    return [
        ...(createdAt === null ? [] : [`created ${date(createdAt)}${by}`]),
        ...(rotatedAt === null ? [] : [`rotated ${date(rotatedAt)}`]),
        ...(expiresAt === null ? [] : [expiryOf(expiresAt, now)]),
        ...(lastUsedAt === null ? [] : [lastUsedAt === 'never' ? 'never used' : `last used ${date(lastUsedAt)}`]),
        ...(deactivateAfter === null
            ? []
            : [
                `${isPast(deactivateAfter, now) ? 'was to be' : 'will be'} deactivated after ${moment(deactivateAfter)}, unless something still uses it`,
            ]),
        ...(deleteAfter === null
            ? []
            : [`${isPast(deleteAfter, now) ? 'was to be' : 'will be'} deleted after ${moment(deleteAfter)}`]),
        ...copyLines(token.copies, now),
    ];
}
function expiryOf(time, now) {
    if (time === 'never')
        return 'never expires';
    return `${isPast(time, now) ? 'expired' : 'expires'} ${date(time)}`;
}
function isPast(time, now) {
    return now !== undefined && Date.parse(time) <= now;
}
function copyLines(copies, now) {
    const lines = copies.slice(0, mostCopies).map(({ store, state, updatedAt }) => {
        const name = (0,markdown/* breakableText */.Xg)((0,register_store/* storeWords */.fI)(store));
        if (state === 'absent')
            return `<b>missing</b>: ${name}`;
        if (updatedAt === null)
            return `${name}: not looked at`;
        const days = now === undefined ? undefined : Math.max(0, Math.floor((now - Date.parse(updatedAt)) / inventory_table_dayMs));
        const age = days === undefined ? date(updatedAt) : ageOf(days);
        return `${name}: ${state === 'older' ? `<b>older than the token</b>, ${age}` : age}`;
    });
    const more = copies.length - lines.length;
    return more > 0 ? [...lines, `and ${more} more copies`] : lines;
}
function ageOf(days) {
    if (days === 0)
        return 'less than a day old';
    return `${days} ${days === 1 ? 'day' : 'days'} old`;
}
function date(time) {
    return (0,markdown/* dayText */.Ew)(time.slice(0, 10));
}
function moment(time) {
    return `${time.slice(0, 16).replace('T', ' ')} UTC`;
}

;// CONCATENATED MODULE: ./src/audit/summary.ts





const marks = { error: '✗', warning: '!', notice: 'i' };
/** A summary may have 1 MiB; nobody reads more rows than this. */
const summary_mostRows = 300;
/** The job summary of mode audit: the counts, every token, a row for each finding, worst first, and the lives of the tokens. */
function auditSummary(findings, { register, view, inventory, }) {
    const rows = findings.slice(0, summary_mostRows).map(row);
    const more = findings.length - rows.length;
    return [
        `### Docker tokens of ${(0,markdown/* breakableText */.Xg)(register.organization)}: ${counts(findings)}`,
        '',
        ...inventoryTable(inventory, view.hub?.now),
        scope(register, view),
        '',
        ...notLookedAt(register, view),
        ...(rows.length === 0 ? [] : ['| | finding |', '| --- | --- |', ...rows, '']),
        ...(more > 0 ? [`… and ${more} more: see the output <code>findings</code>.`, ''] : []),
        ...(view.hub === undefined ? [] : summary_timeline(register, view.hub)),
    ].join('\n');
}
function counts(findings) {
    if (findings.length === 0)
        return 'nothing differs from the register';
    const severities = ['error', 'warning', 'notice'];
    return severities
        .map(severity => [findings.filter(each => each.severity === severity).length, severity])
        .filter(([count]) => count > 0)
        .map(([count, severity]) => `${count} ${severity}${count === 1 ? '' : 's'}`)
        .join(', ');
}
function scope(register, { hub, github }) {
    const parts = [
        `${register.tokens.length} ${register.tokens.length === 1 ? 'entry' : 'entries'} of the register`,
        ...(hub === undefined
            ? []
            : [`${hub.tokens.length} ${hub.tokens.length === 1 ? 'token' : 'tokens'} on Docker Hub`]),
        ...(github === undefined ? [] : [`${(0,register_store/* countPlaces */.wH)(github.places.size)} on GitHub`]),
    ];
    return `Checked: ${parts.join(', ')}.`;
}
/** Clusters and programs, each by its name: what is stored there is not known to Docker Hub or GitHub. */
function notLookedAt(register, { thisRepository }) {
    const names = register.tokens
        .flatMap(({ stores }) => stores)
        .filter(store => !(0,register_store/* isSecretStore */.Qo)(store))
        .map(store => subjectText((0,register_store/* storeName */.Hz)(store, thisRepository)));
    const unique = [...new Set(names)];
    return unique.length === 0
        ? []
        : [`Only copies on GitHub are checked. Not checked: ${unique.join(', ')}.`, ''];
}
/** Two columns, so that a phone shows it whole. */
function row({ code: name, severity, subject, message, remedy }) {
    return `| ${marks[severity]} | <b>${name}</b> ${subjectText(subject)}<br>${(0,markdown/* breakableText */.Xg)(message)}<br><i>${(0,markdown/* breakableText */.Xg)(remedy)}</i> |`;
}
/** A label or a repository as code, a place in words. */
function subjectText(subject) {
    const words = (0,register_store/* storeWords */.fI)(subject);
    return words === subject ? (0,markdown/* storeText */.v7)(subject) : (0,markdown/* breakableText */.Xg)(words);
}
/** The lives of all tokens, by the register's entries; then those that it does not know. */
function summary_timeline(register, { tokens, now }) {
    const slots = register.tokens.map(({ label }) => {
        const own = (0,tokens_token/* readSlotTokens */.nG)(tokens, label);
        const current = own.find(({ id }) => id === (0,tokens_token/* slotTokens */.TG)({ label }, { tokens, now }).current?.id);
        return { label, own, current };
    });
    const managed = new Set(slots.flatMap(({ own }) => own.map(({ id }) => id)));
    const strangers = tokens.filter(({ id }) => !managed.has(id));
    const sections = [
        ...slots.map(({ label, own, current }) => ({
            name: label,
            bars: own.map(token => (0,timeline/* tokenBar */.DI)(token, { role: (0,tokens_token/* tokenRole */.Sh)(token, current), now })),
        })),
        {
            name: 'not in the register',
            bars: strangers.map(token => (0,timeline/* tokenBar */.DI)(token, { role: 'Stranger', now })),
        },
    ];
    return (0,timeline/* timelineTable */.w0)(sections, now);
}

// EXTERNAL MODULE: ./src/base/batches.ts
var batches = __webpack_require__(2877);
;// CONCATENATED MODULE: ./src/audit/hidden.ts

/** Of the organization secrets that a repository is given, a workflow sees so many, by name (docs.github.com, "Limits for secrets"). */
const visible = 100;
/**
 * Which repositories have to be asked: none as long as the organization has few secrets, or the register's come first by
 * name. A secret that every repository may read is looked at for this one alone.
 */
function readersToAsk(stores, around) {
    const readers = new Map();
    for (const store of stores) {
        if (store.kind !== 'organization-secret' || store.app !== 'actions')
            continue;
        for (const repository of readersOf(store, around)) {
            const secrets = readers.get(repository) ?? [];
            readers.set(repository, secrets);
            secrets.push({ secret: store.secret, store: (0,register_store/* storeName */.Hz)(store, around.thisRepository) });
        }
    }
    return [...readers].map(([repository, secrets]) => ({ repository, secrets }));
}
function readersOf(store, { places, thisRepository }) {
    const place = places.get((0,register_store/* placeName */.fW)(store, thisRepository));
    const secret = place?.secrets.get(store.secret);
    if (place === undefined || secret === undefined)
        return [];
    if (placeOf(store.secret, [...place.secrets.keys()]) <= visible)
        return [];
    if (secret.visibility === 'selected')
        return secret.repositories ?? [];
    const [owner = ''] = thisRepository.split('/');
    return owner.toLowerCase() === store.organization.toLowerCase() ? [thisRepository] : [];
}
/** @param given names of all organization secrets that the repository is given */
function hiddenIn({ repository, secrets }, given) {
    const names = given.map(name => name.toUpperCase());
    return secrets.flatMap(({ secret, store }) => {
        const place = placeOf(secret, names);
        const isHidden = names.includes(secret) && place > visible;
        return isHidden ? [{ store, repository, place, total: names.length }] : [];
    });
}
/** Its place by name, from 1. */
function placeOf(name, names) {
    return names.filter(other => other < name).length + 1;
}

;// CONCATENATED MODULE: ./src/audit/view-github.ts




/** The places of the register's secrets, each read once. One that cannot be read is told of in `unseen`. */
async function viewGithub(register, ports) {
    const { github, thisRepository, onProgress } = ports;
    const stores = register.tokens.flatMap(slot => slot.stores).filter(register_store/* isSecretStore */.Qo);
    const names = [...new Set(stores.map(store => (0,register_store/* placeName */.fW)(store, thisRepository)))];
    let looks = 0;
    const looked = await (0,batches/* inBatches */.o)(names, async (name) => {
        onProgress?.(`${(looks += 1)} of ${names.length}: ${name}`);
        const own = stores.filter(store => (0,register_store/* placeName */.fW)(store, thisRepository) === name);
        return { name, ...(await look(own, github)) };
    });
    const places = new Map(looked.flatMap(({ name, place }) => (place === undefined ? [] : [[name, place]])));
    const shared = readersToAsk(stores, { places, thisRepository });
    const readers = await (0,batches/* inBatches */.o)(shared, one => readShared(one, github));
    return {
        view: { places, hidden: readers.flatMap(({ hidden }) => hidden) },
        unseen: [
            ...looked.flatMap(({ name, reason }) => reason === undefined ? [] : [{ subject: name, message: reason, wanted: true }]),
            ...readers.flatMap(({ unseen }) => unseen),
        ],
    };
}
async function look(stores, github) {
    const [first] = stores;
    if (first === undefined)
        return {};
    try {
        const place = await github.place(first, stores.map(({ secret }) => secret));
        const blind = first.app === 'actions' && place.variables === undefined;
        return { place, ...(blind && { reason: 'its variables may not be read, so expiries were not compared' }) };
    }
    catch (error) {
        return { reason: reasonOf(error) };
    }
}
/** What a workflow of one repository sees of the organization's secrets. */
async function readShared(shared, github) {
    try {
        const given = await github.organizationSecrets(shared.repository);
        return { hidden: hiddenIn(shared, given), unseen: [] };
    }
    catch (error) {
        const message = `which organization secrets it is given could not be seen: ${reasonOf(error)}`;
        return { hidden: [], unseen: [{ subject: `actions:${shared.repository}`, message, wanted: true }] };
    }
}
function reasonOf(error) {
    if (!(error instanceof base_error/* OatError */.vE) || !error.code.startsWith('STORE_'))
        throw error;
    return `${error.message}; ${error.hint}`;
}

;// CONCATENATED MODULE: ./src/audit/view.ts



/**
 * Everything on Docker Hub that the register speaks of: the list, the rights of each token that works, and which repositories
 * are there.
 */
async function viewHub(register, hub) {
    const listed = await hub.list();
    const now = hub.serverTime();
    const alive = listed.filter(token => (0,tokens_token/* works */.No)(token, now));
    const details = new Map(await (0,batches/* inBatches */.o)(alive, async ({ id }) => [id, await hub.details(id)]));
    const repositories = [...new Set(register.tokens.flatMap(slot => slot.repositories))];
    const there = await (0,batches/* inBatches */.o)(repositories, name => hub.hasRepository(name));
    return {
        now,
        tokens: listed.map((token) => {
            const { resources, description } = details.get(token.id) ?? {};
            return { ...token, resources, description };
        }),
        goneRepositories: repositories.filter((_, place) => there[place] === false),
    };
}
/** A role, or a token, may be good for something else and not read the log: then the rest is still worth seeing. */
async function viewActivity(log, days) {
    try {
        const actions = ['create', 'update', 'delete'];
        const events = await (0,batches/* inBatches */.o)(actions, action => log.events(action, { days }));
        return { events: events.flat(), unseen: [] };
    }
    catch (error) {
        if (!(error instanceof base_error/* OatError */.vE) || error.code !== 'HUB_FORBIDDEN')
            throw error;
        const message = `${error.message}; ${error.hint}`;
        return { events: undefined, unseen: [{ subject: "Docker's audit log", message, wanted: true }] };
    }
}

;// CONCATENATED MODULE: ./src/audit/audit.ts











/**
 * Compares Docker Hub and GitHub with the register, as far as they can be seen, and changes nothing. Outputs `ok`,
 * `findings` and `inventory`. Gives `false` when findings reach `fail-on`: the job then fails.
 */
async function audit(inputs, ports) {
    const { runner, register } = ports;
    const view = await audit_look(inputs, ports);
    const findings = auditFindings(register, view);
    for (const difference of findings)
        announce(runner, difference);
    if (findings.length === 0)
        runner.info('nothing differs from the register');
    const ok = !findings.some(({ severity }) => reaches(severity, inputs.failOn));
    runner.output('ok', String(ok));
    runner.output('findings', JSON.stringify(findings));
    const inventory = auditInventory(register, view);
    runner.output('inventory', JSON.stringify(inventory));
    await runner.summary(() => auditSummary(findings, { register, view, inventory }));
    return ok;
}
/** Both halves at once: they are two servers. */
async function audit_look(inputs, ports) {
    const { runner, register, hub, activity, github, checkout } = ports;
    const thisRepository = runner.environment['GITHUB_REPOSITORY'] ?? '';
    const [[hubSeen, activitySeen], githubSeen] = await Promise.all([
        lookAtHub(register, { hub, activity }),
        github && viewGithub(register, { github, thisRepository, onProgress: runner.progress }),
    ]);
    const notGiven = [
        ...(hubSeen === undefined
            ? [
                {
                    subject: 'Docker Hub',
                    message: 'tokens were not checked, because inputs "hub-username" and "hub-password" are not given',
                    wanted: false,
                },
            ]
            : []),
        ...(githubSeen === undefined
            ? [
                {
                    subject: 'GitHub',
                    message: 'secrets were not checked, because input "github-token" is not given',
                    wanted: false,
                },
            ]
            : []),
    ];
    return {
        hub: hubSeen,
        github: githubSeen?.view,
        events: activitySeen?.events,
        checkout,
        unseen: [...notGiven, ...(activitySeen?.unseen ?? []), ...(githubSeen?.unseen ?? [])],
        account: inputs.hub?.account.username ?? '',
        hasActivityToken: inputs.activity !== undefined,
        thisRepository,
        warningMs: inputs.warningMs,
    };
}
/** The log after the list: a refused password is then presented once. */
async function lookAtHub(register, { hub, activity }) {
    const seen = hub && (await viewHub(register, hub));
    const log = activity && (await viewActivity(activity, register.auditDays));
    return [seen, log];
}
function announce(runner, { code, severity, subject, message, remedy }) {
    runner[severity]((0,base_text/* printable */.g$)(`${code}: ${(0,register_store/* storeWords */.fI)(subject)}: ${message}; ${remedy}`, 600));
}
function reaches(severity, failOn) {
    if (failOn === 'never')
        return false;
    return severity === 'error' || (severity === 'warning' && failOn === 'warning');
}
/** Every difference between what was seen and what the register says, worst first. */
function auditFindings(register, view) {
    const { hub, unseen } = view;
    return sortFindings([
        ...(hub === undefined
            ? []
            : register.tokens.flatMap(slot => slotFindings(slot, { register, hub, view }))),
        ...(hub === undefined
            ? []
            : organizationFindings(register, { hub, hasActivityToken: view.hasActivityToken })),
        ...activityFindings(register, view),
        ...repositoryFindings(register, view),
        ...hiddenFindings(register, view),
        ...register.tokens.flatMap(slot => storedSecretFindings(slot, view)),
        ...legacyFindings(register.legacySecrets, view),
        ...unseen.map(({ wanted, subject, message }) => finding(wanted ? 'PART_NOT_SEEN' : 'PART_NOT_GIVEN', { subject, message })),
    ]);
}

// EXTERNAL MODULE: ./src/migrate/files.ts
var migrate_files = __webpack_require__(6778);
// EXTERNAL MODULE: ./src/migrate/other-files.ts
var other_files = __webpack_require__(605);
// EXTERNAL MODULE: ./src/migrate/workflow/workflow.ts + 2 modules
var workflow_workflow = __webpack_require__(1631);
// EXTERNAL MODULE: ./src/yaml/read.ts + 2 modules
var read = __webpack_require__(1427);
;// CONCATENATED MODULE: ./src/audit/checkout.ts





/** Reads what is around the register; `undefined` when it lies outside of `root`, so that nobody knows whose it is. */
async function readCheckout(register, from) {
    const path = process.getBuiltinModule('node:path');
    const { files } = from;
    const root = await files.realPath(from.root);
    const relative = path.relative(root, await files.realPath(path.resolve(root, from.config)));
    if (relative.startsWith('..') || path.isAbsolute(relative))
        return undefined;
    const workflowFiles = (0,migrate_files/* createWorkflowFiles */.x)(root, from.unique);
    const readYaml = await (0,read/* loadWorkflowYaml */.T)();
    const isStrict = register.tokens.some(({ publicPull }) => !publicPull);
    return {
        register: relative.split(path.sep).join('/'),
        codeOwners: await firstOf(codeOwnersPaths.map(name => path.join(root, name)), files),
        workflows: isStrict ? readWorkflows(workflowFiles, readYaml) : [],
        otherFiles: (0,other_files/* createOtherFiles */.o)(path => workflowFiles.text(path), readYaml),
    };
}
async function firstOf(paths, files) {
    for (const path of paths) {
        const text = await files.read(path);
        if (text !== undefined)
            return text;
    }
    return undefined;
}
/** What cannot be read is mode migrate's to tell. */
function readWorkflows(files, readYaml) {
    return [...files.find(['.github/workflows', '.github/actions'])].flatMap(file => {
        const document = 'text' in file ? readYaml(file.text) : undefined;
        if (document === undefined || 'problem' in document || !('text' in file))
            return [];
        const workflow = (0,workflow_workflow/* readWorkflow */.S6)({ ...file, ...document });
        return workflow === undefined || 'problem' in workflow ? [] : [workflow];
    });
}

// EXTERNAL MODULE: ./src/hub/inputs.ts
var inputs = __webpack_require__(6982);
// EXTERNAL MODULE: ./src/registry/token.ts
var registry_token = __webpack_require__(6318);
// EXTERNAL MODULE: ./src/runner/inputs.ts + 1 modules
var runner_inputs = __webpack_require__(4554);
;// CONCATENATED MODULE: ./src/audit/inputs.ts




const inputs_dayMs = 86_400_000;
/** Everything that mode audit takes, parsed. Throws INPUT_INVALID, TOKEN_MALFORMED, HUB_FORBIDDEN before anything else has happened. */
function readAuditInputs(runner) {
    const hub = (0,inputs/* readOwner */.A)(runner);
    const githubToken = (0,runner_inputs/* readSecret */.n5)(runner, 'github-token');
    const activity = readActivityToken(runner);
    if (hub === undefined && githubToken === undefined && activity === undefined) {
        throw new base_error/* OatError */.vE('INPUT_INVALID', {
            message: 'missing: input "hub-username" or input "github-token"',
            hint: 'give an owner account of Docker Hub (inputs "hub-username" and "hub-password"), a GitHub token, or both: audit looks at what they show. Input "activity-token" alone shows the audit log',
        });
    }
    return {
        // Without a register there is nothing to compare with, at the usual path either.
        config: (0,runner_inputs/* readText */.yR)(runner, 'config'),
        hub,
        activity,
        githubToken,
        warningMs: (0,runner_inputs/* readInteger */.JI)(runner, { name: 'expiry-warning-days', least: 0, most: 365 }) * inputs_dayMs,
        allowRef: (0,runner_inputs/* readOptional */.T9)(runner, 'allow-ref'),
        failOn: (0,runner_inputs/* readChoice */.Kf)(runner, { name: 'fail-on', choices: ['error', 'warning', 'never'] }),
        timeout: (0,runner_inputs/* readInteger */.JI)(runner, { name: 'timeout', least: 1, most: 3600 }),
        attempts: (0,runner_inputs/* readInteger */.JI)(runner, { name: 'attempts', least: 1, most: 20 }),
    };
}
function readActivityToken(runner) {
    const token = (0,runner_inputs/* readSecret */.n5)(runner, 'activity-token');
    if (token === undefined)
        return undefined;
    (0,registry_token/* lintToken */.Tb)(token, { input: 'activity-token', isDockerHub: true });
    return { token, baseUrl: (0,inputs/* readHubAddress */.y)(runner) };
}

;// CONCATENATED MODULE: ./src/audit/start.ts












/** Seconds for everything: far beyond any audit, so that waits which a rate limit demands are not cut short. */
const longest = 3600;
/** Builds what mode audit works with, and runs it; `false` fails the job. */
async function startAudit(runner) {
    const inputs = readAuditInputs(runner);
    const { attempts, timeout, githubToken } = inputs;
    const clock = (0,base_clock/* createClock */.ts)();
    const files = (0,base_files/* createFiles */.q)(clock.unique);
    (0,runner_event/* refuseForeignRun */.k7)(await (0,runner_event/* readEvent */.j_)({ runner, files }), { mode: 'audit', allowRef: inputs.allowRef });
    const register = await (0,load/* loadRegister */.K)(inputs.config, files);
    const whole = (0,base_clock/* createDeadline */.dU)({ clock, timeout: longest, attempts });
    const deadline = { ...whole, tryMs: timeout * 1000, timeoutMs: timeout * 1000 };
    const { environment, info, mask } = runner;
    const http = (0,base_http/* createHttp */.V)({ clock, deadline, attempts, onRetry: info });
    const { organization } = register;
    const docker = { organization, http, clock, deadline, mask, onWait: info };
    const hub = inputs.hub && createHubInventory({ ...inputs.hub, ...docker, codes: (0,used_codes/* usedCodes */.A)(runner) });
    try {
        return await audit(inputs, {
            runner,
            register,
            hub,
            activity: inputs.activity === undefined ? hub : createHubActivity({ ...inputs.activity, ...docker }),
            checkout: await readCheckout(register, {
                root: process.cwd(),
                config: inputs.config,
                files,
                unique: clock.unique,
            }),
            github: githubToken &&
                createGithubInventory({
                    token: githubToken,
                    clock,
                    attempts,
                    info,
                    signal: deadline.signal,
                    apiUrl: (0,github_call/* githubAddress */.Wf)(environment['GITHUB_API_URL']),
                    thisRepository: environment['GITHUB_REPOSITORY'] ?? '',
                    timeoutMs: timeout * 1000,
                }),
        });
    }
    finally {
        deadline.close();
    }
}


/***/ })

};
