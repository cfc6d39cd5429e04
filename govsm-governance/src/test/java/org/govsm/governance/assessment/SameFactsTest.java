package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.testing.Golden;
import org.govsm.core.text.Messages;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.ControlCatalogue;
import org.junit.jupiter.api.Test;

/**
 * Faults, facts and reports of seeded departments, with faults sown into half of them, are byte for
 * byte those that were recorded. A line of the record is the digest of ten departments.
 */
class SameFactsTest {

  private static final int DEPARTMENTS = 20;
  private static final int A_LINE = 10;
  private static final OffsetDateTime AS_OF = OffsetDateTime.parse(RichFacts.NOW);
  private static final ControlCatalogue CATALOGUE = ControlCatalogue.shipped();
  private static final List<Messages> LANGUAGES =
      List.of(GovernanceMessages.in("en"), GovernanceMessages.in("hi"));
  private static final List<Supplier<Map<String, Object>>> GROUNDS =
      List.of(RichFacts::department, RichFacts::inSums, RichFacts::uneven, RichFacts::scaling);
  private static final List<Object> WRONG =
      List.of(
          1.5,
          new BigDecimal("1E+60"),
          "",
          "not yet",
          "none",
          "2026-02-30",
          "password: Sommer-2026!x",
          new BigDecimal(-3),
          List.of(1, "x", true),
          Trees.tree("colour", "red", "id", "A1"),
          true);

  private int refused;
  private int read;

  @Test
  void departments_of_seeds_1_to_20_are_those_recorded() {
    StringBuilder record = new StringBuilder();
    StringBuilder line = new StringBuilder();
    for (int seed = 1; seed <= DEPARTMENTS; seed++) {
      line.append(told(seed)).append('\n');
      if (seed % A_LINE == 0) {
        record.append(CanonicalForm.digest(line.toString())).append('\n');
        line.setLength(0);
      }
    }
    assertThat(refused).isGreaterThan(5);
    assertThat(read).isGreaterThan(5);
    Golden.assertSame("facts/departments-of-seeds-1-to-20.sha256", record.toString());
  }

  private String told(int seed) {
    Random random = new Random(seed);
    Map<String, Object> tree = department(seed % 2 == 0 ? 0 : 1 + random.nextInt(6), random);
    Checked<Facts> facts = Facts.fromPlain(tree);
    Checked<Facts> entered = Facts.entered(tree, List.of("custody"), AS_OF.toInstant());
    return facts.fold(read -> told(read, tree), this::faults)
        + entered.fold(one -> "entered", faults -> faults(faults));
  }

  private static Map<String, Object> department(int faults, Random random) {
    Map<String, Object> tree =
        Members.changed(GROUNDS.get(random.nextInt(GROUNDS.size())).get(), random);
    for (int i = 0; i < faults; i++) {
      tree = sown(tree, random);
    }
    return tree;
  }

  /** A member in another place, of another kind or name, or twice. */
  private static Map<String, Object> sown(Map<String, Object> tree, Random random) {
    List<List<Object>> members = Members.of(tree);
    List<Object> way = members.get(random.nextInt(members.size()));
    Object wrong = WRONG.get(random.nextInt(WRONG.size()));
    if (random.nextInt(4) == 0) {
      List<Object> other = new ArrayList<>(way);
      other.set(other.size() - 1, way.get(way.size() - 1) + (random.nextBoolean() ? "s" : "Token"));
      return Members.with(tree, other, wrong);
    }
    return Members.with(tree, way, wrong);
  }

  private String told(Facts facts, Map<String, Object> given) {
    read++;
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("tree", facts.toPlain());
    all.put("digest", facts.digest());
    return CanonicalForm.text(all)
        + faults(facts.datedAfter(AS_OF.toInstant()))
        + (saysNone(given)
            ? ""
            : Assessment.assess(CATALOGUE, facts, AS_OF).fold(this::told, this::faults));
  }

  /** What an attestation says to be none had no tree form when this was recorded. */
  private static boolean saysNone(Map<String, Object> given) {
    return given.get("attestations") instanceof List<?> all
        && all.stream().anyMatch(one -> one instanceof Map<?, ?> map && map.containsValue(null));
  }

  @Test
  void an_attestation_that_says_that_there_is_no_subject_has_a_tree_form() {
    Map<String, Object> signed = Trees.tree("control", "GSM-ACC-01");
    signed.putAll(
        Trees.tree("statement", "seen", "person", "P1", "role", "officer", "confirmed", true));
    signed.put("signedAt", "2026-11-01T10:00:00+05:30");
    signed.put("expires", "2027-11-01");
    signed.put("subject", null);

    assertThat(Attestation.fromPlain(signed).orThrow().toPlain()).containsEntry("subject", null);
  }

  private String told(AssessmentReport report) {
    StringBuilder said = new StringBuilder();
    for (Messages words : LANGUAGES) {
      Map<String, Object> tree = new LinkedHashMap<>(report.toPlain(words));
      tree.remove("govsm");
      said.append(CanonicalForm.text(tree)).append('\n');
    }
    return said.toString();
  }

  private String faults(List<InputFault> faults) {
    refused += faults.isEmpty() ? 0 : 1;
    StringBuilder said = new StringBuilder();
    for (InputFault fault : faults) {
      LANGUAGES.forEach(words -> said.append(fault.toPlain(words)).append('\n'));
    }
    return said.toString();
  }
}
