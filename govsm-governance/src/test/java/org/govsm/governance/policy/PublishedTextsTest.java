package org.govsm.governance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of a policy: numbers of persons are refused, those of offices stand. */
class PublishedTextsTest {

  private static List<InputFault> faults(String text) {
    return PublishedTexts.faults(Map.of("english", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9876543210",
        "98765 43210",
        "987-654-3210",
        "987.654.3210",
        "+919876543210",
        "+91 98765 43210",
        "+91-9876543210",
        "+91 987 654 3210",
        "+91 9876 543210",
        "+91 876 543 2100",
        "09876543210",
        "0 98765 43210",
        "098765 43210",
        "0987 654 3210",
        "+९१ ९८७६५ ४३२१०",
        "०९८७६५४३२१०",
        "+91 78765-43210"
      })
  void a_mobile_number_is_refused_however_it_is_written(String number) {
    assertThat(faults("Call " + number + " for help")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Voter card ABC1234567",
        "Pay to account 123456789012345 IFSC SBIN0001234",
        "Write to ravi.kumar@gmail.com"
      })
  void other_numbers_and_the_mail_of_a_person_are_refused(String text) {
    assertThat(faults(text)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Write to desk@health.example.gov.in", "By order ABC/2026/1234567"})
  void the_mail_of_an_office_and_a_reference_stand(String text) {
    assertThat(faults(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "011-23456789",
        "+91-674-2536872",
        "+91 80 2222 2222",
        "+91 (80) 2222 2222",
        "+91-79-23250000",
        "+91–674–2536872",
        "0674-2536872",
        "(0674) 2536872",
        "0674 253 6872",
        "080 2222 2222",
        "+91 6782 262255",
        "+९१-६७४-२५३६८७२",
        "1800-111-555"
      })
  void the_number_of_an_office_stands(String number) {
    assertThat(faults("Call " + number + " for help")).isEmpty();
  }
}
