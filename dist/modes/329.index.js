"use strict";
exports.id = 329;
exports.ids = [329];
exports.modules = {

/***/ 721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ parseValue),
/* harmony export */   Bu: () => (/* binding */ parseState),
/* harmony export */   Do: () => (/* binding */ parseKey),
/* harmony export */   ER: () => (/* binding */ parsePulls),
/* harmony export */   Fv: () => (/* binding */ parseLimit),
/* harmony export */   J5: () => (/* binding */ parseAccount),
/* harmony export */   KZ: () => (/* binding */ parseTimeValue),
/* harmony export */   MM: () => (/* binding */ parseMoves),
/* harmony export */   Ov: () => (/* binding */ parseProtected),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   WM: () => (/* binding */ parseReaders),
/* harmony export */   WW: () => (/* binding */ refusalWords),
/* harmony export */   Xs: () => (/* binding */ parseBlob),
/* harmony export */   ak: () => (/* binding */ parseAppToken),
/* harmony export */   cZ: () => (/* binding */ parseTree),
/* harmony export */   cd: () => (/* binding */ parseInstallation),
/* harmony export */   dC: () => (/* binding */ parseSecrets),
/* harmony export */   dV: () => (/* binding */ parseSeenRepository),
/* harmony export */   o7: () => (/* binding */ parseSecret),
/* harmony export */   oI: () => (/* binding */ parseRuns),
/* harmony export */   rf: () => (/* binding */ parseVariables)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5221);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8602);


