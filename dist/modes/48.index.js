"use strict";
exports.id = 48;
exports.ids = [48];
exports.modules = {

/***/ 1811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ usedCodes)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


const variable = "DOCKER_OAT_LAST_CODE";
function usedCodes({ environment, exportVariable }) {
  if (environment["GITHUB_ENV"] !== void 0) {
    return {
      last: Number(environment[variable] ?? 0) || 0,
      onUse: (counter) => {
        exportVariable(variable, String(counter));
      }
    };
  }
  const note = noteIn(environment);
  return { last: note?.read() ?? 0, onUse: (counter) => note?.write(counter) };
}
function noteIn(environment) {
  const { XDG_CACHE_HOME: cache, LOCALAPPDATA: local, HOME: home } = environment;
  const root = cache || local || home && node_path__WEBPACK_IMPORTED_MODULE_1__.join(home, ".cache");
  if (!root || !node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(root)) return void 0;
  const folder = node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, "docker-oat-login");
  const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, "last-code");
  return {
    read: () => unlessRefused(() => Number(node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(file, "utf8")) || 0),
    write: (counter) => unlessRefused(() => {
      node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync(folder, { recursive: true, mode: 448 });
      node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync(file, String(counter), { mode: 384 });
    })
  };
}
function unlessRefused(act) {
  try {
    return act();
  } catch {
    return void 0;
  }
}



/***/ }),

/***/ 1567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   An: () => (/* binding */ whyOtherPlace),
/* harmony export */   R$: () => (/* binding */ whyChanged),
/* harmony export */   Vy: () => (/* binding */ dueCodes),
/* harmony export */   fX: () => (/* binding */ whyDue),
/* harmony export */   p4: () => (/* binding */ isChangedByOthers),
/* harmony export */   xl: () => (/* binding */ whyOtherStores)
/* harmony export */ });
/* harmony import */ var _register_label_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2405);
/* harmony import */ var _register_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3894);
/* harmony import */ var _tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(867);
/* harmony import */ var _tokens_resources_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9737);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6617);





const dueCodes = {
  request: "ROTATION_IN_PROGRESS",
  token: "HUB_REJECTED",
  register: "HUB_REJECTED",
  place: "STORE_FAILED"
};
function whyDue(rotation, now) {
  const { policy, forced, compromised } = rotation.setup;
  const { tokens, memory } = rotation;
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_3__/* .findCurrent */ .$Q)(tokens);
  const isOpen = current === void 0 || current.id !== memory.own;
  if (isOpen && compromised) return { cause: "request", reason: "the token leaked" };
  if (isOpen && forced) return { cause: "request", reason: 'asked for with "force"' };
  const token = whyOtherToken(tokens, current) ?? whyTooOld(current, { now, ...policy });
  if (token !== void 0) return { cause: "token", reason: token };
  if (current === void 0) return void 0;
  const register = whyOtherRegister(current, policy);
  if (register !== void 0) return { cause: "register", reason: register };
  const place = whyOtherPlace(rotation, current, now);
  return place === void 0 ? void 0 : { cause: "place", reason: place };
}
function whyOtherToken(tokens, current) {
  if (tokens.some((token) => token.state === "pending" && (current === void 0 || (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_3__/* .isOlder */ .tW)(current, token)))) {
    return "the last rotation was interrupted";
  }
  if (current === void 0) {
    return tokens.some(({ state }) => state === "plain") ? "the token was made by hand" : "there is no token yet";
  }
  if (!current.isActive) return "the current token was deactivated";
  return (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(current)?.replacedAt === void 0 ? void 0 : "the current token was deleted";
}
function whyTooOld(current, at) {
  if (current === void 0) return void 0;
  if ((0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_3__/* .isExpired */ ._d)(current, at.now)) return "the current token expired";
  if (current.expiresAt !== void 0 && current.expiresAt - at.now <= at.graceMs) {
    return "the current token expires soon";
  }
  return at.now - current.createdAt >= at.everyMs ? 'the current token has reached its age ("every" in the register)' : void 0;
}
function whyOtherRegister(current, policy) {
  const { resources, label } = current;
  const isSame = resources === void 0 || (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_2__/* .compareResources */ .TX)(resources, policy.resources).verdict === "same";
  if (!isSame) return "the register has other repositories or rights than the token";
  if (!(0,_register_label_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameText */ .cZ)((0,_register_label_js__WEBPACK_IMPORTED_MODULE_4__/* .parseLabel */ .Q_)(label).name, policy.label)) {
    return "the register has another label than the token";
  }
  return whyOtherStores(current, policy);
}
function whyOtherStores(token, { copies }) {
  const isSame = token.description === void 0 || (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(token)?.copies === copies;
  return isSame ? void 0 : "the register has other copies than those that got the current token";
}
function whyOtherPlace({ stores, setup }, current, now) {
  const { tolerance } = setup.limits;
  return stores.map((store) => whyChanged(store, { current, now, tolerance })).find((why) => why !== void 0);
}
function isChangedByOthers({ tokens, setup, stores }) {
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_3__/* .findCurrent */ .$Q)(tokens);
  if (current === void 0 || whyOtherToken(tokens, current) !== void 0) return false;
  if (whyOtherStores(current, setup.policy) !== void 0) return false;
  return stores.some(
    (store) => store.kind === "stamped" && store.updatedAt > current.since || store.kind === "open" && !tokens.some(({ id }) => id === store.holds)
  );
}
function whyChanged(store, { current, now, tolerance }) {
  const storeText = (0,_register_store_js__WEBPACK_IMPORTED_MODULE_0__/* .storeWords */ .fI)(store.store);
  if (store.kind === "empty") return `${storeText} has no token yet`;
  if (store.kind === "open" && store.holds !== current.id) {
    return `${storeText} does not have the current token`;
  }
  if (store.kind !== "stamped") return void 0;
  if (store.updatedAt > current.since) {
    return `${storeText} was changed by somebody else after the last rotation`;
  }
  if (store.ahead === void 0) return void 0;
  if (store.updatedAt < current.createdAt + store.ahead - tolerance) {
    return `${storeText} never got the current token`;
  }
  return current.since > now + store.ahead + tolerance ? `the current token's label is ahead of the clock of ${storeText}` : void 0;
}



/***/ }),

/***/ 8457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CP: () => (/* binding */ noSweep),
/* harmony export */   Is: () => (/* binding */ isLeakReplaced),
/* harmony export */   Ut: () => (/* binding */ supersededAt),
/* harmony export */   cK: () => (/* binding */ planSweep)
/* harmony export */ });
/* unused harmony export overdue */
/* harmony import */ var _register_label_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2405);
/* harmony import */ var _register_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3894);
/* harmony import */ var _tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(867);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6617);
/* harmony import */ var _due_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1567);





const noSweep = { retire: [], delete: [], held: [], note: [], unread: [] };
function planSweep(rotation, now) {
  const { tokens, setup } = rotation;
  const { limits } = setup;
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .findCurrent */ .$Q)(tokens);
  const gone = overdue(rotation, now);
  if (current === void 0 || !isEverywhere(rotation, current, now)) return { ...noSweep, delete: gone };
  const open = tokens.filter(
    (token) => (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isOlder */ .tW)(token, current) && !isRetired(token) && !(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isExpired */ ._d)(token, now + limits.look)
  );
  const atOnce = isLeakReplaced(rotation);
  const over = atOnce ? open : open.filter((token) => isOver(token, rotation, now));
  const kept = atOnce ? [] : over.flatMap((token) => keep(token, rotation, now));
  const retire = over.map(({ id }) => id).filter((id) => !kept.some((it) => it.id === id));
  return {
    retire,
    delete: gone,
    held: kept.flatMap((it) => "code" in it ? [] : it),
    unread: kept.flatMap((it) => "code" in it ? it : []),
    note: open.filter((token) => !retire.includes(token.id) && lacksNote(token)).map((token) => ({ id: token.id, replacedAt: supersededAt(token, tokens, now) }))
  };
}
function isEverywhere(rotation, current, now) {
  return (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .works */ .No)(current, now) && (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(current)?.replacedAt === void 0 && (0,_due_js__WEBPACK_IMPORTED_MODULE_3__/* .whyOtherStores */ .xl)(current, rotation.setup.policy) === void 0 && (0,_due_js__WEBPACK_IMPORTED_MODULE_3__/* .whyOtherPlace */ .An)(rotation, current, now) === void 0;
}
function overdue(rotation, now) {
  const { tokens, setup } = rotation;
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .findCurrent */ .$Q)(tokens);
  const wait = isLeakReplaced(rotation) ? -Infinity : setup.policy.deleteAfterMs;
  const isSuperseded = (token) => current !== void 0 && (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isOlder */ .tW)(token, current);
  return tokens.filter(
    (token) => isRetired(token) ? now - token.since >= wait || (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isExpired */ ._d)(token, now) : isSuperseded(token) && (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isExpired */ ._d)(token, now)
  ).map(({ id }) => id);
}
function isRetired(token) {
  return token.state === "retired" && !token.isActive;
}
function isRevived({ state, isActive }) {
  return state === "retired" && isActive;
}
function isLeakReplaced({ setup, tokens, memory }) {
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .findCurrent */ .$Q)(tokens);
  if (current === void 0) return false;
  return setup.compromised && current.id === memory.own || (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(current)?.leakSince !== void 0;
}
function isOver(token, { tokens, setup }, now) {
  const { policy, limits } = setup;
  const isRested = token.state !== "pending" || token.run === _register_label_js__WEBPACK_IMPORTED_MODULE_4__/* .endedRun */ .Ok || now - lastSign(token, now + limits.alive) >= limits.rest;
  const since = supersededAt(token, tokens, now);
  return isRested && !isRevived(token) && (policy.graceMs === 0 || now - since >= policy.graceMs);
}
function supersededAt(token, tokens, now) {
  if (isRevived(token)) return now;
  const next = tokens.find(
    (other) => (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isOlder */ .tW)(token, other) && (other.state === "current" || other.state === "retired")
  );
  const listed = next === void 0 ? now : next.state === "current" ? (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .currentSince */ .sJ)(next) : next.createdAt;
  return Math.max((0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(token)?.replacedAt ?? listed, token.state === "current" ? (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .currentSince */ .sJ)(token) : 0);
}
function lacksNote(token) {
  if (isRevived(token)) return true;
  if (token.state === "pending" || !token.isActive || token.description === void 0) return false;
  return (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(token)?.replacedAt === void 0;
}
function lastSign({ since, createdAt }, latest) {
  return since > latest ? createdAt : since;
}
function keep(token, rotation, now) {
  const { tokens, setup } = rotation;
  const copy = findOtherCopy(token, rotation, now);
  if (copy !== void 0) return [copy];
  if (!token.isActive || token.lastUsedAt === void 0) return [];
  const from = supersededAt(token, tokens, now) + setup.policy.graceMs / 2;
  return token.lastUsedAt >= from ? [{ id: token.id, lastUsedAt: token.lastUsedAt }] : [];
}
function findOtherCopy(token, { neighbours, setup }, now) {
  const { policy, limits } = setup;
  const { tolerance } = limits;
  const isAtHome = (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(token)?.copies === policy.copies;
  for (const neighbour of neighbours) {
    for (const store of neighbour.stores) {
      if (policy.access === "push" && store.store.startsWith("kubernetes:")) continue;
      if (store.kind === "failed") {
        if (isAtHome) continue;
        const reason = `${token.id} was not deactivated, because ${(0,_register_store_js__WEBPACK_IMPORTED_MODULE_0__/* .storeWords */ .fI)(store.store)} of ${JSON.stringify(neighbour.label)} could not be read: ${store.message}`;
        return { id: token.id, code: store.code, reason };
      }
      const isOpen = !isSettled(store, { neighbour, tolerance, now }) && mayHold(store, token, tolerance);
      if (isOpen) return { id: token.id, store: store.store };
    }
  }
  return void 0;
}
function isSettled(store, { neighbour, tolerance, now }) {
  const { current } = neighbour;
  if (current === void 0 || (0,_due_js__WEBPACK_IMPORTED_MODULE_3__/* .whyOtherStores */ .xl)(current, neighbour) !== void 0) return false;
  return (0,_due_js__WEBPACK_IMPORTED_MODULE_3__/* .whyChanged */ .R$)(store, { current, now, tolerance }) === void 0;
}
function mayHold(store, token, tolerance) {
  if (store.kind === "empty") return false;
  if (store.kind === "open") return store.holds === token.id || store.holds === void 0;
  if (store.kind !== "stamped" || store.ahead === void 0) return true;
  return store.updatedAt >= token.createdAt + store.ahead - tolerance;
}



/***/ }),

/***/ 6621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ checkedOutCommit),
/* harmony export */   e: () => (/* binding */ otherCommit)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _checkout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(838);


