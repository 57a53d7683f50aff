"use strict";
exports.id = 681;
exports.ids = [681];
exports.modules = {

/***/ 2193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readToken),
/* harmony export */   d: () => (/* binding */ listTokens)
/* harmony export */ });
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1070);
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1430);


const pageSize = 100;
const mostPages = 100;
const mostReadings = 6;
function listTokens({ call, url }) {
  return readHubList(`${url}?page=1&page_size=${pageSize}`, async (page) => {
    const request = { method: "GET", url: page };
    const response = await call(request, [200]);
    return (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .readHubPage */ .JB)(response.body, (0,_call_js__WEBPACK_IMPORTED_MODULE_1__/* .subjectOf */ .e)(request));
  });
}
async function readToken(id, { call, url }) {
  const request = { method: "GET", url: `${url}/${encodeURIComponent(id)}` };
  const response = await call(request, [200, 404]);
  return response.status === 404 ? void 0 : (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .readHubToken */ .h_)(response.body, (0,_call_js__WEBPACK_IMPORTED_MODULE_1__/* .subjectOf */ .e)(request));
}
async function readHubList(start, readPage) {
  let before;
  for (let readings = 0; readings < mostReadings; readings++) {
    const pages = await readPages(start, readPage);
    const tokens = pages.flatMap((page) => page.tokens);
    const ids = tokens.map(({ id }) => id);
    const totals = new Set(pages.map(({ total }) => total));
    const isWhole = new Set(ids).size === ids.length && totals.size === 1 && Math.max(...totals) <= ids.length;
    if (isWhole && pages.length === 1) return tokens;
    const view = isWhole ? JSON.stringify(ids) : void 0;
    if (view !== void 0 && view === before) return tokens;
    before = view;
  }
  throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .hubInvalid */ .dN)(
    `GET ${new URL(start).pathname}`,
    `with pages that fit together and with their total in none of ${mostReadings} readings`
  );
}
async function readPages(start, readPage) {
  const { origin, pathname } = new URL(start);
  const pages = [];
  let url = start;
  while (pages.length < mostPages) {
    const page = await readPage(url);
    pages.push(page);
    if (page.next === void 0) return pages;
    if (!URL.canParse(page.next) || new URL(page.next).origin !== origin) {
      throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .hubInvalid */ .dN)(`GET ${pathname}`, "with a next page on another server");
    }
    url = page.next;
  }
  throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .hubInvalid */ .dN)(`GET ${pathname}`, `with more than ${mostPages} pages`);
}



