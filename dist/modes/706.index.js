"use strict";
exports.id = 706;
exports.ids = [706];
exports.modules = {

/***/ 1400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ comparedLine),
/* harmony export */   W: () => (/* binding */ comparedParts)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1036);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4263);
/* harmony import */ var _stores_programs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1415);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8096);





const mostNamed = 8;
function comparedParts(view) {
  const { tokenList, hub, github, programs, events, pushes, repositories, thisRepository } = view;
  const some = (count, singular, many) => count === void 0 || count === 0 ? [] : [(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(count, singular, many)];
  const secrets = tokenList.tokens.flatMap((entry) => entry.stores).filter(_token_list_store_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretStore */ .Qo);
  const onGithub = secrets.filter((it) => github?.places.has((0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_0__/* .placeName */ .fW)(it, thisRepository)) === true).length;
  return {
    seen: [
      `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(tokenList.tokens.length, "entry", "entries")} of the token list`,
      hub === void 0 ? [] : `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(hub.tokens.length, "token")} on Docker Hub`,
      some(onGithub, "copy", "copies").map((copies) => `${copies} on GitHub`),
      some(repositories?.size, "repository", "repositories"),
      some(programs?.size, "copy", "copies").map((copies) => `${copies} by programs`),
      some(events && tokenList.auditDays, "day").map((days) => `${days} of Docker's audit log`),
      some(pushes?.length, "push", "pushes")
    ].flat(),
    missed: (0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .unique */ .Am)(missed(view))
  };
}
function comparedLine({ seen: parts, missed: names }) {
  const gaps = names.length === 0 ? "" : `; not compared: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .firstOf */ .Ku)(names, mostNamed).join(", ")}`;
  return `Compared: ${parts.join(", ")}${gaps}`;
}
function missed(view) {
  const { tokenList, inputs, hub, github, programs, events, repositories, gaps, thisRepository } = view;
  const parts = { hub, github, activity: events, programs: programs ?? true, repositories };
  const unread = _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .auditParts */ .qT.filter((part) => parts[part] === void 0);
  const within = gaps.filter(({ what }) => !unread.some((part) => _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .partWords */ .rz[part] === what));
  const stores = tokenList.tokens.flatMap((entry) => entry.stores);
  const isSeen = {
    secret: () => true,
    kubernetes: () => false,
    program: (store) => (0,_stores_programs_js__WEBPACK_IMPORTED_MODULE_1__/* .isChecked */ .WJ)(store) && programs?.has(store) === true
  };
  const elsewhere = stores.filter((store) => !isSeen[(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_0__/* .familyOf */ .Ap)(store)](store));
  const isBlind = (github?.places.size ?? 0) === 0 || !stores.some(_token_list_store_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretStore */ .Qo);
  return [
    isBlind ? "any copy of a token" : [],
    unread.map((part) => `${_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .partWords */ .rz[part]}${inputs.parts.includes(part) ? "" : ' (not in "parts")'}`),
    hub && tokenList.owners === void 0 ? 'who created tokens (the token list has no "owners")' : [],
    within.map(({ what }) => what === _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .partWords */ .rz.activity ? `the rest of ${what}` : what),
    elsewhere.map((store) => (0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_0__/* .storeWords */ .fI)((0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_0__/* .storeName */ .Hz)(store, thisRepository)))
  ].flat();
}



/***/ }),

/***/ 3048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ copiesIn),
/* harmony export */   q: () => (/* binding */ copyFindings)
/* harmony export */ });
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);
/* harmony import */ var _token_list_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2094);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4263);
/* harmony import */ var _stores_programs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1415);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6617);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4148);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9015);








function copiesIn(entry, view) {
  const { hub, github, programs, thisRepository } = view;
  const token = hub && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_6__/* .currentToken */ .n)(entry, hub);
  return entry.stores.map((store) => {
    const name = (0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_2__/* .storeName */ .Hz)(store, thisRepository);
    if (!(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecretStore */ .Qo)(store)) {
      return { store, name, state: ((0,_stores_programs_js__WEBPACK_IMPORTED_MODULE_3__/* .isChecked */ .WJ)(store) ? programs?.get(store) : void 0) ?? "not seen" };
    }
    const place = github?.places.get((0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_2__/* .placeName */ .fW)(store, thisRepository));
    if (place === void 0) return { store, name, state: "not seen" };
    const secret = place.secrets.get(store.secret);
    if (secret === void 0) return { store, name, state: "absent" };
    const variables = store.app === "actions" ? place.variables : void 0;
    return { store, name, state: stateOf(secret, token), secret, variables };
  });
}
function stateOf({ updatedAt }, token) {
  if (token === void 0) return "present";
  if (updatedAt + _tokens_js__WEBPACK_IMPORTED_MODULE_6__/* .skewMs */ .jk < token.createdAt) return "older";
  return token.state === "current" && updatedAt > token.since ? "changed" : "present";
}
function copyFindings(view) {
  const { tokenList, hub, github } = view;
  const copies = tokenList.tokens.flatMap((entry) => {
    const current = hub === void 0 ? "unseen" : (0,_tokens_js__WEBPACK_IMPORTED_MODULE_6__/* .currentToken */ .n)(entry, hub);
    return copiesIn(entry, view).flatMap((copy) => {
      const shadows = (github?.shadows ?? []).filter(({ store }) => store === copy.name);
      const hidden = shadows.map((shadow) => {
        return ["SECRET_SHADOWED", `${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_2__/* .storeWords */ .fI)(shadow.by)} has the same name, and jobs get that one`];
      });
      return [wrongValue(copy, entry, current), wrongReaders(copy), wrongExpiry(copy, current), hidden].flat().map(([code, message]) => (0,_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .finding */ .gk)(code, { subject: copy.name, entry, message }));
    });
  });
  const legacy = Array.from(github?.places ?? []).flatMap(
    ([place, { secrets }]) => tokenList.legacySecrets.filter((name) => secrets.has(name)).map((name) => {
      const message = `the old shared account's secret ${name} is still there`;
      return (0,_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .finding */ .gk)("SECRET_LEGACY", { subject: `${place}:${name}`, message });
    })
  );
  return copies.concat(legacy);
}
function wrongValue({ state, secret }, { label, oidc }, current) {
  const isToken = current !== void 0 && current !== "unseen";
  if (state === "absent") {
    if (oidc !== void 0 && !isToken) return [];
    return [["SECRET_ABSENT", `is not there, and ${JSON.stringify(label)} should be`]];
  }
  if (!isToken || state === "present" || state === "not seen") return [];
  if (secret === void 0) return [["SECRET_MISMATCH", "has another value than the current token"]];
  const changed = (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .momentText */ .Am)(secret.updatedAt);
  const why = state === "older" ? `was last changed ${changed}, before its token was created (${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .momentText */ .Am)(current.createdAt)})` : `was changed ${changed}, after the last rotation (${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .momentText */ .Am)(current.since)})`;
  return [["SECRET_MISMATCH", why]];
}
function wrongExpiry({ store, secret, variables }, current) {
  if (!(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecretStore */ .Qo)(store) || !secret || !variables || current === void 0) return [];
  const name = (0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_2__/* .expiryVariable */ .GL)(store.secret);
  const value = variables.get(name);
  const expiry = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .toldOf */ .dc)(current === "unseen" ? current : current.expiresAt ?? Infinity);
  if (value === void 0) {
    return expiry === Infinity ? [] : [["EXPIRY_WRONG", `the variable ${name} is not there`]];
  }
  const time = Date.parse(value);
  const says = (truth) => [
    ["EXPIRY_WRONG", `the variable ${name} says ${JSON.stringify(value.slice(0, 40))}, ${truth}`]
  ];
  if (expiry === void 0) return Number.isNaN(time) ? says("which is not a time") : [];
  if (expiry === Infinity) return says("the token never expires");
  return Math.abs(time - expiry) < 6e4 ? [] : says(`the token expires at ${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .momentText */ .Am)(expiry)}`);
}
const audiences = {
  selected: "selected repositories",
  private: "every private repository of the organization",
  all: "every repository of the organization"
};
const byReach = Object.keys(audiences);
function wrongReaders({ store, secret }) {
  if (store.kind !== "organization-secret" || store.visibility === void 0 || !secret) return [];
  const { visibility: audience = "private", repositories: readers = [] } = secret;
  const { visibility } = store;
  if (audience !== "selected" || visibility.kind !== "selected") {
    const wider = byReach.indexOf(audience) - byReach.indexOf(visibility.kind);
    if (wider === 0) return [];
    const code = wider > 0 ? "SECRET_VISIBLE" : "SECRET_UNREADABLE";
    return [[code, `${audiences[audience]} can read it, the token list says ${audiences[visibility.kind]}`]];
  }
  const extra = without(readers, visibility.repositories);
  const lack = without(visibility.repositories, readers);
  const visible = ["SECRET_VISIBLE", `${extra} can read it, which the token list does not say`];
  const hidden = ["SECRET_UNREADABLE", `${lack} cannot read it, and the token list names it`];
  return (extra === "" ? [] : [visible]).concat(lack === "" ? [] : [hidden]);
}
function without(names, excluded) {
  return names.filter((name) => !excluded.some((it) => (0,_token_list_names_js__WEBPACK_IMPORTED_MODULE_1__/* .equalsIgnoringCase */ .dc)(it, name))).join(", ");
}



/***/ }),

