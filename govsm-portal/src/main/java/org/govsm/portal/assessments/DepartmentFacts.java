package org.govsm.portal.assessments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.facts.KeptFacts;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.jspecify.annotations.Nullable;

/** Facts of a department as one tree: each member comes from one place. */
public final class DepartmentFacts {

  /** Shared by all who ask for the facts of the same parts, as what is known of them is. */
  private static final Map<List<FactPart>, DepartmentFacts> KEPT = new ConcurrentHashMap<>();

  private static final FactPart RECORDED = DepartmentFacts::recorded;
  private static final FactPart REGISTERED = RegisteredDepartment::facts;
  private static final FactPart LEFT = LeftUsers::facts;
  private static final FactPart SIGNED = DepartmentFacts::signed;

  private static final DepartmentFacts DOCUMENT = new DepartmentFacts(List.of(RECORDED));

  private final List<FactPart> parts;
  private final KnownFacts known = new KnownFacts();

  public DepartmentFacts(List<FactPart> parts) {
    this.parts = List.copyOf(parts);
  }

  /**
   * All that the portal keeps of a department.
   *
   * @param parts what other slices know
   */
  public static DepartmentFacts kept(List<FactPart> parts) {
    List<FactPart> all = new ArrayList<>(List.of(RECORDED, REGISTERED, LEFT));
    all.addAll(parts);
    all.add(SIGNED);
    return KEPT.computeIfAbsent(List.copyOf(all), DepartmentFacts::new);
  }

  /** What the portal keeps of a department outside its document. */
  public static DepartmentFacts elsewhere(List<FactPart> parts) {
    List<FactPart> all = new ArrayList<>(List.of(REGISTERED, LEFT));
    all.addAll(parts);
    all.add(SIGNED);
    return KEPT.computeIfAbsent(List.copyOf(all), DepartmentFacts::new);
  }

  /** What the department recorded in its document. */
  public static DepartmentFacts document() {
    return DOCUMENT;
  }

  private static Map<String, Object> signed(Transaction tx, String department, Instant asOf) {
    List<SignedAttestation> signed = new Attestations(tx).until(department, asOf);
    return signed.isEmpty()
        ? Map.of()
        : Map.of("attestations", signed.stream().map(SignedAttestation::tree).toList());
  }

  private static Map<String, Object> recorded(Transaction tx, String department, Instant asOf) {
    FactsVersions versions = new FactsVersions(tx);
    Map<String, Object> facts = new LinkedHashMap<>();
    versions.newest(department, asOf).map(versions::document).ifPresent(facts::putAll);
    return facts;
  }

  /**
   * The facts at a moment.
   *
   * @throws IllegalStateException if what is kept is not as it was checked when it was written
   */
  public Facts of(Transaction tx, String department, Instant asOf) {
    return known.facts(at(tx, department, asOf), () -> read(tx, department, asOf));
  }

  /** The facts at a moment as a tree. */
  public Map<String, @Nullable Object> tree(Transaction tx, String department, Instant asOf) {
    return known.tree(at(tx, department, asOf), () -> read(tx, department, asOf));
  }

  /** The chain of the department says nothing of users. */
  private KnownFacts.At at(Transaction tx, String department, Instant asOf) {
    return new KnownFacts.At(
        tx,
        department,
        asOf,
        parts.contains(LEFT) ? LeftUsers.facts(tx, department, asOf) : Map.of());
  }

  /** What is stated to be none is null. */
  private Map<String, @Nullable Object> read(Transaction tx, String department, Instant asOf) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    for (FactPart part : parts) {
      part.of(tx, department, asOf)
          .forEach(
              (member, fact) -> {
                if (KeptFacts.members().contains(member)) {
                  Map<String, @Nullable Object> whole =
                      KeptFacts.over(
                          tree, Collections.singletonMap(member, fact), Moments.day(asOf));
                  tree.clear();
                  tree.putAll(whole);
                  return;
                } else if (tree.containsKey(member)) {
                  throw new IllegalStateException(member + " comes from two places");
                }
                tree.put(member, fact);
              });
    }
    return tree;
  }
}
