"use strict";
exports.id = 810;
exports.ids = [810];
exports.modules = {

/***/ 557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IV: () => (/* binding */ readGithubAccess),
/* harmony export */   Ug: () => (/* binding */ parseAppKey),
/* harmony export */   Wf: () => (/* binding */ githubAddress)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _base_address_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9759);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5881);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1595);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1036);
/* harmony import */ var _runner_input_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3152);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3563);







const both = ["github-app-client-id", "github-app-private-key"];
function readGithubAccess(step) {
  const token = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readSecret */ .n5)(step, "github-token");
  const clientId = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readOptional */ .T9)(step, both[0]);
  const key = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readSecret */ .n5)(step, both[1]);
  const written = both.filter((name) => (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .isWritten */ .QH)(step, name));
  if (token !== void 0 && written.length > 0) {
    throw new _base_error_js__WEBPACK_IMPORTED_MODULE_1__/* .OatError */ .vE("INPUT_INVALID", {
      message: `${(0,_runner_input_words_js__WEBPACK_IMPORTED_MODULE_2__/* .inputWords */ .c)(["github-token", ...written])} are given together`,
      hint: "give a token, or the App with its key: with the key the action makes its own tokens"
    });
  }
  if (token !== void 0) {
    if (/^[!-~]+$/.test(token.reveal())) return { token };
    const hint2 = "save the token again, and nothing else";
    throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidInput */ .aY)("github-token", "has a character that no token has", hint2);
  }
  if (clientId === void 0 && key === void 0) return void 0;
  if (clientId === void 0 || key === void 0) {
    const name = clientId === void 0 ? both[0] : both[1];
    const why = `an App is given by inputs "${both[0]}" and "${both[1]}": check that the variable and the secret exist in this environment`;
    throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .missingInputs */ .US)([{ names: [name], why }]) ?? new Error(name);
  }
  const pem = parseAppKey(key.reveal(), step.mask);
  if (pem !== void 0) return { app: { clientId, pem } };
  const hint = "save the whole .pem file in the secret, from its line BEGIN RSA PRIVATE KEY to its line END";
  throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidInput */ .aY)(both[1], "is not the private key of an App", hint);
}
function parseAppKey(secret, mask) {
  const text = secret.replaceAll("\\n", "\n").replaceAll("\r", "");
  try {
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(text);
    if (key.asymmetricKeyType !== "rsa") throw new TypeError("another kind of key");
    new _base_secret_js__WEBPACK_IMPORTED_MODULE_4__/* .Secret */ .z(text, mask);
    return new _base_secret_js__WEBPACK_IMPORTED_MODULE_4__/* .Secret */ .z(key.export({ type: "pkcs8", format: "pem" }).toString(), mask);
  } catch {
    return void 0;
  }
}
function githubAddress(address) {
  const text = address?.trim() ?? "";
  if (text === "") return "https://api.github.com";
  const url = URL.canParse(text) ? new URL(text) : void 0;
  if (url !== void 0 && (0,_base_address_js__WEBPACK_IMPORTED_MODULE_5__/* .isTrustworthy */ .Gz)(url)) return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
  const problem = url && `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g$)(url.origin, 120)} is not encrypted and not on this machine`;
  throw new _base_error_js__WEBPACK_IMPORTED_MODULE_1__/* .OatError */ .vE("STORE_FAILED", {
    message: `GITHUB_API_URL ${problem ?? "is not an address"}`,
    hint: "set the https address of the API"
  });
}



/***/ }),

/***/ 6174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ storeError)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4263);


function storeError(code, place, text) {
  const name = typeof place === "string" ? place : (0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeName */ .Hz)(place, "");
  return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE(code, { ...text, message: `${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(name)}: ${text.message}` });
}



/***/ })

};
;