/***/ }),

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
  asked: "ROTATION_IN_PROGRESS",
  token: "HUB_REJECTED",
  register: "HUB_REJECTED",
  place: "STORE_FAILED"
};
function whyDue(rotation, now) {
  const { policy, forced, compromised } = rotation.setup;
  const { tokens, memory } = rotation;
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_3__/* .findCurrent */ .$Q)(tokens);
  const asked = current === void 0 || current.id !== memory.own;
  if (asked && compromised) return { cause: "asked", reason: "the token leaked" };
  if (asked && forced) return { cause: "asked", reason: 'asked for with "force"' };
  const token = whyOtherToken(tokens, current) ?? whyTooOld(current, { now, ...policy });
  if (token !== void 0) return { cause: "token", reason: token };
  if (current === void 0) return void 0;
  const register = whyOtherRegister(current, policy);
  if (register !== void 0) return { cause: "register", reason: register };
  const place = whyOtherPlace(rotation, current, now);
  return place === void 0 ? void 0 : { cause: "place", reason: place };
}
function whyOtherToken(tokens, current) {
  if (tokens.some((token) => token.state === "pending" && (current === void 0 || (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_3__/* .isOlder */ .tW)(current, token))))
    return "the last rotation was interrupted";
  if (current === void 0)
    return tokens.some(({ state }) => state === "plain") ? "the token was made by hand" : "there is no token yet";
  if (!current.isActive) return "the current token was deactivated";
  return (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(current)?.replacedAt === void 0 ? void 0 : "the current token was deleted";
}
function whyTooOld(current, at) {
  if (current === void 0) return void 0;
  if ((0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_3__/* .isExpired */ ._d)(current, at.now)) return "the current token expired";
  if (current.expiresAt !== void 0 && current.expiresAt - at.now <= at.graceMs)
    return "the current token expires soon";
  return at.now - current.createdAt >= at.everyMs ? 'the current token has reached its age ("every" in the register)' : void 0;
}
function whyOtherRegister(current, policy) {
  const { resources, label } = current;
  const isSame = resources === void 0 || (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_2__/* .compareResources */ .TX)(resources, policy.resources).verdict === "same";
  if (!isSame) return "the register has other repositories or rights than the token";
  if (!(0,_register_label_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameText */ .cZ)((0,_register_label_js__WEBPACK_IMPORTED_MODULE_4__/* .parseLabel */ .Q_)(label).name, policy.label))
    return "the register has another label than the token";
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
  if (store.kind === "open" && store.holds !== current.id)
    return `${storeText} does not have the current token`;
  if (store.kind !== "stamped") return void 0;
  if (store.updatedAt > current.since)
    return `${storeText} was changed by somebody else after the last rotation`;
  if (store.ahead === void 0) return void 0;
  if (store.updatedAt < current.createdAt + store.ahead - tolerance)
    return `${storeText} never got the current token`;
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
  const over = atOnce ? open : open.filter((token) => isOver(token, { rotation, now }));
  const kept = atOnce ? [] : over.flatMap((token) => keep(token, { rotation, now }));
  const retire = over.map(({ id }) => id).filter((id) => !kept.some((it) => it.id === id));
  return {
    retire,
    delete: gone,
    held: kept.flatMap((it) => "code" in it ? [] : it),
    unread: kept.flatMap((it) => "code" in it ? it : []),
    note: open.filter((token) => !retire.includes(token.id) && lacksNote(token)).map((token) => ({ id: token.id, replacedAt: supersededAt(token, { tokens, now }) }))
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
function isOver(token, { rotation, now }) {
  const { tokens, setup } = rotation;
  const { policy, limits } = setup;
  const isRested = token.state !== "pending" || token.run === _register_label_js__WEBPACK_IMPORTED_MODULE_4__/* .endedRun */ .Ok || now - lastSign(token, now + limits.alive) >= limits.rest;
  const since = supersededAt(token, { tokens, now });
  return isRested && !isRevived(token) && (policy.graceMs === 0 || now - since >= policy.graceMs);
}
function supersededAt(token, { tokens, now }) {
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
function keep(token, { rotation, now }) {
  const { tokens, setup } = rotation;
  const copy = findOtherCopy(token, { rotation, now });
  if (copy !== void 0) return [copy];
  if (!token.isActive || token.lastUsedAt === void 0) return [];
  const from = supersededAt(token, { tokens, now }) + setup.policy.graceMs / 2;
  return token.lastUsedAt >= from ? [{ id: token.id, lastUsedAt: token.lastUsedAt }] : [];
}
function findOtherCopy(token, { rotation, now }) {
  const { neighbours, setup } = rotation;
  const { policy, limits } = setup;
  const { tolerance } = limits;
  const isAtHome = (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(token)?.copies === policy.copies;
  for (const neighbour of neighbours) {
    for (const store of neighbour.stores) {
      if (policy.access === "push" && store.store.startsWith("kubernetes:")) continue;
      if (store.kind === "failed") {
        if (isAtHome) continue;
        const place = (0,_register_store_js__WEBPACK_IMPORTED_MODULE_0__/* .storeWords */ .fI)(store.store);
        const reason = `${token.id} was not deactivated, because ${place} of ${JSON.stringify(neighbour.label)} could not be read: ${store.message}`;
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

/***/ 838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ checkedOutCommit),
/* harmony export */   e: () => (/* binding */ otherCommit)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _cloned_commit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(415);


async function checkedOutCommit(file, files, environment) {
  const top = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(environment["GITHUB_WORKSPACE"] ?? "/");
  let folder = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(file));
  for (; ; ) {
    const clone = await (0,_cloned_commit_js__WEBPACK_IMPORTED_MODULE_1__/* .clonedCommit */ .l)(folder, files);
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
/* harmony export */   $x: () => (/* binding */ parseValue),
/* harmony export */   Do: () => (/* binding */ parseKey),
/* harmony export */   J5: () => (/* binding */ parseAccount),
/* harmony export */   Nq: () => (/* binding */ parseEnvironment),
/* harmony export */   Ov: () => (/* binding */ parseProtected),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   Ud: () => (/* binding */ parseRepositoryNames),
/* harmony export */   Wf: () => (/* binding */ parseRepositoryIds),
/* harmony export */   bX: () => (/* binding */ parseInstallations),
/* harmony export */   dC: () => (/* binding */ parseSecrets),
/* harmony export */   dV: () => (/* binding */ parseSeenRepository),
/* harmony export */   mO: () => (/* binding */ parseVariable),
/* harmony export */   o7: () => (/* binding */ parseSecret),
/* harmony export */   oI: () => (/* binding */ parseRuns),
/* harmony export */   rf: () => (/* binding */ parseVariables)
/* harmony export */ });
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);

const field = (json, name) => typeof json === "object" && json !== null ? json[name] : void 0;
const parseRepository = (json) => {
  const [id, fullName, archived] = ["id", "full_name", "archived"].map((name) => field(json, name));
  if (typeof id !== "number" || typeof fullName !== "string") return void 0;
  return { id, fullName, isArchived: archived === true };
};
const parseKey = (json) => {
  const [id, key] = [field(json, "key_id"), field(json, "key")];
  return typeof id === "string" && typeof key === "string" ? { id, key } : void 0;
};
const parseSecret = (json) => {
  const [name, updated] = [field(json, "name"), field(json, "updated_at")];
  const updatedAt = typeof updated === "string" ? (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .nV)(updated) : void 0;
  if (typeof name !== "string" || updatedAt === void 0) return void 0;
  const visibility = ["all", "private", "selected"].find((it) => it === field(json, "visibility"));
  return { name, updatedAt, visibility };
};
const parseSecrets = (json) => parsePage(json, { name: "secrets", parse: parseSecret });
const parseRepositoryIds = (json) => parsePage(json, { name: "repositories", parse: parseId });
const parseId = (json) => {
  const id = field(json, "id");
  return typeof id === "number" ? id : void 0;
};
const parseRepositoryNames = (json) => parsePage(json, { name: "repositories", parse: (item) => parseText(field(item, "full_name")) });
const parseVariables = (json) => parsePage(json, {
  name: "variables",
  parse: (item) => {
    const [name, value] = [parseText(field(item, "name")), parseText(field(item, "value"))];
    return name === void 0 || value === void 0 ? void 0 : { name, value };
  }
});
const parseText = (json) => typeof json === "string" ? json : void 0;
const parseVariable = (json) => (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .nV)(parseText(field(json, "value")));
const parseSeenRepository = (json) => {
  const known = parseRepository(json);
  const branch = parseText(field(json, "default_branch"));
  if (known === void 0 || branch === void 0) return void 0;
  return {
    ...known,
    defaultBranch: branch,
    isFork: field(json, "fork") === true,
    isOrganizations: field(field(json, "owner"), "type") === "Organization",
    isAdmin: field(field(json, "permissions"), "admin") === true
  };
};
const parseAccount = (json) => parseText(field(json, "login"));
const parseProtected = (json) => {
  const isProtected = field(json, "protected");
  return typeof isProtected === "boolean" ? { isProtected } : void 0;
};
const parseEnvironment = (json) => {
  if (typeof field(json, "name") !== "string") return void 0;
  return {
    isProtected: typeof field(json, "deployment_branch_policy") === "object" && field(json, "deployment_branch_policy") !== null
  };
};
const parseRuns = (json) => parsePage(json, {
  name: "workflow_runs",
  parse: (run) => {
    const startedAt = (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .nV)(parseText(field(run, "run_started_at") ?? field(run, "created_at")));
    const page = parseText(field(run, "html_url"));
    if (startedAt === void 0 || page === void 0) return void 0;
    return { conclusion: parseText(field(run, "conclusion")), startedAt, page };
  }
});
const parseInstallations = (json) => parsePage(json, { name: "installations", parse: (item) => parseText(field(item, "client_id")) ?? "" });
const parseValue = (json) => parseText(field(json, "value"));
function parsePage(json, { name, parse }) {
  const [total, list] = [field(json, "total_count"), field(json, name)];
  if (typeof total !== "number" || !Number.isSafeInteger(total) || total < 0) return void 0;
  if (!Array.isArray(list)) return void 0;
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
var address = __webpack_require__(9759);
// EXTERNAL MODULE: ./build/src/base/error.js
var error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/src/register/store.js
var register_store = __webpack_require__(3894);
// EXTERNAL MODULE: ./build/src/stores/github/client.js + 3 modules
var github_client = __webpack_require__(7115);
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
function failed(refusal) {
  return ["STORE_FAILED", `GitHub: ${(0,http_failure/* describeOutcome */.SS)(refusal)}`, (0,http_failure/* networkHint */.uw)(refusal.fault)];
}
function explain(refusal, { target, isInstallation }) {
  const { status, message, sso, limit, asked } = refusal;
  const said = `HTTP ${status}, ${(0,base_text/* printable */.g$)(message, 200)}`;
  if (limit !== void 0 && asked !== void 0 && asked > retry/* longestWait */._s) {
    const wait = (0,retry/* seconds */.YA)(asked);
    return ["RATE_LIMITED", `GitHub's rate limit ends in ${wait} (${said})`, `run it again in ${wait}`];
  }
  if (limit !== void 0) {
    return [
      "STORE_FAILED",
      `GitHub keeps answering that its rate limit is reached (${said})`,
      "run it again in an hour"
    ];
  }
  switch (status) {
    case 401:
      return [
        "STORE_FORBIDDEN",
        `GitHub does not accept input "github-token" (${said})`,
        "it may be expired or revoked: create a new one. The token of a GitHub App lasts one hour"
      ];
    case 403:
      return ["STORE_FORBIDDEN", `input "github-token" cannot write it (${said})`, forbiddenHint()];
    case 404:
      return [
        "STORE_MISSING",
        `${target.place} does not exist, or input "github-token" cannot see it`,
        `check the name in the register, and that the token has ${target.permission}`
      ];
    default:
      return [
        "STORE_FAILED",
        `GitHub answers ${said}`,
        status >= 500 ? "GitHub has a problem: run it again later" : "read what GitHub says"
      ];
  }
  function forbiddenHint() {
    if (sso !== void 0) return "authorize the token for the single sign-on of the organization";
    if (/archived/i.test(message))
      return "the repository is archived: unarchive it, or remove it from the register";
    const need = `give the token ${target.permission}`;
    if (!isInstallation) return need;
    return `${need}. The job's own GITHUB_TOKEN can never write secrets: use the token of a GitHub App, or a fine-grained token`;
  }
}


;// CONCATENATED MODULE: ./build/src/stores/github/call.js






function createGithubCall(client, { isInstallation }) {
  const refusal = ({ store, target }, reply) => githubRefusal({ store, target, refusal: "isLate" in reply ? tooLate : reply, isInstallation });
  async function find(question) {
    const reply = await client.send(question.request);
    if (!(0,github_client/* isAnswer */.T)(reply)) {
      if ("status" in reply && reply.status === 404) return void 0;
      throw refusal(question, reply);
    }
    const parsed = reply.status === 200 ? question.parse(reply.data) : void 0;
    if (parsed === void 0) throw unexpected(question, reply.status);
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
      if (found === void 0) throw refusal(question, { status: 404, message: "", sso: void 0 });
      return found;
    }
  };
}
const tooLate = { fault: { message: "no time was left to send it" } };
function unexpected({ store, request }, status) {
  const said = `${request.method} ${request.path} is answered with HTTP ${status} and something unexpected`;
  return new error/* OatError */.vE("STORE_FAILED", {
    message: `${(0,register_store/* storeWords */.fI)(store)}: ${said}`,
    hint: "check that GITHUB_API_URL is a GitHub API and that no proxy answers in its place"
  });
}
function githubAddress(given) {
  const text = given?.trim() ?? "";
  if (text === "") return "https://api.github.com";
  const url = URL.canParse(text) ? new URL(text) : void 0;
  const isPlain = url !== void 0 && `${url.username}${url.password}${url.search}${url.hash}` === "";
  if (isPlain && (0,address/* isTrustworthy */.Gz)(url)) return url.href.replace(/\/+$/, "");
  throw new error/* OatError */.vE("STORE_FAILED", {
    message: `GITHUB_API_URL is ${(0,base_text/* printable */.g$)(text, 120)}: not encrypted and not on this machine, or not the address of an API`,
    hint: "set the https address of the API"
  });
}



/***/ }),

/***/ 7115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ createGithubClient),
  T: () => (/* binding */ isAnswer)
});

// EXTERNAL MODULE: ./build/src/base/error.js
var base_error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/base/time.js
var time = __webpack_require__(8602);
;// CONCATENATED MODULE: ./build/src/stores/github/bounded-fetch.js
const longestAnswer = 4 * 1024 * 1024;
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
      arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer)
    };
  };
}
async function readBody({ status, body }, limit) {
  const chunks = [];
  let size = 0;
  try {
    for await (const chunk of body ?? []) {
      size += chunk.length;
      if (size > limit) throw new Error(`its answer has more than ${limit / 1024 / 1024} MiB`);
      chunks.push(chunk);
    }
  } catch (error) {
    if (status < 400) throw error;
  }
  return Buffer.concat(chunks);
}


