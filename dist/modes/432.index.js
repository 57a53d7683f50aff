"use strict";
exports.id = 432;
exports.ids = [432];
exports.modules = {

/***/ 76:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ parseHubObject),
/* harmony export */   H9: () => (/* binding */ readHubEvents),
/* harmony export */   JB: () => (/* binding */ readHubPage),
/* harmony export */   NO: () => (/* binding */ hubDetail),
/* harmony export */   dN: () => (/* binding */ hubInvalid),
/* harmony export */   hN: () => (/* binding */ readHubText),
/* harmony export */   h_: () => (/* binding */ readHubToken)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9039);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(766);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6496);



/** An answer that Docker Hub's description does not allow. `subject`: what was asked, as `GET /v2/…`. */
function hubInvalid(subject, problem) {
    return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('HUB_INVALID', {
        message: `Docker Hub answers ${subject} ${problem}`,
        hint: 'check input "hub-url", and whether a proxy answers in its place; if neither, its API has changed: please report it',
    });
}
/** An answer's text as a JSON object. @throws OatError HUB_INVALID */
function parseHubObject(text, subject) {
    try {
        const value = JSON.parse(text);
        if (isFields(value))
            return value;
    }
    catch {
        // No JSON at all is told like JSON that is no object: neither is quoted, it may hold a token.
    }
    throw hubInvalid(subject, 'with something other than a JSON object');
}
/** The answer to a list. @throws OatError HUB_INVALID */
function readHubPage(text, subject) {
    const page = parseHubObject(text, subject);
    const { total, next, results } = page;
    if (!Array.isArray(results))
        throw hubInvalid(subject, 'without results');
    if (typeof total !== 'number')
        throw hubInvalid(subject, 'without a total');
    if (next !== null && next !== undefined && typeof next !== 'string') {
        throw hubInvalid(subject, 'with a "next" that is not a text');
    }
    const tokens = results.map(item => readToken(isFields(item) ? item : {}, subject));
    return { tokens, total, next: next ?? undefined };
}
/** The answer to a get, a create or a change. @throws OatError HUB_INVALID */
function readHubToken(text, subject) {
    const fields = parseHubObject(text, subject);
    const { resources, description } = fields;
    if (!Array.isArray(resources))
        throw hubInvalid(subject, 'without resources');
    return {
        ...readToken(fields, subject),
        resources: resources.map(item => readResource(item, subject)),
        description: typeof description === 'string' ? description : undefined,
    };
}
/** A text that the answer must hold, and that must not be empty. @throws OatError HUB_INVALID */
function readHubText(fields, at) {
    const value = fields[at.name];
    if (typeof value === 'string' && value !== '')
        return value;
    throw hubInvalid(at.subject, `without ${at.name}`);
}
/** What a refusal says, in any of Docker Hub's error formats or in plain text. Safe to print. */
function hubDetail(text) {
    try {
        const value = JSON.parse(text);
        if (!isFields(value))
            return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(text);
        const said = [value['detail'], value['message'], value['text']].filter(it => typeof it === 'string');
        const fields = isFields(value['fields'])
            ? Object.entries(value['fields']).map(it => JSON.stringify(it))
            : [];
        return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)([...new Set(said), ...fields].join(' ') || 'no reason given');
    }
    catch {
        // Plain text: Docker Hub's protection against abuse answers so, and proxies do.
        return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(text) || 'no reason given';
    }
}
function readToken(fields, subject) {
    const { label, is_active: isActive } = fields;
    if (typeof label !== 'string')
        throw hubInvalid(subject, 'with a token that has no label');
    if (typeof isActive !== 'boolean')
        throw hubInvalid(subject, 'with a token that has no is_active');
    const createdAt = readTime(fields, { name: 'created_at', subject });
    if (createdAt === undefined)
        throw hubInvalid(subject, 'with a token that has no created_at');
    const createdBy = fields['created_by'];
    return {
        id: readHubText(fields, { name: 'id', subject }),
        label,
        isActive,
        createdAt,
        ...(typeof createdBy === 'string' && createdBy !== '' && { createdBy }),
        expiresAt: readTime(fields, { name: 'expires_at', subject }),
        lastUsedAt: readTime(fields, { name: 'last_used_at', subject }),
    };
}
function readTime(fields, { name, subject }) {
    const value = fields[name];
    if (value === null || value === undefined)
        return undefined;
    const time = typeof value === 'string' ? (0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInstant */ .nV)(value) : undefined;
    if (time === undefined)
        throw hubInvalid(subject, `with a token whose ${name} is not a time`);
    return time;
}
function readResource(value, subject) {
    const { type, path, scopes } = isFields(value) ? value : {};
    const isRight = typeof type === 'string' && typeof path === 'string' && Array.isArray(scopes);
    if (!isRight || !scopes.every(scope => typeof scope === 'string')) {
        throw hubInvalid(subject, 'with a resource that lacks type, path or scopes');
    }
    return { type, path, scopes };
}
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** One page of an organization's audit log. @throws OatError HUB_INVALID */
function readHubEvents(text, at) {
    const { subject, action } = at;
    const { logs } = parseHubObject(text, subject);
    if (!Array.isArray(logs))
        throw hubInvalid(subject, 'without logs');
    return logs.map((item) => {
        const fields = typeof item === 'object' && item !== null ? item : {};
        const { actor, timestamp, action_description: description } = fields;
        const time = typeof timestamp === 'string' ? (0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInstant */ .nV)(timestamp) : undefined;
        if (typeof actor !== 'string' || time === undefined) {
            throw hubInvalid(subject, 'with an event that lacks its actor or time');
        }
        const said = typeof description === 'string' && description.trim() !== '' ? description : `did ${action} a token`;
        return { action, actor: (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(actor, 80), description: (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(said, 200), at: time };
    });
}


/***/ }),

/***/ 1375:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ subjectOf),
/* harmony export */   e: () => (/* binding */ createHubCall)
/* harmony export */ });
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9985);


/** `METHOD /path`, for messages. */
function subjectOf({ method, url }) {
    return `${method} ${new URL(url).pathname}`;
}
/**
 * Sends with the session's JWT. A session refused before its end (401) is replaced once, and the request, which
 * Docker Hub then did not carry out, repeated once: no password was rejected.
 */
function createHubCall(with_) {
    const { http, sessions, hubClock, party } = with_;
    const send = async ({ body, ...request }, { jwt }) => {
        const authorization = `Bearer ${jwt.reveal()}`;
        const response = await http({
            ...request,
            headers: { authorization, ...(body && { 'content-type': 'application/json' }) },
            ...(body && { body: JSON.stringify(body) }),
        });
        hubClock.hear(response, subjectOf(request));
        return response;
    };
    return async (request, allowed) => {
        const session = await sessions.current();
        let response = await send(request, session);
        if (response.status === 401)
            response = await send(request, await sessions.replace(session));
        const { status } = response;
        if (allowed.includes(status))
            return response;
        const detail = (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .hubDetail */ .NO)(response.body);
        if (status === 401)
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .sessionRefused */ .B6)(party, detail);
        if (status === 403 || status === 404)
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .accessForbidden */ .MJ)(party, { status, detail });
        throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .hubInvalid */ .dN)(subjectOf(request), `with HTTP ${status}`);
    };
}


/***/ }),

/***/ 9985:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B6: () => (/* binding */ sessionRefused),
/* harmony export */   IR: () => (/* binding */ codeRefused),
/* harmony export */   MJ: () => (/* binding */ accessForbidden),
/* harmony export */   O8: () => (/* binding */ requestRejected),
/* harmony export */   PG: () => (/* binding */ refuseTokenAsPassword),
/* harmony export */   U4: () => (/* binding */ loginRefused),
/* harmony export */   Zw: () => (/* binding */ tokenGone),
/* harmony export */   dk: () => (/* binding */ changeNotTaken),
/* harmony export */   hF: () => (/* binding */ isQuota),
/* harmony export */   ii: () => (/* binding */ describeHoldings),
/* harmony export */   pJ: () => (/* binding */ quotaReached),
/* harmony export */   vw: () => (/* binding */ plans)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9039);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(359);