const field = (json, name) => (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asJsonObject */ .Oe)(json)?.[name];
const text = (name) => (json) => {
  const value = field(json, name);
  return typeof value === "string" ? value : void 0;
};
const number = (name) => (json) => {
  const value = field(json, name);
  return typeof value === "number" ? value : void 0;
};
const time = (name) => (json) => (0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInstant */ .nV)(text(name)(json));
const says = (name, value) => (json) => field(json, name) === value;
function shape(parsers, readRest) {
  return (json) => {
    const fields = Object.entries(parsers).map(
      ([name, parse]) => [name, parse(json)]
    );
    if (fields.some(([, value]) => value === void 0)) return void 0;
    return { ...Object.fromEntries(fields), ...readRest?.(json) };
  };
}
function page(name, parse) {
  return (json, next) => {
    const total = number("total_count")(json);
    if (total === void 0 || !Number.isSafeInteger(total) || total < 0) return void 0;
    const list = linkedPage(parse)(field(json, name));
    return list && { total, items: list.items, hasNext: next !== void 0 };
  };
}
function linkedPage(parse) {
  return (list, next) => {
    if (!Array.isArray(list)) return void 0;
    const items = list.map((item) => parse(item)).filter((item) => item !== void 0);
    return items.length === list.length ? { items, next } : void 0;
  };
}
const repository = { id: number("id"), fullName: text("full_name"), isArchived: says("archived", true) };
const parseRepository = shape(repository);
const parseInstallation = shape({
  id: number("id"),
  granted: (json) => (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asJsonObject */ .Oe)(field(json, "permissions"))
});
const parseAppToken = shape({ token: text("token"), expiresAt: time("expires_at") });
const parseKey = shape({
  id: text("key_id"),
  key: (json) => {
    const bytes = Uint8Array.from(Buffer.from(text("key")(json) ?? "", "base64"));
    return bytes.length === 32 ? bytes : void 0;
  }
});
const visibilities = ["all", "private", "selected"];
const parseSecret = shape({ name: text("name"), updatedAt: time("updated_at") }, (json) => ({
  visibility: visibilities.find((it) => says("visibility", it)(json))
}));
const parseSecrets = page("secrets", parseSecret);
const parseReaders = page("repositories", shape({ id: number("id"), fullName: text("full_name") }));
const parseVariables = page("variables", shape({ name: text("name"), value: text("value") }));
const parseValue = text("value");
const parseTimeValue = time("value");
const parseAccount = text("login");
const parseState = text("state");
const parseSeenRepository = shape({ ...repository, defaultBranch: text("default_branch") }, (json) => {
  return {
    /** `owner/repo` that it was forked from. */
    forkOf: says("fork", true)(json) ? text("full_name")(field(json, "parent")) : void 0,
    isOrganizations: says("type", "Organization")(field(json, "owner")),
    isPrivate: says("private", true)(json),
    isAdmin: says("admin", true)(field(json, "permissions"))
  };
});
const parseProtected = (json) => {
  if (field(json, "protected") === false) return "no";
  const isEnabled = field(field(json, "protection"), "enabled");
  return isEnabled === void 0 ? void 0 : isEnabled === true ? "by a rule" : "by a ruleset";
};
function parseTree(json) {
  const entry = shape({ path: text("path"), hash: text("sha"), mode: text("mode") });
  const items = linkedPage(entry)(field(json, "tree"))?.items;
  if (items === void 0) return void 0;
  return { entries: new Map(items.map((item) => [item.path, item])), isCut: !says("truncated", false)(json) };
}
const parseBlob = (json) => {
  const content = text("content")(json);
  return content === void 0 ? void 0 : Buffer.from(content, "base64").toString("utf8");
};
const startedAt = (json) => time("run_started_at")(json) ?? time("created_at")(json);
const run = { id: number("id"), path: text("path"), commit: text("head_sha"), event: text("event") };
const parseRuns = page(
  "workflow_runs",
  shape({ ...run, createdAt: time("created_at"), startedAt, page: text("html_url") }, (json) => {
    const [home, head] = ["repository", "head_repository"].map((name) => field(json, name));
    const isOther = text("full_name")(head) !== text("full_name")(home);
    const list = field(json, "referenced_workflows");
    const called = Array.isArray(list) ? list : [];
    return {
      branch: text("head_branch")(json),
      conclusion: text("conclusion")(json),
      /** All else is the last attempt's: one of all jobs calls anew what is called by a tag or branch. */
      isFirstAttempt: says("run_attempt", 1)(json),
      endedAt: (says("status", "completed")(json) ? time("updated_at")(json) : void 0) ?? Infinity,
      /** GitHub gives none to a fork's pull request; a private repository may be set otherwise. */
      hasNoSecrets: isOther && says("private", false)(home) && /^pull_request(?!_target)/.test(text("event")(json) ?? ""),
      /** The commits of the workflows that it called, by `owner/repo/path@ref` in small letters. */
      called: new Map(called.map((item) => [text("path")(item)?.toLowerCase(), text("sha")(item)]))
    };
  })
);
const refOf = (side) => (json) => text("ref")(field(json, side));
const parsePulls = linkedPage(
  shape({ head: refOf("head"), base: refOf("base"), at: time("updated_at") })
);
const parseMoves = linkedPage(shape({ before: text("before"), at: time("timestamp") }));
const parseLimit = (json) => {
  const core = field(field(json, "resources"), "core");
  const [left, until] = [number("remaining")(core), number("reset")(core)];
  return left === void 0 || until === void 0 ? void 0 : { left, until: until * 1e3 };
};
function refusalWords(body) {
  const json = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(body);
  const message = text("message")(json);
  if (message === void 0) return body;
  const [errors, page2] = [field(json, "errors"), text("documentation_url")(json)];
  const details = Array.isArray(errors) ? `: ${errors.map((item) => JSON.stringify(item)).join(", ")}` : "";
  return `${message}${details}${page2 === void 0 ? "" : ` - ${page2}`}`;
}



/***/ }),

/***/ 3487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tq: () => (/* binding */ isAnswer),
/* harmony export */   ne: () => (/* binding */ createGithubAsk),
/* harmony export */   t2: () => (/* binding */ keepToken)
/* harmony export */ });
/* unused harmony export githubAddress */
/* harmony import */ var _base_address_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9759);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _base_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(943);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5221);
/* harmony import */ var _base_retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(973);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1595);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1036);
/* harmony import */ var _runner_github_variables_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3761);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(721);
/* harmony import */ var _pace_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8863);










