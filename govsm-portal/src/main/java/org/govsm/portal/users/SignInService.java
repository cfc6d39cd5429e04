package org.govsm.portal.users;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.access.AccessMode;
import org.govsm.portal.access.Cookies;
import org.govsm.portal.access.SessionKeeper;
import org.govsm.portal.access.User;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
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
      throw ProblemException.of(409, "access.demonstration");
    }
  }

  /** Whether nobody can sign in before the token of the console made an administrator. */
  public boolean isUnused() {
    return !accessMode.demonstration() && oidc.isEmpty() && SetUp.isOpen(store);
  }

  /** Sends a browser on that signed in: to the second factor, where one is asked for. */
  Response goOn(Page page, SignIns.Outcome outcome, String next) {
    List<NewCookie> all = new ArrayList<>(outcome.cookies());
    if (!outcome.complete()) {
      return Form.seeOther(
          page,
          SecondFactorPages.PATH + "?back=" + URLEncoder.encode(next, StandardCharsets.UTF_8),
          all.toArray(NewCookie[]::new));
    }
    all.add(cookies.forgetVisit());
    return Form.seeOther(page, next, all.toArray(NewCookie[]::new));
  }

  /** The names that a password of a user must not hold. */
  public List<String> names(User user) {
    return user.person().map(SetUp::names).orElse(List.of());
  }
}
