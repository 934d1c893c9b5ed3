import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { ClockTime } from "@/components/ui/clock-time";
import type { Shape } from "@/components/ui/shapes";
import { StateIcon } from "@/components/ui/state-icon";
import { cn } from "@/lib/cn";
import type { SetUp } from "@/lib/conversations/queries-set-up";
import type { SetUpStep, SetUpStepName } from "@/lib/conversations/set-up-steps";
import type { BotPlace } from "../bot-place";
import { useSetUpWords } from "./use-set-up-words";

const SHAPES: Record<SetUpStep["state"], Shape> = { done: "done", next: "next", waiting: "waiting" };

type Props = {
  step: SetUpStep;
  setUp: SetUp;
  place: BotPlace;
  /** Who looks. */
  me: string;
  names: { organization: string; bot: string };
};

/** One step of the set-up: what it came to, or what to do about it. */
export function SetUpItem({ step, setUp, place, me, names }: Props) {
  const t = useTranslations("overview.setUp");
  const { facts, words } = useSetUpWords(step.name, setUp, names);
  const { name, state, at } = step;
  const isDone = state === "done";
  return (
    <li
      className={cn(
        "grid min-h-11 grid-cols-[16px_minmax(0,1fr)_auto] gap-x-3 border-border px-4 text-ui not-last:border-b",
        isDone ? "items-center py-2" : "items-start [&>svg]:mt-0.5",
        state === "next" ? "bg-background py-3" : "py-2",
      )}
    >
      <StateIcon is={SHAPES[state]} />
      {isDone ? (
        <div className="text-muted wrap-anywhere">
          {t(`steps.${name}.done`)}
          {facts && ` · ${facts}`}
          <span className="sr-only">, {t("done")}</span>
        </div>
      ) : (
        <div className="min-w-0 wrap-anywhere">
          <b>{t(`steps.${name}.name`)}</b>
          <span className="sr-only">, {t(state)}</span>
          <p className="text-muted">{words}</p>
        </div>
      )}
      {isDone ? (
        at && <ClockTime at={at} className="text-muted tabular-nums" />
      ) : (
        <WayToDo
          step={step}
          place={place}
          organization={names.organization}
          isMine={isMine(name, setUp, me)}
        />
      )}
    </li>
  );
}

const PAGES: Record<SetUpStepName, string> = {
  bot: "",
  owners: "/settings/members",
  channel: "/settings/integrations",
  desk: "/settings/integrations",
  team: "/settings/routing-priority",
  handoff: "/developers",
};

function pageOf(name: SetUpStepName, { organization, bot }: BotPlace): string {
  // Its members are the organization's, all else is the chatbot's own.
  return name === "owners" ? `/${organization}${PAGES[name]}` : `/${organization}/${bot}${PAGES[name]}`;
}

/** Nobody but who looks has to be verified, which they do in their own account. */
const isMine = (name: SetUpStepName, { owners: { unverified } }: SetUp, me: string): boolean =>
  name === "owners" && unverified.length === 1 && unverified[0] === me;

type WayProps = { step: SetUpStep; place: BotPlace; organization: string; isMine: boolean };

function WayToDo({ step: { name, state, canBegin }, place, organization, isMine }: WayProps) {
  const t = useTranslations("overview.setUp");
  if (!canBegin || name === "bot") return null;
  if (!place.isOwner)
    return (
      <span className="text-muted phone:col-start-2">
        {state === "next" && t("byOwner", { organization })}
      </span>
    );
  return (
    <ButtonLink
      size="small"
      href={isMine ? "/account" : pageOf(name, place)}
      {...(state === "next" && { look: "primary" })}
      className="phone:col-start-2 phone:mt-2 phone:justify-self-start"
    >
      {isMine ? t("steps.owners.verifyMine") : t(`steps.${name}.open`)}
    </ButtonLink>
  );
}
