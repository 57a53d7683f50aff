exports.id = 65;
exports.ids = [65];
exports.modules = {

/***/ 3065:
/***/ ((module) => {

module.exports = eval("require")("@clack/prompts");


/***/ })

};
;