package org.govsm.procurement.scale;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What this virtual machine used at most so far. */
final class Usage {

  private static double before;

  private Usage() {}

  /** Prints the seconds since a reading of {@link System#nanoTime()}. */
  static void seconds(String what, long start) {
    print(what, (System.nanoTime() - start) / 1e9);
  }

  private static void print(String what, double seconds) {
    System.out.println(what + "Seconds=" + String.format(Locale.ROOT, "%.2f", seconds));
  }

  /** Begins to count what all threads compute from now on, and prints what they did before. */
  static void begin() {
    before = computed();
    print("firstCpu", before);
  }

  /** Prints the seconds since then, on the clock and computed. */
  static void again(long start) {
    seconds("again", start);
    print("againCpu", computed() - before);
  }

  private static double computed() {
    Optional<Duration> all = ProcessHandle.current().info().totalCpuDuration();
    return all.map(Duration::toMillis).orElse(0L) / 1e3;
  }

  /**
   * Prints what all threads computed since the process began, which says more than the time on the
   * clock where other work runs beside, and the peaks in MiB.
   */
  static void print() throws IOException {
    print("cpu", computed());
    System.out.println("rssMiB=" + residentKib() / 1024);
    System.out.println("heapMiB=" + heapBytes() / (1024 * 1024));
  }

  /** The most memory that the system lent to the process, as Linux counts it; else 0. */
  private static long residentKib() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }

  /** The peak of the largest part of the heap, garbage included. */
  private static long heapBytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(peak -> peak.getUsed())
        .max()
        .orElse(0);
  }
}
