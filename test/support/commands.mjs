// Commands that a browser test may send to its browser: filled in below, typed in commands.ts.
export const commands = () => ({ name: 'talks-commands', executeCommand: () => undefined });