const owner = 'give inputs "hub-username" and "hub-password" of an account that owns the organization (or has the role to manage its access tokens)';
const assisted = 'create the token in Docker Home and give its value to mode rotate (assisted rotation), which needs no owner account';
/** A token as hub-password, seen before it goes anywhere: Docker Hub lets neither kind manage tokens. */
function refuseTokenAsPassword(password) {
    const kind = /^dckr_(?<kind>pat|oat)_/.exec(password.trim())?.groups?.['kind'];
    if (kind === 'pat')
        throw personalToken('input "hub-password" has');
    if (kind === 'oat')
        throw organizationToken('input "hub-password" has');
}
function personalToken(what) {
    return forbidden(`${what} a personal access token (dckr_pat_…), which cannot manage organization access tokens`, `${owner}, with its password and, for two-factor authentication, input "hub-totp-secret"`);
}
function organizationToken(what) {
    return forbidden(`${what} an organization access token (dckr_oat_…), which cannot manage other tokens`, `${owner}, with its password and, for two-factor authentication, input "hub-totp-secret"`);
}
/** Docker Hub refused to log the owner in. `detail`: its words, printable. `asksForCode`: with a token for step two. */
function loginRefused({ username, organization, isActivityToken }, { detail, asksForCode }) {
    if (isActivityToken === true)
        return activityTokenRefused(organization, detail);
    const on = `${username} on Docker Hub`;
    if (/organization account/i.test(detail)) {
        return forbidden(`${on} is an organization, which cannot log in (${detail})`, owner);
    }
    if (isSingleSignOn(detail))
        return singleSignOn(organization, detail);
    if (asksForCode || /two.?factor|second factor|2fa|please use personal access token/i.test(detail)) {
        return forbidden(`${on} has two-factor authentication, so the password alone is not enough (${detail})`, 'give input "hub-totp-secret": the text that the authenticator set-up shows with its QR code, or the whole otpauth:// link');
    }
    return forbidden(`the password of ${on} is refused (${detail})`, 'check input "hub-username" (a user name, not an e-mail address) and input "hub-password". Do not try again before that: repeated failures lock the account for minutes. An organization that enforces single sign-on accepts no password: use assisted rotation there');
}
function activityTokenRefused(organization, detail) {
    return forbidden(`Docker Hub does not accept input "activity-token" for ${organization} (${detail})`, `check that it is an active organization access token of ${organization}, and that the secret has all of it. Do not try again before that: repeated failures lock the organization out for about ten minutes`);
}
/** The password is right, the code is not. */
function codeRefused({ username }, detail) {
    return forbidden(`the two-factor code of ${username} on Docker Hub is refused (${detail})`, 'check that input "hub-totp-secret" belongs to this account. A code works once: if another job has just used it, run this one again');
}
/** A session of minutes ago, or of just now, is not taken any more. */
function sessionRefused({ username }, detail) {
    return forbidden(`Docker Hub logs ${username} in, and then refuses the session (${detail})`, 'check that the account is not locked or signed out everywhere at this moment, and run the job again');
}
/** Docker Hub knows the account and forbids the request: 403, or 404 for an organization that it may not see. */
function accessForbidden({ username, organization, isActivityToken }, { status, detail }) {
    if (isActivityToken === true) {
        return forbidden(`input "activity-token" may not read the audit log of ${organization} (${detail})`, 'give the token the organization permission to read activity (scope-activity-read) in Docker Home');
    }
    const what = `the session of ${username} comes from`;
    if (/personal access token/i.test(detail))
        return personalToken(what);
    if (/organization access token/i.test(detail))
        return organizationToken(what);
    if (isSingleSignOn(detail))
        return singleSignOn(organization, detail);
    if (status === 404) {
        return forbidden(`Docker Hub does not show the organization ${organization} to ${username} (${detail})`, 'check organization in the register, and that the account belongs to it');
    }
    return forbidden(`${username} cannot manage the access tokens of ${organization} (${detail})`, 'make the account an owner, or give it a custom role with "Manage organization access tokens"');
}
function isSingleSignOn(detail) {
    return /\bsso\b|single sign.?on/i.test(detail);
}
function singleSignOn(organization, detail) {
    return forbidden(`${organization} enforces single sign-on, so Docker Hub does not accept a password (${detail})`, `a personal access token does not help here either, whatever Docker Hub suggests: ${assisted}`);
}
function forbidden(message, hint) {
    return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('HUB_FORBIDDEN', { message, hint });
}
/** Whether a refusal to mint means that the organization has no room for another token (its words are not documented). */
function isQuota({ status, detail }) {
    const says = /\b(limit|quota|maximum)\b|too many/i.test(detail);
    return says && [400, 402, 403, 409, 422].includes(status);
}
/** HUB_QUOTA, with the names of the tokens that only take up room. */
function quotaReached({ detail, ...holdings }) {
    return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('HUB_QUOTA', {
        message: `${holdings.organization} has ${holdings.tokens.length} access tokens, and its plan allows no more (${detail})`,
        hint: `${whatToDelete(holdings)}. Nothing was changed. Expired and deactivated tokens count (Team has 10, Business 100); "delete-after" in the register decides how long they stay`,
    });
}
/** HUB_REJECTED: names the repositories that the answer names, or else all that were asked for. */
function requestRejected({ status, detail, label, resources }) {
    const paths = resources.map(({ path }) => path);
    const named = paths.filter(path => new RegExp(`(^|[^a-z0-9._/-])${escape(path)}($|[^a-z0-9_/-])`).test(detail));
    const about = named.length > 0 ? named : paths;
    return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('HUB_REJECTED', {
        message: `Docker Hub answers HTTP ${status} for the token ${JSON.stringify(label)} with access to ${list(about)} (${detail})`,
        hint: 'check that each of these repositories still exists on Docker Hub under this name, and correct "repositories" in the register',
    });
}
/** HUB_REJECTED: the answer to a change was yes, and the token is not as it was to be. */
function changeNotTaken(label, fields) {
    return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('HUB_REJECTED', {
        message: `Docker Hub confirmed a change of the token ${JSON.stringify(label)} and now shows another ${fields.join(' and ')}`,
        hint: 'somebody else may have changed it at the same time: look at it in Docker Home, and run the job again',
    });
}
/** HUB_REJECTED: there is no such token any more. */
function tokenGone(id) {
    return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('HUB_REJECTED', {
        message: `token ${id} does not exist on Docker Hub any more`,
        hint: 'somebody deleted it during this run: run the job again',
    });
}
function list(paths) {
    const more = paths.length - 5;
    return paths.slice(0, 5).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
function escape(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
/** Access tokens that Docker's plans allow; expired and deactivated ones count until they are deleted. */
const plans = [
    { name: 'Team', most: 10 },
    { name: 'Business', most: 100 },
];
const mostNamed = 5;
/** How many tokens there are, and by name those that only take up room. */
function describeHoldings({ tokens, now }) {
    const dead = tokens.filter(token => !(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_1__/* .works */ .No)(token, now));
    const count = `${tokens.length} ${tokens.length === 1 ? 'token' : 'tokens'}`;
    if (dead.length === 0)
        return `it has ${count}, none expired or deactivated`;
    const names = dead.slice(0, mostNamed).map(({ label }) => JSON.stringify(label));
    const more = dead.length > mostNamed ? ` and ${dead.length - mostNamed} more` : '';
    return `it has ${count}, of which ${dead.length} expired or deactivated: ${names.join(', ')}${more}`;
}
/** Which tokens make room, by name. */
function whatToDelete({ tokens, now }) {
    const dead = tokens.filter(token => !(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_1__/* .works */ .No)(token, now));
    if (dead.length === 0)
        return 'delete a token that nobody needs in Docker Home';
    const names = dead.slice(0, mostNamed).map(({ label }) => JSON.stringify(label));
    const more = dead.length > mostNamed ? ` and ${dead.length - mostNamed} more` : '';
    return `delete in Docker Home: ${names.join(', ')}${more}`;
}


/***/ }),

/***/ 6982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readOwner),
/* harmony export */   y: () => (/* binding */ readHubAddress)
/* harmony export */ });
/* harmony import */ var _base_address_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5985);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9039);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5309);
/* harmony import */ var _runner_input_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4851);
/* harmony import */ var _runner_input_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4122);
/* harmony import */ var _runner_terminal_verbs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5285);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4554);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9985);
/* harmony import */ var _totp_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6978);









/** `undefined` when none of the three inputs is given. Throws INPUT_INVALID, HUB_FORBIDDEN for a token as the password. */
function readOwner(runner) {
    const username = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readOptional */ .T9)(runner, 'hub-username');
    const password = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readSecret */ .n5)(runner, 'hub-password');
    const totpSecret = readTotpSecret(runner);
    if (username === undefined && password === undefined && totpSecret === undefined)
        return undefined;
    if (username === undefined || password === undefined) {
        throw incomplete([
            ...(username === undefined ? ['hub-username'] : []),
            ...(password === undefined ? ['hub-password'] : []),
        ]);
    }
    (0,_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseTokenAsPassword */ .PG)(password.reveal());
    return { baseUrl: readHubAddress(runner), account: { username, password, totpSecret } };
}
/** The secret inside a link is hidden like the link itself. */
function readTotpSecret(runner) {
    const text = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readSecret */ .n5)(runner, 'hub-totp-secret');
    return text && new _base_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z((0,_totp_js__WEBPACK_IMPORTED_MODULE_7__/* .totpSecretOf */ .BY)(text.reveal()), runner.mask);
}
const account = 'an owner account of Docker Hub is given by inputs "hub-username" and "hub-password", and input "hub-totp-secret" with two-factor authentication';
function incomplete(missing) {
    return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('INPUT_INVALID', {
        message: `missing: ${(0,_runner_input_words_js__WEBPACK_IMPORTED_MODULE_3__/* .inputWords */ .c)(missing)}`,
        hint: `${account}; check that the secret exists in this environment`,
        terminalHint: `${account}. ${wayOf(missing)}`,
    });
}
/** A flag needs no explanation; the password is no flag. */
function wayOf(missing) {
    return missing.includes('hub-password')
        ? `For the password ${(0,_runner_terminal_verbs_js__WEBPACK_IMPORTED_MODULE_4__/* .secretWays */ .jd)('hub-password')}`
        : 'Give the user name';
}
/** Docker Hub's API, without a slash at the end. Throws INPUT_INVALID. */
function readHubAddress(runner) {
    const text = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readText */ .yR)(runner, 'hub-url');
    if (URL.canParse(text) && (0,_base_address_js__WEBPACK_IMPORTED_MODULE_8__/* .isTrustworthy */ .Gz)(new URL(text)))
        return text.replace(/\/+$/, '');
    throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .invalidInput */ .aY)('hub-url', {
        said: 'is not an https address',
        hint: `leave it out for ${_runner_input_table_js__WEBPACK_IMPORTED_MODULE_2__/* .inputTable */ .Fu['hub-url'].default}`,
    });
}


/***/ }),

/***/ 2199:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ pageSize),
/* harmony export */   _: () => (/* binding */ readHubList)
/* harmony export */ });
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76);

/** Docker's own limit is 100 tokens, so this is one page unless the server makes it smaller. */
const pageSize = 100;
const mostPages = 100;
const mostReadings = 6;
/**
 * All tokens of a paged list. One page is a moment's view; several are one only when a second reading shows the
 * same, since a token made or deleted between two pages moves the others.
 * @param start address of the first page; `next` is followed on its origin only
 * @throws OatError HUB_INVALID when it does not hold still, or leads elsewhere
 */
