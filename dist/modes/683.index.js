"use strict";
exports.id = 683;
exports.ids = [683];
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
/* harmony import */ var _requests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8258);




const eventsPerPage = 100;
const mostEvents = 2e3;
function createHubInventory(options, ports) {
  const access = (0,_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .openHubAccess */ .yn)(options, ports);
  return {
    ...readActivity(access),
    repository: (name) => (0,_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .readHubSettings */ .zN)(name, access),
    serverTime: access.now,
    list: () => (0,_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .listTokens */ .dh)(access),
    details: (id) => (0,_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .readToken */ .AI)(id, access)
  };
}
function createHubTokenReader(hub, ports) {
  const access = (0,_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .openTokenAccess */ .CQ)({ ...hub, input: "activity-token" }, ports);
  return { ...readActivity(access), repository: (name) => (0,_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .readHubSettings */ .zN)(name, access) };
}
function readActivity({ baseUrl, organization, call, now, logIn }) {
  const readLog = async ({ days, since, ...query }, readPage) => {
    await logIn();
    const from = Math.min(now() - days * _base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP, since ?? Infinity);
    const log = new URL(`${baseUrl}/v2/auditlogs/${encodeURIComponent(organization)}`);
    const page_size = String(eventsPerPage);
    log.search = new URLSearchParams({ ...query, from: new Date(from).toISOString(), page_size }).toString();
    const events = [];
    for (let page = 1; events.length < mostEvents; page++) {
      log.searchParams.set("page", String(page));
      const onPage = readPage(await call({ method: "GET", url: log.href }, [200]));
      for (const event of onPage) events.push(event);
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

/***/ 7912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ assess)
});

// EXTERNAL MODULE: ./build/src/base/time.js
var time = __webpack_require__(8602);
// EXTERNAL MODULE: ./build/src/tokens/copies.js
var tokens_copies = __webpack_require__(867);
// EXTERNAL MODULE: ./build/src/tokens/token.js
var tokens_token = __webpack_require__(6617);
// EXTERNAL MODULE: ./build/src/tokens/resources.js
var tokens_resources = __webpack_require__(9737);
// EXTERNAL MODULE: ./build/src/rotate/plan/places.js
var plan_places = __webpack_require__(3117);
;// CONCATENATED MODULE: ./build/src/rotate/plan/due.js




function readDue({ setup, tokens, stores, facts }, now) {
  const { policy, forced, assistedId, limits } = setup;
  const current = (0,tokens_token/* findCurrent */.$Q)(tokens);
  const isOwn = current !== void 0 && current.id === facts.newTokenId;
  const because = (cause, reason, isAgain = false) => {
    if (reason === void 0) return void 0;
    const code = cause === "place" ? "STORE_FAILED" : "HUB_REJECTED";
    return { cause, reason, code, isRepeated: isAgain && !isOwn };
  };
  const hasLeaked = facts.isLeaked && (current === void 0 || facts.leaked.includes(current));
  const byLabel = hasLeaked ? "the token leaked" : forced ? 'asked for with "force"' : void 0;
  const request = isOwn ? void 0 : assistedId === void 0 ? byLabel : "a new token was given";
  const first = because("other", request ?? whyOtherToken(tokens, current));
  if (current === void 0) return { due: first, isStanding: false };
  const { rights, before, isAnswer, replacedAt } = (0,tokens_copies/* markOf */.Fg)(current) ?? {};
  const isTakenBack = before === (0,tokens_copies/* extentOf */.OY)(policy.copies, policy.resources);
  const copies = whyOtherStores(current, policy);
  const places = stores.flatMap((store) => (0,plan_places/* whyChanged */.R)(store, current, limits.tolerance) ?? []);
  const due = first ?? because("other", whyTooOld(current, policy, now)) ?? because("rights", whyOtherRights(current, policy), isTakenBack || rights === policy.rights) ?? because("list", copies, isTakenBack) ?? because("place", places[0], isAnswer);
  const isMissing = copies !== void 0 || places.length > 0;
  return { due, isStanding: (0,tokens_token/* works */.No)(current, now) && replacedAt === void 0 && !isMissing };
}
function whyOtherRights({ resources }, policy) {
  const isSame = resources === void 0 || (0,tokens_resources/* compareResources */.TX)(resources, policy.resources).verdict === "same";
  return isSame ? void 0 : "the token list has other repositories or rights than the token";
}
function whyOtherToken(tokens, current) {
  if (tokens.some((token) => token.state === "pending" && (current === void 0 || (0,tokens_token/* isOlder */.tW)(current, token)))) {
    return "the last rotation was interrupted";
  }
  const isPlain = tokens.some(({ state }) => state === "plain");
  if (current === void 0) return isPlain ? "the token was made by hand" : "there is no token yet";
  if (!current.isActive) return "the current token was deactivated";
  return (0,tokens_copies/* markOf */.Fg)(current)?.replacedAt === void 0 ? void 0 : "the current token was deleted";
}
function whyTooOld(current, policy, now) {
  if ((0,tokens_token/* isExpired */._d)(current, now)) return "the current token expired";
  if ((0,tokens_token/* isExpired */._d)(current, now + policy.graceMs)) return "the current token expires soon";
  const isOld = now - current.createdAt >= policy.everyMs;
  return isOld ? 'the current token has reached its age ("every" in the token list)' : void 0;
}
function whyOtherStores(token, { copies, label }) {
  if ((0,tokens_token/* tokenName */.vb)(token) !== label.normalize()) {
    return "the token list has another label than the token";
  }
  const notedCopies = (0,tokens_copies/* markOf */.Fg)(token)?.copies;
  if (token.description === void 0 || notedCopies === copies) return void 0;
  return notedCopies === void 0 ? "no note says that every copy has the current token" : "the token list has other copies than those that got the current token";
}


