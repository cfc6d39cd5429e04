package org.govsm.portal.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.assessments.FactsVersions;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.contracts.Imports;
import org.govsm.portal.contracts.StoredCertificates;
import org.govsm.portal.purchases.Purchases;

/** What a {@link WritingProcess} printed, looked up in the store that it wrote into. */
final class AcknowledgedWrites {

  private final List<String> lines = new ArrayList<>();

  void add(List<String> more) {
    lines.addAll(more);
  }

  int size() {
    return lines.size();
  }

  /** What is wrong with the store; nothing where every chain is whole and no change is lost. */
  List<String> faults(Store store) {
    List<String> faults = new ArrayList<>();
    Map<String, String> hashes = new HashMap<>();
    for (ChainHead head : store.read(tx -> tx.events().heads())) {
      String department = head.department();
      ChainReport report = store.read(tx -> tx.events().verify(department));
      if (!report.isWhole()) {
        faults.add("broken: " + report);
      }
      for (Event event : store.read(tx -> tx.events().page(department, 0, 1_000_000))) {
        hashes.put(department + " " + event.seq(), event.hash());
      }
    }
    for (String line : lines) {
      String[] words = line.trim().split(" ");
      if (!words[3].equals(hashes.get(words[1] + " " + words[2]))) {
        faults.add("lost event: " + line);
      } else if (!store.read(tx -> isThere(tx, words))) {
        faults.add("lost state: " + line);
      }
    }
    return faults;
  }

  private static boolean isThere(Transaction tx, String[] words) {
    String id = words[4];
    int count = Integer.parseInt(words[5]);
    return switch (words[0]) {
      case "contract" ->
          new Contracts(tx).versions(id).stream().anyMatch(one -> one.version() == count);
      case "import" ->
          new Imports(tx)
              .of(id).stream()
                  .anyMatch(
                      one ->
                          one.number() == count
                              && one.accepted() == Long.parseLong(words[6])
                              && isWhole(tx, words[7]));
      case "certificate" ->
          new StoredCertificates(tx).find(id, "p", count).isPresent() && isWhole(tx, words[6]);
      case "purchase" -> new Purchases(tx).find(words[1], id).isPresent();
      case "facts" ->
          new FactsVersions(tx).page(words[1], count - 1L, 1).get(0).digest().equals(words[6])
              && isWhole(tx, words[6]);
      default -> throw new AssertionError(words[0]);
    };
  }

  private static boolean isWhole(Transaction tx, String digest) {
    try (InputStream file = tx.evidence().open(digest)) {
      return CanonicalForm.digest(file.readAllBytes()).equals(digest);
    } catch (IOException | StoreRefusal e) {
      return false;
    }
  }

  /** What is wrong with rows that belong to one event: no event is there by halves. */
  static List<String> halves(TestDatabase database) {
    List<String> faults = new ArrayList<>();
    Map.of(
            "contract_version", "contract.%",
            "certificate", "certificate.issued",
            "purchase_version", "purchase.%",
            "facts_version", "facts.recorded",
            "reading_import", "readings.imported")
        .forEach(
            (table, kinds) -> {
              long rows = database.count("select count(*) from " + table);
              long events =
                  database.count("select count(*) from event where kind like '" + kinds + "'");
              if (rows != events) {
                faults.add("half: " + rows + " rows of " + table + ", " + events + " events");
              }
            });
    long readings = database.count("select count(*) from reading");
    long accepted = database.count("select coalesce(sum(accepted), 0) from reading_import");
    if (readings != accepted) {
      faults.add("half: " + readings + " readings, " + accepted + " accepted");
    }
    return faults;
  }
}