/***/ 4148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tc: () => (/* binding */ sortFindings),
/* harmony export */   gk: () => (/* binding */ finding)
/* harmony export */ });
/* unused harmony export auditCodes */
/* harmony import */ var _runner_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3461);

const kinds = {
  PART_NOT_SEEN: ["error", 'give what is missing, or leave this part out of input "parts"'],
  TOKEN_DEAD: ["error", "rotate it, or create a token in Docker Home with exactly this label"],
  TOKEN_EXPIRING: ["warning", "rotate it; if rotation runs on a schedule, find out why it did not"],
  EXPIRY_WRONG: ["warning", "rotate the token: mode rotate writes the variable"],
  TOKEN_IDLE: ["warning", "find out whether anything needs it; if not, remove its entry and the token"],
  TOKEN_WIDER: ["error", "rotate it, or remove the additional rights in Docker Home"],
  TOKEN_NARROWER: ["error", "rotate it, or add what is missing in Docker Home"],
  TOKEN_EXTRA: ["error", "find out who created it and what uses it, then delete it in Docker Home"],
  TOKEN_UNMANAGED: ["warning", "give it an entry in the token list, or delete it in Docker Home"],
  LABEL_TAKEN: ["error", "give the entry a label of its own, with the name of the repository in it"],
  TOKEN_FOREIGN: ["error", "ask who created it and why; rotate or delete it"],
  TOKEN_ACTIVITY: ["warning", "check that this was intended; changes belong in the token list"],
  TOKEN_LEFTOVER: ["warning", "update the places that use it, and let mode rotate run: it deactivates it"],
  QUOTA_WASTED: ["warning", "let mode rotate run, or delete them in Docker Home"],
  ROTATION_INCOMPLETE: ["error", 'run mode rotate with this label in "compromised", and read its page'],
  PUSH_UNEXPECTED: ["error", 'compare the digest with your build\u2019s; a right name belongs in "pushers"'],
  TAGS_MUTABLE: ["warning", 'make its tags immutable on Docker Hub, or remove "immutable-tags"'],
  REPOSITORY_UNUSABLE: ["error", "correct its name, bring it back, or remove it from the token list"],
  COPIES_CHANGED: ["error", "let mode rotate run: it copies a new token to the places of the token list"],
  SECRET_ABSENT: ["error", 'rotate the token with "force", or remove the place from the token list'],
  SECRET_MISMATCH: ["error", "rotate the token: it is copied to each place again"],
  SECRET_VISIBLE: ["error", "narrow its repository access on GitHub, or say so in the token list"],
  SECRET_UNREADABLE: ["error", 'widen its repository access on GitHub, or correct "visibility" in the list'],
  SECRET_SHADOWED: ["error", "delete the more specific secret, or add it to the entry: jobs get its value"],
  SECRET_LEGACY: ["warning", "check that no workflow reads it any more, then delete it"],
  PUSH_UNCOVERED: ["error", "add it to the entry of that job, and run mode rotate before the release"],
  SECRET_UNLISTED: ["error", "log in with the secret of an entry, or add this one to its entry"],
  ENTRY_UNUSED: ["warning", "if nothing else uses it, remove the entry, or this place of it"],
  LIST_UNPROTECTED: ["warning", "add its path and owners to CODEOWNERS, and require their review"]
};
const auditCodes = Object.keys(kinds);
function finding(code, { subject, message, entry }) {
  const [severity, remedy] = kinds[code];
  return { code, severity, subject, channel: entry?.channel, access: entry?.access, message, remedy };
}
function sortFindings(findings) {
  const key = ({ code, subject, message }) => JSON.stringify([code, subject, message]);
  const rank = ({ severity }) => _runner_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO.indexOf(severity);
  return findings.toSorted((a, b) => rank(a) - rank(b) || (key(a) < key(b) ? -1 : 1));
}



/***/ }),

/***/ 8096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hy: () => (/* binding */ readAuditInputs),
/* harmony export */   qT: () => (/* binding */ auditParts),
/* harmony export */   rz: () => (/* binding */ partWords)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1036);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8602);
/* harmony import */ var _hub_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3180);
/* harmony import */ var _registry_host_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2099);
/* harmony import */ var _registry_lint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9872);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3563);
/* harmony import */ var _stores_github_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(557);









const partWords = {
  hub: "Docker Hub",
  github: "GitHub",
  activity: "Docker's audit log",
  programs: "copies that programs check",
  repositories: "the repositories on Docker Hub"
};
const auditParts = Object.keys(partWords);
function readAuditInputs(step) {
  const requested = readParts(step);
  const token = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readSecret */ .n5)(step, "activity-token");
  if (token !== void 0) (0,_registry_lint_js__WEBPACK_IMPORTED_MODULE_4__/* .lintToken */ .T)(token, "activity-token", (0,_registry_host_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRegistryHost */ .TZ)("docker.io"));
  const activity = token && { token, baseUrl: (0,_hub_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readHubAddress */ .yc)(step) };
  const github = (0,_stores_github_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .readGithubAccess */ .I)(step);
  const hubGaps = (0,_hub_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .ownerGaps */ .Be)(step);
  const isAlone = github === void 0 && activity === void 0;
  const isNeeded = requested.some((part) => part !== "github") && (hubGaps.length === 0 || isAlone);
  const hub = isNeeded ? (0,_hub_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readOwner */ .A7)(step) : void 0;
  const sources = { hub, github, activity: activity ?? hub, programs: hub, repositories: hub ?? activity };
  const isDefault = !(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .isWritten */ .QH)(step, "parts");
  const parts = auditParts.filter((part) => {
    if (requested.includes(part)) return true;
    if (part === "repositories") return hub !== void 0 && requested.includes("hub");
    return isDefault && part !== "hub" && sources[part] !== void 0;
  });
  if (parts.every((part) => sources[part] === void 0)) {
    throw new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("INPUT_INVALID", {
      message: 'missing: input "hub-username" or input "github-token"',
      hint: 'give an owner account of Docker Hub (inputs "hub-username" and "hub-password"), a GitHub token, or both: audit looks at what they show. Input "activity-token" alone shows the audit log'
    });
  }
  return {
    // Without a list there is nothing to compare with, at the usual path either.
    config: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readText */ .yR)(step, "config"),
    parts,
    hub,
    hubGaps,
    activity,
    github,
    warningMs: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readInteger */ .JI)(step, "expiry-warning-days") * _base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .dayMs */ .LP,
    allowRef: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readOptional */ .T9)(step, "allow-ref"),
    failOn: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readChoice */ .Kf)(step, "fail-on"),
    timeout: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readInteger */ .JI)(step, "timeout"),
    attempts: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readInteger */ .JI)(step, "attempts")
  };
}
function readParts(step) {
  const words = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_7__/* .parseList */ .E1)((0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readText */ .yR)(step, "parts"));
  const unknown = words.find((word) => !auditParts.some((part) => part === word));
  if (unknown === void 0) return auditParts.filter((part) => words.includes(part));
  const problem = `: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_7__/* .quotedWord */ .lG)(unknown)} is not known`;
  throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .invalidInput */ .aY)("parts", problem, `write some of: ${auditParts.join(", ")}; or workflows alone`);
}



/***/ }),

/***/ 8885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ auditInventory),
/* harmony export */   m: () => (/* binding */ inventoryLines)
/* harmony export */ });
/* harmony import */ var _base_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7522);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1036);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8602);
/* harmony import */ var _token_list_label_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3236);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4263);
/* harmony import */ var _tokens_copies_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(867);
/* harmony import */ var _tokens_resources_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9737);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6617);
/* harmony import */ var _copies_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3048);
/* harmony import */ var _token_findings_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(983);










