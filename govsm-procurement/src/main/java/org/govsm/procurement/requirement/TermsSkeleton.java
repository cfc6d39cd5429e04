package org.govsm.procurement.requirement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.govsm.core.decision.Tree;
import org.govsm.core.document.Node;
import org.govsm.procurement.catalogue.CatalogueRow;
import org.govsm.procurement.catalogue.Service;
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

  Terms.Draft draft(Function<RequiredService, String> scope, Function<RequiredKpi, String> clause) {
    Terms.Draft terms =
        Terms.draft()
            .set("id", requirement.id())
            .set("title", title())
            .set("buyer", requirement.node().branch("agency").orElseThrow().toPlain())
            .set("from", requirement.from().toString())
            .set("until", requirement.until().toString())
            .set("period", requirement.period());
    terms.set("requirement", version());
    terms.set(
        "deliverables",
        Tree.list(requirement.services(), row -> deliverable(row, scope.apply(row))));
    requirement.marked().ifPresent(mark -> terms.set("marked", mark));
    terms.set(
        "kpis", Tree.list(requirement.kpis(), kpi -> kpi.toTerms(catalogue, clause.apply(kpi))));
    Map<String, Object> payment = payment();
    return payment.isEmpty() ? terms : terms.set("payment", payment);
  }

  /** Terms have one title: both names, with a dot between them. */
  private String title() {
    String english = requirement.title("en");
    String hindi = requirement.title("hi");
    return english.equals(hindi) ? english : english + " \u00b7 " + hindi;
  }

  private Map<String, Object> version() {
    return Map.of("id", requirement.id(), "version", Tree.of(requirement.version()));
  }

  /** It names its unit in words: a contract is read without the catalogue. */
  private Map<String, Object> deliverable(RequiredService row, String clause) {
    Optional<Service> standard = catalogue.service(row.service());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", row.service());
    tree.put("title", words(language -> standard.map(one -> one.title(language)), row.service()));
    tree.put("service", row.service());
    row.quantity().ifPresent(number -> tree.put("quantity", Tree.of(number)));
    row.each().ifPresent(each -> tree.put("each", each));
    standard
        .map(row::unit)
        .flatMap(this::unit)
        .ifPresent(unit -> tree.put("unit", words(in -> Optional.of(unit.name(in)), unit.code())));
    if (!row.platforms().isEmpty()) {
      tree.put("platforms", row.platforms());
    }
    if (!row.languages().isEmpty()) {
      tree.put("languages", row.languages());
    }
    tree.put("clause", clause);
    return tree;
  }

  private Optional<CatalogueRow> unit(String code) {
    return catalogue.units().stream().filter(one -> one.code().equals(code)).findFirst();
  }

  private static Map<String, Object> words(Function<String, Optional<String>> in, String code) {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("en", in.apply("en").orElse(code));
    in.apply("hi").ifPresent(hindi -> words.put("hi", hindi));
    return words;
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
