package org.govsm.procurement.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.procurement.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What everybody reads of a memorandum, and which of them are counted. */
class MemorandumTest {

  private static Map<String, Object> tree(String name, String value) {
    Map<String, Object> tree =
        Given.tree(
            "kind", "MEMORANDUM",
            "party", "Government of Maharashtra",
            "state", "IN.MH",
            "signed", "2026-04-01",
            "scope", "Purchases through the portal",
            "document", "sha256:" + "1".repeat(64));
    tree.put(name, value);
    return tree;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "signed|1850-01-01|memorandum.signed",
        "signed|1950-01-25|memorandum.signed",
        "scope|Ask 98765 43210|memorandum.personal",
        "party|A/C 3021-5550-001234|memorandum.personal",
        "effect|PAN ABCPE1234F|memorandum.personal",
        "effect|Orders above 50000 rupees|''",
      })
  void what_everybody_may_not_read_and_a_day_before_the_constitution_are_faults(
      String name, String value, String fault) {
    String found =
        Memorandum.entered(tree(name, value))
            .<String>fold(
                made -> "", faults -> faults.stream().map(InputFault::code).toList().get(0));

    assertThat(found).isEqualTo(fault);
    assertThat(Memorandum.fromPlain(tree(name, value)).orThrow()).isNotNull();
  }

  @Test
  void all_faults_of_an_entry_are_told_together() {
    Map<String, Object> tree = tree("party", "X");
    tree.put("until", "2026-03-31");
    tree.put("document", "sha256:7");
    tree.put("scope", "Ask 98765 43210");
    assertThat(
            Memorandum.entered(tree)
                .<List<String>>fold(
                    made -> List.of(), faults -> faults.stream().map(InputFault::pointer).toList()))
        .containsExactlyInAnyOrder("/party", "/until", "/document", "/scope");
  }

  @ParameterizedTest
  @CsvSource({"MEMORANDUM,true", "AGREEMENT,false", "ORDER,false"})
  void an_agreement_or_an_order_is_counted_as_no_memorandum(String kind, boolean counted) {
    Memorandum one = Memorandum.fromPlain(tree("kind", kind)).orThrow();

    assertThat(one.counted().isPresent()).isEqualTo(counted);
  }
}
