package org.govsm.procurement.scale;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.Certificates;

/**
 * A certificate for each contract of a portfolio, each step under its own name: reading the terms,
 * holding them against the dictionary (unknown metrics, open points: once for each terms), filling
 * the book of readings, the certificate itself, its tree and its digest; beside them a loop that
 * was written for these terms alone and proves nothing. Both must pay the same, to the paisa.
 */
final class PortfolioBenchmark {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final MetricDictionary DICTIONARY = MetricDictionary.shipped();
  private static final Certificates CERTIFICATES = Certificates.of(DICTIONARY);
  private static final int BATCH = 250;
  private static final List<String> STEPS =
      List.of(
          "terms",
          "terms, metrics",
          "readings",
          "certificate",
          "again",
          "tree",
          "digest",
          "hand-written");

  /** By step, nanoseconds of the processor and bytes. */
  private final long[] nanos = new long[STEPS.size()];

  private final long[] bytes = new long[STEPS.size()];
  private final boolean whole;

  private PortfolioBenchmark(boolean whole) {
    this.whole = whole;
  }

  /**
   * Runs all sizes, in one thread and in two.
   *
   * @param arguments numbers of contracts, and {@code whole} to have trees and digests too
   * @throws InterruptedException if it is stopped
   * @throws ExecutionException if the two differ
   */
  public static void main(String[] arguments) throws InterruptedException, ExecutionException {
    List<String> sizes = new ArrayList<>(List.of(arguments));
    boolean whole = sizes.remove("whole");
    run(5_000, 1, whole); // warms up
    System.out.println("contracts threads seconds us/contract MiB-after");
    for (String size : sizes) {
      for (int threads = 1; threads <= 2; threads++) {
        print(Integer.parseInt(size), threads, whole);
      }
    }
  }

  private static void print(int contracts, int threads, boolean whole)
      throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    PortfolioBenchmark all = run(contracts, threads, whole);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    say("%9d %7d %7.2f %11.1f %9d%n", contracts, threads, seconds, seconds * 1e6 / contracts, used);
    for (int step = 0; step < STEPS.size(); step++) {
      say(
          "    %-13s %8.2f us %8d B%n",
          STEPS.get(step), all.nanos[step] / 1e3 / contracts, all.bytes[step] / contracts);
    }
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }

  private static PortfolioBenchmark run(int contracts, int threads, boolean whole)
      throws InterruptedException, ExecutionException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    List<Callable<PortfolioBenchmark>> parts = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int from = (int) ((long) contracts * i / threads);
      int until = (int) ((long) contracts * (i + 1) / threads);
      parts.add(() -> new PortfolioBenchmark(whole).certify(from, until));
    }
    PortfolioBenchmark sum = new PortfolioBenchmark(whole);
    List<Future<PortfolioBenchmark>> done = workers.invokeAll(parts);
    workers.shutdown();
    for (Future<PortfolioBenchmark> part : done) {
      for (int step = 0; step < STEPS.size(); step++) {
        sum.nanos[step] += part.get().nanos[step];
        sum.bytes[step] += part.get().bytes[step];
      }
    }
    return sum;
  }

  private PortfolioBenchmark certify(int from, int until) {
    for (int start = from; start < until; start += BATCH) {
      int first = start;
      int count = Math.min(BATCH, until - start);
      PortfolioContract[] contracts = new PortfolioContract[count];
      Terms[] terms = new Terms[count];
      ReadingBook[] readings = new ReadingBook[count];
      Certificate[] made = new Certificate[count];
      long[] paid = new long[count];
      int[] open = new int[count];
      for (int i = 0; i < count; i++) {
        contracts[i] = new PortfolioContract(first + i);
      }
      step(0, count, i -> terms[i] = contracts[i].terms());
      step(1, count, i -> open[i] = terms[i].unknownMetrics(DICTIONARY).size());
      step(2, count, i -> readings[i] = contracts[i].readings());
      step(3, count, i -> made[i] = certificate(contracts[i], terms[i], readings[i]));
      step(4, count, i -> made[i] = certificate(contracts[i], terms[i], readings[i]));
      if (whole) {
        step(5, count, i -> made[i].toPlain());
        step(6, count, i -> made[i].digest());
      }
      step(7, count, i -> paid[i] = HandWritten.payable(contracts[i]));
      for (int i = 0; i < count; i++) {
        same(contracts[i], made[i], paid[i]);
      }
    }
    return this;
  }

  private static Certificate certificate(
      PortfolioContract contract, Terms terms, ReadingBook readings) {
    return CERTIFICATES.certify(terms, readings, contract.period(), contract.asOf()).orThrow();
  }

  private static void same(PortfolioContract contract, Certificate made, long paid) {
    if (made.payable().paise() != paid || made.held().paise() != 0) {
      throw new IllegalStateException(contract.id + ": " + made.payable() + ", not " + paid);
    }
  }

  private interface OfOne {
    void run(int number);
  }

  private void step(int step, int count, OfOne work) {
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    long used = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < count; i++) {
      work.run(i);
    }
    nanos[step] += THREADS.getCurrentThreadCpuTime() - used;
    bytes[step] += THREADS.getCurrentThreadAllocatedBytes() - allocated;
  }
}
