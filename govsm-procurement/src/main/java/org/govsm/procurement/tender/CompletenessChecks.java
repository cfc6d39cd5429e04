package org.govsm.procurement.tender;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Force;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.vocabulary.CodeLists;

/**
 * What a tender must say before bidders can rely on it. What is left out never passes: it is a
 * missing fact, or not asked for, with a reason on record where the rule leaves that open.
 */
final class CompletenessChecks {

  private static final String BID = "bidSecurity";
  private static final String PERFORMANCE = "performanceSecurity";

  private final Tender tender;
  private final ActFindings findings;
  private final ServiceCatalogue catalogue;

  CompletenessChecks(Tender tender, ActFindings findings, ServiceCatalogue catalogue) {
    this.tender = tender;
    this.findings = findings;
    this.catalogue = catalogue;
  }

  void check() {
    if (tender.node().branches("items").isEmpty()) {
      findings.lacks("items");
    }
    tender.node().branches("items").forEach(this::item);
    if (tender.members().isEmpty()) {
      findings.lacks("committee");
    }
    tender.node().branches("criteria").forEach(this::experience);
    if (!CodeLists.shipped().contains(CodeLists.WITHOUT_BIDS, tender.procedure())) {
      bids();
    }
  }

  private void bids() {
    if (!tender.node().has("validityDays")) {
      findings.lacks("validityDays");
    }
    Optional<Node> security = tender.node().branch(BID);
    boolean asked = security.filter(each -> each.has("amount") || isDeclared(each)).isPresent();
    if (!asked && !tender.isFirstStage()) {
      notAsked("NO_BID_SECURITY", BID, BidSecurity.PERCENT);
    }
    security
        .filter(each -> each.has("amount") && !each.has("validUntil"))
        .flatMap(each -> findings.look("bid-security.validity", Map.of()))
        .map(rule -> findings.cited(rule, BID))
        .ifPresent(
            rule ->
                reasoned(
                    "SECURITY_VALIDITY_OPEN",
                    "",
                    BID,
                    Message.of("tender.check.validity-open"),
                    rule));
    if (!tender.node().has(PERFORMANCE)) {
      notAsked("NO_PERFORMANCE_SECURITY", PERFORMANCE, PerformanceSecurity.PERCENT);
    }
  }

  /** Rule 171(i): for goods it depends on the market whether one is needed. */
  private boolean isGoods() {
    return tender.evaluation().category().filter("GOODS"::equals).isPresent();
  }

  private static boolean isDeclared(Node security) {
    return security.find("declaration", Boolean.class).orElse(false);
  }

  /** Where the book has a rule on it; one that binds leaves no choice. */
  private void notAsked(String code, String part, String question) {
    Message text = Message.of("tender.check.not-asked").with("part", new Term("tender." + part));
    findings
        .look(question, Map.of())
        .map(rule -> findings.cited(rule, part))
        .ifPresent(
            cited -> {
              if (cited.force() == Force.BINDING && !isGoods()) {
                findings.lacks(part);
              } else {
                reasoned(code, "", part, text, cited);
              }
            });
  }

  private void item(Node item) {
    String id = item.text("id");
    if (!item.has("quantity")) {
      reasoned("QUANTITY_OPEN", id, id + "/quantity", said("quantity", id), tender.clause(""));
    }
    Optional<String> service = item.find("service", String.class);
    if (service.isEmpty()) {
      reasoned("SERVICE_NOT_NAMED", id, id + "/service", said("service", id), tender.clause(""));
    } else if (catalogue.service(service.get()).isEmpty()) {
      findings.refuse(
          "UNKNOWN_SERVICE",
          said("service-unknown", id).with("service", service.get()),
          tender.clause(""));
    }
  }

  private static Message said(String what, String item) {
    return Message.of("tender.check." + what).with("item", item);
  }

  /** How many contracts of which value: without them the yardstick cannot be held against it. */
  private void experience(Node criterion) {
    if (criterion.text("about").equals("EXPERIENCE")) {
      for (String part : List.of("jobs", "percent")) {
        if (!criterion.has(part)) {
          findings.lacks(criterion.text("id") + "/" + part);
        }
      }
    }
  }

  private void reasoned(String code, String about, String fact, Message text, Citation rule) {
    findings.stated(code, about, text, rule);
    if (tender.explanation(code, about).isEmpty()) {
      findings.lacks(fact);
    }
  }
}
