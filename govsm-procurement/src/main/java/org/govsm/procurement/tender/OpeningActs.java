package org.govsm.procurement.tender;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.document.Node;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.tender.TenderAct.Kind;

/** Opening of the technical packets, their result, and the opening of the financial ones. */
final class OpeningActs {

  private static final String PART = "opening";

  private final Acting acting;
  private final ActFindings findings;

  OpeningActs(Acting acting) {
    this.acting = acting;
    findings = acting.findings();
  }

  /** Nobody learns which bids came, nor how many, by an opening that is not valid by itself. */
  void technical() {
    once();
    twoPackets();
    Citation rule = publicOpening("tender.act.opens");
    new CommitteeMeeting(acting).check();
    if (!findings.stand()) {
      return;
    }
    Set<String> given = new HashSet<>();
    for (Node each : acting.part().branches("packets")) {
      packet(TechnicalPacket.fromPlain(each.toPlain()).orThrow(), given, rule);
    }
    leftOut(given, rule);
  }

  /** Every bid that stands is opened, or the record says why its packet is not. */
  private void leftOut(Set<String> given, Citation rule) {
    List<String> leftOut =
        acting.part().branches("leftOut").stream().map(each -> each.text("bid")).toList();
    for (ReceivedBid bid : acting.state().standing()) {
      if (leftOut.contains(bid.id()) && !given.contains(bid.id())) {
        Message text = Message.of("tender.act.packet-missing").with("bid", bid.id());
        findings.warn("PACKET_LEFT_OUT", bid.id(), text, rule);
      } else if (!given.contains(bid.id())) {
        refuse("PACKET_NOT_GIVEN", "tender.act.packet-unsaid", bid.id(), rule);
      }
    }
    leftOut.stream()
        .filter(id -> given.contains(id) || acting.state().bid(id).isEmpty())
        .forEach(id -> refuse("PACKET_REFUSED", "tender.act.packet-not-received", id, rule));
  }

  private void packet(TechnicalPacket packet, Set<String> given, Citation rule) {
    boolean again = !given.add(packet.id());
    named(packet, rule);
    String what = "";
    Optional<ReceivedBid> bid = acting.state().bid(packet.id()).filter(ReceivedBid::stands);
    if (bid.isEmpty() || !packet.tender().equals(acting.tender().id())) {
      what = "not-received";
    } else if (!bid.get().technical().equals(packet.digest())) {
      what = "differs";
    } else if (!bid.get().bidder().equals(packet.bidder().id())) {
      what = "other-bidder";
    } else if (again) {
      what = "twice";
    }
    if (!what.isEmpty()) {
      findings.refuse(
          "PACKET_REFUSED", Message.of("tender.act.packet-" + what).with("bid", packet.id()), rule);
    }
  }

  /** What looks like a price is told, before others read the packet. */
  private void named(TechnicalPacket packet, Citation rule) {
    packet
        .likePrices()
        .forEach(
            name ->
                findings.warn(
                    "PAPER_NAMED_LIKE_A_PRICE",
                    packet.id(),
                    Message.of("tender.act.paper-price")
                        .with("bid", packet.id())
                        .with("paper", name),
                    rule));
  }

  void twoPackets() {
    if (acting.tender().isSinglePacket()) {
      findings.refuse(
          "SINGLE_PACKET", Message.of("tender.act.single-packet"), acting.tender().clause(PART));
    }
  }

  /** Not before its time, and not while a bid is in time. */
  private Citation publicOpening(String early) {
    Tender tender = acting.tender();
    Citation rule = findings.citeOr(PART, "bidder.rights", "right", "PUBLIC_OPENING");
    acting.isBefore(tender.opens(), "OPENED_EARLY", Message.of(early), rule);
    if (acting.at().equals(tender.closes())) {
      findings.refuse("STILL_OPEN", Message.of("tender.act.still-open"), rule);
    }
    return rule;
  }

  void result() {
    once();
    twoPackets();
    if (isMissing(Kind.TECHNICAL_OPENING, "tender.act.not-opened")) {
      return;
    }
    new CommitteeMeeting(acting).check();
    results();
    Optional<Instant> opening =
        acting.part().find("financialOpening", OffsetDateTime.class).map(OffsetDateTime::toInstant);
    if (acting.tender().isFirstStage()) {
      opening.ifPresent(at -> noPrices());
    } else {
      opening.ifPresentOrElse(this::waiting, this::openingMissing);
    }
  }

  void noPrices() {
    findings.refuse("FIRST_STAGE", Message.of("tender.act.first-stage"), TwoStageChecks.NO_PRICE);
  }

  void openingMissing() {
    findings.refuse(
        "NO_FINANCIAL_OPENING",
        Message.of("tender.act.no-financial-opening"),
        acting.tender().clause(PART));
  }