async function readHubList(start, readPage) {
    let before;
    for (let readings = 0; readings < mostReadings; readings++) {
        const pages = await readPages(start, readPage);
        const tokens = pages.flatMap(page => page.tokens);
        if (pages.length === 1)
            return tokens;
        const ids = tokens.map(({ id }) => id);
        const isWhole = new Set(ids).size === ids.length && new Set(pages.map(({ total }) => total)).size === 1;
        const view = isWhole ? JSON.stringify(ids) : undefined;
        if (view !== undefined && view === before)
            return tokens;
        before = view;
    }
    throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .hubInvalid */ .dN)(`GET ${new URL(start).pathname}`, `with pages that fit together in none of ${mostReadings} readings`);
}
async function readPages(start, readPage) {
    const { origin, pathname } = new URL(start);
    const pages = [];
    let url = start;
    while (pages.length < mostPages) {
        const page = await readPage(url);
        pages.push(page);
        if (page.next === undefined)
            return pages;
        if (!URL.canParse(page.next) || new URL(page.next).origin !== origin) {
            throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .hubInvalid */ .dN)(`GET ${pathname}`, 'with a next page on another server');
        }
        url = page.next;
    }
    throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .hubInvalid */ .dN)(`GET ${pathname}`, `with more than ${mostPages} pages`);
}


/***/ }),

/***/ 6303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N_: () => (/* binding */ createHubSessions),
/* harmony export */   dm: () => (/* binding */ createHubLogin),
/* harmony export */   uJ: () => (/* binding */ createHubClock)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9039);
/* harmony import */ var _base_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7435);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5309);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6496);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9985);
/* harmony import */ var _totp_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6978);







/**
 * Logs in: `/v2/auth/token`, or with a TOTP secret `/v2/users/login` and `/v2/users/2fa-login` from the start, so
 * that the password is never presented in vain. Errors: those of http; HUB_FORBIDDEN, HUB_INVALID; INPUT_INVALID
 * at once for a TOTP secret that is none.
 */
function createHubLogin(options) {
    const { account, party, mask } = options;
    const { username } = account;
    const enter = account.totpSecret && createCodeStep(options, (0,_totp_js__WEBPACK_IMPORTED_MODULE_6__/* .createTotp */ .aC)(account.totpSecret));
    return async () => {
        const password = account.password.reveal();
        if (enter === undefined) {
            const call = { path: '/v2/auth/token', body: { identifier: username, secret: password } };
            const response = await post(options, call);
            if (response.status !== 200)
                throw refused(response, { party, path: call.path });
            return readSession(response, { options, path: call.path, name: 'access_token' });
        }
        const call = { path: '/v2/users/login', body: { username, password } };
        const response = await post(options, call);
        if (response.status === 200)
            return readSession(response, { options, path: call.path, name: 'token' });
        const stepTwo = response.status === 401 ? stepTwoToken(response) : undefined;
        if (stepTwo === undefined)
            throw refused(response, { party, path: call.path });
        return enter(new _base_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(stepTwo, mask));
    };
}
/** The second step. A code is good for one login (RFC 6238, section 5.2): the next one waits for the next code. */
function createCodeStep(options, code) {
    const { clock, hubClock, deadline, onWait, party, codes } = options;
    const path = '/v2/users/2fa-login';
    const counterNow = () => Math.floor((hubClock.now() ?? clock.now()) / _totp_js__WEBPACK_IMPORTED_MODULE_6__/* .totpStep */ .w);
    let used = codes?.last ?? 0;
    return async (stepTwo) => {
        if (counterNow() === used) {
            const pause = (used + 1) * _totp_js__WEBPACK_IMPORTED_MODULE_6__/* .totpStep */ .w - (hubClock.now() ?? clock.now());
            onWait(`Docker Hub: this two-factor code was already used; waiting ${(0,_base_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .seconds */ .YA)(pause)} for the next one`);
            await clock.sleep(pause, deadline.signal);
        }
        used = counterNow();
        codes?.onUse(used);
        const body = { login_2fa_token: stepTwo.reveal(), code: code(used) };
        const response = await post(options, { path, body });
        if (response.status === 401)
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .codeRefused */ .IR)(party, (0,_answers_js__WEBPACK_IMPORTED_MODULE_4__/* .hubDetail */ .NO)(response.body));
        if (response.status !== 200)
            throw refused(response, { party, path });
        return readSession(response, { options, path, name: 'token' });
    };
}
async function post({ baseUrl, http, hubClock }, { path, body }) {
    const response = await http({
        method: 'POST',
        url: `${baseUrl}${path}`,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
    });
    // A refusal must be told as one, also where its headers broke off.
    hubClock.overhear(response);
    return response;
}
function refused(response, { party, path }) {
    const { status, body } = response;
    if (status !== 401 && status !== 403)
        return (0,_answers_js__WEBPACK_IMPORTED_MODULE_4__/* .hubInvalid */ .dN)(`POST ${path}`, `with HTTP ${status}`);
    const asksForCode = stepTwoToken(response) !== undefined;
    return (0,_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .loginRefused */ .U4)(party, { detail: (0,_answers_js__WEBPACK_IMPORTED_MODULE_4__/* .hubDetail */ .NO)(body), asksForCode });
}
/** Not an error by itself: it is there only with two-factor authentication. */
function stepTwoToken({ body }) {
    return /"login_2fa_token"\s*:\s*"(?<token>[^"\\]+)"/.exec(body)?.groups?.['token'];
}
function readSession(response, { options, path, name }) {
    const subject = `POST ${path}`;
    const jwt = new _base_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z((0,_answers_js__WEBPACK_IMPORTED_MODULE_4__/* .readHubText */ .hN)((0,_answers_js__WEBPACK_IMPORTED_MODULE_4__/* .parseHubObject */ .Aj)(response.body, subject), { name, subject }), options.mask);
    return { jwt, endsAt: sessionEnd(jwt.reveal(), options.hubClock.hear(response, subject)) };
}
/** Requests on their way and clocks of whole seconds fit into this. */
const margin = 60_000;
/** Calls at one time share one login. Unless Docker Hub could not be reached, a login that failed is final: the
 * password is never presented again. */
function createHubSessions(login, hubClock) {
    let opening;
    const open = () => {
        const attempt = login();
        opening = attempt;
        attempt.catch((error) => {
            const mayPass = error instanceof _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE && error.code === 'REGISTRY_UNREACHABLE';
            if (mayPass && opening === attempt)
                opening = undefined;
        });
        return attempt;
    };
    const shared = async (isOver) => {
        const before = opening;
        if (before === undefined)
            return open();
        const session = await before;
        if (!isOver(session))
            return session;
        // Somebody who waited for the same session may have opened the next one already.
        return opening === before ? open() : shared(isOver);
    };
    return {
        current: () => shared(({ endsAt }) => (hubClock.now() ?? endsAt) >= endsAt - margin),
        replace: refused => shared(session => session === refused),
    };
}
function createHubClock(clock) {
    let ahead;
    const overhear = ({ headers }) => {
        const time = (0,_base_time_js__WEBPACK_IMPORTED_MODULE_3__/* .parseInstant */ .nV)(headers.date);
        if (time !== undefined)
            ahead = time - clock.now();
        return time;
    };
    return {
        overhear: response => void overhear(response),
        hear: (response, subject) => {
            const time = overhear(response);
            if (time === undefined)
                throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_4__/* .hubInvalid */ .dN)(subject, 'without its time (Date)');
            return time;
        },
        now: () => (ahead === undefined ? undefined : clock.now() + ahead),
    };
}
/** Docker Hub's JWTs live ten minutes; this is for one that does not say so itself. */
const usual = 600_000;
/**
 * Until when a Docker Hub JWT is good, in milliseconds of Docker Hub's clock.
 * @param issuedAt Docker Hub's time when it answered with the JWT
 */
function sessionEnd(jwt, issuedAt) {
    const expires = readExpiry(jwt);
    return expires === undefined ? issuedAt + usual : expires * 1000;
}
function readExpiry(jwt) {
    const payload = jwt.split('.')[1] ?? '';
    try {
        const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
        return typeof claims?.exp === 'number' ? claims.exp : undefined;
    }
    catch {
        // Docker Hub alone has to understand its tokens.
        return undefined;
    }
}


/***/ }),

/***/ 6978:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ totpSecretOf),
/* harmony export */   aC: () => (/* binding */ createTotp),
/* harmony export */   w: () => (/* binding */ totpStep)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9039);

/** Milliseconds that one code is good for. */
const totpStep = 30_000;
/**
 * Six-digit codes from the secret behind an authenticator's QR code (RFC 6238 with SHA-1; RFC 4226, section 5.3).
 * The code's number is the count of half minutes since 1970.
 * @throws OatError INPUT_INVALID when the secret is no base32
 */
function createTotp(secret) {
    const key = parseBase32(secret.reveal());
    if (key === undefined) {
        throw new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('INPUT_INVALID', {
            message: 'input "hub-totp-secret" is not a base32 text (letters and the digits 2 to 7)',
            hint: 'give the secret that the authenticator set-up shows beside its QR code, or the whole otpauth:// link; a code of six digits does not work',
        });
    }
    return counter => {
        const { createHmac } = process.getBuiltinModule('node:crypto');
        const message = Buffer.alloc(8);
        message.writeBigUInt64BE(BigInt(counter));
        const mac = createHmac('sha1', key).update(message).digest();
        const offset = mac.readUInt8(mac.length - 1) & 0xf;
        return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
    };
}
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** Bytes of a base32 text (RFC 4648), in any case, spaces and padding aside. `undefined` when it is none. */
function parseBase32(text) {
    const digits = text.toUpperCase().replace(/[\s-]/g, '').replace(/=+$/, '');
    if (!/^[A-Z2-7]+$/.test(digits))
        return undefined;
    const bytes = [];
    let value = 0;
    let bits = 0;
    for (const digit of digits) {
        value = ((value << 5) | alphabet.indexOf(digit)) & 0xfff;
        bits += 5;
        if (bits < 8)
            continue;
        bits -= 8;
        bytes.push((value >> bits) & 0xff);
    }
    return Uint8Array.from(bytes);
}
/**
 * The base32 secret in what an authenticator is set up with: the text itself, or a whole `otpauth://` link
 * (github.com/google/google-authenticator, "Key Uri Format"). Throws INPUT_INVALID for a link that it cannot serve.
 */