function auditInventory(view) {
  const { tokenList, tokens } = view;
  const entries = tokenList.tokens.flatMap((entry) => {
    const entryTokens = tokens.filter((it) => it.entry === entry);
    const hasCurrent = entryTokens.some(({ state }) => state === "current");
    const rows = entryTokens.map((it) => rowOf(entry, it, view));
    return hasCurrent ? rows : [rowOf(entry, void 0, view)].concat(rows);
  });
  const strangers = tokens.filter(({ entry }) => entry === void 0);
  return entries.concat(strangers.map((it) => rowOf(void 0, it, view)));
}
function rowOf(entry, seenToken, view) {
  const { token, leaves, state = view.hub === void 0 ? "not seen" : "absent" } = seenToken ?? {};
  const { resources, createdAt, description = "" } = token ?? {};
  const time = (ms) => ms === void 0 ? null : (0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(ms);
  const timeOrNever = (ms) => token === void 0 || ms === "unseen" ? null : time(ms) ?? "never";
  const flat = resources?.flatMap(({ path, scopes }) => scopes.map((scope) => ({ path, scope })));
  const isReader = view.inputs.activity !== void 0 && token && (0,_token_findings_js__WEBPACK_IMPORTED_MODULE_8__/* .onlyReadsActivity */ .T)(token);
  const words = (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutCopies */ .OX)(description) || (isReader ? "reads the audit log (activity-token)" : null);
  const isKept = entry !== void 0 && ["current", "absent", "not seen"].includes(state);
  const copies = isKept ? (0,_copies_js__WEBPACK_IMPORTED_MODULE_7__/* .copiesIn */ .J)(entry, view) : [];
  const isNamed = (path) => path !== _tokens_resources_js__WEBPACK_IMPORTED_MODULE_5__/* .everyPublicRepository */ .x8;
  const repositories = resources?.filter(({ type, path }) => type === "TYPE_REPO" && isNamed(path));
  const rights = flat?.filter(({ path }) => isNamed(path));
  return {
    label: token?.label ?? entry?.label ?? "",
    state,
    works: token === void 0 ? null : (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_6__/* .works */ .No)(token, view.now),
    purpose: entry?.purpose ?? words,
    channel: entry?.channel ?? null,
    access: entry?.access ?? null,
    repositories: repositories?.map(({ path }) => path) ?? entry?.repositories ?? null,
    rights: rights?.map(({ path, scope }) => `${scope} on ${path}`) ?? null,
    publicRead: flat?.some(({ path }) => !isNamed(path)) ?? null,
    createdBy: (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_6__/* .toldOf */ .dc)(token?.createdBy) ?? null,
    createdAt: time(createdAt),
    expiresAt: timeOrNever(token?.expiresAt),
    lastUsedAt: timeOrNever(token?.lastUsedAt),
    rotatedAt: state === "current" && token?.state === "current" ? time(token.since) : null,
    deactivateAfter: state === "replaced" ? time(leaves) : null,
    deleteAfter: state === "deactivated" ? time(leaves) : null,
    oidc: entry?.oidc ?? null,
    id: token?.id ?? null,
    copies: copies.map((copy) => {
      return { store: copy.name, updatedAt: time(copy.secret?.updatedAt), state: copy.state };
    })
  };
}
const mostRows = 100;
const mostCopies = 10;
function inventoryLines(inventory) {
  const rows = inventory.slice(0, mostRows).map((token) => {
    const copies = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_9__/* .firstOf */ .Ku)(token.copies.map(copyText), mostCopies);
    const lines = [whatItIs(token).join(" \xB7 "), lifeOf(token).join(" \xB7 ")].concat(copies);
    return `- ${lines.filter(Boolean).join("<br>")}`;
  });
  const excess = inventory.length - rows.length;
  if (rows.length === 0) return [];
  const hint = excess > 0 ? [`\u2026 and ${excess} more: see the output <code>inventory</code>.`, ""] : [];
  return ["#### Tokens", "", rows, "", hint].flat();
}
function whatItIs(token) {
  const { label, state, works: works2, purpose, access, channel, oidc, rights, publicRead, repositories } = token;
  const use = [channel, access, state].filter((word) => word !== null).join(" ");
  const has = rights?.map((right) => {
    const image = (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_5__/* .imageRight */ .MJ)(right);
    return (0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(image === void 0 || image.action === "delete" ? right : `${image.action} ${image.path}`);
  });
  return [
    // The state and its time stand below.
    `<b>${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)((0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_2__/* .parseLabel */ .Q_)(label).name)}</b>`,
    purpose === null ? [] : `<i>${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(purpose)}</i>`,
    `${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(use)}${state === "current" && !works2 ? ", does not work" : ""}`,
    has ?? `for ${(repositories ?? []).map(_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh).join(", ") || "unknown repositories"}`,
    publicRead === null ? [] : publicRead ? "read public images" : "not public images",
    oidc === null ? [] : "jobs log in without it (OIDC)"
  ].flat();
}
function lifeOf(token) {
  const times = [
    [`created${token.createdBy === null ? "" : ` by ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(token.createdBy)}`}`, token.createdAt],
    ["rotated", token.rotatedAt],
    ["expires", token.expiresAt],
    ["last used", token.lastUsedAt],
    ["works beside the new one until", token.deactivateAfter],
    ["to be deleted after", token.deleteAfter]
  ];
  return times.flatMap(([event, time]) => time === null ? [] : `${event}: ${day(time)}`);
}
const copyWords = {
  present: "has the token",
  absent: "<b>missing</b>",
  older: "<b>older than the token</b>",
  changed: "<b>has another value</b>",
  "not seen": "not looked at"
};
function copyText({ store, state, updatedAt }) {
  const name = (0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)((0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_3__/* .storeWords */ .fI)(store));
  if (updatedAt === null) return `${name}: ${copyWords[state]}`;
  const note = { ...copyWords, present: "", changed: "<b>changed after the rotation</b>" }[state];
  return `${name}: ${note === "" ? "" : `${note}, `}written ${day(updatedAt)}`;
}
const day = (time) => time.slice(0, 10);



/***/ }),

/***/ 4555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ logFindings),
/* harmony export */   r: () => (/* binding */ pushTable)
/* harmony export */ });
/* harmony import */ var _base_group_by_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9976);
/* harmony import */ var _base_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7522);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1036);
/* harmony import */ var _token_list_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2094);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6617);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4148);






const mostRows = 60;
const shortDigest = "sha256:".length + 12;
function logFindings(view) {
  const { tokenList, events = [], pushes = [], inputs } = view;
  const rotators = tokenList.rotationAccounts.concat(inputs.hub?.username ?? "");
  const changes = events.filter(({ actor }) => !isAmong(rotators, actor));
  const unexpected = pushes.filter(({ repository, actor }) => {
    const entries = tokenList.tokens.filter((entry) => entry.repositories.includes(repository));
    const pushers = entries.flatMap((entry) => entry.pushers ?? []);
    return entries.some((entry) => entry.pushers) && !isAmong(pushers, actor);
  });
  const byAction = newestOfEach(changes, ({ actor, action }) => `${action} ${actor}`);
  const changeFindings = byAction.map(([latest, count]) => {
    const { actor, description } = latest;
    const times = count === 1 ? "" : ` (${count} times, this the latest)`;
    const message = `${actor} ${description} on ${(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .date */ .p6)(latest.at)}${times}`;
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)("TOKEN_ACTIVITY", { subject: actor, message });
  });
  const pushFindings = newestOfEach(unexpected, byActor).map(([latest, count]) => {
    const { repository, actor, tag = "unknown", digest = "unknown" } = latest;
    const which = `tag ${tag}, digest ${digest.slice(0, shortDigest)}`;
    const message = `${actor} pushed ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(count, "time")}, the latest on ${(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .date */ .p6)(latest.at)}: ${which}; the token list names other "pushers"`;
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)("PUSH_UNEXPECTED", { subject: repository, message });
  });
  return changeFindings.concat(pushFindings);
}
const isAmong = (names, actor) => names.some((name) => (0,_token_list_names_js__WEBPACK_IMPORTED_MODULE_1__/* .equalsIgnoringCase */ .dc)(name, actor));
const byActor = ({ repository, actor }) => `${repository} ${actor}`;
function newestOfEach(events, keyOf) {
  const newestFirst = events.toSorted((a, b) => b.at - a.at);
  return Array.from((0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_5__/* .groupBy */ .$)(newestFirst, keyOf).values()).flatMap(
    (group) => group.slice(0, 1).map((newest) => [newest, group.length])
  );
}
function pushTable(pushes = []) {
  const groups = newestOfEach(pushes, byActor);
  if (groups.length === 0) return [];
  const rows = groups.slice(0, mostRows).map(([latest, count]) => {
    const { actor, repository } = latest;
    const times = `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(count, "push", "pushes")}${count === 1 ? "" : ", the latest"}`;
    return `| ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(actor)}<br>${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(repository)} | ${times} ${(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .date */ .p6)(latest.at)} |`;
  });
  const excess = groups.length - rows.length;
  const hint = excess > 0 ? `| and ${excess} more | see the output <code>pushes</code> |` : [];
  return ["| pushed by, to | pushes |", "| --- | --- |", rows, hint, ""].flat();
}



/***/ }),

/***/ 9667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ writeAuditOutputs)
/* harmony export */ });
/* harmony import */ var _rotate_plan_certificate_page_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7136);

async function writeAuditOutputs({ runner, writeEvidence }, { ok, complete, ...answer }, { title, page, origin, details }) {
  const { date, commit } = origin;
  const stamped = (rows) => rows.map((row) => ({ date, commit, ...row }));
  const findings = stamped(answer.findings);
  const inventory = answer.inventory && stamped(answer.inventory);
  const pushes = inventory && (0,_rotate_plan_certificate_page_js__WEBPACK_IMPORTED_MODULE_0__/* .pushRows */ .kP)(answer.pushes ?? []);
  const report = { ok, complete, findings, inventory, pushes };
  for (const [name, value] of Object.entries(report)) {
    if (value !== void 0) runner.output(name, JSON.stringify(value));
  }
  await runner.summary(() => page);
  await writeEvidence?.({
    title,
    page,
    report: { ...origin, ...report, ...details },
    tables: {
      tokens: inventory && { columns: ["date", "commit", "label", "state"], rows: inventory },
      findings: { columns: ["date", "commit", "severity", "code", "subject"], rows: findings },
      pushes: pushes && answer.pushes && { columns: _rotate_plan_certificate_page_js__WEBPACK_IMPORTED_MODULE_0__/* .pushColumns */ ._S, rows: pushes }
    }
  });
}



/***/ }),

