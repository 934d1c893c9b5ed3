import { chatLines } from "./chat-lines";
import { beginChat, chooseChat, rememberChat } from "./choose-chat";
import { startDesk } from "./desk";
import { drawChat, drawTyping } from "./draw-chat";
import { drawOwner } from "./draw-owner";
import { drawPasses, drawTally } from "./draw-passes";
import { drawSteps } from "./draw-steps";
import { drawTimeline } from "./draw-timeline";
import { part } from "./element";
import { startFaults } from "./faults";
import { startMailbox } from "./mailbox";
import { type OpenChat, openChat } from "./open-chat";
import { ownerOf } from "./owner-of";
import { readStageData } from "./stage-data";
import { stepsDone } from "./steps-done";
import { storyOf } from "./story";
import { startTabs } from "./tabs";
import { tellRead } from "./tell-read";
import { writeMessages } from "./write-message";

const TYPING_FOR = 10_000;
const TALLY_AFTER = 800;

const { bot, desk } = readStageData();
let chat: OpenChat | null = null;
let lost = 0;
let leave = () => {};
let typingTimer: number | undefined;
let tallyTimer: number | undefined;

function draw(): void {
  if (!chat) return;
  const { customer, entries } = chat;
  const beats = storyOf(entries);
  const firstName = customer.split(" ")[0] ?? "the customer";
  part("customer").textContent = `${customer}, channel Default`;
  part<HTMLInputElement>("words").placeholder = `Write as ${firstName}`;
  drawChat(chatLines(entries, bot));
  tellRead(chat);
  drawSteps(stepsDone(entries));
  drawPasses(beats);
  drawTally(beats.filter(({ kind }) => kind === "words").length, lost);
  drawTimeline(beats, bot);
  drawTime();
}

function drawTime(): void {
  if (chat) drawOwner(ownerOf(chat.entries, chat.startedAt), bot);
}

async function count(): Promise<void> {
  const response = chat && (await fetch(`/bot/chats/${chat.id}/tally`).catch(() => null));
  if (!response?.ok) return;
  lost = ((await response.json()) as { lost: number }).lost;
  draw();
}

function enter(id: string): void {
  leave();
  lost = 0;
  rememberChat(id);
  leave = openChat(id, {
    onChange(opened) {
      chat = opened;
      draw();
      clearTimeout(tallyTimer);
      tallyTimer = window.setTimeout(count, TALLY_AFTER);
    },
    onTyping(typing) {
      clearTimeout(typingTimer);
      drawTyping(typing);
      if (typing.isOn)
        typingTimer = window.setTimeout(() => drawTyping({ isOn: false, name: null }), TYPING_FOR);
    },
    onGone: () => void startOver(),
  });
}

async function startOver(): Promise<void> {
  enter(await beginChat());
  part("words").focus();
}

writeMessages(() => chat?.id ?? null);
startMailbox();
startTabs();
startFaults();
if (desk === "stand-in") startDesk();
part("start-over").addEventListener("click", () => void startOver());
setInterval(drawTime, 1_000);
addEventListener("resize", draw);
document.addEventListener("visibilitychange", draw);
enter(await chooseChat());