// EXTERNAL MODULE: ./build/src/stores/github/pace.js
var pace = __webpack_require__(8863);
// EXTERNAL MODULE: ./build/src/base/http-failure.js
var http_failure = __webpack_require__(1764);
// EXTERNAL MODULE: ./build/src/base/retry.js
var retry = __webpack_require__(973);
;// CONCATENATED MODULE: ./build/src/stores/github/patience.js


const firstLimitPause = 6e4;
function createGithubPatience(options) {
  const { attempts, clock } = options;
  let tries = 0;
  let left = options.timeoutMs;
  return (failure) => {
    tries += 1;
    if (tries >= attempts) return void 0;
    const limit = "status" in failure ? failure.limit : void 0;
    const asked = "status" in failure ? failure.asked : void 0;
    if (limit !== void 0) {
      const pause2 = asked ?? firstLimitPause * 2 ** (tries - 1);
      return pause2 > retry/* longestWait */._s ? void 0 : { pause: pause2, news: `GitHub's ${limit}: going on in ${(0,retry/* seconds */.YA)(pause2)}` };
    }
    if (!mayPass(failure)) return void 0;
    const pause = asked ?? (0,retry/* backoff */.JN)(tries, clock.random());
    left -= pause;
    const count = `${tries + 1} of ${attempts}`;
    return left < 0 ? void 0 : {
      pause,
      news: `GitHub: ${(0,http_failure/* describeOutcome */.SS)(failure)}; trying again in ${(0,retry/* seconds */.YA)(pause)} (${count})`
    };
  };
}
function mayPass(failure) {
  return "fault" in failure ? !(0,http_failure/* isFinalNetworkFault */.vX)(failure.fault) : (0,retry/* isTransient */.dg)(failure.status);
}
function readFailure(error, now) {
  const { status, message, response } = error;
  if (response === void 0 || status === void 0) return { fault: networkErrorOf(error) };
  const header = (name) => response.headers[name]?.toString();
  const refusal = { status, message, sso: header("x-github-sso") };
  const asked = (0,retry/* retryAfter */.P9)(header("retry-after"), now);
  const isLimited = status === 403 || status === 429;
  if (isLimited && asked === void 0 && header("x-ratelimit-remaining") === "0") {
    return { ...refusal, limit: "rate limit", asked: untilReset(header("x-ratelimit-reset"), now) };
  }
  const isSecondary = status === 429 || asked !== void 0 || /rate limit/i.test(message);
  return { ...refusal, asked, limit: isLimited && isSecondary ? "secondary rate limit" : void 0 };
}
function untilReset(header, now) {
  const reset = Number(header) * 1e3;
  return Number.isFinite(reset) ? Math.max(0, reset + 1e3 - now) : void 0;
}
function networkErrorOf(error) {
  const { cause } = error;
  const isCause = typeof cause === "object" && cause !== null && "message" in cause;
  return isCause ? networkErrorOf(cause) : error;
}


