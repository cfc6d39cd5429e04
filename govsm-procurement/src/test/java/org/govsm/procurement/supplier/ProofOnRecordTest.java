package org.govsm.procurement.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.supplier.SupplierExamples.DAY;
import static org.govsm.procurement.supplier.SupplierExamples.found;
import static org.govsm.procurement.supplier.SupplierExamples.number;
import static org.govsm.procurement.supplier.SupplierExamples.supplier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.core.identity.Identifier;
import org.govsm.core.identity.RegisterEntry;
import org.govsm.procurement.bid.RegistrationProof;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the register has of a registration: a number alone proves nothing. */
class ProofOnRecordTest {

  private static final List<Map<String, Object>> NUMBERS =
      List.of(number("PAN", "AAGCB7383J"), number("UDYAM", "UDYAM-MH-00-0000001"));

  private static final Supplier STATED = supplier("REGISTERED", "identifiers", NUMBERS);

  private static Supplier checked(String status, @Nullable String until) {
    Identifier udyam = STATED.identifiers(DAY).get(1);
    return STATED.with(
        CheckEvidence.of(udyam, found("UDYAM", "2026-11-20", "Example", status, until)));
  }

  private static RegistrationProof proof(Supplier supplier, LocalDate day) {
    return ProofOnRecord.ofEnterprise(supplier, RegistrationPolicy.none(), day);
  }

  @Test
  void it_is_confirmed_by_a_check_that_holds_on_the_day() {
    assertThat(proof(supplier("REGISTERED"), DAY)).isEqualTo(RegistrationProof.NOT_ON_RECORD);
    assertThat(proof(STATED, DAY)).isEqualTo(RegistrationProof.UNCHECKED);
    assertThat(proof(checked("CANCELLED", null), DAY)).isEqualTo(RegistrationProof.NOT_CONFIRMED);
    Supplier passed = checked(RegisterEntry.ACTIVE, "2026-11-29");
    assertThat(proof(passed, DAY)).isEqualTo(RegistrationProof.CONFIRMED);
    assertThat(proof(passed, DAY.plusDays(1))).isEqualTo(RegistrationProof.EXPIRED);
  }

  @Test
  void a_larger_enterprise_is_not_small_whatever_its_number_says() {
    Supplier medium =
        supplier(
            "REGISTERED",
            "identifiers",
            NUMBERS,
            "enterprise",
            Map.of("class", "MEDIUM", "registered", "2026-01-01"));
    assertThat(proof(medium, DAY)).isEqualTo(RegistrationProof.OTHER_CLASS);
    assertThat(ProofOnRecord.ofStartUp(medium, RegistrationPolicy.none(), DAY))
        .isEqualTo(RegistrationProof.NOT_ON_RECORD);
  }
}
