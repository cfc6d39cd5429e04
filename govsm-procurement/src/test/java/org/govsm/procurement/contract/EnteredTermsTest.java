package org.govsm.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Checked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Terms that are entered now")
class EnteredTermsTest {

  private static final Map<String, Object> TERMS = tree(Terms.packaged("markfed-2025").toPlain());

  @Test
  void are_taken_as_those_that_are_kept() {
    assertThat(faults(TERMS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200b", "\u200d", "\u3164", "\ufe0f", "\u2800", "\u061c"})
  void have_no_party_or_number_with_a_character_that_nobody_sees(String hidden) {
    for (String party : List.of("buyer", "supplier")) {
      Map<String, Object> named = tree(TERMS.get(party));
      named.put("id", named.get("id") + hidden);

      assertThat(faults(with(party, named))).containsExactly("/" + party + "/id tree.control");
    }
    String id = TERMS.get("id") + hidden;
    assertThat(faults(with("id", id))).contains("/id tree.control");
    assertThat(Terms.fromPlain(with("id", id)).<Boolean>fold(t -> true, f -> false))
        .as("kept before")
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200b", "\u00ad", "\u2060", "\u3164", "\u200d"})
  void have_no_title_or_name_with_a_character_that_nobody_sees(String hidden) {
    assertThat(faults(with("title", "Fin" + hidden + "1"))).containsExactly("/title tree.control");
    Map<String, Object> supplier = tree(TERMS.get("supplier"));
    supplier.put("name", supplier.get("name") + hidden);
    assertThat(faults(with("supplier", supplier))).containsExactly("/supplier/name tree.control");
  }

  @ParameterizedTest
  @CsvSource({"1899-12-31, false", "1700-01-01, false", "2025-01-01, true", "9999-12-31, false"})
  void say_days_that_can_be_meant(String day, boolean taken) {
    assertThat(faults(with("orderedOn", day)))
        .isEqualTo(taken ? List.of() : List.of("/orderedOn date.far"));
  }

  @Test
  void have_titles_whose_letters_are_joined_as_the_language_needs() {
    assertThat(faults(with("title", "क्\u200dष सेवा"))).isEmpty();
  }

  private static Map<String, Object> with(String member, Object value) {
    Map<String, Object> terms = new LinkedHashMap<>(TERMS);
    terms.put(member, value);
    return terms;
  }

  private static Map<String, Object> tree(Object given) {
    Map<String, Object> tree = new LinkedHashMap<>();
    ((Map<?, ?>) given).forEach((name, item) -> tree.put(String.valueOf(name), item));
    return tree;
  }

  private static List<String> faults(Map<String, Object> terms) {
    Checked<Terms> read = Terms.entered(terms, Shapes.shipped());
    return read.<List<String>>fold(
        taken -> List.of(),
        faults -> faults.stream().map(f -> f.pointer() + " " + f.code()).toList());
  }
}
