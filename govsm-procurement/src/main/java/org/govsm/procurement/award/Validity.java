package org.govsm.procurement.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.procurement.tender.ReceivedBid;

/** Validity of the bids of a tender: what the tender states, and what each bidder agreed to. */
final class Validity {

  private final AwardRecord record;
  private final List<ValidityExtension> extensions;

  Validity(AwardRecord record) {
    this.record = record;
    extensions = record.state().extensions;
  }

  /** The last day as the tender states it. */
  Optional<LocalDate> stated() {
    return days().map(days -> AwardRecord.day(record.tender().tender().closes()).plusDays(days));
  }

  /**
   * The last day to which it can be extended: as many days again as the tender states. Rule
   * 174(iii) allows an extension in exceptional cases and names no day; without one a request could
   * bind bidders for years. The bound is this project's.
   */
  Optional<LocalDate> most() {
    return stated().flatMap(last -> days().map(last::plusDays));
  }

  private Optional<Long> days() {
    return record.tender().tender().node().find("validityDays", Long.class);
  }

  /** Who did not answer is bound to its own last day, and can be asked again until then. */
  Optional<LocalDate> of(String bid) {
    return after(bid, extensions);
  }

  private Optional<LocalDate> after(String bid, List<ValidityExtension> asked) {
    return asked.stream()
        .filter(each -> each.isAccepted(bid))
        .map(ValidityExtension::until)
        .reduce((first, last) -> last)
        .or(this::stated);
  }

  /** Whether a bid was still bound when an extension was asked: valid, and none was declined. */
  boolean isBound(String bid, ValidityExtension extension) {
    List<ValidityExtension> before =
        extensions.stream().takeWhile(each -> !each.asked().equals(extension.asked())).toList();
    LocalDate day = AwardRecord.day(extension.asked());
    return before.stream().noneMatch(each -> each.isDeclined(bid))
        && after(bid, before).filter(day::isAfter).isEmpty();
  }

  /** The last day on which any bid is valid. */
  Optional<LocalDate> last() {
    return record.tender().bids().stream()
        .filter(ReceivedBid::stands)
        .flatMap(bid -> of(bid.id()).stream())
        .max(LocalDate::compareTo)
        .or(this::stated);
  }

  /** The bids that are not valid any more on a day on which others are. */
  List<String> lapsed(Instant asOf) {
    LocalDate day = AwardRecord.day(asOf);
    if (last().filter(day::isAfter).isPresent()) {
      return List.of();
    }
    return record.tender().bids().stream()
        .map(ReceivedBid::id)
        .filter(bid -> of(bid).filter(day::isAfter).isPresent())
        .toList();
  }
}