function totpSecretOf(text) {
    if (!/^otpauth:/i.test(text))
        return text;
    const link = URL.canParse(text) ? new URL(text) : undefined;
    const parameter = (name) => link?.searchParams.get(name) ?? '';
    const secret = parameter('secret');
    const remedy = 'copy the link behind the QR code as it is';
    if (link?.host !== 'totp')
        throw refused('is not a link for time-based codes', remedy);
    if (secret === '')
        throw refused('is an otpauth:// link without a secret', remedy);
    const odd = Object.entries(served).find(([name, value]) => !['', value].includes(parameter(name).toUpperCase()));
    if (odd === undefined)
        return secret;
    throw refused(`asks for another ${odd[0]} than Docker Hub has`, `Docker Hub's codes have ${odd[0]} ${odd[1]}: copy the link again, or the text behind secret=`);
}
/** What Docker Hub's codes have, and a link may leave out. */
const served = { algorithm: 'SHA1', digits: '6', period: '30' };
function refused(said, hint) {
    return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('INPUT_INVALID', { message: `input "hub-totp-secret" ${said}`, hint });
}


/***/ }),

/***/ 8365:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ usedCodes)
/* harmony export */ });
const variable = 'DOCKER_OAT_LAST_CODE';
/**
 * Lets the next login know which two-factor code was used last: it is a time, not the code. In a job the later steps
 * know by a variable; in a terminal the next command by a note in the user's cache.
 */
function usedCodes({ environment, exportVariable }) {
    if (environment['GITHUB_ENV'] !== undefined) {
        return {
            last: Number(environment[variable] ?? 0) || 0,
            onUse: counter => {
                exportVariable(variable, String(counter));
            },
        };
    }
    const note = noteIn(environment);
    return { last: note?.read() ?? 0, onUse: counter => note?.write(counter) };
}
/** `undefined` where there is no home. */
function noteIn(environment) {
    const { XDG_CACHE_HOME: cache, LOCALAPPDATA: local, HOME: home } = environment;
    const path = process.getBuiltinModule('node:path');
    const fs = process.getBuiltinModule('node:fs');
    const root = cache || local || (home && path.join(home, '.cache'));
    if (!root || !path.isAbsolute(root))
        return undefined;
    const folder = path.join(root, 'docker-oat-login');
    const file = path.join(folder, 'last-code');
    return {
        read: () => unlessRefused(() => Number(fs.readFileSync(file, 'utf8')) || 0),
        write: (counter) => unlessRefused(() => {
            fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
            fs.writeFileSync(file, String(counter), { mode: 0o600 });
        }),
    };
}
/** Without the note nothing is lost but a wait: Docker Hub then refuses a code that was used, and says so. */
function unlessRefused(act) {
    try {
        return act();
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 871:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Do: () => (/* binding */ parseKey),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   Ud: () => (/* binding */ parseRepositoryNames),
/* harmony export */   Wf: () => (/* binding */ parseRepositoryIds),
/* harmony export */   dC: () => (/* binding */ parseSecrets),
/* harmony export */   o7: () => (/* binding */ parseSecret),
/* harmony export */   rf: () => (/* binding */ parseVariables)
/* harmony export */ });
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6496);

const field = (json, name) => typeof json === 'object' && json !== null ? json[name] : undefined;
const parseRepository = json => {
    const [id, fullName, archived] = ['id', 'full_name', 'archived'].map(name => field(json, name));
    if (typeof id !== 'number' || typeof fullName !== 'string')
        return undefined;
    return { id, fullName, isArchived: archived === true };
};
const parseKey = json => {
    const [id, key] = [field(json, 'key_id'), field(json, 'key')];
    return typeof id === 'string' && typeof key === 'string' ? { id, key } : undefined;
};
const parseSecret = json => {
    const [name, updated] = [field(json, 'name'), field(json, 'updated_at')];
    const updatedAt = typeof updated === 'string' ? (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .nV)(updated) : undefined;
    if (typeof name !== 'string' || updatedAt === undefined)
        return undefined;
    const visibility = ['all', 'private', 'selected'].find(it => it === field(json, 'visibility'));
    return { name, updatedAt, visibility };
};
const parseSecrets = json => parsePage(json, { name: 'secrets', parse: parseSecret });
/** A page of the repositories that may read an organization secret: their ids. */
const parseRepositoryIds = json => parsePage(json, { name: 'repositories', parse: parseId });
const parseId = json => {
    const id = field(json, 'id');
    return typeof id === 'number' ? id : undefined;
};
/** A page of the same repositories: `owner/repo`. */
const parseRepositoryNames = json => parsePage(json, { name: 'repositories', parse: item => parseText(field(item, 'full_name')) });
const parseVariables = json => parsePage(json, {
    name: 'variables',
    parse: item => {
        const [name, value] = [parseText(field(item, 'name')), parseText(field(item, 'value'))];
        return name === undefined || value === undefined ? undefined : { name, value };
    },
});
const parseText = json => (typeof json === 'string' ? json : undefined);
function parsePage(json, { name, parse }) {
    const [total, list] = [field(json, 'total_count'), field(json, name)];
    if (typeof total !== 'number' || !Number.isSafeInteger(total) || total < 0)
        return undefined;
    if (!Array.isArray(list))
        return undefined;
    const items = list.map(parse).filter(item => item !== undefined);
    return items.length === list.length ? { total, items } : undefined;
}


/***/ }),

/***/ 6812:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wg: () => (/* binding */ createGithubCall),
  Wf: () => (/* binding */ githubAddress),
  os: () => (/* binding */ unexpected)
});

// EXTERNAL MODULE: ./src/base/address.ts
var address = __webpack_require__(5985);
// EXTERNAL MODULE: ./src/base/error.ts
var error = __webpack_require__(9039);
// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __webpack_require__(766);
// EXTERNAL MODULE: ./src/register/store.ts
var register_store = __webpack_require__(4900);
// EXTERNAL MODULE: ./src/stores/github/client.ts + 3 modules
var github_client = __webpack_require__(5836);
// EXTERNAL MODULE: ./src/base/http-failure.ts
var http_failure = __webpack_require__(7366);
// EXTERNAL MODULE: ./src/base/retry.ts
var retry = __webpack_require__(7435);
;// CONCATENATED MODULE: ./src/stores/github/failure.ts





/** Why GitHub would not, and what to do: STORE_FORBIDDEN, STORE_MISSING, STORE_FAILED or RATE_LIMITED. */
function githubRefusal(refused) {
    const { store, refusal } = refused;
    const [code, message, hint] = 'fault' in refusal ? failed(refusal) : explain(refusal, refused);
    const cause = 'fault' in refusal && refusal.fault instanceof Error ? { cause: refusal.fault } : {};
    return new error/* OatError */.vE(code, { message: `${(0,register_store/* storeWords */.fI)(store)}: ${message}`, hint, ...cause });
}
function failed(refusal) {
    return ['STORE_FAILED', `GitHub: ${(0,http_failure/* describeOutcome */.SS)(refusal)}`, (0,http_failure/* networkHint */.uw)(refusal.fault)];
}
function explain(refusal, { target, isInstallation }) {
    const { status, message, sso, limit, asked } = refusal;
    const said = `HTTP ${status}, ${(0,base_text/* printable */.g$)(message, 200)}`;
    if (limit !== undefined && asked !== undefined && asked > retry/* longestWait */._s) {
        const wait = (0,retry/* seconds */.YA)(asked);
        return ['RATE_LIMITED', `GitHub's rate limit ends in ${wait} (${said})`, `run the job again in ${wait}`];
    }
    if (limit !== undefined) {
        return [
            'STORE_FAILED',
            `GitHub keeps answering that its rate limit is reached (${said})`,
            'run the job again in an hour',
        ];
    }
    switch (status) {
        case 401:
            return [
                'STORE_FORBIDDEN',
                `GitHub does not accept input "github-token" (${said})`,
                'it may be expired or revoked: create a new one. The token of a GitHub App lasts one hour',
            ];
        case 403:
            return ['STORE_FORBIDDEN', `input "github-token" cannot write it (${said})`, forbiddenHint()];
        case 404:
            return [
                'STORE_MISSING',
                `${target.place} does not exist, or input "github-token" cannot see it`,
                `check the name in the register, and that the token has ${target.permission}`,
            ];
        default:
            return [
                'STORE_FAILED',
                `GitHub answers ${said}`,
                status >= 500 ? 'GitHub has a problem: run the job again later' : 'read what GitHub says',
            ];
    }
    function forbiddenHint() {
        if (sso !== undefined)
            return 'authorize the token for the single sign-on of the organization';
        if (/archived/i.test(message))
            return 'the repository is archived: unarchive it, or remove it from the register';
        const need = `give the token ${target.permission}`;
        if (!isInstallation)
            return need;
        return `${need}. The job's own GITHUB_TOKEN can never write secrets: use the token of a GitHub App, or a fine-grained token`;
    }
}

;// CONCATENATED MODULE: ./src/stores/github/call.ts






