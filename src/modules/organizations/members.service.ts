import { Injectable } from '@nestjs/common';
import { Authenticator, roles, type Actor, type Role } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { httpErrors, JsonText, newId, type ListPage } from '../../platform/http/index.js';
import { SecurityLog, type SecurityEventKind } from '../security/index.js';
import { PasswordHasher, PasswordRules, UsersRepository, type User } from '../users/index.js';
import { coversGrants, storedGrants, unknownEvents, type EventGrants } from './event-grants.js';
import type { AddedMemberView, MemberGrants, MemberQuery, MemberRole, MemberView, NewMember } from './members.dto.js';
import { JoinInvitationsRepository } from './join-invitations.repository.js';
import { MembersRepository, type Belonging } from './members.repository.js';
import type { MembershipEntity } from './membership.entity.js';
import { memberChange } from './organizations.changes.js';
import { memberErrors } from './organizations.errors.js';

const TOKEN_HOURS = 7 * 24;

/**
 * Who belongs to the organization and how far they may reach. Four rules hold throughout: there is always an owner; only
 * owners make, change or remove owners; nobody widens their own rights; nobody gives more than they have.
 */
@Injectable()
export class MembersService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly members: MembersRepository,
    private readonly users: UsersRepository,
    private readonly passwords: PasswordHasher,
    private readonly rules: PasswordRules,
    private readonly authenticator: Authenticator,
    private readonly invitations: JoinInvitationsRepository,
    private readonly security: SecurityLog,
  ) {}

  list(actor: Actor, query: MemberQuery): Promise<JsonText<ListPage<MemberView>>> {
    return this.members.list(actor, query);
  }

  get(actor: Actor, id: string): Promise<JsonText<MemberView>> {
    return this.members.view(actor, id);
  }

  /** The organizations of one person. */
  organizationsOf(userId: string): Promise<Belonging[]> {
    return this.members.organizationsOf(userId);
  }

  async add(actor: Actor, body: NewMember): Promise<JsonText<AddedMemberView>> {
    const grants = grantsFor(actor, body.role, body.events);
    // Hashing takes its time: not while a transaction holds a connection.
    const isNew = (await this.users.findByEmail(body.email)) === undefined;
    if (isNew && body.password !== undefined) await this.rules.check(body.password, body);
    const passwordHash = isNew && body.password !== undefined ? await this.passwords.hash(body.password) : null;
    const id = newId();
    const token = await this.uow.run(async () => {
      await this.mustBeAllowed(actor, body.role, grants);
      const known = await this.users.lockByEmail(body.email);
      const untouched = known ? await this.isUntouched(actor, known) : true;
      const user = known ?? (await this.users.create({ email: body.email, name: body.name, passwordHash }));
      await this.members.insert(
        actor,
        { id, userId: user.id, role: body.role, grantedEvents: grants },
        memberChange.added,
      );
      await this.noteAccess(actor, 'memberAdded', { id, userId: user.id }, { role: body.role, ...eventsOf(grants) });
      return untouched && user.passwordHash === null ? this.users.issueToken(user.id, TOKEN_HOURS) : null;
    });
    const { text, etag } = await this.members.view(actor, id);
    return new JsonText<AddedMemberView>(`${text.slice(0, -1)}, "setPasswordToken" : ${JSON.stringify(token)}}`, etag);
  }

  async changeRole(actor: Actor, id: string, { role }: MemberRole, ifVersion?: number): Promise<JsonText<MemberView>> {
    await this.uow.run(async () => {
      const member = await this.mustManage(actor, id);
      if (member.userId === actor.id && rank(role) < rank(member.role)) throw memberErrors.notYourself();
      const grants = role === 'owner' ? null : member.grantedEvents;
      await this.mustBeAllowed(actor, role, grants);
      if (member.role === 'owner' && role !== 'owner') await this.mustLeaveAnOwner(actor);
      await this.members.patch(actor, id, { role, grantedEvents: grants }, memberChange.roleChanged, { ifVersion });
      await this.noteAccess(actor, 'memberRoleChanged', member, { from: member.role, to: role });
      if (rank(role) > rank(member.role)) await this.withdrawInvitations(member);
      this.rightsChanged(member);
    });
    return this.members.view(actor, id);
  }

  async setGrants(
    actor: Actor,
    id: string,
    { events }: MemberGrants,
    ifVersion?: number,
  ): Promise<JsonText<MemberView>> {
    await this.uow.run(async () => {
      const member = await this.mustManage(actor, id);
      const grants = storedGrants(events);
      if (member.role === 'owner' && grants) throw memberErrors.ownerReachesAll();
      await this.mustBeAllowed(actor, member.role, grants);
      await this.members.patch(actor, id, { grantedEvents: grants }, memberChange.grantsChanged, { ifVersion });
      await this.noteAccess(actor, 'memberGrantsChanged', member, eventsOf(grants));
      this.rightsChanged(member);
    });
    return this.members.view(actor, id);
  }

  async remove(actor: Actor, id: string, ifVersion?: number): Promise<void> {
    await this.uow.run(async () => {
      const member = await this.mustManage(actor, id);
      if (member.role === 'owner') await this.mustLeaveAnOwner(actor);
      await this.members.remove(actor, id, memberChange.removed, { ifVersion });
      await this.noteAccess(actor, 'memberRemoved', member, { role: member.role });
      await this.withdrawInvitations(member);
      this.rightsChanged(member);
    });
  }

  /** Ends the caller's own membership; needs no permission. */
  async leave(actor: Actor): Promise<void> {
    await this.uow.run(async () => {
      await this.members.serialize(actor);
      const id = await this.members.idOf(actor, actor.id);
      if (!id) throw memberErrors.notFound();
      const member = await this.members.lock(actor, id);
      if (member.role === 'owner') await this.mustLeaveAnOwner(actor);
      await this.members.remove(actor, id, memberChange.removed);
      await this.noteAccess(actor, 'memberLeft', member, { role: member.role });
      await this.withdrawInvitations(member);
      this.rightsChanged(member);
    });
  }

  /**
   * Makes another member the owner and the caller an admin, both at once, so that there is an owner at every moment.
   * Whoever calls this has made sure that it is really the owner who asks.
   */
  async transferOwnership(actor: Actor, id: string): Promise<JsonText<MemberView>> {
    await this.uow.run(async () => {
      await this.mustStillBe(actor);
      if (actor.role !== 'owner') throw memberErrors.ownersOnly();
      const member = await this.members.lock(actor, id);
      if (member.userId === actor.id) throw memberErrors.notYourself();
      const own = await this.members.idOf(actor, actor.id);
      const user = await this.users.find(member.userId);
      // Nobody may ever come to use an account whose first password was not set.
      if (!own || (!user?.passwordHash && !user?.emailVerifiedAt)) throw memberErrors.notYetIn();
      const from = member.role;
      await this.members.patch(actor, id, { role: 'owner', grantedEvents: null }, memberChange.roleChanged);
      await this.members.patch(actor, own, { role: 'admin' }, memberChange.roleChanged);
      await this.noteAccess(actor, 'ownershipTransferred', member, { from, to: 'owner', previousOwner: actor.id });
      this.uow.afterCommit(() => this.authenticator.announce({ organizationId: actor.organizationId }));
    });
    return this.members.view(actor, id);
  }

  /** The member, locked, if the actor may change anything about them at all. */
  private async mustManage(actor: Actor, id: string): Promise<MembershipEntity> {
    await this.mustStillBe(actor);
    const member = await this.members.lock(actor, id);
    if (member.role === 'owner' && actor.role !== 'owner') throw memberErrors.ownersOnly();
    // Somebody narrowed to a few events could otherwise hand more rights to a wider member, or take theirs away.
    if (!coversGrants(actor, member.grantedEvents)) throw memberErrors.beyondYours();
    return member;
  }

  /**
   * Lets one change of rights through at a time, and none by somebody whose own were changed while it waited: what they do
   * with them would outlive the change.
   */
  private async mustStillBe(actor: Actor): Promise<void> {
    await this.members.serialize(actor);
    if (actor.kind !== 'user') return;
    const now = await this.members.rightsOf(actor);
    if (now?.role !== actor.role || String(now?.events) !== String(actor.events))
      throw httpErrors.forbidden('Your rights have just been changed');
  }

  /** Whether the actor may make somebody this; in the unit of work that does. */
  async mustBeAllowed(actor: Actor, role: Role, grants: string[] | null): Promise<void> {
    await this.mustStillBe(actor);
    if (role === 'owner' && actor.role !== 'owner') throw memberErrors.ownersOnly();
    if (role === 'owner' && grants) throw memberErrors.ownerReachesAll();
    if (!coversGrants(actor, grants)) throw memberErrors.beyondYours();
    if (!grants || grants.length === 0) return;
    const errors = unknownEvents(grants, await this.members.knownEvents(actor, grants));
    if (errors.length > 0) throw memberErrors.eventUnknown({ errors });
  }

  private async mustLeaveAnOwner(actor: Actor): Promise<void> {
    if ((await this.members.countOwners(actor)) < 2) throw memberErrors.lastOwner();
  }

  /**
   * Whether an account was made by an administrator and never used by anybody: then a new token may be given out for it.
   * Whoever opened any other account that has not verified its address may not be whom the address belongs to; adding it
   * would let them in with a password of their own.
   */
  private async isUntouched(actor: Actor, user: User): Promise<boolean> {
    if (user.emailVerifiedAt) return false;
    const organizations = await this.members.organizationsOf(user.id);
    if (organizations.some(({ id }) => id === actor.organizationId)) throw memberErrors.alreadyMember();
    if (user.passwordHash !== null || organizations.length > 0) throw memberErrors.unverified();
    return true;
  }

  /** Whoever lost rights could otherwise get them back through people they asked in before. */
  private async withdrawInvitations({ organizationId, userId }: MembershipEntity): Promise<void> {
    await this.invitations.revokeAllBy(organizationId, `user:${userId}`);
  }

  private async noteAccess(
    { organizationId }: Actor,
    kind: SecurityEventKind,
    { id, userId }: Pick<MembershipEntity, 'id' | 'userId'>,
    detail: Record<string, unknown>,
  ): Promise<void> {
    await this.security.record({ kind, userId, organizationId, subject: `member:${id}`, detail });
  }

  private rightsChanged({ userId }: MembershipEntity): void {
    this.uow.afterCommit(() => this.authenticator.announce({ userId }));
  }
}

/** What somebody new reaches: as asked, or else as much as whoever brings them in. */
export const grantsFor = (actor: Actor, role: Role, events: EventGrants | undefined): string[] | null =>
  storedGrants(events ?? (role === 'owner' || actor.events === 'all' ? 'all' : [...actor.events]));

/** How far grants reach, as a short fact. */
const eventsOf = (grants: string[] | null): { events: string | number } => ({ events: grants ? grants.length : 'all' });

/** 0 is the highest. */
const rank = (role: Role): number => roles.indexOf(role);
