package org.govsm.portal.accounts;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.govsm.governance.account.People;

/**
 * Offered holders: whom a form offers. Nobody of an agency is offered for a hand-over; that one has
 * keys is recorded as it is.
 *
 * @param officers those of the people who work for no agency
 */
record OfferedHolders(List<String> people, List<String> officers) {

  static OfferedHolders of(List<String> people, People known) {
    return new OfferedHolders(people, officers(people, known));
  }

  static List<String> officers(List<String> people, People known) {
    return people.stream().filter(one -> !known.isVendor(one)).toList();
  }

  /** Those who are no longer in post. */
  Set<String> gone(People known, Instant now) {
    return people.stream().filter(one -> known.isGone(one, now)).collect(toSet());
  }

  /** Whom a field of the form of an event offers. */
  List<String> of(String field, String event) {
    return field.equals("toHolder") && event.equals(HandOverMemo.KIND) ? officers : people;
  }
}
