// Refuses a Node that cannot run the app. Written so that every Node since 12 can read it.

const oldest = [24, 2];

/** @returns {string | null} one sentence in both languages, or null if this Node will do. */
export function refusalOfThisNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return null;
  return (
    `统调台需要 Node ${oldest[0]}，当前为 ${process.versions.node}：先运行 npm ci 再用 npm start（Linux x64 会自带），其他平台请安装 Node ${oldest[0]}。` +
    `Tongdiao needs Node ${oldest[0]} and this is ${process.versions.node}: run "npm ci", then "npm start" (on Linux x64 it brings its own); elsewhere install Node ${oldest[0]}.`
  );
}
