package org.govsm.procurement.supplier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.identity.Identifier;
import org.govsm.core.identity.RegisterEntry;
import org.govsm.core.lookup.Lookup;
import org.govsm.core.process.Actor;
import org.govsm.core.time.EffectivePeriod;
import org.govsm.procurement.Given;
import org.jspecify.annotations.Nullable;

/** Invented suppliers. */
final class SupplierExamples {

  static final LocalDate DAY = LocalDate.of(2026, 11, 28);

  private SupplierExamples() {}

  static Map<String, Object> tree(String state, Object... more) {
    Map<String, Object> tree =
        Given.tree(
            "id",
            "S-1",
            "state",
            state,
            "name",
            "Example Media Private Limited",
            "identifiers",
            List.of(number("PAN", "AAGCB7383J"), number("GSTIN", "29AAGCB7383J1Z4")));
    tree.putAll(Given.tree(more));
    return tree;
  }

  static Map<String, Object> number(String kind, String number) {
    return Given.tree("kind", kind, "number", number);
  }

  static Supplier supplier(String state, Object... more) {
    return Supplier.entered(tree(state, more), DAY).orThrow();
  }

  static CheckEvidence passed(String check, String day) {
    return CheckEvidence.of(
        identifier(check), found(check, day, "EXAMPLE MEDIA PVT LTD", RegisterEntry.ACTIVE, null));
  }

  /** The number of a kind that the supplier of these examples has. */
  static Identifier identifier(String kind) {
    return supplier("DRAFT").identifiers(DAY).stream()
        .filter(number -> number.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  static Lookup<RegisterEntry> found(
      String check, String day, String name, String status, @Nullable String until) {
    LocalDate end = until == null ? LocalDate.MAX : LocalDate.parse(until);
    RegisterEntry entry =
        RegisterEntry.of(check, "1", name, status, new EffectivePeriod(LocalDate.MIN, end));
    return new Lookup.Found<>(entry, "A register", Instant.parse(day + "T09:00:00Z"));
  }

  static DebarmentList orders(String day, List<Map<String, Object>> orders) {
    return DebarmentList.fromPlain(
            Given.tree("department", "dipr", "source", "A list", "on", day, "orders", orders))
        .orThrow();
  }

  static Map<String, Object> order(String id, Object... more) {
    Map<String, Object> order =
        Given.tree(
            "id",
            id,
            "name",
            "Somebody Else",
            "authority",
            "works",
            "scope",
            "ALL",
            "from",
            "2026-01-01",
            "until",
            "2026-12-31",
            "source",
            "A list");
    order.putAll(new LinkedHashMap<>(Given.tree(more)));
    return order;
  }

  static List<Actor> as(String... roles) {
    List<Actor> actors = new ArrayList<>();
    for (String role : roles) {
      actors.add(new Actor(role, Set.of(role)));
    }
    return actors;
  }
}