async function checkedOutCommit(file, files, environment) {
  const top = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(environment["GITHUB_WORKSPACE"] ?? "/");
  let folder = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(file));
  for (; ; ) {
    const clone = await (0,_checkout_js__WEBPACK_IMPORTED_MODULE_1__/* .clonedCommit */ .ld)(folder, files);
    if (clone !== void 0) return clone.commit;
    const above = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(folder);
    if (folder === top || folder === above) return void 0;
    folder = above;
  }
}
function otherCommit(commit, environment) {
  const { GITHUB_ACTIONS: isGithub, GITHUB_SHA: started, GITHUB_REF: ref = "" } = environment;
  if (isGithub !== "true" || !started || commit === void 0 || commit === started) return void 0;
  return `the register comes from commit ${commit.slice(0, 7)}, and this run was started for commit ${started.slice(0, 7)} of ${ref || "its ref"}`;
}



/***/ }),

/***/ 721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ parseListedRuns),
/* harmony export */   $x: () => (/* binding */ parseValue),
/* harmony export */   Do: () => (/* binding */ parseKey),
/* harmony export */   J5: () => (/* binding */ parseAccount),
/* harmony export */   Nq: () => (/* binding */ parseEnvironment),
/* harmony export */   Ov: () => (/* binding */ parseProtected),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   Ud: () => (/* binding */ parseRepositoryNames),
/* harmony export */   Wf: () => (/* binding */ parseRepositoryIds),
/* harmony export */   YF: () => (/* binding */ parseJobs),
/* harmony export */   ak: () => (/* binding */ parseAppToken),
/* harmony export */   bX: () => (/* binding */ parseInstallations),
/* harmony export */   cd: () => (/* binding */ parseInstallation),
/* harmony export */   dC: () => (/* binding */ parseSecrets),
/* harmony export */   dV: () => (/* binding */ parseSeenRepository),
/* harmony export */   mO: () => (/* binding */ parseVariable),
/* harmony export */   o7: () => (/* binding */ parseSecret),
/* harmony export */   oI: () => (/* binding */ parseRuns),
/* harmony export */   rf: () => (/* binding */ parseVariables)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5221);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);


const field = (json, name) => (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asJsonObject */ .Oe)(json)?.[name];
function textIn(json, name) {
  const value = field(json, name);
  return typeof value === "string" ? value : void 0;
}
function numberIn(json, name) {
  const value = field(json, name);
  return typeof value === "number" ? value : void 0;
}
function whole(fields) {
  return Object.values(fields).includes(void 0) ? void 0 : fields;
}
const parseRepository = (json) => whole({
  id: numberIn(json, "id"),
  fullName: textIn(json, "full_name"),
  isArchived: field(json, "archived") === true
});
const parseInstallation = (json) => whole({
  id: numberIn(json, "id"),
  granted: (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asJsonObject */ .Oe)(field(json, "permissions")),
  isSuspended: textIn(json, "suspended_at") !== void 0
});
const parseAppToken = (json) => whole({ token: textIn(json, "token"), expiresAt: (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .nV)(textIn(json, "expires_at")) });
const parseKey = (json) => whole({ id: textIn(json, "key_id"), key: textIn(json, "key") });
const parseSecret = (json) => {
  const known = whole({ name: textIn(json, "name"), updatedAt: (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .nV)(textIn(json, "updated_at")) });
  const visibility = ["all", "private", "selected"].find((it) => it === field(json, "visibility"));
  return known && { ...known, visibility };
};
const parseSecrets = (json) => parsePage(json, "secrets", parseSecret);
const parseRepositoryIds = (json) => parsePage(json, "repositories", (item) => numberIn(item, "id"));
const parseRepositoryNames = (json) => parsePage(json, "repositories", (item) => textIn(item, "full_name"));
const parseVariables = (json) => parsePage(json, "variables", (item) => whole({ name: textIn(item, "name"), value: textIn(item, "value") }));
const parseVariable = (json) => (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .nV)(textIn(json, "value"));
const parseSeenRepository = (json) => {
  const known = parseRepository(json);
  const seen = known && whole({ ...known, defaultBranch: textIn(json, "default_branch") });
  return seen && {
    ...seen,
    forkOf: field(json, "fork") === true ? textIn(field(json, "parent"), "full_name") : void 0,
    ownerId: numberIn(field(json, "owner"), "id"),
    isOrganizations: field(field(json, "owner"), "type") === "Organization",
    isAdmin: field(field(json, "permissions"), "admin") === true,
    canPush: field(field(json, "permissions"), "push") === true
  };
};
const parseAccount = (json) => textIn(json, "login");
const parseProtected = (json) => {
  const isProtected = field(json, "protected");
  return typeof isProtected === "boolean" ? { isProtected } : void 0;
};
const parseEnvironment = (json) => textIn(json, "name") === void 0 ? void 0 : { isProtected: typeof (field(json, "deployment_branch_policy") ?? "") === "object" };
const parseRuns = (json) => parsePage(json, "workflow_runs", (run) => {
  const startedAt = (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .nV)(textIn(run, "run_started_at") ?? textIn(run, "created_at"));
  const known = whole({ startedAt, page: textIn(run, "html_url") });
  return known && { ...known, conclusion: textIn(run, "conclusion") };
});
const parseListedRuns = (json) => parsePage(json, "workflow_runs", (run) => {
  const [page, createdAt] = [textIn(run, "html_url"), timeIn(run, "created_at")];
  return whole({
    id: numberIn(run, "id"),
    workflow: textIn(run, "name") ?? "a workflow",
    page: page !== void 0 && URL.canParse(page) ? page : void 0,
    isOpen: field(run, "status") !== "completed",
    createdAt,
    startedAt: timeIn(run, "run_started_at") ?? createdAt,
    updatedAt: timeIn(run, "updated_at")
  });
});
const parseJobs = (json) => parsePage(json, "jobs", (job) => {
  const known = whole({ createdAt: timeIn(job, "created_at"), begun: timeIn(job, "started_at") });
  if (known === void 0) return void 0;
  const { createdAt, begun } = known;
  const status = field(job, "status");
  return {
    attempt: numberIn(job, "run_attempt") ?? 1,
    isSkipped: field(job, "conclusion") === "skipped",
    createdAt,
    startedAt: status === "in_progress" || status === "completed" ? begun : void 0,
    endedAt: status === "completed" ? timeIn(job, "completed_at") ?? begun : void 0
  };
});
function timeIn(json, name) {
  return (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .nV)(textIn(json, name));
}
const parseInstallations = (json) => parsePage(json, "installations", (item) => textIn(item, "client_id") ?? "");
const parseValue = (json) => textIn(json, "value");
function parsePage(json, name, parse) {
  const [total, list] = [numberIn(json, "total_count"), field(json, name)];
  if (total === void 0 || !Number.isSafeInteger(total) || total < 0 || !Array.isArray(list)) {
    return void 0;
  }
  const items = list.map(parse).filter((item) => item !== void 0);
  return items.length === list.length ? { total, items } : void 0;
}



/***/ }),

/***/ 1816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wg: () => (/* binding */ createGithubCall),
  Wf: () => (/* binding */ githubAddress),
  os: () => (/* binding */ unexpected)
});

// EXTERNAL MODULE: ./build/src/base/address.js
var base_address = __webpack_require__(9759);
// EXTERNAL MODULE: ./build/src/base/error.js
var error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/base/paged-list.js
var paged_list = __webpack_require__(6807);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/src/register/store.js
var register_store = __webpack_require__(3894);
// EXTERNAL MODULE: ./build/src/stores/github/octokit.js
var octokit = __webpack_require__(531);
// EXTERNAL MODULE: ./build/src/base/http-failure.js
var http_failure = __webpack_require__(1764);
// EXTERNAL MODULE: ./build/src/base/retry.js
var retry = __webpack_require__(973);
;// CONCATENATED MODULE: ./build/src/stores/github/failure.js





function githubRefusal(refused) {
  const { store, refusal } = refused;
  const [code, message, hint] = "fault" in refusal ? failed(refusal) : explain(refusal, refused);
  const cause = "fault" in refusal && refusal.fault instanceof Error ? { cause: refusal.fault } : {};
  return new error/* OatError */.vE(code, { message: `${(0,register_store/* storeWords */.fI)(store)}: ${message}`, hint, ...cause });
}
const wrongServer = "check that GITHUB_API_URL is a GitHub API and that no proxy answers in its place";
function failed(refusal) {
  const { fault } = refusal;
  const hint = fault instanceof error/* OatError */.vE ? wrongServer : (0,http_failure/* networkHint */.uw)(fault);
  return ["STORE_FAILED", `GitHub: ${(0,http_failure/* describeOutcome */.SS)(refusal)}`, hint];
}
function explain(refusal, refused) {
  const { status, message, limit, pause, trouble } = refusal;
  const answer = `HTTP ${status}, ${(0,base_text/* printable */.g$)(message, 200)}`;
  if (limit !== void 0 && pause !== void 0 && pause > retry/* longestWait */._s) {
    const wait = (0,retry/* seconds */.YA)(pause);
    return ["RATE_LIMITED", `GitHub's rate limit ends in ${wait} (${answer})`, `run it again in ${wait}`];
  }
  if (limit !== void 0) {
    return [
      "STORE_FAILED",
      `GitHub keeps answering that its rate limit is reached (${answer})`,
      "run it again in an hour"
    ];
  }
  if (trouble !== void 0) return explainApp(trouble, answer, refused);
  const { target, speaker } = refused;
  const who = speaker === "app" ? "the GitHub App" : 'input "github-token"';
  switch (status) {
    case 401:
      return speaker === "app" ? [
        "STORE_FORBIDDEN",
        `GitHub does not accept the token of the GitHub App (${answer})`,
        "somebody revoked it, or uninstalled the App: run it again"
      ] : [
        "STORE_FORBIDDEN",
        `GitHub does not accept input "github-token" (${answer})`,
        'it may be expired or revoked: create a new one. The token of a GitHub App lasts one hour: inputs "github-app-client-id" and "github-app-private-key" renew it'
      ];
    case 403:
      return ["STORE_FORBIDDEN", `${who} cannot write it (${answer})`, forbiddenHint(refusal, refused)];
    case 404:
      return [
        "STORE_MISSING",
        `${target.place} does not exist, or ${who} cannot see it`,
        `check the name in the register, and that ${speaker === "app" ? "the App" : "the token"} has ${target.permission}`
      ];
    default:
      return [
        "STORE_FAILED",
        `GitHub answers ${answer}`,
        status >= 500 ? "GitHub has a problem: run it again later" : "read what GitHub says"
      ];
  }
}
function explainApp(trouble, answer, { target }) {
  switch (trouble) {
    case "key":
      return [
        "STORE_FORBIDDEN",
        `GitHub does not accept the key of the GitHub App (${answer})`,
        'check that inputs "github-app-client-id" and "github-app-private-key" belong to the same App, and that its settings still list this key'
      ];
    case "installation":
      return [
        "STORE_MISSING",
        `the GitHub App is not installed in ${target.place}, or that does not exist (${answer})`,
        "install the App there (its settings, Install App), or correct the name in the register"
      ];
    case "suspended":
      return [
        "STORE_FORBIDDEN",
        `the GitHub App is suspended there (${answer})`,
        "an owner can end that in the settings of the organization: GitHub Apps, Configure"
      ];
    case "token":
      return [
        "STORE_FORBIDDEN",
        `GitHub gives the GitHub App no token for ${target.place} (${answer})`,
        "check the permissions of the App, that an owner has approved them, and that the register uses the current names of the repositories"
      ];
  }
}
function forbiddenHint({ message, sso }, { target, speaker }) {
  if (sso !== void 0) return "authorize the token for the single sign-on of the organization";
  if (/archived/i.test(message)) {
    return "the repository is archived: unarchive it, or remove it from the register";
  }
  if (speaker === "app") return `give the App ${target.permission}, and have an owner approve it`;
  const need = `give the token ${target.permission}`;
  if (speaker === "token") return need;
  return `${need}. The job's own GITHUB_TOKEN can never write secrets: use the token of a GitHub App, or a fine-grained token`;
}


;// CONCATENATED MODULE: ./build/src/stores/github/call.js







