package org.govsm.procurement.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.procurement.bid.GivenSecurity;

/** Guarantees of a release, by the extension that has them; numbers are published nowhere. */
final class GuaranteeTree {

  /** The id of the one security of a bid, within the bid. */
  static final String OF_BID = "bid-security";

  private GuaranteeTree() {}

  /** A performance security, with its guarantor as a party. */
  static Map<String, Object> performance(
      ReleaseDraft release, Guarantee given, Instant at, int number) {
    return new OcdsTree()
        .put("id", "performance-security-" + number)
        .put("type", type(given.form()))
        .put("date", at.toString())
        .put("obligations", "fulfillment")
        .put("value", OcdsTree.untaxed(given.amount()))
        .put("guarantor", guarantor(release, "guarantor-" + number, given.issuer()))
        .put("period", given.validUntil().map(GuaranteeTree::until))
        .done();
  }

  /** What was given with a bid, or declared in its place; nothing for who is exempt. */
  static Optional<Map<String, Object>> ofBid(
      ReleaseDraft release, GivenSecurity given, Instant at, String bid) {
    if (given.form().equals(GivenSecurity.EXEMPT)) {
      return Optional.empty();
    }
    return Optional.of(
        new OcdsTree()
            .put("id", OF_BID)
            .put("type", type(given.form()))
            .put("date", at.toString())
            .put("obligations", "bid")
            .put("value", given.amount().filter(GuaranteeTree::isSum).map(OcdsTree::untaxed))
            .put(
                "guarantor",
                given.issuer().map(issuer -> guarantor(release, bid + "-guarantor", issuer)))
            .put("period", given.validUntil().map(GuaranteeTree::until))
            .done());
  }

  private static boolean isSum(Money amount) {
    return !amount.equals(Money.ZERO);
  }

  private static Map<String, Object> guarantor(ReleaseDraft release, String id, String name) {
    return release.parties().add(id, Optional.of(name), "guarantor");
  }

  private static Map<String, Object> until(LocalDate last) {
    return OcdsTree.of("endDate", OcdsTree.endOf(last));
  }

  /** By the codes of the extension where it has one; its list is open. */
  private static String type(String form) {
    return switch (form) {
      case "INSURANCE_SURETY_BOND" -> "suretyBond";
      case "BANKERS_CHEQUE" -> "check";
      default -> form;
    };
  }
}
