"use strict";
exports.id = 951;
exports.ids = [951];
exports.modules = {

/***/ 7951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startAudit: () => (/* binding */ startAudit)
});

// EXTERNAL MODULE: ./build/src/base/clock.js + 1 modules
var base_clock = __webpack_require__(5739);
// EXTERNAL MODULE: ./build/src/base/files.js + 1 modules
var base_files = __webpack_require__(940);
// EXTERNAL MODULE: ./build/src/base/http.js + 2 modules
var base_http = __webpack_require__(8062);
// EXTERNAL MODULE: ./build/src/hub/inventory.js
var inventory = __webpack_require__(2609);
// EXTERNAL MODULE: ./build/src/hub/used-codes.js
var used_codes = __webpack_require__(1811);
// EXTERNAL MODULE: ./build/src/token-list/read.js + 3 modules
var read = __webpack_require__(9186);
// EXTERNAL MODULE: ./build/src/runner/event.js
var runner_event = __webpack_require__(6464);
// EXTERNAL MODULE: ./build/src/runner/toolkit-event.js
var toolkit_event = __webpack_require__(1839);
// EXTERNAL MODULE: ./build/src/runner/evidence.js + 2 modules
var evidence = __webpack_require__(4124);
// EXTERNAL MODULE: ./build/src/runner/github-variables.js
var github_variables = __webpack_require__(3761);
// EXTERNAL MODULE: ./build/src/runner/inputs.js
var runner_inputs = __webpack_require__(3563);
// EXTERNAL MODULE: ./build/src/runner/checkout.js
var checkout = __webpack_require__(838);
// EXTERNAL MODULE: ./build/src/stores/github/inputs.js
var github_inputs = __webpack_require__(557);
// EXTERNAL MODULE: ./build/src/stores/github/inventory.js
var github_inventory = __webpack_require__(682);
// EXTERNAL MODULE: ./build/src/stores/programs.js
var stores_programs = __webpack_require__(1415);
// EXTERNAL MODULE: ./build/src/tokens/copies.js
var tokens_copies = __webpack_require__(867);
// EXTERNAL MODULE: ./build/src/token-list/store.js
var token_list_store = __webpack_require__(4263);
// EXTERNAL MODULE: ./build/src/runner/finding.js
var finding = __webpack_require__(3461);
// EXTERNAL MODULE: ./build/src/runner/page-origin.js
var page_origin = __webpack_require__(9004);
// EXTERNAL MODULE: ./build/src/rotate/plan/certificate-page.js
var certificate_page = __webpack_require__(7136);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/src/base/error.js
var base_error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/base/time.js
var base_time = __webpack_require__(8602);
// EXTERNAL MODULE: ./build/src/hub/inputs.js
var inputs = __webpack_require__(3180);
// EXTERNAL MODULE: ./build/src/registry/host.js
var host = __webpack_require__(2099);
// EXTERNAL MODULE: ./build/src/registry/lint.js
var lint = __webpack_require__(9872);
;// CONCATENATED MODULE: ./build/src/audit/inputs.js









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
  const token = (0,runner_inputs/* readSecret */.n5)(step, "activity-token");
  if (token !== void 0) (0,lint/* lintToken */.T)(token, "activity-token", (0,host/* parseRegistryHost */.TZ)("docker.io"));
  const activity = token && { token, baseUrl: (0,inputs/* readHubAddress */.yc)(step) };
  const github = (0,github_inputs/* readGithubAccess */.I)(step);
  const hubGaps = (0,inputs/* ownerGaps */.Be)(step);
  const isAlone = github === void 0 && activity === void 0;
  const isNeeded = requested.some((part) => part !== "github") && (hubGaps.length === 0 || isAlone);
  const hub = isNeeded ? (0,inputs/* readOwner */.A7)(step) : void 0;
  const sources = { hub, github, activity: activity ?? hub, programs: hub, repositories: hub ?? activity };
  const isDefault = !(0,runner_inputs/* isWritten */.QH)(step, "parts");
  const parts = auditParts.filter((part) => {
    if (requested.includes(part)) return true;
    if (part === "repositories") return hub !== void 0 && requested.includes("hub");
    return isDefault && part !== "hub" && sources[part] !== void 0;
  });
  if (parts.every((part) => sources[part] === void 0)) {
    throw new base_error/* OatError */.vE("INPUT_INVALID", {
      message: 'missing: input "hub-username" or input "github-token"',
      hint: 'give an owner account of Docker Hub (inputs "hub-username" and "hub-password"), a GitHub token, or both: audit looks at what they show. Input "activity-token" alone shows the audit log'
    });
  }
  return {
    // Without a list there is nothing to compare with, at the usual path either.
    config: (0,runner_inputs/* readText */.yR)(step, "config"),
    /** What is compared: at least one of them, with what it needs. */
    parts,
    hub,
    hubGaps,
    /** An organization access token that reads the audit log. */
    activity,
    github,
    warningMs: (0,runner_inputs/* readInteger */.JI)(step, "expiry-warning-days") * base_time/* dayMs */.LP,
    allowRef: (0,runner_inputs/* readOptional */.T9)(step, "allow-ref"),
    failOn: (0,runner_inputs/* readChoice */.Kf)(step, "fail-on"),
    /** Seconds for one exchange. */
    timeout: (0,runner_inputs/* readInteger */.JI)(step, "timeout"),
    attempts: (0,runner_inputs/* readInteger */.JI)(step, "attempts")
  };
}
function readParts(step) {
  const words = (0,base_text/* parseList */.E1)((0,runner_inputs/* readText */.yR)(step, "parts"));
  const unknown = words.find((word) => !auditParts.some((part) => part === word));
  if (unknown === void 0) return auditParts.filter((part) => words.includes(part));
  const problem = `: ${(0,base_text/* quotedWord */.lG)(unknown)} is not known`;
  throw (0,runner_inputs/* invalidInput */.aY)("parts", problem, `write some of: ${auditParts.join(", ")}`);
}


;// CONCATENATED MODULE: ./build/src/audit/compared.js





const mostNamed = 8;
function comparedParts(view) {
  const { tokenList, hub, github, programs, events, pushes, repositories, thisRepository } = view;
  const some = (count, one, many) => count === void 0 || count === 0 ? [] : [(0,base_text/* counted */.hS)(count, one, many)];
  const secrets = tokenList.tokens.flatMap((entry) => entry.stores).filter(token_list_store/* isSecretStore */.Qo);
  const onGithub = secrets.filter((it) => github?.places.has((0,token_list_store/* placeName */.fW)(it, thisRepository)) === true).length;
  return {
    seen: [
      `${(0,base_text/* counted */.hS)(tokenList.tokens.length, "entry", "entries")} of the token list`,
      ...hub === void 0 ? [] : [`${(0,base_text/* counted */.hS)(hub.tokens.length, "token")} on Docker Hub`],
      ...some(onGithub, "copy", "copies").map((copies) => `${copies} on GitHub`),
      ...some(repositories?.size, "repository", "repositories"),
      ...some(programs?.size, "copy", "copies").map((copies) => `${copies} by programs`),
      ...some(events && tokenList.auditDays, "day").map((days) => `${days} of Docker's audit log`),
      ...some(pushes?.length, "push", "pushes")
    ],
    missed: [...new Set(missed(view))]
  };
}
function comparedLine({ seen, missed: names }) {
  const rest = names.length === 0 ? "" : `; not compared: ${(0,base_text/* firstOf */.Ku)(names, mostNamed).join(", ")}`;
  return `Compared: ${seen.join(", ")}${rest}`;
}
function missed(view) {
  const { tokenList, inputs, hub, github, programs, events, repositories, gaps, thisRepository } = view;
  const seen = { hub, github, activity: events, programs: programs ?? true, repositories };
  const unread = auditParts.filter((part) => seen[part] === void 0);
  const within = gaps.filter(({ what }) => !unread.some((part) => partWords[part] === what));
  const stores = tokenList.tokens.flatMap((entry) => entry.stores);
  const isSeen = {
    secret: () => true,
    kubernetes: () => false,
    program: (store) => (0,stores_programs/* isChecked */.WJ)(store) && programs?.has(store) === true
  };
  const elsewhere = stores.filter((store) => !isSeen[(0,token_list_store/* familyOf */.Ap)(store)](store));
  const isBlind = (github?.places.size ?? 0) === 0 || !stores.some(token_list_store/* isSecretStore */.Qo);
  return [
    ...isBlind ? ["any copy of a token"] : [],
    ...unread.map((part) => `${partWords[part]}${inputs.parts.includes(part) ? "" : ' (not in "parts")'}`),
    ...hub && tokenList.owners === void 0 ? ['who created tokens (the token list has no "owners")'] : [],
    ...within.map(({ what }) => what === partWords.activity ? `the rest of ${what}` : what),
    ...elsewhere.map((store) => (0,token_list_store/* storeWords */.fI)((0,token_list_store/* storeName */.Hz)(store, thisRepository)))
  ];
}


// EXTERNAL MODULE: ./build/src/tokens/token.js
var tokens_token = __webpack_require__(6617);
;// CONCATENATED MODULE: ./build/src/audit/finding.js
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
  LIST_UNPROTECTED: ["warning", "add its path and owners to CODEOWNERS, and require their review"]
};
const auditCodes = Object.keys(kinds);
function finding_finding(code, { subject, message, entry }) {
  const [severity, remedy] = kinds[code];
  const { channel, access } = entry ?? {};
  const about = { ...channel !== void 0 && { channel }, ...access && { access } };
  return { code, severity, subject, ...about, message, remedy };
}
const ranks = { error: 0, warning: 1, notice: 2 };
function sortFindings(findings) {
  const key = ({ code, subject, message }) => JSON.stringify([code, subject, message]);
  return [...findings].sort((a, b) => ranks[a.severity] - ranks[b.severity] || (key(a) < key(b) ? -1 : 1));
}