;// CONCATENATED MODULE: ./build/src/stores/github/exchange.js





const redirectLimit = 3;
const notSent = "NotSentError";
function isNotSent(error) {
  return error instanceof DOMException && error.name === notSent;
}
function createGithubExchange(options) {
  const { clock, signal } = options;
  const turns = (0,pace/* createGithubTurns */.sC)(options);
  const time = createGithubTime(clock);
  let fetch;
  async function once(send, request, isSent) {
    await renewBody(request, { isSent });
    if (clock.now() >= (endOf(request) ?? Infinity)) {
      const said = "no time was left to send it";
      throw isSent ? new Error(said) : new DOMException(said, notSent);
    }
    request.request.signal = AbortSignal.any([signal, AbortSignal.timeout(options.timeoutMs)]);
    request.request["redirect"] = "manual";
    request.request.fetch = fetch ??= boundedFetch(request.request.fetch);
    try {
      const answer = await send(request);
      time.hear(answer);
      return { answer };
    } catch (error) {
      signal.throwIfAborted();
      time.hear(error.response);
      return { error };
    }
  }
  async function carry(send, request) {
    const patience = createGithubPatience(options);
    let hops = 0;
    let isSent = false;
    for (; ; ) {
      const act = () => once(send, request, isSent);
      const outcome = await turns.take(request.method, { before: endOf(request), act });
      if ("answer" in outcome) {
        const target = redirectTarget(outcome.answer);
        if (target === void 0 || hops >= redirectLimit) return outcome.answer;
        hops += 1;
        request.url = target;
      } else {
        const failure = readFailure(outcome.error, time.now());
        isSent ||= !("limit" in failure && failure.limit !== void 0);
        const wait = patience(failure);
        if (wait === void 0) throw outcome.error;
        options.onWait(wait.news);
        await clock.sleep(wait.pause, signal);
      }
    }
  }
  return { carry, time };
}
function createGithubTime(clock) {
  let last;
  return {
    hear(answer) {
      const date = (0,time/* parseInstant */.nV)(answer?.headers.date);
      if (date !== void 0) last = { date, ahead: date - clock.now() };
    },
    /** As last heard, since 1970. */
    heard: () => last?.date,
    /** How far it was ahead of ours then. */
    ahead: () => last?.ahead,
    /** At this moment, since 1970; ours before the first answer. */
    now: () => clock.now() + (last?.ahead ?? 0)
  };
}
function endOf({ request }) {
  return request["before"];
}
function redirectTarget({ status, headers: { location }, url }) {
  if (status < 300 || location === void 0 || !URL.canParse(location, url)) return void 0;
  const target = new URL(location, url);
  return target.origin === new URL(url).origin ? target.href : void 0;
}
async function renewBody(request, { isSent }) {
  const makeBody = request.request["makeBody"];
  if (makeBody === void 0) return;
  try {
    request["data"] = await makeBody();
  } catch (error) {
    if (isSent && error instanceof base_error/* OatError */.vE) throw new Error(error.message);
    throw error;
  }
}