// EXTERNAL MODULE: ./build/src/rotate/plan/rotation.js + 2 modules
var plan_rotation = __webpack_require__(1097);
// EXTERNAL MODULE: ./build/src/rotate/plan/sweep.js
var plan_sweep = __webpack_require__(8457);
;// CONCATENATED MODULE: ./build/src/rotate/plan/assess.js






function assess(rotation, now) {
  const { due, isStanding } = readDue(rotation, now);
  const sweep = (0,plan_sweep/* planSweep */.cK)(rotation, isStanding, now);
  const { decision, reason, code } = findObstacle(rotation, due, now) ?? decide(due, sweep);
  const isCalm = decision === "nothing" || decision === "sweep";
  const openNeed = isCalm ? void 0 : reason;
  const plan = code === void 0 ? sweep : plan_sweep/* noSweep */.CP;
  return { now, due, isStanding, decision, reason, code, sweep: plan, isCalm, openNeed };
}
function decide(due, sweep) {
  if (due !== void 0) return { decision: "rotate", reason: due.reason };
  if (sweep.retire.length + sweep.delete.length + sweep.note.length > 0) {
    return { decision: "sweep", reason: "older tokens are not needed any more" };
  }
  if (sweep.undated !== void 0) return blocked("HUB_INVALID", sweep.undated);
  const reason = sweep.kept.map(({ why }) => why).join(", ") || "nothing is due";
  return { decision: "nothing", reason };
}
function findObstacle(rotation, due, now) {
  const claim = whoseLabel(rotation, now);
  if (claim !== void 0) return blocked("LABEL_TAKEN", claim);
  const rival = findRival(rotation, due !== void 0, now);
  if (rival !== void 0) {
    const end = rival.since + rotation.setup.limits.alive;
    const reason = `run ${rival.run ?? "unknown"} may still be working on it, until ${(0,time/* momentText */.Am)(end)}`;
    return { decision: "in-progress", code: "ROTATION_IN_PROGRESS", reason };
  }
  const { isUrgent } = rotation.facts;
  const broken = isUrgent ? void 0 : rotation.stores.find((it) => it.kind === "failed");
  if (broken !== void 0) return blocked(broken.code, broken.message);
  const unread = isUrgent ? void 0 : rotation.tokens.find((it) => it.unread !== void 0 && it.isActive);
  if (unread?.unread !== void 0) return blocked("HUB_INVALID", `${(0,tokens_token/* tokenWords */.Hs)(unread)}: ${unread.unread}`);
  if (due?.isRepeated !== true) return void 0;
  const suspects = "another token list, a tool such as Terraform, or a person in Docker Home changes it";
  const remedy = 'Find out who, end that, then name the entry in "force" once';
  return blocked(due.code, `${due.reason}, for the second time in a row: ${suspects}. ${remedy}`);
}
function blocked(code, reason) {
  return { decision: "blocked", code, reason };
}
function whoseLabel({ taker: token, setup }, now) {
  if (token === void 0 || !(0,tokens_token/* works */.No)(token, now)) return void 0;
  const { label, home: listHome } = setup.policy;
  const { home = "" } = (0,tokens_copies/* markOf */.Fg)(token) ?? {};
  const list = home === "" ? "a list that its description does not name" : `the list of ${home}`;
  const claim = `the label ${JSON.stringify(label)} belongs to ${list}`;
  const which = `${claim}, whose token ${token.id} is from ${(0,time/* momentText */.Am)(token.since)}`;
  return listHome === void 0 ? `${which}: write "home:" into this list, a name that no other list of the organization has` : `${which}: name it in "force" if this list has taken the place of that one; if that list lives on, give the entry another label`;
}
function findRival(rotation, isDue, now) {
  const { setup, tokens, facts } = rotation;
  const current = (0,tokens_token/* findCurrent */.$Q)(tokens);
  const isOurs = current !== void 0 && current.id === facts.newTokenId;
  if (setup.forced || setup.compromised || isOurs) return void 0;
  return (0,plan_rotation/* rivals */.Kw)(rotation, now).find((other) => isDue || current === void 0 || (0,tokens_token/* isOlder */.tW)(current, other));
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
/* harmony import */ var _next_step_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3427);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3117);
/* harmony import */ var _unexplained_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7346);










