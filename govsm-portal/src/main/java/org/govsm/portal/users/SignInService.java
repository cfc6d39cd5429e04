package org.govsm.portal.users;

import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.access.AccessMode;
import org.govsm.portal.access.Cookies;
import org.govsm.portal.access.SessionKeeper;
import org.govsm.portal.access.User;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;

/**
 * Sign-in service: what the pages about signing in work with.
 *
 * @param oidc the provider, if there is one
 */
public record SignInService(
    AccessMode accessMode,
    Store store,
    Cookies cookies,
    SessionKeeper sessions,
    SignIns signIns,
    SetUp setUp,
    UserService users,
    MachineTokens tokens,
    SecondFactorService factors,
    PendingKeeper pending,
    Optional<OidcSignIns> oidc) {

  /**
   * Refuses to make users, or to let them in, where nobody needs to sign in.
   *
   * @throws ProblemException with status 409 in a demonstration
   */
  public void requireUsers() {
    if (accessMode.demonstration()) {
      throw new ProblemException(ProblemDetail.of(409, Message.of("access.demonstration")));
    }
  }

  /** Whether nobody can sign in before the token of the console made an administrator. */
  public boolean isUnused() {
    return !accessMode.demonstration() && oidc.isEmpty() && SetUp.isOpen(store);
  }

  /** The names that a password of a user must not hold. */
  public List<String> names(User user) {
    return user.person().map(SetUp::names).orElse(List.of());
  }
}