// EXTERNAL MODULE: ./build/src/token-list/label.js
var token_list_label = __webpack_require__(3236);
// EXTERNAL MODULE: ./build/src/rotate/plan/entry.js
var plan_entry = __webpack_require__(6717);
// EXTERNAL MODULE: ./build/src/rotate/plan/rotation.js + 2 modules
var rotation = __webpack_require__(1097);
// EXTERNAL MODULE: ./build/src/rotate/plan/sweep.js
var sweep = __webpack_require__(8457);
// EXTERNAL MODULE: ./build/src/tokens/leak.js
var leak = __webpack_require__(5421);
;// CONCATENATED MODULE: ./build/src/audit/tokens.js








const skewMs = 10 * 6e4;
function openLeaks({ tokens: all }, { tokens, now }, list) {
  return all.flatMap((entry) => {
    const policy = (0,plan_entry/* entryPolicy */.PX)(entry, { ...list, all });
    const asked = { run: "audit", startedAt: now, forced: false, compromised: false, explained: [] };
    const setup = { policy, ...asked, limits: { ...plan_entry/* rotationLimits */.bO, tolerance: skewMs } };
    const { told, leaked } = (0,rotation/* startRotation */.DP)(setup, { tokens, stores: [], hidden: [] }).known;
    return told === void 0 ? [] : [{ entry, setup, told, since: (0,leak/* leakedSince */.Ly)(leaked, told) }];
  });
}
function currentToken({ label }, { tokens }) {
  return currentOf((0,tokens_token/* readEntryTokens */.Hp)(tokens, label));
}
function currentOf(tokens) {
  const current = (0,tokens_token/* findCurrent */.$Q)(tokens) ?? tokens.findLast(({ state }) => state === "plain");
  return current && (0,tokens_copies/* markOf */.Fg)(current)?.replacedAt === void 0 ? current : void 0;
}
function seenTokens(tokenList, { tokens, now }, home) {
  const known = tokenList.tokens.flatMap((entry) => {
    const { graceMs, deleteAfterMs } = entry.rotation;
    const own = (0,tokens_token/* readEntryTokens */.Hp)(tokens, entry.label);
    const current = currentOf(own);
    const others = own.filter((token) => token !== current).reverse();
    return [...current === void 0 ? [] : [current], ...others].map((token) => {
      const state = token === current ? "current" : stateBeside(token, current, now);
      const isRetired = state === "deactivated" && token.state === "retired";
      const ends = isRetired ? token.since + deleteAfterMs : void 0;
      return {
        token,
        entry,
        state,
        leaves: state === "replaced" ? (0,sweep/* supersededAt */.Ut)(token, own, now) + graceMs : ends
      };
    });
  });
  const ids = new Set(known.map(({ token }) => token.id));
  const strangers = tokens.filter(({ id }) => !ids.has(id));
  const rest = strangers.map((token) => {
    return { token, entry: void 0, state: strangerState(token, home), leaves: void 0 };
  });
  return [...known, ...rest];
}
function stateBeside(token, current, now) {
  if (!(0,tokens_token/* works */.No)(token, now)) return (0,tokens_token/* isExpired */._d)(token, now) ? "expired" : "deactivated";
  if (token.state === "retired") return "reactivated";
  const isNewer = current === void 0 || (0,tokens_token/* isOlder */.tW)(current, token);
  if (token.state === "plain" && current && (current.state === "plain" || isNewer)) return "duplicate";
  return token.state === "pending" && isNewer ? "pending" : "replaced";
}
function strangerState(token, home) {
  const other = (0,tokens_copies/* markOf */.Fg)(token)?.home?.toLowerCase();
  const isOurs = (0,token_list_label/* parseLabel */.Q_)(token.label).state !== void 0;
  const isOther = isOurs && other !== void 0 && home !== void 0 && other !== home;
  return isOther ? "of another list" : "not in the list";
}


;// CONCATENATED MODULE: ./build/src/audit/copies.js







function copiesIn(entry, view) {
  const { hub, github, programs, thisRepository } = view;
  const token = hub && currentToken(entry, hub);
  return entry.stores.map((store) => {
    const name = (0,token_list_store/* storeName */.Hz)(store, thisRepository);
    if (!(0,token_list_store/* isSecretStore */.Qo)(store)) {
      return { store, name, state: ((0,stores_programs/* isChecked */.WJ)(store) ? programs?.get(store) : void 0) ?? "not seen" };
    }
    const place = github?.places.get((0,token_list_store/* placeName */.fW)(store, thisRepository));
    if (place === void 0) return { store, name, state: "not seen" };
    const secret = place.secrets.get(store.secret);
    if (secret === void 0) return { store, name, state: "absent" };
    const variables = store.app === "actions" ? place.variables : void 0;
    return { store, name, state: stateOf(secret, token), secret, variables };
  });
}
function stateOf({ updatedAt }, token) {
  if (token === void 0) return "present";
  if (updatedAt + skewMs < token.createdAt) return "older";
  return token.state === "current" && updatedAt > token.since ? "changed" : "present";
}
function copyFindings(view) {
  const { tokenList, hub, github } = view;
  const copies = tokenList.tokens.flatMap((entry) => {
    const current = hub === void 0 ? "unseen" : currentToken(entry, hub);
    return copiesIn(entry, view).flatMap((copy) => {
      const shadows = (github?.shadows ?? []).filter(({ store }) => store === copy.name);
      const hidden = shadows.map(({ by }) => {
        return ["SECRET_SHADOWED", `${(0,token_list_store/* storeWords */.fI)(by)} has the same name, and jobs get that one`];
      });
      const found = [wrongValue(copy, entry, current), wrongReaders(copy), wrongExpiry(copy, current), hidden];
      return found.flat().map(([code, message]) => finding_finding(code, { subject: copy.name, entry, message }));
    });
  });
  const legacy = [...github?.places ?? []].flatMap(
    ([place, { secrets }]) => tokenList.legacySecrets.filter((name) => secrets.has(name)).map((name) => {
      const message = `the old shared account's secret ${name} is still there`;
      return finding_finding("SECRET_LEGACY", { subject: `${place}:${name}`, message });
    })
  );
  return [...copies, ...legacy];
}
function wrongValue({ state, secret }, { label, oidc }, current) {
  const isToken = current !== void 0 && current !== "unseen";
  if (state === "absent") {
    if (oidc !== void 0 && !isToken) return [];
    return [["SECRET_ABSENT", `is not there, and ${JSON.stringify(label)} should be`]];
  }
  if (!isToken || state === "present" || state === "not seen") return [];
  if (secret === void 0) return [["SECRET_MISMATCH", "has another value than the current token"]];
  const minute = (at) => (0,base_time/* formatTime */.fU)(at).slice(0, 16).replace("T", " ");
  const changed = minute(secret.updatedAt);
  const why = state === "older" ? `was last changed ${changed}, before its token was created (${minute(current.createdAt)})` : `was changed ${changed}, after the last rotation (${minute(current.since)})`;
  return [["SECRET_MISMATCH", why]];
}
function wrongExpiry({ store, secret, variables }, current) {
  if (!(0,token_list_store/* isSecretStore */.Qo)(store) || !secret || !variables || current === void 0) return [];
  const name = (0,token_list_store/* expiryVariable */.GL)(store.secret);
  const value = variables.get(name);
  const told = current === "unseen" ? current : current.expiresAt ?? Infinity;
  const expiry = (0,tokens_token/* toldOf */.dc)(told);
  if (value === void 0) {
    return expiry === Infinity ? [] : [["EXPIRY_WRONG", `the variable ${name} is not there`]];
  }
  const time = Date.parse(value);
  const says = (truth) => [
    ["EXPIRY_WRONG", `the variable ${name} says ${JSON.stringify(value.slice(0, 40))}, ${truth}`]
  ];
  if (expiry === void 0) return Number.isNaN(time) ? says("which is not a time") : [];
  if (expiry === Infinity) return says("the token never expires");
  return Math.abs(time - expiry) < 6e4 ? [] : says(`the token expires at ${(0,base_time/* momentText */.Am)(expiry)}`);
}
const audiences = {
  selected: "selected repositories",
  private: "every private repository of the organization",
  all: "every repository of the organization"
};
const byReach = Object.keys(audiences);
function wrongReaders({ store, secret }) {
  if (store.kind !== "organization-secret" || store.visibility === void 0 || !secret) return [];
  const { visibility: seen = "private", repositories = [] } = secret;
  const { visibility: told } = store;
  if (seen !== "selected" || told.kind !== "selected") {
    const wider = byReach.indexOf(seen) - byReach.indexOf(told.kind);
    if (wider === 0) return [];
    const code = wider > 0 ? "SECRET_VISIBLE" : "SECRET_UNREADABLE";
    return [[code, `${audiences[seen]} can read it, the token list says ${audiences[told.kind]}`]];
  }
  const extra = without(repositories, told.repositories);
  const lack = without(told.repositories, repositories);
  const found = [];
  if (extra !== "") found.push(["SECRET_VISIBLE", `${extra} can read it, which the token list does not say`]);
  if (lack !== "") found.push(["SECRET_UNREADABLE", `${lack} cannot read it, and the token list names it`]);
  return found;
}
function without(names, others) {
  const known = others.map((name) => name.toLowerCase());
  return names.filter((name) => !known.includes(name.toLowerCase())).join(", ");
}


