package org.govsm.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.govsm.core.process.StateMachine;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.PackAmendment;
import org.govsm.core.rules.RulePack;
import org.govsm.core.rules.check.Conformance;
import org.govsm.core.testing.ShownExample;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.framework.Profile;
import org.govsm.portal.web.Json;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.importing.ReadingFile;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.law.ProcurementQuestions;
import org.govsm.procurement.measurement.Layout;
import org.govsm.procurement.measurement.Layouts;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.requirement.Requirement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/**
 * Each example of the README and of the documentation is a whole document that its reader accepts,
 * or is named here as a part of one.
 */
class DocumentedExamplesTest {

  private static final Path ROOT = Path.of("..");

  /** Parts, by page and language, with the reason why no reader takes them as they stand. */
  private static final Map<String, String> PARTS =
      Map.ofEntries(
          Map.entry("README.md xml", "compared by PackagingTest, built by .ci/consume"),
          Map.entry("README.md kotlin", "compared by PackagingTest, built by .ci/consume"),
          Map.entry("docs/accounts.md xml", "a platform of the list"),
          Map.entry("docs/add-a-control.md java", "lines that AddAControlTest performs"),
          Map.entry("docs/add-a-kpi-shape.md java", "compared by AddAShapeTest"),
          Map.entry("docs/add-a-rule.md java", "lines that AmendARuleTest performs"),
          Map.entry("docs/add-a-rule.md xml", "a source of a pack"),
          Map.entry("docs/add-a-slice.md html", "performed by AddASliceTest"),
          Map.entry("docs/add-a-slice.md java", "performed by AddASliceTest"),
          Map.entry("docs/add-a-slice.md json", "performed by AddASliceTest"),
          Map.entry("docs/add-a-slice.md sql", "performed by AddASliceTest"),
          Map.entry("docs/operate/scale.md sql", "a query of DuckDB, which is no part of govsm"),
          Map.entry("docs/add-a-slice.md text", "performed by AddASliceTest"),
          Map.entry("docs/add-a-slice.md wiring", "performed by AddASliceTest"),
          Map.entry("docs/add-a-state.md java", "lines that AddAStateTest performs"),
          Map.entry("docs/add-an-export.md text", "what LayoutTest reads of the file"),
          Map.entry("docs/benchmark.md java", "lines of a program"),
          Map.entry("docs/controls-format.md xml", "shortened"),
          Map.entry("docs/embed.md java", "lines of a program"),
          Map.entry("docs/extend/add-a-service.md java", "lines that AddAServiceTest performs"),
          Map.entry("docs/plausibility.md java", "lines of a program"),
          Map.entry("docs/profiles.md java", "lines of a program"),
          Map.entry("docs/profiles.md xml", "shortened"),
          Map.entry("docs/tenders.md sh", "performed by SealBidTest"));

