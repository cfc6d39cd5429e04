package org.govsm.procurement.requirement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.govsm.core.decision.Tree;
import org.govsm.core.document.Node;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.contract.Terms;

/** Terms that a requirement stands for, as far as it says: no supplier, sum or consequence. */
final class TermsSkeleton {

  private final Requirement requirement;
  private final ServiceCatalogue catalogue;

  TermsSkeleton(Requirement requirement, ServiceCatalogue catalogue) {
    this.requirement = requirement;
    this.catalogue = catalogue;
  }

  Terms.Draft draft(Function<RequiredKpi, String> clause) {
    Terms.Draft terms =
        Terms.draft()
            .set("id", requirement.id())
            .set("title", requirement.title("en"))
            .set("buyer", requirement.node().branch("agency").orElseThrow().toPlain())
            .set("from", requirement.from().toString())
            .set("until", requirement.until().toString())
            .set("period", requirement.period());
    requirement.marked().ifPresent(mark -> terms.set("marked", mark));
    terms.set(
        "kpis", Tree.list(requirement.kpis(), kpi -> kpi.toTerms(catalogue, clause.apply(kpi))));
    Map<String, Object> payment = payment();
    return payment.isEmpty() ? terms : terms.set("payment", payment);
  }

  /** The accounts of the requirement are those whose figures count, unless it says others. */
  private Map<String, Object> payment() {
    Map<String, Object> payment = new LinkedHashMap<>();
    requirement.node().branch("payment").ifPresent(own -> payment.putAll(own.toPlain()));
    Map<String, List<String>> byPlatform = new TreeMap<>();
    for (Node account : requirement.node().branches("accounts")) {
      byPlatform
          .computeIfAbsent(account.text("platform"), one -> new ArrayList<>())
          .add(account.text("id"));
    }
    if (!byPlatform.isEmpty()) {
      payment.putIfAbsent(
          "accounts",
          Tree.list(
              byPlatform.entrySet(),
              one -> Map.of("platform", one.getKey(), "ids", one.getValue())));
    }
    return payment;
  }
}
