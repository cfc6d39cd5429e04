package org.govsm.governance.facts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.governance.facts.FactForm.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A fact with two names is given under one, or says the same under both")
class TwoNamesTest {

  static Stream<TwoNames.Pair> pairs() {
    return TwoNames.pairs().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void two_values_are_refused_at_the_second_name(TwoNames.Pair pair) {
    assertThat(faults(both(pair, true)))
        .anySatisfy(
            fault -> {
              assertThat(fault.code()).isEqualTo("tree.two-names");
              assertThat(fault.pointer()).endsWith("/" + pair.other().replace('.', '/'));
              for (String language : List.of("en", "hi")) {
                assertThat(GovernanceMessages.in(language).say(fault.text())).contains(pair.one());
              }
            });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void the_same_value_twice_is_taken(TwoNames.Pair pair) {
    assertThat(faults(both(pair, false)))
        .extracting(InputFault::code)
        .doesNotContain("tree.two-names");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"accountStatus", "rulesOfEngagement"})
  void all_that_stands_under_policies_may_stand_under_policy(String name) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("policies", Map.of(name, "2025-01-01"));
    facts.put("policy", Map.of(name, "2025-01-02"));

    assertThat(faults(facts)).extracting(InputFault::pointer).containsExactly("/policy/" + name);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "/strategie, strategy",
    "/acounts, accounts",
    "/pilot/startdAt, startedAt",
    "/policies/moderation/publicURL, publicUrl",
    "/policies/publicSocialMedias, publicSocialMedia",
    "/facility/spdl, spdi",
  })
  void an_unknown_name_is_refused_with_the_nearest_one(String pointer, String near) {
    List<InputFault> faults = faults(at(pointer.substring(1).split("/", -1), 0, "x"));

    assertThat(faults).extracting(InputFault::code).containsExactly("tree.unknown");
    assertThat(faults.get(0).pointer()).isEqualTo(pointer);
    for (String language : List.of("en", "hi")) {
      assertThat(GovernanceMessages.in(language).say(faults.get(0).text())).contains(near);
    }
  }

  /** A member of every object, with its first letter lost. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void the_nearest_name_of_a_slip_is_the_one_that_was_meant(String name) {
    Map<String, Object> facts = Map.of("x" + name, "x");

    assertThat(faults(facts)).extracting(InputFault::code).containsExactly("tree.unknown");
    assertThat(GovernanceMessages.in("en").say(faults(facts).get(0).text())).contains(name);
  }

  static Stream<String> names() {
    return FactForm.shipped().namesOfOurs().stream();
  }

  private static Map<String, Object> both(TwoNames.Pair pair, boolean differ) {
    FactForm form = FactForm.shipped();
    if (!pair.list().isEmpty()) {
      form = requireNonNull(form.member(pair.list())).item().orElseThrow();
    }
    Object one = value(form, pair.one(), 1);
    Object other = value(form, pair.other(), differ ? 2 : 1);
    Map<String, Object> item = at(pair.one().split("\\.", -1), 0, one);
    merge(item, at(pair.other().split("\\.", -1), 0, other));
    return pair.list().isEmpty() ? item : Map.of(pair.list(), List.of(item));
  }

  /** One of two values that may stand there. */
  private static Object value(FactForm form, String path, int which) {
    FactForm at = form;
    for (String step : path.split("\\.", -1)) {
      at = requireNonNull(at.member(step));
    }
    if (at.takes(Kind.LIST)) {
      return List.of(Map.of("event", "ROTATED", "at", "2026-01-0" + which));
    } else if (at.takes(Kind.FLAG)) {
      return which == 1;
    } else if (at.takes(Kind.NUMBER)) {
      return BigDecimal.valueOf(which);
    } else if (at.takes(Kind.MOMENT) || at.takes(Kind.AHEAD)) {
      return "2026-01-0" + which;
    } else if (at.takes(Kind.TEXTS)) {
      return List.of("a" + which);
    }
    return "P" + which;
  }

  private static Map<String, Object> at(String[] names, int from, Object value) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(names[from], from == names.length - 1 ? value : at(names, from + 1, value));
    return tree;
  }

  @SuppressWarnings("unchecked")
  private static void merge(Map<String, Object> into, Map<String, Object> more) {
    more.forEach(
        (name, value) -> {
          if (into.get(name) instanceof Map && value instanceof Map) {
            merge((Map<String, Object>) into.get(name), (Map<String, Object>) value);
          } else {
            into.put(name, value);
          }
        });
  }

  private static List<InputFault> faults(Object tree) {
    return Facts.fromPlain(tree).fold(read -> List.of(), found -> found);
  }
}