/***/ 706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  review: () => (/* binding */ review)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/base/clock.js + 1 modules
var base_clock = __webpack_require__(5739);
// EXTERNAL MODULE: ./build/src/base/error.js
var error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/base/files.js + 1 modules
var base_files = __webpack_require__(940);
// EXTERNAL MODULE: ./build/src/base/look.js
var base_look = __webpack_require__(4928);
// EXTERNAL MODULE: ./build/src/base/markdown.js
var markdown = __webpack_require__(7522);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/src/runner/checkout.js
var runner_checkout = __webpack_require__(838);
// EXTERNAL MODULE: ./build/src/runner/command.js
var command = __webpack_require__(601);
// EXTERNAL MODULE: ./build/src/runner/evidence.js + 1 modules
var evidence = __webpack_require__(204);
// EXTERNAL MODULE: ./build/src/runner/finding.js
var finding = __webpack_require__(3461);
// EXTERNAL MODULE: ./build/src/runner/github-variables.js
var github_variables = __webpack_require__(3761);
// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __webpack_require__(3563);
// EXTERNAL MODULE: ./build/src/runner/page-origin.js
var page_origin = __webpack_require__(9004);
// EXTERNAL MODULE: ./build/src/token-list/read.js + 3 modules
var token_list_read = __webpack_require__(9186);
// EXTERNAL MODULE: ./build/src/token-list/store.js
var token_list_store = __webpack_require__(4263);
// EXTERNAL MODULE: ./build/src/workflows/files.js
var workflows_files = __webpack_require__(1543);
// EXTERNAL MODULE: ./build/src/workflows/read.js
var workflows_read = __webpack_require__(830);
// EXTERNAL MODULE: ./build/src/yaml/read.js + 1 modules
var yaml_read = __webpack_require__(3869);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./build/src/base/child-environment.js
var child_environment = __webpack_require__(5497);
// EXTERNAL MODULE: ./build/src/base/program.js
var base_program = __webpack_require__(3363);
;// CONCATENATED MODULE: ./build/src/audit/base.js






function openGit(subject, environment) {
  const program = (0,base_program/* findProgram */.Kp)("git", environment);
  const env = { ...(0,child_environment/* childEnvironment */.Q)(environment, []), GIT_NO_LAZY_FETCH: "1", GIT_ALLOW_PROTOCOL: "none" };
  const options = { env, timeout: 2e4, maxBuffer: 2 ** 26, windowsHide: true, encoding: "utf8" };
  return (argv) => {
    const result = program && (0,external_node_child_process_.spawnSync)(program, ["--git-dir=.git"].concat(argv), options);
    if (result && result.status === 0) return result.stdout;
    throw new error/* OatError */.vE("INPUT_INVALID", {
      message: `git does not show ${(0,base_text/* quotedWord */.lG)(subject)} here`,
      hint: 'give actions/checkout "fetch-depth: 2", and no "ref"',
      terminalHint: "name a commit that git has, such as origin/main"
    });
  };
}
const isIn = (file, paths) => paths.includes(file) || /\.ya?ml$/i.test(file) && paths.some((folder) => file.startsWith(`${folder}/`));
function leftOut(paths, environment) {
  const list = (0,error/* unlessThrown */.rR)(() => openGit("the index", environment)(["ls-files", "-t", "-z"])) ?? "";
  const names = list.split("\0").flatMap((row) => row.startsWith("S ") ? row.slice(2) : []);
  const problem = "the checkout leaves it out (sparse-checkout)";
  return names.filter((name) => isIn(name, paths)).map((name) => ({ path: name, problem }));
}
function openBase(from, checkout, environment) {
  const git = openGit(from, environment);
  const commit = git(["merge-base", "--end-of-options", from, "HEAD"]).trim();
  const tree = git(["ls-tree", "-r", "-z", "--full-tree", commit]);
  const blobs = tree.matchAll(/(?:^|\0)100\d{3} blob (\w+)\t([^\0]+)/g);
  const hashes = new Map(Array.from(blobs, ([, hash = "", file = ""]) => [file, hash]));
  const text = (file) => {
    const [hash, same] = [hashes.get(file), checkout.text(file)];
    if (hash === void 0 || same !== void 0 && (0,runner_checkout/* hashesOf */.mU)(same).includes(hash)) return hash && same;
    return git(["cat-file", "blob", hash]);
  };
  const find = function* (paths) {
    for (const file of hashes.keys()) {
      if (isIn(file, paths)) yield { path: file, text: text(file) ?? "" };
    }
  };
  return { text, find };
}


// EXTERNAL MODULE: ./build/src/base/time.js
var time = __webpack_require__(8602);
// EXTERNAL MODULE: ./build/src/tokens/resources.js
var resources = __webpack_require__(9737);
;// CONCATENATED MODULE: ./build/src/audit/list-changes.js




function listChanges(base, head, home) {
  const [old, next] = [rightsOf(base, home), rightsOf(head, home)];
  const keys = (0,base_text/* unique */.Am)([next, old].flatMap((rights) => Array.from(rights.keys())));
  const changes = keys.flatMap((key) => {
    const [was = 0, is = 0] = [old.get(key), next.get(key)];
    const [entry = "", right = ""] = key.split("\n");
    return was === is ? [] : [{ row: [entry, right, amount(was), amount(is)], grows: is > was }];
  });
  return changes.sort((a, b) => Number(b.grows) - Number(a.grows)).map(({ row }) => row);
}
function amount(size) {
  if (size === 0) return "\u2013";
  return size === 1 ? "yes" : (0,time/* formatDuration */.a3)(size);
}
function rightsOf(list, home) {
  const rights = /* @__PURE__ */ new Map();
  for (const entry of list?.tokens ?? []) {
    const allow = (right, size = 1) => void rights.set(`${entry.label}
${right}`, size);
    for (const { path, scopes } of (0,resources/* entryResources */.io)(entry)) {
      const image = path === resources/* everyPublicRepository */.x8 ? "public repositories" : path;
      for (const scope of scopes) allow(`${scope.replace(/^scope-(image-)?/, "")} on ${image}`);
    }
    for (const name of entry.dhi) allow(`pull on dhi.io/${name}`);
    for (const store of entry.stores) {
      allow(`copy: ${(0,token_list_store/* storeWords */.fI)((0,token_list_store/* storeName */.Hz)(store, home))}
${JSON.stringify({ ...store, position: 0 })}`);
    }
    if (entry.oidc !== void 0) allow(`login without a secret, by connection ${entry.oidc}`);
    allow("expires after", entry.rotation.lifetimeMs);
    allow("grace", entry.rotation.graceMs);
  }
  return rights;
}


// EXTERNAL MODULE: ./build/src/audit/outputs.js
var outputs = __webpack_require__(9667);
// EXTERNAL MODULE: ./build/src/audit/summary.js
var summary = __webpack_require__(3693);
// EXTERNAL MODULE: ./build/src/runner/input-defaults.js
var input_defaults = __webpack_require__(79);
// EXTERNAL MODULE: ./build/src/token-list/names.js
var token_list_names = __webpack_require__(2094);
// EXTERNAL MODULE: ./build/src/workflows/effects/effect.js
var effect = __webpack_require__(7208);
// EXTERNAL MODULE: ./build/src/workflows/effects/job.js + 2 modules
var effects_job = __webpack_require__(563);
// EXTERNAL MODULE: ./build/src/workflows/jobs/play.js + 1 modules
var play = __webpack_require__(2017);
// EXTERNAL MODULE: ./build/src/workflows/jobs/repository.js
var repository = __webpack_require__(3953);
// EXTERNAL MODULE: ./build/src/workflows/jobs/workflow.js
var workflow = __webpack_require__(2468);
// EXTERNAL MODULE: ./build/src/workflows/logins/credential.js
var credential = __webpack_require__(462);
// EXTERNAL MODULE: ./build/src/workflows/logins/login.js
var login = __webpack_require__(6834);
// EXTERNAL MODULE: ./build/src/workflows/values/image.js
var values_image = __webpack_require__(1370);
// EXTERNAL MODULE: ./build/src/workflows/values/text.js
var values_text = __webpack_require__(2528);
// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
// EXTERNAL MODULE: ./build/src/audit/finding.js
var audit_finding = __webpack_require__(4148);
;// CONCATENATED MODULE: ./build/src/audit/workflows.js















