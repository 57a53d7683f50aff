"use strict";
exports.id = 870;
exports.ids = [870];
exports.modules = {

/***/ 6047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ createDetailReader)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);

const mostUnanswered = 3;
function createDetailReader(get) {
  let unanswered = 0;
  return async (token) => {
    if (unanswered === mostUnanswered) return { ...token, unread: "Docker Hub does not answer" };
    const details = await (0,_base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .resultOrError */ .pS)(() => get(token.id));
    const isOdd = details instanceof _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE;
    unanswered = isOdd && details.code === "REGISTRY_UNREACHABLE" ? unanswered + 1 : 0;
    if (isOdd) return { ...token, unread: (0,_base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutCode */ .MK)(details) };
    if (details === void 0) return { ...token, unread: "Docker Hub says that it is not there" };
    const { resources, description } = details;
    return { ...token, resources, description };
  };
}



/***/ }),

/***/ 2609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EX: () => (/* binding */ readActivity),
/* harmony export */   Wf: () => (/* binding */ createHubTokenReader),
/* harmony export */   qy: () => (/* binding */ createHubInventory)
/* harmony export */ });
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1070);
/* harmony import */ var _requests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8716);



const eventsPerPage = 100;
const mostEvents = 2e3;
function createHubInventory(options) {
  const access = (0,_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .openHubAccess */ .yn)(options);
  return {
    ...readActivity(access),
    repository: (name) => (0,_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .readHubSettings */ .zN)(name, access),
    /** As last heard, in milliseconds since 1970. */
    serverTime: access.now,
    list: () => (0,_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .listTokens */ .dh)(access),
    details: (id) => (0,_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .readToken */ .AI)(id, access)
  };
}
function createHubTokenReader(options) {
  const account = { username: options.organization, password: options.token };
  const access = (0,_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .openHubAccess */ .yn)({ ...options, account, tokenInput: "activity-token" });
  return { ...readActivity(access), repository: (name) => (0,_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .readHubSettings */ .zN)(name, access) };
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
      if (onPage.length === 0) return { events, isWhole: true };
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

/***/ 1811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ usedCodes)
/* harmony export */ });
/* harmony import */ var _runner_github_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3761);

const variable = "DOCKER_OAT_LAST_CODE";
const used = /* @__PURE__ */ new WeakMap();
function usedCodes({ environment, exportVariable }) {
  return {
    last: used.get(environment) ?? (Number(environment[variable] ?? 0) || 0),
    onUse: (counter) => {
      used.set(environment, counter);
      if ((0,_runner_github_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .jobOf */ .Z)(environment).environmentFile !== "") exportVariable(variable, String(counter));
    }
  };
}



/***/ }),

/***/ 2451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ assess)
/* harmony export */ });
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);
/* harmony import */ var _tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(867);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6617);
/* harmony import */ var _due_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1567);
/* harmony import */ var _rotation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1097);
/* harmony import */ var _sweep_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8457);






function assess(rotation, now) {
  const { due, isStanding } = (0,_due_js__WEBPACK_IMPORTED_MODULE_3__/* .readDue */ .v)(rotation, now);
  const sweep = (0,_sweep_js__WEBPACK_IMPORTED_MODULE_5__/* .planSweep */ .cK)(rotation, isStanding, now);
  const wanted = decide(due, sweep);
  const decision = findObstacle(rotation, due, now) ?? wanted;
  const isCalm = decision.decision === "nothing" || decision.decision === "sweep";
  return {
    now,
    due,
    isStanding,
    ...decision,
    isCalm,
    /** What the entry still needs; `undefined`: nothing but a sweep. */
    open: isCalm ? void 0 : decision.reason
  };
}
function decide(due, sweep) {
  if (due !== void 0) return { decision: "rotate", reason: due.reason, ...sweep };
  if (sweep.retire.length + sweep.delete.length + sweep.note.length > 0) {
    return { decision: "sweep", reason: "older tokens are not needed any more", ...sweep };
  }
  if (sweep.undated !== void 0) return blocked("HUB_INVALID", sweep.undated);
  const reason = sweep.held.map(({ why }) => why).join(", ") || "nothing is due";
  return { decision: "nothing", reason, ...sweep };
}
function findObstacle(rotation, due, now) {
  const taken = whoseLabel(rotation, now);
  if (taken !== void 0) return blocked("LABEL_TAKEN", taken);
  const rival = findRival(rotation, due !== void 0, now);
  if (rival !== void 0) {
    const end = rival.since + rotation.setup.limits.alive;
    const reason = `run ${rival.run ?? "unknown"} may still be working on it, until ${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .momentText */ .Am)(end)}`;
    return { decision: "in-progress", code: "ROTATION_IN_PROGRESS", reason, ..._sweep_js__WEBPACK_IMPORTED_MODULE_5__/* .noSweep */ .CP };
  }
  const { isUrgent } = rotation.known;
  const broken = isUrgent ? void 0 : rotation.stores.find((it) => it.kind === "failed");
  if (broken !== void 0) return blocked(broken.code, broken.message);
  const unread = isUrgent ? void 0 : rotation.tokens.find((it) => it.unread !== void 0 && it.isActive);
  if (unread?.unread !== void 0) return blocked("HUB_INVALID", `${(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenWords */ .Hs)(unread)}: ${unread.unread}`);
  if (due?.isRepeated !== true) return void 0;
  const who = "another token list, a tool such as Terraform, or a person in Docker Home changes it";
  const remedy = 'Find out who, end that, then name the entry in "force" once';
  return blocked(due.code, `${due.reason}, for the second time in a row: ${who}. ${remedy}`);
}
function blocked(code, reason) {
  return { decision: "blocked", code, reason, ..._sweep_js__WEBPACK_IMPORTED_MODULE_5__/* .noSweep */ .CP };
}
function whoseLabel({ taker: token, setup }, now) {
  if (token === void 0 || !(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .works */ .No)(token, now)) return void 0;
  const { label, home: own } = setup.policy;
  const { home = "" } = (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(token) ?? {};
  const list = home === "" ? "a list that its description does not name" : `the list of ${home}`;
  const it = `the label ${JSON.stringify(label)} belongs to ${list}`;
  const which = `${it}, whose token ${token.id} is from ${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .momentText */ .Am)(token.since)}`;
  return own === void 0 ? `${which}: write "home:" into this list, a name that no other list of the organization has` : `${which}: name it in "force" if this list has taken the place of that one; if that list lives on, give the entry another label`;
}
function findRival(rotation, isDue, now) {
  const { setup, tokens, known } = rotation;
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .findCurrent */ .$Q)(tokens);
  const isOurs = current !== void 0 && current.id === known.ownId;
  if (setup.forced || setup.compromised || isOurs) return void 0;
  return (0,_rotation_js__WEBPACK_IMPORTED_MODULE_4__/* .rivals */ .Kw)(rotation, now).find((other) => isDue || current === void 0 || (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isOlder */ .tW)(current, other));
}



