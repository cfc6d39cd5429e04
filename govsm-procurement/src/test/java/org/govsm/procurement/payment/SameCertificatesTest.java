package org.govsm.procurement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Step;
import org.govsm.core.decision.Tree;
import org.govsm.core.decision.Version;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.testing.Golden;
import org.govsm.core.text.Messages;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Test;

/**
 * The certificates of 400 seeded contracts are, byte for byte, those that were recorded: tree,
 * sheet and reasons in both languages. A line of the record is the digest of ten contracts.
 */
class SameCertificatesTest {

  private static final int CONTRACTS = 400;
  private static final int A_LINE = 10;
  private static final Certificates CERTIFICATES = Certificates.of(MetricDictionary.shipped());
  private static final List<Messages> LANGUAGES =
      List.of(ProcurementLaw.messages("en"), ProcurementLaw.messages("hi"));

  private final Map<String, Integer> seen = new TreeMap<>();

  @Test
  void certificates_of_seeds_1_to_400_are_those_recorded() {
    StringBuilder record = new StringBuilder();
    StringBuilder line = new StringBuilder();
    for (int seed = 1; seed <= CONTRACTS; seed++) {
      line.append(told(seed)).append('\n');
      if (seed % A_LINE == 0) {
        record.append(CanonicalForm.digest(line.toString())).append('\n');
        line.setLength(0);
      }
    }
    assertThat(seen.get("held")).isGreaterThan(80);
    assertThat(seen.get("settled")).isGreaterThan(40);
    assertThat(seen.get("adjusted")).isGreaterThan(8);
    Golden.assertSame("payment/certificates-of-seeds-1-to-400.sha256", record.toString());
  }

  /** The questions alone are found by a shorter way than the certificate. */
  @Test
  void open_points_of_seeds_1_to_99_cost_what_their_certificates_ask() {
    int asked = 0;
    for (int seed = 1; seed < 100; seed += 2) {
      VariedContract contract = new VariedContract(new SplittableRandom(seed));
      Terms terms = contract.terms().orThrow();
      ReadingBook readings = contract.readings();
      String period = contract.period();
      LocalDate asOf = contract.asOf(period);
      List<HeldQuestion> whole =
          CERTIFICATES
              .certify(terms, readings, period, asOf)
              .fold(Certificate::questions, faults -> List.<HeldQuestion>of());
      List<HeldQuestion> costs =
          ContractLint.cost(CERTIFICATES, terms, readings, period, asOf)
              .fold(found -> found, faults -> List.<HeldQuestion>of());

      assertThat(costs.stream().filter(one -> one.atStake().isPresent()).toList())
          .isEqualTo(whole.stream().filter(one -> !one.readings().isEmpty()).toList());
      asked += costs.size();
    }
    assertThat(asked).isGreaterThan(5);
  }

  /** Half of the contracts have certificates issued one after the other. */
  private String told(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    if (seed % 2 == 0) {
      return issued(new RandomContract(random));
    }
    VariedContract contract = new VariedContract(random);
    Terms terms = contract.terms().orThrow();
    String period = contract.period();
    LocalDate asOf = contract.asOf(period);
    Checked<Certificate> certificate =
        CERTIFICATES.certify(terms, contract.readings(), period, asOf);
    certificate.fold(this::count, faults -> seen);
    return told(certificate);
  }

  private Map<String, Integer> count(Certificate one) {
    seen.merge(one.questions().isEmpty() ? "settled" : "held", 1, Integer::sum);
    if (!one.adjustments().isEmpty()) {
      seen.merge("adjusted", 1, Integer::sum);
    }
    return seen;
  }

  private static String issued(RandomContract contract) {
    StringBuilder all = new StringBuilder();
    ReadingBook readings = contract.readings();
    Terms terms = contract.terms(false);
    List<Issued> issued = new ArrayList<>();
    for (int i = 0; i < contract.periods().size(); i++) {
      String period = contract.periods().get(i).id();
      LocalDate day = contract.periods().get(i).until().plusDays(5);
      CertificateSeries series = CertificateSeries.of(issued);
      Checked<Certificate> certificate =
          CERTIFICATES.certifyAfter(terms, readings, period, day, series);
      all.append(told(certificate)).append('\n');
      Optional<Certificate> made = certificate.fold(Optional::of, faults -> Optional.empty());
      made.ifPresent(one -> issued.add(Issued.fromPlain(series.nextId(period), one.toPlain())));
    }
    return all.toString();
  }

  private static String told(Checked<Certificate> checked) {
    return checked.fold(
        SameCertificatesTest::told,
        faults -> {
          StringBuilder all = new StringBuilder();
          for (InputFault fault : faults) {
            LANGUAGES.forEach(words -> all.append(fault.toPlain(words)).append('\n'));
          }
          return all.toString();
        });
  }

  /**
   * Without the release and the digest of the dictionary, which change for reasons of their own.
   */
  private static String told(Certificate certificate) {
    Map<String, Object> tree = new LinkedHashMap<>(certificate.toPlain());
    assertThat(certificate.digest()).isEqualTo(CanonicalForm.digest(tree));
    tree.keySet().removeAll(List.of("govsm", "dictionary"));
    StringBuilder all = new StringBuilder(CanonicalForm.text(tree)).append('\n');
    for (Messages words : LANGUAGES) {
      ProofSheet sheet = ProofSheet.of(certificate, words);
      all.append(sheet.text()).append('\n').append(CanonicalForm.text(Tree.of(sheet)));
      for (Step step : certificate.steps()) {
        all.append(step.toPlain(words)).append('\n');
      }
      for (Finding finding : certificate.findings()) {
        all.append(finding.toPlain(words)).append('\n');
      }
    }
    return all.toString()
        .replace(certificate.digest(), "")
        .replace(certificate.dictionary().digest(), "")
        .replace(Version.current(), "");
  }
}
