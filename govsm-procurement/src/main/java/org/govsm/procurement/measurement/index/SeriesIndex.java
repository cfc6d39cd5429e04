package org.govsm.procurement.measurement.index;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.govsm.procurement.measurement.Selection;

/**
 * The readings of one metric of one platform in a finished book: those of posts, which are found by
 * the instant at which they went out, and the others, which are found by the end of their window.
 */
public final class SeriesIndex {

  private final RowView view;
  private final TimeIndex posts;
  private final TimeIndex others;
  private final Duration longest;

  /** What begins later would end after all instants. */
  private final Instant lastBegin;

  /**
   * Puts rows in order.
   *
   * @param news the rows that count
   * @param ranks by the number of whom a reading is about, the place of the subject among all
   */
  public SeriesIndex(RowView view, int[] news, int[] ranks) {
    this.view = view;
    int[] ordered = ordered(news, ranks);
    posts =
        new TimeIndex(
            IntStream.of(ordered).filter(this::isOfPost).toArray(),
            row -> view.about(row).published().orElseThrow());
    others = new TimeIndex(IntStream.of(ordered).filter(row -> !isOfPost(row)).toArray(), view::to);
    longest = longest();
    lastBegin = Instant.MAX.minus(longest);
  }

  public int size() {
    return posts.size() + others.size();
  }

  public RowView packed() {
    return view;
  }

  /** The rows among which are all that a selection wants, in order. */
  public void each(Selection selection, IntConsumer sink) {
    int[] rows =
        selection.isOfPosts()
            ? posts.between(selection.from(), selection.until())
            : others.between(selection.from(), lastEnd(selection.until()));
    for (int row : rows) {
      if (!view.learntAt(row).isAfter(selection.knownBy())) {
        sink.accept(row);
      }
    }
  }

  private boolean isOfPost(int row) {
    return view.about(row).published().isPresent();
  }

  private Duration longest() {
    Duration most = Duration.ZERO;
    for (int row : others.rows()) {
      Duration length = Duration.between(view.from(row), view.to(row));
      most = length.compareTo(most) > 0 ? length : most;
    }
    return most;
  }

  /** The last instant at which a window may end that begins no later than another instant. */
  private Instant lastEnd(Instant begin) {
    return begin.isAfter(lastBegin) ? Instant.MAX : begin.plus(longest);
  }

  private int[] ordered(int[] news, int[] ranks) {
    long[] bySubject = new long[news.length];
    for (int i = 0; i < news.length; i++) {
      bySubject[i] = RowView.pair(ranks[view.aboutNumber(news[i])], news[i]);
    }
    Arrays.sort(bySubject);
    int[] rows = new int[news.length];
    for (int begin = 0; begin < rows.length; ) {
      int end = begin;
      while (end < rows.length
          && bySubject[end] >> Integer.SIZE == bySubject[begin] >> Integer.SIZE) {
        rows[end] = (int) bySubject[end];
        end++;
      }
      order(rows, begin, end);
      begin = end;
    }
    return rows;
  }

  /** Files are in order more often than not. */
  private void order(int[] rows, int begin, int end) {
    boolean ordered = true;
    for (int i = begin + 1; i < end && ordered; i++) {
      ordered = view.compare(rows[i - 1], rows[i]) <= 0;
    }
    if (!ordered) {
      Integer[] boxed =
          IntStream.of(rows).skip(begin).limit(end - (long) begin).boxed().toArray(Integer[]::new);
      Arrays.sort(boxed, view::compare);
      for (int i = begin; i < end; i++) {
        rows[i] = boxed[i - begin];
      }
    }
  }
}
