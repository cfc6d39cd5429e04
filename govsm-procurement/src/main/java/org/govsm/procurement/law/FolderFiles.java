package org.govsm.procurement.law;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.decision.Checked;
import org.govsm.core.document.Schema;
import org.govsm.core.document.SchemaXml;
import org.govsm.core.rules.check.FileChecker;
import org.govsm.core.rules.check.FoundFile;
import org.govsm.core.rules.check.LintNote;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.Position;
import org.govsm.core.text.Messages;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.contract.Shapes;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Layout;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.requirement.Requirement;

/**
 * Files of contracts in a folder that is checked: requirements, terms, layouts of exports, metrics,
 * services.
 */
public final class FolderFiles implements FileChecker {

  private static final String METRICS = "urn:govsm:metrics:1 metrics";

  private static final Map<String, BiFunction<FoundFile, MetricDictionary, List<LintNote>>>
      READERS =
          Map.of(
              "urn:govsm:terms:1 terms",
              (file, metrics) ->
                  faults(
                      file, Terms.form(Shapes.shipped()), Terms.readXml(file.name(), file.bytes())),
              "urn:govsm:layout:1 layout",
              FolderFiles::layout,
              "urn:govsm:requirement:1 requirement",
              (file, metrics) ->
                  faults(file, Requirement.form(), Requirement.readXml(file.name(), file.bytes())),
              METRICS,
              (file, metrics) ->
                  loaded(
                      file,
                      (name, xml) ->
                          MetricDictionary.shipped().with(MetricDictionary.read(name, xml))),
              "urn:govsm:services:1 services",
              FolderFiles::services);

  /** Terms and services are read by forms that take nothing else. */
  private static final Map<String, String> SCHEMAS =
      Map.of(
          "urn:govsm:book:1 book",
          "books/book-1.xsd",
          "urn:govsm:layout:1 layout",
          "layouts/layout-1.xsd",
          METRICS,
          "metrics/metrics-1.xsd");

  private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

  /** For {@link java.util.ServiceLoader}. */
  public FolderFiles() {}

  @Override
  public boolean reads(FoundFile file) {
    return file.root().filter(READERS::containsKey).isPresent();
  }

  @Override
  public List<LintNote> check(FoundFile file, List<FoundFile> folder) {
    return file.root()
        .map(READERS::get)
        .map(reader -> reader.apply(file, metrics(folder)))
        .orElse(List.of());
  }

  @Override
  public Optional<byte[]> schema(FoundFile file) {
    return file.root().map(SCHEMAS::get).map(ProcurementLaw::bytes);
  }

  /** Those that are shipped and those of the folder; of a broken file its own reader tells. */
  private static MetricDictionary metrics(List<FoundFile> folder) {
    MetricDictionary all = MetricDictionary.shipped();
    for (FoundFile file : folder) {
      if (file.root().filter(METRICS::equals).isPresent()) {
        all = with(all, file);
      }
    }
    return all;
  }

  private static MetricDictionary with(MetricDictionary all, FoundFile file) {
    try {
      return all.with(MetricDictionary.read(file.name(), file.bytes()));
    } catch (BrokenFileException e) {
      return all;
    }
  }

  /** Beside the shipped catalogue, as a department's own are, or whole. */
  private static List<LintNote> services(FoundFile file, MetricDictionary metrics) {
    try {
      ServiceCatalogue.read(file.name(), file.bytes(), metrics);
    } catch (BrokenFileException whole) {
      beside(file, metrics, whole);
    }
    return List.of();
  }

  /** Tells the faults of whichever it is meant to be: of that it has fewer. */
  private static void beside(FoundFile file, MetricDictionary metrics, BrokenFileException whole) {
    try {
      ServiceCatalogue.shipped().with(file.name(), file.bytes(), metrics);
    } catch (BrokenFileException beside) {
      throw beside.problems().size() < whole.problems().size() ? beside : whole;
    }
  }

  private static List<LintNote> layout(FoundFile file, MetricDictionary metrics) {
    return Layout.read(file.name(), file.bytes()).unknownIn(metrics).stream()
        .map(
            text ->
                new LintNote(
                    LintNote.Level.WARNING,
                    "layout.unknown",
                    new Position(file.name(), line(file, text), 0),
                    text))
        .toList();
  }

  /** The first line that writes what a remark quotes; 0 for the whole file. */
  private static int line(FoundFile file, String remark) {
    Matcher quoted = QUOTED.matcher(remark);
    String written = quoted.find() ? '"' + quoted.group(1) + '"' : remark;
    List<String> lines = new String(file.bytes(), StandardCharsets.UTF_8).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(written)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** A reader throws with every fault of its file. */
  private static List<LintNote> loaded(FoundFile file, BiConsumer<String, byte[]> reader) {
    reader.accept(file.name(), file.bytes());
    return List.of();
  }

  private static List<LintNote> faults(FoundFile file, Schema schema, Checked<?> read) {
    String[] root = file.root().orElseThrow().split(" ", 2);
    Messages words = ProcurementLaw.messages("en");
    return read.<List<LintNote>>fold(
        value -> List.of(),
        faults ->
            faults.stream()
                .map(
                    fault ->
                        new LintNote(
                            LintNote.Level.ERROR,
                            fault.code(),
                            SchemaXml.place(
                                schema,
                                root[0],
                                root[1],
                                file.name(),
                                file.bytes(),
                                fault.pointer()),
                            fault.pointer() + ": " + words.say(fault.text())))
                .toList());
  }
}
