package org.govsm.procurement.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.govsm.core.testing.Xlsx.number;
import static org.govsm.core.testing.Xlsx.row;
import static org.govsm.core.testing.Xlsx.styled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.testing.Xlsx;
import org.govsm.core.text.Message;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.measurement.ImportContext;
import org.govsm.procurement.measurement.Layout;
import org.govsm.procurement.measurement.Layouts;
import org.govsm.procurement.measurement.Quarantined;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.measurement.ReadingSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A platform's own file, read without any portal. */
class ReadingFileTest {

  private static final String STUDIO =
      """
      Content,Video title,Video publish time,Duration,Views,Impressions
      Total,,,,9120,110200
      AbCdEfGhIjK,"Scheme launch, part 1","Jan 6, 2026",184,9120,110200
      BcDeFgHiJkL,Second,"Jan 7, 2026",90,many,12
      """;

  private static final ImportContext OCTOBER =
      ImportContext.of(Instant.parse("2026-11-02T05:30:00Z"))
          .account("UCx")
          .window(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-11-01"))
          .datesAsShown()
          .done();

  private final List<Reading> readings = new ArrayList<>();

  private static Layout layout(String id) {
    return Layouts.shipped().find(id).orElseThrow();
  }

  private static List<String> keys(FileReport report) {
    return report.notes().stream().map(Message::key).toList();
  }

  @Test
  void a_csv_of_studio_gives_readings_and_says_what_was_set_aside_and_why(@TempDir Path folder)
      throws IOException {
    ReadingFile file = ReadingFile.of(Files.writeString(folder.resolve("Table data.csv"), STUDIO));

    Layout found = file.recognise(Optional.empty()).layout().orElseThrow();
    FileReport report = file.read(found, OCTOBER, readings::add);

    assertThat(found.id()).isEqualTo("youtube.studio.csv");
    assertThat(readings)
        .extracting(Reading::subject)
        .containsExactly("AbCdEfGhIjK", "AbCdEfGhIjK", "BcDeFgHiJkL");
    assertThat(report.rows().setAside()).isPresent();
    assertThat(report.rows().quarantined()).extracting(Quarantined::line).containsExactly(4L);
    assertThat(file.rows()).isEqualTo(3);
  }

  @Test
  void a_workbook_is_read_on_the_sheet_that_fits() throws IOException {
    byte[] bytes =
        new Xlsx()
            .sheet("Notes", row(1, "Prepared by"))
            .sheet(
                "Figures",
                row(1, "Content", "Video title", "Video publish time", "Views", "Impressions"),
                row(2, "AbCdEfGhIjK", "First", styled(1, "46028"), number("9120"), number("7")))
            .bytes();
    ReadingFile file = ReadingFile.of(bytes);

    FileReport report = file.read(layout("youtube.studio.csv"), OCTOBER, readings::add);

    assertThat(file.sheets()).containsExactly("Notes", "Figures");
    assertThat(file.fitting().rows()).isEqualTo(1);
    assertThat(readings).hasSize(2);
    assertThat(keys(report)).contains("import.sheet", "import.sheet-dates");
  }

  @Test
  void a_row_of_a_workbook_ends_at_its_last_cell_that_is_not_blank() throws IOException {
    byte[] workbook =
        new Xlsx()
            .sheet(
                "Figures",
                row(1, "Content", "Video title", "Video publish time", "Views", "Impressions"),
                row(2, "AbCdEfGhIjK", "First", styled(1, "46028"), number("9120")),
                row(3, "BcDeFgHiJkL", "Second"))
            .bytes();

    FileReport report =
        ReadingFile.of(workbook).read(layout("youtube.studio.csv"), OCTOBER, readings::add);

    String csv =
        """
        Content,Video title,Video publish time,Views,Impressions
        AbCdEfGhIjK,First,"Jan 2, 2026",9120,
        BcDeFgHiJkL,Second,,,
        """;
    List<Reading> blanks = new ArrayList<>();
    ReadingFile.of(csv.getBytes(UTF_8)).read(layout("youtube.studio.csv"), OCTOBER, blanks::add);
    assertThat(readings)
        .isNotEmpty()
        .extracting(one -> one.metric() + one.figure())
        .isEqualTo(blanks.stream().map(one -> one.metric() + one.figure()).toList());
    assertThat(report.rows().quarantined()).extracting(Quarantined::line).containsExactly(3L);
    assertThat(reasons(report)).isNotEmpty().doesNotContain("import.cells");
  }

  @Test
  void a_row_of_a_csv_with_fewer_cells_is_a_fault() throws IOException {
    String csv =
        """
        Content,Video title,Video publish time,Views,Impressions
        AbCdEfGhIjK,First,"Oct 2, 2026",9120
        """;

    FileReport report =
        ReadingFile.of(csv.getBytes(UTF_8))
            .read(layout("youtube.studio.csv"), OCTOBER, readings::add);

    assertThat(readings).isEmpty();
    assertThat(reasons(report)).containsExactly("import.cells");
  }

  private static List<String> reasons(FileReport report) {
    return report.rows().quarantined().stream().map(row -> row.reason().key()).toList();
  }

  @Test
  void an_answer_in_json_is_read_by_the_parser_of_the_application() throws IOException {
    String page =
        """
        {"items":[{"id":"AbCdEfGhIjK","snippet":{"publishedAt":"2026-10-02T06:30:00Z"},
          "statistics":{"viewCount":"104233"}}],"nextPageToken":"t"}\
        """;
    ReadingFile file = ReadingFile.of(page.getBytes(UTF_8)).json(JacksonPull::open);

    ImportContext taken = ImportContext.of(Instant.parse("2026-11-02T05:30:00Z")).done();
    FileReport report = file.read(layout("youtube.data-api.videos.json"), taken, readings::add);

    assertThat(report.rows().refused()).isEmpty();
    assertThat(readings).extracting(Reading::metric).contains("views").hasSize(4);
    assertThat(keys(report)).contains("import.json-part");
    assertThat(report.rows().setAside()).as("the other pages are missing").isPresent();
  }

  @Test
  void a_refused_file_says_its_line_in_the_message_of_the_exception() {
    String csv =
        """
        subject,platform,metric,from,to,value,source,origin
        EX-2,contract,accepted,2026-10-01,2026-11-01,52.5,first-party,all
        """;
    ReadingFile file = ReadingFile.of(csv.getBytes(UTF_8));

    assertThatThrownBy(() -> file.addTo(ReadingBook.empty().toDraft(), OCTOBER))
        .isInstanceOf(BrokenTableException.class)
        .hasMessageStartingWith("None of the 1 row can be read")
        .hasMessageContaining("line 2, value: 52.5")
        .hasMessageEndingWith(".")
        .hasMessageNotContainingAny("Message[", "reading.", "import.");
  }

  @Test
  void json_without_a_parser_is_refused_and_said() {
    ReadingFile file = ReadingFile.of("{}".getBytes(UTF_8));

    assertThatThrownBy(() -> file.recognise(Optional.empty()))
        .isInstanceOfSatisfying(
            BrokenTableException.class,
            e ->
                assertThat(ProcurementLaw.messages("en").say(e.text()))
                    .contains("has no JSON parser"));
  }

  @Test
  void rows_of_readings_that_could_not_be_kept_count_as_set_aside() throws IOException {
    ReadingSink full =
        new ReadingSink() {
          @Override
          public boolean accept(Reading reading) {
            return readings.add(reading);
          }

          @Override
          public List<Reading> notKept() {
            return List.copyOf(readings);
          }
        };
    String good = STUDIO.substring(0, STUDIO.indexOf("BcDe"));

    FileReport report =
        ReadingFile.of(good.getBytes(UTF_8)).read(layout("youtube.studio.csv"), OCTOBER, full);

    assertThat(report.rows().quarantined()).isEmpty();
    assertThat(report.rows().setAside()).isPresent();
  }

  @Test
  void every_refusal_has_its_words_in_both_languages() {
    for (String language : List.of("en", "hi")) {
      for (String key :
          List.of("table.csv-open", "table.xlsx-large", "import.sheet", "import.no-zone")) {
        assertThat(ProcurementLaw.messages(language).find(key)).isPresent();
      }
    }
  }
}
