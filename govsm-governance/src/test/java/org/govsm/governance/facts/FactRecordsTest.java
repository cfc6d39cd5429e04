package org.govsm.governance.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.governance.assessment.Assessment;
import org.govsm.governance.framework.ControlCatalogue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that were checked before they were kept are judged as if they were checked anew. */
class FactRecordsTest {

  private static final Instant AFTER = Instant.parse("2026-12-01T00:00:00Z");
  private static final List<String> MOMENTS =
      List.of("2026-11-03T10:00:00+05:30", "2026-11-04", "2026-10-01T09:30:00+05:30");
  private static final List<String> WORDS =
      List.of("routine", "policy", "कब खुलता है?", "a \"quoted\" \\ word\n", "Routine", "pending");

  private static Map<String, @Nullable Object> record(Random random, int number) {
    Map<String, @Nullable Object> query = new LinkedHashMap<>();
    query.put("id", "Q-" + number);
    put(random, query, "category", pick(random, WORDS));
    put(random, query, "receivedAt", pick(random, MOMENTS));
    put(random, query, "firstResponseAt", pick(random, MOMENTS));
    put(random, query, "resolvedAt", null);
    put(random, query, "kept", true);
    Map<String, @Nullable Object> post = new LinkedHashMap<>();
    post.put("id", "P-" + number);
    put(random, post, "author", random.nextBoolean() ? "Asha" : "asha ");
    put(random, post, "publishedAt", pick(random, MOMENTS));
    put(random, post, "piiScanHits", new BigDecimal(random.nextInt(3)));
    put(random, post, "flags", random.nextBoolean() ? List.of() : List.of("SUB_JUDICE", "other"));
    put(random, post, "clearance", Map.of("by", "Asha", "at", pick(random, MOMENTS)));
    put(random, post, "state", random.nextInt(5) == 0 ? "SCHEDULED" : "PUBLISHED");
    return random.nextBoolean()
        ? Map.of("queries", List.of(query))
        : Map.of("queries", List.of(query), "posts", List.of(post));
  }

  private static void put(
      Random random, Map<String, @Nullable Object> into, String name, @Nullable Object value) {
    if (random.nextInt(4) > 0) {
      into.put(name, value);
    }
  }

