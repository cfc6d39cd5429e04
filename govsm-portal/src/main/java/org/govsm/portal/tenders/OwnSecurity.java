package org.govsm.portal.tenders;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.money.Money;
import org.govsm.procurement.bid.GivenSecurity;
import org.govsm.procurement.tender.SecurityOfBid;
import org.jspecify.annotations.Nullable;

/**
 * Bid security of a bid as it is shown.
 *
 * @param asked what the tender asks, by the lines of the file of a bid; empty where it asks none
 * @param given what the bidder gave; nothing where it is not known
 * @param findings what is to be said of it
 * @param returned by when it is returned to a bidder who gets no order
 * @param effects what follows from a late withdrawal, by what was given
 */
public record OwnSecurity(
    Map<String, String> asked,
    Optional<GivenSecurity> given,
    List<Finding> findings,
    Optional<SecurityOfBid.Returned> returned,
    Map<String, String> effects) {

  /** Keeps its own copies. */
  public OwnSecurity {
    asked = Map.copyOf(asked);
    findings = List.copyOf(findings);
    effects = new LinkedHashMap<>(effects);
  }

  /** Whether there is nothing to show. */
  public boolean isEmpty() {
    return asked.isEmpty() && given.isEmpty() && effects.isEmpty();
  }

  /** Whether something warns of it. */
  public boolean isWrong() {
    return findings.stream().anyMatch(one -> one.weight() != Finding.Weight.NOTE);
  }

  /** The sum that the tender asks. */
  public Optional<Money> sum() {
    return Optional.ofNullable(asked.get("securityAmount")).map(Money::ofRupees);
  }

  /** The day until which it is to be valid at least. */
  public Optional<LocalDate> until() {
    return Optional.ofNullable(asked.get("securityUntil")).map(LocalDate::parse);
  }

  /** Adds what the API tells of it beside the bid itself; nothing where there is nothing. */
  void tell(Map<String, @Nullable Object> tree) {
    if (!findings.isEmpty()) {
      tree.put("securityFindings", findings.stream().map(Finding::code).toList());
    }
    returned.ifPresent(one -> tree.put("securityReturnBy", one.by().toString()));
  }
}
