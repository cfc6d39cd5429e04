package org.govsm.portal.users;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.access.AccessMode;
import org.govsm.portal.access.Cookies;
import org.govsm.portal.access.SessionKeeper;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;

/** Users: signing in, second factors, setting up, and what an administrator changes. */
public final class UsersSlice implements Slice {

  private final AccessMode accessMode;
  private final Set<String> factorRoles;
  private final Optional<OidcConfig> oidc;
  private final PasswordHashing hashing;
  private final HeldAccess held;

  /**
   * Made of how the portal is entered.
   *
   * @param factorRoles roles that need a second factor besides a password of the portal
   * @param hashing how passwords are kept
   * @param held what a user can get at beside the portal
   */
  public UsersSlice(
      AccessMode accessMode,
      Set<String> factorRoles,
      Optional<OidcConfig> oidc,
      PasswordHashing hashing,
      HeldAccess held) {
    this.accessMode = accessMode;
    this.factorRoles = Set.copyOf(factorRoles);
    this.oidc = oidc;
    this.hashing = hashing;
    this.held = held;
  }

  @Override
  public void register(ResourceConfig application, Services services) {
    SignInService signIn = signIn(services.store(), services.clock());
    Pages pages = services.pages();
    UserPages users = new UserPages(signIn, held, pages);
    application
        .register(new MeResource())
        .register(new SignInPages(signIn, pages))
        .register(new NoRolePage())
        .register(new SecondFactorPages(signIn, pages))
        .register(new AccountFactorPages(signIn, pages))
        .register(new SignOutResource(signIn))
        .register(new SetUpPages(signIn, pages))
        .register(new ActingResource(signIn))
        .register(new WhoMayPage(services.table()))
        .register(new AccountPages(signIn, pages))
        .register(users)
        .register(new OfficersPages(signIn, pages))
        .register(new UserTokensResource(signIn, users));
  }

  /** Second factors of users. */
  public SecondFactorService factors(Store store, Clock clock) {
    Cookies cookies = new Cookies(accessMode.publicHosts());
    UserService users = new UserService(store, clock, accessMode.table());
    return new SecondFactorService(store, clock, cookies, users, factorRoles);
  }

  private SignInService signIn(Store store, Clock clock) {
    Cookies cookies = new Cookies(accessMode.publicHosts());
    SessionKeeper sessions = new SessionKeeper(store, clock, cookies);
    SecondFactorService factors = factors(store, clock);
    UserService users = new UserService(store, clock, accessMode.table());
    PendingKeeper pending =
        new PendingKeeper(store, clock, sessions, cookies, factors, accessMode.table());
    return new SignInService(
        accessMode,
        store,
        cookies,
        sessions,
        new SignIns(store, clock, hashing, sessions, cookies, pending),
        new SetUp(store, clock, hashing),
        users,
        new MachineTokens(store, clock, users),
        factors,
        pending,
        oidc.map(Oidc::new).map(one -> atProvider(one, store, clock, sessions, cookies)));
  }

  private OidcSignIns atProvider(
      Oidc provider, Store store, Clock clock, SessionKeeper sessions, Cookies cookies) {
    return new OidcSignIns(provider, store, clock, sessions, cookies, accessMode.publicHosts());
  }
}
