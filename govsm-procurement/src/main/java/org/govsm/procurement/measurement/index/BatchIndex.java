package org.govsm.procurement.measurement.index;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.govsm.procurement.measurement.Selection;
import org.govsm.procurement.measurement.index.Dictionaries.Told;

/**
 * The readings of one metric of one platform as they were taken in, batch after batch: found by the
 * instant at which a post went out, or else by their window, and given in the order of a store.
 */
public final class BatchIndex {

  private final RowView view;
  private final Batches batches;
  private final TimeIndex posts;
  private final TimeIndex others;
  private final Duration longest;

  /** What begins later would end after all instants. */
  private final Instant lastBegin;

  /** Puts rows in order; nothing may be added to them any more. */
  public BatchIndex(RowView view, Batches batches) {
    this.view = view;
    this.batches = batches;
    int[] ordered = ordered();
    posts =
        new TimeIndex(
            only(ordered, this::isOfPost), row -> view.about(row).published().orElseThrow());
    others = new TimeIndex(only(ordered, row -> !isOfPost(row)), view::to);
    longest =
        IntStream.of(others.rows())
            .mapToObj(row -> Duration.between(view.from(row), view.to(row)))
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO);
    lastBegin = Instant.MAX.minus(longest);
  }

  private static int[] only(int[] rows, IntPredicate which) {
    return IntStream.of(rows).filter(which).toArray();
  }

  private boolean isOfPost(int row) {
    return view.about(row).published().isPresent();
  }

  public RowView view() {
    return view;
  }

  /** How many rows there are up to the end of a batch. */
  public int end(int batch) {
    return batches.end(batch);
  }

  /** The batch of a row. */
  public int batch(int row) {
    return batches.of(row);
  }

  /** When a row counts as learnt, where the rows before an end do when they were given. */
  public Instant learntAt(int row, int claimed) {
    return row < claimed ? view.retrievedAt(row) : view.learntAt(row);
  }

  /** The rows before an end among which are all that a selection wants, in order. */
  public void each(Selection selection, int end, int claimed, IntConsumer sink) {
    int[] rows =
        selection.isOfPosts()
            ? posts.between(selection.from(), selection.until())
            : others.between(selection.from(), lastEnd(selection.until()));
    for (int row : rows) {
      if (row < end && !learntAt(row, claimed).isAfter(selection.knownBy())) {
        sink.accept(row);
      }
    }
  }

  /** The last instant at which a window may end that begins no later than another instant. */
  private Instant lastEnd(Instant begin) {
    return begin.isAfter(lastBegin) ? Instant.MAX : begin.plus(longest);
  }

  /** Files are in order more often than not. */
  private int[] ordered() {
    int[] rows = IntStream.range(0, view.rows().size()).toArray();
    boolean ordered = true;
    for (int row = 1; row < rows.length && ordered; row++) {
      ordered = compare(row - 1, row) <= 0;
    }
    if (ordered) {
      return rows;
    }
    Integer[] boxed = IntStream.of(rows).boxed().toArray(Integer[]::new);
    Arrays.sort(boxed, this::compare);
    return Arrays.stream(boxed).mapToInt(Integer::intValue).toArray();
  }

  private int compare(int row, int other) {
    int order = subjects(row, other);
    order = order != 0 ? order : view.to(row).compareTo(view.to(other));
    order = order != 0 ? order : told(view.told(row), view.told(other));
    order = order != 0 ? order : view.from(row).compareTo(view.from(other));
    order = order != 0 ? order : Integer.compare(batches.of(row), batches.of(other));
    order = order != 0 ? order : Long.compare(view.line(row), view.line(other));
    return order != 0 ? order : Integer.compare(row, other);
  }

  private int subjects(int row, int other) {
    return view.aboutNumber(row) == view.aboutNumber(other)
        ? 0
        : byCodePoints(view.about(row).subject(), view.about(other).subject());
  }

  private static int told(Told one, Told other) {
    int order = one.retrievedAt().compareTo(other.retrievedAt());
    order = order != 0 ? order : byCodePoints(one.source(), other.source());
    return order != 0 ? order : byCodePoints(one.origin(), other.origin());
  }

  /** As databases order the bytes of a text: signs of two units come after all others. */
  static int byCodePoints(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        boolean far = Character.isSurrogate(a);
        return far == Character.isSurrogate(b) ? a - b : far ? 1 : -1;
      }
    }
    return one.length() - other.length();
  }
}
