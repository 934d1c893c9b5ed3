import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Crumb, Slash } from "@/components/frame/crumb";
import type { Person } from "@/components/frame/person";
import type { Place } from "@/components/frame/place";
import { Shell } from "@/components/frame/shell";
import { useCommands } from "@/components/frame/use-commands";

type Props = {
  user: Person;
  signOut: () => Promise<void>;
  setLanguage?: (language: string) => Promise<void>;
  organizations: readonly Place[];
  /** The organization one came from, if any. */
  organization?: Place;
  /** The name of the page in the path: "Account". */
  name?: string;
  children: ReactNode;
};

/** The frame of pages that belong to a person, not to an organization. */
export function PersonalShell({ organizations, organization, name, children, ...me }: Props) {
  const switching = useTranslations("frame.switch");
  return (
    <Shell
      {...me}
      commands={useCommands({ organizations })}
      crumbs={
        <>
          {organization && (
            <Crumb
              square
              label={switching("organization")}
              here={organization}
              places={organizations}
              all={{ name: switching("allOrganizations"), href: "/organizations" }}
            />
          )}
          {name && (
            <>
              <Slash />
              <span className="px-1.5 text-ui font-medium phone:px-1">{name}</span>
            </>
          )}
        </>
      }
    >
      {children}
    </Shell>
  );
}
