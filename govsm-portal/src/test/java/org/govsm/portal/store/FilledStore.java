package org.govsm.portal.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.PackEditions.By;

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

  private static void contracts(Transaction tx, EvidenceFile file) {
    tx.contracts().create("c1", DEPARTMENT, Map.of("title", "शर्तें"), NOW, ACTOR);
    tx.contracts().amend("c1", 1, Map.of("title", "b"), NOW, ACTOR);
    tx.contracts().create("c2", DEPARTMENT, Map.of(), NOW, ACTOR);
    ImportRequest request = new ImportRequest("c1", file, TestFiles.FORMAT, Map.of("a", "b"));
    tx.imports().take(request, TestFiles::read, NOW, ACTOR);
    tx.certificates()
        .issue("c1", "p", 1, LocalDate.of(2026, 11, 20), "pay".getBytes(UTF_8), NOW, ACTOR);
  }

  private static void governance(Transaction tx) {
    tx.factsVersions().record(DEPARTMENT, 0, Map.of("a", "b"), NOW, ACTOR);
    tx.attestations().sign(DEPARTMENT, Map.of("control", "GSM-COM-11"), NOW, ACTOR);
    tx.assessmentRuns()
        .keep(
            DEPARTMENT,
            new AssessmentRuns.Result(
                "profile",
                "sha256:0",
                Map.of("fact", "1"),
                Map.of("report", "1"),
                NOW,
                "in-order",
                Map.of("pass", BigDecimal.ONE)),
            NOW,
            ACTOR);
    Map<String, Object> proposed = Map.of("state", "PROPOSED");
    tx.accounts().propose(DEPARTMENT, "a1", proposed, NOW, ACTOR);
    tx.accounts().move(DEPARTMENT, "a1", proposed, Map.of("event", "go"), NOW, ACTOR);
    tx.accounts().change(DEPARTMENT, "a1", 2, proposed, NOW, ACTOR);
    tx.accounts()
        .sign(
            DEPARTMENT,
            "a1",
            new AccountSignature("open", "u-2", List.of("nodal-officer"), Map.of(), NOW),
            ACTOR);
    tx.custody().record(DEPARTMENT, 1, Map.of("eventId", "k1"), NOW, ACTOR);
    tx.custody().request(DEPARTMENT, "k2", Map.of("eventId", "k2"), NOW, ACTOR);
  }

  private static void purchases(Transaction tx) {
    StoredPurchase purchase =
        tx.purchases()
            .record(
                DEPARTMENT,
                "p1",
                new Purchases.Written(Map.of("need", "n", "title", "t"), Map.of("a", "b")),
                NOW,
                ACTOR);
    tx.purchases()
        .change(
            Purchases.CLOSED,
            purchase,
            new Purchases.Written(Map.of("need", "n", "title", "u"), Map.of("a", "b")),
            NOW,
            ACTOR);
  }

  private static void packs(Transaction tx, EvidenceFile file) {
    By by = new By(ACTOR, "u-2", "because", NOW);
    StoredPack pack =
        tx.packEditions()
            .upload("in.test", LocalDate.of(2026, 11, 1), "sha256:1", file.digest(), by);
    tx.packEditions().order(pack, LocalDate.of(2026, 12, 1), by);
  }

  private static User users(Transaction tx) {
    User user =
        tx.users()
            .create(
                "u1",
                UsersTest.BUYER,
                Optional.of(Person.local("A B", "anita").withPassword("h")),
                NOW,
                ACTOR);
    tx.secondFactors().setUp("u1", SecondFactorsTest.FIRST, 5, NOW);
    return user;
  }
}
