package org.govsm.procurement.tender;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.text.Message;

/**
 * Seats of a committee against the other duties of those who sit in it, by one rule for the first
 * committee and each that follows. Who wrote the tender proposes what the committee finds, and an
 * authority decides on it: the competent authority says why they sit all the same. One authority at
 * the least sits in no seat, or nobody could decide on award, sheets and representations.
 *
 * @param authors who wrote or sent the tender
 * @param authorities who can decide as the competent authority; empty where that is not known
 * @param strangers who cannot sit at all: no active officer of the department, or for a supplier
 */
public record CommitteeSeats(Set<String> authors, Set<String> authorities, Set<String> strangers) {

  /** The code of the question. */
  public static final String QUESTION = "committee-seats";

  /** Where nothing is known of other duties. */
  static final CommitteeSeats UNKNOWN = new CommitteeSeats(Set.of(), Set.of());

  /** The code of the finding that somebody cannot sit. */
  static final String STRANGER = "MEMBER_CANNOT_SIT";

  private static final Citation OWN =
      OwnDefault.of("authors and authorities in the committee of a tender");

  /** Keeps its own copies. */
  public CommitteeSeats {
    authors = Set.copyOf(authors);
    authorities = Set.copyOf(authorities);
    strangers = Set.copyOf(strangers);
  }

  /** Seats of officers alone. */
  public CommitteeSeats(Set<String> authors, Set<String> authorities) {
    this(authors, authorities, Set.of());
  }

  /**
   * Asks about seats that are taken now.
   *
   * @param taken who takes one now
   * @param sitting all who sit then
   * @param by who publishes or orders: nobody answers for the own seat
   */
  void check(
      Collection<String> taken, Collection<String> sitting, String by, ActFindings findings) {
    List<Object> barred =
        taken.stream()
            .filter(one -> SameName.among(strangers, one))
            .<Object>map(one -> one)
            .toList();
    if (!barred.isEmpty()) {
      findings.refuse(
          STRANGER, Message.of("tender.check.member-stranger").with("members", barred), OWN);
    }
    List<Object> asked = new ArrayList<>();
    boolean own = SameName.among(taken, by);
    taken.stream()
        .filter(
            one ->
                SameName.among(authors, one)
                    || SameName.among(authorities, one)
                    || SameName.among(List.of(by), one))
        .sorted()
        .forEach(asked::add);
    if (asked.isEmpty()) {
      return;
    }
    if (!authorities.isEmpty()
        && taken.stream().anyMatch(one -> SameName.among(authorities, one))
        && authorities.stream().allMatch(one -> SameName.among(sitting, one))) {
      findings.refuse("NOBODY_DECIDES", Message.of("tender.act.nobody-decides"), OWN);
    } else if (own && SameName.among(authorities, by)) {
      findings.refuse("DECIDES_OWN_SEAT", Message.of("tender.act.own-seat"), OWN);
    } else {
      Message text = Message.of("tender.check.committee-seats").with("members", asked);
      findings.refer(QUESTION, text, OWN);
    }
  }
}
