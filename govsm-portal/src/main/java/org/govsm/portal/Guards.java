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
import org.govsm.portal.security.Authorisation;
import org.govsm.portal.security.Cookies;
import org.govsm.portal.security.CostlyWork;
import org.govsm.portal.security.Doorkeeper;
import org.govsm.portal.security.Doors;
import org.govsm.portal.security.Entrance;
import org.govsm.portal.security.Forgery;
import org.govsm.portal.security.Gate;
import org.govsm.portal.security.KnownCallers;
import org.govsm.portal.security.Oidc;
import org.govsm.portal.security.OidcSignIns;
import org.govsm.portal.security.PasswordHashes;
import org.govsm.portal.security.PendingKeeper;
import org.govsm.portal.security.RequestLog;
import org.govsm.portal.security.SecondFactorDesk;
import org.govsm.portal.security.SessionKeeper;
import org.govsm.portal.security.SetUp;
import org.govsm.portal.security.SignIns;
import org.govsm.portal.security.UserDesk;
import org.govsm.portal.store.Store;

/** Who may come in and do what, put together by hand. */
final class Guards {

  private Guards() {}

  static void register(
      ResourceConfig application,
      PortalConfig config,
      Store store,
      Entrance entrance,
      Pages pages) {
    Doors doors = doors(config, store, entrance);
    UserPages users = new UserPages(doors, pages);
    application
        .register(
            new Doorkeeper(
                entrance,
                new KnownCallers(entrance, store, config.clock()),
                doors.sessions(),
                doors.cookies()))
        .register(new RequestLog())
        .register(new Gate(entrance.table(), store))
        .register(new CostlyWork(entrance.table(), WorkRooms.ofThisMachine()))
        .register(new Forgery(entrance.table()))
        .register(new SignInPages(doors, pages))
        .register(new SecondFactorPages(doors, pages))
        .register(new AccountFactorPages(doors, pages))
        .register(new SignOutResource(doors, pages))
        .register(new SetUpPages(doors, pages))
        .register(new ActingResource(doors, pages))
        .register(new WhoMayPage(entrance.table(), pages))
        .register(new AccountPages(doors, pages))
        .register(users)
        .register(new SignInLogPage(doors, pages))
        .register(new UserTokensResource(doors, pages, users))
        .register(new NameAgainResource(doors, pages, users));
  }

  /** Second factors, which a demonstration has none of. */
  static SecondFactorDesk factors(
      PortalConfig config, Store store, Cookies cookies, Authorisation table) {
    return new SecondFactorDesk(
        store,
        config.clock(),
        cookies,
        new UserDesk(store, config.clock(), table),
        config.access().requiresFactor() ? table.secondFactor() : Set.of());
  }

  private static Doors doors(PortalConfig config, Store store, Entrance entrance) {
    Clock clock = config.clock();
    PasswordHashes hashes = new PasswordHashes();
    Cookies cookies = new Cookies(entrance.reach());
    SessionKeeper sessions = new SessionKeeper(store, clock, cookies);
    SecondFactorDesk factors = factors(config, store, cookies, entrance.table());
    PendingKeeper pending = new PendingKeeper(store, clock, sessions, cookies, factors);
    return new Doors(
        entrance,
        store,
        cookies,
        sessions,
        new SignIns(store, clock, hashes, sessions, cookies, pending),
        new SetUp(store, clock, hashes),
        new UserDesk(store, clock, entrance.table()),
        factors,
        pending,
        config
            .access()
            .oidc()
            .map(Oidc::new)
            .map(oidc -> new OidcSignIns(oidc, store, clock, sessions, cookies, entrance.reach())));
  }
}