// EXTERNAL MODULE: ./build/src/base/markdown.js
var markdown = __webpack_require__(7522);
// EXTERNAL MODULE: ./build/src/tokens/resources.js
var tokens_resources = __webpack_require__(9737);
// EXTERNAL MODULE: ./build/src/hub/failure.js
var failure = __webpack_require__(9839);
// EXTERNAL MODULE: ./build/src/token-list/token-list.js
var token_list = __webpack_require__(96);
;// CONCATENATED MODULE: ./build/src/audit/token-findings.js










function tokenFindings(view) {
  const { tokenList, tokens, hub } = view;
  if (hub === void 0) return [];
  const empty = tokenList.tokens.filter(
    (entry) => entry.oidc === void 0 && !tokens.some((it) => it.entry === entry && it.state === "current")
  );
  return [
    ...empty.map((entry) => {
      const message = `there is no token for ${(0,token_list/* entryWords */.aY)(entry)}`;
      return finding_finding("TOKEN_DEAD", { subject: entry.label, entry, message });
    }),
    ...tokens.flatMap(
      (seen) => [...ruleOf(seen, view), ...foreign(seen, view)].map(
        ([code, message]) => finding_finding(code, { subject: seen.token.label, entry: seen.entry, message })
      )
    ),
    ...wasted(view)
  ];
}
function ruleOf(seen, view) {
  const { token, entry, state } = seen;
  if (entry === void 0) return (0,tokens_token/* works */.No)(token, view.now) ? stranger(seen, view) : [];
  if (state === "current") return current(token, entry, view);
  if (state === "duplicate" || state === "reactivated") return [extra(token, entry)];
  if (state === "pending") return pending(token, view);
  return state === "replaced" ? replaced(seen, entry, view) : [];
}
function current(token, entry, view) {
  const { now, inputs, tokenList } = view;
  const { lastUsedAt, createdAt } = token;
  const expiresAt = (0,tokens_token/* toldOf */.dc)(token.expiresAt);
  if ((0,tokens_token/* isExpired */._d)(token, now)) return [["TOKEN_DEAD", `expired on ${(0,tokens_token/* date */.p6)(expiresAt ?? now)}`]];
  if (!token.isActive) return [["TOKEN_DEAD", "is deactivated, and no other token is current"]];
  const found = [...rights(token, entry), ...mark(token, entry, view)];
  const left = (expiresAt ?? Infinity) - now;
  if (left <= inputs.warningMs) {
    found.push(["TOKEN_EXPIRING", `expires in ${(0,tokens_token/* span */.Ln)(left)}, on ${(0,tokens_token/* date */.p6)(now + left)}`]);
  }
  const idle = lastUsedAt === "unseen" ? 0 : now - (lastUsedAt ?? createdAt);
  if (lastUsedAt !== "unseen" && idle >= tokenList.idleAfterMs) {
    const used = lastUsedAt === void 0 ? `was never used in ${(0,tokens_token/* span */.Ln)(idle)}` : `was last used ${(0,tokens_token/* span */.Ln)(idle)} ago, on ${(0,tokens_token/* date */.p6)(lastUsedAt)}`;
    const keyless = `: jobs log in without it, by the OIDC connection ${entry.oidc ?? ""}. Without the entry they need input "oidc-connection-id"`;
    found.push(["TOKEN_IDLE", `${used}${entry.oidc === void 0 ? "" : keyless}`]);
  }
  return found;
}
function rights({ resources }, entry) {
  if (resources === void 0) return [];
  const { excess, lack } = (0,tokens_resources/* compareResources */.TX)(resources, (0,tokens_resources/* entryResources */.io)(entry));
  const more = ["TOKEN_WIDER", `has more than the token list says: ${excess.join(", ")}`];
  const less = ["TOKEN_NARROWER", `lacks what the token list says: ${lack.join(", ")}`];
  return [...excess.length > 0 ? [more] : [], ...lack.length > 0 ? [less] : []];
}
function mark(token, entry, view) {
  const { home, thisRepository } = view;
  if (token.state !== "current" || token.description === void 0 || home === void 0) return [];
  const own = (0,tokens_copies/* markOf */.Fg)(token);
  const copies = (0,tokens_copies/* copiesOf */.lS)(entry.stores, thisRepository);
  if ((0,tokens_copies/* whoseToken */.gV)(token, { home, copies, resources: (0,tokens_resources/* entryResources */.io)(entry) }) === "elsewhere") {
    const other = own?.home ?? "somebody else";
    return [["LABEL_TAKEN", `belongs to the token list of ${other}, by its description`]];
  }
  const isSame = own?.copies === copies;
  return isSame ? [] : [["COPIES_CHANGED", "the token list names other places than those that got it"]];
}
function extra(token, entry) {
  const what = token.state === "retired" ? `is labelled as deactivated since ${(0,tokens_token/* date */.p6)(token.since ?? 0)}, and works` : "has exactly the label of the entry, and works beside the current one";
  return ["TOKEN_EXTRA", [what, ...rights(token, entry).map(([, message]) => message)].join("; ")];
}
function pending({ run, since = 0 }, { now }) {
  if (run !== token_list_label/* endedRun */.Ok && now - since < tokens_token/* presumedDeadMs */.yt) return [];
  return [["TOKEN_LEFTOVER", `was left behind ${(0,tokens_token/* span */.Ln)(now - since)} ago by run ${run ?? "unknown"}`]];
}
function replaced({ token, leaves = 0 }, entry, view) {
  if (leaves >= view.now) return [];
  const { lastUsedAt } = token;
  const users = copiesIn(entry, view).filter(({ state }) => state === "older");
  const never = lastUsedAt === void 0 ? "never used" : "nobody knows when it was last used";
  const use = typeof lastUsedAt === "number" ? `last used on ${(0,tokens_token/* date */.p6)(lastUsedAt)}` : never;
  const places = users.length === 0 ? "" : `; still in ${users.map(({ name }) => (0,token_list_store/* storeWords */.fI)(name)).join(", ")}`;
  const age = (0,tokens_token/* span */.Ln)(view.now - leaves + entry.rotation.graceMs);
  return [["TOKEN_LEFTOVER", `still works ${age} after its successor; ${use}${places}`]];
}
function stranger({ token, state }, view) {
  const { inputs, tokenList, thisRepository } = view;
  if (inputs.activity !== void 0 && onlyReadsActivity(token)) return [];
  const { createdAt, resources = [] } = token;
  const createdBy = (0,tokens_token/* toldOf */.dc)(token.createdBy);
  const strong = resources.filter(({ scopes }) => scopes.some((scope) => !/-(?:pull|read)$/.test(scope)));
  const ours = tokenList.tokens.flatMap((entry) => (0,tokens_resources/* entryResources */.io)(entry));
  const isStrong = strong.some(({ type }) => type !== "TYPE_REPO") || (0,tokens_resources/* shareRepository */.k$)(strong, ours);
  const { home = "", copies } = (0,tokens_copies/* markOf */.Fg)(token) ?? {};
  const wasHere = tokenList.tokens.some(({ stores }) => (0,tokens_copies/* copiesOf */.lS)(stores, thisRepository) === copies);
  const isOther = state === "of another list";
  if (isOther && !isStrong) return [];
  const origin = `was created on ${(0,tokens_token/* date */.p6)(createdAt)}${createdBy === void 0 ? "" : ` by ${createdBy}`}`;
  const why = isOther ? `its description says that it belongs to the token list of ${home}${wasHere ? ", and was in a place of this one" : ""}` : (0,token_list_label/* parseLabel */.Q_)(token.label).state === void 0 ? "is not in the token list" : "is one of ours by its label, but the token list has lost its name";
  const strength = isStrong ? ". It can push to a repository of the list, or change more" : "";
  const code = isStrong && (wasHere || !isOther) ? "TOKEN_EXTRA" : "TOKEN_UNMANAGED";
  return [[code, `${origin}, and ${why}${strength}`]];
}
function onlyReadsActivity({ resources = [] }) {
  const scopes = resources.flatMap((resource) => resource.scopes);
  return scopes.length > 0 && scopes.every((scope) => scope === "scope-activity-read");
}
function foreign({ token, state }, { tokenList, now }) {
  const createdBy = (0,tokens_token/* toldOf */.dc)(token.createdBy);
  const known = tokenList.owners?.map((name) => name.toLowerCase());
  if (known === void 0 || createdBy === void 0 || known.includes(createdBy.toLowerCase())) return [];
  if (!(0,tokens_token/* works */.No)(token, now) || state === "replaced") return [];
  return [["TOKEN_FOREIGN", `was created by ${createdBy}, who is not among the owners of the token list`]];
}
function wasted({ tokens, tokenList, now }) {
  const dead = tokens.filter(
    ({ token, state, leaves = 0 }) => !(0,tokens_token/* works */.No)(token, now) && state !== "current" && leaves < now
  );
  if (dead.length === 0) return [];
  const all = dead.map(({ token }) => JSON.stringify(token.label));
  const labels = (0,base_text/* firstOf */.Ku)(all, 5);
  const message = `${dead.length} of ${tokens.length} tokens ${dead.length === 1 ? "is" : "are"} deactivated or expired, and should be gone (${labels.join(", ")}); Docker counts them too, up to ${failure/* planLimits */.Yy}`;
  return [finding_finding("QUOTA_WASTED", { subject: tokenList.organization, message })];
}


;// CONCATENATED MODULE: ./build/src/audit/inventory.js