function createGithubCall(client, { isInstallation }) {
    const refusal = ({ store, target }, reply) => githubRefusal({ store, target, refusal: 'isLate' in reply ? tooLate : reply, isInstallation });
    async function find(question) {
        const reply = await client.send(question.request);
        if (!(0,github_client/* isAnswer */.T)(reply)) {
            if ('status' in reply && reply.status === 404)
                return undefined;
            throw refusal(question, reply);
        }
        const parsed = reply.status === 200 ? question.parse(reply.data) : undefined;
        if (parsed === undefined)
            throw unexpected(question, reply.status);
        return parsed;
    }
    return {
        send: client.send,
        serverTime: client.serverTime,
        ahead: client.ahead,
        refusal,
        find,
        ask: async (question) => {
            const found = await find(question);
            if (found === undefined)
                throw refusal(question, { status: 404, message: '', sso: undefined });
            return found;
        },
    };
}
/** Only writes of secrets have an end to their time, and they tell it apart. */
const tooLate = { fault: { message: 'no time was left to send it' } };
/** Not an answer of GitHub's: a redirect elsewhere, or another server that speaks in its place. */
function unexpected({ store, request }, status) {
    const said = `${request.method} ${request.path} is answered with HTTP ${status} and something unexpected`;
    return new error/* OatError */.vE('STORE_FAILED', {
        message: `${(0,register_store/* storeWords */.fI)(store)}: ${said}`,
        hint: 'check that GITHUB_API_URL is a GitHub API and that no proxy answers in its place',
    });
}
/**
 * Where GitHub's API is, without a slash at the end; github-token is shown to this address.
 * @param given GITHUB_API_URL (on GitHub Enterprise Server `https://HOST/api/v3`); empty: github.com
 * @throws OatError STORE_FAILED for clear text beyond this machine, and for what is not an address
 */
function githubAddress(given) {
    const text = given?.trim() ?? '';
    if (text === '')
        return 'https://api.github.com';
    const url = URL.canParse(text) ? new URL(text) : undefined;
    // A user name, a query or a fragment would stand in the middle of every address that is made of this one.
    const isPlain = url !== undefined && `${url.username}${url.password}${url.search}${url.hash}` === '';
    if (isPlain && (0,address/* isTrustworthy */.Gz)(url))
        return url.href.replace(/\/+$/, '');
    throw new error/* OatError */.vE('STORE_FAILED', {
        message: `GITHUB_API_URL is ${(0,base_text/* printable */.g$)(text, 120)}: not encrypted and not on this machine, or not the address of an API`,
        hint: 'set the https address of the API',
    });
}


/***/ }),

/***/ 5836:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ createGithubClient),
  T: () => (/* binding */ isAnswer)
});

// EXTERNAL MODULE: ./src/base/error.ts
var base_error = __webpack_require__(9039);
// EXTERNAL MODULE: ./src/base/time.ts
var time = __webpack_require__(6496);
;// CONCATENATED MODULE: ./src/stores/github/bounded-fetch.ts
/** Far above GitHub's longest page: a hundred repositories of about six kilobytes. */
const longestAnswer = 4 * 1024 * 1024;
/**
 * fetch, but an answer is read to its end here, and only up to `limit` bytes, as they are after decompression: a small answer may
 * grow to gigabytes. A success that is longer, or breaks off, is a fault. A refusal counts with what was read of it: its status
 * has said everything, and it must not be asked for again.
 */
function boundedFetch(fetch, limit = longestAnswer) {
    return async (url, options) => {
        const answer = await fetch(url, options);
        const bytes = await readBody(answer, limit);
        const { status, statusText, headers } = answer;
        return {
            status,
            statusText,
            headers,
            url: answer.url,
            body: null,
            text: () => Promise.resolve(new TextDecoder().decode(bytes)),
            arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer),
        };
    };
}
async function readBody({ status, body }, limit) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of body ?? []) {
            size += chunk.length;
            if (size > limit)
                throw new Error(`its answer has more than ${limit / 1024 / 1024} MiB`);
            chunks.push(chunk);
        }
    }
    catch (error) {
        if (status < 400)
            throw error;
    }
    return Buffer.concat(chunks);
}

// EXTERNAL MODULE: ./src/stores/github/pace.ts
var pace = __webpack_require__(1265);
// EXTERNAL MODULE: ./src/base/http-failure.ts
var http_failure = __webpack_require__(7366);
// EXTERNAL MODULE: ./src/base/retry.ts
var retry = __webpack_require__(7435);
;// CONCATENATED MODULE: ./src/stores/github/patience.ts


/** GitHub's advice where it names no time: a minute at least, then longer and longer. */
const firstLimitPause = 60_000;
/**
 * How patient one request is. The function is told of each try that failed; it gives the wait before the next one, or `undefined`
 * when that was the last. A rate limit is waited for as GitHub wants, up to `longestWait`. All other waits together take no
 * longer than `timeoutMs`.
 */
function createGithubPatience(options) {
    const { attempts, clock } = options;
    let tries = 0;
    let left = options.timeoutMs;
    return failure => {
        tries += 1;
        if (tries >= attempts)
            return undefined;
        const limit = 'status' in failure ? failure.limit : undefined;
        const asked = 'status' in failure ? failure.asked : undefined;
        if (limit !== undefined) {
            const pause = asked ?? firstLimitPause * 2 ** (tries - 1);
            return pause > retry/* longestWait */._s
                ? undefined
                : { pause, news: `GitHub's ${limit}: going on in ${(0,retry/* seconds */.YA)(pause)}` };
        }
        if (!mayPass(failure))
            return undefined;
        const pause = asked ?? (0,retry/* backoff */.JN)(tries, clock.random());
        left -= pause;
        const count = `${tries + 1} of ${attempts}`;
        return left < 0
            ? undefined
            : {
                pause,
                news: `GitHub: ${(0,http_failure/* describeOutcome */.SS)(failure)}; trying again in ${(0,retry/* seconds */.YA)(pause)} (${count})`,
            };
    };
}
function mayPass(failure) {
    return 'fault' in failure ? !(0,http_failure/* isFinalNetworkFault */.vX)(failure.fault) : (0,retry/* isTransient */.dg)(failure.status);
}
/**
 * What octokit's error means.
 * @param now GitHub's clock, in milliseconds since 1970
 */
function readFailure(error, now) {
    const { status, message, response } = error;
    if (response === undefined || status === undefined)
        return { fault: networkErrorOf(error) };
    const header = (name) => response.headers[name]?.toString();
    const refusal = { status, message, sso: header('x-github-sso') };
    const asked = (0,retry/* retryAfter */.P9)(header('retry-after'), now);
    const isLimited = status === 403 || status === 429;
    if (isLimited && asked === undefined && header('x-ratelimit-remaining') === '0') {
        return { ...refusal, limit: 'rate limit', asked: untilReset(header('x-ratelimit-reset'), now) };
    }
    // The words stand for a limit only where no header does.
    const isSecondary = status === 429 || asked !== undefined || /rate limit/i.test(message);
    return { ...refusal, asked, limit: isLimited && isSecondary ? 'secondary rate limit' : undefined };
}
/** Milliseconds; a second more, as the header has whole ones. */
function untilReset(header, now) {
    const reset = Number(header) * 1000;
    return Number.isFinite(reset) ? Math.max(0, reset + 1000 - now) : undefined;
}
/** The innermost cause has the code; fetch wraps it twice. */
function networkErrorOf(error) {
    const { cause } = error;
    const isCause = typeof cause === 'object' && cause !== null && 'message' in cause;
    return isCause ? networkErrorOf(cause) : error;
}

;// CONCATENATED MODULE: ./src/stores/github/exchange.ts





const redirectLimit = 3;
/** The name of the error for a request whose time had passed before it was sent at all. */
const notSent = 'NotSentError';
function isNotSent(error) {
    return error instanceof DOMException && error.name === notSent;
}
/**
 * Our hook around octokit's requests. It gives each exchange its turn and its time limit, follows redirects, listens to GitHub's
 * clock, and waits before it tries again.
 */
function createGithubExchange(options) {
    const { clock, signal } = options;
    const turns = (0,pace/* createGithubTurns */.sC)(options);
    const time = createGithubTime(clock);
    /** The toolkit's own, which minds proxies. */
    let fetch;
    /** Throws what keeps the request from being sent. */
    async function once(send, request, isSent) {
        await renewBody(request, { isSent });
        if (clock.now() >= (endOf(request) ?? Infinity)) {
            const said = 'no time was left to send it';
            throw isSent ? new Error(said) : new DOMException(said, notSent);
        }
        request.request.signal = AbortSignal.any([signal, AbortSignal.timeout(options.timeoutMs)]);
        request.request['redirect'] = 'manual';
        request.request.fetch = fetch ??= boundedFetch(request.request.fetch);
        try {
            const answer = await send(request);
            time.hear(answer);
            return { answer };
        }
        catch (error) {
            signal.throwIfAborted();
            time.hear(error.response);
            return { error };
        }
    }
    /** The hook. Throws octokit's error after the last try, and whatever keeps a try from being sent. */
    async function carry(send, request) {
        const patience = createGithubPatience(options);
        let hops = 0;
        for (let isSent = false;; isSent = true) {
            const act = () => once(send, request, isSent);
            const outcome = await turns.take(request.method, { before: endOf(request), act });
            if ('answer' in outcome) {
                const target = redirectTarget(outcome.answer);
                if (target === undefined || hops >= redirectLimit)
                    return outcome.answer;
                hops += 1;
                request.url = target;
            }
            else {
                const wait = patience(readFailure(outcome.error, time.now()));
                if (wait === undefined)
                    throw outcome.error;
                options.onWait(wait.news);
                await clock.sleep(wait.pause, signal);
            }
        }
    }
    return { carry, time };
}
/** GitHub's clock, as its answers tell it (their `Date` header). All in milliseconds; `undefined` before the first one. */
function createGithubTime(clock) {
    let last;
    return {
        hear(answer) {
            const date = (0,time/* parseInstant */.nV)(answer?.headers.date);
            if (date !== undefined)
                last = { date, ahead: date - clock.now() };
        },
        /** As last heard, since 1970. */
        heard: () => last?.date,
        /** How far it was ahead of ours then. */
        ahead: () => last?.ahead,
        /** At this moment, since 1970; ours before the first answer. */
        now: () => clock.now() + (last?.ahead ?? 0),
    };
}
/** Milliseconds since 1970: the request is not sent later. */
function endOf({ request }) {
    return request['before'];
}
/** A renamed repository answers with a redirect; followed on the same origin only, with the same method. */
function redirectTarget({ status, headers: { location }, url }) {
    if (status < 300 || location === undefined || !URL.canParse(location, url))
        return undefined;
    const target = new URL(location, url);
    return target.origin === new URL(url).origin ? target.href : undefined;
}
/** What the body says must be true when it leaves, so it is made after every wait. */
async function renewBody(request, { isSent }) {
    const makeBody = request.request['makeBody'];
    if (makeBody === undefined)
        return;
    try {
        request['data'] = await makeBody();
    }
    catch (error) {
        // An earlier try may have arrived, so this is not the error of something that certainly did not happen.
        if (isSent && error instanceof base_error/* OatError */.vE)
            throw new Error(error.message);
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/stores/github/client.ts



function isAnswer(reply) {
    return 'data' in reply;
}
/** GitHub's REST API through @actions/github, with one hook of ours around its requests. Octokit is loaded with the first one. */
function createGithubClient(options) {
    let loaded;
    const { carry, time } = createGithubExchange(options);
    async function load() {
        const { getOctokit } = await __webpack_require__.e(/* import() */ 157).then(__webpack_require__.bind(__webpack_require__, 157));
        const octokit = getOctokit(options.token.reveal(), {
            baseUrl: options.apiUrl,
            userAgent: 'docker-oat-login',
            log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
        });
        octokit.hook.wrap('request', carry);
        return octokit;
    }
    return {
        serverTime: time.heard,
        ahead: time.ahead,
        send: async ({ method, path, body, before }) => {
            const octokit = await (loaded ??= load());
            try {
                const url = `${options.apiUrl}${path}`;
                // Its own `request`: octokit would share one, and the time limit of a try is written there.
                const answer = await octokit.request({
                    method,
                    url,
                    ...(body !== undefined && typeof body !== 'function' && { data: body }),
                    request: { before, ...(typeof body === 'function' && { makeBody: body }) },
                });
                return { status: answer.status, data: answer.data };
            }
            catch (error) {
                options.signal.throwIfAborted();
                if (isNotSent(error))
                    return { isLate: true };
                if (error instanceof base_error/* OatError */.vE)
                    throw error;
                return readFailure(error, time.now());
            }
        },
    };
}
const ignore = () => undefined;


/***/ }),

