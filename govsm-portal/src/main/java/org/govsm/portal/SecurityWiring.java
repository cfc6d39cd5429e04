package org.govsm.portal;

import java.time.Clock;
import java.util.Set;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.http.WorkRooms;
import org.govsm.portal.pages.Pages;
import org.govsm.portal.pages.security.AccountFactorPages;
import org.govsm.portal.pages.security.AccountPages;
import org.govsm.portal.pages.security.ActingResource;
import org.govsm.portal.pages.security.NameAgainResource;
import org.govsm.portal.pages.security.SecondFactorPages;
import org.govsm.portal.pages.security.SetUpPages;
import org.govsm.portal.pages.security.SignInLogPage;
import org.govsm.portal.pages.security.SignInPages;
import org.govsm.portal.pages.security.SignOutResource;
import org.govsm.portal.pages.security.UserPages;
import org.govsm.portal.pages.security.UserTokensResource;
import org.govsm.portal.pages.security.WhoMayPage;
import org.govsm.portal.security.AccessMode;
import org.govsm.portal.security.AuthenticationFilter;
import org.govsm.portal.security.Authorisation;
import org.govsm.portal.security.AuthorizationFilter;
import org.govsm.portal.security.Cookies;
import org.govsm.portal.security.CostlyWork;
import org.govsm.portal.security.CsrfFilter;
import org.govsm.portal.security.KnownCallers;
import org.govsm.portal.security.Oidc;
import org.govsm.portal.security.OidcSignIns;
import org.govsm.portal.security.PasswordHashes;
import org.govsm.portal.security.PendingKeeper;
import org.govsm.portal.security.RequestLog;
import org.govsm.portal.security.SecondFactorDesk;
import org.govsm.portal.security.SessionKeeper;
import org.govsm.portal.security.SetUp;
import org.govsm.portal.security.SignInService;
import org.govsm.portal.security.SignIns;
import org.govsm.portal.security.UserService;
import org.govsm.portal.store.Store;

/** Who may come in and do what, put together by hand. */
final class SecurityWiring {

  private SecurityWiring() {}

  static void register(
      ResourceConfig application,
      PortalConfig config,
      Store store,
      AccessMode accessMode,
      Pages pages) {
    SignInService signIn = doors(config, store, accessMode);
    UserPages users = new UserPages(signIn, pages);
    application
        .register(
            new AuthenticationFilter(
                accessMode,
                new KnownCallers(accessMode, store, config.clock()),
                signIn.sessions(),
                signIn.cookies()))
        .register(new RequestLog())
        .register(new AuthorizationFilter(accessMode.table(), store))
        .register(new CostlyWork(accessMode.table(), WorkRooms.ofThisMachine()))
        .register(new CsrfFilter(accessMode.table()))
        .register(new SignInPages(signIn, pages))
        .register(new SecondFactorPages(signIn, pages))
        .register(new AccountFactorPages(signIn, pages))
        .register(new SignOutResource(signIn, pages))
        .register(new SetUpPages(signIn, pages))
        .register(new ActingResource(signIn, pages))
        .register(new WhoMayPage(accessMode.table(), pages))
        .register(new AccountPages(signIn, pages))
        .register(users)
        .register(new SignInLogPage(signIn, pages))
        .register(new UserTokensResource(signIn, pages, users))
        .register(new NameAgainResource(signIn, pages, users));
  }

  /** Second factors, which a demonstration has none of. */
  static SecondFactorDesk factors(
      PortalConfig config, Store store, Cookies cookies, Authorisation table) {
    return new SecondFactorDesk(
        store,
        config.clock(),
        cookies,
        new UserService(store, config.clock(), table),
        config.access().requiresFactor() ? table.secondFactor() : Set.of());
  }

  private static SignInService doors(PortalConfig config, Store store, AccessMode accessMode) {
    Clock clock = config.clock();
    PasswordHashes hashes = new PasswordHashes();
    Cookies cookies = new Cookies(accessMode.publicHosts());
    SessionKeeper sessions = new SessionKeeper(store, clock, cookies);
    SecondFactorDesk factors = factors(config, store, cookies, accessMode.table());
    PendingKeeper pending = new PendingKeeper(store, clock, sessions, cookies, factors);
    return new SignInService(
        accessMode,
        store,
        cookies,
        sessions,
        new SignIns(store, clock, hashes, sessions, cookies, pending),
        new SetUp(store, clock, hashes),
        new UserService(store, clock, accessMode.table()),
        factors,
        pending,
        config
            .access()
            .oidc()
            .map(Oidc::new)
            .map(
                oidc ->
                    new OidcSignIns(
                        oidc, store, clock, sessions, cookies, accessMode.publicHosts())));
  }
}