function auditInventory(view) {
  const { tokenList, tokens } = view;
  const entries = tokenList.tokens.flatMap((entry) => {
    const own = tokens.filter((it) => it.entry === entry);
    const hasCurrent = own.some(({ state }) => state === "current");
    return [...hasCurrent ? [] : [rowOf(entry, void 0, view)], ...own.map((it) => rowOf(entry, it, view))];
  });
  const strangers = tokens.filter(({ entry }) => entry === void 0);
  return [...entries, ...strangers.map((it) => rowOf(void 0, it, view))];
}
function rowOf(entry, seen, view) {
  const { token, leaves, state = view.hub === void 0 ? "not seen" : "absent" } = seen ?? {};
  const { resources, createdAt, description = "" } = token ?? {};
  const time = (at) => at === void 0 ? null : (0,base_time/* formatTime */.fU)(at);
  const told = (at) => token === void 0 || at === "unseen" ? null : time(at) ?? "never";
  const flat = resources?.flatMap(({ path, scopes }) => scopes.map((scope) => ({ path, scope })));
  const isReader = view.inputs.activity !== void 0 && token && onlyReadsActivity(token);
  const words = (0,tokens_copies/* withoutCopies */.OX)(description) || (isReader ? "reads the audit log (activity-token)" : null);
  const isKept = entry !== void 0 && ["current", "absent", "not seen"].includes(state);
  const copies = isKept ? copiesIn(entry, view) : [];
  const own = resources?.filter(({ type, path }) => type === "TYPE_REPO" && path !== tokens_resources/* everyPublicRepository */.x8);
  const rights = flat?.filter(({ path }) => path !== tokens_resources/* everyPublicRepository */.x8);
  return {
    label: token?.label ?? entry?.label ?? "",
    state,
    works: token === void 0 ? null : (0,tokens_token/* works */.No)(token, view.now),
    purpose: entry?.purpose ?? words,
    channel: entry?.channel ?? null,
    access: entry?.access ?? null,
    repositories: own?.map(({ path }) => path) ?? entry?.repositories ?? null,
    rights: rights?.map(({ path, scope }) => `${scope} on ${path}`) ?? null,
    publicRead: flat?.some(({ path }) => path === tokens_resources/* everyPublicRepository */.x8) ?? null,
    createdBy: (0,tokens_token/* toldOf */.dc)(token?.createdBy) ?? null,
    createdAt: time(createdAt),
    expiresAt: told(token?.expiresAt),
    lastUsedAt: told(token?.lastUsedAt),
    rotatedAt: state === "current" && token?.state === "current" ? time(token.since) : null,
    deactivateAfter: state === "replaced" ? time(leaves) : null,
    deleteAfter: state === "deactivated" ? time(leaves) : null,
    oidc: entry?.oidc ?? null,
    id: token?.id ?? null,
    copies: copies.map(({ name: store, secret, state: held }) => {
      return { store, updatedAt: time(secret?.updatedAt), state: held };
    })
  };
}
const mostRows = 100;
const mostCopies = 10;
function inventoryLines(inventory) {
  const shown = inventory.slice(0, mostRows);
  const more = inventory.length - shown.length;
  if (shown.length === 0) return [];
  return [
    "#### Tokens",
    "",
    ...shown.map((token) => {
      const copies = (0,base_text/* firstOf */.Ku)(token.copies.map(copyText), mostCopies);
      return `- ${[whatItIs(token).join(" \xB7 "), lifeOf(token).join(" \xB7 "), ...copies].filter(Boolean).join("<br>")}`;
    }),
    "",
    ...more > 0 ? [`\u2026 and ${more} more: see the output <code>inventory</code>.`, ""] : []
  ];
}
function whatItIs(token) {
  const { label, state, works: works2, purpose, access, channel, oidc, rights, publicRead, repositories } = token;
  const use = [channel, access, state].filter((word) => word !== null).join(" ");
  const has = rights?.map((right) => {
    const image = (0,tokens_resources/* imageRight */.MJ)(right);
    return (0,markdown/* plainText */.wh)(image === void 0 || image.action === "delete" ? right : `${image.action} ${image.path}`);
  });
  return [
    // The state and its time stand below.
    `<b>${(0,markdown/* plainText */.wh)((0,token_list_label/* parseLabel */.Q_)(label).name)}</b>`,
    ...purpose === null ? [] : [`<i>${(0,markdown/* plainText */.wh)(purpose)}</i>`],
    `${(0,markdown/* plainText */.wh)(use)}${state === "current" && !works2 ? ", does not work" : ""}`,
    ...has ?? [`for ${(repositories ?? []).map(markdown/* plainText */.wh).join(", ") || "unknown repositories"}`],
    ...publicRead === null ? [] : [publicRead ? "read public images" : "not public images"],
    ...oidc === null ? [] : ["jobs log in without it (OIDC)"]
  ];
}
function lifeOf(token) {
  const times = [
    [`created${token.createdBy === null ? "" : ` by ${(0,markdown/* plainText */.wh)(token.createdBy)}`}`, token.createdAt],
    ["rotated", token.rotatedAt],
    ["expires", token.expiresAt],
    ["last used", token.lastUsedAt],
    ["works beside the new one until", token.deactivateAfter],
    ["to be deleted after", token.deleteAfter]
  ];
  return times.flatMap(([what, time]) => time === null ? [] : [`${what}: ${day(time)}`]);
}
const copyWords = {
  present: "has the token",
  absent: "<b>missing</b>",
  older: "<b>older than the token</b>",
  changed: "<b>has another value</b>",
  "not seen": "not looked at"
};
function copyText({ store, state, updatedAt }) {
  const name = (0,markdown/* plainText */.wh)((0,token_list_store/* storeWords */.fI)(store));
  if (updatedAt === null) return `${name}: ${copyWords[state]}`;
  const note = { ...copyWords, present: "", changed: "<b>changed after the rotation</b>" }[state];
  return `${name}: ${note === "" ? "" : `${note}, `}written ${day(updatedAt)}`;
}
const day = (time) => time.slice(0, 10);


// EXTERNAL MODULE: ./build/src/rotate/plan/report.js
var plan_report = __webpack_require__(3519);
;// CONCATENATED MODULE: ./build/src/audit/leak.js






function seenLeaks(view) {
  return view.leaks.map((leak) => {
    const { entry, since } = leak;
    const current = (0,tokens_token/* findCurrent */.$Q)((0,tokens_token/* readEntryTokens */.Hp)(view.hub?.tokens ?? [], entry.label));
    return { entry, since, changedAt: current?.since ?? view.now, report: entryReport(leak, current, view) };
  });
}
function entryReport(leak, current, view) {
  const { entry, setup } = leak;
  const { hub, now } = view;
  const tokens = hub?.tokens ?? [];
  const copies = copiesIn(entry, view);
  const stores = copies.map(({ name: store, state, secret }) => {
    if (state === "absent") return { store, kind: "empty" };
    if (state === "not seen") return { store, kind: "opaque" };
    if (secret !== void 0) return { store, kind: "stamped", updatedAt: secret.updatedAt, ahead: 0 };
    return { store, kind: "open", holds: state === "present" ? current?.id : void 0 };
  });
  const list = { step: "list", pause: 0 };
  const listed = { step: list, outcome: { result: "listed", tokens }, now };
  const shadows = (view.github?.shadows ?? []).filter((by) => stores.some(({ store }) => store === by.store));
  const hidden = shadows.map((seen) => ({ seen }));
  const looked = { step: { step: "look" }, outcome: { result: "looked", stores, hidden }, now };
  const begun = (0,rotation/* startRotation */.DP)(setup, { tokens, stores, hidden }, deletions(leak, view));
  const report = (0,plan_report/* reportEntry */.j)((0,rotation/* advance */.np)((0,rotation/* advance */.np)(begun, listed), looked), now);
  const unlooked = copies.filter(({ store, state }) => state === "not seen" && (0,token_list_store/* isSecretStore */.Qo)(store));
  const gaps = [...report.gaps, ...unlooked.map(({ name }) => `${(0,token_list_store/* storeWords */.fI)(name)} was not looked at`)];
  return { ...report, complete: gaps.length === 0, gaps };
}
function deletions({ entry, told }, { events = [] }) {
  const creations = events.filter(({ action }) => action === "create");
  return events.flatMap(({ action, token, at }) => {
    if (action !== "delete" || token === void 0 || at < told) return [];
    const createdAt = creations.find((it) => it.token?.id === token.id)?.at ?? 0;
    const [before] = (0,tokens_token/* readEntryTokens */.Hp)([{ ...token, createdAt, isActive: true }], entry.label);
    if (before === void 0) return [];
    return [{ step: { step: "delete", id: token.id }, outcome: { result: "done" }, now: at, before }];
  });
}
function leakFindings(leaks) {
  return leaks.filter(({ report }) => !report.complete).map(({ entry, report }) => {
    const message = `a token of this entry leaked, and that is not over: ${report.gaps.join("; ")}`;
    return finding_finding("ROTATION_INCOMPLETE", { subject: entry.label, entry, message });
  });
}


// EXTERNAL MODULE: ./build/src/base/group-by.js
var group_by = __webpack_require__(9976);
;// CONCATENATED MODULE: ./build/src/audit/log.js





