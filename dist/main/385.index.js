export const id = 385;
export const ids = [385];
export const modules = {

/***/ 6385:
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
// EXTERNAL MODULE: ./src/hub/inputs.ts
var hub_inputs = __webpack_require__(6982);
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
/**
 * What Docker Hub's API shows an owner; it changes nothing. Logs in when first used. Errors at once: HUB_FORBIDDEN for a
 * token in the place of the password, INPUT_INVALID for a bad TOTP secret.
 */
function createHubInventory(options) {
    const { account, organization, baseUrl, http, clock } = options;
    (0,failure/* refuseTokenAsPassword */.PG)(account.password.reveal());
    const hubClock = (0,session/* createHubClock */.uJ)(clock);
    const party = { username: account.username, organization };
    const sessions = (0,session/* createHubSessions */.N_)((0,session/* createHubLogin */.dm)({ ...options, party, hubClock }), hubClock);
    const call = (0,hub_call/* createHubCall */.e)({ http, sessions, hubClock, party });
    const url = `${baseUrl}/v2/orgs/${encodeURIComponent(organization)}/access-tokens`;
    const get = async (address, allowed) => {
        const request = { method: 'GET', url: address };
        return { ...(await call(request, allowed)), subject: (0,hub_call/* subjectOf */.N)(request) };
    };
    return {
        serverTime: () => hubClock.now() ?? clock.now(),
        list: () => (0,list/* readHubList */._)(`${url}?page=1&page_size=${list/* pageSize */.T}`, async (page) => {
            const { body, subject } = await get(page, [200]);
            return (0,answers/* readHubPage */.JB)(body, subject);
        }),
        resources: async (id) => {
            const { status, body, subject } = await get(`${url}/${encodeURIComponent(id)}`, [200, 404]);
            return status === 404 ? undefined : (0,answers/* readHubToken */.h_)(body, subject).resources;
        },
        hasRepository: async (repository) => {
            const [namespace = '', name = ''] = repository.split('/').map(encodeURIComponent);
            const { status } = await get(`${baseUrl}/v2/namespaces/${namespace}/repositories/${name}`, [200, 404]);
            return status === 200;
        },
        events: async (action, { from }) => {
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

// EXTERNAL MODULE: ./src/register/load.ts
var load = __webpack_require__(2289);
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
    TOKEN_EXPIRED: ['error', 'rotate the slot now: an expired token cannot be prolonged'],
    TOKEN_INACTIVE: ['error', 'activate it in Docker Home if that was a mistake, else rotate the slot'],
    TOKEN_EXPIRING: ['warning', 'rotate the slot; if rotation runs on a schedule, see why it did not'],
    TOKEN_UNUSED: [
        'warning',
        'find out what it was made for; if nothing needs it, remove its entry and the token',
    ],
    TOKEN_IDLE: ['warning', 'find out whether anything still needs it; if not, remove its entry and the token'],
    TOKEN_WIDER: ['error', 'rotate the slot, or take the surplus away in Docker Home'],
    TOKEN_NARROWER: ['error', 'rotate the slot, or add what is missing in Docker Home'],
    TOKEN_PENDING: ['warning', 'let mode rotate run: it cleans up after an interrupted run'],
    TOKEN_SUPERSEDED: [
        'warning',
        'give those consumers the current token; mode rotate then deactivates this one',
    ],
    TOKEN_RETIRED: ['warning', 'let mode rotate run, or delete it in Docker Home'],
    TOKEN_UNMANAGED: ['warning', 'give it an entry in the register, or delete it in Docker Home'],
    TOKEN_FOREIGN: ['error', 'ask who made it and why; rotate the slot, or delete the token'],
    TOKEN_ACTIVITY: ['warning', 'make sure that this was meant; changes belong into the register'],
    QUOTA_WASTED: ['warning', 'delete them in Docker Home: dead tokens count against the limit of the plan'],
    REPOSITORY_GONE: ['error', 'take it out of the register, or correct its name'],
    SECRET_ABSENT: ['error', 'rotate the slot with force, or take the store out of the register'],
    SECRET_STALE: ['error', 'rotate the slot: this secret cannot hold its current token'],
    SECRET_VISIBLE: ['error', 'narrow its repository access on GitHub, or say so in the register'],
    SECRET_LEGACY: ['warning', 'see that no workflow reads it any more, then delete it'],
    EXPIRY_ABSENT: ['warning', 'rotate the slot: mode rotate writes the variable'],
    EXPIRY_WRONG: ['warning', 'correct the variable, or rotate the slot'],
    PART_NOT_GIVEN: ['notice', 'give the inputs for it to have it audited'],
    PART_NOT_SEEN: ['error', 'give the access that the message names: what is not seen is not audited'],
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

// EXTERNAL MODULE: ./src/register/label.ts
var register_label = __webpack_require__(6899);
// EXTERNAL MODULE: ./src/tokens/token.ts
var tokens_token = __webpack_require__(359);
;// CONCATENATED MODULE: ./src/audit/organization.ts



/** What is wrong in the organization beyond single entries of the register. */
function organizationFindings(register, hub) {
    return [
        ...hub.tokens
            .filter(token => (0,tokens_token/* works */.No)(token, hub.now) && slotOf(token, register) === undefined)
            .map(token => unmanaged(token)),
        ...foreignFindings(register, hub),
        ...quotaFindings(register, hub),
        ...activityFindings(register, hub),
    ];
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
            ? `is one of ours by its label, made on ${(0,tokens_token/* date */.p6)(createdAt)}${who}, but the register has lost its name`
            : `was made on ${(0,tokens_token/* date */.p6)(createdAt)}${who} and is not in the register`,
    });
}
function foreignFindings(register, hub) {
    const { owners } = register;
    if (owners === undefined)
        return [];
    const known = owners.map(name => name.toLowerCase());
    return hub.tokens
        .filter(({ createdBy }) => createdBy !== undefined && !known.includes(createdBy.toLowerCase()))
        .filter(token => (0,tokens_token/* works */.No)(token, hub.now))
        .map(token => finding('TOKEN_FOREIGN', {
        subject: token.label,
        slot: slotOf(token, register),
        message: `was made by ${token.createdBy ?? ''}, who is not among the owners of the register`,
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
            message: `${dead.length} of ${hub.tokens.length} tokens are inactive or expired (${names.join(', ')}${more}); Docker counts them too, up to 10 on Team and 100 on Business`,
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

// EXTERNAL MODULE: ./src/base/time.ts
var time = __webpack_require__(6496);
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
                    about('SECRET_STALE', `was last changed ${secrets_time(secret.updatedAt)}, before its token was made (${secrets_time(current?.createdAt ?? 0)})`),
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
        return 'which is no time';
    return expiry === undefined ? 'the token never expires' : `the token expires at ${(0,time/* formatTime */.fU)(expiry)}`;
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

// EXTERNAL MODULE: ./src/register/register.ts
var register_register = __webpack_require__(3132);
// EXTERNAL MODULE: ./src/tokens/resources.ts
var tokens_resources = __webpack_require__(295);
;// CONCATENATED MODULE: ./src/audit/slots.ts





/** A run may be at work for so long: younger pending tokens are nobody's left-over. */
const workMs = 15 * 60_000;
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
            .filter(token => hub.now - token.since >= workMs)
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
        ...idleFindings(token, { register, now }).map(([code, message]) => about(code, message)),
        ...resourceFindings(token, slot).map(([code, message]) => about(code, message)),
    ];
}
function idleFindings({ lastUsedAt, createdAt }, { register, now }) {
    const idle = now - (lastUsedAt ?? createdAt);
    if (idle < register.idleAfterMs)
        return [];
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
            message: `still works ${(0,tokens_token/* span */.Ln)(hub.now - since)} after its successor; ${lastUse(token)}${users.length > 0 ? `; still in ${users.join(', ')}` : ''}`,
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
;// CONCATENATED MODULE: ./src/audit/summary.ts




const marks = { error: '✗', warning: '!', notice: 'i' };
/** A summary may have 1 MiB; nobody reads more rows than this. */
const mostRows = 300;
/** The job summary of mode audit: the counts, a row for each finding, worst first, and the life of every token. */
function auditSummary(findings, { register, view }) {
    const rows = findings.slice(0, mostRows).map(row);
    const more = findings.length - rows.length;
    return [
        `### Docker tokens of ${(0,markdown/* breakableText */.Xg)(register.organization)}: ${counts(findings)}`,
        '',
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
    const elsewhere = register.tokens
        .flatMap(({ stores }) => stores)
        .filter(store => !(0,register_store/* isSecretStore */.Qo)(store)).length;
    const unseen = elsewhere === 0 ? '' : ` Not looked at: ${(0,register_store/* countPlaces */.wH)(elsewhere)} in clusters and programs.`;
    return `Looked at: ${parts.join(', ')}.${unseen}`;
}
/** Clusters and programs, each by its name: what is stored there is not known to Docker Hub or GitHub. */
function notLookedAt(register, { thisRepository }) {
    const names = register.tokens
        .flatMap(({ stores }) => stores)
        .filter(store => !(0,register_store/* isSecretStore */.Qo)(store))
        .map(store => (0,markdown/* storeText */.v7)((0,register_store/* storeName */.Hz)(store, thisRepository)));
    const unique = [...new Set(names)];
    return unique.length === 0
        ? []
        : [`Not looked at, since only GitHub's stores are: ${unique.join(', ')}.`, ''];
}
/** Two columns, so that a phone shows it whole. */
function row({ code: name, severity, subject, message, remedy }) {
    return `| ${marks[severity]} | <b>${name}</b> ${(0,markdown/* storeText */.v7)(subject)}<br>${(0,markdown/* breakableText */.Xg)(message)}<br><i>${(0,markdown/* breakableText */.Xg)(remedy)}</i> |`;
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
    return (0,timeline/* gantt */.V)([
        ...slots.map(({ label, own, current }) => ({
            name: label,
            bars: own.map(token => (0,timeline/* tokenBar */.D)(token, { role: (0,tokens_token/* tokenRole */.Sh)(token, current), now })),
        })),
        {
            name: 'not in the register',
            bars: strangers.map(token => (0,timeline/* tokenBar */.D)(token, { role: 'Stranger', now })),
        },
    ]);
}

// EXTERNAL MODULE: ./src/base/batches.ts
var batches = __webpack_require__(2877);
;// CONCATENATED MODULE: ./src/audit/view.ts




const dayMs = 86_400_000;
/**
 * Everything on Docker Hub that the register speaks of: the list, the resources of each entry's current token, which
 * repositories are there, and the audit log (an account that may not read it is told of in `unseen`).
 */
async function viewHub(register, { hub, account }) {
    const listed = await hub.list();
    const now = hub.serverTime();
    const compared = register.tokens.flatMap(slot => (0,tokens_token/* slotTokens */.TG)(slot, { tokens: listed, now }).current ?? []);
    const resources = new Map(await (0,batches/* inBatches */.o)(compared, async ({ id }) => [id, await hub.resources(id)]));
    const repositories = [...new Set(register.tokens.flatMap(slot => slot.repositories))];
    const there = await (0,batches/* inBatches */.o)(repositories, name => hub.hasRepository(name));
    const log = await readLog(hub, now - register.auditDays * dayMs);
    const tokens = listed.map((token) => ({ ...token, resources: resources.get(token.id) }));
    return {
        view: {
            now,
            account,
            tokens,
            events: log.events,
            goneRepositories: repositories.filter((_, place) => there[place] === false),
        },
        unseen: log.unseen,
    };
}
/** A role may manage tokens and not read the log: then the rest is still worth seeing. */
async function readLog(hub, from) {
    try {
        const actions = ['create', 'update', 'delete'];
        const events = await (0,batches/* inBatches */.o)(actions, action => hub.events(action, { from }));
        return { events: events.flat(), unseen: [] };
    }
    catch (error) {
        if (!(error instanceof base_error/* OatError */.vE) || error.code !== 'HUB_FORBIDDEN')
            throw error;
        const unseen = { subject: "Docker's audit log", message: error.message, wanted: true };
        return { events: undefined, unseen: [unseen] };
    }
}
/** The places of the register's secrets, each read once. One that cannot be read is told of in `unseen`. */
async function viewGithub(register, { github, thisRepository }) {
    const stores = register.tokens.flatMap(slot => slot.stores).filter(register_store/* isSecretStore */.Qo);
    const names = [...new Set(stores.map(store => (0,register_store/* placeName */.fW)(store, thisRepository)))];
    const looked = await (0,batches/* inBatches */.o)(names, async (name) => {
        const own = stores.filter(store => (0,register_store/* placeName */.fW)(store, thisRepository) === name);
        return { name, ...(await look(own, github)) };
    });
    const places = looked.flatMap(({ name, place }) => (place === undefined ? [] : [[name, place]]));
    return {
        view: { places: new Map(places) },
        unseen: looked.flatMap(({ name, reason }) => reason === undefined ? [] : [{ subject: name, message: reason, wanted: true }]),
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
        if (!(error instanceof base_error/* OatError */.vE) || !error.code.startsWith('STORE_'))
            throw error;
        return { reason: `${error.message}; ${error.hint}` };
    }
}

;// CONCATENATED MODULE: ./src/audit/audit.ts







/**
 * Compares Docker Hub and GitHub with the register, as far as they can be seen, and changes nothing. Outputs `ok` and
 * `findings`. Gives `false` when findings reach `fail-on`: the job then fails.
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
    await runner.summary(() => auditSummary(findings, { register, view }));
    return ok;
}
/** Both halves at once: they are two servers. */
async function audit_look(inputs, ports) {
    const { runner, register, hub, github } = ports;
    const thisRepository = runner.environment['GITHUB_REPOSITORY'] ?? '';
    const [hubSeen, githubSeen] = await Promise.all([
        hub && viewHub(register, { hub, account: inputs.hub?.account.username ?? '' }),
        github && viewGithub(register, { github, thisRepository }),
    ]);
    const notGiven = [
        ...(hubSeen === undefined
            ? [
                {
                    subject: 'Docker Hub',
                    message: 'no owner account is given, so no token was looked at',
                    wanted: false,
                },
            ]
            : []),
        ...(githubSeen === undefined
            ? [
                {
                    subject: 'GitHub',
                    message: 'no github-token is given, so no secret was looked at',
                    wanted: false,
                },
            ]
            : []),
    ];
    return {
        hub: hubSeen?.view,
        github: githubSeen?.view,
        unseen: [...notGiven, ...(hubSeen?.unseen ?? []), ...(githubSeen?.unseen ?? [])],
        thisRepository,
        warningMs: inputs.warningMs,
    };
}
function announce(runner, { code, severity, subject, message, remedy }) {
    runner[severity]((0,base_text/* printable */.g$)(`${code}: ${subject}: ${message}; ${remedy}`, 600));
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
        ...(hub === undefined ? [] : organizationFindings(register, hub)),
        ...register.tokens.flatMap(slot => storedSecretFindings(slot, view)),
        ...legacyFindings(register.legacySecrets, view),
        ...unseen.map(({ wanted, subject, message }) => finding(wanted ? 'PART_NOT_SEEN' : 'PART_NOT_GIVEN', { subject, message })),
    ]);
}

// EXTERNAL MODULE: ./src/runner/inputs.ts + 1 modules
var inputs = __webpack_require__(4554);
;// CONCATENATED MODULE: ./src/audit/inputs.ts


const inputs_dayMs = 86_400_000;
/** Everything that mode audit takes, parsed. Throws INPUT_INVALID, HUB_FORBIDDEN before anything else has happened. */
function readAuditInputs(runner) {
    const hub = (0,hub_inputs/* readOwner */.A)(runner);
    const githubToken = (0,inputs/* readSecret */.n5)(runner, 'github-token');
    if (hub === undefined && githubToken === undefined) {
        throw (0,inputs/* invalidInput */.aY)('github-token', {
            said: 'and hub-username are both missing',
            hint: 'give an owner account of Docker Hub (hub-username, hub-password), a GitHub token, or both: audit looks at what they show',
        });
    }
    return {
        // Without a register there is nothing to compare with, at the usual path either.
        config: { path: (0,inputs/* readText */.yR)(runner, 'config'), isExplicit: true },
        hub,
        githubToken,
        warningMs: (0,inputs/* readInteger */.JI)(runner, { name: 'expiry-warning-days', least: 0, most: 365 }) * inputs_dayMs,
        allowRef: (0,inputs/* readOptional */.T9)(runner, 'allow-ref'),
        failOn: (0,inputs/* readChoice */.Kf)(runner, { name: 'fail-on', choices: ['error', 'warning', 'never'] }),
        timeout: (0,inputs/* readInteger */.JI)(runner, { name: 'timeout', least: 1, most: 3600 }),
        attempts: (0,inputs/* readInteger */.JI)(runner, { name: 'attempts', least: 1, most: 20 }),
    };
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
    return audit(inputs, {
        runner,
        register,
        hub: inputs.hub &&
            createHubInventory({
                ...inputs.hub,
                organization,
                http,
                clock,
                deadline,
                mask,
                onWait: info,
                codes: (0,hub_inputs/* usedCodes */.h)(runner),
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


/***/ })

};