function createGithubCall(client, speaker) {
  const refusal = ({ store, target }, reply) => githubRefusal({ store, target, refusal: "isLate" in reply ? tooLate : reply, speaker });
  async function find(question) {
    const reply = await client.send(question.request);
    if (!(0,octokit/* isAnswer */.Tq)(reply)) {
      const isThere = !("status" in reply) || reply.status !== 404 || reply.trouble !== void 0;
      if (!isThere) return void 0;
      throw refusal(question, reply);
    }
    const parsed = reply.status === 200 ? question.parse(reply.data) : void 0;
    if (parsed === void 0) throw unexpected(question, reply.status);
    return parsed;
  }
  const ask = async (question) => {
    const found = await find(question);
    if (found === void 0) throw refusal(question, { status: 404, message: "" });
    return found;
  };
  return {
    ...client,
    refusal,
    find,
    ask,
    list: ({ path, what, size = 100, ...about }, keyOf) => (0,paged_list/* readWholeList */.E)(
      (page) => ask({ ...about, request: { method: "GET", path: `${path}?per_page=${size}&page=${page}` } }),
      keyOf,
      (seen) => incomplete(`${about.store}: GitHub's list of ${what}`, `GET ${path}: ${seen}`)
    )
  };
}
function incomplete(list, seen) {
  return new error/* OatError */.vE("STORE_FAILED", {
    message: `${list} cannot be read completely (${seen})`,
    hint: 'run it again; if that does not help, check that input "github-token" can see every repository of the list (an App has to be installed there)'
  });
}
const tooLate = { fault: { message: "no time was left to send it" } };
function unexpected({ store, request }, status) {
  const answer = `${request.method} ${request.path} is answered with HTTP ${status} and something unexpected`;
  return new error/* OatError */.vE("STORE_FAILED", {
    message: `${(0,register_store/* storeWords */.fI)(store)}: ${answer}`,
    hint: wrongServer
  });
}
function githubAddress(address) {
  const text = address?.trim() ?? "";
  if (text === "") return "https://api.github.com";
  const url = URL.canParse(text) ? new URL(text) : void 0;
  const isPlain = url !== void 0 && `${url.username}${url.password}${url.search}${url.hash}` === "";
  if (isPlain && (0,base_address/* isTrustworthy */.Gz)(url)) return url.href.replace(/\/+$/, "");
  throw new error/* OatError */.vE("STORE_FAILED", {
    message: `GITHUB_API_URL is ${(0,base_text/* printable */.g$)(text, 120)}: not encrypted and not on this machine, or not the address of an API`,
    hint: "set the https address of the API"
  });
}



/***/ }),

/***/ 7524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ createGithub),
  K: () => (/* binding */ openGithub)
});

// EXTERNAL MODULE: ./build/src/base/error.js
var base_error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/register/store.js
var register_store = __webpack_require__(3894);
// EXTERNAL MODULE: ./build/src/stores/github/call.js + 1 modules
var call = __webpack_require__(1816);
// EXTERNAL MODULE: ./build/src/base/clock.js + 1 modules
var clock = __webpack_require__(5739);
// EXTERNAL MODULE: ./build/src/base/retry.js
var retry = __webpack_require__(973);
// EXTERNAL MODULE: ./build/src/base/time.js
var time = __webpack_require__(8602);
// EXTERNAL MODULE: ./build/src/base/secret.js
var secret = __webpack_require__(1595);
// EXTERNAL MODULE: ./build/src/stores/github/answers.js
var answers = __webpack_require__(721);
// EXTERNAL MODULE: ./build/src/stores/github/octokit.js
var octokit = __webpack_require__(531);
;// CONCATENATED MODULE: ./build/src/stores/github/app.js



const elsewhere = { status: 404, message: "Not Found", trouble: "installation" };
function createTokenMaker({ ask, now, mask }) {
  const { findInstallation, absent, asApp } = createAppLookup(ask);
  async function findFirst(need) {
    let last = elsewhere;
    for (const name of need.repositories ?? [void 0]) {
      last = await findInstallation(need.owner, name);
      if (!("trouble" in last && last.trouble === "installation")) break;
    }
    return last;
  }
  async function create(need, { id, granted }) {
    const { owner, repositories, level } = need;
    const post = (permissions) => {
      const names = repositories?.filter((name) => absent(`/repos/${owner}/${name}`) === void 0);
      const levels = Object.fromEntries(permissions.map((name) => [name, level]));
      const body = { permissions: { metadata: "read", ...levels }, repositories: names };
      return asApp({ method: "POST", path: `/app/installations/${id}/access_tokens`, body });
    };
    let reply = await post(need.permissions);
    if (isUnprocessable(reply, /repositor/)) {
      for (const name of repositories ?? []) await findInstallation(owner, name);
      reply = await post(need.permissions);
    }
    if (!isUnprocessable(reply, /permissions requested/)) return reply;
    return post(need.permissions.filter((name) => granted[name] === "write" || granted[name] === level));
  }
  return {
    absent,
    async make(need) {
      const installation = await findFirst(need);
      if (!("id" in installation)) return installation;
      const reply = await create(need, installation);
      if (!(0,octokit/* isAnswer */.Tq)(reply)) return "fault" in reply ? reply : { trouble: "token", ...reply };
      const token = (0,answers/* parseAppToken */.ak)(reply.data);
      if (token === void 0) return { ...unreadable, status: reply.status };
      const value = new secret/* Secret */.z(token.token, mask);
      return { owner: need.owner, value, madeAt: now(), expiresAt: token.expiresAt, works: false };
    }
  };
}
function isUnprocessable(reply, words) {
  return "message" in reply && reply.status === 422 && words.test(reply.message);
}
function createAppLookup(ask) {
  const absences = /* @__PURE__ */ new Map();
  let keyRefusal;
  const asApp = async (request) => {
    if (keyRefusal !== void 0) return keyRefusal;
    const reply = await ask(request);
    if (!("message" in reply) || reply.status !== 401) return reply;
    return keyRefusal = { ...reply, trouble: "key" };
  };
  return {
    asApp,
    /** Why a request for a repository cannot be sent. */
    absent: (path) => absences.get(path.split("/").slice(0, 4).join("/").toLowerCase()),
    /** @param name of a repository, where the App may be absent; `undefined`: the organization's */
    findInstallation: async (owner, name) => {
      const place = name === void 0 ? `/orgs/${owner}` : `/repos/${owner}/${name}`;
      const reply = await asApp({ method: "GET", path: `${place}/installation` });
      if (!(0,octokit/* isAnswer */.Tq)(reply)) {
        if ("fault" in reply || reply.status !== 404) return reply;
        const refusal = { ...reply, trouble: "installation" };
        absences.set(place.toLowerCase(), refusal);
        return refusal;
      }
      const found = (0,answers/* parseInstallation */.cd)(reply.data);
      if (found === void 0) return { ...unreadable, status: reply.status };
      return found.isSuspended ? suspended : found;
    }
  };
}
const suspended = {
  status: 403,
  message: "This installation has been suspended",
  trouble: "suspended"
};
const unreadable = { message: "something unexpected", trouble: "token" };


// EXTERNAL MODULE: ./build/src/stores/github/target.js
var target = __webpack_require__(8445);
;// CONCATENATED MODULE: ./build/src/stores/github/tokens.js




function keepToken(token) {
  let dead;
  return {
    take: () => Promise.resolve(dead ?? token),
    accepted: () => void 0,
    refused: (_path, refusal) => {
      dead = refusal;
      return Promise.resolve(false);
    },
    isOver: () => dead !== void 0,
    close: () => Promise.resolve()
  };
}
const early = 3e5;
const fresh = 5e3;
function createAppTokens(options) {
  const { needs, now, pause } = options;
  const { made, current, refusals, renew, absent } = createShelf(options);
  const find = (path) => {
    const need = (0,target/* needFor */.QL)(path, needs);
    return { need, token: need && current.get(need) };
  };
  return {
    async take(path) {
      const { need, token: known } = find(path);
      if (need === void 0) return elsewhere;
      if (known !== void 0 && now() < known.expiresAt - early) return absent(path) ?? known.value;
      const token = refusals.get(need) ?? await renew(need);
      const absence = absent(path);
      if (absence !== void 0) return absence;
      if ("value" in token) return token.value;
      return "fault" in token && known !== void 0 && now() < known.expiresAt ? known.value : token;
    },
    accepted(path) {
      const { token } = find(path);
      if (token !== void 0) token.works = true;
    },
    async refused(path, refusal) {
      const { need, token } = find(path);
      if (need === void 0 || token === void 0) return false;
      const isFresh = now() - token.madeAt < fresh;
      if (!token.works && isFresh) {
        await pause(1e3);
        return true;
      }
      current.delete(need);
      if (!token.works) refusals.set(need, refusal);
      return token.works;
    },
    isOver: (path) => {
      const { need } = find(path);
      return need !== void 0 && refusals.has(need);
    },
    close: () => revokeAll(
      made.filter(({ expiresAt }) => expiresAt > now()),
      options
    )
  };
}
function createShelf(options) {
  const made = [];
  const current = /* @__PURE__ */ new Map();
  const refusals = /* @__PURE__ */ new Map();
  const making = /* @__PURE__ */ new Map();
  const maker = createTokenMaker(options);
  async function make(need) {
    const token = await maker.make(need);
    making.delete(need);
    if ("status" in token) refusals.set(need, token);
    if ("value" in token) {
      made.push(token);
      current.set(need, token);
    }
    return token;
  }
  return {
    made,
    current,
    refusals,
    absent: maker.absent,
    /** Requests at the same time share it. */
    renew: (need) => {
      const renewing = making.get(need) ?? make(need);
      making.set(need, renewing);
      return renewing;
    }
  };
}
async function revokeAll(tokens, { revoke, warn }) {
  for (const { owner, value, expiresAt } of tokens) {
    const reply = await revoke(value);
    if ((0,octokit/* isAnswer */.Tq)(reply)) continue;
    const why = "fault" in reply ? reply.fault.message : `HTTP ${reply.status}`;
    const end = (0,time/* formatTime */.fU)(expiresAt);
    warn(`a token of the GitHub App for ${owner} was not revoked (${why}): it ends by itself at ${end}`);
  }
}


;// CONCATENATED MODULE: ./build/src/stores/github/pace.js

const second = 1e3;
const minute = 60 * second;
const hour = 60 * minute;
const reads = ["GET", "HEAD"];
const writes = (method) => reads.includes(method) ? 0 : 1;
const creates = (method) => method === "DELETE" ? 0 : writes(method);
const points = (method) => reads.includes(method) ? 1 : 5;
const githubPace = [
  { span: second, most: 1, weigh: writes },
  { span: minute, most: 80, weigh: creates },
  { span: minute, most: 900, weigh: points },
  { span: hour, most: 500, weigh: creates }
];
function nextTurn(past, next) {
  const { now, method, windows } = next;
  return Math.max(now, ...windows.map((window) => turnIn(window, past, method)));
}
function longestSpan(windows) {
  return Math.max(0, ...windows.map(({ span }) => span));
}
function turnIn({ span, most, weigh }, past, method) {
  let room = most - weigh(method);
  if (weigh(method) === 0) return -Infinity;
  for (const { at, method: before } of past.toSorted((a, b) => b.at - a.at)) {
    room -= weigh(before);
    if (room < 0) return at + span;
  }
  return -Infinity;
}
const worthTelling = 1e4;
function createGithubTurns({ clock, signal, windows, onWait }) {
  const past = [];
  const memory = longestSpan(windows);
  let lastWrite = Promise.resolve();
  async function wait(method, before) {
    signal.throwIfAborted();
    const now = clock.now();
    while (past[0] !== void 0 && past[0].at < now - memory) past.shift();
    const turn = { at: nextTurn(past, { now, method, windows }), method };
    past.push(turn);
    const pause = Math.min(turn.at, before) - now;
    if (pause > worthTelling) onWait(`GitHub limits how much may be written: going on in ${(0,retry/* seconds */.YA)(pause)}`);
    if (pause > 0) await clock.sleep(pause, signal);
    return { turn, forget: () => past.splice(past.indexOf(turn), 1) };
  }
  async function pace(method, { before = Infinity, act }) {
    const { turn, forget } = await wait(method, before);
    try {
      const result = await act();
      turn.at = clock.now();
      return result;
    } catch (error) {
      forget();
      throw error;
    }
  }
  return {
    /** Waits until there is room for a request that another one, whose turn has come, needs first. */
    room: (method) => wait(method, Infinity),
    /** What `act` gives or throws, once its turn has come; the signal's reason. */
    take(method, turn) {
      if (reads.includes(method)) return pace(method, turn);
      const write = lastWrite.then(() => pace(method, turn));
      lastWrite = write.catch(() => void 0);
      return write;
    }
  };
}


