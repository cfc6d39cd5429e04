package org.govsm.portal.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.time.WorkingDays;
import org.govsm.portal.access.DepartmentRecord;
import org.govsm.portal.access.Departments;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.SecondFactors;
import org.govsm.portal.access.SecondFactorsTest;
import org.govsm.portal.access.User;
import org.govsm.portal.access.Users;
import org.govsm.portal.access.UsersTest;
import org.govsm.portal.accounts.AccountSignature;
import org.govsm.portal.accounts.CustodyRecords;
import org.govsm.portal.accounts.RegisteredAccounts;
import org.govsm.portal.assessments.AssessmentRuns;
import org.govsm.portal.assessments.Attestations;
import org.govsm.portal.assessments.FactsVersions;
import org.govsm.portal.assessments.FindingTask;
import org.govsm.portal.assessments.FindingTasks;
import org.govsm.portal.calendars.WorkingCalendars;
import org.govsm.portal.contracts.ContractLinks;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.contracts.ImportRequest;
import org.govsm.portal.contracts.Imports;
import org.govsm.portal.contracts.StoredCertificates;
import org.govsm.portal.contracts.TestWithdrawal;
import org.govsm.portal.editions.PackEditions;
import org.govsm.portal.editions.PackEditions.By;
import org.govsm.portal.editions.StoredPack;
import org.govsm.portal.purchases.Purchases;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.requirements.Requirements;
import org.govsm.portal.requirements.StoredRequirement;
import org.govsm.portal.suppliers.StoredRecord;
import org.govsm.portal.suppliers.SupplierRecords;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.requirement.Requirement;

/** Puts a row at least into each table that events make, by the store's own means. */
final class FilledStore {

  static final String DEPARTMENT = StoreTest.DEPARTMENT;

  private static final Instant NOW = StoreTest.NOW;
  private static final String ACTOR = StoreTest.ACTOR;
  private static final String LINES =
      """
      a,2026-11-01,5,2026-11-03T00:00:00Z
      a,2026-11-02,-,2026-11-03T00:00:00Z
      b,2026-11-01,?,2026-11-03T00:00:00Z
      """;

  private FilledStore() {}

  static void fill(Store store) {
    EvidenceFile file = keep(store, LINES);
    EvidenceFile pack = keep(store, "<pack/>");
    store.write(
        tx -> {
          contracts(tx, file);
          governance(tx);
          purchases(tx);
          drafts(tx);
          requirement(tx);
          supplier(tx);
          memorandum(tx);
          FilledTenders.fill(tx);
          FilledProcedures.fill(tx);
          FilledDeliveries.fill(tx);
          FilledBills.fill(tx);
          FilledPayments.fill(tx);
          FilledQueries.fill(tx);
          FilledModeration.fill(tx);
          FilledRti.fill(tx);
          FilledPosts.fill(tx);
          FilledPilots.fill(tx);
          FilledTraining.fill(tx);
          FilledRosters.fill(tx);
          FilledAwards.fill(tx);
          department(tx);
          calendar(tx);
          packs(tx, pack);
          return users(tx);
        });
  }