/***/ 3182:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readWholeList)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9039);

/** Far more than GitHub lets anybody have of anything that is listed here. */
const mostPages = 100;
const mostReadings = 6;
/**
 * All entries of a paged list. One page is a moment's view. Several are one only when a second reading shows the same,
 * since an entry that comes or goes between two pages moves the others.
 * @throws OatError as `GithubCall.ask`; STORE_FAILED when entries are missing or the list does not hold still
 */
async function readWholeList(list) {
    let before;
    for (let readings = 1; readings <= mostReadings; readings++) {
        const { items, total, pages } = await readPages(list);
        const keys = items.map(list.keyOf);
        const isWhole = new Set(keys).size === keys.length && keys.length === total;
        if (isWhole && pages === 1)
            return items;
        const view = JSON.stringify([total, keys]);
        if (view === before && isWhole)
            return items;
        if (view === before)
            throw incomplete(list, `${new Set(keys).size} of ${total} entries`);
        before = view;
    }
    throw incomplete(list, `another list in each of ${mostReadings} readings`);
}
async function readPages(list) {
    const { call, store, target, path, size, parse } = list;
    const items = [];
    let expected;
    for (let page = 1;; page++) {
        const request = { method: 'GET', path: `${path}?per_page=${size}&page=${page}` };
        const { total, items: found } = await call.ask({ store, target, request, parse });
        if (total > mostPages * size)
            throw incomplete(list, `${total} entries`);
        expected ??= total;
        items.push(...found);
        const isOver = found.length === 0 || items.length >= total || total !== expected;
        if (isOver || page === mostPages)
            return { items, total, pages: page };
    }
}
function incomplete({ store, what, path }, seen) {
    return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('STORE_FAILED', {
        message: `${store}: GitHub's list of ${what} cannot be read completely (GET ${path}: ${seen})`,
        hint: 'run the job again; if that does not help, check that input "github-token" can see every repository of the list (an App has to be installed there)',
    });
}


/***/ }),

/***/ 1265:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ githubPace),
/* harmony export */   sC: () => (/* binding */ createGithubTurns)
/* harmony export */ });
/* unused harmony export nextTurn */
/* harmony import */ var _base_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7435);

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const reads = ['GET', 'HEAD'];
const writes = (method) => (reads.includes(method) ? 0 : 1);
const creates = (method) => (method === 'DELETE' ? 0 : writes(method));
const points = (method) => (reads.includes(method) ? 1 : 5);
/** GitHub's secondary limits (docs.github.com, "Rate limits for the REST API" and its best practices). */
const githubPace = [
    { span: second, most: 1, weigh: writes },
    { span: minute, most: 80, weigh: creates },
    { span: minute, most: 900, weigh: points },
    { span: hour, most: 500, weigh: creates },
];
/**
 * When the next request may be sent, in milliseconds since 1970: `now`, or later when a window is full.
 */
function nextTurn(past, next) {
    const { now, method, windows } = next;
    return Math.max(now, ...windows.map(window => turnIn(window, { past, method })));
}
/** How long a past request can still matter, in milliseconds. */
function longestSpan(windows) {
    return Math.max(0, ...windows.map(({ span }) => span));
}
function turnIn({ span, most, weigh }, { past, method }) {
    let room = most - weigh(method);
    if (weigh(method) === 0)
        return -Infinity;
    for (const { at, method: before } of past.toSorted((a, b) => b.at - a.at)) {
        room -= weigh(before);
        // This one and all before it must have left the window.
        if (room < 0)
            return at + span;
    }
    return -Infinity;
}
/** Shorter waits than this are no news, in milliseconds. */
const worthTelling = 10_000;
/**
 * Lets a request go when GitHub's secondary limits allow it: waiting costs less than being refused. Writes go one after the other,
 * each when the answer to the one before has come.
 */
function createGithubTurns({ clock, signal, windows, onWait }) {
    const past = [];
    const memory = longestSpan(windows);
    let lastWrite = Promise.resolve();
    async function pace(method, { before = Infinity, act }) {
        signal.throwIfAborted();
        const now = clock.now();
        while (past[0] !== undefined && past[0].at < now - memory)
            past.shift();
        const turn = { at: nextTurn(past, { now, method, windows }), method };
        past.push(turn);
        const pause = Math.min(turn.at, before) - now;
        if (pause > worthTelling)
            onWait(`GitHub limits how much may be written: going on in ${(0,_base_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .seconds */ .YA)(pause)}`);
        try {
            if (pause > 0)
                await clock.sleep(pause, signal);
            const result = await act();
            // GitHub had the request somewhere before.
            turn.at = clock.now();
            return result;
        }
        catch (error) {
            past.splice(past.indexOf(turn), 1);
            throw error;
        }
    }
    return {
        /** What `act` gives or throws, once its turn has come; the signal's reason. */
        take(method, turn) {
            if (reads.includes(method))
                return pace(method, turn);
            const write = lastWrite.then(() => pace(method, turn));
            lastWrite = write.catch(() => undefined);
            return write;
        },
    };
}


/***/ }),

/***/ 4535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ parsePublicKey),
/* harmony export */   o: () => (/* binding */ seal)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9039);
/* harmony import */ var _register_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4900);


/** Base64 to a key. @throws OatError STORE_FAILED naming `store`, when it has not the 32 bytes of a key */
function parsePublicKey(base64, store) {
    const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
    if (isKey(bytes))
        return bytes;
    throw new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('STORE_FAILED', {
        message: `${(0,_register_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(store)}: GitHub's public key has ${bytes.length} bytes instead of 32, so nothing can be encrypted with it`,
        hint: 'check that GITHUB_API_URL is a GitHub API and that no proxy changes its answers',
    });
}
function isKey(bytes) {
    return bytes.length === 32;
}
/**
 * The value as a sealed box (libsodium's `crypto_box_seal`) in base64: only the owner of the key can open it
 * (docs.github.com, "Encrypting secrets for the REST API").
 */
async function seal(value, key) {
    const { default: sodium } = await __webpack_require__.e(/* import() */ 768).then(__webpack_require__.bind(__webpack_require__, 4768));
    await sodium.ready;
    return Buffer.from(sodium.crypto_box_seal(value.reveal(), key)).toString('base64');
}


/***/ }),

/***/ 6731:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ secretTarget)
/* harmony export */ });
const families = { actions: 'Secrets', dependabot: 'Dependabot secrets', codespaces: 'Codespaces secrets' };
/** @param repository `owner/repo` as GitHub calls it now; of no matter for an organization's secret */
function secretTarget(store, repository) {
    const [owner = '', name = ''] = repository.split('/').map(encodeURIComponent);
    const repositoryPath = `/repos/${owner}/${name}`;
    switch (store.kind) {
        case 'repository-secret':
            return {
                path: `${repositoryPath}/${store.app}`,
                place: `repository ${repository}`,
                permission: `the repository permission "${families[store.app]}: write" for ${repository}`,
                variablePermission: `the repository permission "Variables: write" for ${repository}`,
            };
        case 'environment-secret':
            return {
                path: `${repositoryPath}/environments/${encodeURIComponent(store.environment)}`,
                place: `environment ${store.environment} of ${repository}`,
                permission: `the repository permission "Environments: write" for ${repository}`,
                variablePermission: `the repository permission "Environments: write" for ${repository}`,
            };
        case 'organization-secret': {
            const { organization, app } = store;
            const family = families[app];
            return {
                path: `/orgs/${encodeURIComponent(organization)}/${app}`,
                place: `organization ${organization}`,
                permission: `the organization permission "${app === 'actions' ? family : `Organization ${family.toLowerCase()}`}: write" for ${organization}`,
                variablePermission: `the organization permission "Variables: write" for ${organization}`,
            };
        }
    }
}


/***/ }),

/***/ 2667:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HT: () => (/* binding */ organizationPlace),
/* harmony export */   Ki: () => (/* binding */ createGithubAccess),
/* harmony export */   cV: () => (/* binding */ writeVariable),
/* harmony export */   kz: () => (/* binding */ writeSecret),
/* harmony export */   r_: () => (/* binding */ untold)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9039);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(871);
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6812);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5836);
/* harmony import */ var _list_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3182);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4535);






