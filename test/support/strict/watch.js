// Writes down every violation of the page's rules, from the first script on.
window.violations = [];
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample, blockedURI }) => {
  window.violations.push(`${effectiveDirective} ${blockedURI} ${sample}`.trim());
});
