package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Facts in one line, and what is found of one control by them, without any signature. */
final class JsonCases {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES, JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(
              DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
              DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
          .build();

  private JsonCases() {}

  /** Subject, outcome and value of each finding, and the facts that it misses. */
  static void assertFound(String control, String asOf, String facts, String expected) {
    AssessmentReport report = Assessment.ofPlain(Trees.question(asOf, read(facts))).orThrow();
    List<String> found = Trees.of(control, report).stream().map(JsonCases::line).toList();
    assertThat(String.join("; ", found)).as("%s of %s", control, facts).isEqualTo(expected);
  }

  /** The sentence of the one finding, in English. */
  static String said(String control, String asOf, String facts) {
    AssessmentReport report = Assessment.ofPlain(Trees.question(asOf, read(facts))).orThrow();
    return GovernanceMessages.in("en").say(Trees.of(control, report).get(0).text());
  }

  private static String line(ControlFinding finding) {
    String value = finding.value().map(v -> " " + v.toPlainString()).orElse("");
    String missing = finding.missing().isEmpty() ? "" : " " + String.join(" ", finding.missing());
    return finding.subject().orElse("all") + " " + finding.outcome().code() + value + missing;
  }

  private static Map<String, Object> read(String facts) {
    try {
      Map<String, Object> tree = new LinkedHashMap<>();
      JSON.readValue(facts, new TypeReference<LinkedHashMap<String, Object>>() {})
          .forEach((name, value) -> tree.put(name, exact(value)));
      return tree;
    } catch (IOException e) {
      throw new UncheckedIOException(facts, e);
    }
  }

  private static Object exact(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> tree = new LinkedHashMap<>();
      map.forEach((name, member) -> tree.put(String.valueOf(name), exact(member)));
      return tree;
    } else if (value instanceof List<?> list) {
      List<Object> items = new ArrayList<>();
      list.forEach(item -> items.add(exact(item)));
      return items;
    }
    return value instanceof BigInteger whole ? new BigDecimal(whole) : value;
  }
}
