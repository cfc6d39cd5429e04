package org.govsm.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {

  private static final ListForm FORM =
      ListForm.by("id")
          .sort("id", "Id")
          .sort("title", "Title")
          .filter(ListFilter.of("state", "State", List.of("OPEN", "CLOSED"), code -> code))
          .filter(ListFilter.day("from", "From"));

  private static Listing asked(String... parameters) {
    Map<String, String> all = new java.util.HashMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      all.put(parameters[i], parameters[i + 1]);
    }
    return Listings.of(all, FORM);
  }

  private static Listed<Integer> listed(int count, Listing listing) {
    List<Integer> all = IntStream.rangeClosed(1, count).boxed().toList();
    return Listed.of(listing, "/list", ListSource.of(all));
  }

  @Nested
  class Pages {

    @ParameterizedTest
    @CsvSource({
      "0, 1, 1, 0, false, false",
      "1, 1, 1, 1, false, false",
      "50, 1, 1, 50, false, false",
      "51, 1, 2, 50, false, true",
      "51, 2, 2, 1, true, false",
      "100, 2, 2, 50, true, false",
      "101, 2, 3, 50, true, true",
      "101, 3, 3, 1, true, false"
    })
    void a_page_has_fifty_rows_and_leads_to_those_beside_it(
        int count, int page, int pages, int rows, boolean previous, boolean next) {
      Listed<Integer> list = listed(count, asked("page", String.valueOf(page)));

      assertThat(list.pages()).isEqualTo(pages);
      assertThat(list.rows()).hasSize(rows);
      assertThat(list.previous().isPresent()).isEqualTo(previous);
      assertThat(list.next().isPresent()).isEqualTo(next);
    }

    @Test
    void of_a_page_after_the_last_the_last_is_shown() {
      Listed<Integer> list = listed(51, asked("page", "9"));

      assertThat(list.listing().page()).isEqualTo(2);
      assertThat(list.first()).isEqualTo(51);
      assertThat(list.rows()).hasSize(1);
      assertThat(list.previous()).contains("/list");
      assertThat(list.next()).isEmpty();
      assertThat(listed(0, asked("page", "9")).listing().page()).isEqualTo(1);
    }

    @Test
    void links_keep_what_was_asked_for_and_leave_out_what_is_usual() {
      Listing listing = asked("q", "a & b", "state", "OPEN", "sort", "-title", "page", "2");
      Listed<Integer> list = listed(200, listing);

      assertThat(list.next()).contains("/list?q=a+%26+b&state=OPEN&sort=-title&page=3");
      assertThat(list.previous()).contains("/list?q=a+%26+b&state=OPEN&sort=-title");
      assertThat(list.file("csv")).isEqualTo("/list?q=a+%26+b&state=OPEN&sort=-title&format=csv");
      assertThat(listed(51, asked()).next()).contains("/list?page=2");
    }

    @Test
    void another_order_or_filter_begins_on_the_first_page() {
      assertThat(listed(200, asked("page", "3")).sorted("title")).isEqualTo("/list?sort=title");
      assertThat(listed(200, asked("page", "3", "sort", "title")).sorted("id")).isEqualTo("/list");
    }

    @Test
    void a_column_by_which_it_is_sorted_turns_it_round() {
      assertThat(listed(9, asked("sort", "title")).sorted("title")).isEqualTo("/list?sort=-title");
      assertThat(listed(9, asked("sort", "-title")).sorted("title")).isEqualTo("/list?sort=title");
      assertThat(listed(9, asked("sort", "-title")).direction("title")).contains("descending");
      assertThat(listed(9, asked()).direction("id")).contains("ascending");
      assertThat(listed(9, asked()).direction("title")).isEmpty();
    }
  }

  @Nested
  class Refusals {

    @ParameterizedTest
    @CsvSource({
      "page, 0, list.page",
      "page, -1, list.page",
      "page, two, list.page",
      "page, 12345678, list.page",
      "sort, value, list.order",
      "sort, --id, list.order",
      "format, pdf, list.format",
      "state, open, list.choice",
      "from, 2026-02-30, day.unknown",
      "from, 01-02-2026, day.unknown"
    })
    void a_value_that_there_is_not_is_refused_at_its_parameter(
        String name, String value, String code) {
      ProblemException refused =
          catchThrowableOfType(ProblemException.class, () -> asked(name, value));

      assertThat(refused.problem().status()).isEqualTo(422);
      assertThat(refused.problem().errors())
          .extracting(InputFault::pointer, InputFault::code)
          .containsExactly(org.assertj.core.groups.Tuple.tuple("/" + name, code));
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
      ProblemException refused =
          catchThrowableOfType(
              ProblemException.class,
              () -> asked("q", "x".repeat(201), "state", "?", "sort", "?", "page", "?"));

      assertThat(refused.problem().errors())
          .extracting(InputFault::pointer)
          .containsExactly("/q", "/state", "/sort", "/page");
    }

    @Test
    void what_is_left_blank_is_not_asked_for() {
      Listing listing = asked("q", "  ", "state", "", "sort", " ", "page", "");

      assertThat(listing.isNarrowed()).isFalse();
      assertThat(listing.order()).isEqualTo("id");
      assertThat(listing.page()).isEqualTo(1);
      assertThat(asked("q", "x".repeat(200)).words()).hasSize(1);
    }
  }

  @Nested
  class Words {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "फ़िल्में",
          "\u095e\u093f\u0932\u094d\u092e\u0947\u0902",
          "\u092b\u093c\u093f\u0932\u094d\u200d\u092e\u0947\u0902",
          "लिए  फ़िल्",
          "विद्यालयों फ़िल्में"
        })
    void hindi_words_are_found_however_they_are_spelt_in_unicode(String typed) {
      assertThat(asked("q", typed).finds("विद्यालयों के लिए फ़िल्में")).isTrue();
    }

    @Test
    void words_are_found_whatever_their_case_and_accents_composed_or_not() {
      assertThat(asked("q", "STRASSE").finds("Straße")).isTrue();
      assertThat(asked("q", "CAFE\u0301").finds("caf\u00e9")).isTrue();
      assertThat(asked("q", "film").finds("FILM I")).isTrue();
    }

    @Test
    void all_words_must_be_found_in_any_of_the_texts() {
      assertThat(asked("q", "film 2026").finds("Film", "2026-01")).isTrue();
      assertThat(asked("q", "film 2027").finds("Film", "2026-01")).isFalse();
      assertThat(asked("q", "पुस्तक").finds("विद्यालयों के लिए फ़िल्में")).isFalse();
    }
  }

  @Nested
  class Files {

    private record Row(String text, Object value) {}

    private static byte[] file(Listing.Format format, List<Row> rows) throws Exception {
      List<ListColumn<Row>> columns =
          List.of(new ListColumn<>("Text", Row::text), new ListColumn<>("Value", Row::value));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ((StreamingOutput)
              new ListFile<>("list", columns, ListSource.of(rows)::rows).in(format).getEntity())
          .write(out);
      return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\t=1", "\r=1"})
    void a_text_that_begins_a_formula_stays_a_text_in_csv(String text) throws Exception {
      String csv = new String(file(Listing.Format.CSV, List.of(new Row(text, 1))), UTF_8);

      assertThat(csv).isEqualTo("\ufeff\"Text\",\"Value\"\r\n\"'" + text + "\",1\r\n");
    }

    @Test
    void numbers_sums_and_days_are_such_in_csv() throws Exception {
      String csv =
          new String(
              file(
                  Listing.Format.CSV,
                  List.of(
                      new Row("a\"b", Money.ofRupees(new BigDecimal("-1234567.50"))),
                      new Row("विभाग", LocalDate.of(2026, 11, 28)),
                      new Row("", Optional.empty()),
                      new Row("at", Instant.parse("2026-11-28T20:00:00.123Z")))),
              UTF_8);

      assertThat(csv.lines())
          .containsExactly(
              "\ufeff\"Text\",\"Value\"",
              "\"a\"\"b\",-1234567.50",
              "\"विभाग\",\"2026-11-28\"",
              "\"\",",
              "\"at\",\"2026-11-29T01:30\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 499, 500, 501, 1001})
    void a_workbook_has_every_row_once_in_order(int count) throws Exception {
      List<Row> rows =
          IntStream.range(0, count).mapToObj(i -> new Row("=पंक्ति " + i, (long) i)).toList();

      List<List<SheetCells.Cell>> sheet = SheetCells.of(file(Listing.Format.XLSX, rows));
      String csv = new String(file(Listing.Format.CSV, rows), UTF_8);

      assertThat(sheet).hasSize(count + 1);
      assertThat(csv.lines()).hasSize(count + 1);
      for (int i = 0; i < count; i++) {
        assertThat(sheet.get(i + 1))
            .containsExactly(
                new SheetCells.Cell("s", "=पंक्ति " + i),
                new SheetCells.Cell("n", String.valueOf(i)));
      }
    }

    @Test
    void a_workbook_shows_moments_with_their_time() throws Exception {
      byte[] file =
          file(Listing.Format.XLSX, List.of(new Row("at", Instant.parse("2026-11-28T20:00:00Z"))));

      assertThat(SheetCells.shown(file, 1)).isEqualTo("yyyy-mm-dd hh:mm 17.0");
    }

    @Test
    void a_workbook_has_sums_as_numbers() throws Exception {
      List<List<SheetCells.Cell>> sheet =
          SheetCells.of(
              file(
                  Listing.Format.XLSX,
                  List.of(new Row("sum", Money.ofRupees(new BigDecimal("814500.05"))))));

      assertThat(sheet.get(1).get(1)).isEqualTo(new SheetCells.Cell("n", "814500.05"));
    }
  }
}
