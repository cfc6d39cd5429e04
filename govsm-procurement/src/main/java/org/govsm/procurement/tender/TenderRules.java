package org.govsm.procurement.tender;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;

/**
 * What must hold between the parts of a tender: one number, times in order, names that are known.
 */
final class TenderRules {

  private static final String DIGEST = "sha256:[0-9a-f]{64}";

  private final Node tender;
  private final List<InputFault> faults = new ArrayList<>();

  private TenderRules(Node tender) {
    this.tender = tender;
  }

  static List<InputFault> faults(Node tender) {
    TenderRules rules = new TenderRules(tender);
    rules.faults.addAll(PossibleYears.within(tender));
    rules.evaluation();
    rules.times();
    rules.prices();
    rules.names();
    rules.committee();
    rules.digests();
    rules.explanations();
    return List.copyOf(rules.faults);
  }

  private void evaluation() {
    Node terms = tender.branch("evaluation").orElseThrow();
    if (!terms.text("tender").equals(tender.text("id"))) {
      fault(terms, "tender", "other-number");
    }
    terms
        .find("publication", LocalDate.class)
        .filter(day -> !day.equals(IndianTime.day(at("tenderPeriod", "startDate"))))
        .ifPresent(day -> fault(terms, "publication", "other-day"));
  }

  private void times() {
    OffsetDateTime published = at("tenderPeriod", "startDate");
    OffsetDateTime closes = at("tenderPeriod", "endDate");
    Node period = tender.branch("tenderPeriod").orElseThrow();
    if (!published.isBefore(closes)) {
      fault(period, "endDate", "closes-before");
    }
    Node opening = tender.branch("opening").orElseThrow();
    if (at("opening", "date").isBefore(closes)) {
      fault(opening, "date", "opens-before");
    }
    tender.branch("enquiryPeriod").ifPresent(enquiry -> enquiry(enquiry, published, closes));
    tender
        .branch("contractPeriod")
        .filter(days -> days.get("endDate", LocalDate.class).isBefore(firstDay(days)))
        .ifPresent(days -> fault(days, "endDate", "ends-before"));
  }

  /** Prices are revealed in every tender but the first of two stages, which has none. */
  private void prices() {
    Node opening = tender.branch("opening").orElseThrow();
    boolean none = tender.branch("twoStage").filter(TwoStageChecks::isFirst).isPresent();
    if (!none && !opening.has("revealHours")) {
      fault(opening, "revealHours", "reveal-hours");
    }
  }

  private static LocalDate firstDay(Node days) {
    return days.get("startDate", LocalDate.class);
  }

  private void enquiry(Node enquiry, OffsetDateTime published, OffsetDateTime closes) {
    OffsetDateTime from = enquiry.get("startDate", OffsetDateTime.class);
    OffsetDateTime to = enquiry.get("endDate", OffsetDateTime.class);
    if (from.isBefore(published)) {
      fault(enquiry, "startDate", "asked-before");
    }
    if (to.isBefore(from) || to.isAfter(closes)) {
      fault(enquiry, "endDate", "asked-after");
    }
  }

  private OffsetDateTime at(String part, String name) {
    return tender.branch(part).orElseThrow().get(name, OffsetDateTime.class);
  }

  private void names() {
    if (tender.text("id").contains("/")) {
      fault(tender, "id", "slash");
    }
    once(tender.branches("items"), "id");
    once(tender.branches("criteria"), "id");
    once(tender.branches("clauses"), "id");
    once(tender.branches("annexes"), "language");
    Set<String> lots = once(tender.branches("lots"), "id");
    for (Node item : tender.branches("items")) {
      item.find("lot", String.class)
          .filter(lot -> !lots.contains(lot))
          .ifPresent(lot -> unknown(item, "lot", lot, lots));
    }
  }

  private void committee() {
    tender.branch("committee").ifPresent(this::committee);
  }

  private void committee(Node committee) {
    Set<String> members = once(committee.branches("members"), "id");
    for (Node member : committee.branches("members")) {
      if (member.text("id").contains("/")) {
        fault(member, "id", "slash");
      }
      member
          .find("reportsTo", String.class)
          .filter(other -> !members.contains(other) || other.equals(member.text("id")))
          .ifPresent(other -> unknown(member, "reportsTo", other, members));
    }
    if (committee.find("quorum", Long.class).orElse(0L) > members.size()) {
      fault(committee, "quorum", "quorum-over");
    }
    Node terms = tender.branch("evaluation").orElseThrow();
    terms.codes("members").stream()
        .filter(one -> !members.contains(one))
        .forEach(one -> unknown(terms, "members", one, members));
  }

  private void digests() {
    List<Node> all = new ArrayList<>(tender.branches("annexes"));
    tender.branch("requirement").ifPresent(all::add);
    all.stream()
        .filter(each -> !each.text("digest").matches(DIGEST))
        .forEach(each -> fault(each, "digest", "digest"));
  }

  /** A reason is about the whole, or about a part that is there. */
  private void explanations() {
    Set<String> parts = new TreeSet<>();
    for (String list : List.of("items", "criteria", "clauses", "lots")) {
      tender.branches(list).forEach(each -> parts.add(each.text("id")));
    }
    for (Node reason : tender.branches("explanations")) {
      reason
          .find("about", String.class)
          .filter(about -> !parts.contains(about))
          .ifPresent(about -> unknown(reason, "about", about, parts));
    }
  }

  private Set<String> once(List<Node> items, String field) {
    Set<String> seen = new TreeSet<>();
    for (Node item : items) {
      if (!seen.add(item.text(field))) {
        fault(item, field, "twice");
      }
    }
    return seen;
  }

  private void unknown(Node item, String field, String given, Set<String> known) {
    faults.add(InputFault.unknown(item.pointer() + "/" + field, given, known));
  }

  private void fault(Node item, String field, String what) {
    faults.add(item.fault(field, "tender." + what, Message.of("tender.input." + what)));
  }
}
