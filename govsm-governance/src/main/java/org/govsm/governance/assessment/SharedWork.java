package org.govsm.governance.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Work in many parts, of which each processor takes the next one; the results are in the order of
 * the parts, whoever did them.
 */
final class SharedWork {

  private SharedWork() {}

  /**
   * Does all parts.
   *
   * @param parts none of which waits for another
   * @param <T> the kind of result
   * @return the result of each part, in their order
   */
  static <T> List<T> done(List<Supplier<List<T>>> parts) {
    List<List<T>> results = new ArrayList<>(parts.size());
    parts.forEach(part -> results.add(List.of()));
    AtomicInteger next = new AtomicInteger();
    IntStream.rangeClosed(0, ForkJoinPool.getCommonPoolParallelism())
        .parallel()
        .forEach(
            processor -> {
              for (int i = next.getAndIncrement();
                  i < parts.size();
                  i = next.getAndIncrement()) {
                results.set(i, parts.get(i).get());
              }
            });
    List<T> all = new ArrayList<>();
    results.forEach(all::addAll);
    return all;
  }
}