  private static EvidenceFile keep(Store store, String text) {
    try {
      return store.keep(new ByteArrayInputStream(text.getBytes(UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void department(Transaction tx) {
    Map<String, Object> name = Map.of("name", Map.of("en", "Soil", "hi", "मृदा"));
    DepartmentRecord record = new Departments(tx).register(DEPARTMENT, name, NOW, ACTOR);
    new Departments(tx).change(record, Map.of("name", Map.of("en", "Soils")), NOW, ACTOR);
  }

  private static void calendar(Transaction tx) {
    LocalDate first = LocalDate.of(2026, 1, 1);
    new WorkingCalendars(tx).record(DEPARTMENT, first, WorkingDays.none("IN"), NOW, ACTOR);
    Map<String, Object> body =
        Map.of(
            "calendar",
            "IN",
            "version",
            BigDecimal.valueOf(2),
            "from",
            "2026-01-01",
            "withdrew",
            BigDecimal.ONE,
            "reason",
            "अन्य राज्य",
            "content",
            Map.of("id", "IN", "parts", List.of()));
    tx.record(DEPARTMENT, WorkingCalendars.WITHDRAWN, NOW, ACTOR, body);
  }

  private static void contracts(Transaction tx, EvidenceFile file) {
    new Contracts(tx).create("c1", DEPARTMENT, asked("शर्तें"), NOW, ACTOR);
    new Contracts(tx).amend("c1", 1, Map.of("title", "b"), NOW, ACTOR);
    new Contracts(tx).create("c2", DEPARTMENT, Map.of(), NOW, ACTOR);
    Map<String, Object> linked =
        Map.of("contract", "c1", "purchase", "p1", "accounts", List.of("a1", "a2"));
    tx.record(DEPARTMENT, ContractLinks.LINKED, NOW, ACTOR, linked);
    ImportRequest request = new ImportRequest("c1", file, TestFiles.FORMAT, Map.of("a", "b"));
    new Imports(tx).take(request, TestFiles::read, NOW, ACTOR);
    TestWithdrawal.withdraw(tx, "c1", 1, NOW, ACTOR);
    byte[] document = "{\"certificate\":{\"ledger\":{\"periods\":[]}}}".getBytes(UTF_8);
    new StoredCertificates(tx)
        .issue("c1", "p", 1, LocalDate.of(2026, 11, 20), document, NOW, ACTOR);
  }

  private static void governance(Transaction tx) {
    new FactsVersions(tx).record(DEPARTMENT, 0, Map.of("a", "b"), NOW, ACTOR);
    new Attestations(tx).sign(DEPARTMENT, Map.of("control", "GSM-COM-11"), NOW, ACTOR);
    new AssessmentRuns(tx)
        .keep(
            DEPARTMENT,
            new AssessmentRuns.Result(
                "profile",
                "sha256:0",
                Map.of("fact", "1"),
                Map.of("report", "1"),
                NOW,
                "in-order",
                Map.of("pass", BigDecimal.ONE),
                Optional.empty()),
            NOW,
            ACTOR);
    new FindingTasks(tx)
        .assign(
            new FindingTask(DEPARTMENT, "GSM-COM-11", "", "u-1", LocalDate.of(2026, 12, 1), 1, NOW),
            ACTOR);
    Map<String, Object> proposed = Map.of("state", "PROPOSED");
    new RegisteredAccounts(tx).propose(DEPARTMENT, "a1", proposed, NOW, ACTOR);
    new RegisteredAccounts(tx).move(DEPARTMENT, "a1", proposed, Map.of("event", "go"), NOW, ACTOR);
    new RegisteredAccounts(tx).change(DEPARTMENT, "a1", 2, proposed, NOW, ACTOR);
    new RegisteredAccounts(tx)
        .sign(
            DEPARTMENT,
            "a1",
            new AccountSignature("open", "u-2", List.of("nodal-officer"), Map.of(), NOW),
            ACTOR);
    new CustodyRecords(tx).record(DEPARTMENT, 1, Map.of("eventId", "k1"), NOW, ACTOR);
    new CustodyRecords(tx).request(DEPARTMENT, "k2", Map.of("eventId", "k2"), NOW, ACTOR);
  }

  /** Terms that name the requirement from which they were made. */
  private static Map<String, Object> asked(String title) {
    return Map.of("title", title, "requirement", Map.of("id", "r1"));
  }

  private static void drafts(Transaction tx) {
    Map<String, Object> terms = Map.of("terms", asked("वीडियो"));
    draft(tx, "started", 1, 1, Map.of("content", terms));
    draft(tx, "changed", 1, 2, Map.of("content", terms));
    draft(tx, "sent", 1, 2, Map.of());
    draft(tx, "returned", 1, 2, Map.of("reason", "fee"));
    draft(tx, "withdrawn", 1, 2, Map.of());
    Map<String, Object> amends =
        Map.of("content", terms, "contract", "c1", "contractVersion", BigDecimal.ONE);
    draft(tx, "started", 2, 1, amends);
    draft(tx, "sent", 2, 1, Map.of());
    draft(tx, "recorded", 2, 1, Map.of("contract", "c1"));
  }

  private static void draft(
      Transaction tx, String kind, long number, long version, Map<String, Object> more) {
    Map<String, Object> body = new LinkedHashMap<>(more);
    body.put("draft", BigDecimal.valueOf(number));
    body.put("version", BigDecimal.valueOf(version));
    tx.record(DEPARTMENT, "contract-draft." + kind, NOW, ACTOR, body);
  }

  private static void purchases(Transaction tx) {
    StoredPurchase purchase =
        new Purchases(tx)
            .record(
                DEPARTMENT,
                "p1",
                new Purchases.Written(Map.of("need", "n", "title", "t"), Map.of("a", "b")),
                NOW,
                ACTOR);
    new Purchases(tx)
        .change(
            Purchases.CLOSED,
            purchase,
            new Purchases.Written(Map.of("need", "n", "title", "u"), Map.of("a", "b")),
            NOW,
            ACTOR);
  }

  private static void supplier(Transaction tx) {
    Map<String, Object> draft =
        Map.of("id", "s1", "state", "DRAFT", "name", "Soil", "identifiers", List.of());
    StoredRecord first =
        new SupplierRecords(tx)
            .record(SupplierRecords.RECORDED, DEPARTMENT, "s1", draft, NOW, ACTOR);
    String file = tx.evidence().keep("seen".getBytes(UTF_8)).digest();
    new SupplierRecords(tx)
        .write(SupplierRecords.CHECKED, first, draft, Optional.of(file), NOW, ACTOR);
  }

  private static void memorandum(Transaction tx) {
    Map<String, Object> content =
        Map.of("kind", "ORDER", "party", "मृदा", "signed", "2026-11-01", "document", "sha256:1");
    tx.record(
        DEPARTMENT,
        "memorandum.recorded",
        NOW,
        ACTOR,
        Map.of("memorandum", "m-1", "content", content));
    tx.record(
        DEPARTMENT,
        "memorandum.withdrawn",
        NOW,
        ACTOR,
        Map.of("memorandum", "m-1", "content", content, "reason", "twice"));
    tx.record(DEPARTMENT, "supplier.ownership-stated", NOW, ACTOR, Map.of("supplier", "s1"));
    tx.record(DEPARTMENT, "supplier.ownership-erased", NOW, ACTOR, Map.of("supplier", "s1"));
  }

  private static void requirement(Transaction tx) {
    Requirement draft =
        Requirement.draft()
            .set("id", "r1")
            .set("title", Map.of("en", "Posts"))
            .set("agency", Map.of("id", DEPARTMENT, "name", "Soil"))
            .set("from", "2027-04-01")
            .set("until", "2028-04-01")
            .set("period", "month")
            .add("services", Map.of("service", "post"))
            .done(ServiceCatalogue.shipped(), MetricDictionary.shipped())
            .orThrow();
    StoredRequirement first = new Requirements(tx).record(DEPARTMENT, draft, NOW, ACTOR);
    new Requirements(tx).write(Requirements.CHANGED, first, draft, NOW, ACTOR);
  }

  private static void packs(Transaction tx, EvidenceFile file) {
    By by = new By(ACTOR, "u-2", "because", NOW);
    StoredPack pack =
        new PackEditions(tx)
            .upload("in.test", LocalDate.of(2026, 11, 1), "sha256:1", file.digest(), by);
    new PackEditions(tx).order(pack, LocalDate.of(2026, 12, 1), by);
  }

  private static User users(Transaction tx) {
    User user =
        new Users(tx)
            .create(
                "u1",
                UsersTest.BUYER,
                Optional.of(Person.local("A B", "anita").withPassword("h")),
                NOW,
                ACTOR);
    new SecondFactors(tx).setUp("u1", SecondFactorsTest.FIRST, 5, NOW);
    return user;
  }
}