/** Seals and stores; once more when GitHub has another key by now. Throws when certainly nothing was written. */
async function writeSecret(located, options) {
    const { call, places } = options;
    const key = await places.key(located);
    const sentAt = call.serverTime();
    let request = await sealedRequest(located, { key, ...options });
    let reply = await call.send(request);
    if (mayBeStaleKey(reply)) {
        const renewed = await places.renewKey(located);
        if (renewed.id !== key.id) {
            request = await sealedRequest(located, { key: renewed, ...options });
            reply = await call.send(request);
        }
    }
    const made = { store: located.name, target: located.target, request };
    if ((0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .isAnswer */ .T)(reply)) {
        const isWritten = reply.status === 201 || reply.status === 204;
        if (isWritten)
            return { result: 'written', sentAt, answeredAt: call.serverTime() };
        return { result: 'lost', error: (0,_call_js__WEBPACK_IMPORTED_MODULE_2__/* .unexpected */ .os)(made, reply.status) };
    }
    if ('isLate' in reply)
        return { result: 'late' };
    const error = call.refusal(made, reply);
    if ('fault' in reply || reply.status >= 500)
        return { result: 'lost', error };
    throw error;
}
async function sealedRequest({ store, target }, { key, value, access, before }) {
    const sealed = { encrypted_value: await (0,_seal_js__WEBPACK_IMPORTED_MODULE_5__/* .seal */ .o)(value, key.key), key_id: key.id };
    const body = access === undefined ? sealed : async () => ({ ...sealed, ...(await access()) });
    const path = `${target.path}/secrets/${store.secret}`;
    return { method: 'PUT', path, body, before };
}
/** GitHub says 422 to a box for an older key; some servers of one's own say 500. */
function mayBeStaleKey(reply) {
    return !(0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .isAnswer */ .T)(reply) && 'status' in reply && [422, 500].includes(reply.status);
}
/**
 * Writes a variable: changes it (PATCH), or creates it (POST) where there is none; GitHub has no PUT for these. It looks
 * first, since GitHub limits writes far more than reads. Gives GitHub's refusal, `undefined` when it is written.
 */
async function writeVariable({ target }, options) {
    const { call, name, value, access, before } = options;
    const plain = { name, value };
    const body = access === undefined ? plain : async () => ({ ...plain, ...(await access()) });
    const path = `${target.path}/variables`;
    const change = () => call.send({ method: 'PATCH', path: `${path}/${name}`, body, before });
    const statusOf = (reply) => ('status' in reply ? reply.status : undefined);
    const found = await call.send({ method: 'GET', path: `${path}/${name}` });
    if (!(0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .isAnswer */ .T)(found) && statusOf(found) !== 404)
        return found;
    const written = (0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .isAnswer */ .T)(found) ? await change() : await call.send({ method: 'POST', path, body, before });
    // A creation whose answer was lost is there at the second try.
    const last = statusOf(written) === 409 ? await change() : written;
    return (0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .isAnswer */ .T)(last) ? undefined : last;
}
const pageSize = 100;
/** Reads who may read an organization secret, so that a write changes nothing about it. */
function createGithubAccess(options) {
    const { call, single, findId, warn } = options;
    async function readIds({ name, store, target }) {
        return (0,_list_js__WEBPACK_IMPORTED_MODULE_4__/* .readWholeList */ .E)({
            call,
            store: name,
            target,
            size: pageSize,
            parse: _answers_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRepositoryIds */ .Wf,
            keyOf: id => id,
            path: `${target.path}/secrets/${store.secret}/repositories`,
            what: 'the repositories that may read the secret',
        });
    }
    /**
     * The access of a secret as it is (`secret`): a write that leaves the ids out would clear the list. For one that is not there
     * yet, what the register says; `private` when it says nothing.
     * @throws OatError STORE_FAILED when GitHub does not tell the access completely
     */
    async function read(located, secret) {
        const { visibility } = located.store;
        if (secret !== undefined) {
            if (secret.visibility === undefined)
                throw untold(located.name);
            if (secret.visibility !== 'selected')
                return { visibility: secret.visibility };
            return { visibility: 'selected', selected_repository_ids: await readIds(located) };
        }
        if (visibility?.kind !== 'selected')
            return { visibility: visibility?.kind ?? 'private' };
        const ids = [];
        for (const repository of visibility.repositories)
            ids.push(await findId(repository, located.name));
        return { visibility: 'selected', selected_repository_ids: ids };
    }
    /** At this moment; old as soon as anything was waited for. */
    const readNow = async (located) => read(located, await single(located));
    return {
        read,
        /** For one write: `take` right before each try; `compare` once it is written. */
        follow(located) {
            let sent;
            return {
                take: async () => (sent = await readNow(located)),
                compare: async () => {
                    try {
                        const after = await readNow(located);
                        if (sent !== undefined && !isSameAccess(sent, after))
                            warn(changed(located, { sent, after }));
                    }
                    catch (error) {
                        // The secret is written: that nobody could look once more does not undo it.
                        if (!(error instanceof _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE))
                            throw error;
                        warn(`${error.message}; the secret is written: check on GitHub who may read it`);
                    }
                },
            };
        },
    };
}
/** An organization's place; `undefined` for any other, where nobody is asked who may read. */
function organizationPlace({ store, name, target }) {
    return store.kind === 'organization-secret' ? { store, name, target } : undefined;
}
function changed({ name }, { sent, after }) {
    const [before, now] = [describeAccess(sent), describeAccess(after)];
    return `${name}: who may read this secret changed while it was written (before: ${before}, now: ${now}); check its repository access on GitHub`;
}
/** Whether the same repositories may read. */
function isSameAccess(one, other) {
    const ids = ({ selected_repository_ids = [] }) => [...new Set(selected_repository_ids)].sort((a, b) => a - b).join();
    return one.visibility === other.visibility && ids(one) === ids(other);
}
/** In words, for a log. */
function describeAccess({ visibility, selected_repository_ids: ids = [] }) {
    if (visibility !== 'selected')
        return visibility;
    return `${ids.length} selected ${ids.length === 1 ? 'repository' : 'repositories'}`;
}
/** Guessing would open the secret to repositories that must not read it, or close it to those that need it. */
function untold(store) {
    return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('STORE_FAILED', {
        message: `${store}: GitHub does not say who may read this secret (visibility is missing or unknown)`,
        hint: 'check its repository access on GitHub, and look for a newer version of this action',
    });
}


/***/ }),

/***/ 7269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AL: () => (/* binding */ noteCopies),
/* harmony export */   OX: () => (/* binding */ withoutCopies),
/* harmony export */   QX: () => (/* binding */ readCopies),
/* harmony export */   lS: () => (/* binding */ copiesOf)
/* harmony export */ });
/* harmony import */ var _register_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4900);
/* harmony import */ var _register_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8491);


/**
 * Where the copies of a token are, remembered on Docker Hub itself: a fingerprint of the list of its stores stands in the
 * token's description, `[copies 1a2b3c4d]`. It says which list was confirmed, so another list in the register shows,
 * whatever the times of the stores say.
 */
const marks = /\s*\[copies ([0-9a-f]{8})\]/g;
/** Half a character: no text of Docker Hub's has one. */
const half = /\p{Cs}/gu;
/**
 * The fingerprint of a slot's stores: 8 hexadecimal digits, the same in any order of the list.
 * @param thisRepository `owner/repo` that the register stands in
 */
function copiesOf(stores, thisRepository) {
    const places = new Set(stores.map(store => placeOf(store, thisRepository)));
    return hash([...places].sort().join('\n'))
        .toString(16)
        .padStart(8, '0');
}
/** The fingerprint in a description, `undefined` when there is none. */
function readCopies(description) {
    return [...description.matchAll(marks)].at(-1)?.[1];
}
/** A description's own words. */
function withoutCopies(description) {
    return description.replace(half, '').replace(marks, '').trim();
}
/** A description with this fingerprint in place of any other, cut to Docker's limit. */
function noteCopies(description, copies) {
    const words = withoutCopies(description).slice(0, _register_values_js__WEBPACK_IMPORTED_MODULE_1__/* .longestPurpose */ .ZG);
    // A cut must not leave half a character.
    return `${words.replace(half, '').trimEnd()} [copies ${copies}]`.trimStart();
}
/** Who may read an organization's secret belongs to it: a new reader gets the secret with the next write. */
function placeOf(store, thisRepository) {
    const identity = (0,_register_store_js__WEBPACK_IMPORTED_MODULE_0__/* .storeIdentity */ .u)(store, thisRepository);
    if (store.kind !== 'organization-secret' || store.visibility === undefined)
        return identity;
    const { visibility } = store;
    const readers = visibility.kind === 'selected' ? visibility.repositories.map(it => it.toLowerCase()) : [];
    return [identity, visibility.kind, ...readers.sort()].join(' ');
}
/** FNV-1a with the finish of MurmurHash3: nobody has a reason to forge it, and the model has no library for hashes. */
function hash(text) {
    let state = 0x811c9dc5;
    for (let index = 0; index < text.length; index++) {
        state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
    }
    state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
    return (state ^ (state >>> 16)) >>> 0;
}


/***/ }),

/***/ 931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DI: () => (/* binding */ tokenBar),
/* harmony export */   VM: () => (/* binding */ gantt),
/* harmony export */   w0: () => (/* binding */ timelineTable)
/* harmony export */ });
/* harmony import */ var _base_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2584);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6496);
/* harmony import */ var _register_label_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6899);
/* harmony import */ var _token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(359);




/** A page of bars is of no use to anybody, and the runner takes no summary above a mebibyte. */
const mostBars = 100;
const day = 86_400_000;
/**
 * A fixed width: Mermaid would spread the names over a phone's whole screen and leave no room for bars. GitHub
 * scales the picture down instead, and at this width it can still be read.
 */