function isAnswer(reply) {
  return "data" in reply;
}
function keepToken(token) {
  let dead;
  return {
    take: () => Promise.resolve(dead ?? token),
    refused: (_path, refusal) => {
      dead = refusal;
      return Promise.resolve(false);
    },
    close: () => Promise.resolve()
  };
}
const mostBytes = 32 * 1024 * 1024;
const late = { fault: { message: "no time was left to send it" }, isLate: true };
const accept = "application/vnd.github+json";
function createGithubAsk(options) {
  const { runner, clock, deadline, as: tokens, time, turns } = options;
  const apiUrl = githubAddress((0,_runner_github_variables_js__WEBPACK_IMPORTED_MODULE_6__/* .jobOf */ .Z)(runner.environment).api);
  const limitOf = (0,_pace_js__WEBPACK_IMPORTED_MODULE_5__/* .createLimits */ .r5)(clock, turns?.hold);
  const attempt = (0,_base_http_js__WEBPACK_IMPORTED_MODULE_1__/* .createAttempts */ .z)({ ...options, name: "GitHub", mostBytes, onRetry: runner.info, limitOf });
  const tryAll = async (method, path, { body, before: deadlineAt = Infinity } = {}) => {
    const course = { isSent: false };
    const stop = (reason) => {
      course.end = reason;
      throw new Error("fault" in reason ? reason.fault.message : "there is no token to send it again");
    };
    try {
      const last = await attempt({ method, url: apiUrl + path }, ({ url }, exchange) => {
        const act = async () => {
          if (clock.now() >= deadlineAt) return stop(late);
          const token = await tokens.take(path);
          if (!(token instanceof _base_secret_js__WEBPACK_IMPORTED_MODULE_7__/* .Secret */ .z)) return stop(token);
          const content = typeof body === "function" ? await body() : body;
          if (clock.now() >= deadlineAt) return stop(late);
          const outcome = await exchange(writeRequest({ method, url, token, content }));
          if (!("fault" in outcome)) time.hear(outcome);
          course.isSent ||= mayBeDone(outcome);
          const limit = turns === void 0 || "fault" in outcome ? void 0 : limitOf(outcome, 1);
          const pause = limit?.requested ?? limit?.pause ?? 0;
          const isFinal = limit === void 0 || pause > _base_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .longestWait */ ._s;
          if (isFinal || clock.now() + pause <= deadlineAt) return outcome;
          runner.info(`GitHub: ${limit.words}: it asks to wait ${(0,_base_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .pauseWords */ .U0)(pause)}`);
          return stop(late);
        };
        return turns === void 0 ? act() : turns.take(method, deadlineAt, act);
      });
      return replyOf(last);
    } catch (error) {
      deadline.signal.throwIfAborted();
      const { isSent, end } = course;
      if (error instanceof _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE && error.code.startsWith("REGISTRY_")) return { fault: error };
      if (end === void 0 && !(error instanceof _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE)) throw error;
      if (isSent) return { fault: { message: error.message }, isSent };
      if (end !== void 0) return end;
      throw error;
    }
  };
  return async (...request) => {
    for (; ; ) {
      const reply = await tryAll(...request);
      const isRefused = "message" in reply && reply.status === 401;
      if (!isRefused || !await tokens.refused(request[1], reply)) return reply;
    }
  };
}
function githubAddress(address) {
  const text = address.trim();
  if (text === "") return "https://api.github.com";
  const url = URL.canParse(text) ? new URL(text) : void 0;
  if (url !== void 0 && (0,_base_address_js__WEBPACK_IMPORTED_MODULE_8__/* .isTrustworthy */ .Gz)(url)) return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
  const problem = url && `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g$)(url.origin, 120)} is not encrypted and not on this machine`;
  const hint = "set the https address of the API";
  throw new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("STORE_FAILED", { message: `GITHUB_API_URL ${problem ?? "is not an address"}`, hint });
}
function writeRequest({ method, url, token, content }) {
  const headers = { accept, authorization: `Bearer ${token.reveal()}` };
  if (content === void 0) return { method, url, headers };
  const body = JSON.stringify(content);
  return { method, url, headers: { ...headers, "content-type": "application/json; charset=utf-8" }, body };
}
function replyOf({ outcome, requested: pause }) {
  if ("fault" in outcome) return outcome;
  const { status, headers, body } = outcome;
  if (status < 400 && status !== 304) {
    const link = /<[^>?]*([^>]*)>; *rel="?next\b/.exec(headers["link"]?.toString() ?? "");
    return { status, data: (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(body), next: link?.[1] };
  }
  return { status, message: (0,_answers_js__WEBPACK_IMPORTED_MODULE_4__/* .refusalWords */ .WW)(body), pause, isLimit: (0,_pace_js__WEBPACK_IMPORTED_MODULE_5__/* .isLimit */ .S4)(outcome) };
}
function mayBeDone(outcome) {
  if ("fault" in outcome) return outcome.isSent === true;
  return (0,_base_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .isTransient */ .dg)(outcome.status) && !(0,_pace_js__WEBPACK_IMPORTED_MODULE_5__/* .isLimit */ .S4)(outcome);
}



/***/ }),

