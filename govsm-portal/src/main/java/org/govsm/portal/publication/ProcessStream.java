package org.govsm.portal.publication;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Stream of processes: their places are read a page at a time, and each process when the one before
 * was taken, so that a long list takes no more memory than a short one.
 *
 * @param pages the places after one, at most {@link #TOGETHER}; after empty text the first
 * @param read a process by its place; nothing where it is not told
 */
record ProcessStream<T>(
    Function<String, List<ProcessId>> pages, Function<ProcessId, Optional<T>> read) {

  /** Ids that are read at once. */
  static final int TOGETHER = 50;

  /** Hands over every process, one at a time. */
  void each(Consumer<? super T> sink) {
    String after = "";
    List<ProcessId> ids;
    do {
      ids = pages.apply(after);
      for (ProcessId id : ids) {
        read.apply(id).ifPresent(sink);
        after = id.place();
      }
    } while (ids.size() == TOGETHER);
  }
}