;// CONCATENATED MODULE: ./build/src/stores/github/client.js






function createGithubClient(options) {
  const { clock, signal, timeoutMs, access } = options;
  const deadline = { signal, endsAt: Infinity, tryMs: timeoutMs, timeoutMs };
  const time = (0,octokit/* createGithubTime */.dD)(clock);
  const asking = { ...options, deadline, time };
  const turns = createGithubTurns(options);
  const tokens = "token" in access ? keepToken(access.token) : openApp(access.app, { ...asking, turns });
  const once = createTurnedAsk((0,octokit/* createGithubAsk */.ne)(asking), { ...options, tokens, turns });
  const denied = /* @__PURE__ */ new Map();
  return {
    /** GitHub's clock as last heard (its `Date` header), in milliseconds since 1970. */
    serverTime: time.heard,
    /** How far that clock was ahead of this machine's then, in milliseconds. */
    ahead: time.ahead,
    isOver: tokens.isOver,
    close: tokens.close,
    /** 2xx, or why not, after all tries. Throws the signal's reason, and what making the body throws while nothing was sent. */
    send: async (request) => {
      const { path, right } = request;
      const known = right === void 0 ? void 0 : denied.get(right);
      if (known !== void 0) return known;
      for (; ; ) {
        const reply = await once(request);
        if (!("message" in reply)) return reply;
        if (reply.status === 401 && await tokens.refused(path, reply)) continue;
        const isDenied = /not accessible by integration/.test(reply.message);
        if (isDenied && right !== void 0) denied.set(right, reply);
        return reply;
      }
    }
  };
}
function openApp(key, options) {
  const { clock, signal, time, turns } = options;
  const ask = (0,octokit/* createGithubAsk */.ne)(options, key);
  const around = async (request, send) => {
    await turns.room(request.method);
    return send(request);
  };
  return createAppTokens({
    ...options,
    ask: (request) => ask({ ...request, around }),
    now: time.now,
    pause: (milliseconds) => clock.sleep(milliseconds, signal),
    revoke: (token) => revoke(token, options)
  });
}
function createTurnedAsk(ask, { clock, signal, tokens, turns }) {
  return async ({ method, path, body, before = Infinity }) => {
    let end;
    let isSent = false;
    const stop = (reply, message) => {
      end = isSent ? { fault: { message }, isSent } : reply;
      throw new Error(message);
    };
    const renewed = async (make) => {
      try {
        return JSON.stringify(await make());
      } catch (error) {
        if (isSent && error instanceof base_error/* OatError */.vE) stop({ isLate: true }, error.message);
        throw error;
      }
    };
    const refuseLate = () => {
      if (clock.now() >= before) stop({ isLate: true }, "no time was left to send it");
    };
    const act = async ([request, send]) => {
      refuseLate();
      const token = await tokens.take(path);
      if ("fault" in token || "status" in token) return stop(token, "there is no token to send it again");
      const made = typeof body === "function" ? { body: await renewed(body) } : {};
      refuseLate();
      const headers = { ...request.headers, authorization: `token ${token.reveal()}` };
      const outcome = await send({ ...request, ...made, headers });
      isSent ||= "fault" in outcome ? outcome.isSent === true : (0,retry/* isTransient */.dg)(outcome.status) && !(0,retry/* isBeforeWork */.Fh)(outcome.status);
      if ("status" in outcome && outcome.status !== 401) tokens.accepted(path);
      return outcome;
    };
    const around = (...exchange) => turns.take(method, { before, act: () => act(exchange) });
    try {
      return await ask({ method, path, body: typeof body === "function" ? {} : body, around });
    } catch (error) {
      signal.throwIfAborted();
      if (end !== void 0) return end;
      throw error;
    }
  };
}
const lastWord = 5;
async function revoke(token, options) {
  const deadline = (0,clock/* createDeadline */.dU)({ clock: options.clock, timeout: lastWord, attempts: 1 });
  const authorization = `token ${token.reveal()}`;
  try {
    return await (0,octokit/* createGithubAsk */.ne)({ ...options, attempts: 1, deadline })({
      method: "DELETE",
      path: "/installation/token",
      around: (request, send) => send({ ...request, headers: { ...request.headers, authorization } })
    });
  } finally {
    deadline.close();
  }
}


// EXTERNAL MODULE: ./build/src/stores/github/jobs.js
var jobs = __webpack_require__(6684);
// EXTERNAL MODULE: ./build/src/stores/github/places.js
var github_places = __webpack_require__(1196);
// EXTERNAL MODULE: ./build/src/stores/github/write.js
var write = __webpack_require__(13);
;// CONCATENATED MODULE: ./build/src/stores/github/github.js









function openGithub(options, level, others) {
  const { access, stores, thisRepository, info: onWait } = options;
  const needs = "token" in access ? [] : (0,target/* withJobs */.xM)((0,target/* tokenNeeds */.px)(stores, { thisRepository, level, others }));
  const client = createGithubClient({ windows: githubPace, ...options, needs, onWait });
  return (0,call/* createGithubCall */.wg)(client, speakerOf(access));
}
function speakerOf(access) {
  if (!("token" in access)) return "app";
  return access.token.reveal().startsWith("ghs_") ? "installation" : "token";
}
function createGithub(options) {
  const { ownRun, thisRepository, warn } = options;
  const call = openGithub(options, "write");
  const places = (0,github_places/* createGithubPlaces */.iT)(call, options);
  const index = (0,github_places/* createGithubIndex */.iJ)(call);
  const access = (0,write/* createGithubAccess */.Ki)({
    call,
    warn,
    single: index.single,
    findId: async (repository, store) => (await places.findRepository(repository, store)).id
  });
  const tell = createTeller(warn);
  function follow(located) {
    const place = (0,write/* organizationPlace */.HT)(located);
    return place && access.follow(place);
  }
  return {
    close: call.close,
    oldJobs: (copies) => (0,jobs/* findOldJobs */.B)(copies, { call, thisRepository, ownRun }),
    async check(store) {
      const located = await places.locate(store);
      const found = await index.look(located);
      await places.key(located);
      await places.provePermission(located);
      const place = (0,write/* organizationPlace */.HT)(located);
      if (place !== void 0) await access.read(place, found);
      return stateOf(located, found, call.ahead());
    },
    async identify(store) {
      const { target } = await places.locate(store);
      return `${target.path}/${store.secret}`.toLowerCase();
    },
    async look(store) {
      const located = await places.locate(store);
      const found = await index.look(located);
      return stateOf(located, found, call.ahead());
    },
    async write(store, value) {
      const located = await places.locate(store);
      const follower = follow(located);
      index.changed(located);
      const outcome = await (0,write/* writeSecret */.kz)(located, { ...value, call, places, access: follower?.take });
      if (outcome.result === "written") await follower?.compare();
      return outcome;
    },
    async announce(store, { expiresAt, before, isNew = false }) {
      if (store.app !== "actions") return "same";
      const located = await places.locate(store);
      const name = (0,register_store/* expiryVariable */.GL)(store.secret);
      const variable = { call, name, expiresAt, before, isNew, access: follow(located)?.take };
      const outcome = await (0,write/* writeVariable */.cV)(located, variable);
      if (typeof outcome === "string") return outcome;
      const error = unannounced(located, { name, refusal: outcome.refusal, call });
      if (outcome.mayBeOld) throw error;
      tell(`${located.target.rights.variables} ${causeOf(outcome.refusal)}`, error);
      return "refused";
    }
  };
}
function createTeller(warn) {
  const told = /* @__PURE__ */ new Set();
  return (cause, { message, hint }) => {
    if (!told.has(cause)) warn(`${message}; ${hint}.`);
    told.add(cause);
  };
}
function causeOf(refusal) {
  return "fault" in refusal ? refusal.fault.message : `${refusal.status} ${refusal.message}`;
}
function stateOf({ name: store }, found, ahead) {
  return found === void 0 ? { store, kind: "empty" } : { store, kind: "stamped", updatedAt: found.updatedAt, ahead };
}
function unannounced({ name: store, target }, { name, refusal, call }) {
  const { place, variablePermission: permission } = target;
  const request = { method: "PATCH", path: "" };
  const { code, message, hint } = call.refusal({ store, target: { place, permission }, request }, refusal);
  const why = message.slice((0,register_store/* storeWords */.fI)(store).length + 2);
  return new base_error/* OatError */.vE(code, { message: `The variable ${name} of ${place} was not written: ${why}`, hint });
}



/***/ }),

/***/ 557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readGithubAccess),
/* harmony export */   U: () => (/* binding */ parseAppKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5881);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1595);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1036);
/* harmony import */ var _runner_input_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3152);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3563);






const both = ["github-app-client-id", "github-app-private-key"];
function readGithubAccess(runner) {
  const token = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readSecret */ .n5)(runner, "github-token");
  const clientId = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readOptional */ .T9)(runner, both[0]);
  const key = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readSecret */ .n5)(runner, both[1]);
  const written = both.filter((name) => (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .isWritten */ .QH)(runner, name));
  if (token !== void 0 && written.length > 0) {
    throw new _base_error_js__WEBPACK_IMPORTED_MODULE_1__/* .OatError */ .vE("INPUT_INVALID", {
      message: `${(0,_runner_input_words_js__WEBPACK_IMPORTED_MODULE_2__/* .inputWords */ .c)(["github-token", ...written])} are given together`,
      hint: "give a token, or the App with its key: with the key the action makes its own tokens"
    });
  }
  if (token !== void 0) return { token };
  if (clientId === void 0 && key === void 0) return void 0;
  if (clientId === void 0 || key === void 0) throw halfAnApp(clientId === void 0 ? both[0] : both[1]);
  if (!/^[A-Za-z0-9._-]{1,100}$/.test(clientId)) {
    throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidInput */ .aY)(
      both[0],
      `: ${JSON.stringify((0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(clientId, 60))} is not the client ID of an App`,
      "copy the client ID from the settings of the App; it looks like Iv23liAbCdEf"
    );
  }
  const pem = parseAppKey(key.reveal(), runner.mask);
  if (pem !== void 0) return { app: { clientId, pem } };
  throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidInput */ .aY)(
    both[1],
    "is not the private key of an App",
    "save the whole .pem file in the secret, from its line BEGIN RSA PRIVATE KEY to its line END"
  );
}
function halfAnApp(name) {
  const why = `an App is given by inputs "${both[0]}" and "${both[1]}": check that the variable and the secret exist in this environment`;
  return (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .missingInputs */ .US)([{ names: [name], why }]) ?? new Error(name);
}
function parseAppKey(secret, mask) {
  const text = secret.replaceAll("\\n", "\n").replaceAll("\r", "");
  try {
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(text);
    if (key.asymmetricKeyType !== "rsa") throw new TypeError("another kind of key");
    new _base_secret_js__WEBPACK_IMPORTED_MODULE_5__/* .Secret */ .z(text, mask);
    return new _base_secret_js__WEBPACK_IMPORTED_MODULE_5__/* .Secret */ .z(key.export({ type: "pkcs8", format: "pem" }).toString(), mask);
  } catch {
    return void 0;
  }
}



/***/ }),

/***/ 6684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ findOldJobs)
/* harmony export */ });
/* harmony import */ var _base_batches_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(235);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1036);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8602);
/* harmony import */ var _register_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3894);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(721);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8445);







