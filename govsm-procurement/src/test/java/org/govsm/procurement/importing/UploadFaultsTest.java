package org.govsm.procurement.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.govsm.core.text.Message;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.measurement.ImportContext;
import org.govsm.procurement.measurement.ImportReport;
import org.govsm.procurement.measurement.Layouts;
import org.govsm.procurement.measurement.Quarantined;
import org.govsm.procurement.measurement.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a file is named as what it is, and where it is. */
class UploadFaultsTest {

  private static final String HEADINGS = "subject,platform,metric,from,to,value,source";
  private static final String TAIL = ",facebook,reach,2026-10-01,2026-11-01,7,first-party";

  private final List<Reading> readings = new ArrayList<>();

  private static String row(int number) {
    return "6155000000000" + number + TAIL;
  }

  private static String lines(String... lines) {
    return String.join("\n", lines) + "\n";
  }

  private ImportReport read(String text, int edition) throws IOException {
    ImportContext context =
        ImportContext.of(Instant.parse("2026-11-02T05:30:00Z")).edition(edition).done();
    return ReadingFile.of(text.getBytes(UTF_8))
        .read(Layouts.shipped().find("govsm.readings.csv").orElseThrow(), context, readings::add)
        .rows();
  }

  private ImportReport read(String text) throws IOException {
    return read(text, ImportContext.EDITION);
  }

  private static String say(Message text) {
    return ProcurementLaw.messages("en").say(text);
  }

  private static Message refusal(byte[] file) {
    ReadingFile bytes = ReadingFile.of(file).json(JacksonPull::open);
    return catchThrowableOfType(BrokenTableException.class, () -> bytes.recognise(Optional.empty()))
        .text();
  }

  private static Message question(String file) throws IOException {
    return ReadingFile.of(file.getBytes(UTF_8))
        .json(JacksonPull::open)
        .recognise(Optional.empty())
        .question()
        .orElseThrow();
  }

  @Test
  void all_lines_that_a_stray_quotation_mark_makes_one_row_are_set_aside() throws IOException {
    ImportReport report =
        read(lines(HEADINGS, row(1), "\"" + row(2), row(3), row(4), row(5) + "\"", row(6)));

    assertThat(readings).hasSize(2);
    assertThat(report.rows()).isEqualTo(6);
    assertThat(report.quarantinedRows()).isEqualTo(4);
    assertThat(report.setAside().orElseThrow().rows()).isEqualTo(4);
    assertThat(report.setAside().orElseThrow().toPlain())
        .doesNotContainKeys("from", "until", "platforms", "metrics");
    assertThat(report.quarantined())
        .singleElement()
        .satisfies(
            one ->
                assertThat(say(one.reason()))
                    .startsWith("Lines 3 to 6 form one row")
                    .contains("None of these 4 lines was read"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void the_lines_count_in_whichever_column_the_mark_stands(int column) throws IOException {
    List<String> cells = new ArrayList<>(List.of(row(2).split(",", -1)));
    cells.set(column, "\"" + cells.get(column) + "\n" + row(3) + "\n" + cells.get(column) + "\"");

    ImportReport report = read(lines(HEADINGS, row(1), String.join(",", cells), row(6)));

    assertThat(readings).hasSize(2);
    assertThat(report.quarantinedRows()).isEqualTo(3);
    assertThat(report.setAside().orElseThrow().rows()).isEqualTo(3);
    assertThat(report.quarantined().get(0).code()).isEqualTo("import.lines");
  }

  @Test
  void a_caption_of_several_lines_is_one_row() throws IOException {
    String wrong = row(2).replace(",7", ",x");

    ImportReport report =
        read(lines(HEADINGS + ",note", row(1) + ",\"a\nb\nc\"", wrong + ",\"a\nb\""));

    assertThat(readings).hasSize(1);
    assertThat(report.quarantinedRows()).isEqualTo(1);
  }

  @Test
  void a_file_that_was_taken_in_before_counts_its_rows_as_then() throws IOException {
    ImportReport report = read(lines(HEADINGS, row(1), "\"" + row(2), row(3) + "\""), 7);

    assertThat(report.quarantinedRows()).isEqualTo(1);
    assertThat(report.quarantined()).extracting(Quarantined::code).containsExactly("import.cells");
  }

  @Test
  void json_that_no_layout_knows_says_first_where_it_is_broken() {
    String items =
        IntStream.range(0, 498)
            .mapToObj(i -> "{\"id\":\"" + i + "\"}")
            .collect(Collectors.joining(",\n"));
    Message why = refusal(("{\"items\":[\n" + items + ",\n{\"id\": x}]}").getBytes(UTF_8));

    assertThat(say(why)).startsWith("At line 500, this is not valid JSON");
    assertThat(refusal("{\"items\":[{\"id\":\"\\ud800\"}]}".getBytes(UTF_8)).key())
        .isEqualTo("table.json-half");
  }

  @Test
  void advice_about_separators_is_for_texts_with_separators_only() throws IOException {
    assertThat(say(question("{\"items\":[{\"bogus\":\"1\"}]}"))).doesNotContain("comma");
    assertThat(say(question("bogus,columns\n1,2\n"))).contains("comma");
  }

  @Test
  void valid_json_above_a_limit_says_the_limit() {
    String text = "{\"items\":[\n{\"id\":\"" + "x".repeat(200_000) + "\"}]}";
    String number = "{\"items\":[\n{\"id\":" + "1".repeat(2_000) + "}]}";
    String name = "{\"items\":[\n{\"" + "n".repeat(300) + "\":1}]}";
    String deep = "{\"items\":[\n{\"id\":" + "[".repeat(1_500) + "]".repeat(1_500) + "}]}";

    for (String one : List.of(text, number, name)) {
      assertThat(say(refusal(one.getBytes(UTF_8))))
          .startsWith("Line 2 of this JSON has too long a text")
          .contains("1,31,072 characters", "256", "64 digits");
    }
    assertThat(say(refusal(deep.getBytes(UTF_8)))).startsWith("At line 2,").contains("32 levels");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u2028", "\u2029", "\u0085", "\u000B", "\f", "\u001E"})
  void rows_that_end_with_a_sign_that_ends_no_line_are_refused(String sign) throws IOException {
    String file = String.join(sign, HEADINGS, row(1), row(2));

    Message why = read(file).refused().orElseThrow();

    assertThat(why.key()).isEqualTo("import.line-ends");
    assertThat(say(why)).contains(String.format(Locale.ROOT, "U+%04X", (int) sign.charAt(0)));
    assertThat(read(file, 7).refused().map(Message::key)).isNotEqualTo(Optional.of(why.key()));
    assertThat(question(String.join(sign, "bogus,columns", "1,2")).key()).isEqualTo(why.key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-32LE", "UTF-32BE", "X-UTF-32LE-BOM", "X-UTF-32BE-BOM"})
  void a_file_of_utf_32_is_told_so(String charset) {
    for (String text : List.of(lines(HEADINGS, row(1)), "{\"items\":[]}")) {
      assertThat(say(refusal(text.getBytes(Charset.forName(charset)))))
          .isEqualTo("This file is UTF-32. Save it as UTF-8.");
    }
  }
}