  private static String pick(Random random, List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static Optional<Instant> last(Map<String, @Nullable Object> record) {
    return FactRecords.check(record).orThrow();
  }

  private static FactRecords checked(List<Map<String, @Nullable Object>> records) {
    FactRecords.Draft draft = FactRecords.draft();
    records.forEach(one -> draft.addChecked(CanonicalForm.bytes(one), last(one)));
    return draft.done();
  }

  private static FactRecords inBlocks(List<Map<String, @Nullable Object>> records) {
    FactRecords.Draft reading = FactRecords.draft();
    FactRecords.Draft all = FactRecords.draft();
    for (int i = 0; i < records.size(); i++) {
      reading.addChecked(CanonicalForm.bytes(records.get(i)), last(records.get(i)));
      if (i % 7 == 0) {
        all.addAll(reading.cut());
      }
    }
    return all.addAll(reading.cut()).addAll(reading.cut()).done();
  }

  private static FactRecords anew(List<Map<String, @Nullable Object>> records) {
    FactRecords.Draft draft = FactRecords.draft();
    records.forEach(draft::add);
    return draft.done();
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void what_was_checked_is_judged_as_what_is_checked_anew(long seed) {
    Random random = new Random(seed);
    List<Map<String, @Nullable Object>> records = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      records.add(record(random, i));
    }
    Map<String, Object> stated =
        Map.of(
            "people",
            List.of(Map.of("id", "ASHA", "active", true)),
            "queries",
            List.of(Map.of("id", "Q-3", "category", "policy"), Map.of("id", "T-1")));
    Facts kept = Facts.joined(stated, checked(records)).orThrow();
    Facts whole = Facts.joined(stated, anew(records)).orThrow();

    Facts blocks = Facts.joined(stated, inBlocks(records)).orThrow();

    assertThat(blocks.digest()).isEqualTo(whole.digest());
    assertThat(blocks.last()).isEqualTo(kept.last()).isPresent();
    assertThat(kept.digest()).isEqualTo(whole.digest());
    assertThat(kept.toPlain()).isEqualTo(whole.toPlain());
    assertThat(report(kept, AFTER)).isEqualTo(report(whole, AFTER));
    for (Instant at : List.of(Instant.parse("2026-10-15T00:00:00Z"), AFTER)) {
      assertThat(pointers(kept.datedAfter(at)))
          .containsExactlyInAnyOrderElementsOf(pointers(whole.datedAfter(at)));
    }
    assertThat(kept.datedAfter(Instant.parse("2026-10-15T00:00:00Z"))).isNotEmpty();
  }

  private static String report(Facts facts, Instant at) {
    OffsetDateTime asOf = at.atOffset(ZoneOffset.UTC);
    return Assessment.assess(ControlCatalogue.shipped(), facts, asOf).orThrow().digest();
  }

  private static List<String> pointers(List<InputFault> faults) {
    return faults.stream().map(InputFault::pointer).toList();
  }

  @Test
  void a_check_tells_the_last_moment_and_every_fault() {
    assertThat(
            last(
                Map.of(
                    "queries",
                    List.of(
                        Map.of("id", "Q-1", "receivedAt", MOMENTS.get(0)),
                        Map.of("id", "Q-2", "receivedAt", MOMENTS.get(2))))))
        .contains(Instant.parse("2026-11-03T04:30:00Z"));
    assertThat(last(Map.of("queries", List.of(Map.of("id", "Q-1"))))).isEmpty();
    Checked<Optional<Instant>> wrong =
        FactRecords.check(
            Map.of("queries", List.of(Map.of("id", "Q-1", "receivedAt", "soon", "colour", "red"))));
    assertThat(pointers(wrong.fold(last -> List.of(), faults -> faults)))
        .containsExactlyInAnyOrder("/queries/0/receivedAt", "/queries/0/colour");
  }

  @Test
  void what_is_stated_of_a_checked_record_is_checked() {
    List<Map<String, @Nullable Object>> records =
        List.of(Map.of("queries", List.of(Map.of("id", "Q-1", "receivedAt", MOMENTS.get(0)))));
    Map<String, Object> stated =
        Map.of("queries", List.of(Map.of("id", "Q-1", "firstResponseAt", "no moment")));
    assertThat(
            pointers(
                Facts.joined(stated, checked(records))
                    .fold(facts -> List.<InputFault>of(), faults -> faults)))
        .containsExactly("/queries/0/firstResponseAt");
  }

  @Test
  void an_account_is_looked_at_beside_checked_records() {
    List<Map<String, @Nullable Object>> records =
        List.of(Map.of("posts", List.of(Map.of("id", "P-1", "publishedAt", MOMENTS.get(0)))));
    Facts kept = Facts.joined(Map.of("accounts", List.of()), checked(records)).orThrow();
    Facts alone = kept.withAccountAlone(Map.of("id", "A1"), List.of());
    assertThat(pointers(alone.datedAfter(Instant.parse("2026-11-01T00:00:00Z"))))
        .containsExactly("/posts/0/publishedAt");
  }

  @Test
  void bytes_in_another_form_are_refused() {
    byte[] bytes = CanonicalForm.bytes(record(new Random(3), 1));
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> FactRecords.draft().addChecked(cut, Optional.empty()))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (String other : List.of("[]", "{} ", "{\"a\": 1}", "{\"a\":tru}", "{\"a\":+1}")) {
      assertThatThrownBy(
              () ->
                  FactRecords.draft()
                      .addChecked(other.getBytes(StandardCharsets.UTF_8), Optional.empty()))
          .as(other)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void numbers_and_texts_are_read_as_they_were_written() {
    Map<String, @Nullable Object> open = new LinkedHashMap<>();
    List<String> numbers = List.of("0", "12", "999999999", "1234567890", "-3", "0.05", "1e20");
    for (String number : numbers) {
      open.put("n" + number, new BigDecimal(number));
    }
    open.put("tab", "a\tb\u0001\\u0041\"");
    open.put("astral", "😀 é");
    open.put("none", null);
    open.put("", List.of(List.of(), Map.of(), false));
    byte[] bytes = CanonicalForm.bytes(Map.of("posts", List.of(open)));
    FactRecords read =
        FactRecords.draft()
            .addChecked(bytes, Optional.empty())
            .addChecked(bytes, Optional.empty())
            .done();
    assertThat(read.lists().get("posts"))
        .allSatisfy(
            one ->
                assertThat(CanonicalForm.text(Map.of("posts", List.of(one))))
                    .isEqualTo(new String(bytes, StandardCharsets.UTF_8)));
  }
}