const longestRun = 35 * _base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .dayMs */ .LP;
const perPage = 100;
const mostListed = 3 * perPage;
const mostAsked = 50;
const mostRepositories = 100;
const openStatuses = ["in_progress", "queued", "waiting", "pending", "requested"];
async function findOldJobs(copies, { call, thisRepository, ownRun }) {
  const notSeen = [];
  const places = /* @__PURE__ */ new Map();
  for (const { store, changedAt } of copies) {
    if (store.app === "codespaces") continue;
    const readers = await readersOf(store, call, thisRepository);
    if (typeof readers === "string") notSeen.push(readers);
    else {
      for (const repository of readers) {
        const place = places.get(repository.toLowerCase()) ?? { repository, changes: [] };
        places.set(repository.toLowerCase(), place);
        place.changes.push({ changedAt, isReadAtStart: store.kind === "environment-secret" });
      }
    }
  }
  const all = [...places.values()];
  const chosen = all.slice(0, mostRepositories);
  const looked = await (0,_base_batches_js__WEBPACK_IMPORTED_MODULE_5__/* .inBatches */ .o)(chosen, (place) => lookAt(place, { call, ownRun }));
  const hidden = chosen.flatMap(({ repository }, at) => looked[at]?.isHidden === true ? [repository] : []);
  const ended = looked.flatMap((it) => it.ended).toSorted((a, b) => b.endedAt - a.endedAt);
  return {
    running: looked.flatMap((it) => it.running),
    last: ended[0],
    notSeen: [
      ...hidden.length === 0 ? [] : [hiddenWords(hidden)],
      ...looked.flatMap(({ gap }) => gap ?? []),
      ...notSeen,
      ...all.length > chosen.length ? [`${all.length - chosen.length} more repositories were not asked`] : []
    ]
  };
}
function hiddenWords(repositories) {
  return `GitHub did not say which jobs of ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_6__/* .firstOf */ .Ku)(repositories, 5).join(", ")} still ran: the repository permission "Actions: read" shows them`;
}
async function readersOf(store, call, thisRepository) {
  if (store.kind !== "organization-secret") return [store.repository ?? thisRepository];
  const target = (0,_target_js__WEBPACK_IMPORTED_MODULE_4__/* .secretTarget */ .Gk)(store, "");
  const name = (0,_register_store_js__WEBPACK_IMPORTED_MODULE_2__/* .storeName */ .Hz)(store, thisRepository);
  const path = `${target.path}/secrets/${store.secret}`;
  try {
    const question = { store: name, target, request: { method: "GET", path }, parse: _answers_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSecret */ .o7 };
    const { visibility } = await call.ask(question);
    if (visibility !== "selected") {
      return `${(0,_register_store_js__WEBPACK_IMPORTED_MODULE_2__/* .storeWords */ .fI)(name)} is open to ${visibility === "all" ? "all" : "all private"} repositories, whose jobs were not looked at`;
    }
    const list = {
      ...{ store: name, target, parse: _answers_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRepositoryNames */ .Ud },
      path: `${path}/repositories`,
      what: "the repositories that may read the secret"
    };
    return await call.list(list, (repository) => repository.toLowerCase());
  } catch (error) {
    if (error instanceof _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE) return `whose jobs read it is not known: ${error.message}`;
    throw error;
  }
}
async function lookAt(place, { call, ownRun }) {
  const { repository, changes } = place;
  const [owner = "", name = ""] = repository.split("/");
  const context = {
    call,
    root: `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}/actions/runs`,
    store: `the jobs of ${repository}`,
    target: {
      place: `repository ${repository}`,
      permission: `the repository permission "Actions: read" for ${repository}`
    },
    right: `${owner.toLowerCase()} actions read`
  };
  const changed = Math.min(...changes.map(({ changedAt }) => changedAt));
  try {
    const { runs, total } = await listRuns(changes, context);
    const open = runs.filter(({ isOpen }) => isOpen);
    const late = runs.filter(({ isOpen, updatedAt }) => !isOpen && updatedAt > changed);
    const underWay = [...open, ...late].filter(({ id }) => String(id) !== ownRun);
    const answers = await (0,_base_batches_js__WEBPACK_IMPORTED_MODULE_5__/* .inBatches */ .o)(underWay.slice(0, mostAsked), (run) => lookAtRun(run, changes, context));
    const running = answers.flatMap((it) => it?.endedAt === void 0 && it !== void 0 ? [it.run] : []);
    return {
      running: running.map((run) => describe(run, repository)),
      ended: answers.flatMap(
        (it) => it?.endedAt === void 0 ? [] : [{ ...describe(it.run, repository), endedAt: it.endedAt }]
      ),
      ...gapOf({ repository, total, isRunning: running.length > 0, underWay: underWay.length })
    };
  } catch (error) {
    if (!(error instanceof _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE)) throw error;
    const isHidden = error.code === "STORE_FORBIDDEN" || error.code === "STORE_MISSING";
    return { running: [], ended: [], ...isHidden ? { isHidden } : { gap: error.message } };
  }
}
function gapOf(seen) {
  const { repository, total, isRunning, underWay } = seen;
  if (underWay > mostAsked) {
    return { gap: `${repository}: only ${mostAsked} of ${underWay} runs were looked at` };
  }
  if (total <= mostListed || isRunning) return {};
  return {
    gap: `${repository} has ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(total, "run")} of 35 days, too many to look at: none that could hold the old value runs any more, and when the last one ended is not known`
  };
}
function describe({ workflow, page, startedAt, id }, repository) {
  const path = repository.split("/").map(encodeURIComponent).join("/");
  return { repository, workflow, startedAt, page: `${new URL(page).origin}/${path}/actions/runs/${id}` };
}
async function listRuns(changes, { call, root, right, ...context }) {
  const times = changes.map(({ changedAt }) => changedAt);
  const [from, until] = [Math.min(...times) - longestRun, Math.max(...times)].map(
    (at) => (0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(at).replace(/\.\d+/, "")
  );
  const window = `created=${from}..${until}&exclude_pull_requests=true&per_page=${perPage}`;
  const ask = (query) => {
    const request = { method: "GET", path: `${root}?${window}${query}`, right };
    return call.ask({ ...context, request, parse: _answers_js__WEBPACK_IMPORTED_MODULE_3__/* .parseListedRuns */ .$Q });
  };
  const { total, items } = await ask("&page=1");
  const found = [...items];
  if (total <= mostListed) {
    for (let page = 2; (page - 1) * perPage < total; page++) found.push(...(await ask(`&page=${page}`)).items);
    return { runs: found, total };
  }
  const open = await (0,_base_batches_js__WEBPACK_IMPORTED_MODULE_5__/* .inBatches */ .o)(openStatuses, (status) => ask(`&status=${status}`));
  const byId = new Map(open.flatMap((page) => page.items).map((run) => [run.id, run]));
  return { runs: [...byId.values()], total };
}
async function lookAtRun(run, changes, { call, root, right, ...context }) {
  const isOld = changes.some(({ isReadAtStart, changedAt }) => !isReadAtStart && run.startedAt <= changedAt);
  if (run.isOpen && isOld) return { run };
  const request = {
    method: "GET",
    path: `${root}/${run.id}/jobs?filter=all&per_page=${perPage}`,
    right
  };
  const { total, items: jobs } = await call.ask({ ...context, request, parse: _answers_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJobs */ .YF });
  if (total > jobs.length) return run.isOpen ? { run } : { run, endedAt: run.updatedAt };
  const begun = (attempt) => attempt === 1 ? run.createdAt : Math.min(...jobs.filter((job) => job.attempt === attempt).map(({ createdAt }) => createdAt));
  const kept = jobs.filter(
    ({ attempt, startedAt = Infinity, endedAt = Infinity, isSkipped }) => changes.some(
      ({ isReadAtStart, changedAt }) => !isSkipped && (isReadAtStart ? startedAt : begun(attempt)) <= changedAt && endedAt > changedAt
    )
  );
  if (kept.length === 0) return void 0;
  const ends = kept.map(({ endedAt = Infinity }) => endedAt);
  return ends.includes(Infinity) ? { run } : { run, endedAt: Math.max(...ends) };
}



/***/ }),

/***/ 531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OW: () => (/* binding */ githubHeaders),
/* harmony export */   Tq: () => (/* binding */ isAnswer),
/* harmony export */   dD: () => (/* binding */ createGithubTime),
/* harmony export */   ne: () => (/* binding */ createGithubAsk)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _base_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(338);
/* harmony import */ var _base_retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(973);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8602);




function isAnswer(reply) {
  return "data" in reply;
}
const longestPage = 4 * 1024 * 1024;
const longestToken = 16 * 1024 * 1024;
function createGithubAsk(options, key) {
  const { apiUrl, clock, deadline, onWait: onRetry, time } = options;
  const limitOf = (answer, tries) => {
    const name = githubLimit(answer);
    const status = name === "rate limit" ? 429 : 403;
    const requested = (0,_base_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .requestedPause */ .X4)({ ...answer, status }, clock.now());
    return name && { words: `its ${name} is reached`, requested, pause: firstLimitPause * 2 ** (tries - 1) };
  };
  const mostBytes = key === void 0 ? longestPage : longestToken;
  const attempt = (0,_base_http_js__WEBPACK_IMPORTED_MODULE_1__/* .createTries */ .U)({ ...options, name: "GitHub", mostBytes, onRetry, limitOf });
  let opened;
  return async ({ method, path, body, around = plain }) => {
    const octokit = await (opened ??= openOctokit(apiUrl, key));
    let tried;
    let thrown;
    const timed = async (request, send) => {
      const outcome = await around(request, send);
      if (!("fault" in outcome)) time.hear(outcome);
      return outcome;
    };
    const fetch = async (url, sent) => {
      try {
        tried = await attempt({ ...sent, url }, timed);
      } catch (error) {
        thrown = error;
        throw error;
      }
      if ("fault" in tried.outcome) throw new Error(tried.outcome.fault.message);
      return asResponse(tried.outcome);
    };
    try {
      const data = body !== void 0 && { data: body };
      const answer = await octokit.request({
        method,
        url: `${apiUrl}${path}`,
        ...data,
        headers: githubHeaders,
        request: { fetch }
      });
      const { status, headers } = answer;
      return { status, data: answer.data, scopes: headers["x-oauth-scopes"] };
    } catch (error) {
      deadline.signal.throwIfAborted();
      if (thrown instanceof _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE && thrown.code.startsWith("REGISTRY_")) return { fault: thrown };
      if (tried === void 0 || thrown !== void 0) throw thrown ?? error;
      return "fault" in tried.outcome ? tried.outcome : readRefusal(tried.outcome, tried.requested, error);
    }
  };
}
const githubHeaders = { accept: "application/vnd.github+json" };
const plain = (request, send) => send(request);
async function openOctokit(baseUrl, key) {
  const { GitHub } = await Promise.all(/* import() */[__webpack_require__.e(434), __webpack_require__.e(568)]).then(__webpack_require__.bind(__webpack_require__, 568));
  const log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
  const options = { baseUrl, userAgent: "docker-oat-login", log };
  if (key === void 0) return new GitHub(options);
  const { createAppAuth: authStrategy } = await Promise.all(/* import() */[__webpack_require__.e(434), __webpack_require__.e(479)]).then(__webpack_require__.bind(__webpack_require__, 6479));
  const auth = { appId: key.clientId, privateKey: key.pem.reveal() };
  return new GitHub({ ...options, authStrategy, auth });
}
const ignore = () => void 0;
function asResponse({ status, headers, body }) {
  const isEmpty = status === 204 || status === 205 || status === 304;
  const lines = Object.entries(headers).flatMap(
    ([name, value]) => typeof value === "string" ? [[name, value]] : []
  );
  return new Response(isEmpty ? null : body, { status, headers: Object.fromEntries(lines) });
}
const firstLimitPause = 6e4;
function githubLimit({ status, headers, body }) {
  if (status !== 403 && status !== 429) return void 0;
  if (headers["retry-after"] !== void 0) return "secondary rate limit";
  if (headers["x-ratelimit-remaining"] === "0") return "rate limit";
  return status === 429 || /rate limit/i.test(body) ? "secondary rate limit" : void 0;
}
function readRefusal(answer, pause, { message }) {
  const { status, headers } = answer;
  return { status, message, sso: headers["x-github-sso"]?.toString(), pause, limit: githubLimit(answer) };
}
function createGithubTime(clock) {
  let last;
  return {
    hear({ headers }) {
      const date = (0,_base_time_js__WEBPACK_IMPORTED_MODULE_3__/* .parseInstant */ .nV)(headers.date);
      if (date !== void 0) last = { date, ahead: date - clock.now() };
    },
    /** As last heard, since 1970. */
    heard: () => last?.date,
    /** How far it was ahead of this machine's clock then. */
    ahead: () => last?.ahead,
    /** At this moment, since 1970; this machine's time before the first answer. */
    now: () => clock.now() + (last?.ahead ?? 0)
  };
}



/***/ }),

/***/ 1196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iJ: () => (/* binding */ createGithubIndex),
/* harmony export */   iT: () => (/* binding */ createGithubPlaces),
/* harmony export */   od: () => (/* binding */ seal)
/* harmony export */ });
/* unused harmony export parsePublicKey */
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _register_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3894);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(721);
/* harmony import */ var _octokit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(531);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8445);