;// CONCATENATED MODULE: ./build/src/stores/github/client.js



function isAnswer(reply) {
  return "data" in reply;
}
function createGithubClient(options) {
  let loaded;
  const { carry, time } = createGithubExchange(options);
  async function load() {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 717).then(__webpack_require__.bind(__webpack_require__, 4717));
    const octokit = getOctokit(options.token.reveal(), {
      baseUrl: options.apiUrl,
      userAgent: "docker-oat-login",
      log: { debug: ignore, info: ignore, warn: ignore, error: ignore }
    });
    octokit.hook.wrap("request", carry);
    return octokit;
  }
  return {
    serverTime: time.heard,
    ahead: time.ahead,
    send: async ({ method, path, body, before }) => {
      const octokit = await (loaded ??= load());
      try {
        const url = `${options.apiUrl}${path}`;
        const answer = await octokit.request({
          method,
          url,
          ...body !== void 0 && typeof body !== "function" && { data: body },
          request: { before, ...typeof body === "function" && { makeBody: body } }
        });
        return { status: answer.status, data: answer.data };
      } catch (error) {
        options.signal.throwIfAborted();
        if (isNotSent(error)) return { isLate: true };
        if (error instanceof base_error/* OatError */.vE) throw error;
        return readFailure(error, time.now());
      }
    }
  };
}
const ignore = () => void 0;