/***/ }),

/***/ 5006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fp: () => (/* binding */ certify),
/* harmony export */   Rh: () => (/* binding */ whyUnshown),
/* harmony export */   gr: () => (/* binding */ isLeakOver)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1036);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4263);
/* harmony import */ var _tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(867);
/* harmony import */ var _tokens_leak_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5421);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6617);
/* harmony import */ var _due_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1567);
/* harmony import */ var _next_step_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3427);
/* harmony import */ var _unexplained_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7346);









function certify(rotation, open, now) {
  const { setup, stores, tokens, known } = rotation;
  const { replacement, isLeaked, leaked } = known;
  const ended = ends(rotation).filter(({ id }) => !tokens.some((token) => token.id === id && token.isActive));
  const isTold = (id) => id === replacement?.id || ended.some((end) => end.id === id);
  const listed = isLeaked ? leaked : tokens;
  const others = [...ended, ...listed.filter(({ id }) => !isTold(id)).map((token) => (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .otherToken */ .oC)(token, now))];
  const dead = others.filter(({ state }) => state !== "works");
  const copies = stores.map((state) => lookAt(state, rotation));
  const alive = (0,_unexplained_js__WEBPACK_IMPORTED_MODULE_7__/* .unexplained */ .l)(rotation, now);
  const older = alive.flatMap(({ isOwn, why }) => isOwn ? why : []);
  const revivable = whyRevivable(rotation, now);
  const isUnlooked = isLeaked && (0,_next_step_js__WEBPACK_IMPORTED_MODULE_6__/* .nextLook */ .J)(rotation) !== void 0;
  const isNothing = [dead, alive, revivable, known.unshown].every(({ length }) => length === 0);
  const gaps = [
    ...isLeaked ? older : [],
    ...whyUnshown(rotation),
    ...revivable,
    ...whyNotStanding(rotation, now),
    ...whyOpen(rotation, open),
    ...older,
    ...alive.flatMap(({ isOwn, why }) => isOwn ? [] : why),
    ...copies.flatMap(({ why }) => why ?? []).map((why) => isLeaked ? `run it again: ${why}` : why),
    ...whyHidden(rotation),
    ...isLeaked && isNothing ? [setup.compromised ? nothingFound : endUnseen] : [],
    ...isUnlooked ? [notLookedAgain] : []
  ];
  const complete = gaps.length === 0;
  const isForgotten = setup.compromised && !tokens.some((token) => (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .leakTold */ .pB)(token) !== void 0);
  if (!complete && isForgotten) gaps.push(unknownLater);
  return {
    /** No other token that can be the entry's works, and every copy that can be read holds this one. */
    complete,
    gaps: [...new Set(gaps)],
    /** Since when none of the others can be used, but for open sessions. */
    deadSince: complete && dead.length > 0 ? (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(Math.max(...dead.map(({ at }) => at ?? now))) : void 0,
    /** The entry's other tokens, after a leak what leaked; those that this run deleted included. */
    others,
    stores: copies.map(({ report }) => report),
    ...(0,_unexplained_js__WEBPACK_IMPORTED_MODULE_7__/* .otherHolders */ .E)(rotation, now)
  };
}
function isLeakOver(rotation, now) {
  const { isLeaked, isListLost, leaked, unshown } = rotation.known;
  const isSeen = isLeaked && !isListLost && (0,_next_step_js__WEBPACK_IMPORTED_MODULE_6__/* .nextLook */ .J)(rotation) === void 0 && unshown.length === 0;
  const copies = rotation.stores.flatMap((state) => lookAt(state, rotation).why ?? []);
  const isReplaced = [...whyNotStanding(rotation, now), ...copies].length === 0;
  const isNamed = (0,_unexplained_js__WEBPACK_IMPORTED_MODULE_7__/* .unexplained */ .l)(rotation, now).some(({ isOpen }) => isOpen);
  return isSeen && isReplaced && !isNamed && leaked.every((token) => (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .isExpired */ ._d)(token, now));
}
const nothingFound = "look for the leaked token in Docker Home, also under another name: none was found that can be it";
const endUnseen = "look into Docker\u2019s audit log for when the leaked token ended: it is not listed any more, and that was not seen";
const notLookedAgain = "run it again: the tokens and the copies were not looked at after the last change";
const unknownLater = 'run it again with the label in "compromised": later runs do not know of this leak';
function whyUnshown({ known }) {
  const working = known.unshown.filter(({ isLeaked, listed }) => isLeaked && listed?.isActive === true);
  const leaked = known.unshown.filter(({ isLeaked }) => isLeaked);
  return [.../* @__PURE__ */ new Set([...working, ...leaked, ...known.unshown])].map((unshown) => {
    const { act, token, listed, isLeaked } = unshown;
    const which = `${isLeaked ? "the leaked token " : ""}${(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .tokenWords */ .Hs)(token)} in Docker Home`;
    const answer = `Docker Hub answered that it is ${act}`;
    if (listed === void 0) return `look for ${which}: ${answer}, and no list was read since`;
    if (working.includes(unshown)) {
      return `deactivate ${which} now: by Docker Hub\u2019s list it still works, though ${answer}`;
    }
    const seen = `its list still has it as ${JSON.stringify(listed.label)}`;
    return `${isLeaked ? "delete" : "look at"} ${which}: ${answer}, and ${seen}`;
  });
}
function whyRevivable({ known }, now) {
  const isShown = ({ id }) => !known.unshown.some(({ token }) => token.id === id);
  const dead = known.leaked.filter((it) => !(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .works */ .No)(it, now) && !(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .isExpired */ ._d)(it, now) && isShown(it));
  const why = "it is deactivated, and a person can activate it again";
  return dead.map((it) => `delete the leaked token ${(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .tokenWords */ .Hs)(it)} in Docker Home: ${why}`);
}
function whyHidden({ hidden }) {
  const unread = hidden.flatMap((look) => "unseen" in look ? look.unseen.what : []);
  const seen = hidden.flatMap((look) => "seen" in look ? look.seen : []);
  const gaps = seen.map(
    ({ store, by }) => `delete ${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(by)}: it hides ${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(store)}, and jobs get its value`
  );
  if (unread.length === 0) return gaps;
  const places = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .firstOf */ .Ku)(unread, 8).join(", ");
  const remedy = "let the App or the token for GitHub read the secrets of that repository";
  return [...gaps, `${remedy}: ${places} could not be read, and would hide the copy of the same name`];
}
function whyNotStanding(rotation, now) {
  const { replacement, isLeaked } = rotation.known;
  if (replacement === void 0 && rotation.taker !== void 0) return [];
  if (replacement !== void 0 && (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .works */ .No)(replacement, now)) return [];
  if (isLeaked) {
    const which = rotation.tokens.some((token) => (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .works */ .No)(token, now)) ? "new" : "working";
    const places = rotation.stores.map(({ store }) => (0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(store)).join(", ");
    return [`run it again: no ${which} token exists, and jobs that use ${places} fail until there is one`];
  }
  return [replacement === void 0 ? "Docker Hub lists no current token" : "the current token does not work"];
}
function whyOpen({ known }, open) {
  const { isLeaked, failed, stop } = known;
  const broken = isLeaked ? [...failed] : [];
  const places = broken.map(
    ([store, { message }]) => `run it again when ${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(store)} can be written: it did not get the new token, and its jobs fail until then: ${message}`
  );
  const why = stop === void 0 ? open : stop.message;
  const isNamed = broken.some(([, { message }]) => message === why);
  return why === void 0 || isNamed ? places : [...places, isLeaked ? `run it again: ${why}` : why];
}
function lookAt(state, { known, setup }) {
  const { store, kind } = state;
  const { replacement, failed, isLeaked } = known;
  const { status = "untouched", trouble, updatedAt } = known.progress.get(store) ?? {};
  const isOurs = status === "confirmed";
  const of = (holds) => ({
    store,
    holds,
    status: status === "unsure" ? "failed" : status,
    ...trouble && status !== "written" && !isOurs && { code: trouble.code, message: trouble.message }
  });
  if (kind === "failed") return { report: of(null), why: state.message };
  if (kind === "opaque" || kind === "comparable") return { report: of(isOurs ? true : null) };
  if (replacement === void 0) return { report: of(false) };
  const isStill = kind !== "stamped" || state.updatedAt === updatedAt;
  const isNew = isOurs && isStill && (kind !== "open" || state.holds === replacement.id);
  const missing = isNew ? void 0 : `${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(store)} does not have the new token`;
  const { tolerance } = setup.limits;
  const why = replacement.state === "current" ? (0,_due_js__WEBPACK_IMPORTED_MODULE_5__/* .whyChanged */ .R)(state, replacement, tolerance) : missing;
  const isNamed = isLeaked && failed.has(store);
  return { report: of(why === void 0), ...why !== void 0 && !isNamed && { why } };
}
function ends({ events, setup, known }) {
  const told = /* @__PURE__ */ new Map();
  for (const { step, before, now, outcome } of events) {
    const isMade = known.minted.some((token) => token.id === before?.id);
    if (before === void 0 || isMade || before.run === setup.run) continue;
    if (known.isLeaked && !(0,_tokens_leak_js__WEBPACK_IMPORTED_MODULE_3__/* .hasLeaked */ .Hd)(before, known.told)) continue;
    const { id, label } = before;
    const unshown = known.unshown.find((it) => it.token.id === id);
    const earlier = told.get(id);
    const at = earlier?.at ?? (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .otherToken */ .oC)(before, now).at ?? now;
    const isDead = outcome.result === "token" && !outcome.token.isActive && unshown?.listed?.isActive !== true;
    if (step.step === "retire" && isDead) {
      told.set(id, { id, label, state: "deactivated", at });
    } else if (step.step === "delete" && outcome.result === "done" && unshown === void 0) {
      told.set(id, { id, label: earlier?.label ?? label, state: "deleted", at });
    }
  }
  return [...told.values()];
}



/***/ }),

