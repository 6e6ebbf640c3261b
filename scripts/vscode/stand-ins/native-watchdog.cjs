/**
 * Stands in for the native module `native-watchdog` in the VS Code build from npm, so that no compiler is needed:
 * an extension host whose parent is gone ends itself.
 */
let watching = false;

exports.start = (pid) => {
  if (watching) return;
  watching = true;
  setInterval(() => {
    try {
      process.kill(pid, 0);
    } catch (error) {
      if (error.code === 'ESRCH') process.exit(87);
    }
  }, 3000).unref();
};
exports.exit = (code) => process.exit(code ?? 0);