const nobodysSecret = "DOCKER_OAT_LOGIN_WRITE_CHECK";
function createGithubPlaces(call, options) {
  const { thisRepository, warn } = options;
  const repositories = createMemory();
  const keys = createMemory();
  const permissions = createMemory();
  function findRepository(wanted, store) {
    return repositories.get(wanted.toLowerCase(), async () => {
      const path = `/repos/${wanted.split("/").map(encodeURIComponent).join("/")}`;
      const target = { place: `repository ${wanted}`, permission: `access to ${wanted}` };
      const found = await call.ask({
        store,
        target,
        request: { method: "GET", path },
        parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRepository */ .SU
      });
      if (found.fullName.toLowerCase() !== wanted.toLowerCase()) {
        warn(`${wanted} is called ${found.fullName} now: update the register`);
      }
      return found;
    });
  }
  async function locate(store) {
    const name = (0,_register_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeName */ .Hz)(store, thisRepository);
    if (store.kind === "organization-secret") return { store, name, target: (0,_target_js__WEBPACK_IMPORTED_MODULE_4__/* .secretTarget */ .Gk)(store, "") };
    const { fullName, isArchived } = await findRepository(store.repository ?? thisRepository, name);
    if (isArchived) throw archived(name, fullName);
    return { store, name, target: (0,_target_js__WEBPACK_IMPORTED_MODULE_4__/* .secretTarget */ .Gk)(store, fullName) };
  }
  function key({ name, target }) {
    return keys.get(target.path, async () => {
      const request = { method: "GET", path: `${target.path}/secrets/public-key` };
      const { id, key: base64 } = await call.ask({ store: name, target, request, parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseKey */ .Do });
      return { id, key: parsePublicKey(base64, name) };
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
      const path = `${target.path}/secrets/${nobodysSecret}`;
      const request = {
        method: "DELETE",
        path,
        right: (0,_target_js__WEBPACK_IMPORTED_MODULE_4__/* .rightTo */ .mO)("write", target.rights.secrets, target)
      };
      const reply = await call.send(request);
      if ((0,_octokit_js__WEBPACK_IMPORTED_MODULE_3__/* .isAnswer */ .Tq)(reply) || "status" in reply && reply.status === 404) return true;
      throw call.refusal({ store: name, target, request }, reply);
    })
  };
}
function createMemory() {
  const known = /* @__PURE__ */ new Map();
  return {
    forget: (name) => known.delete(name),
    get(name, find) {
      const found = known.get(name) ?? find();
      known.set(name, found);
      found.catch(() => known.delete(name));
      return found;
    }
  };
}
function archived(store, repository) {
  return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("STORE_FORBIDDEN", {
    message: `${(0,_register_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(store)}: ${repository} is archived, so nothing can be written there`,
    hint: "unarchive the repository, or remove it from the register"
  });
}
const pageSize = 100;
const freshFor = 6e5;
function createGithubIndex(call) {
  const snapshots = /* @__PURE__ */ new Map();
  async function list({ name, target }) {
    const path = `${target.path}/secrets?per_page=${pageSize}`;
    const request = { method: "GET", path, right: (0,_target_js__WEBPACK_IMPORTED_MODULE_4__/* .rightTo */ .mO)("read", target.rights.secrets, target) };
    const page = await call.ask({ store: name, target, request, parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSecrets */ .dC });
    const secrets = new Map(page.items.map((secret) => [secret.name.toUpperCase(), secret]));
    const takenAt = call.serverTime() ?? 0;
    return { takenAt, secrets, isWhole: page.total <= page.items.length, spent: /* @__PURE__ */ new Set() };
  }
  function usable(located) {
    const known = snapshots.get(located.target.path);
    if (known === void 0 || known.spent.has(located.store.secret)) return void 0;
    if (call.isOver(located.target.path)) return void 0;
    return (call.serverTime() ?? 0) - known.takenAt > freshFor ? void 0 : known;
  }
  const single = ({ name, store, target }) => {
    const request = { method: "GET", path: `${target.path}/secrets/${store.secret}` };
    return call.find({ store: name, target, request, parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSecret */ .o7 });
  };
  return {
    single,
    /** `undefined` when there is no such secret. The same secret is never read twice from one list. */
    async look(located) {
      const { path } = located.target;
      if (snapshots.get(path)?.isWhole === false) return single(located);
      const snapshot = usable(located) ?? await list(located);
      snapshots.set(path, snapshot);
      snapshot.spent.add(located.store.secret);
      const found = snapshot.secrets.get(located.store.secret);
      return found === void 0 && !snapshot.isWhole ? single(located) : found;
    },
    /** Everything seen of this secret so far is old. */
    changed({ store, target }) {
      snapshots.get(target.path)?.spent.add(store.secret);
    }
  };
}
function parsePublicKey(base64, store) {
  const bytes = Uint8Array.from(Buffer.from(base64, "base64"));
  if (isKey(bytes)) return bytes;
  throw new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("STORE_FAILED", {
    message: `${(0,_register_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(store)}: GitHub's public key has ${bytes.length} bytes instead of 32, so nothing can be encrypted with it`,
    hint: "check that GITHUB_API_URL is a GitHub API and that no proxy changes its answers"
  });
}
function isKey(bytes) {
  return bytes.length === 32;
}
async function seal(value, key) {
  const { default: sodium } = await __webpack_require__.e(/* import() */ 768).then(__webpack_require__.bind(__webpack_require__, 4768));
  await sodium.ready;
  return Buffer.from(sodium.crypto_box_seal(value.reveal(), key)).toString("base64");
}



/***/ }),

/***/ 8445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gk: () => (/* binding */ secretTarget),
/* harmony export */   QL: () => (/* binding */ needFor),
/* harmony export */   mO: () => (/* binding */ rightTo),
/* harmony export */   px: () => (/* binding */ tokenNeeds),
/* harmony export */   xM: () => (/* binding */ withJobs)
/* harmony export */ });
/* harmony import */ var _register_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3894);

function rightTo(level, name, { rights }) {
  return `${rights.owner.toLowerCase()} ${name ?? ""} ${level}`;
}
const families = { actions: "Secrets", dependabot: "Dependabot secrets", codespaces: "Codespaces secrets" };
function secretTarget(store, repository) {
  const [owner = "", name = ""] = repository.split("/");
  const repositoryPath = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
  const family = families[store.app];
  const right = family.toLowerCase().replace(" ", "_");
  const isActions = store.app === "actions";
  switch (store.kind) {
    case "repository-secret":
      return {
        path: `${repositoryPath}/${store.app}`,
        place: `repository ${repository}`,
        permission: `the repository permission "${family}: write" for ${repository}`,
        variablePermission: `the repository permission "Variables: write" for ${repository}`,
        rights: { owner, secrets: right, variables: isActions ? "actions_variables" : void 0 }
      };
    case "environment-secret":
      return {
        path: `${repositoryPath}/environments/${encodeURIComponent(store.environment)}`,
        place: `environment ${store.environment} of ${repository}`,
        permission: `the repository permission "Environments: write" for ${repository}`,
        variablePermission: `the repository permission "Environments: write" for ${repository}`,
        rights: { owner, secrets: "environments", variables: "environments" }
      };
    case "organization-secret": {
      const { organization, app } = store;
      const variables = isActions ? "organization_actions_variables" : void 0;
      return {
        path: `/orgs/${encodeURIComponent(organization)}/${app}`,
        place: `organization ${organization}`,
        permission: `the organization permission "${isActions ? family : `Organization ${family.toLowerCase()}`}: write" for ${organization}`,
        variablePermission: `the organization permission "Variables: write" for ${organization}`,
        rights: { owner: organization, secrets: `organization_${right}`, variables }
      };
    }
  }
}
const mostRepositories = 500;
function tokenNeeds(stores, {
  thisRepository,
  level,
  others = []
}) {
  const found = /* @__PURE__ */ new Map();
  for (const store of [...stores.filter(_register_store_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretStore */ .Qo), ...others.map(ownSecret)]) {
    const isShared = store.kind === "organization-secret";
    const repository = isShared ? "" : store.repository ?? thisRepository;
    const { rights } = secretTarget(store, repository);
    const key = `${rights.owner.toLowerCase()} ${isShared ? "organization" : "repositories"}`;
    const need = found.get(key) ?? {
      owner: rights.owner,
      names: isShared ? void 0 : /* @__PURE__ */ new Set(),
      permissions: /* @__PURE__ */ new Set()
    };
    found.set(key, need);
    need.names?.add(repository.slice(rights.owner.length + 1).toLowerCase());
    for (const right of [rights.secrets, rights.variables]) {
      if (right !== void 0) need.permissions.add(right);
    }
    if (isShared && level === "read") need.permissions.add("secrets");
  }
  return [...found.values()].flatMap(({ owner, names, permissions }) => {
    const common = { owner, permissions: [...permissions].sort(), level };
    if (names === void 0) return [{ ...common, repositories: void 0 }];
    const sorted = [...names].sort();
    const parts = Array.from(
      { length: Math.ceil(sorted.length / mostRepositories) },
      (_, part) => sorted.slice(part * mostRepositories, (part + 1) * mostRepositories)
    );
    return parts.map((repositories) => ({ ...common, repositories }));
  });
}
function ownSecret(repository) {
  return {
    kind: "repository-secret",
    secret: "",
    app: "actions",
    repository,
    position: { line: 1, column: 1 }
  };
}
function withJobs(needs) {
  return needs.flatMap((need) => [need, { ...need, permissions: ["actions"], level: "read", isForJobs: true }]);
}
const jobPath = /^\/repos\/[^/]+\/[^/]+\/actions\/runs\b/;
function needFor(path, needs) {
  const [, top, owner = "", name = ""] = path.split(/[/?]/).map(decodeURIComponent);
  const isForJobs = jobPath.test(path);
  const own = needs.filter(
    (need) => need.owner.toLowerCase() === owner.toLowerCase() && (need.isForJobs ?? false) === isForJobs
  );
  const shared = own.find(({ repositories }) => repositories === void 0);
  if (top === "orgs") return shared;
  return own.find(({ repositories }) => repositories?.includes(name.toLowerCase())) ?? shared ?? own[0];
}



/***/ }),