const log_mostRows = 60;
const shortDigest = "sha256:".length + 12;
function logFindings(view) {
  const { tokenList, events = [], pushes = [], inputs } = view;
  const rotators = [inputs.hub?.account.username ?? "", ...tokenList.rotationAccounts];
  const changes = events.filter(({ actor }) => !isAmong(rotators, actor));
  const unexpected = pushes.filter(({ repository, actor }) => {
    const told = tokenList.tokens.filter((entry) => entry.pushers && entry.repositories.includes(repository));
    const pushers = told.flatMap((entry) => entry.pushers ?? []);
    return told.length > 0 && !isAmong(pushers, actor);
  });
  return [
    ...newestOfEach(changes, ({ actor, action }) => `${action} ${actor}`).map(([latest, count]) => {
      const { actor, description, at } = latest;
      const times = count === 1 ? "" : ` (${count} times, this the latest)`;
      const message = `${actor} ${description} on ${(0,tokens_token/* date */.p6)(at)}${times}`;
      return finding_finding("TOKEN_ACTIVITY", { subject: actor, message });
    }),
    ...newestOfEach(unexpected, byActor).map(([{ repository, actor, at, tag, digest }, count]) => {
      const which = `tag ${tag ?? "unknown"}, digest ${digest?.slice(0, shortDigest) ?? "unknown"}`;
      const message = `${actor} pushed ${(0,base_text/* counted */.hS)(count, "time")}, the latest on ${(0,tokens_token/* date */.p6)(at)}: ${which}; the token list names other "pushers"`;
      return finding_finding("PUSH_UNEXPECTED", { subject: repository, message });
    })
  ];
}
const isAmong = (names, actor) => names.some((name) => name.toLowerCase() === actor.toLowerCase());
const byActor = ({ repository, actor }) => `${repository} ${actor}`;
function newestOfEach(events, keyOf) {
  const newestFirst = events.toSorted((a, b) => b.at - a.at);
  return [...(0,group_by/* groupBy */.$)(newestFirst, keyOf).values()].flatMap(
    ([newest, ...others]) => newest === void 0 ? [] : [[newest, others.length + 1]]
  );
}
function pushLines(pushes = []) {
  const groups = newestOfEach(pushes, byActor);
  if (groups.length === 0) return [];
  const lines = groups.slice(0, log_mostRows).map(([{ actor, repository, at }, count]) => {
    const latest = count === 1 ? "" : "the latest ";
    return `- ${(0,markdown/* plainText */.wh)(actor)} to ${(0,markdown/* codeText */.ph)(repository)}: ${(0,base_text/* counted */.hS)(count, "push", "pushes")}, ${latest}${(0,tokens_token/* date */.p6)(at)}`;
  });
  const more = groups.length - lines.length;
  const rest = more > 0 ? [`- and ${more} more: see the output <code>pushes</code>`] : [];
  return ["#### Pushes", "", ...lines, ...rest, ""];
}


// EXTERNAL MODULE: ./build/src/base/batches.js
var batches = __webpack_require__(235);
// EXTERNAL MODULE: ./build/src/base/look.js
var look = __webpack_require__(4928);
// EXTERNAL MODULE: ./build/src/hub/details.js
var details = __webpack_require__(6047);
// EXTERNAL MODULE: ./build/src/runner/input-words.js
var input_words = __webpack_require__(3152);
;// CONCATENATED MODULE: ./build/src/audit/look-github.js





async function lookAtGithub(tokenList, ports) {
  const { github, thisRepository, noteGap, onProgress } = ports;
  const stores = tokenList.tokens.flatMap((entry) => entry.stores).filter(token_list_store/* isSecretStore */.Qo);
  const isAsked = tokenList.legacySecrets.length > 0 || stores.some((it) => it.kind === "organization-secret");
  const searched = isAsked && thisRepository !== "" ? [ownPlace] : [];
  const byPlace = (0,group_by/* groupBy */.$)([...stores, ...searched], (store) => (0,token_list_store/* placeName */.fW)(store, thisRepository));
  const places = /* @__PURE__ */ new Map();
  const repositories = /* @__PURE__ */ new Set();
  let looks = 0;
  await (0,batches/* inBatches */.o)([...byPlace], async ([name, [first, ...others]]) => {
    onProgress(`${looks += 1} of ${byPlace.size}: ${name}`);
    if (first === void 0) return;
    const watched = [first, ...others].map(({ secret }) => secret);
    const place = await orGap(name, noteGap, () => github.place(first, watched));
    if (place === void 0) return;
    places.set(name, place);
    if (first === ownPlace) return;
    if (first.kind !== "organization-secret") repositories.add(first.repository ?? thisRepository);
    if (first.app === "actions" && place.variables === void 0) {
      noteGap(name, "its variables may not be read, so expiries were not compared");
    }
  });
  const archives = await (0,batches/* inBatches */.o)([...repositories], async (name) => {
    return await orGap(name, noteGap, () => github.isArchived(name)) === true ? [name] : [];
  });
  return {
    /** By their name in a store's name: `actions:acme/acme#nightly`. */
    places,
    /** Repositories whose secrets nothing can change. */
    archived: archives.flat(),
    shadows: shadowsOf(stores, places, thisRepository)
  };
}
const ownPlace = (0,token_list_store/* anySecretOf */.ic)();
function shadowsOf(stores, places, thisRepository) {
  const listed = new Set(stores.map((store) => (0,token_list_store/* storeName */.Hz)(store, thisRepository)));
  return stores.flatMap(
    (store) => [...places].flatMap(([place, { secrets }]) => {
      const by = `${place}:${store.secret}`;
      const isThere = secrets.has(store.secret) && !listed.has(by);
      const isShadow = isThere && (0,token_list_store/* isHiddenFrom */.LT)(place, store, thisRepository);
      return isShadow ? [{ store: (0,token_list_store/* storeName */.Hz)(store, thisRepository), by }] : [];
    })
  );
}
async function orGap(subject, noteGap, read) {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof base_error/* OatError */.vE) || !error.code.startsWith("STORE_")) throw error;
    noteGap(subject, (0,base_error/* withoutCode */.MK)(error));
    return void 0;
  }
}


;// CONCATENATED MODULE: ./build/src/audit/look.js













async function look_look(inputs, from) {
  const { runner, tokenList, checkout, home } = from;
  const thisRepository = (0,github_variables/* jobOf */.Z)(runner.environment).repository;
  const looks = [];
  const noteGap = (subject, message) => void looks.push((0,look/* unseen */.nv)(subject, message));
  const see = seeing(inputs, runner, looks);
  const [docker, github] = await Promise.all([
    lookAtDocker(inputs, from, { see, noteGap, thisRepository, home }),
    see(
      "github",
      from.github,
      (port) => lookAtGithub(tokenList, { github: port, thisRepository, noteGap, onProgress: runner.progress })
    )
  ]);
  const { hub } = docker;
  const programs = await see(
    "programs",
    inputs.hub && from.openPrograms,
    async (open) => hub === void 0 ? void 0 : lookAtPrograms(tokenList, hub, { open, noteGap })
  );
  const { isWhole, gaps } = (0,look/* combine */.kg)(noPart.unseen, looks);
  return {
    ...docker,
    tokenList,
    /** Docker Hub's clock, in milliseconds since 1970; 0 where it was not asked. */
    now: hub?.now ?? 0,
    /** Every token, and what it is to the list; none where Docker Hub was not looked at. */
    tokens: hub === void 0 ? [] : seenTokens(tokenList, hub, home),
    github,
    programs,
    checkout,
    isWhole,
    gaps,
    inputs,
    /** `owner/repo` that the list stands in; '' where it is not known. */
    thisRepository,
    home,
    server: (0,github_variables/* jobOf */.Z)(runner.environment).server
  };
}
const noPart = (0,look/* unseen */.nv)("any part", "none is asked for", 'name one in input "parts"');
function seeing({ parts, hubGaps }, { place }, looks) {
  return async (part, port, view) => {
    if (!parts.includes(part)) return void 0;
    const what = partWords[part];
    const look2 = port === void 0 ? (0,look/* unseen */.nv)(what, `was to be compared, and ${emptyInputs(part, hubGaps)}`) : await (0,look/* lookAt */.t5)(what, place, () => view(port));
    looks.push(look2);
    return "seen" in look2 ? look2.seen : void 0;
  };
}
function emptyInputs(part, gaps) {
  if (part === "github") return 'input "github-token" is empty';
  const owner = `${(0,input_words/* inputWords */.c)(gaps)} ${gaps.length === 1 ? "is" : "are"} empty`;
  const either = `neither input "activity-token" nor an owner account is given: ${owner}`;
  return part === "hub" || part === "programs" ? owner : either;
}
async function lookAtDocker({ activity: hasToken, parts }, { tokenList, activity, ...ports }, { see, noteGap, ...list }) {
  const hub = await see("hub", ports.hub, (port) => lookAtTokens(port, tokenList));
  const leaks = hub === void 0 ? [] : openLeaks(tokenList, hub, list);
  for (const { label, unread, ...token } of hub?.tokens ?? []) {
    if (unread !== void 0) noteGap(JSON.stringify(label), `its rights could not be read: ${unread}`);
    const owner = tokenList.owners && { created_by: token.createdBy };
    const fields = { expires_at: token.expiresAt, last_used_at: token.lastUsedAt, ...owner };
    const missed = Object.entries(fields).flatMap(([name, told]) => told === "unseen" ? name : []);
    if (missed.length > 0) noteGap(JSON.stringify(label), `Docker Hub does not tell its ${missed.join(", ")}`);
  }
  const isRefused = parts.includes("hub") && hub === void 0 && hasToken === void 0;
  if (isRefused) return { hub, leaks, events: void 0, pushes: void 0, repositories: void 0 };
  const log = await see("activity", activity, async (port) => ({
    events: await lookAtChanges(port, tokenList.auditDays, noteGap),
    pushes: await lookAtPushes(tokenList, port, { leaks, noteGap })
  }));
  const names = [...new Set(tokenList.tokens.flatMap((entry) => entry.repositories))];
  const repositories = await see("repositories", ports.repositories, async (port) => {
    return new Map(await (0,batches/* inBatches */.o)(names, async (name) => [name, await port.repository(name)]));
  });
  return { hub, leaks, events: log?.events, pushes: log?.pushes, repositories };
}
async function lookAtTokens(hub, { tokens: entries }) {
  const [listed, isAsked, readDetails] = [await hub.list(), (0,leak/* mayTell */.rF)(entries), (0,details/* createDetailReader */.n)(hub.details)];
  const now = hub.serverTime();
  return {
    now,
    tokens: await (0,batches/* inBatches */.o)(listed, async (token) => isAsked(token) ? readDetails(token) : token)
  };
}
async function lookAtChanges(log, days, noteGap) {
  const actions = ["create", "update", "delete"];
  const logs = await (0,batches/* inBatches */.o)(actions, (action) => log.events(action, { days }));
  const cut = logs.flatMap(({ events, isWhole }, index) => {
    const first = (0,tokens_token/* date */.p6)(Math.min(...events.map(({ at }) => at)));
    return isWhole ? [] : [`${events.length} of "${actions[index] ?? ""}" after ${first}`];
  });
  if (cut.length > 0) {
    const message = `has too many events in ${days} days, and only the latest were compared: ${cut.join(", ")}. A smaller "audit-days" in the token list avoids that`;
    noteGap(partWords.activity, message);
  }
  return logs.flatMap(({ events }) => events);
}
async function lookAtPushes({ tokens, auditDays: days }, log, { leaks, noteGap }) {
  const all = [...new Set(tokens.flatMap((entry) => entry.repositories))];
  const watching = [...leaks.map(({ entry }) => entry), ...tokens.filter(({ pushers }) => pushers)];
  const watched = all.filter((name) => watching.some(({ repositories }) => repositories.includes(name)));
  const logs = await (0,batches/* inBatches */.o)(watched, async (name) => {
    const times = leaks.filter(({ entry }) => entry.repositories.includes(name)).map(({ since: since2 }) => since2);
    const since = times.length === 0 ? void 0 : Math.min(...times);
    const { events, isWhole } = await log.pushes(name, { days, since });
    if (!isWhole) {
      noteGap(name, `was pushed to so often that only the latest ${events.length} pushes were read`);
    }
    return events;
  });
  const others = all.filter((name) => !watched.includes(name));
  const latest = others.length === 0 ? [] : (await log.pushes(void 0, { days })).events;
  return [...logs.flat(), ...latest.filter(({ repository }) => others.includes(repository))];
}
async function lookAtPrograms(tokenList, hub, { open, noteGap }) {
  const programs = open({ noted: ({ label }) => (0,tokens_copies/* notedValue */.Ge)((0,tokens_token/* readEntryTokens */.Hp)(hub.tokens, label)) });
  const view = /* @__PURE__ */ new Map();
  const checked = tokenList.tokens.flatMap((entry) => entry.stores.filter(stores_programs/* isChecked */.WJ));
  await (0,batches/* inBatches */.o)(checked, async (store) => {
    const state = await orGap((0,token_list_store/* storeName */.Hz)(store, ""), noteGap, () => programs.look(store));
    if (state?.kind === "empty") view.set(store, "absent");
    if (state?.kind === "open") view.set(store, state.holds === void 0 ? "changed" : "present");
  });
  return view;
}


