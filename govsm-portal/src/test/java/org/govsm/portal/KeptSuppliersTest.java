package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whom no published text names. */
class KeptSuppliersTest {

  /** Found: a question named the supplier of a contract, who is on no register. */
  @Test
  void who_has_a_contract_is_known_although_no_register_has_it() throws IOException {
    try (TestPortal portal = TestPortal.withDemonstration()) {
      KeptSuppliers known = new KeptSuppliers();
      String name = "Udaharan Film Studio (invented)";
      Map<String, String> named = portal.store().read(tx -> known.named(tx, "demo", "en"));
      Map<String, String> chosen = portal.store().read(tx -> known.of(tx, "demo", "en"));
      assertThat(named).containsValue(name);
      assertThat(chosen).doesNotContainValue(name);
    }
  }
}
