package org.govsm.procurement.annex;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.document.Node;
import org.govsm.procurement.catalogue.Service;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.requirement.RequiredService;
import org.govsm.procurement.requirement.Requirement;
import org.govsm.procurement.tender.Tender;

/** The part of a tender that a requirement knows. */
final class TenderSkeleton {

  private static final String TITLE = "title";

  private final Requirement requirement;
  private final ServiceCatalogue catalogue;

  TenderSkeleton(Requirement requirement, ServiceCatalogue catalogue) {
    this.requirement = requirement;
    this.catalogue = catalogue;
  }

  Tender.Draft draft(String number) {
    Node node = requirement.node();
    Tender.Draft draft =
        Tender.draft()
            .set("id", number)
            .set(TITLE, node.branch(TITLE).orElseThrow().toPlain())
            .set("buyer", node.branch("agency").orElseThrow().toPlain())
            .set("requirement", source())
            .set("contractPeriod", days());
    int count = 0;
    for (RequiredService row : requirement.services()) {
      count++;
      draft.add("items", item(row, count));
    }
    node.branches("conditions").forEach(each -> draft.add("clauses", each.toPlain()));
    return draft;
  }

  private Map<String, Object> source() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", requirement.id());
    tree.put("version", BigDecimal.valueOf(requirement.version()));
    tree.put("digest", requirement.digest());
    return tree;
  }

  /** The requirement names the first day after the work, a tender the last day of it. */
  private Map<String, Object> days() {
    return Map.of(
        "startDate", requirement.from().toString(),
        "endDate", requirement.until().minusDays(1).toString());
  }

  private Map<String, Object> item(RequiredService row, int at) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", String.valueOf(at));
    tree.put("service", row.service());
    Service standard = catalogue.service(row.service()).orElseThrow();
    tree.put("description", Map.of("en", standard.title("en"), "hi", standard.title("hi")));
    row.quantity().ifPresent(quantity -> tree.put("quantity", BigDecimal.valueOf(quantity)));
    row.each().ifPresent(each -> tree.put("each", each));
    tree.put("unit", row.unit(standard));
    codes(tree, "platforms", row.platforms());
    codes(tree, "languages", row.languages());
    codes(tree, "accessibility", row.accessibility(standard));
    return tree;
  }

  private static void codes(Map<String, Object> tree, String name, List<String> codes) {
    if (!codes.isEmpty()) {
      tree.put(name, codes);
    }
  }
}
