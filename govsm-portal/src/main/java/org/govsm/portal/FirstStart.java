package org.govsm.portal;

import java.util.List;
import java.util.Optional;
import org.govsm.portal.PortalConfig.Demo;
import org.govsm.portal.access.AccessMode;
import org.govsm.portal.access.Users;
import org.govsm.portal.demo.Demonstration;
import org.govsm.portal.store.Store;
import org.govsm.portal.users.SetUp;
import org.govsm.portal.web.Authorisation;

/**
 * First start: how the portal is entered, by its options and by what the store holds.
 *
 * @param accessMode whether nobody needs to sign in, and who may do what
 * @param token with which the first administrator is made, where there is none
 */
record FirstStart(AccessMode accessMode, Optional<String> token, int nameless) {

  /**
   * Decides by what the database holds.
   *
   * @throws IllegalArgumentException if others could reach a portal that nobody can sign in to
   */
  static FirstStart of(PortalConfig config, Store store) {
    boolean users = store.read(tx -> !new Users(tx).whoAre(Authorisation.ADMINISTRATOR).isEmpty());
    boolean provider = config.access().oidc().isPresent();
    requireUsers(config, users || provider);
    boolean demonstration =
        config.isOfThisMachine()
            && config.demo() != Demo.NONE
            && !users
            && !provider
            && isForDemonstration(store);
    AccessMode accessMode =
        new AccessMode(demonstration, config.access().publicHosts(), Slices.table());
    boolean nobody = !demonstration && !users && !provider;
    return new FirstStart(
        accessMode,
        nobody ? Optional.of(SetUp.newAdministrator(store, config.clock())) : Optional.empty(),
        store.read(tx -> new Users(tx).nameless().size()));
  }

  /** What the person who started the portal is told about users who cannot sign in, if any. */
  Optional<String> advice() {
    return nameless == 0
        ? Optional.empty()
        : Optional.of(
            nameless
                + (nameless == 1 ? " user has" : " users have")
                + " no name and no password, as a backup holds none. An administrator gives them"
                + " back at /users, one by one; tokens of machines are issued again there. Whoever"
                + " signs in at a provider comes as a new user by signing in.");
  }

  private static void requireUsers(PortalConfig config, boolean canSignIn) {
    if (config.isOfThisMachine()) {
      return;
    } else if (config.demo() == Demo.RESET) {
      throw new IllegalArgumentException(
          "a demonstration is shown on this machine only, as nobody signs in to it");
    } else if (!canSignIn) {
      throw new IllegalArgumentException(
          config.address().getHostString()
              + " can be reached from other machines, and nobody can sign in yet. Start on"
              + " 127.0.0.1 with --no-demo first and set up the administrator, or name a provider"
              + " (--oidc-issuer). See docs/security.md.");
    }
  }

  /** An empty database, or one with the demonstration and never a user. */
  private static boolean isForDemonstration(Store store) {
    List<String> chains = store.read(tx -> tx.chains().all());
    return chains.isEmpty()
        || chains.contains(Demonstration.DEPARTMENT)
            && !store.read(tx -> tx.chains().written()).contains(Users.CHAIN);
  }
}