function certify(rotation, openNeed, now) {
  const { setup, stores, tokens, facts } = rotation;
  const { replacement, isLeaked, leaked, toldAt, unshown } = facts;
  const ended = ends(rotation).filter(({ id }) => !tokens.some((token) => token.id === id && token.isActive));
  const countedIds = new Set([replacement, ...ended].map((token) => token?.id));
  const olderTokens = (isLeaked ? leaked : tokens).filter(({ id }) => !countedIds.has(id));
  const others = ended.concat(olderTokens.map((token) => (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .otherToken */ .oC)(token, now)));
  const dead = others.filter(({ state }) => state !== "works");
  const copies = stores.map((state) => lookAt(state, rotation));
  const alive = (0,_unexplained_js__WEBPACK_IMPORTED_MODULE_7__/* .unexplained */ .l)(rotation, now);
  const older = alive.flatMap(({ isOwn, why }) => isOwn ? why : []);
  const revivable = whyRevivable(rotation, now);
  const unread = tokens.filter((it) => it.unread !== void 0 && !it.isActive && !leaked.includes(it)).map((it) => `${(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .tokenWords */ .Hs)(it)} may note a leak, and its description could not be read: ${it.unread}`);
  const isNothing = [dead, alive, revivable, unshown].every(({ length }) => length === 0);
  const gaps = [
    isLeaked ? older : [],
    whyUnshown(rotation),
    revivable,
    whyNotStanding(rotation, now),
    whyOpen(rotation, openNeed),
    older,
    alive.flatMap(({ isOwn, why }) => isOwn ? [] : why),
    copies.flatMap(({ why }) => why ?? []).map((why) => isLeaked ? `run it again: ${why}` : why),
    whyHidden(rotation),
    setup.staleList ?? [],
    unread,
    isLeaked && isNothing ? setup.compromised ? nothingFound : endUnseen : [],
    isLeaked && (0,_next_step_js__WEBPACK_IMPORTED_MODULE_5__/* .nextLook */ .J)(rotation) !== void 0 ? notLookedAgain : []
  ].flat();
  const complete = gaps.length === 0;
  const isForgotten = setup.compromised && !tokens.some((token) => (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .leakNote */ .W9)(token)?.toldAt === toldAt);
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
    holders: (0,_unexplained_js__WEBPACK_IMPORTED_MODULE_7__/* .otherHolders */ .E)(rotation, now)
  };
}
function isLeakOver(rotation, now) {
  const { isLeaked, isListLost, leaked, unshown } = rotation.facts;
  const isSeen = isLeaked && !isListLost && (0,_next_step_js__WEBPACK_IMPORTED_MODULE_5__/* .nextLook */ .J)(rotation) === void 0 && unshown.length === 0;
  const isReplaced = rotation.stores.every((state) => lookAt(state, rotation).why === void 0);
  const isNamed = (0,_unexplained_js__WEBPACK_IMPORTED_MODULE_7__/* .unexplained */ .l)(rotation, now).some(({ isOpen }) => isOpen);
  const isStanding = whyNotStanding(rotation, now).length === 0;
  return isSeen && isStanding && isReplaced && !isNamed && leaked.every((token) => (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .isExpired */ ._d)(token, now));
}
const nothingFound = "look for the leaked token in Docker Home, also under another name: none was found that can be it";
const endUnseen = "look into Docker\u2019s audit log for when the leaked token ended: it is not listed any more, and that was not seen";
const notLookedAgain = "run it again: the tokens and the copies were not looked at after the last change";
const unknownLater = 'run it again with the label in "compromised": later runs do not know of this leak';
function whyUnshown({ facts }) {
  const isWorking = (act) => act.isLeaked && act.listedToken?.isActive === true;
  const rank = (act) => Number(isWorking(act)) + Number(act.isLeaked);
  return facts.unshown.toSorted((a, b) => rank(b) - rank(a)).map((unshown) => {
    const { act, token, listedToken, isListRead, isLeaked } = unshown;
    const which = `${isLeaked ? "the leaked token " : ""}${(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .tokenWords */ .Hs)(token)} in Docker Home`;
    const answer = `Docker Hub answered that it is ${act}`;
    const why = isListRead ? "no list had it before" : "no list was read since";
    if (listedToken === void 0) return `look for ${which}: ${answer}, and ${why}`;
    if (isWorking(unshown)) {
      return `deactivate ${which} now: by Docker Hub\u2019s list it still works, though ${answer}`;
    }
    const words = `its list still has it as ${JSON.stringify(listedToken.label)}`;
    return `${isLeaked ? "delete" : "look at"} ${which}: ${answer}, and ${words}`;
  });
}
function whyRevivable({ facts }, now) {
  if (facts.replacement === void 0) return [];
  const isShown = ({ id }) => !facts.unshown.some(({ token }) => token.id === id);
  const dead = facts.leaked.filter((it) => !(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .works */ .No)(it, now) && !(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .isExpired */ ._d)(it, now) && isShown(it));
  const why = "it is deactivated, and a person can activate it again";
  return dead.map((it) => `delete the leaked token ${(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .tokenWords */ .Hs)(it)} in Docker Home: ${why}`);
}
function whyHidden({ hidden }) {
  const unread = hidden.flatMap((look) => "unseen" in look ? look.unseen.what : []);
  const gaps = hidden.flatMap((look) => {
    if ("unseen" in look) return [];
    const { store, by } = look.seen;
    return `delete ${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(by)}: it hides ${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(store)}, and jobs get its value`;
  });
  if (unread.length === 0) return gaps;
  const remedy = "let the App or the token for GitHub read the secrets of that repository";
  const places = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .firstOf */ .Ku)(unread, 8).join(", ");
  return gaps.concat(`${remedy}: ${places} could not be read, and would hide the copy of the same name`);
}
function whyNotStanding(rotation, now) {
  const { replacement, isLeaked, isListLost, triedActs } = rotation.facts;
  if (replacement === void 0 && rotation.taker !== void 0 && triedActs.size === 0) return [];
  if (replacement !== void 0 && (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .works */ .No)(replacement, now)) return [];
  if (isLeaked) {
    const maybeTokens = rotation.hubTokens.filter((it) => it.unread !== void 0).concat(rotation.tokens);
    const isMaybe = isListLost || maybeTokens.some((token) => (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .works */ .No)(token, now));
    const which = isMaybe ? "new" : "working";
    const places = rotation.stores.map(({ store }) => (0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(store)).join(", ");
    return [`run it again: no ${which} token exists, and jobs that use ${places} fail until there is one`];
  }
  return [replacement === void 0 ? "Docker Hub lists no current token" : "the current token does not work"];
}
function whyOpen({ facts }, openNeed) {
  const { isLeaked, failed, stop } = facts;
  const broken = isLeaked ? [...failed] : [];
  const places = broken.map(
    ([store, { message }]) => `run it again when ${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(store)} can be written: it did not get the new token, and its jobs fail until then: ${message}`
  );
  const why = stop === void 0 ? openNeed : stop.message;
  if (why === void 0 || broken.some(([, { message }]) => message === why)) return places;
  return places.concat(isLeaked ? `run it again: ${why}` : why);
}
function lookAt(state, { facts, setup }) {
  const { store, kind } = state;
  const { replacement, failed, isLeaked } = facts;
  const { status = "untouched", trouble, updatedAt } = facts.progress.get(store) ?? {};
  const isOurs = status === "confirmed";
  const { code, message } = status !== "written" && !isOurs && trouble || {};
  const reportOf = (holds) => {
    return { store, holds, status: status === "unsure" ? "failed" : status, code, message };
  };
  if (kind === "failed") return { report: reportOf(null), why: state.message };
  if (kind === "opaque" || kind === "comparable") return { report: reportOf(isOurs ? true : null) };
  if (replacement === void 0) return { report: reportOf(false) };
  const isStill = kind !== "stamped" || state.updatedAt === updatedAt;
  const isNew = isOurs && isStill && (kind !== "open" || state.holds === replacement.id);
  const missing = isNew ? void 0 : `${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(store)} does not have the new token`;
  const why = replacement.state === "current" ? (0,_places_js__WEBPACK_IMPORTED_MODULE_6__/* .whyChanged */ .R)(state, replacement, setup.limits.tolerance) : missing;
  return { report: reportOf(why === void 0), why: isLeaked && failed.has(store) ? void 0 : why };
}
function ends({ events, setup, facts }) {
  const endedTokens = /* @__PURE__ */ new Map();
  for (const { step, priorToken, now, outcome } of events) {
    const isMade = facts.createdTokens.some((token) => token.id === priorToken?.id);
    if (priorToken === void 0 || isMade || priorToken.run === setup.run) continue;
    if (facts.isLeaked && !(0,_tokens_leak_js__WEBPACK_IMPORTED_MODULE_3__/* .hasLeaked */ .Hd)(priorToken, facts.toldAt)) continue;
    const { id, label } = priorToken;
    const unshown = facts.unshown.find((it) => it.token.id === id);
    const earlier = endedTokens.get(id);
    const at = earlier?.at ?? (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .otherToken */ .oC)(priorToken, now).at ?? now;
    const isDead = outcome.result === "token" && !outcome.token.isActive && unshown?.listedToken?.isActive !== true;
    if (step.step === "retire" && isDead) {
      endedTokens.set(id, { id, label, state: "deactivated", at });
    } else if (step.step === "delete" && outcome.result === "done" && unshown === void 0) {
      endedTokens.set(id, { id, label: earlier?.label ?? label, state: "deleted", at });
    }
  }
  return [...endedTokens.values()];
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
/* harmony import */ var _rotation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1097);




const noStep = { step: "done" };
function nextStep(rotation, assessment) {
  const { facts, tokens } = rotation;
  const { newToken, creation } = facts;
  const { decision, isCalm, now, code } = assessment;
  if (facts.stop !== void 0) return giveUp(rotation, assessment);
  if (facts.mustReread) return list(rotation);
  const useless = facts.unanswered ?? (facts.isFull ? facts.room : void 0);
  if (useless !== void 0) return { step: "delete", id: useless.id };
  if (creation !== void 0 && newToken?.state !== "current") return goOn(rotation, creation.mark, now);
  const isDue = decision === "rotate" && newToken === void 0;
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .findCurrent */ .$Q)(tokens);
  const isReplaced = current !== void 0 && current.id === facts.replacement?.id;
  const isEnding = code === "LABEL_TAKEN" || isReplaced && (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .works */ .No)(current, now);
  const end = isEnding ? nextEnd(rotation, now) : void 0;
  if (end !== void 0) return facts.isListCurrent ? end : list(rotation);
  const announcement = isCalm && current ? nextVariable(rotation, current, now) : void 0;
  if (announcement !== void 0) return announcement;
  if (!isDue && decision !== "sweep") return noStep;
  if (!facts.isListCurrent) return list(rotation);
  return takeAway(rotation, assessment) ?? (isDue ? noteLeak(rotation, now) ?? mint(rotation, assessment) : noStep);
}
function nextLook({ facts, setup }) {
  const { shown: firstPause, looks } = setup.limits;
  const isLate = facts.unshown.length > 0 && facts.looks <= looks;
  if (!facts.isListLost && (isLate || facts.isLeaked && facts.isListOpen)) {
    const pause = facts.looks === 0 ? 0 : firstPause * 2 ** (facts.looks - 1);
    return { step: "list", pause };
  }
  return facts.isLeaked && facts.isLookOpen ? { step: "look" } : void 0;
}
function takeAway(rotation, assessment) {
  const { decision, now, sweep } = assessment;
  const { triedActs, lookedAt } = rotation.facts;
  const old = sweep.retire.find((id) => !triedActs.has(`retire ${id}`));
  const gone = sweep.delete.find((id) => !triedActs.has(`delete ${id}`));
  const unnoted = sweep.note.find(({ id }) => !triedActs.has(`note ${id}`));
  const isDue = decision === "rotate";
  const isSeen = lookedAt !== void 0 && now - lookedAt <= rotation.setup.limits.look;
  if (gone !== void 0 && isDue) return { step: "delete", id: gone };
  if ((old !== void 0 || gone !== void 0) && !isSeen) return { step: "look" };
  if (old !== void 0) return { step: "retire", id: old, label: labelOf(rotation.setup, "retired", now) };
  if (gone !== void 0) return { step: "delete", id: gone };
  return isDue || unnoted === void 0 ? void 0 : note(rotation, unnoted, now);
}
function nextEnd({ facts, setup }, now) {
  const { leaked, triedActs, leak, replacement } = facts;
  const isDead = (token) => !token.isActive && (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .leakNote */ .W9)(token) !== void 0;
  const lastNoted = replacement === void 0 ? leaked.findLast(isDead) : void 0;
  for (const token of leaked) {
    const { id } = token;
    if ((0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .works */ .No)(token, now) && !triedActs.has(`retire ${id}`)) {
      const mark = leak && leakedMark(setup, leak);
      return { step: "retire", id, label: labelOf(setup, "retired", now), mark };
    }
    if (token !== lastNoted && !triedActs.has(`delete ${id}`)) return { step: "delete", id };
  }
  return void 0;
}
function note(rotation, { id, replacedAt }, now) {
  const token = rotation.tokens.find((it) => it.id === id);
  const label = token?.state === "retired" ? labelOf(rotation.setup, "current", now) : token?.label ?? "";
  return { step: "note", id, label, mark: { home: rotation.setup.policy.home, replacedAt } };
}
function noteLeak({ facts, setup }, now) {
  const { leak, toldAt, leaked, triedActs } = facts;
  if (leak === void 0) return void 0;
  const isNoted = (token2) => triedActs.has(`note ${token2.id}`) || (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .leakNote */ .W9)(token2)?.toldAt === toldAt;
  const readable = leaked.filter((it) => it.description !== void 0 && !(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isExpired */ ._d)(it, now));
  const working = readable.filter((it) => (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .works */ .No)(it, now));
  const token = (working.length > 0 ? working : readable.slice(-1)).find((it) => !isNoted(it));
  return token && { step: "note", id: token.id, label: token.label, mark: leakedMark(setup, leak) };
}
function leakedMark({ policy }, leak) {
  return { home: policy.home, leak: noteOf(leak, true) };
}
function noteOf({ toldAt, toldBy }, isLeaked) {
  return { toldAt, toldBy, isLeaked };
}
function nextVariable(rotation, token, now) {
  const { stores, facts, setup } = rotation;
  const next = stores.find(({ store }) => store.startsWith("actions:") && !facts.announcedStores.has(store));
  const expiresAt = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .toldOf */ .dc)(token.expiresAt);
  if (next === void 0 || expiresAt === void 0) return void 0;
  const before = facts.isTooLate ? now : now + setup.limits.refresh;
  return { step: "announce", store: next.store, before, expiresAt };
}
function list({ facts, setup }) {
  const { missingFromList: times } = facts;
  return { step: "list", pause: times === 0 ? 0 : setup.limits.claim * 2 ** (times - 1) };
}
function mint({ setup, facts, tokens }, { due, now }) {
  const { copies, home, rights, lifetimeMs } = setup.policy;
  const { leak } = facts;
  const { cause, reason = "" } = due ?? {};
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .findCurrent */ .$Q)(tokens);
  const isListChange = current?.resources !== void 0 && (cause === "rights" || cause === "list");
  const before = isListChange ? (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .extentOf */ .OY)((0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(current)?.copies, current.resources) : void 0;
  const answer = { rights: cause === "rights" ? rights : void 0, isAnswer: cause === "place", before };
  return {
    step: "mint",
    label: labelOf(setup, "pending", now),
    expiresAt: now + lifetimeMs,
    mark: { copies, home, ...answer, leak: leak && noteOf(leak, false) },
    reason
  };
}
function goOn(rotation, mark, now) {
  const { facts, setup } = rotation;
  const { newToken } = facts;
  if (newToken === void 0 || !facts.isClaimed) return list(rotation);
  const { id } = newToken;
  if (now - newToken.since >= setup.limits.refresh) {
    return { step: "refresh", id, label: labelOf(setup, "pending", now) };
  }
  if (!facts.isVerified) return { step: "verify", id };
  const step = nextStoreStep(rotation, newToken);
  if (step?.step === "confirm") return step;
  if (!facts.isListCurrent) return list(rotation);
  if (step !== void 0) return step;
  const announcement = facts.isUrgent ? void 0 : nextVariable(rotation, newToken, now);
  if (announcement !== void 0) return announcement;
  const stamps = [...facts.progress.values()].flatMap(({ updatedAt }) => updatedAt ?? []);
  const time = stamps.length > 0 ? Math.max(...stamps) : now;
  const promotion = { step: "promote", id, label: labelOf(setup, "current", time), mark };
  const isRaced = rotation.stores.some(({ kind }) => kind === "opaque") && (0,_rotation_js__WEBPACK_IMPORTED_MODULE_3__/* .rivals */ .Kw)(rotation, now).length > 0;
  return isRaced ? { ...promotion, mark: { ...mark, copies: void 0 } } : promotion;
}
function giveUp(rotation, assessment) {
  const { facts } = rotation;
  const end = facts.isInterrupted ? void 0 : nextEnd(rotation, assessment.now);
  if (end !== void 0) return end;
  if (facts.unanswered !== void 0) return { step: "delete", id: facts.unanswered.id };
  if (facts.lostCreation !== void 0 && facts.mustReread && !facts.isListLost) return list(rotation);
  return endInterrupted(rotation, assessment.now) ?? noStep;
}
function endInterrupted({ facts, setup }, now) {
  const { newToken, newTokenId: id } = facts;
  const isAtRest = newToken !== void 0 && newToken.state !== "pending";
  if (id === void 0 || isAtRest || facts.settledIds.has(id)) return void 0;
  const isWritten = [...facts.progress.values()].some(({ writes }) => writes > 0);
  if (setup.assistedId === void 0 && !isWritten && !facts.isLeaked) return { step: "delete", id };
  if (newToken?.run !== setup.run) return void 0;
  return { step: "refresh", id, label: labelOf({ ...setup, run: _token_list_label_js__WEBPACK_IMPORTED_MODULE_0__/* .endedRun */ .Ok }, "pending", now) };
}
function nextStoreStep({ facts, setup, stores }, newToken) {
  const { progress, isUrgent } = facts;
  const isUnsure = ({ store, kind }) => {
    const { status } = progress.get(store) ?? { status: kind === "failed" && isUrgent ? "failed" : "unsure" };
    return status === "unsure";
  };
  const order = stores.toSorted((a, b) => Number(a.kind === "stamped") - Number(b.kind === "stamped"));
  const unwritten = order.find(isUnsure);
  if (unwritten !== void 0) {
    const time = facts.isTooLate && unwritten.kind === "stamped" ? 0 : setup.limits.write;
    return { step: "write", store: unwritten.store, before: newToken.since + time };
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
/* harmony import */ var _assess_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7912);
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5006);