/***/ 1567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ whyChanged),
/* harmony export */   v: () => (/* binding */ readDue)
/* harmony export */ });
/* harmony import */ var _token_list_label_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3236);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4263);
/* harmony import */ var _tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(867);
/* harmony import */ var _tokens_resources_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9737);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6617);





function readDue({ setup, tokens, stores, known }, now) {
  const { policy, forced, given, limits } = setup;
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .findCurrent */ .$Q)(tokens);
  const isOwn = current !== void 0 && current.id === known.ownId;
  const because = (cause, reason, isAgain = false) => {
    if (reason === void 0) return void 0;
    const code = cause === "place" ? "STORE_FAILED" : "HUB_REJECTED";
    return { cause, reason, code, isRepeated: isAgain && !isOwn };
  };
  const hasLeaked = known.isLeaked && (current === void 0 || known.leaked.includes(current));
  const byLabel = hasLeaked ? "the token leaked" : forced ? 'asked for with "force"' : void 0;
  const asked = isOwn ? void 0 : given === void 0 ? byLabel : "a new token was given";
  const first = because("other", asked ?? whyOtherToken(tokens, current));
  if (current === void 0) return { due: first, isStanding: false };
  const { rights, isAnswer, replacedAt } = (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .markOf */ .Fg)(current) ?? {};
  const copies = whyOtherStores(current, policy);
  const places = stores.flatMap((store) => whyChanged(store, current, limits.tolerance) ?? []);
  const due = first ?? because("other", whyTooOld(current, policy, now)) ?? because("rights", whyOtherRights(current, policy), rights === policy.rights) ?? because("other", copies) ?? because("place", places[0], isAnswer);
  const isMissing = copies !== void 0 || places.length > 0;
  return { due, isStanding: (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .works */ .No)(current, now) && replacedAt === void 0 && !isMissing };
}
function whyOtherRights({ resources }, policy) {
  const isSame = resources === void 0 || (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_3__/* .compareResources */ .TX)(resources, policy.resources).verdict === "same";
  return isSame ? void 0 : "the token list has other repositories or rights than the token";
}
function whyOtherToken(tokens, current) {
  if (tokens.some((token) => token.state === "pending" && (current === void 0 || (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .isOlder */ .tW)(current, token)))) {
    return "the last rotation was interrupted";
  }
  const isPlain = tokens.some(({ state }) => state === "plain");
  if (current === void 0) return isPlain ? "the token was made by hand" : "there is no token yet";
  if (!current.isActive) return "the current token was deactivated";
  return (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .markOf */ .Fg)(current)?.replacedAt === void 0 ? void 0 : "the current token was deleted";
}
function whyTooOld(current, policy, now) {
  if ((0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .isExpired */ ._d)(current, now)) return "the current token expired";
  if ((0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .isExpired */ ._d)(current, now + policy.graceMs)) return "the current token expires soon";
  const isOld = now - current.createdAt >= policy.everyMs;
  return isOld ? 'the current token has reached its age ("every" in the token list)' : void 0;
}
function whyOtherStores(token, { copies, label }) {
  if (!(0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameText */ .cZ)((0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLabel */ .Q_)(token.label).name, label)) {
    return "the token list has another label than the token";
  }
  const isSame = token.description === void 0 || (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .markOf */ .Fg)(token)?.copies === copies;
  return isSame ? void 0 : "the token list has other copies than those that got the current token";
}
function whyChanged(store, current, tolerance) {
  const place = () => (0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(store.store);
  if (store.kind === "empty") return `${place()} has no token yet`;
  if (store.kind === "open" && store.unlinked !== void 0) {
    return `the service account ${store.unlinked.join(", ")} does not name ${place()}`;
  }
  if (store.kind === "open" && store.holds !== current.id) return `${place()} does not have the current token`;
  if (store.kind !== "stamped") return void 0;
  if (store.updatedAt > current.since) {
    return `${place()} was changed by somebody else after the last rotation`;
  }
  const isBefore = store.ahead !== void 0 && store.updatedAt < current.createdAt + store.ahead - tolerance;
  return isBefore ? `${place()} never got the current token` : void 0;
}



/***/ }),

