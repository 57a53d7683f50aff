"use strict";
exports.id = 122;
exports.ids = [122];
exports.modules = {

/***/ 4122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkTags: () => (/* binding */ checkTags)
/* harmony export */ });
/* harmony import */ var _base_batches_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(235);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _base_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7522);
/* harmony import */ var _hub_answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1070);
/* harmony import */ var _hub_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3180);
/* harmony import */ var _hub_inventory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2609);






async function checkTags(tags, look) {
  const found = await (0,_base_batches_js__WEBPACK_IMPORTED_MODULE_5__/* .inBatches */ .o)(
    tags,
    ({ repository, tag }) => (0,_base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .resultOrError */ .pS)(() => look.registry.hasTag(repository, tag))
  );
  const ruleOf = createRules(look);
  const rows = [];
  const fixed = [];
  for (const [at, { repository, tag }] of tags.entries()) {
    const name = `${repository}:${tag}`;
    const isThere = found[at];
    if (isThere === false) rows.push(`${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeText */ .ph)(name)} is new`);
    else if (isThere !== true) rows.push(`${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeText */ .ph)(name)} was not looked up`);
    else {
      const verdict = verdictOf(tag, await ruleOf(repository));
      if (verdict === "fixed") fixed.push(name);
      rows.push(`${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeText */ .ph)(name)} exists${words[verdict]}`);
    }
  }
  const [first] = fixed;
  if (first === void 0) return rows;
  throw new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("TAG_IMMUTABLE", {
    message: `${fixed.join(", ")} exists on Docker Hub already and is immutable, so Docker Hub would refuse the push`,
    hint: `push another tag; or change the rule on Docker Hub (${first.split(":")[0] ?? ""} \u2192 Settings \u2192 General \u2192 Tag mutability settings)`
  });
}
const words = {
  fixed: " and cannot be replaced",
  free: " and can be replaced",
  unsure: "; a rule of its repository may keep it from being replaced",
  unread: "; whether it can be replaced could not be read"
};
function verdictOf(tag, rule) {
  if (rule === void 0) return "unread";
  if (!rule.enabled) return "free";
  const fits = rule.rules.map((pattern) => fit(pattern, tag));
  if (fits.includes("whole")) return "fixed";
  return fits.includes("part") || fits.length === 0 ? "unsure" : "free";
}
function fit(pattern, tag) {
  try {
    if (!new RegExp(pattern).test(tag)) return "none";
    return new RegExp(`^(?:${pattern})$`).test(tag) ? "whole" : "part";
  } catch {
    return "part";
  }
}
function createRules({ credential, ports }) {
  const { runner, http, clock, deadline } = ports;
  const baseUrl = (0,_hub_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readHubAddress */ .yc)(runner);
  const { username: organization, token } = credential;
  const known = /* @__PURE__ */ new Map();
  const asToken = (0,_hub_inventory_js__WEBPACK_IMPORTED_MODULE_4__/* .createHubTokenReader */ .Wf)({
    ...{ baseUrl, organization, http, clock, deadline, token, mask: runner.mask, onWait: runner.info }
  });
  return async (repository) => {
    if (known.has(repository)) return known.get(repository);
    const read = async () => await asAnybody(`${baseUrl}${(0,_hub_inventory_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryPath */ .SH)(repository)}`, http) ?? (await asToken.repository(repository))?.immutableTags;
    const rule = await (0,_base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .resultOrError */ .pS)(read);
    known.set(repository, rule instanceof _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE ? void 0 : rule);
    return known.get(repository);
  };
}
async function asAnybody(url, http) {
  const answer = await http({ method: "GET", url });
  return answer.status === 200 ? (0,_hub_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .readHubRepository */ .y8)({ ...answer, subject: `GET ${url}` }).immutableTags : void 0;
}



/***/ })

};
;