package org.govsm.procurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.govsm.core.source.BrokenFileException;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.measurement.file.LayoutColumn;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {

  private static final Path HOME = Path.of("src/main/resources/org/govsm/procurement/layouts");

  /** The page that says how to add a layout; what it shows is what is tested here. */
  private static final String PAGE = page();

  private static final String INVENTED = block("xml");

  private static String page() {
    try {
      return Files.readString(Path.of("../docs/add-an-export.md"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String block(String kind) {
    Matcher block = Pattern.compile("```" + kind + "\n(.*?)```", Pattern.DOTALL).matcher(PAGE);
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  private static Layout read(String xml) {
    return Layout.read("own.xml", xml.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> problems(String xml) {
    try {
      read(xml);
      return List.of();
    } catch (BrokenFileException e) {
      return e.problems().stream().map(p -> p.position().line() + " " + p.code()).toList();
    }
  }

  @Nested
  class A_new_layout {

    private final Imported file =
        Imported.of(
            read(INVENTED), ImportContext.of(Imported.TAKEN).done(), block("csv").split("\n", -1));

    @Test
    void needs_no_java() {
      assertThat(String.join("\n", file.figures()) + "\n").isEqualTo(block("text"));
      assertThat(file.figures()).hasSize(5);
      assertThat(file.faults()).containsExactly("4 दिनांक import.no-such-date");
    }

    @Test
    void says_where_its_figures_come_from() {
      Reading reading = file.readings.get(0);

      assertThat(reading.source()).isEqualTo("third-party");
      assertThat(reading.origin()).isEqualTo("organic");
      assertThat(reading.published().orElseThrow()).isEqualTo("2026-10-01T18:30:00Z");
    }

    @Test
    void is_found_beside_the_shipped_ones() {
      Layouts all = Layouts.shipped().with(read(INVENTED));

      assertThat(all.find("sahyadri.monthly")).isPresent();
      assertThat(all.all()).hasSize(Layouts.shipped().all().size() + 1);
      assertThat(Layouts.shipped().find("sahyadri.monthly")).isEmpty();
      assertThat(read(INVENTED).title("hi")).isEqualTo("Sahyadri monthly sheet (invented)");
      assertThat(read(INVENTED).headings()).containsEntry("views", List.of("व्यू"));
    }

    @Test
    void of_a_metric_that_the_dictionary_lacks_is_refused_when_it_is_used() {
      Layout layout = read(INVENTED.replace("metric=\"reach\"", "metric=\"loves\""));
      ImportContext context = ImportContext.of(Imported.TAKEN).done();

      assertThatThrownBy(
              () -> ReadingImport.into(layout, MetricDictionary.shipped(), context, r -> true))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("loves");
    }

    @Test
    void fits_the_schema() throws org.xml.sax.SAXException {
      Schema schema =
          SchemaFactory.newDefaultInstance().newSchema(HOME.resolve("layout-1.xsd").toFile());

      assertThatCode(
              () -> schema.newValidator().validate(new StreamSource(new StringReader(INVENTED))))
          .doesNotThrowAnyException();
    }
  }

  @Nested
  class A_fault {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "zone=\"Asia/Kolkata\"|zone=\"Asia/Bharat\"|1 layout.zone",
          "role=\"ignored\"|role=\"forgotten\"|13 layout.role",
          "role=\"metric\" metric=\"views\"|role=\"metric\"|11 xml.attribute",
          "metric=\"reach\"|metric=\"views\"|12 layout.twice",
          "<heading>पहुँच|<heading>व्यू|12 layout.heading",
          "<heading>टिप्पणी</heading>||13 layout.heading",
          "empty=\"not-given\"|empty=\"zero\"|11 layout.empty",
          "d MMM yyyy|d yyyy|5 layout.date",
          "d MMM yyyy|d MMM|1 layout.date",
          "d MMM yyyy|d MMM yyyy QQ|5 layout.date",
          "d MMM yyyy|d dd MMM yyyy|5 layout.date",
          "जनवरी फ़रवरी|जनवरी|4 layout.months",
          "मई जून|मई मई|4 layout.months",
          "</months>|</months><weekdays>सोम मंगल</weekdays>|4 layout.weekdays",
          "</months>|</months><weekdays>क ख ग घ ङ च च</weekdays>|4 layout.weekdays",
          "role=\"ignored\"|role=\"hides\"|13 xml.attribute",
          "means=\"empty\"|means=\"zero\"|8 layout.mark",
          "group=\"'\"|group=\",\"|5 layout.number",
          "group=\"'\"|group=\"ab\"|5 layout.number",
          "role=\"subject\"|role=\"subject\" matches=\"[\"|9 layout.matches",
          "role=\"published\"|role=\"ignored\"|1 layout.columns",
          "role=\"published\"|role=\"value\"|1 layout.columns",
          "platform=\"facebook\"||1 layout.platform",
        })
    void is_refused_where_it_stands(String good, String bad, String problem) {
      assertThat(problems(INVENTED.replace(good, bad == null ? "" : bad))).contains(problem);
    }

    @Test
    void does_not_hide_another() {
      assertThat(
              problems(
                  INVENTED.replace("role=\"ignored\"", "role=\"x\"").replace("\"empty\"", "\"x\"")))
          .containsExactly("8 layout.mark", "13 layout.role");
    }
  }

  @Nested
  class A_shipped_layout {

    static Stream<Layout> all() {
      return Layouts.shipped().all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void fits_its_schema(Layout layout) throws java.io.IOException, org.xml.sax.SAXException {
      String xml = Files.readString(HOME.resolve(layout.id() + ".xml"));
      Schema schema =
          SchemaFactory.newDefaultInstance().newSchema(HOME.resolve("layout-1.xsd").toFile());

      assertThatCode(() -> schema.newValidator().validate(new StreamSource(new StringReader(xml))))
          .doesNotThrowAnyException();
      assertThat(layout.title("hi")).isNotEqualTo(layout.title("en"));
      for (String language : List.of("en", "hi")) {
        assertThat(ProcurementLaw.messages(language).term("layout." + layout.id()))
            .isEqualTo(layout.title(language).replace("\u090f\u0915\u094d\u0938", "X")); // its name
      }
    }

    @ParameterizedTest
    @MethodSource("all")
    void has_the_columns_by_which_the_dictionary_names_metrics(Layout layout) {
      List<String> named =
          MetricDictionary.shipped().metrics().stream()
              .filter(metric -> metric.columns().containsKey(layout.id()))
              .map(metric -> metric.code() + " " + metric.columns().get(layout.id()))
              .toList();
      List<String> metrics =
          layout.form().columns().stream()
              .filter(column -> column.role() == LayoutColumn.Role.METRIC)
              .map(column -> column.metric() + " " + column.usual())
              .toList();

      assertThat(metrics).containsAll(named);
    }

    @Test
    void is_there_for_each_file_in_the_folder() throws java.io.IOException {
      try (Stream<Path> files = Files.list(HOME)) {
        assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".xml")))
            .containsExactlyInAnyOrderElementsOf(
                Layouts.shipped().all().stream().map(l -> l.id() + ".xml").toList());
      }
    }
  }
}
