"use strict";
exports.id = 906;
exports.ids = [906];
exports.modules = {

/***/ 6807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readWholeList)
/* harmony export */ });
const mostPages = 100;
const mostReadings = 6;
async function readWholeList(readPage, keyOf, refuse) {
  let before;
  for (let readings = 1; readings <= mostReadings; readings++) {
    const { items, total, pages, hasNext } = await readPages(readPage);
    const keys = items.map(keyOf);
    const count = new Set(keys).size;
    const isWhole = count === keys.length && count >= total && !hasNext;
    if (isWhole && pages === 1) return items;
    const view = JSON.stringify([total, hasNext, keys]);
    if (view === before && isWhole) return items;
    if (view === before) throw refuse(`${count} of ${total} entries${hasNext ? ", and another page" : ""}`);
    before = view;
  }
  throw refuse(`another list in each of ${mostReadings} readings`);
}
async function readPages(readPage) {
  const items = [];
  let expected;
  for (let page = 1; ; page++) {
    const { total, items: found, hasNext } = await readPage(page);
    expected ??= total;
    items.push(...found);
    const isEndless = total > mostPages * found.length;
    const isEnd = isEndless || items.length >= total || total !== expected;
    if (isEnd) return { items, total, pages: page, hasNext };
  }
}



/***/ }),

/***/ 1070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ parseHubObject),
/* harmony export */   H9: () => (/* binding */ readHubEvents),
/* harmony export */   JB: () => (/* binding */ readHubPage),
/* harmony export */   NO: () => (/* binding */ hubDetail),
/* harmony export */   Y7: () => (/* binding */ readHubPushes),
/* harmony export */   hN: () => (/* binding */ readHubText),
/* harmony export */   h_: () => (/* binding */ readHubToken),
/* harmony export */   y8: () => (/* binding */ readHubRepository)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5221);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1036);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9839);




function parseHubObject({ body, subject }) {
  const value = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonObject */ .dw)(body);
  if (value !== void 0) return value;
  throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .hubInvalid */ .dN)(subject, "with something other than a JSON object");
}
function readHubPage(answer) {
  const { subject } = answer;
  const { total, results, next } = parseHubObject(answer);
  if (!Array.isArray(results)) throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .hubInvalid */ .dN)(subject, "without results");
  if (typeof total !== "number") throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .hubInvalid */ .dN)(subject, "without a total");
  const items = results.map((item) => readToken((0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asJsonObject */ .Oe)(item) ?? {}, subject));
  return { total, items, hasNext: typeof next === "string" && next !== "" };
}
function readHubToken(answer) {
  const { subject } = answer;
  const fields = parseHubObject(answer);
  const { resources, description } = fields;
  if (!Array.isArray(resources)) throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .hubInvalid */ .dN)(subject, "without resources");
  return {
    ...readToken(fields, subject),
    resources: resources.map((item) => readResource(item, subject)),
    description: typeof description === "string" ? description : void 0
  };
}
function readHubText(fields, name, subject) {
  const value = fields[name];
  if (typeof value === "string" && value !== "") return value;
  throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .hubInvalid */ .dN)(subject, `without ${name}`);
}
function hubDetail(text) {
  const value = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonObject */ .dw)(text);
  if (value === void 0) return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(text) || "no reason given";
  const texts = [value["detail"], value["message"], value["text"]].filter((it) => typeof it === "string");
  const fields = Object.entries((0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asJsonObject */ .Oe)(value["fields"]) ?? {}).map((it) => JSON.stringify(it));
  return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)([...new Set(texts), ...fields].join(" ") || "no reason given");
}
function readToken(fields, subject) {
  const { id, label, is_active: isActive, created_at: created, created_by: createdBy } = fields;
  if (typeof label !== "string") throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .hubInvalid */ .dN)(subject, "with a token that has no label");
  if (typeof isActive !== "boolean") throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .hubInvalid */ .dN)(subject, "with a token that has no is_active");
  const createdAt = typeof created === "string" ? (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .nV)(created) : void 0;
  if (createdAt === void 0) throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .hubInvalid */ .dN)(subject, "with a token whose created_at is not a time");
  const untold = createdBy === void 0 ? ["created_by"] : [];
  const timeOf = (name) => {
    const value = fields[name];
    const time = typeof value === "string" ? (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .nV)(value) : void 0;
    if (value !== null && time === void 0) untold.unshift(name);
    return time === void 0 || time <= createdAt ? void 0 : time;
  };
  const lastUsedAt = timeOf("last_used_at");
  const expiresAt = timeOf("expires_at");
  return {
    id: Number.isSafeInteger(id) ? String(id) : readHubText(fields, "id", subject),
    label,
    isActive,
    createdAt,
    expiresAt,
    lastUsedAt,
    ...typeof createdBy === "string" && createdBy !== "" && { createdBy },
    ...untold.length > 0 && { untold }
  };
}
function readResource(value, subject) {
  const { type, path, scopes } = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asJsonObject */ .Oe)(value) ?? {};
  const isRight = typeof type === "string" && typeof path === "string" && Array.isArray(scopes);
  if (!isRight || !scopes.every((scope) => typeof scope === "string")) {
    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .hubInvalid */ .dN)(subject, "with a resource that lacks type, path or scopes");
  }
  return { type, path, scopes };
}
function readHubEvents(answer, action) {
  return readLog(answer).map(({ actor, at, fields }) => {
    const description = fields["action_description"];
    const sentence = typeof description === "string" && description.trim() !== "" ? description : `did ${action} a token`;
    return { action, actor, description: (0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(sentence, 200), at };
  });
}
function readHubPushes(answer) {
  return readLog(answer).map(({ actor, at, fields }) => {
    const { tag, digest } = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asJsonObject */ .Oe)(fields["data"]) ?? {};
    const told = (value) => typeof value === "string" ? (0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(value, 140) : void 0;
    const repository = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(readHubText(fields, "name", answer.subject), 300);
    return { repository, actor, tag: told(tag), digest: told(digest), at };
  });
}
function readLog(answer) {
  const { subject } = answer;
  const { logs } = parseHubObject(answer);
  if (!Array.isArray(logs)) throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .hubInvalid */ .dN)(subject, "without logs");
  return logs.map((item) => {
    const fields = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asJsonObject */ .Oe)(item) ?? {};
    const { actor, timestamp } = fields;
    const at = typeof timestamp === "string" ? (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .nV)(timestamp) : void 0;
    if (typeof actor === "string" && at !== void 0) return { actor: (0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(actor, 80), at, fields };
    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .hubInvalid */ .dN)(subject, "with an event that lacks its actor or time");
  });
}
function readHubRepository(answer) {
  const { immutable_tags_settings: settings } = parseHubObject(answer);
  const { enabled, rules } = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asJsonObject */ .Oe)(settings) ?? {};
  if (typeof enabled !== "boolean") return { immutableTags: void 0 };
  const patterns = Array.isArray(rules) ? rules.filter((rule) => typeof rule === "string") : [];
  return { immutableTags: { enabled, rules: patterns.map((rule) => (0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(rule, 80)) } };
}



