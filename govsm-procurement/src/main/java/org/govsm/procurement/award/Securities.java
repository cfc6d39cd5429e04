package org.govsm.procurement.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.bid.GivenSecurity;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.bid.WithdrawalTerms;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.preference.Allocation;
import org.govsm.procurement.tender.ReceivedBid;
import org.govsm.procurement.tender.SecurityOfBid;
import org.govsm.procurement.tender.SecurityStanding;
import org.govsm.procurement.tender.Tender;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderProcess;
import org.govsm.procurement.tenderlaw.TenderLaw;

/** Securities of the bids of a tender by the law of a book: how each stands, and when it is due. */
final class Securities {

  static final String RULES = "award.rules";

  private final AwardRecord record;
  private final RuleBook book;
  private final Tender tender;
  private final SecurityOfBid rules;
  private Optional<AwardReport> planned = Optional.empty();
  private Optional<Map<Instant, Securities>> setAside = Optional.empty();

  Securities(AwardRecord record, RuleBook book) {
    this.record = record;
    this.book = book;
    tender = record.tender().tender();
    rules = SecurityOfBid.of(book);
  }

  boolean isAsked() {
    return tender.node().branch("bidSecurity").isPresent();
  }

  /** What is to be returned, as {@link AwardRecord#securityReturns} has it. */
  Map<String, SecurityReturn> due(Instant asOf) {
    Map<String, SecurityReturn> due = new LinkedHashMap<>();
    for (ReceivedBid bid : record.tender().bids()) {
      boolean given = given(bid.id()).filter("DEPOSIT"::equals).isPresent();
      if (isAsked() && given && record.settled(bid.id()).isEmpty()) {
        mayReturn(bid.id(), asOf).ifPresent(one -> due.put(bid.id(), one));
      }
    }
    return due;
  }

  /** The standing of each bid whose packet, or price, was opened; by the id of the bid. */
  Map<String, SecurityStanding> standings(Instant asOf) {
    Map<String, SecurityStanding> all = new LinkedHashMap<>();
    packets(asOf).forEach(packet -> all.putIfAbsent(packet.id(), standing(packet, asOf)));
    return all;
  }

  private SecurityStanding standing(TechnicalPacket packet, Instant asOf) {
    return rules.standing(
        tender,
        packet,
        new SecurityOfBid.Later(
            record.tender().opened(asOf).stream()
                .filter(bid -> bid.id().equals(packet.id()))
                .findFirst()
                .flatMap(Bid::price),
            record.extendedTo(packet.id()),
            record.securityExtendedTo(packet.id()),
            record.proof(packet.id())));
  }

  private Stream<TechnicalPacket> packets(Instant asOf) {
    return Stream.concat(
        record.tender().technicalPackets().stream(),
        record.tender().opened(asOf).stream().map(TechnicalPacket::of));
  }

  /** What a bidder gave: DEPOSIT, DECLARATION or EXEMPT; nothing where it is not known. */
  Optional<String> given(String bid) {
    return packets(Instant.MAX)
        .filter(packet -> packet.id().equals(bid))
        .findFirst()
        .flatMap(TechnicalPacket::security)
        .map(GivenSecurity::kind);
  }

  /** The award that stands, as it was planned. */
  Optional<AwardReport> plan() {
    if (planned.isEmpty()) {
      planned = planned();
    }
    return planned;
  }

  private Optional<AwardReport> planned() {
    return record
        .award()
        .flatMap(
            act ->
                AwardPlan.of(book)
                    .decide(
                        record.comparison(act.at()),
                        record.answers(),
                        record.terms(AwardRecord.day(act.at())),
                        record.officer())
                    .found());
  }

  /** What a bid was awarded. */
  Optional<Allocation> part(String bid) {
    return plan().stream()
        .flatMap(report -> report.preference().allocations().stream())
        .filter(part -> part.bid().equals(bid))
        .findFirst();
  }

  boolean isPerformanceAsked() {
    return tender.node().branch("performanceSecurity").isPresent();
  }

  /** The forms of a performance security that the tender takes; where it names none, the law's. */
  List<String> performanceForms() {
    List<String> stated =
        tender
            .node()
            .branch("performanceSecurity")
            .map(asked -> asked.codes("forms"))
            .orElse(List.of());
    return stated.isEmpty() ? formsOfLaw() : stated;
  }

  private List<String> formsOfLaw() {
    return new TenderLaw(book, tender.evaluation().facts())
        .look("security.forms", Map.of("security", "PERFORMANCE")).stream()
            .flatMap(decision -> decision.found().stream())
            .flatMap(outputs -> outputs.rows().stream())
            .map(row -> String.valueOf(row.get("form")))
            .distinct()
            .toList();
  }

  /** The rule that the bid security of the winner goes back on the performance security. */
  Citation onPerformance() {
    return new TenderLaw(book, tender.evaluation().facts())
        .lookRow(RULES, "rule", "BID_SECURITY_BACK_ON_PERFORMANCE_SECURITY")
        .orElseGet(() -> tender.clause("performanceSecurity"));
  }