function reportEntry(rotation, now, isPlan = false) {
  const { facts, setup } = rotation;
  const { label, channel = null, access } = setup.policy.entry;
  const assessment = (0,_assess_js__WEBPACK_IMPORTED_MODULE_2__/* .assess */ .n)(rotation, now);
  const { others, holders, complete, gaps, deadSince, stores } = (0,_certificate_js__WEBPACK_IMPORTED_MODULE_3__/* .certify */ .Fp)(rotation, assessment.openNeed, now);
  const { action, reason, code, retired, deleted } = isPlan ? foresee(rotation, assessment) : conclude(rotation, assessment, gaps);
  const isNew = isPlan && action === "rotated";
  const expiresAt = isNew ? now + setup.policy.lifetimeMs : (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_1__/* .toldOf */ .dc)(facts.replacement?.expiresAt);
  const timeText = (at) => at === void 0 ? null : (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(at);
  return {
    label,
    channel,
    access,
    action,
    reason,
    code,
    retired,
    deleted,
    expiresAt: timeText(expiresAt),
    kept: assessment.sweep.kept.flatMap(({ id, isUsed }) => isUsed ? id : []),
    complete,
    gaps,
    deadSince,
    stores,
    others: others.map(({ id, label: label2, state, at }) => ({ id, label: label2, state, at: timeText(at) })),
    pushers: facts.isLeaked ? holders.pushers : void 0,
    readers: facts.isLeaked ? holders.readers : void 0,
    /** After a leak: tokens that a person has looked at. */
    explained: facts.isLeaked ? setup.explained : void 0
  };
}
function conclude(rotation, assessment, gaps) {
  const { isLeaked, stop, announceFailure, unshown, newTokenId, creation, retired, deleted } = rotation.facts;
  const { decision, reason, code, due, sweep } = assessment;
  const failed = (code2, reason2) => {
    return { action: "failed", reason: reason2, code: code2, retired, deleted };
  };
  if (isLeaked && gaps.length > 0) return failed(stop?.code ?? code ?? "ROTATION_INCOMPLETE", gaps.join("; "));
  if (stop !== void 0) return failed(stop.code, [stop.message].concat((0,_certificate_js__WEBPACK_IMPORTED_MODULE_3__/* .whyUnshown */ .Rh)(rotation)).join("; "));
  if (code !== void 0) return failed(code, reason);
  if (unshown.length > 0) return failed("HUB_INVALID", (0,_certificate_js__WEBPACK_IMPORTED_MODULE_3__/* .whyUnshown */ .Rh)(rotation).join("; "));
  if (due && decision === "rotate") return failed(due.code, `rotated, and due again: ${reason}`);
  if (announceFailure !== void 0) return failed(announceFailure.code, announceFailure.message);
  const why = creation?.reason ?? reason;
  if (newTokenId !== void 0) return { action: "rotated", reason: why, retired, deleted };
  const isSwept = retired.length + deleted.length > 0;
  if (isSwept) return { action: "swept", reason: "older tokens were not needed any more", retired, deleted };
  return { action: idleAction(sweep), reason, retired, deleted };
}
function foresee({ setup, tokens, facts }, assessment) {
  const { decision, reason, code, sweep, now } = assessment;
  const { retire, delete: deleted } = sweep;
  const stop = facts.stop ?? (code && { code, message: reason });
  if (stop) return { action: "failed", reason: stop.message, code: stop.code, retired: [], deleted: [] };
  const isDue = decision === "rotate";
  const ending = isDue && setup.policy.graceMs === 0 ? tokens : facts.leaked;
  const retired = retire.concat(ending.flatMap((token) => (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_1__/* .works */ .No)(token, now) ? token.id : []));
  const isSwept = decision === "sweep" || retired.length > 0;
  return { action: isDue ? "rotated" : isSwept ? "swept" : idleAction(sweep), reason, retired, deleted };
}
const idleAction = ({ kept }) => kept.some(({ isUsed }) => isUsed) ? "kept" : "nothing";



/***/ }),

