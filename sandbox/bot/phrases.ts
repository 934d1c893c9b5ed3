import type { Intent } from "./memory";

const PERSON =
  "(?:(?:a|an|any|the|some|your|one of your|another|with|to) )*(?:real |actual |live |human |proper |customer |support |service |sales )*(?:person|human(?: being)?|agent|someone|somebody|anyone|anybody|representative|operator|manager|supervisor|colleagues?|employee|staff|advis[eo]r|customer (?:service|support|care))\\b";
const PERSON_DE =
  "(?:mensch\\w*|mitarbeiter\\w*|jemande\\w*|jemand|berater\\w*|kolleg\\w*|ansprechpartner\\w*|vorgesetzte\\w*|kundendienst|kundenservice|(?:echten?|richtigen?|reale?n?) person)";

/** How customers demand a human. */
export const HUMAN: RegExp[] = [
  new RegExp(`\\b(?:speak|talk|chat|connect|transfer|escalate|switch)\\w*\\b[^.!?]{0,30}?\\b${PERSON}`),
  new RegExp(
    `\\b(?:hand|pass|put|forward)\\w*\\b[^.!?]{0,20}?\\b(?:over|on|through|along|me)\\b[^.!?]{0,12}?${PERSON}`,
  ),
  new RegExp(
    `\\b(?:want|need|get|give me|prefer|like|have|find me|bring|call|ask for|reach|where is)\\b(?: me| to have| to see)? ${PERSON}`,
  ),
  /\b(?:real|live|actual) (?:person|human|agent)\b/,
  /^(?:(?:a|an|the) )?(?:human|person|agent|operator|representative|customer (?:service|support))(?: please)?$/,
  /\b(?:human|person|agent|operator|representative),? please\b/,
  /\bis (?:there )?(?:anybody|anyone|somebody|someone|a human|a person)\b[^.!?]{0,12}\b(?:there|here|real|around)\b/,
  new RegExp(
    `\\b(?:sprech|red|chatt|schreib|verbind|telefonier)\\w*\\b[^.!?]{0,40}?\\b${PERSON_DE}|\\b${PERSON_DE}[^.!?]{0,30}?\\b(?:sprech|red|chatt|schreib|verbind|telefonier|weiterleit|durchstell)\\w*`,
  ),
  new RegExp(
    `\\b(?:will|möchte|moechte|brauche|hätte|haette|bitte|geben sie mir|gib mir|hol\\w*)\\b[^.!?]{0,16}?\\b${PERSON_DE}`,
  ),
  new RegExp(`^(?:eine?n? )?${PERSON_DE}(?: bitte)?$`),
];

/** Not this machine: whoever says so wants a human, although it is a negation. */
export const NOT_A_BOT =
  /\b(?:don'?t|do not|not|no|stop|tired of|enough of|hate|kein\w*|nicht)\b[^.!?]{0,30}\b(?:bots?|chatbots?|robots?|machines?|maschinen?|roboter)\b/;

export const NEGATION =
  /\b(?:don'?t|do not|doesn'?t|no longer|not|never|without|no need|kein\w*|nicht|nie|ohne)\b/;

/** How customers call it off again. */
export const NEVER_MIND =
  /\bnever ?mind\b|\bforget (?:about )?it\b|\bno longer need|\b(?:don'?t|do not) need (?:a |an |the |any )?(?:human|person|agent|one|help|anybody|anyone)\b|\bno need\b|\bchanged my mind\b|\bcancel the (?:request|handover)\b|\b(?:i'?ll|i will) (?:stay|go on) with (?:you|the bot)\b|\bschon gut\b|\bhat sich erledigt\b|\bvergiss es\b|\bvergessen sie es\b|\bdoch nicht\b|\bnicht mehr nötig\b|\bbrauche (?:doch )?(?:keinen|keine|niemanden)\b/;

/** What customers want, in the order in which the bot looks for it. */
export const WISHES: [Intent, RegExp][] = [
  [
    "payment.refund",
    /\brefund|money back|(?:paid|charged|debited|billed) (?:me )?(?:twice|double)|\bpay\w* back\b|erstatt|geld zurück|(?:doppelt|zweimal) (?:bezahlt|abgebucht|belastet|gezahlt)/,
  ],
  ["payment.invoice", /\binvoice|\breceipt\b|\bmy bill\b|rechnung|quittung|beleg/],
  ["shop.order.cancel", /\bcancel\w*\b|\bstornier|\bstorno\b|\bbestellung\b.*\b(?:abbrechen|zurückziehen)\b/],
  [
    "shop.order.status",
    /\bwhere(?:'s| is| are)\b[^.!?]*\b(?:order|parcel|package|delivery|things)\b|\btrack|\b(?:order|delivery|parcel) status\b|\bstatus of\b|\bwhen\b[^.!?]*\b(?:arriv|deliver|come)|\bwo (?:ist|bleibt)\b|\bwann kommt\b|\blieferstatus\b|\bsendung\b/,
  ],
  ["shop.prices", /\bprices?\b|\bhow much\b|\bcosts?\b|\bpreise?\b|\bkoste[nt]\b/],
];

export const GREETING =
  /^(?:hi|hello|hey|good (?:morning|evening|day|afternoon)|hallo|guten (?:tag|morgen|abend)|moin|servus)\b/;
export const THANKS = /\b(?:thanks?|thank you|thx|bye|goodbye|danke|tschüss|wiedersehen)\b/;
export const YES = /^(?:yes|yeah|yep|sure|ok|okay|please(?: do)?|of course|do it|ja|gerne?|klar|bitte)\b/;
export const NO = /^(?:no|nope|not now|nein|nö|lieber nicht)(?![\wäöüß])/;
export const ORDER = /\b(\d{5})\b/;
export const GERMAN =
  /[äöüß]|\b(?:ich|mein\w*|bestellung|bitte|danke|hallo|guten|wo ist|rechnung|preise?|stornieren|möchte|mensch\w*|mitarbeiter\w*|jemand\w*|ja|nein)\b/;
export const ENGLISH = /\b(?:i|my|the|please|thanks?|hello|where|order|want|yes|no|you)\b/;
