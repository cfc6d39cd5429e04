package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EvidenceFile;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.StoreRefusal.Reason;
import org.govsm.portal.store.StoreTest;
import org.govsm.portal.store.TestFiles;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Selection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ImportsTest extends StoreTest {

  private static final String NOV = ",2026-11-01,";
  private static final String LEARNT = ",2026-11-03T00:00:00Z\n";
  private static final String LATER = ",2026-11-05T00:00:00Z\n";
  private static final String LATEST = ",2026-11-07T00:00:00Z\n";

  @BeforeEach
  void contractIsThere() {
    contract("c1");
  }

  @Test
  void the_last_of_a_contract_is_known_by_number_and_instant() {
    assertThat(store.<LastImport>read(tx -> new Imports(tx).last("c1")).number()).isZero();

    take("a" + NOV + "5" + LEARNT);
    RecordedImport second = take("b" + NOV + "5" + LEARNT);

    assertThat(store.<LastImport>read(tx -> new Imports(tx).last("c1")))
        .isEqualTo(new LastImport(2, second.importedAt(), 0));
    assertThat(store.<LastImport>read(tx -> new Imports(tx).last("c2")).number()).isZero();
  }

  @Nested
  class A_file {

    @Test
    void is_reported_with_its_counts_and_its_bad_lines() {
      RecordedImport report = take("a" + NOV + "5" + LEARNT + "b" + NOV + "?" + LEARNT);

      assertThat(report.accepted()).isEqualTo(1);
      assertThat(report.duplicates()).isZero();
      assertThat(report.quarantined()).isEqualTo(1);
      assertThat(imports()).containsExactly(report);
      List<QuarantinedLine> lines =
          store.read(tx -> new QuarantinedLines(tx.handle()).of("c1", 1, 0, 10));
      assertThat(lines)
          .containsExactly(new QuarantinedLine(2, "value", Map.of("code", "not-a-number")));
    }

    @Test
    void is_one_event_with_hash_and_counts() {
      RecordedImport report = take("a" + NOV + "5" + LEARNT);

      Event event = events().get(1);
      assertThat(event.kind()).isEqualTo("readings.imported");
      assertThat(event.body())
          .containsEntry("file", report.file().digest())
          .containsEntry("accepted", BigDecimal.ONE)
          .containsEntry("context", Map.of("zone", "Asia/Kolkata"));
    }

    @Test
    void changes_nothing_the_second_time() {
      String text = "a" + NOV + "5" + LEARNT + "b" + NOV + "?" + LEARNT;
      take(text);

      RecordedImport again = take(text);

      assertThat(again.number()).isEqualTo(1);
      assertThat(again.accepted()).isZero();
      assertThat(again.duplicates()).isEqualTo(1);
      assertThat(again.quarantined()).isEqualTo(1);
      assertThat(imports()).hasSize(1);
      assertThat(events()).hasSize(2);
      assertThat(count()).isEqualTo(1);
    }

    @Test
    void that_nobody_gave_before_is_recorded_even_if_it_says_nothing_new() {
      take("a" + NOV + "5" + LEARNT);

      RecordedImport other = take("a" + NOV + "5" + LEARNT + "b" + NOV + "?" + LEARNT);

      assertThat(other.number()).isEqualTo(2);
      assertThat(imports()).hasSize(2);
    }

    @Test
    void whose_reading_fails_leaves_nothing() {
      EvidenceFile file = keep("a" + NOV + "5" + LEARNT);
      FileReader failing =
          (request, bytes, sink) -> {
            TestFiles.read(request, bytes, sink);
            throw new IOException("disk");
          };

      assertThatThrownBy(() -> take(file, failing)).isInstanceOf(UncheckedIOException.class);

      assertThat(count()).isZero();
      assertThat(imports()).isEmpty();
    }

    @Test
    void for_a_contract_that_is_not_there_is_refused() {
      ImportRequest request = new ImportRequest("c2", keep("a"), TestFiles.FORMAT, Map.of());

      assertThatThrownBy(
              () -> store.write(tx -> new Imports(tx).take(request, TestFiles::read, NOW, ACTOR)))
          .isInstanceOfSatisfying(
              StoreRefusal.class, e -> assertThat(e.reason()).isEqualTo(Reason.MISSING));
    }
  }

  @Nested
  class A_reading {

    @Test
    void comes_back_with_its_file_and_line() {
      RecordedImport report = take("a" + NOV + "5.50" + LEARNT);

      Reading reading = readings().get(0);
      assertThat(reading.figure().value()).contains(new BigDecimal("5.5"));
      assertThat(reading.from()).isEqualTo(Instant.parse("2026-10-31T18:30:00Z"));
      assertThat(reading.zone()).isEqualTo(TestFiles.INDIA);
      assertThat(reading.evidence()).contains(Evidence.of(report.file().digest(), 1));
    }

    @Test
    void that_is_suppressed_has_no_value() {
      take("a" + NOV + "-" + LEARNT);

      assertThat(readings().get(0).figure()).isEqualTo(Figure.suppressed());
    }

    @Test
    void twice_in_one_file_counts_once() {
      assertThat(take("a" + NOV + "5" + LEARNT + "a" + NOV + "5.00" + LEARNT).duplicates())
          .isEqualTo(1);
      assertThat(count()).isEqualTo(1);
    }

    @Test
    void learnt_later_with_the_same_value_is_a_duplicate() {
      take("a" + NOV + "5" + LEARNT);

      assertThat(take("a" + NOV + "5" + LATER).duplicates()).isEqualTo(1);
    }

    @Test
    void learnt_later_with_another_value_is_a_restatement() {
      take("a" + NOV + "5" + LEARNT);

      assertThat(take("a" + NOV + "6" + LATER).accepted()).isEqualTo(1);
      assertThat(values()).containsExactly("5", "6");
    }

    @Test
    void that_goes_back_to_an_earlier_value_is_a_restatement_too() {
      take("a" + NOV + "5" + LEARNT);
      take("a" + NOV + "6" + LATER);

      assertThat(take("a" + NOV + "5" + LATEST).accepted()).isEqualTo(1);
      assertThat(values()).containsExactly("5", "6", "5");
    }

    @Test
    void learnt_between_two_others_is_compared_with_the_one_before_it() {
      take("a" + NOV + "5" + LEARNT);
      take("a" + NOV + "6" + LATEST);

      assertThat(take("a" + NOV + "6" + LATER).accepted()).isEqualTo(1);
      assertThat(take("a" + NOV + "6" + LATER).duplicates()).isEqualTo(1);
    }

    @Test
    void that_is_suppressed_differs_from_none_and_equals_itself() {
      take("a" + NOV + "0" + LEARNT);

      assertThat(take("a" + NOV + "-" + LATER).accepted()).isEqualTo(1);
      assertThat(take("a" + NOV + "-" + LATEST).duplicates()).isEqualTo(1);
    }

    @Test
    void of_another_contract_is_another_reading() {
      contract("c2");
      take("a" + NOV + "5" + LEARNT);
      ImportRequest other =
          new ImportRequest("c2", keep("a" + NOV + "5" + LEARNT), TestFiles.FORMAT, Map.of());

      RecordedImport report =
          store.write(tx -> new Imports(tx).take(other, TestFiles::read, NOW, ACTOR));

      assertThat(report.accepted()).isEqualTo(1);
    }
  }

  @Nested
  class Each {

    @Test
    void groups_by_subject_then_by_end_of_window_and_learning() {
      take(
          "b,2026-11-02,1"
              + LEARNT
              + "a,2026-11-02,2"
              + LATER
              + "B,2026-11-01,3"
              + LEARNT
              + "a,2026-11-01,4"
              + LATER
              + "a,2026-11-02,5"
              + LEARNT
              + "é,2026-11-02,6"
              + LEARNT);

      assertThat(values()).containsExactly("3", "4", "5", "2", "1", "6");
    }

    @Test
    void takes_what_was_known_by_an_instant_and_not_a_millisecond_later() {
      take("a" + NOV + "5" + LEARNT + "a" + NOV + "6" + LATER);
      Instant learnt = Instant.parse("2026-11-05T00:00:00Z");

      assertThat(values(query(learnt, "2026-11-01", "2026-11-30"))).containsExactly("5", "6");
      assertThat(values(query(learnt.minusMillis(1), "2026-11-01", "2026-11-30")))
          .containsExactly("5");
    }

    @Test
    void takes_windows_that_touch_the_span() {
      take(
          "a,2026-10-30,1"
              + LEARNT
              + "a,2026-10-31,2"
              + LEARNT
              + "a,2026-11-01,3"
              + LEARNT
              + "a,2026-11-02,4"
              + LEARNT
              + "a,2026-11-03,5"
              + LEARNT);

      assertThat(values(query(NOW, "2026-11-01", "2026-11-02"))).containsExactly("2", "3", "4");
    }

    @Test
    void takes_one_origin_if_asked() {
      take("a" + NOV + "5" + LEARNT + "a" + NOV + "p6" + LEARNT);
      Selection all = query(NOW, "2026-11-01", "2026-11-30");
      Selection paid =
          Selection.of("facebook", "reach", NOW).origin("paid").touching(all.from(), all.until());

      assertThat(values(all)).containsExactly("5", "6");
      assertThat(values(paid)).containsExactly("6");
    }

    @Test
    void takes_posts_by_when_they_went_out() {
      Instant first = Instant.parse("2026-11-01T00:00:00Z");
      Instant end = Instant.parse("2026-12-01T00:00:00Z");
      FileReader posts =
          (request, file, sink) -> {
            sink.accept(post("p1", first.minusMillis(1), 1));
            sink.accept(post("p2", first, 2));
            sink.accept(post("p3", end.minusMillis(1), 3));
            sink.accept(post("p4", end, 4));
          };
      take(keep("posts"), posts);

      assertThat(values(Selection.of("youtube", "views", NOW).publishedIn(first, end)))
          .containsExactly("2", "3");
    }

    private Reading post(String id, Instant published, int views) {
      return Reading.of(id, "youtube", "views")
          .account("@dept")
          .at(published)
          .published(published)
          .figure(Figure.between(BigDecimal.valueOf(views), BigDecimal.valueOf(views + 10)))
          .source("platform-api", NOW)
          .done();
    }
  }

  private RecordedImport take(String text) {
    return take(keep(text), TestFiles::read);
  }

  private RecordedImport take(EvidenceFile file, FileReader reader) {
    ImportRequest request =
        new ImportRequest("c1", file, TestFiles.FORMAT, Map.of("zone", "Asia/Kolkata"));
    return store.write(tx -> new Imports(tx).take(request, reader, NOW, ACTOR));
  }

  private List<RecordedImport> imports() {
    return store.read(tx -> new Imports(tx).of("c1"));
  }

  private List<Event> events() {
    return store.read(tx -> tx.events().page(DEPARTMENT, 0, 10));
  }

  private long count() {
    return store.read(tx -> (long) new ContractReadings(tx, "c1").page(0, 100_000).size());
  }

  private static Selection query(Instant knownBy, String from, String until) {
    return Selection.of("facebook", "reach", knownBy)
        .touching(
            LocalDate.parse(from).atStartOfDay(TestFiles.INDIA).toInstant(),
            LocalDate.parse(until).atStartOfDay(TestFiles.INDIA).toInstant());
  }

  private List<Reading> readings() {
    return readings(query(NOW, "2026-01-01", "2026-12-31"));
  }

  private List<Reading> readings(Selection query) {
    return store.read(
        tx -> {
          List<Reading> all = new ArrayList<>();
          new ContractReadings(tx, "c1").each(query, all::add);
          return all;
        });
  }

  private List<String> values() {
    return values(query(NOW, "2026-01-01", "2026-12-31"));
  }

  private List<String> values(Selection query) {
    return readings(query).stream()
        .map(row -> row.figure().value().orElseThrow().toPlainString())
        .toList();
  }
}