/***/ 7346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ otherHolders),
/* harmony export */   l: () => (/* binding */ unexplained)
/* harmony export */ });
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);
/* harmony import */ var _tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(867);
/* harmony import */ var _tokens_leak_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5421);
/* harmony import */ var _tokens_resources_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9737);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6617);
/* harmony import */ var _leak_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(494);
/* harmony import */ var _sweep_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8457);







function unexplained({ hubTokens, tokens, setup, facts }, now) {
  const { replacement, isLeaked, leaked, toldAt } = facts;
  return hubTokens.flatMap((token) => {
    if (!(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .works */ .No)(token, now) || token.id === replacement?.id) return [];
    const words = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .tokenWords */ .Hs)(token);
    if (leaked.some(({ id }) => id === token.id)) {
      const why2 = `deactivate the leaked token ${words} in Docker Home now: it still works`;
      return [{ isOwn: true, isOpen: true, why: why2 }];
    }
    const entryToken = tokens.find(({ id }) => id === token.id);
    if (entryToken === void 0) {
      const isPlaced = token.unread !== void 0 || (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(token)?.copies === setup.policy.copies;
      const isOurs = isPlaced && isNamedAs(token, setup.policy);
      if (setup.explained.includes(token.id) && !isOurs) return [];
      const unread = token.resources === void 0 ? token.unread ?? "nobody asked" : void 0;
      const cause = (isLeaked ? whyAfterLeak : whyBeside)(token, setup.policy);
      const reason = unread === void 0 ? cause : `its rights could not be read: ${unread}`;
      const isOpen = (0,_tokens_leak_js__WEBPACK_IMPORTED_MODULE_2__/* .hasLeaked */ .Hd)(token, toldAt) && (unread !== void 0 || isNear(token, setup.policy, replacement?.createdBy));
      const todo = isLeaked ? `deactivate ${isOurs ? "" : "or explain "}${words}: it` : words;
      return reason === void 0 ? [] : [{ isOwn: false, isOpen, why: `${todo} works, and ${reason}` }];
    }
    if (replacement !== void 0 && (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .isOlder */ .tW)(replacement, token) && entryToken.state !== "plain") return [];
    const until = (0,_sweep_js__WEBPACK_IMPORTED_MODULE_6__/* .supersededAt */ .Ut)(entryToken, tokens, { home: setup.policy.home, now }) + setup.policy.graceMs;
    const isCalm = replacement !== void 0 && (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .isOlder */ .tW)(token, replacement) && until > now;
    const calm = isCalm ? `works beside the new one until ${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .momentText */ .Am)(until)}` : "still works";
    const why = `${isLeaked ? `deactivate ${words}: it` : words} ${calm}`;
    return [{ isOwn: true, isOpen: false, why }];
  });
}
function isNear(token, policy, account) {
  if (isNamedAs(token, policy)) return true;
  const whose = (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .whoseToken */ .gV)(token, policy);
  const isPossible = whose === "elsewhere" || token.createdBy === account;
  const isOurs = whose === "here" || isPossible && isTwin(token, policy);
  return isOurs && !policy.entries.has((0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .tokenName */ .vb)(token));
}
const isNamedAs = (token, { label }) => (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .tokenName */ .vb)(token) === label.normalize();
function isTwin(token, policy) {
  const { verdict } = (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_3__/* .compareResources */ .TX)(token.resources ?? [], policy.resources);
  return verdict === "same" && writingRights(token, policy).length > 0;
}
function whyAfterLeak(token, policy) {
  const rights = policy.entries.get((0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .tokenName */ .vb)(token));
  const isNamed = rights !== void 0 && !isNamedAs(token, policy);
  const isExact = (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_3__/* .compareResources */ .TX)(token.resources ?? [], rights ?? []).verdict === "same";
  if (isNamed && isExact && (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .whoseToken */ .gV)(token, policy) === "here") return void 0;
  const writing = writingRights(token, policy);
  if (writing.length > 0) return `has ${writing.join(", ")}`;
  return isNear(token, policy) ? `its description names ${(0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(token)?.home ?? "no list"}` : void 0;
}
function whyBeside(token, policy) {
  const { home, copies } = (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(token) ?? {};
  if ((0,_leak_js__WEBPACK_IMPORTED_MODULE_5__/* .isRenamed */ .xe)(token, policy)) return "was in the entry\u2019s places, by its description";
  const isExact = (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_3__/* .compareResources */ .TX)(token.resources ?? [], policy.resources).verdict === "same";
  if (home !== void 0 && (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .whoseToken */ .gV)(token, policy) === "elsewhere") {
    if (copies === policy.copies) return `was in the entry\u2019s places for the list of ${home}`;
    return isTwin(token, policy) ? `has exactly the rights of the entry, for the list of ${home}` : void 0;
  }
  return isExact && !policy.entries.has((0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .tokenName */ .vb)(token)) ? "has exactly the rights of the entry" : void 0;
}
function writingRights({ resources = [] }, policy) {
  const rights = (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_3__/* .writtenRights */ .tH)(resources, policy.resources);
  return rights.filter((right) => ["push", "delete"].includes((0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_3__/* .imageRight */ .MJ)(right)?.action ?? ""));
}
function otherHolders({ hubTokens, tokens, setup }, now) {
  const { policy, explained } = setup;
  const holders = hubTokens.filter((token) => {
    const isNamed = tokens.some(({ id }) => id === token.id) || explained.includes(token.id);
    return (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .works */ .No)(token, now) && !isNamed && (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_3__/* .writtenRights */ .tH)(token.resources ?? [], policy.resources).length > 0;
  });
  const of = (isWriting) => holders.flatMap((token) => {
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

/***/ 1196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iJ: () => (/* binding */ createGithubIndex),
/* harmony export */   iT: () => (/* binding */ createGithubPlaces),
/* harmony export */   od: () => (/* binding */ seal),
/* harmony export */   uw: () => (/* binding */ repositoryAt)
/* harmony export */ });
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4263);
/* harmony import */ var _memory_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5889);
/* harmony import */ var _store_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6174);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(721);
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3487);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8445);







