package org.govsm.portal.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Messages;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.govsm.portal.web.Json;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Terms as the page of a contract says them: whatever is kept, they are those of the version. */
class TermsPageTest {

  private static final MetricDictionary DICTIONARY = MetricDictionary.shipped();
  private static final List<String> FEES = List.of("612450.75", "100000.00", "99999.99");

  @Test
  void each_version_in_each_language_is_said_as_if_nothing_were_kept() {
    ContractService service = new ContractService(DICTIONARY, TestPortal.CLOCK);
    List<Messages> languages =
        List.of(ProcurementLaw.messages("en"), ProcurementLaw.messages("hi"));
    List<String> seen = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      for (String fee : FEES) {
        for (Messages words : languages) {
          WrittenContract contract = contract(fee);
          TermsPage fresh = TermsPage.of(contract.terms(), DICTIONARY, words);
          assertThat(service.said(contract, words))
              .as("%s in %s", fee, words.language())
              .usingRecursiveComparison()
              .isEqualTo(fresh);
          seen.add(words.language() + fresh.words().amounts());
        }
      }
    }
    assertThat(seen.stream().distinct()).hasSize(FEES.size() * languages.size());
  }

  private static WrittenContract contract(String fee) {
    byte[] json = Sample.terms(Sample.ID, fee).getBytes(UTF_8);
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(Json.readObject(json));
    Terms terms = Terms.fromPlain(tree).orThrow();
    Contract stored =
        new Contract(
            Sample.ID, "example-directorate", 1, "", terms.digest(), TestPortal.CLOCK.instant());
    return new WrittenContract(stored, terms);
  }
}