/***/ 13:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HT: () => (/* binding */ organizationPlace),
/* harmony export */   Ki: () => (/* binding */ createGithubAccess),
/* harmony export */   cV: () => (/* binding */ writeVariable),
/* harmony export */   kz: () => (/* binding */ writeSecret),
/* harmony export */   r_: () => (/* binding */ untold)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1036);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(721);
/* harmony import */ var _octokit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(531);
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1816);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1196);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8445);







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
  if ((0,_octokit_js__WEBPACK_IMPORTED_MODULE_2__/* .isAnswer */ .Tq)(reply)) {
    const isWritten = reply.status === 201 || reply.status === 204;
    if (isWritten) return { result: "written", sentAt, answeredAt: call.serverTime() };
    return { result: "lost", error: (0,_call_js__WEBPACK_IMPORTED_MODULE_3__/* .unexpected */ .os)(made, reply.status) };
  }
  if ("isLate" in reply) return { result: "late" };
  const error = call.refusal(made, reply);
  if ("fault" in reply || reply.status >= 500) return { result: "lost", error };
  throw error;
}
async function sealedRequest({ store, target }, { key, value, access, before }) {
  const sealed = { encrypted_value: await (0,_places_js__WEBPACK_IMPORTED_MODULE_4__/* .seal */ .od)(value, key.key), key_id: key.id };
  const body = access === void 0 ? sealed : async () => ({ ...sealed, ...await access() });
  const path = `${target.path}/secrets/${store.secret}`;
  return { method: "PUT", path, body, before };
}
function mayBeStaleKey(reply) {
  return !(0,_octokit_js__WEBPACK_IMPORTED_MODULE_2__/* .isAnswer */ .Tq)(reply) && "status" in reply && [422, 500].includes(reply.status);
}
async function writeVariable({ target }, options) {
  const { call, name, expiresAt, isNew, access, before } = options;
  const plain = { name, value: new Date(expiresAt).toISOString() };
  const body = access === void 0 ? plain : async () => ({ ...plain, ...await access() });
  const path = `${target.path}/variables`;
  const right = (0,_target_js__WEBPACK_IMPORTED_MODULE_5__/* .rightTo */ .mO)("write", target.rights.variables, target);
  const change = () => call.send({ method: "PATCH", path: `${path}/${name}`, body, before, right });
  const statusOf = (reply) => "status" in reply ? reply.status : void 0;
  const end = (last, mayBeOld) => {
    if ((0,_octokit_js__WEBPACK_IMPORTED_MODULE_2__/* .isAnswer */ .Tq)(last)) return "done";
    return "isLate" in last ? "late" : { refusal: last, mayBeOld };
  };
  const found = await call.send({
    method: "GET",
    path: `${path}/${name}`,
    right: (0,_target_js__WEBPACK_IMPORTED_MODULE_5__/* .rightTo */ .mO)("read", target.rights.variables, target)
  });
  if ((0,_octokit_js__WEBPACK_IMPORTED_MODULE_2__/* .isAnswer */ .Tq)(found)) {
    return (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVariable */ .mO)(found.data) === expiresAt ? "same" : end(await change(), true);
  }
  const isForbidden = statusOf(found) === 403 && !("limit" in found && found.limit !== void 0);
  if (statusOf(found) !== 404 && !isForbidden) return end(found, true);
  if (!isNew) return "same";
  if (isForbidden) return end(found, false);
  const created = await call.send({ method: "POST", path, body, before, right });
  return statusOf(created) === 409 ? end(await change(), true) : end(created, false);
}
function createGithubAccess(options) {
  const { call, single, findId, warn } = options;
  async function readIds({ name, store, target }) {
    const list = {
      store: name,
      target,
      path: `${target.path}/secrets/${store.secret}/repositories`,
      what: "the repositories that may read the secret",
      parse: _answers_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRepositoryIds */ .Wf
    };
    return call.list(list, (id) => id);
  }
  async function read(located, secret) {
    const { visibility } = located.store;
    if (secret !== void 0) {
      if (secret.visibility === void 0) throw untold(located.name);
      if (secret.visibility !== "selected") return { visibility: secret.visibility };
      return { visibility: "selected", selected_repository_ids: await readIds(located) };
    }
    if (visibility?.kind !== "selected") return { visibility: visibility?.kind ?? "private" };
    const ids = [];
    for (const repository of visibility.repositories) ids.push(await findId(repository, located.name));
    return { visibility: "selected", selected_repository_ids: ids };
  }
  const readNow = async (located) => read(located, await single(located));
  return {
    read,
    /** For one write: `take` right before each try; `compare` once it is written. */
    follow(located) {
      let sent;
      return {
        take: async () => sent = await readNow(located),
        compare: async () => {
          try {
            const after = await readNow(located);
            if (sent !== void 0 && !isSameAccess(sent, after)) warn(changed(located, sent, after));
          } catch (error) {
            if (!(error instanceof _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE)) throw error;
            warn(`${error.message}; the secret is written: check on GitHub who may read it`);
          }
        }
      };
    }
  };
}
function organizationPlace({ store, name, target }) {
  return store.kind === "organization-secret" ? { store, name, target } : void 0;
}
function changed({ name }, sent, after) {
  const [before, now] = [describeAccess(sent), describeAccess(after)];
  return `${name}: who may read this secret changed while it was written (before: ${before}, now: ${now}); check its repository access on GitHub`;
}
function isSameAccess(one, other) {
  const ids = ({ selected_repository_ids = [] }) => [...new Set(selected_repository_ids)].sort((a, b) => a - b).join();
  return one.visibility === other.visibility && ids(one) === ids(other);
}
function describeAccess({ visibility, selected_repository_ids: ids = [] }) {
  if (visibility !== "selected") return visibility;
  return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(ids.length, "selected repository", "selected repositories");
}
function untold(store) {
  return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("STORE_FAILED", {
    message: `${store}: GitHub does not say who may read this secret (visibility is missing or unknown)`,
    hint: "check its repository access on GitHub, and look for a newer version of this action"
  });
}



/***/ }),

/***/ 9402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ momentText),
/* harmony export */   P5: () => (/* binding */ oldJobsLines),
/* harmony export */   Sd: () => (/* binding */ oldJobsTexts),
/* harmony export */   qc: () => (/* binding */ reportOldJobs)
/* harmony export */ });
/* harmony import */ var _base_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7522);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8602);


function reportOldJobs({ running, last, notSeen }) {
  return {
    running: running.map(({ startedAt, ...run }) => ({ ...run, startedAt: (0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(startedAt) })),
    lastEndedAt: running.length > 0 || last === void 0 ? null : (0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(last.endedAt),
    notSeen
  };
}
function oldJobsLines(jobs) {
  return say(jobs, { run: ({ repository, workflow, page }) => `${workflow} of ${repository} (${page})` });
}
function oldJobsTexts(jobs) {
  const run = ({ repository, workflow, page }) => `<a href="${page}">${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(workflow)}</a> of ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(repository)}`;
  return say({ ...jobs, notSeen: jobs.notSeen.map(_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh) }, { run, moment: momentText });
}
function say({ running, last, notSeen }, { run, moment = _base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU }) {
  const open = running.map(
    (it) => `${run(it)} has run since ${moment(it.startedAt)}, and may hold the old value`
  );
  if (open.length > 0) return [...open, ...notSeen];
  if (last !== void 0) {
    const which = notSeen.length === 0 ? "the last job" : "the last job that was seen and";
    const that = notSeen.length === 0 ? "that could hold" : "could hold";
    return [`${which} ${that} the old value ended ${moment(last.endedAt)}: ${run(last)}`, ...notSeen];
  }
  return notSeen.length > 0 ? notSeen : ["GitHub lists no other job that kept the old value"];
}
function momentText(at) {
  const time = (0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(at);
  return `${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .dayText */ .Ew)(time.slice(0, 10))} ${time.slice(11, 19)} UTC`;
}



/***/ }),

/***/ 8620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ redact),
/* harmony export */   K: () => (/* binding */ createProgramCalls)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _base_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5334);
/* harmony import */ var _base_child_environment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5497);
/* harmony import */ var _base_program_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3363);
/* harmony import */ var _base_retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(973);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1036);
/* harmony import */ var _register_program_input_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6774);
/* harmony import */ var _register_register_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5806);
/* harmony import */ var _register_store_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3894);









const basics = /^(PATH|PATHEXT|HOME|USER|LOGNAME|SHELL|LANG|LC_\w+|TZ|TMPDIR|TMP|TEMP|XDG_\w+|(HTTP|HTTPS|ALL|NO)_PROXY|SSL_CERT_(FILE|DIR)|COMSPEC|SYSTEM(ROOT|DRIVE)|WINDIR|USERPROFILE|(LOCAL)?APPDATA|PROGRAM(DATA|FILES.*))$/i;
function createProgramCalls({
  environment: own,
  secrets,
  clock,
  signal,
  register
}) {
  const inherited = (0,_base_child_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .childEnvironment */ .Q)(
    own,
    secrets.map((secret) => secret.reveal())
  );
  const failures = /* @__PURE__ */ new Map();
  const slotOf = (store) => {
    const slot = register.tokens.find(({ stores }) => stores.includes(store));
    if (slot === void 0) throw new TypeError(`no entry has ${(0,_register_store_js__WEBPACK_IMPORTED_MODULE_5__/* .storeName */ .Hz)(store, "")}`);
    return slot;
  };
  const prepare = (store, [program, ...words]) => {
    const lost = store.variables?.find((name) => (inherited[name] ?? "") === "");
    if (lost !== void 0) throw unset(store, lost);
    const path = (0,_base_program_js__WEBPACK_IMPORTED_MODULE_2__/* .findProgram */ .Kp)(program, inherited);
    if (path !== void 0 && (0,_base_program_js__WEBPACK_IMPORTED_MODULE_2__/* .startCall */ .t3)(path, words) === void 0) throw unsafeBatch(store, path);
    if (path !== void 0) return path;
    throw new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("STORE_MISSING", {
      message: `${(0,_register_store_js__WEBPACK_IMPORTED_MODULE_5__/* .storeWords */ .fI)((0,_register_store_js__WEBPACK_IMPORTED_MODULE_5__/* .storeName */ .Hz)(store, ""))}: there is no program ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(program, 100)} to run`,
      hint: "install it first, put it on PATH, or correct the register"
    });
  };
  const environmentOf = ({ variables }) => {
    if (variables === void 0) return inherited;
    const names = Object.keys(inherited).filter((name) => basics.test(name) || variables.includes(name));
    return Object.fromEntries(names.map((name) => [name, inherited[name] ?? ""]));
  };
  const call = async (store, { argv, token, input }) => {
    const failed = failures.get(argv) ?? [];
    const last = failed.at(-1);
    if (last?.isRefusal === true) return { problem: last };
    if (last !== void 0) await clock.sleep((0,_base_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .backoff */ .JN)(failed.length, clock.random()), signal);
    if (token?.before !== void 0 && clock.now() >= token.before) return void 0;
    const value = token?.value.reveal() ?? "";
    const { organization } = register;
    const text = (0,_register_program_input_js__WEBPACK_IMPORTED_MODULE_4__/* .fillInputText */ .Np)(store.stdin ?? "{token}", { organization, token: value });
    const result = await (0,_base_process_js__WEBPACK_IMPORTED_MODULE_1__/* .runProcessGroup */ .M)({
      program: prepare(store, argv),
      argv: argv.slice(1),
      input: input ?? text,
      signal,
      timeoutMs: store.timeoutMs,
      opensStdin: true,
      environment: { ...environmentOf(store), ...slotVariables(slotOf(store), token) }
    });
    if (result.kind === "not-started") throw notStarted(store, argv, result.code);
    if (result.kind === "ended" && result.code === 0) return { stdout: result.stdout };
    const hidden = value === "" ? [] : [text, `${organization}:${value}`, value];
    const problem = problemOf(result, { store, argv, hidden });
    failures.set(argv, [...failed, problem]);
    return { problem };
  };
  return { slotOf, prepare, call };
}
function unset(store, name) {
  return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("STORE_FAILED", {
    message: `${(0,_register_store_js__WEBPACK_IMPORTED_MODULE_5__/* .storeWords */ .fI)((0,_register_store_js__WEBPACK_IMPORTED_MODULE_5__/* .storeName */ .Hz)(store, ""))}: the variable ${name} is empty, or has an input that is a secret`,
    hint: `give it to this step (env: ${name}: \u2026), or remove it from "env" in the register`,
    terminalHint: 'set it, or remove it from "env" in the register'
  });
}
function unsafeBatch(store, path) {
  return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("STORE_FAILED", {
    message: `${(0,_register_store_js__WEBPACK_IMPORTED_MODULE_5__/* .storeWords */ .fI)((0,_register_store_js__WEBPACK_IMPORTED_MODULE_5__/* .storeName */ .Hz)(store, ""))}: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(path, 100)} is a batch file, which Windows cannot give a word with ", %, ! or a line end unchanged`,
    hint: "name a program that is not a batch file, or write that word into a batch file of your own"
  });
}
function notStarted(store, argv, code) {
  return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("STORE_FAILED", {
    message: `${(0,_register_store_js__WEBPACK_IMPORTED_MODULE_5__/* .storeWords */ .fI)((0,_register_store_js__WEBPACK_IMPORTED_MODULE_5__/* .storeName */ .Hz)(store, ""))}: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(argv[0], 100)} could not be started (${code})`,
    hint: process.platform === "win32" ? "name a program (.exe) or a batch file (.cmd, .bat); a script needs its interpreter as the first word" : "check that it is executable, and that a script names its interpreter in the first line"
  });
}
function problemOf(result, { store, argv, hidden }) {
  const which = `${(0,_register_store_js__WEBPACK_IMPORTED_MODULE_5__/* .storeWords */ .fI)((0,_register_store_js__WEBPACK_IMPORTED_MODULE_5__/* .storeName */ .Hz)(store, ""))}: ${argv === store.argv ? "the program" : "its check"}`;
  if (result.kind === "late") {
    return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("STORE_FAILED", {
      message: `${which} did not end within ${store.timeoutMs / 1e3} s, and was stopped`,
      hint: "find out what it waits for, or set a longer timeout: for it in the register (at most 5m)"
    });
  }
  const raw = hidden.length === 0 ? result.stderr.replace(anyToken, "***") : [result.stderr.trim(), result.stdout.trim()].filter((output2) => output2 !== "").join(" ");
  const output = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(redact(raw, hidden), 300);
  const how = result.code === void 0 ? "was ended by a signal" : `ended with exit code ${result.code}`;
  const isWrite = argv === store.argv;
  return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("STORE_FAILED", {
    message: `${which} ${how}${output === "" ? "" : ` (${output})`}`,
    hint: isWrite ? "try it by hand with other text on stdin" : "try it by hand",
    isRefusal: (isWrite ? refusedWrite : refusedCheck).test(result.stderr)
  });
}
const refusedWrite = /returned error: (?:401\b|40[034]\b(?![^]*returned error: ))/;
const refusedCheck = /returned error: (?:401\b|40[03]\b(?![^]*returned error: ))/;
const anyToken = /(?:dckr_[a-z]+_|ZGNrcl9)\S*/g;
function slotVariables(slot, token) {
  const { label, channel, access } = slot;
  return {
    DOCKER_OAT_LABEL: label,
    DOCKER_OAT_SLOT: (0,_register_register_js__WEBPACK_IMPORTED_MODULE_8__/* .slotWords */ .Sr)({ channel, access }).replace(" ", "-"),
    DOCKER_OAT_EXPIRES_AT: token?.expiresAt === void 0 ? "" : new Date(token.expiresAt).toISOString()
  };
}
function redact(text, hidden) {
  const forms = hidden.flatMap((one) => {
    const bytes = Buffer.from(one);
    return [one, bytes.toString("base64"), bytes.toString("base64url"), bytes.toString("hex")];
  });
  return forms.reduce((rest, form) => rest.replaceAll(form, "***"), text);
}