/***/ 329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ openGithub),
  o: () => (/* binding */ unexpected)
});

// EXTERNAL MODULE: ./build/src/base/clock.js + 1 modules
var clock = __webpack_require__(5739);
// EXTERNAL MODULE: ./build/src/base/paged-list.js
var paged_list = __webpack_require__(6807);
// EXTERNAL MODULE: ./build/src/stores/store-error.js
var store_error = __webpack_require__(6174);
// EXTERNAL MODULE: ./build/src/base/secret.js
var secret = __webpack_require__(1595);
// EXTERNAL MODULE: ./build/src/base/time.js
var time = __webpack_require__(8602);
// EXTERNAL MODULE: ./build/src/stores/github/answers.js
var answers = __webpack_require__(721);
// EXTERNAL MODULE: ./build/src/stores/github/ask.js
var github_ask = __webpack_require__(3487);
// EXTERNAL MODULE: ./build/src/stores/github/target.js
var target = __webpack_require__(8445);
;// CONCATENATED MODULE: ./build/src/stores/github/app.js





const early = 3e5;
const fresh = 5e3;
const elsewhere = { status: 404, message: "Not Found", trouble: "installation" };
const unreadable = { message: "something unexpected", trouble: "token" };
function createAppTokens(options, ports) {
  const { needs, revoke } = options;
  const { clock, deadline, runner } = ports;
  const { now } = options.time;
  const { issue, absenceOf, issuedTokens } = createTokenMaker(options, ports);
  const tokenByNeed = /* @__PURE__ */ new Map();
  async function tokenFor(need) {
    const earlierToken = tokenByNeed.get(need);
    if (earlierToken !== void 0 && now() < earlierToken.renewAt) return earlierToken.token;
    const next = { token: issue(need), renewAt: Infinity };
    tokenByNeed.set(need, next);
    const token = await next.token;
    if ("value" in token) next.renewAt = token.expiresAt - early;
    if ("fault" in token) tokenByNeed.delete(need);
    return token;
  }
  return {
    async take(path) {
      const need = (0,target/* needFor */.QL)(path, needs);
      if (need === void 0) return elsewhere;
      const token = await tokenFor(need);
      return absenceOf(path) ?? ("value" in token ? token.value : token);
    },
    async refused(path, refusal) {
      const need = (0,target/* needFor */.QL)(path, needs);
      const token = need && await tokenByNeed.get(need)?.token;
      if (need === void 0 || token === void 0 || !("value" in token)) return false;
      if (now() - token.madeAt < fresh) {
        await clock.sleep(1e3, deadline.signal);
        return true;
      }
      tokenByNeed.set(need, { token: Promise.resolve(refusal), renewAt: Infinity });
      return false;
    },
    async close() {
      for (const { owner, value, expiresAt } of issuedTokens.filter((token) => token.expiresAt > now())) {
        if ((0,github_ask/* isAnswer */.Tq)(await revoke(value))) continue;
        const end = (0,time/* formatTime */.fU)(expiresAt);
        runner.warning(`a token of the GitHub App for ${owner} was not revoked: it ends by itself at ${end}`);
      }
    }
  };
}
function createTokenMaker({ ask, time }, { runner }) {
  const issuedTokens = [];
  const absences = /* @__PURE__ */ new Map();
  let badKey;
  const asApp = async (...request) => {
    if (badKey !== void 0) return badKey;
    const reply = await ask(...request);
    if (!("message" in reply) || reply.status !== 401) return reply;
    return badKey = { ...reply, trouble: "key" };
  };
  async function findInstallation(place) {
    const reply = await asApp("GET", `${place}/installation`);
    if ((0,github_ask/* isAnswer */.Tq)(reply)) return (0,answers/* parseInstallation */.cd)(reply.data) ?? { ...unreadable, status: reply.status };
    if ("fault" in reply || reply.status !== 404) return reply;
    const refusal = { ...reply, trouble: "installation" };
    absences.set(place.toLowerCase(), refusal);
    return refusal;
  }
  const absenceOf = (path) => absences.get(path.split("/").slice(0, 4).join("/").toLowerCase());
  async function issue({ owner, repositories, level, permissions, reads }) {
    const places = repositories?.map((name) => `/repos/${owner}/${name}`) ?? [`/orgs/${owner}`];
    let installation = elsewhere;
    for (const place of places) {
      installation = await findInstallation(place);
      if (absenceOf(place) === void 0) break;
    }
    if (!("id" in installation)) return installation;
    const { id, granted } = installation;
    const rights = permissions.filter((name) => granted[name] === "write" || granted[name] === level);
    const allRights = ["metadata", ...rights, ...reads.filter((name) => name in granted)];
    const levels = allRights.map((name) => [name, rights.includes(name) ? level : "read"]);
    const post = () => {
      const present = repositories?.filter((name) => absenceOf(`/repos/${owner}/${name}`) === void 0);
      const body = { permissions: Object.fromEntries(levels), repositories: present };
      return asApp("POST", `/app/installations/${id}/access_tokens`, { body });
    };
    let reply = await post();
    if ("message" in reply && reply.status === 422 && /repositor/.test(reply.message)) {
      for (const place of places) await findInstallation(place);
      reply = await post();
    }
    if (!(0,github_ask/* isAnswer */.Tq)(reply)) return "fault" in reply ? reply : { trouble: "token", ...reply };
    const token = (0,answers/* parseAppToken */.ak)(reply.data);
    if (token === void 0) return { ...unreadable, status: reply.status };
    const { expiresAt } = token;
    const issuedToken = { owner, value: new secret/* Secret */.z(token.token, runner.mask), madeAt: time.now(), expiresAt };
    issuedTokens.push(issuedToken);
    return issuedToken;
  }
  return { absenceOf, issue, issuedTokens };
}


