package org.govsm.portal.bills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.procurement.bill.BillReport;
import org.govsm.procurement.law.ProcurementLaw;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is kept of a bill that is passed, as the next bill needs it. */
class PassedLinesTest {

  private static final Map<String, Object> LINE =
      Map.of(
          "id", "1",
          "item", "fee",
          "certificate", "2026-06.1",
          "quantity", "1",
          "rate", "1000.00",
          "taxableValue", "1000.00",
          "gstPercent", "18",
          "taxes", Map.of("central", "90.00", "state", "90.00"));

  private static Map<String, @Nullable Object> request() {
    Map<String, @Nullable Object> request = new LinkedHashMap<>();
    request.put("asOf", "2026-07-10");
    request.put(
        "terms",
        Map.of(
            "contract",
            "K-1",
            "channel",
            "OUTSIDE_GEM",
            "prices",
            List.of(
                Map.of(
                    "item", "fee",
                    "rate", "1000.00",
                    "against", List.of("CERTIFICATE"),
                    "gstPercent", "18",
                    "clause", "5"))));
    Map<String, @Nullable Object> invoice = new LinkedHashMap<>();
    invoice.put("number", "INV-7");
    invoice.put("date", "2026-07-02");
    invoice.put("contract", "K-1");
    invoice.put("supplierGstin", "19AAACE1234F1Z3");
    invoice.put("recipientGstin", "19AAAGD5678K1ZX");
    invoice.put("placeOfSupply", "19");
    invoice.put("lines", List.of(LINE));
    invoice.put("taxableValue", "1000.00");
    invoice.put("tax", "180.00");
    invoice.put("total", "1180.00");
    request.put("invoice", invoice);
    request.put(
        "certificates",
        List.of(
            Map.of(
                "id", "2026-06.2",
                "contract", "K-1",
                "period", "2026-06",
                "replaces", List.of(Map.of("id", "2026-06.1")),
                "payable", "900.00",
                "deducted", "100.00",
                "supply", Map.of("value", "1000.00", "damages", "100.00"))));
    return request;
  }

  @Test
  void damages_of_a_certificate_that_replaced_the_one_billed_are_kept_as_recovered() {
    Map<String, @Nullable Object> request = request();
    BillReport report =
        Examined.of(ProcurementLaw.library().book("IN").orElseThrow(), request)
            .report()
            .orElseThrow();

    assertThat(report.lines().get(0).isMatched()).isTrue();
    assertThat(PassedLines.of(request, report).get("lines").toString())
        .contains("damages=100.00", "certificate=2026-06.1", "taxableValue=1000.00");
  }
}
