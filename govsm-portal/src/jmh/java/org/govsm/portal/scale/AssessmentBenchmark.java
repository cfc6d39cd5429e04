package org.govsm.portal.scale;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.portal.PortalEvents;
import org.govsm.portal.accounts.AccountServices;
import org.govsm.portal.assessments.AssessmentRun;
import org.govsm.portal.assessments.AssessmentService;
import org.govsm.portal.assessments.DepartmentFacts;
import org.govsm.portal.posts.PostRecords;
import org.govsm.portal.queries.DeskRecords;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Caller;

/**
 * An assessment of a department with many posts and queries, out of the store: the first, which
 * works out all records, and those after it. To be run with the heap that is to suffice.
 */
final class AssessmentBenchmark {

  private static final int RUNS = 5;

  private AssessmentBenchmark() {}

  /**
   * Runs it.
   *
   * @param arguments a folder, how many posts, how many queries, and how many assessments; what the
   *     folder has stays
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    if (!Files.exists(folder)) {
      ManyRecords.write(folder, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    }
    AssessmentService service =
        new AssessmentService(
            DepartmentFacts.kept(AccountServices.FACTS),
            List.of(new PostRecords(), new DeskRecords()),
            GovernanceMessages.in("en"),
            Clock.systemUTC());
    Caller by =
        Caller.of(
            Caller.Kind.SERVICE,
            "benchmark",
            "",
            List.of("nodal-officer"),
            Optional.<List<String>>empty());
    try (Store store = Store.open(DatabaseConfig.inFolder(folder), PortalEvents.shipped())) {
      int runs = arguments.length > 3 ? Integer.parseInt(arguments[3]) : RUNS;
      for (int i = 0; i < runs; i++) {
        long start = System.nanoTime();
        long computed = computed();
        long answered = answered();
        AssessmentRun run =
            store.write(
                tx ->
                    service.run(
                        tx, ManyRecords.DEPARTMENT, "framework-2012", Optional.empty(), by));
        System.out.printf(
            Locale.ROOT,
            "assessment %d: %.2f s, %.2f s cpu, %.2f s of it by the answering thread, %s %s, at"
                + " most %d MiB%n",
            run.number(),
            (System.nanoTime() - start) / 1e9,
            (computed() - computed) / 1e9,
            (answered() - answered) / 1e9,
            run.records().map(Object::toString).orElse(""),
            run.counts(),
            most());
      }
    }
  }

  /** Nanoseconds of all processors. */
  private static long computed() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  /** Nanoseconds that this thread was given a processor. */
  private static long answered() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** The most that the heap held. */
  private static long most() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(AssessmentBenchmark::ofPool)
            .sum()
        >> 20;
  }

  private static long ofPool(MemoryPoolMXBean pool) {
    return pool.getPeakUsage().getUsed();
  }
}