// EXTERNAL MODULE: ./build/src/stores/github/app-key.js
var app_key = __webpack_require__(67);
// EXTERNAL MODULE: ./build/src/base/error.js
var error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/base/http-failure.js
var http_failure = __webpack_require__(1764);
// EXTERNAL MODULE: ./build/src/base/retry.js
var retry = __webpack_require__(973);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
;// CONCATENATED MODULE: ./build/src/stores/github/failure.js





const wrongServer = "check that GITHUB_API_URL is a GitHub API and that no proxy answers in its place";
function githubRefusal(refused) {
  const { subject, refusal } = refused;
  const [code, message, hint] = "fault" in refusal ? failed(refusal) : explain(refusal, refused);
  const cause = "fault" in refusal && refusal.fault instanceof Error ? refusal.fault : void 0;
  return (0,store_error/* storeError */.g)(code, subject.name, { message, hint, cause });
}
function failed(refusal) {
  const { fault } = refusal;
  const hint = fault instanceof error/* OatError */.vE ? wrongServer : (0,http_failure/* networkHint */.uw)(fault);
  return ["STORE_FAILED", `GitHub: ${(0,http_failure/* describeOutcome */.SS)(refusal)}`, hint];
}
function explain(refusal, { subject, method, speaker }) {
  const { status, isLimit = false, pause, trouble } = refusal;
  const { name, place = name, permission } = subject;
  const answer = `HTTP ${status}, ${(0,base_text/* printable */.g$)(refusal.message, 200)}`;
  const isApp = speaker === "app";
  const [speakerWords, short] = isApp ? ["the GitHub App", "the App"] : ['input "github-token"', "the token"];
  if (isLimit) {
    const hint2 = `run it again in ${pause === void 0 ? "an hour" : (0,retry/* pauseWords */.U0)(pause)}`;
    const code = pause !== void 0 && pause > retry/* longestWait */._s ? "RATE_LIMITED" : "STORE_FAILED";
    return [code, `GitHub's rate limit is reached (${answer})`, hint2];
  }
  if (trouble === "key") {
    const hint2 = 'check that inputs "github-app-client-id" and "github-app-private-key" belong to the same App';
    return ["STORE_FORBIDDEN", `GitHub does not accept the key of the GitHub App (${answer})`, hint2];
  }
  if (trouble === "installation") {
    const hint2 = "install the App there (its settings, Install App), or correct the name in the token list";
    const message = `the GitHub App is not installed in ${place}, or that does not exist (${answer})`;
    return ["STORE_MISSING", message, hint2];
  }
  if (trouble === "token") {
    const hint2 = "check the App in the settings of the organization (GitHub Apps, Configure), and that an owner has approved its permissions";
    return ["STORE_FORBIDDEN", `GitHub gives the GitHub App no token for ${place} (${answer})`, hint2];
  }
  if (status === 401) {
    const hint2 = isApp ? "run it again; if that does not help, check that the App is still installed" : "it may be expired or revoked. That of a GitHub App lasts an hour: give the App and its key instead";
    const message = `GitHub does not accept ${isApp ? "the token of " : ""}${speakerWords} (${answer})`;
    return ["STORE_FORBIDDEN", message, hint2];
  }
  if (status === 403) {
    const never = !isApp && !permission.includes(': read"');
    const hint2 = `give ${short} ${permission}${never ? ". The job's own GITHUB_TOKEN can never have it" : ""}`;
    return [
      "STORE_FORBIDDEN",
      `${speakerWords} cannot ${method === "GET" ? "read" : "write"} it (${answer})`,
      hint2
    ];
  }
  if (status === 404) {
    const hint2 = `check the name in the token list, and that ${short} has ${permission}`;
    return ["STORE_MISSING", `${place} does not exist, or ${speakerWords} cannot see it`, hint2];
  }
  const hint = status >= 500 ? "GitHub has a problem: run it again later" : "read what GitHub says";
  return ["STORE_FAILED", `GitHub answers ${answer}`, hint];
}


