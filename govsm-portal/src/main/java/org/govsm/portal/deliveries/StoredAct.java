package org.govsm.portal.deliveries;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.StoredTree;
import org.govsm.procurement.acceptance.AcceptanceAct;
import org.jspecify.annotations.Nullable;

/**
 * An act as it is stored.
 *
 * @param actNo its number on the record, from 1
 * @param actor who entered it
 * @param content the act, and what its evidence is called
 */
public record StoredAct(
    int actNo, String actor, Map<String, @Nullable Object> content, Instant madeAt) {

  /** The act. */
  public AcceptanceAct act() {
    return AcceptanceAct.fromPlain(StoredTree.tree(content, "act")).orThrow();
  }

  /** What the evidence is called; none where it was given by its digest alone. */
  public List<String> evidence() {
    return content.get("evidence") instanceof List<?> some
        ? some.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** The hashes of the evidence, in the order of its names. */
  List<String> digests() {
    Map<String, ?> act = StoredTree.tree(StoredTree.tree(content, "act"), "act");
    return act.get("evidence") instanceof List<?> some
        ? some.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** The hashes of the evidence, by its names. */
  Map<String, String> named() {
    Map<String, String> named = new LinkedHashMap<>();
    List<String> called = evidence();
    List<String> hashes = digests();
    for (int i = 0; i < Math.min(called.size(), hashes.size()); i++) {
      named.put(called.get(i), hashes.get(i));
    }
    return named;
  }

  /** The paper that proves its day; empty where none is named. */
  public String paper() {
    return String.valueOf(StoredTree.tree(content, "act").getOrDefault("paper", ""));
  }

  /** A text of the act, such as its reason. */
  public String text(String name) {
    return String.valueOf(
        StoredTree.tree(StoredTree.tree(content, "act"), "act").getOrDefault(name, ""));
  }
}