/***/ 3427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ nextLook),
/* harmony export */   s: () => (/* binding */ nextStep)
/* harmony export */ });
/* harmony import */ var _token_list_label_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3236);
/* harmony import */ var _tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(867);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6617);



const done = { step: "done" };
function nextStep(rotation, seen) {
  const { known, tokens } = rotation;
  const { own } = known;
  if (known.stop !== void 0) return giveUp(rotation, seen);
  if (known.mustReread) return list(rotation);
  const useless = known.unanswered ?? (known.isFull ? known.room : void 0);
  if (useless !== void 0) return { step: "delete", id: useless.id };
  if (known.made !== void 0 && own?.state !== "current") return goOn(rotation, known.made.mark, seen.now);
  const { decision, isCalm } = seen;
  const isDue = decision === "rotate" && own === void 0;
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .findCurrent */ .$Q)(tokens);
  const isReplaced = current !== void 0 && current.id === known.replacement?.id;
  const end = isReplaced && (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .works */ .No)(current, seen.now) ? nextEnd(rotation, seen.now) : void 0;
  if (end !== void 0) return known.isListCurrent ? end : list(rotation);
  const announced = isCalm && current ? nextVariable(rotation, current, seen.now) : void 0;
  if (announced !== void 0) return announced;
  if (!isDue && decision !== "sweep") return done;
  if (!known.isListCurrent) return list(rotation);
  return takeAway(rotation, seen) ?? (isDue ? mint(rotation, seen) : done);
}
function nextLook({ known, setup }) {
  const { shown, looks } = setup.limits;
  const isLate = known.unshown.length > 0 && known.looks <= looks;
  if (!known.isListLost && (isLate || known.isLeaked && known.isListOpen)) {
    const pause = known.looks === 0 ? 0 : shown * 2 ** (known.looks - 1);
    return { step: "list", pause };
  }
  return known.isLeaked && known.isLookOpen ? { step: "look" } : void 0;
}
function takeAway(rotation, seen) {
  const { decision, now } = seen;
  const { tried } = rotation.known;
  const old = seen.retire.find((id) => !tried.has(`retire ${id}`));
  const gone = seen.delete.find((id) => !tried.has(`delete ${id}`));
  const unnoted = seen.note.find(({ id }) => !tried.has(`note ${id}`));
  const isDue = decision === "rotate";
  const at = rotation.known.lookedAt;
  const isSeen = at !== void 0 && now - at <= rotation.setup.limits.look;
  if (gone !== void 0 && isDue) return { step: "delete", id: gone };
  if ((old !== void 0 || gone !== void 0) && !isSeen) return { step: "look" };
  if (old !== void 0) return { step: "retire", id: old, label: labelOf(rotation.setup, "retired", now) };
  if (gone !== void 0) return { step: "delete", id: gone };
  return isDue || unnoted === void 0 ? void 0 : note(rotation, unnoted, now);
}
function nextEnd({ known, setup }, now) {
  for (const token of known.leaked) {
    const { id } = token;
    if ((0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .works */ .No)(token, now) && !known.tried.has(`retire ${id}`)) {
      return { step: "retire", id, label: labelOf(setup, "retired", now) };
    }
    if (!known.tried.has(`delete ${id}`)) return { step: "delete", id };
  }
  return void 0;
}
function note(rotation, noted, now) {
  const { id, replacedAt } = noted;
  const token = rotation.tokens.find((it) => it.id === id);
  const mark = (token && (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(token)) ?? { copies: void 0 };
  const label = token?.state === "retired" ? labelOf(rotation.setup, "current", now) : token?.label ?? "";
  return { step: "note", id, label, mark: { ...mark, home: rotation.setup.policy.home, replacedAt } };
}
function nextVariable(rotation, token, now) {
  const { stores, known, setup } = rotation;
  const next = stores.find(({ store }) => store.startsWith("actions:") && !known.announced.has(store));
  const expiresAt = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .toldOf */ .dc)(token.expiresAt);
  if (next === void 0 || expiresAt === void 0) return void 0;
  const before = now + setup.limits.refresh;
  return { step: "announce", store: next.store, before, expiresAt };
}
function list({ known, setup }) {
  const { missingFromList: times } = known;
  return { step: "list", pause: times === 0 ? 0 : setup.limits.claim * 2 ** (times - 1) };
}
function mint({ setup, known }, { due, now }) {
  const { copies, home, rights, lifetimeMs } = setup.policy;
  const { cause, reason = "" } = due ?? {};
  const answer = { rights: cause === "rights" ? rights : void 0, isAnswer: cause === "place" };
  return {
    step: "mint",
    label: labelOf(setup, "pending", now),
    expiresAt: now + lifetimeMs,
    mark: { copies, home, ...answer, leakTold: known.told },
    reason
  };
}
function goOn(rotation, mark, now) {
  const { known, setup } = rotation;
  const { own } = known;
  if (own === void 0 || !known.isClaimed) return list(rotation);
  const { id } = own;
  if (now - own.since >= setup.limits.refresh) {
    return { step: "refresh", id, label: labelOf(setup, "pending", now) };
  }
  if (!known.isVerified) return { step: "verify", id };
  const step = nextStoreStep(rotation, own);
  if (step?.step === "confirm") return step;
  if (!known.isListCurrent) return list(rotation);
  if (step !== void 0) return step;
  const announced = known.isUrgent ? void 0 : nextVariable(rotation, own, now);
  if (announced !== void 0) return announced;
  const stamps = [...known.progress.values()].flatMap(({ updatedAt }) => updatedAt ?? []);
  const time = stamps.length > 0 ? Math.max(...stamps) : now;
  return { step: "promote", id, label: labelOf(rotation.setup, "current", time), mark };
}
function giveUp(rotation, seen) {
  const { known } = rotation;
  const end = known.isInterrupted ? void 0 : nextEnd(rotation, seen.now);
  if (end !== void 0) return end;
  if (known.unanswered !== void 0) return { step: "delete", id: known.unanswered.id };
  if (known.lostMint !== void 0 && known.mustReread && !known.isListLost) return list(rotation);
  return endInterrupted(rotation, seen.now) ?? done;
}
function endInterrupted({ known, setup }, now) {
  const { own, ownId: id } = known;
  const isAtRest = own !== void 0 && own.state !== "pending";
  if (id === void 0 || isAtRest || known.left.has(id)) return void 0;
  const isWritten = [...known.progress.values()].some(({ writes }) => writes > 0);
  if (setup.given === void 0 && !isWritten && !known.isLeaked) return { step: "delete", id };
  if (own?.run !== setup.run) return void 0;
  return { step: "refresh", id, label: labelOf({ ...setup, run: _token_list_label_js__WEBPACK_IMPORTED_MODULE_0__/* .endedRun */ .Ok }, "pending", now) };
}
function nextStoreStep({ known, setup, stores }, own) {
  const { progress, isUrgent } = known;
  const isUnsure = ({ store, kind }) => {
    const { status } = progress.get(store) ?? { status: kind === "failed" && isUrgent ? "failed" : "unsure" };
    return status === "unsure";
  };
  const order = stores.toSorted((a, b) => Number(a.kind === "stamped") - Number(b.kind === "stamped"));
  const unwritten = order.find(isUnsure);
  if (unwritten !== void 0) {
    return { step: "write", store: unwritten.store, before: own.since + setup.limits.write };
  }
  const next = stores.find((it) => it.kind !== "opaque" && progress.get(it.store)?.status === "written");
  return next && { step: "confirm", store: next.store, look: progress.get(next.store)?.looks ?? 0 };
}
function labelOf({ policy, run }, state, time) {
  const { label: name } = policy;
  return (0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_0__/* .formatLabel */ .wR)(state === "pending" ? { name, state, time, run } : { name, state, time });
}