// EXTERNAL MODULE: ./build/src/stores/github/pace.js
var github_pace = __webpack_require__(8863);
;// CONCATENATED MODULE: ./build/src/stores/github/client.js









const mostLinked = 500;
const lastWord = 5;
function openGithub({ access, stores, thisRepository, pace = github_pace/* githubPace */.Bg }, ports, level) {
  const time = (0,clock/* createServerClock */.my)(ports.clock);
  const asking = { ...ports, time };
  const revoke = async (token) => {
    const last = (0,clock/* createDeadline */.dU)(ports.clock, lastWord);
    const asToken = (0,github_ask/* createGithubAsk */.ne)({ ...asking, attempts: 1, deadline: last, as: (0,github_ask/* keepToken */.t2)(token) });
    return asToken("DELETE", "/installation/token").finally(last.close);
  };
  const openApp = (app) => {
    const repositories = level === "read" && thisRepository !== "" ? [thisRepository] : [];
    const needs = (0,target/* tokenNeeds */.px)([stores, repositories], thisRepository, level);
    const ask = (0,github_ask/* createGithubAsk */.ne)({ ...asking, as: (0,app_key/* keepAppKey */.u)(app, time, ports.runner.mask) });
    return createAppTokens({ ask, needs, time, revoke }, ports);
  };
  const tokens = "token" in access ? (0,github_ask/* keepToken */.t2)(access.token) : openApp(access.app);
  const turns = (0,github_pace/* createGithubTurns */.sC)(ports, pace);
  const send = (0,github_ask/* createGithubAsk */.ne)({ ...asking, as: tokens, turns });
  return {
    /** GitHub's clock as last heard (its `Date` header), in milliseconds since 1970. */
    serverTime: time.heard,
    /** How far that clock was ahead of this machine's then, in milliseconds. */
    ahead: time.ahead,
    /** Where its gaps are read. */
    place: ports.runner.place,
    close: tokens.close,
    send,
    ...createQuestions(send, "token" in access ? "token" : "app")
  };
}
function createQuestions(send, speaker) {
  const refusal = (subject, method, reply) => githubRefusal({ subject, speaker, method, refusal: reply });
  async function find(path, { subject, parse }) {
    const reply = await send("GET", path);
    if (!(0,github_ask/* isAnswer */.Tq)(reply)) {
      if ("status" in reply && reply.status === 404 && reply.trouble === void 0) return void 0;
      throw refusal(subject, "GET", reply);
    }
    const parsed = reply.status === 200 ? parse(reply.data, reply.next) : void 0;
    if (parsed === void 0) throw unexpected(subject, `GET ${path}`, reply.status);
    return parsed;
  }
  async function ask(path, asking) {
    const answer = await find(path, asking);
    if (answer === void 0) throw refusal(asking.subject, "GET", { status: 404, message: "" });
    return answer;
  }
  return {
    ask,
    find,
    refusal,
    /** Entries of a list without a count, newest first, to the page with a `last` one. Errors as `ask`. */
    follow: async (path, asking, isLast) => {
      const items = [];
      for (let [query, pages] = ["", 1]; query !== void 0; pages++) {
        if (pages > mostLinked) throw unexpected(asking.subject, `GET ${path} (page ${pages})`, 200);
        const page = await ask(query === "" ? path : path.replace(/\?.*/s, query), asking);
        for (const item of page.items) items.push(item);
        query = page.items.some(isLast) ? void 0 : page.next;
      }
      return items;
    },
    /** A change of which no answer is read. Errors as `ask`. */
    change: async (method, path, { subject, body }) => {
      const reply = await send(method, path, { body });
      if (!(0,github_ask/* isAnswer */.Tq)(reply)) throw refusal(subject, method, reply);
    },
    /** All, once by `keyOf`. As `ask`; STORE_FAILED when some are missing, or it does not hold still. */
    list: (path, { listName, size = 100, ...asking }, keyOf) => (0,paged_list/* readWholeList */.E)(
      (page) => ask(`${path}${path.includes("?") ? "&" : "?"}per_page=${size}&page=${page}`, asking),
      keyOf,
      (problem) => (0,store_error/* storeError */.g)("STORE_FAILED", asking.subject.name, {
        message: `GitHub's list of ${listName} cannot be read completely (GET ${path}: ${problem})`,
        hint: 'run it again; if that does not help, check that input "github-token" can see every repository of the list (an App has to be installed there)'
      })
    )
  };
}
function unexpected({ name }, request, status) {
  return (0,store_error/* storeError */.g)("STORE_FAILED", name, {
    message: `${request} is answered with HTTP ${status} and something unexpected`,
    hint: wrongServer
  });
}