const tokenInputs = input_defaults/* secretInputs */._y.filter((name) => input_defaults/* inputTable */.Fu[name].modes.some((mode) => mode === "login"));
const mayConcern = (organization) => (text, about) => (0,workflows_read/* mayLogIn */.zO)(text, about) || /inputs\b|github[._]repository/i.test(text) || text.toLowerCase().includes(organization);
function lookAtWorkflows({ repository, seen, unread }, list, { home, isLate }) {
  const notes = { findings: [], gaps: [] };
  const { findings, gaps } = notes;
  for (const { path: file, line = 1, message } of unread) gaps.push({ file, line, subject: "", message });
  for (const job of (0,play/* playJobs */.Do)(repository)) {
    if (isLate()) {
      gaps.push(noteAt(job.frame.file, 0)("this file and those after it: there is too much to read"));
      break;
    }
    lookAtJob(job, list, notes);
  }
  const texts = [...repository.workflows.values()].map(({ text }) => text);
  const takesAny = texts.some((text) => (0,credential/* namedSecrets */.pr)(text).isAll || /\bsecrets:\s*inherit\b/.test(text));
  const names = new Set(texts.flatMap(credential/* secretNames */.XG));
  for (const { label: subject, oidc, position, stores } of list?.tokens ?? []) {
    const secrets = stores.flatMap((store) => {
      const place = (0,token_list_store/* isSecretStore */.Qo)(store) && (0,token_list_store/* placeName */.fW)(store, home).replace(/#.*/s, "");
      return place && (0,token_list_names/* equalsIgnoringCase */.dc)(place, `actions:${home}`) ? store.secret : [];
    });
    if (secrets.length === 0 || oidc !== void 0 || secrets.some((name) => names.has(name))) continue;
    const message = `no workflow that is read names ${secrets.join(", ")}`;
    const unused = { file: list?.file ?? "", line: position.line, subject, message };
    if (repository.isWhole && !takesAny) findings.push(placed("ENTRY_UNUSED", unused));
    else gaps.push(unused);
  }
  return { list, findings: unique(findings), gaps: unique(gaps), files: seen.size };
}
function lookAtJob(job, list, { findings, gaps }) {
  const { organization, tokens } = list ?? { organization: "", tokens: [] };
  const keepers = (secret) => tokens.filter(({ stores }) => stores.some((one) => "secret" in one && one.secret === secret));
  const logins = loginsIn(job);
  const named = [...(0,tree/* scalarsIn */.PX)(job.node)].flatMap(({ value }) => (0,credential/* secretNames */.XG)(value));
  const isKept = (secret) => keepers(secret).length > 0;
  const mayPush = logins.length > 0 || named.some(isKept);
  const loginSecrets = logins.flatMap(({ secrets }) => secrets);
  const isHandedOn = named.some((name) => isKept(name) && !loginSecrets.includes(name));
  for (const { isRead, note } of logins) if (!isRead) gaps.push(note("which token this login takes"));
  const accounts = logins.flatMap(({ secrets, user }) => secrets.some(isKept) ? user ?? [] : []);
  const isAccount = ({ source = "" }) => accounts.includes(source.toUpperCase());
  const pushes = [];
  for (const { does, images, by, at, step } of [...logins.flatMap(({ told }) => told), ...(0,effects_job/* jobEffects */.O)(job)]) {
    if (does === "idle" && !(isHandedOn && /^docker .*run$/.test(by))) continue;
    const note = noteAt(step.frame.file, at);
    if (mayPush && images.length === 0) gaps.push(note(`what ${by} pushes`));
    const texts = images.map(
      ({ text }) => text.map((piece) => typeof piece !== "string" && isAccount(piece) ? organization : piece)
    );
    for (const image of texts.flatMap((text) => variantsOf(text, step, job))) {
      const subject = image.registry === "hub" ? (0,values_image/* repositoryOf */._M)(image) : void 0;
      const isOpen = mayPush && /^(hub|unknown)$/.test(image.registry);
      if (subject === void 0 && isOpen) gaps.push(note(`which repository ${(0,values_text/* showText */.h$)(image.text)} is`));
      if (subject !== void 0 && list === void 0) gaps.push(note(`a token for ${subject}`));
      if (subject?.startsWith(`${organization}/`) === true) pushes.push(note(`${by} pushes it`, subject));
    }
  }
  const tokensOf = logins.map(({ secrets }) => secrets.flatMap(keepers));
  const held = tokensOf.every((entries) => entries.length > 0) ? tokensOf.flat() : [];
  const login = held.length > 0 ? " with a token of the list" : "";
  for (const push of pushes) {
    const why = obstacle(push.subject, tokens, held);
    const message = `${push.message}${login}; ${why ?? ""}`;
    if (why !== void 0) findings.push(placed("PUSH_UNCOVERED", { ...push, message }));
  }
  for (const { secrets, isHub, account = organization, note } of logins) {
    if (!isHub || pushes.length === 0 && account.toLowerCase() !== organization) continue;
    const strange = secrets.filter((name) => list !== void 0 && keepers(name).length === 0);
    findings.push(...strange.map((name) => placed("SECRET_UNLISTED", note(notKept, name))));
  }
}
function variantsOf(text, step, job) {
  const image = (0,values_image/* parseImage */.zZ)(text);
  const [hole, ...moreHoles] = (image.path ?? []).filter((piece) => typeof piece !== "string");
  const values = hole !== void 0 && moreHoles.length === 0 ? matrixValues(hole, step, job) : [];
  if (values.length === 0) return [image];
  return values.map((value) => (0,values_image/* parseImage */.zZ)(text.map((piece) => piece === hole ? value : piece)));
}
function matrixValues({ source = "", file }, step, { node, frame, left: budget }) {
  const name = source.replace(/^matrix\./, "");
  const matrix = (0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(node, "strategy"), "matrix");
  const isChosen = /matrix/.test(`${step.condition} ${(0,workflow/* inputText */.AN)(step, "push")}`) || (0,tree/* valueOf */.RP)(matrix, "exclude");
  if (name === source || file !== frame.file.path || isChosen || budget.characters < 0) return [];
  const rows = (0,tree/* itemsOf */.S3)((0,tree/* valueOf */.RP)(matrix, "include")).flatMap((item) => (0,tree/* valueOf */.RP)(item, name) ?? []);
  const nodes = [...(0,tree/* itemsOf */.S3)((0,tree/* valueOf */.RP)(matrix, name)), ...rows];
  const values = nodes.map((item) => item.kind === "scalar" ? item.value : "${{");
  budget.characters -= values.join(" ").length + 100 * values.length;
  return budget.characters < 0 || values.some((value) => value.includes("${{")) ? [] : values;
}
function obstacle(name, tokens, held) {
  const naming = tokens.filter(({ repositories }) => repositories.includes(name));
  const able = naming.filter(({ access }) => access === "push");
  if (naming.length === 0) return "no entry of the token list has it";
  if (able.length === 0) return `${labels(naming)} can only pull it`;
  const isHeld = held.length === 0 || held.some((entry) => able.includes(entry));
  return isHeld ? void 0 : `only ${labels(able)} can push it, and the job does not log in with that`;
}
const notKept = "a login to Docker Hub takes it, and no entry of the token list keeps it";
const labels = (entries) => entries.map(({ label }) => JSON.stringify(label)).join(", ");
function loginsIn(job) {
  const ours = job.played.filter(workflow/* isOurLogin */.Q4);
  const read = [
    ...(0,login/* loginsOf */.Q)(job).map((login) => ({
      ...login,
      passwords: [login.password],
      images: [],
      user: (0,credential/* sourceOf */.vz)(login.username)
    })),
    ...ours.map((step) => {
      const value = (name) => (0,play/* textAt */.$6)((0,workflow/* inputText */.AN)(step, name) ?? "", { job, step });
      const tokens = tokenInputs.map((name) => (0,credential/* credentialOf */.$5)(value(name)));
      const passwords = tokens.filter(({ kind }) => kind !== "missing");
      const registry = (0,values_image/* registryKind */.IL)(value("registry"));
      const images = (0,effect/* imagesIn */.o$)((0,values_text/* splitText */.Ad)(value("push"), /\r?\n/));
      const place = { file: step.frame.file, at: step.node.start, step };
      return { ...place, registry, account: void 0, user: void 0, passwords, images };
    })
  ];
  return read.flatMap(({ file, at, step, registry, account, user, passwords, images }) => {
    const isHanded = (0,repository/* isOnlyCalled */.ow)((0,play/* rootOf */.I5)(job.frame));
    const secrets = passwords.flatMap((one) => one.kind === "secret" && !isHanded ? one.name : []);
    if (!/^(hub|unknown)$/.test(registry) || secrets.includes("GITHUB_TOKEN")) return [];
    const isHub = registry === "hub";
    const isRead = isHub && secrets.length === passwords.length;
    const told = step && images.length > 0 ? [{ ...(0,effect/* act */.Rb)("pushes", "its login", images), at, step }] : [];
    return [{ note: noteAt(file, at), isHub, isRead, secrets, account, user, told }];
  });
}
const noteAt = ({ path: file, positionAt }, at) => (message, subject = "") => ({ file, line: positionAt(at).line, subject, message });
const placed = (code, note) => ({ ...(0,audit_finding/* finding */.gk)(code, note), ...note });
function unique(notes) {
  const keyOf = ({ file, line, subject, message }) => JSON.stringify([file, line, subject, message]);
  return [...new Map(notes.map((note) => [keyOf(note), note])).values()];
}


;// CONCATENATED MODULE: ./build/src/audit/review.js
























const most = { annotations: 10, lines: 100, milliseconds: 6e4 };
async function review(runner, ref) {
  if ((0,inputs/* readText */.yR)(runner, "parts") !== "workflows") {
    throw (0,inputs/* invalidInput */.aY)("parts", ": --base compares workflows alone", "write --parts workflows");
  }
  const failOn = (0,inputs/* readChoice */.Kf)(runner, "fail-on");
  const writeEvidence = await (0,evidence/* openEvidence */.i)(runner, (0,base_files/* createFiles */.q)((0,base_clock/* createClock */.ts)().unique));
  const { head, base, home, origin } = await readVersions(runner, ref);
  const { list, findings, gaps, files } = head;
  const before = base && "seen" in base ? base.seen : void 0;
  const fresh = additions(findings, before?.findings);
  const older = findings.filter((one) => !fresh.includes(one));
  const changes = before === void 0 ? [] : listChanges(before.list, list, home);
  const unseen = gaps.map((gap) => `${placeOf(gap)}: ${gap.message}`);
  const way = `no token list to compare with: ${(0,command/* command */.G5)()} setup makes one`;
  if (list === void 0) unseen.unshift(way);
  if (base && "unseen" in base) unseen.unshift(...(0,base_look/* gapLines */.kE)([base.unseen]));
  const news = list === void 0 ? "nothing was compared" : (0,summary/* countFindings */.G)(fresh);
  const entries = (0,base_text/* counted */.hS)(list?.tokens.length ?? 0, "entry", "entries");
  const counts = `${older.length} there before, ${unseen.length} not seen`;
  const title = `${news} in ${(0,base_text/* counted */.hS)(files, "workflow")} beside ${entries}; ${counts}`;
  for (const one of fresh.slice(0, most.annotations)) (0,finding/* announce */.iP)(runner, one, aboutOf(one));
  const sections = (from) => ({
    New: fresh.slice(from).map(lineOf),
    "There before": older.map(lineOf),
    [base_look/* notSeen */.JS]: unseen
  });
  const rights = changes.map(([entry, right, ...sizes]) => `${entry}: ${right}: ${sizes.join(" \u2192 ")}`);
  const told = { ...sections(most.annotations), "What changes for tokens": rights };
  for (const [heading, lines] of Object.entries(told)) {
    if (lines.length > 0) runner.info(`${heading}:`);
    for (const line of (0,base_text/* firstOf */.Ku)(lines, most.lines)) runner.info(`  ${line}`);
  }
  const next = `before the release, start the rotation workflow, or ${(0,command/* command */.G5)()} rotate`;
  const advice = `Tokens change with the next rotation, not with the merge: ${next}`;
  if (changes.length > 0) runner.notice(advice);
  runner.info(title);
  const rows = changes.map((cells) => `| ${cells.map(markdown/* plainText */.wh).join(" | ")} |`);
  const columns = ["| entry | right | before | after |", "| --- | --- | --- | --- |"];
  const lists = Object.entries(sections(0)).map(([name, lines]) => {
    return [name, (0,base_text/* firstOf */.Ku)(lines.map(markdown/* plainText */.wh), most.lines).join("<br>")];
  });
  const table = rows.length === 0 ? [] : columns.concat((0,base_text/* firstOf */.Ku)(rows, most.lines), "", `${(0,markdown/* plainText */.wh)(advice)}
`);
  const blocks = [`### Docker tokens: ${(0,markdown/* plainText */.wh)(title)}
`, table, (0,markdown/* namedLines */.vl)(lists), `${(0,page_origin/* pageFoot */.u)(origin)}
`];
  const page = blocks.flat().join("\n");
  const isOpen = failOn === "warning" && additions(gaps, before?.gaps).length > 0;
  const ok = !isOpen && !fresh.some(({ severity }) => (0,finding/* reaches */.O6)(severity, failOn));
  const stamped = findings.map((one) => ({ ...one, isNew: fresh.includes(one) }));
  const answer = { ok, complete: unseen.length === 0, findings: stamped };
  await (0,outputs/* writeAuditOutputs */.J)({ runner, writeEvidence }, answer, {
    title,
    page,
    origin,
    details: { changes, unseen }
  });
  return ok;
}
const placeOf = ({ file, line }) => `${file}:${line}`;
const aboutOf = (one) => `${placeOf(one)}: ${one.subject}`;
const lineOf = (one) => `${one.severity}: ${one.code}: ${aboutOf(one)}: ${one.message}; ${one.remedy}`;
async function readVersions(runner, ref) {
  const clock = (0,base_clock/* createClock */.ts)();
  const { environment, place } = runner;
  const config = (0,inputs/* readText */.yR)(runner, "config");
  const { repository, event, sha } = (0,github_variables/* jobOf */.Z)(environment);
  const home = repository || token_list_store/* namelessRepository */.Hm;
  const [readYaml, end] = [await (0,yaml_read/* loadWorkflowYaml */.T)(), clock.now() + most.milliseconds];
  const shared = /* @__PURE__ */ new Map();
  const read = (files2, list2) => {
    const about2 = { name: repository || void 0, own: { name: "", tag: "", pin: void 0 } };
    const means = { files: files2, readYaml, isKept: mayConcern(list2?.organization ?? ""), shared, ...about2 };
    const found = (0,workflows_read/* readRepository */.Nu)(workflows_read/* usualPlaces */.dO, means);
    return lookAtWorkflows(found, list2, { home, isLate: () => clock.now() > end });
  };
  const [files, checkout] = [(0,base_files/* createFiles */.q)(clock.unique), (0,workflows_files/* createWorkflowFiles */.xz)(process.cwd(), clock.unique)];
  const list = await (0,token_list_read/* findTokenList */.RN)({ path: config, isExplicit: (0,inputs/* isWritten */.QH)(runner, "config") }, files);
  const file = external_node_path_.relative("", config).split(external_node_path_.sep).join("/");
  const find = function* (paths) {
    yield* checkout.find(paths);
    yield* leftOut(paths.concat(file), environment);
  };
  const textOf = (name) => checkout.text(name);
  const readHead = (headList) => read({ find, text: textOf }, headList);
  const listed = list && readHead(list);
  const commit = await (0,runner_checkout/* checkedOutCommit */.Xg)(config, files, environment);
  const parent = event === "pull_request" && commit === sha ? "HEAD^1" : "the base of the merge";
  const from = ref ?? (event.startsWith("pull_request") ? parent : void 0);
  const look = async (name) => {
    const reading = openBase(name, checkout, environment);
    const yaml = reading.text(file);
    return read(reading, yaml === void 0 ? void 0 : (0,token_list_read/* parseTokenList */.VO)(await (0,yaml_read/* readTokenListYaml */.D)(yaml), file));
  };
  const unread = "what is new, so all findings count";
  const base = from === void 0 ? void 0 : await (0,base_look/* lookAt */.t5)(unread, place, () => look(from));
  const baseList = base && "seen" in base ? base.seen.list : void 0;
  const head = listed ?? readHead(baseList && Object.assign({}, baseList, { tokens: [] }));
  if (head.files === 0 && head.list === void 0) {
    const message = "there is no .github/workflows here, and no token list";
    throw new error/* OatError */.vE("INPUT_INVALID", { message, hint: "run it in a checkout" });
  }
  const about = { organization: head.list?.organization ?? home, commit, at: clock.now() };
  return { head, base, home, origin: (0,page_origin/* pageOrigin */.k)(about, environment) };
}
function additions(notes, earlier = []) {
  const rest = earlier.map(({ subject, message }) => `${subject} ${message}`);
  return notes.filter(({ subject, message }) => {
    const at = rest.indexOf(`${subject} ${message}`);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}



/***/ }),

/***/ 3693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ countFindings),
/* harmony export */   n: () => (/* binding */ auditPage)
/* harmony export */ });
/* harmony import */ var _base_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7522);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1036);
/* harmony import */ var _runner_finding_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3461);
/* harmony import */ var _token_list_label_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3236);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4263);
/* harmony import */ var _rotate_plan_certificate_page_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7136);
/* harmony import */ var _tokens_access_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(581);
/* harmony import */ var _tokens_resources_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9737);
/* harmony import */ var _compared_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1400);
/* harmony import */ var _inventory_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8885);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4555);











