// The browsers are found or fetched by scripts/browsers.mjs, never by an install step.
module.exports = { skipDownload: true };