/***/ }),

/***/ 8863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ githubPace),
/* harmony export */   S4: () => (/* binding */ isLimit),
/* harmony export */   r5: () => (/* binding */ createLimits),
/* harmony export */   sC: () => (/* binding */ createGithubTurns)
/* harmony export */ });
/* harmony import */ var _base_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(973);

const githubPace = 1e3;
const hourly = 495;
const hour = 36e5;
const minutely = 890;
const minute = 6e4;
const worthTelling = 1e4;
function createGithubTurns({ clock, deadline, runner }, pace) {
  const creations = [];
  let points = [];
  let nextWrite = 0;
  let heldUntil = 0;
  let lastWrite = Promise.resolve();
  async function inTurn(method, deadlineAt, act) {
    const full = method === "DELETE" ? void 0 : creations.at(-hourly);
    const fullSince = points.at(-minutely) ?? -minute;
    const room = Math.max(
      fullSince + minute,
      method === "GET" ? 0 : Math.max(nextWrite, (full ?? -hour) + hour)
    );
    if (Math.min(room, deadlineAt) - clock.now() > worthTelling) {
      runner.info(
        `GitHub limits how much may be ${method === "GET" ? "read" : "written"}: going on in ${(0,_base_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .pauseWords */ .U0)(room - clock.now())}`
      );
    }
    const pause = Math.min(deadlineAt, Math.max(heldUntil, room)) - clock.now();
    const startsAt = clock.now() + Math.max(pause, 0);
    points = [...points, ...Array(method === "GET" ? 1 : 5).fill(startsAt)].slice(-minutely);
    if (pause > 0) await clock.sleep(pause, deadline.signal);
    const result = await act();
    if (method !== "GET") nextWrite = clock.now() + pace;
    if (method !== "GET" && method !== "DELETE") creations.push(clock.now());
    return result;
  }
  return {
    /** GitHub wants to be left alone for so many milliseconds. */
    hold: (pause) => {
      if (pause <= _base_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .longestWait */ ._s) heldUntil = Math.max(heldUntil, clock.now() + pause);
    },
    /** What `act` gives, once its turn has come. One that throws has sent nothing, and counts for nothing. */
    take(method, deadlineAt, act) {
      if (method === "GET") return inTurn(method, deadlineAt, act);
      const write = lastWrite.then(() => inTurn(method, deadlineAt, act));
      lastWrite = write.catch(() => void 0);
      return write;
    }
  };
}
const firstLimitPause = 6e4;
function createLimits(clock, hold) {
  return (answer, tries) => {
    if (!isLimit(answer)) return void 0;
    const status = answer.headers["x-ratelimit-remaining"] === "0" ? 429 : 403;
    const requested = (0,_base_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .requestedPause */ .X4)({ ...answer, status }, clock.now());
    const pause = firstLimitPause * 2 ** (tries - 1);
    hold?.(requested ?? pause);
    return { words: "its rate limit is reached", requested, pause };
  };
}
function isLimit({ status, headers, body }) {
  if (status !== 403) return status === 429;
  const isTold = headers["retry-after"] !== void 0 || headers["x-ratelimit-remaining"] === "0";
  return isTold || /rate limit/i.test(body);
}