/***/ }),

/***/ 2764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readWholeList)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);

const mostPages = 100;
const mostReadings = 6;
async function readWholeList(list) {
  let before;
  for (let readings = 1; readings <= mostReadings; readings++) {
    const { items, total, pages } = await readPages(list);
    const keys = items.map(list.keyOf);
    const isWhole = new Set(keys).size === keys.length && keys.length === total;
    if (isWhole && pages === 1) return items;
    const view = JSON.stringify([total, keys]);
    if (view === before && isWhole) return items;
    if (view === before) throw incomplete(list, `${new Set(keys).size} of ${total} entries`);
    before = view;
  }
  throw incomplete(list, `another list in each of ${mostReadings} readings`);
}
async function readPages(list) {
  const { call, store, target, path, size, parse } = list;
  const items = [];
  let expected;
  for (let page = 1; ; page++) {
    const request = { method: "GET", path: `${path}?per_page=${size}&page=${page}` };
    const { total, items: found } = await call.ask({ store, target, request, parse });
    if (total > mostPages * size) throw incomplete(list, `${total} entries`);
    expected ??= total;
    items.push(...found);
    const isOver = found.length === 0 || items.length >= total || total !== expected;
    if (isOver || page === mostPages) return { items, total, pages: page };
  }
}
function incomplete({ store, what, path }, seen) {
  return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("STORE_FAILED", {
    message: `${store}: GitHub's list of ${what} cannot be read completely (GET ${path}: ${seen})`,
    hint: 'run it again; if that does not help, check that input "github-token" can see every repository of the list (an App has to be installed there)'
  });
}



/***/ }),