const mostRows = 300;
const notOnPage = "People, their personal access tokens, OIDC connections and secrets of environments that the token list does not name are not on this page.";
function auditPage(news) {
  const { view, findings, leaks, inventory, compared, foot } = news;
  const { tokenList } = view;
  const rows = findings.slice(0, mostRows).map(row);
  const excess = findings.length - rows.length;
  const unread = inventory.flatMap(
    ({ label, works, rights }) => works && rights === null ? (0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(label) : []
  );
  const scope = view.hub === void 0 ? ", by the token list: Docker Hub was not looked at" : "";
  const blocks = [
    leaks.flatMap((leak) => leakPage(leak, news)),
    `### Docker tokens of ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(tokenList.organization)}: ${countFindings(findings)}
`,
    `#### Who can push what${scope}
`,
    (0,_tokens_access_table_js__WEBPACK_IMPORTED_MODULE_4__/* .accessTable */ .x)(
      tokenList.tokens.flatMap(({ repositories }) => repositories),
      inventory.flatMap((token) => holdersOf(token, tokenList))
    ),
    unread.length === 0 ? [] : `<b>Rights not seen</b>: ${unread.join(", ")}.
`,
    `${notOnPage}
`,
    `${(0,_compared_js__WEBPACK_IMPORTED_MODULE_6__/* .comparedLine */ .E)({ seen: compared.seen.map(_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh), missed: compared.missed.map(_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh) })}.
`,
    rows.length === 0 ? [] : ["#### Findings\n", rows, ""].flat(),
    excess > 0 ? `\u2026 and ${excess} more: see the output <code>findings</code>.
` : [],
    (0,_inventory_js__WEBPACK_IMPORTED_MODULE_7__/* .inventoryLines */ .m)(inventory),
    (0,_log_js__WEBPACK_IMPORTED_MODULE_8__/* .pushTable */ .r)(view.pushes),
    `${foot}
`
  ];
  return blocks.flat().join("\n");
}
function leakPage({ entry, since, changedAt, report }, { view, compared }) {
  const { repositories } = entry;
  const pushes = view.pushes?.filter((push) => repositories.includes(push.repository) && push.at >= since);
  return (0,_rotate_plan_certificate_page_js__WEBPACK_IMPORTED_MODULE_3__/* .certificatePage */ .HO)(report, {
    jobs: (0,_rotate_plan_certificate_page_js__WEBPACK_IMPORTED_MODULE_3__/* .oldJobs */ .wo)(entry.stores, { ...view, changedAt }),
    actor: void 0,
    pushed: pushes && { since, pushes },
    notSeen: compared.missed
  });
}
function holdersOf(token, { tokens }) {
  const { label, state, works, access, rights, oidc, copies } = token;
  const entry = tokens.find((it) => it.label === (0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLabel */ .Q_)(label).name);
  const listRights = (entry?.repositories ?? []).flatMap((path) => access === null ? [] : [{ path, access }]);
  const hubRights = (rights ?? []).flatMap((right) => {
    const { action, path } = (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_5__/* .imageRight */ .MJ)(right) ?? {};
    if (path === void 0 || path === _tokens_resources_js__WEBPACK_IMPORTED_MODULE_5__/* .everyPublicRepository */ .x8) return [];
    return [{ path, access: action === "pull" ? "pull" : "push" }];
  });
  const isKnown = state === "current" || state === "not seen" || state === "absent";
  const holder = {
    name: entry?.label ?? label,
    rights: works === null ? state === "not seen" ? listRights : [] : hubRights,
    meant: entry,
    marks: isKnown ? [] : [state],
    places: (0,_base_text_js__WEBPACK_IMPORTED_MODULE_9__/* .unique */ .Am)(copies.map(({ store }) => placeOf(store)))
  };
  if (oidc === null || !isKnown) return [holder];
  const marks = ["by the token list"];
  return [holder, { name: `keyless ${oidc}`, rights: listRights, meant: entry, marks, places: [] }];
}
function placeOf(store) {
  const { owner, environment } = _token_list_store_js__WEBPACK_IMPORTED_MODULE_2__/* .secretName */ .Gf.exec(store)?.groups ?? {};
  if (owner === void 0) return (0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_2__/* .storeWords */ .fI)(store);
  return `a secret of ${owner}${environment === void 0 ? "" : ` (environment ${environment})`}`;
}
function row({ code: name, severity, subject, message, remedy }) {
  const words = (0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_2__/* .storeWords */ .fI)(subject);
  const title = words === subject ? (0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(subject) : (0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(words);
  return `- ${severity}: <b>${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(name)}</b> ${title}<br>${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(message)}<br><i>${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(remedy)}</i>`;
}
function countFindings(findings) {
  const counts = _runner_finding_js__WEBPACK_IMPORTED_MODULE_10__/* .severities */ .gO.map((severity) => [findings.filter((each) => each.severity === severity).length, severity]).filter(([count]) => count > 0);
  return counts.map(([count, severity]) => (0,_base_text_js__WEBPACK_IMPORTED_MODULE_9__/* .counted */ .hS)(count, severity)).join(", ") || "no differences were found";
}



/***/ }),

/***/ 983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ tokenFindings),
/* harmony export */   T: () => (/* binding */ onlyReadsActivity)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1036);
/* harmony import */ var _hub_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9839);
/* harmony import */ var _token_list_label_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3236);
/* harmony import */ var _token_list_token_list_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(96);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4263);
/* harmony import */ var _tokens_copies_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(867);
/* harmony import */ var _tokens_resources_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9737);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6617);
/* harmony import */ var _copies_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3048);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4148);