/***/ }),

/***/ 1430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dh: () => (/* binding */ listTokens),
  yn: () => (/* binding */ openHubAccess),
  AI: () => (/* binding */ readToken)
});

// EXTERNAL MODULE: ./build/src/base/paged-list.js
var paged_list = __webpack_require__(6807);
// EXTERNAL MODULE: ./build/src/hub/answers.js
var answers = __webpack_require__(1070);
// EXTERNAL MODULE: ./build/src/hub/failure.js
var failure = __webpack_require__(9839);
// EXTERNAL MODULE: ./build/src/base/error.js
var base_error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/base/json.js
var json = __webpack_require__(5221);
// EXTERNAL MODULE: ./build/src/base/retry.js
var retry = __webpack_require__(973);
// EXTERNAL MODULE: ./build/src/base/secret.js
var secret = __webpack_require__(1595);
// EXTERNAL MODULE: ./build/src/base/time.js
var base_time = __webpack_require__(8602);
// EXTERNAL MODULE: ./build/src/hub/totp.js
var totp = __webpack_require__(3200);
;// CONCATENATED MODULE: ./build/src/hub/session.js








const gone = [404, 405, 410];
function createHubLogin(options) {
  const { account, identity, mask } = options;
  const { username, password, totpSecret } = account;
  const enter = totpSecret && createCodeStep(options, (0,totp/* createTotp */.aC)(totpSecret));
  const byToken = () => post(options, "/v2/auth/token", { identifier: username, secret: password.reveal() }).then(
    (response) => readSession(response, "access_token", options)
  );
  return async () => {
    if (identity.tokenInput !== void 0) return byToken();
    const response = await post(options, "/v2/users/login", { username, password: password.reveal() });
    if (gone.includes(response.status) && enter === void 0) return byToken();
    const stepTwo = response.status === 401 ? stepTwoToken(response) : void 0;
    if (stepTwo === void 0 || enter === void 0) return readSession(response, "token", options);
    return enter(new secret/* Secret */.z(stepTwo, mask));
  };
}
function createCodeStep(options, code) {
  const { clock, hubClock, deadline, onWait, identity, codes } = options;
  const now = () => hubClock.now() ?? clock.now();
  let used = codes?.last ?? 0;
  return async (stepTwo) => {
    if (Math.floor(now() / totp/* totpStep */.w) === used) {
      const pause = (used + 1) * totp/* totpStep */.w - now();
      onWait(`Docker Hub: this two-factor code was already used; waiting ${(0,retry/* seconds */.YA)(pause)} for the next one`);
      await clock.sleep(pause, deadline.signal);
    }
    used = Math.floor(now() / totp/* totpStep */.w);
    codes?.onUse(used);
    const body = { login_2fa_token: stepTwo.reveal(), code: code(used) };
    const response = await post(options, "/v2/users/2fa-login", body);
    if (response.status === 401) throw (0,failure/* codeRefused */.IR)(identity, (0,answers/* hubDetail */.NO)(response.body));
    return readSession(response, "token", options);
  };
}
async function post({ baseUrl, http, hubClock }, path, body) {
  const response = await http({
    method: "POST",
    url: `${baseUrl}${path}`,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body)
  });
  hubClock.record(response);
  return { ...response, subject: `POST ${path}` };
}
function stepTwoToken({ body }) {
  return /"login_2fa_token"\s*:\s*"(?<token>[^"\\]+)"/.exec(body)?.groups?.["token"];
}
const usual = 6e5;
function readSession(response, name, { mask, hubClock, identity }) {
  const { subject, status, body } = response;
  if (status === 401 || status === 403) {
    throw (0,failure/* loginRefused */.U4)(identity, (0,answers/* hubDetail */.NO)(body), stepTwoToken(response) !== void 0);
  }
  if (status !== 200) throw (0,failure/* hubInvalid */.dN)(subject, `with HTTP ${status}`);
  const jwt = new secret/* Secret */.z((0,answers/* readHubText */.hN)((0,answers/* parseHubObject */.Aj)(response), name, subject), mask);
  const expires = (0,json/* jwtClaims */.vE)(jwt.reveal())?.["exp"];
  const issuedAt = hubClock.readTime(response, subject);
  return { jwt, endsAt: typeof expires === "number" ? expires * 1e3 : issuedAt + usual };
}
const margin = 6e4;
function createHubSessions(login, hubClock) {
  let opening;
  const open = () => {
    const attempt = login();
    opening = attempt;
    attempt.catch((error) => {
      const mayPass = error instanceof base_error/* OatError */.vE && error.code === "REGISTRY_UNREACHABLE";
      if (mayPass && opening === attempt) opening = void 0;
    });
    return attempt;
  };
  const shared = async (isOver) => {
    const before = opening;
    if (before === void 0) return open();
    const session = await before;
    if (!isOver(session)) return session;
    return opening === before ? open() : shared(isOver);
  };
  return {
    current: () => shared(({ endsAt }) => (hubClock.now() ?? endsAt) >= endsAt - margin),
    /** Another one, because Docker Hub refused this one. */
    replace: (refused) => shared((session) => session === refused)
  };
}
function createHubClock(clock) {
  let ahead;
  const record = ({ headers }) => {
    const time = (0,base_time/* parseInstant */.nV)(headers.date);
    if (time !== void 0) ahead = time - clock.now();
    return time;
  };
  return {
    record,
    /** @throws OatError HUB_INVALID when the answer does not tell */
    readTime: (response, subject) => {
      const time = record(response);
      if (time === void 0) throw (0,failure/* hubInvalid */.dN)(subject, "without its time (Date)");
      return time;
    },
    /** At this moment; `undefined` before the first answer. */
    now: () => ahead === void 0 ? void 0 : clock.now() + ahead
  };
}