/***/ 8863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ githubPace),
/* harmony export */   sC: () => (/* binding */ createGithubTurns)
/* harmony export */ });
/* unused harmony export nextTurn */
/* harmony import */ var _base_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(973);

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
  return Math.max(now, ...windows.map((window) => turnIn(window, { past, method })));
}
function longestSpan(windows) {
  return Math.max(0, ...windows.map(({ span }) => span));
}
function turnIn({ span, most, weigh }, { past, method }) {
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
  async function pace(method, { before = Infinity, act }) {
    signal.throwIfAborted();
    const now = clock.now();
    while (past[0] !== void 0 && past[0].at < now - memory) past.shift();
    const turn = { at: nextTurn(past, { now, method, windows }), method };
    past.push(turn);
    const pause = Math.min(turn.at, before) - now;
    if (pause > worthTelling) onWait(`GitHub limits how much may be written: going on in ${(0,_base_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .seconds */ .YA)(pause)}`);
    try {
      if (pause > 0) await clock.sleep(pause, signal);
      const result = await act();
      turn.at = clock.now();
      return result;
    } catch (error) {
      past.splice(past.indexOf(turn), 1);
      throw error;
    }
  }
  return {
    /** What `act` gives or throws, once its turn has come; the signal's reason. */
    take(method, turn) {
      if (reads.includes(method)) return pace(method, turn);
      const write = lastWrite.then(() => pace(method, turn));
      lastWrite = write.catch(() => void 0);
      return write;
    }
  };
}



/***/ }),

