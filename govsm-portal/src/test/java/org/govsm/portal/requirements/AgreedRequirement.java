package org.govsm.portal.requirements;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.portal.TestPortal;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.requirement.Requirement;

/** Requirements of the register of a test: agreed, or only drafted. */
public final class AgreedRequirement {

  private static final Instant AT = Instant.parse("2026-04-01T06:00:00Z");

  private AgreedRequirement() {}

  /** Records a requirement of a department for a service, in its first version, as agreed. */
  public static void record(TestPortal portal, String department, String id, String service) {
    portal
        .store()
        .write(
            tx -> {
              Requirements all = new Requirements(tx);
              StoredRequirement draft = drafted(all, department, id, service);
              Map<String, Object> tree = new LinkedHashMap<>(draft.requirement().toPlain());
              tree.put("state", "AGREED");
              Requirement agreed = Requirement.fromPlain(tree).orThrow();
              return all.write(Requirements.AGREED, draft, agreed, AT, "u-2");
            });
  }

  /** As {@link #record}, with an estimate. */
  public static void estimated(
      TestPortal portal, String department, String id, String service, String estimate) {
    portal
        .store()
        .write(
            tx -> {
              Requirements all = new Requirements(tx);
              StoredRequirement draft = drafted(all, department, id, service);
              Map<String, Object> tree = new LinkedHashMap<>(draft.requirement().toPlain());
              tree.put("state", "AGREED");
              tree.put("estimate", Map.of("amount", estimate, "basis", "Offers of 2025"));
              Requirement agreed = Requirement.fromPlain(tree).orThrow();
              return all.write(Requirements.AGREED, draft, agreed, AT, "u-2");
            });
  }

  /** Records a requirement as a draft. */
  public static void draft(TestPortal portal, String department, String id, String service) {
    portal.store().write(tx -> drafted(new Requirements(tx), department, id, service));
  }

  private static StoredRequirement drafted(
      Requirements all, String department, String id, String service) {
    Requirement draft =
        Requirement.draft()
            .set("id", id)
            .set("title", Map.of("en", "Films"))
            .set("agency", Map.of("id", department, "name", "Soil"))
            .set("from", "2026-04-01")
            .set("until", "2027-04-01")
            .set("period", "month")
            .add("services", Map.of("service", service))
            .done(ServiceCatalogue.shipped(), MetricDictionary.shipped())
            .orThrow();
    return all.record(department, draft, AT, "u-1");
  }
}