;// CONCATENATED MODULE: ./build/src/hub/call.js




function openHubAccess(options) {
  const { baseUrl, account, organization, tokenInput, clock } = options;
  if (tokenInput === void 0) (0,failure/* refuseTokenAsPassword */.PG)(account.password.reveal());
  const identity = { username: account.username, organization, tokenInput };
  const hubClock = createHubClock(clock);
  const sessions = createHubSessions(createHubLogin({ ...options, identity, hubClock }), hubClock);
  return {
    ...options,
    call: createHubCall({ ...options, sessions, hubClock, identity }),
    identity,
    url: `${baseUrl}/v2/orgs/${encodeURIComponent(organization)}/access-tokens`,
    now: () => hubClock.now() ?? clock.now(),
    logIn: () => sessions.current()
  };
}
function createHubCall(options) {
  const { http, sessions, hubClock, identity } = options;
  return async ({ body, ...request }, allowed) => {
    const subject = `${request.method} ${new URL(request.url).pathname}`;
    const send = async ({ jwt }) => {
      const authorization = `Bearer ${jwt.reveal()}`;
      const response2 = await http({
        ...request,
        headers: { authorization, ...body && { "content-type": "application/json" } },
        ...body && { body: JSON.stringify(body) }
      });
      hubClock.readTime(response2, subject);
      return response2;
    };
    const session = await sessions.current();
    let response = await send(session);
    if (response.status === 401) response = await send(await sessions.replace(session));
    const { status } = response;
    if (allowed.includes(status)) return { ...response, subject };
    const detail = (0,answers/* hubDetail */.NO)(response.body);
    if (status === 401) throw (0,failure/* sessionRefused */.B6)(identity, detail);
    if (status === 403 || status === 404) throw (0,failure/* accessForbidden */.MJ)(identity, status, detail);
    throw (0,failure/* hubInvalid */.dN)(subject, `with HTTP ${status}`);
  };
}
const pageSize = 100;
function listTokens({ call, url }) {
  return (0,paged_list/* readWholeList */.E)(
    async (page) => (0,answers/* readHubPage */.JB)(await call({ method: "GET", url: `${url}?page=${page}&page_size=${pageSize}` }, [200])),
    ({ id }) => id,
    (seen) => (0,failure/* hubInvalid */.dN)(`GET ${new URL(url).pathname}`, `with a list that cannot be read completely (${seen})`)
  );
}
async function readToken(id, { call, url }) {
  const answer = await call({ method: "GET", url: `${url}/${encodeURIComponent(id)}` }, [200, 404]);
  return answer.status === 404 ? void 0 : (0,answers/* readHubToken */.h_)(answer);
}



