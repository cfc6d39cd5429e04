package org.govsm.procurement.law;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.govsm.core.decision.Checked;
import org.govsm.core.rules.check.FileChecker;
import org.govsm.core.rules.check.FoundFile;
import org.govsm.core.rules.check.LintNote;
import org.govsm.core.source.Position;
import org.govsm.core.text.Messages;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Layout;
import org.govsm.procurement.metric.MetricDictionary;

/** Files of contracts in a folder that is checked: terms, layouts of exports, metrics, services. */
public final class FolderFiles implements FileChecker {

  private static final Map<String, Function<FoundFile, List<LintNote>>> READERS =
      Map.of(
          "urn:govsm:terms:1 terms", file -> faults(file, Terms.readXml(file.name(), file.bytes())),
          "urn:govsm:layout:1 layout", FolderFiles::layout,
          "urn:govsm:metrics:1 metrics", file -> loaded(file, MetricDictionary::read),
          "urn:govsm:services:1 services",
              file ->
                  loaded(
                      file,
                      (name, xml) -> ServiceCatalogue.read(name, xml, MetricDictionary.shipped())));

  /** For {@link java.util.ServiceLoader}. */
  public FolderFiles() {}

  @Override
  public boolean reads(FoundFile file) {
    return file.root().filter(READERS::containsKey).isPresent();
  }

  @Override
  public List<LintNote> check(FoundFile file, List<FoundFile> folder) {
    return file.root().map(READERS::get).map(reader -> reader.apply(file)).orElse(List.of());
  }

  /** By the metrics that are shipped: a host that adds some is told of each that is its own. */
  private static List<LintNote> layout(FoundFile file) {
    return Layout.read(file.name(), file.bytes()).unknownIn(MetricDictionary.shipped()).stream()
        .map(
            text ->
                new LintNote(
                    LintNote.Level.WARNING, "layout.unknown", Position.of(file.name()), text))
        .toList();
  }

  /** A reader throws with every fault of its file. */
  private static List<LintNote> loaded(FoundFile file, BiConsumer<String, byte[]> reader) {
    reader.accept(file.name(), file.bytes());
    return List.of();
  }

  private static List<LintNote> faults(FoundFile file, Checked<?> read) {
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
                            Position.of(file.name()),
                            fault.pointer() + ": " + words.say(fault.text())))
                .toList());
  }
}