/***/ }),

/***/ 3519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ reportEntry)
/* harmony export */ });
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6617);
/* harmony import */ var _assess_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2451);
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5006);




function reportEntry(rotation, now, isPlan = false) {
  const { known, setup } = rotation;
  const { label, channel = null, access } = setup.policy.entry;
  const seen = (0,_assess_js__WEBPACK_IMPORTED_MODULE_2__/* .assess */ .n)(rotation, now);
  const { others, pushers, readers, ...certificate } = (0,_certificate_js__WEBPACK_IMPORTED_MODULE_3__/* .certify */ .Fp)(rotation, seen.open, now);
  const outcome = isPlan ? foresee(rotation, seen) : conclude(rotation, seen, certificate.gaps);
  const isNew = isPlan && outcome.action === "rotated";
  const expiresAt = isNew ? now + setup.policy.lifetimeMs : (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_1__/* .toldOf */ .dc)(known.replacement?.expiresAt);
  const timeText = (at) => at === void 0 ? null : (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(at);
  return {
    label,
    channel,
    access,
    ...outcome,
    /** Of the entry's current token. */
    expiresAt: timeText(expiresAt),
    held: seen.held.flatMap(({ id, isUsed }) => isUsed ? id : []),
    ...certificate,
    others: others.map((it) => ({ ...it, at: timeText(it.at) })),
    /** After a leak. */
    pushers: known.isLeaked ? pushers : void 0,
    readers: known.isLeaked ? readers : void 0,
    /** After a leak: tokens that a person has looked at. */
    explained: known.isLeaked ? setup.explained : void 0
  };
}
function conclude(rotation, seen, gaps) {
  const { isLeaked, stop, unannounced, unshown, ownId, made, retired, deleted } = rotation.known;
  const { decision, reason, code, held, due } = seen;
  const failed = (code2, reason2) => {
    return { action: "failed", reason: reason2, code: code2, retired, deleted };
  };
  if (isLeaked && gaps.length > 0) return failed(stop?.code ?? code ?? "ROTATION_INCOMPLETE", gaps.join("; "));
  if (stop !== void 0) return failed(stop.code, stop.message);
  if (code !== void 0) return failed(code, reason);
  if (unshown.length > 0) return failed("HUB_INVALID", (0,_certificate_js__WEBPACK_IMPORTED_MODULE_3__/* .whyUnshown */ .Rh)(rotation).join("; "));
  if (due && decision === "rotate") return failed(due.code, `rotated, and due again: ${reason}`);
  if (unannounced !== void 0) return failed(unannounced.code, unannounced.message);
  if (ownId !== void 0) return { action: "rotated", reason: made?.reason ?? reason, retired, deleted };
  const isSwept = retired.length + deleted.length > 0;
  if (isSwept) return { action: "swept", reason: "older tokens were not needed any more", retired, deleted };
  return { action: held.some(({ isUsed }) => isUsed) ? "held" : "nothing", reason, retired, deleted };
}
function foresee({ setup, tokens, known }, seen) {
  const { decision, reason, code, held, retire, delete: deleted, now } = seen;
  const stop = known.stop ?? (code && { code, message: reason });
  if (stop) return { action: "failed", reason: stop.message, code: stop.code, retired: [], deleted: [] };
  const isDue = decision === "rotate";
  const ending = isDue && setup.policy.graceMs === 0 ? tokens : known.leaked;
  const retired = [...retire, ...ending.flatMap((token) => (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_1__/* .works */ .No)(token, now) ? token.id : [])];
  if (isDue) return { action: "rotated", reason, retired, deleted };
  const isSwept = decision === "sweep" || retired.length > 0;
  const idle = held.some(({ isUsed }) => isUsed) ? "held" : "nothing";
  return { action: isSwept ? "swept" : idle, reason, retired, deleted };
}



/***/ }),