/***/ }),

/***/ 9839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B6: () => (/* binding */ sessionRefused),
/* harmony export */   IR: () => (/* binding */ codeRefused),
/* harmony export */   M4: () => (/* binding */ repositoryForbidden),
/* harmony export */   MJ: () => (/* binding */ accessForbidden),
/* harmony export */   O8: () => (/* binding */ requestRejected),
/* harmony export */   PG: () => (/* binding */ refuseTokenAsPassword),
/* harmony export */   U4: () => (/* binding */ loginRefused),
/* harmony export */   Yy: () => (/* binding */ planLimits),
/* harmony export */   Zw: () => (/* binding */ tokenGone),
/* harmony export */   dN: () => (/* binding */ hubInvalid),
/* harmony export */   dk: () => (/* binding */ changeNotTaken),
/* harmony export */   hF: () => (/* binding */ isQuota),
/* harmony export */   ii: () => (/* binding */ describeHoldings),
/* harmony export */   md: () => (/* binding */ valueNotTold),
/* harmony export */   pJ: () => (/* binding */ quotaReached),
/* harmony export */   vw: () => (/* binding */ plans)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _base_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(973);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1036);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6617);




function hubInvalid(subject, problem) {
  return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("HUB_INVALID", {
    message: `Docker Hub answers ${subject} ${problem}`,
    hint: 'check input "hub-url", and whether a proxy answers in its place; if neither, its API has changed: please report it'
  });
}
const owner = 'give inputs "hub-username" and "hub-password" of an account that owns the organization (or has the role to manage its access tokens)';
const assisted = "create the token in Docker Home and give its value to mode rotate (assisted rotation), which needs no owner account";
function forbidden(message, hint) {
  return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("HUB_FORBIDDEN", { message, hint, isRefusal: true });
}
function refuseTokenAsPassword(password) {
  const kind = /^dckr_(?<kind>pat|oat)_/.exec(password.trim())?.groups?.["kind"];
  if (kind !== void 0) throw tokenForbidden('input "hub-password" has', kind === "pat");
}
function tokenForbidden(what, isPersonal) {
  const kind = isPersonal ? "a personal access token (dckr_pat_\u2026), which cannot manage organization access tokens" : "an organization access token (dckr_oat_\u2026), which cannot manage other tokens";
  return forbidden(
    `${what} ${kind}`,
    `${owner}, with its password and, for two-factor authentication, input "hub-totp-secret"`
  );
}
function singleSignOn(organization, detail) {
  if (!/\bsso\b|single sign.?on/i.test(detail)) return void 0;
  return forbidden(
    `${organization} enforces single sign-on, so Docker Hub does not accept a password (${detail})`,
    `a personal access token does not help here either, whatever Docker Hub suggests: ${assisted}`
  );
}
function loginRefused(identity, detail, asksForCode) {
  const { username, organization, tokenInput } = identity;
  if (tokenInput !== void 0) {
    return forbidden(
      `Docker Hub does not accept input "${tokenInput}" for ${organization} (${detail})`,
      `check that it is an active organization access token of ${organization}, and that the secret has all of it. Do not try again before that: ${_base_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .lockOutWords */ .Tk}`
    );
  }
  const on = `${username} on Docker Hub`;
  if (/organization account/i.test(detail)) {
    return forbidden(`${on} is an organization, which cannot log in (${detail})`, owner);
  }
  const other = singleSignOn(organization, detail);
  if (other !== void 0) return other;
  if (asksForCode || /two.?factor|second factor|2fa|please use personal access token/i.test(detail)) {
    return forbidden(
      `${on} has two-factor authentication, so the password alone is not enough (${detail})`,
      'give input "hub-totp-secret": the text that the authenticator set-up shows with its QR code, or the whole otpauth:// link'
    );
  }
  return forbidden(
    `the password of ${on} is refused (${detail})`,
    'check input "hub-username" (a user name, not an e-mail address) and input "hub-password". Do not try again before that: repeated failures lock the account for minutes. An organization that enforces single sign-on accepts no password: use assisted rotation there'
  );
}
function codeRefused({ username }, detail) {
  return forbidden(
    `the two-factor code of ${username} on Docker Hub is refused (${detail})`,
    'check that input "hub-totp-secret" belongs to this account. A code works once: if another job has just used it, run this one again'
  );
}
function sessionRefused({ username }, detail) {
  return forbidden(
    `Docker Hub logs ${username} in, and then refuses the session (${detail})`,
    "check that the account is not locked or signed out everywhere at this moment, and run it again"
  );
}
function accessForbidden(identity, status, detail) {
  const { username, organization, tokenInput } = identity;
  if (tokenInput !== void 0) {
    return forbidden(
      `input "activity-token" may not read the audit log of ${organization} (${detail})`,
      "give the token the organization permission to read activity (scope-activity-read) in Docker Home"
    );
  }
  const kind = /(?<kind>personal|organization) access token/i.exec(detail)?.groups?.["kind"];
  if (kind !== void 0) {
    return tokenForbidden(`the session of ${username} comes from`, /personal/i.test(kind));
  }
  const other = singleSignOn(organization, detail);
  if (other !== void 0) return other;
  return status === 404 ? forbidden(
    `Docker Hub does not show the organization ${organization} to ${username} (${detail})`,
    "check organization in the token list, and that the account belongs to it"
  ) : forbidden(
    `${username} cannot manage the access tokens of ${organization} (${detail})`,
    'make the account an owner, or give it a custom role with "Manage organization access tokens"'
  );
}
function repositoryForbidden(repository, detail) {
  return forbidden(
    `input "activity-token" may not read the repository ${repository} (${detail})`,
    "give the token the permission to read this repository (scope-repository-read) in Docker Home"
  );
}
function isQuota({ status, detail }) {
  const says = /\b(limit|quota|maximum)\b|too many/i.test(detail);
  return says && [400, 402, 403, 409, 422].includes(status);
}
function quotaReached(organization, detail, holdings) {
  const dead = deadLabels(holdings);
  const remedy = dead === "" ? "a token that nobody needs in Docker Home" : `in Docker Home: ${dead}`;
  return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("HUB_QUOTA", {
    message: `${organization} has ${holdings.tokens.length} access tokens, and its plan allows no more (${detail})`,
    hint: `delete ${remedy}. Nothing was changed. Expired and deactivated tokens count (Docker allows ${planLimits}); "delete-after" in the token list decides how long they stay`
  });
}
function requestRejected({ status, detail, label, resources }) {
  const paths = resources.map(({ path }) => path);
  const named = paths.filter((path) => {
    const literal = path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return new RegExp(`(^|[^a-z0-9._/-])${literal}($|[^a-z0-9_/-])`).test(detail);
  });
  const isGone = named.length > 0 || status === 400;
  return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("HUB_REJECTED", {
    message: `Docker Hub answers HTTP ${status} for the token ${JSON.stringify(label)} with access to ${namesOf(named.length > 0 ? named : paths)} (${detail})`,
    hint: (isGone ? remedies[400] : remedies[status]) ?? understood,
    isRefusal: true
  });
}
const understood = "Docker Hub understood the request and will not do it: read its reason";
const remedies = {
  400: 'check that each of these repositories still exists on Docker Hub under this name, and correct "repositories" in the token list',
  402: "check the plan and the payment of the organization in Docker Home",
  409: "look in Docker Home for what stands in the way, such as a token of the same name, and run it again"
};
const rejected = (message, hint) => new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("HUB_REJECTED", { message, hint });
function valueNotTold(label) {
  return rejected(
    `Docker Hub created the token ${JSON.stringify(label)} and did not give its value, so it was deleted again`,
    'check input "hub-url", and whether a proxy changes its answers; if neither, run it again later'
  );
}
function changeNotTaken(label, fields) {
  return rejected(
    `Docker Hub confirmed a change of the token ${JSON.stringify(label)} and now shows another ${fields.join(" and ")}`,
    "somebody else may have changed it at the same time: look at it in Docker Home, and run it again"
  );
}
function tokenGone(id) {
  return rejected(
    `token ${id} does not exist on Docker Hub any more`,
    "somebody deleted it during this run: run it again"
  );
}
const plans = [
  { name: "Team", most: 10 },
  { name: "Business", most: 100 }
];
const planLimits = plans.map(({ name, most }) => `${most} on ${name}`).join(" and ");
const namesOf = (names) => (0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .firstOf */ .Ku)(names, 5).join(", ");
function describeHoldings({ tokens, now }) {
  const dead = tokens.filter((token) => !(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .works */ .No)(token, now)).length;
  const which = dead === 0 ? "none" : `of which ${dead}`;
  const names = dead === 0 ? "" : `: ${deadLabels({ tokens, now })}`;
  return `it has ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(tokens.length, "token")}, ${which} expired or deactivated${names}`;
}
function deadLabels({ tokens, now }) {
  return namesOf(tokens.filter((token) => !(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .works */ .No)(token, now)).map(({ label }) => JSON.stringify(label)));
}



