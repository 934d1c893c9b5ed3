declare const proven: unique symbol;

/** Somebody whose session was found. */
export type UserScope = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isVerified: boolean;
  readonly sessionId: string;
  readonly [proven]: true;
};

/** Who is at the other end, before anybody knows who it is. An unknown `ip` is "". */
export type Caller = { ip: string; userAgent: string };
