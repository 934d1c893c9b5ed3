// The agent's screen: pages come from the server, every change goes through the public API,
// and whatever changed meanwhile is fetched again and put in place.

const screen = JSON.parse(document.body.dataset.screen);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

async function call(method, path, body) {
  const isForm = body instanceof FormData;
  const response = await fetch(path, {
    method,
    headers: { "Api-Access-Token": screen.token, ...(isForm ? {} : { "content-type": "application/json" }) },
    body: isForm ? body : JSON.stringify(body),
  });
  if (response.ok) return;
  const answer = await response.json().catch(() => ({}));
  throw new Error(answer.message ?? answer.error ?? answer.errors?.[0] ?? `Refused with ${response.status}`);
}

// ── Calls that a form or a select stands for: data-call="POST /path" ──

const fieldValue = (field) => {
  if ("integer" in field.dataset) return field.value === "" ? null : Number(field.value);
  return field.value;
};

function bodyOf(form) {
  const body = {};
  for (const field of form.elements) {
    if (!field.name || field.disabled) continue;
    if (field.type !== "checkbox") body[field.name] = fieldValue(field);
    else if ("boolean" in field.dataset) body[field.name] = field.checked;
    else body[field.name] = [...(body[field.name] ?? []), ...(field.checked ? [Number(field.value)] : [])];
  }
  return body;
}

async function submit(form) {
  const [method, path] = form.dataset.call.split(" ");
  const say = (selector, words) => {
    const place = form.querySelector(selector);
    if (place) place.textContent = words;
  };
  say("[role=alert]", "");
  say("output", "");
  try {
    await call(method, path, bodyOf(form));
  } catch (error) {
    return say("[role=alert]", error.message);
  }
  say("output", "Saved");
  if (!form.dataset.closes) return refresh();
  document.getElementById(form.dataset.closes).close();
  location.reload();
}

document.addEventListener("submit", (event) => {
  if (!event.target.dataset.call) return;
  event.preventDefault();
  submit(event.target);
});

document.addEventListener("change", async ({ target }) => {
  if ("go" in target.dataset) location.assign(target.value);
  if (!target.dataset.call || target.form) return;
  const [method, path] = target.dataset.call.split(" ");
  const { wrap, accountId } = target.dataset;
  const body = { [target.name]: fieldValue(target), ...(accountId && { account_id: Number(accountId) }) };
  target.blur();
  await call(method, path, wrap ? { [wrap]: body } : body).catch((error) => alert(error.message));
  refresh();
});

document.addEventListener("click", ({ target }) => {
  const opener = target.closest("[data-opens]");
  if (opener) document.getElementById(opener.dataset.opens).showModal();
  if (target.closest("[data-closes-dialog]")) target.closest("dialog").close();
});

// ── What changed meanwhile ──

const isAtEnd = (element) => element.scrollHeight - element.scrollTop - element.clientHeight < 40;
const toEnd = () => {
  const thread = document.getElementById("thread");
  if (thread) thread.scrollTop = thread.scrollHeight;
};

let refreshing = false;
let again = false;

async function refresh() {
  if (refreshing) {
    again = true;
    return;
  }
  refreshing = true;
  try {
    const response = await fetch(location.href);
    if (response.redirected) return location.assign(response.url);
    replaceLive(new DOMParser().parseFromString(await response.text(), "text/html"));
  } finally {
    refreshing = false;
  }
  if (again) {
    again = false;
    refresh();
  }
}

function replaceLive(fresh) {
  for (const part of all("[data-live]")) {
    const next = fresh.getElementById(part.id);
    // A list that is being chosen from is left alone until the choice is made.
    if (!next || part.outerHTML === next.outerHTML || part.querySelector("select:focus")) continue;
    const follows = part.id === "thread" && isAtEnd(part);
    const { scrollTop } = part;
    const opened = all("details[open]", part).map(({ id }) => id);
    part.replaceWith(next);
    next.scrollTop = scrollTop;
    for (const id of opened) document.getElementById(id)?.setAttribute("open", "");
    if (follows) toEnd();
  }
  const work = fresh.querySelector(".work");
  if (work) markSeen(Number(work.dataset.unread));
}

const markSeen = (unread) => {
  if (unread > 0 && screen.conversation && document.visibilityState === "visible") {
    call("POST", `${screen.conversation}/update_last_seen`, {}).catch(() => {});
  }
};

if (screen.account) {
  const events = new EventSource(`/app/accounts/${screen.account}/live`);
  events.addEventListener("changed", refresh);
  // Whatever was missed while the line was down is fetched when it is up again.
  events.addEventListener("listening", refresh);
}

// ── Writing ──

const composer = document.getElementById("composer");

if (composer) {
  const { content } = composer.elements;
  const files = composer.elements["attachments[]"];
  const problem = document.getElementById("write-problem");
  let typingTimer;

  const isNote = () => composer.elements.private.value === "true";
  const typing = (status) =>
    call("POST", `${screen.conversation}/toggle_typing_status`, {
      typing_status: status,
      is_private: isNote(),
    });

  const stopTyping = () => {
    if (!typingTimer) return;
    clearTimeout(typingTimer);
    typingTimer = undefined;
    typing("off").catch(() => {});
  };

  content.addEventListener("input", () => {
    if (typingTimer) clearTimeout(typingTimer);
    else typing("on").catch(() => {});
    typingTimer = setTimeout(stopTyping, 5000);
  });
  content.addEventListener("blur", stopTyping);
  content.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    composer.requestSubmit();
  });

  composer.addEventListener("change", () => {
    document.getElementById("attached").textContent = [...files.files].map((file) => file.name).join(", ");
    content.placeholder = isNote() ? "Write a note for colleagues" : "Write to the customer";
    composer.classList.toggle("is-note", isNote());
  });

  composer.addEventListener("submit", async (event) => {
    event.preventDefault();
    const words = content.value.trim();
    if (words === "" && files.files.length === 0) return;
    stopTyping();
    const form = new FormData();
    if (words !== "") form.set("content", words);
    form.set("private", String(isNote()));
    for (const file of files.files) form.append("attachments[]", file);
    problem.textContent = "";
    try {
      await call("POST", `${composer.dataset.api}/messages`, form);
      content.value = "";
      files.value = "";
      document.getElementById("attached").textContent = "";
    } catch (error) {
      problem.textContent = error.message;
    }
    await refresh();
    toEnd();
    content.focus();
  });
}

toEnd();
const work = document.querySelector(".work");
if (work) markSeen(Number(work.dataset.unread));