/***/ }),

/***/ 3180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ readOwner),
/* harmony export */   Be: () => (/* binding */ ownerGaps),
/* harmony export */   yc: () => (/* binding */ readHubAddress)
/* harmony export */ });
/* harmony import */ var _base_address_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9759);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1595);
/* harmony import */ var _runner_input_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6789);
/* harmony import */ var _runner_input_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3152);
/* harmony import */ var _runner_terminal_verbs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2115);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3563);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9839);
/* harmony import */ var _totp_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3200);









function readOwner(runner) {
  const username = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readOptional */ .T9)(runner, "hub-username");
  const password = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readSecret */ .n5)(runner, "hub-password");
  const totpSecret = readTotpSecret(runner);
  if (username === void 0 && password === void 0 && totpSecret === void 0) return void 0;
  if (username === void 0 || password === void 0) throw incomplete(ownerGaps(runner));
  (0,_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseTokenAsPassword */ .PG)(password.reveal());
  return { baseUrl: readHubAddress(runner), account: { username, password, totpSecret } };
}
function ownerGaps(runner) {
  return ["hub-username", "hub-password"].filter((name) => !(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .isWritten */ .QH)(runner, name));
}
function readTotpSecret(runner) {
  const text = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readSecret */ .n5)(runner, "hub-totp-secret");
  return text && new _base_secret_js__WEBPACK_IMPORTED_MODULE_7__/* .Secret */ .z((0,_totp_js__WEBPACK_IMPORTED_MODULE_6__/* .totpSecretOf */ .BY)(text.reveal()), runner.mask);
}
const account = 'an owner account of Docker Hub is given by inputs "hub-username" and "hub-password", and input "hub-totp-secret" with two-factor authentication';
function incomplete(missing) {
  return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("INPUT_INVALID", {
    message: `missing: ${(0,_runner_input_words_js__WEBPACK_IMPORTED_MODULE_2__/* .inputWords */ .c)(missing)}`,
    hint: `${account}; check that the secret exists in this environment`,
    terminalHint: `${account}. ${wayOf(missing)}`
  });
}
function wayOf(missing) {
  return missing.includes("hub-password") ? `For the password ${(0,_runner_terminal_verbs_js__WEBPACK_IMPORTED_MODULE_3__/* .secretWays */ .jd)("hub-password")}` : "Give the user name";
}
function readHubAddress(runner) {
  const text = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readText */ .yR)(runner, "hub-url");
  if (URL.canParse(text) && (0,_base_address_js__WEBPACK_IMPORTED_MODULE_8__/* .isTrustworthy */ .Gz)(new URL(text))) return text.replace(/\/+$/, "");
  throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .invalidInput */ .aY)(
    "hub-url",
    "is not an https address",
    `leave it out for ${_runner_input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .inputTable */ .Fu["hub-url"].default}`
  );
}



