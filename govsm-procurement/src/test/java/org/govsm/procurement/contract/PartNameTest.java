package org.govsm.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A part that has an id alone is said in the language where there is a word for it. */
class PartNameTest {

  @ParameterizedTest
  @CsvSource({
    "monthly-fee, monthly fee, मासिक शुल्क",
    "bill, bill, बिल",
    "views, views, व्यू",
    "agency_own-part, agency own part, agency own part"
  })
  void is_said_by_the_word_for_its_id(String id, String english, String hindi) {
    assertThat(new PartName(id).name(ProcurementLaw.messages("en"))).isEqualTo(english);
    assertThat(new PartName(id).name(ProcurementLaw.messages("hi"))).isEqualTo(hindi);
    assertThat(new PartName(id).code()).isEqualTo(id);
  }

  @Test
  void of_a_service_of_the_catalogue_is_said_as_there() {
    ServiceCatalogue.shipped()
        .services()
        .forEach(
            one ->
                assertThat(new PartName(one.id()).name(ProcurementLaw.messages("hi")))
                    .isEqualTo(one.title("hi")));
  }
}
