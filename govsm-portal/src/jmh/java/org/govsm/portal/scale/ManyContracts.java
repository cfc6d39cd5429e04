package org.govsm.portal.scale;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.PortalEvents;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.accounts.RegisteredAccounts;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.contracts.StoredCertificate;
import org.govsm.portal.contracts.StoredCertificates;
import org.govsm.portal.purchases.Purchases;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Copies of a contract of the demonstration with its first certificate, of a purchase and of an
 * account, and users, in the folder of a portal that does not run: to measure lists of ten
 * thousand.
 */
public final class ManyContracts {

  private static final String CONTRACT = "DEMO-SM-2025";
  private static final String DEPARTMENT = "demo";
  private static final int TOGETHER = 250;

  private ManyContracts() {}

  /**
   * Writes copies.
   *
   * @param arguments the folder, and how many
   */
  public static void main(String[] arguments) throws Exception {
    int count = Integer.parseInt(arguments[1]);
    DatabaseConfig folder = DatabaseConfig.inFolder(Path.of(arguments[0]));
    try (Store store = Store.open(folder, PortalEvents.shipped())) {
      for (int first = 0; first < count; first += TOGETHER) {
        int from = first;
        store.write(
            tx -> {
              for (int i = from; i < Math.min(from + TOGETHER, count); i++) {
                contract(tx, i);
                purchase(tx, i);
                account(tx, i);
                user(tx, i);
              }
              return 0;
            });
      }
    }
  }

  private static void contract(Transaction tx, int number) {
    Contract like = new Contracts(tx).current(CONTRACT).orElseThrow();
    StoredCertificate first = new StoredCertificates(tx).of(CONTRACT).get(0);
    String id = String.format(Locale.ROOT, "COPY-%05d", number);
    Map<String, @Nullable Object> terms = new LinkedHashMap<>(like.terms());
    terms.put("id", id);
    Instant at = first.issuedAt();
    new Contracts(tx).create(id, DEPARTMENT, terms, at, "copy");
    try (InputStream bytes = tx.evidence().open(first.digest())) {
      new StoredCertificates(tx)
          .issue(id, first.period(), 1, first.asOf(), bytes.readAllBytes(), at, "copy");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void purchase(Transaction tx, int number) {
    StoredPurchase like = new Purchases(tx).find(DEPARTMENT, "2025-agency").orElseThrow();
    String id = String.format(Locale.ROOT, "copy-%05d", number);
    Map<String, @Nullable Object> content = new LinkedHashMap<>(like.content());
    content.put("need", id);
    new Purchases(tx)
        .record(
            DEPARTMENT, id, new Purchases.Written(content, like.decision()), like.madeAt(), "copy");
  }

  private static void account(Transaction tx, int number) {
    RegisteredAccounts accounts = new RegisteredAccounts(tx);
    String id = String.format(Locale.ROOT, "copy-%05d", number);
    Map<String, @Nullable Object> facts =
        new LinkedHashMap<>(accounts.page(DEPARTMENT, "", 1).get(0).facts());
    facts.put("id", id);
    facts.put("handle", "copy" + number);
    accounts.propose(DEPARTMENT, id, facts, Instant.now(), "copy");
  }

  private static void user(Transaction tx, int number) {
    String id = String.format(Locale.ROOT, "copy-%05d", number);
    UserFacts facts =
        UserFacts.active(UserFacts.PERSON, List.of("buyer"), List.of("d-" + number % 100));
    new Users(tx).create(id, facts, Optional.of(Person.local(id, id)), Instant.now(), "copy");
  }
}
