// Cut off where it is too long to be shown, a secret may have lost its end.
const SECRET =
  /("(?:password|access_token|pubsub_token|hmac_token|hmac_identifier|secret)"\s*:\s*")(?:[^"\\]|\\.)*("|\\?$)/g;

/** JSON of Chatwoot's with every password and token in it left out, for whoever may look at what went over the wire. */
export const maskSecrets = (json: string): string => json.replace(SECRET, "$1…$2");