// EXTERNAL MODULE: ./build/src/tokens/access-table.js
var access_table = __webpack_require__(581);
;// CONCATENATED MODULE: ./build/src/audit/summary.js










const summary_mostRows = 300;
const notOnPage = "People, their personal access tokens, OIDC connections and secrets of environments that the token list does not name are not on this page.";
function auditPage(news) {
  const { view, findings, leaks, inventory, compared, foot } = news;
  const { tokenList } = view;
  const rows = findings.slice(0, summary_mostRows).map(row);
  const more = findings.length - rows.length;
  const unread = inventory.flatMap(
    ({ label, works, rights }) => works && rights === null ? (0,markdown/* codeText */.ph)(label) : []
  );
  return [
    ...leaks.flatMap((leak) => leakPage(leak, news)),
    `### Docker tokens of ${(0,markdown/* plainText */.wh)(tokenList.organization)}: ${countFindings(findings)}`,
    "",
    `#### Who can push what${view.hub === void 0 ? ", by the token list: Docker Hub was not looked at" : ""}`,
    "",
    ...(0,access_table/* accessTable */.x)(
      tokenList.tokens.flatMap(({ repositories }) => repositories),
      inventory.flatMap((token) => holdersOf(token, tokenList))
    ),
    ...unread.length === 0 ? [] : [`<b>Rights not seen</b>: ${unread.join(", ")}.`, ""],
    notOnPage,
    "",
    `${comparedLine({ seen: compared.seen.map(markdown/* plainText */.wh), missed: compared.missed.map(markdown/* plainText */.wh) })}.`,
    "",
    ...rows.length === 0 ? [] : ["#### Findings", "", ...rows, ""],
    ...more > 0 ? [`\u2026 and ${more} more: see the output <code>findings</code>.`, ""] : [],
    ...inventoryLines(inventory),
    ...pushLines(view.pushes),
    foot,
    ""
  ].join("\n");
}
function leakPage({ entry, since, changedAt, report }, { view, compared }) {
  const { repositories } = entry;
  const pushes = view.pushes?.filter(({ repository, at }) => repositories.includes(repository) && at >= since);
  return (0,certificate_page/* certificatePage */.HO)(report, {
    jobs: (0,certificate_page/* oldJobs */.wo)(entry.stores, { ...view, changedAt }),
    actor: void 0,
    pushed: pushes && { since, pushes },
    notSeen: compared.missed
  });
}
function holdersOf(token, { tokens }) {
  const { label, state, works, access, rights, oidc, copies } = token;
  const meant = tokens.find((entry) => entry.label === (0,token_list_label/* parseLabel */.Q_)(label).name);
  const listed = (meant?.repositories ?? []).flatMap((path) => access === null ? [] : [{ path, access }]);
  const seen = (rights ?? []).flatMap((right) => {
    const { action, path } = (0,tokens_resources/* imageRight */.MJ)(right) ?? {};
    if (path === void 0 || path === tokens_resources/* everyPublicRepository */.x8) return [];
    return [{ path, access: action === "pull" ? "pull" : "push" }];
  });
  const isKnown = state === "current" || state === "not seen" || state === "absent";
  const places = [...new Set(copies.map(({ store }) => placeOf(store)))];
  const own = works === null ? state === "not seen" ? listed : [] : seen;
  const holder = { name: meant?.label ?? label, rights: own, meant, marks: isKnown ? [] : [state], places };
  if (oidc === null || !isKnown) return [holder];
  const marks = ["by the token list"];
  return [holder, { name: `keyless ${oidc}`, rights: listed, meant, marks, places: [] }];
}
function placeOf(store) {
  const [, owner, environment] = /^(?:actions|dependabot|codespaces):([^#:]+)(?:#(.*))?:\w+$/s.exec(store) ?? [];
  if (owner === void 0) return (0,token_list_store/* storeWords */.fI)(store);
  return `a secret of ${owner}${environment === void 0 ? "" : ` (environment ${environment})`}`;
}
function row({ code: name, severity, subject, message, remedy }) {
  return `- ${severity}: <b>${(0,markdown/* plainText */.wh)(name)}</b> ${subjectText(subject)}<br>${(0,markdown/* plainText */.wh)(message)}<br><i>${(0,markdown/* plainText */.wh)(remedy)}</i>`;
}
function subjectText(subject) {
  const words = (0,token_list_store/* storeWords */.fI)(subject);
  return words === subject ? (0,markdown/* codeText */.ph)(subject) : (0,markdown/* plainText */.wh)(words);
}
function countFindings(findings) {
  const counts = ["error", "warning", "notice"].map((severity) => [findings.filter((each) => each.severity === severity).length, severity]).filter(([count]) => count > 0);
  return counts.map(([count, severity]) => (0,base_text/* counted */.hS)(count, severity)).join(", ") || "no differences were found";
}


// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(298);
;// CONCATENATED MODULE: ./build/src/audit/repositories.js



function repositoryFindings(view) {
  const archived = (view.github?.archived ?? []).map((subject) => {
    const message = "is archived on GitHub: its secrets cannot be changed, so each rotation of them fails";
    return finding_finding("REPOSITORY_UNUSABLE", { subject, message });
  });
  return [
    ...view.tokenList.tokens.flatMap((entry) => entry.repositories.flatMap((name) => onHub(name, entry, view))),
    ...archived,
    ...unprotected(view)
  ];
}
function onHub(subject, entry, { repositories, inputs }) {
  if (!repositories?.has(subject)) return [];
  const found = repositories.get(subject);
  if (found === void 0) {
    const doubt = inputs.hub ? "" : ', or input "activity-token" may not see it (scope-repository-read)';
    const message2 = `${JSON.stringify(entry.label)} names ${subject}, which is not on Docker Hub${doubt}`;
    return [finding_finding("REPOSITORY_UNUSABLE", { subject, entry, message: message2 })];
  }
  if (!entry.immutableTags || found.immutableTags?.enabled === true) return [];
  const isTold = found.immutableTags !== void 0;
  const seen = isTold ? "whoever can push can replace them" : "Docker Hub does not tell whether they are";
  const message = `its tags are to be immutable (immutable-tags: true), and ${seen}`;
  return [finding_finding("TAGS_MUTABLE", { subject, entry, message })];
}
function unprotected({ checkout }) {
  if (checkout === void 0 || ownersOf(checkout).length > 0) return [];
  const { list: subject, codeOwners } = checkout;
  const isThere = codeOwners !== void 0;
  const why = isThere ? "no line of CODEOWNERS gives it an owner" : "there is no CODEOWNERS file";
  return [finding_finding("LIST_UNPROTECTED", { subject, message: `${why}, so a change of it needs no review` })];
}
async function readCheckout(root, config, files) {
  const list = external_node_path_.relative(await files.realPath(root), await files.realPath(external_node_path_.resolve(root, config)));
  if (list.startsWith("..") || external_node_path_.isAbsolute(list)) return void 0;
  let codeOwners;
  for (const folder of [".github", ".", "docs"]) {
    codeOwners ??= await files.read(external_node_path_.join(root, folder, "CODEOWNERS"));
  }
  return { list: list.split(external_node_path_.sep).join("/"), codeOwners };
}
function ownersOf({ list, codeOwners = "" }) {
  const isOwner = (word) => /^(@[\w-]+(?:\/[\w.-]+)?|[^\s@]+@[^\s@]+)$/.test(word);
  const lines = codeOwners.split(/\r?\n/).map((line) => line.replace(/(^|\s)#.*$/, "").trim()).filter((line) => line !== "").map((line) => line.split(/(?<!\\)\s+/)).filter(([, ...owners]) => owners.every(isOwner));
  return lines.findLast(([pattern = ""]) => fits(pattern, list))?.slice(1) ?? [];
}
function fits(pattern, file) {
  const owned = ignore().add(pattern);
  const folder = external_node_path_.posix.dirname(file);
  const isDeeper = pattern.endsWith("/*") && folder !== "." && owned.ignores(folder);
  return owned.ignores(file) && !isDeeper;
}


;// CONCATENATED MODULE: ./build/src/audit/audit.js















async function audit(inputs, ports) {
  const { runner, tokenList, commit } = ports;
  const { organization } = tokenList;
  const view = await look_look(inputs, ports);
  const compared = comparedParts(view);
  const { hub, isWhole: complete, pushes } = view;
  const leaks = seenLeaks(view);
  const findings = compare(view, leaks);
  runner.info(comparedLine(compared));
  const other = (0,checkout/* otherCommit */.e4)(commit, runner.environment);
  if (other !== void 0) runner.notice(`${other}; check out the commit of the run`);
  for (const one of findings) (0,finding/* announce */.i)(runner, one, (0,token_list_store/* storeWords */.fI)(one.subject));
  runner.info(countFindings(findings));
  const ok = complete && !findings.some(({ severity }) => (0,finding/* reaches */.O)(severity, inputs.failOn));
  const origin = (0,page_origin/* pageOrigin */.k)({ organization, commit, at: hub?.now ?? ports.now() }, runner.environment);
  const { date, commit: known } = origin;
  const stamped = (rows2) => rows2.map((row) => ({ date, commit: known, ...row }));
  const inventory = auditInventory(view);
  const foot = (0,page_origin/* pageFoot */.u)(origin, other);
  const page = () => auditPage({ view, findings, leaks, inventory, compared, foot });
  const rows = {
    findings: stamped(findings),
    inventory: stamped(inventory),
    pushes: (0,certificate_page/* pushRows */.kP)(pushes ?? [])
  };
  runner.output("ok", String(ok));
  runner.output("complete", String(complete));
  runner.output("findings", JSON.stringify(rows.findings));
  runner.output("inventory", JSON.stringify(rows.inventory));
  runner.output("pushes", JSON.stringify(rows.pushes));
  await runner.summary(page);
  await ports.writeEvidence?.({
    title: `Docker tokens of ${organization}`,
    page: page(),
    report: { ...origin, ok, complete, compared, ...rows },
    tables: {
      tokens: { columns: ["date", "commit", "label", "state"], rows: rows.inventory },
      findings: { columns: ["date", "commit", "severity", "code", "subject"], rows: rows.findings },
      pushes: pushes && { columns: certificate_page/* pushColumns */._S, rows: rows.pushes }
    }
  });
  return ok;
}
function compare(view, leaks) {
  return sortFindings([
    ...tokenFindings(view),
    ...leakFindings(leaks),
    ...logFindings(view),
    ...repositoryFindings(view),
    ...copyFindings(view),
    ...view.gaps.map(
      ({ what: subject, why, remedy }) => finding_finding("PART_NOT_SEEN", { subject, message: remedy === "" ? why : `${why}; ${remedy}` })
    )
  ]);
}


;// CONCATENATED MODULE: ./build/src/audit/start.js



















async function startAudit(runner) {
  const inputs = readAuditInputs(runner);
  const { attempts, timeout, config, github: access } = inputs;
  const clock = (0,base_clock/* createClock */.ts)();
  const files = (0,base_files/* createFiles */.q)(clock.unique);
  const ref = (0,runner_event/* refuseForeignRun */.k7)(await (0,toolkit_event/* readToolkitEvent */.r)(runner), "audit", inputs.allowRef);
  const tokenList = await (0,read/* loadTokenList */.WT)(config, files);
  const home = tokenList.home ?? await (0,checkout/* readHome */.qp)(config, files, runner.environment);
  const writeEvidence = await (0,evidence/* openEvidence */.i)(runner, files);
  const deadline = (0,base_clock/* createExchangeDeadline */.WU)(timeout);
  const { signal, timeoutMs } = deadline;
  const { environment, info, mask, warning: warn } = runner;
  const http = (0,base_http/* createHttp */.V)({ clock, deadline, attempts, onRetry: info });
  const { organization, tokens } = tokenList;
  const { repository: thisRepository, api } = (0,github_variables/* jobOf */.Z)(environment);
  const docker = { organization, http, clock, deadline, mask, onWait: info };
  const hub = inputs.hub && (0,inventory/* createHubInventory */.qy)({ ...inputs.hub, ...docker, codes: (0,used_codes/* usedCodes */.A)(runner) });
  const reader = inputs.activity && (0,inventory/* createHubTokenReader */.Wf)({ ...inputs.activity, ...docker });
  const child = { environment, clock, signal, mask };
  const stores = tokens.flatMap((entry) => entry.stores);
  const asking = { ...child, attempts, info, warn, timeoutMs, stores, thisRepository };
  const github = access && (0,github_inventory/* createGithubInventory */.q)({ ...asking, access, apiUrl: (0,github_inputs/* githubAddress */.W)(api) });
  try {
    return await audit(inputs, {
      runner,
      tokenList,
      hub,
      github,
      activity: reader ?? hub,
      repositories: hub ?? reader,
      openPrograms: ({ noted }) => (0,stores_programs/* createPrograms */.Iv)({ ...child, secrets: (0,runner_inputs/* readSecrets */.ql)(runner), tokenList, noted }),
      checkout: await readCheckout(process.cwd(), config, files),
      commit: await (0,checkout/* checkedOutCommit */.Xg)(config, files, environment),
      home: home && (0,tokens_copies/* homeText */.zf)(home, ref),
      writeEvidence,
      now: clock.now
    });
  } finally {
    await github?.close();
    deadline.close();
  }
}



/***/ }),

/***/ 838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ withRepository),
/* harmony export */   Je: () => (/* binding */ repositoryOfUrl),
/* harmony export */   Xg: () => (/* binding */ checkedOutCommit),
/* harmony export */   e4: () => (/* binding */ otherCommit),
/* harmony export */   mU: () => (/* binding */ hashesOf),
/* harmony export */   ok: () => (/* binding */ openClone),
/* harmony export */   qp: () => (/* binding */ readHome),
/* harmony export */   rM: () => (/* binding */ readListFile)
/* harmony export */ });
/* unused harmony export homeOfUrl */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5881);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1036);
/* harmony import */ var _github_variables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3761);