/***/ }),

/***/ 2609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EX: () => (/* binding */ readActivity),
/* harmony export */   SH: () => (/* binding */ repositoryPath),
/* harmony export */   Wf: () => (/* binding */ createHubTokenReader),
/* harmony export */   qy: () => (/* binding */ createHubInventory)
/* harmony export */ });
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1070);
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1430);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9839);




const eventsPerPage = 100;
const mostEvents = 2e3;
function createHubInventory(options) {
  const access = (0,_call_js__WEBPACK_IMPORTED_MODULE_2__/* .openHubAccess */ .yn)(options);
  return {
    ...readActivity(access),
    ...readRepositories(access),
    /** As last heard, in milliseconds since 1970. */
    serverTime: access.now,
    /** Every token of the organization, without resources. */
    list: () => (0,_call_js__WEBPACK_IMPORTED_MODULE_2__/* .listTokens */ .dh)(access),
    /** All that Docker Hub says of one token; `undefined` when there is no such token. */
    details: (id) => (0,_call_js__WEBPACK_IMPORTED_MODULE_2__/* .readToken */ .AI)(id, access)
  };
}
function createHubTokenReader(options) {
  const account = { username: options.organization, password: options.token };
  const access = (0,_call_js__WEBPACK_IMPORTED_MODULE_2__/* .openHubAccess */ .yn)({ ...options, account, tokenInput: "activity-token" });
  return { ...readActivity(access), ...readRepositories(access) };
}
function repositoryPath(repository) {
  const [namespace = "", name = ""] = repository.split("/").map(encodeURIComponent);
  return `/v2/namespaces/${namespace}/repositories/${name}`;
}
function readRepositories({ baseUrl, call, identity }) {
  return {
    /** `undefined`: it is not there, or may not be seen. @param repository `org/name` */
    repository: async (repository) => {
      const url = `${baseUrl}${repositoryPath(repository)}`;
      const answer = await call({ method: "GET", url }, [200, 403, 404]);
      if (answer.status === 200) return (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .readHubRepository */ .y8)(answer);
      if (answer.status === 404) return void 0;
      const detail = (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .hubDetail */ .NO)(answer.body);
      throw identity.tokenInput === void 0 ? (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .accessForbidden */ .MJ)(identity, answer.status, detail) : (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryForbidden */ .M4)(repository, detail);
    }
  };
}
function readActivity({ baseUrl, organization, call, now, logIn }) {
  const readLog = async ({ days, since, ...query }, read) => {
    await logIn();
    const from = Math.min(now() - days * _base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP, since ?? Infinity);
    const log = new URL(`${baseUrl}/v2/auditlogs/${encodeURIComponent(organization)}`);
    const page_size = String(eventsPerPage);
    log.search = new URLSearchParams({ ...query, from: new Date(from).toISOString(), page_size }).toString();
    const events = [];
    for (let page = 1; events.length < mostEvents; page++) {
      log.searchParams.set("page", String(page));
      const onPage = read(await call({ method: "GET", url: log.href }, [200]));
      events.push(...onPage);
      if (onPage.length < eventsPerPage) return { events, isWhole: true };
    }
    return { events, isWhole: false };
  };
  return {
    /** What was done to tokens in so many days, in no order. Without `isWhole` these are the latest. */
    events: (action, window) => readLog({ action: `access_token.${action}`, ...window }, (answer) => (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .readHubEvents */ .H9)(answer, action)),
    /** What was pushed to a repository (`org/name`), or to any: in so many days, or since an earlier time. */
    pushes: (name, window) => readLog({ action: "repo.tag.push", ...name !== void 0 && { name }, ...window }, _answers_js__WEBPACK_IMPORTED_MODULE_1__/* .readHubPushes */ .Y7)
  };
}