function tokenFindings(view) {
  const { tokenList, tokens, hub } = view;
  if (hub === void 0) return [];
  const empty = tokenList.tokens.filter(
    (entry) => entry.oidc === void 0 && !tokens.some((it) => it.entry === entry && it.state === "current")
  );
  const missing = empty.map((entry) => {
    const message = `there is no token for ${(0,_token_list_token_list_js__WEBPACK_IMPORTED_MODULE_8__/* .entryWords */ .aY)(entry)}`;
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_7__/* .finding */ .gk)("TOKEN_DEAD", { subject: entry.label, entry, message });
  });
  const differing = tokens.flatMap((seenToken) => {
    const { token, entry } = seenToken;
    const differences = ruleOf(seenToken, view).concat(foreign(seenToken, view));
    return differences.map(([code, message]) => (0,_finding_js__WEBPACK_IMPORTED_MODULE_7__/* .finding */ .gk)(code, { subject: token.label, entry, message }));
  });
  return missing.concat(differing, wasted(view));
}
function ruleOf(seenToken, view) {
  const { token, entry, state } = seenToken;
  if (entry === void 0) return (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_5__/* .works */ .No)(token, view.now) ? stranger(seenToken, view) : [];
  if (state === "current") return current(token, entry, view);
  if (state === "duplicate" || state === "reactivated") return [extra(token, entry)];
  if (state === "pending") return pending(token, view);
  return state === "replaced" ? replaced(seenToken, entry, view) : [];
}
function current(token, entry, view) {
  const { now, inputs, tokenList } = view;
  const { lastUsedAt, createdAt } = token;
  const expiresAt = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_5__/* .toldOf */ .dc)(token.expiresAt);
  if ((0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_5__/* .isExpired */ ._d)(token, now)) return [["TOKEN_DEAD", `expired on ${(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_5__/* .date */ .p6)(expiresAt ?? now)}`]];
  if (!token.isActive) return [["TOKEN_DEAD", "is deactivated, and no other token is current"]];
  const differences = rights(token, entry).concat(mark(token, entry, view));
  const lifetime = (expiresAt ?? Infinity) - now;
  if (lifetime <= inputs.warningMs) {
    differences.push(["TOKEN_EXPIRING", `expires in ${(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .Ln)(lifetime)}, on ${(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_5__/* .date */ .p6)(now + lifetime)}`]);
  }
  const idle = lastUsedAt === "unseen" ? 0 : now - (lastUsedAt ?? createdAt);
  if (lastUsedAt !== "unseen" && idle >= tokenList.idleAfterMs) {
    const used = lastUsedAt === void 0 ? `was never used in ${(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .Ln)(idle)}` : `was last used ${(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .Ln)(idle)} ago, on ${(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_5__/* .date */ .p6)(lastUsedAt)}`;
    const keyless = `: jobs log in without it, by the OIDC connection ${entry.oidc ?? ""}. Without the entry they need input "oidc-connection-id"`;
    differences.push(["TOKEN_IDLE", `${used}${entry.oidc === void 0 ? "" : keyless}`]);
  }
  return differences;
}
function rights({ resources }, entry) {
  if (resources === void 0) return [];
  const { excess, lack } = (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_4__/* .compareResources */ .TX)(resources, (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_4__/* .entryResources */ .io)(entry));
  const wider = ["TOKEN_WIDER", `has more than the token list says: ${excess.join(", ")}`];
  const narrower = ["TOKEN_NARROWER", `lacks what the token list says: ${lack.join(", ")}`];
  return (excess.length > 0 ? [wider] : []).concat(lack.length > 0 ? [narrower] : []);
}
function mark(token, entry, view) {
  const { home, thisRepository } = view;
  if (token.state !== "current" || token.description === void 0 || home === void 0) return [];
  const itsMark = (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_3__/* .markOf */ .Fg)(token);
  const copies = (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_3__/* .copiesOf */ .lS)(entry.stores, thisRepository);
  if ((0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_3__/* .whoseToken */ .gV)(token, { home, copies, resources: (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_4__/* .entryResources */ .io)(entry) }) === "elsewhere") {
    const other = itsMark?.home ?? "somebody else";
    return [["LABEL_TAKEN", `belongs to the token list of ${other}, by its description`]];
  }
  const isSame = itsMark?.copies === copies;
  return isSame ? [] : [["COPIES_CHANGED", "the token list names other places than those that got it"]];
}
function extra(token, entry) {
  const why = token.state === "retired" ? `is labelled as deactivated since ${(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_5__/* .date */ .p6)(token.since ?? 0)}, and works` : "has exactly the label of the entry, and works beside the current one";
  return ["TOKEN_EXTRA", [why].concat(rights(token, entry).map(([, message]) => message)).join("; ")];
}
function pending({ run, since = 0 }, { now }) {
  if (run !== _token_list_label_js__WEBPACK_IMPORTED_MODULE_1__/* .endedRun */ .Ok && now - since < _tokens_token_js__WEBPACK_IMPORTED_MODULE_5__/* .presumedDeadMs */ .yt) return [];
  return [["TOKEN_LEFTOVER", `was left behind ${(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .Ln)(now - since)} ago by run ${run ?? "unknown"}`]];
}
function replaced({ token, leaves = 0 }, entry, view) {
  if (leaves >= view.now) return [];
  const { lastUsedAt } = token;
  const users = (0,_copies_js__WEBPACK_IMPORTED_MODULE_6__/* .copiesIn */ .J)(entry, view).filter(({ state }) => state === "older");
  const never = lastUsedAt === void 0 ? "never used" : "nobody knows when it was last used";
  const use = typeof lastUsedAt === "number" ? `last used on ${(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_5__/* .date */ .p6)(lastUsedAt)}` : never;
  const places = users.length === 0 ? "" : `; still in ${users.map(({ name }) => (0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_2__/* .storeWords */ .fI)(name)).join(", ")}`;
  const age = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .Ln)(view.now - leaves + entry.rotation.graceMs);
  return [["TOKEN_LEFTOVER", `still works ${age} after its successor; ${use}${places}`]];
}
function stranger({ token, state }, view) {
  const { inputs, tokenList, thisRepository } = view;
  if (inputs.activity !== void 0 && onlyReadsActivity(token)) return [];
  const { createdAt, resources = [] } = token;
  const createdBy = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_5__/* .toldOf */ .dc)(token.createdBy);
  const strong = resources.filter(({ scopes }) => scopes.some((scope) => !/-(?:pull|read)$/.test(scope)));
  const ours = tokenList.tokens.flatMap((entry) => (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_4__/* .entryResources */ .io)(entry));
  const isStrong = strong.some(({ type }) => type !== "TYPE_REPO") || (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_4__/* .shareRepository */ .k$)(strong, ours);
  const { home = "", copies } = (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_3__/* .markOf */ .Fg)(token) ?? {};
  const wasHere = tokenList.tokens.some(({ stores }) => (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_3__/* .copiesOf */ .lS)(stores, thisRepository) === copies);
  const isOther = state === "of another list";
  if (isOther && !isStrong) return [];
  const origin = `was created on ${(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_5__/* .date */ .p6)(createdAt)}${createdBy === void 0 ? "" : ` by ${createdBy}`}`;
  const why = isOther ? `its description says that it belongs to the token list of ${home}${wasHere ? ", and was in a place of this one" : ""}` : (0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLabel */ .Q_)(token.label).state === void 0 ? "is not in the token list" : "is one of ours by its label, but the token list has lost its name";
  const strength = isStrong ? ". It can push to a repository of the list, or change more" : "";
  const code = isStrong && (wasHere || !isOther) ? "TOKEN_EXTRA" : "TOKEN_UNMANAGED";
  return [[code, `${origin}, and ${why}${strength}`]];
}
function onlyReadsActivity({ resources = [] }) {
  const scopes = resources.flatMap((resource) => resource.scopes);
  return scopes.length > 0 && scopes.every((scope) => scope === "scope-activity-read");
}
function foreign({ token, state }, { tokenList, now }) {
  const createdBy = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_5__/* .toldOf */ .dc)(token.createdBy);
  const owners = tokenList.owners?.map((name) => name.toLowerCase());
  if (owners === void 0 || createdBy === void 0 || owners.includes(createdBy.toLowerCase())) return [];
  if (!(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_5__/* .works */ .No)(token, now) || state === "replaced") return [];
  return [["TOKEN_FOREIGN", `was created by ${createdBy}, who is not among the owners of the token list`]];
}
function wasted({ tokens, tokenList, now }) {
  const dead = tokens.filter(
    ({ token, state, leaves = 0 }) => !(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_5__/* .works */ .No)(token, now) && state !== "current" && leaves < now
  );
  if (dead.length === 0) return [];
  const labels = dead.map(({ token }) => JSON.stringify(token.label));
  const names = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_9__/* .firstOf */ .Ku)(labels, 5).join(", ");
  const message = `${dead.length} of ${tokens.length} tokens ${dead.length === 1 ? "is" : "are"} deactivated or expired, and should be gone (${names}); Docker counts them too, up to ${_hub_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .planLimits */ .Yy}`;
  return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_7__/* .finding */ .gk)("QUOTA_WASTED", { subject: tokenList.organization, message })];
}



