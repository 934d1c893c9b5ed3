/** A part of the largest, 0 to 1; the number stands beside it. */
export function ShareBar({ share }: { share: number }) {
  return (
    <span aria-hidden className="block h-1.5 rounded-[3px] bg-sunken">
      <i className="block h-full rounded-[3px] bg-control" style={{ width: `${Math.round(share * 100)}%` }} />
    </span>
  );
}
