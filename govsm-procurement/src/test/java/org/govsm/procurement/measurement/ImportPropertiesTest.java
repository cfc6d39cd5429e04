package org.govsm.procurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds of every file, good rows and bad; the repetition is the seed. */
class ImportPropertiesTest {

  private static final List<String> HEADINGS =
      List.of("Content", "Video publish time", "Views", "Likes", "Comments added");
  private static final List<String> FIGURES =
      List.of("0", "7", "12,400", "", "-1", "1.5", "1.2E+4", "88");
  private static final List<String> DAYS = List.of("Jan 6, 2026", "Feb 30, 2026", "Sep 1, 2026");

  private static List<List<String>> rows(Random random) {
    List<List<String>> rows = new ArrayList<>();
    int size = 1 + random.nextInt(30);
    for (int i = 0; i < size; i++) {
      String id = random.nextInt(10) == 0 ? "Total" : "AbCdEfGhI" + (10 + random.nextInt(5));
      List<String> row = new ArrayList<>(List.of(id, one(DAYS, random)));
      while (row.size() < HEADINGS.size()) {
        row.add(one(FIGURES, random));
      }
      rows.add(random.nextInt(12) == 0 ? row.subList(0, 3) : row);
    }
    return rows;
  }

  private static String one(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static ImportReport add(ReadingBook.Draft book, List<List<String>> rows) {
    ReadingImport run =
        ReadingImport.into(
            Imported.layout("youtube.studio.csv"),
            MetricDictionary.shipped(),
            ImportContext.of(Imported.TAKEN).lifetime().done(),
            book);
    run.row(1, HEADINGS);
    for (int i = 0; i < rows.size(); i++) {
      run.row(i + 2, rows.get(i));
    }
    return run.done();
  }

  private static List<String> all(ReadingBook book) {
    List<String> found = new ArrayList<>();
    for (String metric : List.of("views", "likes", "comments")) {
      book.each(
          Selection.of("youtube", metric, Instant.MAX).publishedIn(Instant.EPOCH, Instant.MAX),
          reading -> found.add(reading.toString()));
    }
    return found;
  }

  @RepeatedTest(100)
  void a_file_cut_at_any_row_gives_the_same_readings(RepetitionInfo seed) {
    Random random = new Random(seed.getCurrentRepetition());
    List<List<String>> rows = rows(random);
    int cut = random.nextInt(rows.size() + 1);
    ReadingBook.Draft whole = ReadingBook.empty().toDraft();
    ReadingBook.Draft halves = ReadingBook.empty().toDraft();

    ImportReport once = add(whole, rows);
    ImportReport first = add(halves, rows.subList(0, cut));
    ImportReport second = add(halves, rows.subList(cut, rows.size()));

    assertThat(all(halves.done())).isEqualTo(all(whole.done()));
    assertThat(first.accepted() + second.accepted()).isEqualTo(once.accepted());
    assertThat(first.duplicates() + second.duplicates()).isEqualTo(once.duplicates());
    assertThat(first.faults() + second.faults()).isEqualTo(once.faults());
    assertThat(first.rows() + second.rows()).isEqualTo(once.rows());
  }

  @RepeatedTest(100)
  void a_file_imported_twice_adds_nothing(RepetitionInfo seed) {
    List<List<String>> rows = rows(new Random(seed.getCurrentRepetition()));
    ReadingBook.Draft book = ReadingBook.empty().toDraft();

    ImportReport first = add(book, rows);
    List<String> before = all(book.done());
    ImportReport again = add(book, rows);

    assertThat(again.accepted()).isZero();
    assertThat(again.duplicates()).isEqualTo(first.accepted() + first.duplicates());
    assertThat(all(book.done())).isEqualTo(before);
  }

  @RepeatedTest(100)
  void the_order_of_rows_does_not_matter(RepetitionInfo seed) {
    Random random = new Random(seed.getCurrentRepetition());
    List<List<String>> rows = rows(random);
    List<List<String>> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);
    ReadingBook.Draft book = ReadingBook.empty().toDraft();
    ReadingBook.Draft other = ReadingBook.empty().toDraft();

    ImportReport report = add(book, rows);
    ImportReport second = add(other, shuffled);

    assertThat(all(other.done())).isEqualTo(all(book.done()));
    assertThat(second.accepted()).isEqualTo(report.accepted());
    assertThat(second.quarantinedRows()).isEqualTo(report.quarantinedRows());
  }

  @RepeatedTest(100)
  void each_row_is_a_total_or_set_aside_or_gives_a_reading_for_each_metric_without_a_fault(
      RepetitionInfo seed) {
    List<List<String>> rows = rows(new Random(seed.getCurrentRepetition()));
    long totals = rows.stream().filter(row -> row.get(0).equals("Total")).count();

    ImportReport report = add(ReadingBook.empty().toDraft(), rows);

    assertThat(report.rows()).isEqualTo(rows.size());
    long figures = 3 * (report.rows() - totals - report.quarantinedRows());
    assertThat(report.accepted() + report.duplicates())
        .isBetween(figures - report.faults(), figures);
  }
}
