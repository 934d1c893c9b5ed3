/** Chatwoot's sign, 24 wide. */
export function ChatwootMark() {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" fill="currentColor" aria-hidden className="shrink-0">
      <path
        fillRule="evenodd"
        clipRule="evenodd"
        d="M12 24a12 12 0 1 0 0-24 12 12 0 0 0 0 24Zm.2-17.6a5.6 5.6 0 0 0 0 11.2h5.2c.3 0 .5-.2.5-.5V12a5.6 5.6 0 0 0-5.7-5.6Z"
      />
    </svg>
  );
}
