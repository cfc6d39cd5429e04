package org.govsm.portal.users;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.access.AccessToken;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.users.SecondFactorService.State;
import org.govsm.portal.web.Authorisation;

/**
 * One user.
 *
 * @param against why whoever looks may not change the user
 * @param maker who made the user, in words
 * @param link with which the user sets a password; the secret is in it
 */
public record UserView(
    User user,
    List<AccessToken> tokens,
    Authorisation table,
    UserPages.Choices choices,
    Optional<Message> against,
    State factor,
    String maker,
    Optional<String> secret,
    Optional<String> link,
    Map<String, InputFault> errors) {

  /** Whether a second factor can be taken away, if not by whoever looks. */
  public boolean hasFactor() {
    return factor != State.NONE;
  }

  /** The roles that whoever looks can give. */
  public List<String> roles() {
    return choices.of(table);
  }

  /** The roles of the user that do not count, as they are never those of such a user. */
  public SortedSet<String> setAside() {
    SortedSet<String> aside = new TreeSet<>(user.facts().roles());
    aside.removeAll(table.effective(user.facts().roles(), !isMachine()));
    return aside;
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