  private void results() {
    Citation rule = findings.citeOr(PART, "bidder.rights", "right", "REASONS_ON_ENQUIRY");
    Set<String> told = new HashSet<>();
    for (Node each : acting.part().branches("results")) {
      String id = each.text("bid");
      if (acting.state().packet(id).isEmpty() || !told.add(id)) {
        refuse("RESULT_UNKNOWN", "tender.act.result-unknown", id, rule);
      }
      boolean debarred =
          acting.state().packet(id).flatMap(one -> one.bidder().isDebarred()).orElse(false);
      if (debarred && each.get("qualified", Boolean.class)) {
        refuse("DEBARRED", "tender.act.debarred", id, debarment());
      }
      if (!each.get("qualified", Boolean.class) && !each.has("reason")) {
        refuse("NO_REASON", "tender.act.result-reason", id, rule);
      }
    }
    acting.state().packets().stream()
        .map(TechnicalPacket::id)
        .filter(id -> !told.contains(id))
        .forEach(id -> refuse("NO_RESULT", "tender.act.result-missing", id, rule));
    refund();
  }

  Citation debarment() {
    return findings.citeOr(PART, "debarment.notices", "notice", "GUIDELINES_ON_DEBARMENT");
  }

  private void refuse(String code, String key, String bid, Citation rule) {
    findings.refuse(code, Message.of(key).with("bid", bid), rule);
  }

  /** By when those who failed get their security back. */
  private void refund() {
    boolean failed =
        acting.part().branches("results").stream()
            .anyMatch(each -> !each.get("qualified", Boolean.class));
    Map<String, String> stage = Map.of("stage", "FIRST_STAGE");
    Optional<Decision<Outputs>> rule = findings.look("bid-security.refund", stage);
    Optional<BigDecimal> days =
        findings.answer("bid-security.refund", stage).flatMap(answer -> answer.number("days"));
    if (failed && rule.isPresent() && days.isPresent()) {
      findings.note(
          "REFUND",
          Message.of("tender.act.refund")
              .with("day", IndianTime.day(acting.at()).plusDays(days.get().longValue())),
          findings.cited(rule.get(), "bidSecurity"));
    }
  }

  /** The financial opening is told with the result, and waits as the tender or the law says. */
  void waiting(Instant opening) {
    Citation rule =
        findings
            .citeCondition("TECHNICAL_BIDS_FIRST")
            .orElseGet(() -> acting.tender().clause(PART));
    Optional<Long> stated = acting.tender().waitingDays();
    if (stated.isEmpty()) {
      waitingOpen(rule);
    }
    Instant first =
        stated
            .filter(days -> days > 0)
            .map(days -> IndianTime.afterDays(acting.at(), days))
            .orElse(acting.at());
    if (!opening.isAfter(acting.at()) || opening.isBefore(first)) {
      findings.refuse(
          "NO_WAITING",
          Message.of("tender.act.waiting").with("time", IndianTime.shown(first)),
          stated.isPresent() ? acting.tender().clause(PART) : rule);
    }
  }

  private void waitingOpen(Citation rule) {
    Optional<Decision<Outputs>> law =
        acting.tender().evaluation().channel().filter("GEM"::equals).isPresent()
            ? findings.look("gem.representation.days", Map.of())
            : Optional.empty();
    law.ifPresentOrElse(
        asked ->
            findings.refer(
                "waiting-time", Message.of("tender.act.waiting-open"), findings.cited(asked, PART)),
        () -> findings.warn("WAITING_OPEN", Message.of("tender.act.waiting-none"), rule));
  }

  void financial() {
    once();
    if (acting.tender().isFirstStage()) {
      noPrices();
    } else if (acting.tender().isSinglePacket()) {
      opened(publicOpening("tender.act.financial-opens"));
    } else if (!isMissing(Kind.TECHNICAL_RESULT, "tender.act.not-told")) {
      Citation rule = qualifiedOnly(findings, acting.tender());
      acting.isBefore(
          acting.state().financialOpening().orElseThrow(),
          "OPENED_EARLY",
          Message.of("tender.act.financial-opens"),
          rule);
      opened(rule);
    }
  }

  private void opened(Citation rule) {
    new CommitteeMeeting(acting).check();
    if (findings.stand() && acting.state().qualified().isEmpty()) {
      findings.refuse("NONE_QUALIFIED", Message.of("tender.act.none-qualified"), rule);
    }
  }

  static Citation qualifiedOnly(ActFindings findings, Tender tender) {
    return List.of("ONLY_QUALIFIED_FINANCIAL_BIDS", "TECHNICAL_BIDS_FIRST").stream()
        .flatMap(code -> findings.citeCondition(code).stream())
        .findFirst()
        .orElseGet(() -> tender.clause(PART));
  }

  private void once() {
    if (acting.state().has(acting.act().kind())) {
      findings.refuse("DONE", Message.of("tender.act.done"), acting.tender().clause(PART));
    }
  }

  boolean isMissing(Kind kind, String key) {
    boolean missing = !acting.state().has(kind);
    if (missing) {
      findings.refuse("TOO_SOON", Message.of(key), qualifiedOnly(findings, acting.tender()));
    }
    return missing;
  }
}