async function openClone(folder, files) {
  const textOf = async (...name) => (await files.read(node_path__WEBPACK_IMPORTED_MODULE_1__.join(...name)).catch(() => void 0))?.trim();
  const dotGit = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, ".git");
  const gitDirectory = /^gitdir: (.+)$/.exec(await textOf(dotGit) ?? "")?.[1];
  const git = gitDirectory === void 0 ? dotGit : node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(folder, gitDirectory);
  const head = await textOf(git, "HEAD");
  const shared = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(git, await textOf(git, "commondir") ?? "");
  if (head === void 0) return void 0;
  const branch = /^ref: (refs\/heads\/\S+)$/.exec(head)?.[1];
  const packed = refsIn(await textOf(shared, "packed-refs") ?? "");
  const commit = branch === void 0 ? head : await textOf(shared, branch) ?? packed.get(branch) ?? "";
  const tag = [...packed].find(([name, target]) => target === commit && versionTag.test(name))?.[0];
  const version = (tag ?? branch ?? "").replace(/^refs\/(tags|heads)\//, "") || commit.slice(0, 7);
  return {
    commit: /^[0-9a-f]{40}$/.test(commit) ? commit : void 0,
    /** How people call the commit: its version tag, or its branch. */
    version,
    origin: /\[remote "origin"\][^[]*?\burl *= *(\S+)/.exec(await textOf(shared, "config") ?? "")?.[1]
  };
}
const versionTag = /^refs\/tags\/v\d+\.\d+\.\d+$/;
function refsIn(text) {
  const refs = /* @__PURE__ */ new Map();
  let last = "";
  for (const [, target, name, peeled] of text.matchAll(
    /^(?:([0-9a-f]{40}) (refs\/\S+)|\^([0-9a-f]{40}))$/gm
  )) {
    last = name ?? last;
    refs.set(last, peeled ?? target ?? "");
  }
  return refs;
}
async function cloneAround(file, files, environment) {
  const last = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve((0,_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .jobOf */ .Z)(environment).workspace || "/");
  for (let top = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(file)); ; top = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(top)) {
    const git = await openClone(top, files);
    if (git !== void 0) return { top, ...git };
    if (top === last || top === node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(top)) return void 0;
  }
}
async function checkedOutCommit(file, files, environment) {
  return (await cloneAround(file, files, environment))?.commit;
}
function otherCommit(commit, environment) {
  const { isGithub, sha: started, ref } = (0,_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .jobOf */ .Z)(environment);
  if (!isGithub || started === "" || commit === void 0 || commit === started) return void 0;
  return `the token list comes from commit ${commit.slice(0, 7)}, and this run was started for commit ${started.slice(0, 7)} of ${ref || "its ref"}`;
}
async function withRepository(environment, files, { repository, folder = process.cwd() } = {}) {
  if (repository !== void 0) {
    if (namePattern.test(repository)) return (0,_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepository */ .y)(environment, { repository });
    const message = `--repository: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quotedWord */ .lG)(repository)} is not the name of a repository`;
    throw new _base_error_js__WEBPACK_IMPORTED_MODULE_2__/* .OatError */ .vE("INPUT_INVALID", { message, hint: "write it like acme/app" });
  }
  const { repository: set, server } = (0,_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .jobOf */ .Z)(environment);
  const clone = await cloneAround(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, ".git"), files, environment);
  const origin = repositoryOfUrl(clone?.origin ?? "", server) ?? set;
  if (set === "") return origin === "" ? environment : (0,_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepository */ .y)(environment, { repository: origin });
  if (origin.toLowerCase() === set.toLowerCase()) return environment;
  throw new _base_error_js__WEBPACK_IMPORTED_MODULE_2__/* .OatError */ .vE("INPUT_INVALID", {
    message: `the variable GITHUB_REPOSITORY is ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(set, 100)}, and the remote "origin" of this clone is ${origin}`,
    hint: "say with --repository which of the two is meant; nothing was asked or changed"
  });
}
const namePattern = /^[\w.-]+\/[\w.-]+$/;
const usualPath = ".github/docker-oat.yml";
async function readHome(file, files, environment) {
  const { repository, server, workspace } = (0,_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .jobOf */ .Z)(environment);
  const clone = await cloneAround(file, files, environment);
  const base = homeOfUrl(repository === "" ? clone?.origin ?? "" : `${server}/${repository}`);
  if (base === void 0) return void 0;
  const top = clone?.top ?? workspace;
  const inside = top === "" ? usualPath : node_path__WEBPACK_IMPORTED_MODULE_1__.relative(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(top), node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(file));
  const isUsual = inside === node_path__WEBPACK_IMPORTED_MODULE_1__.normalize(usualPath) || inside.startsWith("..") || node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(inside);
  return (isUsual ? base : `${base}#${inside.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, "/")}`).toLowerCase();
}
async function readListFile(file, files, environment) {
  const { isGithub, ref, workspace } = (0,_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .jobOf */ .Z)(environment);
  const text = await files.read(file) ?? "";
  const inside = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace), node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(file)).replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, "/");
  if (!isGithub || inside.startsWith("../")) return void 0;
  return { path: inside, branch: ref.replace("refs/heads/", ""), hashes: hashesOf(text) };
}
function hashesOf(text) {
  return [text, text.replaceAll("\r\n", "\n")].map((content) => {
    const bytes = Buffer.from(content);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
  });
}
function homeOfUrl(url) {
  const { host, inside } = placeOfUrl(url) ?? {};
  return host === void 0 || host === "github.com" ? inside : `${host}/${inside ?? ""}`;
}
function placeOfUrl(url) {
  const short = /^(?:[\w.-]+@)?(?<host>[\w.-]+):(?!\/)(?<path>.+)$/.exec(url)?.groups;
  const long = short === void 0 && URL.canParse(url) ? new URL(url) : void 0;
  const host = (short?.["host"] ?? long?.hostname ?? "").toLowerCase();
  const inside = (short?.["path"] ?? long?.pathname ?? "").replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
  return host === "" || inside === "" ? void 0 : { host, inside };
}
function repositoryOfUrl(url, server) {
  const { host, inside = "" } = placeOfUrl(url) ?? {};
  const isServer = URL.canParse(server) && host === new URL(server).hostname;
  return isServer && namePattern.test(inside) ? inside : void 0;
}



