package org.govsm.procurement.measurement.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of four numbers each, one added after the other. A full page is shared by all copies. */
public final class RowPages {

  private static final int WIDTH_BITS = 2;
  private static final int WIDTH = 1 << WIDTH_BITS;
  private static final int PAGE_BITS = 10;
  private static final int PAGE = 1 << PAGE_BITS;
  private static final int FIRST = 8;

  private final List<long[]> pages;
  private int size;

  public RowPages() {
    pages = new ArrayList<>();
  }

  private RowPages(RowPages other) {
    size = other.size;
    pages = new ArrayList<>(other.pages.subList(0, size + PAGE - 1 >> PAGE_BITS));
    if ((size & PAGE - 1) != 0) {
      int last = pages.size() - 1;
      pages.set(last, pages.get(last).clone());
    }
  }

  int size() {
    return size;
  }

  long get(int row, int column) {
    return pages.get(row >> PAGE_BITS)[(row & PAGE - 1) << WIDTH_BITS | column];
  }

  /** Adds a row; its place. */
  int add(long first, long second, long third, long fourth) {
    int at = (size & PAGE - 1) << WIDTH_BITS;
    long[] page = roomAt(at);
    page[at] = first;
    page[at + 1] = second;
    page[at + 2] = third;
    page[at + 3] = fourth;
    return size++;
  }

  /** Only the first page grows: most books are small. */
  private long[] roomAt(int at) {
    int last = size >> PAGE_BITS;
    if (last == pages.size()) {
      pages.add(new long[(last == 0 ? FIRST : PAGE) * WIDTH]);
    } else if (at == pages.get(last).length) {
      pages.set(last, Arrays.copyOf(pages.get(last), 2 * at));
    }
    return pages.get(last);
  }

  void removeLast() {
    size--;
  }

  RowPages copy() {
    return new RowPages(this);
  }
}
