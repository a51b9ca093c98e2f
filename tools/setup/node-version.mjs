// Imported first, and written for Node versions that are too old: tells them so in words instead of a stack trace.
const [major, minor] = process.versions.node.split('.').map(Number);
const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
if (!fits) {
  console.error(
    `Caseward needs Node 20.19 or newer (22.12 or newer of 22; 24 is recommended). This is Node ${process.versions.node}.\n` +
      'Install it from https://nodejs.org, or with nvm: nvm install 24 && nvm use 24',
  );
  process.exit(1);
}
