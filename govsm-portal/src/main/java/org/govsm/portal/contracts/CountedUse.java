package org.govsm.portal.contracts;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.importing.FileContext;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.Unit;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.scorecard.Scorecard;

/**
 * Count that a certificate pays by: who counted it, and the upload that says so.
 *
 * @param unit of the figure
 * @param parties who said that it counted this figure: one, or several whose figures agree
 * @param upload the number of the upload
 * @param by the person who entered it
 */
public record CountedUse(Reading reading, Unit unit, List<String> parties, int upload, String by) {

  /** Those of a certificate, each once. */
  static List<CountedUse> of(
      Transaction tx, ContractServices services, WrittenContract contract, Certificate made) {
    Map<String, Reading> used = new LinkedHashMap<>();
    counted(made.scorecard()).forEach(one -> used.putIfAbsent(one.canonicalText(), one));
    if (used.isEmpty()) {
      return List.of();
    }
    List<RecordedImport> all = new Imports(tx).of(contract.id());
    Map<String, RecordedImport> imports = new HashMap<>();
    all.forEach(one -> imports.putIfAbsent(one.file().digest(), one));
    return used.values().stream()
        .flatMap(one -> of(tx, services, contract, one, imports, all).stream())
        .toList();
  }

  private static Stream<Reading> counted(Scorecard card) {
    return card.trails().stream()
        .flatMap(trail -> trail.listed().stream())
        .filter(one -> one.evidence().flatMap(Evidence::countedBy).isPresent());
  }

  private static Optional<CountedUse> of(
      Transaction tx,
      ContractServices services,
      WrittenContract contract,
      Reading reading,
      Map<String, RecordedImport> imports,
      List<RecordedImport> all) {
    String file = reading.evidence().orElseThrow().file();
    return Optional.ofNullable(imports.get(file))
        .flatMap(
            upload ->
                services
                    .dictionary()
                    .find(reading.platform(), reading.metric())
                    .map(
                        metric ->
                            new CountedUse(
                                reading,
                                metric.unit(),
                                parties(reading, file, all),
                                upload.number(),
                                Uploader.by(tx, contract, upload))));
  }

  /** The same file may be stated by several parties, each with its own evidence. */
  private static List<String> parties(Reading reading, String file, List<RecordedImport> all) {
    return Stream.concat(
            reading.evidence().flatMap(Evidence::countedBy).stream(),
            all.stream()
                .filter(one -> one.file().digest().equals(file))
                .flatMap(
                    one -> Optional.ofNullable(one.context().get(FileContext.COUNTED_BY)).stream())
                .map(Object::toString))
        .distinct()
        .toList();
  }

  /** What was counted over which days, in words. */
  public String what(Messages words) {
    return new ReportView.Counted(reading, unit).what(words);
  }

  /** The figure in its unit. */
  public String figure(Messages words) {
    return new ReportView.Counted(reading, unit).figure(words);
  }
}
