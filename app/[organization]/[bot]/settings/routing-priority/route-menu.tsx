"use client";

import { ArrowDown, ArrowUp, Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuLine } from "@/components/ui/menu-line";
import { MoreMenu } from "@/components/ui/more-menu";
import { rememberPlace } from "@/components/ui/remember-place";

type Props = {
  name: string;
  onEdit: () => void;
  /** Not where it stands first, or cannot move at all. */
  onUp?: (() => void) | null;
  onDown?: (() => void) | null;
  onRemove: () => void;
};

/** What can be done with a route. */
export function RouteMenu({ name, onEdit, onUp, onDown, onRemove }: Props) {
  const t = useTranslations("routing");
  // The button that opened this menu goes with its row, as soon as that was rendered.
  const remove = () => {
    const goNear = rememberPlace(document.activeElement);
    onRemove();
    setTimeout(goNear);
  };
  return (
    <MoreMenu label={t("moreOf", { name })} size={24}>
      <MenuItem onSelect={onEdit}>
        <Pencil />
        {t("edit")}
      </MenuItem>
      {onUp && (
        <MenuItem onSelect={onUp}>
          <ArrowUp />
          {t("moveUp")}
        </MenuItem>
      )}
      {onDown && (
        <MenuItem onSelect={onDown}>
          <ArrowDown />
          {t("moveDown")}
        </MenuItem>
      )}
      <MenuLine />
      <MenuItem danger onSelect={remove}>
        <Trash2 />
        {t("remove")}
      </MenuItem>
    </MoreMenu>
  );
}
