package org.govsm.portal.queries;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.governance.retention.LegalHold;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Hold lifting: a hold that stands is lifted by another than who put it, and another than who
 * lifted it agrees to that in the same words, so that one who lifted it may appraise the record.
 *
 * @param holds all of a record, each as it is kept
 */
record HoldLifting(List<Map<String, @Nullable Object>> holds) {

  static final String REFERENCE = "reference";
  static final String LIFTED = "liftedOn";

  /** How the case ended: a marked answer, which no words decide. */
  static final String ENDED = "ended";

  private static final String REASON = "reason";

  /** The place of the hold of a case; nothing where there is none. */
  Optional<Integer> find(@Nullable Object reference, Predicate<LegalHold> sought) {
    for (int i = 0; i < holds.size(); i++) {
      LegalHold hold = LegalHold.of(holds.get(i));
      if (sought.test(hold) && hold.isOf(String.valueOf(reference))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** The references of the holds that stand and that somebody may lift. */
  List<String> liftable(Caller by) {
    return references(hold -> hold.isOpen() && hold.mayLift(by.actor(), by.roles()));
  }

  /** The references of the holds that were lifted and to whose lifting somebody may agree. */
  List<String> agreeable(Caller by) {
    return references(hold -> hold.mayAgree(by.actor(), by.roles()));
  }

  private List<String> references(Predicate<LegalHold> sought) {
    return holds.stream()
        .filter(hold -> sought.test(LegalHold.of(hold)))
        .map(hold -> String.valueOf(hold.get(REFERENCE)))
        .toList();
  }

  /** The form to lift a hold is for who may lift one of those that stand, or agree. */
  void requireOne(Caller by) {
    boolean none = holds.stream().map(LegalHold::of).noneMatch(LegalHold::isOpen);
    if (!none && Stream.concat(liftable(by).stream(), agreeable(by).stream()).findAny().isEmpty()) {
      throw ProblemException.of(403, "queries.lift-who");
    }
  }

  /** What was said of the lifting to which somebody may agree; nothing where it is no such hold. */
  Map<String, String> said(String reference, Caller by) {
    Map<String, String> said = new LinkedHashMap<>();
    find(reference, hold -> hold.mayAgree(by.actor(), by.roles()))
        .map(holds::get)
        .ifPresent(
            hold ->
                List.of(LIFTED, ENDED)
                    .forEach(name -> said.put(name, String.valueOf(hold.get(name)))));
    return said;
  }

  /**
   * Lifts a hold, or agrees to its lifting.
   *
   * @param stands whether a hold is open, or the word of who lifted it does not count any more
   */
  void lift(
      Map<String, @Nullable Object> given,
      Caller by,
      LocalDate today,
      Predicate<LegalHold> stands) {
    @Nullable Object reference = given.get(REFERENCE);
    Optional<Integer> open = find(reference, stands);
    int place =
        open.or(() -> find(reference, hold -> hold.mayAgree(by.actor(), by.roles())))
            .orElseThrow(() -> ProblemException.of(Faults.at("/reference", "queries.no-hold")));
    Map<String, @Nullable Object> hold = new LinkedHashMap<>(holds.get(place));
    if (!LegalHold.ends(String.valueOf(given.get(REASON)))) {
      throw ProblemException.of(Faults.at("/reason", "queries.lift-why"));
    }
    if (open.isEmpty()) {
      requireSame(hold, given);
      hold.put("agreedBy", by.actor());
      hold.put("agreedOn", today.toString());
      hold.put("agreement", given.get(REASON));
    } else if (LegalHold.of(hold).mayLift(by.actor(), by.roles())) {
      hold.put(LIFTED, given.get(LIFTED));
      hold.put("liftedBy", by.actor());
      hold.put(ENDED, given.get(ENDED));
      hold.put(REASON, given.get(REASON));
    } else {
      throw ProblemException.of(403, "queries.lift-who");
    }
    holds.set(place, hold);
  }

  /** Who agrees says when and how it ended as who lifted it did. */
  private static void requireSame(
      Map<String, @Nullable Object> hold, Map<String, @Nullable Object> given) {
    for (String name : List.of(LIFTED, ENDED)) {
      Object said = hold.getOrDefault(name, given.get(name));
      if (!String.valueOf(said).equals(String.valueOf(given.get(name)))) {
        throw ProblemException.of(Faults.at("/" + name, Message.of("queries.lift-otherwise")));
      }
    }
  }
}