  private static final Pattern BLOCK =
      Pattern.compile("^ *```(\\w*)\n(.*?)^ *```$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern SAID = Pattern.compile("^It (?:prints|ends with) `(.*?)`");
  private static final Pattern PROGRAM = Pattern.compile("public class (\\w+)");
  private static final Pattern SENT =
      Pattern.compile("decisions/(\\S+) .*?-d '(\\{.*?})'", Pattern.DOTALL);

  /** An example where it stands. */
  private record Example(String page, String language, String text, String after) {

    byte[] bytes() {
      return text.getBytes(UTF_8);
    }

    String kind() {
      return page + " " + language;
    }

    @Override
    public String toString() {
      return kind() + ": " + text.lines().findFirst().orElse("");
    }
  }

  @TempDir private Path folder;

  static List<Example> examples() {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs.sorted())
          .filter(file -> file.toString().endsWith(".md"))
          .flatMap(DocumentedExamplesTest::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Example> of(Path file) {
    try {
      String page = ROOT.relativize(file).toString().replace('\\', '/');
      String text = Files.readString(file);
      List<Example> found = new ArrayList<>();
      for (Matcher block = BLOCK.matcher(text); block.find(); ) {
        found.add(
            new Example(page, block.group(1), block.group(2), text.substring(block.end()).strip()));
      }
      return found.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Example> beside(Example one, String language) {
    return of(ROOT.resolve(one.page()))
        .filter(other -> other.language().equals(language) && !other.text().contains("…"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_is_accepted_by_the_reader_that_it_is_for(Example example)
      throws IOException, ReflectiveOperationException {
    assertThat(isRead(example) || PARTS.containsKey(example.kind()))
        .as("%s: no reader takes it; name it among the parts, with the reason", example)
        .isTrue();
  }

  @Test
  void the_terms_of_the_page_leave_open_what_the_page_says() {
    Example shown = of(ROOT.resolve("docs/terms.md")).findFirst().orElseThrow();
    Terms terms = Terms.fromPlain(Json.readObject(shown.bytes())).orThrow();

    assertThat(shown.after()).startsWith("These terms leave three things open");
    assertThat(terms.open(MetricDictionary.shipped()))
        .extracting(point -> point.question().key())
        .containsExactly("open.after", "open.undetermined", "open.definition");
  }

  @Test
  void every_part_that_is_named_is_there() {
    assertThat(examples().stream().map(Example::kind).toList()).containsAll(PARTS.keySet());
  }

  private boolean isRead(Example example) throws IOException, ReflectiveOperationException {
    return switch (example.language()) {
      case "java" -> isProgram(example);
      case "xml" -> !example.text().contains("…") && isDocument(example);
      case "json" -> isTree(Json.readObject(example.bytes()));
      case "csv" -> isTable(example);
      case "" -> areCommands(example);
      default -> false;
    };
  }

  /** Runs it, and holds what it prints against the sentence that follows it. */
  private boolean isProgram(Example example) throws IOException, ReflectiveOperationException {
    Matcher program = PROGRAM.matcher(example.text());
    if (!program.find()) {
      return false;
    }
    String printed = ShownExample.run(ROOT.resolve(example.page()), program.group(1), folder);
    assertThat(printed).isNotBlank();
    Matcher said = SAID.matcher(example.after());
    if (said.find()) {
      assertThat(printed.lines()).contains(said.group(1));
    }
    return true;
  }

  private static boolean isDocument(Example example) {
    String file = "shown.xml";
    switch (root(example)) {
      case "definitions" -> RulePack.read(file, example.bytes());
      case "amendment" -> PackAmendment.read(file, example.bytes());
      case "book" -> library(example);
      case "catalog" -> ControlCatalogue.read(file, example.bytes());
      case "profile" -> Profile.read(file, example.bytes(), catalogues(example));
      case "layout" -> Layout.read(file, example.bytes());
      case "requirement" -> Requirement.readXml(file, example.bytes()).orThrow();
      case "machine" -> StateMachine.read(file, example.bytes());
      case "metrics" -> MetricDictionary.read(file, example.bytes());
      case "services" -> ServiceCatalogue.shipped().with(file, example.bytes(), metrics(example));
      case "terms" -> Terms.readXml(file, example.bytes()).orThrow();
      default -> {
        return false;
      }
    }
    return true;
  }

  private static String root(Example example) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(example.bytes()))
          .getDocumentElement()
          .getTagName();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(example.toString(), e);
    }
  }

  private static Library library(Example book) {
    Library.Draft draft = ProcurementLaw.library().toDraft();
    packs(book).forEach(draft::pack);
    return draft.book("shown.xml", book.bytes()).done();
  }

  private static MetricDictionary metrics(Example one) {
    return beside(one, "xml")
        .filter(other -> root(other).equals("metrics"))
        .map(other -> MetricDictionary.read("shown.xml", other.bytes()))
        .reduce(MetricDictionary.shipped(), MetricDictionary::with);
  }

  private static List<RulePack> packs(Example one) {
    return beside(one, "xml")
        .filter(other -> root(other).equals("definitions"))
        .map(other -> RulePack.read("shown.dmn", other.bytes()))
        .toList();
  }

  private static List<ControlCatalogue> catalogues(Example one) {
    return beside(one, "xml")
        .filter(other -> root(other).equals("catalog"))
        .map(other -> ControlCatalogue.read("shown.xml", other.bytes()))
        .toList();
  }

  private static boolean isTree(Map<String, @Nullable Object> tree) {
    if (tree.containsKey("kpis")) {
      Terms.fromPlain(tree).orThrow();
      return true;
    }
    if (tree.containsKey("accounts")) {
      Facts.fromPlain(tree).orThrow();
      return true;
    }
    return false;
  }

  private static boolean isTable(Example example) throws IOException {
    if (example.text().startsWith("case,question,")) {
      assertThat(packs(example)).singleElement().satisfies(pack -> passes(pack, example));
      return true;
    }
    Layouts layouts = Layouts.shipped();
    for (Example layout : beside(example, "xml").toList()) {
      layouts = layouts.with(Layout.read("shown.xml", layout.bytes()));
    }
    ReadingFile file = ReadingFile.of(example.bytes()).layouts(layouts);
    return file.recognise(Optional.empty()).layout().isPresent();
  }

  private static void passes(RulePack pack, Example cases) {
    assertThat(Conformance.check(pack, "shown.csv", cases.bytes()).passed()).isTrue();
  }

  /** Commands and files of a form of their own; what they send to a question, its reader takes. */
  private static boolean areCommands(Example example) {
    assertThat(example.text()).doesNotStartWith("<").doesNotStartWith("{");
    ProcurementQuestions law = ProcurementQuestions.of(ProcurementLaw.library(), "IN");
    for (Matcher sent = SENT.matcher(example.text()); sent.find(); ) {
      Map<String, @Nullable Object> tree = Json.readObject(sent.group(2).getBytes(UTF_8));
      assertThat(tree.remove("book")).isEqualTo("IN");
      law.question(sent.group(1)).orElseThrow().read(tree).orThrow();
    }
    return true;
  }
}