const nobodysSecret = "DOCKER_OAT_LOGIN_WRITE_CHECK";
function repositoryAt(repository, name) {
  const subject = { name, place: `repository ${repository}`, permission: `access to ${repository}` };
  return { subject, path: `/repos/${repository.split("/").map(encodeURIComponent).join("/")}` };
}
function createGithubPlaces(client, thisRepository) {
  const repositories = (0,_memory_js__WEBPACK_IMPORTED_MODULE_5__/* .createMemory */ .I)();
  const keys = (0,_memory_js__WEBPACK_IMPORTED_MODULE_5__/* .createMemory */ .I)();
  const permissions = (0,_memory_js__WEBPACK_IMPORTED_MODULE_5__/* .createMemory */ .I)();
  function findRepository(repositoryName, name) {
    return repositories(repositoryName.toLowerCase(), async () => {
      const { path, subject } = repositoryAt(repositoryName, name);
      const repository = await client.ask(path, { subject, parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRepository */ .SU });
      const { fullName: now } = repository;
      const ownerOf = (repository2) => repository2.toLowerCase().split("/")[0];
      if (ownerOf(repositoryName) !== ownerOf(now)) {
        throw (0,_store_error_js__WEBPACK_IMPORTED_MODULE_1__/* .storeError */ .g)("STORE_FORBIDDEN", name, {
          message: `${repositoryName} belongs to another owner now (${now})`,
          hint: `if that owner may have the token, write ${now} in the token list; if not, remove it there`
        });
      }
      return repository;
    });
  }
  async function locate(store) {
    const name = (0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_0__/* .storeName */ .Hz)(store, thisRepository);
    if (store.kind === "organization-secret") return { store, name, ...(0,_target_js__WEBPACK_IMPORTED_MODULE_4__/* .secretTarget */ .Gk)(store, "") };
    const { fullName, isArchived } = await findRepository(store.repository ?? thisRepository, name);
    if (!isArchived) return { store, name, ...(0,_target_js__WEBPACK_IMPORTED_MODULE_4__/* .secretTarget */ .Gk)(store, fullName) };
    throw (0,_store_error_js__WEBPACK_IMPORTED_MODULE_1__/* .storeError */ .g)("STORE_FORBIDDEN", name, {
      message: `${fullName} is archived, so nothing can be written there`,
      hint: "unarchive the repository, or remove it from the token list"
    });
  }
  return {
    locate,
    findRepository,
    /** @param isNew it has changed since it was asked for */
    key: (subject, isNew = false) => {
      const ask = () => client.ask(`${subject.path}/secrets/public-key`, { subject, parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseKey */ .Do });
      return isNew ? ask() : keys(subject.path, ask);
    },
    /** Reading needs less than writing, so writing is tried where it changes nothing. */
    provePermission: (subject) => permissions(subject.path, async () => {
      const reply = await client.send("DELETE", `${subject.path}/secrets/${nobodysSecret}`);
      if ((0,_ask_js__WEBPACK_IMPORTED_MODULE_3__/* .isAnswer */ .Tq)(reply) || "status" in reply && reply.status === 404) return true;
      throw client.refusal(subject, "DELETE", reply);
    })
  };
}
const freshFor = 6e5;
function createGithubIndex(client) {
  const lists = /* @__PURE__ */ new Map();
  async function list(subject) {
    const path = `${subject.path}/secrets?per_page=100`;
    const { items, total, hasNext } = await client.ask(path, { subject, parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSecrets */ .dC });
    const secrets = new Map(items.map((secret) => [secret.name.toUpperCase(), secret]));
    const takenAt = client.serverTime() ?? 0;
    return { takenAt, secrets, isWhole: total <= items.length && !hasNext, spent: /* @__PURE__ */ new Set() };
  }
  const single = (subject) => client.find(`${subject.path}/secrets/${subject.store.secret}`, { subject, parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSecret */ .o7 });
  return {
    single,
    /** `undefined` when there is no such secret. The same secret is never read twice from one list. */
    async look(located) {
      const { path, store } = located;
      const cachedList = lists.get(path);
      if (cachedList?.isWhole === false) return single(located);
      const isOld = cachedList === void 0 || (client.serverTime() ?? 0) - cachedList.takenAt > freshFor;
      const isUsable = !isOld && !cachedList.spent.has(store.secret);
      const used = isUsable ? cachedList : await list(located);
      lists.set(path, used);
      used.spent.add(store.secret);
      return used.secrets.get(store.secret) ?? (used.isWhole ? void 0 : single(located));
    },
    changed({ store, path }) {
      lists.get(path)?.spent.add(store.secret);
    }
  };
}
async function seal(value, key) {
  const { default: sodium } = await __webpack_require__.e(/* import() */ 768).then(__webpack_require__.bind(__webpack_require__, 4768));
  await sodium.ready;
  return Buffer.from(sodium.crypto_box_seal(value.reveal(), key)).toString("base64");
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




function createGithubReaders({ client, single, findRepository, warning }) {
  const idsOf = (repositories, name) => (0,_base_batches_js__WEBPACK_IMPORTED_MODULE_3__/* .inBatches */ .o)(repositories, async (repository) => (await findRepository(repository, name)).id, 1);
  async function read({ store, ...subject }, secret) {
    if (store.kind !== "organization-secret") return {};
    const visibilityInList = store.visibility ?? { kind: "private" };
    if (secret === void 0) {
      if (visibilityInList.kind !== "selected") return { visibility: visibilityInList.kind };
      const ids = await idsOf(visibilityInList.repositories, subject.name);
      return { visibility: visibilityInList.kind, selected_repository_ids: ids };
    }
    const { visibility } = secret;
    if (visibility === void 0) throw visibilityUnknown(subject.name);
    if (visibility !== "selected") return { visibility };
    const readers = await listReaders(client, subject, store.secret);
    return { visibility, selected_repository_ids: readers.map(({ id }) => id) };
  }
  return {
    /** Throws where its readers cannot be read. Says whom the list has beyond GitHub: a write keeps that. */
    async check(located, secret) {
      const { store, name } = located;
      const { selected_repository_ids: readers = [] } = await read(located, secret);
      if (secret?.visibility !== "selected" || store.kind !== "organization-secret") return;
      const listReaderNames = store.visibility?.kind === "selected" ? store.visibility.repositories : [];
      const ids = await idsOf(listReaderNames, name);
      const lacking = listReaderNames.filter((_, at) => !readers.includes(ids[at] ?? NaN));
      if (lacking.length === 0) return;
      warning(
        `${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_0__/* .storeWords */ .fI)(name)}: the token list lets ${lacking.join(", ")} read it, and GitHub does not. A rotation keeps who may read it: change that on GitHub`
      );
    },
    guard: (located) => async () => located.store.kind === "organization-secret" ? read(located, await single(located)) : {}
  };
}
function listReaders(client, subject, secret) {
  const listName = "the repositories that may read the secret";
  const path = `${subject.path}/secrets/${secret}/repositories`;
  return client.list(path, { subject, listName, parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReaders */ .WM }, ({ id }) => id);
}
function visibilityUnknown(store) {
  return (0,_store_error_js__WEBPACK_IMPORTED_MODULE_1__/* .storeError */ .g)("STORE_FAILED", store, {
    message: "GitHub does not say who may read this secret (visibility is missing or unknown)",
    hint: "check its repository access on GitHub, and look for a newer version of this action"
  });
}



/***/ }),

/***/ 5889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ createMemory)
/* harmony export */ });
function createMemory() {
  const answers = /* @__PURE__ */ new Map();
  return (name, find) => {
    const answer = answers.get(name) ?? find();
    answers.set(name, answer);
    answer.catch(() => answers.delete(name));
    return answer;
  };
}



/***/ })

};
;