/***/ }),

/***/ 1415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iv: () => (/* binding */ createPrograms),
/* harmony export */   Nx: () => (/* binding */ notedDigest),
/* harmony export */   WJ: () => (/* binding */ isChecked)
/* harmony export */ });
/* harmony import */ var _docker_stored_login_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(731);
/* harmony import */ var _register_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3894);
/* harmony import */ var _program_calls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8620);



function createPrograms(options) {
  const { slotOf, prepare, call } = (0,_program_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .createProgramCalls */ .K)(options);
  const look = async (store, own) => {
    const argv = store.checkArgv;
    const wanted = own ?? options.noted(slotOf(store));
    if (argv === void 0 || wanted === void 0) return unseen(store);
    const outcome = await call(store, { argv, token: own, input: "" });
    if (outcome === void 0) return unseen(store);
    if ("problem" in outcome) throw outcome.problem;
    const shown = outcome.stdout.trim();
    const name = (0,_register_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeName */ .Hz)(store, "");
    if (shown === "" && own === void 0) return { store: name, kind: "empty" };
    const isDigest = /^[0-9a-f]{64}$/i.test(shown);
    const digest = isDigest ? shown.toLowerCase() : (0,_docker_stored_login_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj)(shown);
    const isWanted = "digest" in wanted ? digest.slice(0, digestLength) === wanted.digest : digest === (0,_docker_stored_login_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj)(wanted.value.reveal());
    if (!isDigest && /^\S{12,}$/.test(shown)) options.mask(shown);
    return { store: name, kind: "open", holds: isWanted ? wanted.id : void 0 };
  };
  return {
    check: async (store) => {
      prepare(store, store.argv);
      if (store.checkArgv !== void 0) prepare(store, store.checkArgv);
      return look(store);
    },
    look,
    write: async (store, token) => {
      const outcome = await call(store, { argv: store.argv, token });
      if (outcome === void 0) return { result: "late" };
      if ("problem" in outcome) return { result: "lost", error: outcome.problem };
      return { result: "written", sentAt: void 0, answeredAt: void 0 };
    }
  };
}
function unseen(store) {
  return { store: (0,_register_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeName */ .Hz)(store, ""), kind: store.checkArgv ? "comparable" : "opaque" };
}
const digestLength = 8;
function notedDigest(value, stores) {
  if (value === void 0 || !stores.some(isChecked)) return void 0;
  return (0,_docker_stored_login_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj)(value.reveal()).slice(0, digestLength);
}
function isChecked(store) {
  return store.kind === "program" && store.checkArgv !== void 0;
}



/***/ }),

/***/ 867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   Ge: () => (/* binding */ notedValue),
/* harmony export */   OX: () => (/* binding */ withoutCopies),
/* harmony export */   l5: () => (/* binding */ isElsewhere),
/* harmony export */   lS: () => (/* binding */ copiesOf),
/* harmony export */   qm: () => (/* binding */ noteMark)
/* harmony export */ });
/* unused harmony export readMark */
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);
/* harmony import */ var _register_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3894);
/* harmony import */ var _register_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3709);
/* harmony import */ var _token_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6617);




const marks = /\s*\[copies (?<copies>[0-9a-f]{8}|unknown)(?: in (?<home>[\w.-]+\/[\w.-]+))?(?:, value (?<value>[0-9a-f]{8}))?(?:, replaced (?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ))?(?:, leak since (?<leak>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ))?(?<answer>, place changed)?\]/g;
const half = /\p{Cs}/gu;
function copiesOf(stores, thisRepository) {
  const places = new Set(stores.map((store) => placeOf(store, thisRepository)));
  return hash([...places].sort().join("\n")).toString(16).padStart(8, "0");
}
function readMark(description) {
  const parts = [...description.matchAll(marks)].at(-1)?.groups;
  if (parts === void 0) return void 0;
  const { copies, home, value, time, answer, leak } = parts;
  return {
    copies: copies === "unknown" ? void 0 : copies,
    home,
    value,
    replacedAt: (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .nV)(time),
    isAnswer: answer !== void 0,
    leakSince: (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .nV)(leak)
  };
}
function markOf({ description }) {
  return description === void 0 ? void 0 : readMark(description);
}
function notedValue(tokens) {
  const current = (0,_token_js__WEBPACK_IMPORTED_MODULE_3__/* .findCurrent */ .$Q)(tokens);
  const digest = current && markOf(current)?.value;
  return current === void 0 || digest === void 0 ? void 0 : { id: current.id, digest };
}
function isElsewhere(mark, home) {
  if (mark?.home === void 0 || home === void 0) return false;
  return mark.home.toLowerCase() !== home.toLowerCase();
}
function withoutCopies(description) {
  return description.replace(half, "").replace(marks, "").trim();
}
function noteMark(description, mark) {
  const text = ` ${writeMark(mark)}`;
  const words = withoutCopies(description).slice(0, _register_values_js__WEBPACK_IMPORTED_MODULE_2__/* .longestDescription */ .LP - text.length);
  return `${words.replace(half, "").trimEnd()}${text}`.trimStart();
}
function writeMark({
  copies = "unknown",
  home,
  value,
  replacedAt,
  leakSince,
  isAnswer = false
}) {
  const seconds = (at) => (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(at).replace(/\.\d+Z$/, "Z");
  const digest = value === void 0 || replacedAt !== void 0 ? "" : `, value ${value}`;
  const more = replacedAt !== void 0 ? `, replaced ${seconds(replacedAt)}` : leakSince !== void 0 ? `, leak since ${seconds(leakSince)}` : isAnswer ? ", place changed" : "";
  return `[copies ${copies}${home === void 0 ? "" : ` in ${home}`}${digest}${more}]`;
}
function placeOf(store, thisRepository) {
  const identity = (0,_register_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeIdentity */ .u)(store, thisRepository);
  if (store.kind !== "organization-secret" || store.visibility === void 0) return identity;
  const { visibility } = store;
  const readers = visibility.kind === "selected" ? visibility.repositories.map((it) => it.toLowerCase()) : [];
  return [identity, visibility.kind, ...readers.sort()].join(" ");
}
function hash(text) {
  let state = 2166136261;
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ text.charCodeAt(index), 16777619);
  }
  state = Math.imul(state ^ state >>> 16, 2246822507);
  state = Math.imul(state ^ state >>> 13, 3266489909);
  return (state ^ state >>> 16) >>> 0;
}



/***/ }),

/***/ 4382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KF: () => (/* binding */ registrySessionMs),
/* harmony export */   Sk: () => (/* binding */ unusableSince),
/* harmony export */   jq: () => (/* binding */ otherTokens),
/* harmony export */   oC: () => (/* binding */ otherToken),
/* harmony export */   q0: () => (/* binding */ leakSince)
/* harmony export */ });
/* harmony import */ var _token_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6617);

const registrySessionMs = 3e5;
function otherTokens(tokens, current, now) {
  return tokens.filter(({ id }) => id !== current?.id).map((token) => otherToken(token, now));
}
function otherToken(token, now) {
  const { id, label } = token;
  if ((0,_token_js__WEBPACK_IMPORTED_MODULE_0__/* .works */ .No)(token, now)) return { id, label, state: "works", at: void 0 };
  if (!token.isActive) {
    return { id, label, state: "deactivated", at: token.state === "retired" ? token.since : void 0 };
  }
  return { id, label, state: "expired", at: (0,_token_js__WEBPACK_IMPORTED_MODULE_0__/* .isExpired */ ._d)(token, now) ? token.expiresAt : void 0 };
}
function unusableSince(others, seenAt) {
  if (others.length === 0 || others.some(({ state }) => state === "works")) return void 0;
  return Math.max(...others.map(({ at }) => at ?? seenAt)) + registrySessionMs;
}
function leakSince(tokens) {
  return tokens.length === 0 ? void 0 : Math.min(...tokens.map(({ createdAt }) => createdAt));
}



/***/ }),

/***/ 1717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ entrySection),
/* harmony export */   qz: () => (/* binding */ strangerSection),
/* harmony export */   w0: () => (/* binding */ timelineTable)
/* harmony export */ });
/* harmony import */ var _base_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7522);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8602);
/* harmony import */ var _register_label_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2405);
/* harmony import */ var _token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6617);




const mostBars = 100;
const openEnd = 90 * _base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .dayMs */ .LP;
const kinds = {
  Current: "current",
  "Hand-made": "older",
  Superseded: "older",
  Deactivated: "dead",
  Pending: "odd",
  Duplicate: "odd",
  Reactivated: "odd"
};
function entrySection(name, { tokens, current, leavesAt, now }) {
  return {
    name,
    bars: tokens.map((token) => {
      const role = (0,_token_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenRole */ .Sh)(token, current);
      const leaves = role === "Superseded" ? leavesAt(token) : Infinity;
      const isLate = leaves < now;
      const end = Math.max(leaves, now);
      return draw(token, { name: role.toLowerCase(), kind: isLate ? "odd" : kinds[role], end, now });
    })
  };
}
function strangerSection(tokens, now) {
  return {
    name: "not in the register",
    bars: tokens.map(
      (token) => draw(token, { name: `\u201C${token.label.slice(0, 40)}\u201D`, kind: "odd", end: Infinity, now })
    )
  };
}
function draw(token, { name, kind, end, now }) {
  const { label, createdAt: from, expiresAt, isActive } = token;
  const { state, time } = (0,_register_label_js__WEBPACK_IMPORTED_MODULE_3__/* .parseLabel */ .Q_)(label);
  const isRetired = state === "retired" && !isActive;
  const last = Math.min(end, expiresAt ?? Infinity, isRetired ? time : Infinity);
  return {
    name: [name, ...isRetired ? [] : notes(token, now)].join(", "),
    kind: (0,_token_js__WEBPACK_IMPORTED_MODULE_2__/* .works */ .No)(token, now) ? kind : "dead",
    from,
    to: last === Infinity ? now + openEnd : last
  };
}
function notes(token, now) {
  return [
    ...(0,_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isExpired */ ._d)(token, now) ? ["expired"] : [],
    ...token.isActive ? [] : ["deactivated"],
    ...token.expiresAt === void 0 ? ["no expiry"] : []
  ];
}
const cells = 24;
const longestView = 366 * _base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .dayMs */ .LP;
const strokes = { current: "\u2588", older: "\u2593", dead: "\u2592", odd: "\u2588" };
function timelineTable(sections, now) {
  const shown = sections.filter(({ bars: bars2 }) => bars2.length > 0);
  const bars = shown.flatMap((section) => section.bars);
  if (bars.length === 0 || bars.length > mostBars) return [];
  const from = Math.max(now - longestView, Math.min(now, ...bars.map((bar) => bar.from)));
  const to = Math.min(now + longestView, Math.max(now, ...bars.map((bar) => bar.to)));
  const scale = { from, step: Math.max(1, (to - from) / cells), now };
  return [
    `| Lifetimes, ${dayOf(from)} to ${dayOf(to)}. \u2503 is today |`,
    "| --- |",
    ...shown.map(
      ({ name, bars: own }) => `| <b>${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(name)}</b>${own.map((bar) => line(bar, scale)).join("")} |`
    ),
    ""
  ];
}
function line(bar, scale) {
  const { from, step, now } = scale;
  const today = Math.min(cells - 1, Math.floor((now - from) / step));
  const drawn = Array.from({ length: cells }, (_, cell) => {
    const start = from + cell * step;
    if (cell === today) return "\u2503";
    return bar.from < start + step && bar.to > start ? strokes[bar.kind] : "\xB7";
  });
  const note = bar.kind === "odd" ? ", <b>needs attention</b>" : "";
  return `<br>${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(bar.name)}${note}: ${dayOf(bar.from)} to ${dayOf(bar.to)}<br><code>${drawn.join("")}</code>`;
}
function dayOf(at) {
  return (0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .dayText */ .Ew)((0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(at).slice(0, 10));
}



/***/ })

};
;