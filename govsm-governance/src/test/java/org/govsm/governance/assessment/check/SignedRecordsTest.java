package org.govsm.governance.assessment.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.framework.ControlSigners;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A signature about a record holds all that the record says, but what is named as changing. */
class SignedRecordsTest {

  private static final String AT = "2026-03-01T10:00:00+05:30";

  private static final List<String> IDS = List.of("id", "person");

  @ParameterizedTest(name = "{0}: {1}, not {2}")
  @CsvSource({
    "LAW-IT-05, orders, kept",
    "LAW-IT-08, complaints, kept",
    "LAW-IT-09, complaints, kept",
    "LAW-IT-18, complaints, kept",
    "GSM-LEG-06, complaints, kept",
    "LAW-IT-10, infoOrders, kept",
    "GSM-RES-06, training, kept lastRefresh",
    "GSM-VAL-11, moderation, kept noticeToUser appealUntil",
    "LAW-GR-01, queries, kept timePublished firstBy assignedTo assignedAt"
  })
  void every_fact_of_a_signed_record_is_signed_or_named_as_changing(
      String control, String list, String changing) throws IOException {
    Set<String> unsigned = new TreeSet<>();
    for (String line : facts(list)) {
      String name = line.split(" ", 2)[0].substring((list + "[].").length());
      if (digest(control, list, Map.of(name, value(line))).equals(digest(control, list, Map.of()))
          && !IDS.contains(name)) {
        unsigned.add(name);
      }
    }
    assertThat(unsigned).containsExactlyInAnyOrder(changing.split(" "));
    // where the one who may sign did it, another signs
    assertThat(ControlSigners.named(ControlCatalogue.known(control).orElseThrow()))
        .hasSizeGreaterThan(1);
  }

  /** Other times that the desk publishes take no signature away; what stood before does. */
  @ParameterizedTest
  @CsvSource({"firstBy, true", "receivedAt, false", "until, false", "category, false"})
  void of_what_stood_before_a_correction_the_published_time_is_not_signed(
      String member, boolean same) {
    String list = "queries";
    Map<String, Object> changed = Map.of(member, member.equals("category") ? "routine" : AT);
    Map<String, Object> former = new LinkedHashMap<>();
    former.put("category", "grievance");
    former.put("receivedAt", "2026-02-01T10:00:00+05:30");
    former.put("until", "2026-02-02T10:00:00+05:30");
    String signed = digest("LAW-GR-01", list, Map.of("formerly", List.of(Map.copyOf(former))));
    former.putAll(changed);

    assertThat(digest("LAW-GR-01", list, Map.of("formerly", List.of(former))).equals(signed))
        .isEqualTo(same);
  }

  /** A signature for the training before the access stands when somebody is trained again. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-01, assigned-task, true",
    "2026-03-01, election-conduct, true",
    "2025-03-01, election-conduct, true",
    "2025-03-01, assigned-task, false"
  })
  void a_refresher_and_another_course_take_no_signature_away(
      String day, String topic, boolean same) {
    Map<String, Object> first =
        Map.of(
            "person",
            "R-1",
            "topic",
            "assigned-task",
            "completedAt",
            "2025-06-01",
            "recordedBy",
            "a");
    Map<String, Object> more =
        Map.of("person", "R-1", "topic", topic, "completedAt", day, "recordedBy", "b");
    Facts one = Facts.fromPlain(Map.of("training", List.of(first))).orThrow();
    Facts both = Facts.fromPlain(Map.of("training", List.of(more, first))).orThrow();

    assertThat(
            SignedRecords.digest(both, "GSM-RES-06", "R-1")
                .equals(SignedRecords.digest(one, "GSM-RES-06", "R-1")))
        .isEqualTo(same);
    assertThat(SignedRecords.doers(both, "GSM-RES-06", "R-1").contains("a")).isEqualTo(same);
  }

  private static List<String> facts(String list) throws IOException {
    try (InputStream file = Facts.class.getResourceAsStream("facts.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(list + "[]."))
          .filter(line -> !line.split(" ", 2)[0].substring(list.length() + 3).contains("."))
          .toList();
    }
  }

  /** A value that may stand there. */
  private static Object value(String line) {
    String[] said = line.split(" \\| ", 2)[0].split(" ");
    return switch (Stream.of(said[1].split("/")).findFirst().orElseThrow()) {
      case "flag" -> true;
      case "moment", "ahead" -> AT;
      case "texts" -> List.of("one");
      case "list" ->
          line.startsWith("moderation[]")
              ? List.of(Map.of("orderRef", "one", "at", AT))
              : List.of(Map.of("until", AT));
      case "word" -> said[2].split("=")[0];
      case "object" -> Map.of();
      default -> line.startsWith("training[].topic ") ? "assigned-task" : "one";
    };
  }

  private static String digest(String control, String list, Map<String, Object> more) {
    Map<String, Object> record = new LinkedHashMap<>(more);
    record.put(list.equals("training") ? "person" : "id", "R-1");
    Facts facts = Facts.fromPlain(Map.of(list, List.of(record))).orThrow();
    return SignedRecords.digest(facts, control, "R-1").orElseThrow();
  }
}
