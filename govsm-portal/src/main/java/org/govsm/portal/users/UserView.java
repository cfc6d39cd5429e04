package org.govsm.portal.users;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.access.AccessToken;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.users.SecondFactorService.State;

/**
 * One user.
 *
 * @param changeable whether whoever looks may change the user
 */
public record UserView(
    User user,
    List<AccessToken> tokens,
    List<String> roles,
    UserPages.Choices choices,
    boolean changeable,
    State factor,
    Optional<String> secret,
    Map<String, InputFault> errors) {

  /** Whether a second factor can be taken away, if not by whoever looks. */
  public boolean hasFactor() {
    return factor != State.NONE;
  }

  /** Whether it is a machine. */
  public boolean isMachine() {
    return user.facts().kind().equals(UserFacts.SERVICE);
  }

  /** Whether the user signs in with a password of the portal. */
  public boolean signsInHere() {
    return user.person().flatMap(Person::signInName).isPresent();
  }

  /** The states that there are. */
  public List<String> states() {
    return List.of(UserFacts.ACTIVE, UserFacts.LOCKED, UserFacts.LEFT);
  }
}