/***/ }),

/***/ 3200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ totpSecretOf),
/* harmony export */   aC: () => (/* binding */ createTotp),
/* harmony export */   w: () => (/* binding */ totpStep)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5881);


const totpStep = 3e4;
function createTotp(secret) {
  const key = parseBase32(secret.reveal());
  if (key === void 0) {
    throw new _base_error_js__WEBPACK_IMPORTED_MODULE_1__/* .OatError */ .vE("INPUT_INVALID", {
      message: 'input "hub-totp-secret" is not a base32 text (letters and the digits 2 to 7)',
      hint: "give the secret that the authenticator set-up shows beside its QR code, or the whole otpauth:// link; a code of six digits does not work"
    });
  }
  return (counter) => {
    const message = Buffer.alloc(8);
    message.writeBigUInt64BE(BigInt(counter));
    const mac = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)("sha1", key).update(message).digest();
    const offset = mac.readUInt8(mac.length - 1) & 15;
    return String((mac.readUInt32BE(offset) & 2147483647) % 1e6).padStart(6, "0");
  };
}
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const isCode = /^\d{6}$/;
function parseBase32(text) {
  const digits = text.toUpperCase().replace(/[\s-]/g, "").replace(/=+$/, "");
  if (!/^[A-Z2-7]+$/.test(digits) || isCode.test(digits)) return void 0;
  const bytes = [];
  let value = 0;
  let bits = 0;
  for (const digit of digits) {
    value = (value << 5 | alphabet.indexOf(digit)) & 4095;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push(value >> bits & 255);
  }
  return Uint8Array.from(bytes);
}
function totpSecretOf(text) {
  if (!/^otpauth:/i.test(text)) return text;
  const link = URL.canParse(text) ? new URL(text) : void 0;
  const secret = link?.searchParams.get("secret") ?? "";
  if (link?.host === "totp" && secret !== "") return secret;
  const problem = link?.host === "totp" ? "without a secret" : "that is not for time-based codes";
  throw new _base_error_js__WEBPACK_IMPORTED_MODULE_1__/* .OatError */ .vE("INPUT_INVALID", {
    message: `input "hub-totp-secret" is an otpauth:// link ${problem}`,
    hint: "copy the link behind the QR code as it is"
  });
}