const layout = { useWidth: 500, leftPadding: 155, rightPadding: 10, fontSize: 12, sectionFontSize: 12 };
const heights = { barHeight: 24, barGap: 6 };
const legend = 'Lifetime of each token. Red line: today. Red bar: needs attention.';
const tags = {
    current: '',
    older: 'active, ',
    dead: 'done, ',
    odd: 'crit, ',
};
/** Mermaid's chart, which GitHub renders (mermaid.js.org/syntax/gantt.html); nothing without bars, or with too many. */
function gantt(sections) {
    const shown = sections.filter(({ bars }) => bars.length > 0);
    const bars = shown.flatMap(section => section.bars);
    if (bars.length === 0 || bars.length > mostBars)
        return [];
    const range = Math.max(...bars.map(({ to }) => to)) - Math.min(...bars.map(({ from }) => from));
    return [
        legend,
        '',
        '```mermaid',
        `%%{init: ${JSON.stringify({ gantt: { ...layout, ...heights } })}}%%`,
        'gantt',
        '  dateFormat YYYY-MM-DDTHH:mm:ss',
        ...axis(range),
        ...shown.flatMap(section => [`  section ${twoLines(plain(section.name))}`, ...section.bars.map(draw)]),
        '```',
        '',
    ];
}
/** About six ticks, or their dates run into each other. */
function axis(range) {
    const months = Math.ceil(range / (180 * day));
    if (range >= 60 * day)
        return ['  axisFormat %b %y', `  tickInterval ${months}month`];
    return ['  axisFormat %d %b', `  tickInterval ${Math.max(1, Math.ceil(range / (6 * day)))}day`];
}
/** A bar of no length is not drawn. */
function draw({ name, kind, from, to }) {
    return `  ${plain(name)} :${tags[kind]}${time(from)}, ${time(Math.max(to, from + 1000))}`;
}
function time(at) {
    return (0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(at).slice(0, 19);
}
/** Mermaid has no way to quote a name: what could end it, or mean something, is left out. */
function plain(text) {
    return text.replace(/[^\p{L}\p{N},._/()“”-]+/gu, ' ').trim() || 'unnamed';
}
const longestLine = 22;
/** Never broken at `_`: a token's value in a label could then not be found and masked. Labels differ at their ends (`… pull`, `… push`), so a long one loses its middle. */
function twoLines(name) {
    if (name.length <= longestLine)
        return name;
    const breaks = [...name.matchAll(/[ /-]/g)].map(({ index }) => index + 1);
    const fitting = breaks.filter(at => at <= longestLine && name.length - at <= longestLine);
    const at = fitting.at(-1);
    if (at !== undefined)
        return `${name.slice(0, at).trim()}<br>${name.slice(at)}`;
    return `${name.slice(0, longestLine - 1)}…<br>…${name.slice(1 - longestLine)}`;
}
/** A token without expiry is drawn until so long after today. */
const openEnd = 90 * 86_400_000;
const kinds = {
    Current: 'current',
    'Hand-made': 'older',
    Superseded: 'older',
    Deactivated: 'dead',
    Pending: 'odd',
    Stranger: 'odd',
};
/** A token's life from its making to its retirement or expiry. `Stranger`: not in the register, so its label is its name. */
function tokenBar(token, { role, now }) {
    const { label, createdAt: from, expiresAt } = token;
    const { state, time } = (0,_register_label_js__WEBPACK_IMPORTED_MODULE_3__/* .parseLabel */ .Q_)(label);
    const isDeactivated = state === 'retired';
    const end = expiresAt ?? now + openEnd;
    // No label's name starts with a quote, and Mermaid takes no quoted one for a word of its own.
    const name = role === 'Stranger' ? `“${label.slice(0, 40)}”` : role.toLowerCase();
    return {
        name: [name, ...(isDeactivated ? [] : notes(token, now))].join(', '),
        kind: (0,_token_js__WEBPACK_IMPORTED_MODULE_2__/* .works */ .No)(token, now) ? kinds[role] : 'dead',
        from,
        to: isDeactivated ? Math.min(time, end) : end,
    };
}
function notes(token, now) {
    return [
        ...((0,_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isExpired */ ._d)(token, now) ? ['expired'] : []),
        ...(token.isActive ? [] : ['deactivated']),
        ...(token.expiresAt === undefined ? ['no expiry'] : []),
    ];
}
/** Characters of a bar: with its frame they fit into a phone's width. */
const cells = 24;
/** A token of years ago must not press those of today into one character. */
const longestView = 366 * day;
const strokes = { current: '█', older: '▓', dead: '▒', odd: '█' };
/**
 * The same lives as a table of text, which needs no script and can be read on a phone: a row for each section, a line for
 * each token. @param now milliseconds since 1970
 */
function timelineTable(sections, now) {
    const shown = sections.filter(({ bars }) => bars.length > 0);
    const bars = shown.flatMap(section => section.bars);
    if (bars.length === 0 || bars.length > mostBars)
        return [];
    const from = Math.max(now - longestView, Math.min(now, ...bars.map(bar => bar.from)));
    const to = Math.min(now + longestView, Math.max(now, ...bars.map(bar => bar.to)));
    const scale = { from, step: Math.max(1, (to - from) / cells), now };
    return [
        `| Lifetimes, ${dayOf(from)} to ${dayOf(to)}. ┃ is today |`,
        '| --- |',
        ...shown.map(({ name, bars: own }) => `| <b>${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(name)}</b>${own.map(bar => line(bar, scale)).join('')} |`),
        '',
    ];
}
function line(bar, scale) {
    const { from, step, now } = scale;
    const today = Math.min(cells - 1, Math.floor((now - from) / step));
    const drawn = Array.from({ length: cells }, (_, cell) => {
        const start = from + cell * step;
        if (cell === today)
            return '┃';
        return bar.from < start + step && bar.to > start ? strokes[bar.kind] : '·';
    });
    const look = bar.kind === 'odd' ? ', <b>needs attention</b>' : '';
    return `<br>${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(bar.name)}${look}: ${dayOf(bar.from)} to ${dayOf(bar.to)}<br><code>${drawn.join('')}</code>`;
}
function dayOf(at) {
    return (0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .dayText */ .Ew)((0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(at).slice(0, 10));
}


/***/ }),

/***/ 359:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ findCurrent),
/* harmony export */   Ln: () => (/* binding */ span),
/* harmony export */   No: () => (/* binding */ works),
/* harmony export */   Sh: () => (/* binding */ tokenRole),
/* harmony export */   TG: () => (/* binding */ slotTokens),
/* harmony export */   _d: () => (/* binding */ isExpired),
/* harmony export */   nG: () => (/* binding */ readSlotTokens),
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   sJ: () => (/* binding */ currentSince),
/* harmony export */   tW: () => (/* binding */ isOlder),
/* harmony export */   yC: () => (/* binding */ longestWork)
/* harmony export */ });
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6496);
/* harmony import */ var _register_label_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6899);


/**
 * The slot's tokens among all of Docker Hub's, oldest first: by `created_at`, then id, the only order there is.
 * @param own the id of this run's token: it belongs to the slot whatever it is called by now
 */
function readSlotTokens(tokens, name, own) {
    return tokens.flatMap(token => readToken(token, name, own)).sort((a, b) => (isOlder(a, b) ? -1 : 1));
}
function readToken(token, name, own) {
    const label = (0,_register_label_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLabel */ .Q_)(token.label);
    const isNamed = (0,_register_label_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameText */ .cZ)(label.name, name);
    if (isNamed && label.state !== undefined)
        return [{ ...token, state: label.state, since: label.time, run: label.run }];
    // Its label was changed in Docker Home, or is not kept as it was sent.
    if (token.id === own)
        return [{ ...token, state: 'pending', since: token.createdAt }];
    return isNamed ? [{ ...token, state: 'plain', since: token.createdAt }] : [];
}
function isOlder(a, b) {
    return a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id);
}
function isExpired(token, now) {
    return token.expiresAt !== undefined && token.expiresAt <= now;
}
/** Whether the registry still takes the token. */
function works(token, now) {
    return token.isActive && !isExpired(token, now);
}
/** The newest token labelled `current`, whether it works or not. */
function findCurrent(tokens) {
    return tokens.findLast(({ state }) => state === 'current');
}
/** Since when a `current` token is current. GitHub's clock wrote the label, so Docker Hub's has a word too. */
function currentSince(token) {
    return Math.max(token.since, token.createdAt);
}
/** A run may be at work for so long: a pending token that is younger is nobody's left-over. Milliseconds. */
const longestWork = 15 * 60_000;
/** What a token is called beside the current one. A hand-made one is superseded only by the first rotation. */
function tokenRole(token, current) {
    if (token === current)
        return 'Current';
    if (current === undefined && token.state === 'plain')
        return 'Hand-made';
    if (token.state === 'retired')
        return 'Deactivated';
    return token.state === 'pending' && (current === undefined || isOlder(current, token))
        ? 'Pending'
        : 'Superseded';
}
function slotTokens(slot, { tokens, now }) {
    const own = readSlotTokens(tokens, slot.label);
    const current = findCurrent(own) ?? own.findLast(({ state }) => state === 'plain');
    const alive = own.filter(token => token.isActive && !isExpired(token, now));
    const isNewer = (token) => current === undefined || isOlder(current, token);
    return {
        current,
        pending: alive.filter(token => token.state === 'pending' && isNewer(token)),
        superseded: alive.filter(token => token !== current && !isNewer(token)),
        retired: own.filter(token => token.state === 'retired' && !token.isActive),
    };
}
/** `3 days`, `5 hours`: a span of time for a person, rounded down. */
function span(milliseconds) {
    const hours = Math.floor(milliseconds / 3_600_000);
    const [count, unit] = hours >= 48 ? [Math.floor(hours / 24), 'day'] : [hours, 'hour'];
    return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
/** A time as a date, which is what an expiry is about. */
function date(at) {
    return (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(at).slice(0, 10);
}


/***/ })

};
;