/***/ 9169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ parsePublicKey),
/* harmony export */   o: () => (/* binding */ seal)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _register_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3894);


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
/* harmony export */   G: () => (/* binding */ secretTarget)
/* harmony export */ });
const families = { actions: "Secrets", dependabot: "Dependabot secrets", codespaces: "Codespaces secrets" };
function secretTarget(store, repository) {
  const [owner = "", name = ""] = repository.split("/").map(encodeURIComponent);
  const repositoryPath = `/repos/${owner}/${name}`;
  switch (store.kind) {
    case "repository-secret":
      return {
        path: `${repositoryPath}/${store.app}`,
        place: `repository ${repository}`,
        permission: `the repository permission "${families[store.app]}: write" for ${repository}`,
        variablePermission: `the repository permission "Variables: write" for ${repository}`
      };
    case "environment-secret":
      return {
        path: `${repositoryPath}/environments/${encodeURIComponent(store.environment)}`,
        place: `environment ${store.environment} of ${repository}`,
        permission: `the repository permission "Environments: write" for ${repository}`,
        variablePermission: `the repository permission "Environments: write" for ${repository}`
      };
    case "organization-secret": {
      const { organization, app } = store;
      const family = families[app];
      return {
        path: `/orgs/${encodeURIComponent(organization)}/${app}`,
        place: `organization ${organization}`,
        permission: `the organization permission "${app === "actions" ? family : `Organization ${family.toLowerCase()}`}: write" for ${organization}`,
        variablePermission: `the organization permission "Variables: write" for ${organization}`
      };
    }
  }
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
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(721);
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1816);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7115);
/* harmony import */ var _list_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2764);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9169);






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
    if (isWritten) return { result: "written", sentAt, answeredAt: call.serverTime() };
    return { result: "lost", error: (0,_call_js__WEBPACK_IMPORTED_MODULE_2__/* .unexpected */ .os)(made, reply.status) };
  }
  if ("isLate" in reply) return { result: "late" };
  const error = call.refusal(made, reply);
  if ("fault" in reply || reply.status >= 500) return { result: "lost", error };
  throw error;
}
async function sealedRequest({ store, target }, { key, value, access, before }) {
  const sealed = { encrypted_value: await (0,_seal_js__WEBPACK_IMPORTED_MODULE_5__/* .seal */ .o)(value, key.key), key_id: key.id };
  const body = access === void 0 ? sealed : async () => ({ ...sealed, ...await access() });
  const path = `${target.path}/secrets/${store.secret}`;
  return { method: "PUT", path, body, before };
}
function mayBeStaleKey(reply) {
  return !(0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .isAnswer */ .T)(reply) && "status" in reply && [422, 500].includes(reply.status);
}
async function writeVariable({ target }, options) {
  const { call, name, expiresAt, isNew, access, before } = options;
  const plain = { name, value: new Date(expiresAt).toISOString() };
  const body = access === void 0 ? plain : async () => ({ ...plain, ...await access() });
  const path = `${target.path}/variables`;
  const change = () => call.send({ method: "PATCH", path: `${path}/${name}`, body, before });
  const statusOf = (reply) => "status" in reply ? reply.status : void 0;
  const end = (last, mayBeOld) => {
    if ((0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .isAnswer */ .T)(last)) return "done";
    return "isLate" in last ? "late" : { refusal: last, mayBeOld };
  };
  const found = await call.send({ method: "GET", path: `${path}/${name}` });
  if ((0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .isAnswer */ .T)(found)) {
    return (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVariable */ .mO)(found.data) === expiresAt ? "same" : end(await change(), true);
  }
  const isForbidden = statusOf(found) === 403 && !("limit" in found && found.limit !== void 0);
  if (statusOf(found) !== 404 && !isForbidden) return end(found, true);
  if (!isNew) return "same";
  if (isForbidden) return end(found, false);
  const created = await call.send({ method: "POST", path, body, before });
  return statusOf(created) === 409 ? end(await change(), true) : end(created, false);
}
const pageSize = 100;
function createGithubAccess(options) {
  const { call, single, findId, warn } = options;
  async function readIds({ name, store, target }) {
    return (0,_list_js__WEBPACK_IMPORTED_MODULE_4__/* .readWholeList */ .E)({
      call,
      store: name,
      target,
      size: pageSize,
      parse: _answers_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRepositoryIds */ .Wf,
      keyOf: (id) => id,
      path: `${target.path}/secrets/${store.secret}/repositories`,
      what: "the repositories that may read the secret"
    });
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
            if (sent !== void 0 && !isSameAccess(sent, after)) warn(changed(located, { sent, after }));
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
function changed({ name }, { sent, after }) {
  const [before, now] = [describeAccess(sent), describeAccess(after)];
  return `${name}: who may read this secret changed while it was written (before: ${before}, now: ${now}); check its repository access on GitHub`;
}
function isSameAccess(one, other) {
  const ids = ({ selected_repository_ids = [] }) => [...new Set(selected_repository_ids)].sort((a, b) => a - b).join();
  return one.visibility === other.visibility && ids(one) === ids(other);
}
function describeAccess({ visibility, selected_repository_ids: ids = [] }) {
  if (visibility !== "selected") return visibility;
  return `${ids.length} selected ${ids.length === 1 ? "repository" : "repositories"}`;
}
function untold(store) {
  return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("STORE_FAILED", {
    message: `${store}: GitHub does not say who may read this secret (visibility is missing or unknown)`,
    hint: "check its repository access on GitHub, and look for a newer version of this action"
  });
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
    const failed = failures.get(argv) ?? 0;
    if (failed > 0) await clock.sleep((0,_base_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .backoff */ .JN)(failed, clock.random()), signal);
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
    if (result.kind === "not-started") throw notStarted(store, { argv, code: result.code });
    if (result.kind === "ended" && result.code === 0) return { stdout: result.stdout };
    failures.set(argv, failed + 1);
    const hidden = value === "" ? [] : [text, `${organization}:${value}`, value];
    return { problem: problemOf(result, { store, argv, hidden }) };
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
function notStarted(store, { argv, code }) {
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
  const heard = hidden.length === 0 ? result.stderr.replace(anyToken, "***") : [result.stderr.trim(), result.stdout.trim()].filter((said2) => said2 !== "").join(" ");
  const said = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(redact(heard, hidden), 300);
  const how = result.code === void 0 ? "was ended by a signal" : `ended with exit code ${result.code}`;
  return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("STORE_FAILED", {
    message: `${which} ${how}${said === "" ? "" : ` (${said})`}`,
    hint: argv === store.argv ? "try it by hand with other text on stdin" : "try it by hand"
  });
}
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
    const said = await call(store, { argv, token: own, input: "" });
    if (said === void 0) return unseen(store);
    if ("problem" in said) throw said.problem;
    const shown = said.stdout.trim();
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
      const said = await call(store, { argv: store.argv, token });
      if (said === void 0) return { result: "late" };
      if ("problem" in said) return { result: "lost", error: said.problem };
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
/* harmony import */ var _token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6617);



const marks = /\s*\[copies (?<copies>[0-9a-f]{8}|unknown)(?: in (?<home>[\w.-]+\/[\w.-]+))?(?:, value (?<value>[0-9a-f]{8}))?(?:, replaced (?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ))?(?:, leak since (?<leak>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ))?(?<answer>, place changed)?\]/g;
const longestDescription = 200;
const half = /\p{Cs}/gu;
function copiesOf(stores, thisRepository) {
  const places = new Set(stores.map((store) => placeOf(store, thisRepository)));
  return hash([...places].sort().join("\n")).toString(16).padStart(8, "0");
}
function readMark(description) {
  const found = [...description.matchAll(marks)].at(-1)?.groups;
  if (found === void 0) return void 0;
  const { copies, home, value, time, answer, leak } = found;
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
  const current = (0,_token_js__WEBPACK_IMPORTED_MODULE_2__/* .findCurrent */ .$Q)(tokens);
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
  const words = withoutCopies(description).slice(0, longestDescription - text.length);
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