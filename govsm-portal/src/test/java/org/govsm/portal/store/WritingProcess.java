package org.govsm.portal.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes until it is killed, and prints each change once it was acknowledged. */
public final class WritingProcess {

  private static final int THREADS = 3;

  private final Store store;
  private final String round;
  private final PrintStream out;
  private final AtomicInteger next = new AtomicInteger();

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
    WritingProcess process = new WritingProcess(Store.open(config), args[0], System.out);
    for (int i = 0; i < THREADS; i++) {
      String department = "d" + i;
      new Thread(() -> process.write(department)).start();
    }
  }

  private void write(String department) {
    while (true) {
      String id = "c-" + round + "-" + next.incrementAndGet();
      String file = id + ",2026-11-01,1,2026-11-03T00:00:00Z\n";
      Event last = store.write(unit -> create(unit, id, department));
      acknowledge(id, last);
      EvidenceFile kept = keep(file);
      ImportRequest request = new ImportRequest(id, kept, TestFiles.FORMAT, Map.of());
      store.write(
          unit -> unit.imports().take(request, TestFiles::read, StoreTest.NOW, StoreTest.ACTOR));
      out.println("import " + id);
    }
  }

  private static Event create(UnitOfWork unit, String id, String department) {
    unit.contracts().create(id, department, Map.of(), StoreTest.NOW, StoreTest.ACTOR);
    return unit.events()
        .append(department, "note.made", StoreTest.NOW, StoreTest.ACTOR, Map.of("contract", id));
  }

  private void acknowledge(String id, Event event) {
    out.println(
        "contract " + id + " " + event.department() + " " + event.seq() + " " + event.hash());
  }

  private EvidenceFile keep(String file) {
    try {
      return store.keep(new ByteArrayInputStream(file.getBytes(UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