  /**
   * On which ground the security of a bid may be returned; nothing while it binds the bidder. The
   * result of one that is examined again counts no more.
   */
  Optional<SecurityReturn> mayReturn(String bid, Instant asOf) {
    Optional<ReceivedBid> own =
        record.tender().bids().stream().filter(one -> one.id().equals(bid)).findFirst();
    if (own.isEmpty()) {
      return Optional.empty();
    } else if (!own.get().stands() || record.tender().notRevealed(asOf).contains(bid)) {
      return withdrawn(own.get(), asOf);
    } else if (record.tender().status().equals("cancelled")) {
      return openEnded("CANCELLED", bid);
    } else if (part(bid).isPresent()) {
      return winner(bid);
    }
    return failedReturn(bid)
        .or(() -> record.lapsed(asOf).contains(bid) ? openEnded("REFUSED", bid) : Optional.empty())
        .or(() -> record.isLapsed(asOf) ? openEnded("EXPIRED", bid) : Optional.empty())
        .or(() -> loser().map(now -> first(bid, now)));
  }

  /** A ground without a day: one that had passed on an earlier ground stays, and is overdue. */
  private Optional<SecurityReturn> openEnded(String ground, String bid) {
    return overdue(bid)
        .map(due -> new SecurityReturn(ground, due.by(), due.rule()))
        .or(
            () ->
                Optional.of(
                    new SecurityReturn(ground, Optional.empty(), tender.clause("bidSecurity"))));
  }

  /** A new award gives no new time to who waits since an earlier one. */
  private SecurityReturn first(String bid, SecurityReturn now) {
    return overdue(bid)
        .map(due -> new SecurityReturn(now.ground(), due.by(), due.rule()))
        .orElse(now);
  }

  /** The day that had passed before an award to another was set aside, or a tender cancelled. */
  private Optional<SecurityReturn> overdue(String bid) {
    Optional<SecurityReturn> award =
        setAside().entrySet().stream()
            .flatMap(
                one ->
                    one.getValue().toOthers(bid).filter(due -> isPast(due, one.getKey())).stream())
            .findFirst();
    return award.or(
        () ->
            record.tender().acts().stream()
                .filter(act -> act.kind() == TenderAct.Kind.CANCELLATION)
                .findFirst()
                .flatMap(end -> failedReturn(bid).filter(due -> isPast(due, end.at()))));
  }

  /** What stood at each award that was set aside, by the time at which it was: read once. */
  private Map<Instant, Securities> setAside() {
    if (setAside.isEmpty()) {
      Map<Instant, Securities> read = new LinkedHashMap<>();
      record.setAside().forEach((at, one) -> read.put(at, new Securities(one, book)));
      setAside = Optional.of(read);
    }
    return setAside.get();
  }

  private static boolean isPast(SecurityReturn due, Instant at) {
    return due.by().filter(AwardRecord.day(at)::isAfter).isPresent();
  }

  private Optional<SecurityReturn> toOthers(String bid) {
    return part(bid).isPresent() ? Optional.empty() : failedReturn(bid).or(this::loser);
  }

  private Optional<SecurityReturn> failedReturn(String bid) {
    return failed(bid)
        .filter(day -> !record.state().again.contains(bid))
        .flatMap(day -> rules.returned(tender, Optional.of(day), Optional.empty()))
        .map(due -> new SecurityReturn("FAILED", Optional.of(due.by()), due.rule()));
  }

  private Optional<SecurityReturn> withdrawn(ReceivedBid bid, Instant asOf) {
    Optional<Decision<WithdrawalTerms.Effect>> late = withdrawal(bid.id(), asOf);
    boolean returned =
        late.isEmpty()
            || late.get().ruling() instanceof Ruling.Answer<WithdrawalTerms.Effect> answer
                && answer.value().code().equals("RETURNED");
    return returned ? openEnded("WITHDRAWN", bid.id()) : Optional.empty();
  }

  Optional<Decision<WithdrawalTerms.Effect>> withdrawal(String bid, Instant asOf) {
    return TenderProcess.of(book, ServiceCatalogue.shipped())
        .withdrawal(record.tender(), bid, given(bid), asOf);
  }

  private Optional<SecurityReturn> winner(String bid) {
    return isPerformanceAsked()
        ? record
            .performanceSecurity(bid)
            .map(
                act ->
                    new SecurityReturn(
                        "PERFORMANCE", Optional.of(AwardRecord.day(act.at())), onPerformance()))
        : Optional.empty();
  }

  private Optional<LocalDate> failed(String bid) {
    return record.tender().acts().stream()
        .filter(act -> act.kind() == TenderAct.Kind.TECHNICAL_RESULT)
        .filter(
            act ->
                act.part().branches("results").stream()
                    .anyMatch(
                        one -> one.text("bid").equals(bid) && !one.get("qualified", Boolean.class)))
        .map(act -> AwardRecord.day(act.at()))
        .findFirst();
  }

  private Optional<SecurityReturn> loser() {
    return record
        .award()
        .flatMap(
            act -> rules.returned(tender, Optional.empty(), Optional.of(AwardRecord.day(act.at()))))
        .map(due -> new SecurityReturn("AWARDED", Optional.of(due.by()), due.rule()));
  }
}