/***/ }),

/***/ 9015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RD: () => (/* binding */ openLeaks),
/* harmony export */   jk: () => (/* binding */ skewMs),
/* harmony export */   n: () => (/* binding */ currentToken),
/* harmony export */   wj: () => (/* binding */ seenTokens)
/* harmony export */ });
/* harmony import */ var _token_list_label_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3236);
/* harmony import */ var _rotate_plan_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6717);
/* harmony import */ var _rotate_plan_rotation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1097);
/* harmony import */ var _rotate_plan_sweep_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8457);
/* harmony import */ var _tokens_leak_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5421);
/* harmony import */ var _tokens_copies_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(867);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6617);








const skewMs = 10 * 6e4;
function openLeaks({ tokens: listEntries }, { tokens, now }, { thisRepository, home }) {
  const limits = { ..._rotate_plan_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .rotationLimits */ .bO, tolerance: skewMs };
  return listEntries.flatMap((entry) => {
    const policy = (0,_rotate_plan_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .entryPolicy */ .PX)(entry, { thisRepository, home, listEntries });
    const wishes = { forced: false, compromised: false, explained: [] };
    const setup = { policy, limits, run: "audit", startedAt: now, ...wishes };
    const { toldAt, leaked } = (0,_rotate_plan_rotation_js__WEBPACK_IMPORTED_MODULE_2__/* .startRotation */ .DP)(setup, { tokens, stores: [], hidden: [] }).facts;
    return toldAt === void 0 ? [] : [{ entry, setup, toldAt, since: (0,_tokens_leak_js__WEBPACK_IMPORTED_MODULE_4__/* .leakedSince */ .Ly)(leaked, toldAt) }];
  });
}
function currentToken({ label }, { tokens }) {
  return currentOf((0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_6__/* .readEntryTokens */ .Hp)(tokens, label));
}
function currentOf(tokens) {
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_6__/* .findCurrent */ .$Q)(tokens) ?? tokens.findLast(({ state }) => state === "plain");
  return current && (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_5__/* .markOf */ .Fg)(current)?.replacedAt === void 0 ? current : void 0;
}
function seenTokens(tokenList, { tokens, now }, home) {
  const listTokens = tokenList.tokens.flatMap((entry) => {
    const { graceMs, deleteAfterMs } = entry.rotation;
    const entryTokens = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_6__/* .readEntryTokens */ .Hp)(tokens, entry.label);
    const current = currentOf(entryTokens);
    const older = entryTokens.filter((token) => token !== current).reverse();
    return (current === void 0 ? older : [current].concat(older)).map((token) => {
      const state = token === current ? "current" : stateBeside(token, current, now);
      const isRetired = state === "deactivated" && token.state === "retired";
      const ends = isRetired ? token.since + deleteAfterMs : void 0;
      const leaves = state === "replaced" ? (0,_rotate_plan_sweep_js__WEBPACK_IMPORTED_MODULE_3__/* .supersededAt */ .Ut)(token, entryTokens, { home, now }) + graceMs : ends;
      return { token, entry, state, leaves };
    });
  });
  const ids = new Set(listTokens.map(({ token }) => token.id));
  const strangers = tokens.filter(({ id }) => !ids.has(id));
  const strangeTokens = strangers.map((token) => {
    return { token, entry: void 0, state: strangerState(token, home), leaves: void 0 };
  });
  return listTokens.concat(strangeTokens);
}
function stateBeside(token, current, now) {
  if (!(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_6__/* .works */ .No)(token, now)) return (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_6__/* .isExpired */ ._d)(token, now) ? "expired" : "deactivated";
  if (token.state === "retired") return "reactivated";
  const isNewer = current === void 0 || (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_6__/* .isOlder */ .tW)(current, token);
  if (token.state === "plain" && current && (current.state === "plain" || isNewer)) return "duplicate";
  return token.state === "pending" && isNewer ? "pending" : "replaced";
}
function strangerState(token, home) {
  const other = (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_5__/* .markOf */ .Fg)(token)?.home?.toLowerCase();
  const isOurs = (0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLabel */ .Q_)(token.label).state !== void 0;
  const isOther = isOurs && other !== void 0 && home !== void 0 && other !== home;
  return isOther ? "of another list" : "not in the list";
}



/***/ }),

/***/ 581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ accessTable)
/* harmony export */ });
/* harmony import */ var _base_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7522);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1036);


const mostRows = 50;
const mostPlaces = 3;
function accessTable(listedImages, holders, unseen = []) {
  const reachedImages = holders.flatMap(({ rights }) => rights.map(({ path }) => path)).sort();
  const images = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .unique */ .Am)(listedImages.concat(reachedImages));
  const lines = (image, access) => {
    const texts = holders.flatMap((holder) => {
      const right = strongest(holder.rights, image);
      const isLacking = holder.lacks?.some((it) => it.path === image && it.access === access) === true;
      if (right?.access === access) return holderText(holder, wider(holder, image, right));
      return isLacking ? holderText(holder, ["missing"]) : [];
    });
    return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .unique */ .Am)(texts).map((name) => `${access}: ${name}`);
  };
  const row = (name, ...of) => {
    const accesses = ["push", "pull"];
    const holding = new Set(accesses.flatMap((access) => of.flatMap((image) => lines(image, access))));
    const hidden = unseen.filter(({ repositories }) => of.some((image) => repositories.includes(image)));
    const unseenWords = hidden.map(({ access, label }) => `${access}: not seen: ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(label)}`);
    return `| ${name} | ${Array.from(holding).concat(unseenWords).join("<br>") || "\u2013"} |`;
  };
  const cut = images.slice(mostRows);
  return [
    "| image | may push (and pull), or only pull |",
    "| --- | --- |",
    images.slice(0, mostRows).map((image) => row((0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(image), image)),
    cut.length > 0 ? row(`and ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(cut.length, "more image")}`, ...cut) : [],
    ""
  ].flat();
}
function strongest(rights, image) {
  const fitting = rights.filter(
    ({ path }) => path === image || path.endsWith("/*") && image.startsWith(path.slice(0, -1))
  );
  const pushing = fitting.filter(({ access }) => access === "push");
  const best = pushing.length > 0 ? pushing : fitting;
  return best.find(({ path }) => path === image) ?? best[0];
}
function wider({ meant }, image, { path, access }) {
  if (path !== image) return [`wider: ${path}`];
  const isBeyond = meant?.repositories.includes(image) === false;
  return isBeyond || access === "push" && meant?.access === "pull" ? ["wider"] : [];
}
function holderText({ name, marks, places }, excess) {
  const warnings = marks.concat(excess).map(_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh).join(", ");
  const where = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .firstOf */ .Ku)(places.map(_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh), mostPlaces).join(", ");
  return `${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(name)}${where === "" ? "" : ` in ${where}`}${warnings === "" ? "" : `, <b>${warnings}</b>`}`;
}



/***/ })

};
;