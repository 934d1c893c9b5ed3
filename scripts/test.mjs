// npm test: installs what tests need, runs every check, and ends with «N passed, N failed» from the runners' reports.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { install } from "./install.mjs";

const CHROMIUM = "/usr/bin/chromium";
/** How much is said again of what went wrong. */
const LINES = 12;

function installFromDebian() {
  if (existsSync(process.env.CHROMIUM ?? CHROMIUM)) return;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    console.error(
      `The browser tests need Chromium: install it (Debian: «apt-get install chromium») or set CHROMIUM to its path.`,
    );
    process.exit(1);
  }
  console.log("Installing Chromium and PostgreSQL (once) …");
  const quietly = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  execFileSync("apt-get", ["update", "-qq"], quietly);
  execFileSync(
    "apt-get",
    ["install", "-y", "-qq", "--no-install-recommends", "chromium", "postgresql"],
    quietly,
  );
}

/** Runs one npm script; tells whether it succeeded. */
function runs(script) {
  const start = Date.now();
  console.log(`\n── ${script}`);
  const { status } = spawnSync("npm", ["run", "--silent", script], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  console.log(
    `── ${script}: ${status === 0 ? "ok" : "FAILED"}, ${((Date.now() - start) / 1000).toFixed(1)} s`,
  );
  return status === 0;
}

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null);

/** What vitest counted, and what went wrong. A skipped test is one that did not pass. */
function countUnit() {
  const report = read("reports/unit.json");
  if (!report) return null;
  const wrong = report.testResults.flatMap(({ name, message, assertionResults }) => {
    const file = path.relative(".", name);
    const failed = assertionResults.filter(({ status }) => status !== "passed");
    return [
      ...(message ? [`${file}: ${message}`] : []),
      ...failed.map((test) => `${file} › ${test.fullName}: ${test.failureMessages[0] ?? test.status}`),
    ];
  });
  return { passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests, wrong };
}

const specsOf = (suite) => [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];

/** What Playwright counted, and what went wrong; a test that passed only when repeated has failed. */
function countE2e() {
  const report = read("reports/e2e.json");
  if (!report) return null;
  const { expected, unexpected, flaky, skipped } = report.stats;
  const wrong = report.suites
    .flatMap(specsOf)
    .flatMap(({ file, title, tests }) =>
      tests
        .filter(({ status }) => status !== "expected")
        .map(({ status, results }) => `${file} › ${title}: ${results[0]?.error?.message ?? status}`),
    );
  return { passed: expected, failed: unexpected + flaky + skipped, wrong };
}

const CHECKS = [
  { script: "format" },
  { script: "lint" },
  { script: "types" },
  { script: "layers" },
  { script: "unused" },
  { script: "unit", count: countUnit },
  { script: "build" },
  { script: "e2e", count: countE2e },
];

install();
installFromDebian();
rmSync("reports", { recursive: true, force: true });
const total = { passed: 0, failed: 0, wrong: [] };
for (const { script, count } of CHECKS) {
  const isOk = runs(script);
  const counted = count?.() ?? { passed: 0, failed: 0, wrong: [] };
  total.passed += counted.passed;
  total.failed += counted.failed;
  total.wrong.push(...counted.wrong);
  // A check without a report, or a runner that broke, is one failure.
  if ((!isOk && counted.failed === 0) || (isOk && count && counted.passed === 0)) {
    total.failed += 1;
    total.wrong.push(`${script}: see above`);
  }
}
// Where it is seen: the runners said it thousands of lines before.
for (const wrong of total.wrong) console.log(`\n✗ ${wrong.split("\n").slice(0, LINES).join("\n")}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
