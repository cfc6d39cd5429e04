package org.govsm.procurement.award;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Tree;
import org.govsm.core.document.Node;
import org.govsm.core.money.Fraction;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.evaluation.BidComparison;
import org.govsm.procurement.evaluation.EvaluationTerms;

/** The sheets of the members, brought together as what the committee found. */
final class Sheets {

  private final AwardRecord record;
  private final EvaluationTerms terms;

  Sheets(AwardRecord record) {
    this.record = record;
    terms = record.tender().tender().evaluation();
  }

  BidComparison comparison(Instant asOf) {
    return read(asOf).orThrow();
  }

  Checked<BidComparison> read(Instant asOf) {
    FoundFacts facts = new FoundFacts(facts());
    List<String> lapsed = record.lapsed(asOf);
    List<Bid> bids =
        record.tender().opened(asOf).stream().filter(bid -> !lapsed.contains(bid.id())).toList();
    Map<String, Object> stated = new LinkedHashMap<>(terms.toPlain());
    List<Object> assessments = new ArrayList<>();
    if (record.isAssessed()) {
      if (terms.hasMarks()) {
        stated.put("members", record.entered());
      }
      bids.forEach(bid -> assessments.add(assessment(bid.id())));
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("terms", facts.ofTender(stated));
    tree.put("bids", Tree.list(bids, facts::ofBid));
    tree.put("assessments", assessments);
    return BidComparison.fromPlain(tree);
  }

  private Map<String, String> facts() {
    Map<String, String> facts = new TreeMap<>();
    record.state().facts.stream()
        .filter(record::stands)
        .flatMap(meeting -> meeting.branches("facts").stream())
        .forEach(one -> facts.put(FactActs.name(one), one.text("said")));
    return facts;
  }

  /**
   * What the committee decided on a requirement; nothing where too few of those still take part.
   */
  private Optional<Node> resolved(String bid, String requirement) {
    return Optional.ofNullable(record.state().resolutions.get(AwardState.at(bid, requirement)))
        .filter(record::stands);
  }

  List<String> differences() {
    List<String> differing = new ArrayList<>();
    for (String bid : bids()) {
      for (Node requirement : terms.requirements()) {
        String id = requirement.text("id");
        boolean two = found(bid, id).values().stream().map(Sheets::isMet).distinct().count() > 1;
        if (two && resolved(bid, id).isEmpty()) {
          differing.add(AwardState.at(bid, id));
        }
      }
    }
    return differing;
  }

  private List<String> bids() {
    return record.entered().stream()
        .flatMap(member -> sheet(member).stream())
        .map(one -> one.text("bid"))
        .distinct()
        .sorted()
        .toList();
  }

  private List<Node> sheet(String member) {
    return record.sheet(member).map(one -> one.branches("bids")).orElse(List.of());
  }

  private Map<String, Node> of(String bid) {
    Map<String, Node> by = new TreeMap<>();
    for (String member : record.entered()) {
      sheet(member).stream()
          .filter(one -> one.text("bid").equals(bid))
          .forEach(one -> by.put(member, one));
    }
    return by;
  }

  /** What each member found of a requirement. */
  private Map<String, Node> found(String bid, String requirement) {
    Map<String, Node> by = new TreeMap<>();
    of(bid)
        .forEach(
            (member, one) ->
                one.branches("responses").stream()
                    .filter(each -> each.text("requirement").equals(requirement))
                    .forEach(each -> by.put(member, each)));
    return by;
  }

  private static boolean isMet(Node response) {
    return response.get("met", Boolean.class);
  }

  private Map<String, Object> assessment(String bid) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("bid", bid);
    List<Object> responses = new ArrayList<>();
    for (Node requirement : terms.requirements()) {
      response(bid, requirement.text("id")).ifPresent(responses::add);
    }
    tree.put("responses", responses);
    if (terms.hasMarks()) {
      tree.put("marks", marks(bid));
    }
    Optional.ofNullable(record.state().explanations.get(bid))
        .filter(record::stands)
        .ifPresent(meeting -> tree.put("explanation", meeting.text("result")));
    record
        .classDecision(bid)
        .filter(ClassActs::isRefused)
        .ifPresent(
            meeting -> {
              tree.put("classRefused", meeting.text("reason"));
              ClassActs.isSetAside(meeting)
                  .filter(Boolean::booleanValue)
                  .ifPresent(aside -> tree.put("securityRefused", meeting.text("reason")));
            });
    return tree;
  }

  Optional<Map<String, Object>> response(String bid, String requirement) {
    Optional<Node> resolved = resolved(bid, requirement);
    if (resolved.isPresent()) {
      return resolved.map(one -> response(requirement, isMet(one), one.text("reason")));
    }
    List<Node> found = List.copyOf(found(bid, requirement).values());
    if (found.isEmpty() || found.stream().map(Sheets::isMet).distinct().count() > 1) {
      return Optional.empty();
    }
    String evidence =
        found.stream()
            .map(one -> one.text("evidence"))
            .distinct()
            .sorted()
            .collect(Collectors.joining("; "));
    return Optional.of(response(requirement, isMet(found.get(0)), evidence));
  }

  private static Map<String, Object> response(String requirement, boolean met, String evidence) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("requirement", requirement);
    tree.put("met", met);
    tree.put("evidence", evidence);
    return tree;
  }

  /** The marks of a member are the sum over the criteria; none where it gave none. */
  private List<Object> marks(String bid) {
    List<Object> marks = new ArrayList<>();
    of(bid)
        .forEach(
            (member, one) -> {
              List<Node> given = one.branches("marks");
              if (!given.isEmpty()) {
                Map<String, Object> mark = new LinkedHashMap<>();
                mark.put("member", member);
                mark.put("mark", sum(given));
                marks.add(mark);
              }
            });
    return marks;
  }

  /** The mean of the marks of a bid; nothing where nobody gave any. */
  Optional<Fraction> mean(String bid) {
    List<Fraction> sums =
        of(bid).values().stream()
            .map(one -> one.branches("marks"))
            .filter(given -> !given.isEmpty())
            .map(given -> Fraction.of(new BigDecimal(sum(given))))
            .toList();
    return sums.stream().reduce(Fraction::plus).map(all -> all.dividedBy(Fraction.of(sums.size())));
  }

  private static String sum(List<Node> given) {
    return given.stream()
        .map(mark -> mark.get("mark", BigDecimal.class))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .toPlainString();
  }
}
