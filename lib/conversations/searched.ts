/** A conversation `c` and its person `p` hold the words in `$3`, in small letters; null finds everything. */
export const SEARCHED = `($3::text is null or strpos(lower(c."externalId"), $3) > 0 or strpos(lower(p.name), $3) > 0
  or strpos(lower(p.email), $3) > 0 or strpos(lower(p."externalId"), $3) > 0)`;

export const WITH_PERSON = `"Conversation" c left join "Person" p on p.id = c."personId"`;

/** Among how many of a bot's newest conversations words are looked for: what is rare is sought through all of them. */
const SEARCHED_FAR = 20_000;

/** The same for a search: of the organization `$1` and the bot `$2`. */
export const NEWEST_WITH_PERSON = `(
  select * from "Conversation" where "organizationId" = $1 and "botId" = $2
  order by "lastMessageAt" desc, id desc limit ${SEARCHED_FAR}) c left join "Person" p on p.id = c."personId"`;
