package org.govsm.portal.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.TermsLabels;
import org.govsm.portal.web.Translations;
import org.govsm.procurement.contract.MeasureWords;
import org.govsm.procurement.contract.OpenPoint;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of terms is said in words: no pointer, no name of a member, no id with hyphens. */
class LintWordsTest {

  private static final MetricDictionary DICTIONARY = MetricDictionary.shipped();

  private static final Translations WORDS = Translations.over(List.of(ProcurementLaw::messages));

  /** Members of JSON, pointers, and codes such as monthly-fee; not GEM/2026 or 3-second. */
  private static final Pattern CODE =
      Pattern.compile("(?<![\\w-])/[a-z]+|\\b[a-z]+[A-Z]\\w*|\\b(?:monthly-fee|total-bill)\\b");

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void findings_on_terms_have_no_codes(String language) {
    Messages words = WORDS.find(language).orElseThrow();
    MeasureWords names = new MeasureWords(DICTIONARY, words);
    List<String> said = new ArrayList<>();
    for (Terms terms : terms()) {
      for (OpenPoint point : terms.open(DICTIONARY)) {
        assertThat(label(point, words))
            .as(point.pointer())
            .isNotEqualTo(words.say("terms-form.elsewhere"));
        said.add(label(point, words));
        said.add(words.say(point.question()));
        point.readings().forEach(one -> said.add(names.reading(point.pointer(), one.code())));
      }
      terms.notes(DICTIONARY).forEach(note -> said.add(words.say(note.text())));
    }
    assertThat(said).hasSizeGreaterThan(100).noneMatch(text -> CODE.matcher(text).find());
  }

  private static String label(OpenPoint point, Messages words) {
    return TermsLabels.of(point.pointer(), words);
  }

  /** All of them as they are, and with nothing said about payment and samples. */
  private static List<Terms> terms() {
    return TestTerms.all().stream()
        .flatMap(tree -> Stream.of(tree, without(tree, "payment")))
        .map(tree -> Terms.fromPlain(tree).orThrow())
        .toList();
  }

  private static Map<String, Object> without(Map<String, Object> tree, String member) {
    Map<String, Object> less = new LinkedHashMap<>(tree);
    less.remove(member);
    return less;
  }
}
