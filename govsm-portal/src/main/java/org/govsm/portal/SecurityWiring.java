package org.govsm.portal;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.access.AccessMode;
import org.govsm.portal.access.AuthenticationFilter;
import org.govsm.portal.access.AuthorizationFilter;
import org.govsm.portal.access.ContractParties;
import org.govsm.portal.access.Cookies;
import org.govsm.portal.access.CsrfFilter;
import org.govsm.portal.access.KnownCallers;
import org.govsm.portal.access.RequestLog;
import org.govsm.portal.access.SessionKeeper;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.edge.CostlyWork;
import org.govsm.portal.edge.WorkRooms;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.users.AccountFactorPages;
import org.govsm.portal.users.AccountPages;
import org.govsm.portal.users.ActingResource;
import org.govsm.portal.users.NameAgainResource;
import org.govsm.portal.users.Oidc;
import org.govsm.portal.users.OidcSignIns;
import org.govsm.portal.users.PasswordHashes;
import org.govsm.portal.users.PendingKeeper;
import org.govsm.portal.users.SecondFactorDesk;
import org.govsm.portal.users.SecondFactorPages;
import org.govsm.portal.users.SetUp;
import org.govsm.portal.users.SetUpPages;
import org.govsm.portal.users.SignInLogPage;
import org.govsm.portal.users.SignInPages;
import org.govsm.portal.users.SignInService;
import org.govsm.portal.users.SignIns;
import org.govsm.portal.users.SignOutResource;
import org.govsm.portal.users.UserPages;
import org.govsm.portal.users.UserService;
import org.govsm.portal.users.UserTokensResource;
import org.govsm.portal.users.WhoMayPage;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Pages;

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
        .register(new AuthorizationFilter(accessMode.table(), store, SecurityWiring::parties))
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

  private static Optional<ContractParties.Parties> parties(Transaction tx, String contract) {
    return new Contracts(tx)
        .current(contract)
        .map(one -> new ContractParties.Parties(one.department(), one.supplier().orElse("")));
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
