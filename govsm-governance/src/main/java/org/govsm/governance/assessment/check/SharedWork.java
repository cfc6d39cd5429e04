package org.govsm.governance.assessment.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.govsm.governance.facts.Facts;

/**
 * Work in many parts, of which each processor takes the next one; the results are in the order of
 * the parts, whoever did them.
 */
public final class SharedWork {

  /** Beside the judging of fewer items other processors would come too late. */
  private static final int MANY = 5000;

  private SharedWork() {}

  /**
   * Does all parts, alone where the facts have few items.
   *
   * @param facts what the work is about
   * @param parts none of which waits for another
   * @param <T> the kind of result
   * @return the results of all parts, in their order
   */
  public static <T> List<T> done(Facts facts, List<Supplier<List<T>>> parts) {
    return facts.items() < MANY ? alone(parts) : together(parts);
  }

  /** Does one part after the other. */
  public static <T> List<T> alone(List<Supplier<List<T>>> parts) {
    List<T> all = new ArrayList<>();
    parts.forEach(part -> all.addAll(part.get()));
    return all;
  }

  private static <T> List<T> together(List<Supplier<List<T>>> parts) {
    List<List<T>> results = new ArrayList<>(Collections.nCopies(parts.size(), List.of()));
    AtomicInteger next = new AtomicInteger();
    IntStream.rangeClosed(0, ForkJoinPool.getCommonPoolParallelism())
        .parallel()
        .forEach(
            processor -> {
              int part = next.getAndIncrement();
              while (part < parts.size()) {
                results.set(part, parts.get(part).get());
                part = next.getAndIncrement();
              }
            });
    List<T> all = new ArrayList<>();
    results.forEach(all::addAll);
    return all;
  }
}
