import { putAccountUser } from "@/lib/chatwoot/account-users";
import type { ChatwootAccess } from "@/lib/chatwoot/call-chatwoot";
import { createUser, hasUser, markOfUser } from "@/lib/chatwoot/users";
import { db, sqlIn } from "@/lib/db";
import type { VerifiedOwner } from "@/lib/desk/list-owners";
import { newDeskPassword } from "@/lib/desk/new-desk-password";
import { enqueueLetter } from "@/lib/mail/enqueue-letter";
import { open, seal } from "@/lib/secret-box";
import { newId } from "@/lib/tokens";
import type { Desk, DeskOwner } from "@/prisma/client/client";

type Place = { platform: ChatwootAccess; desk: Desk; organization: { id: string; name: string } };

// The password and the mark are written before Chatwoot is asked: after a crash they are still known.
function prepare({ desk, organization }: Place, person: VerifiedOwner): Promise<DeskOwner> {
  return db.deskOwner.upsert({
    where: { deskId_userId: { deskId: desk.id, userId: person.id } },
    update: {},
    create: {
      id: newId("dow"),
      organizationId: organization.id,
      deskId: desk.id,
      userId: person.id,
      email: person.email,
      mark: newId("mrk"),
      passwordSealed: seal(newDeskPassword()),
    },
  });
}

// A new user, with a letter of its own.
async function forgetIfDeleted({ platform }: Place, owner: DeskOwner): Promise<DeskOwner> {
  const { id, chatwootUserId } = owner;
  if (chatwootUserId === null || (await hasUser(platform, chatwootUserId))) return owner;
  const passwordSealed = seal(newDeskPassword());
  return db.deskOwner.update({
    where: { id },
    data: { chatwootUserId: null, made: null, letterAt: null, passwordSealed },
  });
}

async function makeUser({ platform }: Place, person: VerifiedOwner, owner: DeskOwner): Promise<DeskOwner> {
  if (owner.chatwootUserId !== null) return owner;
  const password = owner.passwordSealed ? open(owner.passwordSealed) : newDeskPassword();
  const user = await createUser(platform, {
    name: person.name,
    email: owner.email,
    password,
    mark: owner.mark,
  });
  const made = markOfUser(user) === owner.mark;
  return db.deskOwner.update({ where: { id: owner.id }, data: { chatwootUserId: user.id, made } });
}

// One transaction: the letter is written once, and with it the password leaves our hands.
async function sendLetter(
  { desk, organization }: Place,
  person: VerifiedOwner,
  owner: DeskOwner,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.deskOwner.updateMany({
      where: { id: owner.id, letterAt: null },
      data: { letterAt: new Date(), passwordSealed: null },
    });
    if (count === 0) return;
    const password = owner.made && owner.passwordSealed ? open(owner.passwordSealed) : undefined;
    await enqueueLetter(sqlIn(tx), {
      to: person.email,
      userId: person.id,
      organizationId: organization.id,
      letter: "desk-account",
      data: {
        name: person.name,
        organization: organization.name,
        address: `${desk.website}/app`,
        userName: owner.email,
        ...(password && { password }),
      },
    });
  });
}

/**
 * Makes an owner an administrator at the desk and writes them their letter. A user who has the address at Chatwoot
 * already is adopted, never their password: that is why the address must be verified first.
 */
export async function putOwner(place: Place, person: VerifiedOwner): Promise<void> {
  const { platform, desk } = place;
  if (desk.chatwootAccountId === null) throw new Error("The desk has no account yet");
  const known = await forgetIfDeleted(place, await prepare(place, person));
  const owner = await makeUser(place, person, known);
  if (owner.chatwootUserId === null) throw new Error("The owner has no Chatwoot user");
  // Written before Chatwoot is asked: whoever may be in is taken out again when they are owner no more.
  await db.deskOwner.update({ where: { id: owner.id }, data: { role: "administrator" } });
  await putAccountUser(platform, desk.chatwootAccountId, {
    userId: owner.chatwootUserId,
    role: "administrator",
  });
  await sendLetter(place, person, owner);
}