/***/ 7346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ otherHolders),
/* harmony export */   l: () => (/* binding */ unexplained)
/* harmony export */ });
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);
/* harmony import */ var _token_list_label_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3236);
/* harmony import */ var _tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(867);
/* harmony import */ var _tokens_leak_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5421);
/* harmony import */ var _tokens_resources_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9737);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6617);
/* harmony import */ var _sweep_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8457);







function unexplained({ listed, tokens, setup, known }, now) {
  const { replacement, isLeaked, leaked, told } = known;
  return listed.flatMap((token) => {
    if (!(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_5__/* .works */ .No)(token, now) || token.id === replacement?.id) return [];
    const it = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_5__/* .tokenWords */ .Hs)(token);
    if (leaked.some(({ id }) => id === token.id)) {
      const why2 = `deactivate the leaked token ${it} in Docker Home now: it still works`;
      return [{ isOwn: true, isOpen: true, why: why2 }];
    }
    const own = tokens.find(({ id }) => id === token.id);
    if (own === void 0) {
      if (setup.explained.includes(token.id)) return [];
      const unread = token.resources === void 0 ? token.unread ?? "nobody asked" : void 0;
      const words = (isLeaked ? whyAfterLeak : whyBeside)(token, setup.policy);
      const reason = unread === void 0 ? words : `its rights could not be read: ${unread}`;
      const isOpen = (0,_tokens_leak_js__WEBPACK_IMPORTED_MODULE_3__/* .hasLeaked */ .Hd)(token, told) && (unread !== void 0 || isNear(token, setup.policy));
      const todo = isLeaked ? `deactivate or explain ${it}: it` : it;
      return reason === void 0 ? [] : [{ isOwn: false, isOpen, why: `${todo} works, and ${reason}` }];
    }
    if (replacement !== void 0 && (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_5__/* .isOlder */ .tW)(replacement, token) && own.state !== "plain") return [];
    const until = (0,_sweep_js__WEBPACK_IMPORTED_MODULE_6__/* .supersededAt */ .Ut)(own, tokens, now) + setup.policy.graceMs;
    const isCalm = replacement !== void 0 && (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_5__/* .isOlder */ .tW)(token, replacement) && until > now;
    const calm = isCalm ? `works beside the new one until ${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .momentText */ .Am)(until)}` : "still works";
    const why = `${isLeaked ? `deactivate ${it}: it` : it} ${calm}`;
    return [{ isOwn: true, isOpen: false, why }];
  });
}
function isNear(token, policy) {
  if ((0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameText */ .cZ)((0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLabel */ .Q_)(token.label).name, policy.label)) return true;
  const whose = (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .whoseToken */ .gV)(token, policy);
  const isOurs = whose === "elsewhere" ? isTwin(token, policy) : whose !== "unmarked";
  return isOurs && entryOf(token, policy) === void 0;
}
function isTwin(token, policy) {
  const { verdict } = (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_4__/* .compareResources */ .TX)(token.resources ?? [], policy.resources);
  return verdict === "same" && writingRights(token, policy).length > 0;
}
function entryOf({ label }, policy) {
  const { name } = (0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLabel */ .Q_)(label);
  return [...policy.entries].find((entry) => (0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameText */ .cZ)(entry[0], name))?.[1];
}
function whyAfterLeak(token, policy) {
  const rights = entryOf(token, policy);
  const isNamed = rights !== void 0 && !(0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameText */ .cZ)((0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLabel */ .Q_)(token.label).name, policy.label);
  const isExact = (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_4__/* .compareResources */ .TX)(token.resources ?? [], rights ?? []).verdict === "same";
  if (isNamed && isExact && (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .whoseToken */ .gV)(token, policy) === "here") return void 0;
  const writing = writingRights(token, policy);
  if (writing.length > 0) return `has ${writing.join(", ")}`;
  return isNear(token, policy) ? `its description names ${(0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .markOf */ .Fg)(token)?.home ?? "no list"}` : void 0;
}
function whyBeside(token, policy) {
  const { home, copies } = (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .markOf */ .Fg)(token) ?? {};
  const isExact = (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_4__/* .compareResources */ .TX)(token.resources ?? [], policy.resources).verdict === "same";
  if (home !== void 0 && (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .whoseToken */ .gV)(token, policy) === "elsewhere") {
    if (copies === policy.copies) return `was in the entry\u2019s places for the list of ${home}`;
    return isTwin(token, policy) ? `has exactly the rights of the entry, for the list of ${home}` : void 0;
  }
  return isExact && entryOf(token, policy) === void 0 ? "has exactly the rights of the entry" : void 0;
}
function writingRights({ resources = [] }, policy) {
  const rights = (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_4__/* .writtenRights */ .tH)(resources, policy.resources);
  return rights.filter((right) => ["push", "delete"].includes((0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_4__/* .imageRight */ .MJ)(right)?.action ?? ""));
}
function otherHolders({ listed, tokens, setup }, now) {
  const { policy, explained } = setup;
  const others = listed.filter((token) => {
    const isNamed = tokens.some(({ id }) => id === token.id) || explained.includes(token.id);
    return (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_5__/* .works */ .No)(token, now) && !isNamed && (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_4__/* .writtenRights */ .tH)(token.resources ?? [], policy.resources).length > 0;
  });
  const of = (isWriting) => others.flatMap((token) => {
    const { id, label } = token;
    return writingRights(token, policy).length > 0 === isWriting ? { id, label } : [];
  });
  return { pushers: of(true), readers: of(false) };
}



