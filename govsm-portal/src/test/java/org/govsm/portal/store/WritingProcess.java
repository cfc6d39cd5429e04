package org.govsm.portal.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.ledger.HashChain;
import org.govsm.portal.PortalEvents;
import org.govsm.portal.assessments.FactsVersion;
import org.govsm.portal.assessments.FactsVersions;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.contracts.ImportRequest;
import org.govsm.portal.contracts.Imports;
import org.govsm.portal.contracts.StoredCertificates;
import org.govsm.portal.purchases.Purchases;

/**
 * Twelve writers of six kinds in three departments, until the process is killed. Each change is
 * printed once it was acknowledged: {@code KIND DEPARTMENT NUMBER HASH ID COUNT [DIGEST]}.
 */
public final class WritingProcess {

  private static final int WRITERS = 12;
  private static final int DEPARTMENTS = 3;

  private final Store store;
  private final String round;
  private final PrintStream out;

  private WritingProcess(Store store, String round, PrintStream out) {
    this.store = store;
    this.round = round;
    this.out = out;
  }

  /** Takes the round, and a folder or the address of a PostgreSQL database. */
  public static void main(String[] args) throws DatabaseUnavailableException {
    DatabaseConfig config =
        args[1].startsWith("jdbc:")
            ? DatabaseConfig.postgresql(args[1], System.getenv())
            : DatabaseConfig.inFolder(Path.of(args[1]));
    WritingProcess process =
        new WritingProcess(
            Store.open(config, PortalEvents.of(TestFiles::read)), args[0], System.out);
    for (int i = 0; i < WRITERS; i++) {
      int writer = i;
      new Thread(() -> process.write(writer)).start();
    }
  }

  private void write(int writer) {
    String department = "d" + writer % DEPARTMENTS;
    String name = round + "-" + writer;
    Random random = new Random(name.hashCode());
    for (int count = 1; ; count++) {
      try {
        switch (writer * 6 / WRITERS) {
          case 0 -> contract(department, name + "-" + count);
          case 1 -> amendment(department, name, count);
          case 2 -> upload(department, name, count, random);
          case 3 -> certificate(department, name, count, random);
          case 4 -> purchase(department, name + "-" + count);
          default -> facts(department, random);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void contract(String department, String id) {
    acknowledge("contract", id, 1, "", store.write(tx -> create(tx, department, id)));
  }

  private static Written create(Transaction tx, String department, String id) {
    new Contracts(tx).create(id, department, Map.of(), StoreTest.NOW, StoreTest.ACTOR);
    return Written.last(tx, department);
  }

  private void amendment(String department, String id, int count) {
    if (count == 1) {
      contract(department, id);
    }
    Written written =
        store.write(
            tx -> {
              new Contracts(tx)
                  .amend(
                      id, count, Map.of("note", "x".repeat(900)), StoreTest.NOW, StoreTest.ACTOR);
              return Written.last(tx, department);
            });
    acknowledge("contract", id, count + 1, "", written);
  }

  private void upload(String department, String id, int count, Random random) throws IOException {
    if (count == 1) {
      contract(department, id);
    }
    StringBuilder file = new StringBuilder();
    int lines = 1 + random.nextInt(count % 4 == 0 ? 2_000 : 40);
    for (int line = 0; line < lines; line++) {
      String cells = "," + line + ",2026-11-03T00:00:00Z\n";
      file.append("s-").append(count).append('-').append(line).append(",2026-11-01").append(cells);
    }
    EvidenceFile kept = store.keep(new ByteArrayInputStream(file.toString().getBytes(UTF_8)));
    ImportRequest request = new ImportRequest(id, kept, TestFiles.FORMAT, Map.of());
    Written written =
        store.write(
            tx -> {
              new Imports(tx).take(request, TestFiles::read, StoreTest.NOW, StoreTest.ACTOR);
              return Written.last(tx, department);
            });
    acknowledge("import", id, count, lines + " " + kept.digest(), written);
  }

  private void certificate(String department, String id, int count, Random random) {
    if (count == 1) {
      contract(department, id);
    }
    byte[] bytes = new byte[1 + random.nextInt(100_000)];
    random.nextBytes(bytes);
    Written written =
        store.write(
            tx -> {
              new StoredCertificates(tx)
                  .issue(
                      id,
                      "p",
                      new StoredCertificates(tx).next(id, "p"),
                      LocalDate.EPOCH,
                      bytes,
                      StoreTest.NOW,
                      StoreTest.ACTOR);
              return Written.last(tx, department);
            });
    acknowledge("certificate", id, count, CanonicalForm.digest(bytes), written);
  }

  private void purchase(String department, String id) {
    Purchases.Written about =
        new Purchases.Written(Map.of("need", "n", "title", "t".repeat(700)), Map.of());
    store.write(
        tx ->
            tx.idempotencyKeys()
                .once(
                    department,
                    id,
                    "sha256:1",
                    StoreTest.NOW,
                    () -> {
                      new Purchases(tx)
                          .record(department, id, about, StoreTest.NOW, StoreTest.ACTOR);
                      return StoredAnswer.of(201, Map.of(), new byte[300]);
                    }));
    Event event = purchaseEvent(department, id);
    acknowledge("purchase", id, 1, "", new Written(department, event.seq(), event.hash()));
  }

  /** Another writer may have added to the chain by now. */
  private Event purchaseEvent(String department, String id) {
    long head = store.read(tx -> Written.last(tx, department)).seq();
    for (long after = Math.max(0, head - 50); after >= 0; after -= 50) {
      long from = after;
      for (Event event : store.read(tx -> tx.events().page(department, from, 100))) {
        if (event.kind().equals(Purchases.RECORDED) && id.equals(event.body().get("purchase"))) {
          return event;
        }
      }
    }
    throw new AssertionError("no event of " + id);
  }

  private void facts(String department, Random random) {
    Map<String, String> document = Map.of("text", "y".repeat(random.nextInt(20_000)));
    record Recorded(FactsVersion version, Written written) {}
    Recorded recorded =
        store.write(
            tx -> {
              tx.events().lock(department);
              int before =
                  new FactsVersions(tx).newest(department).map(FactsVersion::version).orElse(0);
              FactsVersion version =
                  new FactsVersions(tx)
                      .record(department, before, document, StoreTest.NOW, StoreTest.ACTOR);
              return new Recorded(version, Written.last(tx, department));
            });
    FactsVersion version = recorded.version();
    acknowledge("facts", "-", version.version(), version.digest(), recorded.written());
  }

  private void acknowledge(String kind, String id, int count, String more, Written written) {
    String line =
        kind + " " + written.department + " " + written.seq + " " + written.hash + " " + id + " ";
    synchronized (out) {
      out.println(line + count + " " + more);
    }
  }

  /** Where the newest event of a department stands. */
  record Written(String department, long seq, String hash) {

    static Written last(Transaction tx, String department) {
      ChainHead head =
          tx.events().heads().stream()
              .filter(one -> one.department().equals(department))
              .findFirst()
              .orElseGet(() -> new ChainHead(department, 0, HashChain.start(department).head()));
      return new Written(department, head.seq(), head.hash());
    }
  }
}
