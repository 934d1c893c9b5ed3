/** A conversation `c` and its person `p` hold the words in `$3`, in small letters; null finds everything. */
export const SEARCHED = `($3::text is null or strpos(lower(c."externalId"), $3) > 0 or strpos(lower(p.name), $3) > 0
  or strpos(lower(p.email), $3) > 0 or strpos(lower(p."externalId"), $3) > 0)`;

export const WITH_PERSON = `"Conversation" c left join "Person" p on p.id = c."personId"`;