/***/ }),

/***/ 3461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ reaches),
/* harmony export */   i: () => (/* binding */ announce)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1036);

function announce(log, { code, severity, message, remedy }, subject = "") {
  log[severity]((0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)([code, subject, `${message}; ${remedy}`].filter(Boolean).join(": "), 600));
}
const failing = {
  error: ["error"],
  warning: ["error", "warning"],
  never: []
};
function reaches(severity, failOn) {
  return failing[failOn].includes(severity);
}



/***/ }),

/***/ 682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ createGithubInventory)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4263);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(721);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(329);
/* harmony import */ var _readers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9258);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8445);






function createGithubInventory(options) {
  const { thisRepository } = options;
  const client = (0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .openGithub */ .K)(options, "read", thisRepository === "" ? [] : [thisRepository]);
  const nameOf = ({ name }) => name.toUpperCase();
  return {
    /** Revokes an App's tokens. */
    close: client.close,
    /** `watched`: secrets of which the readers matter. Errors: STORE_FORBIDDEN, STORE_MISSING, STORE_FAILED. */
    async place(store, watched) {
      const repository = store.kind === "organization-secret" ? "" : store.repository ?? thisRepository;
      const target = (0,_target_js__WEBPACK_IMPORTED_MODULE_5__/* .secretTarget */ .Gk)(store, repository);
      const permission = target.permission.replace(': write"', ': read"');
      const about = { ...target, name: (0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeName */ .Hz)(store, thisRepository), permission };
      const asking = { about, what: "secrets", parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSecrets */ .dC };
      const secrets = /* @__PURE__ */ new Map();
      for (const secret of await client.list(`${about.path}/secrets`, asking, nameOf)) {
        const name = nameOf(secret);
        const isWatched = watched.includes(name);
        if (isWatched && store.kind === "organization-secret" && secret.visibility === void 0) {
          throw (0,_readers_js__WEBPACK_IMPORTED_MODULE_4__/* .visibilityUnknown */ .R)(about.name);
        }
        const isOpen = isWatched && secret.visibility === "selected";
        const readers = isOpen ? await (0,_readers_js__WEBPACK_IMPORTED_MODULE_4__/* .listReaders */ .TU)(client, about, name) : void 0;
        secrets.set(name, { ...secret, repositories: readers?.map(({ fullName }) => fullName) });
      }
      if (store.app !== "actions") return { secrets, variables: void 0 };
      try {
        const listing = { about, what: "variables", size: 30, parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVariables */ .rf };
        const variables = await client.list(`${about.path}/variables`, listing, nameOf);
        return { secrets, variables: new Map(variables.map((one) => [nameOf(one), one.value])) };
      } catch (error) {
        if (!(error instanceof _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE) || error.code !== "STORE_FORBIDDEN") throw error;
        return { secrets, variables: void 0 };
      }
    },
    /** `false` too for a repository that may not be seen: its places say so. Errors as `place`. */
    async isArchived(repository) {
      const [name, place] = [`actions:${repository}`, `repository ${repository}`];
      const about = { name, place, permission: `access to ${repository}` };
      const path = `/repos/${repository.split("/").map(encodeURIComponent).join("/")}`;
      return (await client.find(path, { about, parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRepository */ .SU }))?.isArchived ?? false;
    }
  };
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
function accessTable(listedImages, holders) {
  const reachedImages = holders.flatMap(({ rights }) => rights.map(({ path }) => path)).sort();
  const images = [.../* @__PURE__ */ new Set([...listedImages, ...reachedImages])];
  const lines = (image, access) => {
    const texts = holders.flatMap((holder) => {
      const right = strongest(holder.rights, image);
      const isLacking = holder.lacks?.some((it) => it.path === image && it.access === access) === true;
      if (right?.access === access) return holderText(holder, wider(holder, image, right));
      return isLacking ? holderText(holder, ["missing"]) : [];
    });
    return [...new Set(texts)].map((name) => `${access}: ${name}`);
  };
  const row = (name, ...of) => {
    const accesses = ["push", "pull"];
    const holding = new Set(accesses.flatMap((access) => of.flatMap((image) => lines(image, access))));
    return `| ${name} | ${[...holding].join("<br>") || "\u2013"} |`;
  };
  const cut = images.slice(mostRows);
  return [
    "| image | may push (and pull), or only pull |",
    "| --- | --- |",
    ...images.slice(0, mostRows).map((image) => row((0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(image), image)),
    ...cut.length > 0 ? [row(`and ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(cut.length, "more image")}`, ...cut)] : [],
    ""
  ];
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
function holderText({ name, marks, places }, more) {
  const marked = [...marks, ...more].map(_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh).join(", ");
  const where = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .firstOf */ .Ku)(places.map(_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh), mostPlaces).join(", ");
  return `${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(name)}${where === "" ? "" : ` in ${where}`}${marked === "" ? "" : `, <b>${marked}</b>`}`;
}



/***/ })

};
;