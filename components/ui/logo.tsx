/** The mark: a baton passed between two strokes. The name stands beside it. */
export function Logo({ size = 20 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      aria-hidden
      className="shrink-0"
    >
      <path d="M3.2 9.2v3.2a4.4 4.4 0 0 0 4.4 4.4h3.2" strokeWidth="2.2" />
      <path d="M16.8 10.8V7.6a4.4 4.4 0 0 0-4.4-4.4H9.2" strokeWidth="2.2" />
      <path d="M7.7 12.3l4.6-4.6" strokeWidth="3.4" />
    </svg>
  );
}