/***/ }),

/***/ 1839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readToolkitEvent)
/* harmony export */ });
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6464);
/* harmony import */ var _github_variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3761);


async function readToolkitEvent({ environment }) {
  const { isGithub } = (0,_github_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .jobOf */ .Z)(environment);
  const github = isGithub ? await __webpack_require__.e(/* import() */ 157).then(__webpack_require__.bind(__webpack_require__, 157)).catch(() => void 0) : void 0;
  return (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventOf */ .A6)(environment, github?.context.payload);
}



/***/ }),

/***/ 9258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ visibilityUnknown),
/* harmony export */   TU: () => (/* binding */ listReaders),
/* harmony export */   _d: () => (/* binding */ createGithubReaders)
/* harmony export */ });
/* harmony import */ var _base_batches_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(235);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4263);
/* harmony import */ var _store_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6174);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(721);




function createGithubReaders({ client, single, findRepository, warn }) {
  const idsOf = (repositories, name) => (0,_base_batches_js__WEBPACK_IMPORTED_MODULE_3__/* .inBatches */ .o)(repositories, async (repository) => (await findRepository(repository, name)).id, 1);
  async function read({ store, ...about }, secret) {
    if (store.kind !== "organization-secret") return {};
    const wanted = store.visibility ?? { kind: "private" };
    if (secret === void 0) {
      if (wanted.kind !== "selected") return { visibility: wanted.kind };
      const ids = await idsOf(wanted.repositories, about.name);
      return { visibility: wanted.kind, selected_repository_ids: ids };
    }
    const { visibility } = secret;
    if (visibility === void 0) throw visibilityUnknown(about.name);
    if (visibility !== "selected") return { visibility };
    const readers = await listReaders(client, about, store.secret);
    return { visibility, selected_repository_ids: readers.map(({ id }) => id) };
  }
  return {
    /** Throws where it cannot be read who may read the secret, and says whom GitHub does not let read it, though the list does: a write keeps that. */
    async check(located, secret) {
      const { store, name } = located;
      const { selected_repository_ids: readers = [] } = await read(located, secret);
      if (secret?.visibility !== "selected" || store.kind !== "organization-secret") return;
      const named = store.visibility?.kind === "selected" ? store.visibility.repositories : [];
      const ids = await idsOf(named, name);
      const lacking = named.filter((_, at) => !readers.includes(ids[at] ?? NaN));
      if (lacking.length === 0) return;
      warn(
        `${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_0__/* .storeWords */ .fI)(name)}: the token list lets ${lacking.join(", ")} read it, and GitHub does not. A rotation keeps who may read it: change that on GitHub`
      );
    },
    /** What the body of a write says of them. */
    guard: (located) => async () => located.store.kind === "organization-secret" ? read(located, await single(located)) : {}
  };
}
function listReaders(client, about, secret) {
  const what = "the repositories that may read the secret";
  const path = `${about.path}/secrets/${secret}/repositories`;
  return client.list(path, { about, what, parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReaders */ .WM }, ({ id }) => id);
}
function visibilityUnknown(store) {
  return (0,_store_error_js__WEBPACK_IMPORTED_MODULE_1__/* .storeError */ .g)("STORE_FAILED", store, {
    message: "GitHub does not say who may read this secret (visibility is missing or unknown)",
    hint: "check its repository access on GitHub, and look for a newer version of this action"
  });
}



/***/ })

};
;