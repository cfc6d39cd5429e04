package org.govsm.portal.scale;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.govsm.portal.PortalEvents;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.accounts.RegisteredAccount;
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
 * account, users, and changes of purchases, in the folder of a portal that does not run: to measure
 * lists of ten thousand, and a log of a hundred thousand.
 */
public final class ManyContracts {

  private static final String CONTRACT = "DEMO-SM-2025";
  private static final String DEPARTMENT = "demo";
  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
  private static final int TOGETHER = 250;
  private static final List<String> WHAT =
      List.of(
          "Films for schools", "Captions in Hindi", "विद्यालयों के लिए फ़िल्में", "Live coverage");

  private ManyContracts() {}

  /**
   * Writes copies.
   *
   * @param arguments the folder, and how many of each; or how many contracts, purchases, accounts
   *     and users, and how often each purchase changes
   */
  public static void main(String[] arguments) throws Exception {
    int[] counts = new int[5];
    for (int i = 0; i < counts.length; i++) {
      counts[i] =
          arguments.length > i + 1
              ? Integer.parseInt(arguments[i + 1])
              : i == counts.length - 1 ? 0 : counts[0];
    }
    DatabaseConfig folder = DatabaseConfig.inFolder(Path.of(arguments[0]));
    try (Store store = Store.open(folder, PortalEvents.shipped())) {
      each(store, counts[0], ManyContracts::contract);
      each(store, counts[1], ManyContracts::purchase);
      each(store, counts[2], ManyContracts::account);
      each(store, counts[3], ManyContracts::user);
      for (int i = 0; i < counts[4]; i++) {
        each(store, counts[1], ManyContracts::change);
      }
    }
  }

  private static void each(Store store, int count, BiConsumer<Transaction, Integer> one) {
    for (int first = 0; first < count; first += TOGETHER) {
      int from = first;
      store.write(
          tx -> {
            for (int i = from; i < Math.min(from + TOGETHER, count); i++) {
              one.accept(tx, i);
            }
            return 0;
          });
    }
  }

  private static String id(String form, int number) {
    return String.format(Locale.ROOT, form, number);
  }

  private static void contract(Transaction tx, int number) {
    Contract like = new Contracts(tx).current(CONTRACT).orElseThrow();
    StoredCertificate first = new StoredCertificates(tx).of(CONTRACT).get(0);
    String id = id("COPY-%05d", number);
    Map<String, @Nullable Object> terms = new LinkedHashMap<>(like.terms());
    terms.put("id", id);
    terms.put("title", WHAT.get(number % WHAT.size()) + " " + number);
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
    String id = id("copy-%05d", number);
    Map<String, @Nullable Object> content = new LinkedHashMap<>(like.content());
    content.put("need", id);
    content.put("title", WHAT.get(number % WHAT.size()) + " " + number);
    Map<String, @Nullable Object> days = new LinkedHashMap<>(like.days());
    days.replaceAll((role, day) -> FIRST_DAY.plusDays(number % 600).toString());
    content.put("days", days);
    new Purchases(tx)
        .record(
            DEPARTMENT, id, new Purchases.Written(content, like.decision()), like.madeAt(), "copy");
  }

  private static void change(Transaction tx, int number) {
    StoredPurchase before =
        new Purchases(tx).find(DEPARTMENT, id("copy-%05d", number)).orElseThrow();
    Map<String, @Nullable Object> content = new LinkedHashMap<>(before.content());
    content.put("reason", "Change " + before.version());
    Purchases.Written written = new Purchases.Written(content, before.decision());
    new Purchases(tx)
        .change(Purchases.CHANGED, before, written, before.madeAt().plusSeconds(60), "copy");
  }

  private static void account(Transaction tx, int number) {
    RegisteredAccounts accounts = new RegisteredAccounts(tx);
    List<RegisteredAccount> own = accounts.page(DEPARTMENT, "", 4);
    String id = id("zcopy-%05d", number);
    Map<String, @Nullable Object> facts = new LinkedHashMap<>(own.get(number % own.size()).facts());
    facts.put("id", id);
    facts.put("handle", "copy" + number);
    accounts.propose(DEPARTMENT, id, facts, Instant.now(), "copy");
  }

  private static void user(Transaction tx, int number) {
    String id = id("copy-%05d", number);
    UserFacts facts =
        UserFacts.active(UserFacts.PERSON, List.of("buyer"), List.of("d-" + number % 100));
    new Users(tx).create(id, facts, Optional.of(Person.local(id, id)), Instant.now(), "copy");
  }
}
