package org.govsm.governance.custody;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.governance.account.Accounts;
import org.govsm.governance.account.People;
import org.govsm.governance.facts.Facts;
import org.jspecify.annotations.Nullable;

/**
 * Holders of the keys of an account in the steps of its life: the one who has them, and the one to
 * whom a hand-over that was begun names them.
 */
public record KeyHolders(Optional<String> outgoing, Optional<String> incoming) {

  /**
   * The holders of an account. Once the keys passed in a hand-over that was begun, whoever received
   * them is the one who comes, whomever the step named.
   *
   * @param said the details of the step that brought the account where it is, if there was one
   */
  public static KeyHolders of(Facts facts, String account, @Nullable Object said) {
    CustodyHistory history = CustodyHistory.of(facts, account);
    Optional<String> holder = history.state().holder();
    Optional<String> named =
        said instanceof Map<?, ?> details && details.get("incomingHolder") instanceof String person
            ? Optional.of(person)
            : Optional.empty();
    boolean passed =
        Accounts.of(facts).all().stream()
            .filter(one -> one.id().equals(account))
            .flatMap(one -> one.stateSince().stream())
            .anyMatch(since -> !history.since("TRANSFERRED", since).isEmpty());
    return new KeyHolders(holder, named.flatMap(one -> passed ? holder : named));
  }

  /**
   * The roles of {@code account.life-cycle} that a person has by the keys.
   *
   * @param people those whom the department knows
   * @param at the moment of the step
   * @return none for somebody who is no longer in post
   */
  public Set<String> roles(String person, People people, Instant at) {
    Set<String> roles = new TreeSet<>();
    if (people.isGone(person, at)) {
      return roles;
    }
    outgoing.filter(person::equals).ifPresent(one -> roles.add("outgoing-holder"));
    incoming.filter(person::equals).ifPresent(one -> roles.add("incoming-holder"));
    return roles;
  }
}