/***/ }),

/***/ 8445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gk: () => (/* binding */ secretTarget),
/* harmony export */   QL: () => (/* binding */ needFor),
/* harmony export */   px: () => (/* binding */ tokenNeeds)
/* harmony export */ });
/* harmony import */ var _base_group_by_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9976);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4263);


const families = {
  actions: { words: "Secrets", right: "secrets" },
  dependabot: { words: "Dependabot secrets", right: "dependabot_secrets" },
  codespaces: { words: "Codespaces secrets", right: "codespaces_secrets" }
};
function secretTarget(store, repository) {
  const { app, kind } = store;
  const isOrganization = kind === "organization-secret";
  const isActions = app === "actions";
  const holder = isOrganization ? store.organization : repository;
  const scope = isOrganization ? "organization" : "repository";
  const may = (what) => `the ${scope} permission "${what}: write" for ${holder}`;
  const root = `/${isOrganization ? "orgs" : "repos"}/${holder.split("/").map(encodeURIComponent).join("/")}`;
  const [owner = ""] = holder.split("/");
  if (kind === "environment-secret") {
    const permission = may("Environments");
    return {
      path: `${root}/environments/${encodeURIComponent(store.environment)}`,
      place: `environment ${store.environment} of ${repository}`,
      permission,
      variablePermission: permission,
      rights: { owner, secrets: "environments", variables: void 0 }
    };
  }
  const { words, right } = families[app];
  const prefix = isOrganization ? "organization_" : "";
  return {
    path: `${root}/${app}`,
    place: `${scope} ${holder}`,
    permission: may(isOrganization && !isActions ? `Organization ${words.toLowerCase()}` : words),
    variablePermission: may("Variables"),
    rights: {
      owner,
      secrets: `${prefix}${right}`,
      variables: isActions ? `${prefix}actions_variables` : void 0
    }
  };
}
const mostRepositories = 500;
function tokenNeeds([stores, repositories], thisRepository, level) {
  const rowOf = (store, isLook = false) => {
    const isOrganization = store.kind === "organization-secret";
    const repository = isOrganization ? "" : store.repository ?? thisRepository;
    const { owner, secrets, variables = secrets } = secretTarget(store, repository).rights;
    const name = isOrganization ? void 0 : repository.slice(owner.length + 1).toLowerCase();
    return { owner, name, permissions: isLook ? [] : [secrets, variables], reads: isLook ? [secrets] : [] };
  };
  const secretStores = [...stores.filter(_token_list_store_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretStore */ .Qo), ...repositories.map((it) => (0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_0__/* .anySecretOf */ .ic)(it))];
  const rows = secretStores.flatMap((store) => {
    const row = rowOf(store);
    const isOurs = thisRepository.toLowerCase().startsWith(`${row.owner.toLowerCase()}/`);
    const isAlone = row.name !== void 0 || !isOurs;
    return isAlone ? [row] : [row, rowOf((0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_0__/* .anySecretOf */ .ic)(thisRepository, store.app), true)];
  });
  const groups = (0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$)(rows, ({ owner, name }) => `${owner} ${name === void 0}`.toLowerCase());
  return [...groups.values()].flatMap((group) => {
    const sorted = (items) => [...new Set(items)].sort();
    const permissions = sorted(group.flatMap((row) => row.permissions));
    const reads = sorted(group.flatMap((row) => row.reads)).filter((it) => !permissions.includes(it));
    const common = { owner: group[0]?.owner ?? "", permissions, level, reads };
    const names = sorted(group.flatMap(({ name }) => name ?? []));
    const parts = Array.from(
      { length: Math.ceil(names.length / mostRepositories) },
      (_, part) => names.slice(part * mostRepositories, (part + 1) * mostRepositories)
    );
    return names.length === 0 ? [common] : parts.map((repositories2) => ({ ...common, repositories: repositories2 }));
  });
}
function needFor(path, needs) {
  const [, top, owner = "", name = ""] = path.split(/[/?]/).map(decodeURIComponent);
  const ownerNeeds = needs.filter((need) => need.owner.toLowerCase() === owner.toLowerCase());
  const shared = ownerNeeds.find(({ repositories }) => repositories === void 0);
  if (top === "orgs") return shared;
  return ownerNeeds.find(({ repositories }) => repositories?.includes(name.toLowerCase())) ?? shared ?? ownerNeeds[0];
}



/***/ })

};
;