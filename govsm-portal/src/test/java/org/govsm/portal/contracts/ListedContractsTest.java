package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.govsm.core.money.Money;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Json;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.payment.CertificateDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What lists read of contracts and certificates is what the whole documents say. */
class ListedContractsTest {

  private static final int COPIES = 700;
  private static final String LIKE = "DEMO-SM-2025";
  private static final List<String> DEPARTMENTS = List.of("demo", "wb.one", "wb.two");
  private static final Instant AT = Instant.parse("2026-11-01T06:00:00Z");

  private static final Pattern LISTED = Pattern.compile("<h3><a href=\"/contracts/([^\"?]+)");

  private static TestPortal portal;

  @BeforeAll
  static void start() throws IOException {
    portal = TestPortal.withDemonstration();
    Random random = new Random(20261128);
    portal
        .store()
        .write(
            tx -> {
              Map<String, @Nullable Object> like = current(tx, LIKE).terms();
              for (int i = 0; i < COPIES; i++) {
                copy(tx, like, i, random);
              }
              return 0;
            });
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Contract current(Transaction tx, String id) {
    return new Contracts(tx).current(id).orElseThrow();
  }

  private static void copy(
      Transaction tx, Map<String, @Nullable Object> like, int number, Random random) {
    String id = "C-" + (1000 + number);
    Map<String, @Nullable Object> terms = new LinkedHashMap<>(like);
    terms.put("id", id);
    terms.put("supplier", supplier("agency-" + random.nextInt(40)));
    String department = DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size()));
    new Contracts(tx).create(id, department, terms, AT, "test");
  }

  private static Map<String, String> supplier(String id) {
    return Map.of("id", id, "name", "Agency");
  }

  private static List<Contract> all(Transaction tx) {
    return new Contracts(tx).page("", 500 + COPIES);
  }

  @Test
  void a_certificate_read_for_a_list_says_what_the_whole_document_says() {
    int compared =
        portal
            .store()
            .read(
                tx -> {
                  int certificates = 0;
                  for (Contract contract : all(tx)) {
                    for (StoredCertificate one : new StoredCertificates(tx).of(contract.id())) {
                      same(one, bytes(tx, one));
                      certificates++;
                    }
                  }
                  return certificates;
                });
    assertThat(compared).isGreaterThan(10);
  }

  private static void same(StoredCertificate one, byte[] bytes) {
    CertificateDocument whole = CertificateDocument.fromPlain(one.id(), Json.readObject(bytes));
    CertificateDocument some =
        CertificateDocument.fromPlain(
            one.id(), Json.readSome(bytes, CertificateDocument::isListed));
    assertThat(some.inShort().text()).isEqualTo(whole.inShort().text());
    assertThat(some.place()).isEqualTo(whole.place());
    assertThat(some.read()).usingRecursiveComparison().isEqualTo(whole.read());
    assertThat(some.text().length()).isLessThan(whole.text().length());
  }

  private static byte[] bytes(Transaction tx, StoredCertificate one) {
    try (InputStream file = tx.evidence().open(one.digest())) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_supplier_of_a_contract_is_that_of_its_terms() {
    portal
        .store()
        .read(
            tx -> {
              for (Contract one : all(tx)) {
                String named = Terms.fromPlain(one.terms()).orThrow().supplier().id();
                assertThat(one.supplier()).as(one.id()).contains(named);
              }
              return 0;
            });
  }

  @Test
  void a_caller_pages_through_their_own_contracts_and_no_others_seed_20261128() {
    Caller supplier = caller(Caller.SUPPLIER, List.of("agency-3", "agency-17"));
    Caller officer = caller("buyer", List.of("wb.one"));
    for (Caller by : List.of(supplier, officer)) {
      for (int limit : new int[] {1, 7, 100, 501}) {
        assertThat(paged(by, limit)).as("%s by %s", by.roles(), limit).isEqualTo(plain(by));
      }
      assertThat(plain(by)).hasSizeGreaterThan(20);
    }
  }

  private static Caller caller(String role, List<String> units) {
    return Caller.of(Caller.Kind.PERSON, "u", "U", List.of(role), Optional.of(units));
  }

  private static List<String> plain(Caller by) {
    return portal
        .store()
        .read(
            tx ->
                all(tx).stream()
                    .filter(
                        one ->
                            by.seesContract(
                                one.department(),
                                Terms.fromPlain(one.terms()).orThrow().supplier().id()))
                    .map(Contract::id)
                    .toList());
  }

  private static List<String> paged(Caller by, int limit) {
    return portal
        .store()
        .read(
            tx -> {
              List<String> ids = new ArrayList<>();
              List<String> page = page(tx, by, "", limit);
              while (!page.isEmpty()) {
                ids.addAll(page);
                page = page(tx, by, ids.get(ids.size() - 1), limit);
              }
              return ids;
            });
  }

  private static List<String> page(Transaction tx, Caller by, String after, int limit) {
    return Suppliers.contracts(tx, by, Optional.empty(), after, limit);
  }

  @Test
  void the_few_of_the_home_page_are_those_that_pay_most_of_the_first_two_hundred() {
    List<String> shown =
        LISTED.matcher(portal.get("/").body()).results().map(found -> found.group(1)).toList();

    List<String> plain =
        portal
            .store()
            .read(
                tx ->
                    new Contracts(tx)
                        .page("", 200).stream()
                            .map(Contract::id)
                            .sorted(Comparator.comparing((String id) -> paid(tx, id)).reversed())
                            .limit(3)
                            .toList());
    assertThat(shown).isEqualTo(plain);
  }

  private static Money paid(Transaction tx, String contract) {
    return CertificateArchive.newest(new StoredCertificates(tx).of(contract), Sample.today())
        .map(one -> CertificateDocument.fromPlain(one.id(), Json.readObject(bytes(tx, one))))
        .map(document -> document.sum("payable"))
        .orElse(Money.ZERO);
  }

  @Test
  void a_contract_amended_to_another_supplier_is_in_the_list_of_that_one() {
    Caller before = caller(Caller.SUPPLIER, List.of("old-agency"));
    Caller after = caller(Caller.SUPPLIER, List.of("new-agency"));
    Map<String, @Nullable Object> terms = new LinkedHashMap<>();
    portal
        .store()
        .write(
            tx -> {
              terms.putAll(current(tx, LIKE).terms());
              terms.put("id", "D-1");
              terms.put("supplier", supplier("old-agency"));
              return new Contracts(tx).create("D-1", "wb.d", terms, AT, "test");
            });
    assertThat(paged(before, 10)).containsExactly("D-1");
    assertThat(paged(after, 10)).isEmpty();
    portal
        .store()
        .write(
            tx -> {
              terms.put("supplier", supplier("new-agency"));
              return new Contracts(tx).amend("D-1", 1, terms, AT, "test");
            });

    assertThat(paged(before, 10)).isEmpty();
    assertThat(paged(after, 10)).containsExactly("D-1");
    Caller officer = caller("buyer", List.of("wb.d"));
    NavigableSet<String> seen = portal.store().read(tx -> Suppliers.seen(tx, officer));
    assertThat(seen).containsExactly("new-agency");
    ContractSight sight = new ContractSight(portal.store());
    assertThat(sight.test(after, "D-1")).isTrue();
    assertThat(sight.test(before, "D-1")).isFalse();
  }
}
