package org.govsm.procurement.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.govsm.core.decision.Citation;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.tender.Tender;

/** Section tender: what bidders are told, without committee, contact and reasons for the file. */
final class TenderSection {

  private final ContractingProcess process;
  private final Messages words;

  TenderSection(ContractingProcess process, Messages words) {
    this.process = process;
    this.words = words;
  }

  /** The members that a corrigendum may change, and those that stay. */
  Map<String, Object> whole(Tender tender, Map<String, Object> procuringEntity) {
    Node node = tender.node();
    OcdsTree tree = new OcdsTree().put("id", tender.id());
    tree.putAll(OcdsTree.worded("title", texts(node, "title"))).put("status", "active");
    tree.put("procuringEntity", procuringEntity).put("items", items(node));
    tree.put("value", node.branch("evaluation").flatMap(TenderSection::value));
    tree.put("procurementMethod", ProcurementMethods.method(tender.procedure()));
    tree.put("procurementMethodDetails", words.term(tender.procedure()));
    tree.put("legalBasis", process.basis().map(TenderSection::basis));
    tree.put("mainProcurementCategory", "services");
    tree.put("awardCriteria", ProcurementMethods.criteria(tender.evaluation().method()));
    tree.put("awardCriteriaDetails", words.term(tender.evaluation().method()));
    tree.put("tenderPeriod", OcdsTree.period(tender.publishes(), tender.closes()));
    tree.put("enquiryPeriod", enquiryPeriod(tender)).put("hasEnquiries", false);
    tree.put("participationFees", node.branch("bidSecurity").flatMap(this::deposit));
    tree.put("eligibilityCriteria", criteria(node));
    tree.put("contractPeriod", node.branch("contractPeriod").map(TenderSection::days));
    tree.put("milestones", milestones(node)).put("targets", targets());
    return tree.done();
  }

  /** The bid security, which the standard knows as a refundable fee: its sum and forms. */
  private Optional<Object> deposit(Node security) {
    List<String> said = new ArrayList<>(security.codes("forms").stream().map(words::term).toList());
    if (!security.codes("exempt").isEmpty()) {
      said.add(
          words.say(
              Message.of("record.exempt")
                  .with("who", security.codes("exempt").stream().map(words::term).toList())));
    }
    return security
        .find("amount", Money.class)
        .filter(sum -> !sum.equals(Money.ZERO))
        .map(
            sum ->
                List.of(
                    OcdsTree.of(
                        "id",
                        "bid-security",
                        "type",
                        List.of("deposit"),
                        "value",
                        OcdsTree.untaxed(sum),
                        "description",
                        String.join("; ", said))));
  }

  private static Map<String, ?> texts(Node node, String name) {
    return node.branch(name).map(Node::toPlain).orElse(Map.of());
  }

  private static Optional<Object> value(Node evaluation) {
    return evaluation.find("value", Money.class).map(OcdsTree::withTax);
  }

  private static Map<String, Object> basis(Citation rule) {
    return OcdsTree.of(
        "scheme", "IN-RULE", "id", rule.provision(), "description", rule.instrument());
  }

  private static Optional<Object> enquiryPeriod(Tender tender) {
    return tender
        .questionsFrom()
        .flatMap(
            from -> tender.questionsUntil().<Object>map(until -> OcdsTree.period(from, until)));
  }

  private static Object days(Node days) {
    return OcdsTree.days(
        days.get("startDate", LocalDate.class), days.get("endDate", LocalDate.class));
  }

  private static String criteria(Node node) {
    return node.branches("criteria").stream()
        .flatMap(each -> each.branch("text").stream())
        .flatMap(text -> text.find("en", String.class).stream())
        .collect(Collectors.joining("; "));
  }

  private static List<Object> items(Node node) {
    List<Object> items = new ArrayList<>();
    for (Node item : node.branches("items")) {
      OcdsTree tree = new OcdsTree().put("id", item.text("id"));
      tree.putAll(OcdsTree.worded("description", texts(item, "description")));
      item.find("service", String.class)
          .ifPresent(
              code -> tree.put("classification", OcdsTree.of("scheme", "x-GOVSM-SVC", "id", code)));
      tree.put("quantity", item.find("quantity", Long.class).map(OcdsTree::number));
      tree.put("unit", item.find("unit", String.class).map(unit -> OcdsTree.of("name", unit)));
      items.add(tree.done());
    }
    return items;
  }

  private List<Object> milestones(Node node) {
    List<Object> milestones = new ArrayList<>();
    for (Node each : node.branches("milestones")) {
      String stage = each.text("stage");
      milestones.add(
          OcdsTree.of(
              "id",
              stage,
              "title",
              words.find("term." + stage).orElse(""),
              "dueDate",
              OcdsTree.endOf(each.get("by", LocalDate.class)),
              "status",
              "scheduled"));
    }
    return milestones;
  }

  private Object targets() {
    return process.annex().map(annex -> annex.toMetrics(words).get("targets")).orElse(List.of());
  }

  /** What changes when the packets, or the prices, are opened. */
  static Map<String, Object> opened(Tender tender, int bids, List<Object> tenderers) {
    return new OcdsTree()
        .put("id", tender.id())
        .put("numberOfTenderers", OcdsTree.number(bids))
        .put("tenderers", tenderers)
        .done();
  }

  static Map<String, Object> cancelled(
      Tender tender, Instant at, String reason, ReleaseDraft release) {
    Map<String, Object> amendment =
        new OcdsTree()
            .put("id", "cancellation")
            .put("date", at.toString())
            .put("rationale", reason)
            .put("amendsReleaseID", release.amended())
            .done();
    return OcdsTree.of(
        "id", tender.id(), "status", "cancelled", "amendments", List.of(release.names(amendment)));
  }
}