/***/ }),

/***/ 6617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ findCurrent),
/* harmony export */   Hp: () => (/* binding */ readEntryTokens),
/* harmony export */   Ln: () => (/* binding */ span),
/* harmony export */   No: () => (/* binding */ works),
/* harmony export */   Sh: () => (/* binding */ tokenRole),
/* harmony export */   _d: () => (/* binding */ isExpired),
/* harmony export */   lq: () => (/* binding */ entryTokens),
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   sJ: () => (/* binding */ currentSince),
/* harmony export */   tW: () => (/* binding */ isOlder),
/* harmony export */   yC: () => (/* binding */ longestWork)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1036);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);
/* harmony import */ var _token_list_label_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3236);



function readEntryTokens(tokens, name, own) {
  return tokens.flatMap((token) => readToken(token, name, own)).sort((a, b) => isOlder(a, b) ? -1 : 1);
}
function readToken(token, name, own) {
  const label = (0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLabel */ .Q_)(token.label);
  const isNamed = (0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameText */ .cZ)(label.name, name);
  if (isNamed && label.state !== void 0) {
    return [{ ...token, state: label.state, since: label.time, run: label.run }];
  }
  if (token.id === own) return [{ ...token, state: "pending", since: token.createdAt }];
  return isNamed ? [{ ...token, state: "plain", since: token.createdAt }] : [];
}
function isOlder(a, b) {
  return a.createdAt < b.createdAt || a.createdAt === b.createdAt && a.id < b.id;
}
function isExpired(token, now) {
  return token.expiresAt !== void 0 && token.expiresAt <= now;
}
function works(token, now) {
  return token.isActive && !isExpired(token, now);
}
function findCurrent(tokens) {
  return tokens.findLast(({ state }) => state === "current");
}
function currentSince(token) {
  return Math.max(token.since, token.createdAt);
}
const longestWork = 15 * 6e4;
function tokenRole(token, current) {
  if (token === current) return "Current";
  if (current === void 0 && token.state === "plain") return "Hand-made";
  if (token.state === "retired") return token.isActive ? "Reactivated" : "Deactivated";
  if (token.state === "plain" && (current?.state === "plain" || current && isOlder(current, token))) {
    return "Duplicate";
  }
  return token.state === "pending" && (current === void 0 || isOlder(current, token)) ? "Pending" : "Superseded";
}
function entryTokens({ label }, { tokens, now }) {
  const own = readEntryTokens(tokens, label);
  const current = findCurrent(own) ?? own.findLast(({ state }) => state === "plain");
  const alive = own.filter((token) => works(token, now));
  const isNewer = (token) => current === void 0 || isOlder(current, token);
  return {
    current,
    pending: alive.filter((token) => token.state === "pending" && isNewer(token)),
    superseded: alive.filter((token) => token !== current && !isNewer(token)),
    retired: own.filter((token) => token.state === "retired" && !token.isActive)
  };
}
function span(milliseconds) {
  const hours = Math.floor(milliseconds / _base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .hourMs */ .$0);
  const [count, unit] = hours >= 48 ? [Math.floor(hours / 24), "day"] : [hours, "hour"];
  return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(count, unit);
}
function date(at) {
  return (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(at).slice(0, 10);
}



/***/ })

};
;