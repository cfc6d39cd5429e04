package org.govsm.portal.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Two portals on one PostgreSQL for so many minutes, while nodes are killed, the database is killed
 * or silent for a minute, its disk is full and a clock jumps. In the end nothing that was
 * acknowledged is lost, nothing is there twice, and all chains are whole; else it ends with 1.
 */
final class NodesBenchmark {

  private static final int WRITERS = 4;
  private static final int WRITES_PER_SECOND = 4;

  /** Seconds without a fault after each. */
  private static final int PEACE = 20;

  private final PostgresCluster database;
  private final List<PortalNode> nodes;
  private final Acknowledged told = new Acknowledged();
  private final long start = System.nanoTime();

  private NodesBenchmark(PostgresCluster database, List<PortalNode> nodes) {
    this.database = database;
    this.nodes = nodes;
  }

  /**
   * Runs it.
   *
   * @param arguments a folder that is not there yet, for how many minutes, and how many changes a
   *     second at most (4)
   * @throws Exception if a process cannot be started
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Duration time = Duration.ofMinutes(Long.parseLong(arguments[1]));
    int pace = arguments.length > 2 ? Integer.parseInt(arguments[2]) : WRITES_PER_SECOND;
    List<String> faults;
    try (PostgresCluster database = new PostgresCluster(folder)) {
      try (KeptByNodes kept = new KeptByNodes(database.url())) {
        kept.prepare();
      }
      Acknowledged told = run(folder, database, time, pace);
      try (KeptByNodes kept = new KeptByNodes(database.url())) {
        faults = new ArrayList<>(kept.faults(told));
        System.out.printf(
            Locale.ROOT,
            "%d contracts and %d files acknowledged; answers %s; %s%n",
            told.contracts().size(),
            told.files().size(),
            told.answers(),
            kept.told());
      }
      faults.addAll(told.strange());
    }
    faults.forEach(System.out::println);
    System.out.println(
        faults.isEmpty() ? "nothing lost, nothing twice, all chains whole" : "IT IS NOT WHOLE");
    System.exit(faults.isEmpty() ? 0 : 1);
  }

  private static Acknowledged run(Path folder, PostgresCluster database, Duration time, int pace)
      throws IOException, InterruptedException {
    try (PortalNode first = new PortalNode(folder, "node-1", database.url());
        PortalNode second = new PortalNode(folder, "node-2", database.url())) {
      NodesBenchmark run = new NodesBenchmark(database, List.of(first, second));
      List<SteadyWriter> writers =
          IntStream.range(0, WRITERS)
              .mapToObj(i -> new SteadyWriter(i, run.nodes, 1_000L * WRITERS / pace, run.told))
              .toList();
      List<Thread> threads = writers.stream().map(Thread::new).toList();
      threads.forEach(Thread::start);
      run.faults(time);
      writers.forEach(SteadyWriter::stop);
      for (Thread thread : threads) {
        thread.join();
      }
      return run.told;
    }
  }

  private void faults(Duration time) throws IOException, InterruptedException {
    int killed = 0;
    for (int i = 0; System.nanoTime() - start < time.toNanos(); i++) {
      NodeFault fault = NodeFault.IN_TURN.get(i % NodeFault.IN_TURN.size());
      if (fault != NodeFault.DISK_FULL || database.hasOwnDisk()) {
        one(fault, nodes.get(killed++ % nodes.size()));
      }
    }
  }

  private void one(NodeFault fault, PortalNode node) throws IOException, InterruptedException {
    int before = told.size();
    fault.happen(database, node);
    Thread.sleep(fault.seconds() * 1_000L);
    int during = told.size() - before;
    fault.end(database, node);
    double waited = untilNext(System.nanoTime());
    Thread.sleep(PEACE * 1_000L);
    System.out.printf(
        Locale.ROOT,
        "%5d s  %-15s %-6s  %4d acknowledged in %2d s, the next %.1f s after its end, %4d then%n",
        (System.nanoTime() - start) / 1_000_000_000L,
        fault,
        node.name(),
        during,
        fault.seconds(),
        waited,
        told.size() - before - during);
  }

  /** Seconds until something more was acknowledged. */
  private double untilNext(long from) throws InterruptedException {
    while (told.lastNanos() < from) {
      Thread.sleep(20);
      if (System.nanoTime() - from > Duration.ofMinutes(5).toNanos()) {
        throw new IllegalStateException("nothing is acknowledged any more");
      }
    }
    return (told.lastNanos() - from) / 1e9;
  }
}
