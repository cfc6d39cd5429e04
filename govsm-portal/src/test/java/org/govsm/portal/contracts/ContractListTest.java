package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.govsm.core.text.IndianNumbers;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The list of contracts: in one order over all its pages, and with what was issued. */
class ContractListTest {

  private static final int COUNT = 53;
  private static final String MONTH = "2026-08";
  private static final Pattern LISTED = Pattern.compile("<h3><a href=\"/contracts/([^\"?]+)");
  private static final Pattern NEXT =
      Pattern.compile("<a rel=\"next\" href=\"/contracts(\\?[^\"]+)\"");

  private static TestPortal portal;

  /** What each pays falls and rises again, so that no order by sums is that of the ids. */
  @BeforeAll
  static void start() {
    portal = TestPortal.start();
    for (int i = 0; i < COUNT; i++) {
      String fee = (1000 + 37 * i % 11 * 100) + ".00";
      portal.postJson(Sample.CONTRACTS, Sample.terms(id(i), fee));
      if (i % 3 != 0) {
        String order = "{\"period\": \"" + MONTH + "\", \"asOf\": \"2026-09-20\"}";
        String at = Sample.CONTRACTS + "/" + id(i);
        assertThat(portal.postJson(at + "/certificates", order).statusCode()).isEqualTo(201);
      }
    }
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static String id(int number) {
    return "C-" + (number < 10 ? "0" : "") + number;
  }

  @Test
  void goes_on_in_one_order_over_all_pages_and_shows_each_contract_once() {
    List<String> seen = new ArrayList<>();
    Optional<String> next = Optional.of("?sort=id");
    while (next.isPresent() && seen.size() < COUNT) {
      String page = portal.get("/contracts" + next.get()).body();
      LISTED.matcher(page).results().forEach(found -> seen.add(found.group(1)));
      next = NEXT.matcher(page).results().map(f -> f.group(1).replace("&amp;", "&")).findFirst();
    }

    assertThat(next).isEmpty();
    assertThat(seen).isEqualTo(IntStream.range(0, COUNT).mapToObj(ContractListTest::id).toList());
  }

  @Test
  void shows_of_each_contract_its_certificate_as_it_was_issued() throws IOException {
    String list =
        portal.get("/contracts?lang=en").body() + portal.get("/contracts?lang=en&page=2").body();

    for (int i = 0; i < COUNT; i++) {
      int from = list.indexOf("/contracts/" + id(i) + "?");
      int to = list.indexOf("<h3>", from);
      String row = to < 0 ? list.substring(from) : list.substring(from, to);
      JsonNode issued =
          Sample.JSON.readTree(portal.get(Sample.CONTRACTS + "/" + id(i) + "/certificates").body());
      assertThat(issued.at("/certificates")).hasSize(i % 3 == 0 ? 0 : 1);
      for (JsonNode one : issued.at("/certificates")) {
        BigDecimal payable = new BigDecimal(one.at("/payable").asText());
        assertThat(row)
            .contains("/certificates/" + one.at("/id").asText())
            .contains("\u20b9" + IndianNumbers.group(payable) + "<span");
      }
    }
  }

  @Test
  void reads_the_certificates_of_many_contracts_as_those_of_each() {
    List<String> ids = IntStream.range(0, COUNT).mapToObj(ContractListTest::id).toList();
    portal
        .store()
        .read(
            tx -> {
              StoredCertificates certificates = new StoredCertificates(tx);
              Map<String, List<StoredCertificate>> together = certificates.of(ids);
              for (String id : ids) {
                assertThat(together.getOrDefault(id, List.of())).isEqualTo(certificates.of(id));
              }
              return 0;
            });
  }
}
